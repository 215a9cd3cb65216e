/* SPDX-License-Identifier: MIT
 *
 * seam-without-owner, seam-without-measure: work that changes rooms, and nobody answers for it.
 */
#include "find/search.h"
#include "model/seam.h"

static void add_missing(const struct wm_search *search, int handoff, enum wm_code code,
                        const char *verb)
{
    struct wm_finding *finding =
        wm_findings_add(search->findings, code, search->model->handoffs[handoff].at, "nobody %s %s",
                        verb, wm_name_handoff(search, handoff));
    finding->subject = wm_subject_make(WM_SUBJECT_HANDOFF, handoff);
}

void wm_find_seams(const struct wm_search *search)
{
    const struct wm_model *model = search->model;
    for (int i = 0; i < model->handoff_count; i++) {
        if (!wm_handoff_is_seam(model, i))
            continue;
        if (!wm_owner_is_given(model->handoffs[i].owner))
            add_missing(search, i, WM_CODE_SEAM_WITHOUT_OWNER, "owns");
        if (!model->handoffs[i].measure)
            add_missing(search, i, WM_CODE_SEAM_WITHOUT_MEASURE, "measures");
    }
}
