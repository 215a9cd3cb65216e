/* SPDX-License-Identifier: MIT
 *
 * "Did you mean": what is near enough, and which of several is nearest.
 */
#include "diag/finding.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

struct row {
    const char *name, *word;
    const char *candidates[5];
    const char *want;
};

static const struct row rows[] = {
    {"a letter left out", "entr", {"write", "enter"}, "enter"},
    {"a letter too many", "enterr", {"enter"}, "enter"},
    {"another letter", "enten", {"write", "enter"}, "enter"},
    {"two letters swapped are one mistake", "paper-fomr", {"paper-form"}, "paper-form"},
    {"a swap in a word of three letters", "fxa", {"fax"}, "fax"},
    {"two mistakes in six letters", "wriyes", {"writer"}, "writer"},
    {"three mistakes in six letters are too far", "wxyzer", {"writer"}, NULL},
    {"upper case is the same", "ENTER", {"enter"}, "enter"},
    {"the nearest, not the first", "entar", {"antar-x", "ester", "enter"}, "enter"},
    {"of two as near the first", "cat", {"car", "cap"}, "car"},
    {"words of two letters only in another case", "ab", {"ac", "AB"}, "AB"},
    {"nothing to choose from", "enter", {NULL}, NULL},
    {"an empty word is near to nothing but itself", "", {"a"}, NULL},
    {"far longer", "ask", {"asking-the-customer-again"}, NULL},
    {"a word of another language", "pr\303\274fen", {"pruefen"}, "pruefen"},
};

static void the_nearest_word_is_found(void **state)
{
    (void)state;
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        const char *got = wm_nearest(rows[i].word, rows[i].candidates);
        if (g_strcmp0(got, rows[i].want) != 0)
            fail_msg("%s: %s instead of %s", rows[i].name, got ? got : "none",
                     rows[i].want ? rows[i].want : "none");
    }
}

static void words_of_any_length_are_safe(void **state)
{
    (void)state;
    char word[401];
    char longer[401];
    for (size_t length = 120; length <= 400; length += 8) {
        memset(word, 'a', sizeof word);
        memset(longer, 'a', sizeof longer);
        word[length] = '\0';
        longer[MIN(length + 30, 400)] = '\0';
        const char *const candidates[] = {longer, NULL};
        const char *got = wm_nearest(word, candidates);
        assert_ptr_equal(got, length <= 128 ? longer : NULL);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_nearest_word_is_found),
        cmocka_unit_test(words_of_any_length_are_safe),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
