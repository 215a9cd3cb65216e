/* SPDX-License-Identifier: MIT
 *
 * The rules about the sheet: numbers, page, bands, rooms, wall.
 */
#include "rules.h"
#include "view.h"

#include <math.h>
#include <string.h>

/* How far a line goes on straight beyond the wall, on either side. */
static const double CLEAR = 6;

static char *outside_sheet(const char *what, struct owner owner, struct wm_rect box,
                           struct wm_rect sheet)
{
    if (is_within(box, sheet))
        return NULL;
    struct thing thing = {owner, CLASS_WORDS, what, box, false};
    return say_things(&thing, &(struct thing){{OWNER_SHEET, 0}, CLASS_WORDS, "page", sheet, false});
}

char *all_on_sheet(const struct view *view)
{
    struct wm_rect sheet = {0, 0, view->places->width, view->places->height};
    char *said = NULL;
    for (guint i = 0; i < view->shapes.things->len && !said; i++) {
        const struct thing *thing = thing_at(view, i);
        said = outside_sheet(thing->what, thing->owner, thing->box, sheet);
    }
    for (int i = 0; i < view->places->room_count && !said; i++)
        said =
            outside_sheet("box", (struct owner){OWNER_ROOM, i}, view->places->rooms[i].box, sheet);
    for (int i = 0; i < view->places->band_count && !said; i++)
        said =
            outside_sheet("box", (struct owner){OWNER_BAND, i}, view->places->bands[i].box, sheet);
    for (guint i = 0; i < view->shapes.runs->len && !said; i++) {
        const struct run_shape *run = run_at(view, i);
        said = outside_sheet("line", (struct owner){OWNER_HANDOFF, run->handoff},
                             wm_rect_around(run->to, 0, 0), sheet);
    }
    return said;
}

char *numbers_finite(const struct view *view)
{
    char *printed = print_places(view->model, view->places);
    bool is_finite = !strstr(printed, "nan") && !strstr(printed, "inf");
    g_free(printed);
    return is_finite ? NULL : g_strdup("a place is not a finite number");
}

/* Whether something lies in a band of a side: each line of the sheet has one. */
static bool is_in_band(const struct view *view, struct wm_rect box, enum wm_side side)
{
    for (int i = 0; i < view->places->band_count; i++)
        if (view->places->bands[i].side == side && is_within(box, view->places->bands[i].box))
            return true;
    return false;
}

char *steps_in_bands(const struct view *view)
{
    for (int i = 0; i < view->places->step_count; i++) {
        const struct wm_step_place *step = &view->places->steps[i];
        if (step->shown == WM_SHOWN_NOT)
            continue;
        if (!is_in_band(view, step->box, wm_step_side(view->model, step->step)))
            return g_strdup_printf("step %d (%.1f %.1f %.1f×%.1f) is in no band of its side", i,
                                   step->box.x, step->box.y, step->box.w, step->box.h);
    }
    for (int i = 0; i < view->places->room_count; i++) {
        const struct wm_room_place *room = &view->places->rooms[i];
        if (!is_in_band(view, room->box, view->model->rooms[room->room].side))
            return g_strdup_printf("room %d (%.1f %.1f %.1f×%.1f) is in no band of its side",
                                   room->room, room->box.x, room->box.y, room->box.w, room->box.h);
    }
    return NULL;
}

char *bands_apart(const struct view *view)
{
    const struct wm_places *places = view->places;
    for (int i = 0; i < places->band_count; i++) {
        for (int k = i + 1; k < places->band_count; k++)
            if (wm_rect_overlaps(places->bands[i].box, places->bands[k].box, SLACK))
                return g_strdup_printf("bands %d and %d", i, k);
        for (int k = 0; k < places->wall_count; k++)
            if (wm_rect_overlaps(places->bands[i].box, places->walls[k].box, SLACK))
                return g_strdup_printf("band %d and wall %d", i, k);
    }
    return NULL;
}

static bool is_room_there(const struct view *view, int room, bool *is_inside,
                          const struct wm_step_place *step)
{
    bool is_there = false;
    for (int i = 0; i < view->places->room_count; i++) {
        const struct wm_room_place *place = &view->places->rooms[i];
        if (place->room != room)
            continue;
        is_there = true;
        *is_inside = *is_inside || is_within(step->box, place->box);
    }
    return is_there;
}

char *steps_in_rooms(const struct view *view)
{
    for (int i = 0; i < view->places->step_count; i++) {
        const struct wm_step_place *step = &view->places->steps[i];
        int room = wm_step_room(view->model, step->step);
        bool is_inside = false;
        if (step->shown == WM_SHOWN_NOT)
            continue;
        if (!is_room_there(view, room, &is_inside, step)) {
            if (view->model->rooms[room].id)
                return g_strdup_printf("the room of step %d has no place", i);
        } else if (!is_inside) {
            return g_strdup_printf("step %d leaves its room", i);
        }
    }
    return NULL;
}

char *rooms_apart(const struct view *view)
{
    for (int i = 0; i < view->places->room_count; i++)
        for (int k = i + 1; k < view->places->room_count; k++) {
            const struct wm_room_place *a = &view->places->rooms[i], *b = &view->places->rooms[k];
            if (wm_rect_overlaps(a->box, b->box, SLACK))
                return g_strdup_printf("rooms %d (%.1f %.1f %.1f×%.1f) and %d (%.1f %.1f "
                                       "%.1f×%.1f)",
                                       a->room, a->box.x, a->box.y, a->box.w, a->box.h, b->room,
                                       b->box.x, b->box.y, b->box.w, b->box.h);
        }
    return NULL;
}

