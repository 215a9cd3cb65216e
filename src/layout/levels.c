/* SPDX-License-Identifier: MIT
 *
 * Pass: levels. The heights at which lanes run and riders of upright handoffs stand. Every handoff
 * changes its height as seldom as what is placed before it allows; those that can run straight come
 * first, long ones before short ones. May assume heights; promises a height for every entity, in
 * the order of its column and clear of its neighbours by their extents: what is placed always
 * leaves room for the rest, so there is one.
 */
#include "layout/sheet.h"

#include <stdlib.h>

enum {
    LANE_SLACK = 3,
    APART = 7,       /* least distance of lanes of two columns that turn in the gap between them */
    MOST_SHIFTS = 6, /* tried to keep it */
    CROWD = 600,     /* entities of a column in which nothing is kept apart any more */
    JOG = 12         /* no change of height is smaller */
};

/* Where an entity may stand. */
struct range {
    double low, high;
};

/* A way through lanes while their heights are chosen. */
struct course {
    struct wm_sheet *sheet;
    int handoff, count;
    const int *lanes;
    struct range *ranges;
    bool has_begin, has_end; /* leaves, enters at a height that is given */
    double begin, end;
};

/* A bound between bands that the line does not show is not there. */
static bool is_there(const struct wm_entity *entity)
{
    return entity->row < 0 || entity->is_placed;
}

/* What is kept clear around an entity. Lanes have a little more room than they need, so that they
 * can keep apart from lanes of the next column that turn in the same gap. */
static double reach(const struct wm_entity *entity, double extent)
{
    return entity->kind == WM_ENTITY_LANE ? extent - LANE_SLACK : extent;
}

static struct range range_of(const struct wm_sheet *sheet, int lane)
{
    const struct wm_entity *own = &sheet->entities[lane];
    const struct wm_line *line = &sheet->lines[sheet->columns[own->column].line];
    const int *order = sheet->order + sheet->first_entity[own->column];
    int count = sheet->first_entity[own->column + 1] - sheet->first_entity[own->column];
    double need = reach(own, own->up);
    struct range range = {line->top + need, line->bottom - reach(own, own->down)};
    for (int place = own->place - 1; place >= 0; place--) {
        const struct wm_entity *above = &sheet->entities[order[place]];
        if (above->is_placed) {
            range.low = above->y + reach(above, above->down) + need;
            break;
        }
        need += is_there(above) ? reach(above, above->up) + reach(above, above->down) : 0;
        range.low = line->top + need;
    }
    need = reach(own, own->down);
    for (int place = own->place + 1; place < count; place++) {
        const struct wm_entity *below = &sheet->entities[order[place]];
        if (below->is_placed) {
            range.high = below->y - reach(below, below->up) - need;
            break;
        }
        need += is_there(below) ? reach(below, below->up) + reach(below, below->down) : 0;
        range.high = line->bottom - need;
    }
    return range;
}

static bool holds(struct range range, double y)
{
    return y >= range.low && y <= range.high;
}

static void place(struct course *course, int i, double y)
{
    struct wm_entity *lane = &course->sheet->entities[course->lanes[i]];
    lane->y = y;
    lane->is_placed = true;
}

static bool is_crowded(const struct wm_sheet *sheet, int column)
{
    return sheet->first_entity[column + 1] - sheet->first_entity[column] > CROWD;
}

/* Whether lanes of other handoffs in a column keep clear of the height `y`. */
static bool is_clear_of(const struct course *course, int column, double y)
{
    const struct wm_sheet *sheet = course->sheet;
    if (column < 0 || column >= sheet->column_count || is_crowded(sheet, column))
        return true;
    for (int i = sheet->first_entity[column]; i < sheet->first_entity[column + 1]; i++) {
        const struct wm_entity *there = &sheet->entities[sheet->order[i]];
        if (there->kind == WM_ENTITY_LANE && there->is_placed && there->index != course->handoff &&
            fabs(there->y - y) < APART)
            return false;
    }
    return true;
}

