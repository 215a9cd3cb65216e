/* SPDX-License-Identifier: MIT
 *
 * Relative luminance, and the contrast of two.
 */
#include "contrast.h"

#include <math.h>

double color_linear(double part)
{
    return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4);
}

static double luminance(struct wm_color c)
{
    return 0.2126 * color_linear(wm_color_share(c.red)) +
           0.7152 * color_linear(wm_color_share(c.green)) +
           0.0722 * color_linear(wm_color_share(c.blue));
}

double color_contrast(struct wm_color a, struct wm_color b)
{
    double x = luminance(a) + 0.05;
    double y = luminance(b) + 0.05;
    return x > y ? x / y : y / x;
}
