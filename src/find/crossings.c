/* SPDX-License-Identifier: MIT
 *
 * crosses-often: how many handoffs cross the wall. A count, never an error.
 */
#include "find/search.h"
#include "model/seam.h"

void wm_find_crossings(const struct wm_search *search)
{
    struct wm_counts counts = wm_model_counts(search->model);
    struct wm_finding *finding =
        wm_findings_add(search->findings, WM_CODE_CROSSES_OFTEN, search->model->at,
                        "%d of %d %s the wall", counts.crossings, counts.handoffs,
                        counts.crossings == 1 ? "handoffs crosses" : "handoffs cross");
    finding->subject = wm_subject_make(WM_SUBJECT_WORKFLOW, 0);
}
