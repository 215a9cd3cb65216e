/* SPDX-License-Identifier: MIT
 *
 * A paragraph of the story as it grows. Private to say/.
 */
#ifndef WM_SAY_TELLER_H
#define WM_SAY_TELLER_H

#include "say/duration.h"
#include "say/phrases.h"

struct wm_teller {
    struct wm_arena *arena;
    const struct wm_model *model;
    struct wm_tongue tongue;
    GString *out;
};

/* Adds a sentence: a blank before it, and a full stop behind it where the author set no mark. */
void wm_tell(const struct wm_teller *teller, const char *sentence);
void wm_tell_of(const struct wm_teller *teller, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* The author's own words as a sentence, with a capital letter; nothing where they are NULL. */
void wm_tell_words(const struct wm_teller *teller, const char *words);

/* What goes wrong, which rules stand in the way, what was noted. */
void wm_tell_troubles(const struct wm_teller *teller, const struct wm_trouble *troubles, int count);
void wm_tell_rules(const struct wm_teller *teller, const struct wm_rule *rules, int count);
void wm_tell_notes(const struct wm_teller *teller, const struct wm_note *notes, int count);

/* What was told since the last time, in the arena; the paragraph is empty again. */
const char *wm_teller_take(const struct wm_teller *teller);

/* story_whole.c: adds paragraphs (struct wm_paragraph) about the whole. */
void wm_tell_whole(const struct wm_teller *teller, GArray *paragraphs);

#endif
