/* SPDX-License-Identifier: MIT
 *
 * Setting down the steps.
 */
#include "layout/sheet.h"

static void set_step(const struct wm_setting *setting, int step, struct wm_step_place *place)
{
    const struct wm_sheet *sheet = setting->sheet;
    struct wm_in_piece at = sheet->step_at[step];
    place->step = step;
    place->shown = WM_SHOWN_NOT;
    if (!wm_sheet_has(sheet, step))
        return;
    const struct wm_piece *piece = &sheet->pieces[at.piece];
    if (setting->show->steps[step].shown != WM_SHOWN_NOT)
        wm_compose_step(setting, step, piece->state.form[at.index], wm_sheet_step(sheet, step),
                        place);
    place->shown = setting->show->steps[step].shown;
    place->line = at.piece;
    place->row = piece->result->shelves[at.index];
    place->column = wm_piece_place(piece, at.index);
}

void wm_set_steps(struct wm_setting *setting)
{
    int count = setting->show->step_count;
    struct wm_step_place *places =
        wm_arena_array(setting->sheet->arena, struct wm_step_place, (size_t)count);
    for (int s = 0; s < count; s++)
        set_step(setting, s, &places[s]);
    setting->places->steps = places;
    setting->places->step_count = count;
}
