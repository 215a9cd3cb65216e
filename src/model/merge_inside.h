/* SPDX-License-Identifier: MIT
 *
 * Two workflows while they become one. Private to merge.c, which says what is which, and
 * merge_fill.c, which writes the models down.
 */
#ifndef WM_MODEL_MERGE_INSIDE_H
#define WM_MODEL_MERGE_INSIDE_H

#include "model/merge.h"

struct wm_merging {
    struct wm_arena *arena;
    const struct wm_difference *difference;
    const struct wm_model *before, *after;
    int *rooms, *actors; /* of the model before; those after keep their index */
    int *steps_before, *steps_after, *handoffs_before, *handoffs_after;
    const struct wm_merged_part *steps, *handoffs;
    int *first_handoff; /* by step, and one behind the last */
    int room_count, actor_count, step_count, handoff_count;
};

/* Makes the four models of `merge`. */
void wm_merge_fill(const struct wm_merging *merging, struct wm_merge *merge);

#endif
