/* SPDX-License-Identifier: MIT
 *
 * An earlier map that a new one is to resemble: what `wallmap -T json` wrote of it.
 */
#ifndef WM_CLI_PREVIOUS_H
#define WM_CLI_PREVIOUS_H

#include "cli/reading.h"
#include "wallmap.h"

/* Reads the file of --previous, if there is one, and points the options at it. CLI_USAGE or
 * CLI_FILES, with a message. The caller destroys `*previous`. */
enum cli_exit cli_previous_take(struct wallmap_previous **previous,
                                const struct cli_reading *reading,
                                struct wallmap_map_options *options);

#endif
