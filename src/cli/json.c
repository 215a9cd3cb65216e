/* SPDX-License-Identifier: MIT
 *
 * Two spaces a level, and a space on either side of a member's colon.
 */
#include "cli/json.h"

#include <math.h>
#include <string.h>

static void append_string(GString *out, const char *text)
{
    static const char letters[] = "\b\f\n\r\t", escapes[] = "bfnrt";
    g_autofree char *valid = g_utf8_make_valid(text, -1);
    g_string_append_c(out, '"');
    for (const char *p = valid; *p; p++) {
        const char *letter = strchr(letters, *p);
        if (letter)
            g_string_append_printf(out, "\\%c", escapes[letter - letters]);
        else if ((unsigned char)*p < ' ' || *p == 0x7f)
            g_string_append_printf(out, "\\u%04x", (unsigned)*p);
        else if (*p == '"' || *p == '\\')
            g_string_append_printf(out, "\\%c", *p);
        else
            g_string_append_c(out, *p);
    }
    g_string_append_c(out, '"');
}

static void begin_line(struct cli_json *json)
{
    g_string_append_printf(json->out, "\n%*s", 2 * json->depth, "");
}

/* What stands before a value. */
static void begin_value(struct cli_json *json, const char *name)
{
    if (json->has_values)
        g_string_append_c(json->out, ',');
    if (json->depth > 0)
        begin_line(json);
    json->has_values = true;
    if (!name)
        return;
    append_string(json->out, name);
    g_string_append(json->out, " : ");
}

static void begin(struct cli_json *json, const char *name, char bracket)
{
    begin_value(json, name);
    g_string_append_c(json->out, bracket);
    json->depth++;
    json->has_values = false;
}

static void end(struct cli_json *json, char bracket)
{
    json->depth--;
    if (json->has_values)
        begin_line(json);
    g_string_append_c(json->out, bracket);
    json->has_values = true;
    if (json->depth == 0)
        g_string_append_c(json->out, '\n');
}

void cli_json_begin_object(struct cli_json *json, const char *name)
{
    begin(json, name, '{');
}

void cli_json_end_object(struct cli_json *json)
{
    end(json, '}');
}

void cli_json_begin_array(struct cli_json *json, const char *name)
{
    begin(json, name, '[');
}

void cli_json_end_array(struct cli_json *json)
{
    end(json, ']');
}

void cli_json_text(struct cli_json *json, const char *name, const char *text)
{
    begin_value(json, name);
    if (text)
        append_string(json->out, text);
    else
        g_string_append(json->out, "null");
}

void cli_json_number(struct cli_json *json, const char *name, double number)
{
    char digits[G_ASCII_DTOSTR_BUF_SIZE];
    double rounded = round(number * 1000) / 1000;
    begin_value(json, name);
    g_string_append(json->out, g_ascii_dtostr(digits, sizeof digits, rounded));
}

void cli_json_truth(struct cli_json *json, const char *name, bool is_true)
{
    begin_value(json, name);
    g_string_append(json->out, is_true ? "true" : "false");
}
