/* SPDX-License-Identifier: MIT
 *
 * Times in words, so that headline, strip and findings tell the same figure with the same words.
 * All in `arena`, or constant.
 */
#ifndef WM_SAY_TIME_WORDS_H
#define WM_SAY_TIME_WORDS_H

#include "model/times.h"
#include "say/duration.h"

/* Of the lead time of the usual way, once through, what is waiting: "9 of 11 days". */
struct wm_portion wm_times_waiting(struct wm_arena *arena, const struct wm_tongue *tongue,
                                   const struct wm_model *model, const struct wm_times *times);

enum { WM_TIME_REMARKS = 4 };

/* Sentences about what the times leave out and what loops add, each of them with its full stop.
 * Returns how many there are. */
int wm_times_remarks(struct wm_arena *arena, const struct wm_tongue *tongue,
                     const struct wm_model *model, const struct wm_times *times,
                     const char *remarks[WM_TIME_REMARKS]);

/* How long it takes with what comes back; NULL where that adds nothing that could be seen in words.
 */
const char *wm_times_with_loops(struct wm_arena *arena, const struct wm_tongue *tongue,
                                const struct wm_model *model, const struct wm_times *times);

/* Of the remarks, those about loops that are not counted, as one text; "": there are none. */
const char *wm_times_uncounted(struct wm_arena *arena, const struct wm_tongue *tongue,
                               const struct wm_times *times);

/* All of that: "9 of 11 days are waiting." and the remarks; "" where no times are known. */
const char *wm_times_words(struct wm_arena *arena, const struct wm_tongue *tongue,
                           const struct wm_model *model, const struct wm_times *times);

#endif
