/* SPDX-License-Identifier: MIT
 *
 * What is known of one document, in lines or as a JSON object.
 */
#ifndef WM_CLI_FACTS_H
#define WM_CLI_FACTS_H

#include "wallmap.h"

#include <glib.h>
#include <json-glib/json-glib.h>
#include <stdbool.h>

/* What was built, as text and a line's end. */
void cli_json_append(GString *out, JsonBuilder *json);

/* A member; NULL is null, and what is no UTF-8 is made so. */
void cli_json_text(JsonBuilder *json, const char *name, const char *text);

/* A whole number as one. */
void cli_json_number(JsonBuilder *json, double number);

/* `shown` is what the document is called. About the layout: how its map is laid out, with the times
 * of the passes; else what it holds, and the size of its map. */
void cli_facts_print(GString *out, const char *shown, const struct wallmap_facts *facts,
                     bool is_about_layout);
void cli_facts_build(JsonBuilder *json, const char *shown, const struct wallmap_facts *facts,
                     bool is_about_layout);

#endif
