/* SPDX-License-Identifier: MIT
 *
 * wallmap draw: each input becomes a file, with sheets several, each whole or not at all. One bad
 * input stops only itself.
 */
#include "cli/drawing.h"
#include "cli/files.h"
#include "cli/previous.h"
#include "cli/reading.h"
#include "cli/seen.h"
#include "cli/sheets.h"
#include "cli/tell.h"
#include "cli/theme.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

struct job {
    const struct cli_line *line;
    struct cli_reading reading;
    struct wallmap_map_options options;
    struct wallmap_previous *previous;
    const struct wallmap_format *format;
    const struct wallmap_format *credits; /* NULL: nobody asked */
    GPtrArray *maps;                      /* whose credits are to be told; the reading's */
    const char *view;
    char **outputs; /* one for each input */
    size_t drawn, with_errors, not_theirs, not_done;
};

/* "maps/order.xml" becomes "maps/order.svg", or "DIR/order.svg". */
static char *name_output(const struct job *job, const char *input)
{
    const char *folder = job->line->values[CLI_OUTPUT_DIR];
    const char *source = strcmp(input, "-") != 0   ? input
                         : job->reading.stdin_name ? job->reading.stdin_name
                                                   : "stdin";
    g_autofree char *leaf = g_path_get_basename(source);
    char *point = strrchr(leaf, '.');
    if (point && point > leaf)
        *point = '\0';
    g_autofree char *named = g_strconcat(leaf, job->format->suffix, NULL);
    g_autofree char *beside = g_path_get_dirname(source);
    if (!folder && (strcmp(beside, ".") == 0 && source[0] != '.'))
        return g_steal_pointer(&named);
    return g_build_filename(folder ? folder : beside, named, NULL);
}

static char *choose_output(const struct job *job, const char *input)
{
    if (cli_has(job->line, CLI_OUTPUT))
        return g_strdup(job->line->values[CLI_OUTPUT]);
    if (strcmp(input, "-") == 0 && !cli_has(job->line, CLI_OUTPUT_DIR))
        return g_strdup("-");
    return name_output(job, input);
}

/* Two spellings of one place are one place. */
static char *find_place(const char *output)
{
    g_autofree char *folder = g_path_get_dirname(output);
    g_autofree char *leaf = g_path_get_basename(output);
    char *real = realpath(folder, NULL);
    char *place = g_build_filename(real ? real : folder, leaf, NULL);
    free(real);
    return place;
}

static enum cli_exit check_places(const struct job *job)
{
    g_autoptr(GHashTable) places = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (size_t i = 0; i < job->line->word_count; i++) {
        const char *input = job->line->words[i], *output = job->outputs[i];
        char *place = find_place(output);
        const char *other = g_hash_table_lookup(places, place);
        if (other) {
            g_free(place);
            return cli_usage("\"%s\" and \"%s\" would both be drawn to \"%s\"", other, input,
                             output);
        }
        g_hash_table_insert(places, place, (void *)input);
        if (strcmp(input, "-") != 0 && cli_is_same_file(input, output))
            return cli_usage("\"%s\" would be drawn over itself", input);
    }
    return CLI_DONE;
}

static enum cli_exit choose_outputs(struct job *job)
{
    const struct cli_line *line = job->line;
    if (line->word_count == 0)
        return cli_usage("which file is to be drawn?");
    if (cli_has(line, CLI_OUTPUT) && cli_has(line, CLI_OUTPUT_DIR))
        return cli_usage("-o and -O exclude each other");
    if (cli_has(line, CLI_OUTPUT) && line->word_count > 1)
        return cli_usage("-o takes one file; -O takes a folder for several");
    job->outputs = g_new0(char *, line->word_count + 1);
    for (size_t i = 0; i < line->word_count; i++)
        job->outputs[i] = choose_output(job, line->words[i]);
    return check_places(job);
}

