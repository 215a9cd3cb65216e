/* SPDX-License-Identifier: MIT
 *
 * How a map is to be laid out: what callers ask for, checked and kept.
 */
#include "api/document.h"

#include <math.h>

/* No grid has as many columns or rows. */
enum { GRID_END = 10000000, SHEET_END = 100000000 };

static bool is_previous_good(const struct wallmap_map_options *options)
{
    if (options->previous_count > G_MAXINT || options->previous_back_count > G_MAXINT)
        return false;
    for (size_t i = 0; i < options->previous_count; i++) {
        const struct wallmap_previous_step *step = &options->previous[i];
        if (!step->id || step->column < 0 || step->column >= GRID_END || step->row < 0 ||
            step->row >= GRID_END || !(fabs(step->x) <= SHEET_END) || !(fabs(step->y) <= SHEET_END))
            return false;
    }
    for (size_t i = 0; i < options->previous_back_count; i++)
        if (!options->previous_back[i])
            return false;
    return true;
}

static void keep_previous(struct wm_arena *arena, struct wm_layout_options *to,
                          const struct wallmap_map_options *from)
{
    struct wm_previous_place *previous =
        wm_arena_array(arena, struct wm_previous_place, from->previous_count);
    const char **back = wm_arena_array(arena, const char *, from->previous_back_count);
    for (size_t i = 0; i < from->previous_count; i++)
        previous[i] = (struct wm_previous_place){
            .step = wm_arena_strdup(arena, from->previous[i].id),
            .column = from->previous[i].column,
            .row = from->previous[i].row,
            .x = from->previous[i].x,
            .y = from->previous[i].y,
        };
    for (size_t i = 0; i < from->previous_back_count; i++)
        back[i] = wm_arena_strdup(arena, from->previous_back[i]);
    to->previous = previous;
    to->previous_count = (int)from->previous_count;
    to->previous_back = back;
    to->previous_back_count = (int)from->previous_back_count;
}

/* The part of the page that the map may fill; without a page, the shape of the picture. */
static void choose_page(struct wm_layout_options *to, const struct wallmap_map_options *from)
{
    if (from->page_width > 0) {
        to->page_width = from->page_width - 2 * from->page_margin;
        to->page_height = from->page_height - 2 * from->page_margin;
        to->is_paper = from->is_paper;
    } else if (from->width_px > 0 && from->height_px > 0) {
        to->page_width = from->width_px;
        to->page_height = from->height_px;
    }
}

bool wm_layout_options_take(struct wm_arena *arena, struct wm_layout_options *to,
                            const struct wallmap_map_options *from, const char *file)
{
    *to = (struct wm_layout_options){.file = file, .times_passes = from->times_passes};
    if (!is_previous_good(from))
        return false;
    keep_previous(arena, to, from);
    choose_page(to, from);
    return true;
}
