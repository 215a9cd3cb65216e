/* SPDX-License-Identifier: MIT
 *
 * Pass: office. Boxes of bands and rooms, the wall and its gates. May assume routes; promises that
 * every handoff that crosses the wall, but for a thrown one, does so inside a gate, and that no
 * arrow runs through a name plate where the room has a place that is free.
 */
#include "layout/sheet.h"

#include <stdlib.h>

enum {
    ROOM_PAD = 12,
    TARGET_GAP = 8,   /* between a target and its words */
    PLATE_CLEAR = 10, /* between a name plate and an arrow */
    GATE_SIDE = 18    /* least brickwork between a handoff and the side of its gate */
};

/* The author's name for a band, or what every office calls it. */
static const char *band_name(const struct wm_model *model, enum wm_side side)
{
    static const char *const names[] = {"Outside", "Front office", "Back office", "Outside"};
    return model->bands[side].name ? model->bands[side].name : names[side];
}

static void place_bands(struct wm_sheet *sheet)
{
    const struct wm_theme *theme = sheet->theme;
    struct wm_places *places = sheet->places;
    struct wm_band_place *bands = wm_arena_array(sheet->arena, struct wm_band_place, WM_SIDE_COUNT);
    for (int row = 0; row < sheet->row_count; row++) {
        enum wm_side side = sheet->rows[row].side;
        bool is_new = places->band_count == 0 || bands[places->band_count - 1].side != side;
        struct wm_band_place *band =
            is_new ? &bands[places->band_count++] : &bands[places->band_count - 1];
        double y = sheet->office_top + sheet->rows[row].top;
        if (is_new)
            *band = (struct wm_band_place){
                .side = side,
                .box = {theme->margin, y, places->width - 2 * theme->margin, 0},
                .name = band_name(sheet->model, side)};
        band->box.h = sheet->office_top + sheet->rows[row].bottom + theme->gap - band->box.y;
        band->name_centre = wm_rect_centre(band->box);
        band->name_centre.x = theme->margin + theme->band_name_width / 2;
    }
    places->bands = bands;
}

/* x-ranges that arrows take at some height. */
struct stretch {
    double left, right;
};

static int compare_stretches(const void *a, const void *b)
{
    const struct stretch *x = a;
    const struct stretch *y = b;
    return x->left > y->left ? -1 : x->left < y->left; /* from right to left */
}

/* Where arrows run through `strip`, from right to left; PLATE_CLEAR on either side is added. */
static GArray *find_stretches(const struct wm_sheet *sheet, struct wm_rect strip)
{
    GArray *stretches = g_array_new(FALSE, FALSE, sizeof(struct stretch));
    for (int h = 0; h < sheet->places->route_count; h++) {
        const struct wm_route *route = &sheet->routes[h];
        for (int i = 0; i + 1 < route->point_count; i++) {
            struct wm_point a = route->points[i];
            struct wm_point b = route->points[i + 1];
            if (MIN(a.y, b.y) >= strip.y + strip.h || MAX(a.y, b.y) <= strip.y)
                continue;
            struct stretch stretch = {MIN(a.x, b.x) - PLATE_CLEAR, MAX(a.x, b.x) + PLATE_CLEAR};
            if (stretch.left < wm_rect_right(strip) && stretch.right > strip.x)
                g_array_append_val(stretches, stretch);
        }
    }
    g_array_sort(stretches, compare_stretches);
    return stretches;
}

/* The right end of the rightmost place at the top of a room that no arrow runs through; right of
 * all of them where there is none, and the room becomes as wide. */
static double plate_right(const struct wm_sheet *sheet, struct wm_rect room, double width,
                          double height)
{
    double rightmost = wm_rect_right(room) - ROOM_PAD;
    GArray *stretches =
        find_stretches(sheet, (struct wm_rect){room.x, room.y + 1, room.w + width, height});
    double right = rightmost;
    double beside = rightmost; /* right of everything in the room */
    for (guint i = 0; i < stretches->len; i++) {
        const struct stretch *it = &g_array_index(stretches, struct stretch, i);
        if (it->left < rightmost && it->right > rightmost - width)
            beside = MAX(beside, it->right + width);
        if (it->left < right && it->right > right - width)
            right = it->left;
    }
    g_array_free(stretches, TRUE);
    return right - width >= room.x + ROOM_PAD ? right : beside;
}

