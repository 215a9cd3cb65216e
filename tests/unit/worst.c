/* SPDX-License-Identifier: MIT
 *
 * The three worst places: steps beside handoffs, one a pair of rooms, and what the author says.
 */
#include "model/worst.h"

#include "../support/workflow.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static void name_place(GString *to, struct wm_place it)
{
    if (it.kind == WM_PLACE_NONE)
        g_string_append_c(to, '-');
    else
        g_string_append_printf(to, "%c%d", it.kind == WM_PLACE_STEP ? 's' : 'h', it.index);
}

/* "h0 s2 -": a handoff, a step, none; behind them "+h4" if that is the longest wait. */
static void expect_worst(struct workflow *flow, const char *want)
{
    const struct wm_model *model = workflow_model(flow);
    struct wm_loops loops = wm_loops_find(model);
    struct wm_usual usual = wm_usual_find(model, &loops);
    struct wm_worst worst = wm_worst_find(model, &usual);
    GString *found = g_string_new(NULL);
    for (int i = 0; i < WM_WORST; i++) {
        struct wm_place it = worst.places[i];
        g_string_append(found, i ? " " : "");
        name_place(found, it);
        if (it.kind != WM_PLACE_NONE)
            assert_int_equal(wm_worst_rank(&worst, it.kind, it.index), i + 1);
    }
    struct wm_place longest = worst.longest_wait;
    if (longest.kind != WM_PLACE_NONE) {
        g_string_append(found, " +");
        name_place(found, longest);
        assert_true(wm_worst_is_longest_wait(&worst, longest.kind, longest.index));
    }
    assert_string_equal(found->str, want);
    g_string_free(found, TRUE);
    wm_usual_finish(&usual);
    wm_loops_finish(&loops);
    workflow_destroy(flow);
}

/* A step each in sales, entry and stock. */
static struct workflow *make_three(void)
{
    struct workflow *flow = workflow_of_three_rooms();
    for (int i = 0; i < 3; i++)
        workflow_add_step(flow, i, "Works");
    return flow;
}

/* Entry and stock hand over with too little to speak of. */
static void they_are_one_a_pair_of_rooms(void **state)
{
    (void)state;
    struct workflow *flow = make_three();
    workflow_hand_over(flow, 0, 1)->is_thrown = true;
    workflow_hand_over(flow, 0, 2)->waits = duration_of_days(2);
    workflow_hand_over(flow, 1, 0);
    workflow_hand_over(flow, 1, 2)->waits = duration_of_days(1);
    expect_worst(flow, "h0 h1 -");
}

static void a_longer_wait_is_worse(void **state)
{
    (void)state;
    struct workflow *flow = make_three();
    workflow_hand_over(flow, 0, 1)->waits = duration_of_days(2);
    workflow_hand_over(flow, 1, 2)->waits = duration_of_days(10);
    expect_worst(flow, "h1 h0 -");
}

static void a_step_can_be_the_worst(void **state)
{
    (void)state;
    struct workflow *flow = make_three();
    workflow_hand_over(flow, 0, 1)->is_thrown = true;
    workflow_hand_over(flow, 1, 2);
    workflow_step(flow, 1)->waits = duration_of_days(10);
    workflow_trouble_step(flow, 2, WM_TROUBLE_SEARCHED, NULL);
    expect_worst(flow, "s1 h0 s2");
}

static void what_waits_on_both_sides_of_a_door_is_told_once(void **state)
{
    (void)state;
    struct workflow *flow = make_three();
    workflow_hand_over(flow, 0, 1)->waits = duration_of_days(3);
    workflow_hand_over(flow, 1, 2);
    workflow_step(flow, 1)->waits = duration_of_days(10);
    expect_worst(flow, "s1 - -");
}

static void it_is_told_twice_if_it_is_not_the_same(void **state)
{
    (void)state;
    struct workflow *flow = make_three();
    workflow_trouble_handoff(flow, workflow_hand_over(flow, 0, 1), WM_TROUBLE_LOST, NULL);
    workflow_hand_over(flow, 1, 2);
    workflow_step(flow, 1)->waits = duration_of_days(10);
    expect_worst(flow, "s1 h0 -");
}

static void a_room_has_one_of_its_steps(void **state)
{
    (void)state;
    struct workflow *flow = make_three();
    int again = workflow_add_step(flow, 1, "Works again");
    workflow_trouble_step(flow, 1, WM_TROUBLE_LATE, NULL);
    workflow_trouble_step(flow, again, WM_TROUBLE_LOST, NULL);
    expect_worst(flow, "s3 - -");
}

static void the_longest_wait_is_known_where_it_has_no_rank(void **state)
{
    (void)state;
    struct workflow *flow = make_three();
    struct wm_handoff *first = workflow_hand_over(flow, 0, 1);
    first->worst = 1;
    first->waits = duration_of_days(1);
    workflow_hand_over(flow, 0, 1)->waits = duration_of_days(4);
    workflow_hand_over(flow, 1, 0)->waits = duration_of_days(4);
    workflow_hand_over(flow, 1, 2);
    expect_worst(flow, "h0 - - +h1");
}

static void hours_are_no_long_wait(void **state)
{
    (void)state;
    struct workflow *flow = make_three();
    workflow_hand_over(flow, 0, 1)->waits = (struct wm_duration){.is_given = true, .hours = 5};
    workflow_hand_over(flow, 1, 2);
    expect_worst(flow, "- - -");
}

static void the_author_has_the_last_word(void **state)
{
    (void)state;
    struct workflow *flow = make_three();
    workflow_hand_over(flow, 0, 1)->is_thrown = true;
    struct wm_handoff *second = workflow_hand_over(flow, 1, 2);
    second->worst = 1;
    workflow_step(flow, 0)->worst = 3;
    workflow_step(flow, 2)->waits = duration_of_days(10);
    expect_worst(flow, "h1 s2 s0");
}

static void a_place_may_stay_empty_before_that_of_the_author(void **state)
{
    (void)state;
    struct workflow *flow = make_three();
    workflow_step(flow, 0)->worst = 3;
    expect_worst(flow, "- - s0");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(they_are_one_a_pair_of_rooms),
        cmocka_unit_test(a_longer_wait_is_worse),
        cmocka_unit_test(a_step_can_be_the_worst),
        cmocka_unit_test(what_waits_on_both_sides_of_a_door_is_told_once),
        cmocka_unit_test(it_is_told_twice_if_it_is_not_the_same),
        cmocka_unit_test(a_room_has_one_of_its_steps),
        cmocka_unit_test(the_longest_wait_is_known_where_it_has_no_rank),
        cmocka_unit_test(hours_are_no_long_wait),
        cmocka_unit_test(the_author_has_the_last_word),
        cmocka_unit_test(a_place_may_stay_empty_before_that_of_the_author),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
