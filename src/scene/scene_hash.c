/* SPDX-License-Identifier: MIT
 *
 * A number that stands for a scene: FNV-1a over everything that is painted or said, numbers as
 * little-endian hundredths. So it is the same on every machine, and no text is made for it.
 */
#include "scene/scene.h"

#include <math.h>

static const guint64 BASIS = 0xcbf29ce484222325u, PRIME = 0x100000001b3u;

static guint64 add_byte(guint64 hash, unsigned char byte)
{
    return (hash ^ byte) * PRIME;
}

static guint64 add_fixed(guint64 hash, int32_t value)
{
    for (int shift = 0; shift < 32; shift += 8)
        hash = add_byte(hash, (unsigned char)((guint32)value >> shift & 0xff));
    return hash;
}

static guint64 add_units(guint64 hash, double value)
{
    return add_fixed(hash, (int32_t)lround(value * 100));
}

static guint64 add_point(guint64 hash, struct wm_scene_point p)
{
    return add_fixed(add_fixed(hash, p.x), p.y);
}

/* With its end, so that "ab", "c" is not "a", "bc"; no UTF-8 has a byte like that of NULL. */
static guint64 add_text(guint64 hash, const char *text)
{
    if (!text)
        return add_byte(hash, 0xff);
    for (const char *p = text; *p; p++)
        hash = add_byte(hash, (unsigned char)*p);
    return add_byte(hash, 0);
}

static guint64 add_color(guint64 hash, struct wm_color color)
{
    const unsigned char parts[] = {color.red, color.green, color.blue, color.alpha};
    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++)
        hash = add_byte(hash, parts[i]);
    return hash;
}

static guint64 add_group(guint64 hash, const struct wm_group *group)
{
    hash = add_text(add_text(hash, group->id), group->kind);
    hash = add_text(add_text(hash, group->title), group->href);
    return add_units(hash, group->veil);
}

static guint64 add_free(guint64 hash, const struct wm_path *path)
{
    const struct wm_scene_point *p = path->free.points;
    hash = add_byte(hash, path->free.has_flat_ends);
    for (int i = 0; i < path->free.count; i++) {
        hash = add_byte(hash, path->free.ops[i]);
        for (int left = wm_path_spellings[path->free.ops[i]].points; left > 0; left--)
            hash = add_point(hash, *p++);
    }
    return hash;
}

static guint64 add_path(guint64 hash, const struct wm_path *path)
{
    hash = add_byte(hash, (unsigned char)path->shape);
    hash = add_color(add_color(hash, path->fill), path->stroke);
    hash = add_fixed(hash, path->stroke_width);
    hash = add_fixed(add_fixed(hash, path->dash[0]), path->dash[1]);
    switch (path->shape) {
    case WM_SHAPE_FREE:
        return add_free(hash, path);
    case WM_SHAPE_RECT:
        hash = add_point(add_point(hash, path->rect.from), path->rect.to);
        return add_fixed(hash, path->rect.corner);
    case WM_SHAPE_CIRCLE:
        return add_fixed(add_point(hash, path->circle.centre), path->circle.radius);
    }
    return hash;
}

static guint64 add_icon(guint64 hash, const struct wm_icon_item *icon)
{
    hash = add_units(add_units(add_text(hash, icon->name), icon->box.x), icon->box.y);
    return add_units(add_units(add_units(hash, icon->box.w), icon->box.h), icon->turn);
}

static guint64 add_words(guint64 hash, const struct wm_text_item *text)
{
    hash = add_units(add_units(add_text(hash, text->text), text->at.x), text->at.y);
    hash = add_units(add_units(hash, text->font.size), text->font.letter_space);
    hash = add_byte(add_byte(hash, text->font.is_bold), text->is_upright);
    hash = add_byte(hash, (unsigned char)text->anchor);
    return add_color(add_units(hash, text->width), text->color);
}

static guint64 add_item(guint64 hash, const struct wm_item *item)
{
    hash = add_byte(hash, (unsigned char)item->kind);
    switch (item->kind) {
    case WM_ITEM_GROUP:
        return add_group(hash, item->group);
    case WM_ITEM_GROUP_END:
        return hash;
    case WM_ITEM_PATH:
        return add_path(hash, item->path);
    case WM_ITEM_ICON:
        return add_icon(hash, item->icon);
    case WM_ITEM_TEXT:
        return add_words(hash, item->text);
    }
    return hash;
}

guint32 wm_scene_hash(const struct wm_scene *scene)
{
    guint64 hash = add_units(add_units(BASIS, scene->width), scene->height);
    hash = add_text(add_text(hash, scene->title), scene->description);
    hash = add_text(add_text(hash, scene->language), scene->family);
    hash = add_color(hash, scene->ground);
    for (int i = 0; i < scene->night_count; i++)
        hash = add_color(hash, scene->night[i].night);
    for (int i = 0; i < scene->count; i++)
        hash = add_item(hash, &scene->items[i]);
    return (guint32)(hash >> 32 ^ hash);
}
