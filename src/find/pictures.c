/* SPDX-License-Identifier: MIT
 *
 * unknown-picture and picture-guessed: what the casting of pictures has to say to the author.
 */
#include "find/search.h"
#include "icon/cast.h"
#include "model/words.h"

#include <string.h>

/* Nearest names are looked for this many times; a document of nothing but unknown names must not
 * cost names times pictures. */
enum { MOST_HINTS = 100, NEAREST = 3 };

struct casting {
    const struct wm_search *search;
    GHashTable *own; /* names of the document's pictures */
    int hints;
};

static void add_hint(struct casting *casting, struct wm_finding *finding, const char *name)
{
    const struct wm_search *search = casting->search;
    if (casting->hints++ >= MOST_HINTS)
        return;
    const struct wm_icon *nearest[NEAREST];
    size_t count = wm_icons_nearest(search->icons, name, nearest, NEAREST);
    if (count == 0)
        return;
    GString *names = g_string_new(NULL);
    for (size_t i = 0; i < count; i++) {
        const char *before = i == 0 ? "" : i + 1 == count ? " or " : ", ";
        g_string_append_printf(names, "%s\"%s\"", before, nearest[i]->name);
    }
    wm_finding_hint(search->findings, finding, "did you mean %s?", names->str);
    g_string_free(names, TRUE);
}

static void check_name(struct casting *casting, struct wm_picture_name picture,
                       struct wm_subject subject)
{
    const struct wm_search *search = casting->search;
    /* What is wrong with a file has been told already, where the file is named. */
    if (!picture.name || strchr(picture.name, '/') ||
        g_hash_table_contains(casting->own, picture.name) ||
        wm_cast_named(search->icons, picture.name).icon)
        return;
    struct wm_finding *finding =
        wm_findings_add(search->findings, WM_CODE_UNKNOWN_PICTURE, picture.at,
                        "no picture is called %s", wm_quote(search, picture.name));
    finding->subject = subject;
    add_hint(casting, finding, picture.name);
}

static void note_guess(const struct wm_search *search, struct wm_cast cast, struct wm_span at,
                       struct wm_subject subject, const char *what)
{
    if (!cast.is_guess || !cast.icon)
        return;
    struct wm_finding *finding =
        wm_findings_add(search->findings, WM_CODE_PICTURE_GUESSED, at,
                        "the picture of %s was guessed: %s", what, cast.icon->name);
    finding->subject = subject;
}

static void check_actor(struct casting *casting, int index)
{
    const struct wm_search *search = casting->search;
    const struct wm_model *model = search->model;
    const struct wm_actor *actor = &model->actors[index];
    struct wm_subject subject = wm_subject_make(WM_SUBJECT_ROOM, actor->room);
    check_name(casting, actor->picture, subject);
    if (actor->picture.name)
        return;
    bool is_outside = !wm_side_is_inside(model->rooms[actor->room].side);
    struct wm_cast cast = wm_cast_actor(search->icons, NULL, actor->name,
                                        wm_actor_kind_words[actor->kind], is_outside);
    note_guess(search, cast, actor->at, subject, wm_quote(search, actor->name));
}

static void check_step(struct casting *casting, int index)
{
    const struct wm_search *search = casting->search;
    const struct wm_step *step = &search->model->steps[index];
    struct wm_subject subject = wm_subject_make(WM_SUBJECT_STEP, index);
    for (int i = 0; i < step->with_count; i++)
        check_name(casting, step->with[i], subject);
    if (step->with_count > 0)
        return;
    enum wm_via via =
        step->handoff_count > 0 ? search->model->handoffs[step->first_handoff].via : WM_VIA_NONE;
    note_guess(search, wm_cast_step(search->icons, step->does, wm_via_words[via]), step->at,
               subject, wm_name_step(search, index));
}

static void check_handoff(struct casting *casting, int index)
{
    const struct wm_search *search = casting->search;
    const struct wm_handoff *handoff = &search->model->handoffs[index];
    struct wm_subject subject = wm_subject_make(WM_SUBJECT_HANDOFF, index);
    check_name(casting, handoff->picture, subject);
    if (!handoff->picture.name && handoff->item)
        note_guess(search, wm_cast_item(search->icons, NULL, handoff->item), handoff->at, subject,
                   wm_quote(search, handoff->item));
}

void wm_find_pictures(const struct wm_search *search)
{
    GHashTable *own = g_hash_table_new(g_str_hash, g_str_equal);
    for (int i = 0; i < search->model->picture_count; i++)
        g_hash_table_add(own, (gpointer)search->model->pictures[i].name);
    struct casting casting = {.search = search, .own = own};
    for (int i = 0; i < search->model->actor_count; i++)
        check_actor(&casting, i);
    for (int i = 0; i < search->model->step_count; i++)
        check_step(&casting, i);
    for (int i = 0; i < search->model->handoff_count; i++)
        check_handoff(&casting, i);
    g_hash_table_destroy(own);
}
