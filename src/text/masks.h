/* SPDX-License-Identifier: MIT
 *
 * Small glyphs on pixels. Cairo 1.16 puts each glyph on a whole pixel, which at small sizes tears
 * words apart; here a glyph stands at the nearest quarter of a pixel along its line. Safe for
 * threads. Private to text/.
 */
#ifndef WM_TEXT_MASKS_H
#define WM_TEXT_MASKS_H

#include "text/face.h"

#include <stdbool.h>

/* The glyphs of a face that were painted, until they are too many. */
struct wm_masks;

/* Kept until the process ends, as the face is. */
struct wm_masks *wm_masks_create(const struct wm_face *face);

/* Paints glyphs of `size` user units an em in the current colour. False, with nothing painted, if
 * it is better left to Cairo: the target has no pixels, glyphs are so large that a pixel does not
 * show, or the line is neither horizontal nor upright. */
bool wm_masks_paint(struct wm_masks *masks, cairo_t *cairo, const cairo_glyph_t *glyphs, int count,
                    double size);

#endif
