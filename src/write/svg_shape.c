/* SPDX-License-Identifier: MIT
 *
 * Shapes and words of an SVG. Presentation attributes stand on each of them: a style sheet would
 * reach into the page that an SVG is put into.
 */
#include "write/svg_inside.h"

#include "base/number.h"

static void add_data(GString *out, const struct wm_path *path)
{
    g_string_append(out, " d=\"");
    for (int i = 0; i < path->count; i++) {
        const struct wm_path_segment *segment = &path->segments[i];
        g_string_append_c(out, wm_path_spellings[segment->op].letter);
        for (int j = 0; j < wm_path_spellings[segment->op].points; j++) {
            if (j)
                g_string_append_c(out, ' ');
            wm_number_append(out, segment->points[j].x, 2);
            g_string_append_c(out, ' ');
            wm_number_append(out, segment->points[j].y, 2);
        }
    }
    g_string_append_c(out, '"');
}

void wm_svg_path(GString *out, const struct wm_path *path)
{
    g_string_append(out, "<path");
    if (path->fill.alpha > 0)
        wm_svg_color(out, "fill", path->fill);
    else
        g_string_append(out, " fill=\"none\"");
    if (path->stroke.alpha > 0 && path->stroke_width > 0) {
        wm_svg_color(out, "stroke", path->stroke);
        wm_svg_number(out, "stroke-width", path->stroke_width);
        g_string_append(out, " stroke-linecap=\"round\" stroke-linejoin=\"round\"");
        if (path->dash[0] > 0 || path->dash[1] > 0) {
            g_string_append(out, " stroke-dasharray=\"");
            wm_number_append(out, path->dash[0], 2);
            g_string_append_c(out, ' ');
            wm_number_append(out, path->dash[1], 2);
            g_string_append_c(out, '"');
        }
    }
    add_data(out, path);
    g_string_append(out, "/>\n");
}

void wm_svg_text(GString *out, const struct wm_text_item *text)
{
    static const char *const anchors[] = {NULL, "middle", "end"};
    g_string_append(out, "<text");
    wm_svg_number(out, "x", text->at.x);
    wm_svg_number(out, "y", text->at.y);
    wm_svg_number(out, "font-size", text->font.size);
    if (text->font.is_bold)
        g_string_append(out, " font-weight=\"bold\"");
    if (text->font.letter_space != 0)
        wm_svg_number(out, "letter-spacing", text->font.letter_space);
    if (anchors[text->anchor])
        g_string_append_printf(out, " text-anchor=\"%s\"", anchors[text->anchor]);
    wm_svg_color(out, "fill", text->color);
    if (text->is_upright) {
        g_string_append(out, " transform=\"");
        wm_svg_function(out, "rotate", (double[]){-90, text->at.x, text->at.y}, 3);
        g_string_append_c(out, '"');
    }
    g_string_append_c(out, '>');
    wm_svg_escape(out, text->text);
    g_string_append(out, "</text>\n");
}
