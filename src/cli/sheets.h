/* SPDX-License-Identifier: MIT
 *
 * Sheets of a map as files: the overview goes where the map would go, the others beside it, with
 * their numbers.
 */
#ifndef WM_CLI_SHEETS_H
#define WM_CLI_SHEETS_H

#include "cli/line.h"
#include "wallmap.h"

/* Pages of a slide are as many as it takes, even if nobody asks for sheets. CLI_USAGE, with a
 * message, if one of the outputs, as many as there are inputs, cannot take several files. */
enum cli_exit cli_sheets_take(const struct cli_line *line, const struct wallmap_format *format,
                              char *const *outputs, struct wallmap_map_options *options);

/* Writes the sheets behind the overview, if they are files of their own: "map-1.png" and on for the
 * path "map.png". False, with a message, if one could not be written. */
bool cli_sheets_draw(const struct wallmap_map *map, const struct wallmap_format *format,
                     const char *path);

#endif
