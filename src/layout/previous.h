/* SPDX-License-Identifier: MIT
 *
 * An earlier layout of the same workflow. Private to layout/.
 */
#ifndef WM_LAYOUT_PREVIOUS_H
#define WM_LAYOUT_PREVIOUS_H

#include "base/groups.h"
#include "layout/sheet.h"

/* Forward edges, grouped by the step they lead to. */
struct wm_previous_edges {
    struct wm_groups into;
    const int *from, *lengths;
};

/* Sets sheet->was and has_previous from the options. */
void wm_previous_recall(struct wm_sheet *sheet);

/* Which handoffs ran back then; those of new steps do not. */
void wm_previous_back(const struct wm_sheet *sheet, bool *is_back);

/* Columns by step: those of then, with columns put in where new steps or handoffs need them.
 * `order` has every step behind those that lead to it. */
void wm_previous_columns(const struct wm_sheet *sheet, const struct wm_previous_edges *edges,
                         const int *order, int *columns);

/* Where columns and rows lay on the earlier sheet, as far as that is known, NaN where it is not;
 * the caller frees the array. */
double *wm_previous_centres(const struct wm_sheet *sheet);
double *wm_previous_rows(const struct wm_sheet *sheet);

/* How far apart two of them were; 0: not known, or the other way round. */
double wm_previous_distance(const double *places, int from, int to);

/* By step the row in which it stood, or, of a new one, where its neighbours stood in the mean. The
 * caller frees the array. */
double *wm_previous_heights(const struct wm_sheet *sheet);

#endif
