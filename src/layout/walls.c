/* SPDX-License-Identifier: MIT
 *
 * Setting down the wall: in every line of the sheet in which it stands, with a gate for each group
 * of handoffs that pass it side by side, its name where there is room, and what is thrown over it.
 * May assume the routes; sets their gates and what tumbles in front of the bricks.
 */
#include "layout/sheet.h"
#include "model/seam.h"

enum { GATE_SIDE = 18 /* least brickwork between a handoff and the side of its gate */ };

/* Where a handoff passes the wall. */
struct passage {
    double x;
    int handoff;
};

static int compare_passages(const void *a, const void *b)
{
    const struct passage *p = a;
    const struct passage *q = b;
    if (p->x < q->x || p->x > q->x)
        return p->x < q->x ? -1 : 1;
    return p->handoff < q->handoff ? -1 : p->handoff > q->handoff;
}

/* Whether a line from `a` to `b` passes the wall in the middle of which is `y`. */
static bool passes(const struct wm_sheet *sheet, struct wm_point a, struct wm_point b, double y)
{
    return (wm_sheet_across(sheet, a) < y) != (wm_sheet_across(sheet, b) < y);
}

static GArray *find_passages(const struct wm_setting *setting, double y)
{
    const struct wm_sheet *sheet = setting->sheet;
    GArray *passages = g_array_new(FALSE, FALSE, sizeof(struct passage));
    for (int h = 0; h < setting->places->route_count; h++) {
        const struct wm_route *route = &setting->routes[h];
        for (int i = 0; route->kind != WM_ROUTE_THROWN && i + 1 < route->point_count; i++) {
            if (!passes(sheet, route->points[i], route->points[i + 1], y) ||
                wm_route_breaks(route, i))
                continue;
            struct passage passage = {wm_sheet_along(sheet, route->points[i]), h};
            g_array_append_val(passages, passage);
        }
    }
    g_array_sort(passages, compare_passages);
    return passages;
}

/* One gate for handoffs that pass side by side; numbered on from `number`. */
static struct wm_gate_place *cut_gates(const struct wm_setting *setting, struct wm_wall_place *wall,
                                       const GArray *passages, int number)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_theme *theme = sheet->theme;
    struct wm_gate_place *gates = wm_arena_array(sheet->arena, struct wm_gate_place, passages->len);
    for (guint i = 0; i < passages->len; i++) {
        const struct passage *passage = &g_array_index(passages, struct passage, i);
        struct wm_gate_place *last = wall->gate_count ? &gates[wall->gate_count - 1] : NULL;
        double left = passage->x - theme->gate_width / 2;
        if (last && left < wm_rect_right(last->box) + GATE_SIDE)
            last->box.w = passage->x + theme->gate_width / 2 - last->box.x;
        else {
            last = &gates[wall->gate_count++];
            *last =
                (struct wm_gate_place){.box = {left, wall->box.y, theme->gate_width, wall->box.h},
                                       .number = number + wall->gate_count,
                                       .shown = WM_SHOWN_NOT};
        }
        setting->routes[passage->handoff].gate = last->number;
        wm_note_shown(&last->shown, setting->routes[passage->handoff].shown);
        last->out += wm_handoff_crosses_out(sheet->model, passage->handoff);
        last->in += !wm_handoff_crosses_out(sheet->model, passage->handoff);
    }
    wall->gates = gates;
    return gates;
}

/* What is thrown over the wall: where its arc is at the height `y`. */
static void find_throws(const struct wm_setting *setting, double y, GArray *passages)
{
    const struct wm_sheet *sheet = setting->sheet;
    for (int h = 0; h < setting->places->route_count; h++) {
        const struct wm_route *route = &setting->routes[h];
        for (int i = 0; route->kind == WM_ROUTE_THROWN && i + 3 < route->point_count; i += 3) {
            struct passage passage = {wm_sheet_along(sheet, route->points[i]), h};
            if (passes(sheet, route->points[i], route->points[i + 3], y))
                g_array_append_val(passages, passage);
        }
    }
    g_array_sort(passages, compare_passages);
}

/* The wall's name in the widest stretch of brickwork that nothing passes, if it fits there. */
static void name_wall(const struct wm_setting *setting, struct wm_wall_place *wall,
                      const GArray *passages)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_theme *theme = sheet->theme;
    struct wm_lines lines =
        wm_sheet_break(sheet, setting->show->wall_name, WM_STYLE_WALL, wall->box.w / 2, 1);
    double y = wm_rect_bottom(wall->box) - (wall->box.h - theme->merlon_height) / 2;
    double widest = lines.width + 2 * theme->fonts[WM_STYLE_WALL].size;
    double left = wall->box.x;
    for (guint i = 0; i <= passages->len; i++) {
        bool is_last = i == passages->len;
        double x = is_last ? 0 : g_array_index(passages, struct passage, i).x;
        double right = is_last ? wm_rect_right(wall->box) : x - theme->gate_width / 2;
        if (right - left > widest) {
            widest = right - left;
            wall->name = lines.lines[0];
            wall->name_width = lines.width;
            wall->name_centre = (struct wm_point){(left + right) / 2, y};
        }
        left = x + theme->gate_width / 2;
    }
}

