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

/* The caller removes the file and frees its path. */
static char *save(GBytes *pdf)
{
    gsize length;
    const char *bytes = g_bytes_get_data(pdf, &length);
    char *path = NULL;
    int file = g_file_open_tmp("wallmap-XXXXXX.pdf", &path, NULL);
    assert_true(file >= 0 && g_close(file, NULL));
    assert_true(g_file_set_contents(path, bytes, (gssize)length, NULL));
    return path;
}

static void assert_whole(GBytes *pdf, char *qpdf)
{
    char *path = save(pdf);
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

/* A page of 200 by 100 points. */
static struct wm_scene *end_page(struct wm_scene_builder *builder, const struct wm_map *map)
{
    struct wm_scene *scene = wm_scene_end(builder);
    scene->width = 200;
    scene->height = 100;
    scene->ground = map->scene->ground;
    scene->family = map->scene->family;
    return scene;
}

static void add_clerk(struct wm_scene_builder *builder, const struct wm_map *map,
                      struct wm_rect box, double turn)
{
    static const struct wm_look plain = {0};
    const struct wm_icon *clerk = wm_icons_find(map->icons, "clerk");
    wm_scene_icon(builder, (struct wm_icon_item){box, clerk, "clerk", &plain, turn});
}

static void a_picture_on_every_page_is_stored_once(void **state)
{
    struct small_map_fixture *f = *state;
    struct wm_map map = f->map;
    struct wm_scene *pages[2];
    for (size_t page = 0; page < G_N_ELEMENTS(pages); page++) {
        struct wm_scene_builder *builder = wm_scene_begin(f->arena);
        for (int i = 0; i < 100; i++)
            add_clerk(builder, &map, (struct wm_rect){i, i / 2, 40, 40 + i % 2}, i % 3);
        pages[page] = end_page(builder, &map);
    }
    pages[0]->next = pages[1];
    map.scene = pages[0];
    struct wm_write_options options = small_map_options();
    GBytes *pdf = small_map_write(&map, "pdf", &options);
    assert_int_equal(count(pdf, "/Subtype /Form"), 1);
    g_bytes_unref(pdf);
}

static void a_map_is_written_the_same_twice(void **state)
{
    struct small_map_fixture *f = *state;
    struct wm_write_options options = small_map_options();
    GBytes *one = small_map_write(&f->map, "pdf", &options);
    GBytes *other = small_map_write(&f->map, "pdf", &options);
    assert_true(g_bytes_equal(one, other));
    g_bytes_unref(one);
    g_bytes_unref(other);
}

/* The page at a pixel a point: 200 by 100 pixels of three bytes, behind a head. g_free. */
static char *render(GBytes *pdf, char *pdftoppm, const char **pixels)
{
    static const char head[] = "P6\n200 100\n255\n";
    char *path = save(pdf);
    char *arguments[] = {pdftoppm, (char *)"-r", (char *)"72", path, NULL};
    char *picture = NULL;
    assert_true(g_spawn_sync(NULL, arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &picture, NULL,
                             NULL, NULL));
    assert_true(g_str_has_prefix(picture, head));
    *pixels = picture + sizeof head - 1;
    g_unlink(path);
    g_free(path);
    return picture;
}

/* A picture has ink in the middle of its box and none in the corners. */
static bool is_drawn(const char *pixels, int left, int top, int side)
{
    const char *paper = pixels + 3 * (199 + 200 * 99);
    const char *corner = pixels + 3 * (left + 2 + 200 * (top + 2));
    const char *middle = pixels + 3 * (left + side / 2 + 200 * (top + side / 2));
    return memcmp(corner, paper, 3) == 0 && memcmp(middle, paper, 3) != 0;
}

/* Cairo may write the first use late or not at all; the second must not refer to it then. */
static void a_picture_is_drawn_wherever_it_was_used_before(void **state)
{
    static const struct {
        const char *name;
        struct wm_rect box;
        double turn, veil;
    } rows[] = {
        {"whole", {20, 20, 60, 60}, 0, 0},
        {"in a veiled group", {20, 20, 60, 60}, 0, 0.5},
        {"turned", {20, 20, 60, 60}, 45, 0},
        {"just beside the page", {-60.5, 20, 60, 60}, 0, 0},
        {"turned, just beside the page", {-10.5, 46, 8, 8}, 30, 0},
        {"half off the page", {-30, 20, 60, 60}, 0, 0},
        {"hardly on the page", {-59.5, 20, 60, 60}, 0, 0},
    };
    struct small_map_fixture *f = *state;
    char *pdftoppm = g_find_program_in_path("pdftoppm");
    if (!pdftoppm) {
        print_message("pdftoppm is not installed\n");
        skip();
    }
    struct wm_write_options options = small_map_options();
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        struct wm_map map = f->map;
        struct wm_scene_builder *builder = wm_scene_begin(f->arena);
        wm_scene_group(builder, (struct wm_group){.kind = "step", .veil = rows[i].veil});
        add_clerk(builder, &map, rows[i].box, rows[i].turn);
        wm_scene_group_end(builder);
        add_clerk(builder, &map, (struct wm_rect){120, 20, 60, 60}, 0);
        map.scene = end_page(builder, &map);
        GBytes *pdf = small_map_write(&map, "pdf", &options);
        const char *pixels;
        char *picture = render(pdf, pdftoppm, &pixels);
        if (!is_drawn(pixels, 120, 20, 60))
            fail_msg("first use %s: the second is not drawn", rows[i].name);
        g_free(picture);
        g_bytes_unref(pdf);
    }
    g_free(pdftoppm);
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
        TEST(a_picture_on_every_page_is_stored_once),
        TEST(a_map_is_written_the_same_twice),
        TEST(a_picture_is_drawn_wherever_it_was_used_before),
        TEST(qpdf_finds_nothing_wrong),
        TEST(only_harmless_links_are_let_through),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
