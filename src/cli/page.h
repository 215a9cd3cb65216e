/* SPDX-License-Identifier: MIT
 *
 * The options that say which page a map is laid out for.
 */
#ifndef WM_CLI_PAGE_H
#define WM_CLI_PAGE_H

#include "cli/line.h"
#include "wallmap.h"

/* --size, --paper, --slide and how the paper lies. CLI_USAGE, with a message. */
enum cli_exit cli_page_take(const struct cli_line *line, struct wallmap_map_options *options);

#endif
