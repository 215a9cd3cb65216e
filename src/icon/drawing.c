/* SPDX-License-Identifier: MIT
 *
 * librsvg: a foreign SVG parsed and painted. The only file that knows that library.
 */
#include "icon/family.h"

#include <librsvg/rsvg.h>

/* The side of a picture without any size of its own. */
static const double PLAIN_SIDE = 64;

struct wm_drawing {
    RsvgHandle *handle;
    struct wm_rect page;  /* all of it, in its own units */
    struct wm_rect frame; /* what is shown */
};

/* The page: that of the view box, or of the size, or where there is neither what is painted. */
static struct wm_rect measure(RsvgHandle *handle)
{
    gboolean has_width, has_height, has_box;
    RsvgLength width, height;
    RsvgRectangle box, ink, port = {0, 0, PLAIN_SIDE, PLAIN_SIDE};
    double w, h;

    rsvg_handle_get_intrinsic_dimensions(handle, &has_width, &width, &has_height, &height, &has_box,
                                         &box);
    if (has_box && box.width > 0 && box.height > 0)
        return (struct wm_rect){0, 0, box.width, box.height};
    if (has_width && has_height && width.unit != RSVG_UNIT_PERCENT &&
        rsvg_handle_get_intrinsic_size_in_pixels(handle, &w, &h) && w > 0 && h > 0)
        return (struct wm_rect){0, 0, w, h};
    if (rsvg_handle_get_geometry_for_layer(handle, NULL, &port, &ink, NULL, NULL) &&
        ink.width > 0 && ink.height > 0)
        return (struct wm_rect){ink.x, ink.y, ink.width, ink.height};
    return (struct wm_rect){0, 0, PLAIN_SIDE, PLAIN_SIDE};
}

struct wm_drawing *wm_drawing_open(const struct wm_icon *icon)
{
    gsize length;
    const void *bytes = g_bytes_get_data(icon->bytes, &length);
    RsvgHandle *handle = rsvg_handle_new_from_data(bytes, length, NULL);
    if (!handle)
        return NULL;
    rsvg_handle_set_dpi(handle, 96);
    struct wm_drawing *drawing = g_new(struct wm_drawing, 1);
    drawing->handle = handle;
    drawing->page = measure(handle);
    drawing->frame = icon->shown.w > 0 ? icon->shown : drawing->page;
    return drawing;
}

void wm_drawing_close(struct wm_drawing *drawing)
{
    g_object_unref(drawing->handle);
    g_free(drawing);
}

struct wm_rect wm_drawing_page(const struct wm_drawing *drawing)
{
    return drawing->page;
}

struct wm_rect wm_drawing_frame(const struct wm_drawing *drawing)
{
    return drawing->frame;
}

void wm_drawing_paint(const struct wm_drawing *drawing, cairo_t *cairo, struct wm_rect part,
                      struct wm_rect into)
{
    struct wm_rect page = drawing->page;
    RsvgRectangle port = {0, 0, page.w, page.h};
    cairo_save(cairo);
    cairo_rectangle(cairo, into.x, into.y, into.w, into.h);
    cairo_clip(cairo);
    cairo_translate(cairo, into.x, into.y);
    cairo_scale(cairo, into.w / part.w, into.h / part.h);
    cairo_translate(cairo, -part.x, -part.y);
    rsvg_handle_render_document(drawing->handle, cairo, &port, NULL);
    cairo_restore(cairo);
}
