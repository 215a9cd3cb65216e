/* SPDX-License-Identifier: MIT
 *
 * The search: simulated annealing. At first faults are paid for, ever more dearly, so that the
 * search can pass through what is not lawful; then all faults are taken out, and what follows is
 * lawful. The best lawful arrangement is kept.
 */
#include "shelf/inside.h"

#include <string.h>

/* Temperatures and prices of a fault, in millionths. */
enum { HOT = 20000, WORTH_A_SHUFFLE = 3000 /* tries; fewer stay near the start */ };
enum { FAULT_FIRST = 30000, FAULT_MORE = 600000, FAULT_NEVER = 5000000 };
enum { FAULTY = 5 /* one try in so many is made while faults are allowed */ };
enum { REVIEW = 512 /* tries between two changes of temperature */ };

/* Splitmix64 (Steele, Lea, Flood, 2014). */
struct dice {
    uint64_t state;
};

static uint64_t roll(struct dice *dice)
{
    uint64_t z = dice->state += UINT64_C(0x9e3779b97f4a7c15);
    z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
    return z ^ z >> 31;
}

/* From 0 to `below` - 1. */
static int pick(struct dice *dice, int below)
{
    return (int)((roll(dice) >> 32) * (uint64_t)below >> 32);
}

struct search {
    struct work *work;
    const struct wm_shelf_problem *problem;
    struct dice dice;
    struct wm_shelf_state now, before, best;
    int64_t cost, best_cost; /* of `now`, with its faults; of `best` */
    int64_t heat, fault;
    int guilty[WM_SHELF_GUILTY], guilty_count; /* of `now` */
};

/* ---- Moves ---- */

static void move_in_order(struct search *search, int from, int to)
{
    int *order = search->now.order;
    int step = order[from];
    for (; from < to; from++)
        order[from] = order[from + 1];
    for (; from > to; from--)
        order[from] = order[from - 1];
    order[to] = step;
}

static int place_of(const struct search *search, int step)
{
    int place = 0;
    while (search->now.order[place] != step)
        place++;
    return place;
}

/* Puts a step right behind another one. */
static void follow(struct search *search, int step, int behind)
{
    int from = place_of(search, step), to = place_of(search, behind);
    if (step != behind)
        move_in_order(search, from, from < to ? to : to + 1);
}

static void change_order(struct search *search)
{
    int count = search->problem->step_count;
    int from = pick(&search->dice, count);
    int near = from + pick(&search->dice, 7) - 3, far = pick(&search->dice, count);
    move_in_order(search, from, pick(&search->dice, 3) ? CLAMP(near, 0, count - 1) : far);
}

static int some_end(struct search *search, int handoff)
{
    const struct wm_shelf_handoff *it = &search->problem->handoffs[handoff];
    int end = pick(&search->dice, 2) ? it->from : it->to;
    return end >= 0 ? end : MAX(it->from, it->to);
}

static int shelf_of(const struct search *search, int step)
{
    return search->problem->steps[step].band * search->problem->shelves + search->now.shelf[step];
}

static void change_way(struct search *search, int handoff)
{
    struct dice *dice = &search->dice;
    const struct wm_shelf_handoff *it = &search->problem->handoffs[handoff];
    struct wm_shelf_choice *choice = &search->now.choices[handoff];
    int kind = pick(dice, 8);
    if (kind < 4)
        choice->way = (uint8_t)pick(dice, pick(dice, 2) ? WM_WAY_LOOP : WM_WAY_COUNT);
    if (kind == 4 || kind == 0)
        choice->ride = (uint8_t)pick(dice, WM_RIDE_COUNT);
    if (kind == 5 || kind == 0)
        choice->slot = (uint8_t)pick(dice, 6);
    if (kind == 6 || kind == 0) {
        choice->level = (uint8_t)pick(dice, it->level_count);
        choice->upright = (uint8_t)pick(dice, it->upright_count);
    }
    int end = some_end(search, handoff);
    if ((kind == 7 || kind == 1) && end >= 0)
        choice->alley = (uint8_t)(shelf_of(search, end) + pick(dice, 2));
}

