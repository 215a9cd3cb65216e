/* SPDX-License-Identifier: MIT
 *
 * The geometry of one sheet of a map with its texts, for format json. Steps are "nodes", handoffs
 * "edges", as programs that measure drawings of graphs call them; curves are flattened.
 */
#include "write/json_sheet.h"
#include "base/json_text.h"
#include "base/json_tree.h"
#include "base/letter.h"
#include "base/number.h"
#include "layout/boxes.h"
#include "model/reads.h"
#include "model/seam.h"
#include "model/times.h"
#include "model/words.h"

static const char *const band_ids[] = {"outside", "front", "back", "outside-below"};

void wm_json_append_number(GString *out, const char *key, double value)
{
    wm_json_append_key(out, key);
    wm_number_append(out, value, 2);
}

/* Its letter; null: it has none. */
static void append_door(GString *out, int number)
{
    struct wm_arena *arena = wm_arena_create();
    wm_json_append_text(out, "door", number ? wm_letter_of(arena, number) : NULL);
    wm_arena_destroy(arena);
}

static void append_sides(GString *out, struct wm_rect box)
{
    wm_json_append_number(out, "x", box.x);
    wm_json_append_number(out, "y", box.y);
    wm_json_append_number(out, "w", box.w);
    wm_json_append_number(out, "h", box.h);
}

static void append_box(GString *out, const char *key, struct wm_rect box)
{
    wm_json_append_key(out, key);
    if (box.w <= 0 || box.h <= 0) {
        g_string_append(out, "null");
        return;
    }
    g_string_append_c(out, '{');
    append_sides(out, box);
    g_string_append_c(out, '}');
}

static void append_words(GString *out, const char *key, const struct wm_label *labels, int count)
{
    wm_json_append_key(out, key);
    g_string_append_c(out, '[');
    for (int i = 0; i < count; i++) {
        GString *text = g_string_new(NULL);
        for (int l = 0; l < labels[i].count; l++)
            g_string_append_printf(text, "%s%s", l ? " " : "", labels[i].lines[l]);
        g_string_append(out, i ? "," : "");
        wm_json_append(out, text->str);
        g_string_free(text, TRUE);
    }
    g_string_append_c(out, ']');
}

static void append_sign(GString *out, const struct wm_sign *sign, struct wm_rect box)
{
    g_string_append(out, out->str[out->len - 1] == '[' ? "{" : ",{");
    wm_json_append_text(out, "picture", sign->picture.name);
    wm_json_append_text(out, "text", sign->text);
    wm_json_append_text(out, "means", sign->means);
    append_sides(out, box);
    g_string_append_c(out, '}');
}

static void append_signs(GString *out, const struct wm_signs_place *signs)
{
    wm_json_append_key(out, "marks");
    g_string_append_c(out, '[');
    for (int i = 0; i < signs->mark_count; i++)
        append_sign(out, &signs->marks[i].sign, wm_mark_box(&signs->marks[i]));
    if (signs->chair.sign)
        append_sign(out, signs->chair.sign, signs->chair.seat);
    g_string_append_c(out, ']');
}

/* Between two items of a list of objects, one a line. */
static void append_break(GString *out, int index)
{
    g_string_append(out, index ? ",\n  {" : "\n  {");
}

static struct wm_rect words_box(const struct wm_label *labels, int count)
{
    struct wm_rect box = {0};
    for (int i = 0; i < count; i++)
        box = wm_rect_union(box, labels[i].box);
    return box;
}

/* Of a step, from 1. */
static int sheet_of(const struct wm_map *map, int step)
{
    int sheet = 1;
    while (sheet < map->sheet_count && step >= map->sheets[sheet - 1].steps.end)
        sheet++;
    return sheet;
}

/* The box of a step is as wide as its pictures; its texts, where they are wider, are its label, but
 * for words that stand on the pole of a flag. */
