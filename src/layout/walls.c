/* SPDX-License-Identifier: MIT
 *
 * Setting down the wall: in every row of the sheet, with a gate for each group of handoffs that
 * pass it side by side, the chairs of those that nobody owns, and its name where there is room. May
 * assume the routes; sets their gates and chairs.
 */
#include "base/letter.h"
#include "layout/wording.h"
#include "model/seam.h"

enum {
    GATE_SIDE = 18, /* least brickwork between a handoff and the side of its gate */
    CARD_SPACE = 5, /* on either side of a card */
};

/* Where a handoff passes the wall, and where the card with its chair begins; along the wall. */
struct passage {
    double x, card;
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

/* Whether a line from `a` to `b` passes a wall, whose box is along and across. */
static bool passes(const struct wm_sheet *sheet, struct wm_point a, struct wm_point b,
                   struct wm_rect wall)
{
    double y = wm_rect_centre(wall).y;
    return wm_sheet_along(sheet, a) < wm_rect_right(wall) &&
           (wm_sheet_across(sheet, a) < y) != (wm_sheet_across(sheet, b) < y);
}

/* What passes the wall through gates, or, thrown, over it: in reading order. */
static GArray *find_passages(const struct wm_setting *setting, struct wm_rect wall, bool is_thrown)
{
    const struct wm_sheet *sheet = setting->sheet;
    GArray *passages = g_array_new(FALSE, FALSE, sizeof(struct passage));
    for (int h = 0; h < setting->places->route_count; h++) {
        const struct wm_route *route = &setting->routes[h];
        for (int i = 0; i + 1 < route->point_count; i++) {
            if ((route->kind == WM_ROUTE_THROWN) != is_thrown ||
                !passes(sheet, route->points[i], route->points[i + 1], wall) ||
                wm_route_breaks(route, i))
                continue;
            struct passage passage = {.x = wm_sheet_along(sheet, route->points[i]), .handoff = h};
            g_array_append_val(passages, passage);
        }
    }
    g_array_sort(passages, compare_passages);
    return passages;
}

/* ---- Chairs on the wall ---- */

bool wm_sheet_chair_hangs(const struct wm_sheet *sheet, int handoff)
{
    const struct wm_handoff *it = &sheet->model->handoffs[handoff];
    return sheet->step_at[it->from].piece == sheet->step_at[it->to].piece &&
           wm_handoff_crosses_wall(sheet->model, handoff);
}

/* From a line that passes the wall to the card beside it. */
static double chair_offset(const struct wm_sheet *sheet, int handoff)
{
    const struct wm_theme *theme = sheet->theme;
    double passes = sheet->model->handoffs[handoff].is_thrown ? theme->flying : theme->gate_width;
    return passes / 2 + CARD_SPACE;
}

static double chair_along(const struct wm_sheet *sheet)
{
    return sheet->reads_down ? wm_chair_height(sheet) : wm_chair_width(sheet);
}

double wm_sheet_chair_reach(const struct wm_sheet *sheet, int handoff)
{
    bool is_empty = false;
    for (int i = 0; i < sheet->show_count; i++)
        is_empty |= sheet->shows[i]->handoffs[handoff].words.chair != NULL;
    if (!is_empty || !wm_sheet_chair_hangs(sheet, handoff))
        return 0;
    return chair_offset(sheet, handoff) + chair_along(sheet) + CARD_SPACE;
}

/* Cards hang behind their lines, those of lines that pass side by side behind the last of these. */
static void place_cards(const struct wm_sheet *sheet, GArray *passages)
{
    struct passage *all = (struct passage *)(void *)passages->data;
    for (guint i = 0, next; i < passages->len; i = next) {
        double free = 0, last = 0;
        for (next = i; next < passages->len && (next == i || all[next].x < free); next++) {
            free = fmax(free, all[next].x + wm_sheet_chair_reach(sheet, all[next].handoff));
            last = all[next].x;
        }
        double x = 0;
        for (guint k = i; k < next; k++) {
            all[k].card = fmax(x, last + chair_offset(sheet, all[k].handoff));
            if (wm_sheet_chair_reach(sheet, all[k].handoff) > 0)
                x = all[k].card + chair_along(sheet) + CARD_SPACE;
        }
    }
}

/* The letter of a door in the upper left corner of the card beside it, and the chair to the right
 * of it; not where the letter is wider than its place. */
static void name_door(const struct wm_sheet *sheet, struct wm_chair_place *chair, int gate)
{
    const char *letter = wm_letter_of(sheet->arena, gate);
    double width = wm_sheet_text_width(sheet, letter, WM_STYLE_GATE);
    struct wm_point corner = {chair->card.x + sheet->theme->card_pad, chair->seat.y};
    double free = (chair->card.w - chair->seat.w) / 2 - sheet->theme->card_pad;
    if (width > 2 * free)
        return;
    struct wm_lines lines = wm_sheet_break(sheet, letter, WM_STYLE_GATE, 2 * width, 1);
    chair->door = wm_sheet_label(sheet, &lines, corner, WM_ALIGN_LEFT, WM_STYLE_GATE, WM_TONE_INK);
    chair->seat.x += free;
}

/* The card of a chair hangs on the bricks, behind the line along the wall. */
static void hang_chair(const struct wm_setting *setting, const struct passage *passage, double top)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_show_handoff *show = &setting->show->handoffs[passage->handoff];
    if (show->shown == WM_SHOWN_NOT || !show->words.chair ||
        !wm_sheet_chair_hangs(sheet, passage->handoff))
        return;
    double merlons = sheet->theme->merlon_height, bricks = sheet->theme->wall_height - merlons;
    double high = sheet->reads_down ? wm_chair_width(sheet) : wm_chair_height(sheet);
    struct wm_rect card = wm_sheet_rect(sheet, passage->card, top + merlons + (bricks - high) / 2,
                                        chair_along(sheet), high);
    struct wm_route *route = &setting->routes[passage->handoff];
    route->signs.chair = wm_chair_set(sheet, show->words.chair, setting->show->owner,
                                      (struct wm_point){card.x, card.y});
    if (route->gate > 0)
        name_door(sheet, &route->signs.chair, route->gate);
}

