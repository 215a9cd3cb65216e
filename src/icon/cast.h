/* SPDX-License-Identifier: MIT
 *
 * Casting: which picture plays a part, by its name or, where the author gives none, by a guess from
 * words. show/casting.h asks once for each part of a workflow.
 */
#ifndef WM_ICON_CAST_H
#define WM_ICON_CAST_H

#include "icon/blank.h"
#include "icon/icon.h"

/* What a picture was cast for. */
enum wm_why {
    WM_WHY_SAID,    /* the author names it */
    WM_WHY_WORDS,   /* `because` is a phrase of the table that stands in the text itself */
    WM_WHY_ITEM,    /* the same, in the name of the thing that the step hands over */
    WM_WHY_VIA,     /* `because` is how it travels: "by fax" */
    WM_WHY_NOTHING, /* no word fits; `because` is what is known all the same: "a person outside" */
    WM_WHY_BLANK,   /* no picture clearly is the thing: it is a `blank` with its name on it */
};

struct wm_cast {
    const struct wm_icon
        *icon;        /* NULL: draw a dashed box with `name`, or nothing where that is NULL too */
    const char *name; /* as the author spells it, NULL where nothing was said */
    enum wm_why why;
    const char *because; /* NULL for WM_WHY_SAID and WM_WHY_BLANK; lives as long as the pictures */
    enum wm_blank blank; /* WM_WHY_BLANK; `icon` then shows one without a name */
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
 * little; then of the `item` that it first hands over (may be NULL), then of `via` ("" if none)
 * unless most work is done that way. icon may be NULL: no picture is better than a wrong one. */
struct wm_cast wm_cast_step(struct wm_caster caster, const char *does, const char *item,
                            const char *via);

/* The thing handed over: `picture` or NULL, else guessed from the words of `item` that say what it
 * is; else blank, as is what somebody says, with the item to be lettered on it; without an item
 * what usually travels that way (`via`, "" if none), else a sheet. Never NULL. */
struct wm_cast wm_cast_item(struct wm_caster caster, const char *picture, const char *item,
                            const char *via);

#endif
