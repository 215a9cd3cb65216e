/* SPDX-License-Identifier: MIT
 *
 * What is the same in two workflows, what changed, and how both become one. Models are built by
 * hand; those before and after begin alike, and a row changes one thing.
 */
#include "model/difference.h"
#include "model/merge.h"

#include "../support/workflow.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* Sales (front) hands a form to entry (back), which hands an order to stock (back). */
static struct workflow *make_flow(void)
{
    struct workflow *flow = workflow_of_three_rooms();
    workflow_add_step(flow, 0, "Writes");
    workflow_add_step(flow, 1, "Types");
    workflow_add_step(flow, 2, "Packs");
    return flow;
}

static struct wm_handoff *add_form(struct workflow *flow)
{
    struct wm_handoff *form = workflow_hand_over(flow, 0, 1);
    form->item = "form";
    return form;
}

static struct wm_handoff *add_order(struct workflow *flow)
{
    struct wm_handoff *order = workflow_hand_over(flow, 1, 2);
    order->item = "order";
    return order;
}

/* "s0 stays, s1 changed" */
static char *spell_pairs(struct wm_pairs pairs)
{
    static const char *const fates[] = {"stays", "changed", "new", "gone"};
    GString *out = g_string_new(NULL);
    for (int i = 0; i < pairs.count; i++)
        g_string_append_printf(out, "%s%d-%d %s", i ? ", " : "", pairs.pairs[i].before,
                               pairs.pairs[i].after, fates[pairs.pairs[i].fate]);
    return g_string_free(out, FALSE);
}

static void assert_pairs(struct wm_pairs pairs, const char *want)
{
    char *found = spell_pairs(pairs);
    assert_string_equal(found, want);
    g_free(found);
}

/* Every clause of all pairs. */
static char *spell_clauses(struct wm_arena *arena, struct wm_pairs pairs)
{
    GString *out = g_string_new(NULL);
    for (int i = 0; i < pairs.count; i++)
        for (int a = 0; a < pairs.pairs[i].aspect_count; a++)
            g_string_append_printf(out, "%s%s", out->len ? "; " : "",
                                   wm_aspect_clause(arena, &pairs.pairs[i].aspects[a]));
    return g_string_free(out, FALSE);
}

/* ---- What changed ---- */

static void change_nothing(struct workflow *flow, struct wm_handoff *handoff)
{
    (void)flow;
    (void)handoff;
}

static void own(struct workflow *flow, struct wm_handoff *handoff)
{
    (void)flow;
    handoff->owner = owner_of_room(1);
}

static void measure(struct workflow *flow, struct wm_handoff *handoff)
{
    (void)flow;
    handoff->measure = "The same day";
}

static void wait_a_day(struct workflow *flow, struct wm_handoff *handoff)
{
    (void)flow;
    handoff->waits = duration_of_days(1);
}

static void wait_eight_hours(struct workflow *flow, struct wm_handoff *handoff)
{
    (void)flow;
    handoff->waits = duration_of_minutes(480);
}

static void send_by_fax(struct workflow *flow, struct wm_handoff *handoff)
{
    (void)flow;
    handoff->via = WM_VIA_FAX;
}

static void throw_it(struct workflow *flow, struct wm_handoff *handoff)
{
    (void)flow;
    handoff->is_thrown = true;
}

static void rework(struct workflow *flow, struct wm_handoff *handoff)
{
    (void)flow;
    handoff->is_rework = true;
}

static void set_when(struct workflow *flow, struct wm_handoff *handoff)
{
    (void)flow;
    handoff->when = "urgent";
    handoff->share = share_of(0.5, "1 in 2");
}

static void lose(struct workflow *flow, struct wm_handoff *handoff)
{
    workflow_trouble_handoff(flow, handoff, WM_TROUBLE_LOST, "Under the desk");
}

static void lose_elsewhere(struct workflow *flow, struct wm_handoff *handoff)
{
    workflow_trouble_handoff(flow, handoff, WM_TROUBLE_LOST, "In the bin");
}

static void rule(struct workflow *flow, struct wm_handoff *handoff)
{
    workflow_rule_handoff(flow, handoff, "Two signatures");
}

