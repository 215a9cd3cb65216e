/* SPDX-License-Identifier: MIT
 *
 * Three maps of two workflows: what is on two of them stands in the same place, what is not on one
 * is not shown; the words of the strip; and the public functions.
 */
#include "icon/icon.h"
#include "layout/layout.h"
#include "show/changes.h"
#include "wallmap.h"

#include "../support/workflow.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* Sales writes a form, throws it over the wall, entry types it in and stock packs; after, sales
 * hands it to stock. `is_after` chooses. */
static struct workflow *make_flow(bool is_after)
{
    struct workflow *flow = workflow_of_three_rooms();
    workflow_add_step(flow, 0, is_after ? "Types" : "Writes it on a form of four long pages");
    if (!is_after)
        workflow_add_step(flow, 1, "Types it in again");
    int pack = workflow_add_step(flow, 2, "Packs");
    workflow_step(flow, pack)->id = "pack";
    workflow_step(flow, 0)->takes = duration_of_minutes(30);
    if (is_after) {
        workflow_hand_over(flow, 0, pack)->owner = owner_of_room(2);
    } else {
        workflow_hand_over(flow, 0, 1)->is_thrown = true;
        workflow_hand_over(flow, 1, pack)->waits = duration_of_days(2);
    }
    return flow;
}

struct compared {
    struct workflow *flows[2];
    struct wm_merge *merge;
    const struct wm_show *shows[WM_COMPARED_COUNT];
    const struct wm_places *places;
};

static void lay_out(struct compared *compared, int count, const struct wm_layout_options *options)
{
    struct wm_arena *arena = workflow_arena(compared->flows[1]);
    struct wm_icons *icons = wm_icons_create(arena);
    for (int i = 0; i < count; i++) {
        const struct wm_show_options shown = {
            .merge = compared->merge, .which = (enum wm_compared)i, .has_chapters = count > 1};
        compared->shows[i] = wm_show_make(arena, wm_compared_model(compared->merge, shown.which),
                                          wm_findings_create(arena), icons, &shown);
    }
    compared->places =
        wm_layout(arena, compared->merge->shape, (struct wm_shows){compared->shows, count},
                  wm_theme_at(0), &wm_plain_ruler, options);
}

static int set_up(void **state)
{
    struct compared *compared = g_new0(struct compared, 1);
    for (int i = 0; i < 2; i++)
        compared->flows[i] = make_flow(i == 1);
    struct wm_arena *arena = workflow_arena(compared->flows[1]);
    compared->merge =
        wm_merge_make(arena, wm_difference_make(arena, workflow_model(compared->flows[0]),
                                                workflow_model(compared->flows[1])));
    *state = compared;
    return 0;
}

static int tear_down(void **state)
{
    struct compared *compared = *state;
    workflow_destroy(compared->flows[0]);
    workflow_destroy(compared->flows[1]);
    g_free(compared);
    return 0;
}

/* What both maps show stands in one place. */
static void assert_same_places(const struct wm_places *one, const struct wm_places *other)
{
    assert_true(one->width == other->width && one->height == other->height);
    assert_int_equal(one->step_count, other->step_count);
    for (int s = 0; s < one->step_count; s++)
        if (one->steps[s].shown != WM_SHOWN_NOT && other->steps[s].shown != WM_SHOWN_NOT)
            assert_memory_equal(&one->steps[s].person, &other->steps[s].person,
                                sizeof one->steps[s].person);
    for (int h = 0; h < one->route_count; h++) {
        if (one->routes[h].shown == WM_SHOWN_NOT || other->routes[h].shown == WM_SHOWN_NOT)
            continue;
        assert_memory_equal(&one->routes[h].rider, &other->routes[h].rider,
                            sizeof one->routes[h].rider);
    }
}

static void everything_keeps_its_place(void **state)
{
    struct compared *compared = *state;
    const struct wm_layout_options shapes[] = {
        {0}, {.page_width = 400, .page_height = 300}, {.page_width = 300, .page_height = 900}};
    for (size_t i = 0; i < G_N_ELEMENTS(shapes); i++) {
        lay_out(compared, WM_COMPARED_COUNT, &shapes[i]);
        for (int p = 1; p < WM_COMPARED_COUNT; p++)
            assert_same_places(&compared->places[0], &compared->places[p]);
    }
}

