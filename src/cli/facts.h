/* SPDX-License-Identifier: MIT
 *
 * What is known of one document, in lines or as a JSON object.
 */
#ifndef WM_CLI_FACTS_H
#define WM_CLI_FACTS_H

#include "cli/json.h"
#include "wallmap.h"

#include <glib.h>
#include <stdbool.h>

/* `shown` is what the document is called. About the layout: how its map is laid out, with the times
 * of the passes; else what it holds, and the size of its map. */
void cli_facts_print(GString *out, const char *shown, const struct wallmap_facts *facts,
                     bool is_about_layout);
void cli_facts_build(struct cli_json *json, const char *shown, const struct wallmap_facts *facts,
                     bool is_about_layout);

#endif
