/* SPDX-License-Identifier: MIT
 *
 * Painting a picture, as often as a map uses it. For vector targets that store a surface once
 * however often it is used, as a PDF does, a picture is recorded once for each look; for images its
 * pixels are kept for each size. Pixels are put on whole device pixels: painting them is then a
 * plain copy.
 */
#include "icon/display_list.h"
#include "icon/family.h"

#include <math.h>

/* Cairo makes 72 dpi rasters of the filters and masks of foreign art when it is recorded: recorded
 * larger and painted smaller they are sharp in print. */
static const double FOREIGN_SIDE = 256;
/* Past this many pixels a side, pixels are not kept: the picture is painted again. */
enum { LARGEST_RASTER = 512 };
/* When the pixels kept are more bytes than this, all are dropped and made again at need: what is
 * painted never depends on what was painted before. */
static const gsize MOST_KEPT = 48 << 20;

/* A picture in a look, and for pixels their size, else zeros. */
struct key {
    const struct wm_icon *icon;
    struct wm_look look; /* zeros but for people */
    int width, height;
};

struct print {
    struct key key;
    cairo_surface_t *surface; /* NULL: not recorded yet, or it could not be parsed */
    double width, height;     /* of the surface, in its own units */
};

struct pixels {
    struct key key;
    cairo_surface_t *surface;
};

struct wm_prints {
    GHashTable *by_look; /* struct print, each its own key */
    GHashTable *by_size; /* struct pixels, likewise */
    gsize kept;          /* bytes in by_size */
};

static guint hash_key(gconstpointer data)
{
    const struct key *key = data;
    guint hash = g_direct_hash(key->icon);
    const guint parts[] = {(guint)key->look.mood, key->look.skin,    key->look.hair,
                           key->look.accent,      key->look.is_grey, (guint)key->width,
                           (guint)key->height};
    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++)
        hash = hash * 31 + parts[i];
    return hash;
}

static gboolean is_same_key(gconstpointer one, gconstpointer other)
{
    const struct key *a = one, *b = other;
    return a->icon == b->icon && wm_look_is_same(&a->look, &b->look) && a->width == b->width &&
           a->height == b->height;
}

static void free_print(gpointer data)
{
    struct print *print = data;
    if (print->surface)
        cairo_surface_destroy(print->surface);
    g_free(print);
}

static void free_pixels(gpointer data)
{
    struct pixels *pixels = data;
    cairo_surface_destroy(pixels->surface);
    g_free(pixels);
}

struct wm_prints *wm_prints_create(struct wm_arena *arena)
{
    struct wm_prints *prints = wm_arena_new(arena, struct wm_prints);
    prints->by_look = g_hash_table_new_full(hash_key, is_same_key, NULL, free_print);
    prints->by_size = g_hash_table_new_full(hash_key, is_same_key, NULL, free_pixels);
    wm_arena_own(arena, prints->by_look, (GDestroyNotify)g_hash_table_unref);
    wm_arena_own(arena, prints->by_size, (GDestroyNotify)g_hash_table_unref);
    return prints;
}

static cairo_t *record(struct print *print)
{
    cairo_rectangle_t extents = {0, 0, print->width, print->height};
    print->surface = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents);
    return cairo_create(print->surface);
}

static void record_list(struct print *print)
{
    cairo_t *cairo = record(print);
    wm_display_list_paint(print->key.icon->list, &print->key.look, cairo);
    cairo_destroy(cairo);
}

static void print_svg(struct print *print)
{
    struct wm_drawing *drawing = wm_drawing_open(print->key.icon);
    if (!drawing)
        return;
    struct wm_rect frame = wm_drawing_frame(drawing);
    double aspect = frame.w / frame.h;
    print->width = FOREIGN_SIDE * MIN(aspect, 1);
    print->height = FOREIGN_SIDE / MAX(aspect, 1);
    cairo_t *cairo = record(print);
    wm_drawing_paint(drawing, cairo, frame, (struct wm_rect){0, 0, print->width, print->height});
    cairo_destroy(cairo);
    wm_drawing_close(drawing);
}

static void print_png(struct print *print)
{
    print->surface = wm_photo_print(print->key.icon);
    if (!print->surface)
        return;
    print->width = cairo_image_surface_get_width(print->surface);
    print->height = cairo_image_surface_get_height(print->surface);
}

/* Pictures of the family are recorded when a target first asks for it; most never are. */
static struct print *find_print(struct wm_prints *prints, const struct wm_icon *icon,
                                const struct wm_look *look)
{
    struct key key = {.icon = icon, .look = *wm_look_shown(icon, look)};
    struct print *print = g_hash_table_lookup(prints->by_look, &key);
    if (print)
        return print;
    print = g_new0(struct print, 1);
    print->key = key;
    if (icon->list)
        print->width = print->height = WM_LIST_SIDE;
    else if (icon->is_png)
        print_png(print);
    else
        print_svg(print);
    g_hash_table_add(prints->by_look, print);
    return print;
}

