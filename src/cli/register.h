/* SPDX-License-Identifier: MIT
 *
 * The seam register of a document in its three forms. `shown` is what the document is called; it
 * is one that can be drawn.
 */
#ifndef WM_CLI_REGISTER_H
#define WM_CLI_REGISTER_H

#include "cli/json.h"
#include "wallmap.h"

#include <glib.h>

/* For people, on a terminal of 80 columns. */
void cli_register_text(GString *out, const char *shown, const struct wallmap_map *map);

/* For spreadsheets: the names of the columns, then a line a seam. */
void cli_register_csv_head(GString *out);
void cli_register_csv(GString *out, const char *shown, const struct wallmap_map *map);

/* For programs: an object. */
void cli_register_json(struct cli_json *json, const char *shown, const struct wallmap_map *map);

/* The member "counts" of an object. */
void cli_register_counts(struct cli_json *json, const struct wallmap_facts *facts);

/* "lost, 1 in 20 (Forms go missing); late", or "". The caller frees it. */
char *cli_seam_troubles(const struct wallmap_seam *seam);

/* "lost 5", "no owner 3" …, ended with NULL. The caller frees it with g_strfreev(). */
char **cli_seam_reasons(const struct wallmap_seam *seam);

/* "out", "in", or NULL where it does not cross the wall. */
const char *cli_seam_crossing(const struct wallmap_seam *seam);

#endif
