/* SPDX-License-Identifier: MIT
 *
 * What rides on a line: the thing handed over, its wait, the chair of an owner who is missing, and
 * words. A thing that is thrown tumbles.
 */
#include "draw/pen.h"

static void draw_thing(const struct wm_pen *pen, const struct wm_route *route, struct wm_rect box,
                       double turn)
{
    wm_draw_picture(pen, &(struct wm_painting){.picture = pen->show->handoffs[route->handoff].thing,
                                               .name = &route->thing_name,
                                               .box = box,
                                               .turn = turn});
}

/* The number at a break, where its line stops and where it goes on. */
static void draw_breaks(const struct wm_pen *pen, const struct wm_route *route)
{
    const struct wm_theme *theme = pen->theme;
    struct wm_number_look look = {.ground = theme->disc,
                                  .rim = wm_pen_color(pen, route->is_trouble),
                                  .ink = theme->ink,
                                  .rim_width = route->is_trouble ? theme->trouble_rim : theme->rim};
    for (int i = 0; i < route->break_count; i++)
        for (int end = 0; end < 2; end++) {
            const struct wm_point *at = wm_route_cut(route, i, end);
            if (at)
                wm_draw_plate(pen, route->cut_words[2 * i + end], route->cut_widths[2 * i + end],
                              *at, look);
        }
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
    double tumble = pen->theme->tumble;
    if (route->lettering.count > 0) {
        wm_draw_blank(pen, pen->show->handoffs[route->handoff].blank, route->thing);
        wm_draw_label(pen, &route->lettering);
    } else if (route->thing.h > 0)
        draw_thing(pen, route, route->thing, route->kind == WM_ROUTE_THROWN ? tumble : 0);
    if (route->flying.h > 0)
        draw_thing(pen, route, route->flying, -2 * tumble);
    if (route->scene.h > 0)
        wm_draw_scene(pen, pen->show->handoffs[route->handoff].scene, route->scene);
    if (route->pennant.flag.h > 0)
        wm_draw_pennant(pen, &route->pennant);
    draw_breaks(pen, route);
    wm_draw_signs(pen, &route->signs);
    wm_draw_labels(pen, route->labels, route->label_count);
    wm_scene_group_end(pen->out);
}
