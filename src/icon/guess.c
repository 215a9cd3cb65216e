/* SPDX-License-Identifier: MIT
 *
 * Guessing a picture from the words of a sentence. A phrase (a picture's name, an alias, or one of
 * its words) hits where all its words stand in a row in the sentence; articles count nowhere.
 * The score: more words beat fewer; then the phrase that stands first in the sentence; then a
 * picture's name its other words; then the picture that stands first in the table. Words are
 * compared by a stem, so that "checks credit", "checking credit" and "check credit" are one; the
 * stem is good enough to compare, not to read.
 */
#include "icon/family.h"

#include <string.h>

struct phrase {
    GPtrArray *stems; /* char * */
    const struct wm_icon *icon;
};

struct wm_phrases {
    GHashTable *by_first; /* first stem → GPtrArray of struct phrase, in the table's order */
};

static bool ends_with(const GString *word, const char *tail)
{
    size_t length = strlen(tail);
    return word->len > length && strcmp(word->str + word->len - length, tail) == 0;
}

static bool is_article(const char *word)
{
    return strcmp(word, "a") == 0 || strcmp(word, "an") == 0 || strcmp(word, "the") == 0;
}

/* Takes off an ending if at least three bytes with a vowel among them are left. */
static bool cut_ending(GString *word, const char *tail)
{
    if (!ends_with(word, tail))
        return false;
    size_t left = word->len - strlen(tail);
    size_t to_vowel = strcspn(word->str, "aeiouy");
    if (left < 3 || to_vowel >= left)
        return false;
    g_string_truncate(word, left);
    return true;
}

/* type, types, typed, typing → typ; call, calls, calling → cal; entry, entries → entri. */
static void cut_to_stem(GString *word)
{
    if (!ends_with(word, "ss"))
        cut_ending(word, "s");
    if (!cut_ending(word, "ing"))
        cut_ending(word, "ed");
    cut_ending(word, "e");
    size_t n = word->len;
    if (n > 3 && word->str[n - 1] == word->str[n - 2])
        g_string_truncate(word, n - 1);
    else if (n > 2 && word->str[n - 1] == 'y')
        word->str[n - 1] = 'i';
}

static void add_word(GPtrArray *stems, GString *word)
{
    if (word->len && !is_article(word->str)) {
        cut_to_stem(word);
        g_ptr_array_add(stems, g_strdup(word->str));
    }
    g_string_truncate(word, 0);
}

/* The stems of a text. Lower case is made character by character: that of GLib's string functions
 * depends on the locale. */
static GPtrArray *stems_of(const char *text)
{
    GPtrArray *stems = g_ptr_array_new_with_free_func(g_free);
    GString *word = g_string_new(NULL);
    for (const char *p = text; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (g_unichar_isalnum(c) || g_unichar_ismark(c))
            g_string_append_unichar(word, g_unichar_tolower(c));
        else if ((c == '\'' || c == 0x2019) && p[c == '\'' ? 1 : 3] == 's')
            p += c == '\'' ? 1 : 3; /* the possessive s, read away together with its mark */
        else
            add_word(stems, word);
    }
    add_word(stems, word);
    g_string_free(word, TRUE);
    return stems;
}

static void free_phrase(gpointer data)
{
    struct phrase *phrase = data;
    g_ptr_array_unref(phrase->stems);
    g_free(phrase);
}

static void add_phrase(struct wm_phrases *phrases, const char *text, const struct wm_icon *icon)
{
    struct phrase *phrase = g_new(struct phrase, 1);
    phrase->stems = stems_of(text);
    phrase->icon = icon;
    if (phrase->stems->len == 0) {
        free_phrase(phrase);
        return;
    }
    GPtrArray *list = g_hash_table_lookup(phrases->by_first, phrase->stems->pdata[0]);
    if (!list) {
        list = g_ptr_array_new_with_free_func(free_phrase);
        g_hash_table_insert(phrases->by_first, g_strdup(phrase->stems->pdata[0]), list);
    }
    g_ptr_array_add(list, phrase);
}

static void add_phrases(struct wm_phrases *phrases, const char *texts, const struct wm_icon *icon)
{
    char **parts = g_strsplit(texts, ",", -1);
    for (char **part = parts; *part; part++)
        add_phrase(phrases, *part, icon);
    g_strfreev(parts);
}

struct wm_phrases *wm_phrases_create(struct wm_arena *arena, const GPtrArray *family)
{
    struct wm_phrases *phrases = wm_arena_new(arena, struct wm_phrases);
    phrases->by_first =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
    wm_arena_own(arena, phrases->by_first, (GDestroyNotify)g_hash_table_unref);
    for (guint i = 0; i < family->len; i++)
        add_phrase(phrases, ((const struct wm_icon *)family->pdata[i])->name, family->pdata[i]);
    for (guint i = 0; i < family->len; i++) {
        const struct wm_icon *icon = family->pdata[i];
        add_phrases(phrases, icon->aliases, icon);
        add_phrases(phrases, icon->words, icon);
    }
    return phrases;
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
static const struct phrase *best_at(const struct wm_phrases *phrases, const GPtrArray *stems,
                                    guint start, const char *category, guint least)
{
    const struct phrase *best = NULL;
    const GPtrArray *list = g_hash_table_lookup(phrases->by_first, stems->pdata[start]);
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

const struct wm_icon *wm_icons_guess(const struct wm_icons *icons, const char *sentence,
                                     const char *category)
{
    GPtrArray *stems = stems_of(sentence);
    const struct phrase *best = NULL;
    for (guint i = 0; i < stems->len; i++) {
        const struct phrase *hit =
            best_at(icons->phrases, stems, i, category, best ? best->stems->len : 0);
        best = hit ? hit : best;
    }
    g_ptr_array_unref(stems);
    return best ? best->icon : NULL;
}
