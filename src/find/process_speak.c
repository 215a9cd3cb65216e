/* SPDX-License-Identifier: MIT
 *
 * process-speak: words of process symbology in the texts of a map. Whole words and phrases only,
 * and none that is plain English too: "security token", "event" and "manual task" are left alone.
 */
#include "find/search.h"

#include <string.h>

/* A blank stands for a blank or a hyphen; a plural s or es may follow. `plain` is what to say
 * instead; NULL: plain English that holds a phrase further down. The first that fits is taken. */
static const struct {
    const char *phrase;
    const char *plain;
} phrases[] = {
    {"payment gateway", NULL},
    {"internet gateway", NULL},
    {"network gateway", NULL},
    {"default gateway", NULL},
    {"mail gateway", NULL},
    {"sms gateway", NULL},
    {"api gateway", NULL},
    {"gateway", "question or decision"},
    {"xor split", "either one or the other"},
    {"swimlane", "department"},
    {"swim lane", "department"},
    {"bpmn", "the map"},
    {"process instance", "order, case or request"},
    {"process model", "the map"},
    {"process engine", "the computer"},
    {"process orchestration", "who does what when"},
    {"start event", "how it begins"},
    {"end event", "how it ends"},
    {"intermediate event", "what happens on the way"},
    {"boundary event", "what goes wrong"},
    {"event subprocess", "what is done when that happens"},
    {"subprocess", "a part of the work"},
    {"sub process", "a part of the work"},
    {"sequence flow", "handoff"},
    {"message flow", "handoff"},
    {"call activity", "step"},
    {"user task", "step"},
    {"service task", "step"},
    {"script task", "step"},
    {"data object", "paper, form or file"},
    {"activity diagram", "the map"},
    {"uml", "the map"},
    {"stakeholder alignment", "talking to each other until all agree"},
    {"stakeholder management", "talking to each other"},
    {"align stakeholders", "talk to each other until all agree"},
    {"value added activity", "work that the customer pays for"},
    {"value added activities", "work that the customer pays for"},
};

G_STATIC_ASSERT(G_N_ELEMENTS(phrases) <= 64);

static bool begins_word(const char *text)
{
    return g_unichar_isalnum(g_utf8_get_char(text));
}

/* The length of the phrase at the beginning of `text`, or 0. */
static size_t match_phrase(const char *phrase, const char *text)
{
    size_t i = 0;
    for (; phrase[i]; i++) {
        bool fits = phrase[i] == ' ' ? strchr(" -\t\n", text[i]) != NULL
                                     : g_ascii_tolower(text[i]) == phrase[i];
        if (!text[i] || !fits)
            return 0;
    }
    if (g_ascii_strncasecmp(text + i, "es", 2) == 0 && !begins_word(text + i + 2))
        return i + 2;
    if (g_ascii_tolower(text[i]) == 's' && !begins_word(text + i + 1))
        return i + 1;
    return begins_word(text + i) ? 0 : i;
}

/* The row that fits at the beginning of `text`, or the number of rows. */
static size_t find_phrase(const char *text, size_t *length)
{
    size_t row = 0;
    while (row < G_N_ELEMENTS(phrases) && !(*length = match_phrase(phrases[row].phrase, text)))
        row++;
    return row;
}

struct place {
    struct wm_span at;
    struct wm_subject subject;
};

static void add_speak(const struct wm_search *search, struct place place, const char *words,
                      size_t length, const char *plain)
{
    struct wm_finding *finding = wm_findings_add(search->findings, WM_CODE_PROCESS_SPEAK, place.at,
                                                 "\"%.*s\" is process-speak", (int)length, words);
    finding->subject = place.subject;
    wm_finding_hint(search->findings, finding, "say it plainly: %s", plain);
}

