/* SPDX-License-Identifier: MIT
 *
 * Sends each text to who can set it: words shaped once, or what sets all scripts. What the process
 * shares stands in text/faces.c; the rest is the map's own, so that no map depends on another.
 */
#include "text/fonts.h"

#include "text/script.h"

#include <string.h>

/* No more characters of a text are looked at: the time of Pango grows faster than the length. */
enum { LONGEST = 1000 };

struct wm_fonts {
    struct wm_ruler ruler;
    const struct wm_faces *faces;
    const char *substitute; /* the family in use, if it is not the theme's */
    struct others *others;
};

/* What it takes for texts that the two faces cannot set by themselves. */
struct others {
    GMutex lock;
    struct wm_fallback *fallback; /* each NULL until it is needed */
    struct wm_script *script;
};

static void free_others(gpointer data)
{
    struct others *others = data;
    if (others->script)
        wm_script_destroy(others->script);
    if (others->fallback)
        wm_fallback_destroy(others->fallback);
    g_mutex_clear(&others->lock);
    g_free(others);
}

static struct others *create_others(void)
{
    struct others *others = g_new0(struct others, 1);
    g_mutex_init(&others->lock);
    return others;
}

static struct wm_fallback *need_fallback(const struct wm_fonts *fonts)
{
    struct others *others = fonts->others;
    if (!others->fallback)
        others->fallback = wm_fallback_create(fonts->faces);
    return others->fallback;
}

/* NULL if there is nothing that sets such texts. */
static struct wm_script *need_script(const struct wm_fonts *fonts)
{
    struct others *others = fonts->others;
    if (!others->script) {
        /* Without a current configuration Pango would read the machine's, at length. */
        wm_fonts_settle_process();
        others->script = wm_script_create(need_fallback(fonts), fonts->faces->family);
    }
    return others->script;
}

static const struct wm_weight *weight_of(const struct wm_fonts *fonts, const struct wm_font *font)
{
    return font->is_bold ? &fonts->faces->bold : &fonts->faces->regular;
}

/* The first LONGEST characters. */
static size_t cut_length(const char *text, size_t length)
{
    if (length <= LONGEST)
        return length;
    const char *p = text;
    for (int i = 0; i < LONGEST && p < text + length; i++)
        p = g_utf8_next_char(p);
    return MIN((size_t)(p - text), length);
}

static double measure(const struct wm_ruler *ruler, const char *text, size_t length,
                      const struct wm_font *font)
{
    const struct wm_fonts *fonts = ruler->data;
    const struct wm_weight *weight = weight_of(fonts, font);
    length = cut_length(text, length);
    double width = weight->face ? wm_words_width(weight->words, text, length, font) : -1;
    if (width >= 0)
        return width;
    g_mutex_lock(&fonts->others->lock);
    struct wm_script *script = need_script(fonts);
    width = script ? wm_script_width(script, text, length, font)
                   : wm_plain_ruler.width(&wm_plain_ruler, text, length, font);
    g_mutex_unlock(&fonts->others->lock);
    return width;
}

struct wm_fonts *wm_fonts_create(struct wm_arena *arena, const struct wm_theme *theme)
{
    struct wm_fonts *fonts = wm_arena_new(arena, struct wm_fonts);
    fonts->faces = wm_faces_open(theme->family);
    fonts->others = wm_arena_own(arena, create_others(), free_others);
    fonts->substitute =
        strcmp(fonts->faces->family, theme->family) == 0 ? NULL : fonts->faces->family;
    fonts->ruler = (struct wm_ruler){measure, fonts};
    return fonts;
}

const struct wm_ruler *wm_fonts_ruler(const struct wm_fonts *fonts)
{
    return &fonts->ruler;
}

const char *wm_fonts_substitute(const struct wm_fonts *fonts)
{
    return fonts->substitute;
}

/* The first character that a word of Latin letters cannot hold. */
static gunichar first_foreign(const struct wm_fonts *fonts, const char *text)
{
    static const struct wm_font plain = {.size = 1};
    for (const char *p = text; *p; p = g_utf8_next_char(p))
        if (wm_words_width(fonts->faces->regular.words, p, (size_t)(g_utf8_next_char(p) - p),
                           &plain) < 0)
            return g_utf8_get_char(p);
    return 0;
}

static gunichar find_missing(const struct wm_fonts *fonts, const char *text)
{
    if (!need_script(fonts))
        return first_foreign(fonts, text);
    struct wm_fallback *fallback = need_fallback(fonts);
    wm_fallback_cover(fallback, text, strlen(text));
    return wm_faces_missing(wm_fallback_known(fallback), text);
}

/* What words can set needs no more to be opened. */
gunichar wm_fonts_missing(const struct wm_fonts *fonts, const char *text)
{
    static const struct wm_font plain = {.size = 1};
    const struct wm_weight *regular = &fonts->faces->regular;
    if (regular->face && wm_words_width(regular->words, text, strlen(text), &plain) >= 0)
        return 0;
    g_mutex_lock(&fonts->others->lock);
    gunichar missing = find_missing(fonts, text);
    g_mutex_unlock(&fonts->others->lock);
    return missing;
}

/* Hinting would set glyphs otherwise than they were measured. */
static void set_font(cairo_t *cairo, const struct wm_face *face, double size)
{
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_set_font_face(cairo, face->painted);
    cairo_set_font_size(cairo, size);
    cairo_set_font_options(cairo, options);
    cairo_font_options_destroy(options);
}

static void show_run(const struct wm_weight *weight, cairo_t *cairo, const char *text,
                     size_t length, double size, const struct wm_run *run)
{
    const cairo_glyph_t *glyphs = (const cairo_glyph_t *)(const void *)run->glyphs->data;
    const cairo_text_cluster_t *clusters =
        (const cairo_text_cluster_t *)(const void *)run->clusters->data;
    int count = (int)run->glyphs->len;
    if (wm_masks_paint(weight->masks, cairo, glyphs, count, size))
        return;
    set_font(cairo, weight->face, size);
    cairo_show_text_glyphs(cairo, text, (int)length, glyphs, count, clusters,
                           (int)run->clusters->len, 0);
}

void wm_fonts_show(const struct wm_fonts *fonts, cairo_t *cairo, const char *text,
                   const struct wm_font *font, double share)
{
    const struct wm_weight *weight = weight_of(fonts, font);
    size_t length = cut_length(text, strlen(text));
    struct wm_run run;
    if (weight->face && wm_words_set(weight->words, text, length, font, &run)) {
        wm_run_move(&run, -share * run.width);
        show_run(weight, cairo, text, length, font->size, &run);
        wm_run_clear(&run);
        return;
    }
    g_mutex_lock(&fonts->others->lock);
    struct wm_script *script = need_script(fonts);
    if (script)
        wm_script_show(script, cairo, text, length, font, share);
    g_mutex_unlock(&fonts->others->lock);
}

void wm_fonts_settle_process(void)
{
    wm_faces_make_current(wm_theme_at(0)->family);
}

void wm_fonts_leave_process(void)
{
    wm_faces_keep_current();
}
