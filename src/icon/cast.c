/* SPDX-License-Identifier: MIT
 *
 * Casting: a name if one is given, else a guess, else what stands for the kind.
 */
#include "icon/cast.h"

#include "base/quote.h"

#include <string.h>

/* Talk as such, which may be done in many ways. */
#define TALK "chat"

/* A word of the format: the picture that shows it, the thing that usually travels that way or NULL
 * where anything may, how it is said of a thing, what a thing without a picture is drawn as, and
 * whether most work is done that way, so that it says little of a step. */
struct way {
    const char *via, *picture, *thing, *how;
    enum wm_blank blank;
    bool is_common;
};

static const struct way WAYS[] = {
    {"phone", "telephone", "chat", "by phone", WM_BLANK_BUBBLE, false},
    {"e-mail", "e-mail", "e-mail", "by e-mail", WM_BLANK_SHEET, false},
    {"fax", "fax", "paper-form", "by fax", WM_BLANK_SHEET, false},
    {"post", "letter", "letter", "by post", WM_BLANK_SHEET, false},
    {"courier", "truck", "parcel", "by courier", WM_BLANK_BOX, false},
    {"in-person", "handshake", NULL, "in person", WM_BLANK_SHEET, true},
    {"meeting", "meeting", "chat", "in a meeting", WM_BLANK_BUBBLE, false},
    {"chat", "chat", "chat", "by chat", WM_BLANK_BUBBLE, false},
    {"portal", "laptop", "form", "through a portal", WM_BLANK_SHEET, false},
    {"system", "computer", "form", "through a system", WM_BLANK_SHEET, true},
    {"spreadsheet", "spreadsheet", "spreadsheet", "in a spreadsheet", WM_BLANK_SHEET, false},
    {"paper", "paper-stack", "paper-form", "on paper", WM_BLANK_SHEET, true},
    {"in-tray", "in-tray", "paper-form", "by in-tray", WM_BLANK_SHEET, false},
    {"sticky-note", "sticky-note", "sticky-note", "on a sticky note", WM_BLANK_NOTE, false},
    {"shouting", "shouting", "chat", "by shouting", WM_BLANK_BUBBLE, false},
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

/* What somebody says: in quotation marks, or a question. */
static bool is_spoken(const char *item)
{
    return wm_begins_with_quote(item) || g_str_has_suffix(item, "?");
}

static struct wm_cast cast_blank(struct wm_caster caster, enum wm_blank blank)
{
    struct wm_cast cast = cast_as(caster, BLANKS[blank], WM_WHY_BLANK, NULL);
    cast.blank = blank;
    return cast;
}

struct wm_cast wm_cast_item(struct wm_caster caster, const char *picture, const char *item,
                            const char *via)
{
    if (is_said(picture))
        return wm_cast_named(caster.icons, picture);
    if (is_said(item) && is_spoken(item))
        return cast_blank(caster, WM_BLANK_BUBBLE);
    struct wm_cast cast = cast_words(caster, item, NULL, true);
    const struct way *way = find_way(via);
    if (cast.icon)
        return cast;
    if (!is_said(item) && way && way->thing)
        return cast_as(caster, way->thing, WM_WHY_VIA, way->how);
    return cast_blank(caster, way ? way->blank : WM_BLANK_SHEET);
}
