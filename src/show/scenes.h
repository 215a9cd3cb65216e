/* SPDX-License-Identifier: MIT
 *
 * The scenes of a map's worst seam: one composition for each kind of trouble. Private to show/.
 */
#ifndef WM_SHOW_SCENES_H
#define WM_SHOW_SCENES_H

#include "show/inside.h"

/* What goes most wrong at a handoff, as a scene with its own thing in it. */
const struct wm_show_scene *wm_show_scene(const struct wm_showing *showing, int handoff);

#endif
