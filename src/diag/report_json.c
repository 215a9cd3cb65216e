/* SPDX-License-Identifier: MIT
 *
 * Findings for machines: JSON and SARIF 2.1.0. Written straight to text, one finding a line: a tree
 * of every finding of a hostile document would be many times its size. Nothing is left out here
 * but what the options leave out; "n more" is for people.
 */
#include "diag/json.h"
#include "diag/styles.h"

#include <string.h>

static void append_int(GString *out, const char *key, int number)
{
    wm_json_append_key(out, key);
    g_string_append_printf(out, "%d", number);
}

static void append_subject(GString *out, struct wm_subject subject)
{
    static const char *const kinds[] = {
        [WM_SUBJECT_WORKFLOW] = "workflow",
        [WM_SUBJECT_ROOM] = "room",
        [WM_SUBJECT_STEP] = "step",
        [WM_SUBJECT_HANDOFF] = "handoff",
    };
    if (subject.kind == WM_SUBJECT_NONE)
        return;
    wm_json_append_key(out, "subject");
    g_string_append_c(out, '{');
    wm_json_append_text(out, "kind", kinds[subject.kind]);
    append_int(out, "index", subject.index);
    g_string_append_c(out, '}');
}

static void append_json(GString *out, const struct wm_finding *finding, struct wm_place place)
{
    g_string_append_c(out, '{');
    wm_json_append_text(out, "code", wm_code_info(finding->code)->code);
    wm_json_append_text(out, "severity", wm_severity_words[finding->severity]);
    if (finding->at.source) {
        wm_json_append_text(out, "file", finding->at.source->name);
        append_int(out, "line", (int)place.line);
        append_int(out, "column", (int)place.column);
        append_int(out, "endLine", (int)place.end_line);
        append_int(out, "endColumn", (int)place.end_column);
    }
    wm_json_append_text(out, "text", finding->text);
    if (finding->hint)
        wm_json_append_text(out, "hint", finding->hint);
    append_subject(out, finding->subject);
    g_string_append_c(out, '}');
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

static void append_objects(const struct wm_findings *const *lists, size_t count,
                           const struct wm_report_options *options, GString *out,
                           void append(GString *, const struct wm_finding *, struct wm_place))
{
    struct wm_cursor cursor = {0};
    const char *between = "\n";
    for (size_t list = 0; list < count; list++) {
        for (size_t i = 0; i < wm_findings_count(lists[list]); i++) {
            const struct wm_finding *finding = wm_findings_at(lists[list], i);
            if (!wm_report_has(options, finding))
                continue;
            struct wm_place place = {0};
            if (finding->at.source)
                place = wm_place_find(&cursor, finding->at);
            g_string_append(out, between);
            append(out, finding, place);
            between = ",\n";
        }
    }
}

void wm_report_json(const struct wm_findings *const *lists, size_t count,
                    const struct wm_report_options *options, GString *out)
{
    g_string_append_c(out, '[');
    append_objects(lists, count, options, out, append_json);
    g_string_append(out, "\n]\n");
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

void wm_report_sarif(const struct wm_findings *const *lists, size_t count,
                     const struct wm_report_options *options, GString *out)
{
    g_string_append(out, "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\","
                         "\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{"
                         "\"name\":\"wallmap\",\"version\":\"" WALLMAP_VERSION "\",\"rules\":[");
    for (enum wm_code code = 0; code < WM_CODE_COUNT; code++) {
        g_string_append(out, code == 0 ? "\n" : ",\n");
        append_rule(out, wm_code_info(code));
    }
    g_string_append(out, "\n]}},\"columnKind\":\"unicodeCodePoints\",\"results\":[");
    append_objects(lists, count, options, out, append_result);
    g_string_append(out, "\n]}]}\n");
}
