/* SPDX-License-Identifier: MIT
 *
 * A drawing made ready to be measured, and the geometry that the measures share.
 */
#include "measures.h"

#include <math.h>
#include <stdlib.h>

void measure_number(GArray *measures, const char *name, double value)
{
    g_array_append_vals(measures, &(struct measure){name, value, false}, 1);
}

void measure_count(GArray *measures, const char *name, int value)
{
    g_array_append_vals(measures, &(struct measure){name, value, true}, 1);
}

double measure_of(const GArray *measures, const char *name)
{
    for (guint i = 0; i < measures->len; i++)
        if (g_str_equal(g_array_index(measures, struct measure, i).name, name))
            return g_array_index(measures, struct measure, i).value;
    g_assert_not_reached();
}

double length_of(const struct segment *segment)
{
    return hypot(segment->b.x - segment->a.x, segment->b.y - segment->a.y);
}

struct box box_inset(struct box box, double by)
{
    return (struct box){box.x0 + by, box.y0 + by, box.x1 - by, box.y1 - by};
}

struct point box_centre(struct box box)
{
    return (struct point){(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2};
}

bool boxes_overlap(struct box a, struct box b)
{
    const double least = 0.5;
    return MIN(a.x1, b.x1) - MAX(a.x0, b.x0) > least && MIN(a.y1, b.y1) - MAX(a.y0, b.y0) > least;
}

/* Narrows the share [*t0, *t1] of a way that starts at `start` and goes `along` to where it is
   between low and high. */
static bool narrow(double start, double along, double low, double high, double *t0, double *t1)
{
    if (fabs(along) < 1e-12)
        return start > low && start < high;
    double in = (low - start) / along, out = (high - start) / along;
    *t0 = MAX(*t0, MIN(in, out));
    *t1 = MIN(*t1, MAX(in, out));
    return *t0 < *t1;
}

bool segment_inside(const struct segment *s, struct box box, double *t0, double *t1)
{
    *t0 = 0;
    *t1 = 1;
    return narrow(s->a.x, s->b.x - s->a.x, box.x0, box.x1, t0, t1) &&
           narrow(s->a.y, s->b.y - s->a.y, box.y0, box.y1, t0, t1);
}

double point_to_box(struct point p, struct box box)
{
    return hypot(MAX(0, MAX(box.x0 - p.x, p.x - box.x1)), MAX(0, MAX(box.y0 - p.y, p.y - box.y1)));
}

static double point_to_segment(struct point p, const struct segment *s)
{
    double x = s->b.x - s->a.x, y = s->b.y - s->a.y, square = x * x + y * y;
    double t = square > 0 ? ((p.x - s->a.x) * x + (p.y - s->a.y) * y) / square : 0;
    t = CLAMP(t, 0, 1);
    return hypot(s->a.x + t * x - p.x, s->a.y + t * y - p.y);
}

double segment_to_box(const struct segment *s, struct box box)
{
    double t0, t1;
    if (segment_inside(s, box, &t0, &t1))
        return 0;
    double nearest = MIN(point_to_box(s->a, box), point_to_box(s->b, box));
    for (int corner = 0; corner < 4; corner++) {
        struct point p = {corner & 1 ? box.x1 : box.x0, corner & 2 ? box.y1 : box.y0};
        nearest = MIN(nearest, point_to_segment(p, s));
    }
    return nearest;
}

bool edges_meet(const struct edge *a, const struct edge *b)
{
    return a->from == b->from || a->from == b->to || a->to == b->from || a->to == b->to;
}

GArray *pairs_new(void)
{
    return g_array_new(FALSE, FALSE, sizeof(struct pair));
}

void pairs_add(GArray *pairs, int a, int b)
{
    g_array_append_vals(pairs, &(struct pair){a, b}, 1);
}

static int compare_pairs(const void *p, const void *q)
{
    const struct pair *a = p, *b = q;
    if (a->a != b->a)
        return a->a < b->a ? -1 : 1;
    return (a->b > b->b) - (a->b < b->b);
}

int pairs_count_and_free(GArray *pairs)
{
    int count = 0;
    g_array_sort(pairs, compare_pairs);
    const struct pair *all = (const void *)pairs->data;
    for (guint i = 0; i < pairs->len; i++)
        count += i == 0 || compare_pairs(&all[i - 1], &all[i]) != 0;
    g_array_free(pairs, TRUE);
    return count;
}

static int compare_numbers(const void *a, const void *b)
{
    double p = *(const double *)a, q = *(const double *)b;
    return (p > q) - (p < q);
}

static void measure_nodes(struct scene *scene)
{
    const struct drawing *drawing = scene->drawing;
    if (drawing->node_count == 0)
        return;
    size_t count = (size_t)drawing->node_count;
    double *heights = g_new(double, count);
    double sum = 0;
    for (size_t i = 0; i < count; i++) {
        struct box box = drawing->nodes[i].box;
        sum += box.x1 - box.x0;
        heights[i] = box.y1 - box.y0;
    }
    qsort(heights, count, sizeof *heights, compare_numbers);
    scene->mean_width = sum / (double)count;
    scene->median_height = heights[count / 2];
    g_free(heights);
}

static void add_labels(struct scene *scene)
{
    const struct drawing *drawing = scene->drawing;
    for (int i = 0; i < drawing->node_count; i++)
        if (drawing->nodes[i].has_label)
            g_array_append_vals(scene->labels, &(struct label){drawing->nodes[i].label, false, i},
                                1);
    for (int i = 0; i < drawing->edge_count; i++)
        if (drawing->edges[i].has_label)
            g_array_append_vals(scene->labels, &(struct label){drawing->edges[i].label, true, i},
                                1);
}

static void add_segments(struct scene *scene)
{
    for (int i = 0; i < scene->drawing->edge_count; i++) {
        const struct edge *edge = &scene->drawing->edges[i];
        for (int k = 0; k + 1 < edge->point_count; k++)
            g_array_append_vals(scene->segments,
                                &(struct segment){edge->points[k], edge->points[k + 1], i}, 1);
    }
}

static struct box box_union(struct box a, struct box b)
{
    return (struct box){MIN(a.x0, b.x0), MIN(a.y0, b.y0), MAX(a.x1, b.x1), MAX(a.y1, b.y1)};
}

static void fill_grids(struct scene *scene)
{
    double side = MAX(8, 0.75 * (scene->mean_width + scene->median_height));
    struct box bounds = {INFINITY, INFINITY, -INFINITY, -INFINITY};
    scene->node_grid = grid_new(side);
    scene->label_grid = grid_new(side);
    scene->line_grid = grid_new(side);
    for (int i = 0; i < scene->drawing->node_count; i++) {
        grid_add_box(scene->node_grid, scene->drawing->nodes[i].box, i);
        bounds = box_union(bounds, scene->drawing->nodes[i].box);
    }
    for (int i = 0; i < (int)scene->labels->len; i++) {
        grid_add_box(scene->label_grid, scene_label(scene, i)->box, i);
        bounds = box_union(bounds, scene_label(scene, i)->box);
    }
    for (int i = 0; i < (int)scene->segments->len; i++) {
        const struct segment *s = scene_segment(scene, i);
        grid_add_line(scene->line_grid, s->a, s->b, i);
        bounds = box_union(bounds, (struct box){s->a.x, s->a.y, s->a.x, s->a.y});
        bounds = box_union(bounds, (struct box){s->b.x, s->b.y, s->b.x, s->b.y});
    }
    grid_close(scene->node_grid);
    grid_close(scene->label_grid);
    grid_close(scene->line_grid);
    scene->bounds = bounds;
    scene->canvas = scene->drawing->has_canvas ? scene->drawing->canvas : bounds;
}

struct scene *scene_new(const struct drawing *drawing)
{
    struct scene *scene = g_new0(struct scene, 1);
    scene->drawing = drawing;
    scene->segments = g_array_new(FALSE, FALSE, sizeof(struct segment));
    scene->labels = g_array_new(FALSE, FALSE, sizeof(struct label));
    measure_nodes(scene);
    add_labels(scene);
    add_segments(scene);
    fill_grids(scene);
    return scene;
}

void scene_free(struct scene *scene)
{
    g_array_free(scene->segments, TRUE);
    g_array_free(scene->labels, TRUE);
    grid_free(scene->node_grid);
    grid_free(scene->label_grid);
    grid_free(scene->line_grid);
    g_free(scene);
}
