/* SPDX-License-Identifier: MIT
 *
 * Circles, the chances of their handoffs, and what comes round again.
 */
#include "model/loops.h"

#include "base/chain.h"
#include "base/circles.h"
#include "base/groups.h"
#include "model/seam.h"

/* Less than this is nothing: shares are told in two or three digits. */
static const double NOTHING = 1e-9;

static bool is_inside(const struct wm_loops *loops, const struct wm_model *model, int handoff)
{
    const struct wm_handoff *it = &model->handoffs[handoff];
    return loops->circle[it->from] == loops->circle[it->to];
}

/* ---- Finding ----------------------------------------------------------------------------------
 */

static void find_circles(struct wm_loops *loops, const struct wm_model *model)
{
    int *from = g_new(int, (gsize)model->handoff_count);
    int *to = g_new(int, (gsize)model->handoff_count);
    for (int h = 0; h < model->handoff_count; h++) {
        from[h] = model->handoffs[h].from;
        to[h] = model->handoffs[h].to;
    }
    loops->circle_count =
        wm_circles_find(model->step_count, model->handoff_count, from, to, loops->circle);
    for (int h = 0; h < model->handoff_count; h++)
        loops->is_return[h] = is_inside(loops, model, h) && wm_handoff_comes_back(model, h);
    g_free(from);
    g_free(to);
}

/* Whether work can go on from a step, or end there, otherwise than by coming back. */
static bool has_way_on(const struct wm_loops *loops, const struct wm_model *model, int step)
{
    const struct wm_step *it = &model->steps[step];
    double shares = 0;
    bool are_all_shares = true;
    for (int h = it->first_handoff; h < it->first_handoff + it->handoff_count; h++) {
        const struct wm_handoff *handoff = &model->handoffs[h];
        if (!is_inside(loops, model, h) || (!loops->is_return[h] && loops->leads_on[handoff->to]))
            return true;
        are_all_shares &= handoff->share.is_given;
        shares += handoff->share.value;
    }
    return are_all_shares && shares < 1 - NOTHING;
}

/* How many steps of the order, from place `first` on, are in one circle. */
static int circle_size(const struct wm_loops *loops, const struct wm_model *model, int first)
{
    int size = 1;
    while (first + size < model->step_count &&
           loops->circle[loops->order[first + size]] == loops->circle[loops->order[first]])
        size++;
    return size;
}

static void find_side_loops_of(struct wm_loops *loops, const struct wm_model *model,
                               const int *steps, int count)
{
    for (int i = count - 1; i >= 0; i--)
        loops->leads_on[steps[i]] = has_way_on(loops, model, steps[i]);
    /* Nothing of it leads on: its end was told as a return. */
    for (int i = count - 1; i >= 0; i--)
        loops->leads_on[steps[i]] |= !loops->leads_on[steps[0]];
}

struct wm_loops wm_loops_find(const struct wm_model *model)
{
    gsize steps = (gsize)model->step_count;
    gsize handoffs = (gsize)model->handoff_count;
    struct wm_loops loops = {
        .circle = g_new0(int, steps),
        .leads_on = g_new0(bool, steps),
        .is_return = g_new0(bool, handoffs),
        .step_repeats = g_new0(double, steps),
        .handoff_repeats = g_new0(double, handoffs),
    };
    find_circles(&loops, model);
    struct wm_groups circles = wm_groups_make(loops.circle, model->step_count, loops.circle_count);
    loops.order = circles.items;
    g_free(circles.first);
    int size;
    for (int i = 0; i < model->step_count; i += size) {
        size = circle_size(&loops, model, i);
        find_side_loops_of(&loops, model, &loops.order[i], size);
    }
    return loops;
}

bool wm_loops_comes_back(const struct wm_loops *loops, const struct wm_model *model, int handoff)
{
    return loops->is_return[handoff] ||
           (is_inside(loops, model, handoff) && !loops->leads_on[model->handoffs[handoff].to]);
}

void wm_loops_finish(struct wm_loops *loops)
{
    g_free(loops->order);
    g_free(loops->circle);
    g_free(loops->leads_on);
    g_free(loops->is_return);
    g_free(loops->step_repeats);
    g_free(loops->handoff_repeats);
}

/* ---- Counting ---------------------------------------------------------------------------------
 */

/* While repeats are counted; one circle at a time. */
struct count {
    struct wm_loops *loops;
    const struct wm_model *model;
    const double *behind;
    bool *is_entered; /* by step: from outside of its circle */
    double *chances;  /* by handoff; of those inside of circles */
    double *back;     /* by step: the part of its work that comes back */
    int *place;       /* of each step in its circle */
};

static bool comes_back(const struct count *count, int handoff)
{
    return wm_loops_comes_back(count->loops, count->model, handoff);
}

/* What a step's shares add up to, and what has none. */
struct shares {
    double back, on;
    int open_back;
    int followed; /* of those inside that lead on and have no share: the longest; or -1 */
};

/* The longer one; of equal ones that to the step told first. */
static bool is_followed_rather(const struct count *count, int handoff, int than)
{
    if (than < 0 || count->behind[handoff] != count->behind[than])
        return than < 0 || count->behind[handoff] > count->behind[than];
    return count->model->handoffs[handoff].to < count->model->handoffs[than].to;
}

