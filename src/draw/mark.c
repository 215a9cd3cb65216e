/* SPDX-License-Identifier: MIT
 *
 * Discs: white, with a picture in them. The rim of trouble is red and heavier; that of a small disc
 * is lighter, though not in proportion, so that it still counts from afar.
 */
#include "draw/line.h"

#include <math.h>

static void draw_rim(const struct wm_pen *pen, struct wm_disc disc)
{
    const struct wm_theme *theme = pen->theme;
    double rim = disc.is_trouble ? theme->trouble_rim : theme->rim;
    wm_scene_path(pen->out, theme->disc, wm_pen_color(pen, disc.is_trouble),
                  rim * fmin(1, 0.5 + 0.5 * disc.radius / theme->disc_radius));
    wm_scene_circle(pen->out, disc.centre, disc.radius);
}

void wm_draw_disc(const struct wm_pen *pen, struct wm_disc disc, struct wm_show_picture picture,
                  const struct wm_label *name)
{
    double side = pen->theme->disc_picture * disc.radius;
    draw_rim(pen, disc);
    wm_draw_picture(pen, &(struct wm_painting){.picture = picture,
                                               .name = name,
                                               .box = wm_rect_around(disc.centre, side, side),
                                               .turn = disc.turn});
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

/* A short arrow, as wide as the disc would be. */
static void draw_sample(const struct wm_pen *pen, const struct wm_mark *mark)
{
    const struct wm_theme *theme = pen->theme;
    struct wm_color color = wm_pen_color(pen, mark->sign.is_trouble);
    struct wm_point back = {mark->centre.x - mark->radius, mark->centre.y};
    struct wm_point tip = {mark->centre.x + mark->radius, mark->centre.y};
    wm_scene_path(pen->out, wm_no_color(), color,
                  mark->sign.is_trouble ? theme->trouble_width : theme->arrow_width);
    wm_scene_move(pen->out, back.x, back.y);
    wm_scene_line(pen->out, tip.x - wm_head_depth(theme), tip.y);
    wm_draw_head(pen, back, tip, color);
}

static void draw_mark(const struct wm_pen *pen, const struct wm_mark *mark)
{
    const struct wm_sign *sign = &mark->sign;
    struct wm_disc disc = {mark->centre, mark->radius, sign->is_trouble, 0};
    double side = 2 * mark->radius;
    wm_scene_group(pen->out, (struct wm_group){.kind = "mark", .title = sign->means});
    if (!sign->picture.icon && !sign->text)
        draw_sample(pen, mark);
    else if (!sign->picture.icon)
        draw_rim(pen, disc);
    else if (sign->is_leaf)
        wm_draw_picture(pen,
                        &(struct wm_painting){.picture = sign->picture,
                                              .box = wm_rect_around(mark->centre, side, side)});
    else
        wm_draw_disc(pen, disc, sign->picture, NULL);
    if (sign->text)
        write_on(pen, mark);
    wm_scene_group_end(pen->out);
}

void wm_draw_marks(const struct wm_pen *pen, const struct wm_mark *marks, int count)
{
    for (int i = 0; i < count; i++)
        draw_mark(pen, &marks[i]);
}
