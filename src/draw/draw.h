/* SPDX-License-Identifier: MIT
 *
 * Draw: placed things become a scene. What each looks like; where it goes is decided already.
 */
#ifndef WM_DRAW_DRAW_H
#define WM_DRAW_DRAW_H

#include "layout/places.h"
#include "scene/scene.h"
#include "show/show.h"

/* The scene of one map: its places are those of the show. */
struct wm_scene *wm_draw(struct wm_arena *arena, const struct wm_show *show,
                         const struct wm_places *places, const struct wm_theme *theme);

/* The pictures of that scene, each once, in the order in which they are first painted: const struct
 * wm_icon. Lives in the arena. */
const GPtrArray *wm_draw_pictures(struct wm_arena *arena, const struct wm_show *show,
                                  const struct wm_places *places);

#endif
