/* SPDX-License-Identifier: MIT
 *
 * Discs: white, with a picture in them; leaves on their tray; the empty chair on its card. The rim
 * of trouble is red and heavier; that of a small disc is lighter, though not in proportion, so that
 * it still counts from afar.
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
void wm_draw_mark(const struct wm_pen *pen, const struct wm_mark *mark)
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

/* A board with a lip at either end. */
static void draw_tray(const struct wm_pen *pen, struct wm_rect tray)
{
    const struct wm_theme *theme = pen->theme;
    wm_scene_path(pen->out, theme->wood, theme->ink, theme->outline);
    wm_scene_rect(pen->out, tray, theme->outline);
}

static void draw_card(const struct wm_pen *pen, const struct wm_chair_place *chair)
{
    const struct wm_theme *theme = pen->theme;
    double line = wm_rect_bottom(chair->blank);
    wm_scene_path(pen->out, theme->disc, theme->ink, theme->outline);
    wm_scene_rect(pen->out, chair->card, theme->plate_corner);
    if (chair->door.count > 0)
        wm_draw_label(pen, &chair->door);
    wm_draw_label(pen, &chair->words);
    wm_scene_path(pen->out, wm_no_color(), theme->ink, theme->outline);
    wm_scene_move(pen->out, chair->blank.x, line);
    wm_scene_line(pen->out, wm_rect_right(chair->blank), line);
}

static void draw_chair(const struct wm_pen *pen, const struct wm_chair_place *chair)
{
    wm_scene_group(pen->out, (struct wm_group){.kind = "mark", .title = chair->sign->means});
    if (chair->card.h > 0)
        draw_card(pen, chair);
    wm_draw_picture(pen,
                    &(struct wm_painting){.picture = chair->sign->picture, .box = chair->seat});
    wm_scene_group_end(pen->out);
}

void wm_draw_signs(const struct wm_pen *pen, const struct wm_signs_place *signs)
{
    if (signs->tray.h > 0)
        draw_tray(pen, signs->tray);
    for (int i = 0; i < signs->mark_count; i++)
        wm_draw_mark(pen, &signs->marks[i]);
    if (signs->chair.sign)
        draw_chair(pen, &signs->chair);
}
