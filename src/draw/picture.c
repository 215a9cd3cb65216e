/* SPDX-License-Identifier: MIT
 *
 * Pictures: one that is known, and the dashed box for one that is not.
 */
#include "draw/pen.h"

static const struct wm_look AS_DRAWN = {0};

enum { NAME_LINES = 3 };

static void draw_unknown(const struct wm_pen *pen, const char *name, struct wm_rect box)
{
    const struct wm_theme *theme = pen->theme;
    double pad = theme->rim;
    struct wm_rect frame = {box.x + pad, box.y + pad, box.w - 2 * pad, box.h - 2 * pad};
    wm_scene_path(pen->out, theme->disc, theme->quiet, theme->rim);
    wm_scene_dash(pen->out, theme->unknown_dash[0], theme->unknown_dash[1]);
    wm_scene_rect(pen->out, frame, theme->unknown_corner);

    const struct wm_font *font = &theme->fonts[WM_STYLE_FOOT];
    struct wm_lines lines =
        wm_lines_break(pen->arena, pen->ruler, name, font, frame.w - 2 * pad, NAME_LINES);
    struct wm_point centre = wm_rect_centre(frame);
    centre.y -= (lines.count - 1) * font->line / 2;
    for (int i = 0; i < lines.count; i++, centre.y += font->line)
        wm_draw_words_at(pen, lines.lines[i], centre, WM_STYLE_FOOT, theme->quiet);
}

void wm_draw_picture(const struct wm_pen *pen, struct wm_cast cast, struct wm_rect box,
                     const struct wm_look *look, double turn)
{
    if (cast.icon)
        wm_scene_icon(pen->out, (struct wm_icon_item){
                                    .box = box,
                                    .icon = cast.icon,
                                    .name = cast.icon->name,
                                    .look = look ? look : &AS_DRAWN,
                                    .turn = turn,
                                });
    else if (cast.name)
        draw_unknown(pen, cast.name, box);
}
