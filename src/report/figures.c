/* SPDX-License-Identifier: MIT
 *
 * The table of figures.
 */
#include "report/figures.h"

enum {
    COUNTS = WM_FIGURE_COUNTS,
    COMPARED = WM_FIGURE_COMPARED,
    TOLD = WM_FIGURE_COUNTS | WM_FIGURE_INFO,
    OF_MAP = WM_FIGURE_LAYOUT | WM_FIGURE_INFO_LAYOUT,
    EVERYWHERE = OF_MAP | WM_FIGURE_INFO,
};

const struct wm_figure wm_figures[WM_FACT_COUNT] = {
#define WM_FACT(id, name, words, unit, kind, places, expression)                                   \
    {{name, words, unit, WALLMAP_FACT_##kind, false}, places},
#define WM_FACT_OF_MAP(id, name, words, unit, kind, places, expression)                            \
    {{name, words, unit, WALLMAP_FACT_##kind, true}, places},
#include "report/facts.def"
#undef WM_FACT
#undef WM_FACT_OF_MAP
};
