/* SPDX-License-Identifier: MIT
 *
 * What the shelves promise, on problems of numbers alone: small random ones, and some of a shape
 * that is hard.
 */
#include "shelf/shelf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <glib.h>

enum { MOST_STEPS = 9, MOST_HANDOFFS = 24, ROOMS = 3, PROBLEMS = 40, TRIES = 400 };

static const struct wm_shelf_form FORMS[] = {
    {{60, 70, 60, 90}, {40, 50, 56, 86}, {55, 0, 60, 0}},
    {{50, 140, 50, 50}, {40, 140, 46, 46}, {50, 0, 50, 0}},
};
static const struct wm_span4 LEVEL[] = {{40, 40, 40, 20}, {60, 60, 25, 20}};
static const struct wm_span4 UPRIGHT[] = {{20, 80, 25, 25}, {80, 20, 25, 25}};

/* A problem, and all that it points to. */
struct made {
    struct wm_shelf_step steps[MOST_STEPS];
    struct wm_shelf_handoff handoffs[MOST_HANDOFFS];
    struct wm_shelf_room rooms[ROOMS];
    struct wm_shelf_problem problem;
};

static int set_up(void **state)
{
    struct made *made = g_new0(struct made, 1);
    for (int r = 0; r < ROOMS; r++)
        made->rooms[r] = (struct wm_shelf_room){.sign_width = 90, .sign_height = 20};
    made->problem = (struct wm_shelf_problem){
        .steps = made->steps,
        .handoffs = made->handoffs,
        .rooms = made->rooms,
        .room_count = ROOMS,
        .band_count = 3,
        .wall_below = 1,
        .shelves = 2,
        .page_width = 1600,
        .page_height = 900,
        .frame_width = 80,
        .frame_height = 200,
        .measures = {.step_gap = 9,
                     .line_gap = 10,
                     .stub = 16,
                     .head = 14,
                     .track = 24,
                     .badge = 20,
                     .badge_height = 20,
                     .wall = 60,
                     .pad = 7,
                     .room_gap = 16},
    };
    *state = made;
    return 0;
}

static int tear_down(void **state)
{
    g_free(*state);
    return 0;
}

/* Band 0 lies outside, a room belongs to one band. */
static void add_steps(struct made *made, int count)
{
    for (int s = 0; s < count; s++)
        made->steps[s] = (struct wm_shelf_step){.band = s % 3,
                                                .room = s % ROOMS,
                                                .forms = FORMS,
                                                .form_count = G_N_ELEMENTS(FORMS),
                                                .beside = -1,
                                                .was_shelf = -1,
                                                .was_place = -1};
    made->problem.step_count = count;
}

static struct wm_shelf_handoff *hand_over(struct made *made, int from, int to)
{
    struct wm_shelf_handoff *handoff = &made->handoffs[made->problem.handoff_count++];
    *handoff = (struct wm_shelf_handoff){.from = from,
                                         .to = to,
                                         .level = LEVEL,
                                         .upright = UPRIGHT,
                                         .level_count = G_N_ELEMENTS(LEVEL),
                                         .upright_count = G_N_ELEMENTS(UPRIGHT),
                                         .door = {32, 32, 0, 0}};
    return handoff;
}

static void make_at_random(struct made *made, guint32 seed)
{
    GRand *dice = g_rand_new_with_seed(seed);
    int steps = g_rand_int_range(dice, 1, MOST_STEPS + 1);
    add_steps(made, steps);
    made->problem.shelves = g_rand_int_range(dice, 1, WM_SHELVES_A_BAND + 1);
    made->problem.handoff_count = 0;
    for (int count = g_rand_int_range(dice, 0, 2 * steps); count > 0; count--) {
        int from = g_rand_int_range(dice, 0, steps), to = g_rand_int_range(dice, 0, steps);
        int kind = g_rand_int_range(dice, 0, 12);
        struct wm_shelf_handoff *it = hand_over(made, kind == 0 ? -1 : from, kind == 1 ? -1 : to);
        it->is_back = kind == 2;
        it->is_thrown = kind == 3;
    }
    g_rand_free(dice);
}

/* ---- What holds of every result ---- */

/* What is found, and the choices that lead there. */
struct found {
    const struct wm_shelf_result *result;
    struct wm_shelf_state state;
};

static const struct wm_span4 *core_of(const struct made *made, const struct found *found, int step)
{
    return &made->steps[step].forms[found->state.form[step]].core;
}

