/* SPDX-License-Identifier: MIT
 *
 * Phrases that the map and the story share. Nothing here asks for the gender of what a name stands
 * for, since nobody knows it.
 */
#include "say/phrases.h"

#include "base/quote.h"

const char *wm_say_share(struct wm_arena *arena, const struct wm_tongue *tongue,
                         struct wm_share share)
{
    if (share.whole == 0)
        return share.words;
    return wm_arena_printf(arena, wm_say(tongue, "%d in %d"), share.part, share.whole);
}

const char *wm_say_of_share(struct wm_arena *arena, const struct wm_tongue *tongue, const char *one,
                            const char *many, struct wm_share share)
{
    double count = share.whole ? share.part : share.value * 100;
    return wm_say_fill(arena, wm_say_count(tongue, one, many, count),
                       wm_say_share(arena, tongue, share));
}

const char *wm_say_via(const struct wm_tongue *tongue, enum wm_via via)
{
    static const char *const ways[] = {
        [WM_VIA_PHONE] = WM_SAID("by phone"),
        [WM_VIA_EMAIL] = WM_SAID("by e-mail"),
        [WM_VIA_FAX] = WM_SAID("by fax"),
        [WM_VIA_POST] = WM_SAID("by post"),
        [WM_VIA_COURIER] = WM_SAID("by courier"),
        [WM_VIA_IN_PERSON] = WM_SAID("in person"),
        [WM_VIA_MEETING] = WM_SAID("in a meeting"),
        [WM_VIA_CHAT] = WM_SAID("by chat"),
        [WM_VIA_PORTAL] = WM_SAID("through a portal"),
        [WM_VIA_SYSTEM] = WM_SAID("through a system"),
        [WM_VIA_SPREADSHEET] = WM_SAID("in a spreadsheet"),
        [WM_VIA_PAPER] = WM_SAID("on paper"),
        [WM_VIA_IN_TRAY] = WM_SAID("by in-tray"),
        [WM_VIA_STICKY_NOTE] = WM_SAID("on a sticky note"),
        [WM_VIA_SHOUTING] = WM_SAID("by shouting"),
    };
    return via == WM_VIA_NONE ? "" : wm_say(tongue, ways[via]);
}

const char *wm_say_mood(const struct wm_tongue *tongue, enum wm_mood mood)
{
    static const char *const moods[] = {
        [WM_MOOD_PLEASED] = WM_SAID("pleased"), [WM_MOOD_CALM] = WM_SAID("calm"),
        [WM_MOOD_WORRIED] = WM_SAID("worried"), [WM_MOOD_FRUSTRATED] = WM_SAID("frustrated"),
        [WM_MOOD_ANGRY] = WM_SAID("angry"),
    };
    return mood == WM_MOOD_NONE ? "" : wm_say(tongue, moods[mood]);
}

/* By kind: without a share, and with one, of one and of many. */
static const struct {
    const char *says, *one, *many;
} troubles[WM_TROUBLE_KINDS] = {
    [WM_TROUBLE_LOST] = {WM_SAID("It gets lost"), WM_SAID_COUNT("%s gets lost", "%s get lost")},
    [WM_TROUBLE_DROPPED] = {WM_SAID("It falls in the gap"),
                            WM_SAID_COUNT("%s falls in the gap", "%s fall in the gap")},
    [WM_TROUBLE_DAMAGED] = {WM_SAID("It arrives damaged"),
                            WM_SAID_COUNT("%s arrives damaged", "%s arrive damaged")},
    [WM_TROUBLE_WRONG] = {WM_SAID("It is wrong"), WM_SAID_COUNT("%s is wrong", "%s are wrong")},
    [WM_TROUBLE_INCOMPLETE] = {WM_SAID("It is incomplete"),
                               WM_SAID_COUNT("%s is incomplete", "%s are incomplete")},
    [WM_TROUBLE_LATE] = {WM_SAID("It comes late"), WM_SAID_COUNT("%s comes late", "%s come late")},
    [WM_TROUBLE_STUCK] = {WM_SAID("It gets stuck"), WM_SAID_COUNT("%s gets stuck", "%s get stuck")},
    [WM_TROUBLE_RETURNED] = {WM_SAID("It is returned"),
                             WM_SAID_COUNT("%s is returned", "%s are returned")},
    [WM_TROUBLE_REKEYED] = {WM_SAID("It is typed in again"),
                            WM_SAID_COUNT("%s is typed in again", "%s are typed in again")},
    [WM_TROUBLE_DUPLICATED] = {WM_SAID("It is done twice"),
                               WM_SAID_COUNT("%s is done twice", "%s are done twice")},
    [WM_TROUBLE_SEARCHED] = {WM_SAID("It has to be searched for"),
                             WM_SAID_COUNT("%s has to be searched for",
                                           "%s have to be searched for")},
    [WM_TROUBLE_CHASED] = {WM_SAID("It has to be chased"),
                           WM_SAID_COUNT("%s has to be chased", "%s have to be chased")},
    [WM_TROUBLE_BLAMED] = {WM_SAID("Each blames the other"),
                           WM_SAID_COUNT("With %s, each blames the other",
                                         "With %s, each blames the other")},
    [WM_TROUBLE_MISUNDERSTOOD] = {WM_SAID("It is misunderstood"),
                                  WM_SAID_COUNT("%s is misunderstood", "%s are misunderstood")},
};

const char *wm_say_trouble(struct wm_arena *arena, const struct wm_tongue *tongue,
                           const struct wm_trouble *trouble)
{
    enum wm_trouble_kind kind = trouble->kind;
    struct wm_share share = trouble->share;
    if (!share.is_given)
        return wm_say(tongue, troubles[kind].says);
    return wm_say_of_share(arena, tongue, troubles[kind].one, troubles[kind].many, share);
}

const char *wm_say_quoted(struct wm_arena *arena, const struct wm_tongue *tongue, const char *words)
{
    return wm_begins_with_quote(words) ? words : wm_say_fill(arena, wm_say(tongue, "“%s”"), words);
}

const char *wm_say_capital(struct wm_arena *arena, const char *words)
{
    char letter[8] = "";
    if (!*words)
        return words;
    g_unichar_to_utf8(g_unichar_toupper(g_utf8_get_char(words)), letter);
    return wm_arena_printf(arena, "%s%s", letter, g_utf8_next_char(words));
}

const char *wm_say_seen_from(struct wm_arena *arena, const struct wm_tongue *tongue,
                             const struct wm_model *model, const struct wm_owner *whose)
{
    if (!whose)
        return NULL;
    return wm_arena_printf(arena, wm_say(tongue, "seen from: %s"), wm_owner_name(model, *whose));
}
