/* SPDX-License-Identifier: MIT
 *
 * unknown-picture and picture-guessed: what the casting of pictures has to say to the author.
 */
#include "find/search.h"

#include <string.h>

/* Nearest names are looked for this many times; a document of nothing but unknown names must not
 * cost names times pictures. */
enum { MOST_HINTS = 100, NEAREST = 3 };

struct pictures {
    const struct wm_search *search;
    GHashTable *own; /* names of the document's pictures */
    int hints;
};

static size_t find_nearest(const struct wm_icons *icons, const char *name,
                           const char *names[NEAREST])
{
    const struct wm_icon *nearest[NEAREST];
    if (strchr(name, ':'))
        return wm_icons_nearest_in_packs(icons, name, names, NEAREST);
    size_t count = wm_icons_nearest(icons, name, nearest, NEAREST);
    for (size_t i = 0; i < count; i++)
        names[i] = nearest[i]->name;
    return count;
}

static void add_hint(struct pictures *pictures, struct wm_finding *finding, const char *name)
{
    const struct wm_search *search = pictures->search;
    if (pictures->hints++ >= MOST_HINTS)
        return;
    const char *nearest[NEAREST];
    size_t count = find_nearest(search->icons, name, nearest);
    if (count == 0)
        return;
    GString *names = g_string_new(NULL);
    for (size_t i = 0; i < count; i++) {
        const char *before = i == 0 ? "" : i + 1 == count ? " or " : ", ";
        g_string_append_printf(names, "%s\"%s\"", before, nearest[i]);
    }
    wm_finding_hint(search->findings, finding, "did you mean %s?", names->str);
    g_string_free(names, TRUE);
}

static void check_name(struct pictures *pictures, struct wm_picture_name picture,
                       struct wm_subject subject)
{
    const struct wm_search *search = pictures->search;
    /* What is wrong with a file has been told already, where the file is named. */
    if (!picture.name || wm_picture_is_path(picture.name) ||
        g_hash_table_contains(pictures->own, picture.name) ||
        wm_cast_named(search->icons, picture.name).icon)
        return;
    const char *quoted = wm_quote(search, picture.name);
    const char *fault = wm_icons_fault(search->icons, picture.name);
    struct wm_finding *finding =
        fault ? wm_findings_add(search->findings, WM_CODE_UNKNOWN_PICTURE, picture.at,
                                "the picture %s %s", quoted, fault)
              : wm_findings_add(search->findings, WM_CODE_UNKNOWN_PICTURE, picture.at,
                                "no picture is called %s", quoted);
    finding->subject = subject;
    if (!fault)
        add_hint(pictures, finding, picture.name);
}

static const char *words_for(const char *phrase)
{
    return strchr(phrase, ' ') ? "words" : "word";
}

/* Why a picture was guessed, as the end of a sentence. */
static const char *tell_why(const struct wm_search *search, struct wm_cast cast)
{
    struct wm_arena *arena = wm_findings_arena(search->findings);
    switch (cast.why) {
    case WM_WHY_WORDS:
        return wm_arena_printf(arena, "for the %s \"%s\"", words_for(cast.because), cast.because);
    case WM_WHY_ITEM:
        return wm_arena_printf(arena, "for the %s \"%s\" in what is handed over",
                               words_for(cast.because), cast.because);
    case WM_WHY_VIA:
        return wm_arena_printf(arena, "for it travels %s", cast.because);
    default:
        return wm_arena_printf(arena, "for nothing else is known of %s", cast.because);
    }
}

static const char *const blanks[] = {[WM_BLANK_SHEET] = "a sheet of paper",
                                     [WM_BLANK_NOTE] = "a sticky note",
                                     [WM_BLANK_BOX] = "a box",
                                     [WM_BLANK_BUBBLE] = "a speech bubble"};

static void note_guess(const struct wm_search *search, struct wm_cast cast, struct wm_span at,
                       struct wm_subject subject, const char *what)
{
    if (cast.why == WM_WHY_SAID || !cast.icon)
        return;
    struct wm_finding *finding =
        cast.blank ? wm_findings_add(search->findings, WM_CODE_PICTURE_GUESSED, at,
                                     "no picture clearly is %s: %s with its name stands for it",
                                     what, blanks[cast.blank])
                   : wm_findings_add(search->findings, WM_CODE_PICTURE_GUESSED, at,
                                     "the picture of %s was guessed: %s, %s", what, cast.icon->name,
                                     tell_why(search, cast));
    finding->subject = subject;
}

static void check_actor(struct pictures *pictures, int index)
{
    const struct wm_search *search = pictures->search;
    const struct wm_actor *actor = &search->model->actors[index];
    struct wm_subject subject = wm_subject_make(WM_SUBJECT_ROOM, actor->room);
    check_name(pictures, actor->picture, subject);
    if (actor->picture.name)
        return;
    note_guess(search, search->casting->actors[index], actor->at, subject,
               wm_quote(search, actor->name));
}

static void check_step(struct pictures *pictures, int index)
{
    const struct wm_search *search = pictures->search;
    const struct wm_step *step = &search->model->steps[index];
    struct wm_subject subject = wm_subject_make(WM_SUBJECT_STEP, index);
    for (int i = 0; i < step->with_count; i++)
        check_name(pictures, step->with[i], subject);
    if (step->with_count > 0)
        return;
    note_guess(search, search->casting->steps[index].objects[0], step->at, subject,
               wm_name_step(search, index));
}

static void check_handoff(struct pictures *pictures, int index)
{
    const struct wm_search *search = pictures->search;
    const struct wm_handoff *handoff = &search->model->handoffs[index];
    struct wm_subject subject = wm_subject_make(WM_SUBJECT_HANDOFF, index);
    check_name(pictures, handoff->picture, subject);
    if (!handoff->picture.name && handoff->item)
        note_guess(search, search->casting->handoffs[index], handoff->at, subject,
                   wm_quote(search, handoff->item));
}

void wm_find_pictures(const struct wm_search *search)
{
    GHashTable *own = g_hash_table_new(g_str_hash, g_str_equal);
    for (int i = 0; i < search->model->picture_count; i++)
        g_hash_table_add(own, (gpointer)search->model->pictures[i].name);
    struct pictures pictures = {
        .search = search,
        .own = own,
    };
    for (int i = 0; i < search->model->actor_count; i++)
        check_actor(&pictures, i);
    for (int i = 0; i < search->model->step_count; i++)
        check_step(&pictures, i);
    for (int i = 0; i < search->model->handoff_count; i++)
        check_handoff(&pictures, i);
    g_hash_table_destroy(own);
}
