/* SPDX-License-Identifier: MIT
 *
 * Tarjan's search, with a stack of its own in place of recursion. A circle is complete before any
 * from which it can be reached, so numbers are given from the highest downwards.
 */
#include "base/circles.h"

#include "base/groups.h"

#include <glib.h>

struct search {
    const int *to;
    struct wm_groups leaving;
    int *circle;         /* -1 until it is known */
    int *visit, *lowest; /* when a node was met, from 1; the earliest that can be reached from it */
    int *next_edge;      /* place in `leaving` */
    int *walked, *open;  /* two stacks: the way walked, and nodes whose circle is not known */
    int walked_count, open_count, visits, circles;
};

static void meet(struct search *search, int node)
{
    search->visit[node] = search->lowest[node] = ++search->visits;
    search->next_edge[node] = search->leaving.first[node];
    search->walked[search->walked_count++] = node;
    search->open[search->open_count++] = node;
}

/* All that was met since the first node of a circle, and is in no other one, is in it. */
static void close_circle(struct search *search, int first)
{
    int node;
    do {
        node = search->open[--search->open_count];
        search->circle[node] = search->circles;
    } while (node != first);
    search->circles++;
}

static void leave(struct search *search, int node)
{
    search->walked_count--;
    if (search->lowest[node] == search->visit[node])
        close_circle(search, node);
    if (search->walked_count == 0)
        return;
    int before = search->walked[search->walked_count - 1];
    search->lowest[before] = MIN(search->lowest[before], search->lowest[node]);
}

static void walk_from(struct search *search, int start)
{
    meet(search, start);
    while (search->walked_count) {
        int node = search->walked[search->walked_count - 1];
        if (search->next_edge[node] == search->leaving.first[node + 1]) {
            leave(search, node);
            continue;
        }
        int target = search->to[search->leaving.items[search->next_edge[node]++]];
        if (!search->visit[target])
            meet(search, target);
        else if (search->circle[target] < 0)
            search->lowest[node] = MIN(search->lowest[node], search->visit[target]);
    }
}

int wm_circles_find(int node_count, int edge_count, const int *from, const int *to, int *circle)
{
    int *room = g_new0(int, (gsize)node_count * 5 + 1); /* never NULL */
    struct search search = {
        .to = to,
        .leaving = wm_groups_make(from, edge_count, node_count),
        .circle = circle,
        .visit = room,
        .lowest = room + node_count,
        .next_edge = room + 2 * (gsize)node_count,
        .walked = room + 3 * (gsize)node_count,
        .open = room + 4 * (gsize)node_count,
    };
    for (int n = 0; n < node_count; n++)
        circle[n] = -1;
    for (int n = 0; n < node_count; n++)
        if (!search.visit[n])
            walk_from(&search, n);
    for (int n = 0; n < node_count; n++)
        circle[n] = search.circles - 1 - circle[n];
    wm_groups_finish(&search.leaving);
    g_free(room);
    return search.circles;
}
