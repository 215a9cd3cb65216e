/* SPDX-License-Identifier: MIT
 *
 * The workspace in which one arrangement after the other is tried. Private to shelf/. All arrays
 * are made once; trying allocates nothing.
 */
#ifndef WM_SHELF_INSIDE_H
#define WM_SHELF_INSIDE_H

#include "shelf/shelf.h"

#include <glib.h>

/* An upright piece of a line, of which a handoff has up to two: beside or at its source, and its
 * target. It passes the slots from `low` to `high`; low > high: there is none. */
struct upright {
    int low, high, x;
    int spread;       /* how far it may stand from there in the end, to both sides */
    int others;       /* that share the side of its step */
    bool is_attached; /* at the x of its step, else beside it */
    bool passes_wall;
};

enum { FIRST, SECOND };

/* Least length of line beside a corner next to a step: out of it, and into it before the arrow's
 * head. */
enum { STUB_OUT = 10, STUB_IN = 6 };

/* Where a handoff's rider is. RIDES_NOT: both ends are elsewhere. */
enum rides { RIDES_NOT, RIDES_OUT, RIDES_IN, RIDES_UPRIGHT, RIDES_ALLEY, RIDES_RESERVED };

/* What becomes of a handoff. */
struct plan {
    enum wm_shelf_way way;
    enum wm_shelf_touch out, in;
    struct upright uprights[2];
    int from_slot, to_slot; /* -1: elsewhere */
    int alley;              /* slot of its track; -1: none */
    int track_y;
    bool runs_right;    /* its track, from the source */
    bool is_below_wall; /* the track, if it lies in the alley of the wall */
    int direction;      /* of its compounds: 1, 0, -1 */
    enum rides rides;
    int ride_slot, ride_x, ride_y, ride_which /* upright */;
    struct wm_span4 rider;
};

/* A level piece of a line. */
enum piece_role { PIECE_OUT, PIECE_IN, PIECE_ALLEY, PIECE_THROUGH };

struct piece {
    int handoff, slot, from, to; /* from ≤ to */
    enum piece_role role;
};

/* What is placed beside or at a compound: an upright, or a rider on a level line. */
enum item_kind { ITEM_FIRST, ITEM_SECOND, ITEM_RIDER_OUT, ITEM_RIDER_IN };

struct item {
    int handoff, compound;
    enum item_kind kind;
    int key; /* the order on its side */
};

/* Items of one side of all compounds; those of compound c are from first[c] on. */
struct items {
    struct item *all, *sorted;
    int count;
    int *first;
};

/* From x to x. */
struct wm_span {
    int from, to;
};

/* What stands on a shelf: from x to x, so far above and below its line. */
struct thing {
    int from, to, up, down;
    bool is_in_room; /* which stands for it */
};

/* How low everything reaches so far, at each x: `segments` from left to right, each up to the next
 * one; the first begins before any x. */
struct skyline {
    struct segment {
        int x, y;
    } * segments;
    int count;
};

/* A straight run of a line: at `at` across its direction, from `low` to `high` along it. */
struct run {
    int handoff, at, low, high;
};

/* An upright that runs through the upper part of a shelf; the next one of the same. */
struct blocker {
    int x, spread, handoff, next;
};

enum { WM_SHELF_GUILTY = 12 };

struct work {
    const struct wm_shelf_problem *problem;
    const struct wm_shelf_state *state;
    int shelf_count, slot_count, wall_slot /* -1: none */;
    bool has_ranks; /* of steps or rooms */

    /* compounds: steps joined by straight upright handoffs */
    int *place;                       /* by step, in the order */
    int *parent, *last, *next_member; /* union-find, and its members as lists */
    int *compound;                    /* by step, its number in the order */
    int *compound_root, compound_count;
    int *slot; /* by step */

    struct plan *plans; /* by handoff */
    struct items left, right, attached;
    uint8_t *exits, *entries; /* by step: sides used, as bits */
    int *touching;            /* by step and side: lines that touch it, WM_SHELF_SIDES a step */

    int *frontier;  /* by slot */
    int *last_room; /* by slot */
    int *x;         /* by step */
    int width;
    int *sign_x; /* by step that begins a run of a room on a shelf: where its sign begins */
    int *slot_first, *slot_next; /* steps of a slot, in the order of the sweep */
    int *slot_last;
    struct piece *pieces;
    int piece_count;
    int *piece_first, *piece_next; /* by slot; of pieces */
    int *rider_first, *rider_next; /* by slot; of handoffs */

    struct blocker *blockers;
    int blocker_count, *blocker_first; /* by slot */

    struct skyline skyline, shelf_skyline; /* of everything, and of rooms and steps */
    struct thing *things, *rooms;          /* of one shelf, or of the tracks of one alley */
    int thing_count, room_count;
    int *room_up, *room_down; /* by step that begins a run of a room: how far that reaches */
    int *slot_top, *slot_height, *shelf_y;
    int *track_end, *track_of; /* of one alley */
    int *by_from;              /* pieces of one alley */
    int wall_top, height;
    uint8_t *seen; /* by room */

