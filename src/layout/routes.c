/* SPDX-License-Identifier: MIT
 *
 * Setting down routes: the corners of every handoff, its rider, marks and words. May assume x and y
 * of everything; decides nothing about the way itself, only turns it into coordinates.
 */
#include "layout/marks.h"
#include "layout/sheet.h"

enum { TOUCH = 2 /* from an arrow's end to what it touches */, THROWN_CORNER = 90 };

static struct wm_point step_centre(const struct wm_sheet *sheet, int step)
{
    const struct wm_cell *cell = &sheet->cells[step];
    return (struct wm_point){sheet->columns[cell->column].centre, sheet->entities[cell->entity].y};
}

/* Where a handoff touches a step. */
static struct wm_point port_point(const struct wm_setting *setting, int step, enum wm_port port,
                                  double offset)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_reach *touch = &setting->said->touches[step];
    struct wm_point centre = step_centre(sheet, step);
    double y = centre.y + wm_lane_touch(sheet, port, offset);
    switch (port) {
    case WM_PORT_LEFT:
        return (struct wm_point){centre.x - touch->left - TOUCH, y};
    case WM_PORT_RIGHT:
        return (struct wm_point){centre.x + touch->right + TOUCH, y};
    case WM_PORT_TOP:
        return (struct wm_point){centre.x + offset, centre.y - touch->up - TOUCH};
    case WM_PORT_BOTTOM:
        return (struct wm_point){centre.x + offset, centre.y + touch->down + TOUCH};
    }
    g_assert_not_reached();
}

/* The corner of a fork from which the lane goes on. */
static struct wm_point fork_point(const struct wm_sheet *sheet, int step, enum wm_port port,
                                  double offset)
{
    const struct wm_cell *cell = &sheet->cells[step];
    struct wm_point centre = step_centre(sheet, step);
    double x = port == WM_PORT_LEFT ? centre.x - cell->fork_left : centre.x + cell->fork_right;
    return (struct wm_point){x, centre.y + offset};
}

static bool is_forked(const struct wm_sheet *sheet, enum wm_port port, double offset)
{
    return (port == WM_PORT_LEFT || port == WM_PORT_RIGHT) &&
           wm_lane_is_forked(sheet, port, offset);
}

/* y of a lane. */
static double lane_y(const struct wm_sheet *sheet, int handoff, int i)
{
    return sheet->entities[sheet->lanes[sheet->paths[handoff].first_lane + i]].y;
}

static void add_point(GArray *points, double x, double y)
{
    struct wm_point point = {x, y};
    g_array_append_val(points, point);
}

/* From the port at which a handoff begins; past the corners of its fork, if it has one. */
static void begin_trace(const struct wm_setting *setting, int handoff, GArray *points)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_path_plan *path = &sheet->paths[handoff];
    int step = sheet->model->handoffs[handoff].from;
    struct wm_point begin = port_point(setting, step, path->from, path->from_offset);
    add_point(points, begin.x, begin.y);
    if (is_forked(sheet, path->from, path->from_offset)) {
        struct wm_point at = fork_point(sheet, step, path->from, path->from_offset);
        add_point(points, at.x, begin.y);
        add_point(points, at.x, at.y);
    } else if (path->from != WM_PORT_RIGHT && path->way != WM_WAY_UPRIGHT) {
        add_point(points, begin.x, lane_y(sheet, handoff, 0));
    }
}

static void end_trace(const struct wm_setting *setting, int handoff, GArray *points)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_path_plan *path = &sheet->paths[handoff];
    int step = sheet->model->handoffs[handoff].to;
    struct wm_point end = port_point(setting, step, path->to, path->to_offset);
    if (is_forked(sheet, path->to, path->to_offset)) {
        struct wm_point aim = fork_point(sheet, step, path->to, path->to_offset);
        add_point(points, aim.x, aim.y);
        add_point(points, aim.x, end.y);
    } else if (path->to != WM_PORT_LEFT && path->to != WM_PORT_RIGHT &&
               path->way != WM_WAY_UPRIGHT) {
        add_point(points, end.x, lane_y(sheet, handoff, path->lane_count - 1));
    }
    add_point(points, end.x, end.y);
}

