/* SPDX-License-Identifier: MIT
 *
 * What an author may ask of a layout, as docs/FORMAT.md tells it: places, steps above each other,
 * who stands higher, new rows; what is told where that is not possible; and that nothing else in
 * the file but the order of the steps moves anything.
 */
#include "../support/workflow.h"
#include "icon/icon.h"
#include "layout/layout.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>

enum { EFFORTS = 2 };

static const struct wm_places *lay_out(struct workflow *flow, int effort)
{
    struct wm_arena *arena = workflow_arena(flow);
    const struct wm_model *model = workflow_model(flow);
    const struct wm_show *show =
        wm_show_make(arena, model, wm_findings_create(arena), wm_icons_create(arena), NULL);
    return wm_layout(arena, model, (struct wm_shows){&show, 1}, wm_theme_at(0), &wm_plain_ruler,
                     &(struct wm_layout_options){.effort = effort});
}

static struct wm_point centre(const struct wm_places *places, int step)
{
    return wm_rect_centre(places->steps[step].picture);
}

/* Steps that hand over to each other, of one actor. */
static struct workflow *chain(int steps)
{
    struct workflow *flow = workflow_create();
    int clerk = workflow_add_actor(flow, workflow_add_room(flow, WM_SIDE_BACK, "Entry"), "Clerk");
    for (int s = 0; s < steps; s++) {
        workflow_add_step(flow, clerk, "Works on it");
        if (s > 0)
            workflow_hand_over(flow, s - 1, s)->item = "form";
    }
    return flow;
}

/* ---- Places ---- */

struct wish {
    int step, column, beside; /* as in the model: columns from 1; -1: beside none */
    bool begins_row;
};

static void ask(struct workflow *flow, const struct wish *wish)
{
    struct wm_step *step = workflow_step(flow, wish->step);
    step->column = wish->column;
    step->beside = wish->beside;
    step->row_break = wish->begins_row;
}

static bool is_told(const struct wm_places *places, enum wm_shortfall_kind kind, int step)
{
    int count = 0;
    for (int i = 0; i < places->shortfall_count; i++)
        count += places->shortfalls[i].kind == kind && places->shortfalls[i].step == step;
    assert_in_range(count, 0, 1);
    return count;
}

/* Whether a wish is fulfilled; one that is not has to be told of. */
static bool is_kept(const struct wm_places *places, const struct wish *wish, const char *name)
{
    const struct wm_step_place *step = &places->steps[wish->step];
    bool has_place = wish->column == 0 || step->column + 1 == wish->column;
    bool is_beside = wish->beside < 0 ||
                     (fabs(centre(places, wish->step).x - centre(places, wish->beside).x) < 0.01 &&
                      step->line == places->steps[wish->beside].line);
    bool begins_row = !wish->begins_row || (wish->step > 0 && step->line == step[-1].line + 1);
    if (is_told(places, WM_SHORT_OF_COLUMN, wish->step) == has_place ||
        is_told(places, WM_SHORT_OF_BESIDE, wish->step) == is_beside ||
        is_told(places, WM_SHORT_OF_ROW_BREAK, wish->step) == begins_row)
        fail_msg("%s: told what is so, or not told what is not", name);
    return has_place && is_beside && begins_row;
}

static bool are_kept(const struct wm_places *places, const struct wish *wishes, int count,
                     const char *name)
{
    bool are_all = true;
    for (int i = 0; i < count; i++)
        are_all &= is_kept(places, &wishes[i], name);
    return are_all;
}

