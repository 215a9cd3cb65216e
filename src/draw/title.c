/* SPDX-License-Identifier: MIT
 *
 * What stands above the office: the title, the headline, who was in the room, and the slip that
 * asks for owners.
 */
#include "draw/pen.h"

/* Paper to write on: white, whatever the ground. */
static void draw_slip(const struct wm_pen *pen, const struct wm_slip_place *slip)
{
    const struct wm_theme *theme = pen->theme;
    wm_scene_group(pen->out, (struct wm_group){.id = "slip", .kind = "slip"});
    wm_scene_path(pen->out, theme->disc, theme->ink, theme->rim);
    wm_scene_rect(pen->out, slip->box, theme->plate_corner);
    wm_draw_picture(
        pen, &(struct wm_painting){.picture = pen->show->head.slip.picture, .box = slip->picture});
    wm_draw_label(pen, &slip->asks);
    wm_draw_label(pen, &slip->names);
    wm_draw_label(pen, &slip->date);
    wm_scene_path(pen->out, wm_no_color(), theme->quiet, theme->joint);
    for (int i = 0; i < 2; i++) {
        struct wm_rect line = slip->lines[i];
        wm_scene_move(pen->out, line.x, wm_rect_bottom(line));
        wm_scene_line(pen->out, wm_rect_right(line), wm_rect_bottom(line));
    }
    wm_scene_group_end(pen->out);
}

void wm_draw_title(const struct wm_pen *pen)
{
    const struct wm_title_place *title = &pen->places->title;
    const char *chapter = pen->show->head.chapter;
    wm_scene_group(pen->out, (struct wm_group){.id = "title", .kind = "title"});
    if (chapter)
        wm_scene_group(pen->out, (struct wm_group){.kind = "chapter", .title = chapter});
    wm_draw_label(pen, &title->title);
    if (chapter)
        wm_scene_group_end(pen->out);
    wm_draw_labels(pen, title->headline, title->headline_count);
    wm_draw_labels(pen, title->under, title->under_count);
    if (title->slip.box.h > 0)
        draw_slip(pen, &title->slip);
    wm_scene_group_end(pen->out);
}
