/* SPDX-License-Identifier: MIT
 *
 * Setting down the office: bands, and rooms with their signs. A room is a run of steps on a shelf;
 * its sign hangs at the top of the shelf, with its goals on a board beside or below.
 */
#include "layout/sheet.h"

#include <string.h>

enum { SIGN_PAD = 8, SIGN_GAP = 4, SIGN_TOP = 3 };

static const double MOST_OF_A_ROW = 1.9; /* of sign and board, in widths of a caption */

/* ---- Bands ---- */

/* Where band `index` of a piece begins across; that of one more than there are: where the last one
 * ends. */
static double band_top(const struct wm_sheet *sheet, const struct wm_piece *piece, int index)
{
    const struct wm_shelf_result *result = piece->result;
    int slot = 2 * index * piece->problem.shelves;
    if (index == 0)
        return piece->top;
    if (slot + 1 == wm_shelf_slots(&piece->problem))
        return piece->top + piece->height;
    if (index == piece->problem.wall_below + 1)
        return wm_piece_across(piece, result->wall_top) + sheet->theme->wall_height;
    int bottom = result->slot_tops[slot] + result->slot_heights[slot];
    return wm_piece_across(piece, MAX(result->slot_tops[slot], bottom - (int)sheet->theme->gap));
}

/* The name of a band as high as `room`; no line if a low one, with nobody in it, has no place for
 * so much of it that it could be read. */
static struct wm_lines band_name(const struct wm_setting *setting, enum wm_side side, double room)
{
    const struct wm_sheet *sheet = setting->sheet;
    struct wm_lines name = wm_sheet_band_name(sheet, setting->show, side, room);
    bool is_low = room < 2 * sheet->theme->band_name_width;
    bool is_whole = name.count > 0 && strcmp(name.lines[0], setting->show->bands[side]) == 0;
    return name.width > room || (is_low && !is_whole) ? (struct wm_lines){0} : name;
}

static void set_band(const struct wm_setting *setting, const struct wm_piece *piece,
                     enum wm_side side, struct wm_band_place *bands)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_theme *theme = sheet->theme;
    int index = sheet->bands[side];
    double top = band_top(sheet, piece, index), bottom = band_top(sheet, piece, index + 1);
    if (index == piece->problem.wall_below)
        bottom -= theme->wall_height;
    else if (index + 1 < sheet->band_count)
        bottom -= theme->gap / 2;
    if (bottom - top < 1)
        return;
    struct wm_lines name = band_name(setting, side, bottom - top);
    bands[setting->places->band_count++] = (struct wm_band_place){
        .side = side,
        .box = wm_sheet_rect(sheet, theme->margin, top, sheet->length - 2 * theme->margin,
                             bottom - top),
        .name = name.count > 0 ? name.lines[0] : "",
        .name_width = name.width,
        .name_centre =
            wm_sheet_point(sheet, theme->margin + theme->band_name_width / 2, (top + bottom) / 2)};
}

static void set_bands(const struct wm_setting *setting)
{
    const struct wm_sheet *sheet = setting->sheet;
    struct wm_band_place *bands = wm_arena_array(sheet->arena, struct wm_band_place,
                                                 (size_t)sheet->piece_count * WM_SIDE_COUNT);
    for (int p = 0; p < sheet->piece_count; p++)
        for (int side = 0; side < WM_SIDE_COUNT; side++)
            if (sheet->has_side[side])
                set_band(setting, &sheet->pieces[p], (enum wm_side)side, bands);
    setting->places->bands = bands;
}

/* ---- Signs ---- */

/* The board hangs beside the sign if both together are not too wide, else below it. */
static bool hangs_beside(const struct wm_sheet *sheet, const struct wm_lines *name,
                         const struct wm_goals *goals)
{
    return goals->count > 0 && name->width + goals->width + 4 * SIGN_PAD + SIGN_GAP <=
                                   MOST_OF_A_ROW * sheet->theme->caption_width;
}

double wm_sign_width(const struct wm_setting *setting, int room)
{
    struct wm_lines name = wm_sheet_plate(setting->sheet, setting->show, room);
    const struct wm_goals *goals = &setting->said->goals[room];
    if (hangs_beside(setting->sheet, &name, goals))
        return name.width + goals->width + 4 * SIGN_PAD + SIGN_GAP;
    return fmax(name.width, goals->count > 0 ? goals->width : 0) + 2 * SIGN_PAD;
}

