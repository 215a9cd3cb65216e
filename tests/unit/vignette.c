/* SPDX-License-Identifier: MIT
 *
 * The composition of a vignette: nothing that matters is hidden. Pictures are drawn on 64 units, of
 * which the outer 4 stay empty; a person's head has the radius 13 at (32, 21).
 */
#include "layout/vignette.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>

static const double SLIVER = 0.08; /* of an object's side */

static struct wm_rect ink_of(struct wm_rect box)
{
    double margin = box.w * 4 / 64;
    return (struct wm_rect){box.x + margin, box.y + margin, box.w - 2 * margin, box.h - 2 * margin};
}

static double distance(struct wm_rect rect, struct wm_point from)
{
    double x = fmax(fmax(rect.x - from.x, from.x - wm_rect_right(rect)), 0);
    double y = fmax(fmax(rect.y - from.y, from.y - wm_rect_bottom(rect)), 0);
    return hypot(x, y);
}

static void objects_leave_faces_free(void **state)
{
    (void)state;
    const struct wm_theme *theme = wm_theme_at(0);
    for (int count = 1; count <= WM_PICTURES_A_STEP; count++) {
        struct wm_vignette it = wm_vignette_compose(theme, WM_ACTOR_PERSON, count);
        double unit = it.person.w / 64;
        struct wm_point head = {it.person.x + 32 * unit, it.person.y + 21 * unit};
        for (int i = 0; i < count; i++)
            assert_true(distance(ink_of(it.objects[i]), head) > 14.25 * unit);
    }
}

static void badges_leave_faces_free(void **state)
{
    (void)state;
    const struct wm_theme *theme = wm_theme_at(0);
    double unit = theme->person / 64;
    struct wm_rect badge = {-theme->badge_right, theme->badge_down - 2 * theme->badge_radius,
                            2 * theme->badge_right, 2 * theme->badge_radius};
    assert_true(distance(badge, (struct wm_point){32 * unit, 21 * unit}) > 14.25 * unit);
}

static void things_are_not_hidden(void **state)
{
    (void)state;
    static const enum wm_actor_kind kinds[] = {WM_ACTOR_SYSTEM, WM_ACTOR_PLACE};
    for (int i = 0; i < 2; i++) {
        struct wm_vignette it = wm_vignette_compose(wm_theme_at(0), kinds[i], 3);
        assert_true(ink_of(it.objects[0]).x > wm_rect_right(ink_of(it.person)));
    }
}

static void objects_are_seen_and_stand_on_the_ground(void **state)
{
    (void)state;
    const struct wm_theme *theme = wm_theme_at(0);
    for (int kind = WM_ACTOR_PERSON; kind <= WM_ACTOR_PLACE; kind++)
        for (int count = 0; count <= WM_PICTURES_A_STEP; count++) {
            struct wm_vignette it = wm_vignette_compose(theme, (enum wm_actor_kind)kind, count);
            assert_true(fabs(wm_rect_bottom(it.person) - theme->person) < 0.01);
            double right = wm_rect_right(it.person);
            for (int i = 0; i < count; i++) {
                struct wm_rect ink = ink_of(it.objects[i]);
                assert_true(fabs(wm_rect_bottom(it.objects[i]) - theme->person) < 0.01);
                if (i > 0)
                    assert_true(wm_rect_right(ink_of(it.objects[i - 1])) - ink.x <
                                SLIVER * it.objects[i].w);
                right = fmax(right, wm_rect_right(it.objects[i]));
            }
            assert_true(fabs(it.width - right) < 0.01);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(objects_leave_faces_free),
        cmocka_unit_test(badges_leave_faces_free),
        cmocka_unit_test(things_are_not_hidden),
        cmocka_unit_test(objects_are_seen_and_stand_on_the_ground),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
