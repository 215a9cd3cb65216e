/* SPDX-License-Identifier: MIT
 *
 * The scenes of a map's worst place: one composition for each kind of trouble. Private to show/.
 */
#ifndef WM_SHOW_SCENES_H
#define WM_SHOW_SCENES_H

#include "show/inside.h"

/* What goes most wrong at a handoff or a step, as a scene with its own thing in it: of a step, what
 * is handed to it. */
const struct wm_show_scene *wm_show_handoff_scene(const struct wm_showing *showing, int handoff);
const struct wm_show_scene *wm_show_step_scene(const struct wm_showing *showing, int step);

#endif
