/* SPDX-License-Identifier: MIT
 *
 * Durations: read from the format's words, added up with the calendar, put into words again.
 */
#ifndef WM_MODEL_DURATION_H
#define WM_MODEL_DURATION_H

#include "base/arena.h"
#include "model/model.h"

/* Reads "15 min", "1 day 4 h", "1 day + 4 h" or ISO 8601 ("P2DT4H"). False where it is neither;
 * *hint is then a sentence where one helps ("months and years ..."), else NULL. */
bool wm_duration_parse(const char *text, struct wm_duration *duration, const char **hint);

/* In working minutes of the model's calendar; 0 where none is given. */
double wm_duration_minutes(const struct wm_model *model, struct wm_duration duration);

/* "2 days", "1 day 4 h", "15 min", as the author gave it; plural and spaces in order. */
const char *wm_duration_words(struct wm_arena *arena, struct wm_duration duration);

/* `minutes` of working time in the one or two largest units that say it well ("9 days", "1 h 30
 * min"). */
const char *wm_minutes_words(struct wm_arena *arena, const struct wm_model *model, double minutes);

/* The units in the words of a language, each with a "%s" for the amount: weeks, days, hours,
 * minutes, seconds. */
struct wm_unit_words {
    const char *one[5], *many[5];
    bool is_one_below_two; /* `one` is for every amount below two, not for one alone */
};

/* Both of the above in these words. */
const char *wm_duration_words_in(struct wm_arena *arena, const struct wm_unit_words *units,
                                 struct wm_duration duration);
const char *wm_minutes_words_in(struct wm_arena *arena, const struct wm_unit_words *units,
                                const struct wm_model *model, double minutes);

/* Reads "1 in 4", "25%", "33 %" or a number from 0 to 1; the words are kept in `arena`. */
bool wm_share_parse(struct wm_arena *arena, const char *text, struct wm_share *share);

#endif
