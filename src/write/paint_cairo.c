/* SPDX-License-Identifier: MIT
 *
 * The one painter: a scene onto any Cairo surface. Items that lie above or below the clip are
 * passed over, so that a picture can be painted in strips.
 */
#include "base/link.h"
#include "write/writers.h"

#include <math.h>

/* How far something goes. */
struct reach {
    double left, top, right, bottom;
};

struct painter {
    const struct wm_map *map;
    cairo_t *cairo;
    double pixel;      /* its side in map units */
    struct reach clip; /* and a pixel more: pictures are moved to whole pixels */
    GArray *open;      /* struct open_group */
    bool is_linked;    /* inside of a link; another one cannot be opened */
};

struct open_group {
    bool is_link;
    double veil;
};

static const struct reach nowhere = {INFINITY, INFINITY, -INFINITY, -INFINITY};

static struct reach reach_around(const struct reach *reach, double x, double y, double on_each_side)
{
    return (struct reach){MIN(reach->left, x - on_each_side), MIN(reach->top, y - on_each_side),
                          MAX(reach->right, x + on_each_side),
                          MAX(reach->bottom, y + on_each_side)};
}

static struct reach grown(struct reach reach, double by)
{
    return (struct reach){reach.left - by, reach.top - by, reach.right + by, reach.bottom + by};
}

static void set_color(cairo_t *cairo, struct wm_color color)
{
    cairo_set_source_rgba(cairo, wm_color_share(color.red), wm_color_share(color.green),
                          wm_color_share(color.blue), wm_color_share(color.alpha));
}

/* A curve stays within its control points; joins and caps are round, or flat. */
static struct reach reach_of_path(const struct wm_path *path)
{
    struct wm_rect box = wm_path_bounds(path);
    struct reach reach = {box.x, box.y, wm_rect_right(box), wm_rect_bottom(box)};
    return grown(reach, wm_units(path->stroke_width) / 2);
}

/* How much of a text lies before its anchor. */
static const double anchor_shares[] = {
    [WM_ANCHOR_START] = 0, [WM_ANCHOR_MIDDLE] = 0.5, [WM_ANCHOR_END] = 1};

/* As high and as deep as a glyph of any script goes; slanted ones may lean out at both ends. */
static struct reach reach_of_text(const struct wm_text_item *text)
{
    struct wm_point at = text->at;
    double em = text->font.size, before = anchor_shares[text->anchor] * text->width + em;
    double behind = text->width + 2 * em - before;
    if (text->is_upright)
        return (struct reach){at.x - 2 * em, at.y - behind, at.x + 1.5 * em, at.y + before};
    return (struct reach){at.x - before, at.y - 2 * em, at.x + behind, at.y + 1.5 * em};
}

static struct reach reach_of_icon(const struct wm_icon_item *icon)
{
    struct wm_point middle = wm_rect_centre(icon->box);
    double half =
        icon->turn == 0 ? MAX(icon->box.w, icon->box.h) / 2 : hypot(icon->box.w, icon->box.h) / 2;
    return reach_around(&nowhere, middle.x, middle.y, half);
}

static struct reach reach_of_item(const struct wm_item *item)
{
    switch (item->kind) {
    case WM_ITEM_PATH:
        return reach_of_path(item->path);
    case WM_ITEM_ICON:
        return reach_of_icon(item->icon);
    case WM_ITEM_TEXT:
        return reach_of_text(item->text);
    case WM_ITEM_GROUP:
    case WM_ITEM_GROUP_END:
        break;
    }
    return nowhere;
}

/* How many items a group has, its begin and its end among them. */
static int count_items(const struct wm_item *group)
{
    int depth = 0, count = 0;
    do {
        enum wm_item_kind kind = group[count++].kind;
        depth += kind == WM_ITEM_GROUP ? 1 : kind == WM_ITEM_GROUP_END ? -1 : 0;
    } while (depth > 0);
    return count;
}

static struct reach reach_of_group(const struct wm_item *group)
{
    struct reach all = nowhere;
    int count = count_items(group);
    for (int i = 0; i < count; i++) {
        struct reach one = reach_of_item(&group[i]);
        all = (struct reach){MIN(all.left, one.left), MIN(all.top, one.top),
                             MAX(all.right, one.right), MAX(all.bottom, one.bottom)};
    }
    return all;
}

static bool is_in_clip(const struct painter *painter, struct reach reach)
{
    const struct reach *clip = &painter->clip;
    return reach.bottom >= clip->top && reach.top <= clip->bottom && reach.right >= clip->left &&
           reach.left <= clip->right;
}

