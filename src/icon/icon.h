/* SPDX-License-Identifier: MIT
 *
 * Pictures: the built-in family and those a document brings, found by name, alias or the words of a
 * sentence, and painted. Knows nothing of maps.
 */
#ifndef WM_ICON_ICON_H
#define WM_ICON_ICON_H

#include "base/geom.h"
#include "base/language.h"
#include "base/mood.h"
#include "diag/finding.h"

#include <cairo.h>
#include <glib.h>

struct wm_icons;
struct wm_display_list; /* icon/display_list.h */

/* Where packs of other people's pictures are looked for. */
struct wm_icon_path {
    const char *const *places; /* see packs.c */
    size_t place_count;
};

/* Whose a foreign picture is; NULL where it does not say. */
struct wm_credit {
    const char *pack;  /* NULL: the document's own */
    const char *title; /* as its author calls it */
    const char *author, *source;
    const char *licence; /* its SPDX identifier where it has one */
    const char *licence_url;
};

/* Stands before a word that counts only where nothing else fits: "carries", "counts". */
#define WM_WEAK '~'

/* What a picture is called in a language. */
struct wm_icon_texts {
    const char *title; /* plain words */
    const char *names; /* other names, comma separated, may be "" */
    const char *words; /* phrases that bring it to mind, comma separated, may be "" */
    const char *weak;  /* likewise, each with WM_WEAK before it; may be "" */
};

/* One picture. Immutable; the same pointer for the same picture. */
struct wm_icon {
    const char *name;     /* as it is found; unique within its origin */
    const char *title;    /* in English or in the document's words, for alternative text */
    const char *category; /* "people", "papers" ...; "own" for a document's */
    struct wm_icon_texts in[WM_LANGUAGES]; /* of the family only; NULLs for foreign art */
    const struct wm_display_list *list;    /* of the family, else NULL */
    GBytes *bytes;                         /* the SVG or PNG file of foreign art, else NULL */
    bool is_png;
    bool is_foreign;                /* a document's own or of a pack */
    bool is_person;                 /* has moods, skin, hair, accent */
    const struct wm_credit *credit; /* of foreign art, else NULL */
    struct wm_rect shown;           /* of foreign art: the part that has ink, in its own units */
};

/* How a picture varies; all zero is as it was drawn. Colours are 0xRRGGBB, 0 as drawn. */
struct wm_look {
    enum wm_mood mood; /* WM_MOOD_NONE: as drawn, which is calm */
    unsigned skin, hair, accent;
    bool is_grey; /* greys stand for its colours; foreign art keeps its own */
};

/* Of what does not vary. */
const struct wm_look *wm_look_as_drawn(bool is_grey);

/* So much of a look as the picture shows: only people vary, but for greys. */
static inline const struct wm_look *wm_look_shown(const struct wm_icon *icon,
                                                  const struct wm_look *look)
{
    return icon->is_person ? look : wm_look_as_drawn(look->is_grey);
}

static inline bool wm_look_is_same(const struct wm_look *a, const struct wm_look *b)
{
    return a->mood == b->mood && a->skin == b->skin && a->hair == b->hair &&
           a->accent == b->accent && a->is_grey == b->is_grey;
}

/* The family, which is built in. Lives in `arena`. */
struct wm_icons *wm_icons_create(struct wm_arena *arena);

/* A catalogue in which everything of another one is found, and to which pictures can be added. What
 * it paints and guesses is kept apart, so that each of several threads can have its own. Lives in
 * `arena`; `from` must live as long, and gets no more pictures. */
struct wm_icons *wm_icons_derive(struct wm_arena *arena, const struct wm_icons *from);

/* Makes the packs of a path known, in place of those that were. */
void wm_icons_use_path(struct wm_icons *icons, const struct wm_icon_path *path);

/* From now on a pack stands in for the family wherever it has the thing. False where no pack is
 * called so. */
bool wm_icons_use_set(struct wm_icons *icons, const char *set);

