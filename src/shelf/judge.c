/* SPDX-License-Identifier: MIT
 *
 * What an arrangement costs, in millionths: first how large it shows on its page, then how well the
 * order of the steps can be followed, then crossings and bends.
 */
#include "shelf/inside.h"

#include <limits.h>

enum {
    COST_CROSSING = 12000,
    COST_BACK = 60000,
    COST_LEFT = 8000,
    COST_OPENING = 8000,
    COST_BEND = 2000,
    COST_FULL = 18, /* thousandths of what the other side of the page has left, as a gain */
    COST_WISH = 500000,
    COST_MOVED = 40000, /* a step that is elsewhere than in an earlier layout */
};

/* Binary digits of the logarithm behind the point. */
enum { LOG_DIGITS = 20 };

int64_t wm_shelf_log(uint64_t value)
{
    static const int64_t ln2 = 693147; /* millionths */
    int top = 63 - __builtin_clzll(value);
    uint64_t mantissa = top > 31 ? value >> (top - 31) : value << (31 - top); /* 2^31 to 2^32 */
    int64_t digits = 0;
    for (int i = 0; i < LOG_DIGITS; i++) {
        mantissa = mantissa * mantissa >> 31;
        digits <<= 1;
        if (mantissa >> 32) {
            digits |= 1;
            mantissa >>= 1;
        }
    }
    return (top - 16) * ln2 + (digits * ln2 >> LOG_DIGITS);
}

/* Steps that stand left of the one told before, and handoffs that lead there. */
static void count_order(struct work *work)
{
    for (int s = 1; s < work->problem->step_count; s++)
        work->left_of += work->compound[s] < work->compound[s - 1];
    for (int h = 0; h < work->problem->handoff_count; h++) {
        const struct wm_shelf_handoff *handoff = &work->problem->handoffs[h];
        work->back += !handoff->is_back && work->plans[h].direction < 0;
    }
}

/* The rank of a step's room, or of itself in that. */
static int rank_of(const struct wm_shelf_problem *problem, int step, bool is_of_room)
{
    const struct wm_shelf_step *it = &problem->steps[step];
    int room = it->room >= 0 ? problem->rooms[it->room].rank : 0;
    int rank = is_of_room ? room : it->rank;
    return rank > 0 ? rank : INT_MAX;
}

/* Whether the second step has the smaller rank and stands on a lower shelf. */
static bool breaks_rank(const struct work *work, int a, int b)
{
    const struct wm_shelf_problem *problem = work->problem;
    const struct wm_shelf_step *one = &problem->steps[a], *other = &problem->steps[b];
    bool is_of_room = one->room != other->room;
    return work->slot[a] < work->slot[b] && one->band == other->band &&
           rank_of(problem, a, is_of_room) > rank_of(problem, b, is_of_room);
}

static int count_ranks(const struct work *work)
{
    int broken = 0;
    for (int a = 0; work->has_ranks && a < work->problem->step_count; a++)
        for (int b = 0; b < work->problem->step_count; b++)
            broken += breaks_rank(work, a, b);
    return broken;
}

/* What a step wishes and does not get. */
static void count_wishes(struct work *work)
{
    work->wishes += count_ranks(work);
    for (int s = 0; s < work->problem->step_count; s++) {
        const struct wm_shelf_step *step = &work->problem->steps[s];
        if (step->place > 0)
            work->wishes += work->compound[s] + 1 != step->place;
        if (step->beside >= 0)
            work->wishes += work->compound[s] != work->compound[step->beside];
        if (step->was_shelf >= 0)
            work->moved += work->state->shelf[s] != step->was_shelf;
    }
}

/* Steps that were in another order before. */
static void count_moved(struct work *work)
{
    int last = -1;
    for (int i = 0; i < work->problem->step_count; i++) {
        int was = work->problem->steps[work->state->order[i]].was_place;
        if (was < 0)
            continue;
        work->moved += was < last;
        last = MAX(last, was);
    }
}

/* Places of a room after its first one. */
static void count_openings(struct work *work)
{
    const struct wm_shelf_problem *problem = work->problem;
    uint8_t *seen = work->seen;
    for (int r = 0; r < problem->room_count; r++)
        seen[r] = 0;
    for (int z = 1; z < work->slot_count; z += 2) {
        int last = -1;
        for (int n = work->slot_first[z]; n >= 0; n = work->slot_next[n]) {
            int room = problem->steps[n].room;
            if (room >= 0 && room != last && problem->rooms[room].sign_width > 0) {
                work->openings += seen[room];
                seen[room] = 1;
            }
            last = room;
        }
    }
}

/* Of what is known before there is any y. */
static int64_t order_cost(const struct work *work)
{
    return COST_BEND * (int64_t)work->bends + COST_BACK * (int64_t)work->back +
           COST_LEFT * (int64_t)work->left_of + COST_OPENING * (int64_t)work->openings +
           COST_WISH * (int64_t)work->wishes + COST_MOVED * (int64_t)work->moved;
}

static int64_t size_cost(int64_t large, int64_t small)
{
    int64_t size = wm_shelf_log((uint64_t)large), other = wm_shelf_log((uint64_t)small);
    return size - (size - other) * COST_FULL / 1000;
}

int64_t wm_shelf_floor(struct work *work)
{
    const struct wm_shelf_problem *problem = work->problem;
    count_order(work);
    count_openings(work);
    count_wishes(work);
    count_moved(work);
    int64_t across = (int64_t)(work->width + problem->frame_width) * problem->page_height;
    return size_cost(across, 1 << 16) + order_cost(work);
}

int64_t wm_shelf_judge(struct work *work)
{
    const struct wm_shelf_problem *problem = work->problem;
    int64_t across = (int64_t)(work->width + problem->frame_width) * problem->page_height;
    int64_t down = (int64_t)(work->height + problem->frame_height) * problem->page_width;
    return size_cost(MAX(across, down), MIN(across, down)) + order_cost(work) +
           COST_CROSSING * (int64_t)work->crossings + work->length;
}
