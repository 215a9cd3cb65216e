/* SPDX-License-Identifier: MIT
 *
 * Painting a picture. It is parsed once for each look and kept as a print: a recording for vector
 * targets, which a PDF then stores once however often it is used, and pixels for each size that an
 * image asked for. Pixels are put on whole device pixels: painting them is then a plain copy.
 */
#include "icon/family.h"

#include <math.h>
#include <string.h>

/* Cairo makes 72 dpi rasters of the filters and masks of foreign art when it is recorded: recorded
 * larger and painted smaller they are sharp in print. */
static const double FOREIGN_SIDE = 256, FAMILY_SIDE = 64;
/* Past this many pixels a side, pixels are not kept: the recording is painted again. */
enum { LARGEST_RASTER = 512 };
/* When the pixels kept are more bytes than this, all are dropped and made again at need: what is
 * painted never depends on what was painted before. */
static const gsize MOST_KEPT = 48 << 20;

struct print {
    cairo_surface_t *surface; /* NULL: it could not be parsed */
    double width, height;     /* of the surface, in its own units */
};

struct wm_prints {
    GHashTable *by_look;   /* "picture/look" → struct print */
    GHashTable *by_pixels; /* "picture/look/WxH" → cairo_surface_t */
    gsize kept;            /* bytes in by_pixels */
};

static void free_print(gpointer data)
{
    struct print *print = data;
    if (print->surface)
        cairo_surface_destroy(print->surface);
    g_free(print);
}

struct wm_prints *wm_prints_create(struct wm_arena *arena)
{
    struct wm_prints *prints = wm_arena_new(arena, struct wm_prints);
    prints->by_look = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_print);
    prints->by_pixels = g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
                                              (GDestroyNotify)cairo_surface_destroy);
    wm_arena_own(arena, prints->by_look, (GDestroyNotify)g_hash_table_unref);
    wm_arena_own(arena, prints->by_pixels, (GDestroyNotify)g_hash_table_unref);
    return prints;
}

static void print_svg(struct print *print, const struct wm_icon *icon, const struct wm_look *look)
{
    struct wm_drawing *drawing = wm_drawing_open(icon, look);
    if (!drawing)
        return;
    struct wm_rect frame = wm_drawing_frame(drawing);
    double side = icon->is_foreign ? FOREIGN_SIDE : FAMILY_SIDE, aspect = frame.w / frame.h;
    print->width = side * MIN(aspect, 1);
    print->height = side / MAX(aspect, 1);
    cairo_rectangle_t extents = {0, 0, print->width, print->height};
    print->surface = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents);
    cairo_t *cairo = cairo_create(print->surface);
    wm_drawing_paint(drawing, cairo, frame, (struct wm_rect){0, 0, print->width, print->height});
    cairo_destroy(cairo);
    wm_drawing_close(drawing);
}

static void print_png(struct print *print, const struct wm_icon *icon)
{
    print->surface = wm_photo_print(icon);
    if (!print->surface)
        return;
    print->width = cairo_image_surface_get_width(print->surface);
    print->height = cairo_image_surface_get_height(print->surface);
}

/* Own pictures, those of packs and those of the family may share a name. */
static char *key_of(const struct wm_icon *icon, const struct wm_look *look)
{
    if (!icon->is_person)
        return g_strdup_printf("%s %s", icon->is_foreign ? icon->category : "", icon->name);
    return g_strdup_printf("%s/%d/%x/%x/%x", icon->name, (int)look->mood, look->skin, look->hair,
                           look->accent);
}

static const struct print *find_print(struct wm_prints *prints, const char *key,
                                      const struct wm_icon *icon, const struct wm_look *look)
{
    struct print *print = g_hash_table_lookup(prints->by_look, key);
    if (print)
        return print;
    print = g_new0(struct print, 1);
    if (icon->is_png)
        print_png(print, icon);
    else
        print_svg(print, icon, look);
    g_hash_table_insert(prints->by_look, g_strdup(key), print);
    return print;
}

/* Paints the print into a rectangle, clipped to it. */
static void paint_print(const struct print *print, cairo_t *cairo, struct wm_rect into)
{
    cairo_save(cairo);
    cairo_translate(cairo, into.x, into.y);
    cairo_scale(cairo, into.w / print->width, into.h / print->height);
    cairo_rectangle(cairo, 0, 0, print->width, print->height);
    cairo_clip(cairo);
    cairo_set_source_surface(cairo, print->surface, 0, 0);
    cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_BEST);
    cairo_paint(cairo);
    cairo_restore(cairo);
}

