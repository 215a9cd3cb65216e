/* SPDX-License-Identifier: MIT
 *
 * What stands on a shelf, as boxes around its line: steps, riders, level pieces of lines, and the
 * rooms with their signs.
 */
#include "shelf/inside.h"

/* A step with all that belongs to it. */
static struct thing step_thing(const struct work *work, int step)
{
    const struct wm_span4 *core = &work_form(work, step)->core;
    int x = work->x[step];
    return (struct thing){x - core->left, x + core->right, core->up, core->down, false};
}

static void add_thing(struct work *work, int from, int to, int up, int down)
{
    work->things[work->thing_count++] = (struct thing){from, to, up, down, false};
}

/* Level lines that share the side of a step part there. */
static void spread_line(const struct work *work, struct wm_span4 *reach, int step,
                        enum wm_shelf_touch side)
{
    struct wm_span4 spread = wm_shelf_spread_reach(work_form(work, step));
    if (*work_touching(work, step, side) < 2)
        return;
    int gap = work->problem->measures.line_gap;
    reach->up = MAX(reach->up, spread.up + gap);
    reach->down = MAX(reach->down, spread.down + gap);
}

static void add_lines(struct work *work, int slot)
{
    const struct wm_shelf_handoff *handoffs = work->problem->handoffs;
    const struct plan *plans = work->plans;
    int gap = work->problem->measures.line_gap;
    for (int i = work->piece_first[slot]; i >= 0; i = work->piece_next[i]) {
        const struct piece *piece = &work->pieces[i];
        struct wm_span4 reach = {gap, gap, gap, gap};
        if (piece->role != PIECE_IN)
            spread_line(work, &reach, handoffs[piece->handoff].from, plans[piece->handoff].out);
        if (piece->role != PIECE_OUT)
            spread_line(work, &reach, handoffs[piece->handoff].to, plans[piece->handoff].in);
        add_thing(work, piece->from - reach.left, piece->to + reach.right, reach.up, reach.down);
    }
}

static void add_riders(struct work *work, int slot)
{
    for (int h = work->rider_first[slot]; h >= 0; h = work->rider_next[h]) {
        const struct plan *plan = &work->plans[h];
        int pad = plan->rides == RIDES_UPRIGHT ? work->problem->measures.pad : 0;
        add_thing(work, plan->ride_x - plan->rider.left, plan->ride_x + plan->rider.right,
                  plan->rider.up + pad, plan->rider.down + pad);
    }
}

/* A sign that begins before its step moves with that if the page has more width: whatever comes to
 * stand between them then may not stand there now. */
static int sign_end(const struct work *work, int first, const struct wm_shelf_room *room)
{
    int sign = work->sign_x[first], x = work->x[first];
    return MAX(sign + room->sign_width, sign < x ? x : 0);
}

/* What belongs to a room stands in it together, its sign above the highest. Only other shelves keep
 * out of the row of the sign; what is in an alley may hang beside it. */
static void add_room(struct work *work, int first, int count, int left, int right)
{
    const struct wm_shelf_room *room = &work->problem->rooms[work->problem->steps[first].room];
    int sign = work->sign_x[first], up = 0, down = 0;
    left = MIN(left, sign);
    right = MAX(right, sign + room->sign_width);
    for (int i = 0; i < count; i++) {
        struct thing *thing = &work->things[i];
        if (thing->to <= left || thing->from >= right)
            continue;
        thing->is_in_room = thing->from >= left && thing->to <= right;
        up = MAX(up, thing->up);
        down = MAX(down, thing->down);
    }
    work->room_up[first] = up + room->sign_height;
    work->room_down[first] = down;
    add_thing(work, left, right, up, down);
    add_thing(work, sign, sign_end(work, first, room), up + room->sign_height, 0);
    work->rooms[work->room_count++] =
        (struct thing){left, right, up + room->sign_height, down, false};
}

/* They hold all that stands on their shelf. A step of no room, or of one that has no sign and is
 * not drawn, is for itself. */
static void add_rooms(struct work *work, int slot)
{
    const struct wm_shelf_problem *problem = work->problem;
    int count = work->thing_count;
    for (int n = work->slot_first[slot], next; n >= 0; n = next) {
        struct wm_span run;
        next = wm_shelf_run(work, n, &run);
        if (work_has_sign(problem, problem->steps[n].room)) {
            add_room(work, n, count, run.from - WM_SHELF_ROOM_PAD, run.to + WM_SHELF_ROOM_PAD);
            continue;
        }
        for (int alone = n; alone != next; alone = work->slot_next[alone])
            work->rooms[work->room_count++] = step_thing(work, alone);
    }
}

/* The clear height that a line needs out of, or into, the top or bottom of a step, if it does not
 * turn there: a track has it by itself. */
static void add_clearance(struct work *work, int handoff, int step, enum wm_shelf_touch side,
                          int height)
{
    const struct wm_shelf_form *form = work_form(work, step);
    int gap = work->problem->measures.line_gap, x = work->x[step];
    bool is_top = side == WM_TOUCH_TOP;
    int alley = work->slot[step] + (is_top ? -1 : 1);
    if (work_is_level(side) || work->plans[handoff].alley == alley)
        return;
    add_thing(work, x - gap, x + gap, is_top ? form->core.up + height : 0,
              is_top ? 0 : form->core.down + height);
}

static void add_clearances(struct work *work, int slot)
{
    const struct wm_shelf_measures *measures = &work->problem->measures;
    for (int h = 0; h < work->problem->handoff_count; h++) {
        const struct wm_shelf_handoff *handoff = &work->problem->handoffs[h];
        const struct plan *plan = &work->plans[h];
        if (plan->from_slot == slot)
            add_clearance(work, h, handoff->from, plan->out, measures->stub);
        if (plan->to_slot == slot)
            add_clearance(work, h, handoff->to, plan->in, measures->head + STUB_IN);
    }
}

void wm_shelf_collect_things(struct work *work, int slot)
{
    work->thing_count = work->room_count = 0;
    for (int n = work->slot_first[slot]; n >= 0; n = work->slot_next[n])
        work->things[work->thing_count++] = step_thing(work, n);
    add_riders(work, slot);
    add_lines(work, slot);
    add_rooms(work, slot);
    add_clearances(work, slot);
}
