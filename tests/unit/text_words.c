/* SPDX-License-Identifier: MIT
 *
 * Words that are shaped once, against Pango, which shapes each line anew: on the texts of all
 * examples and on the words of the pictures and catalogues, in English, German, French and Spanish.
 */
#include "text/faces.h"
#include "text/script.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <string.h>

/* Pango rounds each advance to 1/1024 unit. */
static const double TOLERANCE = 0.05;

/* Every size of the theme, and more on both sides. */
static const struct wm_font FONTS[] = {
    {7, false, 0, 0}, {15, false, 0, 0}, {17, true, 3, 0},    {58, false, 0, 0},  {19, true, 0, 0},
    {44, true, 0, 0}, {20, true, 2, 0},  {20, false, 0, 0},   {9.5, false, 1, 0}, {30, true, 0, 0},
    {58, true, 0, 0}, {7, true, 0, 0},   {12.25, true, 0, 0}, {34, false, 2, 0},  {21, false, 0, 0},
};

struct fixture {
    const struct wm_faces *faces;
    struct wm_fallback *fallback;
    struct wm_script *script;
};

static int set_up(void **state)
{
    struct fixture *f = g_new0(struct fixture, 1);
    f->faces = wm_faces_open("Lato");
    f->fallback = wm_fallback_create(f->faces);
    f->script = wm_script_create(f->fallback, f->faces->family);
    *state = f;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *f = *state;
    wm_script_destroy(f->script);
    wm_fallback_destroy(f->fallback);
    g_free(f);
    return 0;
}

static struct wm_words *words_of(const struct fixture *f, const struct wm_font *font)
{
    return (font->is_bold ? &f->faces->bold : &f->faces->regular)->words;
}

/* Whether the text is one for words, and then as wide as Pango sets it. */
static bool is_as_wide(const struct fixture *f, const char *text, const struct wm_font *font)
{
    double got = wm_words_width(words_of(f, font), text, strlen(text), font);
    if (got < 0)
        return false;
    double want = wm_script_width(f->script, text, strlen(text), font);
    if (fabs(got - want) > TOLERANCE)
        fail_msg("\"%s\", size %g%s spaced %g: %.4f, Pango %.4f", text, font->size,
                 font->is_bold ? " bold" : "", font->letter_space, got, want);
    return true;
}

static char *contents_of(const char *path)
{
    char *text = NULL;
    if (!g_file_get_contents(path, &text, NULL, NULL))
        fail_msg("cannot read %s", path);
    return text;
}

/* Adds what stands between quotation marks in a file of XML. */
static void add_texts(GHashTable *texts, const char *path)
{
    g_autofree char *xml = contents_of(path);
    g_auto(GStrv) parts = g_strsplit_set(xml, "\"\n", -1);
    for (int i = 0; parts[i]; i++)
        if (g_utf8_strlen(parts[i], -1) < 200)
            g_hash_table_add(texts, g_strdup(parts[i]));
}

static void add_words(GHashTable *words, const char *path)
{
    g_autofree char *text = contents_of(path);
    g_auto(GStrv) parts = g_strsplit_set(text, " \t\n\",|", -1);
    for (int i = 0; parts[i]; i++)
        g_hash_table_add(words, g_strdup(parts[i]));
}

static void add_folder(GHashTable *set, const char *folder, const char *suffix,
                       void (*add)(GHashTable *set, const char *path))
{
    GDir *dir = g_dir_open(folder, 0, NULL);
    assert_non_null(dir);
    for (const char *name; (name = g_dir_read_name(dir));) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        if (g_str_has_suffix(name, suffix))
            add(set, path);
    }
    g_dir_close(dir);
}

static void texts_of_the_examples_are_as_wide_as_pango_sets_them(void **state)
{
    g_autoptr(GHashTable) texts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    add_folder(texts, "examples", ".xml", add_texts);
    GHashTableIter iter;
    gpointer text;
    int set = 0, font = 0;
    g_hash_table_iter_init(&iter, texts);
    while (g_hash_table_iter_next(&iter, &text, NULL))
        for (int i = 0; i < 3; i++)
            set += is_as_wide(*state, text, &FONTS[font++ % (int)G_N_ELEMENTS(FONTS)]);
    assert_true(set > 3000);
    assert_true(set > font * 99 / 100);
}

static void words_of_four_languages_are_as_wide_as_pango_sets_them(void **state)
{
    g_autoptr(GHashTable) words = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    add_words(words, "icons/names.tsv");
    add_folder(words, "po", ".po", add_words);
    GHashTableIter iter;
    gpointer word;
    int set = 0, font = 0;
    g_hash_table_iter_init(&iter, words);
    while (g_hash_table_iter_next(&iter, &word, NULL))
        set += is_as_wide(*state, word, &FONTS[font++ % (int)G_N_ELEMENTS(FONTS)]);
    assert_true(set >= 5000);
    assert_true(set > font * 99 / 100);
}

