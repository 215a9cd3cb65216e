/* SPDX-License-Identifier: MIT
 *
 * work-lost, work-damaged and so on: a code for each kind of trouble that the author tells of.
 */
#include "find/search.h"
#include "say/phrases.h"

static const enum wm_code codes[] = {
    [WM_TROUBLE_LOST] = WM_CODE_WORK_LOST,
    [WM_TROUBLE_DROPPED] = WM_CODE_WORK_DROPPED,
    [WM_TROUBLE_DAMAGED] = WM_CODE_WORK_DAMAGED,
    [WM_TROUBLE_WRONG] = WM_CODE_WORK_WRONG,
    [WM_TROUBLE_INCOMPLETE] = WM_CODE_WORK_INCOMPLETE,
    [WM_TROUBLE_LATE] = WM_CODE_WORK_LATE,
    [WM_TROUBLE_STUCK] = WM_CODE_WORK_STUCK,
    [WM_TROUBLE_RETURNED] = WM_CODE_WORK_RETURNED,
    [WM_TROUBLE_REKEYED] = WM_CODE_WORK_REKEYED,
    [WM_TROUBLE_DUPLICATED] = WM_CODE_WORK_DUPLICATED,
    [WM_TROUBLE_SEARCHED] = WM_CODE_WORK_SEARCHED,
    [WM_TROUBLE_CHASED] = WM_CODE_WORK_CHASED,
    [WM_TROUBLE_BLAMED] = WM_CODE_WORK_BLAMED,
    [WM_TROUBLE_MISUNDERSTOOD] = WM_CODE_WORK_MISUNDERSTOOD,
};

/* `where` is "in ..." the step or the handoff. */
static void add_troubles(const struct wm_search *search, const struct wm_trouble *troubles,
                         int count, struct wm_subject subject, const char *where)
{
    struct wm_arena *arena = wm_findings_arena(search->findings);
    for (int i = 0; i < count; i++) {
        const struct wm_trouble *trouble = &troubles[i];
        enum wm_code code = codes[trouble->kind];
        const char *summary = wm_code_info(code)->summary;
        const char *share = trouble->share.is_given ? trouble->share.words : NULL;
        struct wm_finding *finding = wm_findings_add(
            search->findings, code, trouble->at, "%c%s in %s%s%s%s%s", g_ascii_tolower(*summary),
            summary + 1, where, share ? ", " : "", share ? share : "", trouble->says ? ": " : "",
            trouble->says ? wm_quote(search, trouble->says) : "");
        finding->subject = subject;
        if (trouble->says)
            finding->words = wm_words_with_share(search, trouble->share, trouble->says);
        else if (trouble->share.is_given)
            finding->words = wm_say_trouble(arena, &search->tongue, trouble);
    }
}

void wm_find_troubles(const struct wm_search *search)
{
    const struct wm_model *model = search->model;
    for (int i = 0; i < model->step_count; i++)
        if (model->steps[i].trouble_count > 0)
            add_troubles(search, model->steps[i].troubles, model->steps[i].trouble_count,
                         wm_subject_make(WM_SUBJECT_STEP, i), wm_name_step(search, i));
    for (int i = 0; i < model->handoff_count; i++)
        if (model->handoffs[i].trouble_count > 0)
            add_troubles(search, model->handoffs[i].troubles, model->handoffs[i].trouble_count,
                         wm_subject_make(WM_SUBJECT_HANDOFF, i), wm_name_handoff(search, i));
}
