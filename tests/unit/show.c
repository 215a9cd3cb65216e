/* SPDX-License-Identifier: MIT
 *
 * What a map shows: texts and their tones, pictures, counts, looks, and what becomes of the parts
 * of two workflows. No ruler, no font and no theme takes part.
 */
#include "show/show.h"

#include "../support/workflow.h"
#include "icon/icon.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

/* Sales writes, Entry types; one handoff across the wall. */
struct office {
    struct workflow *flow;
    struct wm_findings *findings;
    struct wm_icons *icons;
    struct wm_handoff *handoff;
};

static int set_up(void **state)
{
    struct office *office = g_new0(struct office, 1);
    office->flow = workflow_of_three_rooms();
    workflow_add_step(office->flow, 0, "Writes a form");
    workflow_add_step(office->flow, 1, "Types it in");
    office->handoff = workflow_hand_over(office->flow, 0, 1);
    office->findings = wm_findings_create(workflow_arena(office->flow));
    office->icons = wm_icons_create(workflow_arena(office->flow));
    *state = office;
    return 0;
}

static int tear_down(void **state)
{
    struct office *office = *state;
    workflow_destroy(office->flow);
    g_free(office);
    return 0;
}

static const struct wm_show *show_as(const struct office *office,
                                     const struct wm_show_options *options)
{
    return wm_show_make(workflow_arena(office->flow), workflow_model(office->flow),
                        office->findings, office->icons, options);
}

static const struct wm_show *show(const struct office *office)
{
    return show_as(office, NULL);
}

static struct wm_finding *add_finding(struct office *office, enum wm_code code,
                                      enum wm_subject_kind kind, int index)
{
    struct wm_finding *finding =
        wm_findings_add(office->findings, code, (struct wm_span){0}, "something is found");
    finding->subject = (struct wm_subject){kind, index};
    return finding;
}

