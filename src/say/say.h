/* SPDX-License-Identifier: MIT
 *
 * The words that the program itself writes on a map and in the story, in the language of the
 * document's texts. Source texts are English and stand where they are used, in these calls, from
 * which xgettext takes them (tools/catalogues); a message is always a whole sentence or a whole
 * label, never a fragment, because other languages have another order of words. Places of printf()
 * in it are checked by the compiler and, in translations, by msgfmt.
 */
#ifndef WM_SAY_SAY_H
#define WM_SAY_SAY_H

#include "base/arena.h"
#include "base/language.h"
#include "say/catalogue.h"

/* A language and its messages. */
struct wm_tongue {
    enum wm_language language;
    struct wm_catalogue catalogue;
};

/* For what is English whatever the document is: findings, the register. */
extern const struct wm_tongue wm_english;

/* The tongue of a BCP 47 tag (wm_language_of). Holds nothing that has to be released. */
struct wm_tongue wm_tongue_of(const char *tag);

/* The translation, which lives as long as the program; `english` where there is none. */
const char *wm_say(const struct wm_tongue *tongue, const char *english) G_GNUC_FORMAT(2);

/* Likewise of a word that has two meanings in English: `context` tells which. */
const char *wm_say_in(const struct wm_tongue *tongue, const char *context, const char *english);

/* Likewise of a text whose words follow a count, which need not be whole. */
const char *wm_say_count(const struct wm_tongue *tongue, const char *one, const char *many,
                         double count) G_GNUC_FORMAT(2) G_GNUC_FORMAT(3);

/* `pattern` with `words` in the place of its one "%s": for patterns that stand in tables, where a
 * compiler cannot check the places of printf(). */
const char *wm_say_fill(struct wm_arena *arena, const char *pattern, const char *words);

#endif
