/* SPDX-License-Identifier: MIT
 *
 * Loops: how often work passes a step or a handoff once more, on average.
 *
 * Steps that can be reached from each other are a circle. A handoff inside of one that comes back
 * is a return, and its share says how much of the work goes that way. So a circle is an absorbing
 * Markov chain, and base/chain.h tells the expected visits of its steps. What they are more than
 * those of a first pass, which takes no return, are repeats.
 *
 * The chance of a handoff:
 * - with a share, its share; returns have theirs first, and shares of handoffs that lead on and add
 *   up to more than is left are made smaller in proportion;
 * - without, what the shares of its step leave. Of several that lead on, all may happen, or nobody
 *   says how often each does: the work is followed along the one inside behind which most time
 *   lies;
 * - a return without share, from a step that leads on in another way too: not known, so not
 *   counted but told (`without_share`). From a step with no other way on it is all that is left.
 *
 * Steps from which all ways come back are a side loop (check, mend, check again): the handoff into
 * it counts as the return. Work gets into a circle at the first step told that another circle hands
 * over to, else at the first one told.
 */
#ifndef WM_MODEL_LOOPS_H
#define WM_MODEL_LOOPS_H

#include "model/model.h"

struct wm_loops {
    int *order;              /* all steps, so that each handoff but returns leads on in it */
    int *circle;             /* of each step; a handoff leads to the same number or a higher one */
    bool *leads_on;          /* by step: false for those in a side loop */
    bool *is_return;         /* by handoff: inside of a circle, and comes back */
    double *step_repeats;    /* expected passes beyond the first; 0 where nothing comes back */
    double *handoff_repeats; /* of handoffs inside of circles, else 0 */
    int circle_count;
    int without_share; /* handoffs that close a loop and do not say how often */
    int endless;       /* circles that work never gets out of, by their shares; not counted */
};

/* Finds circles and returns; nothing is counted yet. Linear. The caller releases it with
 * wm_loops_finish(). */
struct wm_loops wm_loops_find(const struct wm_model *model);

/* A return, or the handoff into a side loop. */
bool wm_loops_comes_back(const struct wm_loops *loops, const struct wm_model *model, int handoff);

/* Fills in the repeats. `behind`: by handoff, the minutes that the longest way over it still takes.
 */
void wm_loops_count(struct wm_loops *loops, const struct wm_model *model, const double *behind);

void wm_loops_finish(struct wm_loops *loops);

#endif
