/* SPDX-License-Identifier: MIT
 *
 * The summary strip: counts with their pictures on a dark ground, and the bar of touch time against
 * waiting.
 */
#include "draw/pen.h"

#include <math.h>

static void draw_count(const struct wm_pen *pen, const struct wm_show_count *show,
                       const struct wm_count_place *count)
{
    double side = pen->theme->disc_picture * count->disc_radius;
    wm_scene_group(pen->out, (struct wm_group){.kind = "count"});
    wm_scene_path(pen->out, pen->theme->on_strip, wm_no_color(), 0);
    wm_scene_circle(pen->out, count->disc, count->disc_radius);
    wm_draw_picture(pen, &(struct wm_painting){.picture = show->picture,
                                               .box = wm_rect_around(count->disc, side, side)});
    wm_draw_label(pen, &count->figure);
    wm_draw_label(pen, &count->counted);
    wm_scene_group_end(pen->out);
}

/* Touch time lies over waiting, so that both ends of the bar stay round; it never vanishes wholly
 * where there is some. */
static void draw_bar(const struct wm_pen *pen, struct wm_rect bar, double share)
{
    const struct wm_theme *theme = pen->theme;
    struct wm_rect touch = {bar.x, bar.y, fmax(bar.h, share * bar.w), bar.h};
    if (pen->places->reads_left)
        touch.x = wm_rect_right(bar) - touch.w;
    wm_scene_path(pen->out, share < 1 ? theme->bar_waiting : theme->bar_touch, wm_no_color(), 0);
    wm_scene_rect(pen->out, bar, bar.h / 2);
    if (share > 0 && share < 1) {
        wm_scene_path(pen->out, theme->bar_touch, theme->strip, theme->outline);
        wm_scene_rect(pen->out, touch, bar.h / 2);
    }
}

static void draw_bars(const struct wm_pen *pen)
{
    const struct wm_places *places = pen->places;
    wm_scene_group(pen->out, (struct wm_group){.id = "bar", .kind = "bar"});
    if (places->bar.h > 0)
        draw_bar(pen, places->bar, places->bar_touch);
    if (places->bar_before.h > 0)
        draw_bar(pen, places->bar_before, places->bar_before_touch);
    wm_draw_labels(pen, places->bar_labels, places->bar_label_count);
    wm_scene_group_end(pen->out);
}

void wm_draw_strip(const struct wm_pen *pen)
{
    const struct wm_places *places = pen->places;
    if (places->strip.h <= 0)
        return;
    wm_scene_group(pen->out, (struct wm_group){.id = "strip", .kind = "strip"});
    wm_scene_path(pen->out, pen->theme->strip, wm_no_color(), 0);
    wm_scene_rect(pen->out, places->strip, pen->theme->band_corner);
    for (int i = 0; i < places->count_count; i++)
        draw_count(pen, &pen->show->strip.counts[i], &places->counts[i]);
    if (places->bar_label_count > 0)
        draw_bars(pen);
    wm_scene_group_end(pen->out);
}