double wm_sign_height(const struct wm_setting *setting, int room)
{
    const struct wm_sheet *sheet = setting->sheet;
    struct wm_lines name = wm_sheet_plate(sheet, setting->show, room);
    const struct wm_goals *goals = &setting->said->goals[room];
    double sign = sheet->theme->fonts[WM_STYLE_PLATE].line;
    double board = goals->count > 0
                       ? wm_sheet_text_height(sheet, goals->rows, WM_STYLE_LABEL) + 2 * SIGN_GAP
                       : 0;
    if (hangs_beside(sheet, &name, goals))
        return SIGN_TOP + fmax(sign, board) + SIGN_GAP;
    return SIGN_TOP + sign + SIGN_GAP + board + SIGN_GAP;
}

static void set_board(const struct wm_setting *setting, int room, const struct wm_lines *name,
                      struct wm_room_place *place)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_goals *goals = &setting->said->goals[room];
    struct wm_label *labels =
        wm_arena_array(sheet->arena, struct wm_label, (size_t)goals->count + 1);
    double line = sheet->theme->fonts[WM_STYLE_LABEL].line;
    bool is_beside = hangs_beside(sheet, name, goals);
    double x = is_beside ? wm_rect_right(place->sign) + SIGN_GAP : place->sign.x;
    double top = is_beside ? place->sign.y + 1 : wm_rect_bottom(place->sign) + SIGN_GAP, y = top;
    for (int i = 0; i < goals->count; i++) {
        labels[i] =
            wm_sheet_label(sheet, &goals->lines[i].lines, (struct wm_point){x + SIGN_PAD, y},
                           WM_ALIGN_LEFT, WM_STYLE_LABEL, goals->lines[i].goal->text.tone);
        y += goals->lines[i].lines.count * line;
    }
    if (goals->count > 0)
        place->board = (struct wm_rect){x, top - 1, goals->width + 2 * SIGN_PAD,
                                        goals->rows * line + SIGN_GAP};
    place->labels = labels;
    place->label_count = goals->count;
}

static void set_sign(const struct wm_setting *setting, int room, struct wm_rect at,
                     struct wm_room_place *place)
{
    const struct wm_sheet *sheet = setting->sheet;
    struct wm_lines name = wm_sheet_plate(sheet, setting->show, room);
    place->sign = (struct wm_rect){at.x, at.y + SIGN_TOP, name.width + 2 * SIGN_PAD,
                                   sheet->theme->fonts[WM_STYLE_PLATE].line};
    place->plate =
        wm_sheet_label(sheet, &name, (struct wm_point){place->sign.x + SIGN_PAD, place->sign.y + 3},
                       WM_ALIGN_LEFT, WM_STYLE_PLATE, WM_TONE_ON_INK);
    set_board(setting, room, &name, place);
}

/* ---- Rooms ---- */

/* Steps of a piece by shelf, then in the order of the sweep; the caller frees the array. */
struct by_shelf {
    const struct wm_piece *piece;
};

static int compare_steps(const void *a, const void *b, void *data)
{
    const struct wm_shelf_result *result = ((const struct by_shelf *)data)->piece->result;
    int p = *(const int *)a, q = *(const int *)b;
    if (result->shelves[p] != result->shelves[q])
        return result->shelves[p] - result->shelves[q];
    return result->steps[p].x != result->steps[q].x ? result->steps[p].x - result->steps[q].x
                                                    : p - q;
}

static int *steps_by_shelf(const struct wm_piece *piece)
{
    int count = piece->problem.step_count;
    int *steps = g_new(int, (size_t)count + 1);
    struct by_shelf by = {piece};
    for (int i = 0; i < count; i++)
        steps[i] = i;
    g_qsort_with_data(steps, count, sizeof *steps, compare_steps, &by);
    return steps;
}

static bool is_same_run(const struct wm_piece *piece, int a, int b)
{
    return piece->problem.steps[a].room == piece->problem.steps[b].room &&
           piece->result->shelves[a] == piece->result->shelves[b];
}

static double along_of(const struct wm_sheet *sheet, const struct wm_piece *piece, int step)
{
    return wm_piece_along(sheet, piece, piece->result->steps[step].x);
}

/* A sign stands free of the lines that come down before it, or at the room's left end. */
static struct wm_rect sign_box(const struct wm_sheet *sheet, const struct wm_piece *piece,
                               int first, double left, double top)
{
    const struct wm_shelf_result *result = piece->result;
    const struct wm_shelf_room *sign = &piece->problem.rooms[piece->problem.steps[first].room];
    double along = result->sign_x[first] < result->steps[first].x
                       ? left + WM_SHELF_ROOM_PAD
                       : wm_piece_along(sheet, piece, result->sign_x[first]);
    return wm_sheet_rect(sheet, along, top, sign->sign_width, sign->sign_height);
}