static void change_shelf(struct search *search)
{
    int step = pick(&search->dice, search->problem->step_count);
    search->now.shelf[step] = (uint8_t)pick(&search->dice, search->problem->shelves);
    for (int h = 0; h < search->problem->handoff_count; h++) {
        const struct wm_shelf_handoff *it = &search->problem->handoffs[h];
        if ((it->from == step || it->to == step) && pick(&search->dice, 3) == 0)
            change_way(search, h);
    }
}

static void change_form(struct search *search)
{
    int step = pick(&search->dice, search->problem->step_count);
    search->now.form[step] = (uint8_t)pick(&search->dice, search->problem->steps[step].form_count);
}

/* Makes a handoff upright, or level on one shelf, with its target right behind its source. */
static void straighten(struct search *search, bool is_level)
{
    int handoff = pick(&search->dice, search->problem->handoff_count);
    const struct wm_shelf_handoff *it = &search->problem->handoffs[handoff];
    struct wm_shelf_choice *choice = &search->now.choices[handoff];
    if (it->from < 0 || it->to < 0 || it->from == it->to)
        return;
    choice->way = is_level ? WM_WAY_LEVEL : WM_WAY_UPRIGHT;
    choice->slot = (uint8_t)pick(&search->dice, 6);
    if (is_level && search->problem->steps[it->from].band == search->problem->steps[it->to].band)
        search->now.shelf[it->to] = search->now.shelf[it->from];
    follow(search, it->to, it->from);
}

/* Gives a handoff at fault another way, or one that is always lawful. */
static void mend(struct search *search)
{
    int handoff = search->guilty[pick(&search->dice, search->guilty_count)];
    if (pick(&search->dice, 8) == 0)
        search->now.choices[handoff].way = WM_WAY_ROUND;
    else
        change_way(search, handoff);
}

static void move(struct search *search)
{
    if (search->guilty_count > 0 && pick(&search->dice, 2) == 0) {
        mend(search);
        return;
    }
    int kind = pick(&search->dice, 100);
    bool has_lines = search->problem->handoff_count > 0;
    if (kind < 30 || !has_lines)
        change_order(search);
    else if (kind < 45)
        change_shelf(search);
    else if (kind < 55)
        change_form(search);
    else if (kind < 88) {
        change_way(search, pick(&search->dice, search->problem->handoff_count));
        if (pick(&search->dice, 4) == 0)
            change_way(search, pick(&search->dice, search->problem->handoff_count));
    } else
        straighten(search, kind >= 94);
}

/* ---- Annealing ---- */

static int64_t price(const struct search *search)
{
    return search->work->cost + search->fault * search->work->faults;
}

/* Metropolis: what is dearer by d is taken with probability exp(-d / heat); so the dearest that
 * would be taken is known beforehand. */
static int64_t dearest_taken(struct search *search)
{
    uint64_t chance = (roll(&search->dice) >> 32) + 1; /* of 2^32 */
    return search->cost + search->heat * (16 * INT64_C(693147) - wm_shelf_log(chance)) / 1000000;
}

static void note_guilty(struct search *search)
{
    search->guilty_count = search->work->guilty_count;
    memcpy(search->guilty, search->work->guilty, sizeof search->guilty);
}

static void keep_best(struct search *search)
{
    if (search->work->faults > 0 || search->work->cost >= search->best_cost)
        return;
    search->best_cost = search->work->cost;
    wm_shelf_state_copy(search->problem, &search->best, &search->now);
}

/* The heat falls by eight halvings with straight lines between them. */
static int64_t heat_at(int64_t hot, int i, int tries)
{
    int64_t share = (int64_t)i * 8 * 1024 / MAX(tries, 1);
    int64_t whole = share / 1024, part = share % 1024;
    return (hot >> whole) - ((hot >> whole) - (hot >> (whole + 1))) * part / 1024;
}