char *rooms_own(const struct view *view)
{
    for (int i = 0; i < view->places->room_count; i++)
        for (int s = 0; s < view->places->step_count; s++) {
            const struct wm_room_place *room = &view->places->rooms[i];
            const struct wm_step_place *step = &view->places->steps[s];
            if (step->shown != WM_SHOWN_NOT && wm_step_room(view->model, s) != room->room &&
                wm_rect_overlaps(step->box, room->box, SLACK))
                return g_strdup_printf("step %d in room %d", s, room->room);
        }
    return NULL;
}

static const struct wm_gate_place *gate_at(const struct view *view,
                                           const struct wm_wall_place *wall, double x)
{
    for (int i = 0; i < wall->gate_count; i++) {
        struct wm_rect box = laid_box(view, wall->gates[i].box);
        if (x >= box.x && x <= wm_rect_right(box))
            return &wall->gates[i];
    }
    return NULL;
}

/* A run meets a wall upright, in the gate that its route names, and goes on straight. */
static char *crosses_well(const struct view *view, const struct run_shape *run,
                          const struct wm_wall_place *wall)
{
    const struct wm_gate_place *gate = gate_at(view, wall, run->from.x);
    struct wm_rect box = laid_box(view, wall->box);
    double top = MIN(run->from.y, run->to.y), bottom = MAX(run->from.y, run->to.y);
    if (fabs(run->from.x - run->to.x) > 0.01)
        return g_strdup_printf("handoff %d runs along the wall at %.1f", run->handoff, run->from.y);
    if (top > box.y - CLEAR + 0.01 || bottom < wm_rect_bottom(box) + CLEAR - 0.01)
        return g_strdup_printf("handoff %d turns at the wall: from %.1f to %.1f, wall %.1f to %.1f",
                               run->handoff, top, bottom, box.y, wm_rect_bottom(box));
    if (run->is_thrown)
        return NULL;
    if (!gate)
        return g_strdup_printf("handoff %d crosses the wall at %.1f where no gate is", run->handoff,
                               run->from.x);
    if (gate->number != view->places->routes[run->handoff].gate)
        return g_strdup_printf("handoff %d crosses at gate %d and says %d", run->handoff,
                               gate->number, view->places->routes[run->handoff].gate);
    return NULL;
}

char *wall_by_gates(const struct view *view)
{
    for (int w = 0; w < view->places->wall_count; w++) {
        const struct wm_wall_place *wall = &view->places->walls[w];
        struct wm_rect box = laid_box(view, wall->box);
        struct wm_rect near = {box.x, box.y - CLEAR + 0.01, box.w, box.h + 2 * CLEAR - 0.02};
        for (guint i = 0; i < view->shapes.runs->len; i++) {
            struct run_shape run = laid_run(view, i);
            if (!run_meets_box(&run, near))
                continue;
            char *said = crosses_well(view, &run, wall);
            if (said)
                return said;
        }
    }
    return NULL;
}

/* Whether a step is on the front side of the wall. */
static bool is_before_wall(const struct view *view, int step)
{
    return wm_step_side(view->model, step) <= WM_SIDE_FRONT;
}

/* From outside above to outside below or back: it goes round the house. */
static bool goes_round(const struct view *view, const struct wm_handoff *handoff)
{
    enum wm_side from = wm_step_side(view->model, handoff->from);
    enum wm_side to = wm_step_side(view->model, handoff->to);
    return from != to && !wm_side_is_inside(from) && !wm_side_is_inside(to);
}

/* How often a handoff passes from one side of a wall to the other. */
static int crossings(const struct view *view, int handoff)
{
    int count = 0;
    for (int w = 0; w < view->places->wall_count; w++)
        for (guint i = 0; i < view->shapes.runs->len; i++) {
            struct run_shape run = laid_run(view, i);
            struct wm_rect box = laid_box(view, view->places->walls[w].box);
            double y = wm_rect_centre(box).y;
            bool is_at_wall = run.from.x > box.x && run.from.x < wm_rect_right(box);
            count += run.handoff == handoff && is_at_wall && (run.from.y < y) != (run.to.y < y);
        }
    return count;
}

/* The gates of an overview have no numbers. */
static char *gates_in_a_row(const struct view *view)
{
    for (int w = 0, number = view->gates_before; w < view->places->wall_count; w++)
        for (int i = 0; i < view->places->walls[w].gate_count; i++) {
            int found = view->places->walls[w].gates[i].number;
            number++;
            if (found != (view->show->is_overview ? 0 : number))
                return g_strdup_printf("gate %d has the number %d", number, found);
        }
    return NULL;
}

/* Once where it leads across, else never; the gates are numbered in a row. */
char *wall_as_needed(const struct view *view)
{
    const struct wm_places *places = view->places;
    for (int h = 0; h < view->model->handoff_count && places->wall_count; h++) {
        const struct wm_handoff *it = &view->model->handoffs[h];
        int needed =
            is_before_wall(view, it->from) != is_before_wall(view, it->to) && !goes_round(view, it);
        int crossed = crossings(view, h);
        if (places->routes[h].shown == WM_SHOWN_NOT)
            needed = 0;
        bool is_cut = places->routes[h].break_count > 0; /* it may change sides in a break */
        if (crossed > needed || (crossed < needed && !is_cut))
            return g_strdup_printf("handoff %d crosses the wall %d times", h, crossed);
    }
    return gates_in_a_row(view);
}