static void rename_item(struct workflow *flow, struct wm_handoff *handoff)
{
    (void)flow;
    handoff->item = "slip";
}

static void do_otherwise(struct workflow *flow, struct wm_handoff *handoff)
{
    (void)handoff;
    struct wm_step *step = workflow_step(flow, 0);
    step->does = "Types at once";
    step->takes = duration_of_minutes(5);
    step->mood = WM_MOOD_PLEASED;
    step->is_moment_of_truth = true;
}

static void be_angry(struct workflow *flow, struct wm_handoff *handoff)
{
    (void)handoff;
    workflow_step(flow, 0)->mood = WM_MOOD_ANGRY;
}

static void do_by_clerk(struct workflow *flow, struct wm_handoff *handoff)
{
    (void)handoff;
    workflow_step(flow, 0)->actor = 1;
}

static void trouble_step(struct workflow *flow, struct wm_handoff *handoff)
{
    (void)handoff;
    workflow_trouble_step(flow, 0, WM_TROUBLE_LATE, NULL);
    workflow_rule_step(flow, 0, "Wait for noon");
}

typedef void change(struct workflow *flow, struct wm_handoff *handoff);

static const struct row {
    const char *name;
    change *before, *after; /* the form, and the step that writes it */
    const char *clauses;
} rows[] = {
    {"nothing", change_nothing, change_nothing, ""},
    {"an owner", change_nothing, own, "now owned by Entry"},
    {"no owner", own, change_nothing, "no longer owned by Entry"},
    {"a measure", change_nothing, measure, "now measured: The same day"},
    {"a wait", change_nothing, wait_a_day, "now waits 1 day"},
    {"no wait", wait_a_day, change_nothing, "no longer waits 1 day"},
    {"as long in another unit", wait_a_day, wait_eight_hours, ""},
    {"a channel", change_nothing, send_by_fax, "now goes by fax"},
    {"thrown", change_nothing, throw_it, "now thrown over the wall"},
    {"thrown no more", throw_it, change_nothing, "no longer thrown over the wall"},
    {"comes back", change_nothing, rework, "now comes back"},
    {"a case", change_nothing, set_when, "now only when urgent; now 1 in 2"},
    {"lost", change_nothing, lose, "new trouble: lost (Under the desk)"},
    {"lost no more", lose, change_nothing, "no longer: lost (Under the desk)"},
    {"lost elsewhere", lose, lose_elsewhere,
     "now lost (In the bin); before: lost (Under the desk)"},
    {"a rule", change_nothing, rule, "new rule: Two signatures"},
    {"a rule less", rule, change_nothing, "no longer a rule: Two signatures"},
    {"another thing", change_nothing, rename_item, "now hands over: slip; before: form"},
    {"other work", change_nothing, do_otherwise,
     "now: Types at once; before: Writes; now takes 5 min; now a moment of truth"},
    {"another mood", be_angry, do_otherwise,
     "now: Types at once; before: Writes; now takes 5 min; now pleased, before angry; now a moment "
     "of truth"},
    {"somebody else", change_nothing, do_by_clerk, "now done by Clerk, before by Rep"},
    {"trouble and a rule in a step", change_nothing, trouble_step,
     "new trouble: late; new rule: Wait for noon"},
};

static void what_changed_is_told(void **state)
{
    (void)state;
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        struct workflow *before = make_flow(), *after = make_flow();
        rows[i].before(before, add_form(before));
        rows[i].after(after, add_form(after));
        struct wm_arena *arena = workflow_arena(after);
        struct wm_difference *difference =
            wm_difference_make(arena, workflow_model(before), workflow_model(after));
        char *steps = spell_clauses(arena, difference->steps);
        char *handoffs = spell_clauses(arena, difference->handoffs);
        char *found = g_strconcat(steps, *steps && *handoffs ? "; " : "", handoffs, NULL);
        if (strcmp(found, rows[i].clauses) != 0)
            fail_msg("%s: %s", rows[i].name, found);
        g_free(steps);
        g_free(handoffs);
        g_free(found);
        workflow_destroy(before);
        workflow_destroy(after);
    }
}

/* ---- What is the same ---- */

