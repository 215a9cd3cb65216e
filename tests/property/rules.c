/* SPDX-License-Identifier: MIT
 *
 * The rules, one function each, in a table; a function says what breaks its rule, or NULL. TOUCH is
 * how far an arrow may stay from what it joins.
 */
#include "rules.h"

#include "model/seam.h"
#include "view.h"

#include <math.h>

static const double FORK = 32; /* from a step to where its lanes fork */
static const double TOUCH = 3;

static char *pictures_apart(const struct view *view)
{
    const GArray *pictures = view->shapes.pictures;
    for (guint i = 0; i < pictures->len; i++)
        for (guint k = i + 1; k < pictures->len; k++)
            if (wm_rect_overlaps(box_at(pictures, i)->box, box_at(pictures, k)->box, SLACK))
                return say_boxes(box_at(pictures, i), box_at(pictures, k));
    return NULL;
}

static char *labels_off_pictures(const struct view *view)
{
    const GArray *labels = view->shapes.labels, *pictures = view->shapes.pictures;
    for (guint i = 0; i < labels->len; i++)
        for (guint k = 0; k < pictures->len; k++)
            if (wm_rect_overlaps(box_at(labels, i)->box, box_at(pictures, k)->box, SLACK))
                return say_boxes(box_at(labels, i), box_at(pictures, k));
    return NULL;
}

static char *labels_apart(const struct view *view)
{
    const GArray *labels = view->shapes.labels;
    for (guint i = 0; i < labels->len; i++)
        for (guint k = i + 1; k < labels->len; k++)
            if (wm_rect_overlaps(box_at(labels, i)->box, box_at(labels, k)->box, SLACK))
                return say_boxes(box_at(labels, i), box_at(labels, k));
    return NULL;
}

static char *discs_off_others(const struct view *view, const GArray *boxes)
{
    for (guint i = 0; i < view->shapes.discs->len; i++)
        for (guint k = 0; k < boxes->len; k++)
            if (!is_same_owner(disc_at(view, i)->owner, box_at(boxes, k)->owner) &&
                disc_meets_box(disc_at(view, i), box_at(boxes, k)->box))
                return say_disc(disc_at(view, i), box_at(boxes, k));
    return NULL;
}

static char *discs_off_pictures(const struct view *view)
{
    return discs_off_others(view, view->shapes.pictures);
}

static char *discs_off_labels(const struct view *view)
{
    return discs_off_others(view, view->shapes.labels);
}

static char *discs_apart(const struct view *view)
{
    for (guint i = 0; i < view->shapes.discs->len; i++)
        for (guint k = i + 1; k < view->shapes.discs->len; k++) {
            const struct disc_shape *a = disc_at(view, i), *b = disc_at(view, k);
            double distance = hypot(a->centre.x - b->centre.x, a->centre.y - b->centre.y);
            if (is_same_owner(a->owner, b->owner) || distance >= a->radius + b->radius - SLACK)
                continue;
            struct box_shape box = {b->owner, b->what,
                                    wm_rect_around(b->centre, 2 * b->radius, 2 * b->radius)};
            return say_disc(a, &box);
        }
    return NULL;
}

static bool is_at_side(struct wm_rect box, struct wm_point at)
{
    return at.y >= box.y - TOUCH && at.y <= wm_rect_bottom(box) + TOUCH &&
           (fabs(at.x - box.x) <= TOUCH || fabs(at.x - wm_rect_right(box)) <= TOUCH);
}

