/* SPDX-License-Identifier: MIT
 *
 * Pass: ports. Where on a side of its picture each handoff begins and ends, and how much room its
 * rider and its words take. May assume the grid and the paths; promises that lanes of one side
 * never come closer than their words are high, that the lanes of two pictures that face each other
 * in a row differ (but for the straight one, which they share), and the extents of every cell.
 */
#include "layout/sheet.h"

#include <stdlib.h>

enum {
    FORK = 30,         /* from a picture to where its lanes fork: room for an arrow's head */
    LANE_GAP = 5,      /* between the words of two lanes */
    ENTRY_PITCH = 24,  /* between two arrow heads on one side */
    LANE_DISTANCE = 13 /* least distance of two lanes that run above each other */
};

/* One end of a handoff on a side of a step. */
struct end {
    int handoff;
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
    return x->handoff < y->handoff ? -1 : x->handoff > y->handoff;
}

/* Sizes of a rider with its marks and words; marks stand before it on its line. */
static void measure_rider(const struct wm_sheet *sheet, int handoff, bool is_beside)
{
    const struct wm_theme *theme = sheet->theme;
    const struct wm_words *words = &sheet->words[handoff];
    struct wm_path_plan *path = &sheet->paths[handoff];
    double disc = theme->disc_radius;
    double ink = wm_sheet_text_height(sheet, words->ink.count, WM_STYLE_LABEL);
    double red = wm_sheet_text_height(sheet, words->red.count, WM_STYLE_LABEL);
    double text = MAX(words->ink.width, words->red.width);
    double marks = wm_sheet_marks_width(sheet, words->mark_count, is_beside);
    double via = sheet->model->handoffs[handoff].via != WM_VIA_NONE ? theme->via_radius : 0;
    double pair = !is_beside && words->mark_count > 1 ? 2 * theme->mark_radius : 0;
    path->is_beside = is_beside;
    if (is_beside) {
        path->rider_up = MAX(disc + via, ink + theme->label_gap);
        path->rider_down = MAX(disc, red + theme->label_gap);
        path->rider_width = marks + 2 * disc + (text > 0 ? theme->label_gap + text : 0);
    } else {
        path->rider_up = MAX(disc + via, pair) + ink + (ink > 0 ? theme->label_gap / 2 : 0);
        path->rider_down = MAX(disc, pair) + red + (red > 0 ? theme->label_gap / 2 : 0);
        path->rider_width = MAX(marks + 2 * disc, text);
    }
    if (sheet->model->handoffs[handoff].is_thrown)
        path->rider_width += WM_THROWN_RUN;
}

/* All ends on one side of every step, as one slice a step. */
struct ends {
    struct end *all;
    int *first; /* step_count + 1 */
};

static double exit_key(const struct wm_sheet *sheet, const struct wm_path_plan *path, int other)
{
    return path->aisle >= 0 ? path->aisle + 0.5 : sheet->cells[other].row;
}

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

static struct ends collect_ends(const struct wm_sheet *sheet, enum wm_port side)
{
    const struct wm_model *model = sheet->model;
    int count = 2 * model->handoff_count;
    struct ends ends = {g_new0(struct end, (size_t)count + 1),
                        g_new0(int, (size_t)model->step_count + 2)};
    for (int e = 0; e < count; e++)
        if (end_port(sheet, e) == side)
            ends.first[end_step(model, e) + 2]++;
    for (int s = 0; s <= model->step_count; s++)
        ends.first[s + 1] += ends.first[s];
    for (int e = 0; e < count; e++) {
        if (end_port(sheet, e) != side)
            continue;
        const struct wm_path_plan *path = &sheet->paths[e / 2];
        ends.all[ends.first[end_step(model, e) + 1]++] = (struct end){
            .handoff = e / 2,
            .is_exit = e % 2 == 0,
            .is_straight = path->first_gap < 0 && path->aisle < 0 && path->last_gap < 0,
            .key = exit_key(sheet, path, end_step(model, e ^ 1)),
        };
    }
    return ends;
}

static void finish_ends(struct ends *ends)
{
    g_free(ends->all);
    g_free(ends->first);
}

/* Lanes of the right side: stacked by the height of their words, the straight one in the middle of
 * the picture. */
