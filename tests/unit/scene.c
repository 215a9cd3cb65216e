/* SPDX-License-Identifier: MIT
 *
 * The builder of scenes, told by the dump.
 */
#include "scene/scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>

static const struct wm_color INK = WM_COLOR(0x2B2A33);
static const struct wm_color GLASS = WM_COLOR_ALPHA(0xFFFFFF, 50);
static const struct wm_color NONE = {0, 0, 0, 0};

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

/* Ends the builder and compares its dump behind the first line. */
static void assert_items(struct wm_scene_builder *builder, const char *want)
{
    GString *out = g_string_new(NULL);
    wm_scene_dump(wm_scene_end(builder), out);
    char *first = g_strdup_printf("scene 0 0\n%s", want);
    assert_string_equal(out->str, first);
    g_free(first);
    g_string_free(out, TRUE);
}

static void paths_are_dumped_with_their_paint(void **state)
{
    struct wm_scene_builder *b = wm_scene_begin(*state);
    wm_scene_path(b, GLASS, INK, 2.5);
    wm_scene_dash(b, 0, 6);
    wm_scene_move(b, 1.004, -2.006);
    wm_scene_line(b, 3, 1.0 / 3);
    wm_scene_curve(b, (struct wm_point){1, 2}, (struct wm_point){3, 4}, (struct wm_point){5, 6});
    wm_scene_close(b);
    assert_items(b, "  path fill #FFFFFF/0.5 stroke #2B2A33 2.5 dash 0 6"
                    " M 1,-2.01 L 3,0.33 C 1,2 3,4 5,6 Z\n");
}

static void a_path_without_segments_is_dropped(void **state)
{
    struct wm_scene_builder *b = wm_scene_begin(*state);
    wm_scene_path(b, INK, NONE, 0);
    wm_scene_path(b, INK, NONE, 0);
    wm_scene_rect(b, (struct wm_rect){1, 2, 3, 4}, 0);
    wm_scene_path(b, INK, NONE, 0);
    assert_items(b, "  rect 1 2 3 4 fill #2B2A33\n");
}

static void corners_are_never_rounder_than_the_rectangle(void **state)
{
    struct wm_scene_builder *b = wm_scene_begin(*state);
    wm_scene_path(b, INK, NONE, 0);
    wm_scene_rect(b, (struct wm_rect){0, 0, 20, 10}, 99);
    assert_items(b, "  rect 0 0 20 10 corner 5 fill #2B2A33\n");
}

static void a_circle_is_its_centre_and_radius(void **state)
{
    struct wm_scene_builder *b = wm_scene_begin(*state);
    wm_scene_path(b, NONE, INK, 1);
    wm_scene_dash(b, 1.000004, -1);
    wm_scene_circle(b, (struct wm_point){10, 10.5}, 7);
    assert_items(b, "  circle 10 10.5 7 stroke #2B2A33 1 dash 1 0\n");
}

static void lines_may_end_flat_and_dashes_are_finer_than_lines(void **state)
{
    struct wm_scene_builder *b = wm_scene_begin(*state);
    wm_scene_path(b, NONE, INK, 13);
    wm_scene_dash(b, 1.75, 22.122639);
    wm_scene_flat_ends(b);
    wm_scene_move(b, 1, 2);
    wm_scene_line(b, 300, 2);
    assert_items(b, "  path stroke #2B2A33 13 dash 1.75 22.12264 flat M 1,2 L 300,2\n");
}

