/* SPDX-License-Identifier: MIT
 *
 * The usual way: how work mostly goes, from the first step told until the customer has what they
 * came for. Handoffs with `when` or `share` are alternatives, and the likeliest of a step's is
 * taken; of the others every one; never what comes back (model/loops.h).
 *
 * Alternatives without a share get what the others leave, evenly, but for those that come back, of
 * which nobody knows how often they do. Where a step also has handoffs that always happen, it may
 * be that none of its alternatives does: that counts as one more without a share. Of equal ones
 * that to the earlier step is taken, and none of them before all.
 *
 * It ends at the step that the workflow names (`until`), and then takes only what leads there; what
 * the first step never leads to counts as not named. Else it ends at the last step told on it by an
 * actor outside above the wall, if somebody of the office had it in hand before and at most two
 * steps of it are told behind; else at the last one told that leads no further. What does not lead
 * to the end is not on the way.
 */
#ifndef WM_MODEL_USUAL_H
#define WM_MODEL_USUAL_H

#include "model/loops.h"

struct wm_usual {
    bool *has_step;    /* by step */
    bool *has_handoff; /* by handoff; both of its steps are on the way then */
    int step_count;    /* of those on the way */
    int end;           /* the step where it ends; -1 of a model without steps */
};

/* Linear. The caller releases it with wm_usual_finish(). */
struct wm_usual wm_usual_find(const struct wm_model *model, const struct wm_loops *loops);

/* Likewise, for those who do not need the loops. */
struct wm_usual wm_usual_of(const struct wm_model *model);

void wm_usual_finish(struct wm_usual *usual);

#endif
