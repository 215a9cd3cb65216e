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

/* Of the lists below, in bytes. */
enum { MOST_PASSES = 4, LONGEST_LISTED = 10 };

/* How words of a language are cut: of each pass the first ending that fits. */
struct tongue {
    const char *small; /* words that say nothing, with a space on either side of each */
    /* Behind these stands what a thing is for or of; the thing itself stands before them, as the
     * last word. NULL where it is the first word anyhow. */
    const char *links;
    /* What a verb sends to the end of its clause ("fills the form in", "ruft den Kunden an"), and
     * what may follow there. */
    const char *particles, *ands;
    const struct ending *passes[MOST_PASSES];
    const char *doubles; /* these letters stay double at the end, others do not; NULL: all do */
    bool folds_y;        /* entry, entries → entri */
};

static const struct ending EN_PLURAL[] = {{"ss", "ss", 0}, {"s", "", 3}, {NULL, NULL, 0}};
static const struct ending EN_VERB[] = {{"ing", "", 3}, {"ed", "", 3}, {NULL, NULL, 0}};
static const struct ending EN_LAST[] = {{"e", "", 3}, {NULL, NULL, 0}};

/* One pass for the case, one for the number or the person, one for what stood before these:
 * Sachbearbeiterinnen, Lieferungen, arbeitete. */
static const struct ending DE[] = {
    {"nissen", "nis", 2}, {"nisse", "nis", 2}, {"nis", "nis", 2}, {"erinnen", "er", 3},
    {"erin", "er", 3},    {"ss", "ss", 0},     {"em", "", 3},     {"en", "", 3},
    {"er", "", 3},        {"es", "", 3},       {"ern", "er", 3},  {"eln", "el", 3},
    {"e", "", 3},         {"et", "", 4},       {"t", "", 4},      {"s", "", 3},
    {NULL, NULL, 0},
};

/* holt and holen, but not warten and Waren: the t of a short word comes off only where it is the
 * first to go. */
static const struct ending DE_T[] = {{"et", "", 4}, {"tt", "tt", 0}, {"t", "", 3}, {NULL, NULL, 0}};

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
    [WM_ENGLISH] = {.small = " a an the ",
                    .links = " of for from to with by in on at about ",
                    .particles = " up in out off away over back down on together again ",
                    .ands = " and or for to from with by at ",
                    .passes = {EN_PLURAL, EN_VERB, EN_LAST},
                    .doubles = "lsz",
                    .folds_y = true},
    [WM_GERMAN] =
        {.small = " der die das den dem des ein eine einen einem einer eines ",
         .links = " von vom fur mit aus zu zum zur an am auf bei im in uber der des den ",
         .particles =
             " ab an auf aus bei durch erneut nochmal ein frei fest her hin mit nach um vor "
             "weg weiter zu zuruck zusammen ",
         .ands = " und oder ",
         .passes = {DE_T, DE, DE, DE}},
    [WM_FRENCH] = {.small = " le la les l un une des du de d au aux qu s n j ",
                   .passes = {FR_PLURAL, FR_VERB, FR_VERB},
                   .doubles = "",
                   .folds_y = true},
    [WM_SPANISH] = {.small = " el la los las un una unos unas de del al ",
                    .passes = {ES_PLURAL, ES_VERB}},
};

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

/* Beyond ASCII: its parts without accents, in lower case. */
static void fold_letter(GString *folded, gunichar letter)
{
    gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
    gsize count = g_unichar_fully_decompose(letter, FALSE, parts, G_N_ELEMENTS(parts));
    for (gsize i = 0; i < count; i++) {
        gunichar c = g_unichar_tolower(parts[i]);
        const char *letters = letters_of(c);
        if (letters)
            g_string_append(folded, letters);
        else if (!g_unichar_ismark(c))
            g_string_append_unichar(folded, c);
    }
}

