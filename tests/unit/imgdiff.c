/* SPDX-License-Identifier: MIT
 *
 * What the comparison of golden pictures lets pass, and what it does not: a little map, drawn once
 * as it should be and once with something about it changed.
 */
#include "../../tools/imgdiff/judge.h"

#include <cairo.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { WIDTH = 320, HEIGHT = 200 };

static const double tau = 6.283185307179586;

/* What is not as it should be; all 0: nothing. */
struct change {
    const char *name;
    double label_x, label_y; /* how far the label moved, in pixels */
    double all_x;            /* how far everything moved */
    double band;             /* how much darker the band is, of 255 */
    int edge_noise;          /* added to one pixel at the edge of a letter */
    int spot;                /* side of a grey spot in a plain area, in pixels */
    int crop;                /* columns that are missing at the right */
    bool has_no_icon, has_no_label, is_icon_red;
    enum imgdiff_verdict want;
};

static const struct change changes[] = {
    {.name = "nothing", .want = IMGDIFF_SAME},
    {.name = "noise in one pixel of a letter's edge", .edge_noise = 60, .want = IMGDIFF_GOOD},
    {.name = "one grey pixel", .spot = 1, .want = IMGDIFF_GOOD},
    {.name = "a label moved by a quarter of a pixel", .label_x = 0.25, .want = IMGDIFF_GOOD},
    {.name = "everything moved by half a pixel", .all_x = 0.5, .want = IMGDIFF_GOOD},
    {.name = "a band a shade darker than anybody sees", .band = 3, .want = IMGDIFF_GOOD},
    {.name = "a grey spot", .spot = 3, .want = IMGDIFF_BAD},
    {.name = "a label moved to the right", .label_x = 3, .want = IMGDIFF_BAD},
    {.name = "a label moved down", .label_y = 3, .want = IMGDIFF_BAD},
    {.name = "a label far away", .label_x = 60, .want = IMGDIFF_BAD},
    {.name = "a missing label", .has_no_label = true, .want = IMGDIFF_BAD},
    {.name = "a missing icon", .has_no_icon = true, .want = IMGDIFF_BAD},
    {.name = "a red icon", .is_icon_red = true, .want = IMGDIFF_BAD},
    {.name = "a darker band", .band = 12, .want = IMGDIFF_FAIL},
    {.name = "everything moved by a third of a letter", .all_x = 3, .want = IMGDIFF_FAIL},
    {.name = "another size", .crop = 1, .want = IMGDIFF_FAIL},
};

/* Letters as thin as those of a map that is 640 pixels wide. */
static void draw_label(cairo_t *cairo, double x, double y)
{
    cairo_set_source_rgb(cairo, 0.1, 0.1, 0.1);
    cairo_set_line_width(cairo, 1.1);
    for (int i = 0; i < 10; i++, x += 6) {
        if (i % 3 == 0) {
            cairo_move_to(cairo, x, y - 8);
            cairo_line_to(cairo, x, y);
        } else {
            cairo_new_sub_path(cairo);
            cairo_arc(cairo, x, y - 2.5, 2.3, 0, tau);
        }
    }
    cairo_stroke(cairo);
}

static void draw_icon(cairo_t *cairo, double x, double y, bool is_red)
{
    cairo_arc(cairo, x, y, 5, 0, tau);
    cairo_set_source_rgb(cairo, 1, 1, 1);
    cairo_fill_preserve(cairo);
    cairo_set_line_width(cairo, 1.2);
    cairo_set_source_rgb(cairo, is_red ? 0.8 : 0.1, 0.1, 0.1);
    cairo_stroke(cairo);
}