static void assert_steps_are_apart(const struct made *made, const struct found *found)
{
    const struct wm_shelf_result *it = found->result;
    for (int s = 0; s < made->problem.step_count; s++)
        for (int t = 0; t < made->problem.step_count; t++)
            if (s != t && it->shelves[s] == it->shelves[t] && it->steps[s].x <= it->steps[t].x)
                assert_true(it->steps[s].x + core_of(made, found, s)->right <=
                            it->steps[t].x - core_of(made, found, t)->left);
}

/* Level pieces and upright ones run through no step that is not an end of theirs. */
static void assert_lines_are_clear(const struct made *made, const struct found *found)
{
    const struct wm_shelf_result *it = found->result;
    for (int h = 0; h < made->problem.handoff_count; h++)
        for (int i = 1; i < it->lines[h].point_count; i++) {
            struct wm_shelf_point a = it->lines[h].points[i - 1], b = it->lines[h].points[i];
            assert_true(a.x == b.x || a.y == b.y);
            for (int s = 0; s < made->problem.step_count; s++) {
                const struct wm_span4 *core = core_of(made, found, s);
                if (s == made->handoffs[h].from || s == made->handoffs[h].to)
                    continue;
                bool is_beside = MAX(a.x, b.x) <= it->steps[s].x - core->left ||
                                 MIN(a.x, b.x) >= it->steps[s].x + core->right;
                bool is_over = MAX(a.y, b.y) <= it->steps[s].y - core->up ||
                               MIN(a.y, b.y) >= it->steps[s].y + core->down;
                if (!is_beside && !is_over)
                    fail_msg("handoff %d runs through step %d", h, s);
            }
        }
}

/* Two lines out of a step, or into one, can be told apart there. */
static void assert_ends_are_apart(const struct made *made, const struct found *found)
{
    for (int h = 0; h < made->problem.handoff_count; h++)
        for (int g = 0; g < h; g++) {
            const struct wm_shelf_line *a = &found->result->lines[h];
            const struct wm_shelf_line *b = &found->result->lines[g];
            if (a->point_count < 2 || b->point_count < 2)
                continue;
            struct wm_shelf_point p = a->points[0], q = b->points[0];
            if (made->handoffs[h].from >= 0 && made->handoffs[h].from == made->handoffs[g].from)
                assert_true(p.x != q.x || p.y != q.y);
            p = a->points[a->point_count - 1];
            q = b->points[b->point_count - 1];
            if (made->handoffs[h].to >= 0 && made->handoffs[h].to == made->handoffs[g].to)
                assert_true(p.x != q.x || p.y != q.y);
        }
}

static void assert_same(const struct made *made, const struct wm_shelf_result *a,
                        const struct wm_shelf_result *b)
{
    assert_true(a->cost == b->cost && a->width == b->width && a->height == b->height);
    for (int s = 0; s < made->problem.step_count; s++)
        assert_true(a->steps[s].x == b->steps[s].x && a->steps[s].y == b->steps[s].y);
    for (int h = 0; h < made->problem.handoff_count; h++) {
        const struct wm_shelf_line *one = &a->lines[h], *other = &b->lines[h];
        assert_int_equal(one->point_count, other->point_count);
        for (int i = 0; i < one->point_count; i++)
            assert_true(one->points[i].x == other->points[i].x &&
                        one->points[i].y == other->points[i].y);
    }
}

/* Searches twice, and returns what is found; it lives in `arena`. */
static const struct wm_shelf_result *search(struct wm_arena *arena, const struct made *made,
                                            int tries)
{
    struct found found;
    found.result = wm_shelf_search(arena, &made->problem, tries, 1, &found.state);
    assert_int_equal(found.result->faults, 0);
    assert_steps_are_apart(made, &found);
    assert_lines_are_clear(made, &found);
    assert_ends_are_apart(made, &found);
    assert_same(made, found.result, wm_shelf_search(arena, &made->problem, tries, 1, NULL));
    return found.result;
}

static void search_shortly_and_long(const struct made *made)
{
    struct wm_arena *arena = wm_arena_create();
    int64_t first = search(arena, made, 0)->cost;
    assert_true(search(arena, made, TRIES)->cost <= first);
    wm_arena_destroy(arena);
}

/* Every second problem wishes for two steps at one x, every third for a place, every fifth for one
 * above the others. */
static void whatever_is_asked_for_is_lawful(void **state)
{
    struct made *made = *state;
    for (guint32 seed = 1; seed <= PROBLEMS; seed++) {
        make_at_random(made, seed);
        if (seed % 2 && made->problem.step_count > 3)
            made->steps[3].beside = 1;
        if (seed % 3 == 0)
            made->steps[made->problem.step_count / 2].place = (int)seed % 7 + 1;
        made->steps[made->problem.step_count - 1].rank = seed % 5 == 0;
        search_shortly_and_long(made);
    }
}