/* Whether a stretch at `y` would begin or end with a very small change of height. */
static bool is_jog(const struct course *course, int first, int last, double y)
{
    double before = course->begin;
    double after = course->end;
    bool has_before = first > 0 || course->has_begin;
    bool has_after = last + 1 < course->count || course->has_end;
    if (first > 0)
        before = course->sheet->entities[course->lanes[first - 1]].y;
    if (last + 1 < course->count) {
        const struct wm_entity *next = &course->sheet->entities[course->lanes[last + 1]];
        has_after = next->is_placed;
        after = next->y;
    }
    return (has_before && fabs(before - y) > 0 && fabs(before - y) < JOG) ||
           (has_after && fabs(after - y) > 0 && fabs(after - y) < JOG);
}

/* The height in a range that is nearest to `wish` and, if there is one, clear of what turns at
 * either end of the stretch. */
static double choose_height(const struct course *course, int first, int last, struct range range,
                            double wish)
{
    int a = course->sheet->entities[course->lanes[first]].column;
    int b = course->sheet->entities[course->lanes[last]].column;
    double y = MAX(range.low, MIN(range.high, round(wish)));
    for (int shift = 0; shift <= 2 * MOST_SHIFTS; shift++) {
        int step = (shift + 1) / 2 * (APART - 1);
        double at = y + (shift % 2 ? step : -step);
        if (holds(range, at) && !is_jog(course, first, last, at) &&
            is_clear_of(course, MIN(a, b) - 1, at) && is_clear_of(course, MAX(a, b) + 1, at))
            return at;
    }
    return y;
}

/* Lanes from `first` to `last` - 1 in as few stretches of one height as there can be, each as near
 * as possible to `wish`. */
static void place_stretches(struct course *course, int first, int last, double wish)
{
    while (first < last) {
        struct range common = course->ranges[first];
        int next = first + 1;
        for (; next < last; next++) {
            struct range both = {MAX(common.low, course->ranges[next].low),
                                 MIN(common.high, course->ranges[next].high)};
            if (both.low > both.high)
                break;
            common = both;
        }
        double y = choose_height(course, first, next - 1, common, wish);
        if (next < last && course->ranges[next].low > common.high)
            y = MIN(y, MAX(common.low, course->ranges[next].low - JOG));
        else if (next < last && course->ranges[next].high < common.low)
            y = MAX(y, MIN(common.high, course->ranges[next].high + JOG));
        for (; first < next; first++)
            place(course, first, y);
    }
}

static void place_course(struct course *course)
{
    int level = 0;            /* lanes at the height at which the handoff begins */
    int from = course->count; /* the first lane at the height at which it ends */
    for (int i = 0; i < course->count; i++)
        course->ranges[i] = range_of(course->sheet, course->lanes[i]);
    while (course->has_begin && level < course->count &&
           holds(course->ranges[level], course->begin))
        level++;
    while (course->has_end && from > 0 && holds(course->ranges[from - 1], course->end))
        from--;
    level = MIN(level, from); /* the change comes early: one sees who gets it */
    if (!course->has_end)
        from = course->count;
    for (int i = 0; i < level; i++)
        place(course, i, course->begin);
    for (int i = from; i < course->count; i++)
        place(course, i, course->end);
    double wish = course->has_end ? course->end : course->has_begin ? course->begin : 0;
    place_stretches(course, level, from, wish);
}

static double step_y(const struct wm_sheet *sheet, int step)
{
    return sheet->entities[sheet->cells[step].entity].y;
}

static struct course course_of(struct wm_sheet *sheet, int handoff, struct range *ranges)
{
    const struct wm_path_plan *path = &sheet->paths[handoff];
    const struct wm_handoff *it = &sheet->model->handoffs[handoff];
    struct course course = {
        .sheet = sheet,
        .handoff = handoff,
        .count = path->lane_count,
        .lanes = sheet->lanes + path->first_lane,
        .ranges = ranges,
        .has_begin = path->from == WM_PORT_RIGHT && path->way == WM_WAY_FORWARD,
        .has_end = path->to == WM_PORT_LEFT,
        .begin = step_y(sheet, it->from) + path->from_offset,
        .end = step_y(sheet, it->to) + path->to_offset,
    };
    return course;
}

