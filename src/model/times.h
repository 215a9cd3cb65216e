/* SPDX-License-Identifier: MIT
 *
 * How long the work takes: touch time, in which somebody works on it, and waiting, in which nobody
 * does; together they are the lead time. In minutes of working time, by the model's calendar.
 *
 * They are those of the usual way (model/usual.h), on a first pass. Where several ways lead to its
 * end, because work goes on side by side, they are those of the longest of them; of ways that take
 * equally long it is the one with most steps. What the loops of the circles that it passes add on
 * average is the repeats of each step (model/loops.h) times what it takes, and of each handoff
 * times its wait.
 */
#ifndef WM_MODEL_TIMES_H
#define WM_MODEL_TIMES_H

#include "base/arena.h"
#include "model/model.h"

struct wm_spent {
    double touch, waiting;
};

struct wm_times {
    double touch, waiting;   /* of the usual way, once through */
    double touch_with_loops; /* and with what its loops add on average */
    double waiting_with_loops;
    bool has_times;          /* some step or handoff says how long it takes or waits */
    int steps, steps_told;   /* on the usual way; of these say how long they take */
    int seams, seams_told;   /* on the usual way; of these say how long it waits there */
    int loops_without_share; /* in the whole map: they are not counted */
    int loops_without_end;   /* by their shares nothing gets out of them: not counted either */
    double passes;           /* of the step that is passed most often, 1 or more */
    int most_passed;         /* that step; the first told of equal ones */
    int longest_waits[3];    /* handoffs of the whole map by their wait and that of their
                                target, longest first; -1 */
};

/* The lead time of the usual way, once through. */
static inline double wm_times_lead(const struct wm_times *times)
{
    return times->touch + times->waiting;
}

/* Nearly linear: beside it only the loops, each by the number of its steps. */
struct wm_times wm_model_times(const struct wm_model *model);

/* For each step, whether it is on the usual way or not: the longest way until its work begins, its
 * own wait included, once through. */
const struct wm_spent *wm_times_to_steps(struct wm_arena *arena, const struct wm_model *model);

/* The wait before a handoff's target is worked on: the handoff's own and that of the step it leads
 * to. */
double wm_handoff_wait(const struct wm_model *model, int handoff);

#endif
