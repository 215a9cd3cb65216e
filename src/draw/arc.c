/* SPDX-License-Identifier: MIT
 *
 * The dotted arc of what is thrown over the wall. Its curves are cut where the head begins, by
 * their length, so that no dot lies in the head however short the last curve is.
 */
#include "draw/line.h"

/* A cubic Bézier curve. */
struct curve {
    struct wm_point p[4];
};

static struct wm_point between(struct wm_point a, struct wm_point b, double share)
{
    return (struct wm_point){a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

/* The part of a curve from its start to `share`, after de Casteljau. */
static struct curve first_part(const struct curve *curve, double share)
{
    const struct wm_point *p = curve->p;
    struct wm_point a = between(p[0], p[1], share), b = between(p[1], p[2], share);
    struct wm_point c = between(p[2], p[3], share), d = between(a, b, share);
    return (struct curve){{p[0], a, d, between(d, between(b, c, share), share)}};
}

static double gap_at(const struct curve *curve, double share, struct wm_point tip)
{
    return wm_distance(first_part(curve, share).p[3], tip);
}

/* The share of the curve at which its end is still `rest` away from `tip`; 0 where all of it is
 * nearer. Searched in steps from the end, because an arc may come near to its tip twice, then by
 * halving. */
static double share_before(const struct curve *curve, struct wm_point tip, double rest)
{
    enum { STEPS = 16, HALVINGS = 16 };
    int step = STEPS;
    while (step > 0 && gap_at(curve, (double)step / STEPS, tip) < rest)
        step--;
    if (step == 0 || step == STEPS)
        return (double)step / STEPS;
    double far = (double)step / STEPS, near = far + 1.0 / STEPS;
    for (int i = 0; i < HALVINGS; i++) {
        double middle = (far + near) / 2;
        if (gap_at(curve, middle, tip) < rest)
            near = middle;
        else
            far = middle;
    }
    return far;
}

/* The curves of the route up to the head. */
static GArray *cut_curves(const struct wm_route *route, double head)
{
    GArray *curves = g_array_new(FALSE, FALSE, sizeof(struct curve));
    const struct wm_point *p = route->points;
    for (int i = 0; i + 3 < route->point_count; i += 3) {
        struct curve curve = {{p[i], p[i + 1], p[i + 2], p[i + 3]}};
        g_array_append_val(curves, curve);
    }
    struct wm_point tip = p[route->point_count - 1];
    while (curves->len > 0) {
        struct curve *last = &g_array_index(curves, struct curve, curves->len - 1);
        double share = share_before(last, tip, head);
        if (share > 0) {
            *last = first_part(last, share);
            break;
        }
        g_array_set_size(curves, curves->len - 1);
    }
    return curves;
}

static void add_curves(const struct wm_pen *pen, const GArray *curves)
{
    for (guint i = 0; i < curves->len; i++) {
        const struct wm_point *p = g_array_index(curves, struct curve, i).p;
        if (i == 0)
            wm_scene_move(pen->out, p[0].x, p[0].y);
        wm_scene_curve(pen->out, p[1], p[2], p[3]);
    }
}

void wm_draw_arc(const struct wm_pen *pen, const struct wm_route *route, struct wm_stroke stroke)
{
    const struct wm_theme *theme = pen->theme;
    GArray *curves = cut_curves(route, theme->arrow_head);
    wm_scene_path(pen->out, wm_no_color(), theme->arc_ground, theme->dot + theme->halo);
    wm_scene_dash(pen->out, 0, theme->dot_pitch);
    add_curves(pen, curves);
    wm_scene_path(pen->out, wm_no_color(), stroke.color, theme->dot);
    wm_scene_dash(pen->out, 0, theme->dot_pitch);
    add_curves(pen, curves);
    struct wm_point back = route->points[0];
    if (curves->len > 0)
        back = g_array_index(curves, struct curve, curves->len - 1).p[3];
    wm_draw_head(pen, back, route->points[route->point_count - 1], stroke.color);
    g_array_free(curves, TRUE);
}