/* Riders of upright handoffs stand in the middle between the two pictures, if they can. */
static void place_drop(struct wm_sheet *sheet, int handoff)
{
    const struct wm_path_plan *path = &sheet->paths[handoff];
    int upper = wm_sheet_upper_step(sheet, handoff);
    const struct wm_handoff *it = &sheet->model->handoffs[handoff];
    int lower = upper == it->from ? it->to : it->from;
    struct range range = range_of(sheet, sheet->lanes[path->first_lane]);
    double wish = (step_y(sheet, upper) + sheet->cells[upper].touch.down + step_y(sheet, lower) -
                   sheet->cells[lower].touch.up) /
                  2;
    struct wm_entity *drop = &sheet->entities[sheet->lanes[path->first_lane]];
    drop->y = MAX(range.low, MIN(range.high, wish));
    drop->is_placed = true;
}

/* In which order handoffs choose. */
static int rank_of(const struct wm_sheet *sheet, int handoff)
{
    const struct wm_path_plan *path = &sheet->paths[handoff];
    const struct wm_handoff *it = &sheet->model->handoffs[handoff];
    switch (path->way) {
    case WM_WAY_UPRIGHT:
        return 0;
    case WM_WAY_FORWARD:
        if (path->from != WM_PORT_RIGHT || path->to != WM_PORT_LEFT)
            return 2;
        return sheet->cells[it->from].row == sheet->cells[it->to].row &&
                       wm_sheet_lanes_reach(sheet, handoff, sheet->cells[it->from].row)
                   ? 1
                   : 3;
    default:
        return 4;
    }
}

struct turn {
    int handoff, rank, length, told;
};

static int compare_turns(const void *a, const void *b)
{
    const struct turn *x = a;
    const struct turn *y = b;
    if (x->rank != y->rank)
        return x->rank - y->rank;
    if (x->length != y->length)
        return x->length - y->length;
    return x->told - y->told;
}

/* Of every lane the one of its handoff in the next column, and in the one before; -1: none. */
struct neighbours {
    int *next, *before;
};

static struct neighbours find_neighbours(const struct wm_sheet *sheet)
{
    struct neighbours found = {g_new(int, (size_t)sheet->entity_count + 1),
                               g_new(int, (size_t)sheet->entity_count + 1)};
    for (int e = 0; e < sheet->entity_count; e++)
        found.next[e] = found.before[e] = -1;
    for (int h = 0; h < sheet->model->handoff_count; h++) {
        const struct wm_path_plan *path = &sheet->paths[h];
        for (int i = 0; i + 1 < path->lane_count; i++) {
            int a = sheet->lanes[path->first_lane + i];
            int b = sheet->lanes[path->first_lane + i + 1];
            bool goes_on = sheet->entities[a].column < sheet->entities[b].column;
            found.next[goes_on ? a : b] = goes_on ? b : a;
            found.before[goes_on ? b : a] = goes_on ? a : b;
        }
    }
    return found;
}

/* Whether a lane can move by `by` without coming too near to what stands next to it. */
static bool can_move(const struct wm_sheet *sheet, int lane, double by)
{
    const struct wm_entity *own = &sheet->entities[lane];
    int first = sheet->first_entity[own->column];
    int at = first + own->place + (by > 0 ? 1 : -1);
    if (at < first || at >= sheet->first_entity[own->column + 1])
        return false;
    const struct wm_entity *there = &sheet->entities[sheet->order[at]];
    bool is_cut = wm_sheet_gap_is_cut(sheet, own->column) ||
                  wm_sheet_gap_is_cut(sheet, own->column + 1); /* then it ends in a number */
    double clear = there->kind == WM_ENTITY_LANE
                       ? (is_cut ? 2 * sheet->theme->badge_radius : APART + 2)
                   : by > 0 ? there->up + APART
                            : there->down + APART;
    return fabs(there->y - own->y) - fabs(by) >= clear;
}

