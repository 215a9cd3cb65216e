/* SPDX-License-Identifier: MIT
 *
 * Boxes in each other's way: pictures, labels, lines through either, the edge of the sheet.
 */
#include "measures.h"

static const struct node *nodes_of(const struct scene *scene)
{
    return scene->drawing->nodes;
}

/* node_overlap: pairs of nodes that cover some of each other. */
static int count_node_overlaps(const struct scene *scene)
{
    int count = 0;
    for (int i = 0; i < scene->drawing->node_count; i++) {
        const GArray *near = grid_near(scene->node_grid, nodes_of(scene)[i].box);
        for (guint k = 0; k < near->len; k++) {
            int other = g_array_index(near, int, k);
            count += other > i && boxes_overlap(nodes_of(scene)[i].box, nodes_of(scene)[other].box);
        }
    }
    return count;
}

/* label_node: pairs of a label and a node that is not its own. */
static int count_labels_on_nodes(const struct scene *scene)
{
    int count = 0;
    for (int i = 0; i < (int)scene->labels->len; i++) {
        const struct label *label = scene_label(scene, i);
        const GArray *near = grid_near(scene->node_grid, label->box);
        for (guint k = 0; k < near->len; k++) {
            int node = g_array_index(near, int, k);
            bool is_own = !label->is_of_edge && label->owner == node;
            count += !is_own && boxes_overlap(label->box, nodes_of(scene)[node].box);
        }
    }
    return count;
}

/* label_label: pairs of labels. */
static int count_label_overlaps(const struct scene *scene)
{
    int count = 0;
    for (int i = 0; i < (int)scene->labels->len; i++) {
        struct box box = scene_label(scene, i)->box;
        const GArray *near = grid_near(scene->label_grid, box);
        for (guint k = 0; k < near->len; k++) {
            int other = g_array_index(near, int, k);
            count += other > i && boxes_overlap(box, scene_label(scene, other)->box);
        }
    }
    return count;
}

static bool is_end(const struct edge *edge, int node)
{
    return edge->from == node || edge->to == node;
}

/* edge_node: pairs of an edge and a node it passes through, one unit or more inside, without ending
   there. */
static int count_edges_through_nodes(const struct scene *scene)
{
    GArray *pairs = pairs_new();
    double t0, t1;
    for (int i = 0; i < scene->drawing->node_count; i++) {
        struct box box = nodes_of(scene)[i].box;
        const GArray *near = grid_near(scene->line_grid, box);
        for (guint k = 0; k < near->len; k++) {
            const struct segment *s = scene_segment(scene, g_array_index(near, int, k));
            if (!is_end(&scene->drawing->edges[s->edge], i) &&
                segment_inside(s, box_inset(box, 1), &t0, &t1))
                pairs_add(pairs, s->edge, i);
        }
    }
    return pairs_count_and_free(pairs);
}

static double way_inside(const struct scene *scene, const struct edge *edge, int node)
{
    double sum = 0, t0, t1;
    if (node == NOWHERE)
        return 0;
    struct box box = box_inset(nodes_of(scene)[node].box, 2);
    for (int k = 0; k + 1 < edge->point_count; k++) {
        struct segment s = {edge->points[k], edge->points[k + 1], 0};
        if (segment_inside(&s, box, &t0, &t1))
            sum += (t1 - t0) * length_of(&s);
    }
    return sum;
}

/* edge_self: edges that run more than 10 units inside one of their own two ends. */
static int count_edges_in_their_ends(const struct scene *scene)
{
    int count = 0;
    for (int i = 0; i < scene->drawing->edge_count; i++) {
        const struct edge *edge = &scene->drawing->edges[i];
        if (edge->from != edge->to)
            count +=
                way_inside(scene, edge, edge->from) > 10 || way_inside(scene, edge, edge->to) > 10;
    }
    return count;
}

/* label_edge: pairs of a label and a line through it that is not its own. */
static int count_labels_on_edges(const struct scene *scene)
{
    GArray *pairs = pairs_new();
    double t0, t1;
    for (int i = 0; i < (int)scene->labels->len; i++) {
        const struct label *label = scene_label(scene, i);
        struct box inner = box_inset(label->box, 1);
        if (inner.x1 <= inner.x0 || inner.y1 <= inner.y0)
            continue;
        const GArray *near = grid_near(scene->line_grid, label->box);
        for (guint k = 0; k < near->len; k++) {
            const struct segment *s = scene_segment(scene, g_array_index(near, int, k));
            bool is_own = label->is_of_edge && label->owner == s->edge;
            if (!is_own && segment_inside(s, inner, &t0, &t1))
                pairs_add(pairs, i, s->edge);
        }
    }
    return pairs_count_and_free(pairs);
}

