/* SPDX-License-Identifier: MIT
 *
 * What stands below all: words that did not fit, and where the map comes from.
 */
#include "draw/pen.h"

void wm_draw_legend(const struct wm_pen *pen)
{
    const struct wm_places *places = pen->places;
    if (places->legend_count > 0) {
        wm_scene_group(pen->out, (struct wm_group){.id = "legend", .kind = "legend"});
        for (int i = 0; i < places->legend_count; i++) {
            wm_draw_mark(pen, &places->legend[i].mark);
            wm_draw_label(pen, &places->legend[i].label);
        }
        wm_scene_group_end(pen->out);
    }
    if (places->foot.count > 0) {
        wm_scene_group(pen->out, (struct wm_group){.id = "foot", .kind = "foot"});
        wm_draw_label(pen, &places->foot);
        wm_scene_group_end(pen->out);
    }
}