/* ---- Shapes ---- */

static void a_star_is_lawful(void **state)
{
    struct made *made = *state;
    add_steps(made, MOST_STEPS);
    for (int s = 1; s < MOST_STEPS; s++)
        hand_over(made, s % 2 ? 0 : s, s % 2 ? s : 0);
    search_shortly_and_long(made);
}

static void a_clique_is_lawful(void **state)
{
    enum { MEMBERS = 5 };
    struct made *made = *state;
    add_steps(made, MEMBERS);
    for (int a = 0; a < MEMBERS; a++)
        for (int b = 0; b < MEMBERS; b++)
            if (a != b)
                hand_over(made, a, b);
    search_shortly_and_long(made);
}

static void a_long_head_has_room(void **state)
{
    struct made *made = *state;
    add_steps(made, 3);
    made->problem.measures.head = 50;
    hand_over(made, 0, 1);
    hand_over(made, 1, 2);
    search_shortly_and_long(made);
}

static void a_step_hands_over_to_itself(void **state)
{
    struct made *made = *state;
    add_steps(made, 3);
    for (int s = 0; s < 3; s++)
        hand_over(made, s, s);
    hand_over(made, 1, 1);
    search_shortly_and_long(made);
    struct wm_arena *arena = wm_arena_create();
    assert_true(search(arena, made, TRIES)->lines[0].point_count >= 4);
    wm_arena_destroy(arena);
}

static void a_line_is_cut_where_its_end_is_elsewhere(void **state)
{
    struct made *made = *state;
    add_steps(made, 3);
    hand_over(made, -1, 0);
    hand_over(made, 2, -1);
    hand_over(made, -1, -1);
    search_shortly_and_long(made);
    struct wm_arena *arena = wm_arena_create();
    const struct wm_shelf_line *lines = search(arena, made, TRIES)->lines;
    assert_true(lines[0].is_cut_at_start && !lines[0].is_cut_at_end);
    assert_true(!lines[1].is_cut_at_start && lines[1].is_cut_at_end);
    assert_true(lines[0].point_count >= 2 && lines[1].point_count >= 2);
    assert_int_equal(lines[2].point_count, 0);
    wm_arena_destroy(arena);
}

static void what_is_thrown_is_lawful(void **state)
{
    struct made *made = *state;
    add_steps(made, 6);
    for (int s = 1; s < 6; s++)
        hand_over(made, s - 1, s);
    hand_over(made, 1, 5)->is_thrown = true;
    hand_over(made, 1, 2)->is_thrown = true;
    search_shortly_and_long(made);
}

/* Each with something on its line. */
static void two_handoffs_between_the_same_steps_are_lawful(void **state)
{
    struct made *made = *state;
    add_steps(made, 6);
    made->problem.shelves = 1;
    for (int i = 0; i < 3; i++) {
        hand_over(made, 0, 3);
        hand_over(made, 2, 5);
    }
    search_shortly_and_long(made);
}

/* Below a low step there is room for another one beside the high step on its shelf. */
static void what_is_low_leaves_room_below(void **state)
{
    static const struct wm_shelf_form HIGH = {{60, 60, 60, 300}, {60, 60, 60, 300}, {0}};
    static const struct wm_shelf_form LOW = {{60, 60, 60, 60}, {60, 60, 60, 60}, {0}};
    struct made *made = *state;
    add_steps(made, 3);
    for (int s = 0; s < 3; s++) {
        made->steps[s].band = 0;
        made->steps[s].room = -1;
        made->steps[s].forms = s == 0 ? &HIGH : &LOW;
        made->steps[s].form_count = 1;
    }
    made->problem.band_count = 1;
    made->problem.wall_below = -1;
    made->steps[2].beside = 1;
    made->problem.page_width = 280;
    made->problem.page_height = 400;
    made->problem.frame_width = made->problem.frame_height = 0;
    struct wm_arena *arena = wm_arena_create();
    const struct wm_shelf_result *it = search(arena, made, 10 * TRIES);
    assert_true(it->shelves[1] != it->shelves[2]);
    assert_true(it->height < HIGH.core.up + HIGH.core.down + LOW.core.up + LOW.core.down);
    wm_arena_destroy(arena);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(whatever_is_asked_for_is_lawful),
        TEST(a_star_is_lawful),
        TEST(a_clique_is_lawful),
        TEST(a_long_head_has_room),
        TEST(a_step_hands_over_to_itself),
        TEST(a_line_is_cut_where_its_end_is_elsewhere),
        TEST(what_is_thrown_is_lawful),
        TEST(two_handoffs_between_the_same_steps_are_lawful),
        TEST(what_is_low_leaves_room_below),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
