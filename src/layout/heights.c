/* SPDX-License-Identifier: MIT
 *
 * Pass: heights. y of rows, wall and office, from the top of the office. May assume the extents of
 * cells and aisles.
 */
#include "layout/sheet.h"

/* A rider that hangs in a drop zone, with a tail of line above it that shows, and one below. */
static double drop_height(const struct wm_sheet *sheet, int handoff)
{
    const struct wm_path_plan *path = &sheet->paths[handoff];
    return path->rider_up + path->rider_down + 2 * sheet->theme->drop_tail;
}

static void measure_rows(struct wm_sheet *sheet)
{
    const struct wm_model *model = sheet->model;
    for (int s = 0; s < model->step_count; s++) {
        struct wm_row *row = &sheet->rows[sheet->cells[s].row];
        row->up = MAX(row->up, sheet->cells[s].up);
        row->down = MAX(row->down, sheet->cells[s].down);
    }
    for (int h = 0; h < model->handoff_count; h++) {
        if (sheet->paths[h].rider != WM_RIDER_DROP)
            continue;
        int a = sheet->cells[model->handoffs[h].from].row;
        int b = sheet->cells[model->handoffs[h].to].row;
        struct wm_row *row = &sheet->rows[MIN(a, b)];
        row->drop = MAX(row->drop, drop_height(sheet, h));
    }
}

/* Name plates and goals hang at the top of a storey's rooms. */
static double plate_height(const struct wm_sheet *sheet, int storey)
{
    const struct wm_model *model = sheet->model;
    double height = 0;
    for (int r = 0; r < model->room_count; r++) {
        if (!sheet->spans[r].has_steps || sheet->spans[r].storey != storey || !model->rooms[r].id)
            continue;
        height = MAX(height, sheet->theme->fonts[WM_STYLE_PLATE].line);
        if (wm_sheet_room_goal(sheet, r))
            return sheet->theme->fonts[WM_STYLE_PLATE].line +
                   sheet->theme->fonts[WM_STYLE_LABEL].line;
    }
    return height;
}

/* Space between two bands, with the wall in it where it stands there. */
static double space_between(struct wm_sheet *sheet, const struct wm_row *above,
                            const struct wm_row *below, double y)
{
    const struct wm_theme *theme = sheet->theme;
    if (above->side == below->side)
        return 0;
    if (above->side > WM_SIDE_FRONT || below->side < WM_SIDE_BACK)
        return theme->gap;
    sheet->wall_top = y + theme->gap / 2;
    return theme->wall_height + theme->merlon_height + theme->gap;
}

void wm_pass_heights(struct wm_sheet *sheet)
{
    const struct wm_theme *theme = sheet->theme;
    measure_rows(sheet);
    sheet->wall_top = -1;
    double y = 0;
    for (int i = 0; i < sheet->row_count; i++) {
        struct wm_row *row = &sheet->rows[i];
        bool is_first_of_storey = i == 0 || row[-1].storey != row->storey;
        bool is_last_of_storey = i + 1 == sheet->row_count || row[1].storey != row->storey;
        y += i > 0 ? space_between(sheet, row - 1, row, y) : 0;
        row->top = y;
        y += is_first_of_storey ? theme->gap + plate_height(sheet, row->storey) : 0;
        y += theme->row_pad + row->up;
        row->centre = y;
        y += row->down;
        row->drop_top = y;
        y += row->drop + row->aisle + theme->row_pad / 2;
        row->bottom = y;
        y += is_last_of_storey ? theme->gap : 0;
    }
    sheet->office_height = y;
}
