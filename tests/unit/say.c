/* SPDX-License-Identifier: MIT
 *
 * Words in the language of the document. tests/tell has the whole story in all of them.
 */
#include "say/duration.h"
#include "say/phrases.h"
#include "say/story.h"

#include "../support/workflow.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static void a_tag_chooses_the_tongue(void **state)
{
    (void)state;
    static const struct {
        const char *tag, *want;
    } rows[] = {
        {"en", "It waits %s."},
        {"", "It waits %s."},
        {NULL, "It waits %s."},
        {"nl", "It waits %s."},
        {"den", "It waits %s."},
        {"de", "Es bleibt %s liegen."},
        {"de-AT", "Es bleibt %s liegen."},
        {"DE_ch", "Es bleibt %s liegen."},
        {"fr-CA", "Cela attend %s."},
        {"es-419", "Espera %s."},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        struct wm_tongue tongue = wm_tongue_of(rows[i].tag);
        assert_string_equal(wm_say(&tongue, "It waits %s."), rows[i].want);
    }
}

static void what_no_catalogue_has_is_said_in_english(void **state)
{
    (void)state;
    struct wm_tongue tongue = wm_tongue_of("de");
    const char *unknown = "Nobody ever translates this.";
    assert_ptr_equal(wm_say(&tongue, unknown), unknown);
    assert_string_equal(wm_say_count(&tongue, "a thing", "things", 1), "a thing");
    assert_string_equal(wm_say_count(&tongue, "a thing", "things", 2), "things");
}

static void counts_choose_the_form(void **state)
{
    static const struct {
        const char *tag;
        double days;
        const char *want;
    } rows[] = {
        {"en", 1, "1 day"},      {"en", 0.5, "0.5 days"}, {"en", 2, "2 days"},
        {"de", 1, "1 Tag"},      {"de", 1.5, "1.5 Tage"}, {"fr", 0.5, "0.5 jour"},
        {"fr", 1.5, "1.5 jour"}, {"fr", 2, "2 jours"},    {"es", 1, "1 día"},
        {"es", 0.5, "0.5 días"},
    };
    struct wm_arena *arena = *state;
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        struct wm_tongue tongue = wm_tongue_of(rows[i].tag);
        assert_string_equal(wm_say_duration(arena, &tongue, duration_of_days(rows[i].days)),
                            rows[i].want);
    }
    struct wm_tongue english = wm_tongue_of("en");
    struct wm_duration nothing = {.is_given = true};
    assert_string_equal(wm_say_duration(arena, &english, nothing), "0 min");
}

static void patterns_are_filled(void **state)
{
    assert_string_equal(wm_say_fill(*state, "waits %s here", "2 days"), "waits 2 days here");
    assert_string_equal(wm_say_fill(*state, "%s", "%s"), "%s");
    assert_string_equal(wm_say_fill(*state, "nothing", "x"), "nothing");
}

static void quoted_words_are_not_quoted_again(void **state)
{
    struct wm_tongue tongue = wm_tongue_of("de");
    assert_string_equal(wm_say_quoted(*state, &tongue, "Brief"), "„Brief“");
    assert_string_equal(wm_say_quoted(*state, &tongue, "“Yes?”"), "“Yes?”");
}

/* A step that hands over to another room, with words of the author that end in many ways. */
static void sentences_end_once(void **state)
{
    (void)state;
    static const struct {
        const char *does, *want;
    } rows[] = {
        {"Waits", "1. A: Waits."},
        {"Waits.", "1. A: Waits."},
        {"Waits?", "1. A: Waits?"},
        {"Waits …", "1. A: Waits …"},
        {"“Where is it?”", "1. A: “Where is it?”"},
        {"“Here”", "1. A: “Here”."},
        {"Waits (long)", "1. A: Waits (long)."},
        {"Waits (long!)", "1. A: Waits (long!)"},
        {"»Wo?«", "1. A: »Wo?«."},
        {"”", "1. A: ”."},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        struct workflow *flow = workflow_create();
        int actor = workflow_add_loner(flow, WM_SIDE_FRONT, "A");
        workflow_add_step(flow, actor, rows[i].does);
        const struct wm_model *model = workflow_model(flow);
        assert_string_equal(wm_story_of_step(workflow_arena(flow), model, 0), rows[i].want);
        workflow_destroy(flow);
    }
}

/* A line a paragraph; "3. " stands before that of step 3. */
static const char *story_text(struct wm_arena *arena, const struct wm_model *model,
                              const int *gates)
{
    int count;
    const struct wm_paragraph *paragraphs = wm_story(arena, model, gates, &count);
    GString *text = g_string_new(NULL);
    for (int i = 0; i < count; i++) {
        g_string_append(text, i ? "\n" : "");
        if (paragraphs[i].step)
            g_string_append_printf(text, "%d. ", paragraphs[i].step);
        g_string_append(text, paragraphs[i].text);
    }
    const char *copy = wm_arena_strndup(arena, text->str, text->len);
    g_string_free(text, TRUE);
    return copy;
}

static void gates_are_told_where_they_are_known(void **state)
{
    (void)state;
    struct workflow *flow = workflow_create();
    int sales = workflow_add_room(flow, WM_SIDE_FRONT, "Sales");
    int entry = workflow_add_room(flow, WM_SIDE_BACK, "Entry");
    workflow_add_step(flow, workflow_add_actor(flow, sales, "Rep"), "Writes");
    workflow_add_step(flow, workflow_add_actor(flow, entry, "Clerk"), "Types");
    struct wm_handoff *handoff = workflow_hand_over(flow, 0, 1);
    handoff->owner = owner_of_room(entry);
    handoff->measure = "Daily";
    const struct wm_model *model = workflow_model(flow);
    struct wm_arena *arena = workflow_arena(flow);
    const int gates[] = {7};
    const char *before, *behind;
    wm_story_around_gate(arena, model, 0, &before, &behind);
    assert_string_equal(before, "Rep hands over to Clerk.");
    assert_string_equal(behind, "Entry owns this handoff. It is measured: Daily.");
    wm_story_gate(arena, &wm_english, &before, &behind);
    assert_string_equal(before, "It goes through door ");
    assert_string_equal(behind, ".");
    assert_non_null(strstr(story_text(arena, model, gates), "It goes through door G."));
    assert_null(strstr(story_text(arena, model, NULL), "door"));
    assert_non_null(strstr(story_text(arena, model, gates), "door G"));
    assert_non_null(strstr(story_text(arena, model, gates), "\n2. Clerk: Types."));
    workflow_destroy(flow);
}

static int create_arena(void **state)
{
    *state = wm_arena_create();
    return 0;
}

static int destroy_arena(void **state)
{
    wm_arena_destroy(*state);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_tag_chooses_the_tongue),
        cmocka_unit_test(what_no_catalogue_has_is_said_in_english),
        cmocka_unit_test(counts_choose_the_form),
        cmocka_unit_test(patterns_are_filled),
        cmocka_unit_test(quoted_words_are_not_quoted_again),
        cmocka_unit_test(sentences_end_once),
        cmocka_unit_test(gates_are_told_where_they_are_known),
    };
    return cmocka_run_group_tests(tests, create_arena, destroy_arena);
}
