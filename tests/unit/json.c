/* SPDX-License-Identifier: MIT
 *
 * Walks over JSON, and what its values are read as. Most texts are broken in one way. Each is
 * copied to memory of exactly its length, so that sanitizers see a read past the end.
 */
#include "base/json.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <string.h>

/* A text, and its length, as it may contain NUL. */
#define TEXT(literal) literal, sizeof(literal) - 1

/* Walks over an array, or else an object: "value|" or "name=value|" each, then "broken" if it is.
 */
static char *walk_over(const char *text, size_t length)
{
    g_autofree char *copy = g_memdup2(text, length);
    const struct wm_json_slice whole = {copy, length};
    bool is_array = memchr(text, '[', MIN(length, 2));
    struct wm_json_walk walk = is_array ? wm_json_enter_array(whole) : wm_json_enter_object(whole);
    struct wm_json_slice name, value;
    GString *seen = g_string_new(NULL);
    while (is_array ? wm_json_next_element(&walk, &value)
                    : wm_json_next_member(&walk, &name, &value)) {
        if (!is_array)
            g_string_append_printf(seen, "%.*s=", (int)name.length, name.start);
        g_string_append_printf(seen, "%.*s|", (int)value.length, value.start);
    }
    bool was_broken = walk.is_broken;
    assert_false(wm_json_next_member(&walk, &name, &value));
    assert_int_equal(walk.is_broken, was_broken);
    return g_string_free(g_string_append(seen, was_broken ? "broken" : ""), FALSE);
}

static void objects_and_arrays_are_walked(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t length;
        const char *want;
    } rows[] = {
        {TEXT("{}"), ""},
        {TEXT("[]"), ""},
        {TEXT(" [\t\r\n] "), ""},
        {TEXT("[ 1 ,2 ]"), "1|2|"},
        {TEXT("[0,-0.5e+3,1E2,1e-2,true,false,null]"), "0|-0.5e+3|1E2|1e-2|true|false|null|"},
        {TEXT("[\"\",\"\\\\\",\"\\\"]\",\"\\\\\\\"\"]"), "\"\"|\"\\\\\"|\"\\\"]\"|\"\\\\\\\"\"|"},
        {TEXT("[[ ],{ },[1,[2]],{\"a\":{\"b\":[]}, \"c\":\"}\"}]"),
         "[ ]|{ }|[1,[2]]|{\"a\":{\"b\":[]}, \"c\":\"}\"}|"},
        {TEXT(" { \"a\" : 1 , \"\":[] ,\"q\\\"\": \"x\" }\n"), "a=1|=[]|q\\\"=\"x\"|"},
        {TEXT("{\"a\":1,\"a\":2}"), "a=1|a=2|"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *seen = walk_over(rows[i].text, rows[i].length);
        if (strcmp(seen, rows[i].want) != 0)
            fail_msg("%s: %s", rows[i].text, seen);
    }
}

static void a_walk_ends_where_the_text_is_broken(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t length;
        const char *before; /* what comes before that */
    } rows[] = {
        {TEXT(""), ""},
        {TEXT(" "), ""},
        {TEXT("1"), ""},
        {TEXT("\"a\""), ""},
        {TEXT("null"), ""},
        {TEXT("\xef\xbb\xbf{}"), ""},
        {TEXT("\xff\xfe[\0]\0"), ""},
        /* brackets */
        {TEXT("["), ""},
        {TEXT("{"), ""},
        {TEXT("[}"), ""},
        {TEXT("{]"), ""},
        {TEXT("[1"), "1|"},
        {TEXT("[1}"), "1|"},
        {TEXT("[[1}]"), ""},
        {TEXT("[1,[]"), "1|[]|"},
        {TEXT("[{\"a\":[}]"), ""},
        {TEXT("[1]]"), "1|"},
        {TEXT("[1] 2"), "1|"},
        {TEXT("{}{}"), ""},
        /* commas and colons */
        {TEXT("[,]"), ""},
        {TEXT("[,1]"), ""},
        {TEXT("[1,]"), "1|"},
        {TEXT("[1,,2]"), "1|"},
        {TEXT("[1 2]"), "1|"},
        {TEXT("[1:2]"), "1|"},
        {TEXT("[[1,]]"), ""},
        {TEXT("[[1 2]]"), ""},
        {TEXT("{\"a\":1,}"), "a=1|"},
        {TEXT("{\"a\":1 \"b\":2}"), "a=1|"},
        {TEXT("{\"a\"}"), ""},
        {TEXT("{\"a\":}"), ""},
        {TEXT("{\"a\" 1}"), ""},
        {TEXT("{\"a\",1}"), ""},
        {TEXT("{\"a\"::1}"), ""},
        {TEXT("{\"a\""), ""},
        {TEXT("{\"a\":"), ""},
        {TEXT("[{\"a\" 1}]"), ""},
        /* names and words */
        {TEXT("{a:1}"), ""},
        {TEXT("{'a':1}"), ""},
        {TEXT("{1:1}"), ""},
        {TEXT("{null:1}"), ""},
        {TEXT("[\"a]"), ""},
        {TEXT("[\"a\\\"]"), ""},
        {TEXT("['a']"), ""},
        {TEXT("[tru]"), ""},
        {TEXT("[truer]"), ""},
        {TEXT("[TRUE]"), ""},
        {TEXT("[1\0]"), "1|"},
        {TEXT("[\0]"), ""},
        {TEXT("[1/**/]"), "1|"},
        {TEXT("[ //\n1]"), ""},
        {TEXT("[\v1]"), ""},
        {TEXT("[\xc2\xa0]"), ""},
        /* numbers */
        {TEXT("[-]"), ""},
        {TEXT("[+1]"), ""},
        {TEXT("[01]"), ""},
        {TEXT("[-01]"), ""},
        {TEXT("[1.]"), ""},
        {TEXT("[.5]"), ""},
        {TEXT("[-.5]"), ""},
        {TEXT("[1.e2]"), ""},
        {TEXT("[1e]"), ""},
        {TEXT("[1e+]"), ""},
        {TEXT("[1e1.5]"), ""},
        {TEXT("[0x1]"), ""},
        {TEXT("[1-2]"), ""},
        {TEXT("[NaN]"), ""},
        {TEXT("[-Infinity]"), ""},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *seen = walk_over(rows[i].text, rows[i].length);
        g_autofree char *want = g_strconcat(rows[i].before, "broken", NULL);
        if (strcmp(seen, want) != 0)
            fail_msg("row %zu, %s: %s", i, rows[i].text, seen);
    }
}

