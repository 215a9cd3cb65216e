/* SPDX-License-Identifier: MIT
 *
 * The bar of touch time against waiting, and what is said of it. Private to layout/.
 */
#ifndef WM_LAYOUT_BAR_H
#define WM_LAYOUT_BAR_H

#include "layout/sheet.h"

/* Places it at `y`, the distance `inset` from the strip's ends. Returns the height it takes, 0
 * where no times are known. */
double wm_bar_place(struct wm_sheet *sheet, double y, double inset);

#endif
