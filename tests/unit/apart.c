/* SPDX-License-Identifier: MIT
 *
 * Choices that keep neighbours apart.
 */
#include "base/apart.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>

enum { MANY = 60, FEW_CHOICES = 7 };

static char NAMES[MANY][16];

static int set_up(void **state)
{
    (void)state;
    for (int i = 0; i < MANY; i++)
        g_snprintf(NAMES[i], sizeof NAMES[i], "actor %d", i);
    return 0;
}

struct people {
    const char *keys[MANY];
    int alike[MANY], groups[MANY];
};

/* `count` of them, all alike, in rooms of five. */
static struct wm_apart apart_of(struct people *people, int count)
{
    for (int i = 0; i < count; i++) {
        people->keys[i] = NAMES[i];
        people->alike[i] = 0;
        people->groups[i] = i / 5;
    }
    return (struct wm_apart){.count = count,
                             .keys = people->keys,
                             .alike = people->alike,
                             .groups = people->groups,
                             .choice_count = FEW_CHOICES};
}

static void nobody_is_mistaken_while_there_are_choices(void **state)
{
    (void)state;
    struct people people;
    struct wm_apart apart = apart_of(&people, FEW_CHOICES);
    int *choices = wm_apart_choose(&apart);
    unsigned seen = 0;
    for (int i = 0; i < apart.count; i++)
        seen |= 1U << choices[i];
    assert_int_equal(seen, (1U << FEW_CHOICES) - 1);
    g_free(choices);
}

static void neighbours_differ_when_choices_are_used_up(void **state)
{
    (void)state;
    struct people people;
    struct wm_apart apart = apart_of(&people, MANY);
    static const int pairs[][2] = {{0, 59}, {7, 33}, {33, 12}};
    apart.pairs = pairs;
    apart.pair_count = 3;
    int *choices = wm_apart_choose(&apart);
    for (int i = 0; i < MANY; i++)
        for (int j = 0; j < i; j++)
            if (people.groups[i] == people.groups[j])
                assert_int_not_equal(choices[i], choices[j]);
    for (int p = 0; p < apart.pair_count; p++)
        assert_int_not_equal(choices[pairs[p][0]], choices[pairs[p][1]]);
    g_free(choices);
}

static void a_group_larger_than_the_choices_uses_all_of_them_alike(void **state)
{
    (void)state;
    struct people people;
    struct wm_apart apart = apart_of(&people, 3 * FEW_CHOICES);
    for (int i = 0; i < apart.count; i++)
        people.groups[i] = 0;
    int *choices = wm_apart_choose(&apart);
    int counts[FEW_CHOICES] = {0};
    for (int i = 0; i < apart.count; i++)
        counts[choices[i]]++;
    for (int c = 0; c < FEW_CHOICES; c++)
        assert_int_equal(counts[c], 3);
    g_free(choices);
}

/* Turned around, everybody chooses the same. */
static void order_makes_no_difference(void **state)
{
    (void)state;
    struct people people;
    struct people turned;
    struct wm_apart apart = apart_of(&people, MANY);
    struct wm_apart other = apart_of(&turned, MANY);
    for (int i = 0; i < MANY; i++) {
        turned.keys[i] = people.keys[MANY - 1 - i];
        turned.groups[i] = people.groups[MANY - 1 - i];
    }
    int *choices = wm_apart_choose(&apart);
    int *again = wm_apart_choose(&other);
    for (int i = 0; i < MANY; i++)
        assert_int_equal(choices[i], again[MANY - 1 - i]);
    g_free(choices);
    g_free(again);
}

/* Those who are not alike never make way, so each has its first wish. */
static void who_is_like_nobody_has_its_wish(void **state)
{
    (void)state;
    struct people people;
    struct wm_apart apart = apart_of(&people, MANY);
    for (int i = 0; i < MANY; i++)
        people.alike[i] = i;
    int *all = wm_apart_choose(&apart);
    apart.count = 1;
    int *alone = wm_apart_choose(&apart);
    assert_int_equal(all[0], alone[0]);
    g_free(all);
    g_free(alone);
}

static void nobody_chooses_nothing(void **state)
{
    (void)state;
    struct wm_apart apart = {.choice_count = 1};
    g_free(wm_apart_choose(&apart));
}

/* Written down, for a map must look tomorrow as it looks today. */
static void choices_are_the_same_for_ever(void **state)
{
    (void)state;
    static const int want[] = {2, 0, 5, 4, 1, 3};
    struct people people;
    struct wm_apart apart = apart_of(&people, 6);
    int *choices = wm_apart_choose(&apart);
    for (int i = 0; i < apart.count; i++)
        assert_int_equal(choices[i], want[i]);
    g_free(choices);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nobody_is_mistaken_while_there_are_choices),
        cmocka_unit_test(neighbours_differ_when_choices_are_used_up),
        cmocka_unit_test(a_group_larger_than_the_choices_uses_all_of_them_alike),
        cmocka_unit_test(order_makes_no_difference),
        cmocka_unit_test(who_is_like_nobody_has_its_wish),
        cmocka_unit_test(nobody_chooses_nothing),
        cmocka_unit_test(choices_are_the_same_for_ever),
    };
    return cmocka_run_group_tests(tests, set_up, NULL);
}
