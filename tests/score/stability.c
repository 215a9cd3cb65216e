/* SPDX-License-Identifier: MIT
 *
 * How much of a drawing stays where it was when the graph has changed a little.
 */
#include "measures.h"

#include <math.h>
#include <stdlib.h>

struct move {
    struct point by;
    int x, y, index; /* rounded, and where it stands in the older drawing */
};

static GHashTable *nodes_by_id(const struct drawing *drawing)
{
    GHashTable *nodes = g_hash_table_new(g_str_hash, g_str_equal);
    for (int i = 0; i < drawing->node_count; i++)
        g_hash_table_insert(nodes, (void *)drawing->nodes[i].id, &drawing->nodes[i]);
    return nodes;
}

static int compare_moves(const void *p, const void *q)
{
    const struct move *a = p, *b = q;
    if (a->x != b->x)
        return a->x < b->x ? -1 : 1;
    if (a->y != b->y)
        return a->y < b->y ? -1 : 1;
    return (a->index > b->index) - (a->index < b->index);
}

static GArray *moves_of(const struct drawing *before, GHashTable *after)
{
    GArray *moves = g_array_new(FALSE, FALSE, sizeof(struct move));
    for (int i = 0; i < before->node_count; i++) {
        const struct node *then = &before->nodes[i];
        const struct node *now = g_hash_table_lookup(after, then->id);
        if (!now)
            continue;
        struct point from = box_centre(then->box), to = box_centre(now->box);
        struct point by = {to.x - from.x, to.y - from.y};
        g_array_append_vals(moves, &(struct move){by, (int)rint(by.x), (int)rint(by.y), i}, 1);
    }
    g_array_sort(moves, compare_moves);
    return moves;
}

/* The move that most nodes share, to the unit; of several the one that comes first. */
static struct point common_shift(const GArray *moves)
{
    const struct move *all = (const void *)moves->data;
    struct point shift = {0, 0};
    guint most = 0;
    int first = 0;
    for (guint i = 0, end; i < moves->len; i = end) {
        for (end = i; end < moves->len && all[end].x == all[i].x && all[end].y == all[i].y;)
            end++;
        if (end - i > most || (end - i == most && all[i].index < first)) {
            most = end - i;
            first = all[i].index;
            shift = (struct point){all[i].x, all[i].y};
        }
    }
    return shift;
}

static void measure_moves(const GArray *moves, double width, GArray *measures)
{
    struct point shift = common_shift(moves);
    int unmoved = 0, kept = 0, near = 0;
    double sum = 0, count = moves->len;
    for (guint i = 0; i < moves->len; i++) {
        struct point by = g_array_index(moves, struct move, i).by;
        double distance = hypot(by.x - shift.x, by.y - shift.y);
        unmoved += hypot(by.x, by.y) <= 1;
        kept += distance <= 1.5;
        near += distance <= width / 2;
        sum += distance;
    }
    measure_number(measures, "kept", kept / count);
    measure_number(measures, "unmoved", unmoved / count);
    measure_number(measures, "near", near / count);
    measure_number(measures, "move", sum / count / width);
}

static struct point vector_of(GHashTable *nodes, const char *from, const char *to)
{
    const struct node *source = g_hash_table_lookup(nodes, from);
    const struct node *target = g_hash_table_lookup(nodes, to);
    struct point a = box_centre(source->box), b = box_centre(target->box);
    return (struct point){b.x - a.x, b.y - a.y};
}

static void measure_vectors(const struct drawing *before, const struct drawing *after,
                            GHashTable *then, GHashTable *now, GArray *measures)
{
    GHashTable *edges = g_hash_table_new(g_str_hash, g_str_equal);
    int common = 0, same = 0;
    for (int i = 0; i < before->edge_count; i++)
        g_hash_table_add(edges, (void *)before->edges[i].id);
    for (int i = 0; i < after->edge_count; i++) {
        const struct edge *edge = &after->edges[i];
        if (edge->from == NOWHERE || edge->to == NOWHERE || !g_hash_table_contains(edges, edge->id))
            continue;
        const char *from = after->nodes[edge->from].id, *to = after->nodes[edge->to].id;
        if (!g_hash_table_contains(then, from) || !g_hash_table_contains(then, to))
            continue;
        struct point old = vector_of(then, from, to), new = vector_of(now, from, to);
        common++;
        same += fabs(old.x - new.x) <= 2 && fabs(old.y - new.y) <= 2;
    }
    measure_number(measures, "rel", (double)same / MAX(1, common));
    g_hash_table_destroy(edges);
}

/* Over the nodes of both drawings, after the shift that most of them share, shares and more is
   better: kept: moved at most 1.5 units; near: at most half a node's width; unmoved: at most 1
   without the shift; move: mean distance, in mean widths of a node (less is better). rel: edges of
   both drawings with the same vector from source to target, within 2 units. */
void measure_stability(const struct drawing *before, const struct drawing *after, GArray *measures)
{
    GHashTable *then = nodes_by_id(before), *now = nodes_by_id(after);
    GArray *moves = moves_of(before, now);
    double width = 0;
    for (int i = 0; i < before->node_count; i++)
        width += (before->nodes[i].box.x1 - before->nodes[i].box.x0) / before->node_count;
    if (moves->len > 0) {
        measure_moves(moves, width, measures);
        measure_vectors(before, after, then, now, measures);
    }
    g_array_free(moves, TRUE);
    g_hash_table_destroy(then);
    g_hash_table_destroy(now);
}
