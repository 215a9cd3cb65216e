/* SPDX-License-Identifier: MIT
 *
 * wallmap compare: two files become one map, or their difference in words.
 */
#include "cli/compare.h"
#include "cli/drawing.h"
#include "cli/files.h"
#include "cli/previous.h"
#include "cli/reading.h"
#include "cli/tell.h"

#include <string.h>

struct comparing {
    const struct cli_line *line;
    struct cli_reading reading;
    struct wallmap_map_options options;
    struct wallmap_previous *previous;
    const struct wallmap_format *format;
    struct cli_compared compared;
    char *output;
};

/* "maps/to-be.xml" becomes "maps/to-be-compared.svg"; words go to standard output. */
static char *choose_output(const struct comparing *comparing)
{
    const char *after = comparing->line->words[1];
    if (cli_has(comparing->line, CLI_OUTPUT))
        return g_strdup(comparing->line->values[CLI_OUTPUT]);
    if (comparing->format->is_text || strcmp(after, "-") == 0)
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
        status = cli_drawing_take(line, &comparing->options, &comparing->format);
    if (status != CLI_DONE)
        return status;
    comparing->output = choose_output(comparing);
    status = cli_check_output(line, comparing->output);
    return status == CLI_DONE ? cli_previous_take(&comparing->previous, line, &comparing->options)
                              : status;
}

static enum cli_exit draw(struct comparing *comparing)
{
    struct cli_output output;
    cli_output_begin(&output, comparing->output);
    enum wallmap_status status = wallmap_map_write(
        comparing->compared.map, NULL, comparing->format->name, cli_output_sink(&output));
    if (cli_output_end(&output, status == WALLMAP_OK))
        return CLI_DONE;
    if (status != WALLMAP_OK && status != WALLMAP_SINK_FAILED)
        cli_tell("%s: %s", comparing->output, wallmap_status_text(status));
    return CLI_FILES;
}

static enum cli_exit write_difference(struct comparing *comparing)
{
    if (!comparing->format->is_text)
        return draw(comparing);
    g_autoptr(GString) bytes = g_string_new(NULL);
    if (strcmp(comparing->format->name, "text") == 0)
        cli_compare_text(bytes, &comparing->compared);
    else
        cli_compare_json(bytes, &comparing->compared);
    return cli_write(comparing->output, bytes) ? CLI_DONE : CLI_FILES;
}

/* Where one of the two has errors there is nothing to compare. */
static enum cli_exit compare(struct comparing *comparing)
{
    struct cli_compared *compared = &comparing->compared;
    if (wallmap_map_create_compared(compared->documents[0], compared->documents[1],
                                    &comparing->options, &compared->map) != WALLMAP_OK)
        return CLI_DOCUMENT;
    if (!wallmap_map_is_shared(compared->map) && comparing->reading.has_sentences)
        cli_note("%s and %s have nothing in common: no id of a department, actor or step",
                 compared->shown[0], compared->shown[1]);
    enum cli_exit status = write_difference(comparing);
    wallmap_map_destroy(compared->map);
    return status;
}

static enum cli_exit compare_inputs(struct comparing *comparing)
{
    struct cli_compared *compared = &comparing->compared;
    enum cli_exit status = CLI_DONE;
    for (int i = 0; i < 2; i++) {
        compared->shown[i] = cli_shown_name(&comparing->reading, comparing->line->words[i]);
        compared->documents[i] = cli_read_document(&comparing->reading, comparing->line->words[i]);
        if (!compared->documents[i])
            status = CLI_FILES;
    }
    if (status == CLI_DONE)
        status = compare(comparing);
    bool leaves_work_out = !comparing->reading.is_verbose;
    for (int i = 0; i < 2; i++)
        if (compared->documents[i])
            cli_report(&comparing->reading, (struct cli_told){.document = compared->documents[i]},
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
    wallmap_previous_destroy(comparing.previous);
    cli_reading_finish(&comparing.reading);
    return status;
}
