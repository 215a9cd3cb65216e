/* SPDX-License-Identifier: MIT
 *
 * Counts what an order of layers costs. Crossings of a gap: the accumulator tree of Barth, Jünger
 * and Mutzel (Simple and efficient bilayer cross counting, 2002), n log n, with weights.
 */
#include "layout/layers_inside.h"

#include <glib.h>

/* What the caller told, as columns of numbers. */
struct told {
    int count;
    int *from, *to, *weight;
};

/* Sorts the arcs of every entity, as they come, by the other end: a stable counting sort by `to`
 * and one by `from`. `first` is filled as in struct wm_layer_arcs. */
static void sort_arcs(struct wm_layer_arcs *arcs, int entity_count, const struct told *told,
                      struct wm_arena *arena)
{
    int *slots = wm_arena_array(arena, int, (size_t)entity_count + 1);
    int *by_to = wm_arena_array(arena, int, (size_t)told->count);
    for (int i = 0; i < told->count; i++)
        slots[told->to[i] + 1]++;
    for (int e = 0; e < entity_count; e++)
        slots[e + 1] += slots[e];
    for (int i = 0; i < told->count; i++)
        by_to[slots[told->to[i]]++] = i;
    arcs->first = wm_arena_array(arena, int, (size_t)entity_count + 2);
    arcs->arcs = wm_arena_array(arena, struct wm_layer_arc, (size_t)told->count);
    for (int i = 0; i < told->count; i++)
        arcs->first[told->from[i] + 2]++;
    for (int e = 0; e < entity_count; e++)
        arcs->first[e + 2] += arcs->first[e + 1];
    for (int i = 0; i < told->count; i++) {
        int it = by_to[i];
        arcs->arcs[arcs->first[told->from[it] + 1]++] =
            (struct wm_layer_arc){told->to[it], told->weight[it]};
    }
}

static void collect(struct wm_layer_arcs *arcs, int entity_count, const struct told *told,
                    struct wm_arena *arena)
{
    sort_arcs(arcs, entity_count, told, arena);
    int kept = 0;
    for (int e = 0, next = 0; e < entity_count; e++) {
        int end = arcs->first[e + 1];
        arcs->first[e] = kept;
        for (; next < end; next++) {
            if (kept > arcs->first[e] && arcs->arcs[kept - 1].other == arcs->arcs[next].other)
                arcs->arcs[kept - 1].weight += arcs->arcs[next].weight;
            else
                arcs->arcs[kept++] = arcs->arcs[next];
        }
    }
    arcs->first[entity_count] = kept;
}

static void measure(struct wm_layer_net *net, const struct wm_layers *layers)
{
    net->widest = 0;
    net->most_links = 0;
    for (int c = 0; c < layers->column_count; c++) {
        int begin = layers->first[c];
        int end = layers->first[c + 1];
        net->widest = MAX(net->widest, end - begin);
        net->most_links = MAX(net->most_links, net->right.first[end] - net->right.first[begin]);
        net->has_spans[c] = net->below.first[end] > net->below.first[begin];
        for (int e = begin; e < end; e++)
            net->column[e] = c;
    }
}

void wm_layer_net_init(struct wm_layer_net *net, const struct wm_layers *layers,
                       struct wm_arena *arena)
{
    size_t count = (size_t)MAX(layers->link_count, layers->span_count);
    size_t entities = (size_t)layers->entity_count;
    struct told told = {layers->link_count, wm_arena_array(arena, int, count),
                        wm_arena_array(arena, int, count), wm_arena_array(arena, int, count)};
    for (int i = 0; i < layers->link_count; i++) {
        told.from[i] = layers->links[i].from;
        told.to[i] = layers->links[i].to;
        told.weight[i] = layers->links[i].weight;
    }
    collect(&net->right, layers->entity_count, &told, arena);
    struct told back = {told.count, told.to, told.from, told.weight};
    collect(&net->left, layers->entity_count, &back, arena);
    net->balance = wm_arena_array(arena, int, entities);
    told.count = layers->span_count;
    for (int i = 0; i < layers->span_count; i++) {
        told.from[i] = layers->spans[i].upper;
        told.to[i] = layers->spans[i].lower;
        told.weight[i] = 1;
        net->balance[told.from[i]]++;
        net->balance[told.to[i]]--;
    }
    net->has_spans = wm_arena_array(arena, bool, (size_t)layers->column_count);
    collect(&net->below, layers->entity_count, &told, arena);
    net->column = wm_arena_array(arena, int, entities);
    measure(net, layers);
}

