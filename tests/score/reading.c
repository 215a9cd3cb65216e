/* SPDX-License-Identifier: MIT
 *
 * Against the direction of reading: how many edges run back, and how many have to.
 */
#include "measures.h"

#include <math.h>

struct reading_place {
    int row;
    double along;
};

static struct reading_place place_of(const struct drawing *drawing, struct point at)
{
    int nearest = 0;
    double least = INFINITY;
    if (drawing->row_count == 0)
        return (struct reading_place){0, at.x};
    for (int i = 0; i < drawing->row_count; i++) {
        const struct row *row = &drawing->rows[i];
        double distance = fabs(row->y + row->h / 2 - at.y);
        if (row->y <= at.y && at.y <= row->y + row->h)
            return (struct reading_place){i, at.x * row->direction};
        if (distance < least) {
            least = distance;
            nearest = i;
        }
    }
    return (struct reading_place){nearest, at.x};
}

static int count_back(const struct drawing *drawing)
{
    int count = 0;
    for (int i = 0; i < drawing->edge_count; i++) {
        const struct edge *edge = &drawing->edges[i];
        if (edge->from == NOWHERE || edge->to == NOWHERE || edge->from == edge->to)
            continue;
        struct reading_place from = place_of(drawing, box_centre(drawing->nodes[edge->from].box));
        struct reading_place to = place_of(drawing, box_centre(drawing->nodes[edge->to].box));
        count += to.row < from.row || (to.row == from.row && to.along < from.along - 1);
    }
    return count;
}

/* ---- the fewest that have to run back, from above: Eades, Lin, Smyth 1993. Nodes without ways out
   go to the end of a line, those without ways in to its head, else the one with most out over in.
   Of equal ones the first; of sinks and sources the one that became it last. */

struct arcs {
    int *first; /* a node: where its neighbours begin; one more at the end */
    int *neighbours;
};

struct candidate {
    int surplus, node;
};

struct sorting {
    int count, left;
    struct arcs out, in;
    int *out_degree, *in_degree;
    int *rank; /* where a node came to stand; NOWHERE while it does not */
    int head, tail;
    GArray *sinks, *sources; /* int, stacks */
    GArray *heap;            /* struct candidate, the best first; those out of date stay in it */
};

static bool is_arc(const struct edge *edge)
{
    return edge->from != NOWHERE && edge->to != NOWHERE && edge->from != edge->to;
}

static struct arcs arcs_of(const struct drawing *drawing, bool is_outward)
{
    struct arcs arcs = {g_new0(int, drawing->node_count + 2), g_new0(int, drawing->edge_count + 1)};
    for (int pass = 0; pass < 2; pass++) {
        for (int i = 0; i < drawing->edge_count; i++) {
            const struct edge *edge = &drawing->edges[i];
            if (!is_arc(edge))
                continue;
            int node = is_outward ? edge->from : edge->to;
            if (pass == 0)
                arcs.first[node + 2]++;
            else
                arcs.neighbours[arcs.first[node + 1]++] = is_outward ? edge->to : edge->from;
        }
        for (int i = 2; pass == 0 && i < drawing->node_count + 2; i++)
            arcs.first[i] += arcs.first[i - 1];
    }
    return arcs;
}

static bool is_better(struct candidate a, struct candidate b)
{
    return a.surplus > b.surplus || (a.surplus == b.surplus && a.node < b.node);
}

static void push(struct sorting *s, int node)
{
    struct candidate candidate = {s->out_degree[node] - s->in_degree[node], node};
    g_array_append_val(s->heap, candidate);
    struct candidate *all = (void *)s->heap->data;
    for (guint i = s->heap->len - 1; i > 0 && is_better(candidate, all[(i - 1) / 2]);
         i = (i - 1) / 2) {
        all[i] = all[(i - 1) / 2];
        all[(i - 1) / 2] = candidate;
    }
}

static struct candidate pop(struct sorting *s)
{
    struct candidate *all = (void *)s->heap->data;
    struct candidate best = all[0], last = all[s->heap->len - 1];
    guint count = s->heap->len - 1, i = 0;
    g_array_set_size(s->heap, count);
    for (guint child = 1; child < count; child = 2 * i + 1) {
        if (child + 1 < count && is_better(all[child + 1], all[child]))
            child++;
        if (!is_better(all[child], last))
            break;
        all[i] = all[child];
        i = child;
    }
    if (count > 0)
        all[i] = last;
    return best;
}

