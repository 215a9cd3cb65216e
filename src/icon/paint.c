/* SPDX-License-Identifier: MIT
 *
 * Painting a picture. It is parsed once for each look and kept as a print: a recording for vector
 * targets, which a PDF then stores once however often it is used, and pixels for each size that an
 * image asked for. Pixels are put on whole device pixels: painting them is then a plain copy.
 */
#include "icon/family.h"

#include <librsvg/rsvg.h>
#include <math.h>
#include <string.h>

/* The side of the family's frame, and of a picture without any size of its own. */
static const double PLAIN_SIDE = 64;
/* Cairo makes 72 dpi rasters of the filters and masks of foreign art when it is recorded: recorded
 * larger and painted smaller they are sharp in print. */
static const double OWN_SIDE = 256;
/* Past this many pixels a side, pixels are not kept: the recording is painted again. */
enum { LARGEST_RASTER = 1024 };

struct print {
    cairo_surface_t *surface; /* NULL: it could not be parsed */
    double width, height;     /* of the surface, in its own units */
};

struct wm_prints {
    GHashTable *by_look;   /* "picture/look" → struct print */
    GHashTable *by_pixels; /* "picture/look/WxH" → cairo_surface_t */
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

/* The style sheet that makes one drawing into this look; librsvg lets it win over attributes. */
static char *sheet_from_look(const struct wm_look *look)
{
    static const char *const moods[] = {"pleased", "calm", "worried", "frustrated", "angry"};
    const struct {
        const char *class;
        unsigned color;
    } parts[] = {{"skin", look->skin}, {"hair", look->hair}, {"accent", look->accent}};

    GString *sheet = g_string_new(NULL);
    for (size_t i = 0; look->mood && i < G_N_ELEMENTS(moods); i++)
        g_string_append_printf(sheet, ".mood-%s{display:%s}", moods[i],
                               strcmp(moods[i], look->mood) == 0 ? "inline" : "none");
    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++)
        if (parts[i].color)
            g_string_append_printf(sheet, ".%s{fill:#%06x}", parts[i].class,
                                   parts[i].color & 0xffffff);
    return g_string_free(sheet, FALSE);
}

/* The size a picture has by itself: that of its frame. Where it names none, the frame is what it
 * paints; `origin` is then where that begins. */
static void measure_svg(RsvgHandle *handle, struct print *print, struct wm_point *origin)
{
    gboolean has_width, has_height, has_box;
    RsvgLength width, height;
    RsvgRectangle box, ink, port = {0, 0, PLAIN_SIDE, PLAIN_SIDE};
    double w, h;

    rsvg_handle_get_intrinsic_dimensions(handle, &has_width, &width, &has_height, &height, &has_box,
                                         &box);
    *origin = (struct wm_point){0, 0};
    print->width = print->height = PLAIN_SIDE;
    if (has_box && box.width > 0 && box.height > 0) {
        print->width = box.width;
        print->height = box.height;
    } else if (has_width && has_height && width.unit != RSVG_UNIT_PERCENT &&
               rsvg_handle_get_intrinsic_size_in_pixels(handle, &w, &h) && w > 0 && h > 0) {
        print->width = w;
        print->height = h;
    } else if (rsvg_handle_get_geometry_for_layer(handle, NULL, &port, &ink, NULL, NULL) &&
               ink.width > 0 && ink.height > 0) {
        *origin = (struct wm_point){-ink.x, -ink.y};
        print->width = ink.width;
        print->height = ink.height;
    }
}

/* Brings any frame to this side, so that a recording is never of absurd size. */
static double fit_print(struct print *print, double side)
{
    double scale = side / MAX(print->width, print->height);
    print->width *= scale;
    print->height *= scale;
    return scale;
}

static void print_svg(struct print *print, const struct wm_icon *icon, const struct wm_look *look)
{
    gsize length;
    const void *bytes = g_bytes_get_data(icon->bytes, &length);
    RsvgHandle *handle = rsvg_handle_new_from_data(bytes, length, NULL);
    if (!handle)
        return;
    rsvg_handle_set_dpi(handle, 96);
    if (icon->is_person) {
        char *sheet = sheet_from_look(look);
        rsvg_handle_set_stylesheet(handle, (const guint8 *)sheet, strlen(sheet), NULL);
        g_free(sheet);
    }

    struct wm_point origin;
    measure_svg(handle, print, &origin);
    RsvgRectangle port = {0, 0, print->width, print->height};
    double scale = fit_print(print, icon->is_own ? OWN_SIDE : PLAIN_SIDE);
    cairo_rectangle_t extents = {0, 0, print->width, print->height};
    print->surface = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents);
    cairo_t *cairo = cairo_create(print->surface);
    cairo_scale(cairo, scale, scale);
    cairo_translate(cairo, origin.x, origin.y);
    rsvg_handle_render_document(handle, cairo, &port, NULL);
    cairo_destroy(cairo);
    g_object_unref(handle);
}

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

static void print_png(struct print *print, const struct wm_icon *icon)
{
    struct reader reader = {NULL, 0};
    reader.next = g_bytes_get_data(icon->bytes, &reader.left);
    cairo_surface_t *surface = cairo_image_surface_create_from_png_stream(read_bytes, &reader);
    if (cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS) {
        cairo_surface_destroy(surface);
        return;
    }
    print->surface = surface;
    print->width = cairo_image_surface_get_width(surface);
    print->height = cairo_image_surface_get_height(surface);
}

/* Own pictures and those of the family may share a name. */
static char *key_of(const struct wm_icon *icon, const struct wm_look *look)
{
    if (!icon->is_person)
        return g_strdup_printf("%s%s", icon->is_own ? "own " : "", icon->name);
    return g_strdup_printf("%s/%s/%x/%x/%x", icon->name, look->mood ? look->mood : "", look->skin,
                           look->hair, look->accent);
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

void wm_icon_paint(struct wm_icons *icons, const struct wm_icon *icon, const struct wm_look *look,
                   cairo_t *cairo, struct wm_rect box)
{
    if (!(box.w > 0 && box.h > 0))
        return;
    char *key = key_of(icon, look);
    const struct print *print = find_print(icons->prints, key, icon, look);
    if (print->surface) {
        double scale = MIN(box.w / print->width, box.h / print->height);
        struct wm_rect into =
            wm_rect_around(wm_rect_centre(box), print->width * scale, print->height * scale);
        if (!takes_pixels(cairo) || !paint_pixels(icons->prints, key, print, cairo, into))
            paint_print(print, cairo, into);
    }
    g_free(key);
}
