/* SPDX-License-Identifier: MIT
 *
 * Tables: how wide columns are, and what setting one promises: every word is there, none reaches
 * into another column or past the page, no row is cut, headings come again.
 */
#include "page/table.h"
#include "page/columns.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

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

static void columns_fill_their_room(void **state G_GNUC_UNUSED)
{
    enum { COUNT = 4 };
    static const struct {
        struct wm_wish wishes[COUNT];
        double room, want[COUNT]; /* widths */
    } rows[] = {
        /* all stand unbroken, and what is over goes to those that can be broken */
        {{{10, 10}, {20, 40}, {0, 0}, {10, 20}}, 150, {10, 80, 0, 40}},
        /* a share of what each lacks */
        {{{10, 10}, {20, 40}, {0, 0}, {10, 20}}, 75, {10, 30, 0, 15}},
        {{{10, 10}, {20, 40}, {0, 0}, {10, 20}}, 60, {10, 20, 0, 10}},
        /* too narrow for their words: numbers keep what they need */
        {{{10, 10}, {20, 40}, {0, 0}, {10, 20}}, 45, {10, 10, 0, 5}},
        {{{10, 10}, {20, 40}, {0, 0}, {10, 20}}, 0, {10, 0, 0, 0}},
        {{{10, 10}, {10, 10}, {0, 0}, {0, 0}}, 100, {10, 10, 0, 0}},
        {{{0, 0}, {0, 0}, {0, 0}, {0, 0}}, 100, {0, 0, 0, 0}},
    };
    for (size_t r = 0; r < G_N_ELEMENTS(rows); r++) {
        struct wm_column_place places[COUNT];
        wm_columns_place(rows[r].wishes, COUNT, 10, rows[r].room, places);
        double x = 0;
        for (int c = 0; c < COUNT; c++) {
            if (fabs(places[c].width - rows[r].want[c]) > 1e-9 || fabs(places[c].left - x) > 1e-9)
                fail_msg("row %zu, column %d: %g at %g", r, c, places[c].width, places[c].left);
            x += rows[r].wishes[c].most > 0 ? places[c].width + 10 : 0;
        }
    }
    assert_true(wm_columns_least(rows[0].wishes, COUNT, 10) == 60);
}

static const char *say_page(struct wm_arena *arena, const struct wm_tongue *tongue, int number,
                            int of)
{
    (void)tongue;
    return wm_arena_printf(arena, "page %d of %d", number, of);
}

static const struct wm_table_column COLUMNS[] = {
    {"No", true}, {"From", false}, {"Nothing", false}, {"Trouble", false}};
enum { COLUMN_COUNT = G_N_ELEMENTS(COLUMNS) };

/* Each row says its number, a name, nothing, and `trouble`. */
static struct wm_table make_table(struct wm_arena *arena, int rows, const char *trouble)
{
    struct wm_table_cell *cells =
        wm_arena_array(arena, struct wm_table_cell, (size_t)rows * COLUMN_COUNT);
    for (int r = 0; r < rows; r++) {
        struct wm_table_words *words = wm_arena_array(arena, struct wm_table_words, 4);
        words[0] = (struct wm_table_words){wm_arena_printf(arena, "%d", r + 1), true, WM_TONE_INK};
        words[1] = (struct wm_table_words){"Sales", true, WM_TONE_INK};
        words[2] = (struct wm_table_words){"nobody", false, WM_TONE_TROUBLE};
        words[3] = (struct wm_table_words){trouble, false, WM_TONE_QUIET};
        struct wm_table_cell *row = &cells[r * COLUMN_COUNT];
        row[0] = (struct wm_table_cell){&words[0], 1};
        row[1] = (struct wm_table_cell){&words[1], 1};
        row[3] = (struct wm_table_cell){&words[2], 2};
    }
    return (struct wm_table){.title = "Register",
                             .lead = "A sentence.",
                             .foot = "file.xml",
                             .say_page = say_page,
                             .columns = COLUMNS,
                             .cells = cells,
                             .column_count = COLUMN_COUNT,
                             .row_count = rows};
}

static const struct wm_scene *set(struct wm_arena *arena, const struct wm_table *table,
                                  double width, double height)
{
    return wm_table_set(arena, table, wm_theme_at(0), &wm_plain_ruler,
                        (struct wm_table_page){width, height, 30});
}

static int count_pages(const struct wm_scene *scene)
{
    int count = 0;
    for (; scene; scene = scene->next)
        count++;
    return count;
}

/* How often a text stands on the pages as a whole line. */
static int count_text(const struct wm_scene *scene, const char *text)
{
    int count = 0;
    for (; scene; scene = scene->next)
        for (int i = 0; i < scene->count; i++)
            count += scene->items[i].kind == WM_ITEM_TEXT &&
                     strcmp(scene->items[i].text->text, text) == 0;
    return count;
}

static double left_of(const struct wm_text_item *text)
{
    return text->at.x - (text->anchor == WM_ANCHOR_END ? text->width : 0);
}

