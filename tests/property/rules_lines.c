/* SPDX-License-Identifier: MIT
 *
 * The rules about lines: where they end, how they run, and where they are broken. TOUCH is how far
 * a line may stay from what it joins.
 */
#include "view.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double TOUCH = 3;
static const double APART = 1.5;  /* nearer than this, two lines are one */
static const double TOGETHER = 8; /* for so long they may be */

/* A head beside the number of its step ends there. */
static bool is_on_border(const struct view *view, const struct wm_step_place *step,
                         struct wm_point at)
{
    double side = 2 * view->theme->badge_radius;
    struct wm_rect number =
        wm_rect_around(step->badge, fmax(side, step->number_width + side / 2), side);
    struct wm_rect inner = inset(step->body, TOUCH);
    struct wm_rect outer = inset(wm_rect_union(step->body, number), -TOUCH);
    return is_within(wm_rect_around(at, 0, 0), outer) &&
           !wm_rect_overlaps(wm_rect_around(at, 0.01, 0.01), inner, 0);
}

static char *say_loose_end(int handoff, const char *verb, struct wm_point at,
                           const struct wm_step_place *step)
{
    return g_strdup_printf(
        "handoff %d %s at %.1f %.1f; step %d has its body at %.1f %.1f %.1f×%.1f", handoff, verb,
        at.x, at.y, step->step, step->body.x, step->body.y, step->body.w, step->body.h);
}

char *lines_touch(const struct view *view)
{
    for (int i = 0; i < view->places->route_count; i++) {
        const struct wm_route *route = &view->places->routes[i];
        const struct wm_handoff *handoff = &view->model->handoffs[route->handoff];
        if (route->shown == WM_SHOWN_NOT)
            continue;
        struct wm_point ends[2] = {route->points[0], route->points[route->point_count - 1]};
        int steps[2] = {handoff->from, handoff->to};
        for (int end = 0; end < 2; end++)
            if (view->places->steps[steps[end]].shown != WM_SHOWN_NOT &&
                !is_on_border(view, &view->places->steps[steps[end]], ends[end]))
                return say_loose_end(route->handoff, end ? "ends" : "begins", ends[end],
                                     &view->places->steps[steps[end]]);
    }
    return NULL;
}

static char *say_bad_run(const struct run_shape *run, const char *what)
{
    return g_strdup_printf("handoff %d %s from %.2f %.2f to %.2f %.2f", run->handoff, what,
                           run->from.x, run->from.y, run->to.x, run->to.y);
}

char *lines_straight(const struct view *view)
{
    for (guint i = 0; i < view->shapes.runs->len; i++) {
        const struct run_shape *run = run_at(view, i);
        if (fabs(run->from.x - run->to.x) >= 0.01 && fabs(run->from.y - run->to.y) >= 0.01)
            return say_bad_run(run, "runs aslant");
    }
    return NULL;
}

/* An interval along an upright or level run. */
struct stretch {
    double from, to;
};

static struct stretch stretch_of(const struct run_shape *run, bool is_upright)
{
    double a = is_upright ? run->from.y : run->from.x;
    double b = is_upright ? run->to.y : run->to.x;
    return (struct stretch){MIN(a, b), MAX(a, b)};
}

/* How long two runs of handoffs without a step in common lie on each other. */
static double shared_length(const struct view *view, const struct run_shape *a,
                            const struct run_shape *b)
{
    bool is_upright = fabs(a->from.x - a->to.x) < 0.01;
    if (is_upright != (fabs(b->from.x - b->to.x) < 0.01))
        return 0;
    if (fabs(is_upright ? a->from.x - b->from.x : a->from.y - b->from.y) > APART)
        return 0;
    struct stretch one = stretch_of(a, is_upright), other = stretch_of(b, is_upright);
    struct stretch both = {MAX(one.from, other.from), MIN(one.to, other.to)};
    if (both.to - both.from < TOGETHER)
        return 0;
    const struct wm_handoff *first = &view->model->handoffs[a->handoff];
    const struct wm_handoff *second = &view->model->handoffs[b->handoff];
    bool has_common = first->from == second->from || first->from == second->to ||
                      first->to == second->from || first->to == second->to;
    return has_common ? 0 : both.to - both.from;
}

char *lines_apart(const struct view *view)
{
    for (guint i = 0; i < view->shapes.runs->len; i++)
        for (guint k = i + 1; k < view->shapes.runs->len; k++) {
            struct run_shape a = laid_run(view, i), b = laid_run(view, k);
            if (a.handoff == b.handoff || shared_length(view, &a, &b) < TOGETHER)
                continue;
            const struct run_shape *first = run_at(view, i), *second = run_at(view, k);
            return g_strdup_printf("handoffs %d and %d lie on each other from %.1f %.1f to "
                                   "%.1f %.1f and from %.1f %.1f to %.1f %.1f",
                                   a.handoff, b.handoff, first->from.x, first->from.y, first->to.x,
                                   first->to.y, second->from.x, second->from.y, second->to.x,
                                   second->to.y);
        }
    return NULL;
}

