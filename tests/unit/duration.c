/* SPDX-License-Identifier: MIT
 *
 * Durations and shares: read, added up, put into words.
 */
#include "model/duration.h"
#include "say/duration.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static const struct wm_model office_week = {.hours_per_day = 8, .days_per_week = 5};

static void durations_are_read_and_said_again(void **state)
{
    (void)state;
    static const struct {
        const char *text, *words;
        double minutes;
    } rows[] = {
        {"15 min", "15 min", 15},
        {"30 s", "30 s", 0.5},
        {"30 sec", "30 s", 0.5},
        {"1 h", "1 h", 60},
        {"1 hour", "1 h", 60},
        {"1.5 hours", "1.5 h", 90},
        {"2d", "2 days", 960},
        {"1 day", "1 day", 480},
        {"1 days", "1 day", 480},
        {"1 w", "1 week", 2400},
        {"1 week", "1 week", 2400},
        {"2 weeks", "2 weeks", 4800},
        {"1 day 4 h", "1 day 4 h", 720},
        {"1 day + 4 h", "1 day 4 h", 720},
        {"1 day+4h", "1 day 4 h", 720},
        {"4 h 1 day", "1 day 4 h", 720},
        {"1 h 1 h", "2 h", 120},
        {"  7   min ", "7 min", 7},
        {"\t7\n min\r", "7 min", 7},
        {"0 min", "0 min", 0},
        {"P2D", "2 days", 960},
        {"PT15M", "15 min", 15},
        {"P1W", "1 week", 2400},
        {"P1W2DT3H4M5S", "1 week 2 days 3 h 4 min 5 s", 2400 + 960 + 184 + 5 / 60.0},
        {"PT0.5H", "0.5 h", 30},
        {"P1.5D", "1.5 days", 720},
        {"PT90S", "90 s", 1.5},
    };
    struct wm_arena *arena = wm_arena_create();
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        struct wm_duration duration = {0};
        const char *hint;
        if (!wm_duration_parse(rows[i].text, &duration, &hint))
            fail_msg("\"%s\" is not read", rows[i].text);
        assert_true(duration.is_given);
        const char *words = wm_duration_words(arena, duration);
        if (strcmp(words, rows[i].words) != 0)
            fail_msg("\"%s\" is said \"%s\"", rows[i].text, words);
        double minutes = wm_duration_minutes(&office_week, duration);
        if (fabs(minutes - rows[i].minutes) > 1e-9)
            fail_msg("\"%s\" is %g min", rows[i].text, minutes);
    }
    wm_arena_destroy(arena);
}

static void what_is_no_duration_is_refused_with_a_hint(void **state)
{
    (void)state;
    static const struct {
        const char *text, *hint; /* a part of the hint, NULL for none */
    } rows[] = {
        {"", NULL},
        {" ", NULL},
        {"15", "the unit"},
        {"15 ", "the unit"},
        {"min", NULL},
        {"15 mins", "units are"},
        {"15 Min", "units are"},
        {"-1 h", NULL},
        {"+1 h", NULL},
        {"1,5 h", "the unit"},
        {"1.5.5 h", NULL},
        {".5 h", NULL},
        {"5. h", NULL},
        {"1e3 h", "units are"},
        {"1 month", "months and years"},
        {"2 years", "months and years"},
        {"1 y", "months and years"},
        {"P1M", "months and years"},
        {"P1Y", "months and years"},
        {"P1Y2D", "months and years"},
        {"P", NULL},
        {"PT", NULL},
        {"P1DT", NULL},
        {"P1D1W", NULL},
        {"P1D2D", NULL},
        {"PT1S1H", NULL},
        {"P1H", NULL},
        {"PT1D", NULL},
        {"P1", NULL},
        {"PT1T1H", NULL},
        {"P-1D", NULL},
        {"p1d", NULL},
        {"P1D 4 h", NULL},
        {"1h30min", NULL},
        {"1 h +", NULL},
        {"1 h + ", NULL},
        {"1 h ++ 2 h", NULL},
        {"1 h, 2 h", NULL},
        {"1 h x", NULL},
        {"1 h 30", "the unit"},
        {"9999999999 h", NULL},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        struct wm_duration duration = {.minutes = 7};
        const char *hint = "untouched";
        if (wm_duration_parse(rows[i].text, &duration, &hint))
            fail_msg("\"%s\" is read", rows[i].text);
        assert_true(duration.minutes == 7);
        if (!rows[i].hint != !hint || (hint && !strstr(hint, rows[i].hint)))
            fail_msg("\"%s\" has the hint \"%s\"", rows[i].text, hint ? hint : "(none)");
    }
}

static void a_calendar_says_what_a_day_and_a_week_are(void **state)
{
    (void)state;
    static const struct wm_model shop = {.hours_per_day = 10, .days_per_week = 7};
    struct wm_duration day = {.is_given = true, .days = 1}, week = {.is_given = true, .weeks = 1};
    struct wm_duration none = {.days = 1};
    assert_true(wm_duration_minutes(&shop, day) == 600);
    assert_true(wm_duration_minutes(&shop, week) == 4200);
    assert_true(wm_duration_minutes(&shop, none) == 0);
}

