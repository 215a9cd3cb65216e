/* SPDX-License-Identifier: MIT
 *
 * Comparing shapes, and saying in words which ones meet. No rule is known here.
 */
#include "view.h"

#include <math.h>

static char *name_of(struct owner owner)
{
    static const char *const kinds[] = {"the sheet", "room", "step", "handoff"};
    if (owner.kind == OWNER_SHEET)
        return g_strdup(kinds[0]);
    return g_strdup_printf("%s %d", kinds[owner.kind], owner.index);
}

char *say_boxes(const struct box_shape *a, const struct box_shape *b)
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

char *say_disc(const struct disc_shape *a, const struct box_shape *b)
{
    struct box_shape box = {a->owner, a->what,
                            wm_rect_around(a->centre, 2 * a->radius, 2 * a->radius)};
    return say_boxes(&box, b);
}

char *say_run(const struct run_shape *run, const struct box_shape *b)
{
    char *owner = name_of(b->owner);
    char *said =
        g_strdup_printf("handoff %d from %.1f %.1f to %.1f %.1f and %s of %s (%.1f %.1f %.1f×%.1f)",
                        run->handoff, run->from.x, run->from.y, run->to.x, run->to.y, b->what,
                        owner, b->box.x, b->box.y, b->box.w, b->box.h);
    g_free(owner);
    return said;
}

const struct box_shape *box_at(const GArray *boxes, guint i)
{
    return &g_array_index(boxes, struct box_shape, i);
}

const struct disc_shape *disc_at(const struct view *view, guint i)
{
    return &g_array_index(view->shapes.discs, struct disc_shape, i);
}

const struct run_shape *run_at(const struct view *view, guint i)
{
    return &g_array_index(view->shapes.runs, struct run_shape, i);
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

bool disc_meets_box(const struct disc_shape *disc, struct wm_rect box)
{
    double dx = disc->centre.x - CLAMP(disc->centre.x, box.x, wm_rect_right(box));
    double dy = disc->centre.y - CLAMP(disc->centre.y, box.y, wm_rect_bottom(box));
    return hypot(dx, dy) < disc->radius - SLACK;
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
