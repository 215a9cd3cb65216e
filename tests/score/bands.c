/* SPDX-License-Identifier: MIT
 *
 * Bands of nodes one above the other, and the walls between them.
 *
 * Where the drawing tells the boxes of all bands, nodes have to be in them. Where it does not, a
 * line is laid between each two neighbours, where it has the fewest nodes on its wrong side. Walls
 * are those of the drawing, else they run between the boxes of the bands, else along those lines.
 */
#include "measures.h"

#include <math.h>
#include <stdlib.h>

enum { CLEAR = 6 }; /* of straight line on each side of a wall, and between two gates */

struct bands {
    const struct scene *scene;
    int *sequence; /* from top to bottom */
    int *place;    /* a band: where it stands in the sequence */
    double *order; /* a band: what walls are told by; the told order, or the place */
    GArray *walls; /* struct wall */
    int violations;
};

struct bands_key {
    int band;
    double height;
};

static int compare_keys(const void *p, const void *q)
{
    const struct bands_key *a = p, *b = q;
    if (a->height < b->height || a->height > b->height)
        return a->height < b->height ? -1 : 1;
    return (a->band > b->band) - (a->band < b->band);
}

/* By the mean height of their nodes; in a wrapped drawing by the told order, where there is one. */
static void sort_bands(struct bands *bands)
{
    const struct drawing *drawing = bands->scene->drawing;
    size_t count = (size_t)drawing->band_count;
    struct bands_key *keys = g_new0(struct bands_key, count);
    int *nodes = g_new0(int, count);
    for (int i = 0; i < drawing->node_count; i++)
        if (drawing->nodes[i].band != NOWHERE) {
            nodes[drawing->nodes[i].band]++;
            keys[drawing->nodes[i].band].height += box_centre(drawing->nodes[i].box).y;
        }
    for (size_t i = 0; i < count; i++) {
        keys[i].band = (int)i;
        keys[i].height /= nodes[i];
        if (drawing->row_count > 0 && !isnan(drawing->band_orders[i]))
            keys[i].height = drawing->band_orders[i];
    }
    qsort(keys, count, sizeof *keys, compare_keys);
    for (size_t i = 0; i < count; i++) {
        bands->sequence[i] = keys[i].band;
        bands->place[keys[i].band] = (int)i;
    }
    g_free(keys);
    g_free(nodes);
}

static void order_bands(struct bands *bands)
{
    const struct drawing *drawing = bands->scene->drawing;
    bool is_told = true;
    for (int i = 0; i < drawing->band_count; i++)
        is_told = is_told && !isnan(drawing->band_orders[i]);
    for (int i = 0; i < drawing->band_count; i++)
        bands->order[i] = is_told ? drawing->band_orders[i] : bands->place[i];
}

static int count_wrong_orders(const struct bands *bands)
{
    const struct drawing *drawing = bands->scene->drawing;
    int count = 0;
    if (drawing->row_count > 0)
        return 0;
    for (int i = 0; i < drawing->band_count; i++)
        for (int k = i + 1; k < drawing->band_count; k++)
            count +=
                drawing->band_orders[bands->sequence[i]] > drawing->band_orders[bands->sequence[k]];
    return count;
}

static bool has_all_boxes(const struct drawing *drawing)
{
    for (int band = 0; band < drawing->band_count; band++) {
        bool is_there = false;
        for (int i = 0; i < drawing->band_box_count; i++)
            is_there = is_there || drawing->band_boxes[i].band == band;
        if (!is_there)
            return false;
    }
    return true;
}

static bool is_in_its_band(const struct drawing *drawing, const struct node *node)
{
    for (int i = 0; i < drawing->band_box_count; i++) {
        struct box band = box_inset(drawing->band_boxes[i].box, -1);
        if (drawing->band_boxes[i].band == node->band && band.x0 <= node->box.x0 &&
            node->box.x1 <= band.x1 && band.y0 <= node->box.y0 && node->box.y1 <= band.y1)
            return true;
    }
    return false;
}

static void check_boxes(struct bands *bands)
{
    const struct drawing *drawing = bands->scene->drawing;
    for (int i = 0; i < drawing->node_count; i++)
        bands->violations +=
            drawing->nodes[i].band != NOWHERE && !is_in_its_band(drawing, &drawing->nodes[i]);
}

