/* SPDX-License-Identifier: MIT
 *
 * Where two lines meet: crossings, and runs on top of each other. Lines of one edge never count.
 *
 * Lines that touch without being across each other (a corner on a line, a shared stretch) are
 * settled by moving the later edge of the two by a hair: they cross if they then do, so a shared
 * stretch counts if the two leave it on different sides than they came.
 */
#include "measures.h"

#include <math.h>

static const struct point hair = {0.00137, 0.00191};

enum { NEAR_END = 12 }; /* around a common node lines may cross: they fan out there */

/* Two segments of different edges, the second moved by a hair, and what follows from that. */
struct meeting {
    struct segment first, second;
    struct point u, v;               /* along each */
    double u_length, v_length, turn; /* turn: sine of the angle, times both lengths */
};

struct shared_run {
    int edge, other_edge, segment, other_segment;
    double length;
};

struct meetings {
    const struct scene *scene;
    int crossings;
    double angles; /* sum, degrees */
    GArray *runs;  /* struct shared_run */
};

static struct meeting meeting_of(const struct segment *a, const struct segment *b)
{
    struct meeting m = {.first = *a, .second = *b};
    m.second.a = (struct point){b->a.x + hair.x, b->a.y + hair.y};
    m.second.b = (struct point){b->b.x + hair.x, b->b.y + hair.y};
    m.u = (struct point){m.first.b.x - m.first.a.x, m.first.b.y - m.first.a.y};
    m.v = (struct point){m.second.b.x - m.second.a.x, m.second.b.y - m.second.a.y};
    m.u_length = hypot(m.u.x, m.u.y);
    m.v_length = hypot(m.v.x, m.v.y);
    m.turn = m.u.x * m.v.y - m.u.y * m.v.x;
    return m;
}

static bool crossing_point(const struct meeting *m, struct point *at)
{
    if (fabs(m->turn) <= 1e-9 * m->u_length * m->v_length)
        return false;
    double x = m->second.a.x - m->first.a.x, y = m->second.a.y - m->first.a.y;
    double t = (x * m->v.y - y * m->v.x) / m->turn;
    double s = (x * m->u.y - y * m->u.x) / m->turn;
    *at = (struct point){m->first.a.x + t * m->u.x, m->first.a.y + t * m->u.y};
    return t >= 0 && t < 1 && s >= 0 && s < 1;
}

static bool is_within(struct point p, struct box box)
{
    return p.x >= box.x0 && p.x <= box.x1 && p.y >= box.y0 && p.y <= box.y1;
}

static double steps_between(struct point a, struct point b)
{
    return fabs(a.x - b.x) + fabs(a.y - b.y);
}

static bool is_near_common_node(const struct scene *scene, const struct edge *a,
                                const struct edge *b, struct point at)
{
    int ends[] = {a->from, a->to};
    for (int i = 0; i < 2; i++)
        if (ends[i] != NOWHERE && (ends[i] == b->from || ends[i] == b->to) &&
            is_within(at, box_inset(scene->drawing->nodes[ends[i]].box, -NEAR_END)))
            return true;
    return false;
}

/* Edges with a common end may part, join and fan out there. */
static bool is_excused(const struct scene *scene, const struct segment *a, const struct segment *b,
                       struct point at)
{
    const struct edge *first = &scene->drawing->edges[a->edge];
    const struct edge *second = &scene->drawing->edges[b->edge];
    if (!edges_meet(first, second))
        return false;
    double nearest = MIN(MIN(steps_between(at, a->a), steps_between(at, a->b)),
                         MIN(steps_between(at, b->a), steps_between(at, b->b)));
    return nearest < 0.5 || is_near_common_node(scene, first, second, at);
}

static double angle_of(const struct meeting *m)
{
    double cosine = fabs(m->u.x * m->v.x + m->u.y * m->v.y) / (m->u_length * m->v_length);
    return acos(MIN(1, cosine)) * 180 / G_PI;
}

/* How long the second runs along the first, less than 1.5 beside it; 0 where it does not. */
static double shared_length(const struct meeting *m)
{
    if (fabs(m->turn) >= 0.02 * m->u_length * m->v_length)
        return 0;
    struct point a = m->first.a;
    struct point along = {m->u.x / m->u_length, m->u.y / m->u_length};
    double from = (m->second.a.x - a.x) * along.x + (m->second.a.y - a.y) * along.y;
    double to = (m->second.b.x - a.x) * along.x + (m->second.b.y - a.y) * along.y;
    double low = MAX(0, MIN(from, to)), high = MIN(m->u_length, MAX(from, to));
    double middle = (low + high) / 2;
    double x = a.x + along.x * middle - m->second.a.x, y = a.y + along.y * middle - m->second.a.y;
    double beside = fabs(x * m->v.y - y * m->v.x) / m->v_length;
    return high - low > 2 && beside < 1.5 ? high - low : 0;
}

