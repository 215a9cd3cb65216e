/* SPDX-License-Identifier: MIT
 *
 * Reading documents and telling their findings, as the options say.
 */
#include "cli/reading.h"
#include "cli/files.h"
#include "cli/packs.h"
#include "cli/tell.h"
#include "cli/theme.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static enum cli_exit read_limit(struct cli_reading *reading, const char *said)
{
    const char *sign = strchr(said, '=');
    if (!sign)
        return cli_usage("--limit=%s: NAME=N is meant", said);
    g_autofree char *name = g_strndup(said, (size_t)(sign - said));
    const struct wallmap_limit *limit = wallmap_limit_find(name);
    if (!limit) {
        g_auto(GStrv) names = cli_values(TAKES_LIMIT);
        g_autofree char *hint = cli_did_you_mean(name, names);
        return cli_usage("there is no limit \"%s\"%s", name, hint);
    }
    gint64 value;
    if (!g_ascii_string_to_signed(sign + 1, 10, limit->least, limit->greatest, &value, NULL))
        return cli_usage("--limit=%s: %s must be a whole number from %lld to %lld", said, name,
                         limit->least, limit->greatest);
    reading->limits[reading->limit_count++] =
        (struct wallmap_limit){.name = limit->name, .value = value};
    return CLI_DONE;
}

size_t cli_limit(const struct cli_reading *reading, const char *name)
{
    for (size_t i = reading->limit_count; i-- > 0;)
        if (strcmp(reading->limits[i].name, name) == 0)
            return (size_t)reading->limits[i].value;
    return (size_t)wallmap_limit_find(name)->value;
}

/* "page.md:120": the part behind the last colon is a line only where it is a number. */
static enum cli_exit read_stdin_name(struct cli_reading *reading)
{
    const char *said = reading->line->values[CLI_STDIN_NAME];
    if (!said)
        return CLI_DONE;
    const char *colon = strrchr(said, ':');
    guint64 number = 1;
    bool has_line = colon && colon > said &&
                    g_ascii_string_to_unsigned(colon + 1, 10, 1, G_MAXINT, &number, NULL);
    size_t length = has_line ? (size_t)(colon - said) : strlen(said);
    if (length == 0)
        return cli_usage("--stdin-name takes the name of a file");
    char *name = g_strndup(said, length);
    g_ptr_array_add(reading->kept, name);
    reading->stdin_name = name;
    reading->stdin_line = (unsigned)number;
    return CLI_DONE;
}

static bool wants_color(const struct cli_line *line)
{
    const char *said = line->values[CLI_COLOR];
    if (said && strcmp(said, "auto") != 0)
        return strcmp(said, "always") == 0;
    const char *terminal = getenv("TERM"), *no_color = getenv("NO_COLOR");
    return isatty(STDERR_FILENO) && !(no_color && *no_color) && terminal &&
           strcmp(terminal, "dumb") != 0;
}

static enum cli_exit read_licences(struct cli_reading *reading)
{
    const char *said = reading->line->values[CLI_LICENCES];
    if (said && (!g_str_has_prefix(said, "allow=") || !said[strlen("allow=")]))
        return cli_usage("--licences=%s: allow=CC0-1.0,MIT is meant, with any licences", said);
    reading->licences = said ? said + strlen("allow=") : NULL;
    return CLI_DONE;
}

static bool is_for_programs(const struct cli_line *line)
{
    const char *said = line->values[CLI_DIAGNOSTICS];
    const struct wallmap_format *format = said ? wallmap_format_find("findings", said) : NULL;
    return format && *format->suffix;
}

static bool is_for_people(const struct cli_line *line)
{
    const char *said = line->values[CLI_DIAGNOSTICS];
    return !said || wallmap_format_find("findings", said) == wallmap_format_at("findings", 0);
}

static size_t count_limits(const struct cli_line *line)
{
    size_t count = 0;
    while (line->limits[count])
        count++;
    return count;
}

static void destroy_told(struct cli_told told)
{
    wallmap_map_destroy(told.map);
    wallmap_document_destroy(told.document);
}

static void free_told(gpointer data)
{
    destroy_told(*(struct cli_told *)data);
    g_free(data);
}

enum cli_exit cli_reading_begin(struct cli_reading *reading, const struct cli_line *line)
{
    *reading = (struct cli_reading){
        .line = line,
        .stdin_line = 1,
        .limits = g_new0(struct wallmap_limit, count_limits(line) + 1),
        .is_quiet = cli_has(line, CLI_QUIET),
        .is_verbose = cli_has(line, CLI_VERBOSE),
        .has_color = wants_color(line),
        .is_for_programs = is_for_programs(line),
        .has_sentences = !cli_has(line, CLI_QUIET) && is_for_people(line),
        .pending = g_ptr_array_new_with_free_func(free_told),
        .kept = g_ptr_array_new_with_free_func(g_free),
    };
    enum cli_exit status = cli_choice(line, CLI_DIAGNOSTICS);
    if (status == CLI_DONE)
        status = cli_choice(line, CLI_COLOR);
    if (status == CLI_DONE)
        status = cli_theme_take(line, &reading->theme);
    if (status == CLI_DONE)
        status = read_stdin_name(reading);
    if (status == CLI_DONE)
        status = read_licences(reading);
    for (size_t i = 0; status == CLI_DONE && line->limits[i]; i++)
        status = read_limit(reading, line->limits[i]);
    return status;
}

