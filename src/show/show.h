/* SPDX-License-Identifier: MIT
 *
 * What a map shows: every text with its tone, every picture, sign and look, what is kept, new or
 * gone if two workflows are compared, and the words for those who hear the map. It knows no length,
 * no place, no font and no colour: layout/ breaks lines and places them, draw/ paints. Indices are
 * those of the model. Everything is const once it is made; texts are never NULL unless a comment
 * says so.
 */
#ifndef WM_SHOW_SHOW_H
#define WM_SHOW_SHOW_H

#include "base/arena.h"
#include "base/geom.h"
#include "diag/finding.h"
#include "icon/blank.h"
#include "model/merge.h"
#include "model/model.h"
#include "say/tone.h"

struct wm_icon; /* icon/icon.h; only passed on to those who paint */
struct wm_icons;
struct wm_casting; /* show/casting.h */

/* Both NULL: nothing. Only a name: a dashed box with it, for a picture that is not known. */
struct wm_show_picture {
    const struct wm_icon *icon;
    const char *name;
};

/* A text whose words around a part are known before the part is. */
struct wm_around {
    const char *before, *behind;
};

struct wm_show_text {
    const char *text;
    enum wm_tone tone;
};

/* A map of as many steps on one sheet is crowded. */
enum { WM_CROWDED = 17 };

/* A sign at a step, a handoff or a room: a disc that shows a finding or a note, or a leaf, one of
 * several pictures that count out a wait. */
struct wm_sign {
    struct wm_show_picture picture; /* nothing: only the text */
    const char *text;               /* on it; NULL: none */
    const char *means;              /* alternative text */
    bool is_leaf;                   /* of a wait: the picture has no disc */
    bool is_trouble;
};

/* What stands around a handoff, or below the sentence of a step. Texts are lines, each of which may
 * be broken again; "": none. */
struct wm_show_words {
    const char *ink, *red, *keeps /* what works well */, *notes;
    struct wm_show_text remark;  /* of a comparison, behind the ink */
    const struct wm_sign *first; /* of that remark, before all other discs; NULL: none */
    const struct wm_sign *chair; /* of an owner who is missing; NULL: there is one */
    const struct wm_sign *leaves;
    int leaf_count;
    struct wm_around rest; /* "Step 4: " for what does not fit */
    bool is_trouble;       /* drawn red */
};

/* How a part is shown: always as it is, unless two workflows are compared. */
enum wm_shown {
    WM_SHOWN,
    WM_SHOWN_NEW,   /* only in the second one: in a colour of its own, and heavier */
    WM_SHOWN_GHOST, /* only in the first one: pale */
    WM_SHOWN_NOT,   /* in the other one: left out */
};

/* A theme has as many heads and accents. */
enum { WM_TEAM = 3, WM_SHOWN_HEADS = 17, WM_SHOWN_ACCENTS = 8 };

/* How an actor looks, the same all over the map. */
struct wm_show_actor {
    struct wm_show_picture picture; /* nothing: they do and own nothing */
    enum wm_actor_kind kind;
    int heads[WM_TEAM]; /* numbers of the theme's, the first `face_count` */
    int face_count;     /* 0: as drawn, it has no face; WM_TEAM: a team of that picture */
    int accent;         /* number of the theme's, for clothes */
};

/* What a scene stands on, or what is drawn over it. */
enum wm_stage {
    WM_STAGE_PLAIN,
    WM_STAGE_PIT,     /* all but the last part float in a pit */
    WM_STAGE_CROSSED, /* crossed out */
};

/* Scenes are put together on a stage of this size. */
enum { WM_STAGE_WIDTH = 192, WM_STAGE_HEIGHT = 128 };

struct wm_show_part {
    struct wm_show_picture picture;
    struct wm_rect box; /* on the stage */
    double turn;        /* degrees */
};

/* What goes wrong at the worst place, drawn large. */
struct wm_show_scene {
    enum wm_stage stage;
    const struct wm_show_part *parts; /* `part_count`, as they are painted */
    int part_count;
};

/* Steps `first` up to before `end`; end 0: all. */
struct wm_stretch {
    int first, end;
};

static inline bool wm_stretch_has(struct wm_stretch stretch, int step)
{
    return stretch.end == 0 || (step >= stretch.first && step < stretch.end);
}

struct wm_show_step {
    const char *id, *href; /* href may be NULL */
    int rank;              /* as of a handoff, likewise the next two */
    bool has_longest_wait; /* its red words are larger; of the ranked ones none has it */
    const char *pennant;
    const struct wm_show_scene *scene;
    const struct wm_show_actor *actor;
    enum wm_mood mood;
    struct wm_show_picture objects[WM_PICTURES_A_STEP]; /* the first `object_count` */
    int object_count;
    const char *role, *does;
    struct wm_show_words words;
    const char *told;   /* alternative text, with the number of the step */
    const char *ending; /* told behind its handoffs; NULL: it has some */
    int first_handoff, handoff_count;
    bool is_theirs; /* whose map it is; else it is calm */
    bool is_usual;  /* on the usual way (model/usual.h) */
    enum wm_shown shown;
};

struct wm_show_handoff {
    int rank;              /* 1 to WM_WORST: of the worst places; 0: none of them */
    bool has_longest_wait; /* its red words are larger; of the ranked ones none has it */
    const char *pennant;   /* "worst", on a flag there; NULL: no rank */
    const struct wm_show_scene *scene; /* NULL: none */
    struct wm_show_picture thing;
    enum wm_blank blank;   /* what the thing is drawn as, with its name on it; else its picture */
    const char *lettering; /* that name; NULL where there is no blank */
    bool is_thrown, comes_back;
    struct wm_show_words words;
    struct wm_around told; /* alternative text; between: the gate that it passes, if it does */
    bool is_theirs, is_usual;
    const char *leads_to, *comes_from; /* where a line is cut: "→ 12 on sheet 3", or "→ 12" if it
                                          goes round the house; NULL: only the step's number */
    enum wm_shown shown;
};

