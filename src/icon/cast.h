/* SPDX-License-Identifier: MIT
 *
 * Casting: which picture plays a part, by its name or, where the author gives none, by a guess from
 * words. find/ (what was guessed, what is not known) and draw/ ask the same questions and get the
 * same answers.
 */
#ifndef WM_ICON_CAST_H
#define WM_ICON_CAST_H

#include "icon/icon.h"

struct wm_cast {
    const struct wm_icon
        *icon;        /* NULL: draw a dashed box with `name`, or nothing where that is NULL too */
    const char *name; /* as the author spells it, NULL where nothing was said */
    bool is_guess;
};

/* The picture called `name`. */
struct wm_cast wm_cast_named(const struct wm_icons *icons, const char *name);

/* An actor: `name` of the picture or NULL, else guessed from the actor's name among people; else by
 * kind ("person", "team", "system", "place") and whether it stands outside: customer, clerk, crowd,
 * computer, office. Never NULL. */
struct wm_cast wm_cast_actor(const struct wm_icons *icons, const char *name, const char *actor_name,
                             const char *kind, bool is_outside);

/* A step's object where it names none: from the words of `does`, then of `via` ("" if none). icon
 * may be NULL. */
struct wm_cast wm_cast_step(const struct wm_icons *icons, const char *does, const char *via);

/* The thing handed over: `picture` or NULL, else guessed from `item` (may be NULL), else
 * "paper-form"'s sheet ("form"). Never NULL. */
struct wm_cast wm_cast_item(const struct wm_icons *icons, const char *picture, const char *item);

/* How it travels: the picture of one of the format's words for `via`; NULL icon for "". */
struct wm_cast wm_cast_via(const struct wm_icons *icons, const char *via);

#endif
