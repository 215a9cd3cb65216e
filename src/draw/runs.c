/* SPDX-License-Identifier: MIT
 *
 * A line of horizontal and vertical runs. Corners are round, less so where a run is short.
 */
#include "draw/line.h"

/* The corners of a piece without repetitions: a route of no length has no direction. */
static GArray *distinct_points(const struct wm_point *corners, int count)
{
    GArray *points = g_array_new(FALSE, FALSE, sizeof(struct wm_point));
    for (int i = 0; i < count; i++)
        if (points->len == 0 ||
            wm_distance(g_array_index(points, struct wm_point, points->len - 1), corners[i]) > 0.01)
            g_array_append_val(points, corners[i]);
    return points;
}

/* A run between two corners lends each of them half of itself. */
static double corner_radius(const struct wm_theme *theme, const struct wm_point *points, int count,
                            int i)
{
    double before = wm_distance(points[i - 1], points[i]);
    double after = wm_distance(points[i], points[i + 1]);
    double room_before = i == 1 ? before : before / 2;
    double room_after = i == count - 2 ? after - wm_head_depth(theme) : after / 2;
    return fmax(0, fmin(theme->arrow_corner, fmin(room_before, room_after)));
}

static void add_corner(const struct wm_pen *pen, const struct wm_point *at, double radius)
{
    struct wm_point from = wm_point_towards(*at, at[-1], radius, 0);
    struct wm_point to = wm_point_towards(*at, at[1], radius, 0);
    wm_scene_line(pen->out, from.x, from.y);
    if (radius > 0)
        wm_scene_curve(pen->out, wm_point_towards(from, *at, radius * WM_QUARTER, 0),
                       wm_point_towards(to, *at, radius * WM_QUARTER, 0), to);
}

/* The last piece of a line ends where its head is notched. */
static void add_shaft(const struct wm_pen *pen, const struct wm_point *points, int count,
                      struct wm_stroke stroke, bool is_last)
{
    struct wm_point tip = points[count - 1], back = points[count - 2];
    double depth = fmin(wm_head_depth(pen->theme) - stroke.width / 4, wm_distance(back, tip));
    struct wm_point end = wm_point_towards(tip, back, is_last ? depth : 0, 0);
    wm_scene_path(pen->out, wm_no_color(), stroke.color, stroke.width);
    if (stroke.is_dotted)
        wm_scene_dash(pen->out, 0, pen->theme->dot_pitch);
    wm_scene_move(pen->out, points[0].x, points[0].y);
    for (int i = 1; i < count - 1; i++)
        add_corner(pen, &points[i], corner_radius(pen->theme, points, count, i));
    wm_scene_line(pen->out, end.x, end.y);
}

/* The round cap at the end of the shaft hides in the head. */
static void draw_piece(const struct wm_pen *pen, const struct wm_point *points, int count,
                       struct wm_stroke stroke, bool is_last)
{
    add_shaft(pen, points, count, stroke, is_last);
    if (is_last)
        wm_draw_head(pen, points[count - 2], points[count - 1], stroke.color);
}

void wm_draw_runs(const struct wm_pen *pen, const struct wm_route *route, struct wm_stroke stroke)
{
    for (int piece = 0; piece <= route->break_count; piece++) {
        bool is_last = piece == route->break_count;
        int first = piece ? route->breaks[piece - 1] : 0;
        int last = is_last ? route->point_count : route->breaks[piece];
        GArray *points = distinct_points(route->points + first, last - first);
        struct wm_stroke ground = {pen->theme->arc_ground, stroke.width + pen->theme->halo, true};
        if (points->len >= 2 && stroke.is_dotted)
            add_shaft(pen, (const struct wm_point *)(const void *)points->data, (int)points->len,
                      ground, is_last);
        if (points->len >= 2)
            draw_piece(pen, (const struct wm_point *)(const void *)points->data, (int)points->len,
                       stroke, is_last);
        g_array_free(points, TRUE);
    }
}