/* People stand on it; on a map that is read downwards each stands somewhere else. */
static void set_floor(const struct wm_sheet *sheet, const struct wm_piece *piece, int step,
                      struct wm_room_place *place)
{
    double line = sheet->office_top + wm_piece_across(piece, piece->result->steps[step].y);
    double foot = line + sheet->theme->person / 2 - WM_DESK;
    if (sheet->reads_down || foot >= wm_rect_bottom(place->box))
        return;
    place->floor =
        (struct wm_rect){place->box.x, foot, place->box.w, wm_rect_bottom(place->box) - foot};
}

static void set_room(const struct wm_setting *setting, const struct wm_piece *piece,
                     const int *steps, int count, struct wm_room_place *place)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_shelf_result *result = piece->result;
    int first = steps[0], last = steps[count - 1];
    int room = piece->problem.steps[first].room;
    double left = along_of(sheet, piece, first) -
                  piece->problem.steps[first].forms[piece->state.form[first]].core.left -
                  WM_SHELF_ROOM_PAD;
    double right = along_of(sheet, piece, last) +
                   piece->problem.steps[last].forms[piece->state.form[last]].core.right +
                   WM_SHELF_ROOM_PAD;
    double line = wm_piece_across(piece, result->steps[first].y);
    double top = line - result->room_up[first], bottom = line + result->room_down[first];
    place->room = room;
    bool has_sign = piece->problem.rooms[room].sign_width > 0;
    struct wm_rect sign = {0};
    if (has_sign) {
        sign = sign_box(sheet, piece, first, left, top);
        set_sign(setting, room, sign, place);
        right = fmax(right, wm_sheet_along(sheet, (struct wm_point){sign.x, sign.y}) +
                                piece->problem.rooms[room].sign_width);
    }
    place->side = sheet->model->rooms[room].side;
    place->box = wm_sheet_rect(sheet, left, top, right - left, bottom - top);
    set_floor(sheet, piece, first, place);
}

/* How the rooms of a map are shown, by room; the caller frees the array. */
static enum wm_shown *show_rooms(const struct wm_setting *setting)
{
    const struct wm_show *show = setting->show;
    enum wm_shown *shown = g_new(enum wm_shown, (size_t)show->room_count + 1);
    for (int r = 0; r < show->room_count; r++)
        shown[r] = WM_SHOWN_NOT;
    for (int s = 0; s < show->step_count; s++)
        wm_note_shown(&shown[wm_step_room(setting->sheet->model, s)], show->steps[s].shown);
    return shown;
}

static void set_rooms_of(const struct wm_setting *setting, const struct wm_piece *piece,
                         const enum wm_shown *shown, struct wm_room_place *rooms)
{
    const struct wm_model *model = setting->sheet->model;
    int *steps = steps_by_shelf(piece);
    for (int first = 0, next; first < piece->problem.step_count; first = next) {
        int room = piece->problem.steps[steps[first]].room;
        for (next = first;
             next < piece->problem.step_count && is_same_run(piece, steps[first], steps[next]);)
            next++;
        bool is_room = model->rooms[room].id || wm_side_is_inside(model->rooms[room].side);
        if (!is_room || shown[room] == WM_SHOWN_NOT)
            continue;
        struct wm_room_place *place = &rooms[setting->places->room_count++];
        set_room(setting, piece, steps + first, next - first, place);
        place->shown = shown[room];
    }
    g_free(steps);
}

static void set_rooms(const struct wm_setting *setting)
{
    const struct wm_sheet *sheet = setting->sheet;
    enum wm_shown *shown = show_rooms(setting);
    struct wm_room_place *rooms =
        wm_arena_array(sheet->arena, struct wm_room_place, (size_t)sheet->model->step_count + 1);
    for (int p = 0; p < sheet->piece_count; p++)
        set_rooms_of(setting, &sheet->pieces[p], shown, rooms);
    setting->places->rooms = rooms;
    g_free(shown);
}

static void set_lines(const struct wm_setting *setting)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_theme *theme = sheet->theme;
    struct wm_rect *lines =
        wm_arena_array(sheet->arena, struct wm_rect, (size_t)sheet->piece_count);
    for (int p = 0; p < sheet->piece_count; p++)
        lines[p] = wm_sheet_rect(sheet, theme->margin, sheet->pieces[p].top,
                                 sheet->length - 2 * theme->margin, sheet->pieces[p].height);
    setting->places->lines = lines;
    setting->places->line_count = sheet->piece_count;
}

void wm_set_office(struct wm_setting *setting)
{
    set_lines(setting);
    set_bands(setting);
    set_rooms(setting);
    wm_set_walls(setting);
}
