/* SPDX-License-Identifier: MIT
 *
 * How actors look: who can be mistaken for whom, and the colours they are told apart by.
 */
#include "../support/contrast.h"
#include "../support/workflow.h"
#include "icon/icon.h"
#include "show/show.h"
#include "theme/theme.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>

struct lab {
    double l, a, b;
};

static double curved(double t)
{
    return t > 0.008856 ? cbrt(t) : 7.787 * t + 16.0 / 116;
}

/* CIE 1976 L*a*b*, white D65. */
static struct lab lab_of(struct wm_color c)
{
    double r = color_linear(wm_color_share(c.red));
    double g = color_linear(wm_color_share(c.green));
    double b = color_linear(wm_color_share(c.blue));
    double x = curved((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
    double y = curved(0.2126 * r + 0.7152 * g + 0.0722 * b);
    double z = curved((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
    return (struct lab){116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

static double apart(struct wm_color one, struct wm_color other)
{
    struct lab a = lab_of(one);
    struct lab b = lab_of(other);
    return sqrt((a.l - b.l) * (a.l - b.l) + (a.a - b.a) * (a.a - b.a) + (a.b - b.b) * (a.b - b.b));
}

static struct wm_color color_of(unsigned hex)
{
    return (struct wm_color)WM_COLOR(hex);
}

static void any_two_heads_are_told_apart(void **state)
{
    (void)state;
    const struct wm_theme *theme = wm_theme_at(0);
    for (int i = 0; i < WM_HEADS; i++) {
        struct wm_head a = theme->heads[i];
        assert_true(apart(color_of(a.skin), color_of(a.hair)) > 25);
        assert_true(color_contrast(color_of(a.skin), theme->ink) > 2.4);
        for (int j = 0; j < i; j++) {
            struct wm_head b = theme->heads[j];
            if (fmax(apart(color_of(a.skin), color_of(b.skin)),
                     apart(color_of(a.hair), color_of(b.hair))) < 15)
                fail_msg("heads %d and %d look alike", j, i);
        }
    }
}

static void accents_are_seen_and_never_red(void **state)
{
    (void)state;
    const struct wm_theme *theme = wm_theme_at(0);
    for (int i = 0; i < WM_ACCENTS; i++) {
        struct wm_color accent = color_of(theme->accents[i]);
        assert_true(apart(accent, theme->trouble) > 40);
        for (int s = 0; s < WM_SIDE_COUNT; s++)
            assert_true(apart(accent, theme->sides[s]) > 40);
        for (int j = 0; j < i; j++)
            assert_true(apart(accent, color_of(theme->accents[j])) > 18);
    }
}

struct office {
    struct workflow *flow;
    struct wm_icons *icons;
};

static int set_up(void **state)
{
    struct office *office = g_new0(struct office, 1);
    office->flow = workflow_create();
    office->icons = wm_icons_create(workflow_arena(office->flow));
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

static const struct wm_show_actor *dress(struct office *office)
{
    struct wm_arena *arena = workflow_arena(office->flow);
    return wm_show_make(arena, workflow_model(office->flow), wm_findings_create(arena),
                        office->icons, NULL)
        ->actors;
}

/* Forty clerks, more than there are heads. */
static void clerks_of_a_room_and_partners_differ(void **state)
{
    enum { ROOMS = 8, CLERKS = 5 };
    struct office *office = *state;
    for (int r = 0; r < ROOMS; r++) {
        int room = workflow_add_room(office->flow, WM_SIDE_BACK, "Room");
        for (int c = 0; c < CLERKS; c++)
            workflow_add_step(office->flow, workflow_add_actor(office->flow, room, "Clerk"),
                              "Acts");
    }
    for (int s = 0; s + 7 < ROOMS * CLERKS; s++)
        workflow_hand_over(office->flow, s, s + 7);
    const struct wm_show_actor *people = dress(office);
    for (int a = 0; a < ROOMS * CLERKS; a++) {
        assert_int_equal(people[a].face_count, 1);
        for (int b = 0; b < a; b++)
            if (a / CLERKS == b / CLERKS || a - b == 7)
                assert_int_not_equal(people[a].heads[0], people[b].heads[0]);
    }
}

static void departments_next_to_each_other_differ_in_colour(void **state)
{
    enum { ROOMS = 20 };
    struct office *office = *state;
    for (int r = 0; r < ROOMS; r++) {
        int room = workflow_add_room(office->flow, WM_SIDE_FRONT, "Room");
        workflow_add_step(office->flow, workflow_add_actor(office->flow, room, "Clerk"), "Acts");
    }
    workflow_hand_over(office->flow, 0, 19);
    const struct wm_show_actor *people = dress(office);
    for (int r = 1; r < ROOMS; r++)
        assert_int_not_equal(people[r].accent, people[r - 1].accent);
    assert_int_not_equal(people[0].accent, people[19].accent);
}

static void what_is_done_makes_no_difference(void **state)
{
    struct office *office = *state;
    int room = workflow_add_room(office->flow, WM_SIDE_FRONT, "Sales");
    int rep = workflow_add_actor(office->flow, room, "Sales rep");
    int clerk = workflow_add_actor(office->flow, room, "Clerk");
    int idle = workflow_add_actor(office->flow, room, "Clerk");
    workflow_add_step(office->flow, rep, "Asks");
    workflow_add_step(office->flow, clerk, "Answers");
    struct wm_show_actor before = dress(office)[rep];
    workflow_hand_over(office->flow, workflow_add_step(office->flow, clerk, "Asks back"), 0);
    const struct wm_show_actor *people = dress(office);
    assert_int_equal(before.heads[0], people[rep].heads[0]);
    assert_int_equal(before.accent, people[rep].accent);
    assert_int_equal(people[idle].face_count, 0);
}

static void teams_are_three_people_and_things_none(void **state)
{
    static const struct {
        const char *picture;
        enum wm_actor_kind kind;
        int want;
    } rows[] = {
        {"clerk", WM_ACTOR_PERSON, 1}, {"clerk", WM_ACTOR_TEAM, 3},   {"crowd", WM_ACTOR_TEAM, 1},
        {NULL, WM_ACTOR_TEAM, 1},      {"safe", WM_ACTOR_TEAM, 0},    {NULL, WM_ACTOR_SYSTEM, 0},
        {"shelf", WM_ACTOR_PLACE, 0},  {"nowhere", WM_ACTOR_TEAM, 0},
    };
    struct office *office = *state;
    int room = workflow_add_room(office->flow, WM_SIDE_FRONT, "Room");
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        int actor = workflow_add_actor(office->flow, room, "Xy");
        workflow_actor(office->flow, actor)->kind = rows[i].kind;
        workflow_actor(office->flow, actor)->picture.name = rows[i].picture;
        workflow_add_step(office->flow, actor, "Acts");
    }
    const struct wm_show_actor *people = dress(office);
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        assert_int_equal(people[i].face_count, rows[i].want);
    const int *team = people[1].heads;
    assert_true(team[0] != team[1] && team[0] != team[2] && team[1] != team[2]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(any_two_heads_are_told_apart),
        cmocka_unit_test(accents_are_seen_and_never_red),
        cmocka_unit_test_setup_teardown(clerks_of_a_room_and_partners_differ, set_up, tear_down),
        cmocka_unit_test_setup_teardown(departments_next_to_each_other_differ_in_colour, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(what_is_done_makes_no_difference, set_up, tear_down),
        cmocka_unit_test_setup_teardown(teams_are_three_people_and_things_none, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
