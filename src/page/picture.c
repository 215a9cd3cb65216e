/* SPDX-License-Identifier: MIT
 *
 * Scenes without a map: the head they share, and one picture alone.
 */
#include "page/picture.h"

static const double SIDE = 64; /* a picture is drawn at the size of its view box */

static const struct wm_look as_drawn;

struct wm_scene *wm_pictures_end(struct wm_scene_builder *builder, const struct wm_theme *theme,
                                 struct wm_point size)
{
    struct wm_scene *scene = wm_scene_end(builder);
    scene->width = size.x;
    scene->height = size.y;
    scene->ground = theme->paper;
    scene->family = theme->family;
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
                               .look = &as_drawn,
                           });
    struct wm_scene *scene = wm_pictures_end(builder, theme, (struct wm_point){SIDE, SIDE});
    scene->title = icon->title;
    scene->description = icon->title;
    return scene;
}
