/* SPDX-License-Identifier: MIT
 *
 * The family's display lists against librsvg's drawing of the files that they are made from: every
 * picture in every mood, with the colours as drawn and with others, painted and spelled as SVG.
 */
#include "icon/display_list.h"
#include "write/svg_inside.h"

#include <cairo-pdf.h>
#include <librsvg/rsvg.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* Of a channel's 255 levels, the root of the mean square and the greatest difference. Cairo
 * flattens curves to a tenth of a pixel, so that a point moved by less than a hundredth of a unit
 * may turn a pixel of an edge by 0.1 of its contrast. */
static const double MOST_RMSE = 0.5;
enum { MOST_LEVELS = 32, SMALL = 64, LARGE = 256 };

static const struct wm_look colors[] = {
    {.skin = 0},
    {.skin = 0x8d5524, .hair = 0xb9c0cc, .accent = 0x4f86c6},
    {.skin = 0xf8e0c8, .hair = 0x2b2a33, .accent = 0x5aa469},
};

struct fixture {
    struct wm_arena *arena;
    struct wm_icons *icons;
};

static int set_up(void **state)
{
    struct fixture *f = g_new0(struct fixture, 1);
    f->arena = wm_arena_create();
    f->icons = wm_icons_create(f->arena);
    *state = f;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *f = *state;
    wm_arena_destroy(f->arena);
    g_free(f);
    return 0;
}

/* The style sheet that makes librsvg draw the look; it wins over attributes. */
static char *sheet_from_look(const struct wm_look *look)
{
    const struct {
        const char *class;
        unsigned color;
    } parts[] = {{"skin", look->skin}, {"hair", look->hair}, {"accent", look->accent}};
    GString *sheet = g_string_new(NULL);
    for (int mood = WM_MOOD_NONE + 1; look->mood != WM_MOOD_NONE && mood < WM_MOODS; mood++)
        g_string_append_printf(sheet, ".mood-%s{display:%s}", wm_mood_words[mood],
                               mood == (int)look->mood ? "inline" : "none");
    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++)
        if (parts[i].color)
            g_string_append_printf(sheet, ".%s{fill:#%06x}", parts[i].class, parts[i].color);
    return g_string_free(sheet, FALSE);
}

static cairo_surface_t *draw_svg(const char *text, gsize length, const struct wm_look *look,
                                 int side)
{
    RsvgHandle *handle = rsvg_handle_new_from_data((const guint8 *)text, length, NULL);
    assert_non_null(handle);
    g_autofree char *sheet = sheet_from_look(look);
    rsvg_handle_set_stylesheet(handle, (const guint8 *)sheet, strlen(sheet), NULL);
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, side, side);
    cairo_t *cairo = cairo_create(surface);
    RsvgRectangle port = {0, 0, side, side};
    assert_true(rsvg_handle_render_document(handle, cairo, &port, NULL));
    cairo_destroy(cairo);
    g_object_unref(handle);
    return surface;
}

static cairo_surface_t *draw_file(const struct wm_icon *icon, const struct wm_look *look, int side)
{
    g_autofree char *path = g_strdup_printf("icons/%s.svg", icon->name), *text = NULL;
    gsize length;
    assert_true(g_file_get_contents(path, &text, &length, NULL));
    return draw_svg(text, length, look, side);
}

static cairo_surface_t *paint(struct wm_icons *icons, const struct wm_icon *icon,
                              const struct wm_look *look, int side)
{
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, side, side);
    cairo_t *cairo = cairo_create(surface);
    wm_icon_paint(icons, icon, look, cairo, (struct wm_rect){0, 0, side, side});
    cairo_destroy(cairo);
    return surface;
}

static char *spell(const struct wm_icon *icon, const struct wm_look *look, struct wm_point size)
{
    const struct wm_icon_item item = {.icon = icon, .look = look};
    GString *out = g_string_new(NULL);
    g_string_append_printf(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %g %g\">",
                           size.x, size.y);
    wm_svg_family(out, &item, size, "picture");
    g_string_append(out, "</svg>");
    return g_string_free(out, FALSE);
}

static cairo_surface_t *draw_spelled(const struct wm_icon *icon, const struct wm_look *look,
                                     int side)
{
    static const struct wm_look as_spelled;
    const struct wm_point size = {WM_LIST_SIDE, WM_LIST_SIDE};
    g_autofree char *text = spell(icon, look, size);
    return draw_svg(text, strlen(text), &as_spelled, side);
}

static void compare(cairo_surface_t *got, cairo_surface_t *want, const char *what,
                    const struct wm_icon *icon, const struct wm_look *look)
{
    cairo_surface_flush(got);
    cairo_surface_flush(want);
    const unsigned char *a = cairo_image_surface_get_data(got);
    const unsigned char *b = cairo_image_surface_get_data(want);
    int count = cairo_image_surface_get_stride(got) * cairo_image_surface_get_height(got);
    int most = 0;
    double squares = 0;
    for (int i = 0; i < count; i++) {
        int difference = abs(a[i] - b[i]);
        most = MAX(most, difference);
        squares += difference * difference;
    }
    double rmse = sqrt(squares / count);
    if (most > MOST_LEVELS || rmse > MOST_RMSE)
        fail_msg("%s, %s in mood \"%s\": %d levels at most, RMSE %.3f", icon->name, what,
                 wm_mood_words[look->mood], most, rmse);
    cairo_surface_destroy(got);
    cairo_surface_destroy(want);
}

