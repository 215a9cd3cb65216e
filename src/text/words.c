/* SPDX-License-Identifier: MIT
 *
 * Shaping is dear and most words come again, so each word is shaped once. Kerning reaches over a
 * space: a word is shaped between two spaces, and what that changes at its ends is kept apart.
 */
#include "text/words.h"

#include <string.h>

/* When the words kept are more bytes than this, all are dropped and shaped again at need: what a
 * text measures never depends on what was measured before. */
static const gsize MOST_KEPT = 4 << 20;

struct glyph {
    guint id;
    int x, y, advance;
    guint bytes; /* of the cluster that begins here; 0: it belongs to the glyph before */
};

struct word {
    /* What it is looked for by. */
    const char *text;
    size_t length;
    bool is_spaced; /* letters stand apart, so no ligatures */

    bool is_plain; /* it can be set here; else nothing below is known */
    int width, clusters;
    int before, behind; /* kerning with a space on this side */
    int count;
    struct glyph glyphs[];
};

struct wm_words {
    const struct wm_face *face;
    GMutex lock; /* for all below */
    hb_buffer_t *buffer;
    GString *framed;
    GHashTable *table; /* a set of struct word */
    gsize kept;        /* bytes */
    struct glyph space;
};

static guint hash_word(gconstpointer data)
{
    const struct word *word = data;
    guint hash = word->is_spaced ? 5381 : 2166136261;
    for (size_t i = 0; i < word->length; i++)
        hash = (hash ^ (guchar)word->text[i]) * 16777619;
    return hash;
}

static gboolean equal_words(gconstpointer a, gconstpointer b)
{
    const struct word *one = a, *other = b;
    return one->length == other->length && one->is_spaced == other->is_spaced &&
           memcmp(one->text, other->text, one->length) == 0;
}

static struct glyph space_of(hb_font_t *font)
{
    struct glyph space = {.bytes = 1};
    if (hb_font_get_nominal_glyph(font, ' ', &space.id))
        space.advance = hb_font_get_glyph_h_advance(font, space.id);
    return space;
}

struct wm_words *wm_words_create(const struct wm_face *face)
{
    struct wm_words *words = g_new0(struct wm_words, 1);
    g_mutex_init(&words->lock);
    words->face = face;
    words->buffer = hb_buffer_create();
    words->framed = g_string_new(NULL);
    words->table = g_hash_table_new_full(hash_word, equal_words, g_free, NULL);
    words->space = space_of(face->font);
    return words;
}

/* Letters that stand in a row, each by itself or joined to a neighbour by the font's own tables,
 * and the signs that go with them. */
static bool is_simple(gunichar c)
{
    if (c < 0x80)
        return c >= 0x20 && c < 0x7f;
    switch (g_unichar_type(c)) {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
        return false;
    default:
        break;
    }
    GUnicodeScript script = g_unichar_get_script(c);
    return script == G_UNICODE_SCRIPT_LATIN || script == G_UNICODE_SCRIPT_COMMON;
}

static bool is_plain(const struct wm_words *words, const struct word *word)
{
    const char *end = word->text + word->length;
    hb_codepoint_t glyph;
    for (const char *p = word->text; p < end; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (!is_simple(c) || !hb_font_get_nominal_glyph(words->face->font, c, &glyph))
            return false;
    }
    return words->space.id != 0;
}

