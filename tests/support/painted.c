/* SPDX-License-Identifier: MIT
 *
 * Paints 128 rows at a time, as the writer does: Cairo draws some edges a little differently if a
 * surface ends elsewhere. What is wider than a surface of Cairo's can be is not for this.
 */
#include "painted.h"
#include "write/writers.h"

#include <png.h>
#include <string.h>

enum { STRIP_ROWS = 128 };

static cairo_surface_t *paint(const struct wm_map *map, const struct wm_frame *frame,
                              bool is_transparent)
{
    int width = (int)frame->width_px, height = (int)frame->height_px;
    cairo_surface_t *whole = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height);
    int stride = cairo_image_surface_get_stride(whole);
    for (int y = 0; y < height; y += STRIP_ROWS) {
        cairo_surface_t *strip = cairo_image_surface_create_for_data(
            cairo_image_surface_get_data(whole) + (size_t)y * (size_t)stride, CAIRO_FORMAT_ARGB32,
            width, MIN(STRIP_ROWS, height - y), stride);
        cairo_t *cairo = cairo_create(strip);
        cairo_translate(cairo, frame->x, frame->y - y);
        cairo_scale(cairo, frame->scale, frame->scale);
        wm_paint(map, cairo, !is_transparent);
        cairo_destroy(cairo);
        cairo_surface_destroy(strip);
    }
    return whole;
}

/* A pixel of Cairo's as the bytes of a PNG. */
static void spell_pixel(guint32 pixel, guint8 *to)
{
    guint32 alpha = pixel >> 24;
    for (int i = 0; i < 3; i++) {
        guint32 value = pixel >> (16 - 8 * i) & 0xff;
        to[i] = alpha == 0 ? 0 : (guint8)((value * 255 + alpha / 2) / alpha);
    }
    to[3] = (guint8)alpha;
}

static const char *compare(cairo_surface_t *surface, const guint8 *pixels, int width, int height)
{
    int stride = cairo_image_surface_get_stride(surface);
    for (int y = 0; y < height; y++) {
        const guint8 *row = cairo_image_surface_get_data(surface) + (size_t)y * (size_t)stride;
        for (int x = 0; x < width; x++) {
            guint32 pixel;
            guint8 want[4];
            memcpy(&pixel, row + (size_t)x * sizeof pixel, sizeof pixel);
            spell_pixel(pixel, want);
            if (memcmp(want, pixels + ((size_t)y * (size_t)width + (size_t)x) * 4, 4) != 0)
                return "a pixel is not the painted one";
        }
    }
    return NULL;
}

const char *painted_fault(const struct wm_map *map, const struct wm_write_options *options,
                          GBytes *png)
{
    struct wm_frame frame = wm_frame_make(map->scene, options);
    gsize length;
    const void *bytes = g_bytes_get_data(png, &length);
    png_image image = {.version = PNG_IMAGE_VERSION};
    if (!png_image_begin_read_from_memory(&image, bytes, length))
        return "libpng does not read it";
    bool has_alpha = image.format & PNG_FORMAT_FLAG_ALPHA;
    image.format = PNG_FORMAT_RGBA;
    g_autofree guint8 *pixels = g_malloc(PNG_IMAGE_SIZE(image));
    if (!png_image_finish_read(&image, NULL, pixels, 0, NULL) || image.warning_or_error)
        return "libpng finds it damaged";
    if ((int)image.width != (int)frame.width_px || (int)image.height != (int)frame.height_px ||
        has_alpha != options->is_transparent)
        return "it is of another size or kind";
    cairo_surface_t *surface = paint(map, &frame, options->is_transparent);
    const char *fault = compare(surface, pixels, (int)image.width, (int)image.height);
    cairo_surface_destroy(surface);
    return fault;
}
