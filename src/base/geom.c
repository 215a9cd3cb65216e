/* SPDX-License-Identifier: MIT
 *
 * What of the geometry is too long for its header.
 */
#include "base/geom.h"

#include <math.h>

struct wm_rect wm_rect_union(struct wm_rect a, struct wm_rect b)
{
    if (a.w <= 0 && a.h <= 0)
        return b;
    if (b.w <= 0 && b.h <= 0)
        return a;
    double x = fmin(a.x, b.x);
    double y = fmin(a.y, b.y);
    return (struct wm_rect){x, y, fmax(a.x + a.w, b.x + b.w) - x, fmax(a.y + a.h, b.y + b.h) - y};
}
