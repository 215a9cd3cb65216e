/* SPDX-License-Identifier: MIT
 *
 * Whether what the author asks for of a layout is so: places, and steps above each other.
 */
#include "layout/sheet.h"

static bool keeps_column(const struct wm_sheet *sheet, int step)
{
    struct wm_in_piece at = sheet->step_at[step];
    int column = sheet->model->steps[step].column;
    return column <= 0 || wm_piece_place(&sheet->pieces[at.piece], at.index) + 1 == column;
}

static bool keeps_beside(const struct wm_sheet *sheet, int step)
{
    struct wm_in_piece at = sheet->step_at[step];
    const struct wm_piece *piece = &sheet->pieces[at.piece];
    const int *compounds = piece->result->compounds;
    int beside = piece->problem.steps[at.index].beside;
    return sheet->model->steps[step].beside < 0 ||
           (beside >= 0 && compounds[at.index] == compounds[beside]);
}

void wm_hints_tell(struct wm_sheet *sheet)
{
    for (int s = sheet->first_step; s < sheet->first_step + sheet->step_count; s++) {
        if (!keeps_column(sheet, s))
            wm_sheet_fall_short(sheet, WM_SHORT_OF_COLUMN, s);
        if (!keeps_beside(sheet, s))
            wm_sheet_fall_short(sheet, WM_SHORT_OF_BESIDE, s);
        if (sheet->model->steps[s].row_break && s == sheet->first_step)
            wm_sheet_fall_short(sheet, WM_SHORT_OF_ROW_BREAK, s);
    }
}

int wm_hints_broken(const struct wm_sheet *sheet)
{
    int count = 0;
    for (int s = sheet->first_step; s < sheet->first_step + sheet->step_count; s++)
        count += !keeps_column(sheet, s) + !keeps_beside(sheet, s);
    return count;
}
