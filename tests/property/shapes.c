/* SPDX-License-Identifier: MIT
 *
 * Walks over all that has a place. Nothing is judged here.
 */
#include "shapes.h"

static void add_label(struct shapes *shapes, struct owner owner, const char *what,
                      const struct wm_label *label)
{
    if (label->count == 0)
        return;
    struct box_shape shape = {owner, what, label->box};
    g_array_append_val(shapes->labels, shape);
}

static void add_labels(struct shapes *shapes, struct owner owner, const char *what,
                       const struct wm_label *labels, int count)
{
    for (int i = 0; i < count; i++)
        add_label(shapes, owner, what, &labels[i]);
}

static void add_disc(struct shapes *shapes, struct owner owner, const char *what,
                     struct wm_point centre, double radius)
{
    struct disc_shape shape = {owner, what, centre, radius};
    g_array_append_val(shapes->discs, shape);
}

static void add_marks(struct shapes *shapes, struct owner owner, const char *what,
                      const struct wm_mark *marks, int count)
{
    for (int i = 0; i < count; i++)
        add_disc(shapes, owner, what, marks[i].centre, marks[i].radius);
}

static void add_step(struct shapes *shapes, const struct wm_theme *theme,
                     const struct wm_step_place *step)
{
    struct owner owner = {OWNER_STEP, step->step};
    struct box_shape picture = {owner, "picture", step->picture};
    g_array_append_val(shapes->pictures, picture);
    add_label(shapes, owner, "role", &step->role);
    add_label(shapes, owner, "caption", &step->caption);
    add_labels(shapes, owner, "words", step->labels, step->label_count);
    add_disc(shapes, owner, "badge", step->badge, theme->badge_radius);
    add_marks(shapes, owner, "mark", step->marks, step->mark_count);
}

static struct wm_point point_on_curve(const struct wm_point *p, double t)
{
    double u = 1 - t;
    double a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
    return (struct wm_point){a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x,
                             a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y};
}

static void add_run(struct shapes *shapes, const struct wm_route *route, struct wm_point from,
                    struct wm_point to)
{
    struct run_shape run = {route->handoff, route->kind == WM_ROUTE_THROWN, from, to};
    g_array_append_val(shapes->runs, run);
}

static void add_runs(struct shapes *shapes, const struct wm_route *route)
{
    enum { PARTS = 24 };
    if (route->kind != WM_ROUTE_THROWN) {
        for (int i = 0; i + 1 < route->point_count; i++)
            add_run(shapes, route, route->points[i], route->points[i + 1]);
        return;
    }
    for (int i = 0; i + 3 < route->point_count; i += 3)
        for (int k = 0; k < PARTS; k++)
            add_run(shapes, route, point_on_curve(route->points + i, (double)k / PARTS),
                    point_on_curve(route->points + i, (k + 1.0) / PARTS));
}

static void add_route(struct shapes *shapes, const struct wm_theme *theme,
                      const struct wm_route *route)
{
    struct owner owner = {OWNER_HANDOFF, route->handoff};
    add_labels(shapes, owner, "words", route->labels, route->label_count);
    add_disc(shapes, owner, "rider", route->rider, route->rider_radius);
    if (route->has_via)
        add_disc(shapes, owner, "via", route->via, theme->via_radius);
    add_marks(shapes, owner, "mark", route->marks, route->mark_count);
    add_runs(shapes, route);
}

static void add_sheet(struct shapes *shapes, const struct wm_places *places)
{
    struct owner sheet = {OWNER_SHEET, 0};
    const struct wm_title_place *title = &places->title;
    add_label(shapes, sheet, "title", &title->title);
    add_label(shapes, sheet, "headline", &title->headline);
    add_labels(shapes, sheet, "subtitle", title->under, title->under_count);
    add_labels(shapes, sheet, "words of the title", title->labels, title->label_count);
    add_marks(shapes, sheet, "mark of the title", title->marks, title->mark_count);
    for (int i = 0; i < places->count_count; i++) {
        const struct wm_count_place *count = &places->counts[i];
        add_label(shapes, sheet, "figure", &count->figure);
        add_label(shapes, sheet, "what is counted", &count->counted);
        add_disc(shapes, (struct owner){OWNER_SHEET, 1}, "count", count->disc, count->disc_radius);
    }
    add_labels(shapes, sheet, "words of the bar", places->bar_labels, places->bar_label_count);
    for (int i = 0; i < places->legend_count; i++) {
        const struct wm_legend_place *legend = &places->legend[i];
        add_label(shapes, sheet, "legend", &legend->label);
        add_marks(shapes, (struct owner){OWNER_SHEET, 2}, "mark of the legend", &legend->mark, 1);
    }
    add_label(shapes, sheet, "foot", &places->foot);
}

void shapes_init(struct shapes *shapes, const struct wm_theme *theme,
                 const struct wm_places *places)
{
    shapes->pictures = g_array_new(FALSE, FALSE, sizeof(struct box_shape));
    shapes->labels = g_array_new(FALSE, FALSE, sizeof(struct box_shape));
    shapes->discs = g_array_new(FALSE, FALSE, sizeof(struct disc_shape));
    shapes->runs = g_array_new(FALSE, FALSE, sizeof(struct run_shape));
    for (int i = 0; i < places->step_count; i++)
        add_step(shapes, theme, &places->steps[i]);
    for (int i = 0; i < places->route_count; i++)
        add_route(shapes, theme, &places->routes[i]);
    for (int i = 0; i < places->room_count; i++) {
        const struct wm_room_place *room = &places->rooms[i];
        struct owner owner = {OWNER_ROOM, room->room};
        add_label(shapes, owner, "plate", &room->plate);
        add_labels(shapes, owner, "goal", room->labels, room->label_count);
        add_marks(shapes, owner, "goal", room->marks, room->mark_count);
    }
    add_sheet(shapes, places);
}

void shapes_finish(struct shapes *shapes)
{
    g_array_free(shapes->pictures, TRUE);
    g_array_free(shapes->labels, TRUE);
    g_array_free(shapes->discs, TRUE);
    g_array_free(shapes->runs, TRUE);
}
