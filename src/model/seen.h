/* SPDX-License-Identifier: MIT
 *
 * Finding oneself: what belongs to one actor, or to one department and all who work there.
 */
#ifndef WM_MODEL_SEEN_H
#define WM_MODEL_SEEN_H

#include "base/arena.h"
#include "model/model.h"

/* Whose part of the work is asked for: an actor or a department, as of an owner; NULL: everybody's,
 * and all is theirs. A step is theirs that they do; a handoff, that begins or ends with such a
 * step; a room, that they work in. */
bool wm_step_is_theirs(const struct wm_model *model, int step, const struct wm_owner *whose);
bool wm_handoff_is_theirs(const struct wm_model *model, int handoff, const struct wm_owner *whose);
bool wm_room_is_theirs(const struct wm_model *model, int room, const struct wm_owner *whose);

#endif