    struct wm_shelf_line *lines;
    struct run *runs[2]; /* level and upright ones */
    int run_counts[2];
    int64_t cost;
    int guilty[WM_SHELF_GUILTY], guilty_count; /* handoffs at fault, the first found */
    int faults, crossings, bends, back, left_of, openings;
    int wishes, moved;
    int64_t length;
};

static inline const struct wm_shelf_form *work_form(const struct work *work, int step)
{
    return &work->problem->steps[step].forms[work->state->form[step]];
}

enum { WM_SHELF_SIDES = 4 };

static inline int *work_touching(const struct work *work, int step, enum wm_shelf_touch side)
{
    return &work->touching[WM_SHELF_SIDES * step + (int)side];
}

/* A room without one is not drawn. */
static inline bool work_has_sign(const struct wm_shelf_problem *problem, int room)
{
    return room >= 0 && problem->rooms[room].sign_width > 0;
}

/* Whether a line leaves or enters by that side level, and not upright. */
static inline bool work_is_level(enum wm_shelf_touch side)
{
    return side == WM_TOUCH_LEFT || side == WM_TOUCH_RIGHT;
}

static inline bool work_is_cut(const struct wm_shelf_handoff *handoff)
{
    return handoff->from < 0 || handoff->to < 0;
}

/* Counts `faults` of a handoff. */
static inline void work_blame(struct work *work, int handoff, int faults)
{
    work->faults += faults;
    if (faults > 0 && work->guilty_count < WM_SHELF_GUILTY)
        work->guilty[work->guilty_count++] = handoff;
}

struct work *wm_shelf_work(struct wm_arena *arena, const struct wm_shelf_problem *problem);

/* Tries an arrangement: the workspace then holds what it gives. `fault` is the price of each fault.
 * False: it is dearer than `limit`, and was not tried to its end. */
bool wm_shelf_try(struct work *work, const struct wm_shelf_state *state, int64_t fault,
                  int64_t limit);

/* A copy of that. */
const struct wm_shelf_result *wm_shelf_result(struct wm_arena *arena, const struct work *work);

struct wm_shelf_state wm_shelf_state_make(struct wm_arena *arena,
                                          const struct wm_shelf_problem *problem);
void wm_shelf_state_copy(const struct wm_shelf_problem *problem, struct wm_shelf_state *to,
                         const struct wm_shelf_state *from);

/* The passes of one try, in their order. */
void wm_shelf_plan(struct work *work);     /* plan.c: ways, sides, riders */
void wm_shelf_sweep(struct work *work);    /* sweep.c: x of everything */
void wm_shelf_check(struct work *work);    /* law.c: faults */
void wm_shelf_stack(struct work *work);    /* stack.c: y of everything */
void wm_shelf_trace(struct work *work);    /* trace.c: lines, crossings, bends */
int64_t wm_shelf_floor(struct work *work); /* judge.c: the cost, at least, before there is any y */
int64_t wm_shelf_judge(struct work *work); /* the cost */

/* How far an upright line may stand from the middle of the step that it shares with others. */
enum { WM_SHELF_SPREAD = 36 };

/* One y everywhere. */
void wm_skyline_level(struct skyline *skyline, int y);

/* The lowest y from one x to another. */
int wm_skyline_lowest(const struct skyline *skyline, int from, int to);

/* Reaches down to y there, at least. */
void wm_skyline_lower(struct skyline *skyline, int from, int to, int y);

/* From where to where the steps of one room reach that follow each other on a shelf, the first one
 * given. Returns the step behind them; -1: there is none. */
int wm_shelf_run(const struct work *work, int first, struct wm_span *run);

/* Fills `things` and `rooms` for a shelf, and how far its rooms reach. */
void wm_shelf_collect_things(struct work *work, int slot);

/* How far lines may stand from the middle of a side that they share. */
struct wm_span4 wm_shelf_spread_reach(const struct wm_shelf_form *form);

/* How far one of `count` upright lines gets from the middle at most, where they share a side. */
int wm_shelf_spread_room(int count, bool go_out);

/* Parts the lines that share a side of a step; `lines` are those of the arrangement. */
void wm_shelf_spread(const struct work *work, struct wm_shelf_line *lines);

/* How far an upright of a handoff reaches to both sides in a slot. */
struct wm_span4 wm_shelf_upright_reach(const struct work *work, int handoff, int which, int slot);

/* 1,000,000 times the natural logarithm of `value` / 2^16, `value` > 0. */
int64_t wm_shelf_log(uint64_t value);

/* An arrangement that is lawful whatever the workflow is: the order told, everything by
 * WM_WAY_ROUND but what can go straight. */
void wm_shelf_start(const struct wm_shelf_problem *problem, struct wm_shelf_state *state);

#endif
