/* SPDX-License-Identifier: MIT
 *
 * The SVG writer, its output parsed again: structure, links, ids, what must not be in it; and
 * painted by librsvg beside the PNG.
 */
#include "../support/small_map.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>
#include <librsvg/rsvg.h>
#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <string.h>

/* Cairo 1.16 never lets go of the groups that librsvg paints onto an SVG. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
    return "leak:libcairo\n";
}

static xmlDoc *write_and_parse(struct small_map_fixture *f, const struct wm_write_options *options)
{
    gsize length;
    GBytes *svg = small_map_write(&f->map, "svg", options);
    const char *bytes = g_bytes_get_data(svg, &length);
    xmlDoc *document = xmlReadMemory(bytes, (int)length, "map.svg", NULL, XML_PARSE_NONET);
    assert_non_null(document);
    g_bytes_unref(svg);
    return document;
}

/* The result of an XPath expression as text; elements without a prefix are those of SVG. */
static char *ask(xmlDoc *document, const char *expression)
{
    xmlXPathContext *context = xmlXPathNewContext(document);
    xmlXPathRegisterNs(context, BAD_CAST "s", BAD_CAST "http://www.w3.org/2000/svg");
    xmlXPathRegisterNs(context, BAD_CAST "xlink", BAD_CAST "http://www.w3.org/1999/xlink");
    xmlXPathObject *object = xmlXPathEvalExpression(BAD_CAST expression, context);
    assert_non_null(object);
    xmlChar *text = xmlXPathCastToString(object);
    char *copy = g_strdup((const char *)text);
    xmlFree(text);
    xmlXPathFreeObject(object);
    xmlXPathFreeContext(context);
    return copy;
}

static void assert_says(xmlDoc *document, const char *expression, const char *want)
{
    char *got = ask(document, expression);
    if (strcmp(got, want) != 0)
        print_error("%s\n", expression);
    assert_string_equal(got, want);
    g_free(got);
}

static void the_document_says_what_it_is(void **state)
{
    static const char *const rows[][2] = {
        {"name(/*)", "svg"},
        {"string(/*/@role)", "img"},
        {"string(/*/@lang)", "en"},
        {"string(/*/@viewBox)", "0 0 500 230"},
        {"string(/*/@width)", "500"},
        {"string(//*[@id = /*/@aria-labelledby])", "From order to <invoice>"},
        {"string(//*[@id = /*/@aria-describedby])", "Two steps & a seam"},
        {"name(/*/*[1])", "title"},
        {"count(//s:g[@class='step']/s:title[. = '1. Types <it> in & \"again\"'])", "2"},
        {"count(//s:g[@class='step'][substring-after(@id, '-') = 'step-60'])", "1"},
        {"count(//s:text[. = 'Types <it> in & again'])", "2"},
        {"string(//s:text[. = 'BACK OFFICE']/@transform)", "rotate(-90 36 125)"},
        {"starts-with(/*/@font-family, \"'Lato', Carlito\")", "true"},
    };
    struct wm_write_options options = small_map_options();
    xmlDoc *document = write_and_parse(*state, &options);
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        assert_says(document, rows[i][0], rows[i][1]);
    xmlFreeDoc(document);
}

static void a_veil_is_the_opacity_of_its_group(void **state)
{
    struct small_map_fixture *f = *state;
    f->map.scene = small_map_veil(f->arena, &f->map, 0.72);
    struct wm_write_options options = small_map_options();
    xmlDoc *document = write_and_parse(f, &options);
    assert_says(document, "count(//s:g[@class])", "3");
    assert_says(document, "count(//s:g[@class][@opacity = '0.28'])", "3");
    xmlFreeDoc(document);
}

static void only_harmless_links_get_through(void **state)
{
    struct wm_write_options options = small_map_options();
    xmlDoc *document = write_and_parse(*state, &options);
    assert_says(document, "count(//s:a)", "2");
    assert_says(document, "string(//s:a/@href)",
                "https://example.org/a%27b%28c%29%5C?q=%C3%BC&r=1");
    assert_says(document, "count(//@*[contains(., 'javascript')])", "0");
    assert_says(document, "count(//s:script | //s:style | //s:image | //s:foreignObject)", "0");
    xmlFreeDoc(document);
}

