/* SPDX-License-Identifier: MIT
 *
 * rule-in-the-way: policies that hold the work up.
 */
#include "find/search.h"

static void add_rules(const struct wm_search *search, const struct wm_rule *rules, int count,
                      struct wm_subject subject, const char *where)
{
    for (int i = 0; i < count; i++) {
        struct wm_finding *finding = wm_findings_add(search->findings, WM_CODE_RULE_IN_THE_WAY,
                                                     rules[i].at, "a rule is in the way of %s: %s",
                                                     where, wm_quote(search, rules[i].says));
        finding->subject = subject;
        finding->words = rules[i].says;
    }
}

void wm_find_rules(const struct wm_search *search)
{
    const struct wm_model *model = search->model;
    for (int i = 0; i < model->step_count; i++)
        if (model->steps[i].rule_count > 0)
            add_rules(search, model->steps[i].rules, model->steps[i].rule_count,
                      wm_subject_make(WM_SUBJECT_STEP, i), wm_name_step(search, i));
    for (int i = 0; i < model->handoff_count; i++)
        if (model->handoffs[i].rule_count > 0)
            add_rules(search, model->handoffs[i].rules, model->handoffs[i].rule_count,
                      wm_subject_make(WM_SUBJECT_HANDOFF, i), wm_name_handoff(search, i));
}
