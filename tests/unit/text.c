/* SPDX-License-Identifier: MIT
 *
 * Breaking lines (with the ruler that knows no font), and the widths that fonts give.
 */
#include "text/fonts.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <string.h>

/* A character is 5.5 wide, so twenty of them 110. */
static const struct wm_font TEN = {10, false, 0, 12};
static const double CHARACTER = 5.5;

static int set_up(void **state)
{
    *state = wm_arena_create();
    return 0;
}

static int tear_down(void **state)
{
    wm_arena_destroy(*state);
    return 0;
}

static char *joined(const struct wm_lines *lines)
{
    GString *out = g_string_new(NULL);
    for (int i = 0; i < lines->count; i++)
        g_string_append_printf(out, "%s%s", i ? "|" : "", lines->lines[i]);
    return g_string_free(out, FALSE);
}

static void lines_are_broken_evenly_at_the_right_places(void **state)
{
    static const struct {
        const char *text;
        int characters, most;
        const char *want;
    } rows[] = {
        {"", 20, 3, ""},
        {" \t\n ", 20, 3, ""},
        {"one", 20, 3, "one"},
        {"  one   two  ", 20, 3, "one two"},
        {"Types the order in again", 20, 3, "Types the|order in again"},
        {"aaaa bbbb cccc dddd", 14, 3, "aaaa bbbb|cccc dddd"},
        {"aaaa bbbb cccc dddd", 9, 1, "aaaa bbb\xe2\x80\xa6"},
        {"aaaa bbbb cccc dddd", 9, 2, "aaaa bbbb|cccc dddd"},
        {"aaaa bbbb cccc dddd e", 9, 2, "aaaa bbbb|cccc ddd\xe2\x80\xa6"},
        {"aaaaaaaaaaaaaa", 5, 4, "aaaaa|aaaaa|aaaa"},
        {"aaaaaaaaaaaaaa", 5, 2, "aaaaa|aaaa\xe2\x80\xa6"},
        {"ee\xcc\x81"
         "eeee",
         3, 4, "ee\xcc\x81|eee|e"},
        {"back-to-back", 8, 3, "back-|to-back"},
        {"an e-mail", 5, 3, "an|e-mai|l"},
        {"an e-mail", 7, 3, "an|e-mail"},
        {"order/invoice", 9, 3, "order/|invoice"},
        {"\xe6\xb3\xa8\xe6\x96\x87\xe6\x9b\xb8\xe3\x80\x82", 4, 3,
         "\xe6\xb3\xa8\xe6\x96\x87|\xe6\x9b\xb8\xe3\x80\x82"},
        {"no\xc2\xa0"
         "break here",
         12, 3,
         "no\xc2\xa0"
         "break|here"},
        {"never", 0, 2, "n|\xe2\x80\xa6"},
        {"none", 20, 0, ""},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        double width = rows[i].characters * CHARACTER;
        struct wm_lines lines =
            wm_lines_break(*state, &wm_plain_ruler, rows[i].text, &TEN, width, rows[i].most);
        char *got = joined(&lines);
        if (strcmp(got, rows[i].want) != 0)
            print_error("row %zu: %s\n", i, rows[i].text);
        assert_string_equal(got, rows[i].want);
        g_free(got);
    }
}

static void no_line_is_wider_than_asked_and_widths_are_true(void **state)
{
    GRand *random = g_rand_new_with_seed(7);
    for (int i = 0; i < 300; i++) {
        GString *text = g_string_new(NULL);
        for (int j = g_rand_int_range(random, 1, 60); j > 0; j--)
            g_string_append_c(text, "abcdefgh   -/"[g_rand_int_range(random, 0, 13)]);
        double width = g_rand_double_range(random, 30, 120);
        struct wm_lines lines = wm_lines_break(*state, &wm_plain_ruler, text->str, &TEN, width, 5);
        double widest = 0;
        assert_true(lines.count <= 5);
        for (int j = 0; j < lines.count; j++) {
            assert_true(lines.widths[j] <= width + 0.01);
            assert_true(lines.widths[j] == wm_plain_ruler.width(&wm_plain_ruler, lines.lines[j],
                                                                strlen(lines.lines[j]), &TEN));
            widest = MAX(widest, lines.widths[j]);
        }
        assert_true(lines.width == widest);
        g_string_free(text, TRUE);
    }
    g_rand_free(random);
}