static struct wm_rect room_box(const struct wm_sheet *sheet, int room)
{
    const struct wm_model *model = sheet->model;
    const struct wm_room_span *span = &sheet->spans[room];
    struct wm_rect box = {0};
    for (int s = 0; s < model->step_count; s++)
        if (wm_step_room(model, s) == room)
            box = wm_rect_union(box, sheet->places->steps[s].box);
    box.x -= ROOM_PAD;
    box.w += 2 * ROOM_PAD;
    box.y = sheet->office_top + sheet->rows[span->first_row].top + sheet->theme->gap;
    box.h = sheet->office_top + sheet->rows[span->last_row].bottom - box.y;
    return box;
}

/* Whether a finding says that the room pursues a goal of its own. */
static bool is_goal_apart(const struct wm_sheet *sheet, int room)
{
    for (size_t i = 0; i < wm_findings_count(sheet->findings); i++) {
        const struct wm_finding *finding = wm_findings_at(sheet->findings, i);
        if (finding->code == WM_CODE_GOALS_APART && finding->subject.kind == WM_SUBJECT_ROOM &&
            finding->subject.index == room)
            return true;
    }
    return false;
}

/* The target with the goal's name below the name plate. */
static double place_goal(struct wm_sheet *sheet, int room, struct wm_room_place *place,
                         double right)
{
    const struct wm_goal *goal = wm_sheet_room_goal(sheet, room);
    if (!goal)
        return 0;
    double line = sheet->theme->fonts[WM_STYLE_LABEL].line;
    struct wm_lines lines = wm_sheet_goal(sheet, goal);
    struct wm_label *label = wm_arena_new(sheet->arena, struct wm_label);
    struct wm_mark *mark = wm_arena_new(sheet->arena, struct wm_mark);
    double y = place->box.y + ROOM_PAD / 2.0 + sheet->theme->fonts[WM_STYLE_PLATE].line;
    *label = wm_sheet_label(sheet, &lines, (struct wm_point){right, y}, WM_ALIGN_RIGHT,
                            WM_STYLE_LABEL, WM_TONE_QUIET);
    *mark = (struct wm_mark){.centre = {label->box.x - line / 2 - TARGET_GAP, y + line / 2},
                             .radius = line / 2,
                             .picture = "target",
                             .means = goal->name,
                             .is_trouble = is_goal_apart(sheet, room)};
    place->labels = label;
    place->marks = mark;
    place->label_count = place->mark_count = 1;
    return right - (label->box.x - line - TARGET_GAP);
}

static void place_room(struct wm_sheet *sheet, int room, struct wm_room_place *place)
{
    const struct wm_theme *theme = sheet->theme;
    *place = (struct wm_room_place){.room = room, .box = room_box(sheet, room)};
    if (!sheet->model->rooms[room].id)
        return;
    struct wm_lines lines = wm_sheet_plate(sheet, room);
    double goal_width = place_goal(sheet, room, place, wm_rect_right(place->box) - ROOM_PAD);
    place->box.w = MAX(place->box.w, MAX(lines.width, goal_width) + 2 * ROOM_PAD);
    double height = theme->fonts[WM_STYLE_PLATE].line * (goal_width > 0 ? 2 : 1) + ROOM_PAD / 2.0;
    double right = plate_right(sheet, place->box, MAX(lines.width, goal_width), height);
    if (goal_width > 0)
        place_goal(sheet, room, place, right);
    place->box.w = MAX(place->box.w, right + ROOM_PAD - place->box.x);
    place->plate =
        wm_sheet_label(sheet, &lines, (struct wm_point){right, place->box.y + ROOM_PAD / 2.0},
                       WM_ALIGN_RIGHT, WM_STYLE_PLATE, WM_TONE_INK);
}

static void place_rooms(struct wm_sheet *sheet)
{
    struct wm_places *places = sheet->places;
    struct wm_room_place *rooms =
        wm_arena_array(sheet->arena, struct wm_room_place, (size_t)sheet->model->room_count);
    for (int r = 0; r < sheet->model->room_count; r++)
        if (sheet->spans[r].has_steps &&
            (sheet->model->rooms[r].id || wm_side_is_inside(sheet->model->rooms[r].side)))
            place_room(sheet, r, &rooms[places->room_count++]);
    places->rooms = rooms;
}

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

