/* SPDX-License-Identifier: MIT
 *
 * Pictures of the family on a PDF that keeps them. Cairo 1.16 replays a recording at every use,
 * even if the file has it already. So a picture is painted until the file is certain to have it;
 * then a stand-in with the same unique id is, for which Cairo writes a reference to the first.
 */
#include "icon/display_list.h"
#include "icon/family.h"

/* A picture in a look. */
struct kept {
    cairo_surface_t *picture;
    cairo_surface_t *stand_in; /* as large, with next to nothing in it */
    bool is_written;
};

static const cairo_user_data_key_t kept_key;

static void free_kept(gpointer data)
{
    struct kept *kept = data;
    cairo_surface_destroy(kept->picture);
    cairo_surface_destroy(kept->stand_in);
    g_free(kept);
}

static void free_table(void *data)
{
    g_hash_table_unref(data);
}

void wm_icons_keep_on_pdf(cairo_surface_t *pdf)
{
    GHashTable *by_id = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_kept);
    cairo_surface_set_user_data(pdf, &kept_key, by_id, free_table);
}

static char *make_id(const struct wm_icon *icon, const struct wm_look *look)
{
    return g_strdup_printf("%s/%u/%x/%x/%x/%d", icon->name, (unsigned)look->mood, look->skin,
                           look->hair, look->accent, look->is_grey);
}

static cairo_surface_t *begin_recording(void)
{
    cairo_rectangle_t extents = {0, 0, WM_LIST_SIDE, WM_LIST_SIDE};
    return cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents);
}

/* Only once all is painted: painting on a surface takes its id away. */
static void set_id(cairo_surface_t *surface, const char *id)
{
    char *copy = g_strdup(id);
    cairo_surface_set_mime_data(surface, CAIRO_MIME_TYPE_UNIQUE_ID, (unsigned char *)copy,
                                strlen(copy), g_free, copy);
}

static cairo_surface_t *record_picture(const struct wm_icon *icon, const struct wm_look *look,
                                       double tolerance, const char *id)
{
    cairo_surface_t *surface = begin_recording();
    cairo_t *cairo = cairo_create(surface);
    cairo_set_tolerance(cairo, tolerance);
    wm_display_list_paint(icon->list, look, cairo);
    cairo_destroy(cairo);
    set_id(surface, id);
    return surface;
}

/* It must not be empty: Cairo would leave it out. */
static cairo_surface_t *record_stand_in(const char *id)
{
    cairo_surface_t *surface = begin_recording();
    cairo_t *cairo = cairo_create(surface);
    cairo_paint(cairo);
    cairo_destroy(cairo);
    set_id(surface, id);
    return surface;
}

static struct kept *find_kept(GHashTable *by_id, const struct wm_icon *icon,
                              const struct wm_look *look, double tolerance)
{
    char *id = make_id(icon, look);
    struct kept *kept = g_hash_table_lookup(by_id, id);
    if (kept) {
        g_free(id);
        return kept;
    }
    kept = g_new0(struct kept, 1);
    kept->picture = record_picture(icon, look, tolerance, id);
    kept->stand_in = record_stand_in(id);
    g_hash_table_insert(by_id, id, kept);
    return kept;
}

/* Whether Cairo is certain to write what is painted there before anything that follows: it leaves
 * out what is off the page, and writes groups behind the page that they are on. */
static bool is_surely_written(cairo_t *cairo, struct wm_rect into)
{
    double left, top, right, bottom;
    cairo_clip_extents(cairo, &left, &top, &right, &bottom);
    return cairo_get_group_target(cairo) == cairo_get_target(cairo) && wm_cairo_is_upright(cairo) &&
           into.x >= left && into.y >= top && wm_rect_right(into) <= right &&
           wm_rect_bottom(into) <= bottom;
}

/* The extents of a recording clip it. */
static void paint_surface(cairo_t *cairo, cairo_surface_t *surface, struct wm_rect into)
{
    cairo_save(cairo);
    cairo_translate(cairo, into.x, into.y);
    cairo_scale(cairo, into.w / WM_LIST_SIDE, into.h / WM_LIST_SIDE);
    cairo_set_source_surface(cairo, surface, 0, 0);
    cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_BEST);
    cairo_paint(cairo);
    cairo_restore(cairo);
}

bool wm_icon_paint_kept(const struct wm_icon *icon, const struct wm_look *look, cairo_t *cairo,
                        struct wm_rect into)
{
    GHashTable *by_id = cairo_surface_get_user_data(cairo_get_target(cairo), &kept_key);
    if (!by_id)
        return false;
    struct kept *kept = find_kept(by_id, icon, look, cairo_get_tolerance(cairo));
    bool is_sure = is_surely_written(cairo, into);
    paint_surface(cairo, is_sure && kept->is_written ? kept->stand_in : kept->picture, into);
    kept->is_written = kept->is_written || is_sure;
    return true;
}
