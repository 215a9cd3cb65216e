/* SPDX-License-Identifier: MIT
 *
 * What follows from the workflow alone, whatever the picture: seams, crossings of the wall, counts.
 */
#ifndef WM_MODEL_SEAM_H
#define WM_MODEL_SEAM_H

#include "model/model.h"

/* Ends in two rooms, at least one of them inside. */
bool wm_handoff_is_seam(const struct wm_model *model, int handoff);

/* From outside the house on one side of it to outside on the other side. */
bool wm_handoff_goes_round(const struct wm_model *model, int handoff);

/* The wall lies between its ends, and it does not go round the house. */
bool wm_handoff_crosses_wall(const struct wm_model *model, int handoff);

/* It crosses the wall away from the front. */
bool wm_handoff_crosses_out(const struct wm_model *model, int handoff);

/* rework="yes", or to the same step or one told earlier. */
bool wm_handoff_comes_back(const struct wm_model *model, int handoff);

/* Hands something on to another step. */
bool wm_step_leads_on(const struct wm_model *model, int step);

struct wm_counts {
    int handoffs, crossings, crossings_out, seams, unowned, unmeasured, comes_back, thrown,
        troubles, rules;
    int lost_or_damaged; /* handoffs and steps with trouble of the kinds lost, dropped, damaged */
    int rekeyed;         /* handoffs and steps */
    int troubles_of[WM_TROUBLE_KINDS];
};

struct wm_counts wm_model_counts(const struct wm_model *model);

#endif
