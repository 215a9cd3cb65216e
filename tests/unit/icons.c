/* SPDX-License-Identifier: MIT
 *
 * Pictures: names, guesses, what is refused of strangers, and painting.
 */
#include "icon/icon.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

struct fixture {
    struct wm_arena *arena;
    struct wm_icons *icons;
    struct wm_findings *findings;
};

static const struct wm_span NOWHERE = {NULL, 0, 0};

static int set_up(void **state)
{
    struct fixture *f = g_new0(struct fixture, 1);
    f->arena = wm_arena_create();
    f->icons = wm_icons_create(f->arena);
    f->findings = wm_findings_create(f->arena);
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

static const char *name_of(const struct wm_icon *icon)
{
    return icon ? icon->name : "(none)";
}

static bool add(struct fixture *f, const char *name, const char *text, gssize length)
{
    GBytes *bytes = g_bytes_new(text, length < 0 ? strlen(text) : (gsize)length);
    bool is_taken = wm_icons_add(f->icons, name, NULL, bytes, NOWHERE, f->findings);
    g_bytes_unref(bytes);
    return is_taken;
}

static cairo_status_t append_bytes(void *bytes, const unsigned char *data, unsigned length)
{
    g_byte_array_append(bytes, data, length);
    return CAIRO_STATUS_SUCCESS;
}

static GByteArray *make_png(int width, int height)
{
    GByteArray *bytes = g_byte_array_new();
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
    cairo_surface_write_to_png_stream(surface, append_bytes, bytes);
    cairo_surface_destroy(surface);
    return bytes;
}

static void a_picture_is_found_by_name_and_alias(void **state)
{
    static const struct {
        const char *name, *want;
    } rows[] = {
        {"telephone", "telephone"},
        {"phone", "telephone"},
        {"email", "e-mail"},
        {"clerk", "clerk"},
        {"Telephone", "telephone"},
        {"filing cabinet", "filing-cabinet"},
        {"Aktenschrank", "filing-cabinet"},
        {"CAMI\xc3\x93N", "truck"},
        {"camion", "truck"},
        {"", "(none)"},
        {"-", "(none)"},
        {"no-such-thing", "(none)"},
        {"\xff", "(none)"},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        assert_string_equal(name_of(wm_icons_find(f->icons, rows[i].name)), rows[i].want);
}

static void every_picture_of_the_table_is_found_by_its_name(void **state)
{
    struct fixture *f = *state;
    size_t count = 0;
    for (const struct wm_icon *icon; (icon = wm_icons_at(f->icons, count)); count++) {
        assert_ptr_equal(wm_icons_find(f->icons, icon->name), icon);
        assert_true(icon->title[0] >= 'A' && icon->title[0] <= 'Z');
        assert_int_equal(icon->is_person, strcmp(icon->category, "people") == 0);
    }
    assert_true(count > 100);
}

static struct wm_guess guess_from(struct fixture *f, const char *sentence, const char *category,
                                  enum wm_language language)
{
    return wm_icons_guess(f->icons, (struct wm_text){sentence, language, false}, category);
}

static void a_sentence_gives_the_picture_of_its_words(void **state)
{
    static const struct {
        const char *sentence, *category, *want;
        enum wm_language language;
    } rows[] = {
        {"Types the order in again", NULL, "two-keyboards", WM_ENGLISH},
        {"Stores the invoices", NULL, "invoice", WM_ENGLISH},
        {"In the store", NULL, "shop", WM_ENGLISH},
        {"TYPING AN ORDER", NULL, "computer", WM_ENGLISH},
        {"Sends a fax", NULL, "fax", WM_ENGLISH},
        {"faxes it", NULL, "fax", WM_ENGLISH},
        {"Telephones the customer", NULL, "telephone", WM_ENGLISH},
        {"the customer's phone", NULL, "telephone", WM_ENGLISH},
        {"Credit analyst", "people", "accountant", WM_ENGLISH},
        {"Sticks on sticky notes", NULL, "sticky-note", WM_ENGLISH},
        {"Clerks", "people", "clerk", WM_ENGLISH},
        {"Clerks", NULL, "(none)", WM_ENGLISH},
        {"Does it somehow", NULL, "(none)", WM_ENGLISH},
        {"", NULL, "(none)", WM_ENGLISH},
        {"", NULL, "(none)", WM_GERMAN},
        {"\xc3\x9c\xc3\x9f \xe2\x80\x99s", NULL, "(none)", WM_ENGLISH},
        {"Legt die VERTR\xc3\x84GE ab", NULL, "filing-cabinet", WM_GERMAN},
        {"Braucht die VERTR\xc3\x84GE", NULL, "contract", WM_GERMAN},
        {"Legt es in den Aktenschrank", NULL, "filing-cabinet", WM_GERMAN},
        {"Vertr\xc3\xa4ge", NULL, "(none)", WM_ENGLISH},
        {"Kraxelt ins Gebirge", NULL, "(none)", WM_GERMAN},
        {"Alles zum Wunschvertrag", NULL, "contract", WM_GERMAN},
        {"Macht ein invoice", NULL, "invoice", WM_GERMAN},
        {"Gibt alles ein und geht", NULL, "computer", WM_GERMAN},
        {"Nimmt am Treffen teil", NULL, "meeting", WM_GERMAN},
        {"R\xc3\xa4t es", NULL, "(none)", WM_GERMAN},
        {"Fills it", NULL, "(none)", WM_ENGLISH},
        {"Ruft den Kunden wegen des Umzugs an und geht", NULL, "phone-call", WM_GERMAN},
        {"Faxt Teller", NULL, "fax", WM_GERMAN},
        {"Zeigt die Zeugnisse", NULL, "certificate", WM_GERMAN},
        {"Throws the old one away", NULL, "bin", WM_ENGLISH},
        {"Throws the old one away and goes home", NULL, "bin", WM_ENGLISH},
        {"Throws it far away from here", NULL, "bin", WM_ENGLISH},
        {"Throws the lot away somewhere", NULL, "(none)", WM_ENGLISH},
        {"Types the address in again for the driver", NULL, "two-keyboards", WM_ENGLISH},
        {"Schreibt den Rest ein", NULL, "pen", WM_GERMAN},
        {"Voici le contrat", NULL, "contract", WM_FRENCH},
        {"Con los contratos", NULL, "contract", WM_SPANISH},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        struct wm_guess guess = guess_from(f, rows[i].sentence, rows[i].category, rows[i].language);
        if (strcmp(name_of(guess.icon), rows[i].want) != 0)
            print_error("row %zu: %s\n", i, rows[i].sentence);
        assert_string_equal(name_of(guess.icon), rows[i].want);
        assert_int_equal(guess.icon == NULL, guess.phrase == NULL);
    }
}

static void a_thing_is_what_its_last_word_says(void **state)
{
    static const struct {
        const char *name, *want;
        enum wm_language language;
    } rows[] = {
        {"truck invoice", "invoice", WM_ENGLISH},
        {"invoice for the truck", "invoice", WM_ENGLISH},
        {"something about a truck and an invoice", "truck", WM_ENGLISH},
        {"credit application by fax", "credit-application", WM_ENGLISH},
        {"Rechnung des Vertrags", "invoice", WM_GERMAN},
        {"Die Rechnung", "invoice", WM_GERMAN},
        {"contrat du camion", "contract", WM_FRENCH},
        {"facture du camion", "invoice", WM_FRENCH},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        const struct wm_text text = {rows[i].name, rows[i].language, true};
        assert_string_equal(name_of(wm_icons_guess(f->icons, text, NULL).icon), rows[i].want);
    }
}

static void a_guess_tells_its_phrase_as_the_table_has_it(void **state)
{
    struct fixture *f = *state;
    struct wm_guess guess = guess_from(f, "CREDIT APPLICATIONS!", NULL, WM_ENGLISH);
    assert_string_equal(guess.phrase, "credit-application");
    guess = guess_from(f, "Der Wunschvertrag", NULL, WM_GERMAN);
    assert_string_equal(guess.phrase, "Vertrag");
}

static void a_language_is_that_of_its_tag(void **state)
{
    (void)state;
    static const struct {
        const char *tag;
        enum wm_language want;
        bool is_known;
    } rows[] = {
        {"en", WM_ENGLISH, true},     {"de-AT", WM_GERMAN, true}, {"FR", WM_FRENCH, true},
        {"es-419", WM_SPANISH, true}, {"it", WM_ENGLISH, false},  {"den", WM_ENGLISH, false},
        {"", WM_ENGLISH, false},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        assert_int_equal(wm_language_of(rows[i].tag), rows[i].want);
        assert_int_equal(wm_language_is_known(rows[i].tag), rows[i].is_known);
    }
    assert_int_equal(wm_language_of(NULL), WM_ENGLISH);
}

static void the_deed_wins_then_the_longer_phrase_then_the_first(void **state)
{
    static const struct {
        const char *sentence, *want;
    } rows[] = {
        {"An invoice and a truck", "invoice"},
        {"Has a truck with a credit application", "credit-application"},
        {"Faxes a credit application", "fax"},
        {"Carries a truck", "truck"},
        {"Carries it", "trolley"},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        struct wm_guess guess = guess_from(f, rows[i].sentence, NULL, WM_ENGLISH);
        assert_string_equal(name_of(guess.icon), rows[i].want);
    }
    assert_true(guess_from(f, "Carries it", NULL, WM_ENGLISH).is_weak);
}

static void a_name_that_is_nearly_right_has_neighbours(void **state)
{
    struct fixture *f = *state;
    const struct wm_icon *near[3];
    assert_true(wm_icons_nearest(f->icons, "telefone", near, 3) >= 1);
    assert_string_equal(near[0]->name, "telephone");
    size_t count = wm_icons_nearest(f->icons, "forms", near, 3);
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < i; j++)
            assert_ptr_not_equal(near[i], near[j]);
    assert_int_equal(wm_icons_nearest(f->icons, "qqqqqqqqqqqqqqqq", near, 3), 0);
}

#define SVG "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 4'>"

static void what_would_hurt_librsvg_is_refused(void **state)
{
    static const struct {
        const char *text;
        const char *want; /* in the finding; NULL: taken */
    } rows[] = {
        {SVG "<rect width='8' height='4'/></svg>", NULL},
        {"\xef\xbb\xbf" SVG "</svg>", NULL},
        {"<?xml version='1.0' encoding='utf-8'?>" SVG "</svg>", NULL},
        {SVG "<use href='#a'/></svg>", NULL},
        {"", "empty"},
        {"GIF89a", "no SVG"},
        {"<html></html>", "no SVG"},
        {SVG "<rect></svg>", "broken"},
        {SVG "<filter><feTurbulence/></filter></svg>", "feTurbulence"},
        {SVG "<f:feturbulence xmlns:f='x'/></svg>", "feTurbulence"},
        {SVG "<image href='data:image/png;base64,AA'/></svg>", "image inside"},
        {SVG "<image x:href=' &#68;ATA:,' xmlns:x='x'/></svg>", "image inside"},
        {"<!DOCTYPE svg [<!ENTITY a 'b'>]>" SVG "</svg>", "entities"},
        {"<?xml version='1.0' encoding='UTF-7'?>" SVG "</svg>", "UTF-8"},
        {SVG "<g id='a'><use href='#a'/></g></svg>", "contains itself"},
        {SVG "<use id='a' href='#b'/><g id='b'><use href='#a'/></g></svg>", "contains itself"},
        {SVG "<defs><use id='a' href='#a'/></defs></svg>", "contains itself"},
        {SVG "<pattern id='p'><rect fill='url(#p)'/></pattern></svg>", "contains itself"},
        {"<?xml-stylesheet href='x.css'?>" SVG "</svg>", "style sheet"},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        size_t before = wm_findings_count(f->findings);
        bool is_taken = add(f, "own", rows[i].text, -1);
        if (is_taken != !rows[i].want)
            print_error("row %zu: %s\n", i, rows[i].text);
        assert_int_equal(is_taken, !rows[i].want);
        assert_int_equal(wm_findings_count(f->findings) - before, is_taken ? 0 : 1);
        if (!is_taken) {
            const struct wm_finding *finding = wm_findings_at(f->findings, before);
            assert_int_equal(finding->code, WM_CODE_BAD_FILE);
            assert_non_null(strstr(finding->text, rows[i].want));
        }
    }
}

static void an_svg_nested_too_deeply_is_refused(void **state)
{
    struct fixture *f = *state;
    for (int depth = 63; depth <= 64; depth++) {
        GString *text = g_string_new(SVG);
        for (int i = 0; i < depth; i++)
            g_string_append(text, "<g>");
        for (int i = 0; i < depth; i++)
            g_string_append(text, "</g>");
        g_string_append(text, "</svg>");
        assert_int_equal(add(f, "deep", text->str, -1), depth == 63);
        g_string_free(text, TRUE);
    }
}

/* A document of `levels` groups, each of which is drawn ten times by the next: `way` tells how,
 * with the number of the group below for %d. */
static char *make_bomb(const char *open, const char *way, const char *close, int levels)
{
    GString *text = g_string_new(SVG "<g id='a0'><rect width='1' height='1'/></g>");
    for (int level = 1; level <= levels; level++) {
        char *below = g_strdup_printf("%d", level - 1);
        char **parts = g_strsplit(way, "%d", -1);
        char *one = g_strjoinv(below, parts);
        g_string_append_printf(text, "<%s id='a%d'>", open, level);
        for (int i = 0; i < 10; i++)
            g_string_append(text, one);
        g_string_append_printf(text, "</%s>", close);
        g_free(one);
        g_strfreev(parts);
        g_free(below);
    }
    g_string_append(text, "</svg>");
    return g_string_free(text, FALSE);
}

static void an_svg_that_multiplies_itself_is_refused_at_once(void **state)
{
    static const struct {
        const char *open, *way, *close;
    } rows[] = {
        {"g", "<use xlink:href='#a%d'/>", "g"},
        {"g", "<use href='#a%d'/>", "g"},
        {"symbol", "<svg:use href='#a%d'/>", "symbol"},
        {"g", "<use href='&#35;a%d'/>", "g"},
        {"pattern", "<rect fill='url(#a%d)'/>", "pattern"},
        {"pattern", "<rect style='x:y; stroke: URL( \"#a%d\" ) red'/>", "pattern"},
        {"pattern", "<rect fill='\\75 rl(\\23 \\61 %d)'/>", "pattern"},
        {"pattern", "<rect stroke=\"url('#a%d')\"/>", "pattern"},
        {"marker", "<path marker-mid='url(#a%d)'/>", "marker"},
        {"mask", "<rect mask='url(#a%d)'/>", "mask"},
        {"clipPath", "<rect style='clip-path:url(#a%d)'/>", "clipPath"},
        {"filter", "<feImage href='#a%d'/>", "filter"},
    };
    struct fixture *f = *state;
    gint64 start = g_get_monotonic_time();
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        char *bomb = make_bomb(rows[i].open, rows[i].way, rows[i].close, 12);
        size_t before = wm_findings_count(f->findings);
        if (add(f, "bomb", bomb, -1))
            fail_msg("row %zu: %s", i, rows[i].way);
        const struct wm_finding *finding = wm_findings_at(f->findings, before);
        assert_int_equal(finding->code, WM_CODE_BAD_FILE);
        assert_non_null(strstr(finding->text, "expands to more than 10,000 elements"));
        g_free(bomb);
    }
    assert_true(g_get_monotonic_time() - start < G_USEC_PER_SEC);
}

