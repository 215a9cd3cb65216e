/* SPDX-License-Identifier: MIT
 *
 * What the files of find/ share: the search itself, the words in which things are named, and the
 * list of finders. One function a finding, or a pair that is noticed by the same look.
 * Private to find/.
 */
#ifndef WM_FIND_SEARCH_H
#define WM_FIND_SEARCH_H

#include "diag/finding.h"
#include "icon/icon.h"
#include "model/model.h"
#include "say/say.h"
#include "show/casting.h"

struct wm_search {
    const struct wm_model *model;
    const struct wm_icons *icons;
    const struct wm_casting *casting; /* the pictures that were chosen */
    struct wm_findings *findings;
    struct wm_tongue tongue; /* of what the map says; sentences are English */
};

void wm_find_whole_flow(const struct wm_search *search);
void wm_find_seams(const struct wm_search *search);
void wm_find_thrown_over(const struct wm_search *search);
void wm_find_troubles(const struct wm_search *search);
void wm_find_waits(const struct wm_search *search);
void wm_find_comes_back(const struct wm_search *search);
void wm_find_ping_pong(const struct wm_search *search);
void wm_find_crossings(const struct wm_search *search);
void wm_find_rules(const struct wm_search *search);
void wm_find_goals_apart(const struct wm_search *search);
void wm_find_not_in_the_room(const struct wm_search *search);
void wm_find_customer_chases(const struct wm_search *search);
void wm_find_dead_ends(const struct wm_search *search);
void wm_find_worst(const struct wm_search *search);
void wm_find_process_speak(const struct wm_search *search);
void wm_find_pictures(const struct wm_search *search);

/* The phrases that stand in sentences, kept in the findings' arena. Long texts are cut. */

/* The text in quotes. */
const char *wm_quote(const struct wm_search *search, const char *text);
/* "Checks credit" (step 4), the quotes included. */
const char *wm_name_step(const struct wm_search *search, int step);
/* "paper form", or `instead` where the handoff does not say what is handed over. */
const char *wm_name_item(const struct wm_search *search, int handoff, const char *instead);
/* from Sales to Order entry; within one room the steps are named instead. */
const char *wm_name_way(const struct wm_search *search, int handoff);
/* the handoff of "paper form" from Sales to Order entry */
const char *wm_name_handoff(const struct wm_search *search, int handoff);

/* What the map says: the author's own words and the share before them ("1 in 4 comes back
 * incomplete", "1 in 20: Forms go missing"). */
const char *wm_words_with_share(const struct wm_search *search, struct wm_share share,
                                const char *says);

static inline struct wm_subject wm_subject_make(enum wm_subject_kind kind, int index)
{
    return (struct wm_subject){kind, index};
}

#endif
