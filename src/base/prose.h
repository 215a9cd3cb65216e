/* SPDX-License-Identifier: MIT
 *
 * Prose on a terminal.
 */
#ifndef WM_BASE_PROSE_H
#define WM_BASE_PROSE_H

#include <glib.h>

/* Appends `text` broken at spaces into lines of at most `width` characters, the second and the next
 * ones behind `indent` spaces; `used` characters stand on the first already. */
void wm_prose_append(GString *out, const char *text, int used, int indent, int width);

#endif