static void stack_right(struct wm_sheet *sheet, struct end *ends, int count)
{
    const struct wm_theme *theme = sheet->theme;
    int exits = 0;
    int pinned = -1;
    qsort(ends, (size_t)count, sizeof *ends, compare_ends);
    for (int i = 0; i < count; i++)
        exits += ends[i].is_exit;
    double y = 0;
    double below = 0;
    for (int i = 0; i < count; i++) {
        double up = theme->arrow_head / 2;
        double down = up;
        if (ends[i].is_exit) {
            measure_rider(sheet, ends[i].handoff, exits > 1);
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
    double shift = pinned >= 0 ? ends[pinned].offset : y / 2;
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
                            const struct end *ends, int count)
{
    double distance = 0;
    for (int i = 0; i < count; i++) {
        if (!wm_lane_is_forked(sheet, ends[i].offset))
            continue;
        distance = MAX(distance, cell->picture_width / 2 + FORK);
        if (ends[i].offset > 0)
            distance = MAX(distance, cell->text_width / 2 + WM_STUB);
    }
    return distance;
}

static void widen_for_right(struct wm_sheet *sheet, struct wm_cell *cell, const struct end *ends,
                            int count)
{
    double half = cell->picture_width / 2;
    cell->fork_right = fork_distance(sheet, cell, ends, count);
    for (int i = 0; i < count; i++) {
        const struct wm_path_plan *path = &sheet->paths[ends[i].handoff];
        double up = ends[i].is_exit ? path->rider_up : sheet->theme->arrow_head;
        double down = ends[i].is_exit ? path->rider_down : sheet->theme->arrow_head;
        double width = ends[i].is_exit ? path->rider_width : sheet->theme->arrow_head;
        bool is_deep = ends[i].offset + down > sheet->theme->person / 2;
        double begin = MAX(is_deep ? MAX(half, cell->text_width / 2) : half, cell->fork_right);
        cell->right = MAX(cell->right, begin + WM_STUB + width + WM_STUB);
        cell->up = MAX(cell->up, up - ends[i].offset);
        cell->down = MAX(cell->down, down + ends[i].offset);
    }
}

static void widen_for_left(struct wm_sheet *sheet, struct wm_cell *cell, const struct end *ends,
                           int count)
{
    cell->fork_left = fork_distance(sheet, cell, ends, count);
    if (cell->fork_left > 0)
        cell->left = MAX(cell->left, cell->fork_left + WM_STUB);
    for (int i = 0; i < count; i++) {
        cell->up = MAX(cell->up, sheet->theme->arrow_head - ends[i].offset);
        cell->down = MAX(cell->down, sheet->theme->arrow_head + ends[i].offset);
    }
}

/* The step that faces this one from the left in its row, or -1. */
static int facing_left(const struct wm_sheet *sheet, const struct wm_cell *cell)
{
    int column = wm_sheet_previous_taken(sheet, cell->row, cell->column);
    return column >= 0 ? wm_sheet_step_at(sheet, cell->row, column) : -1;
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

/* Ends at the bottom: those that run to the left stand left, and nested runs do not cross. */
static void spread_bottom(struct wm_sheet *sheet, int step, struct end *ends, int count)
{
    const struct wm_model *model = sheet->model;
    const struct wm_cell *cell = &sheet->cells[step];
    for (int i = 0; i < count; i++) {
        const struct wm_handoff *handoff = &model->handoffs[ends[i].handoff];
        int other = ends[i].is_exit ? handoff->to : handoff->from;
        int distance = sheet->cells[other].column - cell->column;
        bool runs_right = distance > 0 || (distance == 0 && !ends[i].is_exit);
        double length = abs(distance);
        ends[i].key = runs_right ? sheet->column_count - length : length - sheet->column_count;
    }
    qsort(ends, (size_t)count, sizeof *ends, compare_ends);
    double pitch = count > 1 ? MIN(ENTRY_PITCH + 4, cell->picture_width * 0.8 / (count - 1)) : 0;
    for (int i = 0; i < count; i++) {
        struct wm_path_plan *path = &sheet->paths[ends[i].handoff];
        double offset = ends[i].is_straight ? 0 : (i - (count - 1) / 2.0) * pitch;
        if (ends[i].is_exit)
            path->from_offset = offset;
        else
            path->to_offset = offset;
    }
}

/* The upper of the two steps of a straight vertical handoff. */
static int upper_step(const struct wm_sheet *sheet, int handoff)
{
    const struct wm_handoff *it = &sheet->model->handoffs[handoff];
    return sheet->cells[it->from].row < sheet->cells[it->to].row ? it->from : it->to;
}

/* Straight vertical handoffs: the rider hangs in the drop zone, words to its right, marks to its
 * left. */
static void widen_for_drop(struct wm_sheet *sheet, int handoff)
{
    const struct wm_theme *theme = sheet->theme;
    const struct wm_words *words = &sheet->words[handoff];
    struct wm_path_plan *path = &sheet->paths[handoff];
    double text = MAX(words->ink.width, words->red.width);
    double lines = wm_sheet_text_height(sheet, words->ink.count + words->red.count, WM_STYLE_LABEL);
    double via = sheet->model->handoffs[handoff].via != WM_VIA_NONE ? theme->via_radius * 0.7 : 0;
    path->rider_up = path->rider_down = MAX(theme->disc_radius + via, lines / 2);
    path->rider_width = theme->disc_radius + theme->label_gap + text;
    struct wm_cell *cell = &sheet->cells[upper_step(sheet, handoff)];
    cell->right = MAX(cell->right, path->rider_width + WM_STUB);
    cell->left =
        MAX(cell->left,
            theme->disc_radius + wm_sheet_marks_width(sheet, words->mark_count, false) + WM_STUB);
}

/* Riders on an aisle stand in the label zone of the column left of their step. */
static void widen_for_aisle(struct wm_sheet *sheet, int handoff)
{
    measure_rider(sheet, handoff, true);
    int column = sheet->cells[sheet->model->handoffs[handoff].from].column - 1;
    double need = WM_AISLE_RIDER_LEFT + sheet->paths[handoff].rider_width + WM_STUB;
    sheet->columns[column].right = MAX(sheet->columns[column].right, need);
}

static void measure_cell(struct wm_sheet *sheet, struct wm_cell *cell)
{
    const struct wm_theme *theme = sheet->theme;
    double half = theme->person / 2;
    double texts = wm_sheet_text_height(sheet, cell->role.count, WM_STYLE_ROLE) +
                   wm_sheet_text_height(sheet, cell->caption.count, WM_STYLE_CAPTION) +
                   wm_sheet_text_height(sheet, cell->words.red.count, WM_STYLE_LABEL);
    double marks = cell->words.mark_count * 2 * theme->mark_radius;
    double objects = theme->object - theme->object_overlap;
    double more = (cell->object_count - 1) * theme->object * 0.75;
    cell->picture_width = MAX(theme->person + objects + more, theme->badge_radius * 1.5 + marks);
    cell->text_width = MAX(MAX(cell->role.width, cell->caption.width), cell->words.red.width);
    cell->text_down = half + theme->label_gap + texts;
    cell->up = half + wm_sheet_top_height(sheet, cell);
    cell->down = cell->text_down;
    cell->left = cell->right = MAX(cell->picture_width, cell->text_width) / 2;
}

/* A name plate finds room right of what stands in the middle of a room's last column. */
static void widen_for_plates(struct wm_sheet *sheet)
{
    for (int r = 0; r < sheet->model->room_count; r++) {
        const struct wm_room *room = &sheet->model->rooms[r];
        if (!sheet->spans[r].has_steps || !room->id)
            continue;
        const struct wm_goal *goal = wm_sheet_room_goal(sheet, r);
        double name = wm_sheet_plate(sheet, r).width;
        double words =
            goal ? wm_sheet_goal(sheet, goal).width + sheet->theme->fonts[WM_STYLE_LABEL].line : 0;
        const struct wm_room_span *span = &sheet->spans[r];
        int step = wm_sheet_step_at(sheet, span->first_row, span->last_column);
        bool is_entered_from_above = step >= 0 && sheet->cells[step].top_taken;
        double beside = is_entered_from_above ? 0 : sheet->theme->caption_width / 2;
        double *right = &sheet->columns[span->last_column].right;
        *right = MAX(*right, MAX(name, words) + 4 * WM_STUB - beside);
    }
}

static void measure_columns(struct wm_sheet *sheet)
{
    for (int s = 0; s < sheet->model->step_count; s++) {
        const struct wm_cell *cell = &sheet->cells[s];
        struct wm_column *column = &sheet->columns[cell->column];
        column->left = MAX(column->left, cell->left);
        column->right = MAX(column->right, cell->right);
    }
}

void wm_pass_ports(struct wm_sheet *sheet)
{
    const struct wm_model *model = sheet->model;
    sheet->columns = wm_arena_array(sheet->arena, struct wm_column, (size_t)sheet->column_count);
    for (int s = 0; s < model->step_count; s++)
        measure_cell(sheet, &sheet->cells[s]);
    struct ends right = collect_ends(sheet, WM_PORT_RIGHT);
    struct ends left = collect_ends(sheet, WM_PORT_LEFT);
    struct ends bottom = collect_ends(sheet, WM_PORT_BOTTOM);
    for (int s = 0; s < model->step_count; s++) {
        struct end *mine = right.all + right.first[s];
        stack_right(sheet, mine, right.first[s + 1] - right.first[s]);
        widen_for_right(sheet, &sheet->cells[s], mine, right.first[s + 1] - right.first[s]);
        spread_bottom(sheet, s, bottom.all + bottom.first[s],
                      bottom.first[s + 1] - bottom.first[s]);
    }
    for (int s = 0; s < model->step_count; s++) {
        int facing = facing_left(sheet, &sheet->cells[s]);
        const struct end *theirs = facing < 0 ? NULL : right.all + right.first[facing];
        int count = facing < 0 ? 0 : right.first[facing + 1] - right.first[facing];
        struct end *mine = left.all + left.first[s];
        stack_left(sheet, mine, left.first[s + 1] - left.first[s], theirs, count);
        widen_for_left(sheet, &sheet->cells[s], mine, left.first[s + 1] - left.first[s]);
    }
    for (int h = 0; h < model->handoff_count; h++) {
        if (sheet->paths[h].rider == WM_RIDER_DROP)
            widen_for_drop(sheet, h);
        else if (sheet->paths[h].rider == WM_RIDER_AISLE)
            widen_for_aisle(sheet, h);
    }
    measure_columns(sheet);
    widen_for_plates(sheet);
    finish_ends(&right);
    finish_ends(&left);
    finish_ends(&bottom);
}
