/* SPDX-License-Identifier: MIT
 *
 * How an actor and the objects of a step stand together.
 */
#ifndef WM_LAYOUT_VIGNETTE_H
#define WM_LAYOUT_VIGNETTE_H

#include "base/geom.h"
#include "model/model.h"
#include "theme/theme.h"

/* From the left upper corner, theme->person high. */
struct wm_vignette {
    double width;
    struct wm_rect person; /* of the actor, whatever that is */
    struct wm_rect objects[WM_PICTURES_A_STEP];
};

/* Nothing that matters is hidden: objects stand in front of a person's shoulder, below the face,
 * and beside a team or a thing; they overlap each other by little more than their margins; three
 * are smaller than two. `object_count` is at most WM_PICTURES_A_STEP. */
struct wm_vignette wm_vignette_compose(const struct wm_theme *theme, enum wm_actor_kind kind,
                                       int object_count);

#endif
