/* SPDX-License-Identifier: MIT
 *
 * How wide the columns of a table are, and where each begins. Private to page/, and pure.
 */
#ifndef WM_PAGE_COLUMNS_H
#define WM_PAGE_COLUMNS_H

/* How wide a column has to be at the least, for its longest word, and would like to be, for its
 * longest text. Both equal: it cannot be broken. Both 0: it is not there. */
struct wm_wish {
    double least, most;
};

struct wm_column_place {
    double left, width; /* no width: it is not there */
};

/* What all need at the least, with a gap between each two that are there. */
double wm_columns_least(const struct wm_wish *wishes, int count, double gap);

/* Fills a room with columns as tables of CSS 2.1 are (17.5.2.2, automatic layout): each gets its
 * least, and of what is left a share as large as it still lacks; what is left then goes to those
 * that can be broken, as it does where they have to give way. */
void wm_columns_place(const struct wm_wish *wishes, int count, double gap, double room,
                      struct wm_column_place *places);

#endif
