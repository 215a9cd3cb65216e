/* SPDX-License-Identifier: MIT
 *
 * The scene as text: an item a line, groups indented, numbers with at most two decimals, colours
 * as the sheet's own #RRGGBB. Made to be read in a diff.
 */
#include "scene/scene.h"

#include "base/number.h"

static void add_number(GString *out, double value)
{
    g_string_append_c(out, ' ');
    wm_number_append(out, value, 2);
}

static void add_fixed(GString *out, int32_t hundredths)
{
    g_string_append_c(out, ' ');
    wm_number_append_fixed(out, hundredths, 2);
}

static void add_point(GString *out, struct wm_point p)
{
    add_number(out, p.x);
    g_string_append_c(out, ',');
    wm_number_append(out, p.y, 2);
}

/* In quotes; control characters, quotes and backslashes are escaped, so that a line is a line. */
static void add_quoted(GString *out, const char *text)
{
    g_string_append_c(out, '"');
    for (const char *p = text ? text : ""; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (c == '"' || c == '\\')
            g_string_append_printf(out, "\\%c", (int)c);
        else if (!g_unichar_isprint(c))
            g_string_append_printf(out, "\\u{%x}", c);
        else
            g_string_append_unichar(out, c);
    }
    g_string_append_c(out, '"');
}

static void add_named(GString *out, const char *name, const char *text)
{
    if (!text)
        return;
    g_string_append_printf(out, " %s ", name);
    add_quoted(out, text);
}

static void add_color(GString *out, const char *name, struct wm_color color)
{
    if (color.alpha == 0)
        return;
    g_string_append_printf(out, " %s #%02X%02X%02X", name, color.red, color.green, color.blue);
    if (color.alpha < 255) {
        g_string_append_c(out, '/');
        wm_number_append(out, wm_color_share(color.alpha), 2);
    }
}

static void add_dash(GString *out, const struct wm_path *path)
{
    if (path->dash[0] == 0 && path->dash[1] == 0)
        return;
    g_string_append(out, " dash");
    for (int i = 0; i < 2; i++) {
        g_string_append_c(out, ' ');
        wm_number_append_fixed(out, path->dash[i], 5);
    }
}

static void add_paint(GString *out, const struct wm_path *path)
{
    add_color(out, "fill", path->fill);
    add_color(out, "stroke", path->stroke);
    if (path->stroke.alpha > 0)
        add_fixed(out, path->stroke_width);
    add_dash(out, path);
}

static void add_free(GString *out, const struct wm_path *path)
{
    g_string_append(out, "path");
    add_paint(out, path);
    if (path->free.has_flat_ends)
        g_string_append(out, " flat");
    struct wm_path_walk walk = {path, 0, 0};
    struct wm_path_segment segment;
    while (wm_path_next(&walk, &segment)) {
        g_string_append_c(out, ' ');
        g_string_append_c(out, wm_path_spellings[segment.op].letter);
        for (int i = 0; i < wm_path_spellings[segment.op].points; i++)
            add_point(out, segment.points[i]);
    }
}

static void add_path(GString *out, const struct wm_path *path)
{
    switch (path->shape) {
    case WM_SHAPE_FREE:
        add_free(out, path);
        return;
    case WM_SHAPE_RECT:
        g_string_append(out, "rect");
        add_fixed(out, path->rect.from.x);
        add_fixed(out, path->rect.from.y);
        add_fixed(out, path->rect.to.x - path->rect.from.x);
        add_fixed(out, path->rect.to.y - path->rect.from.y);
        if (path->rect.corner > 0) {
            g_string_append(out, " corner");
            add_fixed(out, path->rect.corner);
        }
        break;
    case WM_SHAPE_CIRCLE:
        g_string_append(out, "circle");
        add_fixed(out, path->circle.centre.x);
        add_fixed(out, path->circle.centre.y);
        add_fixed(out, path->circle.radius);
        break;
    }
    add_paint(out, path);
}

static void add_icon(GString *out, const struct wm_icon_item *icon)
{
    g_string_append(out, "icon ");
    add_quoted(out, icon->name);
    add_number(out, icon->box.x);
    add_number(out, icon->box.y);
    add_number(out, icon->box.w);
    add_number(out, icon->box.h);
    if (icon->turn != 0) {
        g_string_append(out, " turn");
        add_number(out, icon->turn);
    }
    if (!icon->icon)
        g_string_append(out, " unknown");
}

static void add_text(GString *out, const struct wm_text_item *text)
{
    static const char *const anchors[] = {"start", "middle", "end"};
    g_string_append(out, "text ");
    add_quoted(out, text->text);
    add_point(out, text->at);
    g_string_append_printf(out, " %s size", anchors[text->anchor]);
    add_number(out, text->font.size);
    if (text->font.is_bold)
        g_string_append(out, " bold");
    if (text->font.letter_space != 0) {
        g_string_append(out, " spaced");
        add_number(out, text->font.letter_space);
    }
    add_color(out, "color", text->color);
    g_string_append(out, " width");
    add_number(out, text->width);
    if (text->is_upright)
        g_string_append(out, " upright");
}

static void add_group(GString *out, const struct wm_group *group)
{
    g_string_append_printf(out, "group %s", group->kind ? group->kind : "-");
    add_named(out, "id", group->id);
    add_named(out, "title", group->title);
    add_named(out, "href", group->href);
    if (group->veil > 0) {
        g_string_append(out, " veil");
        add_number(out, group->veil);
    }
}

static void add_item(GString *out, const struct wm_item *item)
{
    switch (item->kind) {
    case WM_ITEM_GROUP:
        add_group(out, item->group);
        break;
    case WM_ITEM_GROUP_END:
        g_string_append(out, "end");
        break;
    case WM_ITEM_PATH:
        add_path(out, item->path);
        break;
    case WM_ITEM_ICON:
        add_icon(out, item->icon);
        break;
    case WM_ITEM_TEXT:
        add_text(out, item->text);
        break;
    }
    g_string_append_c(out, '\n');
}

void wm_scene_dump(const struct wm_scene *scene, GString *out)
{
    g_string_append(out, "scene");
    add_number(out, scene->width);
    add_number(out, scene->height);
    add_color(out, "ground", scene->ground);
    add_named(out, "family", scene->family);
    add_named(out, "title", scene->title);
    add_named(out, "description", scene->description);
    add_named(out, "language", scene->language);
    g_string_append_c(out, '\n');

    int depth = 1;
    for (int i = 0; i < scene->count; i++) {
        const struct wm_item *item = &scene->items[i];
        if (item->kind == WM_ITEM_GROUP_END)
            depth--;
        for (int j = 0; j < depth; j++)
            g_string_append(out, "  ");
        add_item(out, item);
        if (item->kind == WM_ITEM_GROUP)
            depth++;
    }
}
