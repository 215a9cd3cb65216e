/* SPDX-License-Identifier: MIT
 *
 * Times along the usual way, and what loops add, against answers worked out by hand.
 */
#include "model/times.h"

#include "../support/workflow.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

/* A handoff; one that says no share has a negative one. */
struct way {
    int from, to;
    double share, waits; /* minutes */
    const char *when;
    bool is_rework;
};

/* `steps` steps of ten minutes each and some handoffs, up to the first with to 0 and from 0 behind
 * the last one. The same figures once through and with loops where the last are 0. */
struct row {
    const char *name;
    int steps;
    struct way ways[9];
    double touch, waiting, touch_with_loops, waiting_with_loops, passes;
    int most_passed, without_share, endless;
};

static const struct row rows[] = {
    {.name = "one step alone", .steps = 1, .touch = 10},
    {.name = "a chain",
     .steps = 3,
     .ways = {{0, 1, -1, 5, NULL, false}, {1, 2, -1, 7, NULL, false}},
     .touch = 30,
     .waiting = 12},
    {.name = "a fork of parallel work takes the longer branch",
     .steps = 4,
     .ways = {{0, 1, -1, 5, NULL, false},
              {0, 2, -1, 50, NULL, false},
              {1, 3, -1, 1, NULL, false},
              {2, 3, -1, 2, NULL, false}},
     .touch = 30,
     .waiting = 52},
    {.name = "a choice, 1 in 4 or else, goes the likelier way",
     .steps = 4,
     .ways = {{0, 1, .25, 50, "refused", false},
              {0, 2, -1, 5, "else", false},
              {1, 3, -1, 1, NULL, false},
              {2, 3, -1, 2, NULL, false}},
     .touch = 30,
     .waiting = 7},
    {.name = "a quarter comes back: 4/3 passes of both",
     .steps = 3,
     .ways = {{0, 1, -1, 6, NULL, false}, {1, 0, .25, 9, NULL, false}, {1, 2, -1, 5, NULL, false}},
     .touch = 30,
     .waiting = 11,
     .touch_with_loops = 30 + 20. / 3,
     .waiting_with_loops = 11 + 2 + 3,
     .passes = 4. / 3},
    {.name = "a quarter comes back from the last step, the rest ends there",
     .steps = 2,
     .ways = {{0, 1, -1, 6, NULL, false}, {1, 0, .25, 9, NULL, false}},
     .touch = 20,
     .waiting = 6,
     .touch_with_loops = 20 + 20. / 3,
     .waiting_with_loops = 6 + 2 + 3,
     .passes = 4. / 3},
    {.name = "nested loops: 2 rounds inside of 4/3",
     .steps = 5,
     .ways = {{0, 1, -1, 0, NULL, false},
              {1, 2, -1, 3, NULL, false},
              {2, 1, .5, 6, NULL, false},
              {2, 3, -1, 0, NULL, false},
              {3, 0, .25, 0, NULL, false},
              {3, 4, -1, 0, NULL, false}},
     .touch = 50,
     .waiting = 3,
     .touch_with_loops = 50 + 10 * (1. / 3 + 5. / 3 + 5. / 3 + 1. / 3),
     .waiting_with_loops = 8 + 8,
     .passes = 8. / 3,
     .most_passed = 1},
    {.name = "a loop of two seams: 1 in 4 is mended and checked again",
     .steps = 3,
     .ways = {{0, 1, .25, 6, "wrong", false},
              {1, 0, -1, 3, NULL, false},
              {0, 2, -1, 5, "right", false}},
     .touch = 20,
     .waiting = 5,
     .touch_with_loops = 20 + 20. / 3,
     .waiting_with_loops = 5 + 2 + 1,
     .passes = 4. / 3},
    {.name = "a step that repeats itself",
     .steps = 2,
     .ways = {{0, 0, .5, 4, NULL, false}, {0, 1, -1, 2, NULL, false}},
     .touch = 20,
     .waiting = 2,
     .touch_with_loops = 30,
     .waiting_with_loops = 6,
     .passes = 2},
    {.name = "parallel work that joins comes back as one",
     .steps = 5,
     .ways = {{0, 1, -1, 6, NULL, false},
              {0, 2, -1, 3, NULL, false},
              {1, 3, -1, 0, NULL, false},
              {2, 3, -1, 0, NULL, false},
              {3, 0, .25, 0, NULL, false},
              {3, 4, -1, 0, NULL, false}},
     .touch = 40,
     .waiting = 6,
     .touch_with_loops = 50,
     .waiting_with_loops = 8,
     .passes = 4. / 3},
    {.name = "of parallel work, one part comes back",
     .steps = 3,
     .ways = {{0, 1, -1, 0, NULL, false}, {0, 2, -1, 90, NULL, false}, {1, 0, .5, 0, NULL, false}},
     .touch = 20,
     .waiting = 90,
     .touch_with_loops = 40,
     .waiting_with_loops = 90,
     .passes = 2},
    {.name = "a choice inside of a loop counts by its share when it is done again",
     .steps = 5,
     .ways = {{0, 1, .25, 9, NULL, false},
              {0, 2, -1, 0, NULL, false},
              {1, 3, -1, 0, NULL, false},
              {2, 3, -1, 0, NULL, false},
              {3, 0, .25, 0, NULL, false},
              {3, 4, -1, 0, NULL, false}},
     .touch = 40,
     .waiting = 0,
     .touch_with_loops = 50,
     .waiting_with_loops = .75,
     .passes = 4. / 3},
    {.name = "a loop without share is not counted",
     .steps = 3,
     .ways = {{0, 1, -1, 6, NULL, false}, {1, 0, -1, 9, NULL, false}, {1, 2, -1, 5, NULL, false}},
     .touch = 30,
     .waiting = 11,
     .without_share = 1},
    {.name = "nor one that is told as the end",
     .steps = 2,
     .ways = {{0, 1, -1, 6, NULL, false}, {1, 0, -1, 9, NULL, false}},
     .touch = 20,
     .waiting = 6,
     .without_share = 1},
    {.name = "nobody ever gets out",
     .steps = 3,
     .ways = {{0, 1, -1, 6, NULL, false}, {1, 0, 1, 9, NULL, false}, {1, 2, -1, 5, NULL, false}},
     .touch = 30,
     .waiting = 11,
     .endless = 1},
    {.name = "shares that come back add up to more than all",
     .steps = 3,
     .ways = {{0, 1, -1, 6, NULL, false},
              {1, 0, .7, 9, NULL, false},
              {1, 1, .7, 9, NULL, false},
              {1, 2, -1, 5, NULL, false}},
     .touch = 30,
     .waiting = 11,
     .endless = 1},
    {.name = "shares that lead on add up to more than all: a third comes back",
     .steps = 4,
     .ways = {{0, 1, .75, 0, NULL, false},
              {0, 2, .75, 0, NULL, false},
              {1, 0, .5, 0, NULL, false},
              {1, 3, -1, 0, NULL, false},
              {2, 3, -1, 0, NULL, false}},
     .touch = 30,
     .waiting = 0,
     .touch_with_loops = 30 + 10 * (1. / 3 + 1. / 6),
     .waiting_with_loops = 0,
     .passes = 4. / 3},
    {.name = "to a step told earlier, but not in a circle",
     .steps = 3,
     .ways = {{0, 2, -1, 5, NULL, false}, {2, 1, -1, 7, NULL, false}},
     .touch = 30,
     .waiting = 12},
    {.name = "no step and no handoff but one", .steps = 1, .touch = 10},
};