static void each_picture_is_stored_once(void **state)
{
    struct wm_write_options options = small_map_options();
    xmlDoc *document = write_and_parse(*state, &options);
    assert_says(document, "count(/*/s:defs/*)", "3");
    assert_says(document, "count(//s:use)", "5");
    assert_says(document, "count(//s:use[substring(@xlink:href, 2) = //@id])", "5");
    assert_says(document, "count(//s:use[starts-with(@transform, 'rotate(24.5 250 68)')])", "1");
    xmlFreeDoc(document);
}

static void every_id_begins_with_the_prefix(void **state)
{
    static const char *const rows[][2] = {
        {"map-", "map-"}, {"", ""}, {"9 \"<'&", "_9_____"}, {"a)b", "a_b"}};
    struct wm_write_options options = small_map_options();
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        options.id_prefix = rows[i][0];
        xmlDoc *document = write_and_parse(*state, &options);
        char *all = ask(document, "count(//@id)");
        char *expression = g_strdup_printf("count(//@id[starts-with(., '%s')])", rows[i][1]);
        assert_says(document, expression, all);
        assert_says(document, "count(//*[@id = preceding::*/@id])", "0");
        g_free(expression);
        g_free(all);
        xmlFreeDoc(document);
    }
}

static void another_map_has_another_prefix(void **state)
{
    struct small_map_fixture *f = *state;
    struct wm_write_options options = small_map_options();
    xmlDoc *one = write_and_parse(f, &options);
    struct wm_scene scene = *f->map.scene;
    scene.title = "Another";
    f->map.scene = &scene;
    xmlDoc *other = write_and_parse(f, &options);
    char *first = ask(one, "string(/*/@aria-labelledby)");
    char *second = ask(other, "string(/*/@aria-labelledby)");
    assert_string_not_equal(first, second);
    g_free(first);
    g_free(second);
    xmlFreeDoc(one);
    xmlFreeDoc(other);
}

static void the_picture_has_the_size_asked_for(void **state)
{
    struct wm_write_options options = small_map_options();
    options.width_px = 1000;
    options.height_px = 1000;
    options.is_transparent = true;
    options.has_xml_declaration = true;
    xmlDoc *document = write_and_parse(*state, &options);
    assert_says(document, "string(/*/@width)", "1000");
    assert_says(document, "string(/*/@height)", "1000");
    assert_says(document, "string(/*/@viewBox)", "0 -135.25 500 500");
    assert_says(document, "count(/*/s:rect[@fill='#fcfaf5'])", "0");
    xmlFreeDoc(document);
}