static void every_beginning_of_a_text_is_broken(void **state)
{
    (void)state;
    static const char text[] =
        "{\"a\": [1, {\"b\\\"\": \"\\u0041\"}, null], \"c\": {\"d\": -1.5e3}}";
    for (size_t length = 0; length < strlen(text); length++) {
        g_autofree char *seen = walk_over(text, length);
        if (!g_str_has_suffix(seen, "broken"))
            fail_msg("%zu bytes: %s", length, seen);
    }
}

static void values_nest_64_deep(void **state)
{
    (void)state;
    static const struct {
        size_t depth; /* of the value in the array */
        bool is_broken;
    } rows[] = {{1, false}, {64, false}, {65, true}, {3000000, true}};
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *text = g_malloc(2 * rows[i].depth + 3);
        memset(text, '[', rows[i].depth + 1);
        memset(text + rows[i].depth + 1, ']', rows[i].depth + 1);
        const struct wm_json_slice whole = {text, 2 * rows[i].depth + 2};
        struct wm_json_walk walk = wm_json_enter_array(whole);
        struct wm_json_slice value;
        assert_int_equal(wm_json_next_element(&walk, &value), !rows[i].is_broken);
        assert_false(wm_json_next_element(&walk, &value));
        assert_int_equal(walk.is_broken, rows[i].is_broken);
    }
}

static void members_are_found_by_name(void **state)
{
    (void)state;
    static const char *const names[] = {"a", "b", "c"};
    static const struct {
        const char *text;
        bool is_object;
        const char *want[3];
    } rows[] = {
        {"{\"b\":[2],\"x\":0,\"a\":1}", true, {"1", "[2]", ""}},
        {"{\"a\":1,\"a\":{}}", true, {"{}", "", ""}},
        {"{\"\\u0061\":1,\"ab\":2,\"\":3}", true, {"", "", ""}},
        {"{}", true, {"", "", ""}},
        {"{\"a\":1,\"b\":2 \"c\":3}", false, {"1", "2", ""}},
        {"[\"a\",1]", false, {"", "", ""}},
        {"", false, {"", "", ""}},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        struct wm_json_slice values[3];
        const struct wm_json_slice text = {rows[i].text, strlen(rows[i].text)};
        assert_int_equal(wm_json_find_members(text, names, values, 3), rows[i].is_object);
        for (int v = 0; v < 3; v++)
            if (!wm_json_equals(values[v], rows[i].want[v]))
                fail_msg("%s: %.*s", rows[i].text, (int)values[v].length, values[v].start);
    }
}

