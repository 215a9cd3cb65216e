/* SPDX-License-Identifier: MIT
 *
 * How the marks of a step or a handoff stand together. Pure. Private to layout/.
 */
#ifndef WM_LAYOUT_MARKS_H
#define WM_LAYOUT_MARKS_H

#include "layout/sheet.h"

/* Rows in which leaves stand, and discs before a rider and above a head. */
enum { WM_LEAF_ROWS = 2, WM_RIDER_ROWS = 2, WM_HEAD_ROWS = 1 };

/* How wide all are, with discs in so many rows. */
double wm_marks_width(const struct wm_theme *theme, struct wm_mark_counts counts, int disc_rows);

/* How far they reach above and below their middle. */
double wm_marks_reach(const struct wm_theme *theme, struct wm_mark_counts counts, int disc_rows);

/* A copy of the marks, `words->mark_counts` of them in `arena`, with their centres: the middle of
 * their left edge is `at`. */
struct wm_mark *wm_marks_place(struct wm_arena *arena, const struct wm_theme *theme,
                               const struct wm_words *words, int disc_rows, struct wm_point at);

/* Labels in the arena: ink at one place, red with the notes below it at the other, each by the left
 * end, the middle or the right end of its first line's upper edge. The last ink lines may have a
 * tone of their own; then they are a label of their own. */
struct wm_label *wm_words_place(const struct wm_sheet *sheet, const struct wm_words *words,
                                struct wm_point ink, struct wm_point red, enum wm_align align,
                                int *count);

#endif
