/* SPDX-License-Identifier: MIT
 *
 * Circles of nodes, and expected visits.
 */
#include "base/chain.h"
#include "base/circles.h"

#include <glib.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void circles_are_found_and_in_order(void **state)
{
    (void)state;
    /* 4 begins; 0, 2 and 3 are a circle with a doubled edge; 1 leads to itself and ends. */
    static const int from[] = {4, 0, 2, 2, 3, 3, 1};
    static const int to[] = {0, 2, 3, 3, 0, 1, 1};
    static const int wanted[] = {1, 2, 1, 1, 0};
    int circle[5];
    assert_int_equal(wm_circles_find(5, 7, from, to, circle), 3);
    assert_memory_equal(circle, wanted, sizeof wanted);
}

static void a_long_way_needs_no_stack(void **state)
{
    (void)state;
    enum { COUNT = 200000 };
    int *from = g_new(int, COUNT * 3);
    int *to = from + COUNT;
    int *circle = to + COUNT;
    for (int i = 0; i < COUNT; i++) {
        from[i] = i;
        to[i] = (i + 1) % COUNT;
    }
    assert_int_equal(wm_circles_find(COUNT, COUNT, from, to, circle), 1);
    assert_int_equal(wm_circles_find(COUNT, COUNT - 1, from, to, circle), COUNT);
    for (int i = 0; i < COUNT; i++)
        assert_int_equal(circle[i], i);
    g_free(from);
}

static void visits_are_expected_ones(void **state)
{
    (void)state;
    /* 0 and 1 in turn, half gets out at 1; 2 is never reached and leads to both. */
    static const int from[] = {0, 1, 2, 2};
    static const int to[] = {1, 0, 0, 1};
    static const double chances[] = {1, .5, .25, .75};
    struct wm_chain chain = {3, 4, from, to, chances};
    double visits[3];
    assert_true(wm_chain_visits(&chain, 0, visits));
    assert_float_equal(visits[0], 2, 1e-9);
    assert_float_equal(visits[1], 2, 1e-9);
    assert_float_equal(visits[2], 0, 1e-9);
    assert_true(wm_chain_visits(&chain, 2, visits));
    assert_float_equal(visits[0], 1.25, 1e-9);
    assert_float_equal(visits[1], 2, 1e-9);
    assert_float_equal(visits[2], 1, 1e-9);
}

static void what_never_gets_out_has_no_answer(void **state)
{
    (void)state;
    static const int from[] = {0, 1, 1};
    static const int to[] = {1, 0, 1};
    static const double chances[] = {.5, .5, .5};
    struct wm_chain chain = {2, 3, from, to, chances};
    double visits[2];
    assert_true(wm_chain_visits(&chain, 0, visits));
    static const double closed[] = {1, .5, .5};
    chain.chances = closed;
    assert_false(wm_chain_visits(&chain, 0, visits));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(circles_are_found_and_in_order),
        cmocka_unit_test(a_long_way_needs_no_stack),
        cmocka_unit_test(visits_are_expected_ones),
        cmocka_unit_test(what_never_gets_out_has_no_answer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