/* Crossings of the gap right of a column. `tree` has room for twice a power of two that holds the
 * next column. */
static long gap_cost(const struct wm_layer_net *net, const struct wm_layers *layers,
                     const int *position, int column, long *tree)
{
    int size = layers->first[column + 2] - layers->first[column + 1];
    int leaves = 1;
    while (leaves < size)
        leaves *= 2;
    for (int i = 0; i < 2 * leaves; i++)
        tree[i] = 0;
    long cost = 0;
    for (int i = layers->first[column]; i < layers->first[column + 1]; i++) {
        int begin = net->right.first[layers->order[i]];
        int end = net->right.first[layers->order[i] + 1];
        for (int a = begin; a < end; a++) {
            long below = 0;
            for (int n = leaves + position[net->right.arcs[a].other]; n > 1; n /= 2)
                below += n % 2 ? 0 : tree[n + 1];
            cost += below * net->right.arcs[a].weight;
        }
        for (int a = begin; a < end; a++)
            for (int n = leaves + position[net->right.arcs[a].other]; n > 0; n /= 2)
                tree[n] += net->right.arcs[a].weight;
    }
    return cost;
}

/* What the spans of a column pass: at every entity, as many as begin above less those that end. A
 * span that stands on its head ends before it begins. */
static long spans_cost(const struct wm_layer_net *net, const struct wm_layers *layers,
                       const int *position, int column)
{
    long cost = 0;
    int open = 0;
    for (int i = layers->first[column]; i < layers->first[column + 1]; i++) {
        int e = layers->order[i];
        int ends = 0;
        for (int a = net->below.first[e]; a < net->below.first[e + 1]; a++)
            ends += net->below.arcs[a].weight;
        ends -= net->balance[e];
        cost += (long)(open - ends) * layers->pass[e];
        open += net->balance[e];
        for (int a = net->below.first[e]; a < net->below.first[e + 1]; a++)
            if (position[net->below.arcs[a].other] < position[e])
                cost += (long)net->below.arcs[a].weight * (WM_LAYERS_NEVER + layers->pass[e] +
                                                           layers->pass[net->below.arcs[a].other]);
    }
    return cost;
}

void wm_layers_positions(const struct wm_layers *layers, int *position)
{
    for (int c = 0; c < layers->column_count; c++)
        for (int i = layers->first[c]; i < layers->first[c + 1]; i++)
            position[layers->order[i]] = i - layers->first[c];
}

long wm_layer_net_cost(const struct wm_layer_net *net, const struct wm_layers *layers,
                       const int *position)
{
    long *tree = g_new(long, 4 * (size_t)net->widest + 2);
    long cost = 0;
    for (int c = 0; c < layers->column_count; c++) {
        cost += spans_cost(net, layers, position, c);
        if (c + 1 < layers->column_count)
            cost += gap_cost(net, layers, position, c, tree);
    }
    g_free(tree);
    return cost;
}

long wm_layers_cost(const struct wm_layers *layers)
{
    struct wm_arena *arena = wm_arena_create();
    struct wm_layer_net net;
    wm_layer_net_init(&net, layers, arena);
    int *position = wm_arena_array(arena, int, (size_t)layers->entity_count);
    wm_layers_positions(layers, position);
    long cost = wm_layer_net_cost(&net, layers, position);
    wm_arena_destroy(arena);
    return cost;
}