struct wm_show_goal {
    struct wm_show_text text;
};

struct wm_show_room {
    const char *id; /* NULL: it is the room of one actor */
    const char *name;
    const struct wm_show_goal *goals;
    int goal_count;
    bool is_theirs;
};

/* A slip of paper that asks who looks after what nobody owns. */
struct wm_show_slip {
    const char *asks;         /* NULL: there is none */
    const char *names, *date; /* before the lines to write on */
    struct wm_show_picture picture;
};

struct wm_show_title {
    const char *chapter; /* the bookmark of the page, if there are several; else NULL */
    const char *title;
    const struct wm_show_text
        *headline; /* one text in runs, each with its tone: `headline_count`; none: 0 */
    const struct wm_show_text
        *parts;            /* below: what is shown, who made it, and what the flow lacks */
    const char *seen_from; /* NULL: nobody's map */
    struct wm_show_slip slip;
    int headline_count, part_count;
};

/* How a picture of the strip is drawn. */
enum wm_tally_look {
    WM_TALLY_PLAIN,
    WM_TALLY_LEAF,   /* of the calendar */
    WM_TALLY_TAKEN,  /* a chair on which somebody sits */
    WM_TALLY_THROWN, /* it flies over a small wall */
    WM_TALLY_BACK,   /* an arrow turns back to it */
};

/* One picture for one thing that is counted. */
struct wm_show_tally {
    enum wm_tally_look look;
    struct wm_show_picture picture;
    const struct wm_show_actor *actor; /* who sits there; NULL: nobody */
    double work;                       /* of a piece of time, the share that is work: 0 to 1 */
    const char *says;                  /* below it; "": nothing */
};

/* Pictures that are counted as one, side by side. */
struct wm_show_row {
    const struct wm_show_tally *tallies; /* `count` */
    int count;
    int bundle;               /* a gap stands behind so many; 0: none */
    struct wm_show_text says; /* below them; "": nothing */
    bool is_past;             /* pale: of the first one of two workflows */
};

enum { WM_SHOW_ROWS = 2, WM_SHOW_NOTES = 2 };

/* What is counted together, below a heading. */
struct wm_show_group {
    const char *kind;                   /* "days": what it is, for programs */
    const struct wm_show_text *heading; /* one text in runs, `heading_count` */
    int heading_count;
    struct wm_show_row rows[WM_SHOW_ROWS]; /* the first `row_count` */
    int row_count;
    struct wm_show_text notes[WM_SHOW_NOTES]; /* small print, the first `note_count` */
    int note_count;
    bool may_go; /* left out where there is no room */
};

struct wm_show_strip {
    const struct wm_show_group *groups; /* `group_count`, none: no strip */
    int group_count;
};

struct wm_show {
    const char *title;     /* of the document, with whose map it is */
    const char *language;  /* BCP 47 tag, may be "" */
    const char *told;      /* alternative text of the whole, before that of the steps */
    bool tells_steps;      /* their alternative texts follow it, and those of their handoffs */
    bool is_crowded;       /* says less: a wait of few pictures has no words */
    bool is_overview;      /* of several sheets, in few words; its doors have no signs */
    struct wm_around gate; /* "It goes through door C." */
    struct wm_around door; /* "door C", on its sign */
    struct wm_show_title head;
    const char *bands[WM_SIDE_COUNT];
    const char *wall_name; /* NULL: none is given */
    const char *wall_told; /* of a wall whose name does not stand on it */
    const char *owner;     /* "owner:", before the line on which somebody signs for a chair */
    const struct wm_show_actor *actors;
    const struct wm_show_step *steps;
    const struct wm_show_handoff *handoffs;
    const struct wm_show_room *rooms;
    struct wm_show_strip strip;
    const char *foot; /* file and version; "": none */
    int step_count, handoff_count, room_count;
};

/* The maps of a comparison. */
enum wm_compared {
    WM_COMPARED_BOTH,   /* as it will work, with what is gone as a ghost */
    WM_COMPARED_BEFORE, /* what was, alone */
    WM_COMPARED_AFTER,  /* what will be, alone */
    WM_COMPARED_COUNT,
};

/* The model of the merged ones that a map shows. */
const struct wm_model *wm_compared_model(const struct wm_merge *merge, enum wm_compared which);

/* All zero is a plain map of everybody's. */
struct wm_show_options {
    const struct wm_casting *casting; /* of the model; NULL: made anew */
    const char *file;                 /* where the map comes from; NULL: not said */
    const struct wm_owner *seen_from; /* whose map it is; NULL: nobody's */
    const struct wm_merge *merge;     /* NULL: no comparison */
    enum wm_compared which;
    bool has_chapters; /* of a comparison: each map is a page */
    bool asks_nothing; /* no slip */
    bool is_on_sheets; /* there is room for all */
};

/* The model is that of wm_compared_model() if two are compared, and the findings are about it.
 * `options` may be NULL. Texts of model and findings are not copied. Never fails. */
const struct wm_show *wm_show_make(struct wm_arena *arena, const struct wm_model *model,
                                   const struct wm_findings *findings, const struct wm_icons *icons,
                                   const struct wm_show_options *options);

#endif
