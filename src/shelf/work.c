/* SPDX-License-Identifier: MIT
 *
 * The workspace: making it, one try in it, and the result of that.
 */
#include "shelf/inside.h"

#include <string.h>

static void make_items(struct wm_arena *arena, struct items *items, size_t most, size_t compounds)
{
    items->all = wm_arena_array(arena, struct item, most);
    items->sorted = wm_arena_array(arena, struct item, most);
    items->first = wm_arena_array(arena, int, compounds + 1);
}

static int *ints(struct wm_arena *arena, size_t count)
{
    return wm_arena_array(arena, int, count + 1);
}

static void make_steps(struct wm_arena *arena, struct work *work, size_t count)
{
    work->place = ints(arena, count);
    work->parent = ints(arena, count);
    work->last = ints(arena, count);
    work->next_member = ints(arena, count);
    work->compound = ints(arena, count);
    work->compound_root = ints(arena, count);
    work->slot = ints(arena, count);
    work->x = ints(arena, count);
    work->sign_x = ints(arena, count);
    work->room_up = ints(arena, count);
    work->room_down = ints(arena, count);
    work->slot_next = ints(arena, count);
    work->touching = ints(arena, WM_SHELF_SIDES * count);
    work->exits = wm_arena_array(arena, uint8_t, count + 1);
    work->entries = wm_arena_array(arena, uint8_t, count + 1);
}

static void make_slots(struct wm_arena *arena, struct work *work, size_t slots, size_t shelves)
{
    work->frontier = ints(arena, slots);
    work->last_room = ints(arena, slots);
    work->slot_first = ints(arena, slots);
    work->slot_last = ints(arena, slots);
    work->piece_first = ints(arena, slots);
    work->rider_first = ints(arena, slots);
    work->blocker_first = ints(arena, slots);
    work->slot_top = ints(arena, slots);
    work->slot_height = ints(arena, slots);
    work->shelf_y = ints(arena, shelves);
}

/* Each thing adds two segments at most. */
static void make_skyline(struct wm_arena *arena, struct skyline *skyline, size_t things)
{
    skyline->segments = wm_arena_array(arena, struct segment, 2 * things + 1);
}

static void make_lines(struct wm_arena *arena, struct work *work, size_t count)
{
    enum { MOST_PIECES = 4, MOST_ITEMS = 4 };
    size_t steps = (size_t)work->problem->step_count;
    work->plans = wm_arena_array(arena, struct plan, count + 1);
    work->lines = wm_arena_array(arena, struct wm_shelf_line, count + 1);
    make_items(arena, &work->left, MOST_ITEMS * count + 1, steps + 1);
    make_items(arena, &work->right, MOST_ITEMS * count + 1, steps + 1);
    make_items(arena, &work->attached, MOST_ITEMS * count + 1, steps + 1);
    work->pieces = wm_arena_array(arena, struct piece, MOST_PIECES * count + 1);
    work->piece_next = ints(arena, MOST_PIECES * count);
    work->rider_next = ints(arena, count);
    work->blockers =
        wm_arena_array(arena, struct blocker, 2 * count * (size_t)(work->shelf_count + 1) + 1);
    work->track_end = ints(arena, MOST_PIECES * count);
    work->track_of = ints(arena, MOST_PIECES * count);
    work->by_from = ints(arena, MOST_PIECES * count);
    size_t things = 3 * steps + (MOST_PIECES + 3) * count + 1;
    work->things = wm_arena_array(arena, struct thing, things);
    make_skyline(arena, &work->skyline, things + 2 * count * MOST_PIECES);
    make_skyline(arena, &work->shelf_skyline, things);
    work->rooms = wm_arena_array(arena, struct thing, steps + 1);
    for (int i = 0; i < 2; i++)
        work->runs[i] = wm_arena_array(arena, struct run, WM_SHELF_CORNERS * count + 1);
}

static bool has_ranks(const struct wm_shelf_problem *problem)
{
    for (int s = 0; s < problem->step_count; s++)
        if (problem->steps[s].rank > 0)
            return true;
    for (int r = 0; r < problem->room_count; r++)
        if (problem->rooms[r].rank > 0)
            return true;
    return false;
}

