/* SPDX-License-Identifier: MIT
 *
 * JSON written straight to text. What of a text is unsafe to show is written \uXXXX.
 */
#ifndef WM_BASE_JSON_TEXT_H
#define WM_BASE_JSON_TEXT_H

#include <glib.h>

/* A string with its quotes. */
void wm_json_append(GString *out, const char *text);

/* The key of an object's next member, with a comma before it where one is needed. */
void wm_json_append_key(GString *out, const char *key);

/* A whole member; null where `text` is NULL. */
void wm_json_append_text(GString *out, const char *key, const char *text);

#endif
