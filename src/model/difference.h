/* SPDX-License-Identifier: MIT
 *
 * What is different between two workflows, mostly one as it works and one as it will: which
 * departments, actors, steps and handoffs are in both, which only in one, and what changed about
 * those that are in both.
 */
#ifndef WM_MODEL_DIFFERENCE_H
#define WM_MODEL_DIFFERENCE_H

#include "base/arena.h"
#include "model/model.h"

enum wm_fate { WM_STAYS, WM_CHANGED, WM_NEW, WM_GONE };

/* What can change. */
enum wm_aspect_kind {
    WM_ASPECT_DOES, /* the sentence of a step */
    WM_ASPECT_BY,   /* who does it */
    WM_ASPECT_ITEM, /* of a handoff, as all down to comes back */
    WM_ASPECT_VIA,
    WM_ASPECT_WHEN,
    WM_ASPECT_SHARE,
    WM_ASPECT_OWNER,
    WM_ASPECT_MEASURE,
    WM_ASPECT_THROWN,
    WM_ASPECT_REWORK,
    WM_ASPECT_TAKES,
    WM_ASPECT_WAITS,
    WM_ASPECT_MOOD,
    WM_ASPECT_TRUTH, /* moment of truth */
    WM_ASPECT_TROUBLE,
    WM_ASPECT_RULE,
    WM_ASPECT_COUNT,
};

/* One thing that changed. Of thrown, rework and moment of truth both texts are "yes" or NULL. */
struct wm_aspect {
    enum wm_aspect_kind kind;
    const char *before, *after; /* as it is said; NULL: nothing, at most one of the two */
    const char *trouble;        /* its kind, of a trouble: "lost"; else NULL */
};

/* The stable name of a kind: "owner". */
const char *wm_aspect_word(enum wm_aspect_kind kind);

/* What changed as a clause for people: "now owned by Order entry", "no longer thrown over the
 * wall", "waits 1 h, before 2 days". */
const char *wm_aspect_clause(struct wm_arena *arena, const struct wm_aspect *aspect);

/* Something of both models, or of one of them. */
struct wm_pair {
    int before, after; /* its index there; -1: it is not there */
    enum wm_fate fate;
    const struct wm_aspect *aspects; /* `aspect_count`, where the fate is CHANGED */
    int aspect_count;
};

/* First what is in the second model, in its order, then what is gone, in the order of the first. */
struct wm_pairs {
    const struct wm_pair *pairs;
    int count;
};

struct wm_difference {
    const struct wm_model *before, *after;
    struct wm_pairs rooms, actors, steps, handoffs;
};

/* Departments, actors and steps are the same where their ids are; departments and actors are there
 * where they take part: where one of theirs does a step. A handoff is the same where its steps are
 * and the thing handed over is, or, of what is then left, where its steps are; in the order told.
 * Pictures, hints and notes are not looked at. Texts live as long as the models and `arena`. */
struct wm_difference *wm_difference_make(struct wm_arena *arena, const struct wm_model *before,
                                         const struct wm_model *after);

/* How many of them have that fate. */
int wm_pairs_count(struct wm_pairs pairs, enum wm_fate fate);

/* Whether a department, actor or step is in both. */
bool wm_difference_is_shared(const struct wm_difference *difference);

#endif
