/* SPDX-License-Identifier: MIT
 *
 * The PNG writer: size, pixels, resolution, strips; and the sink and the tables that all writers
 * share.
 */
#include "../support/painted.h"
#include "../support/small_map.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>
#include <png.h>
#include <string.h>

struct decoded {
    int width, height, channels;
    png_bytep pixels;
};

static struct decoded decode(GBytes *png)
{
    gsize length;
    const void *bytes = g_bytes_get_data(png, &length);
    png_image image = {.version = PNG_IMAGE_VERSION};
    assert_true(png_image_begin_read_from_memory(&image, bytes, length));
    struct decoded it = {(int)image.width, (int)image.height,
                         image.format & PNG_FORMAT_FLAG_ALPHA ? 4 : 3, NULL};
    image.format = it.channels == 4 ? PNG_FORMAT_RGBA : PNG_FORMAT_RGB;
    it.pixels = g_malloc(PNG_IMAGE_SIZE(image));
    assert_true(png_image_finish_read(&image, NULL, it.pixels, 0, NULL));
    return it;
}

/* 0xRRGGBB, or 0xRRGGBBAA. */
static unsigned pixel_at(const struct decoded *it, int x, int y)
{
    unsigned pixel = 0;
    for (int i = 0; i < it->channels; i++)
        pixel = pixel << 8 | it->pixels[(y * it->width + x) * it->channels + i];
    return pixel;
}

/* The number behind a chunk's name, NULL data if the chunk is not there. */
static const guint8 *find_chunk(GBytes *png, const char *name)
{
    gsize length;
    const guint8 *bytes = g_bytes_get_data(png, &length);
    const guint8 *at = memmem(bytes, length, name, 4);
    return at ? at + 4 : NULL;
}

static void the_size_is_what_was_asked_for(void **state)
{
    static const struct {
        double width, height, scale, dpi;
        int want_width, want_height, want_per_metre;
    } rows[] = {
        {0, 0, 1, 0, 500, 230, 2835},      {0, 0, 2, 0, 1000, 459, 5669},
        {0, 0, 1, 144, 1000, 459, 5669},   {250, 0, 1, 0, 250, 115, 1417},
        {0, 459, 1, 0, 1000, 459, 5669},   {1000, 1000, 1, 0, 1000, 1000, 5669},
        {300, 100, 1, 96, 300, 100, 3780}, {0, 0, 0.001, 0, 1, 1, 3},
    };
    struct small_map_fixture *f = *state;
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        struct wm_write_options options = small_map_options();
        options.width_px = rows[i].width;
        options.height_px = rows[i].height;
        options.scale = rows[i].scale;
        options.dpi = rows[i].dpi;
        GBytes *png = small_map_write(&f->map, "png", &options);
        struct decoded it = decode(png);
        assert_int_equal(it.width, rows[i].want_width);
        assert_int_equal(it.height, rows[i].want_height);
        const guint8 *phys = find_chunk(png, "pHYs");
        assert_non_null(phys);
        assert_int_equal(phys[2] << 8 | phys[3], rows[i].want_per_metre);
        g_free(it.pixels);
        g_bytes_unref(png);
    }
}

static void a_page_has_its_size_in_pixels(void **state)
{
    static const struct {
        double page_width, page_height, width, height, scale, dpi;
        int want_width, want_height, want_per_metre;
    } rows[] = {
        {842, 595, 0, 0, 1, 0, 842, 595, 2835},
        {841.89, 595.28, 0, 0, 1, 300, 3508, 2480, 11811},
        {960, 540, 0, 0, 2, 0, 1920, 1080, 5669},
        {960, 540, 1920, 0, 1, 0, 1920, 1080, 5669},
        {960, 540, 1000, 1000, 1, 0, 1000, 1000, 2953},
    };
    struct small_map_fixture *f = *state;
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        struct wm_write_options options = small_map_options();
        options.page_width = rows[i].page_width;
        options.page_height = rows[i].page_height;
        options.page_margin = 30;
        options.width_px = rows[i].width;
        options.height_px = rows[i].height;
        options.scale = rows[i].scale;
        options.dpi = rows[i].dpi;
        GBytes *png = small_map_write(&f->map, "png", &options);
        struct decoded it = decode(png);
        const guint8 *phys = find_chunk(png, "pHYs");
        int per_metre = phys[2] << 8 | phys[3];
        if (it.width != rows[i].want_width || it.height != rows[i].want_height ||
            per_metre != rows[i].want_per_metre)
            fail_msg("row %zu: %d x %d, %d a metre", i, it.width, it.height, per_metre);
        g_free(it.pixels);
        g_bytes_unref(png);
    }
}