static void strings_lose_their_escapes(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t length;
        const char *want; /* NULL: it is refused */
    } rows[] = {
        {TEXT("\"\""), ""},
        {TEXT("\"a b/'\x7f\""), "a b/'\x7f"},
        {TEXT("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\""), "\"\\/\b\f\n\r\t"},
        {TEXT("\"\\u0041\\u00e9\\u20AC\\uffff\""), "A\xc3\xa9\xe2\x82\xac\xef\xbf\xbf"},
        {TEXT("\"\\ud83d\\uDE00\\udbff\\udfff\""), "\xf0\x9f\x98\x80\xf4\x8f\xbf\xbf"},
        {TEXT("\"\xc3\xa9\xf0\x9f\x98\x80\""), "\xc3\xa9\xf0\x9f\x98\x80"},
        {TEXT("\"\\\\u0041\""), "\\u0041"},
        /* escapes */
        {TEXT("\"\\x41\""), NULL},
        {TEXT("\"\\a\""), NULL},
        {TEXT("\"\\'\""), NULL},
        {TEXT("\"\\U0041\""), NULL},
        {TEXT("\"\\101\""), NULL},
        {TEXT("\"\\\0\""), NULL},
        {TEXT("\"\\\n\""), NULL},
        {TEXT("\"\\\xc3\xa9\""), NULL},
        {TEXT("\"\\\""), NULL},
        {TEXT("\"\\u\""), NULL},
        {TEXT("\"\\u004\""), NULL},
        {TEXT("\"\\u004g\""), NULL},
        {TEXT("\"\\u-041\""), NULL},
        {TEXT("\"\\u 041\""), NULL},
        {TEXT("\"\\u0000\""), NULL},
        /* half a pair */
        {TEXT("\"\\ud800\""), NULL},
        {TEXT("\"\\udc00\""), NULL},
        {TEXT("\"\\udc00\\ud800\""), NULL},
        {TEXT("\"\\ud800\\ud800\""), NULL},
        {TEXT("\"\\ud800\\u0041\""), NULL},
        {TEXT("\"\\ud800\\n\""), NULL},
        {TEXT("\"\\ud800udc00\""), NULL},
        {TEXT("\"\\ud800\\u\""), NULL},
        {TEXT("\"\\ud800\\udc0\""), NULL},
        {TEXT("\"\\ud800\\ue000\""), NULL},
        /* characters */
        {TEXT("\"\n\""), NULL},
        {TEXT("\"\t\""), NULL},
        {TEXT("\"\x1f\""), NULL},
        {TEXT("\"a\0b\""), NULL},
        {TEXT("\"\xff\""), NULL},
        {TEXT("\"\xc3\""), NULL},
        {TEXT("\"\xc0\xaf\""), NULL},
        {TEXT("\"\xed\xa0\x80\""), NULL},
        {TEXT("\"\xf4\x90\x80\x80\""), NULL},
        /* what is no string */
        {TEXT(""), NULL},
        {TEXT("\""), NULL},
        {TEXT("\"a"), NULL},
        {TEXT("a\""), NULL},
        {TEXT("\"a\"b\""), NULL},
        {TEXT("'a'"), NULL},
        {TEXT("1"), NULL},
        {TEXT("null"), NULL},
        {TEXT("[\"a\"]"), NULL},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *copy = g_memdup2(rows[i].text, rows[i].length);
        g_autoptr(GString) text = g_string_new("+");
        bool is_read = wm_json_read_string((struct wm_json_slice){copy, rows[i].length}, text);
        if (is_read != (rows[i].want != NULL) ||
            (is_read && (text->str[0] != '+' || strcmp(text->str + 1, rows[i].want) != 0)))
            fail_msg("row %zu, %s: %s", i, rows[i].text, text->str);
    }
}

static void numbers_are_finite(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        double want; /* NaN: it is refused */
    } rows[] = {
        {"0", 0},
        {"-0", 0},
        {"12", 12},
        {"-1.25", -1.25},
        {"1e3", 1000},
        {"1E+3", 1000},
        {"25e-2", 0.25},
        {"0.1", 0.1},
        {"99999999999999999999", 1e20},
        {"1e-400", 0},
        {"0.00000000000000000000000000000000000000000000000000000000000000000000001", 1e-71},
        {"1e400", (double)NAN},
        {"-1e400", (double)NAN},
        {"1,5", (double)NAN},
        {"1 ", (double)NAN},
        {" 1", (double)NAN},
        {"1f", (double)NAN},
        {"0x10", (double)NAN},
        {"inf", (double)NAN},
        {"nan", (double)NAN},
        {"\"1\"", (double)NAN},
        {"true", (double)NAN},
        {"", (double)NAN},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        size_t length = strlen(rows[i].text);
        g_autofree char *copy = g_memdup2(rows[i].text, length);
        double number = -7;
        bool is_read = wm_json_read_number((struct wm_json_slice){copy, length}, &number);
        double want = isnan(rows[i].want) ? -7 : rows[i].want;
        if (is_read == isnan(rows[i].want) || fabs(number - want) > 1e-15 * fabs(want))
            fail_msg("%s: %g", rows[i].text, number);
    }
}

static void booleans_are_words(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool is_boolean, is_true;
    } rows[] = {
        {"true", true, true},    {"false", true, false},     {"TRUE", false, false},
        {"1", false, false},     {"\"true\"", false, false}, {"null", false, false},
        {"truer", false, false}, {"", false, false},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        bool is_true = true;
        const struct wm_json_slice value = {rows[i].text, strlen(rows[i].text)};
        if (wm_json_read_bool(value, &is_true) != rows[i].is_boolean || is_true != rows[i].is_true)
            fail_msg("%s: %d", rows[i].text, is_true);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(objects_and_arrays_are_walked),
        cmocka_unit_test(a_walk_ends_where_the_text_is_broken),
        cmocka_unit_test(every_beginning_of_a_text_is_broken),
        cmocka_unit_test(values_nest_64_deep),
        cmocka_unit_test(members_are_found_by_name),
        cmocka_unit_test(strings_lose_their_escapes),
        cmocka_unit_test(numbers_are_finite),
        cmocka_unit_test(booleans_are_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
