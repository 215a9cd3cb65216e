/* SPDX-License-Identifier: MIT
 *
 * Layout: model and ruler become places. Arithmetic only: no file, no font, no library, no colour.
 */
#ifndef WM_LAYOUT_LAYOUT_H
#define WM_LAYOUT_LAYOUT_H

#include "diag/finding.h"
#include "layout/places.h"
#include "text/ruler.h"

/* Where a step stood in an earlier layout of the same workflow: its place in the grid, from 0, and
 * the middle of its picture on the sheet; 0, 0: not known. */
struct wm_previous_place {
    const char *step; /* its id */
    int column, row;
    double x, y;
};

/* All zero is a layout at its natural size, from nothing. */
struct wm_layout_options {
    /* What the sheet says of where it comes from: bottom right, small. NULL leaves it out. */
    const char *file;
    /* The map is fitted to sheets of this shape: only their ratio counts; where `is_paper`, they
     * are points of real paper. 0: natural size. */
    double page_width, page_height;
    bool is_paper; /* the page is real paper: words that are too small on it are told */
    /* An earlier layout, whose order is kept where it costs nothing. Steps that are no more, and
     * handoffs, are passed over. */
    const struct wm_previous_place *previous;
    const char *const *previous_back; /* drawn against the reading direction then: "from>to" */
    int previous_count, previous_back_count;
    const int *object_counts; /* by step, how many objects it shows; NULL: those that are named, and
                                 room for a guess where none is */
    /* Whose map it is: the title says so. Nothing else of the layout depends on it. NULL: nobody's
     */
    const struct wm_owner *seen_from;
    bool times_passes; /* facts.passes are filled: they differ from run to run */
};

/* Lays out a model that has at least one step. The findings of wm_find() become marks and words;
 * findings of the layout itself (a hint that cannot be followed) are added. Never fails. */
struct wm_places *wm_layout(struct wm_arena *arena, const struct wm_model *model,
                            const struct wm_theme *theme, const struct wm_ruler *ruler,
                            const struct wm_layout_options *options, struct wm_findings *findings);

#endif
