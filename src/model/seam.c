/* SPDX-License-Identifier: MIT
 *
 * What follows from the workflow alone. A handoff goes forward when its target is told later, so
 * the order told is an order of the graph and one pass over the steps finds the longest path.
 */
#include "model/seam.h"

#include "model/duration.h"

bool wm_handoff_is_seam(const struct wm_model *model, int handoff)
{
    const struct wm_handoff *it = &model->handoffs[handoff];
    if (wm_step_room(model, it->from) == wm_step_room(model, it->to))
        return false;
    return wm_side_is_inside(wm_step_side(model, it->from)) ||
           wm_side_is_inside(wm_step_side(model, it->to));
}

static bool is_before_wall(const struct wm_model *model, int step)
{
    return wm_step_side(model, step) <= WM_SIDE_FRONT;
}

bool wm_handoff_crosses_wall(const struct wm_model *model, int handoff)
{
    const struct wm_handoff *it = &model->handoffs[handoff];
    bool has_wall = model->bands[WM_SIDE_FRONT].is_there && model->bands[WM_SIDE_BACK].is_there;
    return has_wall && is_before_wall(model, it->from) != is_before_wall(model, it->to);
}

bool wm_handoff_crosses_out(const struct wm_model *model, int handoff)
{
    return wm_handoff_crosses_wall(model, handoff) &&
           is_before_wall(model, model->handoffs[handoff].from);
}

static bool goes_forward(const struct wm_handoff *handoff)
{
    return !handoff->is_rework && handoff->to > handoff->from;
}

bool wm_handoff_comes_back(const struct wm_model *model, int handoff)
{
    return !goes_forward(&model->handoffs[handoff]);
}

double wm_handoff_wait(const struct wm_model *model, int handoff)
{
    const struct wm_handoff *it = &model->handoffs[handoff];
    return wm_duration_minutes(model, it->waits) +
           wm_duration_minutes(model, model->steps[it->to].waits);
}

/* Of the longest way to the beginning of a step, its own wait included. */
struct way {
    double touch, waiting;
};

static double measure(struct way way)
{
    return way.touch + way.waiting;
}

static void follow_handoffs(const struct wm_model *model, int step, struct way done,
                            struct way *ways)
{
    int first = model->steps[step].first_handoff;
    for (int i = first; i < first + model->steps[step].handoff_count; i++) {
        if (!goes_forward(&model->handoffs[i]))
            continue;
        struct way *target = &ways[model->handoffs[i].to];
        struct way way = {done.touch, done.waiting + wm_handoff_wait(model, i)};
        if (measure(way) > measure(*target))
            *target = way;
    }
}

static struct way find_longest_way(const struct wm_model *model)
{
    struct way longest = {0, 0};
    struct way *ways = g_new0(struct way, (gsize)model->step_count);
    for (int i = 0; i < model->step_count; i++)
        ways[i].waiting = wm_duration_minutes(model, model->steps[i].waits);
    for (int i = 0; i < model->step_count; i++) {
        struct way done = ways[i];
        done.touch += wm_duration_minutes(model, model->steps[i].takes);
        if (measure(done) > measure(longest))
            longest = done;
        follow_handoffs(model, i, done, ways);
    }
    g_free(ways);
    return longest;
}

/* Keeps the three longest, one a step that is waited for; of equal waits the first one told. */
static void rank_wait(const struct wm_model *model, int handoff, int *longest)
{
    double wait = wm_handoff_wait(model, handoff);
    int rank = 0;
    while (rank < 3 && longest[rank] >= 0 && wm_handoff_wait(model, longest[rank]) >= wait) {
        if (model->handoffs[longest[rank]].to == model->handoffs[handoff].to)
            return;
        rank++;
    }
    if (wait <= 0 || rank == 3)
        return;
    int last = rank; /* the place that falls free: that of the same step, else the last one */
    while (last < 2 &&
           (longest[last] < 0 || model->handoffs[longest[last]].to != model->handoffs[handoff].to))
        last++;
    for (int i = last; i > rank; i--)
        longest[i] = longest[i - 1];
    longest[rank] = handoff;
}

struct wm_times wm_model_times(const struct wm_model *model)
{
    struct way way = find_longest_way(model);
    struct wm_times times = {
        .touch = way.touch, .waiting = way.waiting, .longest_waits = {-1, -1, -1}};
    for (int i = 0; i < model->step_count; i++)
        times.has_times |= model->steps[i].takes.is_given || model->steps[i].waits.is_given;
    for (int i = 0; i < model->handoff_count; i++) {
        times.has_times |= model->handoffs[i].waits.is_given;
        rank_wait(model, i, times.longest_waits);
    }
    return times;
}

static void count_troubles(struct wm_counts *counts, const struct wm_trouble *troubles, int count)
{
    bool is_lost = false;
    bool is_rekeyed = false;
    for (int i = 0; i < count; i++) {
        enum wm_trouble_kind kind = troubles[i].kind;
        is_lost |=
            kind == WM_TROUBLE_LOST || kind == WM_TROUBLE_DROPPED || kind == WM_TROUBLE_DAMAGED;
        is_rekeyed |= kind == WM_TROUBLE_REKEYED;
        counts->troubles_of[kind]++;
    }
    counts->troubles += count;
    counts->lost_or_damaged += is_lost;
    counts->rekeyed += is_rekeyed;
}

static void count_handoff(struct wm_counts *counts, const struct wm_model *model, int handoff)
{
    const struct wm_handoff *it = &model->handoffs[handoff];
    bool is_seam = wm_handoff_is_seam(model, handoff);
    counts->seams += is_seam;
    counts->unowned += is_seam && !wm_owner_is_given(it->owner);
    counts->unmeasured += is_seam && !it->measure;
    counts->crossings += wm_handoff_crosses_wall(model, handoff);
    counts->crossings_out += wm_handoff_crosses_out(model, handoff);
    counts->comes_back += wm_handoff_comes_back(model, handoff);
    counts->thrown += it->is_thrown;
    counts->rules += it->rule_count;
    count_troubles(counts, it->troubles, it->trouble_count);
}

struct wm_counts wm_model_counts(const struct wm_model *model)
{
    struct wm_counts counts = {.handoffs = model->handoff_count};
    for (int i = 0; i < model->handoff_count; i++)
        count_handoff(&counts, model, i);
    for (int i = 0; i < model->step_count; i++) {
        counts.rules += model->steps[i].rule_count;
        count_troubles(&counts, model->steps[i].troubles, model->steps[i].trouble_count);
    }
    return counts;
}
