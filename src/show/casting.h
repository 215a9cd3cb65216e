/* SPDX-License-Identifier: MIT
 *
 * Which pictures play the parts of a workflow: chosen once, by their names or by a guess from
 * words. Findings (what was guessed) and the show are made of the same choice.
 */
#ifndef WM_SHOW_CASTING_H
#define WM_SHOW_CASTING_H

#include "icon/cast.h"
#include "model/model.h"

/* Those that the author names, else one if the words bring one to mind. */
struct wm_step_cast {
    struct wm_cast objects[WM_PICTURES_A_STEP]; /* the first `count` */
    int count;
};

/* By index of the model. */
struct wm_casting {
    const struct wm_cast *actors;
    const struct wm_step_cast *steps;
    const struct wm_cast *handoffs; /* the things handed over */
};

/* In the arena. Pictures live as long as `icons`. */
const struct wm_casting *wm_casting_make(struct wm_arena *arena, const struct wm_model *model,
                                         const struct wm_icons *icons);

#endif
