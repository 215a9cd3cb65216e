/* SPDX-License-Identifier: MIT
 *
 * Draw: placed things become a scene. What each looks like; where it goes is decided already.
 */
#ifndef WM_DRAW_DRAW_H
#define WM_DRAW_DRAW_H

#include "icon/icon.h"
#include "layout/places.h"
#include "scene/scene.h"
#include "text/ruler.h"

/* How many objects each step shows: those that the author names, else one if its words bring one to
 * mind. In `arena`. */
const int *wm_draw_object_counts(struct wm_arena *arena, const struct wm_model *model,
                                 const struct wm_icons *icons);

/* `icons` is asked for pictures, and for a guess where the author names none. */
struct wm_scene *wm_draw(struct wm_arena *arena, const struct wm_model *model,
                         const struct wm_places *places, const struct wm_theme *theme,
                         const struct wm_ruler *ruler, const struct wm_icons *icons);

#endif
