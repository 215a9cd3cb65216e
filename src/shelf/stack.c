/* SPDX-License-Identifier: MIT
 *
 * y of everything, from above: each shelf, each track and each rider on an upright comes to stand
 * as high as what is already above it allows. How low that reaches is a skyline over the width, so
 * what is low in one place leaves the room below it to others. Bands end, and the wall stands, at
 * one y. Tracks are dealt out by colouring intervals, first fit from the left.
 */
#include "shelf/inside.h"

/* The same y all along, below everything so far: no shelf above reaches farther down. */
static int level_out(struct work *work, int pad)
{
    int y = wm_skyline_lowest(&work->skyline, 0, work->width) + pad;
    wm_skyline_level(&work->skyline, y);
    wm_skyline_level(&work->shelf_skyline, y);
    return y;
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

static bool rides_on_track(const struct plan *plan)
{
    return plan->rides == RIDES_ALLEY || plan->rides == RIDES_RESERVED;
}

static bool rides_here(const struct work *work, const struct piece *piece)
{
    const struct plan *plan = &work->plans[piece->handoff];
    return rides_on_track(plan) && piece->slot == plan->alley;
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
        int t = 0;
        while (t < tracks && work->track_end[t] + 14 > piece->from)
            t++;
        tracks = MAX(tracks, t + 1);
        work->track_end[t] = piece->to;
        work->track_of[i] = t;
    }
    return tracks;
}

/* What a piece covers of its track; the number at a cut stands across its end. */
static struct thing track_thing(const struct work *work, const struct piece *piece)
{
    int aside = work_is_cut(&work->problem->handoffs[piece->handoff])
                    ? work->problem->measures.badge
                    : work->problem->measures.line_gap;
    struct thing thing = {piece->from - aside, piece->to + aside, 0, 0, false};
    track_reach(work, piece, &thing.up, &thing.down);
    return thing;
}

/* Lays one track below all that is above its pieces; tracks stand close to each other. */
static void lay_track(struct work *work, int track, int count)
{
    int pad = work->problem->measures.pad, y = 0;
    for (int i = 0; i < count; i++) {
        if (work->track_of[i] != track)
            continue;
        const struct thing *thing = &work->things[i];
        y = MAX(y, wm_skyline_lowest(&work->skyline, thing->from, thing->to) + pad + thing->up);
    }
    for (int i = 0; i < count; i++) {
        const struct piece *piece = &work->pieces[work->by_from[i]];
        struct plan *plan = &work->plans[piece->handoff];
        if (work->track_of[i] != track)
            continue;
        const struct thing *thing = &work->things[i];
        wm_skyline_lower(&work->skyline, thing->from, thing->to, y + thing->down - pad);
        if (piece->slot == plan->alley)
            plan->track_y = y;
    }
}

static void lay_tracks(struct work *work, int slot, bool is_below)
{
    int count = collect_tracks(work, slot, is_below);
    for (int i = 0; i < count; i++) {
        const struct piece *piece = &work->pieces[work->by_from[i]];
        if (rides_here(work, piece))
            place_rider(work, piece);
        work->things[i] = track_thing(work, piece);
    }
    int tracks = colour_tracks(work, count);
    for (int t = 0; t < tracks; t++)
        lay_track(work, t, count);
    for (int i = 0; i < count; i++) {
        const struct thing *thing = &work->things[i];
        int y = work->plans[work->pieces[work->by_from[i]].handoff].track_y;
        wm_skyline_lower(&work->skyline, thing->from, thing->to, y + thing->down);
    }
}

/* ---- Slots ---- */

static bool is_used(const struct work *work, int shelf)
{
    return shelf >= 0 && shelf < work->shelf_count &&
           (work->slot_first[2 * shelf + 1] >= 0 || work->rider_first[2 * shelf + 1] >= 0);
}

static bool stands_in_band(const struct work *work, int band)
{
    bool stands = false;
    for (int i = 0; i < work->problem->shelves; i++)
        stands |= is_used(work, band * work->problem->shelves + i);
    return stands;
}

/* Whether neither the alley nor a band beside it holds anything. */
static bool is_empty(const struct work *work, int slot)
{
    int band = slot / 2 / work->problem->shelves;
    return !stands_in_band(work, band - 1) && !stands_in_band(work, band) &&
           work->rider_first[slot] < 0 && work->piece_first[slot] < 0;
}

