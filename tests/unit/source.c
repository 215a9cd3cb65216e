/* SPDX-License-Identifier: MIT
 *
 * Line and column of a byte: every line ending, characters of several bytes, both ends of a file.
 */
#include "diag/place.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <string.h>

struct row {
    const char *name, *bytes;
    size_t offset;
    unsigned line, column;
    size_t line_start, line_end;
};

static const struct row rows[] = {
    {"the first byte", "abc", 0, 1, 1, 0, 3},
    {"behind the last byte", "abc", 3, 1, 4, 0, 3},
    {"far behind the last byte", "abc", 99, 1, 4, 0, 3},
    {"an empty file", "", 0, 1, 1, 0, 0},
    {"LF", "ab\ncd", 4, 2, 2, 3, 5},
    {"the LF itself", "ab\ncd", 2, 1, 3, 0, 2},
    {"CRLF is one ending", "ab\r\ncd", 5, 2, 2, 4, 6},
    {"the middle of CRLF", "ab\r\ncd", 3, 1, 3, 0, 2},
    {"CR alone", "ab\rcd", 3, 2, 1, 3, 5},
    {"CR at the end of the file", "ab\r", 3, 2, 1, 3, 3},
    {"LF CR is two endings", "a\n\rb", 3, 3, 1, 3, 4},
    {"empty lines", "\n\n\nx", 3, 4, 1, 3, 4},
    {"behind the last line ending", "a\n", 2, 2, 1, 2, 2},
    {"two bytes are one column", "\303\244x", 2, 1, 2, 0, 3},
    {"four bytes are one column", "\360\237\230\200x", 4, 1, 2, 0, 5},
    {"the middle of a character", "a\303\244x", 2, 1, 2, 0, 4},
    {"a tab is one column", "\t\tx", 2, 1, 3, 0, 3},
    {"bytes that are no UTF-8", "\200\200x", 2, 1, 2, 0, 3},
};

static struct wm_source make_source(const char *bytes)
{
    return (struct wm_source){
        .name = "a.xml", .bytes = bytes, .length = strlen(bytes), .first_line = 1};
}

static void every_offset_has_its_line_and_column(void **state)
{
    (void)state;
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        struct wm_source source = make_source(rows[i].bytes);
        struct wm_line_column at = wm_source_locate(&source, rows[i].offset);
        if (at.line != rows[i].line || at.column != rows[i].column ||
            at.line_start != rows[i].line_start || at.line_end != rows[i].line_end)
            fail_msg("%s: %u:%u, line from %zu to %zu", rows[i].name, at.line, at.column,
                     at.line_start, at.line_end);
    }
}

static void a_block_in_a_page_begins_at_its_line(void **state)
{
    (void)state;
    struct wm_source source = make_source("a\nb");
    source.first_line = 40;
    assert_int_equal(wm_source_locate(&source, 2).line, 41);
}

static void a_cursor_finds_the_same_places_in_any_order(void **state)
{
    (void)state;
    struct wm_source source = make_source("ab\r\n\303\244\tcd\rx\n\ny");
    static const size_t offsets[] = {7, 3, 0, 14, 4, 10, 12, 5, 99, 1};
    struct wm_cursor cursor = {0};
    for (size_t i = 0; i < G_N_ELEMENTS(offsets); i++) {
        struct wm_line_column want = wm_source_locate(&source, offsets[i]);
        struct wm_place got =
            wm_place_find(&cursor, (struct wm_span){&source, offsets[i], offsets[i]});
        assert_int_equal(got.line, want.line);
        assert_int_equal(got.column, want.column);
        assert_int_equal(got.end_line, want.line);
        assert_int_equal(got.end_column, want.column);
        assert_int_equal(got.line_start, want.line_start);
    }
}

static void a_span_over_two_lines_has_two_ends(void **state)
{
    (void)state;
    struct wm_source source = make_source("<a\n b>");
    struct wm_cursor cursor = {0};
    struct wm_place place = wm_place_find(&cursor, (struct wm_span){&source, 0, 6});
    assert_int_equal(place.line, 1);
    assert_int_equal(place.column, 1);
    assert_int_equal(place.end_line, 2);
    assert_int_equal(place.end_column, 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_offset_has_its_line_and_column),
        cmocka_unit_test(a_block_in_a_page_begins_at_its_line),
        cmocka_unit_test(a_cursor_finds_the_same_places_in_any_order),
        cmocka_unit_test(a_span_over_two_lines_has_two_ends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
