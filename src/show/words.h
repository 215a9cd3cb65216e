/* SPDX-License-Identifier: MIT
 *
 * Words and signs of a step or a handoff while they are collected. Private to show/.
 */
#ifndef WM_SHOW_WORDS_H
#define WM_SHOW_WORDS_H

#include "show/inside.h"

/* Findings by what they are about: first[i] is the first one of step or handoff i, next[f] the one
 * behind f; -1 ends. */
struct wm_about_parts {
    int *first, *next;
};

/* Of all steps, or all handoffs; `count` of them. The caller finishes it. */
struct wm_about_parts wm_about_begin(const struct wm_findings *findings, enum wm_subject_kind kind,
                                     int count);
void wm_about_finish(struct wm_about_parts about);

struct wm_collector {
    const struct wm_showing *showing;
    GString *red, *keeps, *notes;
    GArray *leaves;              /* struct wm_sign */
    const struct wm_sign *chair; /* NULL: none */
    bool is_trouble;
};

/* Begins with all findings about the part of that index. */
struct wm_collector wm_collect(const struct wm_showing *showing, struct wm_about_parts about,
                               int index);

/* The empty chair of a handoff that nobody owns. */
void wm_collect_chair(struct wm_collector *to, const struct wm_finding *finding);

/* Red words; NULL: none. */
void wm_collect_words(struct wm_collector *to, const char *words);
void wm_collect_wait(struct wm_collector *to, struct wm_duration waits, bool is_longest);
void wm_collect_notes(struct wm_collector *to, const struct wm_note *notes, int count);

/* Why the worst place is that; not where the author says so. */
void wm_collect_worst(struct wm_collector *to, int rank, int said);

/* Ends the collector. `where` is "Step 4". */
struct wm_show_words wm_collect_end(struct wm_collector *from, const char *ink, const char *where);

#endif
