/* SPDX-License-Identifier: MIT
 *
 * librsvg: an SVG parsed and painted. The only file that knows that library.
 */
#include "module/parts.h"

#include <librsvg/rsvg.h>

/* The side of a picture without any size of its own. */
static const double PLAIN_SIDE = 64;

struct wm_extra_svg {
    RsvgHandle *handle;
    cairo_rectangle_t page;
};

static cairo_rectangle_t measure(RsvgHandle *handle)
{
    gboolean has_width, has_height, has_box;
    RsvgLength width, height;
    RsvgRectangle box, ink, port = {0, 0, PLAIN_SIDE, PLAIN_SIDE};
    double w, h;

    rsvg_handle_get_intrinsic_dimensions(handle, &has_width, &width, &has_height, &height, &has_box,
                                         &box);
    if (has_box && box.width > 0 && box.height > 0)
        return (cairo_rectangle_t){0, 0, box.width, box.height};
    if (has_width && has_height && width.unit != RSVG_UNIT_PERCENT &&
        rsvg_handle_get_intrinsic_size_in_pixels(handle, &w, &h) && w > 0 && h > 0)
        return (cairo_rectangle_t){0, 0, w, h};
    if (rsvg_handle_get_geometry_for_layer(handle, NULL, &port, &ink, NULL, NULL) &&
        ink.width > 0 && ink.height > 0)
        return (cairo_rectangle_t){ink.x, ink.y, ink.width, ink.height};
    return (cairo_rectangle_t){0, 0, PLAIN_SIDE, PLAIN_SIDE};
}

struct wm_extra_svg *wm_svg_open(const void *bytes, size_t length, cairo_rectangle_t *page)
{
    RsvgHandle *handle = rsvg_handle_new_from_data(bytes, length, NULL);
    if (!handle)
        return NULL;
    rsvg_handle_set_dpi(handle, 96);
    struct wm_extra_svg *svg = g_new(struct wm_extra_svg, 1);
    svg->handle = handle;
    svg->page = *page = measure(handle);
    return svg;
}

void wm_svg_close(struct wm_extra_svg *svg)
{
    g_object_unref(svg->handle);
    g_free(svg);
}

void wm_svg_paint(const struct wm_extra_svg *svg, cairo_t *cairo)
{
    RsvgRectangle port = {0, 0, svg->page.width, svg->page.height};
    rsvg_handle_render_document(svg->handle, cairo, &port, NULL);
}
