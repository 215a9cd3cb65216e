/* SPDX-License-Identifier: MIT
 *
 * dead-end, never-reached: no way on from a step inside, unless the author lets the story end
 * there; no way to it from the first step told or from anybody outside. A queue instead of
 * recursion, so that long stories need no stack.
 */
#include "find/search.h"
#include "model/seam.h"

/* For each step whether it can be reached. */
static bool *reach_steps(const struct wm_model *model)
{
    bool *is_reached = g_new0(bool, (gsize)model->step_count);
    int *queue = g_new(int, (gsize)model->step_count);
    int filled = 0;
    for (int i = 0; i < model->step_count; i++)
        if (i == 0 || !wm_side_is_inside(wm_step_side(model, i))) {
            is_reached[i] = true;
            queue[filled++] = i;
        }
    for (int next = 0; next < filled; next++) {
        const struct wm_step *step = &model->steps[queue[next]];
        for (int i = 0; i < step->handoff_count; i++) {
            int to = model->handoffs[step->first_handoff + i].to;
            if (is_reached[to])
                continue;
            is_reached[to] = true;
            queue[filled++] = to;
        }
    }
    g_free(queue);
    return is_reached;
}

static void add_step(const struct wm_search *search, int step, enum wm_code code,
                     const char *before, const char *behind)
{
    struct wm_finding *finding =
        wm_findings_add(search->findings, code, search->model->steps[step].at, "%s%s%s", before,
                        wm_name_step(search, step), behind);
    finding->subject = wm_subject_make(WM_SUBJECT_STEP, step);
}

void wm_find_dead_ends(const struct wm_search *search)
{
    const struct wm_model *model = search->model;
    bool *is_reached = reach_steps(model);
    for (int i = 0; i < model->step_count; i++) {
        if (!wm_side_is_inside(wm_step_side(model, i)))
            continue;
        if (!wm_step_leads_on(model, i) && i != model->until)
            add_step(search, i, WM_CODE_DEAD_END, "work ends at ", ": nothing is handed on");
        if (!is_reached[i])
            add_step(search, i, WM_CODE_NEVER_REACHED, "nothing leads to ", "");
    }
    g_free(is_reached);
}
