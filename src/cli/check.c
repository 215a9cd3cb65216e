/* SPDX-License-Identifier: MIT
 *
 * wallmap check: findings and nothing else. It lays out too, for what is only seen then.
 */
#include "cli/page.h"
#include "cli/reading.h"
#include "cli/tell.h"
#include "cli/theme.h"

static void sum_up(const struct cli_reading *reading, const char *shown, struct cli_tally tally)
{
    if (!reading->has_sentences)
        return;
    if (tally.errors + tally.warnings == 0) {
        cli_note("%s: nothing to tell", shown);
        return;
    }
    g_autofree char *errors = cli_count(tally.errors, "error", "errors");
    g_autofree char *warnings = cli_count(tally.warnings, "warning", "warnings");
    cli_note("%s: %s, %s", shown, errors, warnings);
}

static enum cli_exit check_input(struct cli_reading *reading, const char *input,
                                 const struct wallmap_map_options *options)
{
    const char *shown = cli_shown_name(reading, input);
    struct wallmap_document *document = cli_read_document(reading, input);
    if (!document)
        return CLI_FILES;
    struct cli_told told = {.document = document};
    bool is_bad = wallmap_map_create(document, options, &told.map) != WALLMAP_OK;
    struct cli_tally tally = cli_count_findings(cli_findings(told));
    cli_report(reading, told, false);
    sum_up(reading, shown, tally);
    return is_bad || (cli_has(reading->line, CLI_WERROR) && tally.warnings > 0) ? CLI_DOCUMENT
                                                                                : CLI_DONE;
}

enum cli_exit run_check(const struct cli_line *line)
{
    struct cli_reading reading;
    struct wallmap_map_options options = {.size = sizeof options};
    enum cli_exit worst = cli_reading_begin(&reading, line);
    cli_theme_set(line, reading.theme, &options);
    if (worst == CLI_DONE)
        worst = cli_page_take(line, &options);
    if (worst == CLI_DONE && line->word_count == 0)
        worst = cli_usage("which file is to be checked?");
    bool is_understood = worst == CLI_DONE;
    for (size_t i = 0; is_understood && i < line->word_count; i++) {
        enum cli_exit status = check_input(&reading, line->words[i], &options);
        worst = MAX(worst, status);
    }
    if (is_understood && !cli_report_pending(&reading, false, true))
        worst = CLI_FILES;
    cli_reading_finish(&reading);
    return worst;
}
