/* SPDX-License-Identifier: MIT
 *
 * y of everything: shelves as high as what stands in them, alleys as high as the riders and tracks
 * in them. Tracks are dealt out by colouring intervals, first fit from the left.
 */
#include "shelf/inside.h"

static void reach_shelf(struct work *work, int slot, int up, int down)
{
    int shelf = slot / 2;
    work->up[shelf] = MAX(work->up[shelf], up);
    work->down[shelf] = MAX(work->down[shelf], down);
}

static void measure_steps(struct work *work)
{
    const struct wm_shelf_problem *problem = work->problem;
    for (int s = 0; s < problem->step_count; s++) {
        const struct wm_shelf_form *form = work_form(work, s);
        int room = problem->steps[s].room, shelf = work->slot[s] / 2;
        int sign = room >= 0 ? problem->rooms[room].sign_height : 0;
        reach_shelf(work, work->slot[s], form->core.up, form->core.down);
        work->sign_height[shelf] = MAX(work->sign_height[shelf], sign);
    }
}

static void measure_riders(struct work *work)
{
    for (int h = 0; h < work->problem->handoff_count; h++) {
        const struct plan *plan = &work->plans[h];
        int pad = work->problem->measures.pad;
        if (plan->rides == RIDES_OUT || plan->rides == RIDES_IN)
            reach_shelf(work, plan->ride_slot, plan->rider.up, plan->rider.down);
        if (plan->rides != RIDES_UPRIGHT)
            continue;
        int height = plan->rider.up + plan->rider.down;
        if (plan->ride_slot % 2)
            reach_shelf(work, plan->ride_slot, plan->rider.up + pad, plan->rider.down + pad);
        else
            work->zone[plan->ride_slot] = MAX(work->zone[plan->ride_slot], height + 2 * pad);
    }
}

/* ---- Tracks of an alley ---- */

/* An upright that passes the alley, which nothing that rides on a track may touch. */
static int next_free(const struct work *work, int handoff, int slot, int x, int left, int right)
{
    bool moved = true;
    while (moved) {
        moved = false;
        for (int h = 0; h < work->problem->handoff_count; h++)
            for (int u = 0; u < 2; u++) {
                const struct upright *it = &work->plans[h].uprights[u];
                if (h == handoff || it->low > slot || it->high < slot)
                    continue;
                struct wm_span4 reach = wm_shelf_upright_reach(work, h, u, slot);
                if (x + right > it->x - reach.left && x - left < it->x + reach.right) {
                    x = it->x + reach.right + left;
                    moved = true;
                }
            }
    }
    return x;
}

/* Where on its track something rides. */
static void place_rider(struct work *work, const struct piece *piece)
{
    struct plan *plan = &work->plans[piece->handoff];
    int stub = work->problem->measures.stub;
    int left = plan->rider.left, right = plan->rider.right;
    if (plan->rides == RIDES_RESERVED) {
        int begin = plan->uprights[FIRST].x;
        plan->ride_x = plan->runs_right ? begin + stub + left : begin - stub - right;
        return;
    }
    const struct upright *first = &plan->uprights[FIRST], *second = &plan->uprights[SECOND];
    const struct upright *near = first->x < second->x ? first : second;
    const struct upright *far = first->x < second->x ? second : first;
    plan->ride_x = next_free(work, piece->handoff, piece->slot,
                             near->x + near->spread + stub + left, left, right);
    work_blame(work, piece->handoff, plan->ride_x > far->x - far->spread - stub - right);
}

static bool rides_here(const struct work *work, const struct piece *piece)
{
    const struct plan *plan = &work->plans[piece->handoff];
    return (plan->rides == RIDES_ALLEY || plan->rides == RIDES_RESERVED) &&
           piece->slot == plan->alley;
}

enum { TURN = 14 /* a corner and a bit of line */ };

static void track_reach(const struct work *work, const struct piece *piece, int *up, int *down)
{
    const struct plan *plan = &work->plans[piece->handoff];
    const struct wm_shelf_handoff *handoff = &work->problem->handoffs[piece->handoff];
    int pad = work->problem->measures.pad;
    *up = *down = work->problem->measures.track / 2;
    if (work_is_cut(handoff))
        *up = *down = work->problem->measures.badge_height / 2 + 3;
    if (rides_here(work, piece)) {
        *up = MAX(*up, plan->rider.up + pad / 2);
        *down = MAX(*down, plan->rider.down + pad / 2);
    }
    /* A line that turns into the next step needs room for its corner and its head. */
    int turn = work->problem->measures.head + TURN - pad;
    if (plan->to_slot >= 0 && plan->in == WM_TOUCH_TOP && piece->slot == plan->to_slot - 1)
        *down = MAX(*down, turn);
    if (plan->to_slot >= 0 && plan->in == WM_TOUCH_BOTTOM && piece->slot == plan->to_slot + 1)
        *up = MAX(*up, turn);
}

/* The pieces of an alley, above or below the wall, from the left. */
static int collect_tracks(struct work *work, int slot, bool is_below)
{
    int count = 0;
    for (int i = work->piece_first[slot]; i >= 0; i = work->piece_next[i]) {
        const struct piece *piece = &work->pieces[i];
        if (slot == work->wall_slot && work->plans[piece->handoff].is_below_wall != is_below)
            continue;
        int k = count++;
        for (; k > 0 && work->pieces[work->by_from[k - 1]].from > piece->from; k--)
            work->by_from[k] = work->by_from[k - 1];
        work->by_from[k] = i;
    }
    return count;
}

