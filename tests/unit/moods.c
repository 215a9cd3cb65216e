/* SPDX-License-Identifier: MIT
 *
 * Faces fit: a row for each kind of trouble, and whose face it changes.
 */
#include "../support/workflow.h"
#include "icon/icon.h"
#include "show/show.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

/* A rep hands over to a clerk, and the clerk to a customer; steps 0, 1, 2, handoffs 0 and 1. */
static struct workflow *make_flow(struct wm_handoff **first, struct wm_handoff **second)
{
    struct workflow *flow = workflow_of_three_rooms();
    int customer = workflow_add_loner(flow, WM_SIDE_OUTSIDE_ABOVE, "Customer");
    workflow_add_step(flow, 0, "Writes");
    workflow_add_step(flow, 1, "Types");
    workflow_add_step(flow, customer, "Reads");
    *first = workflow_hand_over(flow, 0, 1);
    *second = workflow_hand_over(flow, 1, 2);
    return flow;
}

/* Also ends the flow. */
static void expect_moods(struct workflow *flow, enum wm_mood rep, enum wm_mood clerk,
                         enum wm_mood customer)
{
    struct wm_arena *arena = workflow_arena(flow);
    const struct wm_show *show = wm_show_make(
        arena, workflow_model(flow), wm_findings_create(arena), wm_icons_create(arena), NULL);
    assert_int_equal(show->steps[0].mood, rep);
    assert_int_equal(show->steps[1].mood, clerk);
    assert_int_equal(show->steps[2].mood, customer);
    workflow_destroy(flow);
}

static void nobody_worries_where_nothing_goes_wrong(void **state)
{
    (void)state;
    struct wm_handoff *first, *second;
    struct workflow *flow = make_flow(&first, &second);
    first->waits = duration_of_days(1);
    expect_moods(flow, WM_MOOD_CALM, WM_MOOD_CALM, WM_MOOD_CALM);
}

static void what_arrives_in_trouble_frustrates_whom_it_reaches(void **state)
{
    (void)state;
    struct wm_handoff *first, *second;
    struct workflow *flow = make_flow(&first, &second);
    workflow_trouble_handoff(flow, first, WM_TROUBLE_LOST, NULL);
    expect_moods(flow, WM_MOOD_CALM, WM_MOOD_FRUSTRATED, WM_MOOD_CALM);
}

static void only_outsiders_get_angry(void **state)
{
    (void)state;
    struct wm_handoff *first, *second;
    struct workflow *flow = make_flow(&first, &second);
    second->waits = duration_of_days(10);
    workflow_trouble_step(flow, 0, WM_TROUBLE_LOST, NULL);
    expect_moods(flow, WM_MOOD_FRUSTRATED, WM_MOOD_CALM, WM_MOOD_ANGRY);
}

/* The rep's room has a flag already, and two points are no six. */
static void less_than_the_worst_worries(void **state)
{
    (void)state;
    struct wm_handoff *first, *second;
    struct workflow *flow = make_flow(&first, &second);
    int again = workflow_add_step(flow, 0, "Writes again");
    workflow_trouble_step(flow, again, WM_TROUBLE_LOST, NULL);
    workflow_trouble_step(flow, 0, WM_TROUBLE_LATE, NULL);
    expect_moods(flow, WM_MOOD_WORRIED, WM_MOOD_CALM, WM_MOOD_CALM);
}

static void the_author_has_the_last_word(void **state)
{
    (void)state;
    struct wm_handoff *first, *second;
    struct workflow *flow = make_flow(&first, &second);
    workflow_trouble_handoff(flow, first, WM_TROUBLE_LOST, NULL);
    workflow_step(flow, 1)->mood = WM_MOOD_PLEASED;
    expect_moods(flow, WM_MOOD_CALM, WM_MOOD_PLEASED, WM_MOOD_CALM);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nobody_worries_where_nothing_goes_wrong),
        cmocka_unit_test(what_arrives_in_trouble_frustrates_whom_it_reaches),
        cmocka_unit_test(only_outsiders_get_angry),
        cmocka_unit_test(less_than_the_worst_worries),
        cmocka_unit_test(the_author_has_the_last_word),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
