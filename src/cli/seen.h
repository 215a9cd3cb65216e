/* SPDX-License-Identifier: MIT
 *
 * --actor and --department: from whom a map is seen.
 */
#ifndef WM_CLI_SEEN_H
#define WM_CLI_SEEN_H

#include "cli/line.h"
#include "wallmap.h"

/* CLI_USAGE, with a message, where both are said. */
enum cli_exit cli_seen_take(const struct cli_line *line, struct wallmap_map_options *options);

/* CLI_USAGE, with a message and the nearest id, where a document has nobody of that id; one with
 * errors is not asked. `shown` is what messages call it. */
enum cli_exit cli_seen_check(const struct wallmap_map_options *options, const char *shown,
                             const struct wallmap_document *document);

#endif
