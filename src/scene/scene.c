/* SPDX-License-Identifier: MIT
 *
 * Collects the display list. This is the one gate for numbers: what is not finite becomes 0, what
 * is absurdly large is clamped, all is rounded to 1/100, so that no writer has to ask again.
 */
#include "scene/scene.h"

#include <math.h>
#include <string.h>

static const double LARGEST = 1e6, LONGEST_DASH = 2e4;

struct wm_scene_builder {
    struct wm_arena *arena;
    GArray *items; /* struct wm_item */
    int depth;

    /* the path that is open */
    bool has_path;
    bool is_drawn; /* it has a shape or segments */
    struct wm_path path;
    GByteArray *ops; /* enum wm_path_op */
    GArray *points;  /* struct wm_scene_point */
};

static int32_t gate(double value)
{
    return isfinite(value) ? (int32_t)lround(CLAMP(value, -LARGEST, LARGEST) * 100) : 0;
}

static double gate_units(double value)
{
    return wm_units(gate(value));
}

static struct wm_scene_point gate_point(double x, double y)
{
    return (struct wm_scene_point){gate(x), gate(y)};
}

static int32_t gate_dash(double value)
{
    return isfinite(value) ? (int32_t)lround(CLAMP(value, 0, LONGEST_DASH) * WM_DASH) : 0;
}

static void free_array(gpointer array)
{
    g_array_free(array, TRUE);
}

struct wm_scene_builder *wm_scene_begin(struct wm_arena *arena)
{
    struct wm_scene_builder *builder = wm_arena_new(arena, struct wm_scene_builder);
    builder->arena = arena;
    builder->items =
        wm_arena_own(arena, g_array_new(FALSE, FALSE, sizeof(struct wm_item)), free_array);
    builder->ops = wm_arena_own(arena, g_byte_array_new(), (GDestroyNotify)g_byte_array_unref);
    builder->points =
        wm_arena_own(arena, g_array_new(FALSE, FALSE, sizeof(struct wm_scene_point)), free_array);
    return builder;
}

/* A copy in the arena. */
static void *keep(const struct wm_scene_builder *builder, const void *value, size_t size)
{
    return memcpy(wm_arena_alloc(builder->arena, 1, size), value, size);
}

static void keep_segments(struct wm_scene_builder *builder)
{
    struct wm_path *path = &builder->path;
    size_t of_points = builder->points->len * sizeof(struct wm_scene_point);
    guint8 *room = wm_arena_alloc(builder->arena, 1, of_points + builder->ops->len);
    if (of_points)
        memcpy(room, builder->points->data, of_points);
    memcpy(room + of_points, builder->ops->data, builder->ops->len);
    path->free.points = (const struct wm_scene_point *)(const void *)room;
    path->free.ops = room + of_points;
    path->free.count = (int)builder->ops->len;
    g_byte_array_set_size(builder->ops, 0);
    g_array_set_size(builder->points, 0);
}

/* Adds the open path to the items; a path that is not drawn is dropped. */
static void end_path(struct wm_scene_builder *builder)
{
    bool is_drawn = builder->is_drawn;
    builder->has_path = builder->is_drawn = false;
    if (!is_drawn)
        return;
    if (builder->path.shape == WM_SHAPE_FREE)
        keep_segments(builder);
    struct wm_item item = {.kind = WM_ITEM_PATH,
                           .path = keep(builder, &builder->path, sizeof builder->path)};
    g_array_append_val(builder->items, item);
}

static void add_item(struct wm_scene_builder *builder, struct wm_item item)
{
    end_path(builder);
    g_array_append_val(builder->items, item);
}

void wm_scene_group(struct wm_scene_builder *builder, struct wm_group group)
{
    group.id = wm_arena_strdup(builder->arena, group.id);
    group.kind = wm_arena_strdup(builder->arena, group.kind);
    group.title = wm_arena_strdup(builder->arena, group.title);
    group.href = wm_arena_strdup(builder->arena, group.href);
    group.veil = CLAMP(gate_units(group.veil), 0, 1);
    add_item(builder,
             (struct wm_item){.kind = WM_ITEM_GROUP, .group = keep(builder, &group, sizeof group)});
    builder->depth++;
}

void wm_scene_group_end(struct wm_scene_builder *builder)
{
    g_assert(builder->depth > 0);
    builder->depth--;
    add_item(builder, (struct wm_item){.kind = WM_ITEM_GROUP_END});
}

void wm_scene_icon(struct wm_scene_builder *builder, struct wm_icon_item icon)
{
    icon.box = (struct wm_rect){gate_units(icon.box.x), gate_units(icon.box.y),
                                gate_units(icon.box.w), gate_units(icon.box.h)};
    icon.turn = gate_units(icon.turn);
    icon.name = wm_arena_strdup(builder->arena, icon.name);
    add_item(builder,
             (struct wm_item){.kind = WM_ITEM_ICON, .icon = keep(builder, &icon, sizeof icon)});
}