/* What is passed on to everything inside counts for each. */
static void a_paint_counts_for_every_element_it_paints(void **state)
{
    struct fixture *f = *state;
    for (int shapes = 98; shapes <= 99; shapes++) {
        GString *text = g_string_new(SVG "<pattern id='p' width='1' height='1'>");
        for (int i = 0; i < 98; i++)
            g_string_append(text, "<rect/>");
        g_string_append(text, "</pattern><g fill='url(#p)'>");
        for (int i = 0; i < shapes; i++)
            g_string_append(text, "<rect/>");
        g_string_append(text, "</g></svg>"); /* 1 + (1 + shapes) * (1 + 99) */
        assert_int_equal(add(f, "painted", text->str, -1), shapes == 98);
        g_string_free(text, TRUE);
    }
}

static void an_svg_may_have_ten_thousand_elements(void **state)
{
    struct fixture *f = *state;
    for (int uses = 99; uses <= 101; uses++) {
        GString *text = g_string_new(SVG "<symbol id='s'>");
        for (int i = 0; i < 98; i++)
            g_string_append(text, "<g/>");
        g_string_append(text, "</symbol>");
        for (int i = 0; i < uses; i++)
            g_string_append(text, "<use href='#s'/>");
        g_string_append(text, "</svg>"); /* 1 + uses * (1 + 99) */
        assert_int_equal(add(f, "many", text->str, -1), uses == 99);
        g_string_free(text, TRUE);
    }
}

