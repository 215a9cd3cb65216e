/* SPDX-License-Identifier: MIT
 *
 * wallmap compare: two files become one map, or their difference in words.
 */
#include "cli/drawing.h"
#include "cli/files.h"
#include "cli/reading.h"
#include "cli/tell.h"
#include "cli/theme.h"

#include <string.h>

struct comparing {
    const struct cli_line *line;
    struct cli_reading reading;
    struct wallmap_map_options options;
    const struct wallmap_format *format;
    struct wallmap_document *documents[2]; /* before, after */
    char *output;
};

/* "maps/to-be.xml" becomes "maps/to-be-compared.svg"; words go to standard output. */
static char *choose_output(const struct comparing *comparing)
{
    const char *after = comparing->line->words[1];
    if (cli_has(comparing->line, CLI_OUTPUT))
        return g_strdup(comparing->line->values[CLI_OUTPUT]);
    if (comparing->format->kind == WALLMAP_TEXT || strcmp(after, "-") == 0)
        return g_strdup("-");
    g_autofree char *leaf = g_path_get_basename(after);
    char *point = strrchr(leaf, '.');
    if (point && point > leaf)
        *point = '\0';
    g_autofree char *folder = g_path_get_dirname(after);
    g_autofree char *named = g_strconcat(leaf, "-compared", comparing->format->suffix, NULL);
    return strcmp(folder, ".") == 0 && after[0] != '.' ? g_steal_pointer(&named)
                                                       : g_build_filename(folder, named, NULL);
}

static enum cli_exit check_files(const struct cli_line *line)
{
    if (line->word_count != 2)
        return cli_usage("two files are compared: how it is and how it will be");
    if (strcmp(line->words[0], "-") == 0 && strcmp(line->words[1], "-") == 0)
        return cli_usage("only one of the two can be standard input");
    return CLI_DONE;
}

static enum cli_exit prepare(struct comparing *comparing, const struct cli_line *line)
{
    comparing->line = line;
    enum cli_exit status = cli_reading_begin(&comparing->reading, line);
    if (status == CLI_DONE)
        status = check_files(line);
    if (status == CLI_DONE)
        status = cli_drawing_take(line, "map", &comparing->options, &comparing->format);
    cli_theme_set(line, comparing->reading.theme, &comparing->options);
    if (status != CLI_DONE)
        return status;
    comparing->output = choose_output(comparing);
    return cli_check_output(line, comparing->output);
}

/* As text the difference is told, in place of a map that nobody can see. */
static enum cli_exit write_map(const struct comparing *comparing, const struct wallmap_map *map)
{
    const char *view = comparing->format->kind == WALLMAP_TEXT ? "changes" : "map";
    struct cli_output output;
    cli_output_begin(&output, comparing->output);
    enum wallmap_status status =
        wallmap_map_write(map, view, comparing->format->name, cli_output_sink(&output));
    if (cli_output_end(&output, status == WALLMAP_OK))
        return CLI_DONE;
    if (status != WALLMAP_OK && status != WALLMAP_SINK_FAILED)
        cli_tell("%s: %s", comparing->output, wallmap_status_text(status));
    return CLI_FILES;
}

/* Where one of the two has errors there is nothing to compare. */
static enum cli_exit compare(const struct comparing *comparing)
{
    struct wallmap_map *map;
    if (wallmap_map_create_compared(comparing->documents[0], comparing->documents[1],
                                    &comparing->options, &map) != WALLMAP_OK)
        return CLI_DOCUMENT;
    if (!wallmap_map_is_shared(map) && comparing->reading.has_sentences)
        cli_note("%s and %s have nothing in common: no id of a department, actor or step",
                 cli_shown_name(&comparing->reading, comparing->line->words[0]),
                 cli_shown_name(&comparing->reading, comparing->line->words[1]));
    enum cli_exit status = write_map(comparing, map);
    wallmap_map_destroy(map);
    return status;
}

static enum cli_exit compare_inputs(struct comparing *comparing)
{
    struct wallmap_document **documents = comparing->documents;
    for (int i = 0; i < 2; i++)
        documents[i] = cli_read_document(&comparing->reading, comparing->line->words[i]);
    enum cli_exit status = documents[0] && documents[1] ? compare(comparing) : CLI_FILES;
    bool leaves_work_out = !comparing->reading.is_verbose;
    for (int i = 0; i < 2; i++)
        if (documents[i])
            cli_report(&comparing->reading, (struct cli_told){.document = documents[i]},
                       leaves_work_out);
    cli_report_pending(&comparing->reading, leaves_work_out, false);
    return status;
}

enum cli_exit run_compare(const struct cli_line *line)
{
    struct comparing comparing = {0};
    enum cli_exit status = prepare(&comparing, line);
    if (status == CLI_DONE)
        status = compare_inputs(&comparing);
    g_free(comparing.output);
    cli_reading_finish(&comparing.reading);
    return status;
}