struct work *wm_shelf_work(struct wm_arena *arena, const struct wm_shelf_problem *problem)
{
    struct work *work = wm_arena_new(arena, struct work);
    work->problem = problem;
    work->has_ranks = has_ranks(problem);
    work->shelf_count = problem->band_count * problem->shelves;
    work->slot_count = wm_shelf_slots(problem);
    work->wall_slot =
        problem->wall_below < 0 ? -1 : 2 * (problem->wall_below + 1) * problem->shelves;
    make_steps(arena, work, (size_t)problem->step_count);
    make_slots(arena, work, (size_t)work->slot_count, (size_t)work->shelf_count);
    make_lines(arena, work, (size_t)problem->handoff_count);
    work->seen = wm_arena_array(arena, uint8_t, (size_t)problem->room_count + 1);
    return work;
}

bool wm_shelf_try(struct work *work, const struct wm_shelf_state *state, int64_t fault,
                  int64_t limit)
{
    work->state = state;
    work->faults = work->crossings = work->bends = work->back = work->left_of = work->openings = 0;
    work->wishes = work->moved = 0;
    work->guilty_count = 0;
    work->length = 0;
    wm_shelf_plan(work);
    if (work->faults * fault > limit)
        return false;
    wm_shelf_sweep(work);
    wm_shelf_check(work);
    if (wm_shelf_floor(work) + work->faults * fault > limit)
        return false;
    wm_shelf_stack(work);
    if (wm_shelf_judge(work) + work->faults * fault > limit)
        return false; /* without what its lines cost */
    wm_shelf_trace(work);
    work->cost = wm_shelf_judge(work);
    return work->cost + work->faults * fault <= limit;
}

static int *copied(struct wm_arena *arena, const int *from, size_t count)
{
    int *copy = ints(arena, count);
    memcpy(copy, from, count * sizeof *copy);
    return copy;
}

const struct wm_shelf_result *wm_shelf_result(struct wm_arena *arena, const struct work *work)
{
    const struct wm_shelf_problem *problem = work->problem;
    size_t steps = (size_t)problem->step_count, slots = (size_t)work->slot_count;
    size_t handoffs = (size_t)problem->handoff_count;
    struct wm_shelf_result *result = wm_arena_new(arena, struct wm_shelf_result);
    *result = (struct wm_shelf_result){
        .steps = wm_arena_array(arena, struct wm_shelf_point, steps + 1),
        .shelves = ints(arena, steps),
        .compounds = copied(arena, work->compound, steps),
        .sign_x = copied(arena, work->sign_x, steps),
        .room_up = copied(arena, work->room_up, steps),
        .room_down = copied(arena, work->room_down, steps),
        .lines = wm_arena_array(arena, struct wm_shelf_line, handoffs + 1),
        .slot_tops = copied(arena, work->slot_top, slots),
        .slot_heights = copied(arena, work->slot_height, slots),
        .wall_top = work->wall_top,
        .width = work->width,
        .height = work->height,
        .faults = work->faults,
        .cost = work->cost,
    };
    for (int s = 0; s < problem->step_count; s++) {
        result->shelves[s] = work->slot[s] / 2;
        result->steps[s] = (struct wm_shelf_point){work->x[s], work->shelf_y[work->slot[s] / 2]};
    }
    memcpy(result->lines, work->lines, handoffs * sizeof *result->lines);
    wm_shelf_spread(work, result->lines);
    return result;
}

/* ---- States ---- */

struct wm_shelf_state wm_shelf_state_make(struct wm_arena *arena,
                                          const struct wm_shelf_problem *problem)
{
    size_t steps = (size_t)problem->step_count + 1, handoffs = (size_t)problem->handoff_count + 1;
    return (struct wm_shelf_state){
        .order = wm_arena_array(arena, int, steps),
        .shelf = wm_arena_array(arena, uint8_t, steps),
        .form = wm_arena_array(arena, uint8_t, steps),
        .choices = wm_arena_array(arena, struct wm_shelf_choice, handoffs),
    };
}

void wm_shelf_state_copy(const struct wm_shelf_problem *problem, struct wm_shelf_state *to,
                         const struct wm_shelf_state *from)
{
    size_t steps = (size_t)problem->step_count, handoffs = (size_t)problem->handoff_count;
    memcpy(to->order, from->order, steps * sizeof *to->order);
    memcpy(to->shelf, from->shelf, steps);
    memcpy(to->form, from->form, steps);
    memcpy(to->choices, from->choices, handoffs * sizeof *to->choices);
}
