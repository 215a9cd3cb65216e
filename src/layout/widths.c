/* SPDX-License-Identifier: MIT
 *
 * Pass: widths. x of columns and tracks in every line. May assume extents and tracks; promises that
 * an arrow's head and a piece of its line show before every picture, that all lines are equally
 * wide, and that the sheet is at least as wide as its title needs.
 */
#include "layout/previous.h"

static double left_need(const struct wm_sheet *sheet, const struct wm_column *column, int tracks)
{
    double need = column->left + 2 * sheet->theme->column_pad;
    double last_run = sheet->theme->arrow_head +
                      (tracks ? sheet->theme->arrow_corner : sheet->theme->arrow_head / 2);
    return MAX(need, column->before + last_run);
}

/* Room for the numbers at the end, or the beginning, of a line that is broken at a gap. */
static double cut_need(const struct wm_sheet *sheet, int gap)
{
    bool is_cut = wm_sheet_gap_is_cut(sheet, gap) && sheet->gaps[gap].cuts > 0;
    int deep = sheet->gaps[gap].cuts > 1 ? 2 : 1; /* numbers beside each other */
    return is_cut ? deep * (2 * sheet->theme->badge_radius + WM_STUB) + WM_STUB : 0;
}

/* Places columns and tracks of a line, every column with `extra` around it; returns the width of
 * the sheet that it needs. */
static double place_columns(struct wm_sheet *sheet, const struct wm_line *line, double extra)
{
    const struct wm_theme *theme = sheet->theme;
    double x = theme->margin + theme->band_name_width;
    double *were = sheet->has_previous ? wm_previous_centres(sheet) : NULL;
    int before = -1; /* the last column whose earlier place is known */
    for (int c = line->first; c <= line->last; c++) {
        struct wm_gap *gap = &sheet->gaps[c];
        bool is_end = c == line->last;
        bool has_tracks = gap->tracks && (is_end || !wm_sheet_gap_is_cut(sheet, c));
        if (has_tracks) {
            gap->tracks_left = x;
            x += theme->column_pad + gap->tracks_width;
        }
        if (is_end || c == line->first)
            x += cut_need(sheet, c);
        if (is_end)
            break;
        struct wm_column *column = &sheet->columns[c];
        column->centre = x + left_need(sheet, column, has_tracks) + extra / 2;
        if (were && before >= 0)
            column->centre = MAX(column->centre, sheet->columns[before].centre +
                                                     wm_previous_distance(were, before, c));
        if (were && !isnan(were[c]))
            before = c;
        x = column->centre + column->right + extra / 2;
    }
    g_free(were);
    return x + theme->column_pad + theme->margin;
}

void wm_pass_widths(struct wm_sheet *sheet)
{
    const struct wm_theme *theme = sheet->theme;
    double width = MAX(sheet->reads_down ? 0 : theme->least_width, sheet->wished_width);
    for (int i = 0; i < sheet->line_count; i++) {
        struct wm_line *line = &sheet->lines[i];
        line->width = place_columns(sheet, line, 0);
        width = MAX(width, line->width);
    }
    for (int i = 0; i < sheet->line_count; i++) {
        const struct wm_line *line = &sheet->lines[i];
        if (line->width < width)
            place_columns(sheet, line, (width - line->width) / (line->last - line->first));
    }
    sheet->length = width;
    sheet->width = sheet->reads_down
                       ? MAX(sheet->office_height + 2 * theme->margin, theme->least_width)
                       : width;
    for (int r = 0; r < sheet->run_count; r++)
        sheet->runs[r].x += sheet->gaps[sheet->runs[r].gap].tracks_left + theme->column_pad;
}
