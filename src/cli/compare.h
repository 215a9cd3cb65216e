/* SPDX-License-Identifier: MIT
 *
 * The difference of two documents in words. `shown` is what each document is called.
 */
#ifndef WM_CLI_COMPARE_H
#define WM_CLI_COMPARE_H

#include "wallmap.h"

#include <glib.h>

/* The two that are compared. */
struct cli_compared {
    struct wallmap_map *map;               /* of both */
    struct wallmap_document *documents[2]; /* before, after */
    const char *shown[2];
};

/* For people: what is gone, what is new, what changed, and the figures side by side. */
void cli_compare_text(GString *out, const struct cli_compared *compared);

/* For programs: an object. */
void cli_compare_json(GString *out, const struct cli_compared *compared);

#endif
