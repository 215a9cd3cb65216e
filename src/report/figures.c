/* SPDX-License-Identifier: MIT
 *
 * The table of figures.
 */
#include "report/figures.h"

#include <string.h>

#define FIGURE(name, words, kind, places, member)                                                  \
    {                                                                                              \
        name, words, WM_FIGURE_##kind, places, offsetof(struct wallmap_facts, member)              \
    }

enum {
    COUNTS = WM_FIGURE_COUNTS,
    TOLD = WM_FIGURE_COUNTS | WM_FIGURE_INFO,
    OF_MAP = WM_FIGURE_LAYOUT | WM_FIGURE_INFO_LAYOUT,
    EVERYWHERE = OF_MAP | WM_FIGURE_INFO,
};

static const struct wm_figure figures[] = {
    FIGURE("departments", "departments", COUNT, TOLD, departments),
    FIGURE("actors", "actors", COUNT, TOLD, actors),
    FIGURE("steps", "steps", COUNT, TOLD, steps),
    FIGURE("handoffs", "handoffs", COUNT, TOLD, handoffs),
    FIGURE("seams", "seams", COUNT, TOLD, seams),
    FIGURE("seams_without_owner", "  without owner", COUNT, TOLD, seams_without_owner),
    FIGURE("seams_without_measure", "  without measure", COUNT, TOLD, seams_without_measure),
    FIGURE("wall_crossings", "cross the wall", COUNT, TOLD, crossings),
    FIGURE("wall_crossings_out", NULL, COUNT, COUNTS, crossings_out),
    FIGURE("wall_crossings_in", NULL, COUNT, COUNTS, crossings_in),
    FIGURE("comes_back", "come back", COUNT, TOLD, comes_back),
    FIGURE("thrown", "thrown over", COUNT, TOLD, thrown),
    FIGURE("troubles", "troubles", COUNT, TOLD, troubles),
    FIGURE("rules", "rules", COUNT, TOLD, rules),
    FIGURE("touch_minutes", "minutes of work", AMOUNT, TOLD, touch_minutes),
    FIGURE("waiting_minutes", "minutes of waiting", AMOUNT, TOLD, waiting_minutes),
    FIGURE("work_share", "share of work", RATIO, TOLD, work_share),
    FIGURE("touch_minutes_with_loops", "work with loops", AMOUNT, TOLD, touch_with_loops),
    FIGURE("waiting_minutes_with_loops", "waiting with loops", AMOUNT, TOLD, waiting_with_loops),
    FIGURE("most_passes", "most passes", RATIO, TOLD, most_passes),
    FIGURE("loops_without_share", "loops without share", COUNT, TOLD, loops_without_share),
    FIGURE("loops_without_end", "loops without end", COUNT, TOLD, loops_without_end),
    FIGURE("way_steps", "steps on the way", COUNT, TOLD, way_steps),
    FIGURE("way_steps_timed", "  with a time", COUNT, TOLD, way_steps_timed),
    FIGURE("way_seams", "seams on the way", COUNT, TOLD, way_seams),
    FIGURE("way_seams_timed", "  with a wait", COUNT, TOLD, way_seams_timed),
    FIGURE("width", "width in points", AMOUNT, EVERYWHERE, width),
    FIGURE("height", "height in points", AMOUNT, EVERYWHERE, height),
    FIGURE("columns", "columns", COUNT, EVERYWHERE, columns),
    FIGURE("rows", "rows of the sheet", COUNT, OF_MAP, rows),
    FIGURE("crossings", "lines that cross", COUNT, EVERYWHERE, line_crossings),
    FIGURE("crossings_are_least", "  proved least", TRUTH, OF_MAP, line_crossings_are_least),
    FIGURE("back_edges", "lines back", COUNT, OF_MAP, lines_back),
    FIGURE("back_edges_are_least", "  proved least", TRUTH, OF_MAP, lines_back_are_least),
    FIGURE("bends", "bends", COUNT, EVERYWHERE, bends),
    FIGURE("gates", "gates", COUNT, OF_MAP, gates),
};

const struct wm_figure *wm_figure_at(size_t index)
{
    return index < G_N_ELEMENTS(figures) ? &figures[index] : NULL;
}

const struct wm_figure *wm_figure_find(const char *name)
{
    for (size_t i = 0; i < G_N_ELEMENTS(figures); i++)
        if (strcmp(figures[i].name, name) == 0)
            return &figures[i];
    g_assert_not_reached();
}

double wm_figure_value(const struct wm_figure *figure, const struct wallmap_facts *facts)
{
    const char *member = (const char *)facts + figure->offset;
    switch (figure->kind) {
    case WM_FIGURE_COUNT:
        return *(const int *)(const void *)member;
    case WM_FIGURE_TRUTH:
        return *(const bool *)(const void *)member;
    default:
        return *(const double *)(const void *)member;
    }
}
