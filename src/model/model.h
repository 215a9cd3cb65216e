/* SPDX-License-Identifier: MIT
 *
 * The workflow as plain data: what the document says, with every text in the one language that was
 * chosen, every id resolved to an index, every word of a list to an enum. Made by read/, const from
 * then on. It knows nothing of XML and nothing of pictures. Texts that may be left out are NULL
 * when they are; arrays are never NULL.
 */
#ifndef WM_MODEL_MODEL_H
#define WM_MODEL_MODEL_H

#include "base/mood.h"
#include "diag/source.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

/* The four bands of the office, from top to bottom. The wall stands between FRONT and BACK. */
enum wm_side {
    WM_SIDE_OUTSIDE_ABOVE,
    WM_SIDE_FRONT,
    WM_SIDE_BACK,
    WM_SIDE_OUTSIDE_BELOW,
    WM_SIDE_COUNT,
};

enum wm_actor_kind { WM_ACTOR_PERSON, WM_ACTOR_TEAM, WM_ACTOR_SYSTEM, WM_ACTOR_PLACE };

/* In the order of the format's list; words.h has their names. */
enum wm_via {
    WM_VIA_NONE,
    WM_VIA_PHONE,
    WM_VIA_EMAIL,
    WM_VIA_FAX,
    WM_VIA_POST,
    WM_VIA_COURIER,
    WM_VIA_IN_PERSON,
    WM_VIA_MEETING,
    WM_VIA_CHAT,
    WM_VIA_PORTAL,
    WM_VIA_SYSTEM,
    WM_VIA_SPREADSHEET,
    WM_VIA_PAPER,
    WM_VIA_IN_TRAY,
    WM_VIA_STICKY_NOTE,
    WM_VIA_SHOUTING,
};

enum wm_trouble_kind {
    WM_TROUBLE_LOST,
    WM_TROUBLE_DROPPED,
    WM_TROUBLE_DAMAGED,
    WM_TROUBLE_WRONG,
    WM_TROUBLE_INCOMPLETE,
    WM_TROUBLE_LATE,
    WM_TROUBLE_STUCK,
    WM_TROUBLE_RETURNED,
    WM_TROUBLE_REKEYED,
    WM_TROUBLE_DUPLICATED,
    WM_TROUBLE_SEARCHED,
    WM_TROUBLE_CHASED,
    WM_TROUBLE_BLAMED,
    WM_TROUBLE_MISUNDERSTOOD,
};

enum { WM_TROUBLE_KINDS = WM_TROUBLE_MISUNDERSTOOD + 1 };

enum wm_state { WM_STATE_AS_IS, WM_STATE_TO_BE };

enum wm_reads {
    WM_READS_UNSET, /* nothing said; reads.h says what is meant then */
    WM_READS_RIGHT,
    WM_READS_LEFT,
    WM_READS_DOWN,
};

/* Kept in the author's units, so that it can be said again; model/duration.h adds up and puts into
 * words. */
struct wm_duration {
    bool is_given;
    double seconds, minutes, hours, days, weeks;
};

struct wm_share {
    bool is_given;
    double value;      /* from 0 to 1 */
    const char *words; /* as it is said: "1 in 4", "25 %" */
    int part, whole;   /* of "1 in 4"; 0, 0: told as a percentage */
};

/* An owner: an actor or a department, by its index; at most one of the two is not -1. */
struct wm_owner {
    int actor, room;
};

struct wm_trouble {
    enum wm_trouble_kind kind;
    struct wm_share share;
    const char *says;
    struct wm_span at;
};

struct wm_rule {
    const char *says;
    struct wm_owner owner;
    struct wm_span at;
};

struct wm_note {
    const char *says;
    bool is_good;
    struct wm_span at;
};

/* A name of a picture, as the document spells it. */
struct wm_picture_name {
    const char *name; /* NULL where none is given */
    struct wm_span at;
};

/* Whether a name is the path of a file: it has a slash, and not behind the colon of "PACK:NAME". */
static inline bool wm_picture_is_path(const char *name)
{
    return name[strcspn(name, ":/")] == '/';
}

/* A picture of the document's own: a <picture> element (its `name`), or a file named by a path with
 * a slash. */
struct wm_picture {
    const char *name;
    const char *file;
    const char *means; /* alternative text */
    GBytes *bytes;
    struct wm_span at;
    struct wm_span file_at; /* where the file is named */
};

