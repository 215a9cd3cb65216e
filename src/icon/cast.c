/* SPDX-License-Identifier: MIT
 *
 * Casting: a name if one is given, else a guess, else what stands for the kind.
 */
#include "icon/cast.h"

#include <string.h>

/* A word of the format and the picture that shows it. */
struct part {
    const char *word, *picture;
};

static const struct part VIAS[] = {
    {"phone", "telephone"},
    {"e-mail", "e-mail"},
    {"fax", "fax"},
    {"post", "letter"},
    {"courier", "truck"},
    {"in-person", "handshake"},
    {"meeting", "meeting"},
    {"chat", "chat"},
    {"portal", "laptop"},
    {"system", "computer"},
    {"spreadsheet", "spreadsheet"},
    {"paper", "paper-stack"},
    {"in-tray", "in-tray"},
    {"sticky-note", "sticky-note"},
    {"shouting", "shouting"},
};

static const struct part KINDS[] = {
    {"person", "clerk"},
    {"team", "crowd"},
    {"system", "computer"},
    {"place", "office"},
};

static const char *picture_of(const struct part *parts, size_t count, const char *word)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(parts[i].word, word) == 0)
            return parts[i].picture;
    return NULL;
}

static bool is_said(const char *text)
{
    return text && *text;
}

static struct wm_cast cast_guess(const struct wm_icon *icon)
{
    return (struct wm_cast){.icon = icon, .is_guess = icon != NULL};
}

struct wm_cast wm_cast_named(const struct wm_icons *icons, const char *name)
{
    return (struct wm_cast){.icon = wm_icons_find(icons, name), .name = name};
}

/* What an actor looks like of whom nothing is known but kind and place. */
static const char *plain_picture(const char *kind, bool is_outside)
{
    const char *picture = picture_of(KINDS, G_N_ELEMENTS(KINDS), kind ? kind : "person");
    bool is_somebody = !picture || strcmp(picture, "clerk") == 0;
    return is_somebody && is_outside ? "customer" : picture ? picture : "clerk";
}

struct wm_cast wm_cast_actor(const struct wm_icons *icons, const char *name, const char *actor_name,
                             const char *kind, bool is_outside)
{
    if (is_said(name))
        return wm_cast_named(icons, name);
    bool is_thing = kind && (strcmp(kind, "system") == 0 || strcmp(kind, "place") == 0);
    const struct wm_icon *guess = NULL;
    if (is_said(actor_name))
        guess = wm_icons_guess(icons, actor_name, is_thing ? NULL : "people");
    return cast_guess(guess ? guess : wm_icons_find(icons, plain_picture(kind, is_outside)));
}

struct wm_cast wm_cast_step(const struct wm_icons *icons, const char *does, const char *via)
{
    const struct wm_icon *guess = is_said(does) ? wm_icons_guess(icons, does, NULL) : NULL;
    return cast_guess(guess ? guess : wm_cast_via(icons, via).icon);
}

struct wm_cast wm_cast_item(const struct wm_icons *icons, const char *picture, const char *item)
{
    if (is_said(picture))
        return wm_cast_named(icons, picture);
    const struct wm_icon *guess = is_said(item) ? wm_icons_guess(icons, item, NULL) : NULL;
    return cast_guess(guess ? guess : wm_icons_find(icons, "form"));
}

struct wm_cast wm_cast_via(const struct wm_icons *icons, const char *via)
{
    const char *picture = is_said(via) ? picture_of(VIAS, G_N_ELEMENTS(VIAS), via) : NULL;
    return (struct wm_cast){.icon = picture ? wm_icons_find(icons, picture) : NULL};
}
