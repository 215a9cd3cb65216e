/* SPDX-License-Identifier: MIT
 *
 * Findings as they are handed out, and their reports.
 */
#include "api/document.h"
#include "diag/place.h"
#include "diag/report.h"

size_t wallmap_document_finding_count(const struct wallmap_document *document)
{
    return wm_findings_count(document->findings);
}

static struct wallmap_finding show_finding(const struct wallmap_document *document,
                                           const struct wm_finding *finding,
                                           struct wm_cursor *cursor)
{
    struct wallmap_finding shown = {
        .code = wallmap_code_at(finding->code),
        .severity = (enum wallmap_severity)finding->severity,
        .file = document->name,
        .text = finding->text,
        .hint = finding->hint,
    };
    if (finding->at.source) {
        struct wm_place place = wm_place_find(cursor, finding->at);
        shown.file = finding->at.source->name;
        shown.line = place.line;
        shown.column = place.column;
        shown.end_line = place.end_line;
        shown.end_column = place.end_column;
    }
    return shown;
}

/* All at once: places in their order are found in one walk through the document. */
static void show_findings(struct wallmap_document *document)
{
    size_t count = wm_findings_count(document->findings);
    struct wm_cursor cursor = {0};
    document->shown = g_new0(struct wallmap_finding, count);
    for (size_t i = 0; i < count; i++)
        document->shown[i] = show_finding(document, wm_findings_at(document->findings, i), &cursor);
}

const struct wallmap_finding *wallmap_document_finding_at(struct wallmap_document *document,
                                                          size_t index)
{
    if (index >= wm_findings_count(document->findings))
        return NULL;
    if (!document->shown)
        show_findings(document);
    return &document->shown[index];
}

struct wm_findings *wm_findings_copy(struct wm_arena *arena, const struct wm_findings *from,
                                     bool has_work)
{
    struct wm_findings *to = wm_findings_create(arena);
    for (size_t i = 0; i < wm_findings_count(from); i++) {
        const struct wm_finding *old = wm_findings_at(from, i);
        if (has_work || !wallmap_code_at(old->code)->is_about_work)
            wm_findings_add_copy(to, old);
    }
    return to;
}

static char *write_report(struct wm_arena *arena, struct wallmap_document *const *documents,
                          size_t count, const struct wallmap_report_options *options)
{
    const struct wm_report_options how = {
        .style = wm_report_style_find(options->format ? options->format : "pretty"),
        .least = (enum wm_severity)options->least,
        .is_verbose = options->has_notes,
        .is_coloured = options->has_color,
        .most = options->most,
    };
    if (how.style == WM_REPORT_STYLE_COUNT)
        return NULL;
    const struct wm_findings **lists = wm_arena_array(arena, const struct wm_findings *, count);
    for (size_t i = 0; i < count; i++)
        lists[i] = options->leaves_work_out ? wm_findings_copy(arena, documents[i]->findings, false)
                                            : documents[i]->findings;
    GString *out = g_string_new(NULL);
    wm_report_all(lists, count, &how, out);
    return g_string_free(out, FALSE);
}

char *wallmap_report_create(struct wallmap_document *const *documents, size_t count,
                            const struct wallmap_report_options *asked)
{
    struct wallmap_report_options options;
    if (!wm_options_take(&options, sizeof options, asked))
        return NULL;
    struct wm_arena *arena = wm_arena_create();
    char *text = write_report(arena, documents, count, &options);
    wm_arena_destroy(arena);
    return text;
}
