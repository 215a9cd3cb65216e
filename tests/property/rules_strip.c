/* SPDX-License-Identifier: MIT
 *
 * The rules about the summary strip: each of its numbers is found again by counting on the map, and
 * each thing that it counts has a picture there, or a number stands beside one.
 */
#include "model/seam.h"
#include "model/times.h"
#include "view.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* NULL: the strip does not tell of it. */
static const struct wm_show_group *find_group(const struct view *view, const char *kind)
{
    for (int i = 0; i < view->show->strip.group_count; i++)
        if (strcmp(view->show->strip.groups[i].kind, kind) == 0)
            return &view->show->strip.groups[i];
    return NULL;
}

/* The number with which the heading begins; 0 where it is none. */
static int number_of(const struct wm_show_group *group)
{
    return atoi(group->heading[0].text);
}

/* How many pictures of a look there are in a group. */
static int pictures_of(const struct wm_show_group *group, enum wm_tally_look look)
{
    int count = 0;
    for (int i = 0; i < group->row_count; i++)
        for (int t = 0; t < group->rows[i].count; t++)
            count += group->rows[i].tallies[t].look == look;
    return count;
}

static char *compare(const char *what, int told, int found)
{
    return told == found
               ? NULL
               : g_strdup_printf("%s: the strip tells %d, the map shows %d", what, told, found);
}

/* Through a gate, or from one end of a cut to the other. */
static bool is_through_wall(const struct view *view, const struct wm_route *route)
{
    bool is_cut = route->kind != WM_ROUTE_THROWN && route->break_count > 0;
    return route->gate > 0 || (is_cut && wm_handoff_crosses_wall(view->model, route->handoff));
}

static char *count_wall(const struct view *view)
{
    const struct wm_show_group *group = find_group(view, "wall");
    int through = 0, over = 0;
    for (int i = 0; i < view->places->route_count; i++) {
        const struct wm_route *route = &view->places->routes[i];
        through += is_through_wall(view, route);
        over += route->kind == WM_ROUTE_THROWN && wm_handoff_crosses_wall(view->model, i);
    }
    if (!group)
        return compare("the wall", 0, view->places->wall_count ? through + over : 0);
    char *said = compare("doors", pictures_of(group, WM_TALLY_PLAIN), through);
    if (!said)
        said = compare("throws", pictures_of(group, WM_TALLY_THROWN), over);
    return said ? said : compare("crossings", number_of(group), through + over);
}

static char *count_chairs(const struct view *view)
{
    const struct wm_show_group *group = find_group(view, "owners");
    int empty = 0, all = view->show->handoff_count;
    for (int i = 0; i < all; i++)
        empty += view->places->routes[i].signs.chair.sign != NULL;
    if (!group)
        return compare("chairs", 0, empty);
    char *said = compare("empty chairs", pictures_of(group, WM_TALLY_PLAIN), empty);
    if (!said)
        said = compare("chairs that are taken", pictures_of(group, WM_TALLY_TAKEN), all - empty);
    return said ? said : compare("handoffs without an owner", number_of(group), empty);
}

static char *count_returns(const struct view *view)
{
    const struct wm_show_group *group = find_group(view, "returns");
    int back = 0;
    for (int i = 0; i < view->show->handoff_count; i++)
        back += view->show->handoffs[i].comes_back;
    if (!group)
        return compare("returns", 0, back);
    char *said = compare("things that come back", pictures_of(group, WM_TALLY_BACK), back);
    return said ? said : compare("returns", number_of(group), back);
}

/* Leaves add up to how long it takes, the green of them to the work. */
static char *count_days(const struct view *view)
{
    const struct wm_show_group *group = find_group(view, "days");
    struct wm_times times = wm_model_times(view->model);
    double lead = wm_times_lead(&times), day = view->model->hours_per_day * 60, green = 0;
    if (!group)
        return lead > 0 ? g_strdup("the strip does not tell how long it takes") : NULL;
    const struct wm_show_row *row = &group->rows[0];
    for (int i = 0; i < row->count; i++)
        green += row->tallies[i].work;
    if (fabs(green / row->count - times.touch / lead) > 1e-6)
        return g_strdup_printf("%.3f of %d pictures are work, of all time %.3f", green, row->count,
                               times.touch / lead);
    bool is_in_days = lead >= 2 * day && lead <= 8 * view->model->days_per_week * day;
    return is_in_days ? compare("days", row->count, (int)round(lead / day)) : NULL;
}

/* Of several sheets the strip stands on the overview, which draws neither chairs nor gates. */
char *strip_counts_map(const struct view *view)
{
    if (view->show->is_overview)
        return count_days(view);
    bool is_sheet = view->show->head.chapter != NULL;
    if (is_sheet)
        return view->show->strip.group_count == 0 ? NULL : g_strdup("a sheet has a strip");
    char *said = count_wall(view);
    if (!said)
        said = count_chairs(view);
    if (!said)
        said = count_returns(view);
    return said ? said : count_days(view);
}

char *strip_shows_all(const struct view *view)
{
    for (int i = 0; i < view->places->group_count; i++) {
        const struct wm_group_place *place = &view->places->groups[i];
        const struct wm_show_group *group = &view->show->strip.groups[place->group];
        int shown[WM_SHOW_ROWS] = {0};
        for (int t = 0; t < place->tally_count; t++)
            shown[place->tallies[t].row] += place->tallies[t].stands_for;
        for (int r = 0; r < group->row_count; r++)
            if (shown[r] != group->rows[r].count)
                return compare(group->kind, shown[r], group->rows[r].count);
    }
    return NULL;
}
