/* SPDX-License-Identifier: MIT
 *
 * Pictures: one that is known, and the dashed box for one that is not.
 */
#include "draw/pen.h"

static void draw_unknown(const struct wm_pen *pen, const struct wm_label *name, struct wm_rect box)
{
    const struct wm_theme *theme = pen->theme;
    double pad = theme->rim;
    struct wm_rect frame = {box.x + pad, box.y + pad, box.w - 2 * pad, box.h - 2 * pad};
    wm_scene_path(pen->out, theme->disc, theme->quiet, theme->rim);
    wm_scene_dash(pen->out, theme->unknown_dash[0], theme->unknown_dash[1]);
    wm_scene_rect(pen->out, frame, theme->unknown_corner);

    double line = theme->fonts[name->style].line;
    struct wm_point centre = wm_rect_centre(frame);
    centre.y -= (name->count - 1) * line / 2;
    for (int i = 0; i < name->count; i++, centre.y += line)
        wm_draw_words_at(pen, name->lines[i], name->widths[i], centre, name->style,
                         wm_tone_color(theme, name->tone));
}

void wm_draw_picture(const struct wm_pen *pen, const struct wm_painting *painting)
{
    const struct wm_icon *icon = painting->picture.icon;
    if (icon)
        wm_scene_icon(pen->out, (struct wm_icon_item){
                                    .box = painting->box,
                                    .icon = icon,
                                    .name = icon->name,
                                    .look = painting->look ? painting->look
                                                           : wm_look_as_drawn(pen->theme->is_grey),
                                    .turn = painting->turn,
                                });
    else if (painting->name && painting->picture.name)
        draw_unknown(pen, painting->name, painting->box);
}