static void compare_look(struct wm_icons *icons, const struct wm_icon *icon,
                         const struct wm_look *look)
{
    compare(paint(icons, icon, look, SMALL), draw_file(icon, look, SMALL), "small", icon, look);
    compare(paint(icons, icon, look, LARGE), draw_file(icon, look, LARGE), "large", icon, look);
    compare(draw_spelled(icon, look, SMALL), draw_file(icon, look, SMALL), "small SVG", icon, look);
    compare(draw_spelled(icon, look, LARGE), draw_file(icon, look, LARGE), "large SVG", icon, look);
}

static void every_picture_looks_as_librsvg_draws_its_file(void **state)
{
    struct fixture *f = *state;
    const struct wm_icon *icon;
    for (size_t i = 0; (icon = wm_icons_at(f->icons, i)); i++)
        for (size_t c = 0; c < (icon->is_person ? G_N_ELEMENTS(colors) : 1); c++)
            for (int mood = 0; mood < (icon->is_person ? WM_MOODS : 1); mood++) {
                struct wm_look look = colors[c];
                look.mood = (enum wm_mood)mood;
                compare_look(f->icons, icon, &look);
            }
}

static void every_file_of_the_family_has_a_list(void **state)
{
    (void)state;
    guint32 count = 0;
    g_autoptr(GDir) folder = g_dir_open("icons", 0, NULL);
    assert_non_null(folder);
    for (const char *file; (file = g_dir_read_name(folder));) {
        if (!g_str_has_suffix(file, ".svg"))
            continue;
        g_autofree char *name = g_strndup(file, strlen(file) - strlen(".svg"));
        assert_non_null(wm_display_list_find(name));
        count++;
    }
    assert_int_equal(count, wm_display_list_count);
    assert_null(wm_display_list_find("no-such-thing"));
    assert_null(wm_display_list_find(""));
}

static void a_look_shows_one_mood_and_calm_if_it_asks_for_none(void **state)
{
    (void)state;
    const struct wm_display_list *list = wm_display_list_find("clerk");
    for (int mood = WM_MOOD_NONE; mood < WM_MOODS; mood++) {
        const struct wm_look look = {.mood = (enum wm_mood)mood};
        const struct wm_icon_shape *shape;
        int faces = 0;
        for (int at = 0; (shape = wm_display_list_next(list, &look, &at));) {
            if (shape->mood == WM_MOOD_NONE)
                continue;
            assert_int_equal(shape->mood, mood == WM_MOOD_NONE ? WM_MOOD_CALM : mood);
            faces++;
        }
        assert_int_equal(faces, 1);
    }
}

static void a_picture_is_fitted_into_a_place_that_is_no_square(void **state)
{
    struct fixture *f = *state;
    static const struct wm_look plain;
    const struct wm_icon *icon = wm_icons_find(f->icons, "folder");
    g_autofree char *square = spell(icon, &plain, (struct wm_point){WM_LIST_SIDE, WM_LIST_SIDE});
    g_autofree char *wide = spell(icon, &plain, (struct wm_point){64, 32});
    assert_null(strstr(square, "transform"));
    assert_non_null(strstr(wide, "transform=\"translate(16 0)scale(0.5)\""));
}

/* Anything that is painted onto a PDF is in it once, whatever the number of its uses. */
static cairo_status_t count_bytes(void *data, const unsigned char *bytes, unsigned length)
{
    (void)bytes;
    *(size_t *)data += length;
    return CAIRO_STATUS_SUCCESS;
}

static size_t size_of_pdf(struct fixture *f, int uses)
{
    static const struct wm_look plain;
    size_t size = 0;
    cairo_surface_t *pdf = cairo_pdf_surface_create_for_stream(count_bytes, &size, 640, 64);
    cairo_t *cairo = cairo_create(pdf);
    for (int i = 0; i < uses; i++)
        wm_icon_paint(f->icons, wm_icons_find(f->icons, "boss"), &plain, cairo,
                      (struct wm_rect){i * 6, 0, 64, 64});
    cairo_destroy(cairo);
    cairo_surface_destroy(pdf);
    return size;
}

static void a_pdf_has_a_picture_once(void **state)
{
    struct fixture *f = *state;
    size_t one = size_of_pdf(f, 1), hundred = size_of_pdf(f, 100);
    assert_true(one > 1000);
    assert_true(hundred < 2 * one);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(every_picture_looks_as_librsvg_draws_its_file),
        TEST(every_file_of_the_family_has_a_list),
        TEST(a_look_shows_one_mood_and_calm_if_it_asks_for_none),
        TEST(a_picture_is_fitted_into_a_place_that_is_no_square),
        TEST(a_pdf_has_a_picture_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
