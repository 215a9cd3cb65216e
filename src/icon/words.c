/* SPDX-License-Identifier: MIT
 *
 * Words made comparable. A stem is what is left of a word when the endings of its language are off,
 * so that "checks" and "checking", "Vertrag" and "Verträge", "prüft" and "prüfen" are one; it is
 * good enough to compare, not to read. The endings are those that grammars list; which of them come
 * off and how short a word may become was tried on the words of offices.
 */
#include "icon/words.h"

#include <string.h>

/* An ending, what takes its place, and how many bytes must be left before it. */
struct ending {
    const char *tail, *instead;
    size_t least;
};

enum { MOST_PASSES = 4 };

/* How words of a language are cut: of each pass the first ending that fits. */
struct tongue {
    const char *small; /* words that say nothing, with a space on either side of each */
    const struct ending *passes[MOST_PASSES];
    bool folds_doubles, folds_y; /* call, calls → cal; entry, entries → entri */
};

static const struct ending EN_PLURAL[] = {{"ss", "ss", 0}, {"s", "", 3}, {NULL, NULL, 0}};
static const struct ending EN_VERB[] = {{"ing", "", 3}, {"ed", "", 3}, {NULL, NULL, 0}};
static const struct ending EN_LAST[] = {{"e", "", 3}, {NULL, NULL, 0}};

/* One pass for the case, one for the number or the person, one for what stood before these:
 * Sachbearbeiterinnen, Lieferungen, arbeitete. */
static const struct ending DE[] = {
    {"erinnen", "er", 3}, {"erin", "er", 3}, {"ss", "ss", 0},  {"em", "", 3},    {"en", "", 3},
    {"er", "", 3},        {"es", "", 3},     {"ern", "er", 3}, {"eln", "el", 3}, {"e", "", 3},
    {"et", "", 4},        {"t", "", 4},      {"s", "", 3},     {NULL, NULL, 0},
};

static const struct ending FR_PLURAL[] = {
    {"eaux", "eau", 2}, {"aux", "al", 2}, {"ss", "ss", 0},
    {"s", "", 3},       {"x", "", 3},     {NULL, NULL, 0},
};
static const struct ending FR_VERB[] = {
    {"ee", "", 3}, {"ent", "", 4}, {"er", "", 3}, {"ez", "", 3},
    {"e", "", 3},  {"it", "", 4},  {"ir", "", 4}, {NULL, NULL, 0},
};

static const struct ending ES_PLURAL[] = {
    {"ces", "z", 2}, {"es", "", 4}, {"s", "", 3}, {NULL, NULL, 0}};
static const struct ending ES_VERB[] = {
    {"an", "", 3}, {"en", "", 3}, {"ar", "", 3}, {"er", "", 3},   {"ir", "", 3},
    {"a", "", 3},  {"o", "", 3},  {"e", "", 3},  {NULL, NULL, 0},
};

static const struct tongue TONGUES[WM_LANGUAGES] = {
    [WM_ENGLISH] = {" a an the ", {EN_PLURAL, EN_VERB, EN_LAST}, true, true},
    [WM_GERMAN] = {" der die das den dem des ein eine einen einem einer eines ",
                   {DE, DE, DE},
                   false,
                   false},
    [WM_FRENCH] = {" le la les l un une des du de d au aux qu s n j ",
                   {FR_PLURAL, FR_VERB, FR_VERB},
                   true,
                   true},
    [WM_SPANISH] = {" el la los las un una unos unas de del al ",
                    {ES_PLURAL, ES_VERB},
                    false,
                    false},
};

static const char *const TAGS[WM_LANGUAGES] = {"en", "de", "fr", "es"};

static int find_tag(const char *tag)
{
    size_t length = strcspn(tag, "-_");
    for (int i = 0; i < WM_LANGUAGES; i++)
        if (length == strlen(TAGS[i]) && g_ascii_strncasecmp(tag, TAGS[i], length) == 0)
            return i;
    return WM_LANGUAGES;
}

