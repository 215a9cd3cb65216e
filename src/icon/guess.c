/* SPDX-License-Identifier: MIT
 *
 * Guessing a picture from the words of a text. A phrase (one of a picture's names or words) hits
 * where all its words stand in a row in the text, but that a verb may send its particle to the end
 * of the clause ("picks the parcel up"); articles count nowhere.
 *
 * The best hit: in a sentence the one at its first word, for that is the deed; then the one of most
 * words; then the one that stands first or, in the name of a thing, nearest to the word that says
 * what it is; then a picture's name before its other words; then the picture that stands first in
 * the table. Where nothing hits, the end of a German word does, if it is a noun of the table:
 * "Kreditanträge" are "Anträge". Words that say little ("carries") come last.
 */
#include "icon/family.h"
#include "icon/words.h"

#include <string.h>

/* A noun that ends a longer one: of the noun, and of what stands before it. */
enum { LEAST_LETTERS = 5, LEAST_BEFORE = 3, LEAST_ROOT = 4 };

struct phrase {
    GPtrArray *stems; /* char * */
    const char *text; /* as it stands in the table */
    const struct wm_icon *icon;
    char *first; /* its first word, folded */
    char *noun;  /* how a word must begin that is this German noun; NULL for all else */
    bool is_weak, ends_words;
    bool parts; /* the last word may be sent to the end of the clause */
};

struct wm_phrases {
    const GPtrArray *family;
    /* Of each language, first stem → GPtrArray of struct phrase, those first that win. NULL until a
     * sentence in that language is asked about. */
    GHashTable *by_first[WM_LANGUAGES];
    GHashTable *asked; /* every text that was asked about → struct wm_guess */
};

static void free_phrase(gpointer data)
{
    struct phrase *phrase = data;
    g_ptr_array_unref(phrase->stems);
    g_free((char *)phrase->text);
    g_free(phrase->first);
    g_free(phrase->noun);
    g_free(phrase);
}

static bool is_particle(const char *stem, enum wm_language language)
{
    return wm_words_particle(stem, language) == strlen(stem);
}

static bool is_same(const struct phrase *a, const struct phrase *b)
{
    bool is_same =
        a->icon == b->icon && a->stems->len == b->stems->len && g_strcmp0(a->noun, b->noun) == 0;
    for (guint i = 0; is_same && i < a->stems->len; i++)
        is_same = strcmp(a->stems->pdata[i], b->stems->pdata[i]) == 0;
    return is_same;
}

/* Takes the phrase; one that is there already and says little stays as it is. */
static void list_phrase(GHashTable *by_first, struct phrase *phrase)
{
    if (phrase->stems->len == 0) {
        free_phrase(phrase);
        return;
    }
    GPtrArray *list = g_hash_table_lookup(by_first, phrase->stems->pdata[0]);
    if (!list) {
        list = g_ptr_array_new_with_free_func(free_phrase);
        g_hash_table_insert(by_first, g_strdup(phrase->stems->pdata[0]), list);
    }
    for (guint i = 0; i < list->len; i++)
        if (((const struct phrase *)list->pdata[i])->is_weak && is_same(list->pdata[i], phrase)) {
            free_phrase(phrase);
            return;
        }
    g_ptr_array_add(list, phrase);
}

/* The German "anrufen" is also "ruft … an"; the noun "Einschreiben" is nothing of the kind. */
static void add_parted(GHashTable *by_first, const struct phrase *whole)
{
    const char *stem = whole->stems->pdata[0];
    size_t particle = wm_words_particle(stem, WM_GERMAN);
    if (whole->noun || particle == 0 || strlen(stem) < particle + LEAST_BEFORE ||
        !g_str_has_suffix(whole->text, "en"))
        return;
    struct phrase *phrase = g_new(struct phrase, 1);
    *phrase = (struct phrase){.stems = g_ptr_array_new_with_free_func(g_free),
                              .text = g_strdup(whole->text),
                              .icon = whole->icon,
                              .is_weak = whole->is_weak,
                              .parts = true};
    g_ptr_array_add(phrase->stems, g_strdup(stem + particle));
    g_ptr_array_add(phrase->stems, g_strndup(stem, particle));
    list_phrase(by_first, phrase);
}

/* What is left of a noun in all its cases: "Karte", "Firma", "Kosten". Thereby "druckt" is no
 * "Drucker". */
static char *root_of_noun(const char *text, const char *folded)
{
    static const char *const ends[] = {"en", "um", "e", "a"};
    if (!g_unichar_isupper(g_utf8_get_char(text)))
        return NULL;
    size_t length = strlen(folded);
    for (size_t i = 0; i < G_N_ELEMENTS(ends); i++)
        if (g_str_has_suffix(folded, ends[i]) && length >= strlen(ends[i]) + LEAST_ROOT)
            return g_strndup(folded, length - strlen(ends[i]));
    return g_strdup(folded);
}

