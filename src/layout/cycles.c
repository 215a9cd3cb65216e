/* SPDX-License-Identifier: MIT
 *
 * Cycles are broken by turning as few edges around as can be found: a feedback arc set.
 *
 * Every cycle lies within a strongly connected component, so each of these is worked on by itself.
 * Its nodes begin in the told order and are moved one at a time to where the fewest edges run back.
 * Then, as far as a limit of work allows, the number is proved to be the least, or made so. To
 * begin with other orders as well (depth-first, greedy) was found to help only with random digraphs
 * too large for the first step of the proof.
 *
 * An arc costs `base` for each of its edges, and one more for each that runs forwards as told; the
 * base is more than there are edges. So of equally few edges, those told backwards are turned
 * first, and the told order stands whenever it is as good as any. Edges that run backwards as told
 * side by side, from one node to one other, cost as much as one: to hand back again and again does
 * not make a step the first.
 */
#include "layout/digraph.h"

#include "layout/cuts.h"

#include <stdlib.h>
#include <string.h>

enum {
    NONE = WM_ARCS_NONE,
    ROUNDS = 20,             /* of moves, over all nodes */
    WORK_OF_MOVES = 1000000, /* neighbours looked at while nodes are moved */
    WORK_OF_PROOF = 1000000, /* arcs looked at while cycles are searched for … */
    WORK_AN_ARC = 100        /* … and as many more for each arc there is */
};

#define SPACING (G_GINT64_CONSTANT(1) << 32)

/* A neighbour, and what it costs more to stand behind it than before it. */
struct neighbour {
    gint64 place, toll;
};

struct order {
    const struct wm_arcs *arcs;
    const gint64 *cost; /* by arc */
    gint64 *place;      /* by node; never the same as a neighbour's */
    bool *is_due;       /* by node: whether a move may help */
    struct neighbour *around;
    gint64 work;
};

static int compare_places(const void *a, const void *b)
{
    const struct neighbour *one = a;
    const struct neighbour *two = b;
    return (one->place > two->place) - (one->place < two->place);
}

/* Where among its neighbours the node costs least; where it is, unless another place is better. */
static gint64 best_place(const struct order *order, int node)
{
    const struct wm_arcs *arcs = order->arcs;
    int count = 0;
    gint64 least = 0;
    gint64 best = order->place[node];
    for (int k = arcs->first[node]; k < arcs->first[node + 1]; k++) {
        int a = arcs->around[k];
        gint64 toll = k < arcs->first_in[node] ? order->cost[a] : -order->cost[a];
        gint64 place = order->place[wm_arcs_other_end(arcs, a, node)];
        order->around[count++] = (struct neighbour){place, toll};
        least += place < best ? toll : 0;
    }
    qsort(order->around, (size_t)count, sizeof *order->around, compare_places);
    if (least > 0) {
        least = 0;
        best = order->around[0].place - SPACING;
    }
    gint64 sum = 0;
    for (int i = 0; i < count; i++) {
        gint64 from = order->around[i].place;
        gint64 to = i + 1 < count ? order->around[i + 1].place : from + 2 * SPACING;
        sum += order->around[i].toll;
        if (sum < least && to - from > 1) {
            least = sum;
            best = from + (to - from) / 2;
        }
    }
    return best;
}

/* Moves nodes at which edges run back, as long as that helps. */
static void move_nodes(struct order *order, int begin, int end)
{
    const struct wm_arcs *arcs = order->arcs;
    for (int v = begin; v < end; v++) {
        for (int k = arcs->first[v]; k < arcs->first_in[v]; k++) {
            int head = arcs->head[arcs->around[k]];
            if (order->place[head] < order->place[v])
                order->is_due[head] = order->is_due[v] = true;
        }
    }
    bool moved = true;
    for (int round = 0; round < ROUNDS && moved; round++) {
        moved = false;
        for (int v = begin; v < end && order->work > 0; v++) {
            if (!order->is_due[v])
                continue;
            order->is_due[v] = false;
            gint64 to = best_place(order, v);
            order->work -= arcs->first[v + 1] - arcs->first[v];
            if (to == order->place[v])
                continue;
            order->place[v] = to;
            moved = true;
            for (int k = arcs->first[v]; k < arcs->first[v + 1]; k++)
                order->is_due[wm_arcs_other_end(arcs, arcs->around[k], v)] = true;
        }
    }
}

/* The edges that lie on cycles, between nodes that are numbered by component and there as told. */
static struct wm_digraph edges_on_cycles(struct wm_arena *arena, const struct wm_digraph *graph,
                                         const int *part, const int *number, int *edges)
{
    int *from = wm_arena_array(arena, int, (size_t)graph->edge_count);
    int *to = wm_arena_array(arena, int, (size_t)graph->edge_count);
    int count = 0;
    for (int e = 0; e < graph->edge_count; e++) {
        if (part[graph->from[e]] != part[graph->to[e]] || graph->from[e] == graph->to[e])
            continue;
        from[count] = number[graph->from[e]];
        to[count] = number[graph->to[e]];
        edges[count++] = e;
    }
    return (struct wm_digraph){graph->node_count, count, from, to};
}