/* Draws what `draw` adds to a path, and spells the walk along it. */
static void assert_outline(struct wm_arena *arena, void (*draw)(struct wm_scene_builder *),
                           struct wm_rect bounds, const char *want)
{
    struct wm_scene_builder *b = wm_scene_begin(arena);
    wm_scene_path(b, INK, NONE, 0);
    draw(b);
    const struct wm_path *path = wm_scene_end(b)->items[0].path;
    struct wm_path_walk walk = {path, 0, 0};
    struct wm_path_segment segment;
    GString *out = g_string_new(NULL);
    while (wm_path_next(&walk, &segment)) {
        g_string_append_c(out, wm_path_spellings[segment.op].letter);
        for (int i = 0; i < wm_path_spellings[segment.op].points; i++)
            g_string_append_printf(out, " %.2f,%.2f", segment.points[i].x, segment.points[i].y);
    }
    assert_string_equal(out->str, want);
    g_string_free(out, TRUE);
    struct wm_rect box = wm_path_bounds(path);
    assert_true(box.x == bounds.x && box.y == bounds.y && box.w == bounds.w && box.h == bounds.h);
}

static void draw_rect(struct wm_scene_builder *b)
{
    wm_scene_rect(b, (struct wm_rect){1, 2, 3, 4}, 0);
}

static void draw_round_rect(struct wm_scene_builder *b)
{
    wm_scene_rect(b, (struct wm_rect){0, 0, 20, 10}, 99);
}

static void draw_circle(struct wm_scene_builder *b)
{
    wm_scene_circle(b, (struct wm_point){10, 10}, 10);
}

static void draw_free(struct wm_scene_builder *b)
{
    wm_scene_move(b, 5, 5);
    wm_scene_curve(b, (struct wm_point){-1, 2}, (struct wm_point){3, 9}, (struct wm_point){4, 4});
    wm_scene_close(b);
}

static void every_shape_can_be_walked_along(void **state)
{
    assert_outline(*state, draw_rect, (struct wm_rect){1, 2, 3, 4},
                   "M 1.00,2.00L 4.00,2.00L 4.00,6.00L 1.00,6.00L 1.00,2.00Z");
    assert_outline(*state, draw_round_rect, (struct wm_rect){0, 0, 20, 10},
                   "M 5.00,0.00L 15.00,0.00C 17.76,0.00 20.00,2.24 20.00,5.00L 20.00,5.00"
                   "C 20.00,7.76 17.76,10.00 15.00,10.00L 5.00,10.00C 2.24,10.00 0.00,7.76"
                   " 0.00,5.00L 0.00,5.00C 0.00,2.24 2.24,0.00 5.00,0.00Z");
    assert_outline(
        *state, draw_circle, (struct wm_rect){0, 0, 20, 20},
        "M 20.00,10.00C 20.00,15.52 15.52,20.00 10.00,20.00C 4.48,20.00 0.00,15.52"
        " 0.00,10.00C 0.00,4.48 4.48,0.00 10.00,0.00C 15.52,0.00 20.00,4.48 20.00,10.00Z");
    assert_outline(*state, draw_free, (struct wm_rect){-1, 2, 6, 7},
                   "M 5.00,5.00C -1.00,2.00 3.00,9.00 4.00,4.00Z");
}

static guint32 hash_of(struct wm_arena *arena, const char *title, double y, const char *words)
{
    struct wm_scene_builder *b = wm_scene_begin(arena);
    wm_scene_group(b, (struct wm_group){.id = "a", .title = title});
    wm_scene_path(b, GLASS, INK, 2.5);
    wm_scene_move(b, 1, y);
    wm_scene_line(b, 3, 4);
    wm_scene_path(b, GLASS, INK, 2.5);
    wm_scene_rect(b, (struct wm_rect){1, y, 3, 4}, 1);
    wm_scene_text(b, (struct wm_text_item){.text = words, .color = INK});
    wm_scene_group_end(b);
    return wm_scene_hash(wm_scene_end(b));
}

/* The number is that of every machine and compiler: who changes it changes every id in an SVG. */
static void the_hash_tells_scenes_apart(void **state)
{
    guint32 one = hash_of(*state, "t", 2, "w");
    assert_int_equal(one, 0x2f56953e);
    assert_int_equal(one, hash_of(*state, "t", 2.001, "w"));
    assert_int_not_equal(one, hash_of(*state, "t", 2.01, "w"));
    assert_int_not_equal(one, hash_of(*state, "t", 2, "v"));
    assert_int_not_equal(one, hash_of(*state, "", 2, "w"));
    assert_int_not_equal(one, hash_of(*state, NULL, 2, "w"));
}

