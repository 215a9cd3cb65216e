/* SPDX-License-Identifier: MIT
 *
 * Collects the display list. This is the one gate for numbers: what is not finite becomes 0, what
 * is absurdly large is clamped, all is rounded to 1/100, so that no writer has to ask again.
 */
#include "scene/scene.h"

#include <math.h>

static const double LARGEST = 1e6;

const struct wm_path_spelling wm_path_spellings[] = {
    [WM_PATH_MOVE] = {'M', 1},
    [WM_PATH_LINE] = {'L', 1},
    [WM_PATH_CURVE] = {'C', 3},
    [WM_PATH_CLOSE] = {'Z', 0},
};

struct wm_scene_builder {
    struct wm_arena *arena;
    GArray *items;    /* struct wm_item */
    GArray *segments; /* struct wm_path_segment, of the path that is open */
    int depth;
    bool has_path; /* the last item is a path that takes segments */
};

static double gate(double value)
{
    if (!isfinite(value))
        return 0;
    double rounded = round(CLAMP(value, -LARGEST, LARGEST) * 100) / 100;
    return rounded == 0 ? 0 : rounded; /* never -0 */
}

static struct wm_point gate_point(struct wm_point p)
{
    return (struct wm_point){gate(p.x), gate(p.y)};
}

static struct wm_rect gate_rect(struct wm_rect r)
{
    return (struct wm_rect){gate(r.x), gate(r.y), gate(r.w), gate(r.h)};
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
    builder->segments =
        wm_arena_own(arena, g_array_new(FALSE, FALSE, sizeof(struct wm_path_segment)), free_array);
    return builder;
}

/* Gives the open path its segments; a path without any is dropped. */
static void end_path(struct wm_scene_builder *builder)
{
    if (!builder->has_path)
        return;
    builder->has_path = false;
    guint count = builder->segments->len;
    if (count == 0) {
        g_array_set_size(builder->items, builder->items->len - 1);
        return;
    }
    struct wm_path_segment *copy = wm_arena_array(builder->arena, struct wm_path_segment, count);
    for (guint i = 0; i < count; i++)
        copy[i] = g_array_index(builder->segments, struct wm_path_segment, i);
    struct wm_item *item = &g_array_index(builder->items, struct wm_item, builder->items->len - 1);
    item->path.segments = copy;
    item->path.count = (int)count;
    g_array_set_size(builder->segments, 0);
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
    group.veil = CLAMP(gate(group.veil), 0, 1);
    add_item(builder, (struct wm_item){.kind = WM_ITEM_GROUP, .group = group});
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
    icon.box = gate_rect(icon.box);
    icon.turn = gate(icon.turn);
    icon.name = wm_arena_strdup(builder->arena, icon.name);
    add_item(builder, (struct wm_item){.kind = WM_ITEM_ICON, .icon = icon});
}

void wm_scene_text(struct wm_scene_builder *builder, struct wm_text_item text)
{
    text.at = gate_point(text.at);
    text.width = gate(text.width);
    text.text = wm_arena_strdup(builder->arena, text.text);
    add_item(builder, (struct wm_item){.kind = WM_ITEM_TEXT, .text = text});
}

void wm_scene_path(struct wm_scene_builder *builder, struct wm_color fill, struct wm_color stroke,
                   double stroke_width)
{
    struct wm_path path = {.fill = fill, .stroke = stroke, .stroke_width = gate(stroke_width)};
    add_item(builder, (struct wm_item){.kind = WM_ITEM_PATH, .path = path});
    builder->has_path = true;
}

void wm_scene_dash(struct wm_scene_builder *builder, double on, double off)
{
    g_assert(builder->has_path);
    struct wm_item *item = &g_array_index(builder->items, struct wm_item, builder->items->len - 1);
    item->path.dash[0] = MAX(gate(on), 0);
    item->path.dash[1] = MAX(gate(off), 0);
}

