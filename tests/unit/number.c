/* SPDX-License-Identifier: MIT
 *
 * Numbers in and out of text, whatever the locale.
 */
#include "base/number.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void numbers_are_written_short_and_with_a_point(void **state)
{
    (void)state;
    static const struct {
        double value;
        int decimals;
        const char *want;
    } rows[] = {
        {0, 2, "0"},
        {1, 2, "1"},
        {-1, 0, "-1"},
        {0.5, 2, "0.5"},
        {0.05, 2, "0.05"},
        {0.005, 2, "0.01"},
        {-0.004, 2, "0"},
        {-0.0, 3, "0"},
        {12.345, 2, "12.35"},
        {100, 2, "100"},
        {1e6, 2, "1000000"},
        {-1e6, 2, "-1000000"},
        {0.000001, 6, "0.000001"},
        {1.1, 6, "1.1"},
        {2.999, 2, "3"},
        {-2.5, 1, "-2.5"},
        {10.01, 2, "10.01"},
        {9.99, 1, "10"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        GString *out = g_string_new("x");
        wm_number_append(out, rows[i].value, rows[i].decimals);
        assert_string_equal(out->str + 1, rows[i].want);
        g_string_free(out, TRUE);
    }
}

static void numbers_are_read_whole_or_not_at_all(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool want;
        double value;
    } rows[] = {
        {"0", true, 0},
        {"12", true, 12},
        {"1.5", true, 1.5},
        {"007.50", true, 7.5},
        {"1000000000", true, 1e9},
        {"1000000001", false, 0},
        {"", false, 0},
        {"1,5", false, 0},
        {".5", false, 0},
        {"5.", false, 0},
        {"1.2.3", false, 0},
        {"-1", false, 0},
        {"+1", false, 0},
        {" 1", false, 0},
        {"1 ", false, 0},
        {"1e3", false, 0},
        {"0x10", false, 0},
        {"nan", false, 0},
        {"inf", false, 0},
        {"1.5x", false, 0},
        {"99999999999999999999999999999999999999", false, 0},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        double value = -7;
        if (wm_number_parse(rows[i].text, &value) != rows[i].want)
            fail_msg("\"%s\"", rows[i].text);
        if (value != (rows[i].want ? rows[i].value : -7))
            fail_msg("\"%s\" gives %g", rows[i].text, value);
    }
}

static void whole_numbers_keep_within_their_bounds(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool want;
        int value;
    } rows[] = {
        {"1", true, 1},     {"1000", true, 1000},      {"0", false, 0},
        {"1001", false, 0}, {"1.0", false, 0},         {"", false, 0},
        {"-1", false, 0},   {"99999999999", false, 0}, {"010", true, 10},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        int value = -7;
        if (wm_number_parse_int(rows[i].text, 1, 1000, &value) != rows[i].want)
            fail_msg("\"%s\"", rows[i].text);
        assert_int_equal(value, rows[i].want ? rows[i].value : -7);
    }
}

/* Only tells something where a locale with a decimal comma is installed, as in the whole suite's
 * run under de_DE.UTF-8. */
static void the_locale_changes_nothing(void **state)
{
    setlocale(LC_ALL, "");
    numbers_are_written_short_and_with_a_point(state);
    numbers_are_read_whole_or_not_at_all(state);
    setlocale(LC_ALL, "C");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_written_short_and_with_a_point),
        cmocka_unit_test(numbers_are_read_whole_or_not_at_all),
        cmocka_unit_test(whole_numbers_keep_within_their_bounds),
        cmocka_unit_test(the_locale_changes_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
