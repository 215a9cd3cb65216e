/* SPDX-License-Identifier: MIT
 *
 * JSON for programs, written straight to text and indented for those who look at it: a value a
 * line, objects and arrays as they are begun and ended.
 */
#ifndef WM_CLI_JSON_H
#define WM_CLI_JSON_H

#include <glib.h>
#include <stdbool.h>

/* Zeroed but for `out`. A line's end follows the outermost value. */
struct cli_json {
    GString *out;
    int depth;
    bool has_values; /* the innermost object or array, so far */
};

/* Below, `name` is that of a member; NULL in an array, and for the outermost value. */
void cli_json_begin_object(struct cli_json *json, const char *name);
void cli_json_end_object(struct cli_json *json);
void cli_json_begin_array(struct cli_json *json, const char *name);
void cli_json_end_array(struct cli_json *json);

/* NULL is null, and what is no UTF-8 is made so. */
void cli_json_text(struct cli_json *json, const char *name, const char *text);

/* Rounded to three decimals. */
void cli_json_number(struct cli_json *json, const char *name, double number);

void cli_json_truth(struct cli_json *json, const char *name, bool is_true);

#endif
