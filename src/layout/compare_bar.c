/* SPDX-License-Identifier: MIT
 *
 * The bars of two workflows: what becomes shorter is seen without a number.
 */
#include "layout/bar.h"

#include "say/time_words.h"

/* In the units of the headline. */
static const char *say_times(struct wm_arena *arena, const struct wm_tongue *tongue,
                             const struct wm_model *model, const struct wm_times *times,
                             bool is_before)
{
    const char *work = wm_say_minutes(arena, tongue, model, times->touch);
    const char *waiting = wm_times_waiting(arena, tongue, model, times).part;
    if (wm_times_lead(times) <= 0)
        return is_before ? wm_say(tongue, "before: nobody says how long it takes")
                         : wm_say(tongue, "after: nobody says how long it takes");
    if (times->waiting <= 0)
        return is_before ? wm_arena_printf(arena, wm_say(tongue, "before: %s of work"), work)
                         : wm_arena_printf(arena, wm_say(tongue, "after: %s of work"), work);
    if (times->touch <= 0)
        return is_before ? wm_arena_printf(arena, wm_say(tongue, "before: %s of waiting"), waiting)
                         : wm_arena_printf(arena, wm_say(tongue, "after: %s of waiting"), waiting);
    return is_before ? wm_arena_printf(arena, wm_say(tongue, "before: %s of work, %s of waiting"),
                                       work, waiting)
                     : wm_arena_printf(arena, wm_say(tongue, "after: %s of work, %s of waiting"),
                                       work, waiting);
}

/* A bar whose full length stands for `longest` minutes; none where no times are known. */
static struct wm_rect bar_box(struct wm_rect full, const struct wm_times *times, double longest)
{
    if (wm_times_lead(times) <= 0)
        return (struct wm_rect){0};
    full.w = MAX(full.h, full.w * wm_times_lead(times) / longest);
    return full;
}

double wm_bars_place(struct wm_sheet *sheet, double y, double inset)
{
    struct wm_places *places = sheet->places;
    const struct wm_model *models[] = {sheet->difference->before, sheet->difference->after};
    struct wm_times times[2] = {wm_model_times(models[0]), wm_model_times(models[1])};
    double longest = MAX(wm_times_lead(&times[0]), wm_times_lead(&times[1]));
    if (longest <= 0)
        return 0;
    struct wm_label *labels = wm_arena_array(sheet->arena, struct wm_label, 2);
    double left = sheet->theme->margin + inset, begin = 0;
    double line = sheet->theme->fonts[WM_STYLE_LEGEND].line;
    for (int i = 0; i < 2; i++) {
        struct wm_lines lines = wm_sheet_break(
            sheet, say_times(sheet->arena, &sheet->tongue, models[i], &times[i], i == 0),
            WM_STYLE_LEGEND, places->width / 2, 1);
        labels[i] = wm_sheet_label(sheet, &lines, (struct wm_point){left, y + i * line},
                                   WM_ALIGN_LEFT, WM_STYLE_LEGEND, WM_TONE_ON_STRIP);
        begin = MAX(begin, wm_rect_right(labels[i].box) + WM_BAR_SPACE);
    }
    struct wm_rect full = {begin, y + (line - WM_BAR_HEIGHT) / 2, places->width - left - begin,
                           WM_BAR_HEIGHT};
    places->bar_before = bar_box(full, &times[0], longest);
    full.y += line;
    places->bar = bar_box(full, &times[1], longest);
    places->bar_before_touch = times[0].touch / MAX(wm_times_lead(&times[0]), 1);
    places->bar_touch = times[1].touch / MAX(wm_times_lead(&times[1]), 1);
    places->bar_labels = labels;
    places->bar_label_count = 2;
    return 2 * line + WM_BAR_SPACE;
}