static void paper_has_its_size_in_mm(void **state)
{
    static const struct {
        bool is_paper;
        double width_px, scale;
        const char *width, *height, *view;
    } rows[] = {
        {true, 0, 1, "254mm", "254mm", "-110 -245.25 720 720"},
        {true, 0, 2, "508mm", "508mm", "-110 -245.25 720 720"},
        {true, 1440, 1, "1440", "1440", "-110 -245.25 720 720"},
        {false, 0, 1, "720", "720", "-110 -245.25 720 720"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        struct wm_write_options options = small_map_options();
        options.is_paper = rows[i].is_paper;
        options.page_width = 720;
        options.page_height = 720;
        options.page_margin = 110;
        options.width_px = rows[i].width_px;
        options.scale = rows[i].scale;
        xmlDoc *document = write_and_parse(*state, &options);
        assert_says(document, "string(/*/@width)", rows[i].width);
        assert_says(document, "string(/*/@height)", rows[i].height);
        assert_says(document, "string(/*/@viewBox)", rows[i].view);
        xmlFreeDoc(document);
    }
}

static void bytes_are_the_same_twice(void **state)
{
    struct small_map_fixture *f = *state;
    struct wm_write_options options = small_map_options();
    GBytes *one = small_map_write(&f->map, "svg", &options);
    struct wm_arena *arena = wm_arena_create();
    struct wm_map again = small_map_create(arena);
    GBytes *other = small_map_write(&again, "svg", &options);
    assert_true(g_bytes_equal(one, other));
    g_bytes_unref(one);
    g_bytes_unref(other);
    wm_arena_destroy(arena);
}

/* Takes a picture of the document's own and makes it the only item of the scene. */
static void show_own(struct small_map_fixture *f, GBytes *bytes)
{
    static const struct wm_look plain = {0};
    assert_true(wm_icons_add(f->map.icons, "own", "Own", bytes, (struct wm_span){NULL, 0, 0},
                             wm_findings_create(f->arena)));
    g_bytes_unref(bytes);
    struct wm_scene_builder *b = wm_scene_begin(f->arena);
    wm_scene_icon(b, (struct wm_icon_item){.box = {10, 10, 100, 50},
                                           .icon = wm_icons_find(f->map.icons, "own"),
                                           .name = "own",
                                           .look = &plain});
    struct wm_scene *scene = wm_scene_end(b);
    scene->width = 120;
    scene->height = 70;
    scene->ground = (struct wm_color)WM_COLOR(0xFFFFFF);
    scene->family = "Lato";
    f->map.scene = scene;
}

static const char FOREIGN[] =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 50' onload='x()'>"
    "<script>x()</script><style>@import url(http://example.org/x.css)</style>"
    "<defs><linearGradient id='a'><stop offset='0' stop-color='#f00' stop-opacity='.5'/>"
    "<stop offset='1' stop-color='#00f'/></linearGradient>"
    "<clipPath id='c'><circle cx='20' cy='20' r='15'/></clipPath>"
    "<pattern id='p' width='5' height='5' patternUnits='userSpaceOnUse'>"
    "<rect width='3' height='3' fill='green'/></pattern></defs>"
    "<rect width='40' height='40' fill='url(#a)' clip-path='url(#c)'/>"
    "<g opacity='.5'><rect x='40' width='20' height='20'/>"
    "<rect x='50' y='10' width='20' height='20' fill='red' onclick='x()'/></g>"
    "<a href='http://example.org/'><rect x='70' width='20' height='20'/></a>"
    "<image href='http://example.org/x.png' width='9' height='9'/>"
    "<rect x='5' y='42' width='400' height='6' fill='url(#p)'/></svg>";

static void foreign_art_comes_in_clean(void **state)
{
    struct small_map_fixture *f = *state;
    show_own(f, g_bytes_new(FOREIGN, sizeof FOREIGN - 1));
    struct wm_write_options options = small_map_options();
    options.id_prefix = "m-";
    xmlDoc *document = write_and_parse(f, &options);
    assert_says(document, "count(//s:script | //s:style | //s:a | //@onload | //@onclick)", "0");
    assert_says(document, "count(//@*[contains(., 'example.org') or contains(., '//')])", "0");
    assert_says(document, "count(//s:mask | //s:filter)", "0");
    assert_says(document, "count(//s:g[@opacity = 0.5])", "1");
    assert_says(document, "count(//s:linearGradient[starts-with(@id, 'm-p0-')])", "1");
    assert_says(document, "count(//@fill[starts-with(., 'url(#m-p0-')])", "2");
    assert_says(document, "count(//@id[not(starts-with(., 'm-'))])", "0");
    xmlFreeDoc(document);
}

/* librsvg's picture of the SVG. */
static cairo_surface_t *render_svg(GBytes *svg, int width, int height)
{
    gsize length;
    const void *bytes = g_bytes_get_data(svg, &length);
    RsvgHandle *handle = rsvg_handle_new_from_data(bytes, length, NULL);
    assert_non_null(handle);
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
    cairo_t *cairo = cairo_create(surface);
    RsvgRectangle port = {0, 0, width, height};
    assert_true(rsvg_handle_render_document(handle, cairo, &port, NULL));
    cairo_destroy(cairo);
    g_object_unref(handle);
    return surface;
}

struct bytes_reader {
    const guint8 *bytes;
};

static cairo_status_t read_next(void *data, unsigned char *out, unsigned length)
{
    struct bytes_reader *reader = data;
    memcpy(out, reader->bytes, length);
    reader->bytes += length;
    return CAIRO_STATUS_SUCCESS;
}

/* The largest difference of a channel between the means of blocks of 4 × 4 pixels: what an eye
 * would see, not how an edge was smoothed. */
static int worst_difference(cairo_surface_t *a, cairo_surface_t *b)
{
    int width = cairo_image_surface_get_width(a), height = cairo_image_surface_get_height(a);
    int stride = cairo_image_surface_get_stride(a), worst = 0;
    cairo_surface_flush(a);
    cairo_surface_flush(b);
    const guint8 *one = cairo_image_surface_get_data(a), *other = cairo_image_surface_get_data(b);
    for (int y = 0; y + 4 <= height; y += 4)
        for (int x = 0; x + 4 <= width; x += 4)
            for (int channel = 0; channel < 3; channel++) {
                int sum = 0;
                for (int i = 0; i < 16; i++) {
                    int at = (y + i / 4) * stride + (x + i % 4) * 4 + channel;
                    sum += one[at] - other[at];
                }
                worst = MAX(worst, ABS(sum) / 16);
            }
    return worst;
}

static void assert_looks_like_the_png(struct small_map_fixture *f, int limit)
{
    struct wm_write_options options = small_map_options();
    options.scale = 2;
    GBytes *png = small_map_write(&f->map, "png", &options);
    GBytes *svg = small_map_write(&f->map, "svg", &options);
    struct bytes_reader reader = {g_bytes_get_data(png, NULL)};
    cairo_surface_t *left = cairo_image_surface_create_from_png_stream(read_next, &reader);
    cairo_surface_t *right =
        render_svg(svg, cairo_image_surface_get_width(left), cairo_image_surface_get_height(left));
    int worst = worst_difference(left, right);
    if (worst > limit)
        print_error("worst block: %d\n", worst);
    assert_true(worst <= limit);
    cairo_surface_destroy(left);
    cairo_surface_destroy(right);
    g_bytes_unref(png);
    g_bytes_unref(svg);
}

static void a_veiled_map_looks_like_the_png(void **state)
{
    struct small_map_fixture *f = *state;
    f->map.scene = small_map_veil(f->arena, &f->map, 0.5);
    assert_looks_like_the_png(f, 40);
}

static void it_looks_like_the_png(void **state)
{
    assert_looks_like_the_png(*state, 40);
}

static void foreign_art_looks_like_the_png(void **state)
{
    show_own(*state, g_bytes_new(FOREIGN, sizeof FOREIGN - 1));
    assert_looks_like_the_png(*state, 24);
}

static cairo_status_t append_bytes(void *data, const unsigned char *bytes, unsigned length)
{
    g_byte_array_append(data, bytes, length);
    return CAIRO_STATUS_SUCCESS;
}

static GBytes *red_png(void)
{
    GByteArray *png = g_byte_array_new();
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, 40, 20);
    cairo_t *cairo = cairo_create(surface);
    cairo_set_source_rgb(cairo, 1, 0, 0);
    cairo_paint(cairo);
    cairo_destroy(cairo);
    cairo_surface_write_to_png_stream(surface, append_bytes, png);
    cairo_surface_destroy(surface);
    return g_byte_array_free_to_bytes(png);
}