static void append_step(GString *out, const struct wm_map *map, const struct wm_step_place *place,
                        struct wm_spent before)
{
    const struct wm_model *model = map->model;
    const struct wm_step *step = &model->steps[place->step];
    struct wm_rect box = place->body;
    struct wm_rect texts = wm_rect_union(place->role.box, place->caption.box);
    if (place->pennant.flag.h <= 0)
        texts = wm_rect_union(texts, words_box(place->labels, place->label_count));
    wm_json_append_text(out, "id", step->id);
    append_sides(out, box);
    wm_json_append_text(out, "band", band_ids[wm_step_side(model, place->step)]);
    append_box(out, "label", texts.w > box.w ? texts : (struct wm_rect){0});
    wm_json_append_number(out, "cx", wm_rect_centre(place->picture).x);
    wm_json_append_number(out, "cy", wm_rect_centre(place->picture).y);
    wm_json_append_number(out, "column", place->column);
    wm_json_append_number(out, "row", place->row);
    wm_json_append_number(out, "line", place->line);
    wm_json_append_number(out, "sheet", sheet_of(map, place->step));
    wm_json_append_number(out, "number", place->step + 1);
    wm_json_append_text(out, "by", model->actors[step->actor].name);
    wm_json_append_text(out, "does", step->does);
    wm_json_append_number(out, "touch_minutes_before", before.touch);
    wm_json_append_number(out, "waiting_minutes_before", before.waiting);
    append_words(out, "words", place->labels, place->label_count);
    append_signs(out, &place->signs);
}

static void append_point(GString *out, struct wm_point point)
{
    g_string_append(out, out->str[out->len - 1] == '[' ? "[" : ",[");
    wm_number_append(out, point.x, 2);
    g_string_append_c(out, ',');
    wm_number_append(out, point.y, 2);
    g_string_append_c(out, ']');
}

/* The points of one piece of a line, from `first` to before `last`. */
static void append_points(GString *out, const struct wm_route *route, int first, int last)
{
    wm_json_append_key(out, "points");
    g_string_append_c(out, '[');
    append_point(out, route->points[first]);
    for (int i = first + 1; i < last; i++)
        append_point(out, route->points[i]);
    g_string_append_c(out, ']');
}

/* All that rides on a handoff: the thing, marks and words. */
static struct wm_rect rider_box(const struct wm_route *route)
{
    struct wm_rect box = route->thing;
    for (int i = 0; i < route->signs.mark_count; i++)
        box = wm_rect_union(box, wm_mark_box(&route->signs.marks[i]));
    box = wm_rect_union(box, wm_rect_union(route->scene, route->signs.tray));
    return wm_rect_union(box, words_box(route->labels, route->label_count));
}

static bool is_on(struct wm_point at, struct wm_point a, struct wm_point b)
{
    return at.x >= MIN(a.x, b.x) - 1 && at.x <= MAX(a.x, b.x) + 1 && at.y >= MIN(a.y, b.y) - 1 &&
           at.y <= MAX(a.y, b.y) + 1;
}

/* The piece on which the rider is. */
static int rider_piece(const struct wm_route *route)
{
    int piece = 0;
    for (int i = 0; route->break_count && i + 1 < route->point_count; i++) {
        if (wm_route_breaks(route, i))
            piece++;
        else if (is_on(route->rider, route->points[i], route->points[i + 1]))
            return piece;
    }
    return 0;
}

/* The number at a break, as the end of a piece. */
static char *break_name(const struct wm_route *route, int index)
{
    return g_strdup_printf("cut %d.%d", route->handoff + 1, index + 1);
}

/* The points of a piece of a line: from `first` up to before `last`. */
struct piece {
    int first, last;
};

/* It has none if it is on another sheet. */
static struct piece piece_at(const struct wm_route *route, int index)
{
    return (struct piece){index ? route->breaks[index - 1] : 0,
                          index == route->break_count ? route->point_count : route->breaks[index]};
}

