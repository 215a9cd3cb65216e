/* SPDX-License-Identifier: MIT
 *
 * The rule about the summary strip: its number of gates is found again by counting on the map.
 */
#include "model/seam.h"
#include "view.h"

#include <stdlib.h>
#include <string.h>

/* The number with which a count of the strip begins; 0 where there is no such count, and nothing
 * to be counted. */
static int told_in_strip(const struct view *view, const char *picture)
{
    for (int i = 0; i < view->show->strip.count_count; i++)
        if (strcmp(view->show->strip.counts[i].picture.name, picture) == 0)
            return atoi(view->places->counts[i].figure.lines[0]);
    return 0;
}

static char *compare(const struct view *view, const char *picture, int found)
{
    int told = told_in_strip(view, picture);
    return told == found
               ? NULL
               : g_strdup_printf("%s: the strip tells %d, the map shows %d", picture, told, found);
}

/* Through a gate, thrown, or from one end of a cut to the other. */
static bool is_over_wall(const struct view *view, const struct wm_route *route)
{
    if (route->gate > 0)
        return true;
    bool has_no_gate = route->kind == WM_ROUTE_THROWN || route->break_count > 0;
    return has_no_gate && wm_handoff_crosses_wall(view->model, route->handoff);
}

char *strip_counts_arrows(const struct view *view)
{
    int over = 0;
    for (int i = 0; i < view->places->route_count; i++)
        over += is_over_wall(view, &view->places->routes[i]);
    return view->places->wall_count ? compare(view, "gate", over) : NULL;
}
