/* SPDX-License-Identifier: MIT
 *
 * The rules about lines: where they end, how they run, and where they are broken. TOUCH is how far
 * a line may stay from what it joins.
 */
#include "view.h"

#include <math.h>
#include <string.h>

static const double TOUCH = 3;
static const double NEAR = 40;      /* beside a step, where its lines come together */
static const double APART = 1.5;    /* nearer than this, two lines are one */
static const double TOGETHER = 8;   /* for so long they may be */
static const double LEAST_RUN = 12; /* a shorter one between two corners is a jog */

static bool is_at_side(struct wm_rect box, struct wm_point at)
{
    return at.y >= box.y - TOUCH && at.y <= wm_rect_bottom(box) + TOUCH &&
           (fabs(at.x - box.x) <= TOUCH || fabs(at.x - wm_rect_right(box)) <= TOUCH);
}

/* The sides of the picture, and the upper and lower end of all that belongs to the step. */
static bool is_on_border(const struct wm_step_place *step, struct wm_point at)
{
    struct wm_rect box = step->box;
    bool is_over = at.x >= box.x - TOUCH && at.x <= wm_rect_right(box) + TOUCH;
    return is_at_side(step->picture, at) ||
           (is_over && (fabs(at.y - box.y) <= TOUCH || fabs(at.y - wm_rect_bottom(box)) <= TOUCH));
}

static char *say_loose_end(int handoff, const char *verb, struct wm_point at,
                           const struct wm_step_place *step)
{
    return g_strdup_printf("handoff %d %s at %.1f %.1f; step %d has its picture at %.1f %.1f "
                           "%.1f×%.1f, all of it at %.1f %.1f %.1f×%.1f",
                           handoff, verb, at.x, at.y, step->step, step->picture.x, step->picture.y,
                           step->picture.w, step->picture.h, step->box.x, step->box.y, step->box.w,
                           step->box.h);
}

char *lines_touch(const struct view *view)
{
    for (int i = 0; i < view->places->route_count; i++) {
        const struct wm_route *route = &view->places->routes[i];
        const struct wm_handoff *handoff = &view->model->handoffs[route->handoff];
        struct wm_point ends[2] = {route->points[0], route->points[route->point_count - 1]};
        int steps[2] = {handoff->from, handoff->to};
        for (int end = 0; end < 2; end++)
            if (!is_on_border(&view->places->steps[steps[end]], ends[end]))
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
        if (!run->is_thrown && fabs(run->from.x - run->to.x) >= 0.01 &&
            fabs(run->from.y - run->to.y) >= 0.01)
            return say_bad_run(run, "runs aslant");
    }
    return NULL;
}

char *lines_without_jogs(const struct view *view)
{
    for (guint i = 0; i < view->shapes.runs->len; i++) {
        const struct run_shape *run = run_at(view, i);
        if (run->is_inner && wm_distance(run->from, run->to) < LEAST_RUN)
            return say_bad_run(run, "jogs");
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

/* How much of a stretch lies outside of a box. */
static double length_outside(struct stretch it, struct wm_rect box, bool is_upright)
{
    double low = is_upright ? box.y : box.x;
    double high = is_upright ? wm_rect_bottom(box) : wm_rect_right(box);
    double inside = MIN(it.to, high) - MAX(it.from, low);
    return it.to - it.from - MAX(0, inside);
}

/* How much of a stretch of a run is away from a step: not around it, and not in the trunk of a fork
 * beside its picture. */
static double length_away(const struct view *view, int step, const struct run_shape *run,
                          struct stretch it, bool is_upright)
{
    struct wm_rect picture = laid_box(view, view->places->steps[step].picture);
    struct wm_rect box = inset(laid_box(view, view->places->steps[step].box), -NEAR);
    bool is_over = run->from.x > box.x && run->from.x < wm_rect_right(box);
    bool is_beside = run->from.y > box.y && run->from.y < wm_rect_bottom(box);
    bool is_trunk = is_over && (run->from.x < picture.x || run->from.x > wm_rect_right(picture));
    if (is_upright && is_trunk)
        return 0;
    if (is_upright ? !is_over : !is_beside)
        return it.to - it.from;
    return length_outside(it, box, is_upright);
}

/* How long two runs of different handoffs lie on each other, but for near a step that both touch.
 */
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
    int ends[2] = {first->from, first->to};
    double shared = both.to - both.from;
    for (int i = 0; i < 2; i++)
        if (ends[i] == second->from || ends[i] == second->to)
            shared = MIN(shared, length_away(view, ends[i], a, both, is_upright));
    return shared;
}

char *lines_apart(const struct view *view)
{
    for (guint i = 0; i < view->shapes.runs->len; i++)
        for (guint k = i + 1; k < view->shapes.runs->len; k++) {
            struct run_shape a = laid_run(view, i), b = laid_run(view, k);
            if (a.is_thrown || b.is_thrown || a.handoff == b.handoff ||
                shared_length(view, &a, &b) < TOGETHER)
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

char *riders_ride(const struct view *view)
{
    for (int i = 0; i < view->places->route_count; i++) {
        const struct wm_route *route = &view->places->routes[i];
        double radius = route->rider_radius;
        bool is_on = false;
        for (guint k = 0; k < view->shapes.runs->len && !is_on; k++)
            is_on = run_at(view, k)->handoff == route->handoff &&
                    run_meets_box(run_at(view, k), wm_rect_around(route->rider, radius, radius));
        if (!is_on)
            return g_strdup_printf("the rider of handoff %d at %.1f %.1f is not on its line",
                                   route->handoff, route->rider.x, route->rider.y);
    }
    return NULL;
}

/* From 1 on without a hole, each once. */
char *breaks_numbered(const struct view *view)
{
    GArray *numbers = g_array_new(FALSE, FALSE, sizeof(int));
    for (int i = 0; i < view->places->route_count; i++)
        g_array_append_vals(numbers, view->places->routes[i].numbers,
                            (guint)view->places->routes[i].break_count);
    char *said = NULL;
    for (int wanted = 1; wanted <= (int)numbers->len && !said; wanted++) {
        int found = 0;
        for (guint i = 0; i < numbers->len; i++)
            found += g_array_index(numbers, int, i) == wanted;
        if (found != 1)
            said = g_strdup_printf("%d breaks have the number %d", found, wanted);
    }
    g_array_free(numbers, TRUE);
    return said;
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
