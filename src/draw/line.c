/* SPDX-License-Identifier: MIT
 *
 * The lines of all handoffs. Trouble is painted after the rest, what is thrown after all, so that
 * the more telling line runs on top at every crossing.
 */
#include "draw/line.h"

void wm_draw_head(const struct wm_pen *pen, struct wm_point back, struct wm_point tip,
                  struct wm_color color)
{
    const struct wm_theme *theme = pen->theme;
    double half = theme->arrow_head_width / 2;
    const struct wm_point corners[] = {
        wm_point_towards(tip, back, theme->arrow_head, half),
        wm_point_towards(tip, back, wm_head_depth(theme), 0),
        wm_point_towards(tip, back, theme->arrow_head, -half),
    };
    wm_scene_path(pen->out, color, wm_no_color(), 0);
    wm_scene_move(pen->out, tip.x, tip.y);
    for (int i = 0; i < 3; i++)
        wm_scene_line(pen->out, corners[i].x, corners[i].y);
    wm_scene_close(pen->out);
}

double wm_line_width(const struct wm_pen *pen, const struct wm_route *route)
{
    const struct wm_theme *theme = pen->theme;
    bool is_usual = pen->show->handoffs[route->handoff].is_usual;
    bool is_heavy = route->is_trouble || route->shown == WM_SHOWN_NEW;
    return MAX(is_usual ? theme->usual_width : theme->arrow_width,
               is_heavy ? theme->trouble_width : 0);
}

static void draw_line(const struct wm_pen *pen, const struct wm_crossings *crossings, int index)
{
    const struct wm_theme *theme = pen->theme;
    const struct wm_route *route = &pen->places->routes[index];
    struct wm_stroke stroke = {
        .color = wm_pen_color_of(pen, route->is_trouble, route->shown),
        .width = wm_line_width(pen, route),
        .is_dotted = route->kind == WM_ROUTE_THROWN,
    };
    if (stroke.is_dotted)
        stroke.width = theme->dot;
    wm_scene_group(pen->out,
                   (struct wm_group){
                       .id = wm_arena_printf(pen->arena, "line-%d", route->handoff + 1),
                       .kind = "line",
                       .veil = wm_pen_ghost_veil(pen, route->shown,
                                                 pen->show->handoffs[route->handoff].is_theirs),
                   });
    wm_draw_crossings(pen, crossings, index);
    wm_draw_runs(pen, route, stroke);
    wm_scene_group_end(pen->out);
}

/* What is painted later is more telling. */
enum { RANKS = 4 };

static int rank_of(const struct wm_route *route)
{
    if (route->shown == WM_SHOWN_GHOST)
        return 0;
    if (route->kind == WM_ROUTE_THROWN)
        return 3;
    return route->is_trouble ? 2 : 1;
}

void wm_draw_lines(const struct wm_pen *pen)
{
    int count = pen->places->route_count;
    int *ranks = wm_arena_array(pen->arena, int, (size_t)count);
    for (int i = 0; i < count; i++)
        ranks[i] = rank_of(&pen->places->routes[i]) * count + i;
    struct wm_crossings *crossings = wm_crossings_find(pen, ranks);
    for (int rank = 0; rank < RANKS; rank++)
        for (int i = 0; i < count; i++)
            if (rank_of(&pen->places->routes[i]) == rank &&
                pen->places->routes[i].shown != WM_SHOWN_NOT)
                draw_line(pen, crossings, i);
}
