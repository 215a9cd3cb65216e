/* SPDX-License-Identifier: MIT
 *
 * The parts of a digraph, numbered the other way round.
 */
#include "base/circles.h"

#include "base/arcs.h"

int wm_circles_find(int node_count, int edge_count, const int *from, const int *to, int *circle)
{
    struct wm_arena *arena = wm_arena_create();
    struct wm_digraph graph = {node_count, edge_count, from, to};
    struct wm_arcs arcs = wm_arcs_take(arena, &graph);
    struct wm_parts parts = wm_parts_create(arena, &arcs);
    wm_parts_find(&parts, &arcs, NULL, 0, node_count);
    int count = parts.count;
    for (int n = 0; n < node_count; n++)
        circle[n] = count - 1 - parts.part[n];
    wm_arena_destroy(arena);
    return count;
}
