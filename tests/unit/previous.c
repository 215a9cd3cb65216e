/* SPDX-License-Identifier: MIT
 *
 * An earlier map: what is read of its JSON, what is refused, and that a new map keeps its own copy.
 */
#include "api/document.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define STEP(members) "{\"nodes\":[{" members "}]}"

static const char MAP[] =
    "{\"version\": 1, \"edges\": [{\"source\": \"s\", \"points\": [[1,2]]}], \"nodes\": ["
    "{\"id\": \"s\", \"column\": 0, \"row\": 2, \"cx\": 10.5},"
    "{\"id\": \"\\u0074\", \"column\": 1000000, \"row\": 1e0}]}";

static void places_are_read(void **state)
{
    (void)state;
    struct wallmap_previous *previous = wallmap_previous_create(MAP, strlen(MAP));
    assert_non_null(previous);
    static const struct wm_previous_place want[] = {{"s", 0, 2}, {"t", 1000000, 1}};
    assert_int_equal(previous->place_count, G_N_ELEMENTS(want));
    for (size_t i = 0; i < G_N_ELEMENTS(want); i++) {
        const struct wm_previous_place *place = &previous->places[i];
        assert_string_equal(place->step, want[i].step);
        assert_int_equal(place->column, want[i].column);
        assert_int_equal(place->row, want[i].row);
    }
    wallmap_previous_destroy(previous);
}

static void what_is_no_map_is_refused(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool is_map;
    } rows[] = {
        {"{\"nodes\":[]}", true},
        {STEP("\"id\":\"\",\"column\":0,\"row\":0,\"cx\":\"far\""), true},
        {"", false},
        {"[]", false},
        {"{}", false},
        {"{\"edges\":[]}", false},
        {"{\"nodes\":[[]]}", false},
        {"{\"nodes\":{}}", false},
        {"{\"nodes\":[]", false},
        {"{\"nodes\":[]}}", false},
        {"{\"nodes\":[],\"scale\":01}", false},
        {"{\"nodes\":[1]}", false},
        {STEP("\"column\":0,\"row\":0"), false},
        {STEP("\"id\":\"a\",\"row\":0"), false},
        {STEP("\"id\":\"a\",\"column\":0"), false},
        {STEP("\"id\":1,\"column\":0,\"row\":0"), false},
        {STEP("\"id\":\"\\ud800\",\"column\":0,\"row\":0"), false},
        {STEP("\"id\":\"a\",\"column\":\"0\",\"row\":0"), false},
        {STEP("\"id\":\"a\",\"column\":0.5,\"row\":0"), false},
        {STEP("\"id\":\"a\",\"column\":-1,\"row\":0"), false},
        {STEP("\"id\":\"a\",\"column\":0,\"row\":1000001"), false},
        {STEP("\"id\":\"a\",\"column\":0,\"row\":1e400"), false},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        struct wallmap_previous *previous =
            wallmap_previous_create(rows[i].text, strlen(rows[i].text));
        if ((previous != NULL) != rows[i].is_map)
            fail_msg("%s", rows[i].text);
        wallmap_previous_destroy(previous);
    }
    assert_null(wallmap_previous_create(NULL, 0));
}

static void a_map_does_not_need_the_earlier_one_any_longer(void **state)
{
    (void)state;
    struct wm_arena *arena = wm_arena_create();
    struct wallmap_previous *previous = wallmap_previous_create(MAP, strlen(MAP));
    const struct wallmap_map_options options = {.size = sizeof options, .previous = previous};
    struct wm_layout_options layout;
    wm_layout_options_take(arena, &layout, &options);
    wallmap_previous_destroy(previous);
    assert_int_equal(layout.previous_count, 2);
    assert_string_equal(layout.previous[1].step, "t");
    assert_int_equal(layout.previous[1].column, 1000000);
    wm_arena_destroy(arena);
}

static bool keep_bytes(void *data, const void *bytes, size_t length)
{
    g_string_append_len(data, bytes, (gssize)length);
    return true;
}

static void the_json_of_a_map_is_an_earlier_map(void **state)
{
    (void)state;
    static const char text[] = "<workflow title='T'><office><front><actor id='a' name='A'/></front>"
                               "</office><flow><step id='s' by='a' does='Sends'>"
                               "<handoff to='t'/></step><step id='t' by='a' does='Takes'>"
                               "<handoff to='s' when='wrong'/></step></flow></workflow>";
    struct wallmap_document *document = wallmap_document_create(text, strlen(text), NULL);
    struct wallmap_map *map;
    assert_int_equal(wallmap_map_create(document, NULL, &map), WALLMAP_OK);
    g_autoptr(GString) json = g_string_new(NULL);
    const struct wallmap_sink sink = {keep_bytes, json};
    assert_int_equal(wallmap_map_write(map, NULL, "json", sink), WALLMAP_OK);
    struct wallmap_previous *previous = wallmap_previous_create(json->str, json->len);
    assert_non_null(previous);
    assert_int_equal(previous->place_count, 2);
    assert_string_equal(previous->places[1].step, "t");
    assert_int_equal(previous->places[1].column, 1);
    wallmap_previous_destroy(previous);
    wallmap_map_destroy(map);
    wallmap_document_destroy(document);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(places_are_read),
        cmocka_unit_test(what_is_no_map_is_refused),
        cmocka_unit_test(a_map_does_not_need_the_earlier_one_any_longer),
        cmocka_unit_test(the_json_of_a_map_is_an_earlier_map),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