static void a_huge_label_is_cut_and_takes_no_time(void **state)
{
    GString *text = g_string_new(NULL);
    while (text->len < 100000)
        g_string_append(text, "unbreakable");
    struct wm_fonts *fonts = wm_fonts_create(*state, wm_theme_find("paper"));
    gint64 start = g_get_monotonic_time();
    struct wm_lines lines = wm_lines_break(*state, wm_fonts_ruler(fonts), text->str, &TEN, 150, 20);
    assert_int_equal(lines.count, 20);
    assert_true(g_str_has_suffix(lines.lines[19], "\xe2\x80\xa6"));
    assert_true(g_get_monotonic_time() - start < 5 * G_USEC_PER_SEC);
    g_string_free(text, TRUE);
}

static void the_plain_ruler_counts_characters(void **state G_GNUC_UNUSED)
{
    const struct wm_font spaced = {10, false, 2, 12};
    static const struct {
        const char *text;
        double want, want_spaced;
    } rows[] = {
        {"", 0, 0},
        {"a", 5.5, 5.5},
        {"ab", 11, 13},
        {"\xc3\xa9t\xc3\xa9", 16.5, 20.5},
        {"\xe6\xb3\xa8", 10, 10},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        size_t n = strlen(rows[i].text);
        assert_true(wm_plain_ruler.width(&wm_plain_ruler, rows[i].text, n, &TEN) == rows[i].want);
        assert_true(wm_plain_ruler.width(&wm_plain_ruler, rows[i].text, n, &spaced) ==
                    rows[i].want_spaced);
    }
}

static double width_of(const struct wm_fonts *fonts, const char *text, struct wm_font font)
{
    const struct wm_ruler *ruler = wm_fonts_ruler(fonts);
    return ruler->width(ruler, text, strlen(text), &font);
}

static void widths_grow_in_proportion_to_the_size(void **state)
{
    struct wm_fonts *fonts = wm_fonts_create(*state, wm_theme_find("paper"));
    const char *text = "Types the order in again";
    double ten = width_of(fonts, text, TEN);
    assert_true(ten > 80 && ten < 140);
    for (double size = 5; size < 200; size *= 1.7) {
        double want = ten * size / 10;
        double width = width_of(fonts, text, (struct wm_font){size, false, 0, 0});
        assert_true(fabs(width - want) < 0.005 * want);
    }
    assert_true(width_of(fonts, text, (struct wm_font){10, true, 0, 0}) > ten);
    assert_true(width_of(fonts, text, (struct wm_font){10, false, 1, 0}) > ten + 20);
    assert_true(width_of(fonts, text, TEN) == ten);
}

static void only_what_no_font_has_is_missing(void **state)
{
    struct wm_fonts *fonts = wm_fonts_create(*state, wm_theme_find("paper"));
    assert_int_equal(wm_fonts_missing(fonts, "Gr\xc3\xb6\xc3\x9f"
                                             "e, \t\xe2\x80\x8bplain"),
                     0);
    assert_int_equal(wm_fonts_missing(fonts, "a\xf3\xb0\x80\x80z"), 0xf0000);
}

static void another_family_has_a_substitute_and_still_measures(void **state)
{
    struct wm_theme theme = *wm_theme_find("paper");
    theme.family = "No Such Family";
    struct wm_fonts *fonts = wm_fonts_create(*state, &theme);
    const char *substitute = wm_fonts_substitute(fonts);
    assert_non_null(substitute);
    assert_string_not_equal(substitute, theme.family);
    if (*substitute)
        assert_true(width_of(fonts, "abc", TEN) > 5);
}

static void letters_lato_lacks_come_from_elsewhere(void **state)
{
    struct wm_fonts *fonts = wm_fonts_create(*state, wm_theme_find("paper"));
    const char *thai = "\xe0\xb8\x97\xe0\xb8\x94\xe0\xb8\xaa\xe0\xb8\xad\xe0\xb8\x9a";
    if (wm_fonts_missing(fonts, thai) != 0) {
        print_message("no font here has Thai letters\n");
        skip();
    }
    assert_true(width_of(fonts, thai, TEN) > 10);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(lines_are_broken_evenly_at_the_right_places),
        TEST(no_line_is_wider_than_asked_and_widths_are_true),
        TEST(a_huge_label_is_cut_and_takes_no_time),
        TEST(the_plain_ruler_counts_characters),
        TEST(widths_grow_in_proportion_to_the_size),
        TEST(only_what_no_font_has_is_missing),
        TEST(another_family_has_a_substitute_and_still_measures),
        TEST(letters_lato_lacks_come_from_elsewhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
