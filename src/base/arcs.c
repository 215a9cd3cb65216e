/* SPDX-License-Identifier: MIT
 *
 * Arcs are sorted by counting, twice: by head, then by tail. Strongly connected components are
 * found in one depth-first search (Tarjan, "Depth-first search and linear graph algorithms", 1972)
 * that keeps its own stack.
 */
#include "base/arcs.h"

enum { NONE = WM_ARCS_NONE };

void wm_arcs_sort(struct wm_arena *arena, const int *key, int count, int key_count,
                  const int *before, int *sorted)
{
    int *next = wm_arena_array(arena, int, (size_t)key_count + 1);
    for (int i = 0; i < count; i++)
        next[key[i] + 1]++;
    for (int k = 0; k < key_count; k++)
        next[k + 1] += next[k];
    for (int i = 0; i < count; i++) {
        int it = before ? before[i] : i;
        sorted[next[key[it]]++] = it;
    }
}

static void merge_edges(struct wm_arena *arena, const struct wm_digraph *graph,
                        struct wm_arcs *arcs)
{
    size_t edges = (size_t)graph->edge_count;
    int *by_head = wm_arena_array(arena, int, edges);
    int *sorted = wm_arena_array(arena, int, edges);
    wm_arcs_sort(arena, graph->to, graph->edge_count, graph->node_count, NULL, by_head);
    wm_arcs_sort(arena, graph->from, graph->edge_count, graph->node_count, by_head, sorted);
    arcs->tail = wm_arena_array(arena, int, edges);
    arcs->head = wm_arena_array(arena, int, edges);
    arcs->arc_of = wm_arena_array(arena, int, edges);
    for (int i = 0; i < graph->edge_count; i++) {
        int e = sorted[i];
        int tail = graph->from[e];
        int head = graph->to[e];
        arcs->arc_of[e] = NONE;
        if (tail == head)
            continue;
        int last = arcs->arc_count - 1;
        if (last < 0 || arcs->tail[last] != tail || arcs->head[last] != head) {
            last = arcs->arc_count++;
            arcs->tail[last] = tail;
            arcs->head[last] = head;
        }
        arcs->arc_of[e] = last;
    }
}

static void index_arcs(struct wm_arena *arena, struct wm_arcs *arcs)
{
    size_t nodes = (size_t)arcs->node_count;
    arcs->first = wm_arena_array(arena, int, nodes + 1);
    arcs->first_in = wm_arena_array(arena, int, nodes);
    arcs->around = wm_arena_array(arena, int, 2 * (size_t)arcs->arc_count);
    for (int a = 0; a < arcs->arc_count; a++) {
        arcs->first[arcs->tail[a] + 1]++;
        arcs->first[arcs->head[a] + 1]++;
        arcs->first_in[arcs->tail[a]]++;
    }
    int *next_out = wm_arena_array(arena, int, nodes);
    int *next_in = wm_arena_array(arena, int, nodes);
    for (int v = 0; v < arcs->node_count; v++) {
        arcs->first[v + 1] += arcs->first[v];
        arcs->first_in[v] += arcs->first[v];
        next_out[v] = arcs->first[v];
        next_in[v] = arcs->first_in[v];
    }
    for (int a = 0; a < arcs->arc_count; a++) {
        arcs->around[next_out[arcs->tail[a]]++] = a;
        arcs->around[next_in[arcs->head[a]]++] = a;
    }
}

struct wm_arcs wm_arcs_take(struct wm_arena *arena, const struct wm_digraph *graph)
{
    struct wm_arcs arcs = {.node_count = graph->node_count};
    merge_edges(arena, graph, &arcs);
    index_arcs(arena, &arcs);
    return arcs;
}

struct wm_parts wm_parts_create(struct wm_arena *arena, const struct wm_arcs *arcs)
{
    size_t nodes = (size_t)arcs->node_count;
    return (struct wm_parts){
        .part = wm_arena_array(arena, int, nodes),
        .path = wm_arena_array(arena, int, nodes),
        .next = wm_arena_array(arena, int, nodes),
        .open = wm_arena_array(arena, int, nodes),
        .met = wm_arena_array(arena, int, nodes),
        .low = wm_arena_array(arena, int, nodes),
    };
}

/* Where the next arc from the node leads; NONE: there is no more. */
static int next_head(struct wm_parts *parts, const struct wm_arcs *arcs, const gint64 *left, int v)
{
    while (parts->next[v] < arcs->first_in[v]) {
        int a = arcs->around[parts->next[v]++];
        if (!left || left[a] > 0)
            return arcs->head[a];
    }
    return NONE;
}

/* Follows all arcs from `root`. `met` numbers nodes as they are met; `low` is the least such number
 * that is known to be reached from there in a part not closed yet. Returns how many were met. */
static int search_from(struct wm_parts *parts, const struct wm_arcs *arcs, const gint64 *left,
                       int root, int met_count)
{
    int depth = 0;
    int open_count = 0;
    parts->path[depth++] = root;
    while (depth > 0) {
        int v = parts->path[depth - 1];
        if (parts->met[v] == 0) {
            parts->met[v] = parts->low[v] = ++met_count;
            parts->next[v] = arcs->first[v];
            parts->open[open_count++] = v;
        }
        int head = next_head(parts, arcs, left, v);
        if (head != NONE && parts->met[head] == 0) {
            parts->path[depth++] = head;
            continue;
        }
        if (head != NONE) {
            if (parts->part[head] == NONE)
                parts->low[v] = MIN(parts->low[v], parts->met[head]);
            continue;
        }
        if (parts->low[v] == parts->met[v]) {
            while (parts->part[v] == NONE)
                parts->part[parts->open[--open_count]] = parts->count;
            parts->count++;
        }
        if (--depth > 0) {
            int above = parts->path[depth - 1];
            parts->low[above] = MIN(parts->low[above], parts->low[v]);
        }
    }
    return met_count;
}

void wm_parts_find(struct wm_parts *parts, const struct wm_arcs *arcs, const gint64 *left,
                   int begin, int end)
{
    for (int v = begin; v < end; v++) {
        parts->part[v] = NONE;
        parts->met[v] = 0;
    }
    parts->count = 0;
    int met_count = 0;
    for (int v = begin; v < end; v++)
        if (parts->met[v] == 0)
            met_count = search_from(parts, arcs, left, v, met_count);
}
