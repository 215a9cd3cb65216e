/* SPDX-License-Identifier: MIT
 *
 * What the files of show/ share: the show while it is made. Private to show/.
 */
#ifndef WM_SHOW_INSIDE_H
#define WM_SHOW_INSIDE_H

#include "model/seam.h"
#include "model/times.h"
#include "model/usual.h"
#include "model/worst.h"
#include "say/say.h"
#include "show/casting.h"
#include "show/show.h"

struct wm_showing {
    struct wm_arena *arena;
    const struct wm_model *model;
    const struct wm_model *own; /* whose title and counts are told; of a plain map, `model` */
    struct wm_usual usual;      /* way of `own`, likewise the next two */
    struct wm_times times;
    struct wm_counts counts;
    struct wm_worst worst;   /* of a comparison none: it tells of what changes instead */
    struct wm_tongue tongue; /* of the words that are not the author's */
    const struct wm_findings *findings;
    const struct wm_icons *icons;
    const struct wm_casting *casting;
    const struct wm_show_options *options;
};

/* people.c, steps.c, handoffs.c, rooms.c: by index of the model. */
const struct wm_show_actor *wm_show_actors(const struct wm_showing *showing);

/* The first actor of each room, -1 where there is none. The caller frees it. */
int *wm_show_first_actors(const struct wm_model *model);

/* Who sits on the chair of a handoff: its owner; of a department, the first of it; of one that
 * needs no owner, who hands over. -1: a department without anybody. */
int wm_show_who_owns(const struct wm_model *model, const struct wm_handoff *handoff,
                     const int *firsts);
const struct wm_show_step *wm_show_steps(const struct wm_showing *showing,
                                         const struct wm_show_actor *actors);
const struct wm_show_handoff *wm_show_handoffs(const struct wm_showing *showing);
const struct wm_show_room *wm_show_rooms(const struct wm_showing *showing);

/* title.c, strip.c. */
struct wm_show_title wm_show_title(const struct wm_showing *showing);
struct wm_show_strip wm_show_strip(const struct wm_showing *showing,
                                   const struct wm_show_actor *actors);

/* runs.c: adds to `runs` (struct wm_show_text) a pattern with its first two "%s", or only one,
 * replaced by the texts, which keep their tones; the rest is ink. */
void wm_show_fill_runs(const struct wm_showing *showing, GArray *runs, const char *pattern,
                       const struct wm_show_text texts[2]);

/* Likewise, of one text, as the heading of a group. */
void wm_show_head(const struct wm_showing *showing, struct wm_show_group *group,
                  const char *pattern, struct wm_show_text text);

/* comparison.c: the model that title and counts of a map tell of, and what becomes of a part,
 * and whether it is on the usual way of that model. */
const struct wm_model *wm_comparison_own(const struct wm_showing *showing);
bool wm_comparison_step_is_usual(const struct wm_showing *showing, int step);
bool wm_comparison_handoff_is_usual(const struct wm_showing *showing, int handoff);
/* -1: it is not in that model. */
int wm_comparison_own_handoff(const struct wm_showing *showing, int handoff);
enum wm_shown wm_comparison_step(const struct wm_showing *showing, int step);
enum wm_shown wm_comparison_handoff(const struct wm_showing *showing, int handoff);

/* Adds the remark of a comparison. */
void wm_comparison_remark_step(const struct wm_showing *showing, int step,
                               struct wm_show_words *words);
void wm_comparison_remark_handoff(const struct wm_showing *showing, int handoff,
                                  struct wm_show_words *words);

/* casting.c: the picture of that name, and the one that was cast. */
struct wm_show_picture wm_show_named(const struct wm_showing *showing, const char *name);
struct wm_show_picture wm_show_cast(struct wm_cast cast);

static inline bool wm_show_is_crowded(const struct wm_showing *showing)
{
    return showing->model->step_count >= WM_CROWDED && !showing->options->is_on_sheets;
}

/* waits.c: adds to `leaves` (struct wm_sign) a leaf of the calendar for each working day, and
 * beside two days or less, an hourglass for each hour, or part of one, of the rest. No more than 60
 * leaves, six on maps of a thousand steps; then the last one carries the number of all. */
void wm_show_wait(const struct wm_showing *showing, struct wm_duration waits, const char *means,
                  GArray *leaves);

/* moods.c: by step; the caller frees the array. */
enum wm_mood *wm_show_moods(const struct wm_showing *showing);

/* scenes.c: what is written on the flag of a rank; NULL: it has none. */
const char *wm_show_pennant(const struct wm_showing *showing, int rank);

/* meanings.c: the alternative text of a finding's sign: its sentence, which is English; in another
 * language what the map says of it. */
const char *wm_show_means(const struct wm_showing *showing, const struct wm_finding *finding);

/* Whether the author gives a finding no words, so that the catalogue's stand for it. */
bool wm_finding_has_short_words(const struct wm_finding *finding);

/* What the map says of a finding; NULL or "": nothing. */
const char *wm_show_words_of(const struct wm_showing *showing, const struct wm_finding *finding);

#endif
