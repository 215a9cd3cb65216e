/* SPDX-License-Identifier: MIT
 *
 * The seam register of the library: when it is there, and that its doors are those of the map.
 */
#include "api/document.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char office[] =
    "<workflow title='T'><office><front><actor id='a' name='A'/></front>"
    "<back><actor id='b' name='B'/></back></office><flow>"
    "<step id='s' by='a' does='Sends'>\n<handoff to='t' owner='a' measure='M' waits='1 h'/></step>"
    "<step id='t' by='b' does='Takes'>\n <handoff to='s' item='x'/></step></flow></workflow>";

static struct wallmap_document *read_text(const char *text)
{
    return wallmap_document_create(text, strlen(text), NULL);
}

static struct wallmap_map *make_map(const struct wallmap_document *document)
{
    struct wallmap_map *map;
    wallmap_map_create(document, NULL, &map);
    return map;
}

static void the_worst_is_the_first(void **state)
{
    (void)state;
    struct wallmap_document *document = read_text(office);
    struct wallmap_map *map = make_map(document);
    const struct wallmap_seam *worst = wallmap_map_seam_at(map, 0);
    const struct wallmap_seam *other = wallmap_map_seam_at(map, 1);
    assert_null(wallmap_map_seam_at(map, 2));
    assert_int_equal(worst->number, 1);
    assert_int_equal(worst->score, 3 + 1 + 1 + 1);
    assert_int_equal(worst->reason_count, 4);
    assert_int_equal(worst->crosses, WALLMAP_CROSSES_IN);
    assert_int_equal(worst->line, 3);
    assert_int_equal(worst->column, 2);
    assert_string_equal(worst->item, "x");
    assert_null(worst->waits);
    assert_true(worst->waits_minutes < 0);
    assert_int_equal(other->number, 2);
    assert_int_equal(other->crosses, WALLMAP_CROSSES_OUT);
    assert_string_equal(other->owner, "A");
    assert_string_equal(other->waits, "1 h");
    assert_true(other->waits_minutes == 60);
    assert_int_equal(other->line, 2);
    wallmap_map_destroy(map);
    wallmap_document_destroy(document);
}

static void doors_have_the_letters_of_the_map(void **state)
{
    (void)state;
    struct wallmap_document *document = read_text(office);
    struct wallmap_map *map = make_map(document);
    const struct wm_route *routes = map->drawn.places->routes;
    assert_true(routes[0].gate > 0);
    assert_int_equal(wallmap_map_seam_at(map, 0)->door[0], 'A' + routes[1].gate - 1);
    assert_int_equal(wallmap_map_seam_at(map, 1)->door[0], 'A' + routes[0].gate - 1);
    wallmap_map_destroy(map);
    wallmap_document_destroy(document);
}

static void without_a_workflow_there_is_none(void **state)
{
    (void)state;
    struct wallmap_document *document = read_text("<workflow");
    struct wallmap_map *map = make_map(document);
    assert_null(wallmap_map_seam_at(map, 0));
    wallmap_map_destroy(map);
    wallmap_document_destroy(document);
}

static void facts_count_directions_and_kinds(void **state)
{
    (void)state;
    struct wallmap_document *document = read_text(office);
    const struct wallmap_facts *facts = wallmap_document_facts(document);
    assert_int_equal(wallmap_fact_value(facts, "wall_crossings_out"), 1);
    assert_int_equal(wallmap_fact_value(facts, "wall_crossings_in"), 1);
    assert_int_equal(facts->trouble_kind_count, WM_TROUBLE_KINDS);
    assert_string_equal(facts->troubles_by_kind[0].name, "lost");
    assert_int_equal(facts->troubles_by_kind[0].count, 0);
    wallmap_document_destroy(document);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_worst_is_the_first),
        cmocka_unit_test(doors_have_the_letters_of_the_map),
        cmocka_unit_test(without_a_workflow_there_is_none),
        cmocka_unit_test(facts_count_directions_and_kinds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
