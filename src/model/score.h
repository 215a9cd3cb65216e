/* SPDX-License-Identifier: MIT
 *
 * How bad a handoff or a step is, in points that can be added up by hand, so that a register can
 * begin with the worst. The points are those of the table in docs/CLI.md; only what the author
 * says counts.
 */
#ifndef WM_MODEL_SCORE_H
#define WM_MODEL_SCORE_H

#include "base/arena.h"
#include "model/model.h"

/* One thing that speaks against it. */
struct wm_reason {
    const char *words; /* "no owner", "lost" */
    int points;        /* at least 1 */
};

struct wm_score {
    int points;                      /* the sum of the reasons */
    int trouble;                     /* of them, those for what goes wrong there */
    const struct wm_reason *reasons; /* `reason_count`, in the order of the table */
    int reason_count;
};

/* Of any handoff; the reasons live in `arena`. Only at a seam are an owner and a measure missed. */
struct wm_score wm_handoff_score(struct wm_arena *arena, const struct wm_model *model, int handoff);

/* Of a step. `end`: where the usual way ends (model/usual.h). */
struct wm_score wm_step_score(struct wm_arena *arena, const struct wm_model *model, int step,
                              int end);

struct wm_ranked_seam {
    int handoff;
    struct wm_score score;
};

/* All seams, `*count` of them in `arena`, most points first; of equal ones that of the
 * step told first. */
const struct wm_ranked_seam *wm_seams_rank(struct wm_arena *arena, const struct wm_model *model,
                                           int *count);

#endif
