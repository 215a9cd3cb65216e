/* SPDX-License-Identifier: MIT
 *
 * Shapes and words of an SVG. Presentation attributes stand on each of them: a style sheet would
 * reach into the page that an SVG is put into.
 */
#include "write/svg_inside.h"

#include "base/number.h"

static void add_paint(GString *out, const struct wm_path *path)
{
    if (path->fill.alpha > 0)
        wm_svg_color(out, "fill", path->fill);
    else
        g_string_append(out, " fill=\"none\"");
    if (path->stroke.alpha == 0 || path->stroke_width <= 0)
        return;
    wm_svg_color(out, "stroke", path->stroke);
    wm_svg_fixed(out, "stroke-width", path->stroke_width);
    if (path->shape != WM_SHAPE_FREE || !path->free.has_flat_ends)
        g_string_append(out, " stroke-linecap=\"round\"");
    g_string_append(out, " stroke-linejoin=\"round\"");
    if (path->dash[0] > 0 || path->dash[1] > 0) {
        g_string_append(out, " stroke-dasharray=\"");
        wm_number_append_fixed(out, path->dash[0], 5);
        g_string_append_c(out, ' ');
        wm_number_append_fixed(out, path->dash[1], 5);
        g_string_append_c(out, '"');
    }
}

static void add_free(GString *out, const struct wm_path *path)
{
    const struct wm_scene_point *p = path->free.points;
    g_string_append(out, "<path");
    add_paint(out, path);
    g_string_append(out, " d=\"");
    for (int i = 0; i < path->free.count; i++) {
        const struct wm_path_spelling *spelling = &wm_path_spellings[path->free.ops[i]];
        g_string_append_c(out, spelling->letter);
        for (int j = 0; j < spelling->points; j++, p++) {
            if (j)
                g_string_append_c(out, ' ');
            wm_number_append_fixed(out, p->x, 2);
            g_string_append_c(out, ' ');
            wm_number_append_fixed(out, p->y, 2);
        }
    }
    g_string_append_c(out, '"');
}

static void add_rect(GString *out, const struct wm_path *path)
{
    g_string_append(out, "<rect");
    add_paint(out, path);
    wm_svg_fixed(out, "x", path->rect.from.x);
    wm_svg_fixed(out, "y", path->rect.from.y);
    wm_svg_fixed(out, "width", path->rect.to.x - path->rect.from.x);
    wm_svg_fixed(out, "height", path->rect.to.y - path->rect.from.y);
    if (path->rect.corner > 0)
        wm_svg_fixed(out, "rx", path->rect.corner);
}

static void add_circle(GString *out, const struct wm_path *path)
{
    g_string_append(out, "<circle");
    add_paint(out, path);
    wm_svg_fixed(out, "cx", path->circle.centre.x);
    wm_svg_fixed(out, "cy", path->circle.centre.y);
    wm_svg_fixed(out, "r", path->circle.radius);
}

void wm_svg_path(GString *out, const struct wm_path *path)
{
    static void (*const add[])(GString *, const struct wm_path *) = {
        [WM_SHAPE_FREE] = add_free, [WM_SHAPE_RECT] = add_rect, [WM_SHAPE_CIRCLE] = add_circle};
    add[path->shape](out, path);
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
