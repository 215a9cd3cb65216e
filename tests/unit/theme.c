/* SPDX-License-Identifier: MIT
 *
 * What is true of every theme: words can be read, and every colour of a day has one of the night.
 */
#include "../support/contrast.h"
#include "theme/tone.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static void assert_can_be_read(const struct wm_theme *theme, struct wm_color words,
                               struct wm_color ground, const char *what)
{
    double it = color_contrast(words, ground);
    if (it < 4.5)
        fail_msg("%s: %s: #%02x%02x%02x on #%02x%02x%02x has %.2f to 1", theme->name, what,
                 words.red, words.green, words.blue, ground.red, ground.green, ground.blue, it);
}

static void words_stand_out_from_every_ground(void **state)
{
    static const enum wm_tone tones[] = {WM_TONE_INK,  WM_TONE_QUIET, WM_TONE_TROUBLE,
                                         WM_TONE_GOOD, WM_TONE_FRESH, WM_TONE_STRONG};
    for (int i = 0; wm_theme_at(i); i++) {
        const struct wm_theme *theme = wm_theme_at(i);
        for (size_t k = 0; k < sizeof tones / sizeof *tones; k++) {
            struct wm_color words = wm_tone_color(theme, tones[k]);
            for (int side = 0; side < 4; side++) {
                assert_can_be_read(theme, words, theme->sides[side], "band");
                assert_can_be_read(theme, words, theme->rooms[side], "room");
                assert_can_be_read(theme, words, theme->floors[side], "floor");
            }
            assert_can_be_read(theme, words, theme->paper, "paper");
            assert_can_be_read(theme, words, theme->strip, "strip");
            assert_can_be_read(theme, words, theme->disc, "card");
        }
        assert_can_be_read(theme, theme->on_ink, theme->ink, "sign");
        assert_can_be_read(theme, theme->on_ink, theme->trouble, "flag");
    }
    (void)state;
}

static void a_colour_of_the_day_has_one_of_the_night(void **state)
{
    int with_night = 0;
    for (int i = 0; wm_theme_at(i); i++) {
        const struct wm_theme *theme = wm_theme_at(i);
        if (!theme->at_night)
            continue;
        with_night++;
        for (int k = 0; k < WM_THEME_COLORS; k++)
            for (int j = 0; j < k; j++) {
                const struct wm_theme_color *a = wm_theme_color_at(k), *b = wm_theme_color_at(j);
                struct wm_color one = wm_theme_color(theme, a), other = wm_theme_color(theme, b);
                one.alpha = other.alpha;
                if (memcmp(&one, &other, sizeof one) != 0)
                    continue;
                one = wm_theme_color(theme->at_night, a);
                other = wm_theme_color(theme->at_night, b);
                one.alpha = other.alpha;
                if (memcmp(&one, &other, sizeof one) != 0)
                    fail_msg("%s and %s are one colour by day, but two at night", a->name, b->name);
            }
    }
    assert_int_equal(with_night, 1);
    (void)state;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_stand_out_from_every_ground),
        cmocka_unit_test(a_colour_of_the_day_has_one_of_the_night),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
