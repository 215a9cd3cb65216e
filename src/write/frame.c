/* SPDX-License-Identifier: MIT
 *
 * From map units to the points of a page, and to pixels.
 */
#include "write/writers.h"

#include <math.h>

static bool has_page(const struct wm_write_options *options)
{
    return options->page_width > 0 && options->page_height > 0;
}

struct wm_frame wm_frame_on_page(const struct wm_scene *scene,
                                 const struct wm_write_options *options)
{
    double width = MAX(scene->width, 1e-6), height = MAX(scene->height, 1e-6);
    if (!has_page(options))
        return (struct wm_frame){
            .width_px = width, .height_px = height, .scale = 1, .sheet_scale = 1};
    double margins = 2 * options->page_margin;
    double scale =
        MIN((options->page_width - margins) / width, (options->page_height - margins) / height);
    return (struct wm_frame){
        .width_px = options->page_width,
        .height_px = options->page_height,
        .scale = scale,
        .x = (options->page_width - width * scale) / 2,
        .y = (options->page_height - height * scale) / 2,
        .sheet_scale = 1,
    };
}

/* A map is not cut: up to the next whole pixel, but a hair above one is still that one. A page has
 * margins: the nearest is nearest to its size. */
static double whole(double pixels, const struct wm_write_options *options)
{
    return MAX(1, has_page(options) ? round(pixels) : ceil(pixels - 1e-6));
}

struct wm_frame wm_frame_make(const struct wm_scene *scene, const struct wm_write_options *options)
{
    struct wm_frame frame = wm_frame_on_page(scene, options);
    double width = frame.width_px, height = frame.height_px, scale;
    double across = options->width_px / width, down = options->height_px / height;

    if (across > 0 && down > 0)
        scale = MIN(across, down);
    else if (across > 0 || down > 0)
        scale = MAX(across, down);
    else
        scale = options->dpi > 0 ? options->dpi / 72 : options->scale;
    frame.width_px = whole(across > 0 ? options->width_px : width * scale, options);
    frame.height_px = whole(down > 0 ? options->height_px : height * scale, options);
    frame.scale *= scale;
    frame.x *= scale;
    frame.y *= scale;
    frame.sheet_scale = scale;
    if (across > 0 && down > 0) {
        frame.x += (frame.width_px - width * scale) / 2;
        frame.y += (frame.height_px - height * scale) / 2;
    }
    return frame;
}