char *wm_text_fold(const char *text)
{
    g_autofree char *valid = g_utf8_make_valid(text, -1);
    GString *folded = g_string_sized_new(strlen(valid));
    for (const char *p = valid; *p; p = g_utf8_next_char(p))
        if ((unsigned char)*p < 0x80)
            g_string_append_c(folded, g_ascii_tolower(*p));
        else
            fold_letter(folded, g_utf8_get_char(p));
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
    if (tongue->doubles && n > 3 && word->str[n - 1] == word->str[n - 2] &&
        !strchr(tongue->doubles, word->str[n - 1]))
        g_string_truncate(word, n - 1);
    else if (tongue->folds_y && n > 2 && word->str[n - 1] == 'y')
        word->str[n - 1] = 'i';
}

static bool is_listed(const char *word, const char *list)
{
    char spaced[LONGEST_LISTED + 3];
    if (!list || strlen(word) > LONGEST_LISTED)
        return false;
    g_snprintf(spaced, sizeof spaced, " %s ", word);
    return strstr(list, spaced) != NULL;
}

/* Words as they are read, and a word that is an article if a noun follows and a particle where the
 * clause ends: "ein". */
struct reading {
    const struct tongue *tongue;
    struct wm_words words;
    char *held;
};

static void put_word(struct wm_words *words, const char *word, const struct tongue *cut_for)
{
    g_ptr_array_add(words->folded, g_strdup(word));
    GString *stem = g_string_new(word);
    if (cut_for)
        cut_to_stem(stem, cut_for);
    g_ptr_array_add(words->stems, g_string_free(stem, FALSE));
}

static void add_held(struct reading *reading, bool is_end)
{
    if (reading->held && is_end)
        put_word(&reading->words, reading->held, NULL);
    g_clear_pointer(&reading->held, g_free);
}

static void add_word(struct reading *reading, GString *word)
{
    const struct tongue *tongue = reading->tongue;
    struct wm_words *words = &reading->words;
    if (word->len == 0)
        return;
    bool is_particle = is_listed(word->str, tongue->particles);
    add_held(reading, is_listed(word->str, tongue->ands));
    if (words->head == 0 && is_listed(word->str, tongue->links))
        words->head = words->stems->len;
    if (!is_listed(word->str, tongue->small))
        put_word(words, word->str, is_particle ? NULL : tongue);
    else if (is_particle)
        reading->held = g_strdup(word->str);
    g_string_truncate(word, 0);
}

size_t wm_words_particle(const char *word, enum wm_language language)
{
    const char *list = TONGUES[language].particles;
    size_t longest = 0;
    for (const char *p = list; p && p[1]; p += 1 + strcspn(p + 1, " ")) {
        size_t length = strcspn(p + 1, " ");
        if (length > longest && strncmp(word, p + 1, length) == 0)
            longest = length;
    }
    return longest;
}

bool wm_words_end_clause(const struct wm_words *words, guint index, enum wm_language language)
{
    return index + 1 == words->stems->len ||
           is_listed(words->stems->pdata[index + 1], TONGUES[language].ands);
}

struct wm_words wm_words_of(const char *text, enum wm_language language)
{
    struct reading reading = {.tongue = &TONGUES[language]};
    reading.words.stems = g_ptr_array_new_with_free_func(g_free);
    reading.words.folded = g_ptr_array_new_with_free_func(g_free);
    g_autofree char *folded = wm_text_fold(text);
    GString *word = g_string_new(NULL);
    for (const char *p = folded; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (g_unichar_isalnum(c))
            g_string_append_unichar(word, c);
        else if ((c == '\'' || c == 0x2019) && p[c == '\'' ? 1 : 3] == 's')
            p += c == '\'' ? 1 : 3; /* the possessive s, read away together with its mark */
        else
            add_word(&reading, word);
    }
    add_word(&reading, word);
    add_held(&reading, true);
    g_string_free(word, TRUE);
    if (reading.words.head == 0 && reading.tongue->links)
        reading.words.head = reading.words.stems->len;
    return reading.words;
}
