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

/* signs.c: leaves, chair and discs in a row from `x` on, to the right or to the left, standing on
 * `floor`. */
struct wm_signs_place wm_signs_set(const struct wm_sheet *sheet, const struct wm_words *words,
                                   double x, double floor, bool to_left);
double wm_signs_width(const struct wm_sheet *sheet, const struct wm_words *words);
double wm_signs_height(const struct wm_sheet *sheet, const struct wm_words *words);

/* The card with an empty chair, its upper left corner at `corner`. */
struct wm_chair_place wm_chair_set(const struct wm_sheet *sheet, const struct wm_sign *sign,
                                   const char *owner, struct wm_point corner);
double wm_chair_width(const struct wm_sheet *sheet);
double wm_chair_height(const struct wm_sheet *sheet);

/* Adds what stands there to a box. */
struct wm_rect wm_signs_cover(const struct wm_signs_place *signs, struct wm_rect box);

/* flag.c: what is written on a flag, and how wide that makes it. */
struct wm_lines wm_flag_words(const struct wm_sheet *sheet, const char *words);
double wm_flag_width(const struct wm_theme *theme, const struct wm_lines *words);

/* Plants a flag whose upper edge meets its pole at `pole`; the pole stands on `foot`. */
void wm_flag_set(const struct wm_sheet *sheet, const struct wm_lines *words, struct wm_point pole,
                 double foot, bool flies_left, struct wm_pennant_place *place);

/* All that a flag takes, with its pole and the knob on it. */
struct wm_rect wm_flag_box(const struct wm_theme *theme, const struct wm_pennant_place *place);

/* Of a scene that is theme->scene wide. */
double wm_scene_height(const struct wm_theme *theme);

/* How far a box reaches from its anchor. */
struct wm_reach wm_reach_of(struct wm_rect box, struct wm_point anchor);

#endif
