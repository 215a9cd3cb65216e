/* SPDX-License-Identifier: MIT
 *
 * Blanks: a sheet, a sticky note, a box and a bubble of speech, as large as the name on it needs.
 */
#include "draw/pen.h"

static void begin(const struct wm_pen *pen)
{
    wm_scene_path(pen->out, pen->theme->disc, pen->theme->ink, pen->theme->outline);
}

/* A piece of paper with a corner of that size turned down, at the top or curled up at the foot. */
static void draw_paper(const struct wm_pen *pen, struct wm_rect box, double corner, bool is_curled)
{
    double right = wm_rect_right(box), bottom = wm_rect_bottom(box);
    double from = is_curled ? bottom : box.y, to = is_curled ? bottom - corner : box.y + corner;
    begin(pen);
    wm_scene_move(pen->out, box.x, is_curled ? box.y : bottom);
    wm_scene_line(pen->out, box.x, from);
    wm_scene_line(pen->out, right - corner, from);
    wm_scene_line(pen->out, right, to);
    wm_scene_line(pen->out, right, is_curled ? box.y : bottom);
    wm_scene_close(pen->out);
    begin(pen);
    wm_scene_move(pen->out, right - corner, from);
    wm_scene_line(pen->out, right - corner, to);
    wm_scene_line(pen->out, right, to);
    wm_scene_close(pen->out);
}

/* With tape over the middle of its lid. */
static void draw_box(const struct wm_pen *pen, struct wm_rect box)
{
    static const double tape_width = 18, tape_height = 9;
    const struct wm_theme *theme = pen->theme;
    begin(pen);
    wm_scene_rect(pen->out, box, theme->plate_corner / 2);
    wm_scene_path(pen->out, theme->wood, theme->ink, theme->outline);
    wm_scene_rect(
        pen->out,
        (struct wm_rect){wm_rect_centre(box).x - tape_width / 2, box.y, tape_width, tape_height},
        0);
}

/* Its tail hangs below the box. */
static void draw_bubble(const struct wm_pen *pen, struct wm_rect box)
{
    static const double round = 14, tail = 8;
    double right = wm_rect_right(box), bottom = wm_rect_bottom(box) - tail / 2;
    begin(pen);
    wm_scene_move(pen->out, box.x + round, box.y);
    wm_scene_line(pen->out, right - round, box.y);
    wm_scene_curve(pen->out, (struct wm_point){right, box.y}, (struct wm_point){right, box.y},
                   (struct wm_point){right, box.y + round});
    wm_scene_line(pen->out, right, bottom - round);
    wm_scene_curve(pen->out, (struct wm_point){right, bottom}, (struct wm_point){right, bottom},
                   (struct wm_point){right - round, bottom});
    wm_scene_line(pen->out, box.x + round + tail, bottom);
    wm_scene_line(pen->out, box.x + round - tail, bottom + tail);
    wm_scene_line(pen->out, box.x + round, bottom);
    wm_scene_curve(pen->out, (struct wm_point){box.x, bottom}, (struct wm_point){box.x, bottom},
                   (struct wm_point){box.x, bottom - round});
    wm_scene_line(pen->out, box.x, box.y + round);
    wm_scene_curve(pen->out, (struct wm_point){box.x, box.y}, (struct wm_point){box.x, box.y},
                   (struct wm_point){box.x + round, box.y});
    wm_scene_close(pen->out);
}

void wm_draw_blank(const struct wm_pen *pen, enum wm_blank blank, struct wm_rect box)
{
    static const double corner = 11;
    switch (blank) {
    case WM_BLANK_BOX:
        draw_box(pen, box);
        break;
    case WM_BLANK_BUBBLE:
        draw_bubble(pen, box);
        break;
    default:
        draw_paper(pen, box, corner, blank == WM_BLANK_NOTE);
    }
}
