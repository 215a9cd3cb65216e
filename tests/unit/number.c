/* SPDX-License-Identifier: MIT
 *
 * Numbers in and out of text, whatever the locale.
 */
#include "base/number.h"

#include <locale.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

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

static void fixed_numbers_are_written_to_their_limits(void **state)
{
    (void)state;
    static const struct {
        gint64 fixed;
        int decimals;
        const char *want;
    } rows[] = {
        {0, 0, "0"},
        {0, 6, "0"},
        {7, 0, "7"},
        {-7, 2, "-0.07"},
        {1250, 2, "12.5"},
        {-100, 2, "-1"},
        {G_MAXINT64, 0, "9223372036854775807"},
        {G_MAXINT64, 6, "9223372036854.775807"},
        {G_MININT64, 0, "-9223372036854775808"},
        {G_MININT64, 6, "-9223372036854.775808"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        GString *out = g_string_new("x");
        wm_number_append_fixed(out, rows[i].fixed, rows[i].decimals);
        assert_string_equal(out->str + 1, rows[i].want);
        g_string_free(out, TRUE);
    }
}

/* As printf writes the rounded integer, with the point put in and trailing zeros taken off. */
static void append_by_printf(GString *out, double value, int decimals)
{
    char digits[32];
    g_snprintf(digits, sizeof digits, "%0*lld", decimals + 1,
               llround(fabs(value) * pow(10, decimals)));
    size_t whole = strlen(digits) - (size_t)decimals;
    size_t length = strlen(digits);
    while (length > whole && digits[length - 1] == '0')
        length--;
    if (value < 0 && strspn(digits, "0") < strlen(digits))
        g_string_append_c(out, '-');
    g_string_append_len(out, digits, (gssize)whole);
    if (length > whole) {
        g_string_append_c(out, '.');
        g_string_append_len(out, digits + whole, (gssize)(length - whole));
    }
}

static void a_million_numbers_are_written_as_printf_would(void **state)
{
    (void)state;
    static const double spans[] = {1e-7, 0.011, 1, 100, 1e4, 1e6, 1e9};
    GString *out = g_string_new(NULL), *want = g_string_new(NULL);
    guint64 lot = 1;
    for (int i = 0; i < 1000000; i++) {
        lot = lot * 6364136223846793005u + 1442695040888963407u;
        double value = ((double)(lot >> 11) / (double)(1ull << 52) - 1) * spans[i % 7];
        if (i % 5 == 0) /* halves of the last place, which are rounded */
            value = floor(value * 1000) / 1000 + 0.005;
        int decimals = (int)(lot % 7);
        g_string_truncate(out, 0);
        g_string_truncate(want, 0);
        wm_number_append(out, value, decimals);
        append_by_printf(want, value, decimals);
        if (strcmp(out->str, want->str) != 0)
            fail_msg("%.17g with %d decimals is %s, not %s", value, decimals, out->str, want->str);
    }
    g_string_free(out, TRUE);
    g_string_free(want, TRUE);
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
        cmocka_unit_test(fixed_numbers_are_written_to_their_limits),
        cmocka_unit_test(a_million_numbers_are_written_as_printf_would),
        cmocka_unit_test(numbers_are_read_whole_or_not_at_all),
        cmocka_unit_test(whole_numbers_keep_within_their_bounds),
        cmocka_unit_test(the_locale_changes_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
