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
    assert_int_equal(places->routes[0].point_count, 2);
}

static bool is_straight(const struct wm_route *route)
{
    return route->point_count == 2 && fabs(route->points[0].x - route->points[1].x) < 0.01;
}

/* An actor of each band; the customer's is the band above the front office. */
static int actor_in(struct office *office, enum wm_side side)
{
    if (side == WM_SIDE_OUTSIDE_BELOW)
        return workflow_add_loner(office->flow, side, "Bank");
    return side == WM_SIDE_OUTSIDE_ABOVE ? office->customer
           : side == WM_SIDE_FRONT       ? office->rep
                                         : office->clerk;
}

static void a_handoff_to_the_next_band_stands_upright(void **state)
{
    static const struct {
        enum wm_side from, to;
        bool has_front; /* something else is done there */
        bool want;
    } rows[] = {
        {WM_SIDE_OUTSIDE_ABOVE, WM_SIDE_FRONT, true, true},
        {WM_SIDE_FRONT, WM_SIDE_OUTSIDE_ABOVE, true, true},
        {WM_SIDE_FRONT, WM_SIDE_BACK, true, true},
        {WM_SIDE_BACK, WM_SIDE_FRONT, true, true},
        {WM_SIDE_BACK, WM_SIDE_OUTSIDE_BELOW, true, true},
        {WM_SIDE_OUTSIDE_ABOVE, WM_SIDE_BACK, false, true},
        {WM_SIDE_OUTSIDE_ABOVE, WM_SIDE_BACK, true, false},
        {WM_SIDE_FRONT, WM_SIDE_FRONT, true, false},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        tear_down(state);
        set_up(state);
        struct office *office = *state;
        int a = workflow_add_step(office->flow, actor_in(office, rows[i].from), "Calls");
        int b = workflow_add_step(office->flow, actor_in(office, rows[i].to), "Answers");
        workflow_hand_over(office->flow, a, b);
        if (rows[i].has_front)
            workflow_hand_over(office->flow, b,
                               workflow_add_step(office->flow, office->rep, "Waits"));
        const struct wm_places *places = lay_out(office);
        const struct wm_route *route = &places->routes[0];
        if (is_straight(route) != rows[i].want)
            fail_msg("row %d: %d points", (int)i, route->point_count);
        if (!rows[i].want)
            continue;
        assert_int_equal(places->steps[a].column, places->steps[b].column);
        assert_int_equal(route->points[1].y > route->points[0].y, rows[i].from < rows[i].to);
        assert_true(fabs(route->rider.x - route->points[0].x) < 0.01);
        assert_true((route->rider.y - route->points[0].y) * (route->rider.y - route->points[1].y) <
                    0);
    }
}

/* Each step has a row of its own in its column, whoever does it. */
static void no_two_steps_of_a_column_share_a_row(void **state)
{
    static const struct {
        const char *who; /* c: clerk, b: biller, r: rep, u: customer */
        int rows;
    } rows[] = {{"cc", 2}, {"ccc", 3}, {"cb", 2}, {"crcr", 4}, {"uurrccbb", 8}};
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        tear_down(state);
        set_up(state);
        struct office *office = *state;
        for (const char *who = rows[i].who; *who; who++)
            workflow_add_step(office->flow,
                              *who == 'c'   ? office->clerk
                              : *who == 'b' ? office->biller
                              : *who == 'r' ? office->rep
                                            : office->customer,
                              "Works");
        const struct wm_places *places = lay_out(office);
        assert_int_equal(places->facts.columns, 1);
        for (int s = 0; s < places->step_count; s++)
            for (int o = 0; o < s; o++) {
                assert_int_not_equal(places->steps[s].row, places->steps[o].row);
                assert_true(fabs(centre_y(places, s) - centre_y(places, o)) > 100);
            }
    }
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

/* On which side of a step a line ends, told as l, r, t, b; ? where it does not touch it. */
static char side_of(const struct wm_step_place *step, struct wm_point at)
{
    if (fabs(at.y - step->box.y) < 3)
        return 't';
    if (fabs(at.y - wm_rect_bottom(step->box)) < 3)
        return 'b';
    if (at.y < step->picture.y || at.y > wm_rect_bottom(step->picture))
        return '?';
    return fabs(at.x - step->picture.x) < 3                ? 'l'
           : fabs(at.x - wm_rect_right(step->picture)) < 3 ? 'r'
                                                           : '?';
}