/* Shows what is thrown in front of the bricks, where nothing else passes near by. May assume
 * passages with throws. */
static void place_tumblers(const struct wm_setting *setting, const struct wm_wall_place *wall,
                           const GArray *passages)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_theme *theme = sheet->theme;
    double apart = (theme->tumbler + theme->gate_width) / 2 + theme->gate_stone;
    double y = wm_rect_bottom(wall->box) - (wall->box.h - theme->merlon_height) / 2;
    for (guint i = 0; i < passages->len; i++) {
        const struct passage *here = &g_array_index(passages, struct passage, i);
        struct wm_route *route = &setting->routes[here->handoff];
        double before = i > 0 ? here[-1].x : wall->box.x;
        double after = i + 1 < passages->len ? here[1].x : wm_rect_right(wall->box);
        if (route->kind != WM_ROUTE_THROWN || here->x - before < apart || after - here->x < apart)
            continue;
        route->tumbler = wm_sheet_point(sheet, here->x, y);
        route->tumbler_side = theme->tumbler;
        route->tumbler_name =
            wm_sheet_picture_name(sheet, setting->show->handoffs[here->handoff].thing,
                                  wm_rect_around(route->tumbler, theme->tumbler, theme->tumbler));
    }
}

/* A wall of the grid on the sheet; the numbers of its gates stand at the right foot of the way
 * through. */
static void set_wall(const struct wm_sheet *sheet, struct wm_wall_place *wall,
                     struct wm_gate_place *gates)
{
    const struct wm_theme *theme = sheet->theme;
    double size = theme->fonts[WM_STYLE_GATE].size;
    struct wm_rect box = wall->box;
    wall->box = wm_sheet_rect(sheet, box.x, box.y, box.w, box.h);
    wall->name_centre = wm_sheet_point(sheet, wall->name_centre.x, wall->name_centre.y);
    for (int i = 0; i < wall->gate_count; i++) {
        box = gates[i].box;
        box = wm_sheet_rect(sheet, box.x, box.y, box.w, box.h);
        gates[i].box = box;
        gates[i].number_width = wm_sheet_number_width(sheet, gates[i].number, WM_STYLE_GATE);
        gates[i].number_centre = (struct wm_point){
            wm_rect_right(box) - size * 0.5 - (sheet->reads_down ? 0 : theme->gate_stone),
            wm_rect_bottom(box) - size * 0.8 - (sheet->reads_down ? theme->gate_stone : 0)};
    }
}

/* Gates that nothing passes on this map are not there; their numbers stay. */
static void leave_out_gates(struct wm_wall_place *wall, struct wm_gate_place *gates)
{
    int count = 0;
    for (int i = 0; i < wall->gate_count; i++)
        if (gates[i].shown != WM_SHOWN_NOT)
            gates[count++] = gates[i];
    wall->gate_count = count;
}

/* The wall of a line; its gates are numbered on. */
static void place_wall(struct wm_setting *setting, struct wm_wall_place *wall, double y)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_theme *theme = sheet->theme;
    double height = theme->wall_height + theme->merlon_height;
    wall->box =
        (struct wm_rect){theme->margin, y - height / 2, sheet->length - 2 * theme->margin, height};
    GArray *passages = find_passages(setting, y);
    struct wm_gate_place *gates = cut_gates(setting, wall, passages, setting->gates);
    find_throws(setting, y, passages);
    place_tumblers(setting, wall, passages);
    if (setting->show->wall_name)
        name_wall(setting, wall, passages);
    setting->gates += wall->gate_count;
    set_wall(sheet, wall, gates);
    leave_out_gates(wall, gates);
    g_array_free(passages, TRUE);
}

void wm_set_walls(struct wm_setting *setting)
{
    const struct wm_sheet *sheet = setting->sheet;
    struct wm_places *places = setting->places;
    struct wm_wall_place *walls =
        wm_arena_array(sheet->arena, struct wm_wall_place, (size_t)sheet->line_count);
    for (int line = 0; line < sheet->line_count; line++)
        for (int row = 0; row < sheet->row_count; row++)
            if (wm_sheet_is_wall(sheet, row) && wm_sheet_row(sheet, line, row)->is_there)
                place_wall(setting, &walls[places->wall_count++],
                           wm_sheet_row(sheet, line, row)->y);
    places->walls = walls;
}
