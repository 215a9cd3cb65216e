/* SPDX-License-Identifier: MIT
 *
 * The one painter: a scene onto any Cairo surface. Items that lie above or below the clip are
 * passed over, so that a picture can be painted in strips.
 */
#include "base/link.h"
#include "write/writers.h"

#include <math.h>

struct painter {
    const struct wm_map *map;
    cairo_t *cairo;
    double top, bottom; /* of the clip, and a pixel more: pictures are moved to whole pixels */
    GArray *is_link;    /* of every open group: bool */
    bool is_linked;     /* inside of a link; another one cannot be opened */
};

struct reach {
    double top, bottom;
};

static void set_color(cairo_t *cairo, struct wm_color color)
{
    cairo_set_source_rgba(cairo, color.red, color.green, color.blue, color.alpha);
}

/* A curve stays within its control points; joins and caps are round. */
static struct reach reach_of_path(const struct wm_path *path)
{
    struct reach reach = {INFINITY, -INFINITY};
    for (int i = 0; i < path->count; i++)
        for (int j = 0; j < wm_path_spellings[path->segments[i].op].points; j++) {
            reach.top = MIN(reach.top, path->segments[i].points[j].y);
            reach.bottom = MAX(reach.bottom, path->segments[i].points[j].y);
        }
    reach.top -= path->stroke_width / 2;
    reach.bottom += path->stroke_width / 2;
    return reach;
}

/* As high and as deep as a glyph of any script goes; text that is turned may reach anywhere. */
static struct reach reach_of_text(const struct wm_text_item *text)
{
    if (text->is_upright)
        return (struct reach){-INFINITY, INFINITY};
    return (struct reach){text->at.y - 2 * text->font.size, text->at.y + 1.5 * text->font.size};
}

static struct reach reach_of_icon(const struct wm_icon_item *icon)
{
    double half = icon->turn == 0 ? icon->box.h / 2 : hypot(icon->box.w, icon->box.h) / 2;
    double middle = wm_rect_centre(icon->box).y;
    return (struct reach){middle - half, middle + half};
}

static bool is_in_clip(const struct painter *painter, struct reach reach)
{
    return reach.bottom >= painter->top && reach.top <= painter->bottom;
}

static void trace(cairo_t *cairo, const struct wm_path *path)
{
    cairo_new_path(cairo);
    for (int i = 0; i < path->count; i++) {
        const struct wm_point *p = path->segments[i].points;
        switch (path->segments[i].op) {
        case WM_PATH_MOVE:
            cairo_move_to(cairo, p[0].x, p[0].y);
            break;
        case WM_PATH_LINE:
            cairo_line_to(cairo, p[0].x, p[0].y);
            break;
        case WM_PATH_CURVE:
            cairo_curve_to(cairo, p[0].x, p[0].y, p[1].x, p[1].y, p[2].x, p[2].y);
            break;
        case WM_PATH_CLOSE:
            cairo_close_path(cairo);
            break;
        }
    }
}

static void paint_path(const struct painter *painter, const struct wm_path *path)
{
    cairo_t *cairo = painter->cairo;
    if (!is_in_clip(painter, reach_of_path(path)))
        return;
    trace(cairo, path);
    if (path->fill.alpha > 0) {
        set_color(cairo, path->fill);
        cairo_fill_preserve(cairo);
    }
    if (path->stroke.alpha > 0 && path->stroke_width > 0) {
        bool is_dashed = path->dash[0] > 0 || path->dash[1] > 0;
        set_color(cairo, path->stroke);
        cairo_set_line_width(cairo, path->stroke_width);
        cairo_set_dash(cairo, path->dash, is_dashed ? 2 : 0, 0);
        cairo_stroke_preserve(cairo);
    }
    cairo_new_path(cairo);
}

