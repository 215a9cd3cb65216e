/* SPDX-License-Identifier: MIT
 *
 * The usual way of small workflows: what is taken at alternatives, where it ends, what it leaves
 * out.
 */
#include "model/usual.h"

#include "../support/workflow.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

enum { ALWAYS = -1, NO_SHARE = -2 };

/* A handoff; with ALWAYS it is no alternative, with NO_SHARE it has only `when`. */
struct way {
    int from, to;
    double share;
};

/* A step for each letter of `actors`: C a customer, F front office, B back office, S a supplier
 * below. The ways end with one from 0 to 0 that always happens; `until` counts from 1. */
struct row {
    const char *name, *actors;
    struct way ways[9];
    int until;
    const char *steps, *handoffs; /* on the way: x; off it: . */
};

#define END                                                                                        \
    {                                                                                              \
        0, 0, ALWAYS                                                                               \
    }

static const struct row rows[] = {
    {"one step alone", "F", {END}, 0, "x", ""},
    {"a chain", "FBF", {{0, 1, ALWAYS}, {1, 2, ALWAYS}, END}, 0, "xxx", "xx"},
    {"the likeliest of three", "FFFF", {{0, 1, .2}, {0, 2, .5}, {0, 3, .3}, END}, 0, "x.x.", ".x."},
    {"of equal ones the one to the earlier step",
     "FFF",
     {{0, 2, .5}, {0, 1, .5}, END},
     0,
     "xx.",
     ".x"},
    {"one without a share gets what the other leaves",
     "FFF",
     {{0, 1, .3}, {0, 2, NO_SHARE}, END},
     0,
     "x.x",
     ".x"},
    {"two without a share get half of it each: 2 in 5 is more than that",
     "FFFF",
     {{0, 1, NO_SHARE}, {0, 2, NO_SHARE}, {0, 3, .4}, END},
     0,
     "x..x",
     "..x"},
    {"a complaint, 1 in 9, beside what always happens",
     "FFFF",
     {{0, 1, ALWAYS}, {0, 2, 1. / 9}, {1, 3, ALWAYS}, {2, 3, ALWAYS}, END},
     0,
     "xx.x",
     "x.x."},
    {"8 in 9 get an offer, beside what always happens",
     "FFFF",
     {{0, 1, ALWAYS}, {0, 2, 8. / 9}, {1, 3, ALWAYS}, {2, 3, ALWAYS}, END},
     0,
     "xxxx",
     "xxxx"},
    {"one case beside what always happens, and nobody says how often",
     "FFFF",
     {{0, 1, ALWAYS}, {0, 2, NO_SHARE}, {1, 3, ALWAYS}, {2, 3, ALWAYS}, END},
     0,
     "xx.x",
     "x.x."},
    {"all that happens, where it leads to the end",
     "FFFFF",
     {{0, 1, ALWAYS}, {0, 2, ALWAYS}, {0, 3, ALWAYS}, {1, 4, ALWAYS}, {3, 4, ALWAYS}, END},
     0,
     "xx.xx",
     "x.xxx"},
    {"a customer who has a say before the last two",
     "FCFF",
     {{0, 1, ALWAYS}, {1, 2, ALWAYS}, {2, 3, ALWAYS}, END},
     0,
     "xx..",
     "x.."},
    {"a customer who has a say before the last three",
     "FCFFF",
     {{0, 1, ALWAYS}, {1, 2, ALWAYS}, {2, 3, ALWAYS}, {3, 4, ALWAYS}, END},
     0,
     "xxxxx",
     "xxxx"},
    {"never what comes back, however likely",
     "FFF",
     {{0, 1, ALWAYS}, {1, 0, .9}, {1, 2, .1}, END},
     0,
     "xxx",
     "x.x"},
    {"nor a side loop", "FFF", {{0, 1, .9}, {0, 2, .1}, {1, 0, ALWAYS}, END}, 0, "x.x", ".x."},
    {"what comes back takes its share from the others",
     "FFF",
     {{0, 1, ALWAYS}, {1, 0, .5}, {1, 2, .3}, END},
     0,
     "xxx",
     "x.x"},
    {"what comes back without a share gets none",
     "FFFF",
     {{0, 1, ALWAYS}, {1, 2, .4}, {1, 0, NO_SHARE}, {1, 3, NO_SHARE}, END},
     0,
     "xx.x",
     "x..x"},
    {"to a step told earlier", "FFF", {{0, 2, ALWAYS}, {2, 1, ALWAYS}, END}, 0, "xxx", "xx"},
    {"the customer has it, and what follows is left out",
     "CFCB",
     {{0, 1, ALWAYS}, {1, 2, ALWAYS}, {2, 3, ALWAYS}, END},
     0,
     "xxx.",
     "xx."},
    {"of the customer's steps the last",
     "CFCFCF",
     {{0, 1, ALWAYS}, {1, 2, ALWAYS}, {2, 3, ALWAYS}, {3, 4, ALWAYS}, {4, 5, ALWAYS}, END},
     0,
     "xxxxx.",
     "xxxx."},
    {"a customer who only begins it has nothing yet",
     "CCFB",
     {{0, 1, ALWAYS}, {1, 2, ALWAYS}, {2, 3, ALWAYS}, END},
     0,
     "xxxx",
     "xxx"},
    {"nor a customer off the way",
     "CFCB",
     {{0, 1, ALWAYS}, {1, 2, .1}, {1, 3, .9}, END},
     0,
     "xx.x",
     "x.x"},
    {"a supplier is no customer", "FSF", {{0, 1, ALWAYS}, {1, 2, ALWAYS}, END}, 0, "xxx", "xx"},
    {"until the step that is named",
     "CFCB",
     {{0, 1, ALWAYS}, {1, 2, ALWAYS}, {2, 3, ALWAYS}, END},
     2,
     "xx..",
     "x.."},
    {"until the step that is named, though another way is likelier",
     "FFFF",
     {{0, 1, .9}, {0, 2, .1}, {1, 3, ALWAYS}, END},
     3,
     "x.x.",
     ".x."},
    {"a step that the first never leads to is as good as none",
     "FFF",
     {{0, 1, ALWAYS}, {2, 1, ALWAYS}, END},
     3,
     "xx.",
     "x."},
    {"until the first step itself", "FF", {{0, 1, ALWAYS}, END}, 1, "x.", "."},
};

