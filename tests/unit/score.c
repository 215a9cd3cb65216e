/* SPDX-License-Identifier: MIT
 *
 * How bad a handoff or a step is: a row for each row of the table in docs/CLI.md, and the order of
 * seams.
 */
#include "model/score.h"

#include "../support/workflow.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { NO_TROUBLE = -1 };

struct row {
    const char *name;
    int trouble; /* a kind, or NO_TROUBLE */
    double share;
    bool is_thrown, comes_back, has_rule, is_unowned, is_unmeasured, crosses;
    double minutes;
    const char *reasons;
    int points;
};

static const struct row rows[] = {
    {.name = "nothing against it", .trouble = NO_TROUBLE, .reasons = "", .points = 0},
    {.name = "lost", .trouble = WM_TROUBLE_LOST, .reasons = "lost 5", .points = 5},
    {.name = "dropped", .trouble = WM_TROUBLE_DROPPED, .reasons = "dropped 5", .points = 5},
    {.name = "damaged", .trouble = WM_TROUBLE_DAMAGED, .reasons = "damaged 5", .points = 5},
    {.name = "late", .trouble = WM_TROUBLE_LATE, .reasons = "late 3", .points = 3},
    {"seldom late", WM_TROUBLE_LATE, .share = 0.09, .reasons = "late 3", .points = 3},
    {"often late", WM_TROUBLE_LATE, .share = 0.1, .reasons = "late 4", .points = 4},
    {"nearly 1 in 4", WM_TROUBLE_LATE, .share = 0.24, .reasons = "late 4", .points = 4},
    {"very often late", WM_TROUBLE_LATE, .share = 0.25, .reasons = "late 5", .points = 5},
    {"lost each time", WM_TROUBLE_LOST, .share = 1, .reasons = "lost 7", .points = 7},
    {"thrown", NO_TROUBLE, .is_thrown = true, .reasons = "thrown over 4", .points = 4},
    {"comes back", NO_TROUBLE, .comes_back = true, .reasons = "comes back 3", .points = 3},
    {"often", NO_TROUBLE, 0.125, .comes_back = true, .reasons = "comes back 4", .points = 4},
    {"a share of work that goes on", NO_TROUBLE, 0.5, .reasons = "", .points = 0},
    {"a rule", NO_TROUBLE, .has_rule = true, .reasons = "rule in the way 2", .points = 2},
    {"unowned", NO_TROUBLE, .is_unowned = true, .reasons = "no owner 1", .points = 1},
    {"unmeasured", NO_TROUBLE, .is_unmeasured = true, .reasons = "no measure 1", .points = 1},
    {"crosses", NO_TROUBLE, .crosses = true, .reasons = "crosses the wall 1", .points = 1},
    {"waits a minute", NO_TROUBLE, .minutes = 1, .reasons = "waits 1", .points = 1},
    {"waits a day", NO_TROUBLE, .minutes = 480, .reasons = "waits 1", .points = 1},
    {"begins a second day", NO_TROUBLE, .minutes = 481, .reasons = "waits 2", .points = 2},
    {"waits a week", NO_TROUBLE, .minutes = 2400, .reasons = "waits 5", .points = 5},
    {"waits two weeks", NO_TROUBLE, .minutes = 4800, .reasons = "waits 10", .points = 10},
    {"waits longer", NO_TROUBLE, .minutes = 4801, .reasons = "waits 12", .points = 12},
    {"waits four weeks", NO_TROUBLE, .minutes = 9600, .reasons = "waits 12", .points = 12},
    {"waits a year", NO_TROUBLE, .minutes = 110400, .reasons = "waits 15", .points = 15},
    {"everything", WM_TROUBLE_LOST, 0.25, true, true, true, true, true, true, 960,
     "lost 7, thrown over 4, comes back 5, rule in the way 2, waits 2, no owner 1, no measure 1, "
     "crosses the wall 1",
     23},
};

static struct workflow *make_row(const struct row *row)
{
    struct workflow *flow = workflow_create();
    int front = workflow_add_room(flow, WM_SIDE_FRONT, "One");
    int back = workflow_add_room(flow, WM_SIDE_BACK, "Other");
    int beside = workflow_add_room(flow, WM_SIDE_BACK, "Beside");
    int first = row->crosses ? front : beside;
    workflow_add_step(flow, workflow_add_actor(flow, first, "A"), "Begins");
    workflow_add_step(flow, workflow_add_actor(flow, back, "B"), "Ends");
    struct wm_handoff *handoff = workflow_hand_over(flow, 0, 1);
    handoff->is_thrown = row->is_thrown;
    handoff->is_rework = row->comes_back;
    handoff->owner = row->is_unowned ? (struct wm_owner){-1, -1} : owner_of_room(0);
    handoff->measure = row->is_unmeasured ? NULL : "The same day";
    handoff->waits = duration_of_minutes(row->minutes);
    if (row->trouble != NO_TROUBLE)
        workflow_trouble_handoff(flow, handoff, (enum wm_trouble_kind)row->trouble, NULL);
    if (row->has_rule)
        workflow_rule_handoff(flow, handoff, "Two sign");
    if (row->share > 0) {
        handoff->share = share_of(row->share, "so often");
        if (row->trouble != NO_TROUBLE)
            ((struct wm_trouble *)handoff->troubles)->share = handoff->share;
    }
    return flow;
}

static char *spell_reasons(struct wm_score score)
{
    GString *out = g_string_new(NULL);
    for (int i = 0; i < score.reason_count; i++)
        g_string_append_printf(out, "%s%s %d", i ? ", " : "", score.reasons[i].words,
                               score.reasons[i].points);
    return g_string_free(out, FALSE);
}

