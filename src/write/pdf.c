/* SPDX-License-Identifier: MIT
 *
 * PDF: pages of vectors with text that can be searched and links that can be followed; a map has
 * one page. The same map gives the same bytes: the date is the caller's or there is none, never the
 * clock's.
 */
#include "write/writers.h"

#include <cairo-pdf.h>
#include <string.h>

/* Past 200 inches viewers show an empty page. */
static const double LARGEST_PAGE = 14400;
/* Cairo 1.16 makes polygons of every stroke, three times, only to measure it; the file has the
 * curves themselves. Polygons as exact as this, in points, take less time and give the same bytes.
 * At 2 and more, dots would be taken for nothing. */
static const double ROUGH = 1;

static cairo_status_t append_bytes(void *data, const unsigned char *bytes, unsigned length)
{
    g_string_append_len(data, (const char *)bytes, (gssize)length);
    return CAIRO_STATUS_SUCCESS;
}

/* The entry "/x5 5 0 R" at the start of `text`: its length, 0 if there is none. */
static size_t entry_length(const char *text)
{
    const char *p = text;
    if (*p++ != '/')
        return 0;
    size_t name = strspn(p, "abcdefghijklmnopqrstuvwxyz0123456789");
    p += name;
    size_t number = *p == ' ' ? strspn(p + 1, "0123456789") : 0;
    p += 1 + number;
    return name && number && g_str_has_prefix(p, " 0 R") ? (size_t)(p - text) + 4 : 0;
}

/* Blanks out entries of one dictionary that stand in it already. */
static void blank_repeated(char *entries)
{
    GHashTable *seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (char *p = entries + strspn(entries, " \n"); *p == '/'; p += strspn(p, " \n")) {
        size_t length = entry_length(p);
        if (length == 0)
            break;
        if (!g_hash_table_add(seen, g_strndup(p, length)))
            memset(p, ' ', length);
        p += length;
    }
    g_hash_table_unref(seen);
}

/* Cairo 1.16 lists a picture in the page's resources as often as it is used, which readers report
 * as damage. Blanks keep every offset where it was. */
static void blank_all_repeated(GString *pdf)
{
    static const char head[] = "/XObject <<";
    const size_t length = sizeof head - 1;
    for (char *p = pdf->str; (p = memmem(p, pdf->len - (size_t)(p - pdf->str), head, length));) {
        p += length;
        blank_repeated(p);
    }
}

/* Cairo writes the time of day where no date is set; one that it cannot read leaves the date out.
 */
static void set_date(cairo_surface_t *surface, long long seconds)
{
    GDateTime *date = seconds >= 0 ? g_date_time_new_from_unix_utc(seconds) : NULL;
    char *text = date ? g_date_time_format(date, "%Y-%m-%dT%H:%M:%SZ") : NULL;
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, text ? text : "");
    g_free(text);
    if (date)
        g_date_time_unref(date);
}

static void set_metadata(cairo_surface_t *surface, const struct wm_scene *scene,
                         const struct wm_write_options *options)
{
    if (scene->title)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, scene->title);
    if (scene->description)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, scene->description);
    char *credits = wm_credits_sentence(scene);
    if (*credits)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_KEYWORDS, credits);
    g_free(credits);
    if (options->generator)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, options->generator);
    set_date(surface, options->source_date);
}

/* In points, which need not be whole. */
static struct wm_frame frame_from(const struct wm_scene *scene,
                                  const struct wm_write_options *options)
{
    struct wm_frame frame = wm_frame_on_page(scene, options);
    if (options->page_width > 0)
        return frame;
    frame.scale = MIN(options->scale, LARGEST_PAGE / MAX(MAX(scene->width, scene->height), 1));
    frame.width_px = scene->width * frame.scale;
    frame.height_px = scene->height * frame.scale;
    return frame;
}

