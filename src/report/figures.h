/* SPDX-License-Identifier: MIT
 *
 * The figures of a document and its map, by their names in JSON. Private to report/.
 */
#ifndef WM_REPORT_FIGURES_H
#define WM_REPORT_FIGURES_H

#include "report/report.h"

#include <stdbool.h>

enum wm_figure_kind { WM_FIGURE_COUNT, WM_FIGURE_AMOUNT, WM_FIGURE_RATIO, WM_FIGURE_TRUTH };

/* Where a figure is told. */
enum wm_figure_place {
    WM_FIGURE_COUNTS = 1 << 0,      /* of the work */
    WM_FIGURE_LAYOUT = 1 << 1,      /* of a map that is laid out */
    WM_FIGURE_INFO = 1 << 2,        /* in the text of the facts */
    WM_FIGURE_INFO_LAYOUT = 1 << 3, /* in that of the layout */
};

struct wm_figure {
    const char *name;  /* "seams_without_owner" */
    const char *words; /* NULL: only programs are told */
    enum wm_figure_kind kind;
    unsigned places;
    size_t offset; /* in struct wallmap_facts: an int of a count, a double of others, a bool */
};

/* In the order in which they are told; NULL behind the last. */
const struct wm_figure *wm_figure_at(size_t index);

/* One that exists. */
const struct wm_figure *wm_figure_find(const char *name);

double wm_figure_value(const struct wm_figure *figure, const struct wallmap_facts *facts);

#endif
