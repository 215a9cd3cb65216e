/* SPDX-License-Identifier: MIT
 *
 * An earlier map that a new one is to resemble: what `wallmap -T json` wrote of it.
 */
#ifndef WM_CLI_PREVIOUS_H
#define WM_CLI_PREVIOUS_H

#include "cli/line.h"
#include "wallmap.h"

struct cli_previous {
    GArray *steps;       /* struct wallmap_previous_step; NULL where there is none */
    GPtrArray *back;     /* "from>to" */
    GStringChunk *texts; /* what both point at */
};

/* Reads the file of --previous, if it was said, and points the options at it. CLI_USAGE or
 * CLI_FILES, with a message. Needs cli_previous_finish either way. */
enum cli_exit cli_previous_take(struct cli_previous *previous, const struct cli_line *line,
                                struct wallmap_map_options *options);
void cli_previous_finish(struct cli_previous *previous);

#endif