static void hang_chairs(const struct wm_setting *setting, GArray *passages, double top)
{
    place_cards(setting->sheet, passages);
    for (guint i = 0; i < passages->len; i++)
        hang_chair(setting, &g_array_index(passages, struct passage, i), top);
}

/* ---- Gates and the name ---- */

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
        if (setting->show->is_overview)
            last->number = 0;
        setting->routes[passage->handoff].gate = last->number;
        wm_note_shown(&last->shown, setting->routes[passage->handoff].shown);
        last->out += wm_handoff_crosses_out(sheet->model, passage->handoff);
        last->in += !wm_handoff_crosses_out(sheet->model, passage->handoff);
    }
    wall->gates = gates;
    return gates;
}

/* Where bricks are free behind what passes. */
static double free_behind(const struct wm_sheet *sheet, const struct passage *passage)
{
    bool has_card = wm_sheet_chair_reach(sheet, passage->handoff) > 0;
    double card = has_card ? passage->card + chair_along(sheet) + CARD_SPACE : 0;
    return fmax(passage->x + sheet->theme->gate_width / 2, card);
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
        if (!is_last)
            left = fmax(left, free_behind(sheet, &g_array_index(passages, struct passage, i)));
    }
}

/* The sign of a door hangs at the top of its arch, no higher than the wall; in a standing wall it
 * lies on the sill, away from the chair before the door. */
static void set_door_sign(const struct wm_setting *setting, struct wm_gate_place *gate)
{
    enum { PAD = 6 };
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_around *words = &setting->show->door;
    double high = sheet->theme->fonts[WM_STYLE_GATE].line;
    gate->sign_words = wm_arena_printf(sheet->arena, "%s%s%s", words->before,
                                       wm_letter_of(sheet->arena, gate->number), words->behind);
    gate->sign_width = wm_sheet_text_width(sheet, gate->sign_words, WM_STYLE_GATE);
    double width = gate->sign_width + 2 * PAD;
    double down = sheet->reads_down ? gate->box.h - high : 0;
    gate->sign =
        (struct wm_rect){wm_rect_centre(gate->box).x - width / 2, gate->box.y + down, width, high};
}

