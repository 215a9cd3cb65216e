/* SPDX-License-Identifier: MIT
 *
 * Points against a seam.
 */
#include "model/score.h"

#include "base/language.h"
#include "model/duration.h"
#include "model/seam.h"
#include "model/words.h"

#include <math.h>

enum {
    POINTS_WORK_GONE = 5, /* lost, dropped, damaged */
    POINTS_TROUBLE = 3,
    POINTS_OFTEN = 1,      /* more, where a share says so */
    POINTS_VERY_OFTEN = 2, /* likewise */
    POINTS_THROWN = 4,
    POINTS_COMES_BACK = 3,
    POINTS_NO_OWNER = 3,
    POINTS_NO_MEASURE = 2,
    POINTS_WAIT_MOST = 5, /* one for each working day begun, but not more */
    POINTS_CROSSES = 1,
    REASONS_BUT_TROUBLES = 6,
    POINTS_OF_WORST = 7,
};

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

static int wait_points(const struct wm_model *model, struct wm_duration waits)
{
    double days = wm_duration_minutes(model, waits) / (model->hours_per_day * 60);
    /* a day told in hours is no longer than one told in days, whatever the division leaves */
    return (int)fmin(ceil(days - 1e-9), POINTS_WAIT_MOST);
}

/* Reasons without points are none. */
static void add_reason(struct wm_score *score, struct wm_reason *reasons, const char *words,
                       int points)
{
    if (points == 0)
        return;
    reasons[score->reason_count++] = (struct wm_reason){words, points};
    score->points += points;
}

struct wm_score wm_handoff_score(struct wm_arena *arena, const struct wm_model *model, int handoff)
{
    const struct wm_handoff *it = &model->handoffs[handoff];
    size_t most = (size_t)it->trouble_count + REASONS_BUT_TROUBLES;
    struct wm_reason *reasons = wm_arena_array(arena, struct wm_reason, most);
    struct wm_score score = {.reasons = reasons};
    bool comes_back = wm_handoff_comes_back(model, handoff);
    for (int i = 0; i < it->trouble_count; i++)
        add_reason(&score, reasons, wm_trouble_words[it->troubles[i].kind],
                   trouble_points(&it->troubles[i]));
    add_reason(&score, reasons, WM_SAID("thrown over"), it->is_thrown ? POINTS_THROWN : 0);
    add_reason(&score, reasons, WM_SAID("comes back"),
               comes_back ? POINTS_COMES_BACK + share_points(it->share) : 0);
    add_reason(&score, reasons, WM_SAID("no owner"),
               wm_owner_is_given(it->owner) ? 0 : POINTS_NO_OWNER);
    add_reason(&score, reasons, WM_SAID("no measure"), it->measure ? 0 : POINTS_NO_MEASURE);
    add_reason(&score, reasons, WM_SAID("waits"), wait_points(model, it->waits));
    add_reason(&score, reasons, WM_SAID("crosses the wall"),
               wm_handoff_crosses_wall(model, handoff) ? POINTS_CROSSES : 0);
    return score;
}

/* What seams are ranked by beside their points. */
struct told {
    const struct wm_handoff *handoffs;
};

static int compare_seams(const void *one, const void *other, void *data)
{
    const struct wm_ranked_seam *a = one, *b = other;
    const struct told *by = data;
    const struct wm_handoff *p = &by->handoffs[a->handoff], *q = &by->handoffs[b->handoff];
    if (a->score.points != b->score.points)
        return a->score.points > b->score.points ? -1 : 1;
    if (p->from != q->from)
        return p->from - q->from;
    return p->to != q->to ? p->to - q->to : a->handoff - b->handoff;
}

const struct wm_ranked_seam *wm_seams_rank(struct wm_arena *arena, const struct wm_model *model,
                                           int *count)
{
    struct wm_ranked_seam *seams =
        wm_arena_array(arena, struct wm_ranked_seam, (size_t)model->handoff_count);
    *count = 0;
    for (int i = 0; i < model->handoff_count; i++)
        if (wm_handoff_is_seam(model, i))
            seams[(*count)++] = (struct wm_ranked_seam){i, wm_handoff_score(arena, model, i)};
    struct told by = {model->handoffs};
    g_qsort_with_data(seams, *count, sizeof *seams, compare_seams, &by);
    return seams;
}

static bool is_same_pair(const struct wm_model *model, const struct wm_handoff *one,
                         const struct wm_handoff *other)
{
    int a = wm_step_room(model, one->from), b = wm_step_room(model, one->to);
    int c = wm_step_room(model, other->from), d = wm_step_room(model, other->to);
    return (a == c && b == d) || (a == d && b == c);
}

int wm_seams_worst(const struct wm_model *model, int worst[WM_WORST])
{
    struct wm_arena *arena = wm_arena_create();
    int all, count = 0;
    const struct wm_ranked_seam *seams = wm_seams_rank(arena, model, &all);
    for (int i = 0; i < all && count < WM_WORST && seams[i].score.points >= POINTS_OF_WORST; i++) {
        const struct wm_handoff *it = &model->handoffs[seams[i].handoff];
        bool is_known = false;
        for (int w = 0; w < count; w++)
            is_known |= is_same_pair(model, it, &model->handoffs[worst[w]]);
        if (!is_known)
            worst[count++] = seams[i].handoff;
    }
    wm_arena_destroy(arena);
    return count;
}
