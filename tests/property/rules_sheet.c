/* SPDX-License-Identifier: MIT
 *
 * The rules about the sheet: numbers, page, bands, rooms, wall.
 */
#include "rules.h"
#include "view.h"

#include <math.h>
#include <string.h>

static char *outside_sheet(const char *what, struct owner owner, struct wm_rect box,
                           struct wm_rect sheet)
{
    if (is_within(box, sheet))
        return NULL;
    struct box_shape shape = {owner, what, box};
    return say_boxes(&shape, &(struct box_shape){{OWNER_SHEET, 0}, "page", sheet});
}

static char *boxes_on_sheet(const struct view *view, struct wm_rect sheet)
{
    char *said = NULL;
    const GArray *boxes[] = {view->shapes.pictures, view->shapes.labels};
    for (int kind = 0; kind < 2; kind++)
        for (guint i = 0; i < boxes[kind]->len && !said; i++) {
            const struct box_shape *box = box_at(boxes[kind], i);
            said = outside_sheet(box->what, box->owner, box->box, sheet);
        }
    for (int i = 0; i < view->places->room_count && !said; i++)
        said =
            outside_sheet("box", (struct owner){OWNER_ROOM, i}, view->places->rooms[i].box, sheet);
    for (int i = 0; i < view->places->band_count && !said; i++)
        said = outside_sheet("band", (struct owner){OWNER_SHEET, i}, view->places->bands[i].box,
                             sheet);
    return said;
}

char *all_on_sheet(const struct view *view)
{
    struct wm_rect sheet = {0, 0, view->places->width, view->places->height};
    char *said = boxes_on_sheet(view, sheet);
    for (guint i = 0; i < view->shapes.discs->len && !said; i++) {
        const struct disc_shape *disc = disc_at(view, i);
        said =
            outside_sheet(disc->what, disc->owner,
                          wm_rect_around(disc->centre, 2 * disc->radius, 2 * disc->radius), sheet);
    }
    for (guint i = 0; i < view->shapes.runs->len && !said; i++) {
        const struct run_shape *run = run_at(view, i);
        said = outside_sheet("arrow", (struct owner){OWNER_HANDOFF, run->handoff},
                             wm_rect_around(run->to, 0, 0), sheet);
    }
    return said;
}

char *numbers_finite(const struct view *view)
{
    char *printed = print_places(view->places);
    bool is_finite = !strstr(printed, "nan") && !strstr(printed, "inf");
    g_free(printed);
    return is_finite ? NULL : g_strdup("a place is not a finite number");
}

static const struct wm_band_place *band_of(const struct view *view, enum wm_side side)
{
    for (int i = 0; i < view->places->band_count; i++)
        if (view->places->bands[i].side == side)
            return &view->places->bands[i];
    return NULL;
}

char *steps_in_bands(const struct view *view)
{
    for (int i = 0; i < view->places->step_count; i++) {
        const struct wm_step_place *step = &view->places->steps[i];
        const struct wm_band_place *band = band_of(view, wm_step_side(view->model, step->step));
        if (!band)
            return g_strdup_printf("step %d has no band", i);
        if (!is_within(step->box, band->box))
            return g_strdup_printf("step %d (%.1f %.1f %.1f×%.1f) leaves its band %.1f to %.1f", i,
                                   step->box.x, step->box.y, step->box.w, step->box.h, band->box.y,
                                   wm_rect_bottom(band->box));
    }
    return NULL;
}

static const struct wm_room_place *room_of(const struct view *view, int room)
{
    for (int i = 0; i < view->places->room_count; i++)
        if (view->places->rooms[i].room == room)
            return &view->places->rooms[i];
    return NULL;
}

char *steps_in_rooms(const struct view *view)
{
    for (int i = 0; i < view->places->step_count; i++) {
        const struct wm_step_place *step = &view->places->steps[i];
        const struct wm_room_place *room = room_of(view, wm_step_room(view->model, step->step));
        if (!room && view->model->rooms[wm_step_room(view->model, step->step)].id)
            return g_strdup_printf("the room of step %d has no place", i);
        if (room && !is_within(step->picture, room->box))
            return g_strdup_printf("the picture of step %d leaves its room", i);
    }
    return NULL;
}

char *rooms_apart(const struct view *view)
{
    for (int i = 0; i < view->places->room_count; i++)
        for (int k = i + 1; k < view->places->room_count; k++) {
            const struct wm_room_place *a = &view->places->rooms[i], *b = &view->places->rooms[k];
            if (wm_rect_overlaps(a->box, b->box, SLACK))
                return g_strdup_printf("rooms %d and %d", a->room, b->room);
        }
    return NULL;
}

static const struct wm_gate_place *gate_at(const struct wm_wall_place *wall, double x)
{
    for (int i = 0; i < wall->gate_count; i++)
        if (x >= wall->gates[i].box.x && x <= wm_rect_right(wall->gates[i].box))
            return &wall->gates[i];
    return NULL;
}

/* A run meets the wall upright, in the gate that its route names, and nowhere else. */
char *wall_by_gates(const struct view *view)
{
    const struct wm_wall_place *wall = &view->places->wall;
    for (guint i = 0; i < view->shapes.runs->len && wall->is_there; i++) {
        const struct run_shape *run = run_at(view, i);
        if (run->is_thrown || !run_meets_box(run, inset(wall->box, SLACK)))
            continue;
        const struct wm_gate_place *gate = gate_at(wall, run->from.x);
        if (fabs(run->from.x - run->to.x) > 0.01)
            return g_strdup_printf("handoff %d runs along inside the wall", run->handoff);
        if (!gate)
            return g_strdup_printf("handoff %d crosses the wall at %.1f where no gate is",
                                   run->handoff, run->from.x);
        if (gate->number != view->places->routes[run->handoff].gate)
            return g_strdup_printf("handoff %d crosses at gate %d and says %d", run->handoff,
                                   gate->number, view->places->routes[run->handoff].gate);
    }
    return NULL;
}
