/* SPDX-License-Identifier: MIT
 *
 * What the files of the layout of two workflows share. Private to layout/.
 */
#ifndef WM_LAYOUT_COMPARE_INSIDE_H
#define WM_LAYOUT_COMPARE_INSIDE_H

#include "layout/compare.h"
#include "layout/sheet.h"

/* Whether a map shows a step or a handoff. */
bool wm_compared_has(const struct wm_merged_part *part, enum wm_compared which);

/* Sets how everything placed is shown; the last ink lines of steps and handoffs, as many as they
 * have remarks, get their tone. May assume all places but the strip. */
void wm_compared_show(struct wm_sheet *sheet, const struct wm_merge *merge, enum wm_compared which,
                      const int *step_remarks, const int *handoff_remarks);

#endif