/* The sides of the picture, below it those of the words, and the upper and lower end of both. */
static bool is_on_border(const struct wm_step_place *step, struct wm_point at)
{
    struct wm_rect box = step->box;
    struct wm_rect words = box;
    words.y = wm_rect_bottom(step->picture);
    words.h = MAX(0, wm_rect_bottom(box) - words.y);
    bool is_over = at.x >= box.x - TOUCH && at.x <= wm_rect_right(box) + TOUCH;
    return is_at_side(step->picture, at) || is_at_side(words, at) ||
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

static char *arrows_touch(const struct view *view)
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

static char *arrows_straight(const struct view *view)
{
    for (guint i = 0; i < view->shapes.runs->len; i++) {
        const struct run_shape *run = run_at(view, i);
        if (run->is_thrown || fabs(run->from.x - run->to.x) < 0.01 ||
            fabs(run->from.y - run->to.y) < 0.01)
            continue;
        return g_strdup_printf("handoff %d runs aslant from %.2f %.2f to %.2f %.2f", run->handoff,
                               run->from.x, run->from.y, run->to.x, run->to.y);
    }
    return NULL;
}

static char *arrows_off_pictures(const struct view *view)
{
    for (guint i = 0; i < view->shapes.runs->len; i++)
        for (guint k = 0; k < view->shapes.pictures->len; k++) {
            const struct box_shape *picture = box_at(view->shapes.pictures, k);
            if (run_meets_box(run_at(view, i), inset(picture->box, 1)))
                return say_run(run_at(view, i), picture);
        }
    return NULL;
}

static char *arrows_off_labels(const struct view *view)
{
    for (guint i = 0; i < view->shapes.runs->len; i++)
        for (guint k = 0; k < view->shapes.labels->len; k++) {
            const struct box_shape *label = box_at(view->shapes.labels, k);
            struct owner owner = {OWNER_HANDOFF, run_at(view, i)->handoff};
            if (!is_same_owner(owner, label->owner) &&
                run_meets_box(run_at(view, i), inset(label->box, SLACK)))
                return say_run(run_at(view, i), label);
        }
    return NULL;
}

/* Whether something belongs to a handoff or to one of the steps that it joins. */
static bool is_concerned(const struct view *view, int handoff, struct owner owner)
{
    const struct wm_handoff *it = &view->model->handoffs[handoff];
    return is_same_owner(owner, (struct owner){OWNER_HANDOFF, handoff}) ||
           is_same_owner(owner, (struct owner){OWNER_STEP, it->from}) ||
           is_same_owner(owner, (struct owner){OWNER_STEP, it->to});
}

static char *arrows_off_riders(const struct view *view)
{
    for (guint i = 0; i < view->shapes.runs->len; i++)
        for (guint k = 0; k < view->shapes.discs->len; k++) {
            const struct disc_shape *disc = disc_at(view, k);
            struct box_shape box = {
                disc->owner, disc->what,
                wm_rect_around(disc->centre, 1.4 * disc->radius, 1.4 * disc->radius)};
            if (!is_concerned(view, run_at(view, i)->handoff, disc->owner) &&
                run_meets_box(run_at(view, i), box.box))
                return say_run(run_at(view, i), &box);
        }
    return NULL;
}

/* How long two runs lie on each other. */
static double shared_length(const struct run_shape *a, const struct run_shape *b)
{
    bool is_upright = a->from.x == a->to.x;
    if (is_upright != (b->from.x == b->to.x))
        return 0;
    if (fabs(is_upright ? a->from.x - b->from.x : a->from.y - b->from.y) > 1)
        return 0;
    double a0 = is_upright ? a->from.y : a->from.x, a1 = is_upright ? a->to.y : a->to.x;
    double b0 = is_upright ? b->from.y : b->from.x, b1 = is_upright ? b->to.y : b->to.x;
    return MIN(MAX(a0, a1), MAX(b0, b1)) - MAX(MIN(a0, a1), MIN(b0, b1));
}

static bool is_beside(const struct run_shape *run, struct wm_rect box)
{
    double left = box.x - FORK, right = wm_rect_right(box) + FORK;
    return run->from.x > left && run->from.x < right && run->to.x > left && run->to.x < right;
}

/* Whether one of the runs belongs to a fork, beside a step that both handoffs touch. */
static bool is_fork(const struct view *view, const struct run_shape *a, const struct run_shape *b)
{
    const struct wm_handoff *first = &view->model->handoffs[a->handoff];
    const struct wm_handoff *second = &view->model->handoffs[b->handoff];
    int ends[2] = {first->from, first->to};
    for (int i = 0; i < 2; i++) {
        struct wm_rect box = view->places->steps[ends[i]].box;
        if ((ends[i] == second->from || ends[i] == second->to) &&
            (is_beside(a, box) || is_beside(b, box)))
            return true;
    }
    return false;
}

static char *arrows_apart(const struct view *view)
{
    for (guint i = 0; i < view->shapes.runs->len; i++)
        for (guint k = i + 1; k < view->shapes.runs->len; k++) {
            const struct run_shape *a = run_at(view, i), *b = run_at(view, k);
            if (a->is_thrown || b->is_thrown || a->handoff == b->handoff ||
                shared_length(a, b) < 2 || is_fork(view, a, b))
                continue;
            return g_strdup_printf("handoffs %d and %d lie on each other from %.1f %.1f to "
                                   "%.1f %.1f and from %.1f %.1f to %.1f %.1f",
                                   a->handoff, b->handoff, a->from.x, a->from.y, a->to.x, a->to.y,
                                   b->from.x, b->from.y, b->to.x, b->to.y);
        }
    return NULL;
}

static char *marks_on_own(const struct view *view)
{
    for (guint i = 0; i < view->shapes.discs->len; i++) {
        const struct disc_shape *disc = disc_at(view, i);
        if (disc->owner.kind != OWNER_HANDOFF || strcmp(disc->what, "rider") != 0)
            continue;
        bool is_on = false;
        for (guint k = 0; k < view->shapes.runs->len && !is_on; k++)
            is_on = run_at(view, k)->handoff == disc->owner.index &&
                    run_meets_box(run_at(view, k),
                                  wm_rect_around(disc->centre, disc->radius, disc->radius));
        if (!is_on)
            return g_strdup_printf("the rider of handoff %d at %.1f %.1f is not on its arrow",
                                   disc->owner.index, disc->centre.x, disc->centre.y);
    }
    return NULL;
}

static const struct {
    const char *name;
    char *(*check)(const struct view *view);
} rules[] = {
    {"numbers are finite", numbers_finite},
    {"pictures do not overlap", pictures_apart},
    {"steps stay in their bands", steps_in_bands},
    {"steps stay in their rooms", steps_in_rooms},
    {"rooms do not overlap", rooms_apart},
    {"arrows begin and end at their steps", arrows_touch},
    {"arrows run straight", arrows_straight},
    {"no arrow passes a picture", arrows_off_pictures},
    {"no arrow passes foreign words", arrows_off_labels},
    {"no arrow passes a foreign disc", arrows_off_riders},
    {"no arrow lies on another", arrows_apart},
    {"the wall is crossed in gates", wall_by_gates},
    {"words stand on no picture", labels_off_pictures},
    {"words stand on no other words", labels_apart},
    {"discs stand on no foreign picture", discs_off_pictures},
    {"discs stand on no foreign words", discs_off_labels},
    {"discs stand on no foreign disc", discs_apart},
    {"riders ride on their arrows", marks_on_own},
    {"everything is on the sheet", all_on_sheet},
};

GPtrArray *find_broken_rules(const struct wm_model *model, const struct wm_theme *theme,
                             const struct wm_places *places)
{
    struct view view = {model, theme, places, {0}};
    shapes_init(&view.shapes, theme, places);
    GPtrArray *broken = g_ptr_array_new_with_free_func(g_free);
    for (size_t i = 0; i < G_N_ELEMENTS(rules); i++) {
        char *said = rules[i].check(&view);
        if (said)
            g_ptr_array_add(broken, g_strdup_printf("%s: %s", rules[i].name, said));
        g_free(said);
    }
    shapes_finish(&view.shapes);
    return broken;
}
