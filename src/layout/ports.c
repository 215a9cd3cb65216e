/* SPDX-License-Identifier: MIT
 *
 * Pass: ports. Where on a side of its picture each handoff begins and ends, and how far
 * its cell reaches. May assume order, rows, sides and sizes; promises that lanes of one side never
 * come closer than their words are high, that the lanes of two pictures that face each other across
 * a gap differ (but for the straight one, which they share), and the extents of every cell.
 */
#include "base/groups.h"
#include "layout/sheet.h"

#include <stdlib.h>

enum {
    FORK = 30,         /* from a picture to where its lanes fork: room for an arrow's head */
    LANE_GAP = 5,      /* between the words of two lanes */
    ENTRY_PITCH = 22,  /* between two arrow heads on one side */
    LANE_DISTANCE = 13 /* least distance of two lanes that run above each other */
};

/* One end of a handoff on a side of a step. */
struct end {
    int handoff, told;
    bool is_exit;
    bool is_straight; /* runs on to the facing picture at the same height */
    double key;       /* sorts the ends of a side */
    double offset;
};

static int compare_ends(const void *a, const void *b)
{
    const struct end *x = a;
    const struct end *y = b;
    if (x->key < y->key || x->key > y->key)
        return x->key < y->key ? -1 : 1;
    return x->told - y->told;
}

/* All ends on one side of every step, as one slice a step. */
struct ends {
    struct end *all;
    int *first; /* step_count + 1 */
};

/* Ends of handoffs, numbered: exits are even, entries odd. */
static int end_step(const struct wm_model *model, int number)
{
    const struct wm_handoff *it = &model->handoffs[number / 2];
    return number % 2 == 0 ? it->from : it->to;
}

static enum wm_port end_port(const struct wm_sheet *sheet, int number)
{
    const struct wm_path_plan *path = &sheet->paths[number / 2];
    return number % 2 == 0 ? path->from : path->to;
}

/* Sorts the ends of a side: by the place of what comes next in the neighbouring column; what turns
 * in the gap goes outside of that. */
static double end_key(const struct wm_sheet *sheet, int number)
{
    int handoff = number / 2;
    bool is_exit = number % 2 == 0;
    const struct wm_path_plan *path = &sheet->paths[handoff];
    const struct wm_handoff *it = &sheet->model->handoffs[handoff];
    int other = is_exit ? it->to : it->from;
    int own = is_exit ? it->from : it->to;
    bool is_below = sheet->cells[other].row > sheet->cells[own].row;
    double outside = 2.0 * sheet->entity_count;
    if (path->way == WM_WAY_SELF)
        return 2 * outside;
    if (path->way == WM_WAY_AROUND || path->way == WM_WAY_CUT)
        return is_below ? outside : -outside;
    return sheet->entities[wm_sheet_neighbour(sheet, handoff, is_exit)].place;
}

/* Whether a handoff runs level from picture to picture. */
static bool is_straight(const struct wm_sheet *sheet, int handoff)
{
    const struct wm_handoff *it = &sheet->model->handoffs[handoff];
    const struct wm_path_plan *path = &sheet->paths[handoff];
    int row = sheet->cells[it->from].row;
    return path->way == WM_WAY_FORWARD && path->from == WM_PORT_RIGHT && path->to == WM_PORT_LEFT &&
           sheet->cells[it->to].row == row && wm_sheet_lanes_reach(sheet, handoff, row);
}

static struct ends collect_ends(const struct wm_sheet *sheet, enum wm_port side)
{
    const struct wm_model *model = sheet->model;
    int count = 2 * model->handoff_count;
    int *steps = g_new(int, (size_t)count + 1); /* in the order told */
    for (int i = 0; i < count; i++) {
        int e = 2 * sheet->told[i / 2] + i % 2;
        steps[i] = end_port(sheet, e) == side ? end_step(model, e) : -1;
    }
    struct wm_groups groups = wm_groups_make(steps, count, model->step_count);
    struct ends ends = {g_new0(struct end, (size_t)count + 1), groups.first};
    for (int at = 0; at < groups.first[model->step_count]; at++) {
        int i = groups.items[at];
        int e = 2 * sheet->told[i / 2] + i % 2;
        ends.all[at] = (struct end){.handoff = e / 2,
                                    .told = i,
                                    .is_exit = e % 2 == 0,
                                    .is_straight = is_straight(sheet, e / 2),
                                    .key = end_key(sheet, e)};
    }
    g_free(groups.items);
    g_free(steps);
    return ends;
}

