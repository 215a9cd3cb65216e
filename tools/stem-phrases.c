/* SPDX-License-Identifier: MIT
 *
 * Prints the C of icon/phrases.h: every name and word of the pictures, cut to stems and sorted.
 * Linked with the packed table and with what src/icon makes words comparable with; it reads nothing
 * else and takes no arguments. It runs on the machine that builds.
 */
#include "icon/family.h"
#include "icon/phrases.h"
#include "icon/words.h"

#include <stdio.h>

/* Letters of a noun that may end a longer one, of the root of a noun, and of what is left of a verb
 * without its particle. */
enum { LEAST_NOUN = 5, LEAST_ROOT = 4, LEAST_VERB = 3 };

static const char *const languages[WM_LANGUAGES] = {"english", "german", "french", "spanish"};

/* Every text once, one behind the other, and where each is. */
struct pool {
    GHashTable *places;
    guint32 end;
};

/* The phrases of a language as they are found. */
struct listing {
    enum wm_language language;
    struct pool *pool;
    GHashTable *by_first; /* first stem → GArray of struct wm_phrase, those first that win */
};

/* The place of a text; a new one is printed. */
static guint32 place_of(struct pool *pool, const char *text)
{
    gpointer known;
    if (g_hash_table_lookup_extended(pool->places, text, NULL, &known))
        return GPOINTER_TO_UINT(known);
    guint32 place = pool->end;
    g_autofree char *escaped = g_strescape(text, NULL);
    printf("    \"%s\\0\"\n", escaped);
    g_hash_table_insert(pool->places, g_strdup(text), GUINT_TO_POINTER(place));
    pool->end += (guint32)strlen(text) + 1;
    return place;
}

static GArray *list_of(const struct listing *listing, const char *stem)
{
    GArray *list = g_hash_table_lookup(listing->by_first, stem);
    if (!list) {
        list = g_array_new(FALSE, FALSE, sizeof(struct wm_phrase));
        g_hash_table_insert(listing->by_first, g_strdup(stem), list);
    }
    return list;
}

/* A phrase that is there already and says little stays so, also if it is a name. */
static void list_phrase(const struct listing *listing, const char *first_stem,
                        const struct wm_phrase *phrase)
{
    GArray *list = list_of(listing, first_stem);
    for (guint i = 0; i < list->len; i++) {
        struct wm_phrase *other = &g_array_index(list, struct wm_phrase, i);
        if ((other->flags & WM_PHRASE_WEAK) && other->icon == phrase->icon &&
            other->stems == phrase->stems &&
            (listing->language == WM_ENGLISH || other->noun == phrase->noun)) {
            if (phrase->flags & WM_PHRASE_NAME)
                *other = *phrase;
            other->flags |= WM_PHRASE_WEAK;
            return;
        }
    }
    g_array_append_vals(list, phrase, 1);
}

/* The German "anrufen" is also "ruft … an"; the noun "Einschreiben" is nothing of the kind. */
static void add_parted(const struct listing *listing, const struct wm_phrase *whole,
                       const char *stem, const char *text)
{
    size_t particle = wm_words_particle(stem, WM_GERMAN);
    if (particle == 0 || strlen(stem) < particle + LEAST_VERB || !g_str_has_suffix(text, "en"))
        return;
    struct wm_phrase phrase = *whole;
    g_autofree char *stems = g_strdup_printf("%s %.*s", stem + particle, (int)particle, stem);
    phrase.stems = place_of(listing->pool, stems);
    phrase.count = 2;
    phrase.flags = (whole->flags & WM_PHRASE_WEAK) | WM_PHRASE_PARTS;
    list_phrase(listing, stem + particle, &phrase);
}

/* What is left of a noun in all its cases: "Karte", "Firma", "Kosten". Thereby "druckt" is no
 * "Drucker". "" where it is none. g_free. */
static char *root_of_noun(const char *text, const char *folded)
{
    static const char *const ends[] = {"en", "um", "e", "a"};
    if (!g_unichar_isupper(g_utf8_get_char(text)))
        return g_strdup("");
    size_t length = strlen(folded);
    for (size_t i = 0; i < G_N_ELEMENTS(ends); i++)
        if (g_str_has_suffix(folded, ends[i]) && length >= strlen(ends[i]) + LEAST_ROOT)
            return g_strndup(folded, length - strlen(ends[i]));
    return g_strdup(folded);
}

/* What is left of an English noun without what its plural changes: "train", "cop" of "copy", "shel"
 * of "shelf", "drawing" of "drawings". Thereby "training" is no "train", and "draws" no "drawings".
 * g_free. */
static char *root_of_name(const char *folded)
{
    static const char *const ends[] = {"ings", "fe", "f", "e", "y"};
    for (size_t i = 0; i < G_N_ELEMENTS(ends); i++)
        if (g_str_has_suffix(folded, ends[i]))
            return g_strndup(folded, strlen(folded) - (i == 0 ? 1 : strlen(ends[i])));
    return g_strdup(folded);
}

/* One German word: a noun, or a verb that may be parted. */
static void add_german(const struct listing *listing, struct wm_phrase *phrase,
                       const struct wm_words *words, const char *text)
{
    const char *folded = words->folded->pdata[0], *stem = words->stems->pdata[0];
    g_autofree char *noun = root_of_noun(text, folded);
    phrase->noun = place_of(listing->pool, noun);
    if (*noun && strlen(folded) >= LEAST_NOUN)
        phrase->flags |= WM_PHRASE_ENDS;
    if (!*noun)
        add_parted(listing, phrase, stem, text);
}

