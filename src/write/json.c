/* SPDX-License-Identifier: MIT
 *
 * Format json: the geometry of a map with its texts, and the findings with their places. Steps are
 * "nodes", handoffs "edges", as programs that measure drawings of graphs call them; curves are
 * flattened. The only writer that looks past the scene.
 */
#include "base/json_text.h"
#include "base/json_tree.h"
#include "base/number.h"
#include "layout/boxes.h"
#include "model/reads.h"
#include "model/seam.h"
#include "model/times.h"
#include "model/words.h"
#include "report/report.h"
#include "write/writers.h"

static const char *const band_ids[] = {"outside", "front", "back", "outside-below"};

static void append_number(GString *out, const char *key, double value)
{
    wm_json_append_key(out, key);
    wm_number_append(out, value, 2);
}

static void append_truth(GString *out, const char *key, bool is_true)
{
    wm_json_append_key(out, key);
    g_string_append(out, is_true ? "true" : "false");
}

static void append_sides(GString *out, struct wm_rect box)
{
    append_number(out, "x", box.x);
    append_number(out, "y", box.y);
    append_number(out, "w", box.w);
    append_number(out, "h", box.h);
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

/* The box of a step is as wide as its pictures; its texts, where they are wider, are its label. */
static void append_step(GString *out, const struct wm_model *model,
                        const struct wm_step_place *place, struct wm_spent before)
{
    const struct wm_step *step = &model->steps[place->step];
    struct wm_rect box = place->body;
    struct wm_rect texts = wm_rect_union(place->role.box, place->caption.box);
    texts = wm_rect_union(texts, words_box(place->labels, place->label_count));
    wm_json_append_text(out, "id", step->id);
    append_sides(out, box);
    wm_json_append_text(out, "band", band_ids[wm_step_side(model, place->step)]);
    append_box(out, "label", texts.w > box.w ? texts : (struct wm_rect){0});
    append_number(out, "cx", wm_rect_centre(place->picture).x);
    append_number(out, "cy", wm_rect_centre(place->picture).y);
    append_number(out, "column", place->column);
    append_number(out, "row", place->row);
    append_number(out, "line", place->line);
    append_number(out, "number", place->step + 1);
    wm_json_append_text(out, "by", model->actors[step->actor].name);
    wm_json_append_text(out, "does", step->does);
    append_number(out, "touch_minutes_before", before.touch);
    append_number(out, "waiting_minutes_before", before.waiting);
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

/* A handoff, or, where its line is broken, one piece of it: "h3", then "h3.2" and on. Its ends are
 * steps or breaks. */
static void append_piece(GString *out, const struct wm_model *model, const struct wm_route *route,
                         int piece)
{
    const struct wm_handoff *handoff = &model->handoffs[route->handoff];
    bool is_last = piece == route->break_count;
    char *id = piece ? g_strdup_printf("h%d.%d", route->handoff + 1, piece + 1)
                     : g_strdup_printf("h%d", route->handoff + 1);
    char *source = piece ? break_name(route, piece - 1) : g_strdup(model->steps[handoff->from].id);
    char *target = is_last ? g_strdup(model->steps[handoff->to].id) : break_name(route, piece);
    wm_json_append_text(out, "id", id);
    wm_json_append_text(out, "source", source);
    wm_json_append_text(out, "target", target);
    append_points(out, route, piece ? route->breaks[piece - 1] : 0,
                  is_last ? route->point_count : route->breaks[piece]);
    append_box(out, "label", piece == rider_piece(route) ? rider_box(route) : (struct wm_rect){0});
    append_truth(out, "back", route->runs_back);
    g_free(id);
    g_free(source);
    g_free(target);
}

static void append_handoff(GString *out, const struct wm_model *model, const struct wm_route *route)
{
    const struct wm_handoff *handoff = &model->handoffs[route->handoff];
    append_piece(out, model, route, 0);
    wm_json_append_text(out, "item", handoff->item);
    wm_json_append_text(out, "via", wm_via_words[handoff->via]);
    append_number(out, "gate", route->gate);
    append_words(out, "words", route->labels, route->label_count);
    append_signs(out, &route->signs);
    for (int piece = 1; piece <= route->break_count; piece++) {
        g_string_append(out, "},\n  {");
        append_piece(out, model, route, piece);
    }
}

/* The lines of a wrapped map, in reading order; `dir` is -1 where they are read to the left. */
static void append_lines(GString *out, const struct wm_places *places)
{
    g_string_append(out, "\"rows\":[");
    for (int i = 0; i < places->line_count; i++) {
        append_break(out, i);
        append_number(out, "y", places->lines[i].y);
        append_number(out, "h", places->lines[i].h);
        append_number(out, "dir", places->reads_left ? -1 : 1);
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
        append_number(out, "order", places->bands[i].side);
        wm_json_append_text(out, "name", places->bands[i].name);
        append_sides(out, places->bands[i].box);
        g_string_append_c(out, '}');
    }
    g_string_append(out, "],\n");
}

/* How many handoffs pass each gate, by direction. */
static void append_gates(GString *out, const struct wm_wall_place *wall)
{
    wm_json_append_key(out, "gate_counts");
    g_string_append_c(out, '[');
    for (int i = 0; i < wall->gate_count; i++) {
        g_string_append(out, i ? ",{" : "{");
        append_number(out, "number", wall->gates[i].number);
        append_number(out, "out", wall->gates[i].out);
        append_number(out, "in", wall->gates[i].in);
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
        append_number(out, "x0", stands ? centre.x : wall->box.x);
        append_number(out, "y0", stands ? wall->box.y : centre.y);
        append_number(out, "x1", stands ? centre.x : wm_rect_right(wall->box));
        append_number(out, "y1", stands ? wm_rect_bottom(wall->box) : centre.y);
        wm_json_append_text(out, "upper", band_ids[WM_SIDE_FRONT]);
        wm_json_append_text(out, "lower", band_ids[WM_SIDE_BACK]);
        wm_json_append_text(out, "name", wall->name);
        append_number(out, "gates", wall->gate_count);
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
        append_number(out, "index", boxes[i].index);
        wm_json_append_text(out, "what", boxes[i].what);
        append_sides(out, boxes[i].rect);
        g_string_append_c(out, '}');
    }
    g_string_append(out, "],\n");
    wm_arena_destroy(arena);
}

static void append_facts(GString *out, const struct wm_map *map)
{
    const struct wm_layout_facts *facts = &map->places->facts;
    struct wm_counts counts = wm_model_counts(map->model);
    g_string_append(out, "\"layout\":{");
    append_number(out, "columns", facts->columns);
    append_number(out, "crossings", facts->crossings);
    append_number(out, "bends", facts->bends);
    append_number(out, "back_edges", facts->back_edges);
    append_number(out, "gates", facts->gates);
    append_number(out, "rows", facts->rows);
    g_string_append(out, "},\n\"counts\":{");
    append_number(out, "steps", map->model->step_count);
    append_number(out, "handoffs", counts.handoffs);
    append_number(out, "wall_crossings", counts.crossings);
    append_number(out, "seams", counts.seams);
    append_number(out, "seams_without_owner", counts.unowned);
    append_number(out, "seams_without_measure", counts.unmeasured);
    append_number(out, "comes_back", counts.comes_back);
    append_number(out, "thrown", counts.thrown);
    g_string_append(out, "},\n");
}

static void append_findings(GString *out, const struct wm_findings *findings)
{
    g_string_append(out, "\"findings\":");
    wm_findings_append_array(out, findings);
}

/* The smallest words of a step or a handoff, in map units. */
static double smallest_text(const struct wm_theme *theme)
{
    return MIN(theme->fonts[WM_STYLE_ROLE].size,
               MIN(theme->fonts[WM_STYLE_CAPTION].size, theme->fonts[WM_STYLE_LABEL].size));
}

enum wm_write_status wm_write_json(const struct wm_map *map, const struct wm_write_options *options,
                                   struct wm_sink *sink)
{
    GString *out = g_string_new("{");
    append_number(out, "version", WM_JSON_VERSION);
    wm_json_append_text(out, "generator", options->generator);
    wm_json_append_text(out, "title", map->model->title);
    wm_json_append_text(out, "language", map->model->language);
    append_box(out, "canvas", (struct wm_rect){0, 0, map->places->width, map->places->height});
    wm_json_append_text(out, "reads", wm_reads_words[wm_model_reads(map->model)]);
    append_number(out, "caption", smallest_text(map->theme));
    append_bands(out, map->places);
    append_walls(out, map->places);
    if (map->places->line_count > 1 || map->places->reads_left)
        append_lines(out, map->places);
    append_rooms(out, map);
    struct wm_arena *arena = wm_arena_create();
    const struct wm_spent *before = wm_times_to_steps(arena, map->model);
    g_string_append(out, "\"nodes\":[");
    for (int i = 0; i < map->places->step_count; i++) {
        append_break(out, i);
        append_step(out, map->model, &map->places->steps[i], before[i]);
        g_string_append_c(out, '}');
    }
    wm_arena_destroy(arena);
    g_string_append(out, "],\n\"edges\":[");
    for (int i = 0; i < map->places->route_count; i++) {
        append_break(out, i);
        append_handoff(out, map->model, &map->places->routes[i]);
        g_string_append_c(out, '}');
    }
    g_string_append(out, "],\n");
    append_boxes(out, map);
    append_facts(out, map);
    append_findings(out, map->findings);
    g_string_append(out, "}\n");
    wm_sink_write(sink, out->str, out->len);
    g_string_free(out, TRUE);
    return sink->has_failed ? WM_WRITE_SINK_FAILED : WM_WRITE_OK;
}
