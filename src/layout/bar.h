/* SPDX-License-Identifier: MIT
 *
 * The bars of touch time against waiting, and what is said of them. Private to layout/.
 */
#ifndef WM_LAYOUT_BAR_H
#define WM_LAYOUT_BAR_H

#include "layout/sheet.h"

/* Places them at `y`, the distance `inset` from the strip's ends. Returns the height they take, 0
 * if there are none. */
double wm_bars_place(const struct wm_setting *setting, double y, double inset);

#endif