static void the_map_is_centred_and_the_ground_fills(void **state)
{
    struct small_map_fixture *f = *state;
    struct wm_write_options options = small_map_options();
    options.width_px = options.height_px = 500;
    GBytes *png = small_map_write(&f->map, "png", &options);
    struct decoded it = decode(png);
    int top = (500 - 229) / 2;
    assert_int_equal(it.channels, 3);
    assert_int_equal(pixel_at(&it, 2, 2), 0xfcfaf5);
    assert_int_equal(pixel_at(&it, 497, 497), 0xfcfaf5);
    assert_int_equal(pixel_at(&it, 250, top + 35), 0xffefd8);
    assert_int_equal(pixel_at(&it, 250, top + 210), 0xffefd8);
    assert_int_equal(pixel_at(&it, 66, top + 60), 0xc8402f);
    g_free(it.pixels);
    g_bytes_unref(png);
}

static void a_transparent_picture_has_no_ground(void **state)
{
    struct small_map_fixture *f = *state;
    struct wm_write_options options = small_map_options();
    options.is_transparent = true;
    GBytes *png = small_map_write(&f->map, "png", &options);
    struct decoded it = decode(png);
    assert_int_equal(it.channels, 4);
    assert_int_equal(pixel_at(&it, 2, 2), 0);
    assert_int_equal(pixel_at(&it, 250, 40), 0xffefd8ff);
    g_free(it.pixels);
    g_bytes_unref(png);
}

static void every_pixel_is_the_painted_one(void **state)
{
    struct small_map_fixture *f = *state;
    struct wm_map veiled = f->map;
    veiled.scene = small_map_veil(f->arena, &f->map, 0.4);
    for (int option = 0; option < 8; option++) {
        struct wm_write_options options = small_map_options();
        options.is_transparent = option & 1;
        options.scale = option & 2 ? 1 : 3;
        const struct wm_map *map = option & 4 ? &veiled : &f->map;
        GBytes *png = small_map_write(map, "png", &options);
        const char *fault = painted_fault(map, &options, png);
        if (fault)
            fail_msg("option %d: %s", option, fault);
        g_bytes_unref(png);
    }
}

static void any_number_of_workers_writes_the_same_bytes(void **state)
{
    static const int workers[] = {1, 2, 3, 8};
    struct small_map_fixture *f = *state;
    for (int is_transparent = 0; is_transparent <= 1; is_transparent++) {
        struct wm_write_options options = small_map_options();
        options.is_transparent = is_transparent;
        options.scale = 5;
        GBytes *want = small_map_write(&f->map, "png", &options);
        for (size_t i = 0; i < G_N_ELEMENTS(workers); i++) {
            options.workers = workers[i];
            GBytes *png = small_map_write(&f->map, "png", &options);
            if (!g_bytes_equal(png, want))
                fail_msg("%d workers write other bytes", workers[i]);
            g_bytes_unref(png);
        }
        g_bytes_unref(want);
    }
}

static void no_time_is_written_and_bytes_are_the_same_twice(void **state)
{
    struct small_map_fixture *f = *state;
    struct wm_write_options options = small_map_options();
    GBytes *one = small_map_write(&f->map, "png", &options);
    struct wm_arena *arena = wm_arena_create();
    struct wm_map again = small_map_create(arena);
    GBytes *other = small_map_write(&again, "png", &options);
    assert_true(g_bytes_equal(one, other));
    assert_null(find_chunk(one, "tIME"));
    assert_non_null(find_chunk(one, "sRGB"));
    g_bytes_unref(one);
    g_bytes_unref(other);
    wm_arena_destroy(arena);
}

/* A line from corner to corner through strips and tiles leaves no gap. */
static void strips_and_tiles_join(void **state)
{
    struct small_map_fixture *f = *state;
    struct wm_scene_builder *b = wm_scene_begin(f->arena);
    wm_scene_path(b, (struct wm_color){0}, (struct wm_color)WM_COLOR(0), 4);
    wm_scene_move(b, 0, 0);
    wm_scene_line(b, 20000, 300);
    struct wm_scene *scene = wm_scene_end(b);
    scene->width = 20000;
    scene->height = 300;
    scene->ground = (struct wm_color)WM_COLOR(0xFFFFFF);
    f->map.scene = scene;
    struct wm_write_options options = small_map_options();
    GBytes *png = small_map_write(&f->map, "png", &options);
    struct decoded it = decode(png);
    for (int x = 5; x < 19995; x++) {
        int y = (int)((x + 0.5) * 300 / 20000);
        if (pixel_at(&it, x, y) != 0)
            print_error("at %d,%d\n", x, y);
        assert_int_equal(pixel_at(&it, x, y), 0);
    }
    g_free(it.pixels);
    g_bytes_unref(png);
}

/* Two black squares that lie over one another in a group under half a veil, the second in a group
 * of its own under another half; higher than a strip. */
