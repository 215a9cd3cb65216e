/* SPDX-License-Identifier: MIT
 *
 * Casting: which picture plays a part, by its name or, where the author gives none, by a guess from
 * words. show/casting.h asks once for each part of a workflow.
 */
#ifndef WM_ICON_CAST_H
#define WM_ICON_CAST_H

#include "icon/icon.h"

/* What a picture was cast for. */
enum wm_why {
    WM_WHY_SAID,    /* the author names it */
    WM_WHY_WORDS,   /* `because` is a phrase of the table that stands in the text itself */
    WM_WHY_ITEM,    /* the same, in the name of the thing that the step hands over */
    WM_WHY_VIA,     /* `because` is how it travels: "by fax" */
    WM_WHY_NOTHING, /* no word fits; `because` is what is known all the same: "a person outside" */
};

struct wm_cast {
    const struct wm_icon
        *icon;        /* NULL: draw a dashed box with `name`, or nothing where that is NULL too */
    const char *name; /* as the author spells it, NULL where nothing was said */
    enum wm_why why;
    bool is_weak;        /* WM_WHY_WORDS: by a phrase that says little */
    const char *because; /* NULL for WM_WHY_SAID; lives as long as the pictures */
};

/* Who casts: the pictures there are, and the language of the texts. */
struct wm_caster {
    const struct wm_icons *icons;
    enum wm_language language;
};

/* For a document in the language of a BCP 47 tag; "" and NULL are English. */
struct wm_caster wm_caster_make(const struct wm_icons *icons, const char *tag);

/* The picture called `name`. */
struct wm_cast wm_cast_named(const struct wm_icons *icons, const char *name);

/* An actor: `name` of the picture or NULL, else guessed from the actor's name, among people or,
 * for systems and places, among things; else by kind ("person", "team", "system", "place") and
 * whether it stands outside: customer, clerk, crowd, computer, office. Never NULL. */
struct wm_cast wm_cast_actor(struct wm_caster caster, const char *name, const char *actor_name,
                             const char *kind, bool is_outside);

/* A step's object where it names none: from the words of `does`, but for those that say
 * little; then of the `item` that it first hands over (may be NULL), then of `via` ("" if none).
 * icon may be NULL. */
struct wm_cast wm_cast_step(struct wm_caster caster, const char *does, const char *item,
                            const char *via);

/* The thing handed over: `picture` or NULL, else guessed from `item` (may be NULL), else what
 * usually travels that way (`via`, "" if none), else a form. Never NULL. */
struct wm_cast wm_cast_item(struct wm_caster caster, const char *picture, const char *item,
                            const char *via);

#endif
