/* SPDX-License-Identifier: MIT
 *
 * Discs: white, with a picture in them. The rim of trouble is red and heavier; that of a small disc
 * is lighter, though not in proportion, so that it still counts from afar.
 */
#include "draw/pen.h"

#include <math.h>

static void draw_rim(const struct wm_pen *pen, const struct wm_mark *mark)
{
    const struct wm_theme *theme = pen->theme;
    double rim = mark->sign.is_trouble ? theme->trouble_rim : theme->rim;
    wm_scene_path(pen->out, theme->disc, wm_pen_color(pen, mark->sign.is_trouble),
                  rim * fmin(1, 0.5 + 0.5 * mark->radius / theme->disc_radius));
    wm_scene_circle(pen->out, mark->centre, mark->radius);
}

/* A letter or number in the middle of a disc; a number on the white of a leaf, which is lower. */
static void write_on(const struct wm_pen *pen, const struct wm_mark *mark)
{
    bool is_on_leaf = mark->sign.is_leaf && mark->sign.picture.icon;
    struct wm_inscription inscription = {
        .text = mark->sign.text,
        .centre = {mark->centre.x, mark->centre.y + (is_on_leaf ? 0.2 * mark->radius : 0)},
        .width = mark->text_width,
        .font = pen->theme->fonts[WM_STYLE_GATE],
        .color = wm_pen_color(pen, mark->sign.is_trouble && !is_on_leaf),
    };
    inscription.font.size = mark->text_size;
    wm_draw_inscription(pen, &inscription);
}

/* A picture fills a leaf, and has a rim around it on a disc. */
static void draw_mark(const struct wm_pen *pen, const struct wm_mark *mark)
{
    const struct wm_sign *sign = &mark->sign;
    double side = mark->radius * (sign->is_leaf ? 2 : pen->theme->disc_picture);
    wm_scene_group(pen->out, (struct wm_group){.kind = "mark", .title = sign->means});
    if (!sign->is_leaf || !sign->picture.icon)
        draw_rim(pen, mark);
    wm_draw_picture(pen, &(struct wm_painting){.picture = sign->picture,
                                               .box = wm_rect_around(mark->centre, side, side)});
    if (sign->text)
        write_on(pen, mark);
    wm_scene_group_end(pen->out);
}

void wm_draw_marks(const struct wm_pen *pen, const struct wm_mark *marks, int count)
{
    for (int i = 0; i < count; i++)
        draw_mark(pen, &marks[i]);
}