static void groups_indent_and_texts_are_quoted(void **state)
{
    struct wm_scene_builder *b = wm_scene_begin(*state);
    wm_scene_group(b, (struct wm_group){"a", "step", "say \"hi\"\n", "x.html", 0});
    wm_scene_group(b, (struct wm_group){0});
    wm_scene_text(b, (struct wm_text_item){.text = "\\ \xc3\xa9\x01\xe2\x80\xae",
                                           .at = {1, 2},
                                           .anchor = WM_ANCHOR_END,
                                           .font = {12, true, 2, 15},
                                           .color = INK,
                                           .width = 9.999,
                                           .is_upright = true});
    wm_scene_group_end(b);
    wm_scene_group_end(b);
    wm_scene_icon(b, (struct wm_icon_item){.box = {1, 2, 3, 4}, .name = "no-such", .turn = 20});
    assert_items(b, "  group step id \"a\" title \"say \\\"hi\\\"\\u{a}\" href \"x.html\"\n"
                    "    group -\n"
                    "      text \"\\\\ \xc3\xa9\\u{1}\\u{202e}\" 1,2 end size 12 bold spaced 2"
                    " color #2B2A33 width 10 upright\n"
                    "    end\n"
                    "  end\n"
                    "  icon \"no-such\" 1 2 3 4 turn 20 unknown\n");
}

static void a_veil_is_dumped_and_stays_between_none_and_all(void **state)
{
    struct wm_scene_builder *b = wm_scene_begin(*state);
    const double veils[] = {0.724, 7, -1, NAN};
    for (size_t i = 0; i < G_N_ELEMENTS(veils); i++)
        wm_scene_group(b, (struct wm_group){.veil = veils[i]});
    for (size_t i = 0; i < G_N_ELEMENTS(veils); i++)
        wm_scene_group_end(b);
    assert_items(b, "  group - veil 0.72\n"
                    "    group - veil 1\n"
                    "      group -\n"
                    "        group -\n"
                    "        end\n"
                    "      end\n"
                    "    end\n"
                    "  end\n");
}

static void numbers_pass_one_gate(void **state)
{
    struct wm_scene_builder *b = wm_scene_begin(*state);
    wm_scene_path(b, INK, NONE, NAN);
    wm_scene_move(b, NAN, INFINITY);
    wm_scene_line(b, 1e300, -1e300);
    wm_scene_line(b, -0.001, -0.0);
    assert_items(b, "  path fill #2B2A33 M 0,0 L 1000000,-1000000 L 0,0\n");
}

static void the_head_is_dumped_first(void **state)
{
    struct wm_scene *scene = wm_scene_end(wm_scene_begin(*state));
    GString *out = g_string_new(NULL);
    scene->width = 1920;
    scene->height = 1080.25;
    scene->ground = INK;
    scene->family = "Lato";
    scene->title = "T";
    scene->language = "";
    wm_scene_dump(scene, out);
    assert_string_equal(out->str, "scene 1920 1080.25 ground #2B2A33 family \"Lato\" title \"T\" "
                                  "language \"\"\n");
    g_string_free(out, TRUE);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(paths_are_dumped_with_their_paint),
        TEST(a_path_without_segments_is_dropped),
        TEST(corners_are_never_rounder_than_the_rectangle),
        TEST(a_circle_is_its_centre_and_radius),
        TEST(lines_may_end_flat_and_dashes_are_finer_than_lines),
        TEST(every_shape_can_be_walked_along),
        TEST(the_hash_tells_scenes_apart),
        TEST(groups_indent_and_texts_are_quoted),
        TEST(a_veil_is_dumped_and_stays_between_none_and_all),
        TEST(numbers_pass_one_gate),
        TEST(the_head_is_dumped_first),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
