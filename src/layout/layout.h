/* SPDX-License-Identifier: MIT
 *
 * Layout: a model, what its map shows and a ruler become places. Arithmetic only: no file, no font,
 * no library, no colour, and no word of its own.
 */
#ifndef WM_LAYOUT_LAYOUT_H
#define WM_LAYOUT_LAYOUT_H

#include "layout/places.h"
#include "text/ruler.h"

/* Where a step stood in an earlier layout of the same workflow: its place in the order and its
 * shelf, from 0. */
struct wm_previous_place {
    const char *step; /* its id */
    int column, row;
};

/* All zero is a layout at its natural size, from nothing. */
struct wm_layout_options {
    /* The map is fitted to sheets of this shape: only their ratio counts. 0: natural size. */
    double page_width, page_height;
    /* An earlier layout, whose order is kept where it costs nothing. Steps that are no more are
     * passed over. */
    const struct wm_previous_place *previous;
    int previous_count;
    int effort; /* of the search, from 0 to 3 */
    /* The steps of this sheet, of several; the others are not on it, and its handoffs from and to
     * them are cut. */
    struct wm_stretch steps;
    int gates_before;  /* so many gates have numbers on the sheets before it */
    bool times_passes; /* facts.passes are filled: they differ from run to run */
};

/* What the maps of one shape show: one, or those of a comparison. Borrowed. */
struct wm_shows {
    const struct wm_show *const *shows;
    int count;
};

/* Lays out the maps of some shows over one shape: a model that has at least one step and
 * the same rooms, steps and handoffs as those of the shows. Room is made for the largest of what
 * any of them says, so that whatever two of them share stands in one place. Numbers of gates are
 * the same on all; rooms and gates that a show leaves out are not on its map. Returns as many
 * places. Never fails. */
const struct wm_places *wm_layout(struct wm_arena *arena, const struct wm_model *shape,
                                  struct wm_shows shows, const struct wm_theme *theme,
                                  const struct wm_ruler *ruler,
                                  const struct wm_layout_options *options);

#endif
