/* SPDX-License-Identifier: MIT
 *
 * Points and rectangles, y down. Lengths have no unit here; on a map they are map units.
 */
#ifndef WM_BASE_GEOM_H
#define WM_BASE_GEOM_H

#include <math.h>
#include <stdbool.h>

/* Where the control points of a curve lie that is a quarter of a circle, as a share of the way from
 * its ends to where their tangents meet. */
#define WM_QUARTER 0.5522847498

struct wm_point {
    double x, y;
};

struct wm_rect {
    double x, y, w, h; /* left upper corner, width, height; w and h are never negative */
};

static inline double wm_rect_right(struct wm_rect r)
{
    return r.x + r.w;
}

static inline double wm_rect_bottom(struct wm_rect r)
{
    return r.y + r.h;
}

static inline struct wm_point wm_rect_centre(struct wm_rect r)
{
    return (struct wm_point){r.x + r.w / 2, r.y + r.h / 2};
}

/* The square, or the rectangle, around a centre. */
static inline struct wm_rect wm_rect_around(struct wm_point centre, double w, double h)
{
    return (struct wm_rect){centre.x - w / 2, centre.y - h / 2, w, h};
}

/* Whether the two share more than a border of width `slack`. */
static inline bool wm_rect_overlaps(struct wm_rect a, struct wm_rect b, double slack)
{
    return a.x + slack < b.x + b.w && b.x + slack < a.x + a.w && a.y + slack < b.y + b.h &&
           b.y + slack < a.y + a.h;
}

static inline double wm_distance(struct wm_point a, struct wm_point b)
{
    return hypot(b.x - a.x, b.y - a.y);
}

/* The point `far` from `from` in the direction of `to`, and `aside` to the right of that way. Where
 * the two are the same point, the way leads to the right. */
static inline struct wm_point wm_point_towards(struct wm_point from, struct wm_point to, double far,
                                               double aside)
{
    double length = wm_distance(from, to);
    double x = length > 0 ? (to.x - from.x) / length : 1;
    double y = length > 0 ? (to.y - from.y) / length : 0;
    return (struct wm_point){from.x + x * far - y * aside, from.y + y * far + x * aside};
}

/* The smallest rectangle that holds both; a rectangle without width and height counts as nothing.
 */
struct wm_rect wm_rect_union(struct wm_rect a, struct wm_rect b);

#endif
