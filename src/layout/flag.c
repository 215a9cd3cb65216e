/* SPDX-License-Identifier: MIT
 *
 * The flag that is planted at one of the worst places, and how large the scene of the worst is.
 */
#include "layout/wording.h"

struct wm_lines wm_flag_words(const struct wm_sheet *sheet, const char *words)
{
    return wm_sheet_break(sheet, words, WM_STYLE_PENNANT, INFINITY, 1);
}

double wm_flag_width(const struct wm_theme *theme, const struct wm_lines *words)
{
    return words->width + 2 * theme->pennant_pad + theme->pennant_notch;
}

void wm_flag_set(const struct wm_sheet *sheet, const struct wm_lines *words, struct wm_point pole,
                 double foot, bool flies_left, struct wm_pennant_place *place)
{
    const struct wm_theme *theme = sheet->theme;
    double width = wm_flag_width(theme, words), height = theme->pennant_height;
    double left = flies_left ? pole.x - width : pole.x;
    double x = left + theme->pennant_pad + (flies_left ? theme->pennant_notch : 0);
    double y = pole.y + (height - theme->fonts[WM_STYLE_PENNANT].size) / 2;
    place->flag = (struct wm_rect){left, pole.y, width, height};
    place->words = wm_sheet_label(sheet, words, (struct wm_point){x, y}, WM_ALIGN_LEFT,
                                  WM_STYLE_PENNANT, WM_TONE_ON_INK);
    place->pole_foot = foot;
    place->flies_left = flies_left;
}

struct wm_rect wm_flag_box(const struct wm_theme *theme, const struct wm_pennant_place *place)
{
    double rise = 2 * theme->knob;
    struct wm_rect flag = place->flag;
    return (struct wm_rect){flag.x - rise / 2, flag.y - rise, flag.w + rise,
                            place->pole_foot - flag.y + rise};
}

double wm_scene_height(const struct wm_theme *theme)
{
    return theme->scene * WM_STAGE_HEIGHT / WM_STAGE_WIDTH;
}
