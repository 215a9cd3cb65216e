/* SPDX-License-Identifier: MIT
 *
 * The rule that what the map says of itself in numbers is true.
 */
#include "view.h"

#include <math.h>

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
            if (a->handoff == b->handoff || !is_upright(a) || is_upright(b))
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
    int gates = 0;
    for (int i = 0; i < places->wall_count; i++)
        gates += places->walls[i].gate_count;
    char *said = say_number("rows", places->facts.rows, places->line_count);
    if (!said)
        said = say_number("gates", places->facts.gates, gates);
    if (!said)
        said = say_number("crossings", places->facts.crossings, count_crossings(view));
    return said;
}
