/* SPDX-License-Identifier: MIT
 *
 * What each pass of the layout promises, on small workflows made in C, without a font. The property
 * test holds that nothing overlaps; here it is about what goes where.
 */
#include "layout/layout.h"
#include "../support/workflow.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>

struct office {
    struct workflow *flow;
    struct wm_findings *findings;
    int customer, rep, clerk, biller;
};

static int set_up(void **state)
{
    struct office *office = g_new0(struct office, 1);
    office->flow = workflow_create();
    office->findings = wm_findings_create(workflow_arena(office->flow));
    office->customer = workflow_add_loner(office->flow, WM_SIDE_OUTSIDE_ABOVE, "Customer");
    office->rep = workflow_add_actor(
        office->flow, workflow_add_room(office->flow, WM_SIDE_FRONT, "Sales"), "Rep");
    office->clerk = workflow_add_actor(
        office->flow, workflow_add_room(office->flow, WM_SIDE_BACK, "Entry"), "Clerk");
    office->biller = workflow_add_actor(
        office->flow, workflow_add_room(office->flow, WM_SIDE_BACK, "Billing"), "Biller");
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

static const struct wm_places *lay_out(struct office *office)
{
    const struct wm_model *model = workflow_model(office->flow);
    return wm_layout(workflow_arena(office->flow), model, wm_theme_at(0), &wm_plain_ruler, NULL,
                     office->findings);
}

static double centre_x(const struct wm_places *places, int step)
{
    return wm_rect_centre(places->steps[step].picture).x;
}

static double centre_y(const struct wm_places *places, int step)
{
    return wm_rect_centre(places->steps[step].picture).y;
}

static void the_story_runs_from_left_to_right(void **state)
{
    struct office *office = *state;
    int a = workflow_add_step(office->flow, office->rep, "Writes it down");
    int b = workflow_add_step(office->flow, office->rep, "Writes it again");
    int c = workflow_add_step(office->flow, office->rep, "Files it");
    workflow_hand_over(office->flow, a, b);
    workflow_hand_over(office->flow, b, c);
    const struct wm_places *places = lay_out(office);
    assert_true(centre_x(places, a) < centre_x(places, b));
    assert_true(centre_x(places, b) < centre_x(places, c));
    assert_int_equal(places->facts.columns, 3);
    assert_int_equal(places->routes[0].point_count, 2);
}

static void a_handoff_to_the_next_band_goes_straight_down(void **state)
{
    struct office *office = *state;
    int a = workflow_add_step(office->flow, office->customer, "Calls");
    int b = workflow_add_step(office->flow, office->rep, "Answers");
    workflow_hand_over(office->flow, a, b);
    const struct wm_places *places = lay_out(office);
    assert_true(fabs(centre_x(places, a) - centre_x(places, b)) < 0.01);
    assert_int_equal(places->routes[0].point_count, 2);
    assert_true(places->routes[0].points[1].y > places->routes[0].points[0].y);
    assert_true(places->routes[0].rider.y > wm_rect_bottom(places->steps[a].box));
}

static void bands_lie_in_the_order_of_the_office(void **state)
{
    struct office *office = *state;
    int a = workflow_add_step(office->flow, office->clerk, "Types");
    int b = workflow_add_step(office->flow, office->rep, "Reads");
    int c = workflow_add_step(office->flow, office->customer, "Pays");
    const struct wm_places *places = lay_out(office);
    assert_int_equal(places->band_count, 3);
    assert_true(centre_y(places, c) < centre_y(places, b));
    assert_true(centre_y(places, b) < centre_y(places, a));
    assert_true(places->wall.box.y > wm_rect_bottom(places->bands[1].box) - 1);
    assert_true(wm_rect_bottom(places->wall.box) < places->bands[2].box.y + 1);
}

static void rooms_that_do_not_meet_in_time_share_a_storey(void **state)
{
    struct office *office = *state;
    int a = workflow_add_step(office->flow, office->clerk, "Types");
    int b = workflow_add_step(office->flow, office->biller, "Bills");
    workflow_hand_over(office->flow, a, b);
    const struct wm_places *places = lay_out(office);
    assert_true(fabs(centre_y(places, a) - centre_y(places, b)) < 0.01);
    assert_false(wm_rect_overlaps(places->rooms[0].box, places->rooms[1].box, 0));
}

static void rooms_that_meet_in_time_lie_below_each_other(void **state)
{
    struct office *office = *state;
    int a = workflow_add_step(office->flow, office->clerk, "Types");
    int b = workflow_add_step(office->flow, office->biller, "Bills");
    int c = workflow_add_step(office->flow, office->clerk, "Types again");
    workflow_hand_over(office->flow, a, b);
    workflow_hand_over(office->flow, b, c);
    const struct wm_places *places = lay_out(office);
    assert_true(centre_y(places, b) > centre_y(places, a) + 100);
    assert_false(wm_rect_overlaps(places->rooms[0].box, places->rooms[1].box, 0));
}

static void rework_runs_back_below_its_row(void **state)
{
    struct office *office = *state;
    int a = workflow_add_step(office->flow, office->clerk, "Types");
    int b = workflow_add_step(office->flow, office->clerk, "Checks");
    workflow_hand_over(office->flow, a, b);
    workflow_hand_over(office->flow, b, a)->is_rework = true;
    const struct wm_places *places = lay_out(office);
    const struct wm_route *back = &places->routes[1];
    assert_int_equal(back->kind, WM_ROUTE_BACK);
    assert_int_equal(back->point_count, 4);
    assert_true(back->points[1].y > wm_rect_bottom(places->steps[a].box));
    assert_true(fabs(back->rider.y - back->points[1].y) < 0.01);
    assert_int_equal(places->facts.back_edges, 1);
}

static void many_ways_out_meet_at_a_fork(void **state)
{
    struct office *office = *state;
    int from = workflow_add_step(office->flow, office->rep, "Sorts");
    for (int i = 0; i < 4; i++) {
        int to =
            workflow_add_step(office->flow, i % 2 ? office->clerk : office->biller, "Takes one");
        workflow_hand_over(office->flow, from, to)->item =
            "a long name of a thing that is handed over";
    }
    const struct wm_places *places = lay_out(office);
    struct wm_rect picture = places->steps[from].picture;
    for (int h = 0; h < places->route_count; h++) {
        struct wm_point begin = places->routes[h].points[0];
        bool is_below = fabs(begin.y - wm_rect_bottom(places->steps[from].box)) < 3;
        assert_true(is_below || (begin.y > picture.y && begin.y < wm_rect_bottom(picture)));
        for (int o = 0; o < h; o++)
            assert_false(wm_rect_overlaps(places->routes[h].labels[0].box,
                                          places->routes[o].labels[0].box, 0));
    }
}

static void gates_are_numbered_and_what_is_thrown_takes_none(void **state)
{
    struct office *office = *state;
    int a = workflow_add_step(office->flow, office->rep, "Writes");
    int b = workflow_add_step(office->flow, office->clerk, "Types");
    int c = workflow_add_step(office->flow, office->rep, "Asks");
    int d = workflow_add_step(office->flow, office->biller, "Bills");
    workflow_hand_over(office->flow, a, b);
    workflow_hand_over(office->flow, b, c);
    workflow_hand_over(office->flow, c, d)->is_thrown = true;
    const struct wm_places *places = lay_out(office);
    assert_int_equal(places->wall.gate_count, 2);
    for (int g = 0; g < 2; g++)
        assert_int_equal(places->wall.gates[g].number, g + 1);
    assert_int_equal(places->routes[0].gate, 1);
    assert_int_equal(places->routes[1].gate, 2);
    assert_int_equal(places->routes[2].gate, 0);
    assert_int_equal(places->routes[2].kind, WM_ROUTE_THROWN);
    assert_int_equal(places->routes[2].point_count % 3, 1);
}

static void a_column_that_is_hinted_at_is_taken(void **state)
{
    struct office *office = *state;
    int a = workflow_add_step(office->flow, office->rep, "Writes");
    int b = workflow_add_step(office->flow, office->clerk, "Types");
    workflow_hand_over(office->flow, a, b);
    workflow_step(office->flow, b)->column = 2;
    const struct wm_places *places = lay_out(office);
    assert_true(centre_x(places, b) > centre_x(places, a) + 100);
    assert_int_equal(wm_findings_count(office->findings), 0);
}

static void a_hint_that_cannot_hold_is_a_finding(void **state)
{
    struct office *office = *state;
    workflow_add_step(office->flow, office->rep, "Writes");
    int b = workflow_add_step(office->flow, office->rep, "Reads");
    workflow_step(office->flow, b)->column = 1;
    lay_out(office);
    assert_int_equal(wm_findings_count(office->findings), 1);
    assert_int_equal(wm_findings_at(office->findings, 0)->code, WM_CODE_HINT_IGNORED);
}

static void a_step_cannot_stand_beside_one_told_later(void **state)
{
    struct office *office = *state;
    int a = workflow_add_step(office->flow, office->rep, "Writes");
    int b = workflow_add_step(office->flow, office->clerk, "Types");
    workflow_step(office->flow, a)->beside = b;
    lay_out(office);
    assert_int_equal(wm_findings_count(office->findings), 1);
    assert_int_equal(wm_findings_at(office->findings, 0)->code, WM_CODE_HINT_IGNORED);
}

static void people_outside_stand_in_the_order_hinted_at(void **state)
{
    struct office *office = *state;
    int bank = workflow_add_loner(office->flow, WM_SIDE_OUTSIDE_ABOVE, "Bank");
    int a = workflow_add_step(office->flow, office->customer, "Pays");
    int b = workflow_add_step(office->flow, bank, "Books it");
    workflow_hand_over(office->flow, a, b);
    workflow_actor(office->flow, bank)->order = 1;
    const struct wm_places *places = lay_out(office);
    assert_true(centre_y(places, b) < centre_y(places, a));
}

static void people_outside_share_a_row_where_they_can(void **state)
{
    struct office *office = *state;
    int bank = workflow_add_loner(office->flow, WM_SIDE_OUTSIDE_ABOVE, "Bank");
    int a = workflow_add_step(office->flow, office->customer, "Pays");
    int b = workflow_add_step(office->flow, bank, "Books it");
    workflow_hand_over(office->flow, a, b);
    const struct wm_places *places = lay_out(office);
    assert_true(fabs(centre_y(places, b) - centre_y(places, a)) < 0.01);
}

static void marks_and_words_come_from_the_findings(void **state)
{
    struct office *office = *state;
    int a = workflow_add_step(office->flow, office->rep, "Writes");
    int b = workflow_add_step(office->flow, office->clerk, "Types");
    workflow_hand_over(office->flow, a, b);
    struct wm_span nowhere = {0};
    struct wm_finding *lost =
        wm_findings_add(office->findings, WM_CODE_WORK_LOST, nowhere, "it gets lost");
    lost->subject = (struct wm_subject){WM_SUBJECT_HANDOFF, 0};
    lost->words = "1 in 20 gets lost";
    const struct wm_places *places = lay_out(office);
    const struct wm_route *route = &places->routes[0];
    assert_true(route->is_trouble);
    assert_int_equal(route->mark_count, 1);
    assert_string_equal(route->marks[0].picture, "lost-paper");
    assert_int_equal(route->label_count, 1);
    assert_int_equal(route->labels[0].tone, WM_TONE_TROUBLE);
    assert_false(places->steps[a].is_trouble);
}

static void one_step_alone_is_a_map(void **state)
{
    struct office *office = *state;
    workflow_add_step(office->flow, office->clerk, "Waits");
    const struct wm_places *places = lay_out(office);
    assert_int_equal(places->band_count, 1);
    assert_false(places->wall.is_there);
    assert_true(places->width >= wm_theme_at(0)->least_width - 1);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(the_story_runs_from_left_to_right),
        TEST(a_handoff_to_the_next_band_goes_straight_down),
        TEST(bands_lie_in_the_order_of_the_office),
        TEST(rooms_that_do_not_meet_in_time_share_a_storey),
        TEST(rooms_that_meet_in_time_lie_below_each_other),
        TEST(rework_runs_back_below_its_row),
        TEST(many_ways_out_meet_at_a_fork),
        TEST(gates_are_numbered_and_what_is_thrown_takes_none),
        TEST(a_column_that_is_hinted_at_is_taken),
        TEST(a_hint_that_cannot_hold_is_a_finding),
        TEST(a_step_cannot_stand_beside_one_told_later),
        TEST(people_outside_stand_in_the_order_hinted_at),
        TEST(people_outside_share_a_row_where_they_can),
        TEST(marks_and_words_come_from_the_findings),
        TEST(one_step_alone_is_a_map),
    };
#undef TEST
    return cmocka_run_group_tests(tests, NULL, NULL);
}
