/* SPDX-License-Identifier: MIT
 *
 * Pass: extents. How far every column reaches to either side, and above which step of a line each
 * room's name plate hangs: the rightmost one of its highest row there, as it is seen on the sheet.
 * May assume extents of cells and riders, and the lines; promises that no rider, word or plate
 * reaches out of its column.
 */
#include "layout/sheet.h"

/* Riders in lanes stand in the label zone of the lane's column, those of upright handoffs in the
 * middle of it. */
static void widen_for_riders(struct wm_sheet *sheet)
{
    for (int h = 0; h < sheet->model->handoff_count; h++) {
        const struct wm_path_plan *path = &sheet->paths[h];
        if (path->rider == WM_RIDER_EXIT)
            continue;
        int lane = wm_sheet_rider_lane(sheet, h);
        struct wm_column *column = &sheet->columns[sheet->entities[lane].column];
        if (path->rider == WM_RIDER_LANE) {
            column->right = MAX(column->right, WM_LANE_RIDER_LEFT + path->rider_width + WM_STUB);
            continue;
        }
        column->right = MAX(column->right, path->rider_width + WM_STUB);
        column->left = MAX(column->left, path->rider_left + WM_STUB);
    }
}

static void widen_for_cells(struct wm_sheet *sheet)
{
    for (int c = 0; c < sheet->column_count; c++) {
        struct wm_column *column = &sheet->columns[c];
        column->left = column->right = column->before = 0;
    }
    for (int s = 0; s < sheet->model->step_count; s++) {
        const struct wm_cell *cell = &sheet->cells[s];
        struct wm_column *column = &sheet->columns[cell->column];
        column->left = MAX(column->left, cell->left);
        column->right = MAX(column->right, cell->right);
        column->before = MAX(column->before, cell->touch.left);
    }
}

/* Whether a plate hangs rather above step `a` than above `b` of the same room and line. */
static bool is_better_hook(const struct wm_sheet *sheet, int a, int b)
{
    const struct wm_cell *x = &sheet->cells[a];
    const struct wm_cell *y = &sheet->cells[b];
    if (sheet->reads_down)
        return x->column != y->column ? x->column < y->column : x->row > y->row;
    return x->row != y->row ? x->row < y->row : x->column < y->column;
}

/* Right of what enters by the top, and clear of the words of a rider. */
static void hang_above(struct wm_cell *cell, struct wm_column *column, double width, double height)
{
    double left = cell->top_ends ? -WM_STUB : MIN(column->left, cell->touch.left);
    cell->plate_up = height;
    column->right = MAX(column->right, width - left + WM_STUB);
}

/* On a map that is read downwards the upper side of a picture is its left one on the grid: below
 * what enters there. */
static void hang_at_left(struct wm_cell *cell, struct wm_column *column, double width,
                         double height)
{
    cell->plate_left = height;
    cell->plate_down = cell->entries_down + width + WM_STUB;
    column->left = MAX(column->left, cell->core.left + height);
}

static void hang_plate(struct wm_sheet *sheet, int step)
{
    const struct wm_theme *theme = sheet->theme;
    int room = wm_step_room(sheet->model, step);
    if (!sheet->model->rooms[room].id)
        return;
    struct wm_cell *cell = &sheet->cells[step];
    struct wm_column *column = &sheet->columns[cell->column];
    const struct wm_goals *goals = &sheet->goals[room];
    double width = 0;
    for (int i = 0; i < sheet->show_count; i++)
        width = MAX(width, wm_sheet_plate(sheet, sheet->shows[i], room).width);
    double height = theme->fonts[WM_STYLE_PLATE].line;
    double line = theme->fonts[WM_STYLE_LABEL].line;
    if (goals->count > 0)
        width = MAX(width, goals->width + 2 * line);
    height += goals->count * line;
    if (sheet->reads_down)
        hang_at_left(cell, column, width, height);
    else
        hang_above(cell, column, width, height + theme->label_gap);
}

void wm_pass_extents(struct wm_sheet *sheet)
{
    widen_for_cells(sheet);
    widen_for_riders(sheet);
    for (int s = 0; s < sheet->model->step_count; s++)
        sheet->cells[s].plate_up = sheet->cells[s].plate_left = sheet->cells[s].plate_down = 0;
    int *steps = wm_sheet_steps_by_room(sheet);
    for (int first = 0, next = 0; first < sheet->model->step_count; first = next) {
        int hook = steps[first];
        for (next = first; wm_sheet_is_room_part(sheet, steps, first, next); next++)
            if (is_better_hook(sheet, steps[next], hook))
                hook = steps[next];
        hang_plate(sheet, hook);
    }
    g_free(steps);
}

/* ---- Parts of rooms ---- */

static int step_line(const struct wm_sheet *sheet, int step)
{
    return sheet->columns[sheet->cells[step].column].line;
}

/* What parts of rooms are sorted by. */
struct parts {
    const struct wm_sheet *sheet;
};

static int compare_parts(const void *a, const void *b, void *data)
{
    const struct parts *by = data;
    const struct wm_sheet *sheet = by->sheet;
    int x = *(const int *)a;
    int y = *(const int *)b;
    int difference = wm_step_room(sheet->model, x) - wm_step_room(sheet->model, y);
    if (difference == 0)
        difference = step_line(sheet, x) - step_line(sheet, y);
    return difference ? difference : x - y;
}

int *wm_sheet_steps_by_room(const struct wm_sheet *sheet)
{
    int count = sheet->model->step_count;
    int *steps = g_new(int, (size_t)count);
    for (int s = 0; s < count; s++)
        steps[s] = s;
    struct parts by = {sheet};
    g_qsort_with_data(steps, count, sizeof *steps, compare_parts, &by);
    return steps;
}

bool wm_sheet_is_room_part(const struct wm_sheet *sheet, const int *steps, int first, int i)
{
    return i < sheet->model->step_count &&
           wm_step_room(sheet->model, steps[i]) == wm_step_room(sheet->model, steps[first]) &&
           step_line(sheet, steps[i]) == step_line(sheet, steps[first]);
}