static void minutes_are_said_in_units_that_people_use(void **state)
{
    (void)state;
    static const struct {
        double minutes;
        const char *want;
    } rows[] = {
        {0, "0 min"},
        {0.5, "30 s"},
        {1, "1 min"},
        {15.2, "15 min"},
        {59.4, "59 min"},
        {59.6, "1 h"},
        {60, "1 h"},
        {90, "1 h 30 min"},
        {119.7, "2 h"},
        {450, "7 h 30 min"},
        {479, "7 h 59 min"},
        {480, "1 day"},
        {720, "1 day 4 h"},
        {960, "2 days"},
        {2400, "1 week"},
        {2880, "6 days"},
        {9 * 480, "9 days"},
        {4800, "2 weeks"},
        {11 * 480 + 120, "11 days"},
        {7200, "3 weeks"},
        {48000, "20 weeks"},
    };
    struct wm_arena *arena = wm_arena_create();
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        assert_string_equal(wm_minutes_words(arena, &office_week, rows[i].minutes), rows[i].want);
    wm_arena_destroy(arena);
}

static void a_part_of_a_time_is_said_as_the_whole_is(void **state)
{
    (void)state;
    static const struct {
        double part, whole;
        const char *said, *part_words, *whole_words;
    } rows[] = {
        {9.25 * 480, 11 * 480, "9 of 11 days", "9 days", "11 days"},
        {1 * 480, 3.5 * 480, "1 of 4 days", "1 day", "4 days"},
        {5 * 480, 5 * 480, "all of 5 days", "5 days", "5 days"},
        {10 * 480, 10 * 480 + 60, "nearly all of 10 days", "10 days", "10 days"},
        {11 * 480 - 30, 11 * 480, "nearly all of 11 days", "11 days", "11 days"},
        {8.5 * 480, 8.7 * 480, "nearly all of 9 days", "8 days 4 h", "9 days"},
        {720, 960, "1 day 4 h of 2 days", "1 day 4 h", "2 days"},
        {1320, 1410, "2 days 6 h of 3 days", "2 days 6 h", "3 days"},
        {100, 120, "1 h 40 min of 2 h", "1 h 40 min", "2 h"},
        {30, 3 * 480, "30 min of 3 days", "30 min", "3 days"},
        {60, 150, "1 h of 2 h 30 min", "1 h", "2 h 30 min"},
        {15, 45, "15 min of 45 min", "15 min", "45 min"},
        {45, 45, "all of 45 min", "45 min", "45 min"},
        {44, 45, "nearly all of 45 min", "44 min", "45 min"},
    };
    struct wm_arena *arena = wm_arena_create();
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        struct wm_portion found =
            wm_say_portion(arena, &wm_english, &office_week, rows[i].part, rows[i].whole);
        assert_string_equal(found.said, rows[i].said);
        assert_string_equal(found.part, rows[i].part_words);
        assert_string_equal(found.whole, rows[i].whole_words);
    }
    wm_arena_destroy(arena);
}

static void shares_are_read_and_said_again(void **state)
{
    (void)state;
    static const struct {
        const char *text, *words; /* NULL: refused */
        double value;
    } rows[] = {
        {"1 in 4", "1 in 4", 0.25},
        {" 1  in\t20 ", "1 in 20", 0.05},
        {"007 in 08", "7 in 8", 0.875},
        {"4 in 4", "4 in 4", 1},
        {"25%", "25 %", 0.25},
        {"33 %", "33 %", 0.33},
        {"2.5%", "2.5 %", 0.025},
        {"0%", "0 %", 0},
        {"100%", "100 %", 1},
        {"0.25", "25 %", 0.25},
        {"0", "0 %", 0},
        {"1", "100 %", 1},
        {"1.0", "100 %", 1},
        {"", NULL, 0},
        {"0 in 4", NULL, 0},
        {"1 in 0", NULL, 0},
        {"5 in 4", NULL, 0},
        {"1.5 in 4", NULL, 0},
        {"1in4", NULL, 0},
        {"1 of 4", NULL, 0},
        {"1 in 4 5", NULL, 0},
        {"101%", NULL, 0},
        {"1.01", NULL, 0},
        {"-1%", NULL, 0},
        {"%", NULL, 0},
        {"25%%", NULL, 0},
        {"1 in 4%", NULL, 0},
        {"0,5", NULL, 0},
        {"some", NULL, 0},
        {"1/4", NULL, 0},
    };
    struct wm_arena *arena = wm_arena_create();
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        struct wm_share share = {0};
        bool is_read = wm_share_parse(arena, rows[i].text, &share);
        if (is_read != (rows[i].words != NULL) || share.is_given != is_read)
            fail_msg("\"%s\" is %sread", rows[i].text, is_read ? "" : "not ");
        if (!is_read)
            continue;
        assert_string_equal(share.words, rows[i].words);
        assert_true(fabs(share.value - rows[i].value) < 1e-12);
    }
    wm_arena_destroy(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(durations_are_read_and_said_again),
        cmocka_unit_test(what_is_no_duration_is_refused_with_a_hint),
        cmocka_unit_test(a_calendar_says_what_a_day_and_a_week_are),
        cmocka_unit_test(minutes_are_said_in_units_that_people_use),
        cmocka_unit_test(a_part_of_a_time_is_said_as_the_whole_is),
        cmocka_unit_test(shares_are_read_and_said_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
