/* SPDX-License-Identifier: MIT
 *
 * Words made comparable: without case and accents, without their endings. Private to icon/.
 */
#ifndef WM_ICON_WORDS_H
#define WM_ICON_WORDS_H

#include "icon/icon.h"

/* The words of a text as they are compared. */
struct wm_words {
    GPtrArray *stems;  /* char *, in their order, without articles and the like */
    GPtrArray *folded; /* the same words before the endings were taken off */
    guint head;        /* where the text names a thing, the word before this one says what it is:
                         "form" in "order form for the shop". 0: the first says it */
};

/* Folded and cut to stems. The caller unreferences the arrays. */
struct wm_words wm_words_of(const char *text, enum wm_language language);

/* How many bytes of a folded word are a particle that leaves its verb for the end of the clause:
 * 2 for "anrufen", and for "an". 0: none. */
size_t wm_words_particle(const char *word, enum wm_language language);

/* Whether a clause ends behind the word at `index`. */
bool wm_words_end_clause(const struct wm_words *words, guint index, enum wm_language language);

/* What a picture's name is looked up by: folded, without spaces and hyphens. g_free. */
char *wm_name_key(const char *name);

#endif
