/* SPDX-License-Identifier: MIT
 *
 * wallmap info: what a file holds, in numbers, or how its map is laid out; without a file, what
 * this program knows.
 */
#include "cli/facts.h"
#include "cli/files.h"
#include "cli/packs.h"
#include "cli/page.h"
#include "cli/previous.h"
#include "cli/reading.h"
#include "cli/tell.h"

/* The words of a table in one line. */
static void print_values(GString *out, const char *name, enum cli_takes takes)
{
    g_auto(GStrv) values = cli_values(takes);
    g_autofree char *joined = g_strjoinv(" ", values);
    g_string_append_printf(out, "%-20s %s\n", name, joined);
}

static void print_program(GString *out, const struct cli_line *line)
{
    g_string_append_printf(out, "%-20s %s\n", "version", wallmap_version());
    print_values(out, "formats", TAKES_FORMAT);
    print_values(out, "themes", TAKES_THEME);
    print_values(out, "papers", TAKES_PAPER);
    print_values(out, "diagnostics", TAKES_REPORT);
    cli_packs_print(out, line);
    const struct wallmap_limit *limit;
    for (size_t i = 0; (limit = cli_limit_at(i)); i++)
        g_string_append_printf(out, "%-20s %-12s %10lld %s\n", i == 0 ? "limits" : "", limit->name,
                               limit->value, limit->summary);
}

static void build_values(struct cli_json *json, const char *name, enum cli_takes takes)
{
    g_auto(GStrv) values = cli_values(takes);
    cli_json_begin_array(json, name);
    for (char **value = values; *value; value++)
        cli_json_text(json, NULL, *value);
    cli_json_end_array(json);
}

static void build_program(struct cli_json *json, const struct cli_line *line)
{
    cli_json_begin_object(json, NULL);
    cli_json_text(json, "version", wallmap_version());
    build_values(json, "formats", TAKES_FORMAT);
    build_values(json, "themes", TAKES_THEME);
    build_values(json, "papers", TAKES_PAPER);
    build_values(json, "diagnostics", TAKES_REPORT);
    cli_packs_build(json, line);
    cli_json_begin_object(json, "limits");
    const struct wallmap_limit *limit;
    for (size_t i = 0; (limit = cli_limit_at(i)); i++)
        cli_json_number(json, limit->name, (double)limit->value);
    cli_json_end_object(json);
    cli_json_end_object(json);
}

static enum cli_exit tell_program(const struct cli_line *line)
{
    g_autoptr(GString) out = g_string_new(NULL);
    if (cli_has(line, CLI_JSON)) {
        struct cli_json json = {.out = out};
        build_program(&json, line);
    } else {
        print_program(out, line);
    }
    return cli_print(out) ? CLI_DONE : CLI_FILES;
}

/* What is asked of each file, and where the answers go. */
struct inquiry {
    struct cli_reading reading;
    struct wallmap_map_options options;
    struct wallmap_previous *previous;
    bool is_about_layout;
    GString *out;
    struct cli_json *json; /* NULL: lines are told */
};

/* Errors do not stop it: what could be read is told. */
static enum cli_exit tell_input(struct inquiry *inquiry, const char *input)
{
    struct wallmap_document *document = cli_read_document(&inquiry->reading, input);
    if (!document)
        return CLI_FILES;
    const char *shown = cli_shown_name(&inquiry->reading, input);
    struct cli_told told = {.document = document};
    bool is_bad = wallmap_map_create(document, &inquiry->options, &told.map) != WALLMAP_OK;
    const struct wallmap_facts *facts = wallmap_map_facts(told.map);
    if (facts && inquiry->json)
        cli_facts_build(inquiry->json, shown, facts, inquiry->is_about_layout);
    else if (facts)
        cli_facts_print(inquiry->out, shown, facts, inquiry->is_about_layout);
    cli_report(&inquiry->reading, told, true);
    return is_bad ? CLI_DOCUMENT : CLI_DONE;
}

static enum cli_exit tell_inputs(struct inquiry *inquiry)
{
    const struct cli_line *line = inquiry->reading.line;
    g_autoptr(GString) out = g_string_new(NULL);
    struct cli_json json = {.out = out};
    bool is_json = cli_has(line, CLI_JSON);
    enum cli_exit worst = CLI_DONE;
    inquiry->out = out;
    inquiry->json = is_json ? &json : NULL;
    if (is_json)
        cli_json_begin_array(&json, NULL);
    for (size_t i = 0; i < line->word_count; i++) {
        enum cli_exit status = tell_input(inquiry, line->words[i]);
        worst = MAX(worst, status);
    }
    if (is_json)
        cli_json_end_array(&json);
    cli_report_pending(&inquiry->reading, true, false);
    return cli_print(out) ? worst : CLI_FILES;
}

static enum cli_exit prepare(struct inquiry *inquiry, const struct cli_line *line)
{
    inquiry->is_about_layout = cli_has(line, CLI_LAYOUT);
    inquiry->options = (struct wallmap_map_options){
        .size = sizeof inquiry->options,
        .theme = line->values[CLI_THEME],
        .times_passes = inquiry->is_about_layout,
    };
    enum cli_exit status = cli_reading_begin(&inquiry->reading, line);
    if (status == CLI_DONE)
        status = cli_page_take(line, &inquiry->options);
    if (status == CLI_DONE && inquiry->is_about_layout && line->word_count == 0)
        status = cli_usage("the layout of which file?");
    return status == CLI_DONE ? cli_previous_take(&inquiry->previous, line, &inquiry->options)
                              : status;
}

enum cli_exit run_info(const struct cli_line *line)
{
    struct inquiry inquiry = {0};
    enum cli_exit status = prepare(&inquiry, line);
    if (status == CLI_DONE)
        status = line->word_count == 0 ? tell_program(line) : tell_inputs(&inquiry);
    wallmap_previous_destroy(inquiry.previous);
    cli_reading_finish(&inquiry.reading);
    return status;
}
