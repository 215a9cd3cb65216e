/* SPDX-License-Identifier: MIT
 *
 * comes-back: rework, said by the author or seen from the order in which the story is told.
 */
#include "find/search.h"
#include "model/seam.h"
#include "say/phrases.h"

void wm_find_comes_back(const struct wm_search *search)
{
    const struct wm_model *model = search->model;
    for (int i = 0; i < model->handoff_count; i++) {
        if (!wm_handoff_comes_back(model, i))
            continue;
        const struct wm_handoff *handoff = &model->handoffs[i];
        bool is_same = handoff->from == handoff->to;
        struct wm_finding *finding = wm_findings_add(
            search->findings, WM_CODE_COMES_BACK, handoff->at, "%s comes back %s%s%s",
            wm_name_item(search, i, "work"), is_same ? "to the same step, " : "from ",
            wm_name_step(search, handoff->from),
            is_same ? ""
                    : wm_arena_printf(wm_findings_arena(search->findings), " to %s",
                                      wm_name_step(search, handoff->to)));
        finding->subject = wm_subject_make(WM_SUBJECT_HANDOFF, i);
        if (handoff->says)
            finding->words = wm_words_with_share(search, handoff->share, handoff->says);
        else if (handoff->share.is_given)
            finding->words = wm_say_of_share(wm_findings_arena(search->findings), &search->tongue,
                                             "%s comes back", "%s come back", handoff->share);
    }
}
