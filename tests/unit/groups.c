/* SPDX-License-Identifier: MIT
 *
 * Numbers sorted into groups.
 */
#include "base/groups.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void groups_are_whole_and_in_order(void **state)
{
    (void)state;
    static const int keys[] = {2, 0, -1, 2, 3, 0, 2};
    static const int first[] = {0, 2, 2, 5, 6};
    static const int items[] = {1, 5, 0, 3, 6, 4};
    struct wm_groups groups = wm_groups_make(keys, 7, 4);
    assert_memory_equal(groups.first, first, sizeof first);
    assert_memory_equal(groups.items, items, sizeof items);
    wm_groups_finish(&groups);
}

static void nothing_makes_empty_groups(void **state)
{
    (void)state;
    struct wm_groups groups = wm_groups_make(NULL, 0, 2);
    static const int first[] = {0, 0, 0};
    assert_memory_equal(groups.first, first, sizeof first);
    wm_groups_finish(&groups);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(groups_are_whole_and_in_order),
        cmocka_unit_test(nothing_makes_empty_groups),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