/* The numbers at the two ends of a break between lines of the sheet, at its right and left edge. */
static void break_line(const struct wm_sheet *sheet, const struct wm_run *run, GArray *points,
                       GArray *breaks)
{
    const struct wm_theme *theme = sheet->theme;
    double radius = theme->badge_radius;
    double right = sheet->length - theme->margin - radius;
    double left = theme->margin + theme->band_name_width + radius;
    for (int end = 0; end < 2; end++) {
        double inwards = run->is_inner[end] ? 2 * radius + WM_STUB / 2.0 : 0;
        bool is_right = (end == 0) == run->goes_right[1];
        add_point(points, is_right ? right - inwards : left + inwards, run->y[end]);
    }
    int index = (int)points->len - 1;
    g_array_append_val(breaks, index);
}

/* A run where it is cut. */
struct cut {
    double y;
    struct wm_run *run;
    int end;
};

static int compare_cuts(const void *a, const void *b)
{
    const struct cut *x = a;
    const struct cut *y = b;
    if (x->y < y->y || x->y > y->y)
        return x->y < y->y ? -1 : 1;
    return x->run < y->run ? -1 : x->run > y->run;
}

/* Lanes lie closer than numbers are high: at either end of a break every second one stands further
 * in. */
static void stagger(struct wm_sheet *sheet, int gap, bool is_right)
{
    GArray *cuts = g_array_new(FALSE, FALSE, sizeof(struct cut));
    for (int i = sheet->gaps[gap].first_run; i < sheet->gaps[gap + 1].first_run; i++) {
        struct wm_run *run = &sheet->runs[sheet->runs_by_gap[i]];
        int end = run->goes_right[1] == is_right ? 0 : 1;
        struct cut cut = {run->y[end], run, end};
        if (run->goes_right[0] != run->goes_right[1])
            g_array_append_val(cuts, cut);
    }
    g_array_sort(cuts, compare_cuts);
    for (guint i = 0; i < cuts->len; i++) {
        const struct cut *cut = &g_array_index(cuts, struct cut, i);
        cut->run->is_inner[cut->end] = i % 2;
    }
    g_array_free(cuts, TRUE);
}

void wm_sheet_stagger(struct wm_sheet *sheet)
{
    for (int g = 1; g < sheet->column_count; g++)
        for (int side = 0; side < 2 && sheet->gaps[g].cuts; side++)
            stagger(sheet, g, side == 1);
}

static void cut_short(const struct wm_sheet *sheet, int handoff, GArray *points, GArray *breaks)
{
    const struct wm_path_plan *path = &sheet->paths[handoff];
    const struct wm_handoff *it = &sheet->model->handoffs[handoff];
    const struct wm_cell *from = &sheet->cells[it->from];
    const struct wm_cell *to = &sheet->cells[it->to];
    const struct wm_column *column = &sheet->columns[from->column];
    add_point(points, column->centre + from->right - WM_STUB - sheet->theme->badge_radius,
              sheet->entities[from->entity].y + path->from_offset);
    add_point(points, sheet->columns[to->column].centre - wm_sheet_cut_distance(sheet, to),
              sheet->entities[to->entity].y + path->to_offset);
    int index = (int)points->len - 1;
    g_array_append_val(breaks, index);
}

/* Corners from port to port; `breaks` gets the indices of points with which a new piece begins. */
static void trace(const struct wm_setting *setting, int handoff, GArray *points, GArray *breaks)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_path_plan *path = &sheet->paths[handoff];
    begin_trace(setting, handoff, points);
    if (path->way == WM_WAY_CUT)
        cut_short(sheet, handoff, points, breaks);
    for (int i = 0; i < path->run_count; i++) {
        const struct wm_run *run = &sheet->runs[path->first_run + i];
        bool turns = run->goes_right[0] == run->goes_right[1];
        if (!turns && wm_sheet_gap_is_cut(sheet, run->gap)) {
            break_line(sheet, run, points, breaks);
        } else if (!wm_run_is_level(run)) {
            add_point(points, run->x, run->y[0]);
            add_point(points, run->x, run->y[1]);
        }
    }
    end_trace(setting, handoff, points);
}