static GArray *find_passages(const struct wm_sheet *sheet, double y)
{
    GArray *passages = g_array_new(FALSE, FALSE, sizeof(struct passage));
    for (int h = 0; h < sheet->places->route_count; h++) {
        const struct wm_route *route = &sheet->routes[h];
        for (int i = 0; route->kind != WM_ROUTE_THROWN && i + 1 < route->point_count; i++) {
            struct wm_point a = route->points[i];
            struct wm_point b = route->points[i + 1];
            if ((a.y < y) == (b.y < y))
                continue;
            struct passage passage = {a.x, h};
            g_array_append_val(passages, passage);
        }
    }
    g_array_sort(passages, compare_passages);
    return passages;
}

/* One gate for handoffs that pass side by side. */
static void cut_gates(struct wm_sheet *sheet, const GArray *passages)
{
    const struct wm_theme *theme = sheet->theme;
    struct wm_wall_place *wall = &sheet->places->wall;
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
                                       .number = wall->gate_count};
        }
        last->number_centre = (struct wm_point){
            wm_rect_right(last->box) - theme->gate_stone - theme->fonts[WM_STYLE_GATE].size * 0.5,
            wm_rect_bottom(last->box) - theme->fonts[WM_STYLE_GATE].size * 0.8};
        sheet->routes[passage->handoff].gate = last->number;
    }
    wall->gates = gates;
}

/* What is thrown over the wall: where its arc is at the height `y`. */
static void find_throws(const struct wm_sheet *sheet, double y, GArray *passages)
{
    for (int h = 0; h < sheet->places->route_count; h++) {
        const struct wm_route *route = &sheet->routes[h];
        for (int i = 0; route->kind == WM_ROUTE_THROWN && i + 3 < route->point_count; i += 3) {
            struct passage passage = {route->points[i].x, h};
            if ((route->points[i].y < y) != (route->points[i + 3].y < y))
                g_array_append_val(passages, passage);
        }
    }
    g_array_sort(passages, compare_passages);
}

/* The wall's name in the widest stretch of brickwork that nothing passes, if it fits there. */
static void name_wall(struct wm_sheet *sheet, GArray *passages)
{
    const struct wm_theme *theme = sheet->theme;
    struct wm_wall_place *wall = &sheet->places->wall;
    if (!sheet->model->wall_name)
        return;
    struct wm_lines lines =
        wm_sheet_break(sheet, sheet->model->wall_name, WM_STYLE_WALL, wall->box.w / 2, 1);
    double y = wm_rect_bottom(wall->box) - (wall->box.h - theme->merlon_height) / 2;
    double widest = lines.width + 2 * theme->fonts[WM_STYLE_WALL].size;
    double left = wall->box.x;
    find_throws(sheet, y, passages);
    for (guint i = 0; i <= passages->len; i++) {
        bool is_last = i == passages->len;
        double x = is_last ? 0 : g_array_index(passages, struct passage, i).x;
        double right = is_last ? wm_rect_right(wall->box) : x - theme->gate_width / 2;
        if (right - left > widest) {
            widest = right - left;
            wall->name = lines.lines[0];
            wall->name_centre = (struct wm_point){(left + right) / 2, y};
        }
        left = x + theme->gate_width / 2;
    }
}

void wm_pass_office(struct wm_sheet *sheet)
{
    const struct wm_theme *theme = sheet->theme;
    struct wm_places *places = sheet->places;
    place_bands(sheet);
    place_rooms(sheet);
    if (sheet->wall_top < 0)
        return;
    places->wall.is_there = true;
    places->wall.box = (struct wm_rect){theme->margin, sheet->office_top + sheet->wall_top,
                                        places->width - 2 * theme->margin,
                                        theme->wall_height + theme->merlon_height};
    GArray *passages = find_passages(sheet, wm_rect_centre(places->wall.box).y);
    cut_gates(sheet, passages);
    name_wall(sheet, passages);
    g_array_free(passages, TRUE);
}
