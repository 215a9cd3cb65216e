/* SPDX-License-Identifier: MIT
 *
 * wallmap info: what a file holds, in numbers; without a file, what this program knows.
 */
#include "cli/files.h"
#include "cli/reading.h"
#include "cli/tell.h"

#include <json-glib/json-glib.h>
#include <stdlib.h>
#include <string.h>

/* A line, or a member of a JSON object, of one fact. */
struct fact {
    const char *name, *json_name;
    double number;
    const char *text; /* NULL: the number is told */
};

enum { FACTS_OF_A_DOCUMENT = 24 };

static size_t list_facts(struct fact out[FACTS_OF_A_DOCUMENT], const char *name,
                         const struct wallmap_facts *facts)
{
    const struct fact list[FACTS_OF_A_DOCUMENT] = {
        {"file", "file", 0, name},
        {"title", "title", 0, facts->title},
        {"language", "language", 0, facts->language},
        {"state", "state", 0, facts->is_to_be ? "to-be" : "as-is"},
        {"departments", "departments", facts->departments, NULL},
        {"actors", "actors", facts->actors, NULL},
        {"steps", "steps", facts->steps, NULL},
        {"handoffs", "handoffs", facts->handoffs, NULL},
        {"seams", "seams", facts->seams, NULL},
        {"  without owner", "seamsWithoutOwner", facts->seams_without_owner, NULL},
        {"  without measure", "seamsWithoutMeasure", facts->seams_without_measure, NULL},
        {"cross the wall", "crossings", facts->crossings, NULL},
        {"come back", "comesBack", facts->comes_back, NULL},
        {"thrown over", "thrown", facts->thrown, NULL},
        {"troubles", "troubles", facts->troubles, NULL},
        {"rules", "rules", facts->rules, NULL},
        {"minutes of work", "touchMinutes", facts->touch_minutes, NULL},
        {"minutes of waiting", "waitingMinutes", facts->waiting_minutes, NULL},
        {"width in points", "width", facts->width, NULL},
        {"height in points", "height", facts->height, NULL},
        {"columns", "columns", facts->columns, NULL},
        {"lines that cross", "lineCrossings", facts->line_crossings, NULL},
        {"bends", "bends", facts->bends, NULL},
        {"font", "font", 0, facts->font},
    };
    size_t count = facts->is_laid_out ? FACTS_OF_A_DOCUMENT : 18;
    memcpy(out, list, count * sizeof *list);
    return count;
}

static void print_facts(GString *out, const struct fact *facts, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char number[G_ASCII_DTOSTR_BUF_SIZE];
        g_ascii_formatd(number, sizeof number, "%.0f", facts[i].number);
        char *visible = wallmap_text_visible(facts[i].text ? facts[i].text : number);
        g_string_append_printf(out, "%-20s %s\n", facts[i].name, visible);
        free(visible);
    }
}

static void build_facts(JsonBuilder *json, const struct fact *facts, size_t count)
{
    json_builder_begin_object(json);
    for (size_t i = 0; i < count; i++) {
        json_builder_set_member_name(json, facts[i].json_name);
        if (facts[i].text) {
            g_autofree char *valid = g_utf8_make_valid(facts[i].text, -1);
            json_builder_add_string_value(json, valid);
        } else if (facts[i].number == (double)(gint64)facts[i].number) {
            json_builder_add_int_value(json, (gint64)facts[i].number);
        } else {
            json_builder_add_double_value(json, facts[i].number);
        }
    }
    json_builder_end_object(json);
}

static void append_json(GString *out, JsonBuilder *json)
{
    g_autoptr(JsonNode) root = json_builder_get_root(json);
    g_autofree char *text = json_to_string(root, TRUE);
    g_string_append_printf(out, "%s\n", text);
}

/* The words of a table in one line. */
static void print_values(GString *out, const char *name, enum cli_takes takes)
{
    g_auto(GStrv) values = cli_values(takes);
    g_autofree char *joined = g_strjoinv(" ", values);
    g_string_append_printf(out, "%-20s %s\n", name, joined);
}

