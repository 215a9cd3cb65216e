/* SPDX-License-Identifier: MIT
 *
 * flow-without-owner, flow-without-measure: nobody answers for the whole.
 */
#include "find/search.h"

static void add_missing(const struct wm_search *search, enum wm_code code, const char *text,
                        const char *hint)
{
    struct wm_finding *finding =
        wm_findings_add(search->findings, code, search->model->at, "%s", text);
    finding->subject = wm_subject_make(WM_SUBJECT_WORKFLOW, 0);
    finding->hint = hint;
}

void wm_find_whole_flow(const struct wm_search *search)
{
    if (!wm_owner_is_given(search->model->owner))
        add_missing(search, WM_CODE_FLOW_WITHOUT_OWNER, "nobody owns the whole flow",
                    "name the actor or department that does: owner=\"...\"");
    if (!search->model->measure)
        add_missing(search, WM_CODE_FLOW_WITHOUT_MEASURE, "nobody measures the whole flow",
                    "say how it is measured: measure=\"...\"");
}
