/* SPDX-License-Identifier: MIT
 *
 * not-in-the-room: a department takes part in the work and did not take part in the mapping.
 */
#include "find/search.h"

void wm_find_not_in_the_room(const struct wm_search *search)
{
    const struct wm_model *model = search->model;
    bool *has_steps = g_new0(bool, (gsize)model->room_count);
    for (int i = 0; i < model->step_count; i++)
        has_steps[wm_step_room(model, i)] = true;
    for (int i = 0; i < model->room_count; i++) {
        const struct wm_room *room = &model->rooms[i];
        /* An actor's own room has no id, so nobody can say that it was there. */
        if (!has_steps[i] || room->was_in_the_room || !room->id)
            continue;
        struct wm_finding *finding =
            wm_findings_add(search->findings, WM_CODE_NOT_IN_THE_ROOM, room->at,
                            "mapped without %s: nobody from there was in the room", room->name);
        finding->subject = wm_subject_make(WM_SUBJECT_ROOM, i);
    }
    g_free(has_steps);
}
