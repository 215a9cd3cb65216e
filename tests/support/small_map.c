/* SPDX-License-Identifier: MIT
 *
 * The map made by hand: two people, a seam and some trouble.
 */
#include "small_map.h"

#include <string.h>

static const struct wm_color INK = WM_COLOR(0x2B2A33);
static const struct wm_color TROUBLE = WM_COLOR(0xC8402F);
static const struct wm_color BAND = WM_COLOR(0xFFEFD8);
static const struct wm_color ROOM = WM_COLOR_ALPHA(0xFFFFFF, 58);
static const struct wm_color NONE = {0, 0, 0, 0};

static void add_picture(struct wm_scene_builder *b, const struct wm_icons *icons, const char *name,
                        struct wm_rect box, double turn)
{
    static const struct wm_look plain = {0};
    static const struct wm_look angry = {
        .mood = WM_MOOD_ANGRY, .skin = 0x8d5524, .accent = 0x4f86c6};
    const struct wm_icon *icon = wm_icons_find(icons, name);
    const struct wm_look *look = icon && icon->is_person && turn == 0 ? &angry : &plain;
    wm_scene_icon(b, (struct wm_icon_item){box, icon, name, look, turn});
}

static void add_words(struct wm_scene_builder *b, const struct wm_ruler *ruler, const char *text,
                      struct wm_text_item item)
{
    item.text = text;
    item.width = ruler->width(ruler, text, strlen(text), &item.font);
    wm_scene_text(b, item);
}

static void add_step(struct wm_scene_builder *b, const struct wm_map *map, double x)
{
    const struct wm_ruler *ruler = wm_fonts_ruler(map->fonts);
    char *id = g_strdup_printf("step-%g", x);
    wm_scene_group(b, (struct wm_group){id, "step", "1. Types <it> in & \"again\"",
                                        "https://example.org/a'b(c)\\?q=ü&r=1", 0});
    wm_scene_path(b, ROOM, NONE, 0);
    wm_scene_rect(b, (struct wm_rect){x, 40, 150, 170}, 10);
    add_picture(b, map->icons, "clerk", (struct wm_rect){x + 10, 50, 104, 104}, 0);
    add_picture(b, map->icons, "computer", (struct wm_rect){x + 80, 90, 65, 65}, 0);
    wm_scene_path(b, TROUBLE, NONE, 0);
    wm_scene_circle(b, (struct wm_point){x + 20, 60}, 17);
    add_words(b, ruler, "3",
              (struct wm_text_item){.at = {x + 20, 66},
                                    .anchor = WM_ANCHOR_MIDDLE,
                                    .font = {18, true, 0, 22},
                                    .color = {1, 1, 1, 1}});
    add_words(b, ruler, "Types <it> in & again",
              (struct wm_text_item){.at = {x + 75, 190},
                                    .anchor = WM_ANCHOR_MIDDLE,
                                    .font = {15, false, 0, 18},
                                    .color = INK});
    wm_scene_group_end(b);
    g_free(id);
}

static void add_arrow(struct wm_scene_builder *b, const struct wm_map *map)
{
    wm_scene_group(b,
                   (struct wm_group){"seam", "handoff", "thrown over", "javascript:alert(1)", 0});
    wm_scene_path(b, NONE, TROUBLE, 5);
    wm_scene_dash(b, 0, 10);
    wm_scene_move(b, 215, 100);
    wm_scene_curve(b, (struct wm_point){235, 60}, (struct wm_point){265, 60},
                   (struct wm_point){285, 100});
    wm_scene_path(b, TROUBLE, TROUBLE, 2);
    wm_scene_move(b, 288, 106);
    wm_scene_line(b, 276, 96);
    wm_scene_line(b, 290, 92);
    wm_scene_close(b);
    add_picture(b, map->icons, "form", (struct wm_rect){232, 50, 36, 36}, 24.5);
    wm_scene_group_end(b);
}

static struct wm_scene *build_scene(struct wm_arena *arena, const struct wm_map *map)
{
    const struct wm_ruler *ruler = wm_fonts_ruler(map->fonts);
    struct wm_scene_builder *b = wm_scene_begin(arena);
    wm_scene_path(b, BAND, NONE, 0);
    wm_scene_rect(b, (struct wm_rect){10, 30, 480, 190}, 14);
    add_words(b, ruler, "BACK OFFICE",
              (struct wm_text_item){.at = {36, 125},
                                    .anchor = WM_ANCHOR_MIDDLE,
                                    .font = {16, true, 2, 20},
                                    .color = INK,
                                    .is_upright = true});
    add_step(b, map, 60);
    add_step(b, map, 290);
    add_arrow(b, map);
    add_words(
        b, ruler, "Größe, ½ and Ελληνικά",
        (struct wm_text_item){
            .at = {480, 24}, .anchor = WM_ANCHOR_END, .font = {15, false, 0, 19}, .color = INK});
    return wm_scene_end(b);
}

struct wm_map small_map_create(struct wm_arena *arena)
{
    const struct wm_theme *theme = wm_theme_find("paper");
    struct wm_map map = {.icons = wm_icons_create(arena), .fonts = wm_fonts_create(arena, theme)};
    struct wm_scene *scene = build_scene(arena, &map);
    scene->width = 500;
    scene->height = 229.5;
    scene->ground = theme->paper;
    scene->family = theme->family;
    scene->title = "From order to <invoice>";
    scene->description = "Two steps & a seam";
    scene->language = "en";
    map.scene = scene;
    return map;
}

struct wm_scene *small_map_veil(struct wm_arena *arena, const struct wm_map *map, double veil)
{
    struct wm_scene *scene = wm_arena_new(arena, struct wm_scene);
    *scene = *map->scene;
    struct wm_item *items = wm_arena_array(arena, struct wm_item, (size_t)scene->count);
    for (int i = 0; i < scene->count; i++) {
        items[i] = map->scene->items[i];
        if (items[i].kind == WM_ITEM_GROUP) {
            struct wm_group *group = wm_arena_new(arena, struct wm_group);
            *group = *items[i].group;
            group->veil = veil;
            items[i].group = group;
        }
    }
    scene->items = items;
    return scene;
}

int small_map_set_up(void **state)
{
    struct small_map_fixture *f = g_new0(struct small_map_fixture, 1);
    f->arena = wm_arena_create();
    f->map = small_map_create(f->arena);
    *state = f;
    return 0;
}

int small_map_tear_down(void **state)
{
    struct small_map_fixture *f = *state;
    wm_arena_destroy(f->arena);
    g_free(f);
    return 0;
}

struct wm_write_options small_map_options(void)
{
    return (struct wm_write_options){.scale = 1, .source_date = -1, .generator = "wallmap 0.1"};
}

static bool append_bytes(void *data, const void *bytes, size_t length)
{
    g_byte_array_append(data, bytes, (guint)length);
    return true;
}

GBytes *small_map_write(const struct wm_map *map, const char *format,
                        const struct wm_write_options *options)
{
    GByteArray *array = g_byte_array_new();
    struct wm_sink sink = {append_bytes, array, false};
    enum wm_write_status status = wm_format_find(format)->write(map, options, &sink);
    GBytes *bytes = g_byte_array_free_to_bytes(array);
    if (status == WM_WRITE_OK)
        return bytes;
    g_bytes_unref(bytes);
    return NULL;
}
