/* SPDX-License-Identifier: MIT
 *
 * Shelves: packs steps and handoffs of a workflow onto a page. Numbers in, numbers out: it knows no
 * text, no font and no model. Whole map units, x in reading direction, y across it from above.
 *
 * A band has a few shelves, and each shelf holds one line of steps. An alley runs above every shelf
 * and below the last one. Shelves and alleys are slots: shelf i is slot 2i + 1, alleys are the even
 * ones. The wall stands in the alley between two bands. One sweep places everything in one order,
 * each thing as far left as all slots that it passes allow; so what stands in a slot shares no x.
 * Lines run level in a shelf or on a track of an alley, and upright through slots.
 *
 * The choices (order, shelf and form of each step, way of each handoff) are searched by simulated
 * annealing (Kirkpatrick, Gelatt, Vecchi, 1983) with a fixed seed. Everything is counted in whole
 * numbers, so that no compiler and no processor changes a choice.
 */
#ifndef WM_SHELF_SHELF_H
#define WM_SHELF_SHELF_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

/* How far something reaches from its anchor; all parts ≥ 0. */
struct wm_span4 {
    int left, right, up, down;
};

/* One way to set a step: all that belongs to it, around the middle of its picture, where lines
 * touch its sides, and its number at the upper left. */
struct wm_shelf_form {
    struct wm_span4 core, touch, number;
};

struct wm_shelf_step {
    int band;
    int room;                          /* -1: none, as of objects */
    const struct wm_shelf_form *forms; /* `form_count` ≥ 1 */
    int form_count;
    int place;  /* wished for: so many compounds stand before it, and itself; 0: none */
    int beside; /* wished for: a step at the same x; -1: none */
    int rank;   /* wished for: in its room, not below those with a greater one; 0: none, which is
                   greater than all */
    int was_shelf, was_place; /* in an earlier layout; -1: it is new */
};

/* A handoff, and what rides on its line: around the line where it is level and where it is upright.
 */
struct wm_shelf_handoff {
    int from, to; /* steps; -1: elsewhere, the line is cut and ends in a number */
    bool is_back; /* told to lead back: no price for leading against the reading direction */
    bool is_thrown;
    const struct wm_span4 *level, *upright; /* `level_count`, `upright_count` ≥ 1 */
    int level_count, upright_count;
    struct wm_span4 door; /* what it needs to the left and right where it passes the wall */
};

struct wm_shelf_room {
    int sign_width, sign_height; /* 0, 0: it has no sign */
    int rank;                    /* as that of a step, among the rooms of its band */
};

/* Lengths that the theme decides. */
struct wm_shelf_measures {
    int step_gap;     /* half of the least space between two steps */
    int line_gap;     /* half of the least space between two lines */
    int stub;         /* least length of line beside a picture */
    int head;         /* length of an arrow's head */
    int track;        /* between two tracks of an alley */
    int badge;        /* what the widest plate at a cut takes along */
    int badge_height; /* and across */
    int wall;         /* height of the wall, merlons included */
    int pad;          /* between what stands in neighbouring slots */
    int room_gap;     /* more space between two rooms */
};

struct wm_shelf_problem {
    const struct wm_shelf_step *steps; /* in the order told */
    const struct wm_shelf_handoff *handoffs;
    const struct wm_shelf_room *rooms;
    int step_count, handoff_count, room_count;
    int band_count;
    int wall_below;                /* the wall stands below that band; -1: none */
    int shelves;                   /* of each band, 1 to WM_SHELVES_A_BAND */
    int page_width, page_height;   /* only the ratio counts */
    int frame_width, frame_height; /* of the sheet, around what is packed */
    struct wm_shelf_measures measures;
};

/* Shelves and alleys. */
static inline int wm_shelf_slots(const struct wm_shelf_problem *problem)
{
    return 2 * problem->band_count * problem->shelves + 1;
}

enum { WM_SHELVES_A_BAND = 3 };

enum wm_shelf_way {
    WM_WAY_LEVEL,     /* both on one shelf, straight */
    WM_WAY_UPRIGHT,   /* both at one x, straight */
    WM_WAY_NEAR,      /* side to side, turns beside the source */
    WM_WAY_FAR,       /* side to side, turns beside the target */
    WM_WAY_ONTO,      /* out of the side, into top or bottom */
    WM_WAY_OUT_OF,    /* out of top or bottom, into the side */
    WM_WAY_LOOP,      /* out of top or bottom, along an alley, into top or bottom */
    WM_WAY_SIDES,     /* likewise, out of the side, into the side */
    WM_WAY_SIDE_LOOP, /* likewise, out of the side, into top or bottom */
    WM_WAY_LOOP_SIDE, /* likewise, out of top or bottom, into the side */
    WM_WAY_ROUND,     /* likewise, out of the right side, into the left one: always lawful */
    WM_WAY_COUNT,
};

/* On which piece of its way something rides. */
enum wm_shelf_ride { WM_RIDE_OUT, WM_RIDE_IN, WM_RIDE_UPRIGHT, WM_RIDE_ALLEY, WM_RIDE_COUNT };

struct wm_shelf_choice {
    uint8_t way, alley /* its number from above */, ride, slot, level, upright;
};

/* One arrangement. */
struct wm_shelf_state {
    int *order;                      /* steps, as they are swept */
    uint8_t *shelf;                  /* by step, within its band */
    uint8_t *form;                   /* by step */
    struct wm_shelf_choice *choices; /* by handoff */
};

enum wm_shelf_touch { WM_TOUCH_RIGHT, WM_TOUCH_LEFT, WM_TOUCH_TOP, WM_TOUCH_BOTTOM };

struct wm_shelf_point {
    int x, y;
};

enum { WM_SHELF_CORNERS = 6 };

/* Where a handoff runs. */
struct wm_shelf_line {
    struct wm_shelf_point points[WM_SHELF_CORNERS];
    int point_count; /* 0: both ends are elsewhere */
    struct wm_shelf_point rider;
    bool rides_upright;
    bool runs_back;
    bool is_cut_at_start, is_cut_at_end; /* the first or the last point is the middle of a number */
};

/* How far a room reaches beyond its steps to the left and right. */
enum { WM_SHELF_ROOM_PAD = 7 };

/* What one arrangement gives. */
struct wm_shelf_result {
    struct wm_shelf_point *steps; /* by step: the middle of its picture */
    int *shelves;                 /* by step, over all bands */
    int *sign_x; /* by step that begins a run of its room on a shelf: where the sign begins */
    int *room_up, *room_down;      /* likewise, how far the room reaches, its sign included */
    struct wm_shelf_line *lines;   /* by handoff */
    int *slot_tops, *slot_heights; /* 2 × shelves + 1 */
    int wall_top;
    int width, height;
    int *compounds; /* by step: those with the same number share an x */
    int faults;     /* 0: lawful */
    int64_t cost;   /* the lower, the better */
};

/* Tries `tries` arrangements, `restarts` times from a start of its own, and returns the best one:
 * its faults are always 0. If steps are known from an earlier layout, the search begins there.
 * All lives in `arena`. */
const struct wm_shelf_result *wm_shelf_search(struct wm_arena *arena,
                                              const struct wm_shelf_problem *problem, int tries,
                                              int restarts, struct wm_shelf_state *best);

#endif