static void each_row_of_the_table_counts(void **state)
{
    (void)state;
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        struct workflow *flow = make_row(&rows[i]);
        struct wm_score score = wm_handoff_score(workflow_arena(flow), workflow_model(flow), 0);
        g_autofree char *reasons = spell_reasons(score);
        if (score.points != rows[i].points || strcmp(reasons, rows[i].reasons) != 0)
            fail_msg("%s: %d points (%s)", rows[i].name, score.points, reasons);
        workflow_destroy(flow);
    }
}

static void every_trouble_counts(void **state)
{
    (void)state;
    struct workflow *flow = make_row(&rows[1]);
    const struct wm_model *model = workflow_model(flow);
    struct wm_handoff *handoff = (struct wm_handoff *)&model->handoffs[0];
    const struct wm_trouble two[] = {{.kind = WM_TROUBLE_LATE}, {.kind = WM_TROUBLE_LATE}};
    handoff->troubles = two;
    handoff->trouble_count = 2;
    assert_int_equal(wm_handoff_score(workflow_arena(flow), model, 0).points, 6);
    workflow_destroy(flow);
}

static void a_working_day_is_as_long_as_the_calendar_says(void **state)
{
    (void)state;
    struct workflow *flow = make_row(&rows[0]);
    workflow_whole(flow)->hours_per_day = 7.6;
    const struct wm_model *model = workflow_model(flow);
    struct wm_handoff *handoff = (struct wm_handoff *)&model->handoffs[0];
    handoff->waits = duration_of_days(3);
    assert_int_equal(wm_handoff_score(workflow_arena(flow), model, 0).points, 3);
    handoff->waits = duration_of_minutes(480);
    assert_int_equal(wm_handoff_score(workflow_arena(flow), model, 0).points, 2);
    workflow_destroy(flow);
}

/* Four steps in two rooms: a handoff inside a room is no seam, equal ones keep their order. */
static void the_worst_stands_first(void **state)
{
    (void)state;
    struct workflow *flow = workflow_create();
    int front = workflow_add_actor(flow, workflow_add_room(flow, WM_SIDE_FRONT, "One"), "A");
    int back = workflow_add_actor(flow, workflow_add_room(flow, WM_SIDE_BACK, "Other"), "B");
    for (int i = 0; i < 4; i++)
        workflow_add_step(flow, i % 2 ? back : front, "Works");
    workflow_hand_over(flow, 0, 1);
    workflow_hand_over(flow, 0, 2)->is_thrown = true;
    workflow_hand_over(flow, 1, 2);
    workflow_hand_over(flow, 2, 3)->is_thrown = true;
    int count;
    const struct wm_ranked_seam *seams =
        wm_seams_rank(workflow_arena(flow), workflow_model(flow), &count);
    assert_int_equal(count, 3);
    assert_int_equal(seams[0].handoff, 3);
    assert_int_equal(seams[1].handoff, 0);
    assert_int_equal(seams[2].handoff, 2);
    assert_int_equal(seams[0].score.points, seams[1].score.points + 4);
    workflow_destroy(flow);
}

static struct wm_score score_of_step(struct workflow *flow, int step, int end)
{
    return wm_step_score(workflow_arena(flow), workflow_model(flow), step, end);
}

static void a_step_counts_by_the_same_table(void **state)
{
    (void)state;
    struct workflow *flow = workflow_of_three_rooms();
    workflow_add_step(flow, 0, "Begins");
    workflow_add_step(flow, 1, "Ends");
    workflow_hand_over(flow, 0, 1);
    workflow_trouble_step(flow, 0, WM_TROUBLE_CHASED, NULL);
    workflow_rule_step(flow, 0, "Two sign");
    workflow_step(flow, 0)->waits = duration_of_days(10);
    struct wm_score score = score_of_step(flow, 0, 1);
    g_autofree char *reasons = spell_reasons(score);
    assert_string_equal(reasons, "chased 3, rule in the way 2, waits 10");
    assert_int_equal(score.points, 15);
    assert_int_equal(score.trouble, 15);
    workflow_destroy(flow);
}

static void a_dead_end_counts_where_something_is_wrong(void **state)
{
    (void)state;
    struct workflow *flow = workflow_of_three_rooms();
    int customer = workflow_add_loner(flow, WM_SIDE_OUTSIDE_ABOVE, "Customer");
    workflow_add_step(flow, 0, "Sits");
    workflow_add_step(flow, customer, "Waits");
    assert_int_equal(score_of_step(flow, 0, 1).points, 0);
    workflow_trouble_step(flow, 0, WM_TROUBLE_STUCK, NULL);
    workflow_trouble_step(flow, 1, WM_TROUBLE_STUCK, NULL);
    g_autofree char *reasons = spell_reasons(score_of_step(flow, 0, 1));
    assert_string_equal(reasons, "stuck 3, work ends here 4");
    assert_int_equal(score_of_step(flow, 0, 0).points, 3);
    assert_int_equal(score_of_step(flow, 1, 0).points, 3);
    workflow_hand_over(flow, 0, 1);
    assert_int_equal(score_of_step(flow, 0, 1).points, 3);
    workflow_destroy(flow);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_row_of_the_table_counts),
        cmocka_unit_test(every_trouble_counts),
        cmocka_unit_test(a_working_day_is_as_long_as_the_calendar_says),
        cmocka_unit_test(the_worst_stands_first),
        cmocka_unit_test(a_step_counts_by_the_same_table),
        cmocka_unit_test(a_dead_end_counts_where_something_is_wrong),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
