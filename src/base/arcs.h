/* SPDX-License-Identifier: MIT
 *
 * The edges of a digraph made ready for walking over it: edges with the same ends are one arc, arcs
 * stand in the order of their ends, so that the order of the edges is forgotten.
 */
#ifndef WM_BASE_ARCS_H
#define WM_BASE_ARCS_H

#include "base/arena.h"

enum { WM_ARCS_NONE = -1 };

/* Edge e leads from node from[e] to node to[e]. Self-edges and doubled edges are allowed. */
struct wm_digraph {
    int node_count, edge_count;
    const int *from, *to;
};

struct wm_arcs {
    int node_count, arc_count;
    int *tail, *head; /* by arc; never the same node */
    int *arc_of;      /* by edge; NONE for a self-edge */
    int *first;       /* by node, and one more: its arcs begin here in `around`, … */
    int *first_in;    /* … with those that leave it; those that enter it begin here */
    int *around;
};

struct wm_arcs wm_arcs_take(struct wm_arena *arena, const struct wm_digraph *graph);

static inline int wm_arcs_other_end(const struct wm_arcs *arcs, int arc, int node)
{
    return arcs->tail[arc] == node ? arcs->head[arc] : arcs->tail[arc];
}

/* Puts 0 to count - 1 into `sorted` by key (0 to key_count - 1), equal ones as they stand in
 * `before`, ascending where that is NULL. */
void wm_arcs_sort(struct wm_arena *arena, const int *key, int count, int key_count,
                  const int *before, int *sorted);

/* What a search for parts needs, one entry a node each. */
struct wm_parts {
    int *part; /* by node: the result */
    int count;
    int *path, *next, *open, *met, *low;
};

struct wm_parts wm_parts_create(struct wm_arena *arena, const struct wm_arcs *arcs);

/* Numbers the strongly connected components from 0 among the nodes `begin` to `end` - 1, which no
 * arc leaves for other nodes; an arc leads to the same number or to a lower one. An arc with
 * nothing `left` counts as absent; NULL: all are there. */
void wm_parts_find(struct wm_parts *parts, const struct wm_arcs *arcs, const gint64 *left,
                   int begin, int end);

#endif
