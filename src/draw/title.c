/* SPDX-License-Identifier: MIT
 *
 * What stands above the office: the title, the headline, and who was in the room.
 */
#include "draw/pen.h"

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
    wm_scene_group_end(pen->out);
}