struct pair {
    struct workflow *before, *after;
    struct wm_difference *difference;
    struct wm_merge *merge;
};

static struct pair compare(struct workflow *before, struct workflow *after)
{
    struct wm_arena *arena = workflow_arena(after);
    struct pair pair = {before, after, NULL, NULL};
    pair.difference = wm_difference_make(arena, workflow_model(before), workflow_model(after));
    pair.merge = wm_merge_make(arena, pair.difference);
    return pair;
}

static void finish(struct pair pair)
{
    workflow_destroy(pair.before);
    workflow_destroy(pair.after);
}

static void handoffs_are_found_by_their_thing_then_by_their_steps(void **state)
{
    (void)state;
    struct workflow *before = make_flow(), *after = make_flow();
    workflow_hand_over(before, 0, 1)->item = "form";
    workflow_hand_over(before, 0, 1)->item = "call";
    workflow_hand_over(before, 0, 1)->item = "fax";
    workflow_hand_over(after, 0, 1)->item = "call";
    workflow_hand_over(after, 0, 1)->item = "mail";
    workflow_hand_over(after, 1, 2)->item = "form";
    struct pair pair = compare(before, after);
    assert_pairs(pair.difference->handoffs, "1-0 stays, 0-1 changed, -1-2 new, 2--1 gone");
    finish(pair);
}

static void who_does_nothing_takes_no_part(void **state)
{
    (void)state;
    struct workflow *before = make_flow(), *after = make_flow();
    workflow_step(after, 1)->actor = 0;
    struct pair pair = compare(before, after);
    assert_pairs(pair.difference->rooms, "0-0 stays, 2-2 stays, 1--1 gone");
    assert_pairs(pair.difference->actors, "0-0 stays, 2-2 stays, 1--1 gone");
    assert_pairs(pair.difference->steps, "0-0 stays, 1-1 changed, 2-2 stays");
    assert_true(wm_difference_is_shared(pair.difference));
    assert_int_equal(wm_pairs_count(pair.difference->steps, WM_STAYS), 2);
    finish(pair);
}

static void two_may_have_nothing_in_common(void **state)
{
    (void)state;
    struct workflow *before = make_flow(), *after = workflow_create();
    workflow_add_step(after, workflow_add_loner(after, WM_SIDE_BACK, "Robot"), "Does it all");
    workflow_actor(after, 0)->id = "robot";
    workflow_step(after, 0)->id = "all";
    struct pair pair = compare(before, after);
    assert_pairs(pair.difference->steps, "-1-0 new, 0--1 gone, 1--1 gone, 2--1 gone");
    assert_false(wm_difference_is_shared(pair.difference));
    assert_int_equal(pair.merge->both->step_count, 4);
    finish(pair);
}

/* ---- Both as one ---- */

/* "s1 1-1" for each step: its id, and its index in both. */
static char *spell_parts(const struct wm_merge *merge)
{
    GString *out = g_string_new(NULL);
    for (int s = 0; s < merge->both->step_count; s++)
        g_string_append_printf(out, "%s%s %d-%d", s ? ", " : "", merge->both->steps[s].id,
                               merge->steps[s].before, merge->steps[s].after);
    for (int h = 0; h < merge->both->handoff_count; h++)
        g_string_append_printf(out, "; %d>%d %d-%d", merge->both->handoffs[h].from,
                               merge->both->handoffs[h].to, merge->handoffs[h].before,
                               merge->handoffs[h].after);
    return g_string_free(out, FALSE);
}

static void assert_merged(const struct wm_merge *merge, const char *want)
{
    char *found = spell_parts(merge);
    assert_string_equal(found, want);
    g_free(found);
}

static void what_stays_stands_once(void **state)
{
    (void)state;
    struct workflow *before = make_flow(), *after = make_flow();
    add_form(before)->waits = duration_of_days(2);
    add_order(before);
    add_form(after);
    add_order(after)->owner = owner_of_room(2);
    struct pair pair = compare(before, after);
    assert_merged(pair.merge, "s0 0-0, s1 1-1, s2 2-2; 0>1 0-0; 1>2 1-1");
    assert_true(pair.merge->before->handoffs[0].waits.is_given);
    assert_false(pair.merge->both->handoffs[0].waits.is_given);
    assert_int_equal(pair.merge->both->room_count, 3);
    assert_int_equal(pair.merge->both->steps[1].first_handoff, 1);
    finish(pair);
}

