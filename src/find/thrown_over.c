/* SPDX-License-Identifier: MIT
 *
 * thrown-over: the author says that work is thrown, over the wall or across a room.
 */
#include "find/search.h"
#include "model/seam.h"

void wm_find_thrown_over(const struct wm_search *search)
{
    const struct wm_model *model = search->model;
    for (int i = 0; i < model->handoff_count; i++) {
        const struct wm_handoff *handoff = &model->handoffs[i];
        if (!handoff->is_thrown)
            continue;
        struct wm_finding *finding = wm_findings_add(
            search->findings, WM_CODE_THROWN_OVER, handoff->at, "%s is thrown %s %s",
            wm_name_item(search, i, "work"),
            wm_handoff_crosses_wall(model, i) ? "over the wall" : "across", wm_name_way(search, i));
        finding->subject = wm_subject_make(WM_SUBJECT_HANDOFF, i);
        /* What a handoff says is said once: where it comes back too, there. */
        if (handoff->says && !wm_handoff_comes_back(model, i))
            finding->words = handoff->says;
    }
}
