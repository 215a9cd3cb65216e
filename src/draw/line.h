/* SPDX-License-Identifier: MIT
 *
 * The line of a handoff, in two kinds, and what they share: the stroke and the head. Private to
 * draw/.
 */
#ifndef WM_DRAW_LINE_H
#define WM_DRAW_LINE_H

#include "draw/pen.h"

/* How a line is painted. */
struct wm_stroke {
    struct wm_color color;
    double width;
    bool is_dotted;
};

/* From the tip of a head to its notch, where the line ends. */
static inline double wm_head_depth(const struct wm_theme *theme)
{
    return theme->arrow_head * (1 - theme->arrow_notch);
}

/* A swallow's tail with its tip at `tip`, seen from `back`. */
void wm_draw_head(const struct wm_pen *pen, struct wm_point back, struct wm_point tip,
                  struct wm_color color);

/* Wider on the usual way, and where something goes wrong or is new. */
double wm_line_width(const struct wm_pen *pen, const struct wm_route *route);

/* Horizontal and vertical runs with round corners; dots if it is thrown. */
void wm_draw_runs(const struct wm_pen *pen, const struct wm_route *route, struct wm_stroke stroke);

#endif