/* Fills the buffer with the glyphs of the word between two spaces. */
static void shape(struct wm_words *words, const struct word *word)
{
    static const hb_feature_t apart[] = {
        {HB_TAG('l', 'i', 'g', 'a'), 0, 0, HB_FEATURE_GLOBAL_END},
        {HB_TAG('c', 'l', 'i', 'g'), 0, 0, HB_FEATURE_GLOBAL_END},
        {HB_TAG('d', 'l', 'i', 'g'), 0, 0, HB_FEATURE_GLOBAL_END},
    };
    g_string_assign(words->framed, " ");
    g_string_append_len(words->framed, word->text, (gssize)word->length);
    g_string_append_c(words->framed, ' ');
    int length = (int)words->framed->len;
    hb_buffer_clear_contents(words->buffer);
    hb_buffer_add_utf8(words->buffer, words->framed->str, length, 0, length);
    hb_buffer_set_direction(words->buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(words->buffer, HB_SCRIPT_LATIN);
    hb_buffer_set_language(words->buffer, hb_language_from_string("en", -1));
    hb_shape(words->face->font, words->buffer, apart, word->is_spaced ? G_N_ELEMENTS(apart) : 0);
}

/* Takes the word out of the buffer. */
static void take(const struct wm_words *words, struct word *word)
{
    const hb_glyph_info_t *info = hb_buffer_get_glyph_infos(words->buffer, NULL);
    const hb_glyph_position_t *at = hb_buffer_get_glyph_positions(words->buffer, NULL);
    int last = word->count - 1;
    for (int i = 0; i <= last; i++) {
        bool begins = info[i + 1].cluster > info[i].cluster;
        word->glyphs[i] = (struct glyph){info[i + 1].codepoint, at[i + 1].x_offset,
                                         at[i + 1].y_offset, at[i + 1].x_advance, 0};
        int next = i + 2;
        while (begins && info[next].cluster == info[i + 1].cluster)
            next++;
        if (begins)
            word->glyphs[i].bytes = info[next].cluster - info[i + 1].cluster;
        word->clusters += begins;
        word->width += at[i + 1].x_advance;
    }
    struct glyph *end = &word->glyphs[last];
    int alone = hb_font_get_glyph_h_advance(words->face->font, end->id);
    word->before = at[0].x_advance - words->space.advance;
    word->behind = end->advance - alone;
    word->width -= word->behind;
    end->advance = alone;
}

static struct word *make_word(struct wm_words *words, const struct word *key)
{
    unsigned count = 0;
    bool can_be_set = is_plain(words, key);
    if (can_be_set) {
        shape(words, key);
        const hb_glyph_info_t *info = hb_buffer_get_glyph_infos(words->buffer, &count);
        can_be_set = count > 2 && info[1].cluster == 1 && info[count - 1].cluster > key->length;
        count = can_be_set ? count - 2 : 0;
    }
    gsize size = sizeof(struct word) + count * sizeof(struct glyph) + key->length;
    struct word *word = g_malloc0(size);
    *word = *key;
    word->text = memcpy((char *)word + size - key->length, key->text, key->length);
    word->is_plain = can_be_set;
    word->count = (int)count;
    if (can_be_set)
        take(words, word);
    words->kept += size;
    return word;
}

static const struct word *find(struct wm_words *words, const char *text, size_t length,
                               bool is_spaced)
{
    const struct word key = {.text = text, .length = length, .is_spaced = is_spaced};
    struct word *word = g_hash_table_lookup(words->table, &key);
    if (word)
        return word;
    if (words->kept > MOST_KEPT) {
        g_hash_table_remove_all(words->table);
        words->kept = 0;
    }
    word = make_word(words, &key);
    g_hash_table_add(words->table, word);
    return word;
}

/* A line while it is set. */
struct line {
    struct wm_words *words;
    const struct wm_font *font;
    struct wm_run *run; /* NULL: only measured */
    int width;          /* so far, in font units */
    int clusters;
};

static void add_glyph(struct line *line, const struct glyph *glyph)
{
    double unit = line->font->size / line->words->face->units;
    line->clusters += glyph->bytes > 0;
    if (line->run) {
        double apart = (line->clusters - 1) * line->font->letter_space;
        cairo_glyph_t placed = {glyph->id, (line->width + glyph->x) * unit + apart,
                                -glyph->y * unit};
        cairo_text_cluster_t begun = {(int)glyph->bytes, 1};
        GArray *clusters = line->run->clusters;
        g_array_append_val(line->run->glyphs, placed);
        if (glyph->bytes > 0)
            g_array_append_val(clusters, begun);
        else
            g_array_index(clusters, cairo_text_cluster_t, clusters->len - 1).num_glyphs++;
    }
    line->width += glyph->advance;
}

/* Readers of a PDF take letters that stand apart for words, so the word is told as a whole. */
static void join_letters(GArray *clusters, guint first, const struct word *word)
{
    g_array_set_size(clusters, first);
    cairo_text_cluster_t whole = {(int)word->length, word->count};
    g_array_append_val(clusters, whole);
}

static void add_word(struct line *line, const struct word *word)
{
    if (line->run) {
        guint first = line->run->clusters->len;
        for (int i = 0; i < word->count; i++)
            add_glyph(line, &word->glyphs[i]);
        if (word->is_spaced)
            join_letters(line->run->clusters, first, word);
    } else {
        line->width += word->width;
        line->clusters += word->clusters;
    }
}

static bool set_line(struct line *line, const char *text, size_t length)
{
    const char *end = text + length;
    for (const char *p = text; p < end;) {
        const char *space = memchr(p, ' ', (size_t)(end - p));
        const char *next = space ? space : end;
        if (next > p) {
            const struct word *word =
                find(line->words, p, (size_t)(next - p), line->font->letter_space != 0);
            if (!word->is_plain)
                return false;
            line->width += p > text ? word->before : 0;
            add_word(line, word);
            line->width += space ? word->behind : 0;
        }
        if (space)
            add_glyph(line, &line->words->space);
        p = space ? space + 1 : end;
    }
    return true;
}

static double width_of(const struct line *line)
{
    return line->width * line->font->size / line->words->face->units +
           MAX(line->clusters - 1, 0) * line->font->letter_space;
}

double wm_words_width(struct wm_words *words, const char *text, size_t length,
                      const struct wm_font *font)
{
    struct line line = {.words = words, .font = font};
    g_mutex_lock(&words->lock);
    bool is_set = set_line(&line, text, length);
    g_mutex_unlock(&words->lock);
    return is_set ? width_of(&line) : -1;
}

bool wm_words_set(struct wm_words *words, const char *text, size_t length,
                  const struct wm_font *font, struct wm_run *run)
{
    struct line line = {.words = words, .font = font, .run = run};
    run->glyphs = g_array_sized_new(FALSE, FALSE, sizeof(cairo_glyph_t), (guint)length);
    run->clusters = g_array_sized_new(FALSE, FALSE, sizeof(cairo_text_cluster_t), (guint)length);
    g_mutex_lock(&words->lock);
    bool is_set = set_line(&line, text, length);
    g_mutex_unlock(&words->lock);
    run->width = width_of(&line);
    if (!is_set)
        wm_run_clear(run);
    return is_set;
}

void wm_run_clear(struct wm_run *run)
{
    g_array_unref(run->glyphs);
    g_array_unref(run->clusters);
}

void wm_run_move(struct wm_run *run, double by)
{
    for (guint i = 0; i < run->glyphs->len; i++)
        g_array_index(run->glyphs, cairo_glyph_t, i).x += by;
}
