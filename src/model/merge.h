/* SPDX-License-Identifier: MIT
 *
 * Two workflows as one, so that both can be drawn on one sheet with what stays in the same place:
 * all that is in the second one, and what is gone of the first one.
 */
#ifndef WM_MODEL_MERGE_H
#define WM_MODEL_MERGE_H

#include "model/difference.h"

/* A step or handoff of the merged model. A step that moved to another room, its handoffs, and a
 * handoff that is thrown in one of the models only, stand there twice: as it was, which has no
 * `after`, and as it is, which has no `before`. */
struct wm_merged_part {
    int before, after;          /* its index in the models; -1: it is not so there */
    const struct wm_pair *pair; /* of the difference */
};

/* Models with the same rooms, actors, steps and handoffs in the same order. */
struct wm_merge {
    const struct wm_difference *difference;
    const struct wm_model *both;   /* as it is after; what is gone without its waits, troubles,
                                      rules and notes */
    const struct wm_model *before; /* as it was; what was not there is as in `both` */
    const struct wm_model *shape;  /* for a layout that has room for all three: whatever one of them
                                      has, it has */
    const struct wm_merged_part *steps, *handoffs; /* as many as `both` has */
    /* By index in the model before, the index in the merged ones. */
    const int *rooms_before, *actors_before, *steps_before, *handoffs_before;
    /* Likewise of the model after; its rooms and actors keep theirs. */
    const int *steps_after, *handoffs_after;
};

/* Steps are told as after; one that is gone behind the last one told that handed over to it, else
 * before the first one that it handed over to and that stays, else behind the one told before it.
 * Rooms and actors are the same where their ids and their place in the office are. The arena holds
 * it all, but for texts of the models. */
struct wm_merge *wm_merge_make(struct wm_arena *arena, const struct wm_difference *difference);

#endif