/* Whether the target stores a surface once and refers to it. Cairo 1.16 never lets go of a
 * recording that was painted onto an SVG; nor is one needed there: the SVG writer paints each
 * picture once. */
static bool takes_recordings(cairo_t *cairo)
{
    cairo_surface_type_t type = cairo_surface_get_type(cairo_get_group_target(cairo));
    return type != CAIRO_SURFACE_TYPE_IMAGE && type != CAIRO_SURFACE_TYPE_SVG;
}

static void paint_surface(const struct print *print, cairo_t *cairo)
{
    cairo_rectangle(cairo, 0, 0, print->width, print->height);
    cairo_clip(cairo);
    cairo_set_source_surface(cairo, print->surface, 0, 0);
    cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_BEST);
    cairo_paint(cairo);
}

static void paint_print(struct print *print, cairo_t *cairo, struct wm_rect into)
{
    const struct wm_display_list *list = print->key.icon->list;
    if (list && wm_icon_paint_kept(print->key.icon, &print->key.look, cairo, into))
        return;
    cairo_save(cairo);
    cairo_translate(cairo, into.x, into.y);
    cairo_scale(cairo, into.w / print->width, into.h / print->height);
    if (list && !takes_recordings(cairo)) {
        wm_display_list_paint(list, &print->key.look, cairo);
    } else {
        if (list && !print->surface)
            record_list(print);
        paint_surface(print, cairo);
    }
    cairo_restore(cairo);
}

/* Whether pixels can be copied onto the target. */
static bool takes_pixels(cairo_t *cairo)
{
    return cairo_surface_get_type(cairo_get_group_target(cairo)) == CAIRO_SURFACE_TYPE_IMAGE &&
           wm_cairo_is_upright(cairo);
}

static void make_room(struct wm_prints *prints, gsize size)
{
    if (prints->kept + size > MOST_KEPT) {
        g_hash_table_remove_all(prints->by_size);
        prints->kept = 0;
    }
    prints->kept += size;
}

static cairo_surface_t *find_pixels(struct wm_prints *prints, struct print *print, int w, int h)
{
    struct key key = print->key;
    key.width = w;
    key.height = h;
    struct pixels *pixels = g_hash_table_lookup(prints->by_size, &key);
    if (pixels)
        return pixels->surface;
    make_room(prints, (gsize)w * (gsize)h * 4);
    pixels = g_new(struct pixels, 1);
    *pixels = (struct pixels){key, cairo_image_surface_create(CAIRO_FORMAT_ARGB32, w, h)};
    cairo_t *cairo = cairo_create(pixels->surface);
    paint_print(print, cairo, (struct wm_rect){0, 0, w, h});
    cairo_destroy(cairo);
    g_hash_table_add(prints->by_size, pixels);
    return pixels->surface;
}

/* False if the picture is too large to be kept as pixels. */
static bool paint_pixels(struct wm_prints *prints, struct print *print, cairo_t *cairo,
                         struct wm_rect into)
{
    double x = into.x, y = into.y, w = into.w, h = into.h;
    cairo_user_to_device(cairo, &x, &y);
    cairo_user_to_device_distance(cairo, &w, &h);
    int width = (int)round(CLAMP(w, 1, LARGEST_RASTER + 1));
    int height = (int)round(CLAMP(h, 1, LARGEST_RASTER + 1));
    if (width > LARGEST_RASTER || height > LARGEST_RASTER)
        return false;
    cairo_surface_t *pixels = find_pixels(prints, print, width, height);
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

/* A foreign SVG is painted as librsvg does it, where no recording may be. */
static bool paint_unprinted(const struct wm_icon *icon, cairo_t *cairo, struct wm_rect box)
{
    cairo_surface_type_t type = cairo_surface_get_type(cairo_get_group_target(cairo));
    if (type != CAIRO_SURFACE_TYPE_SVG || icon->is_png || icon->list)
        return false;
    struct wm_drawing *drawing = wm_drawing_open(icon);
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
    if (!(box.w > 0 && box.h > 0) || paint_unprinted(icon, cairo, box))
        return;
    struct print *print = find_print(icons->prints, icon, look);
    if (!print->surface && !icon->list)
        return;
    struct wm_rect into = fit(box, print->width / print->height);
    if (!takes_pixels(cairo) || !paint_pixels(icons->prints, print, cairo, into))
        paint_print(print, cairo, into);
}
