/* SPDX-License-Identifier: MIT
 *
 * Pango with an own fontconfig configuration that holds only what was put into it: the two faces of
 * the theme's family, and for characters that those lack the faces that text/faces.c finds in the
 * system, loaded when the first such character comes. Knows no map.
 */
#include "text/fonts.h"

#include "text/faces.h"

#include <pango/pangofc-fontmap.h>
#include <string.h>

/* Pango's time grows faster than the length of a line. */
enum { LONGEST = 1000 };

struct wm_fonts {
    struct wm_ruler ruler;
    const char *family;     /* the one that is really used */
    const char *substitute; /* the same, where it is not the theme's */
    struct state *state;    /* what measuring changes */
};

struct state {
    struct wm_faces *faces;
    PangoFontMap *map;
    PangoContext *context;
    PangoLayout *layout;
    GHashTable *widths; /* struct key → double */
};

struct key {
    struct wm_font font;
    char *text;
    size_t length;
};

static guint hash_key(gconstpointer data)
{
    const struct key *key = data;
    guint hash = (guint)(key->font.size * 64) * 31 + key->font.is_bold;
    for (size_t i = 0; i < key->length; i++)
        hash = hash * 33 + (guchar)key->text[i];
    return hash;
}

static gboolean equal_keys(gconstpointer a, gconstpointer b)
{
    const struct key *one = a, *other = b;
    return one->length == other->length && one->font.size == other->font.size &&
           one->font.is_bold == other->font.is_bold &&
           one->font.letter_space == other->font.letter_space &&
           memcmp(one->text, other->text, one->length) == 0;
}

static void free_key(gpointer data)
{
    struct key *key = data;
    g_free(key->text);
    g_free(key);
}

/* Hinting would move every width to whole pixels of one scale. */
static PangoContext *create_context(PangoFontMap *map)
{
    PangoContext *context = pango_font_map_create_context(map);
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_cairo_context_set_resolution(context, 72);
    pango_context_set_round_glyph_positions(context, FALSE);
    pango_context_set_language(context, pango_language_from_string("en"));
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR);
    return context;
}

static void free_state(gpointer data)
{
    struct state *state = data;
    g_hash_table_unref(state->widths);
    g_object_unref(state->layout);
    g_object_unref(state->context);
    g_object_unref(state->map);
    wm_faces_destroy(state->faces);
    g_free(state);
}

static struct state *create_state(const char *family)
{
    struct state *state = g_new0(struct state, 1);
    state->faces = wm_faces_create(family);
    state->map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(state->map), wm_faces_config(state->faces));
    state->context = create_context(state->map);
    state->layout = pango_layout_new(state->context);
    pango_layout_set_single_paragraph_mode(state->layout, TRUE);
    state->widths = g_hash_table_new_full(hash_key, equal_keys, free_key, g_free);
    return state;
}

/* Sees that there is a face for every character, as far as the system has one. */
static void cover(const struct wm_fonts *fonts, const char *text, size_t length)
{
    if (!wm_faces_cover(fonts->state->faces, text, length))
        return;
    pango_fc_font_map_config_changed(PANGO_FC_FONT_MAP(fonts->state->map));
    pango_layout_context_changed(fonts->state->layout);
}

static void set_font(const struct wm_fonts *fonts, const struct wm_font *font)
{
    PangoFontDescription *description = pango_font_description_new();
    pango_font_description_set_family_static(description, fonts->family);
    pango_font_description_set_weight(description,
                                      font->is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_absolute_size(description, font->size * PANGO_SCALE);
    pango_layout_set_font_description(fonts->state->layout, description);
    pango_font_description_free(description);

    PangoAttrList *attributes = NULL;
    if (font->letter_space != 0) {
        attributes = pango_attr_list_new();
        int space = (int)(font->letter_space * PANGO_SCALE);
        pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(space));
    }
    pango_layout_set_attributes(fonts->state->layout, attributes);
    if (attributes)
        pango_attr_list_unref(attributes);
}

/* The first LONGEST characters. */
static size_t cut_length(const char *text, size_t length)
{
    const char *p = text;
    for (int i = 0; i < LONGEST && p < text + length; i++)
        p = g_utf8_next_char(p);
    return MIN((size_t)(p - text), length);
}

static PangoLayout *lay_out(const struct wm_fonts *fonts, const char *text, size_t length,
                            const struct wm_font *font)
{
    length = cut_length(text, length);
    cover(fonts, text, length);
    set_font(fonts, font);
    pango_layout_set_text(fonts->state->layout, text, (int)length);
    return fonts->state->layout;
}

static double measure(const struct wm_ruler *ruler, const char *text, size_t length,
                      const struct wm_font *font)
{
    const struct wm_fonts *fonts = ruler->data;
    struct key key = {*font, (char *)text, length};
    const double *known = g_hash_table_lookup(fonts->state->widths, &key);
    if (known)
        return *known;
    PangoRectangle logical;
    pango_layout_get_extents(lay_out(fonts, text, length, font), NULL, &logical);
    double *width = g_new(double, 1);
    *width = (double)logical.width / PANGO_SCALE;
    key.text = g_strndup(text, length);
    g_hash_table_insert(fonts->state->widths, g_memdup2(&key, sizeof key), width);
    return *width;
}

struct wm_fonts *wm_fonts_create(struct wm_arena *arena, const struct wm_theme *theme)
{
    struct wm_fonts *fonts = wm_arena_new(arena, struct wm_fonts);
    fonts->state = wm_arena_own(arena, create_state(theme->family), free_state);
    fonts->family = wm_faces_family(fonts->state->faces);
    fonts->substitute = strcmp(fonts->family, theme->family) == 0 ? NULL : fonts->family;
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

gunichar wm_fonts_missing(const struct wm_fonts *fonts, const char *text)
{
    cover(fonts, text, strlen(text));
    return wm_faces_missing(fonts->state->faces, text);
}

PangoLayout *wm_fonts_layout(const struct wm_fonts *fonts, const char *text,
                             const struct wm_font *font)
{
    return lay_out(fonts, text, strlen(text), font);
}
