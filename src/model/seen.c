/* SPDX-License-Identifier: MIT
 *
 * What belongs to one actor or department.
 */
#include "model/seen.h"

bool wm_step_is_theirs(const struct wm_model *model, int step, const struct wm_owner *whose)
{
    if (!whose)
        return true;
    int actor = model->steps[step].actor;
    return actor == whose->actor || model->actors[actor].room == whose->room;
}

bool wm_handoff_is_theirs(const struct wm_model *model, int handoff, const struct wm_owner *whose)
{
    const struct wm_handoff *it = &model->handoffs[handoff];
    return wm_step_is_theirs(model, it->from, whose) || wm_step_is_theirs(model, it->to, whose);
}

bool wm_room_is_theirs(const struct wm_model *model, int room, const struct wm_owner *whose)
{
    return !whose || room == whose->room ||
           (whose->actor >= 0 && model->actors[whose->actor].room == room);
}
