/* SPDX-License-Identifier: MIT
 *
 * The story: a map in plain sentences, in the language of its texts, for those who hear it instead
 * of seeing it. Everything that the map tells is told but its pictures. A pure function of the
 * model and the numbers of the gates.
 */
#ifndef WM_SAY_STORY_H
#define WM_SAY_STORY_H

#include "base/arena.h"
#include "model/model.h"
#include "say/say.h"

struct wm_paragraph {
    int step; /* the number of the step on the map, from 1; 0: of the whole */
    const char *text;
};

/* What is told of the whole, a paragraph each: title and counts; where the time goes; who answers
 * for it; who was in the room; goals; notes. Then a paragraph a step: what is done there, and each
 * handoff from there. `gates` are the numbers of the gates that handoffs pass on the map, by
 * handoff, 0 where one passes none; NULL: not known. */
const struct wm_paragraph *wm_story(struct wm_arena *arena, const struct wm_model *model,
                                    const int *gates, int *count);

/* The sentences of one step with its number, without its handoffs. */
const char *wm_story_of_step(struct wm_arena *arena, const struct wm_model *model, int step);

/* What is said of a step, behind its sentences, that hands nothing over. */
const char *wm_story_ending(const struct wm_tongue *tongue);

/* What is told of the whole, a line a paragraph. */
const char *wm_story_of_whole(struct wm_arena *arena, const struct wm_model *model);

/* Names of the departments inside that were in the room when the work was mapped, or of those with
 * steps that were not; NULL: none. */
const char *wm_story_rooms(struct wm_arena *arena, const struct wm_model *model, bool was_there);

/* The sentences of one handoff before and behind the one about its gate, whose number only the
 * finished map knows; `behind` may be "". */
void wm_story_around_gate(struct wm_arena *arena, const struct wm_model *model, int handoff,
                          const char **before, const char **behind);

/* That sentence, before and behind the number. */
void wm_story_gate(struct wm_arena *arena, const struct wm_tongue *tongue, const char **before,
                   const char **behind);

#endif