/* Half way to the next band below that shares some of its width. */
static void add_walls_between_boxes(struct bands *bands)
{
    const struct drawing *drawing = bands->scene->drawing;
    for (int place = 0; place + 1 < drawing->band_count; place++) {
        int upper = bands->sequence[place], lower = bands->sequence[place + 1];
        for (int i = 0; i < drawing->band_box_count; i++) {
            const struct band_box *above = &drawing->band_boxes[i], *next = NULL;
            for (int k = 0; above->band == upper && k < drawing->band_box_count; k++) {
                const struct band_box *below = &drawing->band_boxes[k];
                bool is_below =
                    below->band == lower && below->box.y0 >= above->box.y0 &&
                    MIN(above->box.x1, below->box.x1) > MAX(above->box.x0, below->box.x0);
                if (is_below && (!next || below->box.y0 < next->box.y0))
                    next = below;
            }
            if (next)
                g_array_append_vals(bands->walls,
                                    &(struct wall){MAX(above->box.x0, next->box.x0),
                                                   MIN(above->box.x1, next->box.x1),
                                                   (above->box.y1 + next->box.y0) / 2,
                                                   bands->order[upper]},
                                    1);
        }
    }
}

/* ---- lines between bands without boxes */

static int compare_numbers(const void *a, const void *b)
{
    double p = *(const double *)a, q = *(const double *)b;
    return (p > q) - (p < q);
}

/* Lower sides of the nodes at most `place` down the sequence, or upper sides of the others; sorted.
 */
static GArray *sides_of(const struct bands *bands, int place, bool is_upper)
{
    const struct drawing *drawing = bands->scene->drawing;
    GArray *sides = g_array_new(FALSE, FALSE, sizeof(double));
    for (int i = 0; i < drawing->node_count; i++) {
        const struct node *node = &drawing->nodes[i];
        double side = is_upper ? node->box.y1 : node->box.y0;
        if (node->band != NOWHERE && (bands->place[node->band] <= place) == is_upper)
            g_array_append_val(sides, side);
    }
    g_array_sort(sides, compare_numbers);
    return sides;
}

static double number_at(const GArray *numbers, guint index)
{
    return g_array_index(numbers, double, index);
}

/* The highest line that has the fewest nodes on its wrong side; it runs along a side of a node. */
static double best_line(const GArray *bottoms, const GArray *tops)
{
    guint done = 0, begun = 0, least = G_MAXUINT;
    double best = 0;
    while (done < bottoms->len || begun < tops->len) {
        double y = INFINITY;
        if (done < bottoms->len)
            y = number_at(bottoms, done);
        if (begun < tops->len)
            y = MIN(y, number_at(tops, begun));
        while (done < bottoms->len && number_at(bottoms, done) <= y)
            done++;
        if (bottoms->len - done + begun < least) {
            least = bottoms->len - done + begun;
            best = y;
        }
        while (begun < tops->len && number_at(tops, begun) <= y)
            begun++;
    }
    return best;
}

/* The same line moved to the middle of the free space it runs in. */
static double centred_line(const GArray *bottoms, const GArray *tops, double line)
{
    double above = line, below = line;
    for (guint i = 0; i < bottoms->len && number_at(bottoms, i) <= line; i++)
        above = number_at(bottoms, i);
    for (guint i = tops->len; i > 0 && number_at(tops, i - 1) >= line; i--)
        below = number_at(tops, i - 1);
    return (above + below) / 2;
}

static void mark_wrong_side(const struct bands *bands, int place, double line, bool *is_wrong)
{
    const struct drawing *drawing = bands->scene->drawing;
    for (int i = 0; i < drawing->node_count; i++) {
        const struct node *node = &drawing->nodes[i];
        if (node->band == NOWHERE)
            continue;
        if (bands->place[node->band] <= place)
            is_wrong[i] = is_wrong[i] || node->box.y1 > line + 1;
        else
            is_wrong[i] = is_wrong[i] || node->box.y0 < line - 1;
    }
}