void wm_scene_text(struct wm_scene_builder *builder, struct wm_text_item text)
{
    text.at = (struct wm_point){gate_units(text.at.x), gate_units(text.at.y)};
    text.width = gate_units(text.width);
    text.text = wm_arena_strdup(builder->arena, text.text);
    add_item(builder,
             (struct wm_item){.kind = WM_ITEM_TEXT, .text = keep(builder, &text, sizeof text)});
}

void wm_scene_path(struct wm_scene_builder *builder, struct wm_color fill, struct wm_color stroke,
                   double stroke_width)
{
    end_path(builder);
    builder->has_path = true;
    builder->path =
        (struct wm_path){.fill = fill, .stroke = stroke, .stroke_width = gate(stroke_width)};
}

void wm_scene_dash(struct wm_scene_builder *builder, double on, double off)
{
    g_assert(builder->has_path);
    builder->path.dash[0] = gate_dash(on);
    builder->path.dash[1] = gate_dash(off);
}

void wm_scene_rect(struct wm_scene_builder *builder, struct wm_rect rect, double corner)
{
    g_assert(builder->has_path && !builder->is_drawn);
    builder->is_drawn = true;
    builder->path.shape = WM_SHAPE_RECT;
    builder->path.rect.from = gate_point(rect.x, rect.y);
    builder->path.rect.to = gate_point(wm_rect_right(rect), wm_rect_bottom(rect));
    builder->path.rect.corner = gate(CLAMP(corner, 0, MIN(rect.w, rect.h) / 2));
}

void wm_scene_circle(struct wm_scene_builder *builder, struct wm_point centre, double radius)
{
    g_assert(builder->has_path && !builder->is_drawn);
    builder->is_drawn = true;
    builder->path.shape = WM_SHAPE_CIRCLE;
    builder->path.circle.centre = gate_point(centre.x, centre.y);
    builder->path.circle.radius = gate(radius);
}

/* `count` is how many points the operation has. */
static void add_segment(struct wm_scene_builder *builder, enum wm_path_op op,
                        const struct wm_point *points, int count)
{
    g_assert(builder->has_path && builder->path.shape == WM_SHAPE_FREE);
    builder->is_drawn = true;
    guint8 letter = (guint8)op;
    g_byte_array_append(builder->ops, &letter, 1);
    for (int i = 0; i < count; i++) {
        struct wm_scene_point point = gate_point(points[i].x, points[i].y);
        g_array_append_val(builder->points, point);
    }
}

void wm_scene_move(struct wm_scene_builder *builder, double x, double y)
{
    add_segment(builder, WM_PATH_MOVE, &(struct wm_point){x, y}, 1);
}

void wm_scene_line(struct wm_scene_builder *builder, double x, double y)
{
    add_segment(builder, WM_PATH_LINE, &(struct wm_point){x, y}, 1);
}

void wm_scene_curve(struct wm_scene_builder *builder, struct wm_point a, struct wm_point b,
                    struct wm_point end)
{
    add_segment(builder, WM_PATH_CURVE, (const struct wm_point[]){a, b, end}, 3);
}

void wm_scene_close(struct wm_scene_builder *builder)
{
    add_segment(builder, WM_PATH_CLOSE, NULL, 0);
}

void wm_scene_flat_ends(struct wm_scene_builder *builder)
{
    g_assert(builder->has_path && builder->path.shape == WM_SHAPE_FREE);
    builder->path.free.has_flat_ends = true;
}

struct wm_scene *wm_scene_end(struct wm_scene_builder *builder)
{
    end_path(builder);
    g_assert(builder->depth == 0);
    struct wm_scene *scene = wm_arena_new(builder->arena, struct wm_scene);
    scene->items = (const struct wm_item *)(const void *)builder->items->data;
    scene->count = (int)builder->items->len;
    return scene;
}

void wm_scene_take_theme(struct wm_scene *scene, struct wm_arena *arena,
                         const struct wm_theme *theme)
{
    struct wm_night_color *night = wm_arena_array(arena, struct wm_night_color, WM_THEME_COLORS);
    scene->ground = theme->paper;
    scene->family = theme->family;
    scene->night = night;
    scene->night_count = wm_theme_night(theme, night);
}

const GPtrArray *wm_scene_icons(struct wm_arena *arena, const struct wm_scene *scene)
{
    GPtrArray *icons = wm_arena_own(arena, g_ptr_array_new(), (GDestroyNotify)g_ptr_array_unref);
    GHashTable *known = g_hash_table_new(NULL, NULL);
    for (int i = 0; i < scene->count; i++)
        if (scene->items[i].kind == WM_ITEM_ICON &&
            g_hash_table_add(known, (gpointer)scene->items[i].icon->icon))
            g_ptr_array_add(icons, (gpointer)scene->items[i].icon->icon);
    g_hash_table_destroy(known);
    return icons;
}
