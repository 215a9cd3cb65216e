/* SPDX-License-Identifier: MIT
 *
 * Pass: mirror. A map that is read from right to left is laid out as one that is read from left to
 * right and turned around at last, title and strip included: everything keeps its distances and
 * sizes, words stay as they are written. May assume the finished places; promises the same map
 * seen in a mirror, if the model is read to the left, and else the same map.
 */
#include "layout/sheet.h"
#include "model/reads.h"

static double mirror_x(const struct wm_places *places, double x)
{
    return places->width - x;
}

static void mirror_point(const struct wm_places *places, struct wm_point *point)
{
    point->x = mirror_x(places, point->x);
}

static void mirror_rect(const struct wm_places *places, struct wm_rect *rect)
{
    rect->x = mirror_x(places, wm_rect_right(*rect));
}

/* The layout owns what its places show as const. */
static void mirror_rects(const struct wm_places *places, const struct wm_rect *rects, int count)
{
    for (int i = 0; i < count; i++)
        mirror_rect(places, (struct wm_rect *)&rects[i]);
}

static void mirror_label(const struct wm_places *places, struct wm_label *label)
{
    mirror_rect(places, &label->box);
    if (label->align != WM_ALIGN_CENTRE)
        label->align = label->align == WM_ALIGN_LEFT ? WM_ALIGN_RIGHT : WM_ALIGN_LEFT;
}

static void mirror_labels(const struct wm_places *places, const struct wm_label *labels, int count)
{
    for (int i = 0; i < count; i++)
        mirror_label(places, (struct wm_label *)&labels[i]);
}

static void mirror_marks(const struct wm_places *places, const struct wm_mark *marks, int count)
{
    for (int i = 0; i < count; i++)
        mirror_point(places, &((struct wm_mark *)&marks[i])->centre);
}

static void mirror_title(struct wm_places *places)
{
    struct wm_title_place *title = &places->title;
    mirror_label(places, &title->title);
    mirror_label(places, &title->headline);
    mirror_labels(places, title->under, title->under_count);
    mirror_labels(places, title->labels, title->label_count);
    mirror_marks(places, title->marks, title->mark_count);
}

static void mirror_grounds(struct wm_places *places)
{
    mirror_rects(places, places->lines, places->line_count);
    for (int i = 0; i < places->band_count; i++) {
        struct wm_band_place *band = (struct wm_band_place *)&places->bands[i];
        mirror_rect(places, &band->box);
        mirror_point(places, &band->name_centre);
    }
    for (int i = 0; i < places->room_count; i++) {
        struct wm_room_place *room = (struct wm_room_place *)&places->rooms[i];
        mirror_rect(places, &room->box);
        mirror_label(places, &room->plate);
        mirror_labels(places, room->labels, room->label_count);
        mirror_marks(places, room->marks, room->mark_count);
    }
}

/* The number of a gate keeps its corner. */
static void mirror_walls(struct wm_places *places)
{
    for (int i = 0; i < places->wall_count; i++) {
        struct wm_wall_place *wall = (struct wm_wall_place *)&places->walls[i];
        mirror_rect(places, &wall->box);
        mirror_point(places, &wall->name_centre);
        for (int g = 0; g < wall->gate_count; g++) {
            struct wm_gate_place *gate = (struct wm_gate_place *)&wall->gates[g];
            mirror_rect(places, &gate->box);
            mirror_point(places, &gate->number_centre);
        }
    }
}

/* The actor and the objects keep their composition, for the shoulder that is free of props is
 * always the right one; it moves as a whole. */
static void move_pictures(struct wm_step_place *step, double by)
{
    step->person.x += by;
    for (int i = 0; i < step->object_count; i++)
        step->objects[i].x += by;
}

static void mirror_steps(struct wm_places *places)
{
    for (int i = 0; i < places->step_count; i++) {
        struct wm_step_place *step = (struct wm_step_place *)&places->steps[i];
        mirror_rect(places, &step->box);
        double left = step->picture.x;
        mirror_rect(places, &step->picture);
        move_pictures(step, step->picture.x - left);
        mirror_point(places, &step->badge);
        mirror_label(places, &step->role);
        mirror_label(places, &step->caption);
        mirror_marks(places, step->marks, step->mark_count);
        mirror_labels(places, step->labels, step->label_count);
    }
}

static void mirror_routes(struct wm_places *places)
{
    for (int i = 0; i < places->route_count; i++) {
        struct wm_route *route = (struct wm_route *)&places->routes[i];
        for (int p = 0; p < route->point_count; p++)
            mirror_point(places, (struct wm_point *)&route->points[p]);
        mirror_point(places, &route->rider);
        mirror_point(places, &route->via);
        mirror_point(places, &route->tumbler);
        mirror_marks(places, route->marks, route->mark_count);
        mirror_labels(places, route->labels, route->label_count);
    }
}

static void mirror_strip(struct wm_places *places)
{
    mirror_rect(places, &places->strip);
    for (int i = 0; i < places->count_count; i++) {
        struct wm_count_place *count = (struct wm_count_place *)&places->counts[i];
        mirror_point(places, &count->disc);
        mirror_label(places, &count->figure);
        mirror_label(places, &count->counted);
    }
    mirror_rect(places, &places->bar);
    mirror_rect(places, &places->bar_before);
    mirror_labels(places, places->bar_labels, places->bar_label_count);
    for (int i = 0; i < places->legend_count; i++) {
        struct wm_legend_place *item = (struct wm_legend_place *)&places->legend[i];
        mirror_point(places, &item->mark.centre);
        mirror_label(places, &item->label);
    }
    mirror_label(places, &places->foot);
}

void wm_pass_mirror(struct wm_sheet *sheet)
{
    struct wm_places *places = sheet->places;
    if (wm_model_reads(sheet->model) != WM_READS_LEFT)
        return;
    places->reads_left = true;
    mirror_title(places);
    mirror_grounds(places);
    mirror_walls(places);
    mirror_steps(places);
    mirror_routes(places);
    mirror_strip(places);
}
