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

/* How long something takes, for those who ask when it is done: "9 working days", in whole ones from
 * two on; less than that as wm_say_minutes(). */
const char *wm_say_working_time(struct wm_arena *arena, const struct wm_tongue *tongue,
                                const struct wm_model *model, double minutes);

/* A part of a time, in words: for each of the two the same words wherever it is told. */
struct wm_portion {
    const char *part, *whole; /* "9 days", "11 days" */
    const char *said;         /* "9 of 11 days", "nearly all of 11 days", "all of 3 h" */
};

/* In whole days where they say it well, else as wm_say_minutes(). Nearly all is all but a
 * twentieth. */
struct wm_portion wm_say_portion(struct wm_arena *arena, const struct wm_tongue *tongue,
                                 const struct wm_model *model, double part, double whole);

#endif
