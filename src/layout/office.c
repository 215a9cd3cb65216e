/* SPDX-License-Identifier: MIT
 *
 * Setting down the office: boxes of bands and rooms, name plates with goals, and the wall. May
 * assume routes; promises that every handoff that crosses the wall, but for a thrown one, does so
 * inside a gate there. One wall a line of the sheet.
 */
#include "layout/sheet.h"

#include <stdlib.h>

enum { ROOM_PAD = 12, TARGET_GAP = 8 /* between a target and its words */ };

/* The middle of the space between two rows of a line that is not a bound's, and the edge of a band
 * at a bound that is there. */
static double edge_at(const struct wm_sheet *sheet, int line, int row, bool is_below)
{
    const struct wm_row_place *place = wm_sheet_row(sheet, line, row);
    double half = place->up - (wm_sheet_is_wall(sheet, row) ? 0 : sheet->theme->gap / 2);
    return place->y + (is_below ? half : -half);
}

static void add_band(const struct wm_setting *setting, struct wm_band_place *bands,
                     enum wm_side side, double top, double bottom)
{
    const struct wm_sheet *sheet = setting->sheet;
    struct wm_lines name = wm_sheet_band_name(sheet, setting->show, side);
    const struct wm_theme *theme = sheet->theme;
    struct wm_band_place *band = &bands[setting->places->band_count++];
    *band = (struct wm_band_place){
        .side = side,
        .box = wm_sheet_rect(sheet, theme->margin, top, sheet->length - 2 * theme->margin,
                             bottom - top),
        .name = name.lines[0],
        .name_width = name.width,
        .name_centre =
            wm_sheet_point(sheet, theme->margin + theme->band_name_width / 2, (top + bottom) / 2)};
}

/* Whether a line shows anything of the bands above a bound. */
static bool has_rows_above(const struct wm_sheet *sheet, int line, int bound)
{
    for (int r = 0; r < bound; r++)
        if (wm_sheet_row(sheet, line, r)->is_there)
            return true;
    return false;
}

/* Bands of every line, from bound to bound. */
static void place_bands(const struct wm_setting *setting)
{
    const struct wm_sheet *sheet = setting->sheet;
    struct wm_band_place *bands = wm_arena_array(sheet->arena, struct wm_band_place,
                                                 (size_t)sheet->line_count * WM_SIDE_COUNT);
    for (int line = 0; line < sheet->line_count; line++) {
        double top = sheet->lines[line].top;
        int row = 0; /* the first one of a band */
        for (int r = 0; r < sheet->row_count; r++) {
            if (!sheet->rows[r].is_bound)
                continue;
            if (wm_sheet_row(sheet, line, r)->is_there) {
                add_band(setting, bands, sheet->rows[row].side, top,
                         edge_at(sheet, line, r, false));
                top = edge_at(sheet, line, r, true);
                row = r + 1;
            } else if (!has_rows_above(sheet, line, r)) {
                row = r + 1;
            }
        }
        add_band(setting, bands, sheet->rows[row].side, top, sheet->lines[line].bottom);
    }
    setting->places->bands = bands;
}

/* Where a plate has the corner that is the upper right one on the sheet. */
static struct wm_point plate_corner(const struct wm_sheet *sheet, const struct wm_cell *cell)
{
    const struct wm_column *column = &sheet->columns[cell->column];
    double y = sheet->entities[cell->entity].y;
    if (cell->plate_left > 0)
        return (struct wm_point){column->centre - cell->core.left - cell->plate_left,
                                 y + cell->plate_down - WM_STUB};
    return (struct wm_point){column->centre + column->right - WM_STUB,
                             y - cell->up - cell->plate_up};
}

static struct wm_rect room_box(const struct wm_sheet *sheet, const int *steps, int count)
{
    double left = INFINITY, right = -INFINITY;
    double top = INFINITY, bottom = -INFINITY;
    for (int i = 0; i < count; i++) {
        const struct wm_cell *cell = &sheet->cells[steps[i]];
        const struct wm_row_place *row =
            wm_sheet_row(sheet, sheet->columns[cell->column].line, cell->row);
        double centre = sheet->columns[cell->column].centre;
        left = MIN(left, centre - cell->core.left - cell->plate_left);
        right = MAX(right, centre + cell->core.right);
        if (cell->plate_up > 0)
            right = MAX(right, plate_corner(sheet, cell).x);
        top = MIN(top, row->y - row->up);
        bottom = MAX(bottom, row->y + row->down);
    }
    return wm_sheet_rect(sheet, left - ROOM_PAD, top - sheet->theme->row_pad / 2,
                         right - left + 2 * ROOM_PAD, bottom - top + sheet->theme->row_pad);
}

