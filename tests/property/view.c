/* SPDX-License-Identifier: MIT
 *
 * Comparing shapes, and saying in words which ones meet. No rule is known here.
 */
#include "view.h"

#include <math.h>

static char *name_of(struct owner owner)
{
    static const char *const kinds[] = {"the sheet", "the strip", "band",   "room",
                                        "wall",      "step",      "handoff"};
    if (owner.kind <= OWNER_STRIP)
        return g_strdup(kinds[owner.kind]);
    return g_strdup_printf("%s %d", kinds[owner.kind], owner.index);
}

char *say_things(const struct thing *a, const struct thing *b)
{
    char *first = name_of(a->owner), *second = name_of(b->owner);
    char *said =
        g_strdup_printf("%s of %s (%.1f %.1f %.1f×%.1f) and %s of %s (%.1f %.1f %.1f×%.1f)",
                        a->what, first, a->box.x, a->box.y, a->box.w, a->box.h, b->what, second,
                        b->box.x, b->box.y, b->box.w, b->box.h);
    g_free(first);
    g_free(second);
    return said;
}

char *say_run(const struct run_shape *run, const struct thing *b)
{
    char *owner = name_of(b->owner);
    char *said =
        g_strdup_printf("handoff %d from %.1f %.1f to %.1f %.1f and %s of %s (%.1f %.1f %.1f×%.1f)",
                        run->handoff, run->from.x, run->from.y, run->to.x, run->to.y, b->what,
                        owner, b->box.x, b->box.y, b->box.w, b->box.h);
    g_free(owner);
    return said;
}

const struct thing *thing_at(const struct view *view, guint i)
{
    return &g_array_index(view->shapes.things, struct thing, i);
}

const struct run_shape *run_at(const struct view *view, guint i)
{
    return &g_array_index(view->shapes.runs, struct run_shape, i);
}

struct wm_rect laid_box(const struct view *view, struct wm_rect box)
{
    return view->places->reads_down ? (struct wm_rect){box.y, box.x, box.h, box.w} : box;
}

struct run_shape laid_run(const struct view *view, guint i)
{
    struct run_shape run = *run_at(view, i);
    if (view->places->reads_down) {
        run.from = (struct wm_point){run.from.y, run.from.x};
        run.to = (struct wm_point){run.to.y, run.to.x};
    }
    return run;
}

struct wm_rect inset(struct wm_rect box, double by)
{
    return (struct wm_rect){box.x + by, box.y + by, MAX(0, box.w - 2 * by), MAX(0, box.h - 2 * by)};
}

bool is_within(struct wm_rect inner, struct wm_rect outer)
{
    return inner.x >= outer.x - SLACK && inner.y >= outer.y - SLACK &&
           wm_rect_right(inner) <= wm_rect_right(outer) + SLACK &&
           wm_rect_bottom(inner) <= wm_rect_bottom(outer) + SLACK;
}

static bool disc_meets_box(struct wm_rect disc, struct wm_rect box)
{
    struct wm_point centre = wm_rect_centre(disc);
    double dx = centre.x - CLAMP(centre.x, box.x, wm_rect_right(box));
    double dy = centre.y - CLAMP(centre.y, box.y, wm_rect_bottom(box));
    return hypot(dx, dy) < disc.w / 2 - SLACK;
}

bool things_meet(const struct thing *a, const struct thing *b)
{
    if (!wm_rect_overlaps(a->box, b->box, SLACK))
        return false;
    if (a->is_disc && b->is_disc)
        return wm_distance(wm_rect_centre(a->box), wm_rect_centre(b->box)) <
               (a->box.w + b->box.w) / 2 - SLACK;
    if (a->is_disc)
        return disc_meets_box(a->box, b->box);
    return !b->is_disc || disc_meets_box(b->box, a->box);
}

/* Liang and Barsky's clipping: whether a part of the run lies inside. */
bool run_meets_box(const struct run_shape *run, struct wm_rect box)
{
    double p[4] = {run->from.x - run->to.x, run->to.x - run->from.x, run->from.y - run->to.y,
                   run->to.y - run->from.y};
    double q[4] = {run->from.x - box.x, wm_rect_right(box) - run->from.x, run->from.y - box.y,
                   wm_rect_bottom(box) - run->from.y};
    double enter = 0, leave = 1;
    for (int i = 0; i < 4; i++) {
        if (p[i] == 0 && q[i] <= 0)
            return false;
        if (p[i] < 0)
            enter = MAX(enter, q[i] / p[i]);
        if (p[i] > 0)
            leave = MIN(leave, q[i] / p[i]);
    }
    return enter < leave;
}

static double distance_to_run(const struct run_shape *run, struct wm_point at)
{
    double dx = run->to.x - run->from.x, dy = run->to.y - run->from.y;
    double square = dx * dx + dy * dy;
    double t = square > 0 ? ((at.x - run->from.x) * dx + (at.y - run->from.y) * dy) / square : 0;
    t = CLAMP(t, 0, 1);
    return hypot(at.x - run->from.x - t * dx, at.y - run->from.y - t * dy);
}

/* More than the rim of it. */
bool run_meets_thing(const struct run_shape *run, const struct thing *thing)
{
    if (!thing->is_disc)
        return run_meets_box(run, inset(thing->box, 1));
    return distance_to_run(run, wm_rect_centre(thing->box)) < thing->box.w / 2 - 1;
}