static void draw_map(cairo_t *cairo, const struct change *change)
{
    double band = 0.9 - change->band / 255;
    cairo_set_source_rgb(cairo, 1, 1, 1);
    cairo_paint(cairo);
    cairo_translate(cairo, change->all_x, 0);
    cairo_rectangle(cairo, 20, 20, 280, 70);
    cairo_set_source_rgb(cairo, band, band, band);
    cairo_fill(cairo);
    for (int i = 0; i < 8; i++)
        draw_label(cairo, 30.3 + 70 * (i % 4), 120.4 + 30 * (i / 4));
    if (!change->has_no_label)
        draw_label(cairo, 40.2 + change->label_x, 60.6 + change->label_y);
    if (!change->has_no_icon)
        draw_icon(cairo, 250, 50, change->is_icon_red);
}

/* The caller frees the pixels. */
static struct imgdiff_picture paint(const struct change *change)
{
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
    cairo_t *cairo = cairo_create(surface);
    draw_map(cairo, change);
    cairo_destroy(cairo);
    cairo_surface_flush(surface);
    struct imgdiff_picture picture = {WIDTH - change->crop, HEIGHT, malloc(3 * WIDTH * HEIGHT)};
    uint8_t *to = picture.pixels;
    const unsigned char *data = cairo_image_surface_get_data(surface);
    for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < picture.width; x++) {
            uint32_t pixel;
            memcpy(&pixel, data + y * cairo_image_surface_get_stride(surface) + 4 * x, 4);
            for (int shift = 16; shift >= 0; shift -= 8)
                *to++ = (uint8_t)(pixel >> shift);
        }
    cairo_surface_destroy(surface);
    return picture;
}

static uint8_t *pixel_at(const struct imgdiff_picture *picture, int x, int y)
{
    return picture->pixels + 3 * (y * picture->width + x);
}

static void spoil(const struct imgdiff_picture *picture, const struct change *change)
{
    uint8_t *edge = pixel_at(picture, 39, 56);
    edge[0] = edge[1] = edge[2] = (uint8_t)(edge[0] ^ change->edge_noise);
    for (int y = 0; y < change->spot; y++)
        for (int x = 0; x < change->spot; x++)
            memset(pixel_at(picture, 145 + x, 10 + y), 128, 3);
}

static void changes_are_judged_as_an_eye_would(void **state)
{
    (void)state;
    static const struct change none;
    struct imgdiff_picture want = paint(&none);
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
        struct imgdiff_picture have = paint(&changes[i]);
        spoil(&have, &changes[i]);
        struct imgdiff_outcome there = imgdiff_judge(&want, &have, NULL);
        struct imgdiff_outcome back = imgdiff_judge(&have, &want, NULL);
        if (there.verdict != changes[i].want || back.verdict != changes[i].want)
            fail_msg("%s: %s and %s, seen %.4f, crowd %d", changes[i].name,
                     imgdiff_word(there.verdict), imgdiff_word(back.verdict), there.seen,
                     there.crowd);
        free(have.pixels);
    }
    free(want.pixels);
}

static void what_is_seen_is_marked_in_red(void **state)
{
    (void)state;
    static const struct change none, spot = {.spot = 3};
    struct imgdiff_picture want = paint(&none), have = paint(&spot);
    struct imgdiff_picture marks = {WIDTH, HEIGHT, malloc(3 * WIDTH * HEIGHT)};
    spoil(&have, &spot);
    struct imgdiff_outcome outcome = imgdiff_judge(&want, &have, marks.pixels);
    int reds = 0;
    for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++)
            reds += memcmp(pixel_at(&marks, x, y), "\xDC\0", 3) == 0;
    assert_int_equal(reds, 9);
    assert_int_equal(outcome.crowd, 9);
    assert_int_equal(outcome.left, 144);
    assert_int_equal(outcome.top, 8);
    assert_memory_equal(pixel_at(&marks, 146, 11), "\xDC\0", 3);
    free(want.pixels);
    free(have.pixels);
    free(marks.pixels);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(changes_are_judged_as_an_eye_would),
        cmocka_unit_test(what_is_seen_is_marked_in_red),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
