/* SPDX-License-Identifier: MIT
 *
 * Where the search begins, and all that is done for large maps: an arrangement that is lawful
 * whatever the workflow is. Everything leaves by right sides and comes in by left ones, so no side
 * is used both ways. What nothing stands between goes straight or turns once beside its source, the
 * rest by WM_WAY_ROUND; so does all that shares a side with what is thrown, all but the first
 * between the same two, and everything if steps are wished at one x, as that changes the order.
 */
#include "shelf/inside.h"

/* Steps in the order of an earlier layout, new ones behind the one told before them. */
static void order_steps(const struct wm_shelf_problem *problem, int *order)
{
    int count = 0;
    for (int s = 0; s < problem->step_count; s++) {
        int at = count;
        if (problem->steps[s].was_place >= 0)
            while (at > 0 && problem->steps[order[at - 1]].was_place > problem->steps[s].was_place)
                at--;
        for (int i = count; i > at; i--)
            order[i] = order[i - 1];
        order[at] = s;
        count++;
    }
}

/* Steps with a place that they are wished at, first come, stand there; the others fill what is
 * left.
 */
static void order_wished(const struct wm_shelf_problem *problem, int *order)
{
    int count = problem->step_count, next = 0;
    int *wished = g_new(int, (size_t)count + 1), *others = g_new0(int, (size_t)count + 1);
    for (int i = 0; i < count; i++)
        wished[i] = -1;
    for (int i = 0; i < count; i++) {
        int place = problem->steps[order[i]].place;
        if (place > 0 && place <= count && wished[place - 1] < 0)
            wished[place - 1] = order[i];
        else
            others[next++] = order[i];
    }
    next = 0;
    for (int i = 0; i < count; i++)
        order[i] = wished[i] >= 0 ? wished[i] : others[next++];
    g_free(wished);
    g_free(others);
}

/* A step that is wished at the x of another one of its band stands on another shelf. */
static void choose_shelves(const struct wm_shelf_problem *problem, uint8_t *shelf)
{
    for (int s = 0; s < problem->step_count; s++)
        shelf[s] = (uint8_t)CLAMP(problem->steps[s].was_shelf, 0, problem->shelves - 1);
    for (int s = 0; s < problem->step_count; s++) {
        int beside = problem->steps[s].beside;
        if (beside >= 0 && problem->steps[s].band == problem->steps[beside].band &&
            shelf[s] == shelf[beside])
            shelf[s] = (uint8_t)((shelf[s] + 1) % problem->shelves);
    }
}

static int slot_of(const struct wm_shelf_problem *problem, const struct wm_shelf_state *state,
                   int step)
{
    return problem->steps[step].band * problem->shelves + state->shelf[step];
}

/* By step: the place in the order of the step before it on its shelf; -1: none. */
static int *places_before(const struct wm_shelf_problem *problem,
                          const struct wm_shelf_state *state)
{
    int *last = g_new(int, (size_t)(problem->band_count * problem->shelves) + 1);
    int *before = g_new(int, (size_t)problem->step_count + 1);
    for (int i = 0; i < problem->band_count * problem->shelves; i++)
        last[i] = -1;
    for (int i = 0; i < problem->step_count; i++) {
        int shelf = slot_of(problem, state, state->order[i]);
        before[state->order[i]] = last[shelf];
        last[shelf] = i;
    }
    g_free(last);
    return before;
}

/* Whether steps are wished at one x. */
static bool has_wish_beside(const struct wm_shelf_problem *problem)
{
    for (int s = 0; s < problem->step_count; s++)
        if (problem->steps[s].beside >= 0)
            return true;
    return false;
}

/* Whether something is thrown from the same step or to it, or an earlier handoff has the same ends.
 */
static bool has_to_go_round(const struct wm_shelf_problem *problem, int handoff)
{
    const struct wm_shelf_handoff *it = &problem->handoffs[handoff];
    for (int h = 0; h < problem->handoff_count; h++) {
        const struct wm_shelf_handoff *other = &problem->handoffs[h];
        bool starts_there = other->from == it->from, ends_there = other->to == it->to;
        if (other->is_thrown && (starts_there || ends_there))
            return true;
        if (h < handoff && starts_there && ends_there)
            return true;
    }
    return false;
}

static struct wm_shelf_choice choose(const struct wm_shelf_problem *problem,
                                     const struct wm_shelf_state *state, int handoff,
                                     const int *places, const int *before, bool all_go_round)
{
    const struct wm_shelf_handoff *it = &problem->handoffs[handoff];
    int end = MAX(it->from, it->to);
    int shelf = end >= 0 ? slot_of(problem, state, end) : 0;
    struct wm_shelf_choice choice = {
        .way = WM_WAY_ROUND, .alley = (uint8_t)(shelf + 1), .ride = WM_RIDE_UPRIGHT};
    if (all_go_round || it->from < 0 || it->to < 0 || places[it->to] <= places[it->from] ||
        before[it->to] > places[it->from] || has_to_go_round(problem, handoff))
        return choice;
    choice.way = slot_of(problem, state, it->from) == slot_of(problem, state, it->to) ? WM_WAY_LEVEL
                                                                                      : WM_WAY_NEAR;
    return choice;
}

void wm_shelf_start(const struct wm_shelf_problem *problem, struct wm_shelf_state *state)
{
    int *places = g_new(int, (size_t)problem->step_count + 1);
    order_steps(problem, state->order);
    order_wished(problem, state->order);
    choose_shelves(problem, state->shelf);
    for (int s = 0; s < problem->step_count; s++) {
        state->form[s] = 0;
        places[state->order[s]] = s;
    }
    int *before = places_before(problem, state);
    bool all_go_round = has_wish_beside(problem);
    for (int h = 0; h < problem->handoff_count; h++)
        state->choices[h] = choose(problem, state, h, places, before, all_go_round);
    g_free(before);
    g_free(places);
}