/* Whether pixels can be copied onto the target: an image, and neither turned nor skewed. */
static bool takes_pixels(cairo_t *cairo)
{
    cairo_matrix_t matrix;
    cairo_get_matrix(cairo, &matrix);
    return cairo_surface_get_type(cairo_get_group_target(cairo)) == CAIRO_SURFACE_TYPE_IMAGE &&
           matrix.xy == 0 && matrix.yx == 0 && matrix.xx > 0 && matrix.yy > 0;
}

static cairo_surface_t *find_pixels(struct wm_prints *prints, const char *key,
                                    const struct print *print, int w, int h)
{
    char *sized = g_strdup_printf("%s/%dx%d", key, w, h);
    cairo_surface_t *pixels = g_hash_table_lookup(prints->by_pixels, sized);
    if (pixels) {
        g_free(sized);
        return pixels;
    }
    gsize size = (gsize)w * (gsize)h * 4;
    if (prints->kept + size > MOST_KEPT) {
        g_hash_table_remove_all(prints->by_pixels);
        prints->kept = 0;
    }
    prints->kept += size;
    pixels = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, w, h);
    cairo_t *cairo = cairo_create(pixels);
    paint_print(print, cairo, (struct wm_rect){0, 0, w, h});
    cairo_destroy(cairo);
    g_hash_table_insert(prints->by_pixels, sized, pixels);
    return pixels;
}

/* False where the picture is too large to be kept as pixels. */
static bool paint_pixels(struct wm_prints *prints, const char *key, const struct print *print,
                         cairo_t *cairo, struct wm_rect into)
{
    double x = into.x, y = into.y, w = into.w, h = into.h;
    cairo_user_to_device(cairo, &x, &y);
    cairo_user_to_device_distance(cairo, &w, &h);
    int width = (int)round(CLAMP(w, 1, LARGEST_RASTER + 1));
    int height = (int)round(CLAMP(h, 1, LARGEST_RASTER + 1));
    if (width > LARGEST_RASTER || height > LARGEST_RASTER)
        return false;
    cairo_surface_t *pixels = find_pixels(prints, key, print, width, height);
    cairo_save(cairo);
    cairo_identity_matrix(cairo);
    cairo_set_source_surface(cairo, pixels, round(x), round(y));
    cairo_paint(cairo);
    cairo_restore(cairo);
    return true;
}

/* The largest rectangle of that aspect in the middle of the box. */
static struct wm_rect fit(struct wm_rect box, double aspect)
{
    double width = MIN(box.w, box.h * aspect);
    return wm_rect_around(wm_rect_centre(box), width, width / aspect);
}

/* Cairo 1.16 never lets go of a recording that was painted onto an SVG. Nor is one needed there:
 * the SVG writer paints each picture once. */
static bool paint_unprinted(const struct wm_icon *icon, const struct wm_look *look, cairo_t *cairo,
                            struct wm_rect box)
{
    cairo_surface_type_t type = cairo_surface_get_type(cairo_get_group_target(cairo));
    if (type != CAIRO_SURFACE_TYPE_SVG || icon->is_png)
        return false;
    struct wm_drawing *drawing = wm_drawing_open(icon, look);
    if (drawing) {
        struct wm_rect frame = wm_drawing_frame(drawing);
        wm_drawing_paint(drawing, cairo, frame, fit(box, frame.w / frame.h));
        wm_drawing_close(drawing);
    }
    return true;
}

void wm_icon_paint(struct wm_icons *icons, const struct wm_icon *icon, const struct wm_look *look,
                   cairo_t *cairo, struct wm_rect box)
{
    if (!(box.w > 0 && box.h > 0) || paint_unprinted(icon, look, cairo, box))
        return;
    char *key = key_of(icon, look);
    const struct print *print = find_print(icons->prints, key, icon, look);
    if (print->surface) {
        struct wm_rect into = fit(box, print->width / print->height);
        if (!takes_pixels(cairo) || !paint_pixels(icons->prints, key, print, cairo, into))
            paint_print(print, cairo, into);
    }
    g_free(key);
}