/* Tries one change. */
static void step(struct search *search)
{
    wm_shelf_state_copy(search->problem, &search->before, &search->now);
    move(search);
    if (!wm_shelf_try(search->work, &search->now, search->fault, dearest_taken(search))) {
        wm_shelf_state_copy(search->problem, &search->now, &search->before);
        return;
    }
    search->cost = price(search);
    note_guilty(search);
    keep_best(search);
}

/* The prices have changed. */
static void price_again(struct search *search)
{
    wm_shelf_try(search->work, &search->now, search->fault, INT64_MAX);
    search->cost = price(search);
    note_guilty(search);
}

/* A fault becomes dearer from try to try. */
static void anneal(struct search *search, int tries)
{
    for (int i = 0; i < tries; i++) {
        if (i % REVIEW == 0) {
            search->heat = heat_at(HOT, i, tries);
            search->fault = FAULT_FIRST + (int64_t)FAULT_MORE * i / tries;
            price_again(search);
        }
        step(search);
    }
}

/* Whatever is at fault goes by the way that is always lawful. */
static void make_lawful(struct search *search)
{
    search->fault = FAULT_NEVER;
    price_again(search);
    for (int i = 0; i < search->problem->handoff_count && search->guilty_count > 0; i++) {
        for (int g = 0; g < search->guilty_count; g++)
            search->now.choices[search->guilty[g]].way = WM_WAY_ROUND;
        price_again(search);
    }
    keep_best(search);
}

/* From there on everything stays lawful. */
static void refine(struct search *search, int tries)
{
    for (int i = 0; i < tries; i++) {
        if (i % REVIEW == 0)
            search->heat = heat_at(HOT / 2, i, tries);
        step(search);
    }
}

static void shuffle(struct search *search)
{
    const struct wm_shelf_problem *problem = search->problem;
    struct dice *dice = &search->dice;
    for (int s = 0; s < problem->step_count; s++) {
        if (problem->steps[s].was_shelf < 0)
            search->now.shelf[s] = (uint8_t)pick(dice, problem->shelves);
        search->now.form[s] = (uint8_t)pick(dice, problem->steps[s].form_count);
    }
    for (int h = 0; h < problem->handoff_count; h++) {
        const struct wm_shelf_handoff *it = &problem->handoffs[h];
        int end = some_end(search, h);
        search->now.choices[h] = (struct wm_shelf_choice){
            .way = (uint8_t)pick(dice, WM_WAY_LOOP),
            .alley = end >= 0 ? (uint8_t)(shelf_of(search, end) + pick(dice, 2)) : 0,
            .ride = (uint8_t)pick(dice, WM_RIDE_COUNT),
            .slot = (uint8_t)pick(dice, 6),
            .level = (uint8_t)pick(dice, it->level_count),
            .upright = (uint8_t)pick(dice, it->upright_count),
        };
    }
}

const struct wm_shelf_result *wm_shelf_search(struct wm_arena *arena,
                                              const struct wm_shelf_problem *problem, int tries,
                                              int restarts, struct wm_shelf_state *best)
{
    struct search search = {.work = wm_shelf_work(arena, problem),
                            .problem = problem,
                            .now = wm_shelf_state_make(arena, problem),
                            .before = wm_shelf_state_make(arena, problem),
                            .best = wm_shelf_state_make(arena, problem),
                            .best_cost = INT64_MAX};
    for (int r = 0; r < MAX(restarts, 1); r++) {
        search.dice.state = (uint64_t)r + 1;
        wm_shelf_start(problem, &search.now);
        wm_shelf_try(search.work, &search.now, 0, INT64_MAX);
        g_assert(search.work->faults == 0);
        keep_best(&search);
        if (tries >= WORTH_A_SHUFFLE)
            shuffle(&search);
        anneal(&search, tries / FAULTY);
        make_lawful(&search);
        refine(&search, tries - tries / FAULTY);
    }
    wm_shelf_try(search.work, &search.best, 0, INT64_MAX);
    g_assert(search.work->faults == 0);
    if (best)
        *best = search.best;
    return wm_shelf_result(arena, search.work);
}