static struct workflow *make_row(const struct row *row)
{
    struct workflow *flow = workflow_create();
    int actor = workflow_add_loner(flow, WM_SIDE_FRONT, "Clerk");
    for (int i = 0; i < row->steps; i++)
        workflow_step(flow, workflow_add_step(flow, actor, "Works"))->takes =
            duration_of_minutes(10);
    for (const struct way *way = row->ways; way->from || way->to || way->share != 0; way++) {
        struct wm_handoff *handoff = workflow_hand_over(flow, way->from, way->to);
        if (way->share >= 0)
            handoff->share = share_of(way->share, "some");
        handoff->waits = duration_of_minutes(way->waits);
        handoff->when = way->when;
        handoff->is_rework = way->is_rework;
    }
    return flow;
}

static void expect(const char *name, const char *what, double found, double wanted)
{
    if (fabs(found - wanted) > 1e-6 * (1 + wanted))
        fail_msg("%s: %s is %f, not %f", name, what, found, wanted);
}

static void times_are_those_worked_out_by_hand(void **state)
{
    (void)state;
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        const struct row *row = &rows[i];
        bool has_loops = row->passes > 0;
        struct workflow *flow = make_row(row);
        struct wm_times times = wm_model_times(workflow_model(flow));
        expect(row->name, "touch", times.touch, row->touch);
        expect(row->name, "waiting", times.waiting, row->waiting);
        expect(row->name, "touch with loops", times.touch_with_loops,
               has_loops ? row->touch_with_loops : row->touch);
        expect(row->name, "waiting with loops", times.waiting_with_loops,
               has_loops ? row->waiting_with_loops : row->waiting);
        expect(row->name, "passes", times.passes, has_loops ? row->passes : 1);
        expect(row->name, "most passed", times.most_passed, row->most_passed);
        expect(row->name, "without share", times.loops_without_share, row->without_share);
        expect(row->name, "endless", times.loops_without_end, row->endless);
        workflow_destroy(flow);
    }
}

