/* SPDX-License-Identifier: MIT
 *
 * wallmap seams: the seam register, worst first. It lays out, so that gates have the numbers of the
 * map.
 */
#include "cli/files.h"
#include "cli/page.h"
#include "cli/previous.h"
#include "cli/reading.h"
#include "cli/register.h"
#include "cli/tell.h"

#include <string.h>

struct listing {
    struct cli_reading reading;
    struct wallmap_map_options options;
    struct wallmap_previous *previous;
    const char *format; /* a word of TAKES_REGISTER */
    GString *out;
    struct cli_json *json; /* of "json" alone */
    size_t listed;         /* files */
};

static enum cli_exit choose_by_ending(const char *output, const char **format)
{
    static const char *const endings[][2] = {{".txt", "text"}, {".csv", "csv"}, {".json", "json"}};
    g_autofree char *leaf = g_path_get_basename(output);
    const char *ending = strrchr(leaf, '.');
    if (!ending || ending == leaf)
        return CLI_DONE;
    for (size_t i = 0; i < G_N_ELEMENTS(endings); i++) {
        if (strcmp(endings[i][0], ending) != 0)
            continue;
        *format = endings[i][1];
        return CLI_DONE;
    }
    return cli_usage("a register is .txt, .csv or .json, not \"%s\" (-T names one)", ending);
}

static enum cli_exit choose_format(const struct cli_line *line, const char **format)
{
    enum cli_exit status = cli_choice(line, CLI_FORMAT);
    *format = "text";
    if (status != CLI_DONE)
        return status;
    if (cli_has(line, CLI_FORMAT))
        *format = line->values[CLI_FORMAT];
    else if (cli_has(line, CLI_OUTPUT))
        return choose_by_ending(line->values[CLI_OUTPUT], format);
    return CLI_DONE;
}

static enum cli_exit check_files(const struct cli_line *line)
{
    if (line->word_count == 0)
        return cli_usage("the seams of which file?");
    return cli_check_output(line, line->values[CLI_OUTPUT]);
}

static void list_map(struct listing *listing, const char *shown, const struct wallmap_map *map)
{
    if (listing->json)
        cli_register_json(listing->json, shown, map);
    else if (strcmp(listing->format, "csv") == 0)
        cli_register_csv(listing->out, shown, map);
    else {
        g_string_append(listing->out, listing->listed > 0 ? "\n" : "");
        cli_register_text(listing->out, shown, map);
    }
    listing->listed++;
}

/* A document with errors is not half listed. */
static enum cli_exit list_input(struct listing *listing, const char *input)
{
    struct wallmap_document *document = cli_read_document(&listing->reading, input);
    if (!document)
        return CLI_FILES;
    struct cli_told told = {.document = document};
    bool is_bad = wallmap_map_create(document, &listing->options, &told.map) != WALLMAP_OK;
    if (!is_bad)
        list_map(listing, cli_shown_name(&listing->reading, input), told.map);
    cli_report(&listing->reading, told, true);
    return is_bad ? CLI_DOCUMENT : CLI_DONE;
}

static bool write_register(const struct listing *listing)
{
    const char *output = listing->reading.line->values[CLI_OUTPUT];
    return listing->listed == 0 || cli_write(output ? output : "-", listing->out);
}

static enum cli_exit list_inputs(struct listing *listing)
{
    const struct cli_line *line = listing->reading.line;
    g_autoptr(GString) out = g_string_new(NULL);
    struct cli_json json = {.out = out};
    bool is_json = strcmp(listing->format, "json") == 0;
    bool is_list = is_json && line->word_count > 1;
    enum cli_exit worst = CLI_DONE;
    listing->out = out;
    listing->json = is_json ? &json : NULL;
    if (is_list)
        cli_json_begin_array(&json, NULL);
    if (strcmp(listing->format, "csv") == 0)
        cli_register_csv_head(out);
    for (size_t i = 0; i < line->word_count; i++) {
        enum cli_exit status = list_input(listing, line->words[i]);
        worst = MAX(worst, status);
    }
    if (is_list)
        cli_json_end_array(&json);
    cli_report_pending(&listing->reading, true, false);
    return write_register(listing) ? worst : CLI_FILES;
}

static enum cli_exit prepare(struct listing *listing, const struct cli_line *line)
{
    listing->options = (struct wallmap_map_options){.size = sizeof listing->options,
                                                    .theme = line->values[CLI_THEME]};
    enum cli_exit status = cli_reading_begin(&listing->reading, line);
    if (status == CLI_DONE)
        status = choose_format(line, &listing->format);
    if (status == CLI_DONE)
        status = cli_page_take(line, &listing->options);
    if (status == CLI_DONE)
        status = check_files(line);
    return status == CLI_DONE ? cli_previous_take(&listing->previous, line, &listing->options)
                              : status;
}

enum cli_exit run_seams(const struct cli_line *line)
{
    struct listing listing = {0};
    enum cli_exit status = prepare(&listing, line);
    if (status == CLI_DONE)
        status = list_inputs(&listing);
    wallmap_previous_destroy(listing.previous);
    cli_reading_finish(&listing.reading);
    return status;
}
