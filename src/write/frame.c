/* SPDX-License-Identifier: MIT
 *
 * From map units to pixels.
 */
#include "write/writers.h"

#include <math.h>

/* Up to the next whole pixel; a hair above one is still that one. */
static double whole(double pixels)
{
    return MAX(1, ceil(pixels - 1e-6));
}

struct wm_frame wm_frame_make(const struct wm_scene *scene, const struct wm_write_options *options)
{
    double width = MAX(scene->width, 1e-6), height = MAX(scene->height, 1e-6);
    double across = options->width_px / width, down = options->height_px / height;
    struct wm_frame frame = {0};

    if (across > 0 && down > 0)
        frame.scale = MIN(across, down);
    else if (across > 0 || down > 0)
        frame.scale = MAX(across, down);
    else
        frame.scale = options->dpi > 0 ? options->dpi / 72 : options->scale;
    frame.width_px = whole(across > 0 ? options->width_px : width * frame.scale);
    frame.height_px = whole(down > 0 ? options->height_px : height * frame.scale);
    if (across > 0 && down > 0) {
        frame.x = (frame.width_px - width * frame.scale) / 2;
        frame.y = (frame.height_px - height * frame.scale) / 2;
    }
    return frame;
}