/* Targets with goals below the name plate. */
static void place_goals(const struct wm_setting *setting, int room, struct wm_room_place *place)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_goals *goals = &setting->said->goals[room];
    double line = sheet->theme->fonts[WM_STYLE_LABEL].line;
    struct wm_label *labels = wm_arena_array(sheet->arena, struct wm_label, (size_t)goals->count);
    struct wm_mark *marks = wm_arena_array(sheet->arena, struct wm_mark, (size_t)goals->count);
    struct wm_point at = {wm_rect_right(place->plate.box), wm_rect_bottom(place->plate.box)};
    for (int i = 0; i < goals->count; i++, at.y += line) {
        const struct wm_goal_line *it = &goals->lines[i];
        labels[i] = wm_sheet_label(sheet, &it->lines, at, WM_ALIGN_RIGHT, WM_STYLE_LABEL,
                                   it->goal->text.tone);
        marks[i] = wm_sheet_mark(sheet, &it->goal->sign, line / 2);
        marks[i].centre =
            (struct wm_point){labels[i].box.x - line / 2 - TARGET_GAP, at.y + line / 2};
    }
    place->labels = labels;
    place->marks = marks;
    place->label_count = place->mark_count = goals->count;
}

/* A room in a line: the steps of it that stand there, of which one has the plate above it. */
static void place_room(const struct wm_setting *setting, int room, const int *steps, int count,
                       struct wm_room_place *place)
{
    const struct wm_sheet *sheet = setting->sheet;
    place->room = room;
    place->box = room_box(sheet, steps, count);
    for (int i = 0; i < count; i++) {
        const struct wm_cell *cell = &sheet->cells[steps[i]];
        if (cell->plate_up + cell->plate_left <= 0)
            continue;
        struct wm_point corner = plate_corner(sheet, cell);
        struct wm_lines lines = wm_sheet_plate(sheet, setting->show, room);
        place->plate = wm_sheet_label(sheet, &lines, wm_sheet_point(sheet, corner.x, corner.y),
                                      WM_ALIGN_RIGHT, WM_STYLE_PLATE, WM_TONE_INK);
        place_goals(setting, room, place);
    }
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

static void place_rooms(const struct wm_setting *setting)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_model *model = sheet->model;
    struct wm_places *places = setting->places;
    int *steps = wm_sheet_steps_by_room(sheet);
    enum wm_shown *shown = show_rooms(setting);
    struct wm_room_place *rooms =
        wm_arena_array(sheet->arena, struct wm_room_place, (size_t)model->step_count);
    for (int first = 0, next = 0; first < model->step_count; first = next) {
        int room = wm_step_room(model, steps[first]);
        for (next = first; wm_sheet_is_room_part(sheet, steps, first, next);)
            next++;
        bool has_plate = model->rooms[room].id || wm_side_is_inside(model->rooms[room].side);
        if (!has_plate || shown[room] == WM_SHOWN_NOT)
            continue;
        struct wm_room_place *place = &rooms[places->room_count++];
        place_room(setting, room, steps + first, next - first, place);
        place->shown = shown[room];
    }
    places->rooms = rooms;
    g_free(shown);
    g_free(steps);
}

static void place_lines(const struct wm_setting *setting)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_theme *theme = sheet->theme;
    struct wm_places *places = setting->places;
    struct wm_rect *lines = wm_arena_array(sheet->arena, struct wm_rect, (size_t)sheet->line_count);
    for (int i = 0; i < sheet->line_count; i++)
        lines[i] = wm_sheet_rect(sheet, theme->margin, sheet->lines[i].top,
                                 sheet->length - 2 * theme->margin,
                                 sheet->lines[i].bottom - sheet->lines[i].top);
    places->lines = lines;
    places->line_count = sheet->line_count;
}

void wm_set_office(struct wm_setting *setting)
{
    place_lines(setting);
    place_bands(setting);
    place_rooms(setting);
    wm_set_walls(setting);
}
