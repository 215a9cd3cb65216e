/* SPDX-License-Identifier: MIT
 *
 * The equations of the visits, and whether they have a solution.
 */
#include "base/chain.h"

#include "base/groups.h"

#include <glib.h>
#include <math.h>

enum { MOST_ELIMINATED = 64, MOST_ROUNDS = 1000 };

/* Less than this is nothing: chances come from shares told in two or three digits. */
static const double NOTHING = 1e-9;

/* Backwards from the nodes whose chances do not add up to 1. */
static bool gets_out(const struct wm_chain *chain, const struct wm_groups *arriving)
{
    double *sums = g_new0(double, (gsize)chain->node_count);
    int *queue = g_new(int, (gsize)chain->node_count);
    bool *is_out = g_new0(bool, (gsize)chain->node_count);
    int filled = 0;
    for (int e = 0; e < chain->edge_count; e++)
        sums[chain->from[e]] += chain->chances[e];
    for (int n = 0; n < chain->node_count; n++)
        if (sums[n] < 1 - NOTHING) {
            is_out[n] = true;
            queue[filled++] = n;
        }
    for (int next = 0; next < filled; next++)
        for (int k = arriving->first[queue[next]]; k < arriving->first[queue[next] + 1]; k++) {
            int from = chain->from[arriving->items[k]];
            if (is_out[from] || chain->chances[arriving->items[k]] <= 0)
                continue;
            is_out[from] = true;
            queue[filled++] = from;
        }
    g_free(sums);
    g_free(queue);
    g_free(is_out);
    return filled == chain->node_count;
}

static void swap_rows(double *rows, int width, int a, int b)
{
    for (int i = 0; i < width; i++) {
        double kept = rows[a * width + i];
        rows[a * width + i] = rows[b * width + i];
        rows[b * width + i] = kept;
    }
}

/* Brings `size` rows of size + 1 into upper triangular form, the largest pivot of a column first.
 */
static void make_triangular(double *rows, int size)
{
    int width = size + 1;
    for (int c = 0; c < size; c++) {
        int pivot = c;
        for (int r = c + 1; r < size; r++)
            if (fabs(rows[r * width + c]) > fabs(rows[pivot * width + c]))
                pivot = r;
        swap_rows(rows, width, c, pivot);
        for (int r = c + 1; r < size; r++) {
            double times = rows[r * width + c] / rows[c * width + c];
            for (int k = c; times != 0 && k < width; k++)
                rows[r * width + k] -= times * rows[c * width + k];
        }
    }
}

static void solve_by_elimination(const struct wm_chain *chain, int entry, double *visits)
{
    int size = chain->node_count;
    int width = size + 1;
    double *rows = g_new0(double, (gsize)size *(gsize)width);
    for (int n = 0; n < size; n++)
        rows[n * width + n] = 1;
    for (int e = 0; e < chain->edge_count; e++)
        rows[chain->to[e] * width + chain->from[e]] -= chain->chances[e];
    rows[entry * width + size] = 1;
    make_triangular(rows, size);
    for (int r = size - 1; r >= 0; r--) {
        double sum = rows[r * width + size];
        for (int k = r + 1; k < size; k++)
            sum -= rows[r * width + k] * visits[k];
        visits[r] = sum / rows[r * width + r];
    }
    g_free(rows);
}

/* One equation, with what is known of the others. Returns by how much the node's visits change. */
static double improve(const struct wm_chain *chain, const struct wm_groups *arriving, int node,
                      double entering, double *visits)
{
    double self = 0;
    for (int k = arriving->first[node]; k < arriving->first[node + 1]; k++) {
        int edge = arriving->items[k];
        if (chain->from[edge] == node)
            self += chain->chances[edge];
        else
            entering += chain->chances[edge] * visits[chain->from[edge]];
    }
    double before = visits[node];
    visits[node] = entering / (1 - self);
    return fabs(visits[node] - before);
}

static void solve_by_rounds(const struct wm_chain *chain, const struct wm_groups *arriving,
                            int entry, double *visits)
{
    double change = 1;
    for (int n = 0; n < chain->node_count; n++)
        visits[n] = 0;
    for (int round = 0; round < MOST_ROUNDS && change > NOTHING; round++) {
        change = 0;
        for (int n = 0; n < chain->node_count; n++) {
            double moved = improve(chain, arriving, n, n == entry, visits);
            change = MAX(change, moved);
        }
    }
}

bool wm_chain_visits(const struct wm_chain *chain, int entry, double *visits)
{
    struct wm_groups arriving = wm_groups_make(chain->to, chain->edge_count, chain->node_count);
    bool is_solved = gets_out(chain, &arriving);
    if (is_solved && chain->node_count <= MOST_ELIMINATED)
        solve_by_elimination(chain, entry, visits);
    else if (is_solved)
        solve_by_rounds(chain, &arriving, entry, visits);
    wm_groups_finish(&arriving);
    return is_solved;
}