static int colour_tracks(struct work *work, int count)
{
    int tracks = 0;
    for (int i = 0; i < count; i++) {
        const struct piece *piece = &work->pieces[work->by_from[i]];
        int t = 0, up, down;
        while (t < tracks && work->track_end[t] + 14 > piece->from)
            t++;
        if (t == tracks) {
            work->track_up[t] = work->track_down[t] = 0;
            tracks++;
        }
        track_reach(work, piece, &up, &down);
        work->track_end[t] = piece->to;
        work->track_up[t] = MAX(work->track_up[t], up);
        work->track_down[t] = MAX(work->track_down[t], down);
        work->track_of[i] = t;
    }
    return tracks;
}

/* Lays the tracks of an alley from `y` downwards; returns their height. */
static int stack_tracks(struct work *work, int slot, bool is_below, int y)
{
    int count = collect_tracks(work, slot, is_below);
    for (int i = 0; i < count; i++)
        if (rides_here(work, &work->pieces[work->by_from[i]]))
            place_rider(work, &work->pieces[work->by_from[i]]);
    int tracks = colour_tracks(work, count);
    int begin = y;
    for (int t = 0; t < tracks; t++) {
        work->track_y[t] = y + work->track_up[t];
        y += work->track_up[t] + work->track_down[t];
    }
    for (int i = 0; i < count; i++) {
        const struct piece *piece = &work->pieces[work->by_from[i]];
        struct plan *plan = &work->plans[piece->handoff];
        if (slot == plan->alley)
            plan->track_y = work->track_y[work->track_of[i]];
    }
    return y - begin;
}

/* ---- Slots ---- */

static bool is_used(const struct work *work, int shelf)
{
    return shelf >= 0 && shelf < work->shelf_count && work->up[shelf] + work->down[shelf] > 0;
}

/* How much clear height lines need that come out of, or into, a top or a bottom next to an alley.
 */
static int line_room(const struct work *work, int slot)
{
    const struct wm_shelf_measures *measures = &work->problem->measures;
    int room = 0;
    for (int h = 0; h < work->problem->handoff_count; h++) {
        const struct plan *plan = &work->plans[h];
        if (plan->from_slot >= 0 &&
            ((plan->out == WM_TOUCH_BOTTOM && plan->from_slot + 1 == slot) ||
             (plan->out == WM_TOUCH_TOP && plan->from_slot - 1 == slot)))
            room = MAX(room, measures->stub);
        if (plan->to_slot >= 0 && ((plan->in == WM_TOUCH_BOTTOM && plan->to_slot + 1 == slot) ||
                                   (plan->in == WM_TOUCH_TOP && plan->to_slot - 1 == slot)))
            room = MAX(room, measures->head + STUB_IN);
    }
    return room;
}

static int stack_shelf(struct work *work, int slot, int y)
{
    int shelf = slot / 2;
    int up = work->up[shelf] + work->sign_height[shelf];
    work->shelf_y[shelf] = y + up;
    return is_used(work, shelf) ? up + work->down[shelf] : 0;
}

/* From above: riders of uprights, tracks, the wall, tracks below the wall. */
static int stack_alley(struct work *work, int slot, int y)
{
    const struct wm_shelf_measures *measures = &work->problem->measures;
    int shelf = slot / 2;
    bool is_wall = slot == work->wall_slot;
    bool is_edge = shelf % work->problem->shelves == 0;
    bool is_between = is_used(work, shelf - 1) || is_used(work, shelf);
    int zone = work->zone[slot];
    int tracks = stack_tracks(work, slot, false, y + measures->pad + zone);
    work->slot_top[slot] = y;
    int height = zone + tracks;
    if (!is_wall && height == 0 && !is_between)
        return 0;
    int room = line_room(work, slot);
    if (!is_wall)
        return MAX(height, room) + (is_edge ? 2 : 1) * measures->pad;
    int upper = measures->pad + MAX(height, room);
    work->wall_top = y + upper;
    int lower = stack_tracks(work, slot, true, work->wall_top + measures->wall + measures->pad);
    return upper + measures->wall + MAX(lower + measures->pad, room) + measures->pad;
}

static void place_riders(struct work *work)
{
    for (int h = 0; h < work->problem->handoff_count; h++) {
        struct plan *plan = &work->plans[h];
        int pad = work->problem->measures.pad;
        switch (plan->rides) {
        case RIDES_NOT:
            break;
        case RIDES_ALLEY:
        case RIDES_RESERVED:
            plan->ride_y = plan->track_y;
            break;
        case RIDES_OUT:
        case RIDES_IN:
            plan->ride_y = work->shelf_y[plan->ride_slot / 2];
            break;
        case RIDES_UPRIGHT:
            if (plan->ride_slot % 2)
                plan->ride_y = work->shelf_y[plan->ride_slot / 2];
            else
                plan->ride_y =
                    work->slot_top[plan->ride_slot] + pad +
                    (work->zone[plan->ride_slot] - plan->rider.up - plan->rider.down) / 2 +
                    plan->rider.up;
        }
    }
}

void wm_shelf_stack(struct work *work)
{
    for (int i = 0; i < work->shelf_count; i++)
        work->up[i] = work->down[i] = work->sign_height[i] = 0;
    for (int z = 0; z < work->slot_count; z++)
        work->zone[z] = 0;
    measure_steps(work);
    measure_riders(work);
    int y = 0;
    work->wall_top = 0;
    for (int z = 0; z < work->slot_count; z++) {
        work->slot_top[z] = y;
        work->slot_height[z] = z % 2 ? stack_shelf(work, z, y) : stack_alley(work, z, y);
        y += work->slot_height[z];
    }
    work->height = y;
    place_riders(work);
}
