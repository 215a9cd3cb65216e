/* SPDX-License-Identifier: MIT
 *
 * Casting: a name, else a guess and its reason, else what stands for the kind.
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

static void assert_cast(struct wm_cast cast, const char *picture, enum wm_why why)
{
    assert_string_equal(cast.icon ? cast.icon->name : "(none)", picture);
    if (cast.icon)
        assert_int_equal(cast.why, why);
}

static void assert_because(struct wm_cast cast, const char *picture, enum wm_why why,
                           const char *because)
{
    assert_cast(cast, picture, why);
    assert_string_equal(cast.because, because);
}

static struct wm_caster make_caster(struct wm_arena *arena, const char *tag)
{
    return wm_caster_make(wm_icons_create(arena), tag);
}

static void an_actor_is_cast_by_name_words_kind_and_place(void **state)
{
    static const struct {
        const char *name, *actor, *kind;
        bool is_outside;
        const char *want;
        enum wm_why why;
    } rows[] = {
        {"chef", "Credit analyst", "person", false, "chef", WM_WHY_SAID},
        {"no-such-thing", "Clerk", "person", false, "(none)", WM_WHY_SAID},
        {NULL, "Credit analyst", "person", false, "accountant", WM_WHY_WORDS},
        {NULL, "Xyz", "person", false, "clerk", WM_WHY_NOTHING},
        {NULL, "Xyz", "person", true, "customer", WM_WHY_NOTHING},
        {NULL, "Xyz", NULL, false, "clerk", WM_WHY_NOTHING},
        {NULL, "Xyz", "team", true, "crowd", WM_WHY_NOTHING},
        {NULL, "Xyz", "system", false, "computer", WM_WHY_NOTHING},
        {NULL, "Xyz", "place", true, "office", WM_WHY_NOTHING},
        {NULL, "Bank", "place", true, "bank", WM_WHY_WORDS},
        {NULL, "Bookkeepers", "place", true, "accountant", WM_WHY_WORDS},
        {NULL, NULL, NULL, true, "customer", WM_WHY_NOTHING},
    };
    struct wm_caster caster = make_caster(*state, "en");
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        struct wm_cast cast =
            wm_cast_actor(caster, rows[i].name, rows[i].actor, rows[i].kind, rows[i].is_outside);
        assert_cast(cast, rows[i].want, rows[i].why);
        assert_ptr_equal(cast.name, rows[i].name);
    }
    assert_because(wm_cast_actor(caster, NULL, "Xyz", "team", true), "crowd", WM_WHY_NOTHING,
                   "a team outside");
}

static void a_step_is_cast_by_its_sentence_then_its_item_then_via(void **state)
{
    struct wm_caster caster = make_caster(*state, "");
    assert_cast(wm_cast_step(caster, "Types the order", "invoice", "fax"), "computer",
                WM_WHY_WORDS);
    assert_because(wm_cast_step(caster, "Xyz", "The invoices", "fax"), "invoice", WM_WHY_ITEM,
                   "invoice");
    assert_because(wm_cast_step(caster, "Xyz", "xyz", "fax"), "fax", WM_WHY_VIA, "by fax");
    assert_because(wm_cast_step(caster, "", NULL, "post"), "letter", WM_WHY_VIA, "by post");
    assert_cast(wm_cast_step(caster, "Xyz", NULL, ""), "(none)", WM_WHY_SAID);
    assert_because(wm_cast_step(caster, "Carries it", "invoice", "fax"), "invoice", WM_WHY_ITEM,
                   "invoice");
    assert_because(wm_cast_step(caster, "Carries it", NULL, "fax"), "fax", WM_WHY_VIA, "by fax");
    assert_null(wm_cast_step(caster, "Carries it", NULL, "in-person").icon);
    assert_cast(wm_cast_step(caster, "Asks the driver", NULL, "phone"), "telephone", WM_WHY_VIA);
    assert_null(wm_cast_step(caster, "Asks the driver", NULL, "paper").icon);
}

static void words_are_those_of_the_language_then_english(void **state)
{
    struct wm_caster caster = make_caster(*state, "de-AT");
    assert_cast(wm_cast_step(caster, "Macht den Vertrag", NULL, ""), "contract", WM_WHY_WORDS);
    assert_cast(wm_cast_step(caster, "Macht die invoice", NULL, ""), "invoice", WM_WHY_WORDS);
    assert_cast(wm_cast_step(caster, "Relit le contrat", NULL, ""), "(none)", WM_WHY_SAID);
}

static void a_thing_handed_over_is_always_cast(void **state)
{
    struct wm_caster caster = make_caster(*state, "en");
    assert_cast(wm_cast_item(caster, "parcel", "invoice", "fax"), "parcel", WM_WHY_SAID);
    assert_cast(wm_cast_item(caster, NULL, "the invoice", "courier"), "invoice", WM_WHY_WORDS);
    assert_cast(wm_cast_item(caster, NULL, NULL, "post"), "letter", WM_WHY_VIA);
    assert_cast(wm_cast_item(caster, NULL, NULL, ""), "blank-sheet", WM_WHY_BLANK);
}

static void a_thing_that_no_picture_shows_is_blank(void **state)
{
    static const struct {
        const char *item, *via;
        enum wm_blank blank;
    } rows[] = {
        {"xyz", "", WM_BLANK_SHEET},
        {"xyz", "e-mail", WM_BLANK_SHEET},
        {"xyz", "courier", WM_BLANK_BOX},
        {"xyz", "sticky-note", WM_BLANK_NOTE},
        {"xyz", "phone", WM_BLANK_BUBBLE},
        {"invoice xyz", "", WM_BLANK_SHEET},
        {"xyz of invoices", "", WM_BLANK_SHEET},
        {"\xe2\x80\x9cNo invoice\xe2\x80\x9d", "paper", WM_BLANK_BUBBLE},
        {"\xe2\x80\x9eKeine Rechnung\xe2\x80\x9c", "", WM_BLANK_BUBBLE},
        {"Which invoice?", "e-mail", WM_BLANK_BUBBLE},
    };
    struct wm_caster caster = make_caster(*state, "en");
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        struct wm_cast cast = wm_cast_item(caster, NULL, rows[i].item, rows[i].via);
        assert_int_equal(cast.why, WM_WHY_BLANK);
        assert_int_equal(cast.blank, rows[i].blank);
        assert_non_null(cast.icon);
    }
    assert_int_equal(wm_cast_item(caster, NULL, "xyz invoice", "").why, WM_WHY_WORDS);
}

/* "Order" says little, "drilling" is another thing; but an order is one. */
static void a_thing_that_is_called_as_its_picture_is_that(void **state)
{
    struct wm_caster caster = make_caster(*state, "en");
    assert_cast(wm_cast_item(caster, NULL, "the order", ""), "order", WM_WHY_WORDS);
    assert_cast(wm_cast_item(caster, NULL, "plates", ""), "plate", WM_WHY_WORDS);
    assert_int_equal(wm_cast_item(caster, NULL, "big plate", "").why, WM_WHY_BLANK);
    assert_int_equal(wm_cast_item(caster, NULL, "drilling", "").why, WM_WHY_BLANK);
    assert_null(wm_cast_step(caster, "Draws", NULL, "").icon);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(an_actor_is_cast_by_name_words_kind_and_place),
        TEST(a_step_is_cast_by_its_sentence_then_its_item_then_via),
        TEST(words_are_those_of_the_language_then_english),
        TEST(a_thing_handed_over_is_always_cast),
        TEST(a_thing_that_no_picture_shows_is_blank),
        TEST(a_thing_that_is_called_as_its_picture_is_that),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