/* The points of the grid, on the sheet. */
static void take_points(const struct wm_sheet *sheet, struct wm_route *route, GArray *points)
{
    for (guint i = 0; i < points->len; i++) {
        struct wm_point *point = &g_array_index(points, struct wm_point, i);
        *point = wm_sheet_point(sheet, point->x, point->y);
    }
    route->point_count = (int)points->len;
    route->points = wm_arena_take_array(sheet->arena, points);
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
 * room for wide ones: behind a rider that is alone on its side, and on the last run to the right,
 * not where a fork leads to the rider.
 */
static double arc_radius(const struct wm_sheet *sheet, const struct wm_route *route,
                         const struct wm_point *corners, int i, int count)
{
    const struct wm_path_plan *path = &sheet->paths[route->handoff];
    int behind_rider = is_forked(sheet, path->from, path->from_offset) ? 3 : 1;
    if (i == behind_rider && !path->is_beside)
        return WM_THROWN_RUN;
    bool is_last = i >= behind_rider && i + 2 == count && corners[i + 1].x > corners[i].x;
    return is_last ? THROWN_CORNER : sheet->theme->arrow_corner;
}

/* Wide arcs instead of corners, as start and three points a cubic Bézier curve. */
static void throw_over(const struct wm_sheet *sheet, struct wm_route *route,
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
    take_points(sheet, route, curve);
}

static void set_points(const struct wm_setting *setting, int handoff, struct wm_route *route)
{
    const struct wm_sheet *sheet = setting->sheet;
    GArray *corners = g_array_new(FALSE, FALSE, sizeof(struct wm_point));
    GArray *breaks = g_array_new(FALSE, FALSE, sizeof(int));
    trace(setting, handoff, corners, breaks);
    route->break_count = (int)breaks->len;
    if (breaks->len && route->kind == WM_ROUTE_THROWN) /* an arc cannot be cut */
        route->kind = WM_ROUTE_FORWARD;
    route->breaks = wm_arena_take_array(sheet->arena, breaks);
    if (route->kind == WM_ROUTE_THROWN) {
        throw_over(sheet, route, (const struct wm_point *)corners->data, (int)corners->len);
        g_array_free(corners, TRUE);
        return;
    }
    take_points(sheet, route, corners);
}

/* Marks touch each other and the rider, before it on its line. */
static void set_marks(const struct wm_sheet *sheet, struct wm_route *route,
                      const struct wm_words *words)
{
    double width = wm_marks_width(sheet->theme, words->mark_counts, WM_RIDER_ROWS);
    struct wm_point left = {route->rider.x - route->rider_radius - width, route->rider.y};
    route->marks = wm_marks_place(sheet->arena, sheet->theme, words, WM_RIDER_ROWS, left);
    route->mark_count = words->mark_counts.discs + words->mark_counts.leaves;
}

/* Where the words stand: ink, and red with the notes below it, each with the middle, or the left
 * end, of its first line's upper edge. */
struct spots {
    struct wm_point ink, red;
    enum wm_align align;
};

static double height_of(const struct wm_sheet *sheet, const struct wm_lines *lines)
{
    return wm_sheet_text_height(sheet, lines->count, WM_STYLE_LABEL);
}

static void set_labels(const struct wm_sheet *sheet, struct wm_route *route,
                       const struct wm_words *words, const struct spots *spots)
{
    route->labels =
        wm_words_place(sheet, words, spots->ink, spots->red, spots->align, &route->label_count);
}

static double height_below(const struct wm_sheet *sheet, const struct wm_words *words)
{
    return height_of(sheet, &words->red) + height_of(sheet, &words->notes);
}

/* On a level line, around the middle of what is free of it. */
static void ride_level(const struct wm_setting *setting, int handoff, struct wm_route *route,
                       struct wm_point middle)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_theme *theme = sheet->theme;
    const struct wm_reach *form = &setting->said->forms[handoff];
    const struct wm_path_plan *path = &sheet->paths[handoff];
    const struct wm_words *words = &setting->said->handoffs[handoff];
    double discs = path->marks_width + 2 * route->rider_radius;
    double left = middle.x - (path->is_beside ? form->left : discs / 2);
    double y = middle.y;
    route->rider = (struct wm_point){left + discs - route->rider_radius, y};
    set_marks(sheet, route, words);
    struct spots spots;
    if (path->is_beside) {
        double x = route->rider.x + route->rider_radius + theme->label_gap;
        spots = (struct spots){{x, y - theme->label_gap - height_of(sheet, &words->ink)},
                               {x, y + theme->label_gap},
                               WM_ALIGN_LEFT};
    } else {
        spots = (struct spots){{middle.x, y - form->up},
                               {middle.x, y + form->down - height_below(sheet, words)},
                               WM_ALIGN_CENTRE};
    }
    set_labels(sheet, route, words, &spots);
}