static void paint_icon(const struct painter *painter, const struct wm_icon_item *icon)
{
    cairo_t *cairo = painter->cairo;
    if (!icon->icon || !is_in_clip(painter, reach_of_icon(icon)))
        return;
    cairo_save(cairo);
    if (icon->turn != 0) {
        struct wm_point centre = wm_rect_centre(icon->box);
        cairo_translate(cairo, centre.x, centre.y);
        cairo_rotate(cairo, icon->turn * G_PI / 180);
        cairo_translate(cairo, -centre.x, -centre.y);
    }
    wm_icon_paint(painter->map->icons, icon->icon, icon->look, cairo, icon->box);
    cairo_restore(cairo);
}

static void paint_text(const struct painter *painter, const struct wm_text_item *text)
{
    static const double shares[] = {
        [WM_ANCHOR_START] = 0, [WM_ANCHOR_MIDDLE] = 0.5, [WM_ANCHOR_END] = 1};
    cairo_t *cairo = painter->cairo;
    if (!is_in_clip(painter, reach_of_text(text)))
        return;
    PangoLayout *layout = wm_fonts_layout(painter->map->fonts, text->text, &text->font);
    PangoRectangle logical;
    pango_layout_get_extents(layout, NULL, &logical);
    double width = (double)logical.width / PANGO_SCALE;
    double baseline = (double)pango_layout_get_baseline(layout) / PANGO_SCALE;

    cairo_save(cairo);
    set_color(cairo, text->color);
    cairo_translate(cairo, text->at.x, text->at.y);
    if (text->is_upright)
        cairo_rotate(cairo, -G_PI / 2);
    cairo_move_to(cairo, -shares[text->anchor] * width, -baseline);
    pango_cairo_show_layout(cairo, layout);
    cairo_restore(cairo);
}

/* Only a PDF notices tags. There a link outside of a structure tag damages the file, and a fragment
 * leads nowhere. */
static void open_group(struct painter *painter, const struct wm_group *group)
{
    bool is_link = group->href && *group->href != '#' && wm_link_is_harmless(group->href) &&
                   !painter->is_linked;
    g_array_append_val(painter->is_link, is_link);
    if (!is_link)
        return;
    GString *attributes = g_string_new("uri='");
    wm_link_append(attributes, group->href);
    g_string_append_c(attributes, '\'');
    cairo_tag_begin(painter->cairo, "P", NULL);
    cairo_tag_begin(painter->cairo, CAIRO_TAG_LINK, attributes->str);
    g_string_free(attributes, TRUE);
    painter->is_linked = true;
}

static void close_group(struct painter *painter)
{
    guint last = painter->is_link->len - 1;
    if (g_array_index(painter->is_link, bool, last)) {
        cairo_tag_end(painter->cairo, CAIRO_TAG_LINK);
        cairo_tag_end(painter->cairo, "P");
        painter->is_linked = false;
    }
    g_array_set_size(painter->is_link, last);
}

static void paint_item(struct painter *painter, const struct wm_item *item)
{
    switch (item->kind) {
    case WM_ITEM_GROUP:
        open_group(painter, &item->group);
        break;
    case WM_ITEM_GROUP_END:
        close_group(painter);
        break;
    case WM_ITEM_PATH:
        paint_path(painter, &item->path);
        break;
    case WM_ITEM_ICON:
        paint_icon(painter, &item->icon);
        break;
    case WM_ITEM_TEXT:
        paint_text(painter, &item->text);
        break;
    }
}

void wm_paint(const struct wm_map *map, cairo_t *cairo, bool has_ground)
{
    double left, right, pixel = 1;
    struct painter painter = {.map = map, .cairo = cairo};
    cairo_clip_extents(cairo, &left, &painter.top, &right, &painter.bottom);
    double across = 1;
    cairo_device_to_user_distance(cairo, &across, &pixel);
    painter.top -= fabs(pixel);
    painter.bottom += fabs(pixel);
    painter.is_link = g_array_new(FALSE, FALSE, sizeof(bool));
    if (has_ground) {
        set_color(cairo, map->scene->ground);
        cairo_paint(cairo);
    }
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
    for (int i = 0; i < map->scene->count; i++)
        paint_item(&painter, &map->scene->items[i]);
    g_array_free(painter.is_link, TRUE);
}
