/* SPDX-License-Identifier: MIT
 *
 * Scenes without a map: the head they share, and one picture alone.
 */
#include "page/picture.h"

static const double SIDE = 64; /* a picture is drawn at the size of its view box */

struct wm_scene *wm_pictures_end(struct wm_scene_builder *builder, struct wm_arena *arena,
                                 const struct wm_theme *theme, struct wm_point size)
{
    struct wm_scene *scene = wm_scene_end(builder);
    scene->width = size.x;
    scene->height = size.y;
    wm_scene_take_theme(scene, arena, theme);
    scene->language = "en";
    return scene;
}

struct wm_scene *wm_picture_scene(struct wm_arena *arena, const struct wm_icon *icon,
                                  const struct wm_theme *theme)
{
    struct wm_scene_builder *builder = wm_scene_begin(arena);
    wm_scene_icon(builder, (struct wm_icon_item){
                               .box = {0, 0, SIDE, SIDE},
                               .icon = icon,
                               .name = icon->name,
                               .look = wm_look_as_drawn(theme->is_grey),
                           });
    struct wm_scene *scene = wm_pictures_end(builder, arena, theme, (struct wm_point){SIDE, SIDE});
    scene->title = icon->title;
    scene->description = icon->title;
    return scene;
}