static void finish_ends(struct ends *ends)
{
    g_free(ends->all);
    g_free(ends->first);
}

/* How many lanes need a fork if `middle` lies at the middle of the picture; the straight one may
 * need one at its other end too. */
static int forks_at(const struct wm_sheet *sheet, const struct end *ends, int count, int straight,
                    double middle)
{
    int forks = wm_lane_is_forked(sheet, WM_PORT_LEFT, round(ends[straight].offset - middle));
    for (int i = 0; i < count; i++)
        forks += wm_lane_is_forked(sheet, WM_PORT_RIGHT, round(ends[i].offset - middle));
    return forks;
}

/* Where in the stack the middle of the picture goes: at the straight lane if that needs no more
 * forks than to have it a little higher or lower. */
static double choose_shift(const struct wm_sheet *sheet, const struct end *ends, int count,
                           int straight)
{
    const double offsets[] = {0, -WM_BELOW_BADGE, ENTRY_PITCH, 2 * ENTRY_PITCH};
    double best = 0;
    int fewest = G_MAXINT;
    for (size_t i = 0; i < G_N_ELEMENTS(offsets); i++) {
        double middle = ends[straight].offset - offsets[i];
        int forks = forks_at(sheet, ends, count, straight, middle);
        if (forks >= fewest)
            continue;
        fewest = forks;
        best = middle;
    }
    return best;
}

/* Lanes of the right side: stacked by the height of their words, the straight one, if that needs no
 * more forks, in the middle of the picture. */
static void stack_right(struct wm_sheet *sheet, struct end *ends, int count)
{
    const struct wm_theme *theme = sheet->theme;
    int pinned = -1;
    qsort(ends, (size_t)count, sizeof *ends, compare_ends);
    double y = 0;
    double below = 0;
    for (int i = 0; i < count; i++) {
        double up = theme->arrow_head / 2;
        double down = up;
        if (ends[i].is_exit) {
            up = sheet->paths[ends[i].handoff].rider_up;
            down = sheet->paths[ends[i].handoff].rider_down;
        }
        if (i > 0)
            y += below + LANE_GAP + up;
        below = down;
        ends[i].offset = y;
        if (ends[i].is_straight && pinned < 0)
            pinned = i;
    }
    double shift = pinned >= 0 ? choose_shift(sheet, ends, count, pinned) : y / 2;
    for (int i = 0; i < count; i++) {
        struct wm_path_plan *path = &sheet->paths[ends[i].handoff];
        ends[i].offset = round(ends[i].offset - shift);
        if (ends[i].is_exit)
            path->from_offset = ends[i].offset;
        else
            path->to_offset = ends[i].offset;
    }
}

/* The distance of a fork from the centre, so that it meets neither the picture nor, below it, the
 * texts. */
static double fork_distance(const struct wm_sheet *sheet, const struct wm_cell *cell,
                            enum wm_port port, const struct end *ends, int count)
{
    double touch = port == WM_PORT_LEFT ? cell->touch.left : cell->touch.right;
    double core = port == WM_PORT_LEFT ? cell->core.left : cell->core.right;
    double distance = 0;
    for (int i = 0; i < count; i++) {
        if (!wm_lane_is_forked(sheet, port, ends[i].offset))
            continue;
        distance = MAX(distance, touch + FORK);
        if (ends[i].offset > 0)
            distance = MAX(distance, core + WM_STUB);
    }
    return distance;
}