static void what_is_gone_stands_where_the_work_came_from(void **state)
{
    (void)state;
    struct workflow *before = make_flow(), *after = make_flow();
    add_form(before);
    add_order(before);
    workflow_step(after, 0)->id = "s2";
    workflow_step(after, 1)->id = "s9";
    workflow_step(after, 2)->id = "s0";
    workflow_step(after, 0)->actor = 2;
    workflow_step(after, 2)->actor = 0;
    struct pair pair = compare(before, after);
    assert_merged(pair.merge, "s2 2-0, s9 -1-1, s0 0-2, s1 1--1; 2>3 0--1; 3>0 1--1");
    finish(pair);
}

static void what_is_gone_is_calm(void **state)
{
    (void)state;
    struct workflow *before = make_flow(), *after = make_flow();
    struct wm_handoff *order = add_order(before);
    order->waits = duration_of_days(1);
    workflow_trouble_handoff(before, order, WM_TROUBLE_LOST, NULL);
    struct pair pair = compare(before, after);
    assert_int_equal(pair.merge->both->handoffs[0].trouble_count, 0);
    assert_false(pair.merge->both->handoffs[0].waits.is_given);
    assert_int_equal(pair.merge->before->handoffs[0].trouble_count, 1);
    finish(pair);
}

static void a_step_that_moves_stands_in_both_rooms(void **state)
{
    (void)state;
    struct workflow *before = make_flow(), *after = make_flow();
    add_form(before);
    add_form(after);
    workflow_step(after, 1)->actor = 2;
    struct pair pair = compare(before, after);
    assert_merged(pair.merge, "s0 0-0, s1-before 1--1, s1 -1-1, s2 2-2; 0>2 -1-0; 0>1 0--1");
    assert_int_equal(pair.merge->steps_before[1], 1);
    assert_int_equal(pair.merge->steps_after[1], 2);
    assert_int_equal(pair.merge->steps[1].pair->fate, WM_CHANGED);
    finish(pair);
}

static void what_was_thrown_goes_another_way(void **state)
{
    (void)state;
    struct workflow *before = make_flow(), *after = make_flow();
    add_form(before)->is_thrown = true;
    add_form(after);
    struct pair pair = compare(before, after);
    assert_merged(pair.merge, "s0 0-0, s1 1-1, s2 2-2; 0>1 -1-0; 0>1 0--1");
    assert_true(pair.merge->both->handoffs[1].is_thrown);
    finish(pair);
}

static void a_room_that_changes_sides_stands_on_both(void **state)
{
    (void)state;
    struct workflow *before = make_flow(), *after = make_flow();
    workflow_room(before, 1)->side = WM_SIDE_FRONT;
    add_form(before)->owner = owner_of_room(1);
    struct pair pair = compare(before, after);
    assert_int_equal(pair.merge->both->room_count, 4);
    assert_string_equal(pair.merge->both->rooms[3].id, "r1-before");
    assert_int_equal(pair.merge->rooms_before[1], 3);
    assert_int_equal(pair.merge->both->handoffs[0].owner.room, 3);
    assert_int_equal(wm_step_room(pair.merge->both, pair.merge->steps_before[1]), 3);
    finish(pair);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_changed_is_told),
        cmocka_unit_test(handoffs_are_found_by_their_thing_then_by_their_steps),
        cmocka_unit_test(who_does_nothing_takes_no_part),
        cmocka_unit_test(two_may_have_nothing_in_common),
        cmocka_unit_test(what_stays_stands_once),
        cmocka_unit_test(what_is_gone_stands_where_the_work_came_from),
        cmocka_unit_test(what_is_gone_is_calm),
        cmocka_unit_test(a_step_that_moves_stands_in_both_rooms),
        cmocka_unit_test(what_was_thrown_goes_another_way),
        cmocka_unit_test(a_room_that_changes_sides_stands_on_both),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
