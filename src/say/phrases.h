/* SPDX-License-Identifier: MIT
 *
 * Phrases that the map and the story share: shares, ways of handing over, moods, troubles.
 */
#ifndef WM_SAY_PHRASES_H
#define WM_SAY_PHRASES_H

#include "base/arena.h"
#include "model/model.h"
#include "say/say.h"

/* "1 in 4", "25 %". */
const char *wm_say_share(struct wm_arena *arena, const struct wm_tongue *tongue,
                         struct wm_share share);

/* "by phone"; "" for WM_VIA_NONE. */
const char *wm_say_via(const struct wm_tongue *tongue, enum wm_via via);

/* "frustrated"; "" for WM_MOOD_NONE. */
const char *wm_say_mood(const struct wm_tongue *tongue, enum wm_mood mood);

/* "1 in 20 gets lost.", "It gets lost." */
const char *wm_say_trouble(struct wm_arena *arena, const struct wm_tongue *tongue,
                           const struct wm_trouble *trouble);

/* The author's words in quotation marks, as the language has them; as they are where they begin
 * with one. */
const char *wm_say_quoted(struct wm_arena *arena, const struct wm_tongue *tongue,
                          const char *words);

#endif
