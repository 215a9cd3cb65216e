/* SPDX-License-Identifier: MIT
 *
 * Strips of pixels of every kind, packed and expanded again by zlib.
 */
#include "write/strip.h"
#include "../support/unpack.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

enum { ROWS = 9 };

/* A kind of picture: its pixel at a place, and a number that looks like chance. */
typedef guint32 (*kind)(int x, int y, guint32 chance);

static guint32 flat(int x G_GNUC_UNUSED, int y G_GNUC_UNUSED, guint32 chance G_GNUC_UNUSED)
{
    return 0xfffcfaf5;
}

static guint32 columns(int x, int y G_GNUC_UNUSED, guint32 chance G_GNUC_UNUSED)
{
    return 0xff000000 | (guint32)(x / 5 % 3) * 0x123456;
}

static guint32 bands(int x G_GNUC_UNUSED, int y, guint32 chance G_GNUC_UNUSED)
{
    return 0xff000000 | (guint32)(y / 2) * 0x102030;
}

static guint32 gradient(int x, int y, guint32 chance G_GNUC_UNUSED)
{
    return 0xff000000 | ((guint32)(x + y) & 0xff) * 0x010101;
}

static guint32 noise(int x G_GNUC_UNUSED, int y G_GNUC_UNUSED, guint32 chance)
{
    return 0xff000000 | chance;
}

/* Flat, with single pixels that return after some hundreds. */
static guint32 sparse(int x, int y, guint32 chance G_GNUC_UNUSED)
{
    return x * 7 % 211 == y ? 0xff102030 + (guint32)(x % 4) : 0xffffffff;
}

/* Premultiplied, so that no colour is larger than its alpha. */
static guint32 veiled(int x, int y, guint32 chance)
{
    guint32 alpha = x % 3 == 0 ? chance & 0xff : y % 2 == 0 ? 255 : 0;
    return alpha << 24 | alpha / 2 << 16 | alpha / 3 << 8 | alpha;
}

static const struct {
    const char *name;
    kind pixel;
} kinds[] = {
    {"flat", flat},   {"columns", columns}, {"bands", bands},   {"gradient", gradient},
    {"noise", noise}, {"sparse", sparse},   {"veiled", veiled},
};

static void paint(guint32 *pixels, int width, kind pixel)
{
    guint32 chance = 1;
    for (int y = 0; y < ROWS; y++)
        for (int x = 0; x < width; x++) {
            chance = chance * 1103515245U + 12345U;
            pixels[y * width + x] = pixel(x, y, chance >> 8);
        }
}

/* The widths are odd ones, and those before and after a row is longer than the window. */
static void zlib_finds_every_pixel_again(void **state G_GNUC_UNUSED)
{
    static const int widths[] = {1,  2,  3,    7,    8,    9,     16,    31,   33,
                                 86, 87, 1921, 8191, 8192, 10922, 10923, 12001};
    for (size_t w = 0; w < G_N_ELEMENTS(widths); w++)
        for (size_t k = 0; k < G_N_ELEMENTS(kinds); k++)
            for (int option = 0; option < 8; option++) {
                guint32 *room = g_new(guint32, widths[w] * ROWS + 1);
                struct wm_strip strip = {
                    .pixels = room + (option & 1),
                    .width = widths[w],
                    .rows = ROWS,
                    .has_alpha = option & 2,
                    .is_last = option & 4,
                };
                paint(strip.pixels, strip.width, kinds[k].pixel);
                if (!strip.has_alpha)
                    for (int i = 0; i < strip.width * ROWS; i++)
                        strip.pixels[i] |= 0xff000000;
                const char *fault = unpack_fault(&strip);
                if (fault)
                    fail_msg("%s, %d wide, option %d: %s", kinds[k].name, widths[w], option, fault);
                g_free(room);
            }
}

static GByteArray *pack_copy(struct wm_packer *packer, const guint32 *pixels, int width,
                             bool is_last)
{
    g_autofree guint32 *copy = g_memdup2(pixels, sizeof *pixels * (size_t)(width * ROWS));
    struct wm_strip strip = {copy, width, ROWS, false, is_last};
    struct wm_packed packed = wm_strip_pack(packer, &strip);
    return g_byte_array_append(g_byte_array_new(), packed.bytes->data, packed.bytes->len);
}

static void a_strip_knows_nothing_of_the_one_before(void **state G_GNUC_UNUSED)
{
    enum { WIDTH = 300 };
    guint32 pixels[WIDTH * ROWS], others[WIDTH * ROWS];
    paint(pixels, WIDTH, gradient);
    paint(others, WIDTH, noise);
    struct wm_packer *packer = wm_packer_create(WIDTH);
    GByteArray *first = pack_copy(packer, pixels, WIDTH, false);
    GByteArray *second = pack_copy(packer, others, WIDTH, false);
    GByteArray *third = pack_copy(packer, pixels, WIDTH, false);
    assert_int_equal(first->len, third->len);
    assert_memory_equal(first->data, third->data, first->len);
    assert_int_not_equal(first->len, second->len);
    wm_packer_destroy(packer);
    g_byte_array_unref(first);
    g_byte_array_unref(second);
    g_byte_array_unref(third);
}

static void strips_follow_each_other(void **state G_GNUC_UNUSED)
{
    enum { WIDTH = 77, LENGTH = (3 * WIDTH + 1) * ROWS };
    guint32 pixels[WIDTH * ROWS];
    paint(pixels, WIDTH, noise);
    struct wm_packer *packer = wm_packer_create(WIDTH);
    GByteArray *stream = pack_copy(packer, pixels, WIDTH, false);
    GByteArray *last = pack_copy(packer, pixels, WIDTH, true);
    g_byte_array_append(stream, last->data, last->len);
    guint8 raw[2 * LENGTH];
    assert_int_equal(unpack_bytes(stream, true, raw, sizeof raw), 2 * LENGTH);
    assert_memory_equal(raw, raw + LENGTH, LENGTH);
    wm_packer_destroy(packer);
    g_byte_array_unref(stream);
    g_byte_array_unref(last);
}

static void flat_pictures_become_small(void **state G_GNUC_UNUSED)
{
    static const struct {
        kind pixel;
        int width;
        guint most; /* bytes */
    } rows[] = {{flat, 1920, 150},
                {columns, 1920, 150},
                {bands, 1920, 400},
                {flat, 30000, 900},
                {bands, 30000, 1200}};
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        guint32 *pixels = g_new(guint32, rows[i].width * ROWS);
        paint(pixels, rows[i].width, rows[i].pixel);
        struct wm_packer *packer = wm_packer_create(rows[i].width);
        GByteArray *bytes = pack_copy(packer, pixels, rows[i].width, true);
        if (bytes->len > rows[i].most)
            fail_msg("row %zu: %u bytes", i, bytes->len);
        g_byte_array_unref(bytes);
        wm_packer_destroy(packer);
        g_free(pixels);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(zlib_finds_every_pixel_again),
        cmocka_unit_test(a_strip_knows_nothing_of_the_one_before),
        cmocka_unit_test(strips_follow_each_other),
        cmocka_unit_test(flat_pictures_become_small),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
