/* SPDX-License-Identifier: MIT
 *
 * PNG (RFC 2083), painted in strips of a fixed height that are packed by themselves and written in
 * order, so that memory does not grow with the picture and the bytes do not depend on how many
 * threads share the work. No time is written. A strip is painted in tiles that Cairo can hold.
 */
#include "write/strip.h"
#include "write/workers.h"
#include "write/writers.h"

#include <string.h>
#include <zlib.h>

enum {
    STRIP_ROWS = 128,
    TILE_COLUMNS = 16384,
    LARGEST_SIDE = 100000,
    LARGE_PICTURE = 16 << 20, /* pixels: from here on threads are worth their start */
    MOST_WORKERS = 8,
    PIXELS_UNDER_WAY = 8 << 20, /* in all strips that are painted and not yet written */
};

struct picture {
    const struct wm_map *map;
    struct wm_frame frame;
    int width, height;
    bool is_transparent;
    struct wm_sink *sink;
};

/* A strip on its way from the painter to the sink. */
struct slot {
    struct wm_task task; /* first, so that the one is the other */
    struct wm_strip strip;
    struct wm_packer *packer;
    struct wm_packed packed;
};

static void put_u32(guint8 *to, guint32 value)
{
    for (int i = 0; i < 4; i++)
        to[i] = (guint8)(value >> (24 - 8 * i));
}

static void write_chunk(struct wm_sink *sink, const char *name, const void *bytes, guint32 length)
{
    guint8 head[8], tail[4];
    put_u32(head, length);
    memcpy(head + 4, name, 4);
    uLong crc = crc32(0, head + 4, 4);
    if (length > 0)
        crc = crc32(crc, bytes, length);
    put_u32(tail, (guint32)crc);
    wm_sink_write(sink, head, sizeof head);
    wm_sink_write(sink, bytes, length);
    wm_sink_write(sink, tail, sizeof tail);
}

static void write_head(const struct picture *picture, double dpi)
{
    enum { DEPTH = 8, RGB = 2, RGBA = 6, PERCEPTUAL = 0, PER_METRE = 1 };
    guint8 head[13] = {[8] = DEPTH, [9] = picture->is_transparent ? RGBA : RGB};
    put_u32(head, (guint32)picture->width);
    put_u32(head + 4, (guint32)picture->height);
    guint8 intent = PERCEPTUAL;
    guint8 density[9] = {[8] = PER_METRE};
    guint32 per_metre = (guint32)(dpi / 0.0254 + 0.5);
    put_u32(density, per_metre);
    put_u32(density + 4, per_metre);

    wm_sink_write(picture->sink, "\x89PNG\r\n\x1a\n", 8);
    write_chunk(picture->sink, "IHDR", head, sizeof head);
    write_chunk(picture->sink, "sRGB", &intent, sizeof intent);
    write_chunk(picture->sink, "pHYs", density, sizeof density);
}

/* Opaque pixels have an alpha too, as one that Cairo leaves undefined could not be compared. */
static void paint_tile(const struct picture *picture, guint32 *pixels, cairo_rectangle_int_t tile)
{
    cairo_surface_t *surface = cairo_image_surface_create_for_data(
        (guchar *)(pixels + tile.x), CAIRO_FORMAT_ARGB32, tile.width, tile.height,
        picture->width * (int)sizeof *pixels);
    cairo_t *cairo = cairo_create(surface);
    cairo_rectangle(cairo, 0, 0, tile.width, tile.height);
    cairo_clip(cairo);
    cairo_translate(cairo, picture->frame.x - tile.x, picture->frame.y - tile.y);
    cairo_scale(cairo, picture->frame.scale, picture->frame.scale);
    wm_paint(picture->map, cairo, !picture->is_transparent);
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
}

static void paint_strip(const struct picture *picture, int y, struct wm_strip *strip)
{
    g_assert(strip->pixels);
    strip->rows = MIN(STRIP_ROWS, picture->height - y);
    strip->is_last = y + strip->rows == picture->height;
    if (picture->is_transparent || picture->map->scene->ground.alpha < 1)
        memset(strip->pixels, 0,
               (size_t)strip->width * (size_t)strip->rows * sizeof *strip->pixels);
    cairo_rectangle_int_t tile = {0, y, 0, strip->rows};
    for (; tile.x < picture->width; tile.x += TILE_COLUMNS) {
        tile.width = MIN(TILE_COLUMNS, picture->width - tile.x);
        paint_tile(picture, strip->pixels, tile);
    }
}