static struct workflow *make_row(const struct row *row)
{
    static const char letters[] = "CFBS";
    struct workflow *flow = workflow_create();
    for (enum wm_side side = 0; side < WM_SIDE_COUNT; side++)
        workflow_add_loner(flow, side, "Somebody");
    for (const char *letter = row->actors; *letter; letter++)
        workflow_add_step(flow, (int)(strchr(letters, *letter) - letters), "Works");
    for (const struct way *way = row->ways; way->from != way->to; way++) {
        struct wm_handoff *handoff = workflow_hand_over(flow, way->from, way->to);
        if (way->share >= 0)
            handoff->share = share_of(way->share, "some");
        handoff->when = way->share == NO_SHARE ? "in some cases" : NULL;
    }
    workflow_whole(flow)->until = row->until - 1;
    return flow;
}

static const char *show(struct wm_arena *arena, const bool *is_on, int count)
{
    GString *text = g_string_new(NULL);
    for (int i = 0; i < count; i++)
        g_string_append_c(text, is_on[i] ? 'x' : '.');
    const char *copy = wm_arena_strdup(arena, text->str);
    g_string_free(text, TRUE);
    return copy;
}

static void the_way_is_the_one_worked_out_by_hand(void **state)
{
    (void)state;
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        const struct row *row = &rows[i];
        struct workflow *flow = make_row(row);
        const struct wm_model *model = workflow_model(flow);
        struct wm_loops loops = wm_loops_find(model);
        struct wm_usual usual = wm_usual_find(model, &loops);
        const char *steps = show(workflow_arena(flow), usual.has_step, model->step_count);
        const char *handoffs = show(workflow_arena(flow), usual.has_handoff, model->handoff_count);
        int count = 0;
        for (const char *step = steps; *step; step++)
            count += *step == 'x';
        if (strcmp(steps, row->steps) != 0 || strcmp(handoffs, row->handoffs) != 0)
            fail_msg("%s: %s %s, not %s %s", row->name, steps, handoffs, row->steps, row->handoffs);
        assert_int_equal(usual.step_count, count);
        assert_true(usual.has_step[usual.end]);
        wm_usual_finish(&usual);
        wm_loops_finish(&loops);
        workflow_destroy(flow);
    }
}

/* Deep and wide: a hundred thousand steps in a row, each with another way that is taken seldom. */
static void a_long_way_is_found_without_recursion(void **state)
{
    (void)state;
    enum { STEPS = 100000 };
    struct workflow *flow = workflow_create();
    int actor = workflow_add_loner(flow, WM_SIDE_FRONT, "Clerk");
    for (int i = 0; i < STEPS; i++)
        workflow_add_step(flow, actor, "Works");
    for (int i = 0; i + 2 < STEPS; i += 2) {
        workflow_hand_over(flow, i, i + 2)->share = share_of(.75, "3 in 4");
        workflow_hand_over(flow, i, i + 1)->share = share_of(.25, "1 in 4");
        workflow_hand_over(flow, i + 1, i + 2);
    }
    const struct wm_model *model = workflow_model(flow);
    struct wm_loops loops = wm_loops_find(model);
    struct wm_usual usual = wm_usual_find(model, &loops);
    assert_int_equal(usual.step_count, STEPS / 2);
    assert_int_equal(usual.end, STEPS - 2);
    wm_usual_finish(&usual);
    wm_loops_finish(&loops);
    workflow_destroy(flow);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_way_is_the_one_worked_out_by_hand),
        cmocka_unit_test(a_long_way_is_found_without_recursion),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