static struct shares add_shares(const struct count *count, const struct wm_step *step)
{
    struct shares sum = {.followed = -1};
    for (int h = step->first_handoff; h < step->first_handoff + step->handoff_count; h++) {
        const struct wm_share *share = &count->model->handoffs[h].share;
        bool is_back = comes_back(count, h);
        if (share->is_given)
            *(is_back ? &sum.back : &sum.on) += share->value;
        else if (is_back)
            sum.open_back++;
        else if (is_inside(count->loops, count->model, h) &&
                 is_followed_rather(count, h, sum.followed))
            sum.followed = h;
    }
    return sum;
}

static double scale(double value, double from, double to)
{
    return from > 0 ? value * to / from : 0;
}

static void set_chances(struct count *count, int index)
{
    const struct wm_step *step = &count->model->steps[index];
    struct shares sum = add_shares(count, step);
    double back = MIN(1, sum.back);
    double on = MIN(1 - back, sum.on);
    double rest = 1 - back - on;
    bool is_side = !count->loops->leads_on[index];
    count->back[index] = back;
    for (int h = step->first_handoff; h < step->first_handoff + step->handoff_count; h++) {
        const struct wm_share *share = &count->model->handoffs[h].share;
        bool is_back = comes_back(count, h);
        if (share->is_given && is_back)
            count->chances[h] = scale(share->value, sum.back, back);
        else if (share->is_given)
            count->chances[h] = scale(share->value, sum.on, on);
        else if (is_back && is_side)
            count->chances[h] = rest / sum.open_back;
        else if (is_back)
            count->loops->without_share++;
        else if (h == sum.followed)
            count->chances[h] = rest;
    }
}

static int find_entry(const struct count *count, const int *steps, int size)
{
    for (int i = 0; i < size && steps[0] > 0; i++)
        if (count->is_entered[steps[i]])
            return i;
    return 0;
}

/* Visits beyond a first pass, which takes no return. */
static void set_repeats(struct count *count, const int *steps, int size, int entry,
                        const double *visits)
{
    double *first = g_new0(double, (gsize)size);
    first[entry] = 1;
    for (int i = 0; i < size; i++) {
        const struct wm_step *step = &count->model->steps[steps[i]];
        count->loops->step_repeats[steps[i]] = MAX(0, visits[i] - first[i]);
        for (int h = step->first_handoff; h < step->first_handoff + step->handoff_count; h++) {
            if (!is_inside(count->loops, count->model, h))
                continue;
            double once = comes_back(count, h)
                              ? 0
                              : scale(count->chances[h], 1 - count->back[steps[i]], first[i]);
            first[count->place[count->model->handoffs[h].to]] += once;
            count->loops->handoff_repeats[h] = MAX(0, visits[i] * count->chances[h] - once);
        }
    }
    g_free(first);
}

static void count_circle(struct count *count, const int *steps, int size)
{
    GArray *from = g_array_new(FALSE, FALSE, sizeof(int));
    GArray *to = g_array_new(FALSE, FALSE, sizeof(int));
    GArray *chances = g_array_new(FALSE, FALSE, sizeof(double));
    for (int i = 0; i < size; i++) {
        set_chances(count, steps[i]);
        count->place[steps[i]] = i;
    }
    for (int i = 0; i < size; i++) {
        const struct wm_step *step = &count->model->steps[steps[i]];
        for (int h = step->first_handoff; h < step->first_handoff + step->handoff_count; h++) {
            if (!is_inside(count->loops, count->model, h))
                continue;
            g_array_append_val(from, i);
            g_array_append_val(to, count->place[count->model->handoffs[h].to]);
            g_array_append_val(chances, count->chances[h]);
        }
    }
    struct wm_chain chain = {size, (int)from->len, (int *)from->data, (int *)to->data,
                             (double *)chances->data};
    int entry = find_entry(count, steps, size);
    double *visits = g_new0(double, (gsize)size);
    if (chain.edge_count && wm_chain_visits(&chain, entry, visits))
        set_repeats(count, steps, size, entry, visits);
    else if (chain.edge_count)
        count->loops->endless++;
    g_free(visits);
    g_array_free(from, TRUE);
    g_array_free(to, TRUE);
    g_array_free(chances, TRUE);
}

void wm_loops_count(struct wm_loops *loops, const struct wm_model *model, const double *behind)
{
    gsize steps = (gsize)model->step_count;
    struct count count = {
        .loops = loops,
        .model = model,
        .behind = behind,
        .is_entered = g_new0(bool, steps),
        .chances = g_new0(double, (gsize)model->handoff_count),
        .back = g_new0(double, steps),
        .place = g_new0(int, steps),
    };
    for (int h = 0; h < model->handoff_count; h++)
        count.is_entered[model->handoffs[h].to] |= !is_inside(loops, model, h);
    int size;
    for (int i = 0; i < model->step_count; i += size) {
        size = circle_size(loops, model, i);
        count_circle(&count, &loops->order[i], size);
    }
    g_free(count.is_entered);
    g_free(count.chances);
    g_free(count.back);
    g_free(count.place);
}