/* A department, or the room of its own that an actor without one has (then id is NULL and name the
 * actor's). */
struct wm_room {
    const char *id;
    const char *name;
    enum wm_side side;
    int order;            /* hint; 0 where none is given */
    bool was_in_the_room; /* named in mapped/@with; also true when nothing is said of who was there
                           */
    struct wm_span at;
};

struct wm_actor {
    const char *id;
    const char *name;
    struct wm_picture_name picture;
    enum wm_actor_kind kind;
    int room;
    int order; /* hint; 0 where none is given */
    struct wm_span at;
};

struct wm_goal {
    const char *name;
    const struct wm_owner *of; /* `of_count`, at least 1 */
    int of_count;
    struct wm_span at;
};

struct wm_handoff {
    int from, to; /* steps */
    const char *item;
    struct wm_picture_name picture;
    enum wm_via via;
    const char *when;
    struct wm_share share;
    struct wm_duration waits;
    struct wm_owner owner;
    const char *measure;
    bool is_thrown, is_rework;
    int worst; /* from 1 to 3: the author ranks it (model/worst.h); 0: not said */
    const char *says;
    const struct wm_trouble *troubles;
    const struct wm_rule *rules;
    const struct wm_note *notes;
    int trouble_count, rule_count, note_count;
    struct wm_span at; /* the element's start tag */
};

enum { WM_PICTURES_A_STEP = 3 };

struct wm_step {
    const char *id;
    int actor;
    const char *does;
    struct wm_picture_name with[WM_PICTURES_A_STEP]; /* the first `with_count` */
    int with_count;
    struct wm_duration takes, waits;
    enum wm_mood mood;
    bool is_moment_of_truth;
    int worst; /* as of a handoff */
    const char *href;
    int column;                       /* hint, from 1; 0 where none is given */
    bool row_break;                   /* hint */
    int beside;                       /* hint: a step, or -1 */
    int first_handoff, handoff_count; /* its own, next to each other in wm_model.handoffs */
    const struct wm_trouble *troubles;
    const struct wm_rule *rules;
    const struct wm_note *notes;
    int trouble_count, rule_count, note_count;
    struct wm_span at;
};

struct wm_band {
    bool is_there;
    const char *name; /* NULL where the author gives none */
};

struct wm_mapped {
    bool is_there;
    const char *on; /* a date, as it is written */
    const char *by;
    const int *with; /* rooms, `with_count` */
    int with_count;
};

struct wm_model {
    const char *title, *subtitle, *scope, *version, *measure;
    int until;            /* the step at which the usual way ends (model/usual.h); -1: not said */
    const char *language; /* BCP 47 tag of the texts chosen, "" where the document says none */
    enum wm_state state;
    enum wm_reads reads; /* as the document says it */
    struct wm_owner owner;
    struct wm_mapped mapped;
    double hours_per_day, days_per_week;
    struct wm_band bands[WM_SIDE_COUNT];
    const char *wall_name;
    const struct wm_room *rooms;
    const struct wm_actor *actors;
    const struct wm_step *steps; /* in the order told; the number of a step is its index and 1 */
    const struct wm_handoff *handoffs;
    const struct wm_goal *goals;
    const struct wm_picture *pictures;
    const struct wm_note *notes;
    int room_count, actor_count, step_count, handoff_count, goal_count, picture_count, note_count;
    struct wm_span at; /* the root's start tag */
};

/* The side that a step is drawn on, and its room. */
static inline int wm_step_room(const struct wm_model *model, int step)
{
    return model->actors[model->steps[step].actor].room;
}

static inline enum wm_side wm_step_side(const struct wm_model *model, int step)
{
    return model->rooms[wm_step_room(model, step)].side;
}

static inline bool wm_side_is_inside(enum wm_side side)
{
    return side == WM_SIDE_FRONT || side == WM_SIDE_BACK;
}

static inline bool wm_owner_is_given(struct wm_owner owner)
{
    return owner.actor >= 0 || owner.room >= 0;
}

/* NULL where there is none. */
static inline const char *wm_owner_name(const struct wm_model *model, struct wm_owner owner)
{
    if (owner.actor >= 0)
        return model->actors[owner.actor].name;
    return owner.room >= 0 ? model->rooms[owner.room].name : NULL;
}

#endif