static enum cli_exit take_register(struct job *job)
{
    job->view = cli_has(job->line, CLI_REGISTER) ? "map+register" : "map";
    if (cli_has(job->line, CLI_REGISTER) && job->format->kind != WALLMAP_PAGES)
        return cli_usage("--register adds pages to a PDF (-T pdf); `wallmap seams` lists the seams "
                         "as text, CSV or JSON");
    return CLI_DONE;
}

static enum cli_exit take_credits(struct job *job)
{
    const char *path = job->line->values[CLI_CREDITS];
    if (!path)
        return CLI_DONE;
    const char *ending = strrchr(path, '.');
    job->credits = ending ? wallmap_format_find("credits", ending) : NULL;
    job->reading.keeps_maps = true;
    return job->credits
               ? CLI_DONE
               : cli_usage("--credits=%s: a file that ends with .md or .json is meant", path);
}

static bool write_credits(const struct job *job)
{
    if (!job->credits)
        return true;
    struct cli_output output;
    cli_output_begin(&output, job->line->values[CLI_CREDITS]);
    enum wallmap_status status =
        wallmap_maps_write((const struct wallmap_map *const *)job->maps->pdata, job->maps->len,
                           "credits", job->credits->name, cli_output_sink(&output));
    return cli_output_end(&output, status == WALLMAP_OK);
}

static enum cli_exit prepare(struct job *job, const struct cli_line *line)
{
    job->line = line;
    enum cli_exit status = cli_reading_begin(&job->reading, line);
    if (status == CLI_DONE)
        status = cli_drawing_take(line, "map", &job->options, &job->format);
    cli_theme_set(line, job->reading.theme, &job->options);
    if (status == CLI_DONE)
        status = cli_seen_take(line, &job->options);
    if (status == CLI_DONE)
        status = take_register(job);
    if (status == CLI_DONE)
        status = choose_outputs(job);
    if (status == CLI_DONE)
        status = cli_sheets_take(line, job->format, job->outputs, &job->options);
    if (status == CLI_DONE)
        status = take_credits(job);
    return status == CLI_DONE ? cli_previous_take(&job->previous, &job->reading, &job->options)
                              : status;
}

