/* SPDX-License-Identifier: MIT
 *
 * What can be said of a finished layout in numbers. A crossing is where a vertical and
 * a horizontal run of two handoffs cross in their inside. They are counted by a sweep from left to
 * right over a Fenwick tree of the heights at which horizontal runs lie (Bentley and Ottmann's idea
 * for runs that are upright or level): n log n, also where there are millions.
 */
#include "layout/sheet.h"

/* What the sweep meets at `x`, in this order at one x: the end of a level run, an upright one, a
 * beginning. */
enum event_kind { LEVEL_ENDS, UPRIGHT, LEVEL_BEGINS };

struct event {
    double x;
    enum event_kind kind;
    double top, bottom; /* equal for a level run */
};

static int compare_events(const void *a, const void *b)
{
    const struct event *x = a;
    const struct event *y = b;
    if (x->x < y->x || x->x > y->x)
        return x->x < y->x ? -1 : 1;
    return (int)x->kind - (int)y->kind;
}

static int compare_heights(const void *a, const void *b)
{
    double x = *(const double *)a;
    double y = *(const double *)b;
    return x < y ? -1 : x > y;
}

/* Level runs that the sweep is in, counted by height. */
struct tree {
    const double *heights; /* sorted, `count` */
    int count;
    int *sums; /* Fenwick tree, from 1 */
};

/* How many of the heights are less than `y`, or, if `counts_equal`, not more. */
static int rank(const struct tree *tree, double y, bool counts_equal)
{
    int low = 0;
    int high = tree->count;
    while (low < high) {
        int middle = low + (high - low) / 2;
        bool is_below = counts_equal ? tree->heights[middle] <= y : tree->heights[middle] < y;
        if (is_below)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void add_to(struct tree *tree, double y, int change)
{
    for (int i = rank(tree, y, false) + 1; i <= tree->count; i += i & -i)
        tree->sums[i] += change;
}

static int sum_below(const struct tree *tree, int rank_of)
{
    int sum = 0;
    for (int i = rank_of; i > 0; i -= i & -i)
        sum += tree->sums[i];
    return sum;
}

static bool is_level(struct wm_point a, struct wm_point b)
{
    return fabs(a.y - b.y) <= fabs(a.x - b.x);
}

static void add_events(GArray *events, GArray *heights, const struct wm_route *route)
{
    for (int i = 0; i + 1 < route->point_count; i++) {
        struct wm_point a = route->points[i];
        struct wm_point b = route->points[i + 1];
        if (wm_route_breaks(route, i))
            continue;
        if (is_level(a, b)) {
            struct event ends[2] = {{MIN(a.x, b.x), LEVEL_BEGINS, a.y, a.y},
                                    {MAX(a.x, b.x), LEVEL_ENDS, a.y, a.y}};
            g_array_append_vals(events, ends, 2);
            g_array_append_val(heights, a.y);
        } else {
            struct event upright = {a.x, UPRIGHT, MIN(a.y, b.y), MAX(a.y, b.y)};
            g_array_append_val(events, upright);
        }
    }
}

/* How often a handoff crosses itself, which is not counted. */
static int own_crossings(const struct wm_route *route)
{
    int count = 0;
    for (int i = 0; i + 1 < route->point_count; i++)
        for (int j = 0; j + 1 < route->point_count; j++) {
            if (wm_route_breaks(route, i) || wm_route_breaks(route, j))
                continue;
            struct wm_point a = route->points[i], b = route->points[i + 1];
            struct wm_point c = route->points[j], d = route->points[j + 1];
            count += is_level(a, b) && !is_level(c, d) && c.x > MIN(a.x, b.x) &&
                     c.x < MAX(a.x, b.x) && a.y > MIN(c.y, d.y) && a.y < MAX(c.y, d.y);
        }
    return count;
}

static int count_crossings(const struct wm_places *places)
{
    GArray *events = g_array_new(FALSE, FALSE, sizeof(struct event));
    GArray *heights = g_array_new(FALSE, FALSE, sizeof(double));
    int crossings = 0;
    for (int h = 0; h < places->route_count; h++) {
        add_events(events, heights, &places->routes[h]);
        crossings -= own_crossings(&places->routes[h]);
    }
    g_array_sort(events, compare_events);
    g_array_sort(heights, compare_heights);
    struct tree tree = {(const double *)heights->data, (int)heights->len,
                        g_new0(int, heights->len + 1)};
    for (guint i = 0; i < events->len; i++) {
        const struct event *event = &g_array_index(events, struct event, i);
        if (event->kind == UPRIGHT)
            crossings += sum_below(&tree, rank(&tree, event->bottom, false)) -
                         sum_below(&tree, rank(&tree, event->top, true));
        else
            add_to(&tree, event->top, event->kind == LEVEL_BEGINS ? 1 : -1);
    }
    g_free(tree.sums);
    g_array_free(events, TRUE);
    g_array_free(heights, TRUE);
    return crossings;
}

void wm_sheet_facts(struct wm_sheet *sheet)
{
    const struct wm_places *places = sheet->places;
    struct wm_layout_facts *facts = &sheet->facts;
    facts->gates = sheet->settings[0].gates - sheet->options->gates_before;
    facts->rows = sheet->piece_count;
    facts->crossings = count_crossings(places);
    const struct wm_piece *last = &sheet->pieces[sheet->piece_count - 1];
    facts->columns = last->places_before + last->place_count;
    for (int h = 0; h < places->route_count; h++) {
        const struct wm_route *route = &places->routes[h];
        if (route->point_count > 0)
            facts->bends += route->point_count - 2 - 2 * wm_route_cuts(route);
        facts->back_edges += route->runs_back;
    }
}