/* A handoff, or, where its line is broken, one piece of it: "h3", then "h3.2" and on. Its ends are
 * steps or breaks. */
static void append_piece(GString *out, const struct wm_model *model, const struct wm_route *route,
                         int index)
{
    const struct wm_handoff *handoff = &model->handoffs[route->handoff];
    struct piece piece = piece_at(route, index);
    char *id = index ? g_strdup_printf("h%d.%d", route->handoff + 1, index + 1)
                     : g_strdup_printf("h%d", route->handoff + 1);
    char *source = index ? break_name(route, index - 1) : g_strdup(model->steps[handoff->from].id);
    char *target = index == route->break_count ? g_strdup(model->steps[handoff->to].id)
                                               : break_name(route, index);
    wm_json_append_text(out, "id", id);
    wm_json_append_text(out, "source", source);
    wm_json_append_text(out, "target", target);
    append_points(out, route, piece.first, piece.last);
    append_box(out, "label", index == rider_piece(route) ? rider_box(route) : (struct wm_rect){0});
    wm_json_append_key(out, "back");
    g_string_append(out, route->runs_back ? "true" : "false");
    g_free(id);
    g_free(source);
    g_free(target);
}

/* What a handoff says stands at its first piece. */
static void append_handoff(GString *out, const struct wm_model *model, const struct wm_route *route,
                           int *count)
{
    const struct wm_handoff *handoff = &model->handoffs[route->handoff];
    bool is_first = true;
    for (int i = 0; i <= route->break_count; i++) {
        struct piece piece = piece_at(route, i);
        if (piece.first == piece.last)
            continue;
        append_break(out, (*count)++);
        append_piece(out, model, route, i);
        if (is_first) {
            wm_json_append_text(out, "item", handoff->item);
            wm_json_append_text(out, "via", wm_via_words[handoff->via]);
            append_door(out, route->gate);
            append_words(out, "words", route->labels, route->label_count);
            append_signs(out, &route->signs);
        }
        is_first = false;
        g_string_append_c(out, '}');
    }
}

/* The lines of a wrapped map, in reading order; `dir` is -1 where they are read to the left. */
static void append_lines(GString *out, const struct wm_places *places)
{
    g_string_append(out, "\"rows\":[");
    for (int i = 0; i < places->line_count; i++) {
        append_break(out, i);
        wm_json_append_number(out, "y", places->lines[i].y);
        wm_json_append_number(out, "h", places->lines[i].h);
        wm_json_append_number(out, "dir", places->reads_left ? -1 : 1);
        g_string_append_c(out, '}');
    }
    g_string_append(out, "],\n");
}

static void append_bands(GString *out, const struct wm_places *places)
{
    wm_json_append_key(out, "bands");
    g_string_append_c(out, '[');
    for (int i = 0; i < places->band_count; i++) {
        append_break(out, i);
        wm_json_append_text(out, "id", band_ids[places->bands[i].side]);
        wm_json_append_number(out, "order", places->bands[i].side);
        wm_json_append_text(out, "name", places->bands[i].name);
        append_sides(out, places->bands[i].box);
        g_string_append_c(out, '}');
    }
    g_string_append(out, "],\n");
}

/* How many handoffs pass each gate, by direction. */
static void append_gates(GString *out, const struct wm_wall_place *wall)
{
    wm_json_append_key(out, "door_counts");
    g_string_append_c(out, '[');
    for (int i = 0; i < wall->gate_count; i++) {
        g_string_append(out, i ? ",{" : "{");
        append_door(out, wall->gates[i].number);
        wm_json_append_number(out, "out", wall->gates[i].out);
        wm_json_append_number(out, "in", wall->gates[i].in);
        g_string_append_c(out, '}');
    }
    g_string_append_c(out, ']');
}

