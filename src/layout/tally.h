/* SPDX-License-Identifier: MIT
 *
 * Waits in pictures that can be counted. Private to layout/.
 */
#ifndef WM_LAYOUT_TALLY_H
#define WM_LAYOUT_TALLY_H

#include "layout/sheet.h"

/* Adds to `leaves` (struct wm_mark, centres not set) a leaf of the calendar for each working day,
 * and an hourglass for each hour, or part of one, of the rest; only days where that would be more
 * than six. No picture more than six, whatever the wait. */
void wm_tally(const struct wm_sheet *sheet, struct wm_duration waits, const char *means,
              GArray *leaves);

#endif
