/* SPDX-License-Identifier: MIT
 *
 * What a map of two workflows says of their difference.
 */
#ifndef WM_SHOW_CHANGES_H
#define WM_SHOW_CHANGES_H

#include "model/difference.h"
#include "say/say.h"

enum { WM_COUNTED = 7 };

/* What became of one count of the strip. */
struct wm_counted {
    const char *picture;
    const char *figure; /* "8 → 4" */
    const char *counted;
    int before, after; /* how many pictures */
    bool is_better, is_worse;
    bool is_time;  /* a picture is a working day */
    bool is_small; /* the first to go where there is no room for all */
};

/* Those that there is something to count of in either model; returns how many. */
int wm_compare_counts(struct wm_arena *arena, const struct wm_tongue *tongue,
                      const struct wm_difference *difference, struct wm_counted rows[WM_COUNTED]);

/* What was won, in one sentence without a full stop; where nothing was, what became worse. */
const char *wm_compare_headline(struct wm_arena *arena, const struct wm_tongue *tongue,
                                const struct wm_difference *difference);

/* What stands beside one step or handoff. */
struct wm_remark {
    const char *words;   /* lines; NULL: none */
    const char *picture; /* of its mark; NULL: none */
    const char *means;   /* of the mark */
    bool is_fresh;       /* the words are about what is new or otherwise */
};

/* `is_there`: as it will be, not as it was. */
struct wm_remark wm_compare_remark(struct wm_arena *arena, const struct wm_tongue *tongue,
                                   const struct wm_pair *pair, bool is_there);

#endif