/* A wall of the grid on the sheet. */
static void set_wall(const struct wm_setting *setting, struct wm_wall_place *wall,
                     struct wm_gate_place *gates)
{
    const struct wm_sheet *sheet = setting->sheet;
    struct wm_rect box = wall->box;
    wall->box = wm_sheet_rect(sheet, box.x, box.y, box.w, box.h);
    wall->name_centre = wm_sheet_point(sheet, wall->name_centre.x, wall->name_centre.y);
    for (int i = 0; i < wall->gate_count; i++) {
        box = gates[i].box;
        box = wm_sheet_rect(sheet, box.x, box.y, box.w, box.h);
        gates[i].box = box;
        if (gates[i].number > 0)
            set_door_sign(setting, &gates[i]);
    }
}

/* A sign makes room for what flies beside its door. */
static void give_way(const struct wm_setting *setting, const GArray *throws,
                     struct wm_gate_place *gate)
{
    for (guint i = 0; i < throws->len; i++) {
        int handoff = g_array_index(throws, struct passage, i).handoff;
        struct wm_rect flying = setting->routes[handoff].flying;
        if (flying.h <= 0 || !wm_rect_overlaps(flying, gate->sign, 0))
            continue;
        bool is_right = wm_rect_centre(flying).x < wm_rect_centre(gate->sign).x;
        gate->sign.x = is_right ? wm_rect_right(flying) : flying.x - gate->sign.w;
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

/* What is thrown is seen in the air above the wall. */
static void let_fly(const struct wm_setting *setting, const GArray *throws, double y)
{
    const struct wm_sheet *sheet = setting->sheet;
    for (guint i = 0; i < throws->len; i++) {
        const struct passage *passage = &g_array_index(throws, struct passage, i);
        struct wm_route *route = &setting->routes[passage->handoff];
        if (route->thing.h > 0 || setting->show->handoffs[passage->handoff].thing.icon)
            route->flying = wm_rect_around(wm_sheet_point(sheet, passage->x, y),
                                           sheet->theme->flying, sheet->theme->flying);
    }
}

/* The wall of a row; its gates are numbered on. */
static void place_wall(struct wm_setting *setting, const struct wm_piece *piece,
                       struct wm_wall_place *wall)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_theme *theme = sheet->theme;
    double top = wm_piece_across(piece, piece->result->wall_top);
    wall->box =
        (struct wm_rect){theme->margin, top, sheet->length - 2 * theme->margin, theme->wall_height};
    GArray *passages = find_passages(setting, wall->box, false);
    struct wm_gate_place *gates = cut_gates(setting, wall, passages, setting->gates);
    GArray *throws = find_passages(setting, wall->box, true);
    let_fly(setting, throws, top + theme->merlon_height);
    g_array_append_vals(passages, throws->data, throws->len);
    g_array_sort(passages, compare_passages);
    hang_chairs(setting, passages, top);
    if (setting->show->wall_name)
        name_wall(setting, wall, passages);
    setting->gates += wall->gate_count;
    set_wall(setting, wall, gates);
    for (int i = 0; i < wall->gate_count; i++)
        give_way(setting, throws, &gates[i]);
    leave_out_gates(wall, gates);
    g_array_free(throws, TRUE);
    g_array_free(passages, TRUE);
}

void wm_set_walls(struct wm_setting *setting)
{
    const struct wm_sheet *sheet = setting->sheet;
    struct wm_places *places = setting->places;
    struct wm_wall_place *walls =
        wm_arena_array(sheet->arena, struct wm_wall_place, (size_t)sheet->piece_count);
    for (int p = 0; p < sheet->piece_count; p++) {
        const struct wm_piece *piece = &sheet->pieces[p];
        if (piece->problem.wall_below >= 0)
            place_wall(setting, piece, &walls[places->wall_count++]);
    }
    places->walls = walls;
}
