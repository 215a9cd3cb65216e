/* SPDX-License-Identifier: MIT
 *
 * ping-pong: the same two rooms, again and again, in both directions. It is shown at the handoff
 * with which it becomes one.
 */
#include "find/pairs.h"
#include "find/search.h"

void wm_find_ping_pong(const struct wm_search *search)
{
    const struct wm_model *model = search->model;
    GArray *pairs = wm_room_pairs(model);
    for (guint i = 0; i < pairs->len; i++) {
        const struct wm_room_pair *pair = &g_array_index(pairs, struct wm_room_pair, i);
        if (pair->ping_pong < 0)
            continue;
        struct wm_finding *finding = wm_findings_add(
            search->findings, WM_CODE_PING_PONG, model->handoffs[pair->ping_pong].at,
            "%s and %s hand over to each other %d times, back and forth",
            model->rooms[pair->first].name, model->rooms[pair->second].name,
            pair->forth + pair->back);
        finding->subject = wm_subject_make(WM_SUBJECT_HANDOFF, pair->ping_pong);
        finding->words = wm_arena_printf(wm_findings_arena(search->findings),
                                         wm_say(&search->tongue, "%d times back and forth"),
                                         pair->forth + pair->back);
    }
    g_array_free(pairs, TRUE);
}