static void widen_for_right(struct wm_sheet *sheet, struct wm_cell *cell, const struct end *ends,
                            int count)
{
    cell->fork_right = fork_distance(sheet, cell, WM_PORT_RIGHT, ends, count);
    for (int i = 0; i < count; i++) {
        const struct wm_path_plan *path = &sheet->paths[ends[i].handoff];
        double up = ends[i].is_exit ? path->rider_up : sheet->theme->arrow_head;
        double down = ends[i].is_exit ? path->rider_down : sheet->theme->arrow_head;
        double width = ends[i].is_exit ? path->rider_width : sheet->theme->arrow_head;
        bool is_deep = ends[i].offset + down > sheet->theme->person / 2;
        double begin = MAX(is_deep ? cell->core.right : cell->touch.right, cell->fork_right);
        cell->right = MAX(cell->right, begin + WM_STUB + width + WM_STUB);
        cell->up = MAX(cell->up, up - ends[i].offset);
        cell->down = MAX(cell->down, down + ends[i].offset);
    }
}

static void widen_for_left(struct wm_sheet *sheet, struct wm_cell *cell, const struct end *ends,
                           int count)
{
    cell->fork_left = fork_distance(sheet, cell, WM_PORT_LEFT, ends, count);
    cell->entries_down = -cell->touch.up;
    if (cell->fork_left > 0)
        cell->left = MAX(cell->left, cell->fork_left + WM_STUB);
    for (int i = 0; i < count; i++) {
        if (sheet->paths[ends[i].handoff].way == WM_WAY_CUT)
            cell->left = MAX(cell->left, wm_sheet_cut_distance(sheet, cell) +
                                             sheet->theme->badge_radius + WM_STUB);
        cell->entries_down = MAX(cell->entries_down, ends[i].offset + WM_STUB);
        cell->up = MAX(cell->up, sheet->theme->arrow_head - ends[i].offset);
        cell->down = MAX(cell->down, sheet->theme->arrow_head + ends[i].offset);
    }
}

/* The step that faces this one across the gap before it, or -1. */
static int facing_step(const struct wm_sheet *sheet, const struct wm_cell *cell)
{
    if (cell->column == 0)
        return -1;
    int low = sheet->first_entity[cell->column - 1];
    int high = sheet->first_entity[cell->column];
    for (int i = low; i < high; i++) {
        const struct wm_entity *there = &sheet->entities[sheet->order[i]];
        if (there->kind == WM_ENTITY_STEP && there->row >= cell->row)
            return there->row == cell->row ? there->index : -1;
    }
    return -1;
}

static bool is_lane_free(double offset, const struct end *facing, int count)
{
    for (int i = 0; i < count; i++)
        if (fabs(facing[i].offset - offset) < LANE_DISTANCE)
            return false;
    return true;
}

/* The lane next to `offset`, in steps of 1 or -1, that the facing picture does not leave by. */
static double free_lane(double offset, int step, const struct end *facing, int count)
{
    while (!is_lane_free(offset, facing, count))
        offset += step;
    return offset;
}

/* Entries of the left side, sorted from above downwards. Straight ones keep the lane they left by;
 * the others stand above and below those, or, where there are none, around the middle. */
static void stack_left(struct wm_sheet *sheet, struct end *ends, int count,
                       const struct end *facing, int facing_count)
{
    qsort(ends, (size_t)count, sizeof *ends, compare_ends);
    int first = count; /* straight ones, next to each other */
    int last = -1;
    for (int i = 0; i < count; i++) {
        if (!ends[i].is_straight)
            continue;
        ends[i].offset = sheet->paths[ends[i].handoff].from_offset;
        first = MIN(first, i);
        last = i;
    }
    double down = -MIN((count - 1) * ENTRY_PITCH / 2, ENTRY_PITCH);
    if (last >= 0) {
        down = ends[last].offset + ENTRY_PITCH;
        double up = ends[first].offset - ENTRY_PITCH;
        for (int i = first - 1; i >= 0; i--) {
            ends[i].offset = free_lane(up, -1, facing, facing_count);
            up = ends[i].offset - ENTRY_PITCH;
        }
    }
    for (int i = last + 1; i < count; i++) {
        ends[i].offset = free_lane(down, 1, facing, facing_count);
        down = ends[i].offset + ENTRY_PITCH;
    }
    for (int i = 0; i < count; i++)
        sheet->paths[ends[i].handoff].to_offset = ends[i].offset;
}

/* Ends at the top or the bottom: an upright handoff in the middle, what runs to the left left of
 * it, so that nested runs do not cross. */