static struct wm_scene *build_veiled(struct wm_arena *arena)
{
    static const struct wm_color none = {0}, black = WM_COLOR(0);
    struct wm_scene_builder *b = wm_scene_begin(arena);
    wm_scene_group(b, (struct wm_group){.veil = 0.5});
    wm_scene_path(b, black, none, 0);
    wm_scene_rect(b, (struct wm_rect){0, 0, 100, 300}, 0);
    wm_scene_group(b, (struct wm_group){.veil = 0.5});
    wm_scene_path(b, black, none, 0);
    wm_scene_rect(b, (struct wm_rect){50, 0, 100, 300}, 0);
    wm_scene_group_end(b);
    wm_scene_group_end(b);
    wm_scene_group(b, (struct wm_group){.veil = 1});
    wm_scene_path(b, black, none, 0);
    wm_scene_rect(b, (struct wm_rect){160, 0, 20, 300}, 0);
    wm_scene_group_end(b);
    struct wm_scene *scene = wm_scene_end(b);
    scene->width = 200;
    scene->height = 300;
    scene->ground = (struct wm_color)WM_COLOR(0xFFFFFF);
    return scene;
}

static void a_veil_lies_over_its_group_as_one(void **state)
{
    struct small_map_fixture *f = *state;
    f->map.scene = build_veiled(f->arena);
    struct wm_write_options options = small_map_options();
    GBytes *png = small_map_write(&f->map, "png", &options);
    struct decoded it = decode(png);
    for (int y = 0; y < 300; y++) {
        assert_in_range(pixel_at(&it, 25, y) & 0xff, 126, 129);
        assert_in_range(pixel_at(&it, 75, y) & 0xff, 126, 129);
        assert_in_range(pixel_at(&it, 125, y) & 0xff, 190, 193);
        assert_int_equal(pixel_at(&it, 170, y), 0xffffff);
    }
    g_free(it.pixels);
    g_bytes_unref(png);
}

static void a_side_that_is_too_long_is_refused(void **state)
{
    struct small_map_fixture *f = *state;
    struct wm_write_options options = small_map_options();
    options.width_px = 100001;
    assert_null(small_map_write(&f->map, "png", &options));
}

static bool take_some(void *data, const void *bytes G_GNUC_UNUSED, size_t length)
{
    size_t *room = data;
    bool fits = length <= *room;
    *room -= fits ? length : 0;
    return fits;
}

static void workers_end_when_the_sink_is_full(void **state)
{
    struct small_map_fixture *f = *state;
    struct wm_write_options options = small_map_options();
    options.scale = 5;
    options.workers = 3;
    for (size_t most = 0; most < 60000; most += 5000) {
        size_t room = most;
        struct wm_sink sink = {take_some, &room, false};
        assert_int_equal(wm_format_find("png")->write(&f->map, &options, &sink),
                         WM_WRITE_SINK_FAILED);
    }
}

static void every_writer_says_when_the_sink_is_full(void **state)
{
    struct small_map_fixture *f = *state;
    struct wm_write_options options = small_map_options();
    for (const char *const *name = (const char *const[]){"svg", "png", "pdf", "text", NULL}; *name;
         name++) {
        size_t room = 100;
        struct wm_sink sink = {take_some, &room, false};
        assert_int_equal(wm_format_find(*name)->write(&f->map, &options, &sink),
                         WM_WRITE_SINK_FAILED);
        assert_true(sink.has_failed);
    }
}

static void formats_are_found_by_name_and_suffix(void **state G_GNUC_UNUSED)
{
    int count = 0;
    for (const struct wm_format *format; (format = wm_format_at(count)); count++) {
        assert_ptr_equal(wm_format_find(format->name), format);
        assert_ptr_equal(wm_format_find(format->suffix), format);
    }
    assert_true(count >= 4);
    assert_null(wm_format_at(-1));
    assert_null(wm_format_find("gif"));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, small_map_set_up, small_map_tear_down)
    const struct CMUnitTest tests[] = {
        TEST(the_size_is_what_was_asked_for),
        TEST(a_page_has_its_size_in_pixels),
        TEST(the_map_is_centred_and_the_ground_fills),
        TEST(a_transparent_picture_has_no_ground),
        TEST(every_pixel_is_the_painted_one),
        TEST(any_number_of_workers_writes_the_same_bytes),
        TEST(no_time_is_written_and_bytes_are_the_same_twice),
        TEST(strips_and_tiles_join),
        TEST(a_veil_lies_over_its_group_as_one),
        TEST(a_side_that_is_too_long_is_refused),
        TEST(workers_end_when_the_sink_is_full),
        TEST(every_writer_says_when_the_sink_is_full),
        TEST(formats_are_found_by_name_and_suffix),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
