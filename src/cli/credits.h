/* SPDX-License-Identifier: MIT
 *
 * --credits: whose the pictures of maps are.
 */
#ifndef WM_CLI_CREDITS_H
#define WM_CLI_CREDITS_H

#include "cli/line.h"
#include "wallmap.h"

/* What is gathered while maps are drawn: each picture once. */
struct cli_credits {
    const char *path; /* NULL: nobody asked */
    bool is_json;
    GPtrArray *rows; /* struct credit_row */
    GHashTable *known;
};

/* CLI_USAGE, with a message, where the file's ending is neither .md nor .json. Needs
 * cli_credits_finish either way. */
enum cli_exit cli_credits_begin(struct cli_credits *credits, const struct cli_line *line);
void cli_credits_finish(struct cli_credits *credits);

/* Adds those of a map that was drawn. */
void cli_credits_add(struct cli_credits *credits, const struct wallmap_map *map);

/* False, with a message, where the file could not be written. */
bool cli_credits_write(const struct cli_credits *credits);

#endif
