/* SPDX-License-Identifier: MIT
 *
 * What the parts of improving share (order.c, sweeps.c, ways.c, relay.c): an order that changes by
 * and by. Private to layout/.
 *
 * A lane is here an entity without a key, linked to at most one entity on either side, without
 * spans; a chain is a row of lanes that follow each other. A slot is a place between the entities
 * of a column: slot i is above the entity in place i.
 */
#ifndef WM_LAYOUT_ORDER_INSIDE_H
#define WM_LAYOUT_ORDER_INSIDE_H

#include "layout/layers_inside.h"

/* A move of an entity within its column. */
struct wm_order_step {
    int column, from, to;
};

/* A link of a gap while it is passed: where it arrives, its weight. */
struct wm_order_strand {
    int to, weight;
};

/* An arc that weighs nothing for a while. */
struct wm_order_hidden {
    struct wm_layer_arc *arc;
    int weight;
};

/* Slots of a column; none: the last comes before the first. */
struct wm_order_slots {
    int first, last;
};

struct wm_order {
    struct wm_layers *layers;
    struct wm_layer_net net;
    struct wm_layer_arcs left, right; /* as in the net, but what is hidden weighs nothing */
    struct wm_arena *arena;
    int *position;   /* by entity, in its column */
    long cost;       /* of the present order */
    long effort;     /* that is left */
    GArray *journal; /* struct wm_order_step: what was moved */

    int chain_count;
    int *chain_first, *chain; /* lanes of chain i: chain[chain_first[i]] and on, from the left */
    int *chain_of;            /* by entity, or -1 */

    struct wm_order_hidden *hidden; /* the last one is shown first */
    int hidden_count;
    long *reach;                  /* of the slots of all columns: what it costs to come there */
    struct wm_order_slots *known; /* by column: slots with a reach below the limit, and between */
    long *front;                  /* reach between the strands of a gap */
    struct wm_order_strand *strands;
    long *passing; /* by slot: how the cost changes behind it; nought between walks */
    int *chosen;   /* slots of a chain */
    long *planted; /* by slot of a column: what an entity and all its chains cost there */
};

static inline int wm_order_size(const struct wm_order *order, int column)
{
    return order->layers->first[column + 1] - order->layers->first[column];
}

static inline int *wm_order_column(const struct wm_order *order, int column)
{
    return order->layers->order + order->layers->first[column];
}

static inline long *wm_order_reach(const struct wm_order *order, int column)
{
    return order->reach + order->layers->first[column] + column;
}

/* The entity that a lane is linked to, or -1. */
static inline int wm_order_partner(const struct wm_layer_arcs *arcs, int lane)
{
    return arcs->first[lane] < arcs->first[lane + 1] ? arcs->arcs[arcs->first[lane]].other : -1;
}

/* What the link of a lane weighs, also while it is hidden; `arcs` is left or right of the order. */
static inline int wm_order_weight(const struct wm_order *order, const struct wm_layer_arcs *arcs,
                                  int lane)
{
    const struct wm_layer_arcs *told = arcs == &order->left ? &order->net.left : &order->net.right;
    return told->arcs[arcs->first[lane]].weight;
}

/* ---- order.c ---- */

/* Moves an entity to another place of its column, and remembers it; the cost is the caller's. */
void wm_order_move(struct wm_order *order, int column, int from, int to);

/* Moves an entity to another place of its column, and counts what that costs. */
void wm_order_shift(struct wm_order *order, int entity, int to);

/* Takes back what was moved since the journal had this length. */
void wm_order_undo(struct wm_order *order, guint length);

/* What spans cost with v above u less what they cost with u above v. */
long wm_order_span_gain(const struct wm_order *order, int u, int v);

/* The slots of its column that its key allows to an entity. */
struct wm_order_slots wm_order_allowed(const struct wm_order *order, int entity);

/* ---- sweeps.c ---- */

/* Sorts column after column by where the partners stand; the cost is the caller's. */
void wm_order_sweep(struct wm_order *order, bool from_left);

/* ---- ways.c ---- */

/* A walk through a gap. */
struct wm_order_walk {
    const struct wm_layer_arcs *arcs; /* in its direction */
    int column, next;
    int weight; /* of the link that walks */
    int source; /* the entity it comes from, or, -1, the slots of the column */
    long limit; /* what costs as much need not be known */
};

/* Finds the reach of the slots of the next column; false: none is below the limit. */
bool wm_order_walk(struct wm_order *order, const struct wm_order_walk *walk);

/* The same for a hidden lane's column, where it comes by `arcs`, spans included. */
bool wm_order_enter(struct wm_order *order, int lane, const struct wm_layer_arcs *arcs, long limit);

/* An end of a link: the entities in places from `low` to below `high` are its own: one, or, where
 * it is a slot, none. */
struct wm_order_end {
    int low, high;
};

static inline struct wm_order_end wm_order_end_at(const struct wm_order *order, int entity)
{
    return (struct wm_order_end){order->position[entity], order->position[entity] + 1};
}

/* The known slot of a lane's column from where it costs least to go on to the right by a link of
 * this weight (0: there is none), of equal ones the nearest to where it is. The cost is told for
 * links that end at an entity or are none. */
int wm_order_leave(struct wm_order *order, int lane, int weight, struct wm_order_end to,
                   long *cost);

/* What the links and lanes of a hidden chain cost where it is. */
long wm_order_chain_cost(struct wm_order *order, int chain);

/* ---- relay.c ---- */

/* Lays a chain on the way that crosses least while all else stays. Whether that is gained by. */
bool wm_order_relay(struct wm_order *order, int chain);

/* Puts an entity together with all chains that end at it where they cross least while all else
 * stays. Whether that is gained by. */
bool wm_order_replant(struct wm_order *order, int entity);

#endif