static void pack(struct wm_task *task)
{
    struct slot *slot = (struct slot *)task;
    slot->packed = wm_strip_pack(slot->packer, &slot->strip);
}

static struct slot *create_slots(const struct picture *picture, int count)
{
    struct slot *slots = g_new0(struct slot, count);
    for (int i = 0; i < count; i++) {
        slots[i].task.work = pack;
        slots[i].packer = wm_packer_create(picture->width);
        slots[i].strip = (struct wm_strip){
            .pixels = g_new(guint32, (gsize)picture->width * STRIP_ROWS),
            .width = picture->width,
            .has_alpha = picture->is_transparent,
        };
    }
    return slots;
}

static void destroy_slots(struct slot *slots, int count)
{
    for (int i = 0; i < count; i++) {
        wm_packer_destroy(slots[i].packer);
        g_free(slots[i].strip.pixels);
    }
    g_free(slots);
}

/* How many threads pack beside the one that paints. */
static int count_packers(const struct picture *picture, int workers)
{
    if (workers == 0 && (gint64)picture->width * picture->height >= LARGE_PICTURE)
        workers = MIN((int)g_get_num_processors(), MOST_WORKERS);
    return MAX(0, workers - 1);
}

/* One that is painted, one for each packer and one that waits for either, as memory allows. */
static int count_slots(const struct picture *picture, int packers)
{
    if (packers == 0)
        return 1;
    return CLAMP(PIXELS_UNDER_WAY / (picture->width * STRIP_ROWS), 2, packers + 2);
}

/* The data of all strips is one stream of zlib's (RFC 1950), whose bounds are chunks of their own.
 */
static void write_strips(const struct picture *picture, int workers)
{
    int packers = count_packers(picture, workers), slot_count = count_slots(picture, packers);
    struct slot *slots = create_slots(picture, slot_count);
    struct wm_workers *pool = wm_workers_create(packers);
    int strips = (picture->height + STRIP_ROWS - 1) / STRIP_ROWS;
    uLong adler = adler32(0, NULL, 0);
    write_chunk(picture->sink, "IDAT", "\x78\x01", 2);
    for (int i = 0; i < strips + slot_count && !picture->sink->has_failed; i++) {
        struct slot *slot = &slots[i % slot_count];
        if (i >= slot_count && i - slot_count < strips) {
            wm_workers_wait(pool, &slot->task);
            const struct wm_packed *packed = &slot->packed;
            adler = adler32_combine(adler, packed->adler, (z_off_t)packed->raw_length);
            write_chunk(picture->sink, "IDAT", packed->bytes->data, packed->bytes->len);
        }
        if (i < strips) {
            paint_strip(picture, i * STRIP_ROWS, &slot->strip);
            wm_workers_begin(pool, &slot->task);
        }
    }
    wm_workers_destroy(pool);
    destroy_slots(slots, slot_count);
    guint8 sum[4];
    put_u32(sum, (guint32)adler);
    write_chunk(picture->sink, "IDAT", sum, sizeof sum);
}

enum wm_write_status wm_write_png(const struct wm_map *map, const struct wm_write_options *options,
                                  struct wm_sink *sink)
{
    struct picture picture = {
        .map = map,
        .frame = wm_frame_make(map->scene, options),
        .is_transparent = options->is_transparent,
        .sink = sink,
    };
    if (picture.frame.width_px > LARGEST_SIDE || picture.frame.height_px > LARGEST_SIDE)
        return WM_WRITE_TOO_LARGE;
    picture.width = (int)picture.frame.width_px;
    picture.height = (int)picture.frame.height_px;
    write_head(&picture, options->dpi > 0 ? options->dpi : 72 * picture.frame.sheet_scale);
    write_strips(&picture, options->workers);
    write_chunk(sink, "IEND", NULL, 0);
    return wm_write_status_of(sink);
}
