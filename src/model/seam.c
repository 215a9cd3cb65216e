/* SPDX-License-Identifier: MIT
 *
 * What follows from the workflow alone.
 */
#include "model/seam.h"

bool wm_handoff_is_seam(const struct wm_model *model, int handoff)
{
    const struct wm_handoff *it = &model->handoffs[handoff];
    if (wm_step_room(model, it->from) == wm_step_room(model, it->to))
        return false;
    return wm_side_is_inside(wm_step_side(model, it->from)) ||
           wm_side_is_inside(wm_step_side(model, it->to));
}

static bool is_before_wall(const struct wm_model *model, int step)
{
    return wm_step_side(model, step) <= WM_SIDE_FRONT;
}

bool wm_handoff_goes_round(const struct wm_model *model, int handoff)
{
    enum wm_side from = wm_step_side(model, model->handoffs[handoff].from);
    enum wm_side to = wm_step_side(model, model->handoffs[handoff].to);
    return from != to && !wm_side_is_inside(from) && !wm_side_is_inside(to);
}

bool wm_handoff_crosses_wall(const struct wm_model *model, int handoff)
{
    const struct wm_handoff *it = &model->handoffs[handoff];
    bool has_wall = model->bands[WM_SIDE_FRONT].is_there && model->bands[WM_SIDE_BACK].is_there;
    return has_wall && is_before_wall(model, it->from) != is_before_wall(model, it->to) &&
           !wm_handoff_goes_round(model, handoff);
}

bool wm_handoff_crosses_out(const struct wm_model *model, int handoff)
{
    return wm_handoff_crosses_wall(model, handoff) &&
           is_before_wall(model, model->handoffs[handoff].from);
}

static bool goes_forward(const struct wm_handoff *handoff)
{
    return !handoff->is_rework && handoff->to > handoff->from;
}

bool wm_step_leads_on(const struct wm_model *model, int step)
{
    const struct wm_step *it = &model->steps[step];
    for (int i = 0; i < it->handoff_count; i++)
        if (model->handoffs[it->first_handoff + i].to != step)
            return true;
    return false;
}

bool wm_handoff_comes_back(const struct wm_model *model, int handoff)
{
    return !goes_forward(&model->handoffs[handoff]);
}

static void count_troubles(struct wm_counts *counts, const struct wm_trouble *troubles, int count)
{
    bool is_lost = false;
    bool is_rekeyed = false;
    for (int i = 0; i < count; i++) {
        enum wm_trouble_kind kind = troubles[i].kind;
        is_lost |=
            kind == WM_TROUBLE_LOST || kind == WM_TROUBLE_DROPPED || kind == WM_TROUBLE_DAMAGED;
        is_rekeyed |= kind == WM_TROUBLE_REKEYED;
        counts->troubles_of[kind]++;
    }
    counts->troubles += count;
    counts->lost_or_damaged += is_lost;
    counts->rekeyed += is_rekeyed;
}

static void count_handoff(struct wm_counts *counts, const struct wm_model *model, int handoff)
{
    const struct wm_handoff *it = &model->handoffs[handoff];
    bool is_seam = wm_handoff_is_seam(model, handoff);
    counts->seams += is_seam;
    counts->unowned += is_seam && !wm_owner_is_given(it->owner);
    counts->unmeasured += is_seam && !it->measure;
    counts->crossings += wm_handoff_crosses_wall(model, handoff);
    counts->crossings_out += wm_handoff_crosses_out(model, handoff);
    counts->comes_back += wm_handoff_comes_back(model, handoff);
    counts->thrown += it->is_thrown;
    counts->rules += it->rule_count;
    count_troubles(counts, it->troubles, it->trouble_count);
}

struct wm_counts wm_model_counts(const struct wm_model *model)
{
    struct wm_counts counts = {.handoffs = model->handoff_count};
    for (int i = 0; i < model->handoff_count; i++)
        count_handoff(&counts, model, i);
    for (int i = 0; i < model->step_count; i++) {
        counts.rules += model->steps[i].rule_count;
        count_troubles(&counts, model->steps[i].troubles, model->steps[i].trouble_count);
    }
    return counts;
}
