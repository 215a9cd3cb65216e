/* SPDX-License-Identifier: MIT
 *
 * Prose on a terminal.
 */
#ifndef WM_CLI_PROSE_H
#define WM_CLI_PROSE_H

#include <glib.h>

/* Appends `text` broken at spaces into lines of at most `width` characters, the second and the next
 * ones behind `indent` spaces; `used` characters stand on the first already. */
void cli_wrap(GString *out, const char *text, int used, int indent, int width);

#endif