static void what_is_asked_for_is_kept_or_told(void **state G_GNUC_UNUSED)
{
    static const struct {
        const char *name;
        struct wish wishes[2];
        int count;
        bool is_possible; /* all of them */
    } rows[] = {
        {"the place that it has", {{1, 2, -1, false}}, 1, true},
        {"the first place", {{3, 1, -1, false}}, 1, true},
        {"in the middle", {{3, 2, -1, false}}, 1, true},
        {"the last place", {{0, 4, -1, false}}, 1, true},
        {"behind all", {{3, 9, -1, false}}, 1, false},
        {"beside an earlier one", {{3, 0, 0, false}}, 1, true},
        {"beside a later one", {{0, 0, 3, false}}, 1, true},
        {"beside its neighbour", {{2, 0, 1, false}}, 1, true},
        {"two beside each other", {{2, 0, 1, false}, {1, 0, 2, false}}, 2, true},
        {"a new row", {{2, 0, -1, true}}, 1, true},
        {"a new row with the first step", {{0, 0, -1, true}}, 1, false},
        {"a place in the second row", {{1, 0, -1, true}, {3, 3, -1, false}}, 2, true},
        {"a place in another row", {{2, 0, -1, true}, {3, 1, -1, false}}, 2, false},
        {"beside one in another row", {{2, 0, -1, true}, {3, 0, 0, false}}, 2, false},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        for (int effort = 0; effort < EFFORTS; effort++) {
            struct workflow *flow = chain(4);
            for (int k = 0; k < rows[i].count; k++)
                ask(flow, &rows[i].wishes[k]);
            const struct wm_places *places = lay_out(flow, effort);
            if (are_kept(places, rows[i].wishes, rows[i].count, rows[i].name) !=
                rows[i].is_possible)
                fail_msg("%s: %d is told, with effort %d", rows[i].name, places->shortfall_count,
                         effort);
            workflow_destroy(flow);
        }
}

/* A band has two shelves, so one of the two is told. */
static void only_two_steps_stand_above_each_other(void **state G_GNUC_UNUSED)
{
    struct workflow *flow = chain(4);
    ask(flow, &(struct wish){1, 0, 0, false});
    ask(flow, &(struct wish){2, 0, 0, false});
    const struct wm_places *places = lay_out(flow, 1);
    assert_int_equal(
        is_told(places, WM_SHORT_OF_BESIDE, 1) + is_told(places, WM_SHORT_OF_BESIDE, 2), 1);
    workflow_destroy(flow);
}

/* Also where nothing is searched for. */
static void large_maps_keep_what_is_asked_for(void **state G_GNUC_UNUSED)
{
    static const struct wish wishes[] = {
        {5, 20, -1, false}, {50, 0, 49, false}, {60, 0, -1, true}, {70, 62, -1, false}};
    struct workflow *flow = chain(80);
    for (size_t i = 0; i < G_N_ELEMENTS(wishes); i++)
        ask(flow, &wishes[i]);
    const struct wm_places *places = lay_out(flow, 1);
    assert_true(are_kept(places, wishes, G_N_ELEMENTS(wishes), "a large map"));
    workflow_destroy(flow);
}

/* Places go on from row to row, and steps at one x share one. */
static void places_are_counted_over_all_rows(void **state G_GNUC_UNUSED)
{
    struct workflow *flow = chain(5);
    ask(flow, &(struct wish){1, 0, 0, false});
    ask(flow, &(struct wish){3, 0, -1, true});
    const struct wm_places *places = lay_out(flow, 1);
    assert_int_equal(places->steps[0].column, places->steps[1].column);
    int first_row = 0, second_row = places->facts.columns;
    for (int s = 0; s < 3; s++)
        first_row = MAX(first_row, places->steps[s].column + 1);
    for (int s = 3; s < 5; s++)
        second_row = MIN(second_row, places->steps[s].column);
    assert_int_equal(first_row, 2);
    assert_int_equal(second_row, first_row);
    workflow_destroy(flow);
}

static void a_row_break_cuts_what_leads_over_it(void **state G_GNUC_UNUSED)
{
    struct workflow *flow = chain(2);
    ask(flow, &(struct wish){1, 0, -1, true});
    const struct wm_places *places = lay_out(flow, 0);
    assert_int_equal(places->line_count, 2);
    assert_int_equal(places->facts.rows, 2);
    assert_int_equal(places->band_count, 2);
    assert_int_equal(places->room_count, 2);
    assert_true(places->steps[1].box.y > wm_rect_bottom(places->lines[0]));
    assert_int_equal(places->routes[0].break_count, 1);
    assert_int_equal(places->shortfall_count, 0);
    workflow_destroy(flow);
}

/* ---- Who stands higher ---- */

/* Two departments, or two actors of one, or two people outside: who work by turns. */
enum who { DEPARTMENTS, ACTORS, LONERS, WHO_COUNT };

static void add_two(struct workflow *flow, enum who who, const int order[2])
{
    int room = workflow_add_room(flow, WM_SIDE_BACK, "Entry"), actors[2];
    for (int k = 0; k < 2; k++) {
        if (who == LONERS)
            actors[k] = workflow_add_loner(flow, WM_SIDE_OUTSIDE_BELOW, "Somebody");
        else
            actors[k] = workflow_add_actor(
                flow,
                k && who == DEPARTMENTS ? workflow_add_room(flow, WM_SIDE_BACK, "Bills") : room,
                "Somebody");
        struct wm_actor *actor = workflow_actor(flow, actors[k]);
        if (who != DEPARTMENTS)
            actor->order = order[k];
        if (who != ACTORS)
            workflow_room(flow, actor->room)->order = order[k];
    }
    for (int s = 0; s < 6; s++) {
        workflow_add_step(flow, actors[s % 2], "Works on it");
        if (s > 0)
            workflow_hand_over(flow, s - 1, s);
        if (s > 1)
            workflow_hand_over(flow, s, s - 2)->is_rework = true;
    }
}

/* How many steps of the one actor stand above one of the other; the first two steps are theirs. */
static int above(const struct wm_places *places, int first, int second)
{
    int count = 0;
    for (int s = first; s < places->step_count; s += 2)
        for (int t = second; t < places->step_count; t += 2)
            count += places->steps[s].row < places->steps[t].row;
    return count;
}

static void nobody_stands_above_who_has_a_smaller_order(void **state G_GNUC_UNUSED)
{
    static const struct {
        int order[2]; /* of who is told of first, and second */
        bool is_first_higher;
    } rows[] = {{{1, 2}, true}, {{2, 1}, false}, {{1, 0}, true}, {{0, 1}, false}};
    for (int who = 0; who < WHO_COUNT; who++)
        for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
            struct workflow *flow = workflow_create();
            add_two(flow, (enum who)who, rows[i].order);
            const struct wm_places *places = lay_out(flow, 1);
            if (above(places, rows[i].is_first_higher, !rows[i].is_first_higher) > 0)
                fail_msg("who %d, row %d: somebody stands too high", who, (int)i);
            workflow_destroy(flow);
        }
}