void cli_reading_finish(struct cli_reading *reading)
{
    g_free(reading->limits);
    g_ptr_array_unref(reading->pending);
    g_ptr_array_unref(reading->kept);
    wallmap_theme_destroy(reading->theme); /* after the maps */
}

enum cli_exit cli_check_output(const struct cli_line *line, const char *output)
{
    for (size_t i = 0; output && i < line->word_count; i++)
        if (strcmp(line->words[i], "-") != 0 && cli_is_same_file(line->words[i], output))
            return cli_usage("\"%s\" would be written over itself", line->words[i]);
    return CLI_DONE;
}

const char *cli_shown_name(const struct cli_reading *reading, const char *input)
{
    if (strcmp(input, "-") != 0)
        return input;
    return reading->stdin_name ? reading->stdin_name : "<stdin>";
}

struct wallmap_document *cli_read_document(const struct cli_reading *reading, const char *input)
{
    const struct cli_line *line = reading->line;
    bool is_stdin = strcmp(input, "-") == 0;
    const char *shown = cli_shown_name(reading, input);
    GString *bytes = cli_read(input, shown, cli_limit(reading, "bytes"));
    if (!bytes)
        return NULL;
    g_autofree char *beside = is_stdin ? g_strdup(".") : g_path_get_dirname(input);
    const char *folder = cli_has(line, CLI_BASE_DIR) ? line->values[CLI_BASE_DIR] : beside;
    struct cli_packs packs;
    if (cli_packs_begin(&packs, line, folder) != CLI_DONE) {
        cli_packs_finish(&packs);
        g_string_free(bytes, TRUE);
        return NULL;
    }
    g_autofree char *file = g_path_get_basename(shown);
    const struct wallmap_read_options options = {
        .size = sizeof options,
        .name = shown,
        .file = is_stdin && !reading->stdin_name ? NULL : file,
        .folder = folder,
        .language = line->values[CLI_LANG],
        .first_line = is_stdin ? reading->stdin_line : 1,
        .is_strict = cli_has(line, CLI_STRICT),
        .limits = reading->limits,
        .limit_count = reading->limit_count,
        .packs = packs.packs,
        .licences = reading->licences,
    };
    struct wallmap_document *document = wallmap_document_create(bytes->str, bytes->len, &options);
    if (!document)
        cli_no_pack(packs.packs.set);
    cli_packs_finish(&packs);
    g_string_free(bytes, TRUE);
    return document;
}

const struct wallmap_findings *cli_findings(struct cli_told told)
{
    return told.map ? wallmap_map_findings(told.map) : wallmap_document_findings(told.document);
}

struct cli_tally cli_count_findings(const struct wallmap_findings *findings)
{
    struct cli_tally tally = {0};
    const struct wallmap_finding *finding;
    for (size_t i = 0; (finding = wallmap_findings_at(findings, i)); i++) {
        tally.errors += finding->severity == WALLMAP_ERROR;
        tally.warnings += finding->severity == WALLMAP_WARNING;
        tally.about_work += finding->severity != WALLMAP_NOTE && finding->code->is_about_work;
    }
    return tally;
}

static char *make_report(const struct cli_reading *reading,
                         const struct wallmap_findings *const *lists, size_t count,
                         bool leaves_work_out)
{
    const struct wallmap_report_options options = {
        .size = sizeof options,
        .format = reading->line->values[CLI_DIAGNOSTICS],
        .least = reading->is_quiet ? WALLMAP_ERROR : WALLMAP_NOTE,
        .has_color = reading->has_color,
        .has_notes = reading->is_verbose,
        .leaves_work_out = leaves_work_out,
        .most = cli_limit(reading, "findings"),
    };
    return wallmap_report_create(lists, count, &options);
}

void cli_report(struct cli_reading *reading, struct cli_told told, bool leaves_work_out)
{
    if (!reading->is_for_programs) {
        const struct wallmap_findings *findings = cli_findings(told);
        char *text = make_report(reading, &findings, 1, leaves_work_out);
        fputs(text, stderr);
        free(text);
    }
    if (reading->is_for_programs || reading->keeps_maps)
        g_ptr_array_add(reading->pending, g_memdup2(&told, sizeof told));
    else
        destroy_told(told);
}

bool cli_report_pending(struct cli_reading *reading, bool leaves_work_out, bool is_result)
{
    if (!reading->is_for_programs)
        return true;
    size_t count = reading->pending->len;
    g_autofree const struct wallmap_findings **lists =
        g_new0(const struct wallmap_findings *, count + 1);
    for (size_t i = 0; i < count; i++)
        lists[i] = cli_findings(*(struct cli_told *)reading->pending->pdata[i]);
    char *text = make_report(reading, lists, count, leaves_work_out);
    bool is_written = true;
    if (is_result) {
        g_autoptr(GString) out = g_string_new(text);
        is_written = cli_print(out);
    } else {
        fputs(text, stderr);
    }
    free(text);
    return is_written;
}
