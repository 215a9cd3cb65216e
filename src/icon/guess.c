/* SPDX-License-Identifier: MIT
 *
 * Guessing a picture from the words of a sentence. A phrase (one of a picture's names or words)
 * hits where all its words stand in a row in the sentence; articles count nowhere. The score: more
 * words beat fewer; then the phrase that stands first in the sentence; then a picture's names its
 * other words; then the picture that stands first in the table. Where no word of a German sentence
 * hits, a phrase of one word does that is the end of a longer one: "Kreditanträge" are "Anträge".
 */
#include "icon/family.h"
#include "icon/words.h"

#include <string.h>

/* A word that ends a longer one: of the word itself, and of what stands before it. "Bestellt" is no
 * "Teller". */
enum { LEAST_LETTERS = 5, LEAST_BEFORE = 3 };

struct phrase {
    GPtrArray *stems; /* char * */
    const char *text; /* as it stands in the table */
    const struct wm_icon *icon;
    bool ends_words;
};

struct wm_phrases {
    const GPtrArray *family;
    /* Of each language, first stem → GPtrArray of struct phrase, those first that win. NULL until a
     * sentence in that language is asked about. */
    GHashTable *by_first[WM_LANGUAGES];
};

static void free_phrase(gpointer data)
{
    struct phrase *phrase = data;
    g_ptr_array_unref(phrase->stems);
    g_free((char *)phrase->text);
    g_free(phrase);
}

static void add_phrase(GHashTable *by_first, char *text, const struct wm_icon *icon,
                       enum wm_language language)
{
    struct phrase *phrase = g_new(struct phrase, 1);
    *phrase = (struct phrase){
        .stems = wm_words_of(text, language),
        .text = text,
        .icon = icon,
        .ends_words = language == WM_GERMAN && g_utf8_strlen(text, -1) >= LEAST_LETTERS,
    };
    if (phrase->stems->len == 0) {
        free_phrase(phrase);
        return;
    }
    GPtrArray *list = g_hash_table_lookup(by_first, phrase->stems->pdata[0]);
    if (!list) {
        list = g_ptr_array_new_with_free_func(free_phrase);
        g_hash_table_insert(by_first, g_strdup(phrase->stems->pdata[0]), list);
    }
    g_ptr_array_add(list, phrase);
}

static void add_phrases(GHashTable *by_first, const char *texts, const struct wm_icon *icon,
                        enum wm_language language)
{
    g_autofree char **parts = g_strsplit(texts, ",", -1);
    for (char **part = parts; *part; part++)
        add_phrase(by_first, g_strstrip(*part), icon, language);
}

/* A document's name of a picture is its English name. */
static GHashTable *read_phrases(const GPtrArray *family, enum wm_language language)
{
    GHashTable *by_first =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
    for (guint i = 0; i < family->len; i++) {
        const struct wm_icon *icon = family->pdata[i];
        const char *name = language == WM_ENGLISH ? icon->name : icon->in[language].title;
        add_phrase(by_first, g_strdup(name), icon, language);
    }
    for (guint i = 0; i < family->len; i++) {
        const struct wm_icon *icon = family->pdata[i];
        add_phrases(by_first, icon->in[language].names, icon, language);
        add_phrases(by_first, icon->in[language].words, icon, language);
    }
    return by_first;
}

static void free_phrases(gpointer data)
{
    struct wm_phrases *phrases = data;
    for (int i = 0; i < WM_LANGUAGES; i++)
        g_clear_pointer(&phrases->by_first[i], g_hash_table_unref);
}

struct wm_phrases *wm_phrases_create(struct wm_arena *arena, const GPtrArray *family)
{
    struct wm_phrases *phrases = wm_arena_new(arena, struct wm_phrases);
    phrases->family = family;
    return wm_arena_own(arena, phrases, free_phrases);
}

static bool stands_at(const struct phrase *phrase, const GPtrArray *stems, guint start)
{
    if (phrase->stems->len > stems->len - start)
        return false;
    for (guint i = 0; i < phrase->stems->len; i++)
        if (strcmp(phrase->stems->pdata[i], stems->pdata[start + i]) != 0)
            return false;
    return true;
}

static bool is_of(const struct wm_icon *icon, const char *category)
{
    return category ? strcmp(icon->category, category) == 0 : !icon->is_person;
}

/* The best of the phrases that begin with the stem at `start`, if it has more words than `least`.
 */
static const struct phrase *best_at(GHashTable *by_first, const GPtrArray *stems, guint start,
                                    const char *category, guint least)
{
    const struct phrase *best = NULL;
    const GPtrArray *list = g_hash_table_lookup(by_first, stems->pdata[start]);
    for (guint i = 0; list && i < list->len; i++) {
        const struct phrase *phrase = list->pdata[i];
        if (phrase->stems->len > least && is_of(phrase->icon, category) &&
            stands_at(phrase, stems, start)) {
            best = phrase;
            least = phrase->stems->len;
        }
    }
    return best;
}

static const struct phrase *best_in(GHashTable *by_first, const GPtrArray *stems,
                                    const char *category)
{
    const struct phrase *best = NULL;
    for (guint i = 0; i < stems->len; i++) {
        const struct phrase *hit =
            best_at(by_first, stems, i, category, best ? best->stems->len : 0);
        best = hit ? hit : best;
    }
    return best;
}

/* The phrase that is the longest end of a word. */
static const struct phrase *ending_of(GHashTable *by_first, const char *word, const char *category)
{
    size_t length = strlen(word);
    for (size_t start = LEAST_BEFORE; start < length; start++) {
        const GPtrArray *list = g_hash_table_lookup(by_first, word + start);
        for (guint i = 0; list && i < list->len; i++) {
            const struct phrase *phrase = list->pdata[i];
            if (phrase->ends_words && phrase->stems->len == 1 && is_of(phrase->icon, category))
                return phrase;
        }
    }
    return NULL;
}

static struct wm_guess guess_in(struct wm_phrases *phrases, const char *sentence,
                                const char *category, enum wm_language language)
{
    if (!phrases->by_first[language])
        phrases->by_first[language] = read_phrases(phrases->family, language);
    GHashTable *by_first = phrases->by_first[language];
    GPtrArray *stems = wm_words_of(sentence, language);
    const struct phrase *best = best_in(by_first, stems, category);
    for (guint i = 0; !best && i < stems->len; i++)
        best = ending_of(by_first, stems->pdata[i], category);
    g_ptr_array_unref(stems);
    return best ? (struct wm_guess){best->icon, best->text} : (struct wm_guess){NULL, NULL};
}

struct wm_guess wm_icons_guess(const struct wm_icons *icons, const char *sentence,
                               const char *category, enum wm_language language)
{
    struct wm_guess guess = guess_in(icons->phrases, sentence, category, language);
    if (!guess.icon && language != WM_ENGLISH)
        guess = guess_in(icons->phrases, sentence, category, WM_ENGLISH);
    guess.icon = wm_shelf_replace(icons->shelf, guess.icon);
    return guess;
}