static void add_words(const struct listing *listing, struct wm_phrase *phrase,
                      const struct wm_words *words, const char *text)
{
    enum wm_language language = listing->language;
    const char *last = words->stems->pdata[words->stems->len - 1];
    g_ptr_array_add(words->stems, NULL);
    g_autofree char *stems = g_strjoinv(" ", (char **)words->stems->pdata);
    phrase->count = (guint8)(words->stems->len - 1);
    phrase->stems = place_of(listing->pool, stems);
    phrase->text = place_of(listing->pool, text);
    if (language == WM_ENGLISH)
        phrase->first = place_of(listing->pool, words->folded->pdata[0]);
    if (phrase->count > 1 && wm_words_particle(last, language) == strlen(last))
        phrase->flags |= WM_PHRASE_PARTS;
    if (phrase->count == 1 && language == WM_GERMAN)
        add_german(listing, phrase, words, text);
    const char *folded = words->folded->pdata[0];
    bool is_noun = (phrase->flags & WM_PHRASE_NAME) || g_str_has_suffix(folded, "ing") ||
                   g_str_has_suffix(folded, "ings");
    if (phrase->count == 1 && language == WM_ENGLISH && is_noun) {
        g_autofree char *noun = root_of_name(folded);
        phrase->noun = place_of(listing->pool, noun);
    }
    list_phrase(listing, words->stems->pdata[0], phrase);
}

static void add_phrase(const struct listing *listing, const char *text, guint icon, guint8 flags)
{
    struct wm_words words = wm_words_of(text, listing->language);
    struct wm_phrase phrase = {.icon = (guint16)icon, .flags = flags};
    if (words.stems->len > 0)
        add_words(listing, &phrase, &words, text);
    g_ptr_array_unref(words.stems);
    g_ptr_array_unref(words.folded);
}

static void add_phrases(const struct listing *listing, const char *texts, guint icon, guint8 flags)
{
    g_auto(GStrv) parts = g_strsplit(texts, ",", -1);
    for (char **part = parts; *part; part++)
        add_phrase(listing, *part + (**part == WM_WEAK), icon, flags);
}

/* Weak ones first, so that a name with the same stem is as weak. A document's name of a picture is
 * its English name. */
static void add_language(const struct listing *listing, const GPtrArray *family)
{
    enum wm_language language = listing->language;
    for (guint i = 0; i < family->len; i++) {
        const struct wm_icon *icon = family->pdata[i];
        add_phrases(listing, icon->in[language].weak, i, WM_PHRASE_WEAK);
    }
    for (guint i = 0; i < family->len; i++) {
        const struct wm_icon *icon = family->pdata[i];
        add_phrase(listing, language == WM_ENGLISH ? icon->name : icon->in[language].title, i,
                   WM_PHRASE_NAME);
    }
    for (guint i = 0; i < family->len; i++) {
        const struct wm_icon *icon = family->pdata[i];
        add_phrases(listing, icon->in[language].names, i, WM_PHRASE_NAME);
        add_phrases(listing, icon->in[language].words, i, 0);
    }
}

static int compare_texts(gconstpointer a, gconstpointer b)
{
    return strcmp(a, b);
}

static void print_list(const struct listing *listing)
{
    GList *stems = g_list_sort(g_hash_table_get_keys(listing->by_first), compare_texts);
    printf("\nstatic const struct wm_phrase %s[] = {\n", languages[listing->language]);
    for (const GList *it = stems; it; it = it->next) {
        const GArray *list = g_hash_table_lookup(listing->by_first, it->data);
        for (guint i = 0; i < list->len; i++) {
            const struct wm_phrase *p = &g_array_index(list, struct wm_phrase, i);
            printf("    {%u, %u, %u, %u, %u, %u, %u},\n", p->stems, p->text, p->first, p->noun,
                   p->icon, p->count, p->flags);
        }
    }
    puts("};");
    g_list_free(stems);
}

static void print_lists(const struct listing *listings)
{
    for (int i = 0; i < WM_LANGUAGES; i++)
        print_list(&listings[i]);
    puts("\nconst struct wm_phrase_list wm_phrase_lists[WM_LANGUAGES] = {");
    for (int i = 0; i < WM_LANGUAGES; i++)
        printf("    {%s, sizeof %s / sizeof %s[0]},\n", languages[i], languages[i], languages[i]);
    puts("};");
}

int main(void)
{
    struct wm_arena *arena = wm_arena_create();
    GPtrArray *family = g_ptr_array_new();
    wm_table_read(arena, family);
    struct pool pool = {g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL), 0};
    struct listing listings[WM_LANGUAGES];
    puts("/* Made from icons/names.tsv by tools/stem-phrases.c. */\n#include \"icon/phrases.h\"\n\n"
         "const char wm_phrase_texts[] =");
    place_of(&pool, "");
    for (int i = 0; i < WM_LANGUAGES; i++) {
        listings[i] = (struct listing){
            (enum wm_language)i, &pool,
            g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref)};
        add_language(&listings[i], family);
    }
    puts("    ;");
    print_lists(listings);
    for (int i = 0; i < WM_LANGUAGES; i++)
        g_hash_table_unref(listings[i].by_first);
    g_hash_table_unref(pool.places);
    g_ptr_array_unref(family);
    wm_arena_destroy(arena);
    return ferror(stdout) || fflush(stdout) != 0;
}
