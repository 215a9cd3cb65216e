/* SPDX-License-Identifier: MIT
 *
 * The bars of the strip. One stands between its two figures, with its remarks below; two stand one
 * below the other on one scale, each behind its figures.
 */
#include "layout/bar.h"

enum { HEIGHT = 14, SPACE = 10 /* between it and words */, MOST_REMARK_LINES = 4 };

static struct wm_label place_end(const struct wm_setting *setting, const char *text, double share,
                                 enum wm_align align, struct wm_point at)
{
    const struct wm_sheet *sheet = setting->sheet;
    struct wm_lines lines = wm_sheet_break(sheet, text, WM_STYLE_FOOT, sheet->width / share, 1);
    return wm_sheet_label(sheet, &lines, at, align, WM_STYLE_FOOT, WM_TONE_ON_STRIP);
}

static struct wm_label place_remarks(const struct wm_setting *setting, struct wm_point at)
{
    const struct wm_sheet *sheet = setting->sheet;
    struct wm_lines lines = wm_sheet_break(sheet, setting->show->strip.remarks, WM_STYLE_FOOT,
                                           sheet->width - 2 * at.x, MOST_REMARK_LINES);
    return wm_sheet_label(sheet, &lines, at, WM_ALIGN_LEFT, WM_STYLE_FOOT, WM_TONE_ON_STRIP);
}

static double place_one(const struct wm_setting *setting, double y, double left)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_show_bar *bar = &setting->show->strip.bars[0];
    struct wm_places *places = setting->places;
    struct wm_label *labels = wm_arena_array(sheet->arena, struct wm_label, 3);
    labels[0] = place_end(setting, bar->begin, 3, WM_ALIGN_LEFT, (struct wm_point){left, y});
    labels[1] =
        place_end(setting, bar->end, 3, WM_ALIGN_RIGHT, (struct wm_point){sheet->width - left, y});
    double begin = wm_rect_right(labels[0].box) + SPACE;
    places->bar = (struct wm_rect){begin, y + (labels[0].box.h - HEIGHT) / 2,
                                   labels[1].box.x - SPACE - begin, HEIGHT};
    places->bar_touch = bar->touch;
    labels[2] =
        place_remarks(setting, (struct wm_point){left, wm_rect_bottom(labels[0].box) + SPACE / 3.});
    places->bar_labels = labels;
    places->bar_label_count = labels[2].count ? 3 : 2;
    double bottom = labels[2].count ? wm_rect_bottom(labels[2].box) : wm_rect_bottom(labels[0].box);
    return bottom - y + SPACE;
}

/* A bar that is so long a share of the full one; none if no times are known. */
static struct wm_rect bar_box(struct wm_rect full, const struct wm_show_bar *bar)
{
    if (bar->length <= 0)
        return (struct wm_rect){0};
    full.w = MAX(full.h, full.w * bar->length);
    return full;
}

static double place_two(const struct wm_setting *setting, double y, double left)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_show_bar *bars = setting->show->strip.bars;
    struct wm_places *places = setting->places;
    struct wm_label *labels = wm_arena_array(sheet->arena, struct wm_label, 2);
    double begin = 0, line = sheet->theme->fonts[WM_STYLE_FOOT].line;
    for (int i = 0; i < 2; i++) {
        labels[i] = place_end(setting, bars[i].begin, 2, WM_ALIGN_LEFT,
                              (struct wm_point){left, y + i * line});
        begin = MAX(begin, wm_rect_right(labels[i].box) + SPACE);
    }
    struct wm_rect full = {begin, y + (line - HEIGHT) / 2, sheet->width - left - begin, HEIGHT};
    places->bar_before = bar_box(full, &bars[0]);
    full.y += line;
    places->bar = bar_box(full, &bars[1]);
    places->bar_before_touch = bars[0].touch;
    places->bar_touch = bars[1].touch;
    places->bar_labels = labels;
    places->bar_label_count = 2;
    return 2 * line + SPACE;
}

double wm_bars_place(const struct wm_setting *setting, double y, double inset)
{
    double left = setting->sheet->theme->margin + inset;
    switch (setting->show->strip.bar_count) {
    case 0:
        return 0;
    case 1:
        return place_one(setting, y, left);
    default:
        return place_two(setting, y, left);
    }
}
