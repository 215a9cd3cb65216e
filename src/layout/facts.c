/* SPDX-License-Identifier: MIT
 *
 * Pass: facts. What can be said of a finished layout in numbers. Counts a crossing where a vertical
 * and a horizontal run of two handoffs cross in their inside: n log n for the horizontals, then
 * only those at the height of each vertical are looked at.
 */
#include "layout/sheet.h"

#include <stdlib.h>

struct run {
    int handoff;
    double at, from, to; /* y and x-range of a horizontal, x and y-range of a vertical run */
};

static int compare_runs(const void *a, const void *b)
{
    const struct run *x = a;
    const struct run *y = b;
    return x->at < y->at ? -1 : x->at > y->at;
}

static void collect_runs(const struct wm_route *route, GArray *horizontals, GArray *verticals)
{
    for (int i = 0; i + 1 < route->point_count; i++) {
        struct wm_point a = route->points[i];
        struct wm_point b = route->points[i + 1];
        bool is_level = a.y <= b.y && a.y >= b.y;
        struct run run = is_level ? (struct run){route->handoff, a.y, MIN(a.x, b.x), MAX(a.x, b.x)}
                                  : (struct run){route->handoff, a.x, MIN(a.y, b.y), MAX(a.y, b.y)};
        g_array_append_val(is_level ? horizontals : verticals, run);
    }
}

static int count_crossings(const struct wm_places *places)
{
    GArray *horizontals = g_array_new(FALSE, FALSE, sizeof(struct run));
    GArray *verticals = g_array_new(FALSE, FALSE, sizeof(struct run));
    for (int h = 0; h < places->route_count; h++)
        if (places->routes[h].kind != WM_ROUTE_THROWN)
            collect_runs(&places->routes[h], horizontals, verticals);
    g_array_sort(horizontals, compare_runs);
    int crossings = 0;
    for (guint v = 0; v < verticals->len; v++) {
        const struct run *down = &g_array_index(verticals, struct run, v);
        guint low = 0;
        guint high = horizontals->len;
        while (low < high) {
            guint middle = low + (high - low) / 2;
            if (g_array_index(horizontals, struct run, middle).at <= down->from)
                low = middle + 1;
            else
                high = middle;
        }
        for (guint i = low; i < horizontals->len; i++) {
            const struct run *across = &g_array_index(horizontals, struct run, i);
            if (across->at >= down->to)
                break;
            if (across->from < down->at && down->at < across->to &&
                across->handoff != down->handoff)
                crossings++;
        }
    }
    g_array_free(horizontals, TRUE);
    g_array_free(verticals, TRUE);
    return crossings;
}

void wm_pass_facts(struct wm_sheet *sheet)
{
    struct wm_places *places = sheet->places;
    struct wm_layout_facts *facts = &places->facts;
    facts->columns = sheet->column_count;
    facts->crossings = count_crossings(places);
    for (int h = 0; h < places->route_count; h++) {
        if (places->routes[h].kind != WM_ROUTE_THROWN)
            facts->bends += places->routes[h].point_count - 2;
        const struct wm_handoff *handoff = &sheet->model->handoffs[h];
        if (sheet->cells[handoff->to].column < sheet->cells[handoff->from].column)
            facts->back_edges++;
    }
}