static const struct wm_route *route_between(const struct wm_places *places,
                                            const struct wm_model *model, int from, int to)
{
    for (int h = 0; h < places->route_count; h++)
        if (model->handoffs[h].from == from && model->handoffs[h].to == to)
            return &places->routes[h];
    fail_msg("no handoff from %d to %d", from, to);
    return NULL;
}

/* Begins and ends as in `ends`, two letters as side_of() tells them, with so many bends. */
static void assert_way(struct office *office, const struct wm_places *places, int from, int to,
                       const char *ends, int bends)
{
    const struct wm_route *route = route_between(places, workflow_model(office->flow), from, to);
    char found[] = {side_of(&places->steps[from], route->points[0]),
                    side_of(&places->steps[to], route->points[route->point_count - 1]), '\0'};
    assert_string_equal(found, ends);
    assert_int_equal(route->point_count - 2, bends);
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
    assert_true(back->runs_back);
    assert_way(office, places, a, b, "rl", 0);
    assert_way(office, places, b, a, "bb", 2);
    assert_true(back->points[1].y > wm_rect_bottom(places->steps[a].box));
    assert_true(fabs(back->rider.y - back->points[1].y) < 0.01);
    assert_int_equal(places->facts.back_edges, 1);
    assert_true(places->facts.back_edges_are_least);
}

/* Into another row of a later column there is one bend, not two: at the end, at the beginning. */
static void ends_are_short_where_nothing_is_between(void **state)
{
    struct office *office = *state;
    int a = workflow_add_step(office->flow, office->clerk, "Types");
    int b = workflow_add_step(office->flow, office->biller, "Bills");
    int c = workflow_add_step(office->flow, office->clerk, "Files");
    workflow_hand_over(office->flow, a, b);
    workflow_hand_over(office->flow, b, c);
    const struct wm_places *places = lay_out(office);
    assert_way(office, places, a, b, "rt", 1);
    assert_way(office, places, b, c, "rb", 1);
}

static void a_step_hands_over_to_itself_by_its_right_and_below(void **state)
{
    struct office *office = *state;
    int a = workflow_add_step(office->flow, office->clerk, "Waits");
    workflow_hand_over(office->flow, a, a);
    const struct wm_places *places = lay_out(office);
    assert_way(office, places, a, a, "rb", 3);
    assert_int_equal(places->facts.crossings, 0);
}

/* Two steps of one column that do not face each other over the edge of a band. */
static void steps_of_a_column_hand_over_around_it(void **state)
{
    struct office *office = *state;
    int a = workflow_add_step(office->flow, office->clerk, "Types");
    int b = workflow_add_step(office->flow, office->clerk, "Reads");
    workflow_hand_over(office->flow, a, b);
    workflow_step(office->flow, b)->beside = a;
    const struct wm_places *places = lay_out(office);
    assert_int_equal(places->facts.columns, 1);
    assert_way(office, places, a, b, "rr", 2);
    assert_true(places->routes[0].points[1].x > wm_rect_right(places->steps[a].box));
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
    assert_int_equal(places->routes[2].point_count % 3, 1);
}

/* A chain of three steps of one actor, and a fourth step alone. Columns from 0; hints are those of
 * the model, so that a column counts from 1. */
