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

/* A part of a time, in words: for each of the two the same words wherever it is told. */
struct wm_portion {
    const char *part, *whole; /* "9 days", "11 days" */
    const char *said;         /* "9 of 11 days", "nearly all of 11 days", "all of 3 h" */
};

/* In whole days where they say it well, else as wm_minutes_words(). Nearly all is all but a
 * twentieth. */
struct wm_portion wm_minutes_portion(struct wm_arena *arena, const struct wm_model *model,
                                     double part, double whole);

/* Reads "1 in 4", "25%", "33 %" or a number from 0 to 1; the words are kept in `arena`. */
bool wm_share_parse(struct wm_arena *arena, const char *text, struct wm_share *share);

#endif
