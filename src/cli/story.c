/* SPDX-License-Identifier: MIT
 *
 * wallmap tell: the map in plain sentences. It lays out, so that gates have the numbers of the map.
 */
#include "cli/files.h"
#include "cli/page.h"
#include "cli/previous.h"
#include "cli/prose.h"
#include "cli/reading.h"
#include "cli/tell.h"

#include <stdlib.h>
#include <string.h>

enum { WIDTH = 79 };

struct telling {
    struct cli_reading reading;
    struct wallmap_map_options options;
    struct wallmap_previous *previous;
    GString *out;
};

static enum cli_exit check_files(const struct cli_line *line)
{
    if (line->word_count == 0)
        return cli_usage("the story of which file?");
    return cli_check_output(line, line->values[CLI_OUTPUT]);
}

/* The number of a step stands out, in front of its sentences. */
static void append_paragraph(GString *out, const struct wallmap_paragraph *paragraph)
{
    char *visible = wallmap_text_visible(paragraph->text);
    g_autofree char *number =
        paragraph->step > 0 ? g_strdup_printf("%d. ", paragraph->step) : g_strdup("");
    int indent = (int)strlen(number);
    g_string_append(out, number);
    cli_wrap(out, visible, indent, indent, WIDTH);
    free(visible);
}

static void tell_map(GString *out, const struct wallmap_map *map)
{
    const struct wallmap_paragraph *paragraph;
    g_string_append(out, out->len > 0 ? "\n\n" : "");
    for (size_t i = 0; (paragraph = wallmap_map_story_at(map, i)); i++) {
        g_string_append(out, i > 0 ? "\n" : "");
        append_paragraph(out, paragraph);
    }
}

/* A document with errors is not half told. */
static enum cli_exit tell_input(struct telling *telling, const char *input)
{
    struct wallmap_document *document = cli_read_document(&telling->reading, input);
    if (!document)
        return CLI_FILES;
    struct cli_told told = {.document = document};
    bool is_bad = wallmap_map_create(document, &telling->options, &told.map) != WALLMAP_OK;
    if (!is_bad)
        tell_map(telling->out, told.map);
    cli_report(&telling->reading, told, true);
    return is_bad ? CLI_DOCUMENT : CLI_DONE;
}

static enum cli_exit tell_inputs(struct telling *telling)
{
    const struct cli_line *line = telling->reading.line;
    const char *output = line->values[CLI_OUTPUT];
    g_autoptr(GString) out = g_string_new(NULL);
    enum cli_exit worst = CLI_DONE;
    telling->out = out;
    for (size_t i = 0; i < line->word_count; i++) {
        enum cli_exit status = tell_input(telling, line->words[i]);
        worst = MAX(worst, status);
    }
    cli_report_pending(&telling->reading, true, false);
    if (out->len > 0 && !cli_write(output ? output : "-", out))
        return CLI_FILES;
    return worst;
}

static enum cli_exit prepare(struct telling *telling, const struct cli_line *line)
{
    telling->options = (struct wallmap_map_options){.size = sizeof telling->options,
                                                    .theme = line->values[CLI_THEME]};
    enum cli_exit status = cli_reading_begin(&telling->reading, line);
    if (status == CLI_DONE)
        status = cli_page_take(line, &telling->options);
    if (status == CLI_DONE)
        status = check_files(line);
    return status == CLI_DONE ? cli_previous_take(&telling->previous, line, &telling->options)
                              : status;
}

enum cli_exit run_tell(const struct cli_line *line)
{
    struct telling telling = {0};
    enum cli_exit status = prepare(&telling, line);
    if (status == CLI_DONE)
        status = tell_inputs(&telling);
    wallmap_previous_destroy(telling.previous);
    cli_reading_finish(&telling.reading);
    return status;
}
