/* SPDX-License-Identifier: MIT
 *
 * worst-without-trouble: the author ranks a step or a handoff among the worst, and says nothing of
 * what goes wrong there.
 */
#include "find/search.h"
#include "model/score.h"

/* Where the usual way ends: that only adds to other trouble. */
enum { NOWHERE = -1 };

static void add_unfounded(const struct wm_search *search, struct wm_span at, int rank,
                          const char *where, struct wm_subject subject)
{
    struct wm_finding *finding =
        wm_findings_add(search->findings, WM_CODE_WORST_WITHOUT_TROUBLE, at,
                        "worst=\"%d\" stands at %s, but nothing goes wrong there", rank, where);
    finding->subject = subject;
    wm_finding_hint(search->findings, finding,
                    "say what goes wrong: a <trouble>, a <rule> or how long it waits");
}

void wm_find_worst(const struct wm_search *search)
{
    const struct wm_model *model = search->model;
    struct wm_arena *arena = wm_arena_create();
    for (int s = 0; s < model->step_count; s++)
        if (model->steps[s].worst && wm_step_score(arena, model, s, NOWHERE).trouble == 0)
            add_unfounded(search, model->steps[s].at, model->steps[s].worst,
                          wm_name_step(search, s), wm_subject_make(WM_SUBJECT_STEP, s));
    for (int h = 0; h < model->handoff_count; h++)
        if (model->handoffs[h].worst && wm_handoff_score(arena, model, h).trouble == 0)
            add_unfounded(search, model->handoffs[h].at, model->handoffs[h].worst,
                          wm_name_handoff(search, h), wm_subject_make(WM_SUBJECT_HANDOFF, h));
    wm_arena_destroy(arena);
}
