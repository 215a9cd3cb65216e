/* SPDX-License-Identifier: MIT
 *
 * The rules about waits and empty chairs.
 */
#include "model/seam.h"
#include "view.h"

#include <math.h>

/* Farther from its line than the half of a thing and a space no wait stands. */
static const double SPACE = 12;

static struct wm_rect wait_box(const struct wm_signs_place *signs)
{
    struct wm_rect box = signs->tray;
    for (int i = 0; i < signs->mark_count; i++)
        if (signs->marks[i].sign.is_leaf)
            box = wm_rect_union(box, wm_mark_box(&signs->marks[i]));
    return box;
}

/* Or near the pole of its flag. */
static bool is_near_line(const struct view *view, const struct wm_route *route, struct wm_rect wait)
{
    double half = fmax(view->theme->rider, fmax(route->thing.w, route->thing.h)) / 2;
    struct wm_rect near = inset(wait, -half - SPACE);
    struct wm_rect flag = route->pennant.flag;
    flag.h = route->pennant.pole_foot - flag.y;
    if (route->pennant.flag.h > 0 && wm_rect_overlaps(near, flag, 0))
        return true;

    for (guint i = 0; i < view->shapes.runs->len; i++)
        if (run_at(view, i)->handoff == route->handoff && run_meets_box(run_at(view, i), near))
            return true;
    return false;
}

char *waits_stand_near(const struct view *view)
{
    for (int i = 0; i < view->places->step_count; i++) {
        const struct wm_step_place *step = &view->places->steps[i];
        struct wm_rect wait = wait_box(&step->signs);
        if (wait.h > 0 && !is_within(wait, inset(step->box, -1)))
            return g_strdup_printf("the wait of step %d is not at it", i);
    }
    for (int i = 0; i < view->places->route_count; i++) {
        const struct wm_route *route = &view->places->routes[i];
        struct wm_rect wait = wait_box(&route->signs);
        if (wait.h > 0 && !is_near_line(view, route, wait))
            return g_strdup_printf("the wait of handoff %d at %.1f %.1f is not at its line", i,
                                   wait.x, wait.y);
    }
    return NULL;
}

/* On the wall a chair has its card always, on a line unless the map is crowded. */
char *chairs_stand(const struct view *view)
{
    for (int i = 0; i < view->places->route_count; i++) {
        const struct wm_route *route = &view->places->routes[i];
        const struct wm_sign *sign = view->show->handoffs[i].words.chair;
        const struct wm_chair_place *chair = &route->signs.chair;
        if (route->shown == WM_SHOWN_NOT)
            continue;
        if (chair->sign != sign)
            return g_strdup_printf("the chair of handoff %d is missing, or one too many", i);
        bool hangs = route->break_count == 0 && wm_handoff_crosses_wall(view->model, i);
        bool has_card = hangs || !view->show->is_crowded;
        if (sign && (chair->card.h > 0) != has_card)
            return g_strdup_printf("the chair of handoff %d has no card, or one too many", i);
    }
    return NULL;
}

/* What no picture shows has its whole name on it, and its name is not said beside it again. */
char *blanks_are_lettered(const struct view *view)
{
    for (int i = 0; i < view->places->route_count; i++) {
        const struct wm_route *route = &view->places->routes[i];
        const char *name = view->show->handoffs[route->handoff].lettering;
        if (route->shown == WM_SHOWN_NOT || route->thing.h <= 0 || !name)
            continue;
        size_t letters = 0, wanted = 0;
        for (int line = 0; line < route->lettering.count; line++)
            for (const char *p = route->lettering.lines[line]; *p; p++)
                letters += *p != ' ';
        for (const char *p = name; *p; p++)
            wanted += *p != ' ';
        if (letters < wanted || !is_within(route->lettering.box, inset(route->thing, 2)))
            return g_strdup_printf("\"%s\" is not lettered on what handoff %d hands over", name, i);
    }
    return NULL;
}
