/* SPDX-License-Identifier: MIT
 *
 * The times along the usual way, found in one pass over the steps in an order in which every
 * handoff but returns leads on; what its loops add; the longest waits.
 */
#include "model/times.h"

#include "model/duration.h"
#include "model/loops.h"
#include "model/seam.h"
#include "model/usual.h"

double wm_handoff_wait(const struct wm_model *model, int handoff)
{
    const struct wm_handoff *it = &model->handoffs[handoff];
    return wm_duration_minutes(model, it->waits) +
           wm_duration_minutes(model, model->steps[it->to].waits);
}

static double takes(const struct wm_model *model, int step)
{
    return wm_duration_minutes(model, model->steps[step].takes);
}

/* Of the longest way to the beginning of a step: the times, how many steps are before it, the last
 * of them, and the handoff that it comes by. */
struct reach {
    struct wm_spent way;
    int steps;
    int from, by; /* -1: it begins here */
};

/* Sums of the same times may differ in their last digits. Of equal ways it is the one with more
 * steps, then that from the step told first. */
static bool is_longer(struct reach reach, struct reach than)
{
    double more = reach.way.touch + reach.way.waiting - than.way.touch - than.way.waiting;
    if (more > 1e-6 || more < -1e-6)
        return more > 0;
    return reach.steps != than.steps ? reach.steps > than.steps : reach.from < than.from;
}

/* By step; along the handoffs that `is_way` has, or all but returns where it is NULL. */
static struct reach *reach_steps(const struct wm_model *model, const struct wm_loops *loops,
                                 const bool *is_way)
{
    struct reach *reached = g_new0(struct reach, (gsize)model->step_count);
    for (int s = 0; s < model->step_count; s++) {
        reached[s].way.waiting = wm_duration_minutes(model, model->steps[s].waits);
        reached[s].from = reached[s].by = -1;
    }
    for (int i = 0; i < model->step_count; i++) {
        int s = loops->order[i];
        const struct wm_step *step = &model->steps[s];
        for (int h = step->first_handoff; h < step->first_handoff + step->handoff_count; h++) {
            struct reach next = {{reached[s].way.touch + takes(model, s),
                                  reached[s].way.waiting + wm_handoff_wait(model, h)},
                                 reached[s].steps + 1,
                                 s,
                                 h};
            struct reach *target = &reached[model->handoffs[h].to];
            if ((is_way ? is_way[h] : !loops->is_return[h]) && is_longer(next, *target))
                *target = next;
        }
    }
    return reached;
}

/* For each handoff what the longest way over it still takes, its wait first. */
static double *measure_behind(const struct wm_model *model, const struct wm_loops *loops)
{
    double *behind = g_new0(double, (gsize)model->handoff_count);
    double *from = g_new0(double, (gsize)model->step_count); /* each step, what it takes included */
    for (int i = model->step_count - 1; i >= 0; i--) {
        int s = loops->order[i];
        const struct wm_step *step = &model->steps[s];
        for (int h = step->first_handoff; h < step->first_handoff + step->handoff_count; h++) {
            behind[h] = wm_handoff_wait(model, h);
            if (loops->is_return[h])
                continue;
            behind[h] += from[model->handoffs[h].to];
            from[s] = MAX(from[s], behind[h]);
        }
        from[s] += takes(model, s);
    }
    g_free(from);
    return behind;
}

static void count_told(struct wm_times *times, const struct wm_model *model,
                       const struct wm_usual *usual)
{
    times->steps = usual->step_count;
    for (int s = 0; s < model->step_count; s++)
        times->steps_told += usual->has_step[s] && model->steps[s].takes.is_given;
    for (int h = 0; h < model->handoff_count; h++) {
        const struct wm_handoff *it = &model->handoffs[h];
        if (!usual->has_handoff[h] || !wm_handoff_is_seam(model, h))
            continue;
        times->seams++;
        times->seams_told += it->waits.is_given || model->steps[it->to].waits.is_given;
    }
}

/* Walks the way back from its end. Marks the circles that it passes. */
static void follow_way(struct wm_times *times, const struct wm_model *model,
                       const struct wm_loops *loops, const struct reach *reached, int end,
                       bool *is_passed)
{
    if (end >= 0) {
        times->touch = reached[end].way.touch + takes(model, end);
        times->waiting = reached[end].way.waiting;
    }
    for (int step = end; step >= 0; step = reached[step].from)
        is_passed[loops->circle[step]] = true;
}

static void add_loops(struct wm_times *times, const struct wm_model *model,
                      const struct wm_loops *loops, const bool *is_passed)
{
    times->touch_with_loops = times->touch;
    times->waiting_with_loops = times->waiting;
    times->loops_without_share = loops->without_share;
    times->loops_without_end = loops->endless;
    times->passes = 1;
    for (int s = 0; s < model->step_count; s++) {
        if (loops->step_repeats[s] + 1 > times->passes + 1e-9) {
            times->passes = loops->step_repeats[s] + 1;
            times->most_passed = s;
        }
        if (is_passed[loops->circle[s]])
            times->touch_with_loops += loops->step_repeats[s] * takes(model, s);
    }
    for (int h = 0; h < model->handoff_count; h++)
        if (is_passed[loops->circle[model->handoffs[h].from]])
            times->waiting_with_loops += loops->handoff_repeats[h] * wm_handoff_wait(model, h);
}

static void measure_way(struct wm_times *times, const struct wm_model *model)
{
    struct wm_loops loops = wm_loops_find(model);
    struct wm_usual usual = wm_usual_find(model, &loops);
    struct reach *reached = reach_steps(model, &loops, usual.has_handoff);
    double *behind = measure_behind(model, &loops);
    bool *is_passed = g_new0(bool, (gsize)loops.circle_count);
    wm_loops_count(&loops, model, behind);
    count_told(times, model, &usual);
    follow_way(times, model, &loops, reached, usual.end, is_passed);
    add_loops(times, model, &loops, is_passed);
    g_free(is_passed);
    g_free(behind);
    g_free(reached);
    wm_usual_finish(&usual);
    wm_loops_finish(&loops);
}

const struct wm_spent *wm_times_to_steps(struct wm_arena *arena, const struct wm_model *model)
{
    struct wm_loops loops = wm_loops_find(model);
    struct reach *reached = reach_steps(model, &loops, NULL);
    struct wm_spent *ways = wm_arena_array(arena, struct wm_spent, (size_t)model->step_count);
    for (int s = 0; s < model->step_count; s++)
        ways[s] = reached[s].way;
    g_free(reached);
    wm_loops_finish(&loops);
    return ways;
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
    struct wm_times times = {.longest_waits = {-1, -1, -1}};
    for (int i = 0; i < model->step_count; i++)
        times.has_times |= model->steps[i].takes.is_given || model->steps[i].waits.is_given;
    for (int i = 0; i < model->handoff_count; i++) {
        times.has_times |= model->handoffs[i].waits.is_given;
        rank_wait(model, i, times.longest_waits);
    }
    measure_way(&times, model);
    return times;
}