static void ride_upright(const struct wm_setting *setting, int handoff, struct wm_route *route,
                         struct wm_point at)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_theme *theme = sheet->theme;
    const struct wm_words *words = &setting->said->handoffs[handoff];
    double lines = height_of(sheet, &words->ink) + height_below(sheet, words);
    route->rider = at;
    set_marks(sheet, route, words);
    double x = route->rider.x + route->rider_radius + theme->label_gap;
    struct spots spots = {{x, at.y - lines / 2},
                          {x, at.y - lines / 2 + height_of(sheet, &words->ink)},
                          WM_ALIGN_LEFT};
    set_labels(sheet, route, words, &spots);
}

/* The middle of what is free for a rider of an exit: of its own label zone. */
static struct wm_point exit_middle(const struct wm_sheet *sheet, int handoff)
{
    const struct wm_path_plan *path = &sheet->paths[handoff];
    const struct wm_handoff *it = &sheet->model->handoffs[handoff];
    const struct wm_cell *cell = &sheet->cells[it->from];
    const struct wm_column *column = &sheet->columns[cell->column];
    struct wm_point begin = step_centre(sheet, it->from);
    begin.y += path->from_offset;
    bool is_deep = path->from_offset + path->rider_down > sheet->theme->person / 2;
    double left = begin.x + MAX(is_deep ? cell->core.right : cell->touch.right, cell->fork_right);
    double right = column->centre + column->right - (it->is_thrown ? WM_THROWN_RUN : 0);
    if (path->way == WM_WAY_CUT)
        right = column->centre + cell->right - 2 * sheet->theme->badge_radius - 2 * WM_STUB;
    return (struct wm_point){left + (right - left) / 2, begin.y};
}

/* Likewise of a lane: the label zone of its column. */
static struct wm_point lane_middle(const struct wm_sheet *sheet, int handoff)
{
    const struct wm_entity *lane = &sheet->entities[wm_sheet_rider_lane(sheet, handoff)];
    const struct wm_column *column = &sheet->columns[lane->column];
    double left = column->centre + WM_LANE_RIDER_LEFT;
    return (struct wm_point){left + (column->centre + column->right - left) / 2, lane->y};
}

/* In the middle between its two pictures. */
static struct wm_point drop_middle(const struct wm_setting *setting, int handoff)
{
    const struct wm_sheet *sheet = setting->sheet;
    struct wm_point begin =
        port_point(setting, sheet->model->handoffs[handoff].from, sheet->paths[handoff].from,
                   sheet->paths[handoff].from_offset);
    return (struct wm_point){begin.x, lane_y(sheet, handoff, 0)};
}

