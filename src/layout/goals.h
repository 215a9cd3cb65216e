/* SPDX-License-Identifier: MIT
 *
 * What stands below a room's name. Private to layout/.
 */
#ifndef WM_LAYOUT_GOALS_H
#define WM_LAYOUT_GOALS_H

#include "layout/sheet.h"

/* Sets sheet->goals, by room. May assume the findings of wm_find(). */
void wm_sheet_say_goals(struct wm_sheet *sheet);

#endif
