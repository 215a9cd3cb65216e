/* SPDX-License-Identifier: MIT
 *
 * The catalogue as a table, and the list of findings. Findings stay where they are in the arena;
 * the list holds pointers to them.
 */
#include "diag/finding.h"

#include <string.h>

static const struct wm_code_info catalogue[] = {
#define WM_FINDING(id, code, severity, about, trouble, short_words, summary, help)                 \
    {code,                                                                                         \
     WM_SEVERITY_##severity,                                                                       \
     WM_ABOUT_##about,                                                                             \
     WM_CODE_TROUBLE_##trouble,                                                                    \
     short_words,                                                                                  \
     summary,                                                                                      \
     help},
#include "diag/findings.def"
#undef WM_FINDING
};

G_STATIC_ASSERT(G_N_ELEMENTS(catalogue) == WM_CODE_COUNT);

struct wm_findings {
    struct wm_arena *arena;
    GPtrArray *list;
    bool has_errors;
};

const struct wm_code_info *wm_code_info(enum wm_code code)
{
    return &catalogue[code];
}

enum wm_code wm_code_find(const char *name)
{
    enum wm_code code = 0;
    while (code < WM_CODE_COUNT && strcmp(catalogue[code].code, name) != 0)
        code++;
    return code;
}

static void free_list(void *list)
{
    g_ptr_array_free(list, TRUE);
}

struct wm_findings *wm_findings_create(struct wm_arena *arena)
{
    struct wm_findings *findings = wm_arena_new(arena, struct wm_findings);
    findings->arena = arena;
    findings->list = wm_arena_own(arena, g_ptr_array_new(), free_list);
    return findings;
}

struct wm_finding *wm_findings_add(struct wm_findings *findings, enum wm_code code,
                                   struct wm_span at, const char *format, ...)
{
    struct wm_finding *finding = wm_arena_new(findings->arena, struct wm_finding);
    finding->code = code;
    finding->severity = catalogue[code].severity;
    finding->at = at;
    finding->words = catalogue[code].short_words;
    finding->other = -1;
    va_list arguments;
    va_start(arguments, format);
    finding->text = wm_arena_vprintf(findings->arena, format, arguments);
    va_end(arguments);
    g_ptr_array_add(findings->list, finding);
    findings->has_errors |= finding->severity == WM_SEVERITY_ERROR;
    return finding;
}

struct wm_finding *wm_findings_add_copy(struct wm_findings *findings,
                                        const struct wm_finding *finding)
{
    struct wm_finding *copy = wm_arena_new(findings->arena, struct wm_finding);
    *copy = *finding;
    g_ptr_array_add(findings->list, copy);
    findings->has_errors |= copy->severity == WM_SEVERITY_ERROR;
    return copy;
}

void wm_finding_hint(struct wm_findings *findings, struct wm_finding *finding, const char *format,
                     ...)
{
    va_list arguments;
    va_start(arguments, format);
    finding->hint = wm_arena_vprintf(findings->arena, format, arguments);
    va_end(arguments);
}

size_t wm_findings_count(const struct wm_findings *findings)
{
    return findings->list->len;
}

const struct wm_finding *wm_findings_at(const struct wm_findings *findings, size_t index)
{
    return findings->list->pdata[index];
}

struct wm_finding *wm_findings_edit(struct wm_findings *findings, size_t index)
{
    return findings->list->pdata[index];
}

bool wm_findings_has_errors(const struct wm_findings *findings)
{
    return findings->has_errors;
}

struct wm_arena *wm_findings_arena(struct wm_findings *findings)
{
    return findings->arena;
}

void wm_findings_raise(struct wm_findings *findings, enum wm_code code)
{
    for (guint i = 0; i < findings->list->len; i++) {
        struct wm_finding *finding = findings->list->pdata[i];
        if (finding->code != code)
            continue;
        finding->severity = WM_SEVERITY_ERROR;
        findings->has_errors = true;
    }
}

static int compare_sizes(size_t a, size_t b)
{
    return (a > b) - (a < b);
}

static int compare_findings(const void *left, const void *right)
{
    const struct wm_finding *a = *(struct wm_finding *const *)left;
    const struct wm_finding *b = *(struct wm_finding *const *)right;
    if (!a->at.source != !b->at.source)
        return a->at.source ? -1 : 1;
    if (a->at.source != b->at.source) {
        int by_name = strcmp(a->at.source->name, b->at.source->name);
        if (by_name != 0)
            return by_name;
    }
    int by_place = compare_sizes(a->at.start, b->at.start);
    return by_place != 0 ? by_place : (a->code > b->code) - (a->code < b->code);
}

/* Findings of one code at one place keep the order in which they were added: the sort is stable. */
void wm_findings_sort(struct wm_findings *findings)
{
    g_ptr_array_sort(findings->list, compare_findings);
}
