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

/* "1 in 4 comes back", "3 in 4 come back": a pattern with one "%s", of one and of many, with the
 * share in its place. */
const char *wm_say_of_share(struct wm_arena *arena, const struct wm_tongue *tongue, const char *one,
                            const char *many, struct wm_share share);

/* "by phone"; "" for WM_VIA_NONE. */
const char *wm_say_via(const struct wm_tongue *tongue, enum wm_via via);

/* "frustrated"; "" for WM_MOOD_NONE. */
const char *wm_say_mood(const struct wm_tongue *tongue, enum wm_mood mood);

/* "1 in 20 gets lost", "It gets lost". */
const char *wm_say_trouble(struct wm_arena *arena, const struct wm_tongue *tongue,
                           const struct wm_trouble *trouble);

/* The author's words in quotation marks, as the language has them; as they are where they begin
 * with one. */
const char *wm_say_quoted(struct wm_arena *arena, const struct wm_tongue *tongue,
                          const char *words);

/* The words with a capital letter at their beginning. */
const char *wm_say_capital(struct wm_arena *arena, const char *words);

/* "seen from: Sales rep", an actor or a department; NULL for NULL. */
const char *wm_say_seen_from(struct wm_arena *arena, const struct wm_tongue *tongue,
                             const struct wm_model *model, const struct wm_owner *whose);

#endif