static void leave(struct sorting *s, int node, int rank)
{
    s->rank[node] = rank;
    s->left--;
    for (int k = s->out.first[node]; k < s->out.first[node + 1]; k++) {
        int other = s->out.neighbours[k];
        if (s->rank[other] != NOWHERE)
            continue;
        if (--s->in_degree[other] == 0)
            g_array_append_val(s->sources, other);
        push(s, other);
    }
    for (int k = s->in.first[node]; k < s->in.first[node + 1]; k++) {
        int other = s->in.neighbours[k];
        if (s->rank[other] != NOWHERE)
            continue;
        if (--s->out_degree[other] == 0)
            g_array_append_val(s->sinks, other);
        push(s, other);
    }
}

/* The last of a stack that still stands in no place, or NOWHERE. */
static int take(struct sorting *s, GArray *stack)
{
    while (stack->len > 0) {
        int node = g_array_index(stack, int, stack->len - 1);
        g_array_set_size(stack, stack->len - 1);
        if (s->rank[node] == NOWHERE)
            return node;
    }
    return NOWHERE;
}

static int take_best(struct sorting *s)
{
    while (s->heap->len > 0) {
        struct candidate best = pop(s);
        if (s->rank[best.node] == NOWHERE &&
            best.surplus == s->out_degree[best.node] - s->in_degree[best.node])
            return best.node;
    }
    return NOWHERE;
}

static void sort_all(struct sorting *s)
{
    while (s->left > 0) {
        int node;
        while ((node = take(s, s->sinks)) != NOWHERE)
            leave(s, node, --s->tail);
        while ((node = take(s, s->sources)) != NOWHERE)
            leave(s, node, s->head++);
        if ((node = take_best(s)) != NOWHERE)
            leave(s, node, s->head++);
    }
}

static int count_unavoidable(const struct drawing *drawing)
{
    int n = drawing->node_count, count = 0;
    struct sorting s = {.count = n, .left = n, .tail = n};
    s.out = arcs_of(drawing, true);
    s.in = arcs_of(drawing, false);
    s.out_degree = g_new(int, n + 1);
    s.in_degree = g_new(int, n + 1);
    s.rank = g_new(int, n + 1);
    s.sinks = g_array_new(FALSE, FALSE, sizeof(int));
    s.sources = g_array_new(FALSE, FALSE, sizeof(int));
    s.heap = g_array_new(FALSE, FALSE, sizeof(struct candidate));
    for (int i = 0; i < n; i++) {
        s.out_degree[i] = s.out.first[i + 1] - s.out.first[i];
        s.in_degree[i] = s.in.first[i + 1] - s.in.first[i];
        s.rank[i] = NOWHERE;
        if (s.in_degree[i] == 0)
            g_array_append_val(s.sources, i);
        if (s.out_degree[i] == 0)
            g_array_append_val(s.sinks, i);
        push(&s, i);
    }
    sort_all(&s);
    for (int i = 0; i < drawing->edge_count; i++)
        count += is_arc(&drawing->edges[i]) &&
                 s.rank[drawing->edges[i].to] < s.rank[drawing->edges[i].from];
    int *owned[] = {s.out.first,  s.out.neighbours, s.in.first, s.in.neighbours,
                    s.out_degree, s.in_degree,      s.rank};
    for (guint i = 0; i < G_N_ELEMENTS(owned); i++)
        g_free(owned[i]);
    g_array_free(s.sinks, TRUE);
    g_array_free(s.sources, TRUE);
    g_array_free(s.heap, TRUE);
    return count;
}

/* back: edges whose target stands before its source, by rows, then along the row;
   fas: how many need not be more, an upper bound of the least possible. */
void measure_reading(const struct scene *scene, GArray *measures)
{
    measure_count(measures, "back", count_back(scene->drawing));
    measure_count(measures, "fas", count_unavoidable(scene->drawing));
}
