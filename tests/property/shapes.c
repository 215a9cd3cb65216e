/* SPDX-License-Identifier: MIT
 *
 * Boxes as the layout lists them, and lines cut into straight runs.
 */
#include "shapes.h"

static void add_runs(struct shapes *shapes, const struct wm_route *route)
{
    for (int i = 0; i + 1 < route->point_count; i++) {
        if (wm_route_breaks(route, i))
            continue;
        bool is_first = i == 0 || wm_route_breaks(route, i - 1);
        bool is_last = i + 2 == route->point_count || wm_route_breaks(route, i + 1);
        struct run_shape run = {route->handoff, route->kind == WM_ROUTE_THROWN,
                                !is_first && !is_last, route->points[i], route->points[i + 1]};
        g_array_append_val(shapes->runs, run);
    }
}

/* The names of kinds and owners are the same there and here. */
void shapes_init(struct shapes *shapes, struct wm_arena *arena, const struct wm_theme *theme,
                 const struct wm_places *places)
{
    int count = 0;
    const struct wm_box *boxes = wm_places_boxes(arena, places, theme, &wm_plain_ruler, &count);
    shapes->things = g_array_new(FALSE, FALSE, sizeof(struct thing));
    shapes->runs = g_array_new(FALSE, FALSE, sizeof(struct run_shape));
    for (int i = 0; i < count; i++) {
        struct thing thing = {{(enum owner_kind)boxes[i].of, boxes[i].index},
                              (enum thing_class)boxes[i].kind,
                              boxes[i].what,
                              boxes[i].rect,
                              boxes[i].is_round};
        g_array_append_val(shapes->things, thing);
    }
    for (int i = 0; i < places->route_count; i++)
        add_runs(shapes, &places->routes[i]);
}

void shapes_finish(struct shapes *shapes)
{
    g_array_free(shapes->things, TRUE);
    g_array_free(shapes->runs, TRUE);
}
