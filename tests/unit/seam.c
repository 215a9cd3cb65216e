/* SPDX-License-Identifier: MIT
 *
 * Seams, crossings, what comes back, and counts, on models built by hand.
 */
#include "model/seam.h"

#include "../support/workflow.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

struct row {
    const char *name;
    enum wm_side from, to;
    bool is_same_room;
    bool is_seam, crosses;
};

static const struct row rows[] = {
    {"customer to front", WM_SIDE_OUTSIDE_ABOVE, WM_SIDE_FRONT, false, true, false},
    {"customer to back", WM_SIDE_OUTSIDE_ABOVE, WM_SIDE_BACK, false, true, true},
    {"round the house", WM_SIDE_OUTSIDE_ABOVE, WM_SIDE_OUTSIDE_BELOW, false, false, false},
    {"customer to customer", WM_SIDE_OUTSIDE_ABOVE, WM_SIDE_OUTSIDE_ABOVE, false, false, false},
    {"front to front", WM_SIDE_FRONT, WM_SIDE_FRONT, false, true, false},
    {"within a room", WM_SIDE_FRONT, WM_SIDE_FRONT, true, false, false},
    {"front to back", WM_SIDE_FRONT, WM_SIDE_BACK, false, true, true},
    {"back to front", WM_SIDE_BACK, WM_SIDE_FRONT, false, true, true},
    {"back to supplier", WM_SIDE_BACK, WM_SIDE_OUTSIDE_BELOW, false, true, false},
    {"supplier to front", WM_SIDE_OUTSIDE_BELOW, WM_SIDE_FRONT, false, true, true},
};

/* Two steps in rooms of two sides, in an office that has a front and a back. */
static struct workflow *make_pair(enum wm_side from, enum wm_side to, bool is_same_room)
{
    struct workflow *flow = workflow_create();
    workflow_whole(flow)->bands[WM_SIDE_FRONT].is_there = true;
    workflow_whole(flow)->bands[WM_SIDE_BACK].is_there = true;
    int room = workflow_add_room(flow, from, "One");
    int other = is_same_room ? room : workflow_add_room(flow, to, "Other");
    workflow_add_step(flow, workflow_add_actor(flow, room, "A"), "Begins");
    workflow_add_step(flow, workflow_add_actor(flow, other, "B"), "Ends");
    workflow_hand_over(flow, 0, 1);
    return flow;
}

static void seams_and_crossings_follow_from_the_sides(void **state)
{
    (void)state;
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        struct workflow *flow = make_pair(rows[i].from, rows[i].to, rows[i].is_same_room);
        const struct wm_model *model = workflow_model(flow);
        if (wm_handoff_is_seam(model, 0) != rows[i].is_seam)
            fail_msg("%s: seam", rows[i].name);
        if (wm_handoff_crosses_wall(model, 0) != rows[i].crosses)
            fail_msg("%s: crossing", rows[i].name);
        workflow_destroy(flow);
    }
}

static void an_office_without_a_back_has_no_wall(void **state)
{
    (void)state;
    struct workflow *flow = make_pair(WM_SIDE_FRONT, WM_SIDE_OUTSIDE_BELOW, false);
    workflow_whole(flow)->bands[WM_SIDE_BACK].is_there = false;
    assert_false(wm_handoff_crosses_wall(workflow_model(flow), 0));
    workflow_destroy(flow);
}

static void back_is_what_the_author_says_or_the_order_shows(void **state)
{
    (void)state;
    struct workflow *flow = workflow_of_five();
    workflow_hand_over(flow, 0, 1);
    workflow_hand_over(flow, 1, 1);
    workflow_hand_over(flow, 2, 1);
    workflow_hand_over(flow, 3, 4)->is_rework = true;
    const struct wm_model *model = workflow_model(flow);
    assert_false(wm_handoff_comes_back(model, 0));
    assert_true(wm_handoff_comes_back(model, 1));
    assert_true(wm_handoff_comes_back(model, 2));
    assert_true(wm_handoff_comes_back(model, 3));
    workflow_destroy(flow);
}

static void everything_is_counted_once(void **state)
{
    (void)state;
    struct workflow *flow = make_pair(WM_SIDE_FRONT, WM_SIDE_BACK, false);
    struct wm_handoff *owned = workflow_hand_over(flow, 1, 0);
    owned->owner = owner_of_room(0);
    owned->measure = "In a day";
    owned->is_thrown = true;
    workflow_trouble_handoff(flow, owned, WM_TROUBLE_LOST, NULL);
    workflow_trouble_handoff(flow, owned, WM_TROUBLE_DAMAGED, NULL);
    workflow_trouble_handoff(flow, owned, WM_TROUBLE_REKEYED, NULL);
    workflow_trouble_step(flow, 0, WM_TROUBLE_DROPPED, NULL);
    workflow_trouble_step(flow, 1, WM_TROUBLE_LATE, NULL);
    workflow_rule_step(flow, 0, "Two signatures");
    workflow_rule_handoff(flow, owned, "Paper only");
    struct wm_counts counts = wm_model_counts(workflow_model(flow));
    assert_int_equal(counts.handoffs, 2);
    assert_int_equal(counts.crossings, 2);
    assert_int_equal(counts.crossings_out, 1);
    assert_int_equal(counts.seams, 2);
    assert_int_equal(counts.unowned, 1);
    assert_int_equal(counts.unmeasured, 1);
    assert_int_equal(counts.comes_back, 1);
    assert_int_equal(counts.thrown, 1);
    assert_int_equal(counts.troubles, 5);
    assert_int_equal(counts.rules, 2);
    assert_int_equal(counts.lost_or_damaged, 2);
    assert_int_equal(counts.rekeyed, 1);
    assert_int_equal(counts.troubles_of[WM_TROUBLE_LATE], 1);
    assert_int_equal(counts.troubles_of[WM_TROUBLE_STUCK], 0);
    workflow_destroy(flow);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(seams_and_crossings_follow_from_the_sides),
        cmocka_unit_test(an_office_without_a_back_has_no_wall),
        cmocka_unit_test(back_is_what_the_author_says_or_the_order_shows),
        cmocka_unit_test(everything_is_counted_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
