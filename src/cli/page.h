/* SPDX-License-Identifier: MIT
 *
 * The options that say how a map is laid out, and for which page.
 */
#ifndef WM_CLI_PAGE_H
#define WM_CLI_PAGE_H

#include "cli/line.h"
#include "wallmap.h"

/* --size, --paper, --slide, how the paper lies, --effort, --sheets and --no-ask. CLI_USAGE, with a
 * message. */
enum cli_exit cli_page_take(const struct cli_line *line, struct wallmap_map_options *options);

#endif
