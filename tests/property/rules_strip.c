/* SPDX-License-Identifier: MIT
 *
 * The rules about the summary strip: each number in it is found again by counting on the map.
 */
#include "diag/finding.h"
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

/* Whether a mark shows a finding, or is the letter under which the legend tells it. */
static bool shows(const struct wm_mark *mark, enum wm_code code)
{
    const struct wm_code_info *info = wm_code_info(code);
    const char *words = *info->short_words ? info->short_words : info->summary;
    return mark->sign.picture.name ? strcmp(mark->sign.picture.name, info->picture) == 0
                                   : mark->sign.text && strstr(mark->sign.means, words);
}

static bool any_shows(const struct wm_mark *marks, int count, enum wm_code first, enum wm_code last)
{
    for (int i = 0; i < count; i++)
        for (enum wm_code code = first; code <= last; code++)
            if (marks[i].sign.is_trouble && shows(&marks[i], code))
                return true;
    return false;
}

/* Handoffs, and steps, with a mark for a finding of these codes. */
static int count_places(const struct view *view, enum wm_code first, enum wm_code last)
{
    const struct wm_places *places = view->places;
    int count = 0;
    for (int i = 0; i < places->route_count; i++)
        count += any_shows(places->routes[i].marks, places->routes[i].mark_count, first, last);
    for (int i = 0; i < places->step_count; i++)
        count += any_shows(places->steps[i].marks, places->steps[i].mark_count, first, last);
    return count;
}

static char *compare(const struct view *view, const char *picture, int found)
{
    int told = told_in_strip(view, picture);
    return told == found
               ? NULL
               : g_strdup_printf("%s: the strip tells %d, the map shows %d", picture, told, found);
}

char *strip_counts_marks(const struct view *view)
{
    static const struct {
        const char *picture;
        enum wm_code first, last;
    } rows[] = {
        {"empty-chair", WM_CODE_SEAM_WITHOUT_OWNER, WM_CODE_SEAM_WITHOUT_OWNER},
        {"blank-gauge", WM_CODE_SEAM_WITHOUT_MEASURE, WM_CODE_SEAM_WITHOUT_MEASURE},
        {"lost-paper", WM_CODE_WORK_LOST, WM_CODE_WORK_DAMAGED},
        {"two-keyboards", WM_CODE_WORK_REKEYED, WM_CODE_WORK_REKEYED},
    };
    char *said = NULL;
    for (size_t i = 0; i < G_N_ELEMENTS(rows) && !said; i++)
        said = compare(view, rows[i].picture, count_places(view, rows[i].first, rows[i].last));
    return said;
}

/* Through a gate, as an arc, or from one end of a cut to the other. */
static bool is_over_wall(const struct view *view, const struct wm_route *route)
{
    if (route->gate > 0)
        return true;
    bool has_no_gate = route->kind == WM_ROUTE_THROWN || route->break_count > 0;
    return has_no_gate && wm_handoff_crosses_wall(view->model, route->handoff);
}

/* Against the story: drawn so, or an arc that leads there. */
static bool is_back(const struct view *view, const struct wm_route *route)
{
    if (route->kind == WM_ROUTE_BACK)
        return true;
    return view->model->handoffs[route->handoff].is_thrown &&
           wm_handoff_comes_back(view->model, route->handoff);
}

char *strip_counts_arrows(const struct view *view)
{
    int over = 0;
    int back = 0;
    for (int i = 0; i < view->places->route_count; i++) {
        over += is_over_wall(view, &view->places->routes[i]);
        back += is_back(view, &view->places->routes[i]);
    }
    char *said = view->places->wall_count ? compare(view, "gate", over) : NULL;
    return said ? said : compare(view, "return-box", back);
}
