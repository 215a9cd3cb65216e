/* SPDX-License-Identifier: MIT
 *
 * All maps are laid out, so that gates have the numbers of the map, and kept until the report is
 * written.
 */
#include "cli/telling.h"
#include "cli/drawing.h"
#include "cli/files.h"
#include "cli/page.h"
#include "cli/previous.h"
#include "cli/reading.h"
#include "cli/tell.h"
#include "cli/theme.h"

struct job {
    const struct cli_telling *telling;
    struct cli_reading reading;
    struct wallmap_map_options options;
    struct wallmap_previous *previous;
    const struct wallmap_format *format;
    GPtrArray *maps; /* the reading's */
};

static enum cli_exit choose_format(struct job *job, const struct cli_line *line)
{
    const char *view = job->telling->view;
    if (cli_command_has(line->command, CLI_FORMAT))
        return cli_format_take(line, view, &job->format);
    job->format =
        cli_has(line, CLI_JSON) ? wallmap_format_find(view, "json") : wallmap_format_at(view, 0);
    return CLI_DONE;
}

static enum cli_exit prepare(struct job *job, const struct cli_line *line)
{
    job->options = (struct wallmap_map_options){.size = sizeof job->options,
                                                .times_passes = job->telling->times_passes};
    enum cli_exit status = cli_reading_begin(&job->reading, line);
    job->reading.keeps_maps = true;
    if (status == CLI_DONE)
        status = choose_format(job, line);
    cli_theme_set(line, job->reading.theme, &job->options);
    if (status == CLI_DONE)
        status = cli_page_take(line, &job->options);
    if (status == CLI_DONE && line->word_count == 0)
        status = cli_usage("%s", job->telling->question);
    if (status == CLI_DONE && job->format->kind != WALLMAP_TEXT && line->word_count > 1)
        status = cli_usage("pages are of one file; text, csv and json list several");
    if (status == CLI_DONE)
        status = cli_check_output(line, line->values[CLI_OUTPUT]);
    return status == CLI_DONE ? cli_previous_take(&job->previous, &job->reading, &job->options)
                              : status;
}

static enum cli_exit lay_out(struct job *job, const char *input)
{
    struct wallmap_document *document = cli_read_document(&job->reading, input);
    if (!document)
        return CLI_FILES;
    struct cli_told told = {.document = document};
    bool is_bad = wallmap_map_create(document, &job->options, &told.map) != WALLMAP_OK;
    if (told.map && (!is_bad || job->telling->tells_faulty))
        g_ptr_array_add(job->maps, told.map);
    cli_report(&job->reading, told, true);
    return is_bad ? CLI_DOCUMENT : CLI_DONE;
}

/* If no file is left, what was there stays. */
static bool write_report(const struct job *job)
{
    const char *path = job->reading.line->values[CLI_OUTPUT];
    if (job->maps->len == 0 && !job->telling->tells_faulty)
        return true;
    struct cli_output output;
    cli_output_begin(&output, path ? path : "-");
    enum wallmap_status status =
        wallmap_maps_write((const struct wallmap_map *const *)job->maps->pdata, job->maps->len,
                           job->telling->view, job->format->name, cli_output_sink(&output));
    if (cli_output_end(&output, status == WALLMAP_OK))
        return true;
    if (status != WALLMAP_OK && status != WALLMAP_SINK_FAILED)
        cli_tell("%s", wallmap_status_text(status));
    return false;
}

static enum cli_exit tell_inputs(struct job *job)
{
    const struct cli_line *line = job->reading.line;
    enum cli_exit worst = CLI_DONE;
    job->maps = g_ptr_array_new();
    for (size_t i = 0; i < line->word_count; i++) {
        enum cli_exit status = lay_out(job, line->words[i]);
        worst = MAX(worst, status);
    }
    cli_report_pending(&job->reading, true, false);
    bool is_written = write_report(job);
    g_ptr_array_unref(job->maps);
    return is_written ? worst : CLI_FILES;
}

enum cli_exit cli_telling_run(const struct cli_telling *telling, const struct cli_line *line)
{
    struct job job = {.telling = telling};
    enum cli_exit status = prepare(&job, line);
    if (status == CLI_DONE)
        status = tell_inputs(&job);
    wallmap_previous_destroy(job.previous);
    cli_reading_finish(&job.reading);
    return status;
}
