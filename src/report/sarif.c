/* SPDX-License-Identifier: MIT
 *
 * Findings as SARIF 2.1.0. Nothing is left out here but what the options leave out; "n more" is for
 * people.
 */
#include "base/json_text.h"
#include "report/lines.h"

#include <string.h>

static void append_int(GString *out, const char *key, int number)
{
    wm_json_append_key(out, key);
    g_string_append_printf(out, "%d", number);
}

static void append_uri(GString *out, const char *file)
{
    char *uri = g_uri_escape_bytes((const guint8 *)file, strlen(file), "/");
    wm_json_append_key(out, "uri");
    g_string_append_printf(out, "\"%s%s\"", file[0] == '/' ? "file://" : "", uri);
    g_free(uri);
}

static void append_message(GString *out, const struct wm_finding *finding)
{
    char *message = g_strconcat(finding->text, finding->hint ? "; " : NULL, finding->hint, NULL);
    wm_json_append_key(out, "message");
    g_string_append_c(out, '{');
    wm_json_append_text(out, "text", message);
    g_string_append_c(out, '}');
    g_free(message);
}

static void append_result(GString *out, const struct wm_finding *finding, struct wm_place place)
{
    g_string_append_c(out, '{');
    wm_json_append_text(out, "ruleId", wm_code_info(finding->code)->code);
    append_int(out, "ruleIndex", (int)finding->code);
    wm_json_append_text(out, "level", wm_severity_words[finding->severity]);
    append_message(out, finding);
    if (finding->at.source) {
        g_string_append(out, ",\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{");
        append_uri(out, finding->at.source->name);
        g_string_append(out, "},\"region\":{");
        append_int(out, "startLine", (int)place.line);
        append_int(out, "startColumn", (int)place.column);
        append_int(out, "endLine", (int)place.end_line);
        append_int(out, "endColumn", (int)place.end_column);
        g_string_append(out, "}}}]");
    }
    g_string_append_c(out, '}');
}

static void append_results(GString *out, const struct wm_told *file, struct wm_cursor *cursor,
                           const struct wm_report_options *options)
{
    for (size_t i = 0; i < wm_findings_count(file->findings); i++) {
        const struct wm_finding *finding = wm_findings_at(file->findings, i);
        if (!wm_report_has(options, finding))
            continue;
        struct wm_place place = {0};
        if (finding->at.source)
            place = wm_place_find(cursor, finding->at);
        g_string_append(out, out->str[out->len - 1] == '[' ? "\n" : ",\n");
        append_result(out, finding, place);
    }
}

static void append_rule(GString *out, const struct wm_code_info *info)
{
    g_string_append_c(out, '{');
    wm_json_append_text(out, "id", info->code);
    g_string_append(out, ",\"shortDescription\":{");
    wm_json_append_text(out, "text", info->summary);
    g_string_append(out, "},\"fullDescription\":{");
    wm_json_append_text(out, "text", info->help);
    g_string_append(out, "},\"defaultConfiguration\":{");
    wm_json_append_text(out, "level", wm_severity_words[info->severity]);
    g_string_append(out, "}}");
}

void wm_findings_as_sarif(const struct wm_report *report)
{
    GString *out = report->out;
    struct wm_cursor cursor = {0};
    g_string_append(out, "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\","
                         "\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{"
                         "\"name\":\"wallmap\",\"version\":\"" WALLMAP_VERSION "\",\"rules\":[");
    for (enum wm_code code = 0; code < WM_CODE_COUNT; code++) {
        g_string_append(out, code == 0 ? "\n" : ",\n");
        append_rule(out, wm_code_info(code));
    }
    g_string_append(out, "\n]}},\"columnKind\":\"unicodeCodePoints\",\"results\":[");
    for (size_t i = 0; i < report->count; i++)
        append_results(out, &report->files[i], &cursor, &report->options);
    g_string_append(out, "\n]}]}\n");
}