bool wm_language_is_known(const char *tag)
{
    return find_tag(tag) < WM_LANGUAGES;
}

enum wm_language wm_language_of(const char *tag)
{
    int found = tag ? find_tag(tag) : WM_LANGUAGES;
    return found < WM_LANGUAGES ? (enum wm_language)found : WM_ENGLISH;
}

/* Letters that Unicode does not take apart. */
static const char *letters_of(gunichar c)
{
    switch (c) {
    case 0xdf:
        return "ss";
    case 0xe6:
        return "ae";
    case 0x153:
        return "oe";
    case 0xf8:
        return "o";
    default:
        return NULL;
    }
}

char *wm_text_fold(const char *text)
{
    g_autofree char *valid = g_utf8_make_valid(text, -1);
    g_autofree char *apart = g_utf8_normalize(valid, -1, G_NORMALIZE_NFD);
    GString *folded = g_string_sized_new(strlen(apart));
    for (const char *p = apart; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_unichar_tolower(g_utf8_get_char(p));
        const char *letters = letters_of(c);
        if (letters)
            g_string_append(folded, letters);
        else if (!g_unichar_ismark(c))
            g_string_append_unichar(folded, c);
    }
    return g_string_free(folded, FALSE);
}

char *wm_name_key(const char *name)
{
    char *key = wm_text_fold(name);
    char *end = key;
    for (const char *p = key; *p; p++)
        if (*p != ' ' && *p != '-')
            *end++ = *p;
    *end = '\0';
    return key;
}

/* Takes off an ending if enough is left, with a vowel in it. */
static bool cut_ending(GString *word, const struct ending *ending)
{
    size_t tail = strlen(ending->tail);
    if (word->len < tail + ending->least ||
        strcmp(word->str + word->len - tail, ending->tail) != 0 ||
        strcspn(word->str, "aeiouy") >= word->len - tail)
        return false;
    g_string_truncate(word, word->len - tail);
    g_string_append(word, ending->instead);
    return true;
}

static void cut_to_stem(GString *word, const struct tongue *tongue)
{
    for (int pass = 0; pass < MOST_PASSES && tongue->passes[pass]; pass++)
        for (const struct ending *e = tongue->passes[pass]; e->tail && !cut_ending(word, e); e++) {
        }
    size_t n = word->len;
    if (tongue->folds_doubles && n > 3 && word->str[n - 1] == word->str[n - 2])
        g_string_truncate(word, n - 1);
    else if (tongue->folds_y && n > 2 && word->str[n - 1] == 'y')
        word->str[n - 1] = 'i';
}

static bool is_small(const char *word, const struct tongue *tongue)
{
    g_autofree char *spaced = g_strconcat(" ", word, " ", NULL);
    return strstr(tongue->small, spaced) != NULL;
}

static void add_word(GPtrArray *stems, GString *word, const struct tongue *tongue)
{
    if (word->len && !is_small(word->str, tongue)) {
        cut_to_stem(word, tongue);
        g_ptr_array_add(stems, g_strdup(word->str));
    }
    g_string_truncate(word, 0);
}

GPtrArray *wm_words_of(const char *text, enum wm_language language)
{
    const struct tongue *tongue = &TONGUES[language];
    GPtrArray *stems = g_ptr_array_new_with_free_func(g_free);
    g_autofree char *folded = wm_text_fold(text);
    GString *word = g_string_new(NULL);
    for (const char *p = folded; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (g_unichar_isalnum(c))
            g_string_append_unichar(word, c);
        else if ((c == '\'' || c == 0x2019) && p[c == '\'' ? 1 : 3] == 's')
            p += c == '\'' ? 1 : 3; /* the possessive s, read away together with its mark */
        else
            add_word(stems, word, tongue);
    }
    add_word(stems, word, tongue);
    g_string_free(word, TRUE);
    return stems;
}