static void an_svg_that_refers_to_its_own_parts_is_taken(void **state)
{
    static const char *const rows[] = {
        SVG "<symbol id='s'><path d='M0 0h1'/></symbol><use href='#s'/><use href='#s' x='2'/>"
            "<use href='#s' x='4'/></svg>",
        SVG "<use href='#s'/><defs><g id='s'><rect/></g></defs></svg>",
        SVG "<a id='top' href='#top'><rect/></a></svg>",
        SVG "<g fill='url(#f)'><linearGradient id='f' href='#g'/><linearGradient id='g'><stop/>"
            "</linearGradient><rect fill='url(#f) red'/></g></svg>",
        SVG "<g id='g' style='mask:url(#m)'><mask id='m'><use href='#p'/></mask><path id='p'/></g>"
            "</svg>",
        SVG "<rect fill='url(' stroke='url(#' style='url(#)' filter='(' mask='\\'/></svg>",
        SVG "<use href='#'/><use href=''/><use href='x.svg#a' id='a'/></svg>",
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        if (!add(f, "own", rows[i], -1))
            fail_msg("row %zu: %s", i, rows[i]);
}

static void a_png_that_is_too_large_is_refused(void **state)
{
    struct fixture *f = *state;
    for (int side = 4096; side <= 4097; side++) {
        GByteArray *wide = make_png(side, 1), *high = make_png(1, side);
        assert_int_equal(add(f, "wide", (const char *)wide->data, (gssize)wide->len), side == 4096);
        assert_int_equal(add(f, "high", (const char *)high->data, (gssize)high->len), side == 4096);
        g_byte_array_unref(wide);
        g_byte_array_unref(high);
    }
    char head[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0\0\0\0\1";
    assert_false(add(f, "nothing", head, 24));
}

static void pngs_that_are_too_large_together_are_refused(void **state)
{
    struct fixture *f = *state;
    GByteArray *largest = make_png(4096, 4096);
    GByteArray *least = make_png(1, 1);
    for (int i = 0; i < 4; i++)
        assert_true(add(f, "largest", (const char *)largest->data, (gssize)largest->len));
    assert_false(add(f, "more", (const char *)least->data, (gssize)least->len));
    assert_true(add(f, "vectors", SVG "</svg>", -1));
    g_byte_array_unref(largest);
    g_byte_array_unref(least);
}

static void the_documents_own_picture_comes_first(void **state)
{
    struct fixture *f = *state;
    const struct wm_icon *built_in = wm_icons_find(f->icons, "clerk");
    assert_true(add(f, "clerk", SVG "</svg>", -1));
    const struct wm_icon *own = wm_icons_find(f->icons, "clerk");
    assert_ptr_not_equal(own, built_in);
    assert_true(own->is_foreign && !own->is_person && !own->is_png);
    assert_string_equal(own->category, "own");
}

enum { SIDE = 64 };

/* A picture painted over all of an image. */
static cairo_surface_t *paint(struct fixture *f, const char *name, struct wm_look look)
{
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, SIDE, SIDE);
    cairo_t *cairo = cairo_create(surface);
    wm_icon_paint(f->icons, wm_icons_find(f->icons, name), &look, cairo,
                  (struct wm_rect){0, 0, SIDE, SIDE});
    cairo_destroy(cairo);
    cairo_surface_flush(surface);
    return surface;
}

/* The pixel 0xAARRGGBB. */
static guint32 color_at(cairo_surface_t *surface, int x, int y)
{
    return ((const guint32 *)(const void *)cairo_image_surface_get_data(surface))[y * SIDE + x];
}

static int count_color(cairo_surface_t *surface, guint32 color)
{
    int count = 0;
    for (int i = 0; i < SIDE * SIDE; i++)
        count += color_at(surface, i % SIDE, i / SIDE) == color;
    return count;
}

static bool is_same(cairo_surface_t *a, cairo_surface_t *b)
{
    return memcmp(cairo_image_surface_get_data(a), cairo_image_surface_get_data(b),
                  SIDE * SIDE * 4) == 0;
}

static void a_picture_keeps_its_aspect_and_is_clipped(void **state)
{
    struct fixture *f = *state;
    assert_true(add(f, "wide",
                    SVG "<rect x='-9' y='-9' width='99' height='99' fill='#ff0000'/></svg>", -1));
    cairo_surface_t *surface = paint(f, "wide", (struct wm_look){0});
    assert_int_equal(count_color(surface, 0xffff0000), SIDE * SIDE / 2);
    assert_int_equal(color_at(surface, 32, 32), 0xffff0000);
    assert_int_equal(color_at(surface, 32, 15), 0);
    assert_int_equal(color_at(surface, 32, 48), 0);
    cairo_surface_destroy(surface);
}

static void a_picture_without_a_frame_is_cut_to_what_it_paints(void **state)
{
    struct fixture *f = *state;
    assert_true(add(f, "corner",
                    "<svg xmlns='http://www.w3.org/2000/svg'><rect x='500' y='300' width='40' "
                    "height='40' fill='#0000ff'/></svg>",
                    -1));
    cairo_surface_t *surface = paint(f, "corner", (struct wm_look){0});
    assert_int_equal(color_at(surface, 2, 2), 0xff0000ff);
    assert_int_equal(color_at(surface, 61, 61), 0xff0000ff);
    cairo_surface_destroy(surface);
}

/* The head is good, but then nothing comes, or not all. */
static void a_picture_that_breaks_off_is_refused(void **state)
{
    struct fixture *f = *state;
    GByteArray *png = make_png(40, 20);
    assert_true(add(f, "whole", (const char *)png->data, (gssize)png->len));
    for (guint length = 0; length < png->len - 12; length++) /* the end alone says nothing */
        assert_false(add(f, "part", (const char *)png->data, (gssize)length));
    g_byte_array_unref(png);
    assert_false(add(f, "bare", "<svg xmlns='urn:x'><path d='M0 0L9 9'/></svg>", -1));
}

static void a_look_changes_mood_and_colours(void **state)
{
    struct fixture *f = *state;
    cairo_surface_t *plain = paint(f, "clerk", (struct wm_look){0});
    cairo_surface_t *calm = paint(f, "clerk", (struct wm_look){.mood = WM_MOOD_CALM});
    cairo_surface_t *angry = paint(f, "clerk", (struct wm_look){.mood = WM_MOOD_ANGRY});
    cairo_surface_t *dark = paint(f, "clerk", (struct wm_look){.skin = 0x8d5524});
    cairo_surface_t *green =
        paint(f, "clerk", (struct wm_look){.hair = 0x00ff00, .accent = 0x0000ff});
    assert_true(is_same(plain, calm));
    assert_false(is_same(plain, angry));
    assert_int_equal(count_color(plain, 0xff8d5524), 0);
    assert_true(count_color(dark, 0xff8d5524) > 100);
    assert_true(count_color(green, 0xff00ff00) > 20);
    assert_true(count_color(green, 0xff0000ff) > 100);
    cairo_surface_destroy(plain);
    cairo_surface_destroy(calm);
    cairo_surface_destroy(angry);
    cairo_surface_destroy(dark);
    cairo_surface_destroy(green);
}

static void a_thing_has_no_look(void **state)
{
    struct fixture *f = *state;
    cairo_surface_t *plain = paint(f, "telephone", (struct wm_look){0});
    cairo_surface_t *angry = paint(f, "telephone", (struct wm_look){WM_MOOD_ANGRY, 1, 2, 3, false});
    assert_true(is_same(plain, angry));
    cairo_surface_destroy(plain);
    cairo_surface_destroy(angry);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(a_picture_is_found_by_name_and_alias),
        TEST(every_picture_of_the_table_is_found_by_its_name),
        TEST(a_sentence_gives_the_picture_of_its_words),
        TEST(the_deed_wins_then_the_longer_phrase_then_the_first),
        TEST(a_thing_is_what_its_last_word_says),
        TEST(a_guess_tells_its_phrase_as_the_table_has_it),
        TEST(a_language_is_that_of_its_tag),
        TEST(a_name_that_is_nearly_right_has_neighbours),
        TEST(what_would_hurt_librsvg_is_refused),
        TEST(an_svg_nested_too_deeply_is_refused),
        TEST(an_svg_that_multiplies_itself_is_refused_at_once),
        TEST(a_paint_counts_for_every_element_it_paints),
        TEST(an_svg_may_have_ten_thousand_elements),
        TEST(an_svg_that_refers_to_its_own_parts_is_taken),
        TEST(a_png_that_is_too_large_is_refused),
        TEST(pngs_that_are_too_large_together_are_refused),
        TEST(the_documents_own_picture_comes_first),
        TEST(a_picture_keeps_its_aspect_and_is_clipped),
        TEST(a_picture_without_a_frame_is_cut_to_what_it_paints),
        TEST(a_picture_that_breaks_off_is_refused),
        TEST(a_look_changes_mood_and_colours),
        TEST(a_thing_has_no_look),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