static void append_walls(GString *out, const struct wm_places *places)
{
    g_string_append(out, "\"walls\":[");
    for (int i = 0; i < places->wall_count; i++) {
        const struct wm_wall_place *wall = &places->walls[i];
        append_break(out, i);
        struct wm_point centre = wm_rect_centre(wall->box);
        bool stands = places->reads_down;
        wm_json_append_number(out, "x0", stands ? centre.x : wall->box.x);
        wm_json_append_number(out, "y0", stands ? wall->box.y : centre.y);
        wm_json_append_number(out, "x1", stands ? centre.x : wm_rect_right(wall->box));
        wm_json_append_number(out, "y1", stands ? wm_rect_bottom(wall->box) : centre.y);
        wm_json_append_text(out, "upper", band_ids[WM_SIDE_FRONT]);
        wm_json_append_text(out, "lower", band_ids[WM_SIDE_BACK]);
        wm_json_append_text(out, "name", wall->name);
        wm_json_append_number(out, "gates", wall->gate_count);
        append_gates(out, wall);
        g_string_append_c(out, '}');
    }
    g_string_append(out, "],\n");
}

static void append_rooms(GString *out, const struct wm_map *map)
{
    g_string_append(out, "\"rooms\":[");
    for (int i = 0; i < map->places->room_count; i++) {
        const struct wm_room_place *place = &map->places->rooms[i];
        append_break(out, i);
        wm_json_append_text(out, "id", map->model->rooms[place->room].id);
        wm_json_append_text(out, "name", map->model->rooms[place->room].name);
        append_sides(out, place->box);
        append_box(out, "label", place->plate.box);
        g_string_append_c(out, '}');
    }
    g_string_append(out, "],\n");
}

/* Everything that stands on the map, as boxes. */
static void append_boxes(GString *out, const struct wm_map *map)
{
    struct wm_arena *arena = wm_arena_create();
    int count = 0;
    const struct wm_box *boxes =
        wm_places_boxes(arena, map->places, map->theme, wm_fonts_ruler(map->fonts), &count);
    g_string_append(out, "\"boxes\":[");
    for (int i = 0; i < count; i++) {
        append_break(out, i);
        wm_json_append_text(out, "of", wm_box_of_word(boxes[i].of));
        wm_json_append_number(out, "index", boxes[i].index);
        wm_json_append_text(out, "what", boxes[i].what);
        append_sides(out, boxes[i].rect);
        g_string_append_c(out, '}');
    }
    g_string_append(out, "],\n");
    wm_arena_destroy(arena);
}

static void append_steps(GString *out, const struct wm_map *map)
{
    struct wm_arena *arena = wm_arena_create();
    const struct wm_spent *before = wm_times_to_steps(arena, map->model);
    int count = 0;
    g_string_append(out, "\"nodes\":[");
    for (int i = 0; i < map->places->step_count; i++) {
        if (map->places->steps[i].shown == WM_SHOWN_NOT)
            continue;
        append_break(out, count++);
        append_step(out, map, &map->places->steps[i], before[i]);
        g_string_append_c(out, '}');
    }
    g_string_append(out, "],\n");
    wm_arena_destroy(arena);
}

static void append_handoffs(GString *out, const struct wm_map *map)
{
    int count = 0;
    g_string_append(out, "\"edges\":[");
    for (int i = 0; i < map->places->route_count; i++)
        append_handoff(out, map->model, &map->places->routes[i], &count);
    g_string_append(out, "],\n");
}

void wm_json_append_sheet(GString *out, const struct wm_map *map)
{
    append_box(out, "canvas", (struct wm_rect){0, 0, map->places->width, map->places->height});
    wm_json_append_text(out, "reads", wm_reads_words[wm_model_reads(map->model)]);
    wm_json_append_number(out, "caption", map->places->facts.caption);
    append_bands(out, map->places);
    append_walls(out, map->places);
    if (map->places->line_count > 1 || map->places->reads_left)
        append_lines(out, map->places);
    append_rooms(out, map);
    append_steps(out, map);
    append_handoffs(out, map);
    append_boxes(out, map);
}
