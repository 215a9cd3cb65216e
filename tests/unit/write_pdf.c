/* SPDX-License-Identifier: MIT
 *
 * The PDF writer: its bytes, its links, and what qpdf says where that is installed; and which links
 * are let through at all.
 */
#include "../support/small_map.h"
#include "base/link.h"
#include "write/writers.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib/gstdio.h>
#include <string.h>

static int count(GBytes *pdf, const char *text)
{
    gsize length, found = strlen(text);
    const char *bytes = g_bytes_get_data(pdf, &length), *end = bytes + length;
    int times = 0;
    for (const char *p = bytes; (p = memmem(p, (size_t)(end - p), text, found)); p += found)
        times++;
    return times;
}

static void the_page_is_the_map_in_points(void **state)
{
    static const struct {
        double scale, width;
        const char *want;
    } rows[] = {
        {1, 500, "/MediaBox [ 0 0 500 229.5 ]"},
        {0.5, 500, "/MediaBox [ 0 0 250 114.75 ]"},
        {100, 500, "/MediaBox [ 0 0 14400 6609.6 ]"},
    };
    struct small_map_fixture *f = *state;
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        struct wm_write_options options = small_map_options();
        options.scale = rows[i].scale;
        GBytes *pdf = small_map_write(&f->map, "pdf", &options);
        assert_int_equal(count(pdf, rows[i].want), 1);
        g_bytes_unref(pdf);
    }
}