static void each_map_shows_what_is_on_it(void **state)
{
    static const enum wm_shown steps[WM_COMPARED_COUNT][3] = {
        {WM_SHOWN, WM_SHOWN_GHOST, WM_SHOWN},
        {WM_SHOWN, WM_SHOWN, WM_SHOWN},
        {WM_SHOWN, WM_SHOWN_NOT, WM_SHOWN},
    };
    static const enum wm_shown routes[WM_COMPARED_COUNT][3] = {
        {WM_SHOWN_NEW, WM_SHOWN_GHOST, WM_SHOWN_GHOST},
        {WM_SHOWN_NOT, WM_SHOWN, WM_SHOWN},
        {WM_SHOWN, WM_SHOWN_NOT, WM_SHOWN_NOT},
    };
    static const int rooms[WM_COMPARED_COUNT] = {3, 3, 2};
    static const int gates[WM_COMPARED_COUNT] = {1, 0, 1};
    struct compared *compared = *state;
    lay_out(compared, WM_COMPARED_COUNT, &(struct wm_layout_options){0});
    for (int p = 0; p < WM_COMPARED_COUNT; p++) {
        const struct wm_places *places = &compared->places[p];
        for (int i = 0; i < 3; i++) {
            assert_int_equal(places->steps[i].shown, steps[p][i]);
            assert_int_equal(places->routes[i].shown, routes[p][i]);
        }
        assert_int_equal(places->room_count, rooms[p]);
        assert_int_equal(places->walls[0].gate_count, gates[p]);
    }
    assert_string_equal(compared->shows[1]->head.chapter, "Before");
}

static void one_map_alone_has_no_chapter(void **state)
{
    struct compared *compared = *state;
    lay_out(compared, 1, &(struct wm_layout_options){0});
    assert_null(compared->shows[0]->head.chapter);
}

static void new_words_have_a_tone_of_their_own(void **state)
{
    struct compared *compared = *state;
    lay_out(compared, 1, &(struct wm_layout_options){0});
    const struct wm_route *route = &compared->places[0].routes[0];
    assert_int_equal(route->labels[0].tone, WM_TONE_FRESH);
    assert_string_equal(route->labels[0].lines[0], "new");
    const struct wm_step_place *ghost = &compared->places[0].steps[1];
    assert_string_equal(ghost->labels[0].lines[0], "gone");
    assert_int_equal(ghost->labels[0].tone, WM_TONE_INK);
}

static void the_strip_counts_before_and_after(void **state)
{
    struct compared *compared = *state;
    struct wm_counted rows[WM_COUNTED];
    struct wm_arena *arena = workflow_arena(compared->flows[1]);
    int count = wm_compare_counts(arena, &wm_english, compared->merge->difference, rows);
    static const char *const want[] = {"1 → 1", "2 → 0", "2 → 1", "1 → 0", "2 days → none"};
    assert_int_equal(count, G_N_ELEMENTS(want));
    for (int i = 0; i < count; i++)
        assert_string_equal(rows[i].figure, want[i]);
    assert_true(rows[1].is_better && !rows[0].is_better && !rows[0].is_worse);
    assert_true(rows[4].is_time && rows[4].before == 2 && rows[4].after == 0);
    lay_out(compared, 1, &(struct wm_layout_options){0});
    const struct wm_show_strip *strip = &compared->shows[0]->strip;
    assert_int_equal(strip->group_count, count);
    assert_true(strip->groups[1].rows[0].is_past && !strip->groups[1].rows[1].is_past);
    assert_int_equal(strip->groups[1].rows[0].count, 2);
    assert_int_equal(strip->groups[1].rows[1].count, 0);
    assert_int_equal(strip->groups[1].heading[0].tone, WM_TONE_GOOD);
}

static void headline_is(const struct workflow *before, const struct workflow *after,
                        const char *want)
{
    struct wm_arena *arena = wm_arena_create();
    const struct wm_difference *difference = wm_difference_make(
        arena, workflow_model((struct workflow *)before), workflow_model((struct workflow *)after));
    assert_string_equal(wm_compare_headline(arena, &wm_english, difference), want);
    wm_arena_destroy(arena);
}

static void the_headline_says_what_is_won(void **state)
{
    struct compared *compared = *state;
    struct workflow *before = compared->flows[0], *after = compared->flows[1];
    headline_is(before, after,
                "From 2 days to 30 min, and from 2 handoffs without an owner to none");
    headline_is(after, before,
                "Worse: from 30 min to 2 days, and from 0 to 2 handoffs without an owner");
    headline_is(after, after, "Nothing is different");
    struct workflow *other = workflow_create();
    workflow_add_step(other, workflow_add_loner(other, WM_SIDE_BACK, "Robot"), "Does it all");
    workflow_actor(other, 0)->id = "robot";
    workflow_step(other, 0)->id = "all";
    headline_is(other, after, "The two have nothing in common");
    workflow_destroy(other);
    struct workflow *busier = make_flow(true);
    workflow_step(busier, 0)->does = "Types twice";
    headline_is(after, busier, "Other work, as long and with as many troubles");
    workflow_trouble_step(busier, 0, WM_TROUBLE_LATE, NULL);
    headline_is(after, busier, "Worse: from 0 to 1 troubles");
    headline_is(busier, after, "From 1 trouble to none");
    workflow_destroy(busier);
}

