/* SPDX-License-Identifier: MIT
 *
 * What counting, improving and proving share: the links of layers by entity, so that the order of
 * the caller's arrays does not matter. Private to layout/.
 */
#ifndef WM_LAYOUT_LAYERS_INSIDE_H
#define WM_LAYOUT_LAYERS_INSIDE_H

#include "base/arena.h"
#include "layout/layers.h"

/* One end of a link or span, seen from the other. */
struct wm_layer_arc {
    int other, weight;
};

/* Arcs of entity e are [first[e]] to [first[e + 1] - 1], ascending by the other end; what the
 * caller told twice is one arc. */
struct wm_layer_arcs {
    int *first;
    struct wm_layer_arc *arcs;
};

struct wm_layer_net {
    struct wm_layer_arcs left, right; /* to the column before, to the column after */
    struct wm_layer_arcs below;       /* from upper to lower ends of spans, weight: how many */
    int *column;                      /* by entity */
    int *balance;                     /* by entity: spans that begin here less those that end */
    bool *has_spans;                  /* by column */
    int widest;                       /* entities in the largest column */
    int most_links;                   /* in a gap */
};

void wm_layer_net_init(struct wm_layer_net *net, const struct wm_layers *layers,
                       struct wm_arena *arena);

/* What the order costs; `position` must fit it. */
long wm_layer_net_cost(const struct wm_layer_net *net, const struct wm_layers *layers,
                       const int *position);

/* The place of every entity in its column, from 0. */
void wm_layers_positions(const struct wm_layers *layers, int *position);

#endif