static bool are_far_apart(const struct segment *a, const struct segment *b)
{
    return MIN(a->a.x, a->b.x) > MAX(b->a.x, b->b.x) + 2 ||
           MIN(b->a.x, b->b.x) > MAX(a->a.x, a->b.x) + 2 ||
           MIN(a->a.y, a->b.y) > MAX(b->a.y, b->b.y) + 2 ||
           MIN(b->a.y, b->b.y) > MAX(a->a.y, a->b.y) + 2;
}

static void meet(struct meetings *meetings, const struct cell *cell, int first, int second)
{
    const struct segment *a = scene_segment(meetings->scene, first);
    const struct segment *b = scene_segment(meetings->scene, second);
    struct point at;
    if (a->edge == b->edge || are_far_apart(a, b))
        return;
    struct meeting m = meeting_of(a, b);
    if (m.u_length <= 0 || m.v_length <= 0)
        return;
    if (crossing_point(&m, &at) && at.x >= cell->box.x0 && at.x < cell->box.x1 &&
        at.y >= cell->box.y0 && at.y < cell->box.y1 && !is_excused(meetings->scene, a, b, at)) {
        meetings->crossings++;
        meetings->angles += angle_of(&m);
    }
    double length = shared_length(&m);
    if (length > 0)
        g_array_append_vals(meetings->runs,
                            &(struct shared_run){a->edge, b->edge, first, second, length}, 1);
}

static int compare_runs(const void *p, const void *q)
{
    const struct shared_run *a = p, *b = q;
    int keys[][2] = {{a->edge, b->edge},
                     {a->other_edge, b->other_edge},
                     {a->segment, b->segment},
                     {a->other_segment, b->other_segment}};
    for (int i = 0; i < 4; i++)
        if (keys[i][0] != keys[i][1])
            return keys[i][0] < keys[i][1] ? -1 : 1;
    return 0;
}

/* Ends that are no node are no common end of two edges: where a drawing is cut, lines stay apart.
 */
static bool meet_at_node(const struct edge *a, const struct edge *b)
{
    return (a->from != NOWHERE && (a->from == b->from || a->from == b->to)) ||
           (a->to != NOWHERE && (a->to == b->from || a->to == b->to));
}

/* Pairs of edges that share 8 units or more of their way. */
static void count_shared(struct meetings *meetings, GArray *measures)
{
    const struct edge *edges = meetings->scene->drawing->edges;
    int foreign = 0, cut = 0;
    g_array_sort(meetings->runs, compare_runs);
    const struct shared_run *runs = (const void *)meetings->runs->data;
    guint count = meetings->runs->len;
    for (guint first = 0, end; first < count; first = end) {
        const struct edge *a = &edges[runs[first].edge], *b = &edges[runs[first].other_edge];
        double sum = 0;
        for (end = first; end < count && runs[end].edge == runs[first].edge &&
                          runs[end].other_edge == runs[first].other_edge;
             end++)
            if (end == first || compare_runs(&runs[end - 1], &runs[end]) != 0)
                sum += runs[end].length;
        foreign += sum >= 8 && !edges_meet(a, b);
        cut += sum >= 8 && edges_meet(a, b) && !meet_at_node(a, b);
    }
    measure_count(measures, "edge_overlap", foreign);
    measure_count(measures, "cut_overlap", cut);
}

/* crossings, xangle: how many, and the mean angle in degrees (90 is best);
   edge_overlap: pairs of edges without a common end on top of each other;
   cut_overlap: the same of edges that have in common only that an end of each is no node. */
void measure_meetings(const struct scene *scene, GArray *measures)
{
    struct meetings meetings = {.scene = scene};
    struct cell cell;
    meetings.runs = g_array_new(FALSE, FALSE, sizeof(struct shared_run));
    for (int cursor = 0; grid_next(scene->line_grid, &cursor, &cell);)
        for (int i = 0; i < cell.count; i++)
            for (int k = i + 1; k < cell.count; k++)
                meet(&meetings, &cell, cell.items[i], cell.items[k]);
    measure_count(measures, "crossings", meetings.crossings);
    measure_number(measures, "xangle",
                   meetings.crossings ? meetings.angles / meetings.crossings : 90);
    count_shared(&meetings, measures);
    g_array_free(meetings.runs, TRUE);
}