/* Moves the stretch to which a lane belongs a little up or down. */
static bool move_stretch(struct wm_sheet *sheet, const struct neighbours *neighbours, int lane)
{
    double y = sheet->entities[lane].y;
    while (neighbours->before[lane] >= 0 &&
           fabs(sheet->entities[neighbours->before[lane]].y - y) < 0.01)
        lane = neighbours->before[lane];
    for (int sign = -1; sign <= 1; sign += 2) {
        bool can = true;
        int i = lane;
        for (; can && i >= 0 && fabs(sheet->entities[i].y - y) < 0.01; i = neighbours->next[i])
            can = can_move(sheet, i, sign * (APART + 1));
        for (i = lane; can && i >= 0 && fabs(sheet->entities[i].y - y) < 0.01;
             i = neighbours->next[i])
            sheet->entities[i].y += sign * (APART + 1);
        if (can)
            return true;
    }
    return false;
}

/* Two lanes that change places between two columns would lie on each other where they leave their
 * tracks, whichever stands first: one is moved a little. */
static void separate_swaps(struct wm_sheet *sheet)
{
    struct neighbours neighbours = find_neighbours(sheet);
    for (int c = 0; c + 1 < sheet->column_count; c++) {
        int last = sheet->first_entity[c + 1];
        if (is_crowded(sheet, c) || wm_sheet_gap_is_cut(sheet, c + 1))
            continue;
        for (int i = sheet->first_entity[c]; i < last; i++) {
            int a = sheet->order[i];
            int a_next = neighbours.next[a];
            for (int j = i + 1; a_next >= 0 && j < last; j++) {
                int b = sheet->order[j];
                int b_next = neighbours.next[b];
                if (b_next >= 0 && fabs(sheet->entities[a].y - sheet->entities[b_next].y) < APART &&
                    fabs(sheet->entities[b].y - sheet->entities[a_next].y) < APART &&
                    !move_stretch(sheet, &neighbours, b_next))
                    move_stretch(sheet, &neighbours, a_next);
            }
        }
    }
    g_free(neighbours.next);
    g_free(neighbours.before);
}

/* Two lanes of a handoff at nearly one height are drawn at one. */
static void flatten_jogs(struct wm_sheet *sheet)
{
    for (int h = 0; h < sheet->model->handoff_count; h++) {
        const struct wm_path_plan *path = &sheet->paths[h];
        for (int i = 0; i + 1 < path->lane_count; i++) {
            int a = sheet->lanes[path->first_lane + i];
            int b = sheet->lanes[path->first_lane + i + 1];
            double by = sheet->entities[b].y - sheet->entities[a].y;
            if (fabs(by) < 0.01 || fabs(by) >= JOG)
                continue;
            if (can_move(sheet, b, -by))
                sheet->entities[b].y -= by;
            else if (can_move(sheet, a, by))
                sheet->entities[a].y += by;
        }
    }
}

void wm_pass_levels(struct wm_sheet *sheet)
{
    int handoffs = sheet->model->handoff_count;
    struct turn *turns = g_new(struct turn, (size_t)handoffs + 1);
    int longest = 0;
    for (int i = 0; i < handoffs; i++) {
        int h = sheet->told[i];
        int length = sheet->paths[h].lane_count;
        int rank = rank_of(sheet, h);
        longest = MAX(longest, length);
        turns[i] = (struct turn){h, rank, rank == 3 ? -length : length, i};
    }
    qsort(turns, (size_t)handoffs, sizeof *turns, compare_turns);
    struct range *ranges = g_new(struct range, (size_t)longest + 1);
    for (int i = 0; i < handoffs; i++) {
        struct course course = course_of(sheet, turns[i].handoff, ranges);
        if (turns[i].rank == 0)
            place_drop(sheet, turns[i].handoff);
        else
            place_course(&course);
    }
    flatten_jogs(sheet);
    separate_swaps(sheet);
    g_free(ranges);
    g_free(turns);
}
