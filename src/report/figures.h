/* SPDX-License-Identifier: MIT
 *
 * The table of facts.def, and where each figure is told.
 */
#ifndef WM_REPORT_FIGURES_H
#define WM_REPORT_FIGURES_H

#include "report/report.h"

/* Where a figure is told. */
enum wm_figure_place {
    WM_FIGURE_COUNTS = 1 << 0,      /* of the work */
    WM_FIGURE_LAYOUT = 1 << 1,      /* of a map that is laid out */
    WM_FIGURE_INFO = 1 << 2,        /* in the text of the facts */
    WM_FIGURE_INFO_LAYOUT = 1 << 3, /* in that of the layout */
    WM_FIGURE_COMPARED = 1 << 4,    /* side by side, of two documents */
};

struct wm_figure {
    struct wallmap_fact shown;
    unsigned places;
};

extern const struct wm_figure wm_figures[WM_FACT_COUNT];

#endif
