/* SPDX-License-Identifier: MIT
 *
 * Which way a map is read: what is said, the language, the title.
 */
#include "model/reads.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void what_is_said_goes_before_the_language(void **state)
{
    (void)state;
    static const enum wm_reads said[] = {WM_READS_RIGHT, WM_READS_LEFT, WM_READS_DOWN};
    for (size_t i = 0; i < G_N_ELEMENTS(said); i++) {
        const struct wm_model model = {.language = "ar", .title = "طلب", .reads = said[i]};
        assert_int_equal(wm_model_reads(&model), said[i]);
    }
}

static void a_language_is_read_as_it_is_written(void **state)
{
    (void)state;
    static const struct {
        const char *language;
        enum wm_reads want;
    } rows[] = {
        {"en", WM_READS_RIGHT},          {"ar", WM_READS_LEFT},
        {"AR-eg", WM_READS_LEFT},        {"he", WM_READS_LEFT},
        {"iw", WM_READS_LEFT},           {"fa-IR", WM_READS_LEFT},
        {"ur", WM_READS_LEFT},           {"yi", WM_READS_LEFT},
        {"ps", WM_READS_LEFT},           {"sd", WM_READS_LEFT},
        {"ug", WM_READS_LEFT},           {"dv", WM_READS_LEFT},
        {"ckb", WM_READS_LEFT},          {"ckb-Latn", WM_READS_RIGHT},
        {"ku", WM_READS_RIGHT},          {"ku-Arab", WM_READS_LEFT},
        {"ku-arab-IQ", WM_READS_LEFT},   {"ar-Latn-EG", WM_READS_RIGHT},
        {"he-Latn", WM_READS_RIGHT},     {"az", WM_READS_RIGHT},
        {"az-IR", WM_READS_LEFT},        {"pa-PK", WM_READS_LEFT},
        {"pa-IN", WM_READS_RIGHT},       {"pa-Guru-PK", WM_READS_RIGHT},
        {"ur-Aran", WM_READS_LEFT},      {"ff-Adlm", WM_READS_LEFT},
        {"man-Nkoo", WM_READS_LEFT},     {"dv-Thaa", WM_READS_LEFT},
        {"arc-Syrc", WM_READS_LEFT},     {"und-Hebr", WM_READS_LEFT},
        {"zh-yue-Hant", WM_READS_RIGHT}, {"de-1996", WM_READS_RIGHT},
        {"de-x-Arab", WM_READS_RIGHT},   {"arn", WM_READS_RIGHT},
        {"a", WM_READS_RIGHT},           {"x-ar", WM_READS_RIGHT},
        {"en-Zzzz", WM_READS_RIGHT},     {" ", WM_READS_RIGHT},
        {"-", WM_READS_RIGHT},           {"ar-", WM_READS_LEFT},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        const struct wm_model model = {.language = rows[i].language, .title = "שלום"};
        if (wm_model_reads(&model) != rows[i].want)
            fail_msg("\"%s\" is read the other way", rows[i].language);
    }
}

static void without_a_language_the_first_letter_of_the_title_tells(void **state)
{
    (void)state;
    static const struct {
        const char *title;
        enum wm_reads want;
    } rows[] = {
        {"Order", WM_READS_RIGHT},      {"طلب", WM_READS_LEFT},       {"הזמנה", WM_READS_LEFT},
        {"12. «טופס»", WM_READS_LEFT},  {"A4 הזמנה", WM_READS_RIGHT}, {"注文", WM_READS_RIGHT},
        {"2026 – 1/2", WM_READS_RIGHT}, {"ދިވެހި", WM_READS_LEFT},       {"", WM_READS_RIGHT},
        {NULL, WM_READS_RIGHT},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        const struct wm_model unsaid = {.language = "", .title = rows[i].title};
        const struct wm_model none = {.title = rows[i].title};
        if (wm_model_reads(&unsaid) != rows[i].want || wm_model_reads(&none) != rows[i].want)
            fail_msg("row %zu is read the other way", i);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_said_goes_before_the_language),
        cmocka_unit_test(a_language_is_read_as_it_is_written),
        cmocka_unit_test(without_a_language_the_first_letter_of_the_title_tells),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
