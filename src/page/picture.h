/* SPDX-License-Identifier: MIT
 *
 * Scenes of pictures without a map.
 */
#ifndef WM_PAGE_PICTURE_H
#define WM_PAGE_PICTURE_H

#include "icon/icon.h"
#include "scene/scene.h"

/* One picture alone. */
struct wm_scene *wm_picture_scene(struct wm_arena *arena, const struct wm_icon *icon,
                                  const struct wm_theme *theme);

/* Ends a scene of pictures: fills in its head but for title and description. */
struct wm_scene *wm_pictures_end(struct wm_scene_builder *builder, struct wm_arena *arena,
                                 const struct wm_theme *theme, struct wm_point size);

#endif