/* The end of a line at a step, where it is drawn. */
static bool end_at(const struct view *view, const struct wm_route *route, int end,
                   struct wm_point *at)
{
    const struct wm_handoff *handoff = &view->model->handoffs[route->handoff];
    int step = end ? handoff->to : handoff->from;
    if (route->shown == WM_SHOWN_NOT || view->places->steps[step].shown == WM_SHOWN_NOT)
        return false;
    *at = route->points[end ? route->point_count - 1 : 0];
    return true;
}

static bool share_end(const struct view *view, const struct wm_route *a, const struct wm_route *b,
                      int end)
{
    const struct wm_handoff *one = &view->model->handoffs[a->handoff];
    const struct wm_handoff *other = &view->model->handoffs[b->handoff];
    return end ? one->to == other->to : one->from == other->from;
}

/* How many lines share that end of a route's. */
static int count_sharing(const struct view *view, const struct wm_route *route, int end)
{
    int count = 0;
    for (int i = 0; i < view->places->route_count; i++)
        count += share_end(view, route, &view->places->routes[i], end);
    return count;
}

/* Lines out of a step, and lines into it, can be told apart there; of very many nothing is said. */
char *lines_part(const struct view *view)
{
    enum { MOST = 6 };
    for (int i = 0; i < view->places->route_count; i++)
        for (int k = 0; k < i; k++)
            for (int end = 0; end < 2; end++) {
                const struct wm_route *a = &view->places->routes[i], *b = &view->places->routes[k];
                struct wm_point p, q;
                if (share_end(view, a, b, end) && count_sharing(view, a, end) <= MOST &&
                    end_at(view, a, end, &p) && end_at(view, b, end, &q) &&
                    wm_distance(p, q) < APART)
                    return g_strdup_printf("handoffs %d and %d %s at one point, %.1f %.1f",
                                           a->handoff, b->handoff, end ? "end" : "begin", p.x, p.y);
            }
    return NULL;
}

char *riders_ride(const struct view *view)
{
    for (int i = 0; i < view->places->route_count; i++) {
        const struct wm_route *route = &view->places->routes[i];
        bool begins = view->places->steps[view->model->handoffs[i].from].shown != WM_SHOWN_NOT;
        bool is_on = !begins;
        for (guint k = 0; k < view->shapes.runs->len && !is_on; k++)
            is_on = run_at(view, k)->handoff == route->handoff &&
                    run_meets_box(run_at(view, k), wm_rect_around(route->rider, 1, 1));
        if (!is_on)
            return g_strdup_printf("the rider of handoff %d at %.1f %.1f is not on its line",
                                   route->handoff, route->rider.x, route->rider.y);
    }
    return NULL;
}

/* A line that turns before its end has room for the arrow's head behind the corner. */
char *heads_have_room(const struct view *view)
{
    static const double LINE = 6;
    for (int i = 0; i < view->places->route_count; i++) {
        const struct wm_route *route = &view->places->routes[i];
        int last = route->point_count - 1;
        if (route->shown == WM_SHOWN_NOT || last < 2 || wm_route_breaks(route, last))
            continue;
        struct wm_point a = route->points[last - 1];
        double length = wm_distance(a, route->points[last]);
        if (!wm_route_breaks(route, last - 1) && length < view->theme->arrow_head + LINE)
            return g_strdup_printf("handoff %d ends with %.1f from %.1f %.1f", i, length, a.x, a.y);
    }
    return NULL;
}

/* The step that an end of a cut names: the first number, or that behind "from", before which the
 * thing may stand that arrives. */
static int step_in(const char *text)
{
    const char *from = g_strrstr(text, "from ");
    const char *begin = from ? from : text;
    return atoi(begin + strcspn(begin, "0123456789"));
}

/* The two ends of a cut carry the steps where the line goes on and where it comes from. */
char *breaks_numbered(const struct view *view)
{
    for (int i = 0; i < view->places->route_count; i++) {
        const struct wm_route *route = &view->places->routes[i];
        const struct wm_handoff *handoff = &view->model->handoffs[route->handoff];
        for (int b = 0; b < route->break_count; b++)
            if (step_in(route->cut_words[2 * b]) != handoff->to + 1 ||
                step_in(route->cut_words[2 * b + 1]) != handoff->from + 1)
                return g_strdup_printf("handoff %d is cut with \"%s\" and \"%s\"", route->handoff,
                                       route->cut_words[2 * b], route->cut_words[2 * b + 1]);
    }
    return NULL;
}

char *breaks_only_between(const struct view *view)
{
    for (guint i = 0; i < view->shapes.runs->len; i++) {
        const struct run_shape *run = run_at(view, i);
        struct wm_rect box = {MIN(run->from.x, run->to.x), MIN(run->from.y, run->to.y),
                              fabs(run->from.x - run->to.x), fabs(run->from.y - run->to.y)};
        bool is_inside = false;
        for (int line = 0; line < view->places->line_count && !is_inside; line++)
            is_inside = is_within(box, view->places->lines[line]);
        if (!is_inside)
            return say_bad_run(run, "leaves its line of the sheet");
    }
    return NULL;
}
