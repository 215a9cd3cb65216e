/* SPDX-License-Identifier: MIT
 *
 * Pass: routes. The corners of every handoff, its rider, marks and words. May assume x and y of
 * everything; decides nothing about the way itself, only turns it into coordinates.
 */
#include "layout/sheet.h"
#include "model/seam.h"

#include <string.h>

enum {
    TOUCH = 2 /* from an arrow's end to what it touches */,
    THROWN_CORNER = 90,
    MOST_CORNERS = 12
};

/* Where a handoff touches a step. */
static struct wm_point port_point(const struct wm_sheet *sheet, int step, enum wm_port port,
                                  double offset)
{
    const struct wm_step_place *place = &sheet->places->steps[step];
    struct wm_point centre = wm_rect_centre(place->picture);
    double y = centre.y + wm_lane_touch(sheet, offset);
    switch (port) {
    case WM_PORT_LEFT:
        return (struct wm_point){place->picture.x - TOUCH, y};
    case WM_PORT_RIGHT:
        return (struct wm_point){wm_rect_right(place->picture) + TOUCH, y};
    case WM_PORT_TOP:
        return (struct wm_point){centre.x + offset, place->box.y - TOUCH};
    case WM_PORT_BOTTOM:
        return (struct wm_point){centre.x + offset, wm_rect_bottom(place->box) + TOUCH};
    }
    g_assert_not_reached();
}

/* The corner of a fork from which the lane goes on. */
static struct wm_point fork_point(const struct wm_sheet *sheet, int step, enum wm_port port,
                                  double offset)
{
    const struct wm_cell *cell = &sheet->cells[step];
    struct wm_point centre = wm_rect_centre(sheet->places->steps[step].picture);
    double x = port == WM_PORT_LEFT ? centre.x - cell->fork_left : centre.x + cell->fork_right;
    return (struct wm_point){x, centre.y + offset};
}

static bool is_forked(const struct wm_sheet *sheet, enum wm_port port, double offset)
{
    return (port == WM_PORT_LEFT || port == WM_PORT_RIGHT) && wm_lane_is_forked(sheet, offset);
}

/* Corners from port to port; returns how many. */
static int trace(const struct wm_sheet *sheet, int handoff, struct wm_point *points)
{
    const struct wm_path_plan *path = &sheet->paths[handoff];
    const struct wm_handoff *it = &sheet->model->handoffs[handoff];
    struct wm_point begin = port_point(sheet, it->from, path->from, path->from_offset);
    struct wm_point end = port_point(sheet, it->to, path->to, path->to_offset);
    struct wm_point at = begin; /* where the lane begins */
    struct wm_point aim = end;  /* where it ends */
    int count = 0;
    points[count++] = begin;
    if (is_forked(sheet, path->from, path->from_offset)) {
        at = fork_point(sheet, it->from, path->from, path->from_offset);
        points[count++] = (struct wm_point){at.x, begin.y};
        points[count++] = at;
    }
    if (is_forked(sheet, path->to, path->to_offset))
        aim = fork_point(sheet, it->to, path->to, path->to_offset);
    double x = at.x;
    if (path->first_gap >= 0) {
        x = path->first_x;
        points[count++] = (struct wm_point){x, at.y};
    }
    if (path->aisle >= 0) {
        double y = sheet->office_top + wm_sheet_aisle_y(sheet, path);
        points[count++] = (struct wm_point){x, y};
        x = path->last_gap >= 0 ? path->last_x : aim.x;
        points[count++] = (struct wm_point){x, y};
    }
    if (path->first_gap >= 0 || path->last_gap >= 0)
        if (path->to == WM_PORT_LEFT || path->to == WM_PORT_RIGHT)
            points[count++] = (struct wm_point){x, aim.y};
    if (is_forked(sheet, path->to, path->to_offset)) {
        points[count++] = aim;
        points[count++] = (struct wm_point){aim.x, end.y};
    }
    points[count++] = end;
    return count;
}

static void add_curve(GArray *curve, struct wm_point a, struct wm_point b, struct wm_point end)
{
    g_array_append_val(curve, a);
    g_array_append_val(curve, b);
    g_array_append_val(curve, end);
}

static void add_line(GArray *curve, struct wm_point from, struct wm_point to)
{
    double third = wm_distance(from, to) / 3;
    add_curve(curve, wm_point_towards(from, to, third, 0), wm_point_towards(to, from, third, 0),
              to);
}

/* How wide the arc at corner `i` of `count` points may be. Only beside the two pictures is there
 * room for wide ones: behind a rider that is alone on its side, and on the last run to the right.
 */
static double arc_radius(const struct wm_sheet *sheet, const struct wm_route *route,
                         const struct wm_point *corners, int i, int count)
{
    if (i == 1 && !sheet->paths[route->handoff].is_beside)
        return WM_THROWN_RUN;
    bool is_last = i + 2 == count && corners[i + 1].x > corners[i].x;
    return is_last ? THROWN_CORNER : sheet->theme->arrow_corner;
}