/* ---- The public functions ---- */

static struct wallmap_document *read_text(const char *does, const char *handoff)
{
    g_autofree char *text = g_strdup_printf(
        "<workflow title='T'><office><front><actor id='a' name='A'/></front>"
        "<back><department id='d' name='D'><actor id='b' name='B'/></department></back></office>"
        "<flow><step id='s' by='a' does='%s'>%s</step><step id='t' by='b' does='Takes'/></flow>"
        "</workflow>",
        does, handoff);
    return wallmap_document_create(text, strlen(text), NULL);
}

static bool append(void *data, const void *bytes, size_t length)
{
    g_string_append_len(data, bytes, (gssize)length);
    return true;
}

static void changes_are_handed_out(void **state)
{
    (void)state;
    struct wallmap_document *before = read_text("Sends", "<handoff to='t' item='slip'/>");
    struct wallmap_document *after =
        read_text("Rings", "<handoff to='t' item='call' owner='d'/><handoff to='s'/>");
    struct wallmap_map *map;
    assert_int_equal(wallmap_map_create_compared(before, after, NULL, &map), WALLMAP_OK);
    static const char *const texts[] = {
        "A handoff from A to A is new",
        "A step of A has changed: Rings",
        "A handoff from A to B has changed: call",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
        assert_string_equal(wallmap_map_change_at(map, i)->text, texts[i]);
    assert_null(wallmap_map_change_at(map, G_N_ELEMENTS(texts)));
    const struct wallmap_change *change = wallmap_map_change_at(map, 2);
    assert_int_equal(change->of, WALLMAP_HANDOFF);
    assert_string_equal(change->from, "s");
    assert_int_equal(change->aspect_count, 2);
    assert_string_equal(change->aspects[1].name, "owner");
    assert_null(change->aspects[1].before);
    assert_string_equal(change->aspects[1].after, "D");
    assert_int_equal(change->line, 1);
    wallmap_map_destroy(map);
    wallmap_document_destroy(before);
    wallmap_document_destroy(after);
}

static void errors_are_not_compared(void **state)
{
    (void)state;
    struct wallmap_document *good = read_text("Sends", "");
    struct wallmap_document *bad = read_text("Sends", "<handoff to='nowhere'/>");
    struct wallmap_map *map;
    assert_int_equal(wallmap_map_create_compared(good, bad, NULL, &map), WALLMAP_HAS_ERRORS);
    assert_null(map);
    assert_int_equal(wallmap_map_create_compared(bad, good, NULL, &map), WALLMAP_HAS_ERRORS);
    assert_null(map);
    wallmap_map_destroy(NULL);
    wallmap_document_destroy(good);
    wallmap_document_destroy(bad);
}

static void options_are_checked(void **state)
{
    (void)state;
    struct wallmap_document *document = read_text("Sends", "<handoff to='t'/>");
    g_autoptr(GString) out = g_string_new(NULL);
    struct wallmap_sink sink = {append, out};
    struct wallmap_map *map;
    const struct wallmap_map_options bad[] = {
        {.size = sizeof bad[0], .theme = "none"},
        {.size = sizeof bad[0], .actor = "a"},
        {.size = 1},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(bad); i++)
        assert_int_equal(wallmap_map_create_compared(document, document, &bad[i], &map),
                         WALLMAP_BAD_OPTION);
    assert_int_equal(wallmap_map_create_compared(document, document, NULL, &map), WALLMAP_OK);
    assert_int_equal(wallmap_map_write(map, "map", "fax", sink), WALLMAP_BAD_OPTION);
    assert_int_equal(wallmap_map_write(map, "map+register", "pdf", sink), WALLMAP_BAD_OPTION);
    assert_int_equal(out->len, 0);
    assert_int_equal(wallmap_map_write(map, NULL, NULL, sink), WALLMAP_OK);
    assert_non_null(strstr(out->str, "Nothing is different"));
    assert_true(wallmap_map_is_shared(map));
    wallmap_map_destroy(map);
    wallmap_document_destroy(document);
}

int main(void)
{
#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(everything_keeps_its_place),         TEST(each_map_shows_what_is_on_it),
        TEST(one_map_alone_has_no_chapter),       TEST(new_words_have_a_tone_of_their_own),
        TEST(the_strip_counts_before_and_after),  TEST(the_headline_says_what_is_won),
        cmocka_unit_test(changes_are_handed_out), cmocka_unit_test(errors_are_not_compared),
        cmocka_unit_test(options_are_checked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