static void a_png_comes_in_as_an_image(void **state)
{
    struct small_map_fixture *f = *state;
    show_own(f, red_png());
    assert_looks_like_the_png(f, 12); /* the thin line around a photo */
    struct wm_write_options options = small_map_options();
    xmlDoc *document = write_and_parse(f, &options);
    assert_says(document, "count(//s:image)", "1");
    assert_says(document,
                "count(//s:image[starts-with(@xlink:href, 'data:image/png;base64,iVBOR')])", "1");
    xmlFreeDoc(document);
}

static void shapes_are_elements_of_their_own(void **state)
{
    static const struct wm_color none = {0}, ink = WM_COLOR_ALPHA(0x2B2A33, 50);
    struct small_map_fixture *f = *state;
    struct wm_scene *scene = small_map_veil(f->arena, &f->map, 0);
    struct wm_scene_builder *b = wm_scene_begin(f->arena);
    wm_scene_path(b, ink, none, 0);
    wm_scene_rect(b, (struct wm_rect){1.5, 2, 30, 20}, 99);
    wm_scene_path(b, none, ink, 2);
    wm_scene_circle(b, (struct wm_point){7, 8.25}, 3);
    wm_scene_path(b, none, ink, 13);
    wm_scene_dash(b, 1.75, 22.122639);
    wm_scene_flat_ends(b);
    wm_scene_move(b, 1, 2);
    wm_scene_line(b, 300, 2);
    const struct wm_scene *shapes = wm_scene_end(b);
    scene->items = shapes->items;
    scene->count = shapes->count;
    f->map.scene = scene;
    struct wm_write_options options = small_map_options();
    options.is_transparent = true;
    xmlDoc *document = write_and_parse(f, &options);
    assert_says(document,
                "count(/*/s:rect[@x='1.5' and @y='2' and @width='30' and @height='20' and "
                "@rx='10' and @fill='#2b2a33' and @fill-opacity='0.5' and not(@stroke)])",
                "1");
    assert_says(document,
                "count(/*/s:circle[@cx='7' and @cy='8.25' and @r='3' and @fill='none' and "
                "@stroke-width='2' and @stroke-linecap='round'])",
                "1");
    assert_says(document,
                "count(/*/s:path[@d='M1 2L300 2' and @stroke-dasharray='1.75 22.12264' and "
                "not(@stroke-linecap)])",
                "1");
    xmlFreeDoc(document);
}

