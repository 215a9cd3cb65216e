/* SPDX-License-Identifier: MIT
 *
 * Pango: lines in all scripts and in both directions, set with the faces of one configuration. The
 * only file that knows that library.
 */
#include "module/parts.h"

#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

struct wm_extra_text {
    const char *family;
    PangoFontMap *map;
    PangoContext *context;
    PangoLayout *layout;
};

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

struct wm_extra_text *wm_text_create(FcConfig *config, const char *family)
{
    struct wm_extra_text *text = g_new0(struct wm_extra_text, 1);
    text->family = family;
    text->map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(text->map), config);
    text->context = create_context(text->map);
    text->layout = pango_layout_new(text->context);
    pango_layout_set_single_paragraph_mode(text->layout, TRUE);
    return text;
}

void wm_text_destroy(struct wm_extra_text *text)
{
    g_object_unref(text->layout);
    g_object_unref(text->context);
    g_object_unref(text->map);
    g_free(text);
}

void wm_text_reload(struct wm_extra_text *text)
{
    pango_fc_font_map_config_changed(PANGO_FC_FONT_MAP(text->map));
    pango_layout_context_changed(text->layout);
}

static void set_font(const struct wm_extra_text *text, double size, bool is_bold)
{
    PangoFontDescription *description = pango_font_description_new();
    pango_font_description_set_family_static(description, text->family);
    pango_font_description_set_weight(description,
                                      is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_absolute_size(description, size * PANGO_SCALE);
    pango_layout_set_font_description(text->layout, description);
    pango_font_description_free(description);
}

static void set_space(const struct wm_extra_text *text, double letter_space)
{
    PangoAttrList *attributes = NULL;
    if (letter_space != 0) {
        attributes = pango_attr_list_new();
        int space = (int)(letter_space * PANGO_SCALE);
        pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(space));
    }
    pango_layout_set_attributes(text->layout, attributes);
    if (attributes)
        pango_attr_list_unref(attributes);
}

double wm_text_set(struct wm_extra_text *text, const char *line, size_t length, double size,
                   bool is_bold, double letter_space)
{
    set_font(text, size, is_bold);
    set_space(text, letter_space);
    pango_layout_set_text(text->layout, line, (int)length);
    PangoRectangle logical;
    pango_layout_get_extents(text->layout, NULL, &logical);
    return (double)logical.width / PANGO_SCALE;
}

void wm_text_show(struct wm_extra_text *text, cairo_t *cairo, double x)
{
    double baseline = (double)pango_layout_get_baseline(text->layout) / PANGO_SCALE;
    cairo_move_to(cairo, x, -baseline);
    pango_cairo_show_layout(cairo, text->layout);
}