/* `count` steps in a row, of which the last gives back half to the first. */
static struct wm_times time_large_circle(int count)
{
    struct workflow *flow = workflow_create();
    int actor = workflow_add_loner(flow, WM_SIDE_FRONT, "Clerk");
    for (int i = 0; i < count; i++)
        workflow_step(flow, workflow_add_step(flow, actor, "Works"))->takes =
            duration_of_minutes(1);
    for (int i = 0; i + 1 < count; i++)
        workflow_hand_over(flow, i, i + 1);
    workflow_hand_over(flow, count - 1, 0)->share = share_of(.5, "1 in 2");
    struct wm_times times = wm_model_times(workflow_model(flow));
    workflow_destroy(flow);
    return times;
}

static void small_and_large_circles_are_solved_alike(void **state)
{
    (void)state;
    static const int counts[] = {2, 63, 64, 65, 300, 5000};
    for (size_t i = 0; i < G_N_ELEMENTS(counts); i++) {
        struct wm_times times = time_large_circle(counts[i]);
        expect("circle", "touch", times.touch, counts[i]);
        expect("circle", "touch with loops", times.touch_with_loops, 2. * counts[i]);
        assert_float_equal(times.passes, 2, 1e-6);
    }
}

static void of_parallel_work_the_longest_counts(void **state)
{
    (void)state;
    struct workflow *flow = workflow_of_five();
    workflow_step(flow, 0)->takes = duration_of_minutes(10);
    workflow_step(flow, 1)->takes = duration_of_minutes(500);
    workflow_step(flow, 2)->takes = duration_of_minutes(20);
    workflow_step(flow, 2)->waits = duration_of_days(1);
    workflow_step(flow, 4)->takes = duration_of_minutes(5);
    workflow_hand_over(flow, 0, 1);
    workflow_hand_over(flow, 0, 2)->waits = duration_of_days(1);
    workflow_hand_over(flow, 1, 3);
    workflow_hand_over(flow, 2, 3)->waits = duration_of_minutes(30);
    workflow_hand_over(flow, 3, 4);
    struct wm_times times = wm_model_times(workflow_model(flow));
    assert_true(times.has_times);
    assert_float_equal(times.touch, 35, 1e-9);
    assert_float_equal(times.waiting, 2 * 480 + 30, 1e-9);
    assert_int_equal(times.longest_waits[0], 1);
    assert_int_equal(times.longest_waits[1], 3);
    assert_int_equal(times.longest_waits[2], -1);
    workflow_destroy(flow);
}

static void loops_do_not_lengthen_the_first_pass(void **state)
{
    (void)state;
    struct workflow *flow = workflow_of_five();
    workflow_step(flow, 0)->takes = duration_of_minutes(10);
    workflow_step(flow, 1)->takes = duration_of_minutes(10);
    workflow_hand_over(flow, 0, 1);
    workflow_hand_over(flow, 1, 0)->waits = duration_of_days(9);
    workflow_hand_over(flow, 1, 1)->waits = duration_of_days(5);
    struct wm_times times = wm_model_times(workflow_model(flow));
    assert_float_equal(times.touch, 20, 1e-9);
    assert_float_equal(times.waiting, 0, 1e-9);
    assert_int_equal(times.longest_waits[0], 1);
    assert_int_equal(times.longest_waits[1], 2);
    workflow_destroy(flow);
}

static void the_first_step_may_wait_too(void **state)
{
    (void)state;
    struct workflow *flow = workflow_of_five();
    workflow_step(flow, 0)->waits = duration_of_days(2);
    struct wm_times times = wm_model_times(workflow_model(flow));
    assert_float_equal(times.waiting, 960, 1e-9);
    assert_int_equal(times.longest_waits[0], -1);
    workflow_destroy(flow);
}

