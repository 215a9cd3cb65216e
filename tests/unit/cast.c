/* SPDX-License-Identifier: MIT
 *
 * Casting: a name, else a guess, else what stands for the kind.
 */
#include "icon/cast.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

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

static void assert_cast(struct wm_cast cast, const char *picture, bool is_guess)
{
    assert_string_equal(cast.icon ? cast.icon->name : "(none)", picture);
    assert_int_equal(cast.is_guess, is_guess);
}

static void an_actor_is_cast_by_name_words_kind_and_place(void **state)
{
    static const struct {
        const char *name, *actor, *kind;
        bool is_outside;
        const char *want;
        bool is_guess;
    } rows[] = {
        {"chef", "Credit analyst", "person", false, "chef", false},
        {"no-such-thing", "Clerk", "person", false, "(none)", false},
        {NULL, "Credit analyst", "person", false, "accountant", true},
        {NULL, "Xyz", "person", false, "clerk", true},
        {NULL, "Xyz", "person", true, "customer", true},
        {NULL, "Xyz", NULL, false, "clerk", true},
        {NULL, "Xyz", "team", true, "crowd", true},
        {NULL, "Xyz", "system", false, "computer", true},
        {NULL, "Xyz", "place", true, "office", true},
        {NULL, "Bank", "place", true, "bank", true},
        {NULL, NULL, NULL, true, "customer", true},
    };
    struct wm_icons *icons = wm_icons_create(*state);
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        struct wm_cast cast =
            wm_cast_actor(icons, rows[i].name, rows[i].actor, rows[i].kind, rows[i].is_outside);
        assert_cast(cast, rows[i].want, rows[i].is_guess);
        assert_ptr_equal(cast.name, rows[i].name);
    }
}

static void a_step_is_cast_by_its_sentence_then_by_via(void **state)
{
    static const struct {
        const char *does, *via, *want;
        bool is_guess;
    } rows[] = {
        {"Types the order", "fax", "computer", true},
        {"Xyz", "fax", "fax", true},
        {"Xyz", "", "(none)", false},
        {"", "post", "letter", true},
    };
    struct wm_icons *icons = wm_icons_create(*state);
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        assert_cast(wm_cast_step(icons, rows[i].does, rows[i].via), rows[i].want, rows[i].is_guess);
}

static void a_thing_handed_over_is_always_cast(void **state)
{
    struct wm_icons *icons = wm_icons_create(*state);
    assert_cast(wm_cast_item(icons, "parcel", "invoice"), "parcel", false);
    assert_cast(wm_cast_item(icons, NULL, "the invoice"), "invoice", true);
    assert_cast(wm_cast_item(icons, NULL, "xyz"), "form", true);
    assert_cast(wm_cast_item(icons, NULL, NULL), "form", true);
}

static void every_way_to_travel_has_its_picture(void **state)
{
    static const char *const vias[] = {
        "phone",  "e-mail", "fax",         "post",  "courier", "in-person",   "meeting", "chat",
        "portal", "system", "spreadsheet", "paper", "in-tray", "sticky-note", "shouting"};
    struct wm_icons *icons = wm_icons_create(*state);
    for (size_t i = 0; i < G_N_ELEMENTS(vias); i++) {
        struct wm_cast cast = wm_cast_via(icons, vias[i]);
        assert_non_null(cast.icon);
        assert_false(cast.is_guess);
        for (size_t j = 0; j < i; j++)
            assert_ptr_not_equal(cast.icon, wm_cast_via(icons, vias[j]).icon);
    }
    assert_cast(wm_cast_via(icons, ""), "(none)", false);
    assert_cast(wm_cast_via(icons, "pigeon"), "(none)", false);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(an_actor_is_cast_by_name_words_kind_and_place),
        TEST(a_step_is_cast_by_its_sentence_then_by_via),
        TEST(a_thing_handed_over_is_always_cast),
        TEST(every_way_to_travel_has_its_picture),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
