/* SPDX-License-Identifier: MIT
 *
 * The rules about how the story is told: columns in reading direction, handoffs along them, and
 * what the map says of itself in numbers.
 */
#include "view.h"

#include <math.h>

/* The line of the sheet in which a step stands. */
static int line_of(const struct view *view, const struct wm_step_place *step)
{
    for (int i = 0; i < view->places->line_count; i++)
        if (is_within(step->picture, view->places->lines[i]))
            return i;
    return -1;
}

/* How far in reading direction a step stands. */
static double along(const struct view *view, const struct wm_step_place *step)
{
    double x = wm_rect_centre(laid_box(view, step->picture)).x;
    return view->places->reads_left ? -x : x;
}

/* Whether two steps stand to each other as their columns do. */
static bool is_in_order(const struct view *view, const struct wm_step_place *a,
                        const struct wm_step_place *b)
{
    int lines = line_of(view, b) - line_of(view, a);
    double distance = along(view, b) - along(view, a);
    if (a->column == b->column)
        return lines == 0 && fabs(distance) < SLACK;
    return lines > 0 || (lines == 0 && distance > 0);
}

char *columns_in_order(const struct view *view)
{
    for (int i = 0; i < view->places->step_count; i++)
        for (int k = 0; k < view->places->step_count; k++) {
            const struct wm_step_place *a = &view->places->steps[i], *b = &view->places->steps[k];
            if (a->column <= b->column && i != k && !is_in_order(view, a, b))
                return g_strdup_printf("step %d in column %d at %.1f, line %d and step %d in "
                                       "column %d at %.1f, line %d",
                                       i, a->column, along(view, a), line_of(view, a), k, b->column,
                                       along(view, b), line_of(view, b));
        }
    return NULL;
}

char *handoffs_along(const struct view *view)
{
    for (int i = 0; i < view->places->route_count; i++) {
        const struct wm_route *route = &view->places->routes[i];
        const struct wm_handoff *it = &view->model->handoffs[route->handoff];
        int from = view->places->steps[it->from].column, to = view->places->steps[it->to].column;
        if (route->runs_back ? to > from : to < from)
            return g_strdup_printf("handoff %d leads from column %d to %d and runs %s",
                                   route->handoff, from, to, route->runs_back ? "back" : "on");
    }
    return NULL;
}

static bool is_upright(const struct run_shape *run)
{
    return fabs(run->from.x - run->to.x) < fabs(run->from.y - run->to.y);
}

static bool is_between(double a, double x, double b)
{
    return x > MIN(a, b) && x < MAX(a, b);
}

static int count_crossings(const struct view *view)
{
    int count = 0;
    for (guint i = 0; i < view->shapes.runs->len; i++)
        for (guint k = 0; k < view->shapes.runs->len; k++) {
            const struct run_shape *a = run_at(view, i), *b = run_at(view, k);
            if (a->is_thrown || b->is_thrown || a->handoff == b->handoff || !is_upright(a) ||
                is_upright(b))
                continue;
            count += is_between(b->from.x, a->from.x, b->to.x) &&
                     is_between(a->from.y, b->from.y, a->to.y);
        }
    return count;
}

static char *say_number(const char *what, int told, int found)
{
    return told == found ? NULL
                         : g_strdup_printf("%s: %d are told, %d are there", what, told, found);
}

char *numbers_true(const struct view *view)
{
    const struct wm_places *places = view->places;
    int columns = 0, gates = 0, back = 0;
    for (int i = 0; i < places->step_count; i++)
        columns = MAX(columns, places->steps[i].column + 1);
    for (int i = 0; i < places->wall_count; i++)
        gates += places->walls[i].gate_count;
    for (int i = 0; i < view->model->handoff_count; i++) {
        const struct wm_handoff *it = &view->model->handoffs[i];
        back += places->steps[it->to].column < places->steps[it->from].column;
    }
    char *said = say_number("columns", places->facts.columns, columns);
    if (!said)
        said = say_number("rows", places->facts.rows, places->line_count);
    if (!said)
        said = say_number("gates", places->facts.gates, gates);
    if (!said)
        said = say_number("handoffs back", places->facts.back_edges, back);
    if (!said)
        said = say_number("crossings", places->facts.crossings, count_crossings(view));
    return said;
}
