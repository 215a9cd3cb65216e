/* SPDX-License-Identifier: MIT
 *
 * Casting: a name if one is given, else a guess, else what stands for the kind.
 */
#include "icon/cast.h"

#include <string.h>

/* Talk as such, which may be done in many ways. */
#define TALK "chat"

/* A word of the format: the picture that shows it, the thing that usually travels that way or NULL
 * where anything may, what a thing without a picture is drawn as, how it is said of a thing, and
 * whether most work is done that way, so that it says little of a step. */
struct way {
    const char *via, *picture, *thing;
    enum wm_blank blank;
    const char *how;
    bool is_common;
};

static const struct way WAYS[] = {
    {"phone", "telephone", "chat", WM_BLANK_BUBBLE, "by phone", false},
    {"e-mail", "e-mail", "e-mail", WM_BLANK_SHEET, "by e-mail", false},
    {"fax", "fax", "paper-form", WM_BLANK_SHEET, "by fax", false},
    {"post", "letter", "letter", WM_BLANK_SHEET, "by post", false},
    {"courier", "truck", "parcel", WM_BLANK_BOX, "by courier", false},
    {"in-person", "handshake", NULL, WM_BLANK_SHEET, "in person", true},
    {"meeting", "meeting", "chat", WM_BLANK_BUBBLE, "in a meeting", false},
    {"chat", "chat", "chat", WM_BLANK_BUBBLE, "by chat", false},
    {"portal", "laptop", "form", WM_BLANK_SHEET, "through a portal", false},
    {"system", "computer", "form", WM_BLANK_SHEET, "through a system", true},
    {"spreadsheet", "spreadsheet", "spreadsheet", WM_BLANK_SHEET, "in a spreadsheet", false},
    {"paper", "paper-stack", "paper-form", WM_BLANK_SHEET, "on paper", true},
    {"in-tray", "in-tray", "paper-form", WM_BLANK_SHEET, "by in-tray", false},
    {"sticky-note", "sticky-note", "sticky-note", WM_BLANK_NOTE, "on a sticky note", false},
    {"shouting", "shouting", "chat", WM_BLANK_BUBBLE, "by shouting", false},
};

/* The picture of each blank, without a name. */
static const char *const BLANKS[] = {[WM_BLANK_SHEET] = "blank-sheet",
                                     [WM_BLANK_NOTE] = "sticky-note",
                                     [WM_BLANK_BOX] = "parcel",
                                     [WM_BLANK_BUBBLE] = "chat"};

/* A kind of actor: its picture inside and outside, and what it is called there. */
struct kind {
    const char *word, *inside, *outside, *is_inside, *is_outside;
};

static const struct kind KINDS[] = {
    {"person", "clerk", "customer", "a person", "a person outside"},
    {"team", "crowd", "crowd", "a team", "a team outside"},
    {"system", "computer", "computer", "a system", "a system outside"},
    {"place", "office", "office", "a place", "a place outside"},
};

static const struct way *find_way(const char *via)
{
    for (size_t i = 0; via && i < G_N_ELEMENTS(WAYS); i++)
        if (strcmp(WAYS[i].via, via) == 0)
            return &WAYS[i];
    return NULL;
}

/* The first kind where nothing is said. */
static const struct kind *find_kind(const char *word)
{
    for (size_t i = 0; word && i < G_N_ELEMENTS(KINDS); i++)
        if (strcmp(KINDS[i].word, word) == 0)
            return &KINDS[i];
    return KINDS;
}

static bool is_said(const char *text)
{
    return text && *text;
}

struct wm_caster wm_caster_make(const struct wm_icons *icons, const char *tag)
{
    return (struct wm_caster){icons, wm_language_of(tag)};
}

struct wm_cast wm_cast_named(const struct wm_icons *icons, const char *name)
{
    return (struct wm_cast){.icon = wm_icons_find(icons, name), .name = name};
}

/* icon is NULL where words say little, or of a thing not what it is. */
static struct wm_cast cast_words(struct wm_caster caster, const char *text, const char *category,
                                 bool is_thing)
{
    if (!is_said(text))
        return (struct wm_cast){.icon = NULL};
    struct wm_guess guess =
        wm_icons_guess(caster.icons, (struct wm_text){text, caster.language, is_thing}, category);
    if (guess.is_weak || guess.is_aside)
        return (struct wm_cast){.icon = NULL};
    return (struct wm_cast){.icon = guess.icon, .why = WM_WHY_WORDS, .because = guess.phrase};
}

static struct wm_cast cast_as(struct wm_caster caster, const char *picture, enum wm_why why,
                              const char *because)
{
    return (struct wm_cast){
        .icon = wm_icons_find(caster.icons, picture), .why = why, .because = because};
}

/* People among people, systems and places among things; but a place may have the name of those who
 * are there. */
static struct wm_cast cast_actor_words(struct wm_caster caster, const char *name, const char *kind)
{
    bool is_system = strcmp(kind, "system") == 0;
    struct wm_cast cast = {.icon = NULL};
    if (is_system || strcmp(kind, "place") == 0)
        cast = cast_words(caster, name, NULL, true);
    if (!cast.icon && !is_system)
        cast = cast_words(caster, name, "people", false);
    return cast;
}

struct wm_cast wm_cast_actor(struct wm_caster caster, const char *name, const char *actor_name,
                             const char *kind, bool is_outside)
{
    if (is_said(name))
        return wm_cast_named(caster.icons, name);
    const struct kind *is = find_kind(kind);
    struct wm_cast cast = cast_actor_words(caster, actor_name, is->word);
    if (cast.icon)
        return cast;
    return cast_as(caster, is_outside ? is->outside : is->inside, WM_WHY_NOTHING,
                   is_outside ? is->is_outside : is->is_inside);
}

/* A deed that says little is better told by the thing, and by how that travels, where that
 * says more than that it is done as most work is. And talk is told by how it is done. */
struct wm_cast wm_cast_step(struct wm_caster caster, const char *does, const char *item,
                            const char *via)
{
    struct wm_cast deed = cast_words(caster, does, NULL, false);
    const struct way *way = find_way(via);
    bool is_telling = way && !way->is_common;
    if (is_telling && deed.icon && strcmp(deed.icon->name, TALK) == 0)
        return cast_as(caster, way->picture, WM_WHY_VIA, way->how);
    if (deed.icon)
        return deed;
    struct wm_cast thing = cast_words(caster, item, NULL, true);
    thing.why = WM_WHY_ITEM;
    if (!thing.icon && is_telling)
        return cast_as(caster, way->picture, WM_WHY_VIA, way->how);
    return thing;
}

struct wm_cast wm_cast_item(struct wm_caster caster, const char *picture, const char *item,
                            const char *via)
{
    if (is_said(picture))
        return wm_cast_named(caster.icons, picture);
    struct wm_cast cast = cast_words(caster, item, NULL, true);
    const struct way *way = find_way(via);
    if (cast.icon)
        return cast;
    if (!is_said(item) && way && way->thing)
        return cast_as(caster, way->thing, WM_WHY_VIA, way->how);
    enum wm_blank blank = way ? way->blank : WM_BLANK_SHEET;
    cast = cast_as(caster, BLANKS[blank], WM_WHY_BLANK, NULL);
    cast.blank = blank;
    return cast;
}
