/* SPDX-License-Identifier: MIT
 *
 * Guesses against captions that somebody wrote who had not seen the table of names, each with the
 * pictures that a colleague would accept. captions.tsv and, later, dev.tsv were learned from; the
 * rows of held-out.tsv never were looked at, so that its figure is the honest one, and its misses
 * are not shown.
 *
 * A row: language, field (does, item, actor), the text, what else is known ("via=fax",
 * "person inside", "-"), the pictures accepted, "none" among them where no guess is a good one.
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

struct tally {
    int good[4][3], all[4][3];
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

static bool is_accepted(struct wm_cast cast, const char *accepted)
{
    g_auto(GStrv) names = g_strsplit(accepted, ",", -1);
    for (char **name = names; *name; name++) {
        bool is_none = strcmp(g_strstrip(*name), "none") == 0;
        if (is_none ? !cast.icon || cast.why == WM_WHY_NOTHING
                    : cast.icon && strcmp(cast.icon->name, *name) == 0)
            return true;
    }
    return false;
}

static bool try_row(const struct wm_icons *icons, const char *row, struct tally *tally,
                    GString *misses)
{
    g_auto(GStrv) cells = g_strsplit(row, "\t", -1);
    if (g_strv_length(cells) != CELLS)
        fail_msg("not %d cells: %s", CELLS, row);
    struct wm_cast cast = cast_row(icons, cells);
    bool is_good = is_accepted(cast, cells[CELL_ACCEPTED]);
    int language = index_of(cells[CELL_LANGUAGE], LANGUAGES, 4);
    int field = index_of(cells[CELL_FIELD], FIELDS, 3);
    tally->all[language][field]++;
    tally->good[language][field] += is_good;
    if (!is_good)
        g_string_append_printf(misses, "%s: %s (%s)\n", row, cast.icon ? cast.icon->name : "none",
                               cast.because ? cast.because : "");
    return is_good;
}

static void print_tally(const char *path, const struct tally *tally)
{
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 3; j++)
            print_message("%s %s %s: %d of %d\n", path, LANGUAGES[i], FIELDS[j], tally->good[i][j],
                          tally->all[i][j]);
}

static void check_file(struct wm_arena *arena, const char *path, int least_percent,
                       bool shows_misses)
{
    const struct wm_icons *icons = wm_icons_create(arena);
    g_autofree char *text = NULL;
    if (!g_file_get_contents(path, &text, NULL, NULL))
        fail_msg("%s cannot be read", path);
    g_auto(GStrv) rows = g_strsplit(text, "\n", -1);
    struct tally tally = {0};
    g_autoptr(GString) misses = g_string_new(NULL);
    int all = 0, good = 0;
    for (char **row = rows; *row; row++)
        if (**row && **row != '#') {
            all++;
            good += try_row(icons, *row, &tally, misses);
        }
    print_tally(path, &tally);
    print_message("%s: %d of %d\n", path, good, all);
    if (shows_misses && good * 100 < all * least_percent)
        g_printerr("%s", misses->str);
    assert_true(all >= LEAST_ROWS);
    assert_true(good * 100 >= all * least_percent);
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

static void nine_of_ten_captions_are_guessed_well(void **state)
{
    check_file(*state, "tests/guess/captions.tsv", 90, true);
}

static void nine_of_ten_fresh_captions_are_guessed_well(void **state)
{
    check_file(*state, "tests/guess/dev.tsv", 90, true);
}

static void most_captions_never_looked_at_are_guessed_well(void **state)
{
    check_file(*state, "tests/guess/held-out.tsv", 80, false);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(nine_of_ten_captions_are_guessed_well, set_up, tear_down),
        cmocka_unit_test_setup_teardown(nine_of_ten_fresh_captions_are_guessed_well, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(most_captions_never_looked_at_are_guessed_well, set_up,
                                        tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
