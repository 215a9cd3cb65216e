/* SPDX-License-Identifier: MIT
 *
 * The three worst places of a workflow, which a map makes most of: steps and handoffs by the points
 * of model/score.h, unless the author says which. At most one between any two rooms, or inside of
 * one. A step and a handoff into or out of it have one between them if they share a reason: both
 * wait, say. What only lacks an owner or a measure, or waits no longer than a day, is none.
 */
#ifndef WM_MODEL_WORST_H
#define WM_MODEL_WORST_H

#include "model/model.h"
#include "model/usual.h"

enum { WM_WORST = 3 };

enum wm_place_kind { WM_PLACE_NONE, WM_PLACE_STEP, WM_PLACE_HANDOFF };

struct wm_place {
    enum wm_place_kind kind;
    int index;
};

/* The worst first; only the author can leave a place before another one empty. */
struct wm_worst {
    struct wm_place places[WM_WORST];
    struct wm_place longest_wait; /* of a day or more, unless it is one of them */
};

struct wm_worst wm_worst_find(const struct wm_model *model, const struct wm_usual *usual);

/* From 1 to WM_WORST; 0: it is none of them. */
int wm_worst_rank(const struct wm_worst *worst, enum wm_place_kind kind, int index);
bool wm_worst_is_longest_wait(const struct wm_worst *worst, enum wm_place_kind kind, int index);

#endif