static void ride(const struct wm_setting *setting, int handoff, struct wm_route *route)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_path_plan *path = &sheet->paths[handoff];
    struct wm_point middle = path->rider == WM_RIDER_DROP   ? drop_middle(setting, handoff)
                             : path->rider == WM_RIDER_LANE ? lane_middle(sheet, handoff)
                                                            : exit_middle(sheet, handoff);
    middle = wm_sheet_point(sheet, middle.x, middle.y);
    if (wm_sheet_rides_level(sheet, handoff))
        ride_level(setting, handoff, route, middle);
    else
        ride_upright(setting, handoff, route, middle);
    route->via.x = route->rider.x + route->rider_radius * 0.45;
    route->via.y = route->rider.y - route->rider_radius * 0.9;
}

/* The name of a picture that is not known, in the disc. */
static void name_thing(const struct wm_setting *setting, struct wm_route *route)
{
    const struct wm_sheet *sheet = setting->sheet;
    struct wm_show_picture thing = setting->show->handoffs[route->handoff].thing;
    double side = sheet->theme->disc_picture * route->rider_radius;
    route->thing_name =
        wm_sheet_picture_name(sheet, thing, wm_rect_around(route->rider, side, side));
}

static void place_route(const struct wm_setting *setting, int handoff, struct wm_route *route)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_show_handoff *show = &setting->show->handoffs[handoff];
    route->handoff = handoff;
    route->runs_back = sheet->is_back[handoff];
    route->kind = show->is_thrown    ? WM_ROUTE_THROWN
                  : show->comes_back ? WM_ROUTE_BACK
                                     : WM_ROUTE_FORWARD;
    route->is_trouble = setting->said->handoffs[handoff].is_trouble;
    route->shown = show->shown;
    route->rider_radius = sheet->theme->disc_radius;
    route->has_via = show->way && show->shown != WM_SHOWN_NOT;
    set_points(setting, handoff, route);
    ride(setting, handoff, route);
    name_thing(setting, route);
}

/* A break of a handoff: where its first end is. */
struct numbered {
    struct wm_point at;
    int handoff, index;
};

static int compare_numbered(const void *a, const void *b)
{
    const struct numbered *x = a;
    const struct numbered *y = b;
    if (x->at.y < y->at.y || x->at.y > y->at.y)
        return x->at.y < y->at.y ? -1 : 1;
    if (x->at.x < y->at.x || x->at.x > y->at.x)
        return x->at.x < y->at.x ? -1 : 1;
    return x->handoff != y->handoff ? x->handoff - y->handoff : x->index - y->index;
}

/* Numbers the breaks from above downwards. */
static void number_breaks(const struct wm_setting *setting)
{
    const struct wm_sheet *sheet = setting->sheet;
    GArray *all = g_array_new(FALSE, FALSE, sizeof(struct numbered));
    for (int h = 0; h < sheet->model->handoff_count; h++) {
        const struct wm_route *route = &setting->routes[h];
        for (int i = 0; i < route->break_count; i++) {
            struct numbered one = {route->points[route->breaks[i] - 1], h, i};
            g_array_append_val(all, one);
        }
    }
    g_array_sort(all, compare_numbered);
    int *numbers = wm_arena_array(sheet->arena, int, all->len + 1);
    double *widths = wm_arena_array(sheet->arena, double, all->len + 1);
    for (int h = 0, used = 0; h < sheet->model->handoff_count; h++) {
        setting->routes[h].numbers = numbers + used;
        setting->routes[h].number_widths = widths + used;
        used += setting->routes[h].break_count;
    }
    for (guint i = 0; i < all->len; i++) {
        const struct numbered *it = &g_array_index(all, struct numbered, i);
        ptrdiff_t at = setting->routes[it->handoff].numbers - numbers + it->index;
        numbers[at] = (int)i + 1;
        widths[at] = wm_sheet_number_width(sheet, numbers[at], WM_STYLE_NUMBER);
    }
    g_array_free(all, TRUE);
}

void wm_set_routes(struct wm_setting *setting)
{
    int count = setting->show->handoff_count;
    setting->routes = wm_arena_array(setting->sheet->arena, struct wm_route, (size_t)count);
    for (int h = 0; h < count; h++)
        place_route(setting, h, &setting->routes[h]);
    number_breaks(setting);
    setting->places->routes = setting->routes;
    setting->places->route_count = count;
}
