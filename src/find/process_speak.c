/* SPDX-License-Identifier: MIT
 *
 * process-speak: words of process symbology in the texts of a map, in the language of these and in
 * English.
 */
#include "find/search.h"
#include "find/speak.h"

/* Where a text stands, and how it is searched. */
struct place {
    const struct wm_search *search;
    const struct wm_speak *speak;
    struct wm_span at;
    struct wm_subject subject;
};

static void add_speak(struct place place, const struct wm_speak_hit *hit)
{
    struct wm_findings *findings = place.search->findings;
    struct wm_finding *finding =
        wm_findings_add(findings, WM_CODE_PROCESS_SPEAK, place.at, "\"%.*s\" is process-speak",
                        (int)hit->length, hit->words);
    finding->subject = place.subject;
    wm_finding_hint(findings, finding, "say it plainly: %s", hit->plain);
}

static void search_text(struct place place, const char *text)
{
    g_autoptr(GArray) hits = text ? wm_speak_find(place.speak, text) : NULL;
    for (guint i = 0; hits && i < hits->len; i++)
        add_speak(place, &g_array_index(hits, struct wm_speak_hit, i));
}

/* The same search elsewhere. */
static struct place move_to(struct place place, struct wm_span at, enum wm_subject_kind kind,
                            int index)
{
    place.at = at;
    place.subject = wm_subject_make(kind, index);
    return place;
}

static void search_remarks(struct place place, const struct wm_trouble *troubles, int trouble_count,
                           const struct wm_rule *rules, int rule_count)
{
    for (int i = 0; i < trouble_count; i++) {
        place.at = troubles[i].at;
        search_text(place, troubles[i].says);
    }
    for (int i = 0; i < rule_count; i++) {
        place.at = rules[i].at;
        search_text(place, rules[i].says);
    }
}

static void search_notes(struct place place, const struct wm_note *notes, int count)
{
    for (int i = 0; i < count; i++) {
        place.at = notes[i].at;
        search_text(place, notes[i].says);
    }
}

static void search_workflow(struct place place)
{
    const struct wm_model *model = place.search->model;
    place = move_to(place, model->at, WM_SUBJECT_WORKFLOW, 0);
    search_text(place, model->title);
    search_text(place, model->subtitle);
    search_text(place, model->scope);
    search_text(place, model->measure);
    search_text(place, model->mapped.by);
    search_text(place, model->wall_name);
    for (int i = 0; i < WM_SIDE_COUNT; i++)
        search_text(place, model->bands[i].name);
    for (int i = 0; i < model->goal_count; i++) {
        place.at = model->goals[i].at;
        search_text(place, model->goals[i].name);
    }
    for (int i = 0; i < model->picture_count; i++) {
        place.at = model->pictures[i].at;
        search_text(place, model->pictures[i].means);
    }
    search_notes(place, model->notes, model->note_count);
}

/* The name of an actor without a department is that of its room as well, and is read there. */
static void search_office(struct place place)
{
    const struct wm_model *model = place.search->model;
    for (int i = 0; i < model->room_count; i++)
        search_text(move_to(place, model->rooms[i].at, WM_SUBJECT_ROOM, i), model->rooms[i].name);
    for (int i = 0; i < model->actor_count; i++) {
        const struct wm_actor *actor = &model->actors[i];
        if (model->rooms[actor->room].id)
            search_text(move_to(place, actor->at, WM_SUBJECT_ROOM, actor->room), actor->name);
    }
}

static void search_step(struct place place, int index)
{
    const struct wm_step *step = &place.search->model->steps[index];
    place = move_to(place, step->at, WM_SUBJECT_STEP, index);
    search_text(place, step->does);
    search_remarks(place, step->troubles, step->trouble_count, step->rules, step->rule_count);
    search_notes(place, step->notes, step->note_count);
}

static void search_handoff(struct place place, int index)
{
    const struct wm_handoff *handoff = &place.search->model->handoffs[index];
    place = move_to(place, handoff->at, WM_SUBJECT_HANDOFF, index);
    search_text(place, handoff->item);
    search_text(place, handoff->when);
    search_text(place, handoff->measure);
    search_text(place, handoff->says);
    search_remarks(place, handoff->troubles, handoff->trouble_count, handoff->rules,
                   handoff->rule_count);
    search_notes(place, handoff->notes, handoff->note_count);
}

void wm_find_process_speak(const struct wm_search *search)
{
    const struct wm_model *model = search->model;
    enum wm_language language = wm_language_of(model->language);
    struct place place = {.search = search,
                          .speak = wm_speak_create(wm_findings_arena(search->findings), language)};
    search_workflow(place);
    search_office(place);
    for (int i = 0; i < model->step_count; i++)
        search_step(place, i);
    for (int i = 0; i < model->handoff_count; i++)
        search_handoff(place, i);
}
