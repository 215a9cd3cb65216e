/* SPDX-License-Identifier: MIT
 *
 * Discs: white, with a picture in them. The rim of trouble is red and heavier; that of a small disc
 * is lighter, though not in proportion, so that it still counts from afar.
 */
#include "draw/pen.h"

#include <math.h>

void wm_draw_disc(const struct wm_pen *pen, struct wm_disc disc, struct wm_cast cast)
{
    const struct wm_theme *theme = pen->theme;
    double side = theme->disc_picture * disc.radius;
    double rim = disc.is_trouble ? theme->trouble_rim : theme->rim;
    wm_scene_path(pen->out, theme->disc, wm_pen_color(pen, disc.is_trouble),
                  rim * fmin(1, 0.5 + 0.5 * disc.radius / theme->disc_radius));
    wm_scene_circle(pen->out, disc.centre, disc.radius);
    wm_draw_picture(pen, cast, wm_rect_around(disc.centre, side, side), NULL, disc.turn);
}

static void draw_mark(const struct wm_pen *pen, const struct wm_mark *mark)
{
    wm_scene_group(pen->out, (struct wm_group){.kind = "mark", .title = mark->means});
    wm_draw_disc(pen, (struct wm_disc){mark->centre, mark->radius, mark->is_trouble, 0},
                 wm_cast_named(pen->icons, mark->picture));
    wm_scene_group_end(pen->out);
}

void wm_draw_marks(const struct wm_pen *pen, const struct wm_mark *marks, int count)
{
    for (int i = 0; i < count; i++)
        draw_mark(pen, &marks[i]);
}