/* Within the margins, and clear of whatever else stands on the same line. */
static void assert_apart(const struct wm_scene *scene)
{
    for (int i = 0; i < scene->count; i++) {
        const struct wm_text_item *one = scene->items[i].text;
        if (scene->items[i].kind != WM_ITEM_TEXT)
            continue;
        assert_true(left_of(one) >= 30 - 0.1);
        assert_true(left_of(one) + one->width <= scene->width - 30 + 0.1);
        assert_true(one->at.y <= scene->height - 30 + 0.1);
        for (int k = 0; k < i; k++) {
            const struct wm_text_item *other = scene->items[k].text;
            if (scene->items[k].kind == WM_ITEM_TEXT && fabs(one->at.y - other->at.y) < 1 &&
                left_of(one) < left_of(other) + other->width &&
                left_of(other) < left_of(one) + one->width)
                fail_msg("\"%s\" and \"%s\"", one->text, other->text);
        }
    }
}

static void every_row_is_there_once_and_headings_on_every_page(void **state)
{
    struct wm_table table = make_table(*state, 60, "goes missing");
    const struct wm_scene *first = set(*state, &table, 842, 595);
    int pages = count_pages(first);
    assert_true(pages > 1);
    assert_int_equal(count_text(first, "Register"), 1);
    assert_int_equal(count_text(first, "A sentence."), 1);
    assert_int_equal(count_text(first, "From"), pages);
    assert_int_equal(count_text(first, "file.xml"), pages);
    assert_int_equal(count_text(first, "goes missing"), 60);
    for (int i = 1; i <= 60; i++)
        assert_int_equal(count_text(first, wm_arena_printf(*state, "%d", i)), 1);
    for (int i = 1; i <= pages; i++)
        assert_int_equal(count_text(first, wm_arena_printf(*state, "page %d of %d", i, pages)), 1);
    for (const struct wm_scene *page = first; page; page = page->next)
        assert_apart(page);
}

static void a_column_without_words_is_left_out(void **state)
{
    struct wm_table table = make_table(*state, 2, "late");
    assert_int_equal(count_text(set(*state, &table, 842, 595), "Nothing"), 0);
}

static void what_is_trouble_is_bold_and_red(void **state)
{
    struct wm_table table = make_table(*state, 1, "late");
    const struct wm_scene *scene = set(*state, &table, 842, 595);
    int count = 0;
    for (int i = 0; i < scene->count; i++) {
        const struct wm_text_item *text = scene->items[i].text;
        if (scene->items[i].kind != WM_ITEM_TEXT || strcmp(text->text, "nobody") != 0)
            continue;
        assert_true(text->font.is_bold);
        assert_memory_equal(&text->color, &wm_theme_at(0)->trouble_words, sizeof text->color);
        count++;
    }
    assert_int_equal(count, 1);
}

static void the_title_is_a_chapter(void **state)
{
    struct wm_table table = make_table(*state, 1, "late");
    const struct wm_scene *scene = set(*state, &table, 842, 595);
    assert_int_equal(scene->items[0].kind, WM_ITEM_GROUP);
    assert_string_equal(scene->items[0].group->kind, "chapter");
    assert_string_equal(scene->items[0].group->title, "Register");
}

static void without_rows_there_is_a_page_with_a_sentence(void **state)
{
    struct wm_table table = make_table(*state, 0, NULL);
    const struct wm_scene *scene = set(*state, &table, 842, 595);
    assert_int_equal(count_pages(scene), 1);
    assert_int_equal(count_text(scene, "A sentence."), 1);
    assert_int_equal(count_text(scene, "From"), 0);
}

/* Words that no column can hold are broken, and a cell that no page can hold ends with a mark. */
static void nothing_leaves_its_column_or_its_page(void **state)
{
    g_autofree char *word = g_strnfill(900, 'W');
    GString *text = g_string_new(NULL);
    for (int i = 0; i < 300; i++)
        g_string_append_printf(text, "w%d ", i);
    const char *const troubles[] = {word, text->str, "late"};
    static const double sizes[][2] = {{842, 595}, {595, 842}, {480, 320}, {5000, 320}};
    for (size_t t = 0; t < G_N_ELEMENTS(troubles); t++) {
        struct wm_table table = make_table(*state, 5, troubles[t]);
        for (size_t s = 0; s < G_N_ELEMENTS(sizes); s++)
            for (const struct wm_scene *page = set(*state, &table, sizes[s][0], sizes[s][1]); page;
                 page = page->next)
                assert_apart(page);
    }
    struct wm_table table = make_table(*state, 2, word);
    const struct wm_scene *first = set(*state, &table, 480, 320);
    assert_int_equal(count_pages(first), 3);
    int cut = 0;
    for (const struct wm_scene *page = first; page; page = page->next)
        for (int i = 0; i < page->count; i++)
            cut += page->items[i].kind == WM_ITEM_TEXT &&
                   g_str_has_suffix(page->items[i].text->text, "…");
    assert_int_equal(cut, 2);
    g_string_free(text, TRUE);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(columns_fill_their_room),
        TEST(every_row_is_there_once_and_headings_on_every_page),
        TEST(a_column_without_words_is_left_out),
        TEST(what_is_trouble_is_bold_and_red),
        TEST(the_title_is_a_chapter),
        TEST(without_rows_there_is_a_page_with_a_sentence),
        TEST(nothing_leaves_its_column_or_its_page),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
