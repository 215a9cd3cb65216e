/* SPDX-License-Identifier: MIT
 *
 * A foreign SVG, parsed and painted by what extra/extra.h opens.
 */
#include "extra/extra.h"
#include "icon/family.h"

struct wm_drawing {
    const struct wm_extra *extra;
    struct wm_extra_svg *svg;
    struct wm_rect page;  /* all of it, in its own units */
    struct wm_rect frame; /* what is shown */
};

bool wm_drawing_can_open(void)
{
    return wm_extra_find() != NULL;
}

struct wm_drawing *wm_drawing_open(const struct wm_icon *icon)
{
    const struct wm_extra *extra = wm_extra_find();
    gsize length;
    const void *bytes = g_bytes_get_data(icon->bytes, &length);
    cairo_rectangle_t page;
    struct wm_extra_svg *svg = extra ? extra->svg_open(bytes, length, &page) : NULL;
    if (!svg)
        return NULL;
    struct wm_drawing *drawing = g_new(struct wm_drawing, 1);
    drawing->extra = extra;
    drawing->svg = svg;
    drawing->page = (struct wm_rect){page.x, page.y, page.width, page.height};
    drawing->frame = icon->shown.w > 0 ? icon->shown : drawing->page;
    return drawing;
}

void wm_drawing_close(struct wm_drawing *drawing)
{
    drawing->extra->svg_close(drawing->svg);
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
    cairo_save(cairo);
    cairo_rectangle(cairo, into.x, into.y, into.w, into.h);
    cairo_clip(cairo);
    cairo_translate(cairo, into.x, into.y);
    cairo_scale(cairo, into.w / part.w, into.h / part.h);
    cairo_translate(cairo, -part.x, -part.y);
    drawing->extra->svg_paint(drawing->svg, cairo);
    cairo_restore(cairo);
}
