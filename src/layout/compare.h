/* SPDX-License-Identifier: MIT
 *
 * Two workflows on one grid: three maps on which everything that is on more than one of them stands
 * in the same place.
 */
#ifndef WM_LAYOUT_COMPARE_H
#define WM_LAYOUT_COMPARE_H

#include "layout/layout.h"
#include "model/merge.h"

enum wm_compared {
    WM_COMPARED_BOTH,   /* as it will work, with what is gone as a ghost */
    WM_COMPARED_BEFORE, /* what was, alone */
    WM_COMPARED_AFTER,  /* what will be, alone */
    WM_COMPARED_COUNT,
};

/* The model of the merged ones that a map shows. */
const struct wm_model *wm_compared_model(const struct wm_merge *merge, enum wm_compared which);

/* What one of the maps is made of, and what becomes of it. */
struct wm_compared_map {
    struct wm_findings *findings; /* about its model, what is gone left out */
    const int *object_counts;     /* by step */
    struct wm_places *places;     /* set by wm_layout_compare */
};

struct wm_comparison {
    const struct wm_merge *merge;
    int count; /* of the maps that are wanted, from the first one on */
    struct wm_compared_map maps[WM_COMPARED_COUNT];
};

/* Lays out the maps that are wanted; room is made for these alone. Numbers of steps and gates are
 * those of the first map on all; rooms and gates that are not on a map are left out, steps and
 * routes say how they are shown. Never fails; findings of the layout are added to those of the
 * first map. */
void wm_layout_compare(struct wm_arena *arena, struct wm_comparison *comparison,
                       const struct wm_theme *theme, const struct wm_ruler *ruler,
                       const struct wm_layout_options *options);

#endif