struct pieces {
    int count;
    size_t largest;
};

static bool count_piece(void *data, const void *bytes, size_t length)
{
    struct pieces *pieces = data;
    (void)bytes;
    pieces->count++;
    pieces->largest = MAX(pieces->largest, length);
    return true;
}

static void a_large_map_comes_in_pieces(void **state)
{
    struct small_map_fixture *f = *state;
    struct wm_scene *scene = small_map_veil(f->arena, &f->map, 0);
    struct wm_item *items = wm_arena_array(f->arena, struct wm_item, 10000);
    while (items[0].kind != WM_ITEM_PATH)
        items[0] = *scene->items++;
    for (int i = 1; i < 10000; i++)
        items[i] = items[0];
    scene->items = items;
    scene->count = 10000;
    f->map.scene = scene;
    struct wm_write_options options = small_map_options();
    struct pieces pieces = {0};
    struct wm_sink sink = {count_piece, &pieces, false};
    assert_int_equal(wm_format_find("svg")->write(&f->map, &options, &sink), WM_WRITE_OK);
    assert_true(pieces.count > 5);
    assert_true(pieces.largest < 70000);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, small_map_set_up, small_map_tear_down)
    const struct CMUnitTest tests[] = {
        TEST(the_document_says_what_it_is),
        TEST(only_harmless_links_get_through),
        TEST(each_picture_is_stored_once),
        TEST(every_id_begins_with_the_prefix),
        TEST(another_map_has_another_prefix),
        TEST(the_picture_has_the_size_asked_for),
        TEST(bytes_are_the_same_twice),
        TEST(foreign_art_comes_in_clean),
        TEST(it_looks_like_the_png),
        TEST(foreign_art_looks_like_the_png),
        TEST(a_png_comes_in_as_an_image),
        TEST(paper_has_its_size_in_mm),
        TEST(a_veil_is_the_opacity_of_its_group),
        TEST(a_veiled_map_looks_like_the_png),
        TEST(shapes_are_elements_of_their_own),
        TEST(a_large_map_comes_in_pieces),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
