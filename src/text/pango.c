/* SPDX-License-Identifier: MIT
 *
 * Pango with an own fontconfig configuration: the faces of the map, and those of the system for
 * characters that these lack, added when the first such character comes.
 */
#include "text/pango.h"

#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <string.h>

struct wm_pango {
    struct wm_fallback *fallback;
    const char *family;
    int faces; /* of the fallback that Pango knows of */
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

struct wm_pango *wm_pango_create(struct wm_fallback *fallback, const char *family)
{
    struct wm_pango *pango = g_new0(struct wm_pango, 1);
    pango->fallback = fallback;
    pango->family = family;
    pango->map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(pango->map), wm_fallback_config(fallback));
    pango->faces = wm_fallback_count(fallback);
    pango->context = create_context(pango->map);
    pango->layout = pango_layout_new(pango->context);
    pango_layout_set_single_paragraph_mode(pango->layout, TRUE);
    pango->widths = g_hash_table_new_full(hash_key, equal_keys, free_key, g_free);
    return pango;
}

void wm_pango_destroy(struct wm_pango *pango)
{
    g_hash_table_unref(pango->widths);
    g_object_unref(pango->layout);
    g_object_unref(pango->context);
    g_object_unref(pango->map);
    g_free(pango);
}

/* Sees that there is a face for every character, as far as the system has one. */
static void cover(struct wm_pango *pango, const char *text, size_t length)
{
    wm_fallback_cover(pango->fallback, text, length);
    if (wm_fallback_count(pango->fallback) == pango->faces)
        return;
    pango->faces = wm_fallback_count(pango->fallback);
    pango_fc_font_map_config_changed(PANGO_FC_FONT_MAP(pango->map));
    pango_layout_context_changed(pango->layout);
}

static void set_font(const struct wm_pango *pango, const struct wm_font *font)
{
    PangoFontDescription *description = pango_font_description_new();
    pango_font_description_set_family_static(description, pango->family);
    pango_font_description_set_weight(description,
                                      font->is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_absolute_size(description, font->size * PANGO_SCALE);
    pango_layout_set_font_description(pango->layout, description);
    pango_font_description_free(description);

    PangoAttrList *attributes = NULL;
    if (font->letter_space != 0) {
        attributes = pango_attr_list_new();
        int space = (int)(font->letter_space * PANGO_SCALE);
        pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(space));
    }
    pango_layout_set_attributes(pango->layout, attributes);
    if (attributes)
        pango_attr_list_unref(attributes);
}

/* The width of the text, which the layout then holds. */
static double lay_out(struct wm_pango *pango, const char *text, size_t length,
                      const struct wm_font *font)
{
    cover(pango, text, length);
    set_font(pango, font);
    pango_layout_set_text(pango->layout, text, (int)length);
    PangoRectangle logical;
    pango_layout_get_extents(pango->layout, NULL, &logical);
    return (double)logical.width / PANGO_SCALE;
}

double wm_pango_width(struct wm_pango *pango, const char *text, size_t length,
                      const struct wm_font *font)
{
    struct key key = {*font, (char *)text, length};
    const double *known = g_hash_table_lookup(pango->widths, &key);
    if (known)
        return *known;
    double *width = g_new(double, 1);
    *width = lay_out(pango, text, length, font);
    key.text = g_strndup(text, length);
    g_hash_table_insert(pango->widths, g_memdup2(&key, sizeof key), width);
    return *width;
}

void wm_pango_show(struct wm_pango *pango, cairo_t *cairo, const char *text, size_t length,
                   const struct wm_font *font, double share)
{
    double width = lay_out(pango, text, length, font);
    double baseline = (double)pango_layout_get_baseline(pango->layout) / PANGO_SCALE;
    cairo_move_to(cairo, -share * width, -baseline);
    pango_cairo_show_layout(cairo, pango->layout);
}
