/* SPDX-License-Identifier: MIT
 *
 * The theme that --theme names, or the file with one of the author's own.
 */
#ifndef WM_CLI_THEME_H
#define WM_CLI_THEME_H

#include "cli/line.h"
#include "wallmap.h"

/* Points the options at it. A value with a "/" or a "." is a file. CLI_USAGE or CLI_FILES, with a
 * message. The caller destroys `*own`, after the maps. */
enum cli_exit cli_theme_take(const struct cli_line *line, struct wallmap_map_options *options,
                             struct wallmap_theme **own);

#endif
