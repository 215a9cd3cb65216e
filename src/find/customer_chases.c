/* SPDX-License-Identifier: MIT
 *
 * customer-chases: somebody outside has to ask. Said by a trouble, or seen: a step outside, in the
 * middle of the story, that nobody hands anything to. One finding a step. What the trouble itself
 * says is on the map already, with the finding of its kind.
 */
#include "find/search.h"

static void add_chase(const struct wm_search *search, int step, const struct wm_trouble *trouble)
{
    const struct wm_model *model = search->model;
    const char *who = model->actors[model->steps[step].actor].name;
    struct wm_finding *finding = wm_findings_add(
        search->findings, WM_CODE_CUSTOMER_CHASES, trouble ? trouble->at : model->steps[step].at,
        trouble ? "%s has to chase: %s" : "%s has to ask: nobody hands anything to %s", who,
        wm_name_step(search, step));
    finding->subject = wm_subject_make(WM_SUBJECT_STEP, step);
}

static const struct wm_trouble *find_chased(const struct wm_step *step)
{
    for (int i = 0; i < step->trouble_count; i++)
        if (step->troubles[i].kind == WM_TROUBLE_CHASED)
            return &step->troubles[i];
    return NULL;
}

void wm_find_customer_chases(const struct wm_search *search)
{
    const struct wm_model *model = search->model;
    bool *has_input = g_new0(bool, (gsize)model->step_count);
    for (int i = 0; i < model->handoff_count; i++)
        if (model->handoffs[i].from != model->handoffs[i].to)
            has_input[model->handoffs[i].to] = true;
    for (int i = 0; i < model->step_count; i++) {
        if (wm_side_is_inside(wm_step_side(model, i)))
            continue;
        const struct wm_trouble *chased = find_chased(&model->steps[i]);
        if (chased || (i > 0 && !has_input[i]))
            add_chase(search, i, chased);
    }
    g_free(has_input);
}
