/* SPDX-License-Identifier: MIT
 *
 * The bar stands between its two figures, which are those of the headline; below it stands what
 * the times leave out and what loops add.
 */
#include "layout/bar.h"

#include "say/time_words.h"

enum { MOST_REMARK_LINES = 4, MOST_STEPS_TOLD = 60 };

static struct wm_label place_end(struct wm_sheet *sheet, const char *text, enum wm_align align,
                                 struct wm_point at)
{
    struct wm_lines lines =
        wm_sheet_break(sheet, text, WM_STYLE_LEGEND, sheet->places->width / 3, 1);
    return wm_sheet_label(sheet, &lines, at, align, WM_STYLE_LEGEND, WM_TONE_ON_STRIP);
}

static const char *say_work(struct wm_sheet *sheet, const struct wm_times *times, const char *whole)
{
    if (times->touch <= 0)
        return wm_say(&sheet->tongue, "nobody says how long the work takes");
    return wm_arena_printf(sheet->arena, wm_say(&sheet->tongue, "%s of work in %s"),
                           wm_say_minutes(sheet->arena, &sheet->tongue, sheet->model, times->touch),
                           whole);
}

/* "The longest way: steps 1, 2, 4.", so that its times can be added up again. */
static void tell_way(struct wm_sheet *sheet, GString *text)
{
    int count;
    const int *way = wm_times_way(sheet->arena, sheet->model, &count);
    GString *steps = g_string_new(NULL);
    for (int i = 0; i < MIN(count, MOST_STEPS_TOLD); i++)
        g_string_append_printf(steps, "%s%d", i ? ", " : "", way[i] + 1);
    g_string_append(steps, count > MOST_STEPS_TOLD ? " …" : "");
    g_string_append_printf(text, wm_say(&sheet->tongue, "The longest way: steps %s."), steps->str);
    g_string_free(steps, TRUE);
}

static struct wm_label place_remarks(struct wm_sheet *sheet, const struct wm_times *times,
                                     struct wm_point at)
{
    const char *remarks[WM_TIME_REMARKS];
    int count = wm_times_remarks(sheet->arena, &sheet->tongue, sheet->model, times, remarks);
    GString *text = g_string_new(NULL);
    tell_way(sheet, text);
    for (int i = 0; i < count; i++)
        g_string_append_printf(text, " %s", remarks[i]);
    struct wm_lines lines = wm_sheet_break(sheet, text->str, WM_STYLE_LEGEND,
                                           sheet->places->width - 2 * at.x, MOST_REMARK_LINES);
    g_string_free(text, TRUE);
    return wm_sheet_label(sheet, &lines, at, WM_ALIGN_LEFT, WM_STYLE_LEGEND, WM_TONE_ON_STRIP);
}

double wm_bar_place(struct wm_sheet *sheet, double y, double inset)
{
    struct wm_places *places = sheet->places;
    struct wm_times times = wm_model_times(sheet->model);
    if (wm_times_lead(&times) <= 0)
        return 0;
    struct wm_portion waiting =
        wm_times_waiting(sheet->arena, &sheet->tongue, sheet->model, &times);
    struct wm_label *labels = wm_arena_array(sheet->arena, struct wm_label, 3);
    double left = sheet->theme->margin + inset;
    labels[0] = place_end(sheet, say_work(sheet, &times, waiting.whole), WM_ALIGN_LEFT,
                          (struct wm_point){left, y});
    labels[1] = place_end(
        sheet, wm_arena_printf(sheet->arena, wm_say(&sheet->tongue, "%s of waiting"), waiting.part),
        WM_ALIGN_RIGHT, (struct wm_point){places->width - left, y});
    double begin = wm_rect_right(labels[0].box) + WM_BAR_SPACE;
    places->bar = (struct wm_rect){begin, y + (labels[0].box.h - WM_BAR_HEIGHT) / 2,
                                   labels[1].box.x - WM_BAR_SPACE - begin, WM_BAR_HEIGHT};
    places->bar_touch = times.touch / wm_times_lead(&times);
    labels[2] = place_remarks(
        sheet, &times, (struct wm_point){left, wm_rect_bottom(labels[0].box) + WM_BAR_SPACE / 3.});
    places->bar_labels = labels;
    places->bar_label_count = labels[2].count ? 3 : 2;
    double bottom = labels[2].count ? wm_rect_bottom(labels[2].box) : wm_rect_bottom(labels[0].box);
    return bottom - y + WM_BAR_SPACE;
}
