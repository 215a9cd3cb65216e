/* SPDX-License-Identifier: MIT
 *
 * What rides on a line: the thing handed over, how it travels, marks and words. A thing that is
 * thrown tumbles. How it travels is no trouble, so its rim is never red.
 */
#include "draw/pen.h"

static void draw_rider(const struct wm_pen *pen, const struct wm_route *route)
{
    const struct wm_show_handoff *show = &pen->show->handoffs[route->handoff];
    double turn = route->kind == WM_ROUTE_THROWN ? pen->theme->tumble : 0;
    double side = route->tumbler_side;
    wm_draw_disc(pen, (struct wm_disc){route->rider, route->rider_radius, route->is_trouble, turn},
                 show->thing, &route->thing_name);
    if (side > 0)
        wm_draw_picture(pen,
                        &(struct wm_painting){.picture = show->thing,
                                              .name = &route->tumbler_name,
                                              .box = wm_rect_around(route->tumbler, side, side),
                                              .turn = -2 * turn});
    if (route->has_via)
        wm_draw_disc(pen, (struct wm_disc){route->via, pen->theme->via_radius, false, 0},
                     show->way->picture, NULL);
}

/* The number of a break, where its line stops and where it goes on. */
static void draw_breaks(const struct wm_pen *pen, const struct wm_route *route)
{
    const struct wm_theme *theme = pen->theme;
    struct wm_number_look look = {.ground = theme->disc,
                                  .rim = wm_pen_color(pen, route->is_trouble),
                                  .ink = theme->ink,
                                  .rim_width = route->is_trouble ? theme->trouble_rim : theme->rim};
    for (int i = 0; i < route->break_count; i++)
        for (int end = 0; end < 2; end++)
            wm_draw_number(pen, route->numbers[i], route->number_widths[i],
                           route->points[route->breaks[i] - 1 + end], look);
}

void wm_draw_handoff(const struct wm_pen *pen, const struct wm_route *route)
{
    bool is_theirs = pen->show->handoffs[route->handoff].is_theirs;
    wm_scene_group(pen->out,
                   (struct wm_group){
                       .id = wm_arena_printf(pen->arena, "handoff-%d", route->handoff + 1),
                       .kind = "handoff",
                       .title = wm_tell_handoff(pen, route->handoff),
                       .veil = wm_pen_ghost_veil(pen, route->shown, is_theirs),
                   });
    if (route->rider_radius > 0)
        draw_rider(pen, route);
    draw_breaks(pen, route);
    wm_draw_marks(pen, route->marks, route->mark_count);
    wm_draw_labels(pen, route->labels, route->label_count);
    wm_scene_group_end(pen->out);
}