/* Each phrase once a text. */
static void search_text(const struct wm_search *search, struct place place, const char *text)
{
    guint64 seen = 0;
    bool in_word = false;
    for (const char *at = text ? text : ""; *at;) {
        bool is_word = begins_word(at);
        size_t length = 0;
        size_t row = is_word && !in_word ? find_phrase(at, &length) : G_N_ELEMENTS(phrases);
        if (length > 0) {
            if (phrases[row].plain && !(seen >> row & 1))
                add_speak(search, place, at, length, phrases[row].plain);
            seen |= (guint64)1 << row;
            at += length;
            in_word = true;
            continue;
        }
        in_word = is_word;
        at = g_utf8_next_char(at);
    }
}

static void search_workflow(const struct wm_search *search)
{
    const struct wm_model *model = search->model;
    struct place place = {model->at, wm_subject_make(WM_SUBJECT_WORKFLOW, 0)};
    search_text(search, place, model->title);
    search_text(search, place, model->subtitle);
    search_text(search, place, model->scope);
    search_text(search, place, model->measure);
    search_text(search, place, model->mapped.by);
    search_text(search, place, model->wall_name);
    for (int i = 0; i < WM_SIDE_COUNT; i++)
        search_text(search, place, model->bands[i].name);
    for (int i = 0; i < model->goal_count; i++) {
        place.at = model->goals[i].at;
        search_text(search, place, model->goals[i].name);
    }
    for (int i = 0; i < model->picture_count; i++) {
        place.at = model->pictures[i].at;
        search_text(search, place, model->pictures[i].means);
    }
    for (int i = 0; i < model->note_count; i++) {
        place.at = model->notes[i].at;
        search_text(search, place, model->notes[i].says);
    }
}

/* The name of an actor without a department is that of its room as well, and is read there. */
static void search_office(const struct wm_search *search)
{
    const struct wm_model *model = search->model;
    for (int i = 0; i < model->room_count; i++)
        search_text(search, (struct place){model->rooms[i].at, wm_subject_make(WM_SUBJECT_ROOM, i)},
                    model->rooms[i].name);
    for (int i = 0; i < model->actor_count; i++) {
        const struct wm_actor *actor = &model->actors[i];
        if (model->rooms[actor->room].id)
            search_text(search,
                        (struct place){actor->at, wm_subject_make(WM_SUBJECT_ROOM, actor->room)},
                        actor->name);
    }
}

static void search_remarks(const struct wm_search *search, struct wm_subject subject,
                           const struct wm_trouble *troubles, int trouble_count,
                           const struct wm_rule *rules, int rule_count)
{
    for (int i = 0; i < trouble_count; i++)
        search_text(search, (struct place){troubles[i].at, subject}, troubles[i].says);
    for (int i = 0; i < rule_count; i++)
        search_text(search, (struct place){rules[i].at, subject}, rules[i].says);
}

static void search_notes(const struct wm_search *search, struct wm_subject subject,
                         const struct wm_note *notes, int count)
{
    for (int i = 0; i < count; i++)
        search_text(search, (struct place){notes[i].at, subject}, notes[i].says);
}

static void search_handoff(const struct wm_search *search, int index)
{
    const struct wm_handoff *handoff = &search->model->handoffs[index];
    struct place place = {handoff->at, wm_subject_make(WM_SUBJECT_HANDOFF, index)};
    search_text(search, place, handoff->item);
    search_text(search, place, handoff->when);
    search_text(search, place, handoff->measure);
    search_text(search, place, handoff->says);
    search_remarks(search, place.subject, handoff->troubles, handoff->trouble_count, handoff->rules,
                   handoff->rule_count);
    search_notes(search, place.subject, handoff->notes, handoff->note_count);
}

void wm_find_process_speak(const struct wm_search *search)
{
    const struct wm_model *model = search->model;
    search_workflow(search);
    search_office(search);
    for (int i = 0; i < model->step_count; i++) {
        const struct wm_step *step = &model->steps[i];
        struct place place = {step->at, wm_subject_make(WM_SUBJECT_STEP, i)};
        search_text(search, place, step->does);
        search_remarks(search, place.subject, step->troubles, step->trouble_count, step->rules,
                       step->rule_count);
        search_notes(search, place.subject, step->notes, step->note_count);
    }
    for (int i = 0; i < model->handoff_count; i++)
        search_handoff(search, i);
}
