/* SPDX-License-Identifier: MIT
 *
 * Whole words and phrases only. A text and the phrases are folded (no case, no accents) and then
 * compared word by word, the endings of plurals apart; of the phrases that fit at a word the
 * longest is taken, of two as long the plain one.
 */
#include "find/speak.h"

#include <string.h>

enum { LETTERS = 'z' - 'a' + 1 };

struct row {
    enum wm_language language;
    const char *phrase;
    const char *plain; /* NULL: plain language */
};

static const struct row rows[] = {
#define WM_SPEAK(language, phrase, plain) {WM_##language, phrase, plain},
#define WM_PLAIN(language, phrase) {WM_##language, phrase, NULL},
#include "find/speak.def"
#undef WM_SPEAK
#undef WM_PLAIN
};

/* What may follow a word, and a word in the middle of a phrase; a space on either side of each. */
static const struct {
    const char *last, *inner;
} endings[WM_LANGUAGES] = {
    [WM_ENGLISH] = {" s es ", ""},
    [WM_GERMAN] = {" e en er es em n s se sen ses ", " e en er es em n s se sen ses "},
    [WM_FRENCH] = {" s x e es ", " s x e es "},
    [WM_SPANISH] = {" s es ", " s es "},
};

struct phrase {
    const struct row *row;
    const char *folded;
    const struct phrase *next; /* with the same first letter */
};

struct wm_speak {
    const struct phrase *by_letter[LETTERS];
};

static void add_phrases(struct wm_arena *arena, struct wm_speak *speak, enum wm_language language)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        if (rows[i].language != language)
            continue;
        g_autofree char *folded = wm_text_fold(rows[i].phrase);
        struct phrase *phrase = wm_arena_new(arena, struct phrase);
        const struct phrase **place = &speak->by_letter[folded[0] - 'a'];
        *phrase = (struct phrase){&rows[i], wm_arena_strdup(arena, folded), *place};
        *place = phrase;
    }
}

/* The phrases of the language itself are added last and so come first. */
struct wm_speak *wm_speak_create(struct wm_arena *arena, enum wm_language language)
{
    struct wm_speak *speak = wm_arena_new(arena, struct wm_speak);
    if (language != WM_ENGLISH)
        add_phrases(arena, speak, WM_ENGLISH);
    add_phrases(arena, speak, language);
    return speak;
}

static bool begins_word(const char *text)
{
    return g_unichar_isalnum(g_utf8_get_char(text));
}

/* Accents that stand by themselves belong to the letter before. */
static const char *skip_word(const char *text)
{
    while (begins_word(text) || g_unichar_ismark(g_utf8_get_char(text)))
        text = g_utf8_next_char(text);
    return text;
}

static const char *find_word(const char *text)
{
    while (*text && !begins_word(text))
        text = g_utf8_next_char(text);
    return text;
}

/* Blanks, hyphens and apostrophes, also those that may not or may only now and then break. */
static bool joins_words(gunichar c)
{
    switch (c) {
    case '-':
    case '\'':
    case 0xa0:
    case 0xad:
    case 0x2010:
    case 0x2011:
    case 0x2019:
        return true;
    default:
        return c != 0 && g_unichar_isspace(c);
    }
}

static const char *skip_joint(const char *text)
{
    while (joins_words(g_utf8_get_char(text)))
        text = g_utf8_next_char(text);
    return text;
}

/* The end of the word, if nothing is left of it or one of the endings; else NULL. */
static const char *end_word(const char *rest, const char *allowed)
{
    char ending[8];
    const char *end = skip_word(rest);
    if (end == rest)
        return end;
    int length = (int)(end - rest);
    if ((size_t)length + 2 >= sizeof ending)
        return NULL;
    g_snprintf(ending, sizeof ending, " %.*s ", length, rest);
    return strstr(allowed, ending) ? end : NULL;
}

static const char *next_word(const char *rest, const char *allowed)
{
    const char *end = end_word(rest, allowed);
    const char *next = end ? skip_joint(end) : NULL;
    return next != end ? next : NULL;
}

/* Where the phrase ends that stands at the beginning of the text, NULL where it does not. */
static const char *match_phrase(const struct phrase *phrase, const char *text)
{
    enum wm_language language = phrase->row->language;
    for (const char *p = phrase->folded; *p && text; p++) {
        if (*p == '-' && *text == p[1])
            continue; /* written together */
        if (!g_ascii_isalnum(*p))
            text = next_word(text, endings[language].inner);
        else
            text = *text == *p ? text + 1 : NULL;
    }
    return text ? end_word(text, endings[language].last) : NULL;
}

/* The longest that stands at the beginning of the text, and its end; NULL where there is none. */
static const struct row *find_row(const struct wm_speak *speak, const char *text, const char **end)
{
    const struct row *row = NULL;
    if (!g_ascii_islower(*text))
        return NULL;
    for (const struct phrase *it = speak->by_letter[*text - 'a']; it; it = it->next) {
        const char *it_ends = match_phrase(it, text);
        if (it_ends && (it_ends > *end || (it_ends == *end && !it->row->plain))) {
            *end = it_ends;
            row = it->row;
        }
    }
    return row;
}

static void add_hit(GArray **hits, const struct wm_speak_hit *hit)
{
    if (!*hits)
        *hits = g_array_new(FALSE, FALSE, sizeof *hit);
    for (guint i = 0; i < (*hits)->len; i++)
        if (strcmp(g_array_index(*hits, struct wm_speak_hit, i).phrase, hit->phrase) == 0)
            return;
    g_array_append_vals(*hits, hit, 1);
}

/* The folded text has as many words as the text, and so both are walked together. */
GArray *wm_speak_find(const struct wm_speak *speak, const char *text)
{
    GArray *hits = NULL;
    g_autofree char *folded = wm_text_fold(text);
    for (const char *at = find_word(folded); *at; at = find_word(at)) {
        const char *end = at + 1;
        const struct row *row = find_row(speak, at, &end);
        const char *words = text = find_word(text);
        for (; at < end; at = find_word(skip_word(at)))
            text = skip_word(find_word(text));
        if (row && row->plain)
            add_hit(&hits,
                    &(struct wm_speak_hit){words, (size_t)(text - words), row->phrase, row->plain});
    }
    return hits;
}
