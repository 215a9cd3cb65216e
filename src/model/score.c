/* SPDX-License-Identifier: MIT
 *
 * Points against a handoff or a step.
 */
#include "model/score.h"

#include "base/language.h"
#include "model/duration.h"
#include "model/seam.h"
#include "model/told.h"
#include "model/words.h"

#include <math.h>

enum {
    POINTS_WORK_GONE = 5, /* lost, dropped, damaged */
    POINTS_TROUBLE = 3,
    POINTS_OFTEN = 1,      /* more, where a share says so */
    POINTS_VERY_OFTEN = 2, /* likewise */
    POINTS_THROWN = 4,
    POINTS_ENDS = 4,
    POINTS_COMES_BACK = 3,
    POINTS_RULE = 2,
    POINTS_NO_OWNER = 1,
    POINTS_NO_MEASURE = 1,
    POINTS_CROSSES = 1,
    REASONS_BUT_TROUBLES = 7,
};

/* Of a wait: 1 for each working day that is begun, up to two weeks; then only how many weeks. */
enum { DAYS_COUNTED = 10, MANY_DAYS = 20, POINTS_MANY_DAYS = 12, POINTS_MORE_DAYS = 15 };

static const double often = 0.1, very_often = 0.25; /* shares */

static int share_points(struct wm_share share)
{
    if (!share.is_given || share.value < often)
        return 0;
    return share.value < very_often ? POINTS_OFTEN : POINTS_VERY_OFTEN;
}

static int trouble_points(const struct wm_trouble *trouble)
{
    bool is_gone = trouble->kind == WM_TROUBLE_LOST || trouble->kind == WM_TROUBLE_DROPPED ||
                   trouble->kind == WM_TROUBLE_DAMAGED;
    return (is_gone ? POINTS_WORK_GONE : POINTS_TROUBLE) + share_points(trouble->share);
}

static int wait_points(const struct wm_model *model, struct wm_duration wait)
{
    /* a day told in hours is no longer than one told in days, whatever the division leaves */
    double days = ceil(wm_duration_minutes(model, wait) / (model->hours_per_day * 60) - 1e-9);
    if (days <= DAYS_COUNTED)
        return (int)fmax(days, 0);
    return days <= MANY_DAYS ? POINTS_MANY_DAYS : POINTS_MORE_DAYS;
}

struct tally {
    struct wm_score score;
    struct wm_reason *reasons;
};

static struct tally begin_tally(struct wm_arena *arena, int trouble_count)
{
    struct wm_reason *reasons =
        wm_arena_array(arena, struct wm_reason, (size_t)trouble_count + REASONS_BUT_TROUBLES);
    return (struct tally){.score = {.reasons = reasons}, .reasons = reasons};
}

/* Reasons without points are none. */
static void add_reason(struct tally *to, const char *words, int points)
{
    if (points == 0)
        return;
    to->reasons[to->score.reason_count++] = (struct wm_reason){words, points};
    to->score.points += points;
}

static void add_trouble(struct tally *to, const char *words, int points)
{
    add_reason(to, words, points);
    to->score.trouble += points;
}

static void add_troubles(struct tally *to, const struct wm_trouble *troubles, int count)
{
    for (int i = 0; i < count; i++)
        add_trouble(to, wm_trouble_words[troubles[i].kind], trouble_points(&troubles[i]));
}

struct wm_score wm_handoff_score(struct wm_arena *arena, const struct wm_model *model, int handoff)
{
    const struct wm_handoff *it = &model->handoffs[handoff];
    struct tally tally = begin_tally(arena, it->trouble_count);
    bool is_seam = wm_handoff_is_seam(model, handoff);
    bool lacks_owner = is_seam && !wm_owner_is_given(it->owner);
    add_troubles(&tally, it->troubles, it->trouble_count);
    add_trouble(&tally, WM_SAID("thrown over"), it->is_thrown ? POINTS_THROWN : 0);
    if (wm_handoff_comes_back(model, handoff))
        add_trouble(&tally, WM_SAID("comes back"), POINTS_COMES_BACK + share_points(it->share));
    add_trouble(&tally, WM_SAID("rule in the way"), it->rule_count * POINTS_RULE);
    add_trouble(&tally, WM_SAID("waits"), wait_points(model, it->waits));
    add_reason(&tally, WM_SAID("no owner"), lacks_owner ? POINTS_NO_OWNER : 0);
    add_reason(&tally, WM_SAID("no measure"), is_seam && !it->measure ? POINTS_NO_MEASURE : 0);
    add_reason(&tally, WM_SAID("crosses the wall"),
               wm_handoff_crosses_wall(model, handoff) ? POINTS_CROSSES : 0);
    return tally.score;
}

struct wm_score wm_step_score(struct wm_arena *arena, const struct wm_model *model, int step,
                              int end)
{
    const struct wm_step *it = &model->steps[step];
    struct tally tally = begin_tally(arena, it->trouble_count);
    add_troubles(&tally, it->troubles, it->trouble_count);
    add_trouble(&tally, WM_SAID("rule in the way"), it->rule_count * POINTS_RULE);
    add_trouble(&tally, WM_SAID("waits"), wait_points(model, it->waits));
    /* Alone it may be no more than where work is done. */
    bool ends = step != end && wm_side_is_inside(wm_step_side(model, step)) &&
                !wm_step_leads_on(model, step) && tally.score.trouble > 0;
    add_trouble(&tally, WM_SAID("work ends here"), ends ? POINTS_ENDS : 0);
    return tally.score;
}

static int compare_points(const void *one, const void *other, void *unused)
{
    const struct wm_ranked_seam *a = one, *b = other;
    (void)unused;
    return b->score.points - a->score.points;
}

/* They are listed in the order told, and g_qsort_with_data() is stable. */
const struct wm_ranked_seam *wm_seams_rank(struct wm_arena *arena, const struct wm_model *model,
                                           int *count)
{
    const int *told = wm_handoffs_told(arena, model);
    struct wm_ranked_seam *seams =
        wm_arena_array(arena, struct wm_ranked_seam, (size_t)model->handoff_count);
    *count = 0;
    for (int i = 0; i < model->handoff_count; i++)
        if (wm_handoff_is_seam(model, told[i]))
            seams[(*count)++] =
                (struct wm_ranked_seam){told[i], wm_handoff_score(arena, model, told[i])};
    g_qsort_with_data(seams, *count, sizeof *seams, compare_points, NULL);
    return seams;
}