/* Takes the text. */
static void add_phrase(GHashTable *by_first, char *text, const struct wm_icon *icon,
                       enum wm_language language, bool is_weak)
{
    struct phrase *phrase = g_new0(struct phrase, 1);
    struct wm_words words = wm_words_of(text, language);
    GPtrArray *stems = words.stems;
    *phrase = (struct phrase){.stems = stems, .text = text, .icon = icon, .is_weak = is_weak};
    if (stems->len > 0)
        phrase->first = g_strdup(words.folded->pdata[0]);
    if (stems->len > 1)
        phrase->parts = is_particle(stems->pdata[stems->len - 1], language);
    if (stems->len == 1 && language == WM_GERMAN) {
        phrase->noun = root_of_noun(text, words.folded->pdata[0]);
        phrase->ends_words = phrase->noun && strlen(words.folded->pdata[0]) >= LEAST_LETTERS;
        add_parted(by_first, phrase);
    }
    g_ptr_array_unref(words.folded);
    list_phrase(by_first, phrase);
}

static void add_phrases(GHashTable *by_first, const char *texts, const struct wm_icon *icon,
                        enum wm_language language, bool is_weak)
{
    g_auto(GStrv) parts = g_strsplit(texts, ",", -1);
    for (char **part = parts; *part; part++)
        add_phrase(by_first, g_strdup(*part + (**part == WM_WEAK)), icon, language, is_weak);
}

/* Weak ones first, so that a name with the same stem is as weak. A document's name of a picture is
 * its English name. */
static GHashTable *read_phrases(const GPtrArray *family, enum wm_language language)
{
    GHashTable *by_first =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
    for (guint i = 0; i < family->len; i++) {
        const struct wm_icon *icon = family->pdata[i];
        add_phrases(by_first, icon->in[language].weak, icon, language, true);
    }
    for (guint i = 0; i < family->len; i++) {
        const struct wm_icon *icon = family->pdata[i];
        const char *name = language == WM_ENGLISH ? icon->name : icon->in[language].title;
        add_phrase(by_first, g_strdup(name), icon, language, false);
    }
    for (guint i = 0; i < family->len; i++) {
        const struct wm_icon *icon = family->pdata[i];
        add_phrases(by_first, icon->in[language].names, icon, language, false);
        add_phrases(by_first, icon->in[language].words, icon, language, false);
    }
    return by_first;
}

static void free_phrases(gpointer data)
{
    struct wm_phrases *phrases = data;
    for (int i = 0; i < WM_LANGUAGES; i++)
        g_clear_pointer(&phrases->by_first[i], g_hash_table_unref);
    g_hash_table_unref(phrases->asked);
}

struct wm_phrases *wm_phrases_create(struct wm_arena *arena, const GPtrArray *family)
{
    struct wm_phrases *phrases = wm_arena_new(arena, struct wm_phrases);
    phrases->family = family;
    phrases->asked = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    return wm_arena_own(arena, phrases, free_phrases);
}

/* A text that is looked through. */
struct look {
    GHashTable *by_first;
    struct wm_words words;
    const struct wm_text *text;
    const char *category;
    bool is_foreign; /* the text is in another language: no stems, only whole words */
    bool is_weak;    /* looked for are the phrases that say little */
};

static bool is_word(const struct look *look, guint index, const char *stem)
{
    return index < look->words.stems->len && strcmp(look->words.stems->pdata[index], stem) == 0;
}

static bool ends_clause_from(const struct look *look, guint start, const char *particle)
{
    for (guint i = start; i < look->words.stems->len; i++)
        if (wm_words_end_clause(&look->words, i, look->text->language))
            return is_word(look, i, particle);
    return false;
}

/* What the cases of a German noun have behind its root. */
static bool is_case(const char *ending)
{
    static const char *const cases[] = {"",    "e",   "en",   "er",  "ern", "es",
                                        "s",   "n",   "a",    "um",  "ens", "se",
                                        "sen", "sse", "ssen", "nen", "in",  "innen"};
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        if (strcmp(ending, cases[i]) == 0)
            return true;
    return false;
}

/* Whether the word, or its end from `from`, is the noun of a phrase, if it is one. */
static bool is_noun(const struct look *look, const struct phrase *phrase, guint index, size_t from)
{
    const char *word = (const char *)look->words.folded->pdata[index] + from;
    return !phrase->noun ||
           (g_str_has_prefix(word, phrase->noun) && is_case(word + strlen(phrase->noun)));
}

static bool is_deed(const char *word)
{
    return g_str_has_suffix(word, "s") && !g_str_has_suffix(word, "ss");
}

/* An English sentence that begins with "stores" tells what somebody does and not where. */
static bool is_other_kind(const struct look *look, const struct phrase *phrase, guint start)
{
    return start == 0 && look->text->language == WM_ENGLISH && !look->text->is_thing &&
           !look->category && phrase->first && is_deed(look->words.folded->pdata[0]) &&
           !is_deed(phrase->first);
}

static bool stands_at(const struct look *look, const struct phrase *phrase, guint start)
{
    if (is_other_kind(look, phrase, start) ||
        (look->is_foreign && g_strcmp0(look->words.folded->pdata[start], phrase->first) != 0))
        return false;
    guint last = phrase->stems->len - 1;
    for (guint i = 0; i < last; i++)
        if (!is_word(look, start + i, phrase->stems->pdata[i]))
            return false;
    const char *word = phrase->stems->pdata[last];
    return (is_word(look, start + last, word) && is_noun(look, phrase, start, 0)) ||
           (phrase->parts && ends_clause_from(look, start + last, word));
}

