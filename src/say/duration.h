/* SPDX-License-Identifier: MIT
 *
 * Durations in words. Decimals have a point in all languages, as they have in a document.
 */
#ifndef WM_SAY_DURATION_H
#define WM_SAY_DURATION_H

#include "base/arena.h"
#include "model/model.h"
#include "say/say.h"

/* "2 days", "1 day 4 h", "15 min", as the author gave it. */
const char *wm_say_duration(struct wm_arena *arena, const struct wm_tongue *tongue,
                            struct wm_duration duration);

/* `minutes` of working time in the one or two largest units that say it well ("9 days", "1 h 30
 * min"). */
const char *wm_say_minutes(struct wm_arena *arena, const struct wm_tongue *tongue,
                           const struct wm_model *model, double minutes);

#endif