static void lay_lines(struct bands *bands, bool adds_walls)
{
    const struct scene *scene = bands->scene;
    bool *is_wrong = g_new0(bool, scene->drawing->node_count);
    for (int place = 0; place + 1 < scene->drawing->band_count; place++) {
        GArray *bottoms = sides_of(bands, place, true), *tops = sides_of(bands, place, false);
        double line = best_line(bottoms, tops);
        mark_wrong_side(bands, place, line, is_wrong);
        if (adds_walls)
            g_array_append_vals(bands->walls,
                                &(struct wall){scene->bounds.x0, scene->bounds.x1,
                                               centred_line(bottoms, tops, line),
                                               bands->order[bands->sequence[place]]},
                                1);
        g_array_free(bottoms, TRUE);
        g_array_free(tops, TRUE);
    }
    for (int i = 0; i < scene->drawing->node_count; i++)
        bands->violations += is_wrong[i];
    g_free(is_wrong);
}

/* ---- gates: where lines cross walls */

struct gate {
    double x;
    int edge;
};

struct gates {
    int count, upright, clear, conflicts;
    int *of_edge; /* crossings of walls, an edge */
};

static int compare_gates(const void *p, const void *q)
{
    const struct gate *a = p, *b = q;
    if (a->x < b->x || a->x > b->x)
        return a->x < b->x ? -1 : 1;
    return (a->edge > b->edge) - (a->edge < b->edge);
}

static void add_gate(struct gates *gates, const struct segment *s, const struct wall *wall)
{
    double down = fabs(s->b.y - s->a.y);
    gates->count++;
    gates->of_edge[s->edge] += !isnan(wall->order);
    gates->upright += down / length_of(s) >= sin(80 * G_PI / 180);
    gates->clear += fabs(s->a.y - wall->y) >= CLEAR && fabs(s->b.y - wall->y) >= CLEAR;
}

static void cross_wall(const struct scene *scene, const struct wall *wall, struct gates *gates)
{
    const struct edge *edges = scene->drawing->edges;
    GArray *found = g_array_new(FALSE, FALSE, sizeof(struct gate));
    const GArray *near =
        grid_near(scene->line_grid, (struct box){wall->x0, wall->y, wall->x1, wall->y});
    for (guint i = 0; i < near->len; i++) {
        const struct segment *s = scene_segment(scene, g_array_index(near, int, i));
        if ((s->a.y <= wall->y) == (s->b.y <= wall->y))
            continue;
        double x = s->a.x + (wall->y - s->a.y) / (s->b.y - s->a.y) * (s->b.x - s->a.x);
        if (x < wall->x0 - 1 || x > wall->x1 + 1)
            continue;
        add_gate(gates, s, wall);
        g_array_append_vals(found, &(struct gate){x, s->edge}, 1);
    }
    g_array_sort(found, compare_gates);
    const struct gate *all = (const void *)found->data;
    for (guint i = 1; i < found->len; i++)
        gates->conflicts += all[i].x - all[i - 1].x < CLEAR && all[i].edge != all[i - 1].edge &&
                            !edges_meet(&edges[all[i].edge], &edges[all[i - 1].edge]);
    g_array_free(found, TRUE);
}

static int place_of(const struct bands *bands, int node)
{
    int band = node == NOWHERE ? NOWHERE : bands->scene->drawing->nodes[node].band;
    return band == NOWHERE ? NOWHERE : bands->place[band];
}

static int count_needed(const struct bands *bands)
{
    const struct drawing *drawing = bands->scene->drawing;
    int needed = 0;
    for (int i = 0; i < drawing->edge_count; i++) {
        int from = place_of(bands, drawing->edges[i].from);
        int to = place_of(bands, drawing->edges[i].to);
        if (from != NOWHERE && to != NOWHERE)
            needed += abs(from - to);
    }
    return needed;
}

/* Does a way between these nodes have to cross a wall of this order? If an end is not known it may.
 */
static bool may_cross(const struct bands *bands, int from, int to, double order)
{
    const struct node *nodes = bands->scene->drawing->nodes;
    if (from == NOWHERE || to == NOWHERE)
        return true;
    int source = nodes[from].band, target = nodes[to].band;
    return source != NOWHERE && target != NOWHERE &&
           (bands->order[source] <= order) != (bands->order[target] <= order);
}