/* Those of more than one node. */
static struct wm_component *list_components(struct wm_arena *arena, const int *part,
                                            const int *by_part, int node_count, int *count)
{
    struct wm_component *all = wm_arena_array(arena, struct wm_component, (size_t)node_count);
    *count = 0;
    for (int begin = 0, end; begin < node_count; begin = end) {
        end = begin + 1;
        while (end < node_count && part[by_part[end]] == part[by_part[begin]])
            end++;
        if (end - begin > 1)
            all[(*count)++] = (struct wm_component){.begin = begin, .end = end};
    }
    return all;
}

/* Cuts what runs back in the told order, improved by moves. */
static void cut_by_order(struct order *order, const struct wm_cuts *cuts, struct wm_component *it)
{
    const struct wm_arcs *arcs = order->arcs;
    for (int v = it->begin; v < it->end; v++)
        order->place[v] = SPACING * v;
    move_nodes(order, it->begin, it->end);
    for (int v = it->begin; v < it->end; v++) {
        for (int k = arcs->first[v]; k < arcs->first_in[v]; k++) {
            int a = arcs->around[k];
            cuts->is_cut[a] = order->place[v] > order->place[arcs->head[a]];
            it->best += cuts->is_cut[a] ? cuts->cost[a] : 0;
        }
    }
}

/* All numbers are proved first. Only then is told order looked for with the work that is left. */
static bool cut_components(struct wm_arena *arena, const struct wm_cuts *cuts,
                           struct wm_component *components, int count)
{
    const struct wm_arcs *arcs = cuts->arcs;
    size_t nodes = (size_t)arcs->node_count;
    struct order order = {
        .arcs = arcs,
        .cost = cuts->cost,
        .place = wm_arena_array(arena, gint64, nodes),
        .is_due = wm_arena_array(arena, bool, nodes),
        .around = wm_arena_array(arena, struct neighbour, 2 * (size_t)arcs->arc_count),
        .work = WORK_OF_MOVES,
    };
    struct wm_cut_proof *proof = wm_cut_proof_create(arena, cuts);
    gint64 work = WORK_OF_PROOF + (gint64)WORK_AN_ARC * arcs->arc_count;
    bool all = true;
    for (int i = 0; i < count; i++) {
        struct wm_component *it = &components[i];
        gint64 share = work / (count - i);
        cut_by_order(&order, cuts, it);
        gint64 left = wm_cut_proof_run(proof, it, false, share);
        it->is_least = left > 0;
        work -= share - left;
        all = all && it->is_least;
    }
    for (int i = 0; i < count; i++)
        if (components[i].is_least)
            work = wm_cut_proof_run(proof, &components[i], true, work);
    return all;
}

bool wm_cycles_break(const struct wm_digraph *graph, bool *is_back)
{
    struct wm_arena *arena = wm_arena_create();
    size_t nodes = (size_t)graph->node_count;
    struct wm_arcs all = wm_arcs_take(arena, graph);
    struct wm_parts parts = wm_parts_create(arena, &all);
    wm_parts_find(&parts, &all, NULL, 0, graph->node_count);
    int *by_part = wm_arena_array(arena, int, nodes);
    int *number = wm_arena_array(arena, int, nodes);
    wm_arcs_sort(arena, parts.part, graph->node_count, parts.count, NULL, by_part);
    for (int i = 0; i < graph->node_count; i++)
        number[by_part[i]] = i;
    int *edges = wm_arena_array(arena, int, (size_t)graph->edge_count);
    struct wm_digraph inner = edges_on_cycles(arena, graph, parts.part, number, edges);
    struct wm_arcs arcs = wm_arcs_take(arena, &inner);
    gint64 *cost = wm_arena_array(arena, gint64, (size_t)arcs.arc_count);
    bool *is_cut = wm_arena_array(arena, bool, (size_t)arcs.arc_count);
    struct wm_cuts cuts = {.arcs = &arcs, .cost = cost, .is_cut = is_cut};
    cuts.base = (gint64)inner.edge_count + 1;
    bool counts_all = true;
    for (int i = 0; i < inner.edge_count; i++) {
        gint64 *it = &cost[arcs.arc_of[i]];
        bool is_forward = inner.from[i] < inner.to[i];
        if (is_forward || *it == 0)
            *it += cuts.base + (is_forward ? 1 : 0);
        else
            counts_all = false;
    }
    int count;
    struct wm_component *components =
        list_components(arena, parts.part, by_part, graph->node_count, &count);
    bool is_least = cut_components(arena, &cuts, components, count);
    for (int e = 0; e < graph->edge_count; e++)
        is_back[e] = graph->from[e] == graph->to[e];
    for (int i = 0; i < inner.edge_count; i++)
        is_back[edges[i]] = is_cut[arcs.arc_of[i]];
    wm_arena_destroy(arena);
    return is_least && counts_all;
}
