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
 * "Kreditanträge" are "Anträge". Words that say little ("carries") come last; so do single words
 * further on in a sentence, unless they name the thing.
 */
#include "icon/family.h"
#include "icon/phrases.h"
#include "icon/words.h"

#include <string.h>

/* What must stand before a noun that ends a longer one. */
enum { LEAST_BEFORE = 3 };

struct wm_phrases {
    const GPtrArray *family;
    GHashTable *asked; /* every text that was asked about → struct wm_guess */
};

static void free_phrases(gpointer data)
{
    g_hash_table_unref(((struct wm_phrases *)data)->asked);
}

struct wm_phrases *wm_phrases_create(struct wm_arena *arena, const GPtrArray *family)
{
    struct wm_phrases *phrases = wm_arena_new(arena, struct wm_phrases);
    phrases->family = family;
    phrases->asked = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    return wm_arena_own(arena, phrases, free_phrases);
}

static const char *text_at(guint32 place)
{
    return wm_phrase_texts + place;
}

/* How the first stem of a phrase stands to a word, as strcmp has it. */
static int compare_first(const struct wm_phrase *phrase, const char *word)
{
    const char *stems = text_at(phrase->stems);
    size_t length = strcspn(stems, " ");
    int order = strncmp(stems, word, length);
    return order != 0 ? order : -(word[length] != '\0');
}

