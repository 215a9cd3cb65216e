/* SPDX-License-Identifier: MIT
 *
 * The bar of touch time against waiting, and what is said of it. Private to layout/.
 */
#ifndef WM_LAYOUT_BAR_H
#define WM_LAYOUT_BAR_H

#include "layout/sheet.h"

enum { WM_BAR_HEIGHT = 14, WM_BAR_SPACE = 18 /* between it and words */ };

/* Places it at `y`, the distance `inset` from the strip's ends. Returns the height it takes, 0
 * where no times are known. */
double wm_bar_place(struct wm_sheet *sheet, double y, double inset);

/* Likewise of two workflows that are compared: a bar each, one below the other on one scale, each
 * behind its figures. */
double wm_bars_place(struct wm_sheet *sheet, double y, double inset);

#endif