static void of_equal_waits_the_first_told_are_named(void **state)
{
    (void)state;
    struct workflow *flow = workflow_of_five();
    for (int i = 0; i < 4; i++)
        workflow_hand_over(flow, i, i + 1)->waits = duration_of_days(i == 3 ? 3 : 2);
    struct wm_times times = wm_model_times(workflow_model(flow));
    assert_int_equal(times.longest_waits[0], 3);
    assert_int_equal(times.longest_waits[1], 0);
    assert_int_equal(times.longest_waits[2], 1);
    workflow_destroy(flow);
}

static void a_step_is_named_once_however_many_hand_over_to_it(void **state)
{
    (void)state;
    struct workflow *flow = workflow_of_five();
    workflow_hand_over(flow, 0, 4)->waits = duration_of_days(1);
    workflow_hand_over(flow, 1, 4)->waits = duration_of_days(3);
    workflow_hand_over(flow, 2, 4)->waits = duration_of_days(2);
    workflow_hand_over(flow, 3, 2)->waits = duration_of_days(2);
    struct wm_times times = wm_model_times(workflow_model(flow));
    assert_int_equal(times.longest_waits[0], 1);
    assert_int_equal(times.longest_waits[1], 3);
    assert_int_equal(times.longest_waits[2], -1);
    workflow_destroy(flow);
}

static void days_are_those_of_the_calendar(void **state)
{
    (void)state;
    struct workflow *flow = workflow_of_five();
    workflow_whole(flow)->hours_per_day = 7;
    workflow_step(flow, 0)->takes = duration_of_days(1);
    workflow_hand_over(flow, 0, 1)->waits = (struct wm_duration){.is_given = true, .weeks = 1};
    struct wm_times times = wm_model_times(workflow_model(flow));
    assert_float_equal(times.touch, 7 * 60, 1e-9);
    assert_float_equal(times.waiting, 5 * 7 * 60, 1e-9);
    workflow_destroy(flow);
}

static void what_has_no_time_is_counted(void **state)
{
    (void)state;
    struct workflow *flow = workflow_create();
    for (int i = 0; i < 4; i++)
        workflow_add_step(flow, workflow_add_loner(flow, WM_SIDE_FRONT, "Clerk"), "Works");
    for (int i = 0; i < 3; i++)
        workflow_hand_over(flow, i, i + 1);
    struct wm_times times = wm_model_times(workflow_model(flow));
    assert_false(times.has_times);
    assert_int_equal(times.steps, 4);
    assert_int_equal(times.steps_told, 0);
    assert_int_equal(times.seams, 3);
    assert_int_equal(times.seams_told, 0);
    workflow_step(flow, 1)->takes = duration_of_minutes(0);
    workflow_step(flow, 2)->waits = duration_of_days(1);
    times = wm_model_times(workflow_model(flow));
    assert_true(times.has_times);
    assert_int_equal(times.steps_told, 1);
    assert_int_equal(times.seams_told, 1);
    workflow_destroy(flow);
}

static void the_way_to_each_step_can_be_asked(void **state)
{
    (void)state;
    struct workflow *flow = make_row(&rows[2]);
    const struct wm_spent *spent = wm_times_to_steps(workflow_arena(flow), workflow_model(flow));
    static const struct wm_spent wanted[] = {{0, 0}, {10, 5}, {10, 50}, {20, 52}};
    for (int i = 0; i < 4; i++) {
        assert_float_equal(spent[i].touch, wanted[i].touch, 1e-9);
        assert_float_equal(spent[i].waiting, wanted[i].waiting, 1e-9);
    }
    workflow_destroy(flow);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(times_are_those_worked_out_by_hand),
        cmocka_unit_test(small_and_large_circles_are_solved_alike),
        cmocka_unit_test(of_parallel_work_the_longest_counts),
        cmocka_unit_test(loops_do_not_lengthen_the_first_pass),
        cmocka_unit_test(the_first_step_may_wait_too),
        cmocka_unit_test(of_equal_waits_the_first_told_are_named),
        cmocka_unit_test(a_step_is_named_once_however_many_hand_over_to_it),
        cmocka_unit_test(days_are_those_of_the_calendar),
        cmocka_unit_test(what_has_no_time_is_counted),
        cmocka_unit_test(the_way_to_each_step_can_be_asked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