/* Wide arcs instead of corners, as start and three points a cubic Bézier curve. */
static void throw_over(struct wm_sheet *sheet, struct wm_route *route,
                       const struct wm_point *corners, int count)
{
    GArray *curve = g_array_new(FALSE, FALSE, sizeof(struct wm_point));
    struct wm_point at = corners[0];
    g_array_append_val(curve, at);
    for (int i = 1; i + 1 < count; i++) {
        double before = wm_distance(corners[i - 1], corners[i]) / (i > 1 ? 2 : 1);
        double after = wm_distance(corners[i], corners[i + 1]) / (i + 2 < count ? 2 : 1);
        double radius = MIN(arc_radius(sheet, route, corners, i, count), MIN(before, after));
        struct wm_point enter = wm_point_towards(corners[i], corners[i - 1], radius, 0);
        struct wm_point leave = wm_point_towards(corners[i], corners[i + 1], radius, 0);
        add_line(curve, at, enter);
        add_curve(curve, wm_point_towards(enter, corners[i], radius * WM_QUARTER, 0),
                  wm_point_towards(leave, corners[i], radius * WM_QUARTER, 0), leave);
        at = leave;
    }
    struct wm_point end = corners[count - 1];
    add_line(curve, at, end);
    route->point_count = (int)curve->len;
    route->points = wm_arena_take_array(sheet->arena, curve);
}

static void set_points(struct wm_sheet *sheet, int handoff, struct wm_route *route)
{
    struct wm_point corners[MOST_CORNERS];
    int count = trace(sheet, handoff, corners);
    if (route->kind == WM_ROUTE_THROWN) {
        throw_over(sheet, route, corners, count);
        return;
    }
    struct wm_point *points = wm_arena_array(sheet->arena, struct wm_point, (size_t)count);
    memcpy(points, corners, (size_t)count * sizeof *points);
    route->points = points;
    route->point_count = count;
}

/* Marks touch each other and the rider, before it on its line. */
static void set_marks(struct wm_sheet *sheet, struct wm_route *route, const struct wm_words *words,
                      bool is_in_row)
{
    struct wm_mark *marks = wm_arena_array(sheet->arena, struct wm_mark, (size_t)words->mark_count);
    double radius = sheet->theme->mark_radius;
    double x = route->rider.x - route->rider_radius + radius -
               wm_sheet_marks_width(sheet, words->mark_count, is_in_row);
    for (int i = 0; i < words->mark_count; i++) {
        bool is_alone = is_in_row || (i % 2 == 0 && i + 1 == words->mark_count);
        int column = is_in_row ? i : i / 2;
        double dy = is_alone ? 0 : i % 2 == 0 ? -radius : radius;
        marks[i] = words->marks[i];
        marks[i].centre = (struct wm_point){x + column * 2 * radius, route->rider.y + dy};
    }
    route->marks = marks;
    route->mark_count = words->mark_count;
}

/* Where the words stand: ink and red, each with the middle, or the left end, of its first line's
 * upper edge. */
struct spots {
    struct wm_point ink, red;
    enum wm_align align;
};

static void set_labels(struct wm_sheet *sheet, struct wm_route *route, const struct wm_words *words,
                       const struct spots *spots)
{
    struct wm_label *labels = wm_arena_array(sheet->arena, struct wm_label, 2);
    route->labels = labels;
    if (words->ink.count)
        labels[route->label_count++] = wm_sheet_label(sheet, &words->ink, spots->ink, spots->align,
                                                      WM_STYLE_LABEL, WM_TONE_INK);
    if (words->red.count)
        labels[route->label_count++] = wm_sheet_label(sheet, &words->red, spots->red, spots->align,
                                                      WM_STYLE_LABEL, WM_TONE_TROUBLE);
}

static double ink_height(const struct wm_sheet *sheet, const struct wm_words *words)
{
    return wm_sheet_text_height(sheet, words->ink.count, WM_STYLE_LABEL);
}

static double red_height(const struct wm_sheet *sheet, const struct wm_words *words)
{
    return wm_sheet_text_height(sheet, words->red.count, WM_STYLE_LABEL);
}

/* On a horizontal line that is free from `left` to `right`: in the middle of it. */
static void ride_horizontally(struct wm_sheet *sheet, int handoff, struct wm_route *route,
                              struct wm_rect free_run)
{
    const struct wm_theme *theme = sheet->theme;
    const struct wm_path_plan *path = &sheet->paths[handoff];
    const struct wm_words *words = &sheet->words[handoff];
    double discs =
        wm_sheet_marks_width(sheet, words->mark_count, path->is_beside) + 2 * route->rider_radius;
    double middle = free_run.x + free_run.w / 2;
    double width = path->rider_width - (route->kind == WM_ROUTE_THROWN ? WM_THROWN_RUN : 0);
    double left = path->is_beside ? middle - width / 2 : middle - discs / 2;
    double y = free_run.y;
    route->rider = (struct wm_point){left + discs - route->rider_radius, y};
    set_marks(sheet, route, words, path->is_beside);
    struct spots spots;
    if (path->is_beside) {
        double x = route->rider.x + route->rider_radius + theme->label_gap;
        spots = (struct spots){{x, y - theme->label_gap - ink_height(sheet, words)},
                               {x, y + theme->label_gap},
                               WM_ALIGN_LEFT};
    } else {
        spots = (struct spots){{middle, y - path->rider_up},
                               {middle, y + path->rider_down - red_height(sheet, words)},
                               WM_ALIGN_CENTRE};
    }
    set_labels(sheet, route, words, &spots);
}

