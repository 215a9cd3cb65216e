/* SPDX-License-Identifier: MIT
 *
 * Which arcs to cut so that no cycle is left, at the least cost: exact search, from cuts that are
 * known. Private to layout/.
 */
#ifndef WM_LAYOUT_CUTS_H
#define WM_LAYOUT_CUTS_H

#include "base/arcs.h"

#include <stdbool.h>

struct wm_cuts {
    const struct wm_arcs *arcs;
    const gint64 *cost; /* by arc: for each edge that counts `base`, or one more */
    gint64 base;        /* more than there are edges: the lower cost never has more that count */
    bool *is_cut;       /* by arc: the best that is known */
};

/* Nodes `begin` to `end` - 1, two or more, which arcs lead from each to each, but not to others. */
struct wm_component {
    int begin, end;
    gint64 best;   /* what its cuts cost */
    bool is_least; /* whether it is proved that no fewer edges break all cycles */
};

struct wm_cut_proof;

struct wm_cut_proof *wm_cut_proof_create(struct wm_arena *arena, const struct wm_cuts *cuts);

/* Improves the cuts of a component, until it is proved that there are no fewer, or, `to_the_end`,
 * that none cost less. `work` is about how many arcs may be looked at; returns how many are left to
 * be looked at: if none, nothing is proved. */
gint64 wm_cut_proof_run(struct wm_cut_proof *proof, struct wm_component *component, bool to_the_end,
                        gint64 work);

#endif
