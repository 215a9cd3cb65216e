/* SPDX-License-Identifier: MIT
 *
 * Findings as they are handed out, and their reports.
 */
#include "api/views.h"
#include "diag/place.h"

static struct wallmap_finding show_finding(const char *name, const struct wm_finding *finding,
                                           struct wm_cursor *cursor)
{
    struct wallmap_finding shown = {
        .code = wallmap_code_at(finding->code),
        .severity = (enum wallmap_severity)finding->severity,
        .file = name,
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

/* Places in their order are found in one walk through the document. */
struct wallmap_findings wm_findings_show(struct wm_arena *arena, struct wm_findings *findings,
                                         const char *name)
{
    wm_findings_sort(findings);
    size_t count = wm_findings_count(findings);
    struct wallmap_finding *shown = wm_arena_array(arena, struct wallmap_finding, count);
    struct wm_cursor cursor = {0};
    for (size_t i = 0; i < count; i++)
        shown[i] = show_finding(name, wm_findings_at(findings, i), &cursor);
    return (struct wallmap_findings){name, findings, shown};
}

size_t wallmap_findings_count(const struct wallmap_findings *findings)
{
    return wm_findings_count(findings->found);
}

const struct wallmap_finding *wallmap_findings_at(const struct wallmap_findings *findings,
                                                  size_t index)
{
    return index < wm_findings_count(findings->found) ? &findings->shown[index] : NULL;
}

void wm_findings_raise_all(struct wm_findings *findings)
{
    const struct wallmap_code *code;
    for (size_t i = 0; (code = wallmap_code_at(i)); i++)
        if (code->severity == WALLMAP_WARNING && !code->is_about_work)
            wm_findings_raise(findings, (enum wm_code)i);
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

char *wallmap_report_create(const struct wallmap_findings *const *lists, size_t count,
                            const struct wallmap_report_options *asked)
{
    struct wallmap_report_options options;
    struct wm_form form;
    if (!wm_options_take(&options, sizeof options, asked) ||
        !wm_form_find("findings", options.format, &form))
        return NULL;
    struct wm_arena *arena = wm_arena_create();
    struct wm_told *files = wm_arena_array(arena, struct wm_told, count);
    for (size_t i = 0; i < count; i++) {
        files[i].file = lists[i]->name;
        files[i].findings = options.leaves_work_out
                                ? wm_findings_copy(arena, lists[i]->found, false)
                                : lists[i]->found;
    }
    GString *out = g_string_new(NULL);
    form.told(&(struct wm_report){
        .out = out,
        .files = files,
        .count = count,
        .options = {(enum wm_severity)options.least, options.has_notes, options.has_color,
                    options.most ? options.most : wm_default_limits.most[WM_LIMIT_FINDINGS]},
    });
    wm_arena_destroy(arena);
    return g_string_free(out, FALSE);
}
