/* SPDX-License-Identifier: MIT
 *
 * Text on pixels: letters stand where they were measured, also when they are small.
 */
#include "text/faces.h"
#include "text/fonts.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <string.h>

enum { LENGTH = 110, FINER = 8 };

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

/* How a text is painted: from a point on the sheet, at `scale` pixels a unit. */
struct painting {
    const struct wm_fonts *fonts;
    const char *text;
    struct wm_font font;
    double x, y;
    bool is_upright;
};

/* The ink of each column of pixels along the line, LENGTH * scale of them, 1 for a pixel. */
static double *ink_along(const struct painting *it, int scale)
{
    int side = LENGTH * scale;
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, side, side);
    cairo_t *cairo = cairo_create(surface);
    cairo_scale(cairo, scale, scale);
    cairo_translate(cairo, it->x, it->y);
    if (it->is_upright)
        cairo_rotate(cairo, -G_PI / 2);
    cairo_set_source_rgb(cairo, 1, 1, 1);
    wm_fonts_show(it->fonts, cairo, it->text, &it->font, 0);
    assert_int_equal(cairo_status(cairo), CAIRO_STATUS_SUCCESS);
    cairo_destroy(cairo);
    cairo_surface_flush(surface);

    double *ink = g_new0(double, side);
    const guint8 *pixels = cairo_image_surface_get_data(surface);
    int stride = cairo_image_surface_get_stride(surface);
    for (int y = 0; y < side; y++)
        for (int x = 0; x < side; x++)
            ink[it->is_upright ? side - 1 - y : x] += pixels[y * stride + 4 * x] / 255.0;
    cairo_surface_destroy(surface);
    return ink;
}

/* The middle of the ink between two places of the line, in units; a column at the edge counts for
 * the part of it that lies between. */
static double middle_of(const double *ink, int scale, double from, double to)
{
    double sum = 0, moment = 0;
    for (int i = 0; i < LENGTH * scale; i++) {
        double left = MAX(from, (double)i / scale), right = MIN(to, (double)(i + 1) / scale);
        double share = MAX(right - left, 0) * scale * ink[i];
        sum += share;
        moment += share * (left + right) / 2;
    }
    return moment / sum;
}

/* How far the letter that is off most is from where it is when all is painted larger. */
static double worst_offset(const struct painting *it)
{
    const struct wm_faces *faces = wm_faces_open("Lato");
    struct wm_run run;
    assert_true(wm_words_set(faces->regular.words, it->text, strlen(it->text), &it->font, &run));
    g_autofree double *ink = ink_along(it, 1);
    g_autofree double *fine = ink_along(it, FINER);
    double start = it->is_upright ? LENGTH - it->y : it->x, worst = 0;
    for (guint i = 0; i < run.glyphs->len; i++) {
        const cairo_glyph_t *glyph = &g_array_index(run.glyphs, cairo_glyph_t, i);
        double end = i + 1 < run.glyphs->len ? glyph[1].x : run.width;
        if (it->text[i] == ' ')
            continue;
        double off = middle_of(ink, 1, start + glyph->x, start + end) -
                     middle_of(fine, FINER, start + glyph->x, start + end);
        worst = MAX(worst, fabs(off));
    }
    wm_run_clear(&run);
    return worst;
}

static void small_letters_stand_where_they_were_measured(void **state)
{
    struct painting it = {.fonts = wm_fonts_create(*state, wm_theme_find("paper")),
                          .text = "comes back again",
                          .font = {.line = 12}};
    for (it.font.size = 6; it.font.size <= 12; it.font.size += 1)
        for (int i = 0; i < 8; i++) {
            it.is_upright = i % 2;
            it.x = it.is_upright ? 40 : 10 + 0.17 * i;
            it.y = it.is_upright ? LENGTH - 10 - 0.17 * i : 40;
            double worst = worst_offset(&it);
            if (worst > 0.3)
                fail_msg("size %g at %g,%g: a letter is off by %.2f pixels", it.font.size, it.x,
                         it.y, worst);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(small_letters_stand_where_they_were_measured, set_up,
                                        tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