static void spread_across(struct wm_sheet *sheet, int step, struct end *ends, int count)
{
    const struct wm_model *model = sheet->model;
    const struct wm_cell *cell = &sheet->cells[step];
    bool has_middle = false;
    for (int i = 0; i < count; i++) {
        const struct wm_handoff *handoff = &model->handoffs[ends[i].handoff];
        enum wm_way way = sheet->paths[ends[i].handoff].way;
        int other = ends[i].is_exit ? handoff->to : handoff->from;
        int distance = sheet->cells[other].column - cell->column;
        bool runs_right = distance > 0 || (distance == 0 && !ends[i].is_exit);
        double length = abs(distance);
        bool is_upright = way == WM_WAY_UPRIGHT;
        ends[i].key = is_upright   ? 0
                      : runs_right ? sheet->column_count - length
                                   : length - sheet->column_count;
        has_middle = has_middle || is_upright;
    }
    qsort(ends, (size_t)count, sizeof *ends, compare_ends);
    int middle = 0; /* twice the index of what stands in the middle */
    while (has_middle && sheet->paths[ends[middle / 2].handoff].way != WM_WAY_UPRIGHT)
        middle += 2;
    if (!has_middle)
        middle = count - 1;
    double widest = MAX(middle, 2 * (count - 1) - middle) / 2.0;
    double pitch = widest > 0 ? MIN(ENTRY_PITCH + 4, cell->breadth * 0.4 / widest) : 0;
    for (int i = 0; i < count; i++) {
        struct wm_path_plan *path = &sheet->paths[ends[i].handoff];
        double offset = (i - middle / 2.0) * pitch;
        if (ends[i].is_exit)
            path->from_offset = offset;
        else
            path->to_offset = offset;
    }
}

/* Whether there are ends that turn into a lane, not those of an upright handoff, whose rider keeps
 * clear by itself. */
static bool has_turns(const struct wm_sheet *sheet, const struct end *ends, int count)
{
    for (int i = 0; i < count; i++)
        if (sheet->paths[ends[i].handoff].way != WM_WAY_UPRIGHT)
            return true;
    return false;
}

/* A picture that lanes enter or leave from above or below keeps a piece of upright line clear. */
static void clear_ends(const struct wm_sheet *sheet, struct wm_cell *cell, bool is_top, bool turns)
{
    double clear = turns ? sheet->theme->arrow_head + sheet->theme->arrow_corner : 0;
    if (is_top)
        cell->up = MAX(cell->up, cell->touch.up + clear);
    else
        cell->down = MAX(cell->down, cell->touch.down + clear);
}

void wm_pass_ports(struct wm_sheet *sheet)
{
    const struct wm_model *model = sheet->model;
    struct ends right = collect_ends(sheet, WM_PORT_RIGHT);
    struct ends left = collect_ends(sheet, WM_PORT_LEFT);
    struct ends across[2] = {collect_ends(sheet, WM_PORT_TOP), collect_ends(sheet, WM_PORT_BOTTOM)};
    for (int s = 0; s < model->step_count; s++) {
        struct end *mine = right.all + right.first[s];
        stack_right(sheet, mine, right.first[s + 1] - right.first[s]);
        widen_for_right(sheet, &sheet->cells[s], mine, right.first[s + 1] - right.first[s]);
        for (int side = 0; side < 2; side++) {
            struct end *those = across[side].all + across[side].first[s];
            int count = across[side].first[s + 1] - across[side].first[s];
            spread_across(sheet, s, those, count);
            clear_ends(sheet, &sheet->cells[s], side == 0, has_turns(sheet, those, count));
        }
    }
    for (int s = 0; s < model->step_count; s++) {
        int facing = facing_step(sheet, &sheet->cells[s]);
        const struct end *theirs = facing < 0 ? NULL : right.all + right.first[facing];
        int count = facing < 0 ? 0 : right.first[facing + 1] - right.first[facing];
        struct end *mine = left.all + left.first[s];
        stack_left(sheet, mine, left.first[s + 1] - left.first[s], theirs, count);
        widen_for_left(sheet, &sheet->cells[s], mine, left.first[s + 1] - left.first[s]);
    }
    finish_ends(&right);
    finish_ends(&left);
    finish_ends(&across[0]);
    finish_ends(&across[1]);
}
