/* SPDX-License-Identifier: MIT
 *
 * The theme that --theme names, or the file with one of the author's own.
 */
#ifndef WM_CLI_THEME_H
#define WM_CLI_THEME_H

#include "cli/line.h"
#include "wallmap.h"

/* Reads `*own` if the value has a "/" or a "." and so is a file. CLI_USAGE or CLI_FILES, with a
 * message. The caller destroys it, after the maps. */
enum cli_exit cli_theme_take(const struct cli_line *line, struct wallmap_theme **own);

/* Points the options at the theme; `own` may be NULL. */
void cli_theme_set(const struct cli_line *line, const struct wallmap_theme *own,
                   struct wallmap_map_options *options);

#endif
