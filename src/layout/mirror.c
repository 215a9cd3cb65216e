/* SPDX-License-Identifier: MIT
 *
 * Pass: mirror. A map that is read from right to left is laid out as one that is read from left to
 * right and turned around at last, title and strip included: everything keeps its distances and
 * sizes, words stay as they are written. May assume the finished places; promises mirrored copies
 * of them, if the model is read to the left, and else changes nothing.
 */
#include "layout/sheet.h"
#include "model/reads.h"

/* Where the copies go, and how wide the sheet is. */
struct mirror {
    struct wm_arena *arena;
    double width;
};

static struct wm_point mirror_point(const struct mirror *mirror, struct wm_point point)
{
    return (struct wm_point){mirror->width - point.x, point.y};
}

static struct wm_rect mirror_rect(const struct mirror *mirror, struct wm_rect rect)
{
    return (struct wm_rect){mirror->width - wm_rect_right(rect), rect.y, rect.w, rect.h};
}

static struct wm_label mirror_label(const struct mirror *mirror, struct wm_label label)
{
    label.box = mirror_rect(mirror, label.box);
    if (label.align != WM_ALIGN_CENTRE)
        label.align = label.align == WM_ALIGN_LEFT ? WM_ALIGN_RIGHT : WM_ALIGN_LEFT;
    return label;
}

static struct wm_mark mirror_mark(const struct mirror *mirror, struct wm_mark mark)
{
    mark.centre = mirror_point(mirror, mark.centre);
    return mark;
}

static struct wm_band_place mirror_band(const struct mirror *mirror, struct wm_band_place band)
{
    band.box = mirror_rect(mirror, band.box);
    band.name_centre = mirror_point(mirror, band.name_centre);
    return band;
}

static struct wm_gate_place mirror_gate(const struct mirror *mirror, struct wm_gate_place gate)
{
    gate.box = mirror_rect(mirror, gate.box);
    gate.sign = mirror_rect(mirror, gate.sign);
    return gate;
}

static struct wm_tally_place mirror_tally(const struct mirror *mirror, struct wm_tally_place tally)
{
    tally.box = mirror_rect(mirror, tally.box);
    return tally;
}

static struct wm_legend_place mirror_item(const struct mirror *mirror, struct wm_legend_place item)
{
    item.mark = mirror_mark(mirror, item.mark);
    item.label = mirror_label(mirror, item.label);
    return item;
}

/* mirror_NAMEs(): a mirrored copy of an array. */
#define MIRROR_ARRAY(type, name)                                                                   \
    static const __typeof__(type) *name##s(const struct mirror *mirror,                            \
                                           const __typeof__(type) *from, int count)                \
    {                                                                                              \
        __typeof__(type) *to = wm_arena_array(mirror->arena, type, (size_t)count);                 \
        for (int i = 0; i < count; i++)                                                            \
            to[i] = name(mirror, from[i]);                                                         \
        return to;                                                                                 \
    }

MIRROR_ARRAY(struct wm_point, mirror_point)
MIRROR_ARRAY(struct wm_rect, mirror_rect)
MIRROR_ARRAY(struct wm_label, mirror_label)
MIRROR_ARRAY(struct wm_mark, mirror_mark)
MIRROR_ARRAY(struct wm_band_place, mirror_band)
MIRROR_ARRAY(struct wm_gate_place, mirror_gate)
MIRROR_ARRAY(struct wm_tally_place, mirror_tally)
MIRROR_ARRAY(struct wm_legend_place, mirror_item)

static struct wm_signs_place mirror_signs(const struct mirror *mirror, struct wm_signs_place signs)
{
    signs.marks = mirror_marks(mirror, signs.marks, signs.mark_count);
    signs.tray = mirror_rect(mirror, signs.tray);
    signs.chair.seat = mirror_rect(mirror, signs.chair.seat);
    signs.chair.card = mirror_rect(mirror, signs.chair.card);
    signs.chair.door = mirror_label(mirror, signs.chair.door);
    signs.chair.words = mirror_label(mirror, signs.chair.words);
    signs.chair.blank = mirror_rect(mirror, signs.chair.blank);
    return signs;
}

static struct wm_room_place mirror_room(const struct mirror *mirror, struct wm_room_place room)
{
    room.box = mirror_rect(mirror, room.box);
    room.floor = mirror_rect(mirror, room.floor);
    room.plate = mirror_label(mirror, room.plate);
    room.labels = mirror_labels(mirror, room.labels, room.label_count);
    room.sign = mirror_rect(mirror, room.sign);
    room.board = mirror_rect(mirror, room.board);
    return room;
}

static struct wm_wall_place mirror_wall(const struct mirror *mirror, struct wm_wall_place wall)
{
    wall.box = mirror_rect(mirror, wall.box);
    wall.name_centre = mirror_point(mirror, wall.name_centre);
    wall.gates = mirror_gates(mirror, wall.gates, wall.gate_count);
    return wall;
}

/* The actor and the objects keep their composition, for the shoulder that is free of props is
 * always the right one; it moves as a whole. */
static void move_pictures(struct wm_step_place *step, double by)
{
    step->person.x += by;
    for (int i = 0; i < step->object_count; i++)
        step->objects[i].x += by;
}

