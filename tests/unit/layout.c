/* SPDX-License-Identifier: MIT
 *
 * What each pass of the layout promises, on small workflows made in C, without a font. The property
 * test holds that nothing overlaps; here it is about what goes where.
 */
#include "layout/layout.h"
#include "../support/workflow.h"
#include "icon/icon.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

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

static const struct wm_places *lay_out_as(struct office *office,
                                          const struct wm_layout_options *options)
{
    struct wm_arena *arena = workflow_arena(office->flow);
    const struct wm_model *model = workflow_model(office->flow);
    const struct wm_show *show =
        wm_show_make(arena, model, office->findings, wm_icons_create(arena), NULL);
    return wm_layout(arena, model, (struct wm_shows){&show, 1}, wm_theme_at(0), &wm_plain_ruler,
                     options);
}

static const struct wm_places *lay_out_on(struct office *office, double width, double height)
{
    return lay_out_as(office,
                      &(struct wm_layout_options){.page_width = width, .page_height = height});
}

static const struct wm_places *lay_out(struct office *office)
{
    return lay_out_as(office, NULL);
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
    assert_int_equal(places->facts.back_edges, 0);
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
    assert_true(places->walls[0].box.y > wm_rect_bottom(places->bands[1].box) - 1);
    assert_true(wm_rect_bottom(places->walls[0].box) < places->bands[2].box.y + 1);
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

static void rework_runs_back(void **state)
{
    struct office *office = *state;
    int a = workflow_add_step(office->flow, office->clerk, "Types");
    int b = workflow_add_step(office->flow, office->clerk, "Checks");
    workflow_hand_over(office->flow, a, b);
    workflow_hand_over(office->flow, b, a)->is_rework = true;
    const struct wm_places *places = lay_out(office);
    assert_int_equal(places->routes[0].kind, WM_ROUTE_FORWARD);
    assert_int_equal(places->routes[1].kind, WM_ROUTE_BACK);
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
    assert_int_equal(places->walls[0].gate_count, 2);
    for (int g = 0; g < 2; g++)
        assert_int_equal(places->walls[0].gates[g].number, g + 1);
    assert_int_equal(places->routes[0].gate, 1);
    assert_int_equal(places->routes[1].gate, 2);
    assert_int_equal(places->routes[2].gate, 0);
    assert_int_equal(places->routes[2].kind, WM_ROUTE_THROWN);
}

/* Also at the worst seam, where a scene stands for the thing. */
static void what_is_thrown_is_seen_above_the_wall(void **state)
{
    struct office *office = *state;
    int a = workflow_add_step(office->flow, office->rep, "Writes");
    int b = workflow_add_step(office->flow, office->clerk, "Types");
    int c = workflow_add_step(office->flow, office->rep, "Asks");
    struct wm_handoff *worst = workflow_hand_over(office->flow, a, b);
    worst->is_thrown = true;
    worst->picture.name = "parcel";
    worst->waits = duration_of_days(4);
    struct wm_handoff *second = workflow_hand_over(office->flow, b, c);
    second->is_thrown = true;
    second->picture.name = "letter";
    const struct wm_places *places = lay_out(office);
    for (int h = 0; h < 2; h++)
        assert_true(wm_rect_overlaps(places->routes[h].flying, places->walls[0].box, 0));
    assert_true(places->routes[0].scene.h > 0);
    assert_true(places->routes[1].scene.h <= 0);
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
    assert_int_equal(places->shortfall_count, 0);
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

static void words_come_from_the_findings(void **state)
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
    assert_int_equal(places->wall_count, 0);
    assert_true(places->width > 0 && places->height > 0);
}

/* Two steps before the wall and one behind it. */
static const struct wm_places *lay_out_reading(struct office *office, enum wm_reads reads)
{
    workflow_whole(office->flow)->reads = reads;
    workflow_add_step(office->flow, office->rep, "Writes");
    workflow_add_step(office->flow, office->rep, "Reads");
    workflow_add_step(office->flow, office->clerk, "Types");
    workflow_hand_over(office->flow, 0, 1);
    workflow_hand_over(office->flow, 1, 2);
    return lay_out(office);
}

static void a_map_that_is_read_to_the_left_is_mirrored(void **state)
{
    const struct wm_places *right = lay_out_reading(*state, WM_READS_RIGHT);
    void *other;
    set_up(&other);
    const struct wm_places *left = lay_out_reading(other, WM_READS_LEFT);
    assert_true(left->reads_left && !right->reads_left);
    assert_true(left->width == right->width && left->height == right->height);
    for (int s = 0; s < 3; s++) {
        struct wm_rect a = right->steps[s].picture, b = left->steps[s].picture;
        assert_true(fabs(a.x - (left->width - wm_rect_right(b))) < 0.01 && a.y == b.y);
    }
    assert_true(fabs(right->routes[0].rider.x - (left->width - left->routes[0].rider.x)) < 0.01);
    tear_down(&other);
}

static void a_map_that_is_read_downwards_has_its_wall_upright(void **state)
{
    const struct wm_places *places = lay_out_reading(*state, WM_READS_DOWN);
    struct wm_rect wall = places->walls[0].box;
    assert_true(places->reads_down && wall.h > wall.w);
    for (int s = 1; s < 3; s++)
        assert_true(centre_y(places, s - 1) < centre_y(places, s) + 0.01);
    for (int s = 0; s < 2; s++)
        assert_true(wm_rect_right(places->steps[s].picture) < wall.x);
    assert_true(places->steps[2].picture.x > wm_rect_right(wall));
    assert_int_equal(places->routes[1].gate, 1);
}

/* A long story that goes to and fro over the wall. */
static void add_story(struct office *office, int steps)
{
    for (int s = 0; s < steps; s++) {
        workflow_add_step(office->flow, s % 5 < 3 ? office->rep : office->clerk, "Works on it");
        if (s > 0)
            workflow_hand_over(office->flow, s - 1, s)->item = "form";
        if (s > 6 && s % 6 == 0)
            workflow_hand_over(office->flow, s, s - 6)->is_rework = true;
        if (s > 4 && s % 7 == 0)
            workflow_hand_over(office->flow, s - 4, s);
    }
}

/* In which line of the sheet a point lies. */
static int line_of(const struct wm_places *places, struct wm_point at)
{
    int line = 0;
    while (line < places->line_count && at.y > wm_rect_bottom(places->lines[line]))
        line++;
    return line;
}

/* A line breaks once if it comes to another line of the sheet; its ends tell of each other. */
static void assert_breaks(const struct wm_places *places, const struct wm_model *model)
{
    for (int h = 0; h < places->route_count; h++) {
        const struct wm_route *route = &places->routes[h];
        for (int i = 0; i + 1 < route->point_count; i++)
            if (!wm_route_breaks(route, i))
                assert_int_equal(line_of(places, route->points[i]),
                                 line_of(places, route->points[i + 1]));
        for (int i = 0; i < route->break_count; i++) {
            assert_int_equal(atoi(route->cut_words[2 * i]), model->handoffs[h].to + 1);
            assert_int_equal(atoi(route->cut_words[2 * i + 1]), model->handoffs[h].from + 1);
        }
    }
}

static void a_map_takes_the_shape_of_its_page(void **state)
{
    static const struct {
        int steps;
        double width, height;
        int most_lines;
        bool is_filled;
    } rows[] = {
        {2, 1920, 1080, 1, false}, {12, 0, 0, 1, false},     {12, 1920, 1080, 1, false},
        {30, 1920, 1080, 3, true}, {30, 595, 842, 8, true},  {30, 842, 595, 5, true},
        {30, 3000, 100, 1, true},  {60, 1024, 768, 9, true},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        tear_down(state);
        set_up(state);
        struct office *office = *state;
        add_story(office, rows[i].steps);
        const struct wm_places *places = lay_out_on(office, rows[i].width, rows[i].height);
        int lines = places->line_count;
        if (lines < 1 || lines > rows[i].most_lines)
            fail_msg("row %d: %d lines", (int)i, lines);
        assert_int_equal(places->facts.rows, lines);
        assert_breaks(places, workflow_model(office->flow));
        if (!rows[i].is_filled)
            continue;
        double aspect = places->width / places->height * rows[i].height / rows[i].width;
        if (fabs(aspect - 1) > 0.02)
            fail_msg("row %d: %.3f of the page's shape", (int)i, aspect);
    }
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(the_story_runs_from_left_to_right),
        TEST(bands_lie_in_the_order_of_the_office),
        TEST(rooms_that_do_not_meet_in_time_share_a_storey),
        TEST(rework_runs_back),
        TEST(many_ways_out_meet_at_a_fork),
        TEST(gates_are_numbered_and_what_is_thrown_takes_none),
        TEST(what_is_thrown_is_seen_above_the_wall),
        TEST(a_column_that_is_hinted_at_is_taken),
        TEST(people_outside_share_a_row_where_they_can),
        TEST(words_come_from_the_findings),
        TEST(one_step_alone_is_a_map),
        TEST(a_map_that_is_read_to_the_left_is_mirrored),
        TEST(a_map_that_is_read_downwards_has_its_wall_upright),
        TEST(a_map_takes_the_shape_of_its_page),
    };
#undef TEST
    return cmocka_run_group_tests(tests, NULL, NULL);
}