/* A bookmark that leads to just above the first words of the chapter. */
static void add_bookmark(cairo_surface_t *surface, const struct wm_frame *frame,
                         const struct wm_item *chapter, int page)
{
    const struct wm_text_item *words = chapter[1].text;
    double y = frame->y + (words->at.y - 2 * words->font.size) * frame->scale;
    char number[G_ASCII_DTOSTR_BUF_SIZE];
    char *place = g_strdup_printf("page=%d pos=[0 %s]", page,
                                  g_ascii_formatd(number, sizeof number, "%.2f", MAX(y, 0)));
    cairo_pdf_surface_add_outline(surface, CAIRO_PDF_OUTLINE_ROOT, chapter->group->title, place, 0);
    g_free(place);
}

static void add_bookmarks(cairo_surface_t *surface, const struct wm_frame *frame,
                          const struct wm_scene *scene, int page)
{
    for (int i = 0; i + 1 < scene->count; i++) {
        const struct wm_item *item = &scene->items[i];
        if (item->kind == WM_ITEM_GROUP && g_strcmp0(item->group->kind, "chapter") == 0 &&
            item[1].kind == WM_ITEM_TEXT)
            add_bookmark(surface, frame, item, page);
    }
}

static bool has_foreign_art(const struct wm_scene *scene)
{
    for (int i = 0; i < scene->count; i++) {
        const struct wm_item *item = &scene->items[i];
        if (item->kind == WM_ITEM_ICON && item->icon->icon && item->icon->icon->is_foreign)
            return true;
    }
    return false;
}

/* Cairo makes an image of foreign art that PDF cannot express, and of all that lies under it. */
static bool may_have_images(const struct wm_scene *scene)
{
    while (scene && !has_foreign_art(scene))
        scene = scene->next;
    return scene != NULL;
}

/* A period of a dash that is shorter would be drawn longer: they shrink with the map. */
static void measure_roughly(cairo_t *cairo, double scale)
{
    cairo_set_tolerance(cairo, MAX(ROUGH * MIN(scale, 1), cairo_get_tolerance(cairo)));
}

static void paint_page(const struct wm_map *map, cairo_surface_t *surface,
                       const struct wm_write_options *options, int number, bool has_images)
{
    struct wm_frame frame = frame_from(map->scene, options);
    if (number > 1)
        cairo_pdf_surface_set_size(surface, frame.width_px, frame.height_px);
    cairo_t *cairo = cairo_create(surface);
    cairo_translate(cairo, frame.x, frame.y);
    cairo_scale(cairo, frame.scale, frame.scale);
    if (!has_images)
        measure_roughly(cairo, frame.scale);
    wm_paint(map, cairo, true);
    add_bookmarks(surface, &frame, map->scene, number);
    cairo_show_page(cairo);
    cairo_destroy(cairo);
}

static void paint_pages(const struct wm_map *map, cairo_surface_t *surface,
                        const struct wm_write_options *options)
{
    struct wm_map page = *map;
    bool has_images = may_have_images(map->scene);
    if (!has_images)
        wm_icons_keep_on_pdf(surface);
    for (int number = 1; page.scene; page.scene = page.scene->next)
        paint_page(&page, surface, options, number++, has_images);
}

enum wm_write_status wm_write_pdf(const struct wm_map *map, const struct wm_write_options *options,
                                  struct wm_sink *sink)
{
    struct wm_frame frame = frame_from(map->scene, options);
    GString *pdf = g_string_new(NULL);
    cairo_surface_t *surface =
        cairo_pdf_surface_create_for_stream(append_bytes, pdf, frame.width_px, frame.height_px);
    set_metadata(surface, map->scene, options);
    paint_pages(map, surface, options);
    cairo_surface_finish(surface);
    bool is_whole = cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS;
    cairo_surface_destroy(surface);
    if (is_whole) {
        blank_all_repeated(pdf);
        wm_sink_write(sink, pdf->str, pdf->len);
    }
    g_string_free(pdf, TRUE);
    return is_whole ? wm_write_status_of(sink) : WM_WRITE_TOO_LARGE;
}
