/* SPDX-License-Identifier: MIT
 *
 * PNG, painted in strips of a fixed height and compressed as they come, so that memory does not
 * grow with the picture and the bytes do not depend on how the work is shared out. No time is
 * written. The width of a strip is cut into tiles that Cairo can hold.
 */
#include "write/writers.h"

#include <png.h>

enum {
    STRIP_ROWS = 128,
    TILE_COLUMNS = 16384,
    LARGEST_SIDE = 100000,
    COMPRESSION =
        1, /* a seventh larger than at 6, for a quarter of the work of the whole program */
};

struct job {
    const struct wm_map *map;
    struct wm_frame frame;
    int width, height;
    bool is_transparent;
    png_structp png;
    struct wm_sink *sink;
};

static void write_bytes(png_structp png, png_bytep bytes, size_t length)
{
    wm_sink_write(png_get_io_ptr(png), bytes, length);
}

static void flush_nothing(png_structp png G_GNUC_UNUSED)
{
}

static void put_rgb(const guint32 *from, guchar *to, int count)
{
    for (int i = 0; i < count; i++, to += 3) {
        to[0] = (guchar)(from[i] >> 16);
        to[1] = (guchar)(from[i] >> 8);
        to[2] = (guchar)from[i];
    }
}

static guchar unmultiply(guint32 value, guint32 alpha)
{
    return (guchar)((value * 255 + alpha / 2) / alpha);
}

static void put_rgba(const guint32 *from, guchar *to, int count)
{
    for (int i = 0; i < count; i++, to += 4) {
        guint32 pixel = from[i], alpha = pixel >> 24;
        to[0] = alpha ? unmultiply(pixel >> 16 & 0xff, alpha) : 0;
        to[1] = alpha ? unmultiply(pixel >> 8 & 0xff, alpha) : 0;
        to[2] = alpha ? unmultiply(pixel & 0xff, alpha) : 0;
        to[3] = (guchar)alpha;
    }
}

static int bytes_per_pixel(const struct job *job)
{
    return job->is_transparent ? 4 : 3;
}

/* Paints one tile and puts its pixels where they belong in `rows`, the rows of the whole strip. */
static void paint_tile(const struct job *job, cairo_surface_t *surface, cairo_rectangle_int_t tile,
                       guchar *rows)
{
    cairo_t *cairo = cairo_create(surface);
    cairo_rectangle(cairo, 0, 0, tile.width, tile.height);
    cairo_clip(cairo);
    cairo_set_operator(cairo, CAIRO_OPERATOR_CLEAR);
    cairo_paint(cairo);
    cairo_set_operator(cairo, CAIRO_OPERATOR_OVER);
    cairo_translate(cairo, job->frame.x - tile.x, job->frame.y - tile.y);
    cairo_scale(cairo, job->frame.scale, job->frame.scale);
    wm_paint(job->map, cairo, !job->is_transparent);
    cairo_destroy(cairo);

    cairo_surface_flush(surface);
    const guchar *pixels = cairo_image_surface_get_data(surface);
    int stride = cairo_image_surface_get_stride(surface), size = bytes_per_pixel(job);
    for (int y = 0; y < tile.height; y++) {
        const guint32 *from = (const guint32 *)(const void *)(pixels + (size_t)y * (size_t)stride);
        guchar *to = rows + ((size_t)y * (size_t)job->width + (size_t)tile.x) * (size_t)size;
        (job->is_transparent ? put_rgba : put_rgb)(from, to, tile.width);
    }
}

static void paint_strips(const struct job *job, cairo_surface_t *surface, guchar *rows)
{
    size_t stride = (size_t)job->width * (size_t)bytes_per_pixel(job);
    for (int y = 0; y < job->height && !job->sink->has_failed; y += STRIP_ROWS) {
        cairo_rectangle_int_t tile = {0, y, 0, MIN(STRIP_ROWS, job->height - y)};
        for (; tile.x < job->width; tile.x += TILE_COLUMNS) {
            tile.width = MIN(TILE_COLUMNS, job->width - tile.x);
            paint_tile(job, surface, tile, rows);
        }
        for (int i = 0; i < tile.height; i++)
            png_write_row(job->png, rows + (size_t)i * stride);
    }
}

static void write_head(const struct job *job, png_infop info, double dpi)
{
    png_set_IHDR(job->png, info, (png_uint_32)job->width, (png_uint_32)job->height, 8,
                 job->is_transparent ? PNG_COLOR_TYPE_RGB_ALPHA : PNG_COLOR_TYPE_RGB,
                 PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_sRGB(job->png, info, PNG_sRGB_INTENT_PERCEPTUAL);
    png_uint_32 per_metre = (png_uint_32)(dpi / 0.0254 + 0.5);
    png_set_pHYs(job->png, info, per_metre, per_metre, PNG_RESOLUTION_METER);
    /* flat colours repeat as they are: filters make them larger, and cost time */
    png_set_compression_level(job->png, COMPRESSION);
    png_set_filter(job->png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
    png_write_info(job->png, info);
}

/* False: libpng gave up, which only a lack of memory can make it do. */
static bool write_picture(struct job *job, double dpi, cairo_surface_t *surface, guchar *rows)
{
    job->png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
    png_infop info = png_create_info_struct(job->png);
    if (setjmp(png_jmpbuf(job->png))) {
        png_destroy_write_struct(&job->png, &info);
        return false;
    }
    png_set_write_fn(job->png, job->sink, write_bytes, flush_nothing);
    write_head(job, info, dpi);
    paint_strips(job, surface, rows);
    if (!job->sink->has_failed)
        png_write_end(job->png, info);
    png_destroy_write_struct(&job->png, &info);
    return true;
}

enum wm_write_status wm_write_png(const struct wm_map *map, const struct wm_write_options *options,
                                  struct wm_sink *sink)
{
    struct job job = {
        .map = map,
        .frame = wm_frame_make(map->scene, options),
        .is_transparent = options->is_transparent,
        .sink = sink,
    };
    if (job.frame.width_px > LARGEST_SIDE || job.frame.height_px > LARGEST_SIDE)
        return WM_WRITE_TOO_LARGE;
    job.width = (int)job.frame.width_px;
    job.height = (int)job.frame.height_px;

    cairo_surface_t *surface =
        cairo_image_surface_create(job.is_transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24,
                                   MIN(job.width, TILE_COLUMNS), STRIP_ROWS);
    guchar *rows = g_malloc_n((gsize)job.width * STRIP_ROWS, (gsize)bytes_per_pixel(&job));
    double dpi = options->dpi > 0 ? options->dpi : 72 * job.frame.sheet_scale;
    bool is_whole = write_picture(&job, dpi, surface, rows);
    g_free(rows);
    cairo_surface_destroy(surface);
    return is_whole ? wm_write_status_of(sink) : WM_WRITE_TOO_LARGE;
}