static void ride_vertically(struct wm_sheet *sheet, int handoff, struct wm_route *route)
{
    const struct wm_theme *theme = sheet->theme;
    const struct wm_handoff *it = &sheet->model->handoffs[handoff];
    const struct wm_words *words = &sheet->words[handoff];
    const struct wm_row *row =
        &sheet->rows[MIN(sheet->cells[it->from].row, sheet->cells[it->to].row)];
    double y = sheet->office_top + row->drop_top + row->drop / 2;
    double lines = ink_height(sheet, words) + red_height(sheet, words);
    route->rider = (struct wm_point){route->points[0].x, y};
    set_marks(sheet, route, words, false);
    double x = route->rider.x + route->rider_radius + theme->label_gap;
    struct spots spots = {
        {x, y - lines / 2}, {x, y - lines / 2 + ink_height(sheet, words)}, WM_ALIGN_LEFT};
    set_labels(sheet, route, words, &spots);
}

/* The run of an exit that is free for a rider: its own label zone. */
static struct wm_rect exit_run(const struct wm_sheet *sheet, int handoff)
{
    const struct wm_path_plan *path = &sheet->paths[handoff];
    const struct wm_handoff *it = &sheet->model->handoffs[handoff];
    const struct wm_cell *cell = &sheet->cells[it->from];
    const struct wm_column *column = &sheet->columns[cell->column];
    struct wm_point begin = wm_rect_centre(sheet->places->steps[it->from].picture);
    begin.x += MAX(cell->picture_width / 2, cell->fork_right);
    begin.y += path->from_offset;
    bool is_deep = path->from_offset + path->rider_down > sheet->theme->person / 2;
    double left = is_deep ? MAX(begin.x, column->centre + cell->text_width / 2) : begin.x;
    double right = column->centre + column->right - (it->is_thrown ? WM_THROWN_RUN : 0);
    if (path->first_gap < 0)
        right = MAX(left + path->rider_width + 2 * WM_STUB,
                    MIN(right, sheet->places->steps[it->to].picture.x - sheet->theme->arrow_head));
    return (struct wm_rect){left, begin.y, right - left, 0};
}

/* The run of an aisle that is free for a rider: the label zone of the column left of its step. */
static struct wm_rect aisle_run(const struct wm_sheet *sheet, int handoff)
{
    const struct wm_path_plan *path = &sheet->paths[handoff];
    int column = sheet->cells[sheet->model->handoffs[handoff].from].column - 1;
    double left = sheet->columns[column].centre + WM_AISLE_RIDER_LEFT;
    double right = sheet->columns[column].centre + sheet->columns[column].right;
    return (struct wm_rect){left, sheet->office_top + wm_sheet_aisle_y(sheet, path), right - left,
                            0};
}

static void place_route(struct wm_sheet *sheet, int handoff, struct wm_route *route)
{
    const struct wm_handoff *it = &sheet->model->handoffs[handoff];
    const struct wm_path_plan *path = &sheet->paths[handoff];
    route->handoff = handoff;
    route->kind = it->is_thrown                                  ? WM_ROUTE_THROWN
                  : wm_handoff_comes_back(sheet->model, handoff) ? WM_ROUTE_BACK
                                                                 : WM_ROUTE_FORWARD;
    route->is_trouble = sheet->words[handoff].is_trouble;
    route->rider_radius = sheet->theme->disc_radius;
    route->has_via = it->via != WM_VIA_NONE;
    set_points(sheet, handoff, route);
    if (path->rider == WM_RIDER_DROP)
        ride_vertically(sheet, handoff, route);
    else if (path->rider == WM_RIDER_AISLE)
        ride_horizontally(sheet, handoff, route, aisle_run(sheet, handoff));
    else
        ride_horizontally(sheet, handoff, route, exit_run(sheet, handoff));
    route->via.x = route->rider.x + route->rider_radius * 0.45;
    route->via.y = route->rider.y - route->rider_radius * 0.9;
}

void wm_pass_routes(struct wm_sheet *sheet)
{
    int count = sheet->model->handoff_count;
    sheet->routes = wm_arena_array(sheet->arena, struct wm_route, (size_t)count);
    for (int h = 0; h < count; h++)
        place_route(sheet, h, &sheet->routes[h]);
    sheet->places->routes = sheet->routes;
    sheet->places->route_count = count;
}