static struct wm_pennant_place mirror_pennant(const struct mirror *mirror,
                                              struct wm_pennant_place pennant)
{
    pennant.flag = mirror_rect(mirror, pennant.flag);
    pennant.words = mirror_label(mirror, pennant.words);
    pennant.flies_left = !pennant.flies_left;
    return pennant;
}

static struct wm_step_place mirror_step(const struct mirror *mirror, struct wm_step_place step)
{
    double left = step.picture.x;
    step.box = mirror_rect(mirror, step.box);
    step.body = mirror_rect(mirror, step.body);
    step.picture = mirror_rect(mirror, step.picture);
    move_pictures(&step, step.picture.x - left);
    step.badge = mirror_point(mirror, step.badge);
    step.role = mirror_label(mirror, step.role);
    step.caption = mirror_label(mirror, step.caption);
    step.pennant = mirror_pennant(mirror, step.pennant);
    step.scene = mirror_rect(mirror, step.scene);
    step.signs = mirror_signs(mirror, step.signs);
    step.labels = mirror_labels(mirror, step.labels, step.label_count);
    return step;
}

static struct wm_route mirror_route(const struct mirror *mirror, struct wm_route route)
{
    route.points = mirror_points(mirror, route.points, route.point_count);
    route.rider = mirror_point(mirror, route.rider);
    route.thing = mirror_rect(mirror, route.thing);
    route.lettering = mirror_label(mirror, route.lettering);
    route.scene = mirror_rect(mirror, route.scene);
    route.flying = mirror_rect(mirror, route.flying);
    route.pennant = mirror_pennant(mirror, route.pennant);
    route.signs = mirror_signs(mirror, route.signs);
    route.labels = mirror_labels(mirror, route.labels, route.label_count);
    return route;
}

MIRROR_ARRAY(struct wm_room_place, mirror_room)
MIRROR_ARRAY(struct wm_wall_place, mirror_wall)
MIRROR_ARRAY(struct wm_step_place, mirror_step)
MIRROR_ARRAY(struct wm_route, mirror_route)

/* The program's own words are read to the right: the pieces of a line keep their order, and move as
 * a whole. */
static const struct wm_label *mirror_pieces(const struct mirror *mirror,
                                            const struct wm_label *pieces, int count)
{
    struct wm_label *moved = wm_arena_array(mirror->arena, struct wm_label, (size_t)count);
    for (int first = 0, next; first < count; first = next) {
        for (next = first + 1; next < count && pieces[next].box.y == pieces[first].box.y;)
            next++;
        double by = mirror->width - wm_rect_right(pieces[next - 1].box) - pieces[first].box.x;
        for (int i = first; i < next; i++) {
            moved[i] = pieces[i];
            moved[i].box.x += by;
        }
    }
    return moved;
}

static struct wm_slip_place mirror_slip(const struct mirror *mirror, struct wm_slip_place slip)
{
    slip.box = mirror_rect(mirror, slip.box);
    slip.picture = mirror_rect(mirror, slip.picture);
    slip.asks = mirror_label(mirror, slip.asks);
    slip.names = mirror_label(mirror, slip.names);
    slip.date = mirror_label(mirror, slip.date);
    for (int i = 0; i < 2; i++)
        slip.lines[i] = mirror_rect(mirror, slip.lines[i]);
    return slip;
}

static struct wm_title_place mirror_title(const struct mirror *mirror, struct wm_title_place title)
{
    title.title = mirror_label(mirror, title.title);
    title.headline = mirror_pieces(mirror, title.headline, title.headline_count);
    title.under = mirror_labels(mirror, title.under, title.under_count);
    title.slip = mirror_slip(mirror, title.slip);
    return title;
}

static struct wm_group_place mirror_group(const struct mirror *mirror, struct wm_group_place group)
{
    group.box = mirror_rect(mirror, group.box);
    group.heading = mirror_pieces(mirror, group.heading, group.heading_count);
    group.tallies = mirror_tallys(mirror, group.tallies, group.tally_count);
    group.words = mirror_labels(mirror, group.words, group.word_count);
    return group;
}

MIRROR_ARRAY(struct wm_group_place, mirror_group)

static void mirror_strip(const struct mirror *mirror, struct wm_places *places)
{
    places->strip = mirror_rect(mirror, places->strip);
    places->groups = mirror_groups(mirror, places->groups, places->group_count);
    places->legend = mirror_items(mirror, places->legend, places->legend_count);
    places->foot = mirror_label(mirror, places->foot);
}

static void mirror_places(const struct mirror *mirror, struct wm_places *places)
{
    places->reads_left = true;
    places->title = mirror_title(mirror, places->title);
    places->lines = mirror_rects(mirror, places->lines, places->line_count);
    places->bands = mirror_bands(mirror, places->bands, places->band_count);
    places->rooms = mirror_rooms(mirror, places->rooms, places->room_count);
    places->walls = mirror_walls(mirror, places->walls, places->wall_count);
    places->steps = mirror_steps(mirror, places->steps, places->step_count);
    places->routes = mirror_routes(mirror, places->routes, places->route_count);
    mirror_strip(mirror, places);
}

void wm_sheet_mirror(struct wm_sheet *sheet)
{
    const struct mirror mirror = {sheet->arena, sheet->width};
    if (wm_model_reads(sheet->model) != WM_READS_LEFT)
        return;
    for (int i = 0; i < sheet->show_count; i++)
        mirror_places(&mirror, &sheet->places[i]);
}
