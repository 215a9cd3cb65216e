/* SPDX-License-Identifier: MIT
 *
 * The table of phrases that is made when the program is built: sorted, and each the phrase that its
 * text is when it is cut to stems now.
 */
#include "icon/phrases.h"
#include "icon/words.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static const char *text_at(guint32 place)
{
    return wm_phrase_texts + place;
}

static void phrases_are_sorted_by_their_first_stem(void **state)
{
    (void)state;
    for (int language = 0; language < WM_LANGUAGES; language++) {
        const struct wm_phrase_list *list = &wm_phrase_lists[language];
        g_autofree char *before = g_strdup("");
        assert_true(list->count > 1000);
        for (size_t i = 0; i < list->count; i++) {
            const char *stems = text_at(list->phrases[i].stems);
            char *first = g_strndup(stems, strcspn(stems, " "));
            assert_true(strcmp(before, first) <= 0);
            g_free(before);
            before = first;
        }
    }
}

/* "anrufen" may stand there as "ruf an". */
static bool is_parted(const struct wm_phrase *phrase, const char *stems)
{
    const char *listed = text_at(phrase->stems), *blank = strchr(listed, ' ');
    if (!(phrase->flags & WM_PHRASE_PARTS) || !blank)
        return false;
    g_autofree char *whole = g_strdup_printf("%s%.*s", blank + 1, (int)(blank - listed), listed);
    return strcmp(whole, stems) == 0;
}

static void phrases_are_their_texts_cut_to_stems(void **state)
{
    (void)state;
    for (enum wm_language language = 0; language < WM_LANGUAGES; language++) {
        const struct wm_phrase_list *list = &wm_phrase_lists[language];
        for (size_t i = 0; i < list->count; i++) {
            const struct wm_phrase *phrase = &list->phrases[i];
            struct wm_words words = wm_words_of(text_at(phrase->text), language);
            const char *first = words.folded->pdata[0];
            if (language == WM_ENGLISH)
                assert_string_equal(text_at(phrase->first), first);
            assert_true(g_str_has_prefix(first, text_at(phrase->noun)));
            g_ptr_array_add(words.stems, NULL);
            g_autofree char *stems = g_strjoinv(" ", (char **)words.stems->pdata);
            if (strcmp(text_at(phrase->stems), stems) != 0 && !is_parted(phrase, stems))
                fail_msg("\"%s\" is \"%s\"", text_at(phrase->text), text_at(phrase->stems));
            g_ptr_array_unref(words.stems);
            g_ptr_array_unref(words.folded);
        }
    }
}

static void phrases_belong_to_pictures(void **state)
{
    (void)state;
    struct wm_arena *arena = wm_arena_create();
    const struct wm_icons *icons = wm_icons_create(arena);
    for (int language = 0; language < WM_LANGUAGES; language++)
        for (size_t i = 0; i < wm_phrase_lists[language].count; i++)
            assert_non_null(wm_icons_at(icons, wm_phrase_lists[language].phrases[i].icon));
    wm_arena_destroy(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(phrases_are_sorted_by_their_first_stem),
        cmocka_unit_test(phrases_are_their_texts_cut_to_stems),
        cmocka_unit_test(phrases_belong_to_pictures),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