static void a_finding_is_a_sign_and_words(void **state)
{
    static const struct {
        enum wm_code code;
        const char *picture, *red; /* NULL: none */
    } rows[] = {
        {WM_CODE_WORK_LOST, NULL, "gets lost"},
        {WM_CODE_SEAM_WITHOUT_OWNER, "empty-chair", ""},
        {WM_CODE_COMES_BACK, NULL, "comes back"},
        {WM_CODE_PROCESS_SPEAK, NULL, "process-speak"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        tear_down(state);
        set_up(state);
        struct office *office = *state;
        add_finding(office, rows[i].code, WM_SUBJECT_HANDOFF, 0);
        const struct wm_show_words *words = &show(office)->handoffs[0].words;
        assert_string_equal(words->red, rows[i].red);
        const struct wm_sign *sign = words->chair;
        assert_int_equal(sign != NULL, rows[i].picture != NULL);
        if (!sign)
            continue;
        assert_string_equal(sign->picture.name, rows[i].picture);
        assert_ptr_equal(sign->picture.icon, wm_icons_find(office->icons, rows[i].picture));
        assert_string_equal(sign->means, "something is found");
        assert_true(sign->is_trouble);
    }
}

/* What becomes of the thing at the worst seam: a thing of its own plays in every scene. */
static void the_worst_seam_has_a_flag_and_a_scene(void **state)
{
    static const struct {
        int days;
        enum wm_trouble_kind trouble;
        bool has_trouble, is_thrown;
        enum wm_stage stage;
        const char *picture; /* another one on the stage; NULL: none */
    } rows[] = {
        {0, WM_TROUBLE_LOST, true, true, WM_STAGE_PIT, NULL},
        {5, WM_TROUBLE_WRONG, true, true, WM_STAGE_PLAIN, "in-tray"},
        {3, WM_TROUBLE_WRONG, true, true, WM_STAGE_PLAIN, NULL},
        {3, WM_TROUBLE_WRONG, true, false, WM_STAGE_CROSSED, NULL},
        {3, WM_TROUBLE_BLAMED, true, false, WM_STAGE_PLAIN, "pointing-fingers"},
        {3, WM_TROUBLE_LOST, false, false, WM_STAGE_PLAIN, "in-tray"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        tear_down(state);
        set_up(state);
        struct office *office = *state;
        if (rows[i].has_trouble)
            workflow_trouble_handoff(office->flow, office->handoff, rows[i].trouble, NULL);
        office->handoff->is_thrown = rows[i].is_thrown;
        office->handoff->picture.name = "parcel";
        office->handoff->waits = duration_of_days(rows[i].days);
        const struct wm_show_handoff *it = &show(office)->handoffs[0];
        assert_int_equal(it->rank, 1);
        assert_string_equal(it->pennant, "worst");
        assert_true(it->words.is_trouble);
        assert_int_equal(it->scene->stage, rows[i].stage);
        bool has_thing = false, has_picture = !rows[i].picture;
        for (int p = 0; p < it->scene->part_count; p++) {
            const char *name = it->scene->parts[p].picture.name;
            has_thing |= strcmp(name, "parcel") == 0;
            has_picture |= g_strcmp0(name, rows[i].picture) == 0;
        }
        assert_true(has_thing && has_picture);
    }
}

static void a_seam_that_works_has_no_flag(void **state)
{
    const struct wm_show_handoff *it = &show(*state)->handoffs[0];
    assert_int_equal(it->rank, 0);
    assert_null(it->pennant);
    assert_null(it->scene);
}

/* A wait in pictures: how many, and what stands on the last one. */
static void a_wait_is_counted_out(void **state)
{
    static const struct {
        double days, hours;
        int want;
        const char *text, *last; /* NULL: none */
    } rows[] = {
        {1, 0, 1, NULL, "calendar-leaf"},   {1, 3, 4, NULL, "hourglass"},
        {6, 0, 6, NULL, "calendar-leaf"},   {3, 5, 4, NULL, "calendar-leaf"},
        {0, 7.5, 8, NULL, "hourglass"},     {60, 0, 60, NULL, "calendar-leaf"},
        {61, 0, 60, "61", "calendar-leaf"}, {0, 0.1, 1, NULL, "hourglass"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        tear_down(state);
        set_up(state);
        struct office *office = *state;
        office->handoff->waits =
            (struct wm_duration){.is_given = true, .days = rows[i].days, .hours = rows[i].hours};
        const struct wm_show_words *words = &show(office)->handoffs[0].words;
        if (words->leaf_count != rows[i].want)
            fail_msg("row %zu: %d leaves", i, words->leaf_count);
        const struct wm_sign *last = &words->leaves[words->leaf_count - 1];
        assert_true(g_strcmp0(last->text, rows[i].text) == 0);
        assert_true(g_strcmp0(last->picture.name, rows[i].last) == 0);
    }
}

static void a_crowded_map_says_only_long_waits(void **state)
{
    static const struct {
        int steps, days;
        const char *red;
    } rows[] = {
        {WM_CROWDED - 1, 3, "waits 3 days"},
        {WM_CROWDED, 3, ""},
        {WM_CROWDED, 4, "waits 4 days"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        tear_down(state);
        set_up(state);
        struct office *office = *state;
        office->handoff->waits = duration_of_days(rows[i].days);
        while (workflow_model(office->flow)->step_count < rows[i].steps)
            workflow_add_step(office->flow, 0, "Waits");
        const struct wm_show_words *words = &show(office)->handoffs[0].words;
        assert_string_equal(words->red, rows[i].red);
        assert_int_equal(words->leaf_count, rows[i].days);
    }
}

static void pictures_are_chosen_once(void **state)
{
    struct office *office = *state;
    struct wm_step *step = workflow_step(office->flow, 0);
    step->with[0].name = "abacus";
    step->with[1].name = "telephone";
    step->with_count = 2;
    workflow_step(office->flow, 1)->does = "Xyzzy";
    office->handoff->via = WM_VIA_FAX;
    const struct wm_show *it = show(office);
    assert_int_equal(it->steps[0].object_count, 2);
    assert_null(it->steps[0].objects[0].icon);
    assert_string_equal(it->steps[0].objects[0].name, "abacus");
    assert_ptr_equal(it->steps[0].objects[1].icon, wm_icons_find(office->icons, "telephone"));
    assert_int_equal(it->steps[1].object_count, 0);
    assert_ptr_equal(it->handoffs[0].thing.icon, wm_icons_find(office->icons, "paper-form"));
}

static void a_mood_is_given_or_follows_from_trouble(void **state)
{
    struct office *office = *state;
    assert_int_equal(show(office)->steps[0].mood, WM_MOOD_CALM);
    add_finding(office, WM_CODE_DEAD_END, WM_SUBJECT_STEP, 0);
    assert_int_equal(show(office)->steps[0].mood, WM_MOOD_WORRIED);
    tear_down(state);
    set_up(state);
    office = *state;
    workflow_step(office->flow, 0)->mood = WM_MOOD_ANGRY;
    assert_int_equal(show(office)->steps[0].mood, WM_MOOD_ANGRY);
}

/* What is red stands behind a "!", what is green behind a "+", and each ends at a "|". */
static const char *headline_of(const struct office *office)
{
    const struct wm_show_title *head = &show(office)->head;
    const char *text = "";
    for (int i = 0; i < head->headline_count; i++) {
        enum wm_tone tone = head->headline[i].tone;
        text = wm_arena_printf(workflow_arena(office->flow), "%s%s%s%s", text, i ? "|" : "",
                               tone == WM_TONE_TROUBLE ? "!"
                               : tone == WM_TONE_GOOD  ? "+"
                                                       : "",
                               head->headline[i].text);
    }
    return text;
}

static void the_headline_is_that_of_the_usual_way(void **state)
{
    struct office *office = *state;
    workflow_step(office->flow, 0)->takes = duration_of_minutes(90);
    workflow_step(office->flow, 1)->takes = duration_of_minutes(5);
    office->handoff->waits = duration_of_minutes(300);
    const struct wm_show *it = show(office);
    assert_string_equal(headline_of(office),
                        "It takes about |!6 h 35 min|. The work in it takes |+1 h 35 min|.");
    const struct wm_show_group *days = &it->strip.groups[0];
    assert_string_equal(days->kind, "days");
    assert_string_equal(days->heading[1].text, "6 h 35 min");
    assert_string_equal(days->rows[0].tallies[0].picture.name, "hourglass");
    assert_int_equal(days->rows[0].count, 7);
    assert_string_equal(
        days->notes[0].text,
        "The usual way (thick lines, filled numbers): steps 1, 2. A day = 8 working hours.");
    assert_true(it->steps[0].is_usual && it->steps[1].is_usual && it->handoffs[0].is_usual);
    tear_down(state);
    set_up(state);
    office = *state;
    office->handoff->waits = duration_of_days(8.6);
    workflow_step(office->flow, 0)->takes = duration_of_minutes(0);
    assert_string_equal(
        headline_of(office),
        "It takes about |!9 working days|. Nobody says how long the work in it takes.");
}

static void without_most_of_the_times_the_headline_counts_owners(void **state)
{
    struct office *office = *state;
    office->handoff->waits = duration_of_days(8);
    assert_string_equal(headline_of(office), "!Nobody owns 1 of the 1 handoffs.");
    tear_down(state);
    set_up(state);
    office = *state;
    office->handoff->owner = owner_of_room(0);
    office->handoff->waits = duration_of_minutes(1);
    workflow_step(office->flow, 0)->takes = duration_of_minutes(2);
    workflow_step(office->flow, 1)->takes = duration_of_minutes(2);
    assert_int_equal(show(office)->head.headline_count, 0);
}

static void the_sheet_has_its_words(void **state)
{
    struct office *office = *state;
    workflow_whole(office->flow)->version = "3";
    add_finding(office, WM_CODE_FLOW_WITHOUT_OWNER, WM_SUBJECT_WORKFLOW, 0);
    const struct wm_show *it = show_as(office, &(struct wm_show_options){.file = "a.xml"});
    assert_string_equal(it->head.title, "A workflow");
    assert_string_equal(headline_of(office), "!Nobody owns 1 of the 1 handoffs.");
    assert_string_equal(it->head.parts[0].text, "As it works today");
    assert_int_equal(it->head.parts[0].tone, WM_TONE_QUIET);
    assert_int_equal(it->head.part_count, 1);
    assert_string_equal(it->head.slip.asks, "Who takes this 1 chair, by when?");
    const struct wm_show_group *owners = &it->strip.groups[0];
    assert_string_equal(owners->notes[0].text, "Nobody owns the whole flow");
    assert_int_equal(owners->notes[0].tone, WM_TONE_TROUBLE);
    assert_string_equal(it->foot, "a.xml · version 3");
    assert_string_equal(it->bands[WM_SIDE_FRONT], "Front office");
    assert_true(g_str_has_prefix(it->told, "A workflow."));
    assert_string_equal(it->handoffs[0].told.before, "Rep hands over to Clerk.");
    assert_string_equal(it->steps[1].ending, "This is where it ends.");
}

/* "2 of 3 handoffs have no owner": the text of a heading. */
static const char *heading_of(const struct office *office, const struct wm_show_group *group)
{
    const char *text = "";
    for (int i = 0; i < group->heading_count; i++)
        text = wm_arena_printf(workflow_arena(office->flow), "%s%s", text, group->heading[i].text);
    return text;
}

static void the_strip_counts_in_pictures(void **state)
{
    static const char *const headings[] = {"About 3 days; nobody says how long the work takes",
                                           "1 of 2 handoffs has no owner", "2 cross the wall",
                                           "1 comes back"};
    struct office *office = *state;
    office->handoff->waits = duration_of_days(3);
    office->handoff->is_thrown = true;
    struct wm_handoff *back = workflow_hand_over(office->flow, 1, 0);
    back->owner = owner_of_room(0);
    back->share = (struct wm_share){.is_given = true, .part = 1, .whole = 4, .value = 0.25};
    const struct wm_show_strip *strip = &show(office)->strip;
    assert_int_equal(strip->group_count, G_N_ELEMENTS(headings));
    for (int i = 0; i < strip->group_count; i++)
        assert_string_equal(heading_of(office, &strip->groups[i]), headings[i]);
    assert_int_equal(strip->groups[0].rows[0].count, 3);
    const struct wm_show_row *chairs = strip->groups[1].rows;
    assert_ptr_equal(chairs[0].tallies[0].actor->picture.icon,
                     show(office)->actors[0].picture.icon);
    assert_null(chairs[1].tallies[0].actor);
    assert_string_equal(chairs[0].says.text, "1 has an owner");
    assert_string_equal(chairs[1].says.text, "1 has no owner, 2 are not measured");
    assert_string_equal(strip->groups[2].rows[0].says.text, "1 through a door");
    assert_string_equal(strip->groups[2].rows[1].says.text, "1 thrown");
    assert_string_equal(strip->groups[3].rows[0].tallies[0].says, "1 in 4");
}

static void what_works_is_said_in_green(void **state)
{
    struct office *office = *state;
    office->handoff->owner = owner_of_room(0);
    office->handoff->measure = "calls";
    const struct wm_show *it = show(office);
    assert_null(it->head.slip.asks);
    assert_string_equal(heading_of(office, &it->strip.groups[0]), "No handoff lacks an owner");
    assert_int_equal(it->strip.groups[0].heading[0].tone, WM_TONE_GOOD);
    const struct wm_show_group *last = &it->strip.groups[it->strip.group_count - 1];
    assert_string_equal(heading_of(office, last), "Nothing comes back");
    assert_true(last->may_go);
}

/* How long is told in pictures that can be counted: ten minutes, hours, days, weeks. */
static void time_is_counted_in_its_unit(void **state)
{
    static const struct {
        double minutes;
        const char *picture, *heading;
        int count, bundle;
    } rows[] = {
        {35, "hourglass", "35 min", 4, 0},
        {6 * 60, "hourglass", "6 h", 6, 0},
        {10 * 480, "calendar-leaf", "10 days", 10, 0},
        {23 * 480, "calendar-leaf", "23 days", 23, 5},
        {50 * 480, "calendar-leaf", "10 weeks", 10, 0},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        tear_down(state);
        set_up(state);
        struct office *office = *state;
        office->handoff->waits = duration_of_minutes(rows[i].minutes);
        const struct wm_show_group *group = &show(office)->strip.groups[0];
        assert_string_equal(group->rows[0].tallies[0].picture.name, rows[i].picture);
        assert_string_equal(group->heading[1].text, rows[i].heading);
        assert_int_equal(group->rows[0].count, rows[i].count);
        assert_int_equal(group->rows[0].bundle, rows[i].bundle);
    }
}

static void nobody_is_asked_who_does_not_want_to_be(void **state)
{
    struct office *office = *state;
    assert_non_null(show(office)->head.slip.asks);
    assert_null(show_as(office, &(struct wm_show_options){.asks_nothing = true})->head.slip.asks);
}

static void goals_are_lines_of_their_rooms(void **state)
{
    struct office *office = *state;
    workflow_add_goal(office->flow, 0, "Sell");
    const struct wm_show_room *rooms = show(office)->rooms;
    assert_int_equal(rooms[0].goal_count, 1);
    assert_string_equal(rooms[0].goals[0].text.text, "goal: Sell");
    assert_int_equal(rooms[0].goals[0].text.tone, WM_TONE_INK);
    assert_int_equal(rooms[1].goal_count, 0);
    assert_int_equal(rooms[2].goal_count, 0);
}

static void a_map_that_is_seen_from_somebody_says_whose_it_is(void **state)
{
    struct office *office = *state;
    const struct wm_owner rep = {0, -1};
    const struct wm_show *it = show_as(office, &(struct wm_show_options){.seen_from = &rep});
    assert_true(it->steps[0].is_theirs && it->handoffs[0].is_theirs && it->rooms[0].is_theirs);
    assert_false(it->steps[1].is_theirs || it->rooms[1].is_theirs);
    assert_string_equal(it->head.seen_from, "seen from: Rep");
    assert_string_equal(it->title, "A workflow (seen from: Rep)");
    assert_true(show(office)->steps[1].is_theirs);
}

/* Of two workflows: before, a step that is gone after. */
static void parts_of_two_workflows_are_kept_new_or_gone(void **state)
{
    static const enum wm_shown want[WM_COMPARED_COUNT][2] = {
        {WM_SHOWN, WM_SHOWN_GHOST},
        {WM_SHOWN, WM_SHOWN},
        {WM_SHOWN, WM_SHOWN_NOT},
    };
    struct office *office = *state;
    struct wm_arena *arena = workflow_arena(office->flow);
    struct workflow *after = workflow_of_three_rooms();
    workflow_add_step(after, 0, "Writes a form");
    const struct wm_merge *merge = wm_merge_make(
        arena, wm_difference_make(arena, workflow_model(office->flow), workflow_model(after)));
    for (int i = 0; i < WM_COMPARED_COUNT; i++) {
        const struct wm_show_options options = {
            .merge = merge, .which = (enum wm_compared)i, .has_chapters = true};
        const struct wm_show *it = wm_show_make(arena, wm_compared_model(merge, options.which),
                                                office->findings, office->icons, &options);
        for (int s = 0; s < 2; s++)
            assert_int_equal(it->steps[s].shown, want[i][s]);
        assert_string_equal(it->steps[1].words.remark.text, i == WM_COMPARED_BOTH ? "gone" : "");
        assert_non_null(it->head.chapter);
        assert_false(it->tells_steps);
    }
    workflow_destroy(after);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_finding_is_a_sign_and_words),
        TEST(the_worst_seam_has_a_flag_and_a_scene),
        TEST(a_seam_that_works_has_no_flag),
        TEST(a_wait_is_counted_out),
        TEST(a_crowded_map_says_only_long_waits),
        TEST(pictures_are_chosen_once),
        TEST(a_mood_is_given_or_follows_from_trouble),
        TEST(the_sheet_has_its_words),
        TEST(the_headline_is_that_of_the_usual_way),
        TEST(without_most_of_the_times_the_headline_counts_owners),
        TEST(the_strip_counts_in_pictures),
        TEST(what_works_is_said_in_green),
        TEST(time_is_counted_in_its_unit),
        TEST(nobody_is_asked_who_does_not_want_to_be),
        TEST(goals_are_lines_of_their_rooms),
        TEST(a_map_that_is_seen_from_somebody_says_whose_it_is),
        TEST(parts_of_two_workflows_are_kept_new_or_gone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
