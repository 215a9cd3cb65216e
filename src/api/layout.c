/* SPDX-License-Identifier: MIT
 *
 * How a map is to be laid out: what callers ask for, checked, kept, and compared, so that a map
 * that is there already is not made again.
 */
#include "api/document.h"

#include <math.h>
#include <string.h>

/* No grid has as many columns or rows. */
enum { GRID_END = 10000000, SHEET_END = 100000000 };

static bool is_previous_good(const struct wallmap_draw_options *options)
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
                          const struct wallmap_draw_options *from)
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
static void choose_page(struct wm_layout_options *to, const struct wallmap_draw_options *from)
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
                            const struct wallmap_draw_options *from, const char *file)
{
    *to = (struct wm_layout_options){.file = file, .times_passes = from->times_passes};
    if (!is_previous_good(from))
        return false;
    keep_previous(arena, to, from);
    choose_page(to, from);
    return true;
}

static bool is_previous_equal(const struct wm_layout_options *one,
                              const struct wm_layout_options *other)
{
    if (one->previous_count != other->previous_count ||
        one->previous_back_count != other->previous_back_count)
        return false;
    for (int i = 0; i < one->previous_count; i++)
        if (strcmp(one->previous[i].step, other->previous[i].step) != 0 ||
            one->previous[i].column != other->previous[i].column ||
            one->previous[i].row != other->previous[i].row ||
            one->previous[i].x != other->previous[i].x ||
            one->previous[i].y != other->previous[i].y)
            return false;
    for (int i = 0; i < one->previous_back_count; i++)
        if (strcmp(one->previous_back[i], other->previous_back[i]) != 0)
            return false;
    return true;
}

static bool is_owner_equal(const struct wm_owner *one, const struct wm_owner *other)
{
    if (!one || !other)
        return one == other;
    return one->actor == other->actor && one->room == other->room;
}

bool wm_layout_options_equal(const struct wm_layout_options *one,
                             const struct wm_layout_options *other)
{
    return one->page_width == other->page_width && one->page_height == other->page_height &&
           one->is_paper == other->is_paper && one->times_passes == other->times_passes &&
           g_strcmp0(one->file, other->file) == 0 &&
           is_owner_equal(one->seen_from, other->seen_from) && is_previous_equal(one, other);
}