/* The phrases that begin with a stem. */
static struct wm_phrase_list phrases_with(const struct wm_phrase_list *all, const char *stem)
{
    size_t low = 0, high = all->count, end;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (compare_first(&all->phrases[middle], stem) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    for (end = low; end < all->count && compare_first(&all->phrases[end], stem) == 0;)
        end++;
    return (struct wm_phrase_list){all->phrases + low, end - low};
}

/* A text that is looked through. */
struct look {
    const struct wm_phrase_list *phrases; /* of the language */
    const GPtrArray *family;
    struct wm_words words;
    const struct wm_text *text;
    const char *category;
    bool is_foreign; /* the text is in another language: no stems, only whole words */
    bool is_weak;    /* looked for are the phrases that say little */
};

/* Whether the word is the stem that ends at a blank or with its text. */
static bool is_word(const struct look *look, guint index, const char *stem)
{
    if (index >= look->words.stems->len)
        return false;
    const char *word = look->words.stems->pdata[index];
    size_t length = strcspn(stem, " ");
    return strncmp(word, stem, length) == 0 && word[length] == '\0';
}

static bool ends_clause_from(const struct look *look, guint start, const char *particle)
{
    for (guint i = start; i < look->words.stems->len; i++)
        if (wm_words_end_clause(&look->words, i, look->text->language))
            return is_word(look, i, particle);
    return false;
}

/* What a German noun in its cases, or an English one and its plural, have behind the root. */
static bool is_ending(const char *ending, enum wm_language language)
{
    static const char *const german[] = {"",     "e",   "en", "er",    "ern", "es",  "s",
                                         "n",    "a",   "um", "ens",   "se",  "sen", "sse",
                                         "ssen", "nen", "in", "innen", NULL};
    static const char *const english[] = {"", "s", "e", "es", "y", "ies", "f", "fe", "ves", NULL};
    return g_strv_contains(language == WM_GERMAN ? german : english, ending);
}

/* Whether the word, or its end from `from`, is the noun of a phrase, if it is one. */
static bool is_noun(const struct look *look, const struct wm_phrase *phrase, guint index,
                    size_t from)
{
    const char *word = (const char *)look->words.folded->pdata[index] + from;
    const char *noun = text_at(phrase->noun);
    return !*noun ||
           (g_str_has_prefix(word, noun) && is_ending(word + strlen(noun), look->text->language));
}

static bool is_deed(const char *word)
{
    return g_str_has_suffix(word, "s") && !g_str_has_suffix(word, "ss");
}

/* An English sentence that begins with "stores" tells what somebody does and not where; and "load"
 * further on is not what is done. */
static bool is_other_kind(const struct look *look, const struct wm_phrase *phrase, guint start)
{
    if (look->text->language != WM_ENGLISH || look->text->is_thing || look->category)
        return false;
    bool is_done = is_deed(look->words.folded->pdata[start]);
    bool is_deeds = is_deed(text_at(phrase->first));
    return start == 0 ? is_done && !is_deeds : phrase->count == 1 && !is_done && is_deeds;
}

static bool stands_at(const struct look *look, const struct wm_phrase *phrase, guint start)
{
    if (is_other_kind(look, phrase, start) ||
        (look->is_foreign && strcmp(look->words.folded->pdata[start], text_at(phrase->first)) != 0))
        return false;
    guint last = start + phrase->count - 1;
    const char *stem = text_at(phrase->stems);
    for (guint i = start; i < last; i++) {
        if (!is_word(look, i, stem))
            return false;
        stem = strchr(stem, ' ') + 1;
    }
    return (is_word(look, last, stem) && is_noun(look, phrase, start, 0)) ||
           ((phrase->flags & WM_PHRASE_PARTS) && ends_clause_from(look, last, stem));
}

/* Whether a phrase may hit at all: among people or things, and whether it is its turn. It is deeds
 * that say little, not things. */
static bool is_asked(const struct look *look, const struct wm_phrase *phrase)
{
    const struct wm_icon *icon = look->family->pdata[phrase->icon];
    bool is_of = look->category ? strcmp(icon->category, look->category) == 0 : !icon->is_person;
    bool is_weak = phrase->flags & WM_PHRASE_WEAK;
    return is_of && (look->text->is_thing || is_weak == look->is_weak);
}

/* A phrase in a text, and the word where it begins. */
struct hit {
    const struct wm_phrase *phrase; /* NULL: none */
    guint start;
};

/* The best of the phrases that begin with the word at `start`, if it has more words than `least`.
 */
static const struct wm_phrase *best_at(const struct look *look, guint start, guint least)
{
    const struct wm_phrase *best = NULL;
    struct wm_phrase_list list = phrases_with(look->phrases, look->words.stems->pdata[start]);
    for (size_t i = 0; i < list.count; i++) {
        const struct wm_phrase *phrase = &list.phrases[i];
        if (phrase->count > least && is_asked(look, phrase) && stands_at(look, phrase, start)) {
            best = phrase;
            least = phrase->count;
        }
    }
    return best;
}

/* A single word says little further on in a sentence, unless it names the thing. A thing that is
 * called as its picture is, and no more, is that. */
static bool is_weak(const struct look *look, struct hit hit)
{
    bool is_name = hit.phrase->flags & WM_PHRASE_NAME;
    if (look->text->is_thing && is_name && hit.phrase->count == look->words.stems->len)
        return false;
    bool is_further_on = !look->text->is_thing && !look->category && hit.start > 0;
    return (hit.phrase->flags & WM_PHRASE_WEAK) ||
           (is_further_on && hit.phrase->count == 1 && !is_name);
}

/* Where in the text to look, the n-th time: in a sentence from its beginning; in the name of a
 * thing from its head back, then behind that. */
static guint place_of(const struct look *look, guint n)
{
    guint head = look->text->is_thing ? look->words.head : 0;
    return n < head ? head - 1 - n : n;
}

/* A sentence begins with the deed, and that is shown where it has a picture. */
static struct hit find_best(const struct look *look)
{
    struct hit best = {.phrase = NULL};
    for (guint i = 0; i < look->words.stems->len; i++) {
        guint start = place_of(look, i);
        struct hit hit = {best_at(look, start, best.phrase ? best.phrase->count : 0), start};
        if (hit.phrase && (look->text->is_thing || is_weak(look, hit) == look->is_weak))
            best = hit;
        if (best.phrase && i == 0 && !look->text->is_thing)
            break;
    }
    return best;
}

/* The phrase that is the longest end of a word. */
static const struct wm_phrase *ending_of(const struct look *look, guint index)
{
    const char *word = look->words.stems->pdata[index];
    size_t length = strlen(word);
    for (size_t start = LEAST_BEFORE; start < length; start++) {
        struct wm_phrase_list list = phrases_with(look->phrases, word + start);
        for (size_t i = 0; i < list.count; i++) {
            const struct wm_phrase *phrase = &list.phrases[i];
            if ((phrase->flags & WM_PHRASE_ENDS) && is_asked(look, phrase) &&
                is_noun(look, phrase, index, start))
                return phrase;
        }
    }
    return NULL;
}

/* A word that is a phrase by itself, if one that says little, is not taken apart. */
static struct hit find_ending(const struct look *look)
{
    struct hit best = {.phrase = NULL};
    struct look weak = *look;
    weak.is_weak = true;
    for (guint i = 0; !best.phrase && i < look->words.stems->len; i++) {
        guint place = place_of(look, i);
        if (!best_at(&weak, place, 0))
            best = (struct hit){ending_of(look, place), place};
    }
    return best;
}

static bool is_aside(const struct look *look, struct hit hit)
{
    guint head = look->words.head > 0 ? look->words.head - 1 : 0;
    return look->text->is_thing && (head < hit.start || head >= hit.start + hit.phrase->count);
}

static struct wm_guess guess_in(const struct wm_phrases *phrases, const struct wm_text *text,
                                const char *category, bool is_foreign)
{
    struct look look = {
        .phrases = &wm_phrase_lists[text->language],
        .family = phrases->family,
        .words = wm_words_of(text->text, text->language),
        .text = text,
        .category = category,
        .is_foreign = is_foreign,
    };
    struct hit best = find_best(&look);
    if (!best.phrase)
        best = find_ending(&look);
    look.is_weak = true;
    if (!best.phrase)
        best = find_best(&look);
    struct wm_guess guess = {.icon = NULL};
    if (best.phrase)
        guess = (struct wm_guess){.icon = phrases->family->pdata[best.phrase->icon],
                                  .phrase = text_at(best.phrase->text),
                                  .is_weak = is_weak(&look, best),
                                  .is_aside = is_aside(&look, best)};
    g_ptr_array_unref(look.words.stems);
    g_ptr_array_unref(look.words.folded);
    return guess;
}

static struct wm_guess guess_anew(const struct wm_phrases *phrases, struct wm_text text,
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
