/* SPDX-License-Identifier: MIT
 *
 * Each line by itself: bends, kinks, length.
 */
#include "measures.h"

#include <math.h>

struct line_sums {
    int bends, jogs, unrouted, routed;
    double turn, length, detour;
};

static double turn_at(const struct point *p)
{
    double ux = p[1].x - p[0].x, uy = p[1].y - p[0].y;
    double vx = p[2].x - p[1].x, vy = p[2].y - p[1].y;
    return fabs(atan2(ux * vy - uy * vx, ux * vx + uy * vy)) * 180 / G_PI;
}

static void add_line(struct line_sums *sums, const struct edge *edge)
{
    const struct point *p = edge->points;
    int last = edge->point_count - 1;
    double length = 0;
    if (last < 0) {
        sums->unrouted++;
        return;
    }
    for (int k = 0; k < last; k++) {
        double piece = hypot(p[k + 1].x - p[k].x, p[k + 1].y - p[k].y);
        length += piece;
        sums->jogs += !edge->is_smooth && k > 0 && k + 1 < last && piece < 12;
    }
    for (int k = 1; k < last; k++) {
        double degrees = turn_at(p + k - 1);
        sums->turn += degrees / 90;
        sums->bends += !edge->is_smooth && degrees > 5;
    }
    sums->routed++;
    sums->length += length;
    sums->detour += length / MAX(1, fabs(p[last].x - p[0].x) + fabs(p[last].y - p[0].y));
}

/* bends: changes of direction by more than 5 degrees, not counting curves;
   jogs: pieces shorter than 12 units, the first and the last of a line excepted, not in curves;
   turn: all turning, in right angles; len: all length, in mean widths of a node;
   detour: mean of length / (across + down) from end to end; noroute: edges without a line. */
void measure_lines(const struct scene *scene, GArray *measures)
{
    struct line_sums sums = {0};
    for (int i = 0; i < scene->drawing->edge_count; i++)
        add_line(&sums, &scene->drawing->edges[i]);
    measure_count(measures, "bends", sums.bends);
    measure_count(measures, "jogs", sums.jogs);
    measure_number(measures, "turn", sums.turn);
    measure_number(measures, "len", sums.length / MAX(1e-9, scene->mean_width));
    measure_number(measures, "detour", sums.routed ? sums.detour / sums.routed : 1);
    measure_count(measures, "noroute", sums.unrouted);
}