/* Whether bands meet in an alley without a wall, or it is the first or the last one. */
static bool ends_band(const struct work *work, int slot)
{
    return slot != work->wall_slot && slot / 2 % work->problem->shelves == 0;
}

/* Slots follow each other; what stands in one may reach into the next. */
static void begin_slot(struct work *work, int slot)
{
    work->slot_top[slot] = slot > 0 ? work->slot_top[slot - 1] + work->slot_height[slot - 1] : 0;
    work->slot_height[slot] = 0;
}

static void end_slot(struct work *work, int slot, int y)
{
    work->slot_height[slot] = MAX(0, y - work->slot_top[slot]);
    if (slot + 1 < work->slot_count)
        begin_slot(work, slot + 1);
}

/* What rides on an upright hangs in an alley. */
static void hang_riders(struct work *work, int slot)
{
    int pad = work->problem->measures.pad;
    for (int h = work->rider_first[slot]; h >= 0; h = work->rider_next[h]) {
        struct plan *plan = &work->plans[h];
        int from = plan->ride_x - plan->rider.left, to = plan->ride_x + plan->rider.right;
        plan->ride_y = wm_skyline_lowest(&work->skyline, from, to) + pad + plan->rider.up;
        wm_skyline_lower(&work->skyline, from, to, plan->ride_y + plan->rider.down);
    }
}

/* How low the line of a shelf comes to stand, at least, for these things. */
static int line_below(const struct work *work, const struct skyline *skyline,
                      const struct thing *things, int count)
{
    int line = 0;
    for (int i = 0; i < count; i++)
        if (!things[i].is_in_room)
            line =
                MAX(line, wm_skyline_lowest(skyline, things[i].from, things[i].to) + things[i].up);
    return line + work->problem->measures.pad;
}

static void stand(struct skyline *skyline, const struct thing *things, int count, int line)
{
    for (int i = 0; i < count; i++)
        if (!things[i].is_in_room)
            wm_skyline_lower(skyline, things[i].from, things[i].to, line + things[i].down);
}

static void stack_shelf(struct work *work, int slot)
{
    int up = 0, down = 0;
    wm_shelf_collect_things(work, slot);
    int line = MAX(line_below(work, &work->skyline, work->things, work->thing_count),
                   line_below(work, &work->shelf_skyline, work->rooms, work->room_count));
    stand(&work->skyline, work->things, work->thing_count, line);
    stand(&work->shelf_skyline, work->rooms, work->room_count, line);
    for (int n = work->slot_first[slot]; n >= 0; n = work->slot_next[n]) {
        up = MAX(up, work_form(work, n)->touch.up);
        down = MAX(down, work_form(work, n)->touch.down);
    }
    for (int h = work->rider_first[slot]; h >= 0; h = work->rider_next[h])
        work->plans[h].ride_y = line;
    work->shelf_y[slot / 2] = line;
    if (!ends_band(work, slot - 1))
        end_slot(work, slot - 1, line - up);
    end_slot(work, slot, line + down);
}

/* Riders of uprights, tracks, the wall, tracks below the wall. */
static void stack_alley(struct work *work, int slot)
{
    const struct wm_shelf_measures *measures = &work->problem->measures;
    hang_riders(work, slot);
    lay_tracks(work, slot, false);
    if (slot == work->wall_slot) {
        work->wall_top = level_out(work, measures->pad);
        wm_skyline_level(&work->skyline, work->wall_top + measures->wall);
        end_slot(work, slot, work->wall_top + measures->wall);
        lay_tracks(work, slot, true);
    } else if (ends_band(work, slot)) {
        int pad = is_empty(work, slot) ? 0 : measures->pad;
        end_slot(work, slot, level_out(work, pad) + pad);
    }
}

void wm_shelf_stack(struct work *work)
{
    wm_skyline_level(&work->skyline, 0);
    wm_skyline_level(&work->shelf_skyline, 0);
    work->wall_top = 0;
    for (int z = 0; z < work->slot_count; z++) {
        begin_slot(work, z);
        if (z % 2 == 0)
            stack_alley(work, z);
        else if (is_used(work, z / 2))
            stack_shelf(work, z);
    }
    work->height = work->slot_top[work->slot_count - 1] + work->slot_height[work->slot_count - 1];
    for (int h = 0; h < work->problem->handoff_count; h++)
        if (rides_on_track(&work->plans[h]))
            work->plans[h].ride_y = work->plans[h].track_y;
}