static bool is_first_of_its_order(const struct bands *bands, int index)
{
    const struct wall *walls = (const void *)bands->walls->data;
    for (int i = 0; i < index; i++)
        if (walls[i].order <= walls[index].order && walls[i].order >= walls[index].order)
            return false;
    return true;
}

static int count_needed_of_walls(const struct bands *bands, int from, int to)
{
    int needed = 0;
    for (int w = 0; w < (int)bands->walls->len; w++)
        needed += is_first_of_its_order(bands, w) &&
                  may_cross(bands, from, to, g_array_index(bands->walls, struct wall, w).order);
    return needed;
}

/* Crossings of walls over what each edge needs of them; the pieces of a cut edge are one. */
static int count_beyond_need(const struct bands *bands, const struct gates *gates)
{
    const struct edge *edges = bands->scene->drawing->edges;
    int count = bands->scene->drawing->edge_count, beyond = 0;
    for (int first = 0, end; first < count; first = end) {
        int crossed = 0;
        for (end = first; end < count && edges[end].whole == first; end++)
            crossed += gates->of_edge[end];
        beyond +=
            MAX(0, crossed - count_needed_of_walls(bands, edges[first].from, edges[end - 1].to));
    }
    return beyond;
}

static void measure_gates(const struct bands *bands, GArray *measures)
{
    struct gates gates = {0};
    gates.of_edge = g_new0(int, bands->scene->drawing->edge_count + 1);
    for (guint i = 0; i < bands->walls->len; i++)
        cross_wall(bands->scene, &g_array_index(bands->walls, struct wall, i), &gates);
    int needed = count_needed(bands);
    measure_count(measures, "gates_need", needed);
    measure_count(measures, "gates", gates.count);
    measure_count(measures, "gate_excess", gates.count - needed);
    measure_count(measures, "gate_beyond", count_beyond_need(bands, &gates));
    measure_count(measures, "gate_conflict", gates.conflicts);
    measure_number(measures, "gate_perp", gates.count ? (double)gates.upright / gates.count : 1);
    measure_number(measures, "gate_clear", gates.count ? (double)gates.clear / gates.count : 1);
    g_free(gates.of_edge);
}

static void add_told_walls(struct bands *bands)
{
    const struct drawing *drawing = bands->scene->drawing;
    if (drawing->wall_count > 0)
        g_array_append_vals(bands->walls, drawing->walls, (guint)drawing->wall_count);
}

/* band_viol: nodes outside their band; band_order: pairs of bands in the wrong order;
   gates_need: bands between the ends of each edge, summed; gates: crossings of walls;
   gate_excess: the difference (below 0 where not every two bands have a wall between them);
   gate_beyond: crossings over what an edge needs of the walls that are there;
   gate_conflict: gates of strangers less than 6 units apart on one wall;
   gate_perp, gate_clear: share of gates crossed upright, and with 6 units straight on both sides.
 */
void measure_bands(const struct scene *scene, GArray *measures)
{
    const struct drawing *drawing = scene->drawing;
    struct bands bands = {.scene = scene};
    bands.sequence = g_new0(int, drawing->band_count + 1);
    bands.place = g_new0(int, drawing->band_count + 1);
    bands.order = g_new0(double, drawing->band_count + 1);
    bands.walls = g_array_new(FALSE, FALSE, sizeof(struct wall));
    measure_count(measures, "nbands", drawing->band_count);
    if (drawing->band_count > 1) {
        sort_bands(&bands);
        order_bands(&bands);
        add_told_walls(&bands);
        if (has_all_boxes(drawing)) {
            check_boxes(&bands);
            if (drawing->wall_count == 0)
                add_walls_between_boxes(&bands);
        } else {
            lay_lines(&bands, drawing->wall_count == 0);
        }
    }
    measure_count(measures, "band_viol", bands.violations);
    measure_count(measures, "band_order", count_wrong_orders(&bands));
    measure_gates(&bands, measures);
    g_free(bands.sequence);
    g_free(bands.place);
    g_free(bands.order);
    g_array_free(bands.walls, TRUE);
}
