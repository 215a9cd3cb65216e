/* SPDX-License-Identifier: MIT
 *
 * Which findings are shown, and the styles that are lines: pretty, short, github.
 */
#include "base/escape.h"
#include "report/lines.h"

const char *const wm_severity_words[] = {"note", "warning", "error"};

bool wm_report_has(const struct wm_report_options *options, const struct wm_finding *finding)
{
    if (finding->severity < options->least)
        return false;
    return finding->severity > WM_SEVERITY_NOTE || options->is_verbose ||
           finding->code == WM_CODE_CROSSES_OFTEN;
}

static void append_head(GString *out, const struct wm_finding *finding, struct wm_place place,
                        const struct wm_report_options *options)
{
    const char *plain = wm_report_plain(options);
    g_string_append(out, options->is_coloured ? "\033[1m" : "");
    if (finding->at.source) {
        wm_escape_append(out, finding->at.source->name);
        g_string_append_printf(out, ":%u:%u:", place.line, place.column);
    } else {
        g_string_append(out, "wallmap:");
    }
    g_string_append_printf(out, "%s %s%s:%s ", plain, wm_report_colour(options, finding->severity),
                           wm_severity_words[finding->severity], plain);
    wm_escape_append(out, finding->text);
    g_string_append_printf(out, " [%s]\n", wm_code_info(finding->code)->code);
}

static void append_short(GString *out, const struct wm_finding *finding, struct wm_place place,
                         const struct wm_report_options *options)
{
    append_head(out, finding, place, options);
}

static void append_pretty(GString *out, const struct wm_finding *finding, struct wm_place place,
                          const struct wm_report_options *options)
{
    append_head(out, finding, place, options);
    if (finding->at.source) {
        wm_excerpt_append(out, finding, place, options);
    } else if (finding->hint) {
        g_string_append(out, "      | ");
        wm_escape_append(out, finding->hint);
        g_string_append_c(out, '\n');
    }
}

/* Escapes what a workflow command gives a meaning; line ends are gone with the controls. */
static void append_command(GString *out, const char *text, bool is_property)
{
    GString *safe = g_string_new(NULL);
    wm_escape_append(safe, text);
    for (const char *at = safe->str; *at; at++) {
        if (*at == '%' || (is_property && (*at == ':' || *at == ',')))
            g_string_append_printf(out, "%%%02X", (unsigned)*at);
        else
            g_string_append_c(out, *at);
    }
    g_string_free(safe, TRUE);
}

static void append_github(GString *out, const struct wm_finding *finding, struct wm_place place,
                          const struct wm_report_options *options)
{
    (void)options;
    static const char *const commands[] = {"notice", "warning", "error"};
    g_string_append_printf(out, "::%s ", commands[finding->severity]);
    if (finding->at.source) {
        g_string_append(out, "file=");
        append_command(out, finding->at.source->name, true);
        g_string_append_printf(out, ",line=%u,endLine=%u,", place.line, place.end_line);
        /* GitHub takes columns within one line only. */
        if (place.line == place.end_line)
            g_string_append_printf(out, "col=%u,endColumn=%u,", place.column, place.end_column);
    }
    g_string_append_printf(out, "title=%s::", wm_code_info(finding->code)->code);
    append_command(out, finding->text, false);
    if (finding->hint) {
        g_string_append(out, "; ");
        append_command(out, finding->hint, false);
    }
    g_string_append_c(out, '\n');
}

/* How many of each severity may be shown, the worst first to be kept. */
struct quota {
    size_t left[WM_SEVERITY_ERROR + 1];
    size_t more;
};

static struct quota count_quota(const struct wm_findings *findings,
                                const struct wm_report_options *options)
{
    struct quota quota = {{0}, 0};
    for (size_t i = 0; i < wm_findings_count(findings); i++)
        if (wm_report_has(options, wm_findings_at(findings, i)))
            quota.left[wm_findings_at(findings, i)->severity]++;
    size_t most = options->most ? options->most : G_MAXSIZE;
    for (int severity = WM_SEVERITY_ERROR; severity >= WM_SEVERITY_NOTE; severity--) {
        size_t shown = MIN(quota.left[severity], most);
        quota.more += quota.left[severity] - shown;
        quota.left[severity] = shown;
        most -= shown;
    }
    return quota;
}

typedef void append_line(GString *out, const struct wm_finding *finding, struct wm_place place,
                         const struct wm_report_options *options);

static void append_more(GString *out, const struct wm_told *file, size_t more, append_line *append)
{
    const struct wm_source *source = wm_findings_at(file->findings, 0)->at.source;
    bool is_command = append == append_github;
    g_string_append(out, is_command ? "::notice ::" : "");
    wm_escape_append(out, source ? source->name : "wallmap");
    g_string_append_printf(out, ": %s%zu more\n", is_command ? "" : "note: ", more);
}

static void append_lines(GString *out, const struct wm_told *file,
                         const struct wm_report_options *options, append_line *append)
{
    const struct wm_findings *findings = file->findings;
    struct quota quota = count_quota(findings, options);
    struct wm_cursor cursor = {0};
    for (size_t i = 0; i < wm_findings_count(findings); i++) {
        const struct wm_finding *finding = wm_findings_at(findings, i);
        if (!wm_report_has(options, finding) || quota.left[finding->severity] == 0)
            continue;
        quota.left[finding->severity]--;
        struct wm_place place = {0};
        if (finding->at.source)
            place = wm_place_find(&cursor, finding->at);
        append(out, finding, place, options);
    }
    if (quota.more > 0)
        append_more(out, file, quota.more, append);
}

static void append_files(const struct wm_report *report, append_line *append)
{
    for (size_t i = 0; i < report->count; i++)
        append_lines(report->out, &report->files[i], &report->options, append);
}

void wm_findings_as_pretty(const struct wm_report *report)
{
    append_files(report, append_pretty);
}

void wm_findings_as_short(const struct wm_report *report)
{
    append_files(report, append_short);
}

void wm_findings_as_github(const struct wm_report *report)
{
    append_files(report, append_github);
}
