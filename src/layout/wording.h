/* SPDX-License-Identifier: MIT
 *
 * Words and marks around an anchor: where they stand and how much room they take. Private to
 * layout/.
 */
#ifndef WM_LAYOUT_WORDING_H
#define WM_LAYOUT_WORDING_H

#include "layout/sheet.h"

enum {
    WM_CLEAR = 4,  /* between words and anything else */
    WM_BESIDE = 8, /* between a picture and words beside it */
};

enum { WM_LABELS = 5 }; /* at most, of a step or a handoff */

/* Sets ink at one place, red, what to keep, and notes below each other at the other one. Returns
 * how many labels that are, from `labels` on. */
int wm_wording_set(const struct wm_sheet *sheet, const struct wm_words *words, struct wm_point ink,
                   struct wm_point red, enum wm_align align, struct wm_label *labels);

/* How high all but the ink is. */
double wm_wording_height_below(const struct wm_sheet *sheet, const struct wm_words *words);
double wm_wording_width(const struct wm_words *words);

/* Marks in a row from `x` to the right, standing on `floor`. */
const struct wm_mark *wm_marks_set(const struct wm_sheet *sheet, const struct wm_words *words,
                                   double x, double floor);
double wm_marks_width(const struct wm_words *words);
double wm_marks_height(const struct wm_words *words);

/* How far a box reaches from its anchor. */
struct wm_reach wm_reach_of(struct wm_rect box, struct wm_point anchor);

#endif
