/* SPDX-License-Identifier: MIT
 *
 * The tree becomes the model: what the parts of it that build it share.
 */
#ifndef WM_READ_BUILD_H
#define WM_READ_BUILD_H

#include "model/worst.h"
#include "read/ids.h"
#include "read/language.h"

struct wm_build {
    struct wm_reader *reader;
    struct wm_ids *ids;
    struct wm_model *model;
    const char *space;                         /* the document's namespace */
    GArray *rooms, *actors, *goals, *pictures; /* of the model's structs */
    GArray *steps, *handoffs;
    bool has_told_rooms, has_told_handoffs; /* that there are more than the limit: once is enough */
    const struct wm_attribute *worst[WM_WORST]; /* by rank: who has it; NULL: nobody yet */
    GHashTable *files;    /* name or path of a picture -> itself where it can be used, else NULL */
    size_t picture_bytes; /* of all files of pictures that were read */
};

/* The text, or `otherwise` where it is missing though it is required. */
const char *wm_build_text(struct wm_build *build, const struct wm_element *element,
                          const char *name, const char *otherwise);

/* Whom an id names; nobody if it is missing or wrong. */
struct wm_owner wm_build_find_owner(struct wm_build *build, struct wm_word word);

/* Likewise, but if a wrong id stands there, somebody owns it all the same: it must not be told as a
 * thing without an owner. */
struct wm_owner wm_build_owner(struct wm_build *build, struct wm_word word);

/* Rooms and actors, with their ids; bands and the name of the wall. */
void wm_build_office(struct wm_build *build, const struct wm_element *office);

/* Loads the document's own pictures. */
void wm_build_pictures(struct wm_build *build, const struct wm_element *workflow);

/* A picture's name as the document spells it, loaded where it is a path; NULL where it cannot be
 * used, which has been said then. */
struct wm_picture_name wm_build_picture_name(struct wm_build *build, struct wm_word word);

/* Steps and handoffs of every <flow>, and all that hangs on them. */
void wm_build_flow(struct wm_build *build, const struct wm_element *workflow);

/* The rank that the author gives, from 1 to WM_WORST; 0: none, or one that is taken. */
int wm_build_worst(struct wm_build *build, const struct wm_element *element);

/* What may hang on a step, a handoff or the whole. */
struct wm_marks {
    const struct wm_trouble *troubles;
    const struct wm_rule *rules;
    const struct wm_note *notes;
    int trouble_count, rule_count, note_count;
};

struct wm_marks wm_build_marks(struct wm_build *build, const struct wm_element *element);

#endif
