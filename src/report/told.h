/* SPDX-License-Identifier: MIT
 *
 * Makes what is told of a map out of what the stages know: everything is in `arena`, and points to
 * the model.
 */
#ifndef WM_REPORT_TOLD_H
#define WM_REPORT_TOLD_H

#include "model/difference.h"
#include "report/report.h"

/* Sets the seams, and the story. `gates` are the numbers of the gates that handoffs pass on the
 * map, by handoff, 0 if one passes none. */
void wm_told_seams(struct wm_arena *arena, struct wm_told *told, const struct wm_model *model,
                   const int *gates);
void wm_told_story(struct wm_arena *arena, struct wm_told *told, const struct wm_model *model,
                   const int *gates);

/* Sets changes and headline; `before` is set. */
void wm_told_changes(struct wm_arena *arena, struct wm_told *told,
                     const struct wm_difference *difference);

#endif
