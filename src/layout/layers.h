/* SPDX-License-Identifier: MIT
 *
 * What stands in the columns of a map, from above downwards, as numbers: entities (steps, lanes
 * that handoffs take through a column, the wall) and the links between neighbouring columns. To be
 * asked: in which order the entities of every column cross least. Private to layout/.
 */
#ifndef WM_LAYOUT_LAYERS_H
#define WM_LAYOUT_LAYERS_H

#include <stdbool.h>

/* The weight of a link that nothing should cross but where it must: the wall. Crossing it costs a
 * thousand crossings. */
enum { WM_LAYERS_WALL = 1000 };

/* What no order may do: it costs a million crossings. */
enum { WM_LAYERS_NEVER = 1000000 };

/* A connection of an entity with one in the next column. Two links of one gap cross when their ends
 * stand in opposite orders (not when they share an end); that costs the product of their weights.
 */
struct wm_layer_link {
    int from, to; /* entities; the column of `to` is that of `from` and 1 */
    int weight;
};

/* An upright line within a column from `upper` down to `lower`: what stands between them is passed
 * at the cost of its `pass`; upper must stand above lower, else it costs WM_LAYERS_NEVER, less what
 * stands between. */
struct wm_layer_span {
    int upper, lower; /* entities of one column */
};

/* All arrays are the caller's. Entities are numbered column by column. */
struct wm_layers {
    int column_count, entity_count, link_count, span_count;
    const int *first; /* column_count + 1: entities of column c are first[c] to first[c + 1] - 1 */
    const int *key;   /* by entity: those of a column that have one (≥ 0) stand in ascending order
                         of it, equal keys in any; -1: it may stand anywhere */
    const int *pass;  /* by entity: the cost of an upright line that passes it */
    const struct wm_layer_link *links;
    const struct wm_layer_span *spans;
    int *order; /* entities from above, column c in order[first[c]] to order[first[c + 1] - 1];
                   always in accordance with the keys */
};

/* How much crossing the present order costs: links of every gap, and what spans pass. */
long wm_layers_cost(const struct wm_layers *layers);

/* Improves the present order by sweeps and moves until nothing is gained or `effort` is used up;
 * never makes it worse. Returns the cost. The effort is about the number of comparisons, a hundred
 * thousand of them take a millisecond or two: 500 an entity are enough to come to rest, small
 * layers can use more for trying what a disturbance leads to. */
long wm_layers_improve(struct wm_layers *layers, long effort);

/* Looks for an order of least cost by exact search, at most for `effort`, which also bounds the
 * memory. True: the order is now one of least cost, which is proved. False: the effort was used up,
 * the order is as it was. How fast that is does not depend on the present order, if its spans are
 * upright. */
bool wm_layers_prove(struct wm_layers *layers, long effort);

#endif
