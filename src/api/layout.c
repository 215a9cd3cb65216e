/* SPDX-License-Identifier: MIT
 *
 * How a map is to be laid out: what callers ask for, kept for the map.
 */
#include "api/document.h"

#include <math.h>

static void keep_previous(struct wm_arena *arena, struct wm_layout_options *to,
                          const struct wallmap_previous *from)
{
    struct wm_previous_place *places =
        wm_arena_array(arena, struct wm_previous_place, (size_t)from->place_count);
    for (int i = 0; i < from->place_count; i++) {
        places[i] = from->places[i];
        places[i].step = wm_arena_strdup(arena, from->places[i].step);
    }
    to->previous = places;
    to->previous_count = from->place_count;
}

/* The part of the page that the map may fill; without a page, the shape of the picture. */
static void choose_page(struct wm_layout_options *to, const struct wallmap_map_options *from)
{
    if (from->page_width > 0) {
        to->page_width = from->page_width - 2 * from->page_margin;
        to->page_height = from->page_height - 2 * from->page_margin;
    } else if (from->width_px > 0 && from->height_px > 0) {
        to->page_width = from->width_px;
        to->page_height = from->height_px;
    }
}

/* Pixels that a point of a slide takes: those that were asked for, else those of a usual screen. */
static double pixels_of_slide(const struct wallmap_map_options *from)
{
    static const double screen_width = 1920, screen_height = 1080;
    double across = from->width_px > 0 ? from->width_px / from->page_width : INFINITY;
    double down = from->height_px > 0 ? from->height_px / from->page_height : INFINITY;
    if (from->width_px > 0 || from->height_px > 0)
        return fmin(across, down);
    if (from->dpi > 0)
        return from->dpi / 72;
    if (from->scale > 0)
        return from->scale;
    return MIN(screen_width / from->page_width, screen_height / from->page_height);
}

struct wm_legible wm_legible_take(const struct wallmap_map_options *from,
                                  const struct wm_theme *theme)
{
    if (from->is_paper && from->page_width > 0)
        return (struct wm_legible){1, theme->least_text};
    double unit = from->page_width > 0                        ? pixels_of_slide(from)
                  : from->width_px > 0 && from->height_px > 0 ? 1
                                                              : 0;
    return (struct wm_legible){unit, theme->least_words};
}

void wm_layout_options_take(struct wm_arena *arena, struct wm_layout_options *to,
                            const struct wallmap_map_options *from)
{
    *to = (struct wm_layout_options){.effort = 1 + CLAMP(from->effort, -1, 2),
                                     .times_passes = from->times_passes};
    if (from->previous)
        keep_previous(arena, to, from->previous);
    choose_page(to, from);
}
