/* SPDX-License-Identifier: MIT
 *
 * The order in which handoffs are told: by the step that they leave, then by that they lead to.
 * What follows it does not depend on the order of handoffs within a step.
 */
#ifndef WM_MODEL_TOLD_H
#define WM_MODEL_TOLD_H

#include "base/arena.h"
#include "model/model.h"

/* All handoffs, in the arena. */
int *wm_handoffs_told(struct wm_arena *arena, const struct wm_model *model);

#endif