/* As it can be pasted. */
static char *spell_word(const char *word)
{
    bool is_plain = word[strspn(word, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-_./+@%:,")] == '\0';
    return is_plain ? g_strdup(word) : g_shell_quote(word);
}

static void sum_up_work(const struct job *job, const char *input, size_t about_work)
{
    if (about_work == 0 || job->reading.is_verbose || !job->reading.has_sentences)
        return;
    g_autofree char *count = cli_count(about_work, "finding", "findings");
    g_autofree char *word = spell_word(input);
    cli_note("%s: %s on the map; `wallmap check %s` lists %s", cli_shown_name(&job->reading, input),
             count, word, about_work == 1 ? "it" : "them");
}

static void sum_up_errors(const struct job *job, const char *shown, size_t errors)
{
    g_autofree char *count = cli_count(errors, "error", "errors");
    if (job->reading.has_sentences)
        cli_note("%s: %s; not drawn", shown, count);
}

static bool make_folder(const struct job *job)
{
    const char *folder = job->line->values[CLI_OUTPUT_DIR];
    if (!folder || g_mkdir_with_parents(folder, 0777) == 0)
        return true;
    cli_tell("cannot make the folder \"%s\": %s", folder, g_strerror(errno));
    return false;
}

static void tell_drawn(const struct job *job, const char *shown, const struct cli_output *output,
                       const struct wallmap_facts *facts)
{
    if (job->reading.is_verbose && job->reading.has_sentences)
        cli_note("%s: drawn to %s, %.0f × %.0f points, %zu bytes", shown,
                 strcmp(output->path, "-") == 0 ? "standard output" : output->path,
                 wallmap_fact_value(facts, "width"), wallmap_fact_value(facts, "height"),
                 output->length);
}

/* What is laid out has no errors, so a folder is only made if something goes into it. */
static enum cli_exit draw_document(struct job *job, struct cli_told *told, const char *shown,
                                   const char *path)
{
    enum cli_exit seen = cli_seen_check(&job->options, shown, told->document);
    if (seen != CLI_DONE)
        return seen;
    enum wallmap_status status = wallmap_map_create(told->document, &job->options, &told->map);
    if (status == WALLMAP_HAS_ERRORS)
        return CLI_DOCUMENT;
    if (status == WALLMAP_OK) {
        if (!make_folder(job))
            return CLI_FILES;
        struct cli_output output;
        cli_output_begin(&output, path);
        status =
            wallmap_map_write(told->map, job->view, job->format->name, cli_output_sink(&output));
        if (cli_output_end(&output, status == WALLMAP_OK) &&
            cli_sheets_draw(told->map, job->format, path)) {
            if (job->credits)
                g_ptr_array_add(job->maps, told->map);
            tell_drawn(job, shown, &output, wallmap_map_facts(told->map));
            return CLI_DONE;
        }
    }
    if (status != WALLMAP_OK && status != WALLMAP_SINK_FAILED)
        cli_tell("%s: %s", shown, wallmap_status_text(status));
    return CLI_FILES;
}

static enum cli_exit draw_input(struct job *job, const char *input, const char *output)
{
    const char *shown = cli_shown_name(&job->reading, input);
    struct wallmap_document *document = cli_read_document(&job->reading, input);
    if (!document)
        return CLI_FILES;
    struct cli_told told = {.document = document};
    enum cli_exit status = draw_document(job, &told, shown, output);
    struct cli_tally tally = cli_count_findings(cli_findings(told));
    cli_report(&job->reading, told, !job->reading.is_verbose);
    if (status == CLI_DOCUMENT)
        sum_up_errors(job, shown, tally.errors);
    else if (status == CLI_DONE)
        sum_up_work(job, input, tally.about_work);
    return status;
}

static void sum_up_batch(const struct job *job)
{
    if (job->line->word_count < 2 || !job->reading.has_sentences)
        return;
    g_autoptr(GString) text = g_string_new(NULL);
    g_autofree char *drawn = cli_count(job->drawn, "map", "maps");
    g_string_append_printf(text, "%s drawn", drawn);
    if (job->with_errors > 0)
        g_string_append_printf(text, ", %zu with errors", job->with_errors);
    if (job->not_theirs > 0)
        g_string_append_printf(text, ", %zu where nobody is called so", job->not_theirs);
    if (job->not_done > 0)
        g_string_append_printf(text, ", %zu could not be read or written", job->not_done);
    cli_tell("%s", text->str);
}

static enum cli_exit draw_inputs(struct job *job)
{
    enum cli_exit worst = CLI_DONE;
    for (size_t i = 0; i < job->line->word_count; i++) {
        enum cli_exit status = draw_input(job, job->line->words[i], job->outputs[i]);
        job->drawn += status == CLI_DONE;
        job->with_errors += status == CLI_DOCUMENT;
        job->not_theirs += status == CLI_USAGE;
        job->not_done += status == CLI_FILES;
        worst = MAX(worst, status);
    }
    if (!write_credits(job))
        worst = MAX(worst, CLI_FILES);
    sum_up_batch(job);
    cli_report_pending(&job->reading, !job->reading.is_verbose, false);
    return worst;
}

enum cli_exit run_draw(const struct cli_line *line)
{
    struct job job = {.maps = g_ptr_array_new()};
    enum cli_exit status = prepare(&job, line);
    if (status == CLI_DONE)
        status = draw_inputs(&job);
    g_strfreev(job.outputs);
    wallmap_previous_destroy(job.previous);
    g_ptr_array_unref(job.maps);
    cli_reading_finish(&job.reading);
    return status;
}