static void print_program(GString *out)
{
    g_string_append_printf(out, "%-20s %s\n", "version", wallmap_version());
    print_values(out, "formats", TAKES_FORMAT);
    print_values(out, "themes", TAKES_THEME);
    print_values(out, "diagnostics", TAKES_REPORT);
    const struct wallmap_limit *limit;
    for (size_t i = 0; (limit = cli_limit_at(i)); i++)
        g_string_append_printf(out, "%-20s %-12s %10lld %s\n", i == 0 ? "limits" : "", limit->name,
                               limit->value, limit->summary);
}

static void build_values(JsonBuilder *json, const char *name, enum cli_takes takes)
{
    g_auto(GStrv) values = cli_values(takes);
    json_builder_set_member_name(json, name);
    json_builder_begin_array(json);
    for (char **value = values; *value; value++)
        json_builder_add_string_value(json, *value);
    json_builder_end_array(json);
}

static void build_program(JsonBuilder *json)
{
    json_builder_begin_object(json);
    json_builder_set_member_name(json, "version");
    json_builder_add_string_value(json, wallmap_version());
    build_values(json, "formats", TAKES_FORMAT);
    build_values(json, "themes", TAKES_THEME);
    build_values(json, "diagnostics", TAKES_REPORT);
    json_builder_set_member_name(json, "limits");
    json_builder_begin_object(json);
    const struct wallmap_limit *limit;
    for (size_t i = 0; (limit = cli_limit_at(i)); i++) {
        json_builder_set_member_name(json, limit->name);
        json_builder_add_int_value(json, limit->value);
    }
    json_builder_end_object(json);
    json_builder_end_object(json);
}

static enum cli_exit tell_program(const struct cli_line *line)
{
    g_autoptr(GString) out = g_string_new(NULL);
    if (cli_has(line, CLI_JSON)) {
        g_autoptr(JsonBuilder) json = json_builder_new();
        build_program(json);
        append_json(out, json);
    } else {
        print_program(out);
    }
    return cli_print(out) ? CLI_DONE : CLI_FILES;
}

/* Errors do not stop it: what could be read is told. */
static enum cli_exit tell_input(struct cli_reading *reading, const char *input, GString *out,
                                JsonBuilder *json)
{
    struct wallmap_document *document = cli_read_document(reading, input);
    if (!document)
        return CLI_FILES;
    wallmap_document_lay_out(document, reading->line->values[CLI_THEME]);
    const struct wallmap_facts *facts = wallmap_document_facts(document);
    if (facts) {
        struct fact list[FACTS_OF_A_DOCUMENT];
        size_t count = list_facts(list, cli_shown_name(reading, input), facts);
        if (json)
            build_facts(json, list, count);
        else
            print_facts(out, list, count);
    }
    enum cli_exit status = wallmap_document_has_errors(document) ? CLI_DOCUMENT : CLI_DONE;
    cli_report(reading, document, true);
    return status;
}

static enum cli_exit tell_inputs(struct cli_reading *reading)
{
    const struct cli_line *line = reading->line;
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(JsonBuilder) json = cli_has(line, CLI_JSON) ? json_builder_new() : NULL;
    enum cli_exit worst = CLI_DONE;
    if (json)
        json_builder_begin_array(json);
    for (size_t i = 0; i < line->word_count; i++) {
        enum cli_exit status = tell_input(reading, line->words[i], out, json);
        worst = MAX(worst, status);
    }
    if (json) {
        json_builder_end_array(json);
        append_json(out, json);
    }
    cli_report_pending(reading, true, false);
    return cli_print(out) ? worst : CLI_FILES;
}

enum cli_exit run_info(const struct cli_line *line)
{
    struct cli_reading reading;
    enum cli_exit status = cli_reading_begin(&reading, line);
    if (status == CLI_DONE)
        status = line->word_count == 0 ? tell_program(line) : tell_inputs(&reading);
    cli_reading_finish(&reading);
    return status;
}
