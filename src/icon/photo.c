/* SPDX-License-Identifier: MIT
 *
 * PNGs: scans of real forms, photos of real vans, and things cut out with nothing around them. Made
 * once into a print no larger than a wall map can show; what fills its rectangle gets a white
 * border and a thin line, as a photo has, so that it lies on the map and is no part of it.
 */
#include "icon/family.h"

#include <string.h>

/* Pixels: 64 mm, the largest picture of an A0 sheet, at 300 dpi and some more; and so many that a
 * border is not a row of blocks. */
static const double LARGEST_PRINT = 1024, LEAST_PRINT = 256;
/* Of the longer side. */
static const double BORDER = 0.035, LINE = 0.012;
static const double INK[] = {0x2b / 255.0, 0x2a / 255.0, 0x33 / 255.0};

struct reader {
    const unsigned char *next;
    gsize left;
};

static cairo_status_t read_bytes(void *data, unsigned char *out, unsigned length)
{
    struct reader *reader = data;
    if (length > reader->left)
        return CAIRO_STATUS_READ_ERROR;
    memcpy(out, reader->next, length);
    reader->next += length;
    reader->left -= length;
    return CAIRO_STATUS_SUCCESS;
}

/* NULL if it is broken. */
static cairo_surface_t *open_png(const struct wm_icon *icon)
{
    struct reader reader = {NULL, 0};
    reader.next = g_bytes_get_data(icon->bytes, &reader.left);
    cairo_surface_t *surface = cairo_image_surface_create_from_png_stream(read_bytes, &reader);
    if (cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS)
        return surface;
    cairo_surface_destroy(surface);
    return NULL;
}

bool wm_icon_look_at(struct wm_icon *icon)
{
    if (icon->is_png) {
        cairo_surface_t *image = open_png(icon);
        if (image) {
            icon->shown = wm_ink_of_image(image);
            cairo_surface_destroy(image);
        }
        return image;
    }
    struct wm_drawing *drawing = wm_drawing_open(icon);
    if (drawing) {
        icon->shown = wm_ink_of_drawing(drawing, wm_drawing_page(drawing));
        wm_drawing_close(drawing);
    }
    return drawing;
}

/* Whether it fills its rectangle: every pixel of the rim is opaque. */
static bool is_photo(cairo_surface_t *image)
{
    if (cairo_image_surface_get_format(image) == CAIRO_FORMAT_RGB24)
        return true;
    int width = cairo_image_surface_get_width(image);
    int height = cairo_image_surface_get_height(image);
    int stride = cairo_image_surface_get_stride(image);
    const unsigned char *rows = cairo_image_surface_get_data(image);
    for (int y = 0; y < height; y++) {
        const guint32 *row = (const guint32 *)(const void *)(rows + (ptrdiff_t)y * stride);
        bool is_rim = y == 0 || y == height - 1;
        for (int x = 0; x < width; x += is_rim || x == width - 1 ? 1 : width - 1)
            if (row[x] >> 24 != 0xff)
                return false;
    }
    return true;
}

static void draw_border(cairo_t *cairo, double width, double height)
{
    double line = LINE * MAX(width, height);
    cairo_rectangle(cairo, line / 2, line / 2, width - line, height - line);
    cairo_set_line_width(cairo, line);
    cairo_set_source_rgb(cairo, INK[0], INK[1], INK[2]);
    cairo_stroke(cairo);
}

/* The part `shown` of an image, `scale` times as large, `border` wide kept free around it. */
static cairo_surface_t *print_part(cairo_surface_t *image, struct wm_rect shown, double scale,
                                   double border)
{
    double width = MAX(round(shown.w * scale), 1), height = MAX(round(shown.h * scale), 1);
    double full_width = width + 2 * border, full_height = height + 2 * border;
    cairo_surface_t *print =
        cairo_image_surface_create(CAIRO_FORMAT_ARGB32, (int)full_width, (int)full_height);
    cairo_t *cairo = cairo_create(print);
    if (border > 0) {
        cairo_set_source_rgb(cairo, 1, 1, 1);
        cairo_paint(cairo);
    }
    cairo_save(cairo);
    cairo_rectangle(cairo, border, border, width, height);
    cairo_clip(cairo);
    cairo_translate(cairo, border, border);
    cairo_scale(cairo, width / shown.w, height / shown.h);
    cairo_set_source_surface(cairo, image, -shown.x, -shown.y);
    cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_BEST);
    cairo_pattern_set_extend(cairo_get_source(cairo), CAIRO_EXTEND_PAD);
    cairo_paint(cairo);
    cairo_restore(cairo);
    if (border > 0)
        draw_border(cairo, full_width, full_height);
    cairo_destroy(cairo);
    return print;
}

cairo_surface_t *wm_photo_print(const struct wm_icon *icon)
{
    cairo_surface_t *image = open_png(icon);
    if (!image)
        return NULL;
    cairo_surface_flush(image);
    struct wm_rect shown = icon->shown;
    double longest = MAX(shown.w, shown.h);
    double scale = CLAMP(longest, LEAST_PRINT, LARGEST_PRINT) / longest;
    double border = is_photo(image) ? ceil(BORDER * longest * scale) : 0;
    cairo_surface_t *print = print_part(image, shown, scale, border);
    cairo_surface_destroy(image);
    return print;
}
