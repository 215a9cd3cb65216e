/* SPDX-License-Identifier: MIT
 *
 * Two things that can be asked of a digraph without knowing what its nodes stand for: which edges
 * run against the reading direction, and in which rank each node goes. Private to layout/.
 */
#ifndef WM_LAYOUT_DIGRAPH_H
#define WM_LAYOUT_DIGRAPH_H

#include "base/arcs.h"

#include <stdbool.h>

/* Which edges to turn around so that no cycle is left: as few as can be found, and where several
 * choices are equally few, the one that goes most with the order of the nodes' numbers. Self-edges
 * are always turned. `is_back` has edge_count entries. Returns whether no smaller number exists.
 * Does not depend on the order of the edges. */
bool wm_cycles_break(const struct wm_digraph *graph, bool *is_back);

/* The rank of every node, from 0, so that edge e spans at least lengths[e] (0 or more) ranks and
 * the sum of weights[e] × span is least. The graph has no cycle. `ranks` has node_count entries.
 * Does not depend on the order of the edges. */
void wm_ranks_assign(const struct wm_digraph *graph, const int *lengths, const int *weights,
                     int *ranks);

#endif
