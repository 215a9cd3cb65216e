/* SPDX-License-Identifier: MIT
 *
 * Findings for programs, one a line: those of a hostile document are many. Nothing is left out here
 * but what the options leave out; "n more" is for people.
 */
#include "report/envelope.h"
#include "report/lines.h"

static void add_subject(struct wm_json_tree *tree, struct wm_subject subject)
{
    static const char *const kinds[] = {
        [WM_SUBJECT_WORKFLOW] = "workflow",
        [WM_SUBJECT_ROOM] = "room",
        [WM_SUBJECT_STEP] = "step",
        [WM_SUBJECT_HANDOFF] = "handoff",
    };
    if (subject.kind == WM_SUBJECT_NONE) {
        wm_json_add_text(tree, "subject", NULL);
        return;
    }
    wm_json_begin_object(tree, "subject");
    wm_json_add_text(tree, "kind", kinds[subject.kind]);
    wm_json_add_number(tree, "index", subject.index);
    wm_json_end_object(tree);
}

/* Lines and columns are from 1, so 0 is no place. */
static void add_finding(struct wm_json_tree *tree, const struct wm_finding *finding,
                        struct wm_cursor *cursor)
{
    struct wm_place place = {0};
    if (finding->at.source)
        place = wm_place_find(cursor, finding->at);
    wm_json_begin_row(tree, NULL);
    wm_json_add_text(tree, "code", wm_code_info(finding->code)->code);
    wm_json_add_text(tree, "severity", wm_severity_words[finding->severity]);
    wm_json_add_text(tree, "text", finding->text);
    wm_json_add_text(tree, "hint", finding->hint);
    wm_json_add_text(tree, "file", finding->at.source ? finding->at.source->name : NULL);
    wm_json_add_known(tree, "line", place.line ? place.line : -1.0);
    wm_json_add_known(tree, "column", place.column ? place.column : -1.0);
    wm_json_add_known(tree, "end_line", place.end_line ? place.end_line : -1.0);
    wm_json_add_known(tree, "end_column", place.end_column ? place.end_column : -1.0);
    add_subject(tree, finding->subject);
    wm_json_end_object(tree);
}

static void add_findings(struct wm_json_tree *tree, const char *name,
                         const struct wm_findings *findings,
                         const struct wm_report_options *options)
{
    struct wm_cursor cursor = {0};
    wm_json_begin_array(tree, name);
    for (size_t i = 0; i < wm_findings_count(findings); i++)
        if (wm_report_has(options, wm_findings_at(findings, i)))
            add_finding(tree, wm_findings_at(findings, i), &cursor);
    wm_json_end_array(tree);
}

void wm_findings_as_json(const struct wm_report *report)
{
    struct wm_json_tree tree = wm_envelope_begin(report);
    wm_json_begin_array(&tree, "files");
    for (size_t i = 0; i < report->count; i++) {
        wm_json_begin_object(&tree, NULL);
        wm_json_add_text(&tree, "file", report->files[i].file);
        add_findings(&tree, "findings", report->files[i].findings, &report->options);
        wm_json_end_object(&tree);
    }
    wm_json_end_array(&tree);
    wm_json_end_object(&tree);
}

void wm_findings_append_array(GString *out, const struct wm_findings *findings)
{
    static const struct wm_report_options all = {.is_verbose = true};
    struct wm_json_tree tree = {.out = out};
    add_findings(&tree, NULL, findings, &all);
}