static void a_page_has_its_size_and_the_map_its_middle(void **state)
{
    struct small_map_fixture *f = *state;
    static const struct {
        double width, height, margin, scale;
        const char *want;
    } rows[] = {
        {1000, 1000, 0, 2, "/MediaBox [ 0 0 1000 1000 ]"},
        {841.9, 595.3, 30, 1, "/MediaBox [ 0 0 841.9 595.3 ]"},
        {14400, 14400, 0, 1, "/MediaBox [ 0 0 14400 14400 ]"},
        {30, 30, 10, 100, "/MediaBox [ 0 0 30 30 ]"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        struct wm_write_options options = small_map_options();
        options.page_width = rows[i].width;
        options.page_height = rows[i].height;
        options.page_margin = rows[i].margin;
        options.scale = rows[i].scale;
        GBytes *pdf = small_map_write(&f->map, "pdf", &options);
        assert_int_equal(count(pdf, rows[i].want), 1);
        g_bytes_unref(pdf);
    }
}

static void a_frame_fits_the_map_between_the_margins(void **state)
{
    struct small_map_fixture *f = *state;
    static const struct {
        double width, height, margin, scale, x, y;
    } rows[] = {
        {0, 0, 0, 1, 0, 0},
        {1000, 1000, 0, 2, 0, 270.5},
        {1100, 1100, 50, 2, 50, 320.5},
        {2000, 559, 50, 2, 500, 50},
        {350, 350, 50, 0.5, 50, 117.625},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        struct wm_write_options options = small_map_options();
        options.page_width = rows[i].width;
        options.page_height = rows[i].height;
        options.page_margin = rows[i].margin;
        struct wm_frame frame = wm_frame_on_page(f->map.scene, &options);
        if (fabs(frame.scale - rows[i].scale) > 1e-9 || fabs(frame.x - rows[i].x) > 1e-9 ||
            fabs(frame.y - rows[i].y) > 1e-9)
            fail_msg("row %zu: %g at %g, %g", i, frame.scale, frame.x, frame.y);
    }
}

static void the_date_is_the_callers_or_none(void **state)
{
    struct small_map_fixture *f = *state;
    struct wm_write_options options = small_map_options();
    GBytes *undated = small_map_write(&f->map, "pdf", &options);
    options.source_date = 1700000000;
    GBytes *dated = small_map_write(&f->map, "pdf", &options);
    assert_int_equal(count(undated, "/CreationDate"), 0);
    assert_int_equal(count(dated, "/CreationDate (20231114221320Z)"), 1);
    assert_int_equal(count(dated, "/Title (From order to <invoice>)"), 1);
    assert_int_equal(count(dated, "/Creator (wallmap 0.1)"), 1);
    g_bytes_unref(undated);
    g_bytes_unref(dated);
}

static void links_cannot_leave_their_string(void **state)
{
    struct small_map_fixture *f = *state;
    struct wm_write_options options = small_map_options();
    GBytes *pdf = small_map_write(&f->map, "pdf", &options);
    assert_int_equal(count(pdf, "/URI (https://example.org/a%27b%28c%29%5C?q=%C3%BC&r=1)"), 2);
    assert_int_equal(count(pdf, "/S /URI"), 2);
    assert_int_equal(count(pdf, "javascript"), 0);
    g_bytes_unref(pdf);
}

static void a_picture_is_stored_once(void **state)
{
    struct small_map_fixture *f = *state;
    struct wm_write_options options = small_map_options();
    GBytes *pdf = small_map_write(&f->map, "pdf", &options);
    assert_int_equal(count(pdf, "/Subtype /Form"), 3);
    g_bytes_unref(pdf);
}

/* The scene of the map, then an empty one half as wide with a chapter. */
static void every_scene_is_a_page(void **state)
{
    struct small_map_fixture *f = *state;
    struct wm_scene_builder *builder = wm_scene_begin(f->arena);
    wm_scene_group(builder, (struct wm_group){.kind = "chapter", .title = "Second"});
    wm_scene_text(builder,
                  (struct wm_text_item){.text = "Second", .at = {9, 50}, .font = {.size = 12}});
    wm_scene_group_end(builder);
    struct wm_scene first = *f->map.scene, *second = wm_scene_end(builder);
    second->width = first.width / 2;
    second->height = first.height;
    second->family = first.family;
    first.next = second;
    struct wm_map map = f->map;
    map.scene = &first;

    struct wm_write_options options = small_map_options();
    GBytes *pdf = small_map_write(&map, "pdf", &options);
    assert_int_equal(count(pdf, "/Count 2"), 1);
    assert_int_equal(count(pdf, "/MediaBox [ 0 0 500 229.5 ]"), 1);
    assert_int_equal(count(pdf, "/MediaBox [ 0 0 250 229.5 ]"), 1);
    assert_int_equal(count(pdf, "/Title (Second)"), 1);
    g_bytes_unref(pdf);
}

static void bytes_are_the_same_twice(void **state)
{
    struct small_map_fixture *f = *state;
    struct wm_write_options options = small_map_options();
    GBytes *one = small_map_write(&f->map, "pdf", &options);
    struct wm_arena *arena = wm_arena_create();
    struct wm_map again = small_map_create(arena);
    GBytes *other = small_map_write(&again, "pdf", &options);
    assert_true(g_bytes_equal(one, other));
    g_bytes_unref(one);
    g_bytes_unref(other);
    wm_arena_destroy(arena);
}

/* What Cairo cannot say in vectors, it says in images. */
static void a_veil_makes_no_images_and_keeps_links(void **state)
{
    struct small_map_fixture *f = *state;
    f->map.scene = small_map_veil(f->arena, &f->map, 0.72);
    struct wm_write_options options = small_map_options();
    GBytes *pdf = small_map_write(&f->map, "pdf", &options);
    assert_int_equal(count(pdf, "/Subtype /Image"), 0);
    assert_int_equal(count(pdf, "/ca 0.28"), 1);
    assert_int_equal(count(pdf, "/S /URI"), 2);
    g_bytes_unref(pdf);
}

static void assert_whole(GBytes *pdf, char *qpdf)
{
    gsize length;
    const char *bytes = g_bytes_get_data(pdf, &length);
    char *path = NULL;
    int file = g_file_open_tmp("wallmap-XXXXXX.pdf", &path, NULL);
    assert_true(file >= 0 && g_close(file, NULL));
    assert_true(g_file_set_contents(path, bytes, (gssize)length, NULL));

    char *arguments[] = {qpdf, (char *)"--check", path, NULL};
    char *out = NULL, *err = NULL;
    int status = -1;
    assert_true(g_spawn_sync(NULL, arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, &err,
                             &status, NULL));
    if (status != 0)
        print_error("%s%s", out, err);
    assert_int_equal(status, 0);
    g_unlink(path);
    g_free(path);
    g_free(out);
    g_free(err);
}

static void qpdf_finds_nothing_wrong(void **state)
{
    struct small_map_fixture *f = *state;
    char *qpdf = g_find_program_in_path("qpdf");
    if (!qpdf) {
        print_message("qpdf is not installed\n");
        skip();
    }
    struct wm_write_options options = small_map_options();
    const struct wm_scene *scenes[] = {f->map.scene, small_map_veil(f->arena, &f->map, 0.5)};
    for (size_t i = 0; i < G_N_ELEMENTS(scenes); i++) {
        f->map.scene = scenes[i];
        GBytes *pdf = small_map_write(&f->map, "pdf", &options);
        assert_whole(pdf, qpdf);
        g_bytes_unref(pdf);
    }
    g_free(qpdf);
}

static void only_harmless_links_are_let_through(void **state G_GNUC_UNUSED)
{
    static const struct {
        const char *href;
        bool want;
    } rows[] = {
        {"http://example.org", true},
        {"HTTPS://example.org", true},
        {"mailto:a@example.org", true},
        {"#step-3", true},
        {"page.html", true},
        {"../a/b.html?x=a:b", true},
        {"/a:b", true},
        {"//example.org/a", true},
        {"", false},
        {"javascript:alert(1)", false},
        {"JAVASCRIPT:alert(1)", false},
        {"java\nscript:alert(1)", false},
        {"\tjavascript:alert(1)", false},
        {" javascript:alert(1)", false},
        {"\x01javascript:alert(1)", false},
        {"data:text/html,x", false},
        {"file:///etc/passwd", false},
        {"vbscript:x", false},
        {"http", true},
        {"httpx:a", false},
        {":a", false},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        if (wm_link_is_harmless(rows[i].href) != rows[i].want)
            print_error("row %zu: %s\n", i, rows[i].href);
        assert_int_equal(wm_link_is_harmless(rows[i].href), rows[i].want);
    }
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, small_map_set_up, small_map_tear_down)
    const struct CMUnitTest tests[] = {
        TEST(the_page_is_the_map_in_points),
        TEST(a_page_has_its_size_and_the_map_its_middle),
        TEST(a_frame_fits_the_map_between_the_margins),
        TEST(the_date_is_the_callers_or_none),
        TEST(links_cannot_leave_their_string),
        TEST(a_picture_is_stored_once),
        TEST(every_scene_is_a_page),
        TEST(bytes_are_the_same_twice),
        TEST(a_veil_makes_no_images_and_keeps_links),
        TEST(qpdf_finds_nothing_wrong),
        TEST(only_harmless_links_are_let_through),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
