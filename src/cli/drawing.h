/* SPDX-License-Identifier: MIT
 *
 * The options that say what a picture is drawn as: of draw and of icons.
 */
#ifndef WM_CLI_DRAWING_H
#define WM_CLI_DRAWING_H

#include "cli/line.h"
#include "wallmap.h"

/* CLI_USAGE, with a message. The format of a view is that of -T, else of the ending of -o, else the
 * first. */
enum cli_exit cli_format_take(const struct cli_line *line, const char *view,
                              const struct wallmap_format **format);

/* CLI_USAGE, with a message. The format is that of the view, which the command draws.
 * What a format cannot follow is told and left aside. */
enum cli_exit cli_drawing_take(const struct cli_line *line, const char *view,
                               struct wallmap_map_options *options,
                               const struct wallmap_format **format);

#endif
