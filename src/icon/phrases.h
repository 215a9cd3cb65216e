/* SPDX-License-Identifier: MIT
 *
 * The names and words of the family as they are looked for in sentences: folded, cut to stems and
 * sorted. Made from icons/names.tsv when the program is built (tools/stem-phrases.c), for that
 * takes longer than anything that is done with them. Private to icon/.
 */
#ifndef WM_ICON_PHRASES_H
#define WM_ICON_PHRASES_H

#include "icon/icon.h"

enum wm_phrase_flags {
    WM_PHRASE_WEAK = 1,  /* says little */
    WM_PHRASE_ENDS = 2,  /* also hits as the end of a longer German noun */
    WM_PHRASE_PARTS = 4, /* the last word may be sent to the end of the clause */
    WM_PHRASE_NAME = 8,  /* a name of the picture */
};

/* Texts are places in wm_phrase_texts. */
struct wm_phrase {
    guint32 stems; /* with a blank between them */
    guint32 text;  /* as it stands in the table */
    guint32 first; /* its first word, folded; of English phrases only */
    guint32 noun;  /* how a word must begin that is this noun: one German word, or the
                      English name of a picture; "" for all else */
    guint16 icon;  /* its place in the family */
    guint8 count;  /* of stems */
    guint8 flags;
};

struct wm_phrase_list {
    const struct wm_phrase *phrases;
    size_t count;
};

/* By their first stem in the order of bytes; those with the same one as the table has them, but
 * weak ones before, and pictures' names before other words. */
extern const struct wm_phrase_list wm_phrase_lists[WM_LANGUAGES];

extern const char wm_phrase_texts[];

#endif
