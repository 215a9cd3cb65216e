/* SPDX-License-Identifier: MIT
 *
 * Guesses against captions that somebody wrote who had not seen the table of names, each with the
 * pictures that a colleague would accept. captions.tsv, dev.tsv and trades.tsv were learned from;
 * the rows of the two held-out files never were looked at, so that their figures are the honest
 * ones, and what they get wrong is not shown.
 *
 * A row: language, field (does, item, actor), the text, what else is known ("via=fax",
 * "person inside", "-"), the pictures accepted, or "none" where no picture would be right. What is
 * guessed is right, or wrong, or nothing, which is a person alone or a sheet with the thing's name.
 */
#include "icon/cast.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

enum { CELL_LANGUAGE, CELL_FIELD, CELL_TEXT, CELL_EXTRA, CELL_ACCEPTED, CELLS };

enum { LEAST_ROWS = 100 };

static const char *const LANGUAGES[] = {"en", "de", "fr", "es"};
static const char *const FIELDS[] = {"does", "item", "actor"};

enum outcome { RIGHT, BLANK, WRONG, OUTCOMES };

struct tally {
    int of[4][3][OUTCOMES], all[OUTCOMES];
};

/* In percent. */
struct bounds {
    int most_wrong, least_right;
};

static int index_of(const char *word, const char *const *words, int count)
{
    for (int i = 0; i < count; i++)
        if (strcmp(words[i], word) == 0)
            return i;
    fail_msg("\"%s\" is no language or field", word);
    return 0;
}

static struct wm_cast cast_row(const struct wm_icons *icons, char *const *cells)
{
    struct wm_caster caster = wm_caster_make(icons, cells[CELL_LANGUAGE]);
    const char *extra = cells[CELL_EXTRA], *text = cells[CELL_TEXT];
    const char *via = g_str_has_prefix(extra, "via=") ? extra + strlen("via=") : "";
    if (strcmp(cells[CELL_FIELD], "does") == 0)
        return wm_cast_step(caster, text, NULL, via);
    if (strcmp(cells[CELL_FIELD], "item") == 0)
        return wm_cast_item(caster, NULL, text, via);
    g_autofree char *kind = g_strndup(extra, strcspn(extra, " "));
    return wm_cast_actor(caster, NULL, text, kind, g_str_has_suffix(extra, " outside"));
}

static enum outcome judge(struct wm_cast cast, const char *accepted)
{
    g_auto(GStrv) names = g_strsplit(accepted, ",", -1);
    if (!cast.icon || cast.why == WM_WHY_NOTHING || cast.why == WM_WHY_BLANK)
        return BLANK;
    return g_strv_contains((const char *const *)names, cast.icon->name) ? RIGHT : WRONG;
}

static void try_row(const struct wm_icons *icons, const char *row, struct tally *tally,
                    GString *wrong)
{
    g_auto(GStrv) cells = g_strsplit(row, "\t", -1);
    if (g_strv_length(cells) != CELLS)
        fail_msg("not %d cells: %s", CELLS, row);
    struct wm_cast cast = cast_row(icons, cells);
    enum outcome outcome = judge(cast, cells[CELL_ACCEPTED]);
    int language = index_of(cells[CELL_LANGUAGE], LANGUAGES, 4);
    int field = index_of(cells[CELL_FIELD], FIELDS, 3);
    tally->of[language][field][outcome]++;
    tally->all[outcome]++;
    if (outcome == WRONG)
        g_string_append_printf(wrong, "%s: %s (%s)\n", row, cast.icon->name,
                               cast.because ? cast.because : "");
}

static void print_counts(const char *path, const char *of, const int counts[OUTCOMES])
{
    print_message("%s%s: %d right, %d blank, %d wrong\n", path, of, counts[RIGHT], counts[BLANK],
                  counts[WRONG]);
}

static void print_tally(const char *path, const struct tally *tally)
{
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 3; j++) {
            g_autofree char *of = g_strdup_printf(" %s %s", LANGUAGES[i], FIELDS[j]);
            print_counts(path, of, tally->of[i][j]);
        }
    print_counts(path, "", tally->all);
}

static void check_file(struct wm_arena *arena, const char *path, struct bounds bounds,
                       bool shows_wrong)
{
    const struct wm_icons *icons = wm_icons_create(arena);
    g_autofree char *text = NULL;
    if (!g_file_get_contents(path, &text, NULL, NULL))
        fail_msg("%s cannot be read", path);
    g_auto(GStrv) rows = g_strsplit(text, "\n", -1);
    struct tally tally = {0};
    g_autoptr(GString) wrong = g_string_new(NULL);
    for (char **row = rows; *row; row++)
        if (**row && **row != '#')
            try_row(icons, *row, &tally, wrong);
    print_tally(path, &tally);
    int all = tally.all[RIGHT] + tally.all[BLANK] + tally.all[WRONG];
    bool is_good = tally.all[WRONG] * 100 <= all * bounds.most_wrong &&
                   tally.all[RIGHT] * 100 >= all * bounds.least_right;
    if (shows_wrong && !is_good)
        g_printerr("%s", wrong->str);
    assert_true(all >= LEAST_ROWS);
    assert_true(is_good);
}

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

static void captions_are_guessed_well(void **state)
{
    check_file(*state, "tests/guess/captions.tsv", (struct bounds){2, 80}, true);
}

static void later_captions_are_guessed_well(void **state)
{
    check_file(*state, "tests/guess/dev.tsv", (struct bounds){4, 70}, true);
}

static void captions_of_thirty_trades_are_guessed_well(void **state)
{
    check_file(*state, "tests/guess/trades.tsv", (struct bounds){10, 37}, true);
}

static void captions_never_looked_at_are_guessed_well(void **state)
{
    check_file(*state, "tests/guess/held-out.tsv", (struct bounds){9, 76}, false);
}

static void captions_of_trades_never_looked_at_are_guessed_well(void **state)
{
    check_file(*state, "tests/guess/trades-held-out.tsv", (struct bounds){14, 29}, false);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(captions_are_guessed_well),
        TEST(later_captions_are_guessed_well),
        TEST(captions_of_thirty_trades_are_guessed_well),
        TEST(captions_never_looked_at_are_guessed_well),
        TEST(captions_of_trades_never_looked_at_are_guessed_well),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
