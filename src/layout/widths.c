/* SPDX-License-Identifier: MIT
 *
 * Pass: widths. x of columns and tracks, on the sheet. May assume extents and tracks; promises that
 * an arrow's head and a piece of its line show left of every picture, and that the sheet is at
 * least as wide as its title needs.
 */
#include "layout/sheet.h"

static double left_need(const struct wm_sheet *sheet, const struct wm_column *column,
                        double picture, int tracks)
{
    double need = column->left + 2 * sheet->theme->column_pad;
    double last_run = sheet->theme->arrow_head +
                      (tracks ? sheet->theme->arrow_corner : sheet->theme->arrow_head / 2);
    return MAX(need, picture / 2 + last_run);
}

/* Places columns and tracks from the left margin, every column with `extra` around it; returns the
 * width of all. */
static double place_columns(struct wm_sheet *sheet, const double *pictures, double extra)
{
    const struct wm_theme *theme = sheet->theme;
    double x = theme->margin + theme->band_name_width;
    for (int c = 0; c <= sheet->column_count; c++) {
        struct wm_gap *gap = &sheet->gaps[c];
        gap->tracks_left = x;
        if (gap->tracks)
            x += theme->column_pad + gap->tracks_width;
        if (c == sheet->column_count)
            break;
        struct wm_column *column = &sheet->columns[c];
        column->centre = x + left_need(sheet, column, pictures[c], gap->tracks) + extra / 2;
        x = column->centre + column->right + extra / 2;
    }
    return x + theme->column_pad + theme->margin;
}

void wm_pass_widths(struct wm_sheet *sheet)
{
    const struct wm_model *model = sheet->model;
    const struct wm_theme *theme = sheet->theme;
    double *pictures = g_new0(double, (size_t)sheet->column_count);
    for (int s = 0; s < model->step_count; s++) {
        double *widest = &pictures[sheet->cells[s].column];
        *widest = MAX(*widest, sheet->cells[s].picture_width);
    }
    double width = place_columns(sheet, pictures, 0);
    if (width <
        theme->least_width) /* a short story is drawn out, so that its title and counts find room */
        width = place_columns(sheet, pictures, (theme->least_width - width) / sheet->column_count);
    sheet->places->width = width;
    for (int h = 0; h < model->handoff_count; h++) {
        struct wm_path_plan *path = &sheet->paths[h];
        if (path->first_gap >= 0)
            path->first_x += sheet->gaps[path->first_gap].tracks_left + theme->column_pad;
        if (path->last_gap >= 0)
            path->last_x += sheet->gaps[path->last_gap].tracks_left + theme->column_pad;
    }
    g_free(pictures);
}