static void add_segment(struct wm_scene_builder *builder, struct wm_path_segment segment)
{
    g_assert(builder->has_path);
    for (int i = 0; i < 3; i++)
        segment.points[i] = gate_point(segment.points[i]);
    g_array_append_val(builder->segments, segment);
}

void wm_scene_move(struct wm_scene_builder *builder, double x, double y)
{
    add_segment(builder, (struct wm_path_segment){WM_PATH_MOVE, {{x, y}}});
}

void wm_scene_line(struct wm_scene_builder *builder, double x, double y)
{
    add_segment(builder, (struct wm_path_segment){WM_PATH_LINE, {{x, y}}});
}

void wm_scene_curve(struct wm_scene_builder *builder, struct wm_point a, struct wm_point b,
                    struct wm_point end)
{
    add_segment(builder, (struct wm_path_segment){WM_PATH_CURVE, {a, b, end}});
}

void wm_scene_close(struct wm_scene_builder *builder)
{
    add_segment(builder, (struct wm_path_segment){.op = WM_PATH_CLOSE});
}

/* A quarter of an ellipse from `from` to `to`; `corner` is where their tangents meet. */
static void add_quarter(struct wm_scene_builder *builder, struct wm_point from,
                        struct wm_point corner, struct wm_point to)
{
    struct wm_point a = {from.x + (corner.x - from.x) * WM_QUARTER,
                         from.y + (corner.y - from.y) * WM_QUARTER};
    struct wm_point b = {to.x + (corner.x - to.x) * WM_QUARTER,
                         to.y + (corner.y - to.y) * WM_QUARTER};
    wm_scene_curve(builder, a, b, to);
}

void wm_scene_rect(struct wm_scene_builder *builder, struct wm_rect rect, double corner)
{
    double r = CLAMP(corner, 0, MIN(rect.w, rect.h) / 2);
    double left = rect.x, top = rect.y, right = wm_rect_right(rect), bottom = wm_rect_bottom(rect);
    const struct wm_point corners[] = {{right, top}, {right, bottom}, {left, bottom}, {left, top}};
    const struct wm_point ahead[] = {{r, 0}, {0, r}, {-r, 0}, {0, -r}};

    wm_scene_move(builder, left + r, top);
    for (int i = 0; i < 4; i++) {
        struct wm_point c = corners[i], in = ahead[i], out = ahead[(i + 1) % 4];
        struct wm_point from = {c.x - in.x, c.y - in.y};
        wm_scene_line(builder, from.x, from.y);
        if (r > 0)
            add_quarter(builder, from, c, (struct wm_point){c.x + out.x, c.y + out.y});
    }
    wm_scene_close(builder);
}

void wm_scene_circle(struct wm_scene_builder *builder, struct wm_point centre, double radius)
{
    struct wm_point c = centre;
    const struct wm_point on[] = {
        {c.x + radius, c.y}, {c.x, c.y + radius}, {c.x - radius, c.y}, {c.x, c.y - radius}};

    wm_scene_move(builder, on[0].x, on[0].y);
    for (int i = 0; i < 4; i++) {
        struct wm_point from = on[i], to = on[(i + 1) % 4];
        struct wm_point corner = {from.x + to.x - c.x, from.y + to.y - c.y};
        add_quarter(builder, from, corner, to);
    }
    wm_scene_close(builder);
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

const GPtrArray *wm_scene_icons(struct wm_arena *arena, const struct wm_scene *scene)
{
    GPtrArray *icons = wm_arena_own(arena, g_ptr_array_new(), (GDestroyNotify)g_ptr_array_unref);
    GHashTable *known = g_hash_table_new(NULL, NULL);
    for (int i = 0; i < scene->count; i++)
        if (scene->items[i].kind == WM_ITEM_ICON &&
            g_hash_table_add(known, (gpointer)scene->items[i].icon.icon))
            g_ptr_array_add(icons, (gpointer)scene->items[i].icon.icon);
    g_hash_table_destroy(known);
    return icons;
}