static void columns_are_where_hints_ask_for_them(void **state)
{
    static const struct {
        const char *name;
        int step, column, beside;
        int want[4], shortfalls;
    } rows[] = {
        {"nothing is said", -1, 0, -1, {0, 1, 2, 2}, 0},
        {"a column of its own", 3, 1, -1, {0, 1, 2, 0}, 0},
        {"in the middle", 3, 2, -1, {0, 1, 2, 1}, 0},
        {"behind all", 3, 4, -1, {0, 1, 2, 3}, 0},
        {"what comes before it is in the way", 1, 1, -1, {0, 1, 2, 2}, 1},
        {"beside an earlier one", 3, 0, 0, {0, 1, 2, 0}, 0},
        {"beside a later one", 0, 0, 3, {0, 1, 2, 0}, 0},
        {"beside one that comes before", 2, 0, 0, {0, 1, 2, 2}, 1},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        tear_down(state);
        set_up(state);
        struct office *office = *state;
        for (int s = 0; s < 4; s++)
            workflow_add_step(office->flow, office->clerk, "Works");
        workflow_hand_over(office->flow, 0, 1);
        workflow_hand_over(office->flow, 1, 2);
        if (rows[i].step >= 0) {
            workflow_step(office->flow, rows[i].step)->column = rows[i].column;
            workflow_step(office->flow, rows[i].step)->beside = rows[i].beside;
        }
        const struct wm_places *places = lay_out(office);
        for (int s = 0; s < 4; s++)
            if (places->steps[s].column != rows[i].want[s])
                fail_msg("%s: step %d is in column %d", rows[i].name, s, places->steps[s].column);
        if (places->shortfall_count != rows[i].shortfalls)
            fail_msg("%s: %d shortfalls", rows[i].name, places->shortfall_count);
        if (rows[i].shortfalls)
            assert_int_equal(places->shortfalls[0].step, rows[i].step);
    }
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

/* Whatever is tried for a page. */
static void what_cannot_be_followed_is_told_once(void **state)
{
    struct office *office = *state;
    int a = workflow_add_step(office->flow, office->rep, "Writes");
    int before = a;
    for (int i = 0; i < 12; i++) {
        int next = workflow_add_step(office->flow, office->rep, "Reads");
        workflow_hand_over(office->flow, before, next);
        before = next;
    }
    workflow_step(office->flow, a)->row_break = true;
    workflow_step(office->flow, 4)->column = 2;
    workflow_step(office->flow, 6)->beside = 3;
    const struct wm_places *places = lay_out_on(office, 210, 297);
    static const struct wm_shortfall want[] = {
        {WM_SHORT_OF_BESIDE, 6, 0}, {WM_SHORT_OF_COLUMN, 4, 0}, {WM_SHORT_OF_ROW_BREAK, 0, 0}};
    assert_int_equal(places->shortfall_count, G_N_ELEMENTS(want));
    for (size_t i = 0; i < G_N_ELEMENTS(want); i++) {
        assert_int_equal(places->shortfalls[i].kind, want[i].kind);
        assert_int_equal(places->shortfalls[i].step, want[i].step);
    }
}

static void a_row_break_begins_a_line_of_the_sheet(void **state)
{
    struct office *office = *state;
    int a = workflow_add_step(office->flow, office->rep, "Writes");
    int b = workflow_add_step(office->flow, office->rep, "Reads");
    workflow_hand_over(office->flow, a, b);
    workflow_step(office->flow, b)->row_break = true;
    const struct wm_places *places = lay_out(office);
    assert_int_equal(places->line_count, 2);
    assert_int_equal(places->facts.rows, 2);
    assert_int_equal(places->band_count, 2);
    assert_int_equal(places->room_count, 2);
    assert_true(places->steps[b].box.y > wm_rect_bottom(places->lines[0]));
    assert_int_equal(places->routes[0].break_count, 1);
    assert_int_equal(places->routes[0].numbers[0], 1);
    assert_int_equal(places->shortfall_count, 0);
}

/* Departments that meet in time, and actors of one, stand as the hints say: 1 above 2, and with a
 * number above without. */
static void who_has_a_smaller_order_stands_higher(void **state)
{
    static const struct {
        int order[2]; /* of who is told of first, and second */
        bool is_first_higher;
    } rows[] = {{{0, 0}, true}, {{2, 1}, false}, {{1, 2}, true}, {{0, 1}, false}, {{1, 0}, true}};
    for (size_t i = 0; i < 2 * G_N_ELEMENTS(rows); i++) {
        tear_down(state);
        set_up(state);
        struct office *office = *state;
        bool are_actors = i % 2;
        int second = office->biller;
        if (are_actors)
            second = workflow_add_actor(
                office->flow, workflow_actor(office->flow, office->clerk)->room, "Typist");
        int a = workflow_add_step(office->flow, office->clerk, "Types");
        int b = workflow_add_step(office->flow, second, "Bills");
        int c = workflow_add_step(office->flow, office->clerk, "Files");
        workflow_hand_over(office->flow, a, b);
        workflow_hand_over(office->flow, b, c);
        int actors[2] = {office->clerk, second};
        for (int k = 0; k < 2; k++) {
            struct wm_actor *actor = workflow_actor(office->flow, actors[k]);
            *(are_actors ? &actor->order : &workflow_room(office->flow, actor->room)->order) =
                rows[i / 2].order[k];
        }
        const struct wm_places *places = lay_out(office);
        if ((centre_y(places, a) < centre_y(places, b)) != rows[i / 2].is_first_higher)
            fail_msg("row %d, %s", (int)i / 2, are_actors ? "actors" : "departments");
        assert_int_equal(places->steps[a].row, places->steps[c].row);
    }
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
    assert_string_equal(route->marks[0].sign.picture.name, "lost-paper");
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
    assert_true(places->width >= wm_theme_at(0)->least_width - 1);
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
    assert_true(centre_y(places, 0) < centre_y(places, 1));
    assert_true(fabs(centre_x(places, 0) - centre_x(places, 1)) < 0.01);
    assert_true(fabs(centre_y(places, 1) - centre_y(places, 2)) < 0.01);
    assert_true(centre_x(places, 1) < wall.x && centre_x(places, 2) > wm_rect_right(wall));
    assert_true(fabs(places->routes[1].points[0].y - places->routes[1].points[1].y) < 0.01);
    assert_int_equal(places->routes[1].gate, 1);
}

/* Three departments, two actors in the first one, and handoffs that fork and meet; told in the
 * file in the one order or the other. The steps are always in the same one. */
static void add_in_order(struct workflow *flow, bool is_turned)
{
    int rooms[3], actors[4];
    for (int k = 0; k < 3; k++) {
        int i = is_turned ? 2 - k : k;
        rooms[i] = workflow_add_room(flow, WM_SIDE_BACK, "Department");
    }
    for (int k = 0; k < 4; k++) {
        int i = is_turned ? 3 - k : k;
        actors[i] = workflow_add_actor(flow, rooms[i / 2 + i % 2], "Somebody");
        workflow_actor(flow, actors[i])->order = 0;
    }
    for (int k = 0; k < 3; k++)
        workflow_add_goal(flow, rooms[is_turned ? 2 - k : k], "Goal");
    static const int by[] = {0, 1, 2, 3, 1, 0, 2, 3};
    for (size_t s = 0; s < G_N_ELEMENTS(by); s++)
        workflow_add_step(flow, actors[by[s]], "Works");
    static const int pairs[][2] = {{0, 1}, {0, 2}, {0, 3}, {1, 4}, {2, 4}, {2, 5}, {3, 5},
                                   {4, 6}, {4, 7}, {5, 6}, {5, 7}, {6, 1}, {7, 0}, {1, 6}};
    for (size_t k = 0; k < G_N_ELEMENTS(pairs); k++) {
        const int *pair = pairs[is_turned ? G_N_ELEMENTS(pairs) - 1 - k : k];
        workflow_hand_over(flow, pair[0], pair[1])->item = "form";
    }
}

static void assert_same_route(const struct wm_route *a, const struct wm_route *b)
{
    assert_int_equal(a->point_count, b->point_count);
    for (int i = 0; i < a->point_count; i++)
        assert_true(wm_distance(a->points[i], b->points[i]) < 0.001);
    assert_true(wm_distance(a->rider, b->rider) < 0.001);
}

static void only_the_order_of_steps_counts(void **state)
{
    struct office *offices[2] = {*state, g_new0(struct office, 1)};
    const struct wm_places *places[2];
    const struct wm_model *models[2];
    offices[1]->flow = workflow_create();
    for (int i = 0; i < 2; i++) {
        if (i == 0) {
            workflow_destroy(offices[0]->flow);
            offices[0]->flow = workflow_create();
        }
        offices[i]->findings = wm_findings_create(workflow_arena(offices[i]->flow));
        add_in_order(offices[i]->flow, i == 1);
        places[i] = lay_out(offices[i]);
        models[i] = workflow_model(offices[i]->flow);
    }
    assert_true(places[0]->width == places[1]->width && places[0]->height == places[1]->height);
    for (int s = 0; s < places[0]->step_count; s++)
        assert_memory_equal(&places[0]->steps[s].box, &places[1]->steps[s].box,
                            sizeof(struct wm_rect));
    for (int h = 0; h < places[0]->route_count; h++) {
        const struct wm_handoff *it = &models[0]->handoffs[h];
        assert_same_route(&places[0]->routes[h],
                          route_between(places[1], models[1], it->from, it->to));
    }
    void *other = offices[1];
    tear_down(&other);
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

/* Lines break once for every time that they come to another line of the sheet, and nowhere else. */
static void assert_breaks(const struct wm_places *places)
{
    GHashTable *numbers = g_hash_table_new(NULL, NULL);
    for (int h = 0; h < places->route_count; h++) {
        const struct wm_route *route = &places->routes[h];
        for (int i = 0; i + 1 < route->point_count; i++)
            if (!wm_route_breaks(route, i))
                assert_int_equal(line_of(places, route->points[i]),
                                 line_of(places, route->points[i + 1]));
        for (int i = 0; i < route->break_count; i++)
            assert_true(g_hash_table_add(numbers, GINT_TO_POINTER(route->numbers[i])));
    }
    for (guint i = 1; i <= g_hash_table_size(numbers); i++)
        assert_true(g_hash_table_contains(numbers, GUINT_TO_POINTER(i)));
    g_hash_table_destroy(numbers);
}

static void a_map_takes_the_shape_of_its_page(void **state)
{
    static const struct {
        int steps;
        double width, height;
        int least_lines, most_lines;
        bool is_filled;
    } rows[] = {
        {2, 1920, 1080, 1, 1, false}, {12, 0, 0, 1, 1, false},     {12, 1920, 1080, 1, 1, false},
        {30, 1920, 1080, 2, 3, true}, {30, 595, 842, 3, 8, true},  {30, 842, 595, 2, 5, true},
        {30, 3000, 100, 1, 1, true},  {60, 1024, 768, 3, 9, true},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        tear_down(state);
        set_up(state);
        struct office *office = *state;
        add_story(office, rows[i].steps);
        const struct wm_places *places = lay_out_on(office, rows[i].width, rows[i].height);
        int lines = places->line_count;
        if (lines < rows[i].least_lines || lines > rows[i].most_lines)
            fail_msg("row %d: %d lines", (int)i, lines);
        assert_int_equal(places->facts.rows, lines);
        assert_breaks(places);
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
        TEST(a_handoff_to_the_next_band_stands_upright),
        TEST(no_two_steps_of_a_column_share_a_row),
        TEST(bands_lie_in_the_order_of_the_office),
        TEST(rooms_that_do_not_meet_in_time_share_a_storey),
        TEST(rooms_that_meet_in_time_lie_below_each_other),
        TEST(rework_runs_back_below_its_row),
        TEST(ends_are_short_where_nothing_is_between),
        TEST(a_step_hands_over_to_itself_by_its_right_and_below),
        TEST(steps_of_a_column_hand_over_around_it),
        TEST(many_ways_out_meet_at_a_fork),
        TEST(gates_are_numbered_and_what_is_thrown_takes_none),
        TEST(columns_are_where_hints_ask_for_them),
        TEST(a_column_that_is_hinted_at_is_taken),
        TEST(what_cannot_be_followed_is_told_once),
        TEST(a_row_break_begins_a_line_of_the_sheet),
        TEST(who_has_a_smaller_order_stands_higher),
        TEST(people_outside_stand_in_the_order_hinted_at),
        TEST(people_outside_share_a_row_where_they_can),
        TEST(marks_and_words_come_from_the_findings),
        TEST(one_step_alone_is_a_map),
        TEST(a_map_that_is_read_to_the_left_is_mirrored),
        TEST(a_map_that_is_read_downwards_has_its_wall_upright),
        TEST(only_the_order_of_steps_counts),
        TEST(a_map_takes_the_shape_of_its_page),
    };
#undef TEST
    return cmocka_run_group_tests(tests, NULL, NULL);
}