static void trace(cairo_t *cairo, const struct wm_path *path)
{
    struct wm_path_walk walk = {path, 0, 0};
    struct wm_path_segment segment;
    const struct wm_point *p = segment.points;
    cairo_new_path(cairo);
    while (wm_path_next(&walk, &segment))
        switch (segment.op) {
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

static void stroke(cairo_t *cairo, const struct wm_path *path)
{
    const double dash[] = {(double)path->dash[0] / WM_DASH, (double)path->dash[1] / WM_DASH};
    bool is_dashed = path->dash[0] > 0 || path->dash[1] > 0;
    bool is_flat = path->shape == WM_SHAPE_FREE && path->free.has_flat_ends;
    set_color(cairo, path->stroke);
    cairo_set_line_width(cairo, wm_units(path->stroke_width));
    cairo_set_line_cap(cairo, is_flat ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
    cairo_set_dash(cairo, dash, is_dashed ? 2 : 0, 0);
    cairo_stroke_preserve(cairo);
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
    if (path->stroke.alpha > 0 && path->stroke_width > 0)
        stroke(cairo, path);
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
    cairo_t *cairo = painter->cairo;
    if (!is_in_clip(painter, reach_of_text(text)))
        return;
    cairo_save(cairo);
    set_color(cairo, text->color);
    cairo_translate(cairo, text->at.x, text->at.y);
    if (text->is_upright)
        cairo_rotate(cairo, -G_PI / 2);
    wm_fonts_show(painter->map->fonts, cairo, text->text, &text->font, anchor_shares[text->anchor]);
    cairo_restore(cairo);
}

static void clip_to(const struct painter *painter, struct reach reach)
{
    struct reach to = grown(reach, painter->pixel);
    cairo_rectangle(painter->cairo, to.left, to.top, to.right - to.left, to.bottom - to.top);
    cairo_clip(painter->cairo);
}

/* Only a PDF notices tags. There a link outside of a structure tag damages the file, and a fragment
 * leads nowhere. */
static void begin_link(struct painter *painter, const char *href)
{
    GString *attributes = g_string_new("uri='");
    wm_link_append(attributes, href);
    g_string_append_c(attributes, '\'');
    cairo_tag_begin(painter->cairo, "P", NULL);
    cairo_tag_begin(painter->cairo, CAIRO_TAG_LINK, attributes->str);
    g_string_free(attributes, TRUE);
    painter->is_linked = true;
}

static void end_link(struct painter *painter)
{
    cairo_tag_end(painter->cairo, CAIRO_TAG_LINK);
    cairo_tag_end(painter->cairo, "P");
    painter->is_linked = false;
}

static void open_group(struct painter *painter, const struct wm_item *item)
{
    const struct wm_group *group = item->group;
    struct open_group open = {
        .is_link = group->href && *group->href != '#' && wm_link_is_harmless(group->href) &&
                   !painter->is_linked,
        .veil = group->veil,
    };
    g_array_append_val(painter->open, open);
    if (open.is_link)
        begin_link(painter, group->href);
    if (open.veil > 0) {
        cairo_save(painter->cairo);
        clip_to(painter, reach_of_group(item));
        cairo_push_group(painter->cairo);
    }
}

static void close_group(struct painter *painter)
{
    guint last = painter->open->len - 1;
    struct open_group open = g_array_index(painter->open, struct open_group, last);
    g_array_set_size(painter->open, last);
    if (open.veil > 0) {
        cairo_pop_group_to_source(painter->cairo);
        cairo_paint_with_alpha(painter->cairo, 1 - open.veil);
        cairo_restore(painter->cairo);
    }
    if (open.is_link)
        end_link(painter);
}

static void paint_item(struct painter *painter, const struct wm_item *item)
{
    switch (item->kind) {
    case WM_ITEM_GROUP:
        open_group(painter, item);
        break;
    case WM_ITEM_GROUP_END:
        close_group(painter);
        break;
    case WM_ITEM_PATH:
        paint_path(painter, item->path);
        break;
    case WM_ITEM_ICON:
        paint_icon(painter, item->icon);
        break;
    case WM_ITEM_TEXT:
        paint_text(painter, item->text);
        break;
    }
}

/* A veiled group is painted onto a sheet of its own, which is dear: one out of the clip, as is one
 * without anything in it, is passed over as a whole. */
static void paint_items(struct painter *painter)
{
    const struct wm_scene *scene = painter->map->scene;
    for (int i = 0; i < scene->count; i++) {
        const struct wm_item *item = &scene->items[i];
        if (item->kind == WM_ITEM_GROUP && item->group->veil > 0 &&
            !is_in_clip(painter, reach_of_group(item)))
            i += count_items(item) - 1;
        else
            paint_item(painter, item);
    }
}

void wm_paint(const struct wm_map *map, cairo_t *cairo, bool has_ground)
{
    struct painter painter = {.map = map, .cairo = cairo, .pixel = 1};
    struct reach *clip = &painter.clip;
    cairo_clip_extents(cairo, &clip->left, &clip->top, &clip->right, &clip->bottom);
    double down = 1;
    cairo_device_to_user_distance(cairo, &painter.pixel, &down);
    *clip = grown(*clip, painter.pixel);
    painter.open = g_array_new(FALSE, FALSE, sizeof(struct open_group));
    if (has_ground) {
        set_color(cairo, map->scene->ground);
        cairo_paint(cairo);
    }
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
    paint_items(&painter);
    g_array_free(painter.open, TRUE);
}