/* The name of the pack that stands in for the family, NULL where none does. */
const char *wm_icons_set(const struct wm_icons *icons);

/* Names of the packs in the order in which they are looked for, NULL behind the last; and where it
 * lies. */
const char *wm_icons_pack_at(const struct wm_icons *icons, size_t index, const char **place);

/* Names of the pictures of a pack, sorted, without "PACK:"; NULL where no pack is called so. */
const char *const *wm_icons_pack_names(const struct wm_icons *icons, const char *pack,
                                       size_t *count);

/* Adds a picture of the document's own, found before the family. A file that is no SVG or PNG, or
 * whose PNG is larger than 4,096 pixels a side or one too many, is a finding (bad-file) at `at` and
 * false. The size of the file is not looked at. Bytes are referenced. */
bool wm_icons_add(struct wm_icons *icons, const char *name, const char *title, GBytes *bytes,
                  struct wm_span at, struct wm_findings *findings);

/* By name, the document's own first and exactly as it is written; then by any name of the family in
 * any language, where case, accents, spaces and hyphens do not matter; then "PACK:NAME". NULL if
 * there is none, or if it is a pack's and cannot be drawn. */
const struct wm_icon *wm_icons_find(const struct wm_icons *icons, const char *name);

/* By index in the order of names.tsv; NULL behind the last. */
const struct wm_icon *wm_icons_at(const struct wm_icons *icons, size_t index);

/* What was guessed from a sentence, and the phrase of the table that did it, as it is written
 * there. NULLs where nothing fits. */
struct wm_guess {
    const struct wm_icon *icon;
    const char *phrase;
    bool is_weak;  /* the phrase is one that says little */
    bool is_aside; /* the phrase of a thing's name leaves out the word that says what it is: "pump"
                      in "pump catalogue" */
};

/* A text to guess from. */
struct wm_text {
    const char *text;
    enum wm_language language;
    bool is_thing; /* the name of a thing; else a sentence, or what people are called */
};

/* The picture whose words fit the text best, of `category`, or of any but people where that is
 * NULL. English words are tried where none of the text's language fits. */
struct wm_guess wm_icons_guess(const struct wm_icons *icons, struct wm_text text,
                               const char *category);

/* Pictures with names nearest to one that is not found, at most `count`; returns how many. */
size_t wm_icons_nearest(const struct wm_icons *icons, const char *name, const struct wm_icon **out,
                        size_t count);

/* How far a picture is from words that are folded; NULL is behind the last. Each has to stand at
 * the beginning of a word of its names, titles, words or category: INT_MAX where one does not. */
int wm_icon_miss(const struct wm_icon *icon, char *const *words);

/* Why a picture of a pack cannot be drawn, in words that follow its name; NULL where that is not
 * so.
 */
const char *wm_icons_fault(const struct wm_icons *icons, const char *name);

/* The same for a name with a colon: names of packs or in the pack, at most `count`. */
size_t wm_icons_nearest_in_packs(const struct wm_icons *icons, const char *name, const char **out,
                                 size_t count);
/* The text in lower case and without accents, for comparing; what is no UTF-8 is replaced. g_free.
 */
char *wm_text_fold(const char *text);

/* Paints a picture into `box`, its aspect kept, clipped to the box. Vector pictures stay vectors.
 * Failures of a foreign picture paint nothing. What was parsed is kept in `icons`' cache by (icon,
 * look). */
void wm_icon_paint(struct wm_icons *icons, const struct wm_icon *icon, const struct wm_look *look,
                   cairo_t *cairo, struct wm_rect box);

/* Lets a PDF keep pictures of the family: from now on the file gets each once, and a reference for
 * every other use. Strokes in it are as exact as the context that paints it first. Call this only
 * if no foreign art is painted on any page: Cairo makes an image of what PDF cannot express, and of
 * all that lies under it, in which a reference would be a black square. */
void wm_icons_keep_on_pdf(cairo_surface_t *pdf);

#endif