/* Whether a phrase may hit at all: among people or things, and whether it is its turn. It is deeds
 * that say little, not things. */
static bool is_asked(const struct look *look, const struct phrase *phrase)
{
    const struct wm_icon *icon = phrase->icon;
    bool is_of = look->category ? strcmp(icon->category, look->category) == 0 : !icon->is_person;
    return is_of && (look->text->is_thing || phrase->is_weak == look->is_weak);
}

/* The best of the phrases that begin with the word at `start`, if it has more words than `least`.
 */
static const struct phrase *best_at(const struct look *look, guint start, guint least)
{
    const struct phrase *best = NULL;
    const GPtrArray *list = g_hash_table_lookup(look->by_first, look->words.stems->pdata[start]);
    for (guint i = 0; list && i < list->len; i++) {
        const struct phrase *phrase = list->pdata[i];
        if (phrase->stems->len > least && is_asked(look, phrase) &&
            stands_at(look, phrase, start)) {
            best = phrase;
            least = phrase->stems->len;
        }
    }
    return best;
}

/* Where in the text to look, the n-th time: in a sentence from its beginning; in the name of a
 * thing from its head back, then behind that. */
static guint place_of(const struct look *look, guint n)
{
    guint head = look->text->is_thing ? look->words.head : 0;
    return n < head ? head - 1 - n : n;
}

/* A sentence begins with the deed, and that is shown where it has a picture. */
static const struct phrase *find_best(const struct look *look)
{
    const struct phrase *best = NULL;
    for (guint i = 0; i < look->words.stems->len; i++) {
        const struct phrase *hit = best_at(look, place_of(look, i), best ? best->stems->len : 0);
        best = hit ? hit : best;
        if (best && i == 0 && !look->text->is_thing)
            break;
    }
    return best;
}

/* The phrase that is the longest end of a word. */
static const struct phrase *ending_of(const struct look *look, guint index)
{
    const char *word = look->words.stems->pdata[index];
    size_t length = strlen(word);
    for (size_t start = LEAST_BEFORE; start < length; start++) {
        const GPtrArray *list = g_hash_table_lookup(look->by_first, word + start);
        for (guint i = 0; list && i < list->len; i++) {
            const struct phrase *phrase = list->pdata[i];
            if (phrase->ends_words && is_asked(look, phrase) && is_noun(look, phrase, index, start))
                return phrase;
        }
    }
    return NULL;
}

/* A word that is a phrase by itself, if one that says little, is not taken apart. */
static const struct phrase *find_ending(const struct look *look)
{
    const struct phrase *best = NULL;
    struct look weak = *look;
    weak.is_weak = true;
    for (guint i = 0; !best && i < look->words.stems->len; i++) {
        guint place = place_of(look, i);
        best = best_at(&weak, place, 0) ? NULL : ending_of(look, place);
    }
    return best;
}

static struct wm_guess guess_in(struct wm_phrases *phrases, const struct wm_text *text,
                                const char *category, bool is_foreign)
{
    GHashTable **by_first = &phrases->by_first[text->language];
    if (!*by_first)
        *by_first = read_phrases(phrases->family, text->language);
    struct look look = {
        .by_first = *by_first,
        .words = wm_words_of(text->text, text->language),
        .text = text,
        .category = category,
        .is_foreign = is_foreign,
    };
    const struct phrase *best = find_best(&look);
    if (!best)
        best = find_ending(&look);
    look.is_weak = true;
    if (!best)
        best = find_best(&look);
    g_ptr_array_unref(look.words.stems);
    g_ptr_array_unref(look.words.folded);
    if (!best)
        return (struct wm_guess){.icon = NULL};
    return (struct wm_guess){best->icon, best->text, best->is_weak};
}

static struct wm_guess guess_anew(struct wm_phrases *phrases, struct wm_text text,
                                  const char *category)
{
    struct wm_guess guess = guess_in(phrases, &text, category, false);
    if (guess.icon || text.language == WM_ENGLISH)
        return guess;
    text.language = WM_ENGLISH;
    return guess_in(phrases, &text, category, true);
}

/* The same is asked by those who tell, those who count and those who draw. */
struct wm_guess wm_icons_guess(const struct wm_icons *icons, struct wm_text text,
                               const char *category)
{
    GHashTable *asked = icons->phrases->asked;
    char *key = g_strdup_printf("%d %d %s\n%s", text.language, text.is_thing,
                                category ? category : "", text.text);
    const struct wm_guess *known = g_hash_table_lookup(asked, key);
    struct wm_guess guess = known ? *known : guess_anew(icons->phrases, text, category);
    if (known)
        g_free(key);
    else
        g_hash_table_insert(asked, key, g_memdup2(&guess, sizeof guess));
    guess.icon = wm_shelf_replace(icons->shelf, guess.icon);
    return guess;
}