static double line_to_box(const struct edge *edge, struct box box)
{
    double nearest = G_MAXDOUBLE;
    for (int k = 0; k + 1 < edge->point_count; k++) {
        struct segment s = {edge->points[k], edge->points[k + 1], 0};
        nearest = MIN(nearest, segment_to_box(&s, box));
    }
    return nearest;
}

/* label_far: labels of edges more than 12 units from their own line. */
static int count_far_labels(const struct scene *scene)
{
    int count = 0;
    for (int i = 0; i < scene->drawing->edge_count; i++) {
        const struct edge *edge = &scene->drawing->edges[i];
        struct box inner = box_inset(edge->label, 1);
        if (edge->has_label && edge->point_count > 0 && inner.x1 > inner.x0 && inner.y1 > inner.y0)
            count += line_to_box(edge, edge->label) > 12;
    }
    return count;
}

/* Nodes, labels and lines that one plate is in the way of. */
static int count_on_plate(const struct scene *scene, struct box plate)
{
    GArray *lines = pairs_new();
    double t0, t1;
    int count = 0;
    const GArray *near = grid_near(scene->node_grid, plate);
    for (guint k = 0; k < near->len; k++)
        count += boxes_overlap(plate, nodes_of(scene)[g_array_index(near, int, k)].box);
    near = grid_near(scene->label_grid, plate);
    for (guint k = 0; k < near->len; k++)
        count += boxes_overlap(plate, scene_label(scene, g_array_index(near, int, k))->box);
    near = grid_near(scene->line_grid, plate);
    for (guint k = 0; k < near->len; k++) {
        const struct segment *s = scene_segment(scene, g_array_index(near, int, k));
        if (segment_inside(s, box_inset(plate, 1), &t0, &t1))
            pairs_add(lines, s->edge, 0);
    }
    return count + pairs_count_and_free(lines);
}

/* plate_hit: pairs of the name plate of a room and a node, a label, or a line through it. */
static int count_on_plates(const struct scene *scene)
{
    int count = 0;
    for (int i = 0; i < scene->drawing->plate_count; i++)
        count += count_on_plate(scene, scene->drawing->plates[i]);
    return count;
}

static bool sticks_out(const struct scene *scene, struct box box)
{
    const double allowed = 0.5;
    return box.x0 < scene->canvas.x0 - allowed || box.y0 < scene->canvas.y0 - allowed ||
           box.x1 > scene->canvas.x1 + allowed || box.y1 > scene->canvas.y1 + allowed;
}

/* out_canvas: nodes, labels and edges that leave the sheet. */
static int count_outside(const struct scene *scene)
{
    const struct drawing *drawing = scene->drawing;
    int count = 0;
    if (!drawing->has_canvas)
        return 0;
    for (int i = 0; i < drawing->node_count; i++)
        count += sticks_out(scene, drawing->nodes[i].box);
    for (int i = 0; i < (int)scene->labels->len; i++)
        count += sticks_out(scene, scene_label(scene, i)->box);
    for (int i = 0; i < drawing->edge_count; i++) {
        bool is_out = false;
        for (int k = 0; k < drawing->edges[i].point_count; k++) {
            struct point p = drawing->edges[i].points[k];
            is_out = is_out || sticks_out(scene, (struct box){p.x, p.y, p.x, p.y});
        }
        count += is_out;
    }
    return count;
}

/* dock_err: ends of lines more than 3 units away from their node. */
static int count_loose_ends(const struct scene *scene)
{
    int count = 0;
    for (int i = 0; i < scene->drawing->edge_count; i++) {
        const struct edge *edge = &scene->drawing->edges[i];
        if (edge->point_count == 0)
            continue;
        if (edge->from != NOWHERE)
            count += point_to_box(edge->points[0], nodes_of(scene)[edge->from].box) > 3;
        if (edge->to != NOWHERE)
            count += point_to_box(edge->points[edge->point_count - 1],
                                  nodes_of(scene)[edge->to].box) > 3;
    }
    return count;
}

void measure_boxes(const struct scene *scene, GArray *measures)
{
    measure_count(measures, "node_overlap", count_node_overlaps(scene));
    measure_count(measures, "label_node", count_labels_on_nodes(scene));
    measure_count(measures, "label_label", count_label_overlaps(scene));
    measure_count(measures, "edge_node", count_edges_through_nodes(scene));
    measure_count(measures, "edge_self", count_edges_in_their_ends(scene));
    measure_count(measures, "label_edge", count_labels_on_edges(scene));
    measure_count(measures, "label_far", count_far_labels(scene));
    measure_count(measures, "labels", (int)scene->labels->len);
    measure_count(measures, "plate_hit", count_on_plates(scene));
    measure_count(measures, "dock_err", count_loose_ends(scene));
    measure_count(measures, "out_canvas", count_outside(scene));
}
