/* SPDX-License-Identifier: MIT
 *
 * Text from outside, made safe to show: C0 and C1 controls, bidi controls, line separators and
 * bytes that are no UTF-8 become visible.
 */
#ifndef WM_BASE_ESCAPE_H
#define WM_BASE_ESCAPE_H

#include <glib.h>
#include <stdbool.h>

/* The next character of a text. */
struct wm_glyph {
    gunichar character; /* the byte's value where it is no UTF-8 */
    size_t size;        /* in bytes, at least 1 */
    bool is_unsafe;     /* never to be shown as it is */
};

/* `left` is at least 1. */
struct wm_glyph wm_glyph_make(const char *text, size_t left);

/* "<U+202E>" for what must not be shown, the character itself for others. */
void wm_glyph_append(GString *out, const char *text, struct wm_glyph glyph);

/* A whole text, glyph by glyph. */
void wm_escape_append(GString *out, const char *text);

#endif