static void kerning_and_ligatures_are_those_of_pango(void **state)
{
    static const char *const texts[] = {
        "AVATAR To. Ta Wo Yo LT L\xe2\x80\x99T \xe2\x80\x9eV.\xe2\x80\x9c P. r, v. y-T 11 17 7/4",
        "office affluent waffle first flat fjord off fi fl ffi ffl",
        "T V W Y A T. .T V, ,V \xe2\x80\x9c"
        "A\xe2\x80\x9d A A",
        "  two  blanks   between ",
        " ",
        "",
        "T",
        "Gr\xc3\xb6\xc3\x9f"
        "e \xc2\xab\xc2\xa0"
        "caf\xc3\xa9\xc2\xa0\xc2\xbb \xc2\xbfQu\xc3\xa9? \xe2\x80\x93 5\xc2\xa0% \xe2\x82\xac",
        "1/2 \xc2\xbd 2\xc3\x97 <a@b.c> #1 (x) [y] {z} 100,000.00",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
        for (size_t font = 0; font < G_N_ELEMENTS(FONTS); font++)
            if (!is_as_wide(*state, texts[i], &FONTS[font]))
                fail_msg("row %zu is not set", i);
}

static void what_takes_more_than_words_is_left_to_pango(void **state)
{
    static const char *const texts[] = {
        "e\xcc\x81t\xc3\xa9",                  /* a combining accent */
        "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d",    /* Hebrew */
        "order \xd7\xa9 5",                    /* both directions */
        "\xce\xb1\xce\xb2",                    /* Greek */
        "\xe6\xb3\xa8\xe6\x96\x87",            /* Chinese */
        "tab\there",                           /* a control */
        "left\xe2\x80\x8fright",               /* a mark of direction */
        "one\xe2\x80\xa8two",                  /* a line separator */
        "zero\xe2\x80\x8bwidth",               /* a break that does not show */
        "none \xf3\xb0\x80\x80",               /* a character that no font has */
        "mail \xf0\x9f\x93\xa8 sent",          /* a picture from another font */
        "Latin that Lato lacks: \xea\x9e\xb7", /* LATIN SMALL LETTER OMEGA */
        "m\xe2\x81\xa0n",                      /* WORD JOINER */
        "soft\xc2\xadhyphen",
    };
    const struct fixture *f = *state;
    struct wm_run run;
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        struct wm_words *words = f->faces->regular.words;
        if (wm_words_width(words, texts[i], strlen(texts[i]), &FONTS[0]) >= 0 ||
            wm_words_set(words, texts[i], strlen(texts[i]), &FONTS[0], &run))
            fail_msg("row %zu is set", i);
    }
}

/* What is painted is what was measured, and a PDF is told which bytes each glyph stands for. */
static void glyphs_fill_the_width_and_stand_for_every_byte(void **state)
{
    const struct fixture *f = *state;
    const char *text = "Office \xe2\x80\x9cWaffle\xe2\x80\x9d AVATAR \xc3\xa9t\xc3\xa9";
    for (size_t i = 0; i < G_N_ELEMENTS(FONTS); i++) {
        struct wm_words *words = words_of(f, &FONTS[i]);
        struct wm_run run;
        assert_true(wm_words_set(words, text, strlen(text), &FONTS[i], &run));
        assert_true(run.width == wm_words_width(words, text, strlen(text), &FONTS[i]));
        int bytes = 0, glyphs = 0;
        for (guint j = 0; j < run.clusters->len; j++) {
            bytes += g_array_index(run.clusters, cairo_text_cluster_t, j).num_bytes;
            glyphs += g_array_index(run.clusters, cairo_text_cluster_t, j).num_glyphs;
        }
        if (FONTS[i].letter_space != 0)
            assert_int_equal(run.clusters->len, 7); /* four words and their blanks */
        assert_int_equal(bytes, strlen(text));
        assert_int_equal(glyphs, run.glyphs->len);
        /* The last glyph ends where the text does. */
        const char *last = "\xc3\xa9";
        const cairo_glyph_t *glyph = &g_array_index(run.glyphs, cairo_glyph_t, run.glyphs->len - 1);
        double end = glyph->x + wm_words_width(words, last, strlen(last), &FONTS[i]);
        assert_true(fabs(end - run.width) < 1e-9);
        wm_run_clear(&run);
    }
}

static void widths_are_the_same_when_words_were_dropped(void **state)
{
    const struct fixture *f = *state;
    struct wm_words *words = f->faces->regular.words;
    const char *text = "Types the order in again";
    double before = wm_words_width(words, text, strlen(text), &FONTS[1]);
    GString *filler = g_string_new(NULL);
    while (filler->len < 2000)
        g_string_append(filler, "unbreakable");
    for (int i = 0; i < 200; i++) { /* 200 times 40 KB is more than is kept */
        g_string_append_c(filler, 'n');
        double width = wm_words_width(words, filler->str, filler->len, &FONTS[1]);
        assert_true(width > 1000);
    }
    g_string_free(filler, TRUE);
    assert_true(wm_words_width(words, text, strlen(text), &FONTS[1]) == before);
}

static gpointer measure_all(gpointer data)
{
    const struct fixture *f = data;
    double sum = 0;
    char text[16];
    for (int i = 0; i < 4000; i++) {
        const struct wm_font *font = &FONTS[i % (int)G_N_ELEMENTS(FONTS)];
        g_snprintf(text, sizeof text, "word %d", i % 500);
        sum += wm_words_width(words_of(f, font), text, strlen(text), font);
    }
    double *result = g_new(double, 1);
    *result = sum;
    return result;
}

static void threads_share_the_words(void **state)
{
    GThread *threads[4];
    for (size_t i = 0; i < G_N_ELEMENTS(threads); i++)
        threads[i] = g_thread_new("measure", measure_all, *state);
    g_autofree double *want = measure_all(*state);
    for (size_t i = 0; i < G_N_ELEMENTS(threads); i++) {
        g_autofree double *got = g_thread_join(threads[i]);
        assert_true(*got == *want);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_of_the_examples_are_as_wide_as_pango_sets_them),
        cmocka_unit_test(words_of_four_languages_are_as_wide_as_pango_sets_them),
        cmocka_unit_test(kerning_and_ligatures_are_those_of_pango),
        cmocka_unit_test(what_takes_more_than_words_is_left_to_pango),
        cmocka_unit_test(glyphs_fill_the_width_and_stand_for_every_byte),
        cmocka_unit_test(widths_are_the_same_when_words_were_dropped),
        cmocka_unit_test(threads_share_the_words),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