/* ---- The order of the file ---- */

/* Three departments, two actors in the first one, and handoffs that fork and meet; told in the
 * file in the one order or the other. The steps are always in the same one. */
static void add_in_order(struct workflow *flow, bool is_turned)
{
    int rooms[3], actors[4];
    for (int k = 0; k < 3; k++)
        rooms[is_turned ? 2 - k : k] = workflow_add_room(flow, WM_SIDE_BACK, "Department");
    for (int k = 0; k < 4; k++) {
        int i = is_turned ? 3 - k : k;
        actors[i] = workflow_add_actor(flow, rooms[i / 2 + i % 2], "Somebody");
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

static const struct wm_route *route_between(const struct wm_places *places,
                                            const struct wm_model *model, int from, int to)
{
    for (int h = 0; h < places->route_count; h++)
        if (model->handoffs[h].from == from && model->handoffs[h].to == to)
            return &places->routes[h];
    fail_msg("no handoff from %d to %d", from, to);
    return NULL;
}

static void assert_same_route(const struct wm_route *a, const struct wm_route *b)
{
    assert_int_equal(a->point_count, b->point_count);
    for (int i = 0; i < a->point_count; i++)
        assert_true(wm_distance(a->points[i], b->points[i]) < 0.001);
    assert_true(wm_distance(a->rider, b->rider) < 0.001);
}

static void only_the_order_of_steps_counts(void **state G_GNUC_UNUSED)
{
    for (int effort = 0; effort < EFFORTS; effort++) {
        struct workflow *flows[2];
        const struct wm_places *places[2];
        for (int i = 0; i < 2; i++) {
            flows[i] = workflow_create();
            add_in_order(flows[i], i == 1);
            places[i] = lay_out(flows[i], effort);
        }
        const struct wm_model *one = workflow_model(flows[0]), *other = workflow_model(flows[1]);
        assert_true(places[0]->width == places[1]->width && places[0]->height == places[1]->height);
        for (int s = 0; s < places[0]->step_count; s++)
            assert_memory_equal(&places[0]->steps[s].box, &places[1]->steps[s].box,
                                sizeof(struct wm_rect));
        for (int h = 0; h < places[0]->route_count; h++)
            assert_same_route(
                &places[0]->routes[h],
                route_between(places[1], other, one->handoffs[h].from, one->handoffs[h].to));
        for (int i = 0; i < 2; i++)
            workflow_destroy(flows[i]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_asked_for_is_kept_or_told),
        cmocka_unit_test(only_two_steps_stand_above_each_other),
        cmocka_unit_test(large_maps_keep_what_is_asked_for),
        cmocka_unit_test(places_are_counted_over_all_rows),
        cmocka_unit_test(a_row_break_cuts_what_leads_over_it),
        cmocka_unit_test(nobody_stands_above_who_has_a_smaller_order),
        cmocka_unit_test(only_the_order_of_steps_counts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
