/* SPDX-License-Identifier: MIT
 *
 * Words of process symbology in a text, and what to say instead; the words are in speak.def.
 * Private to find/.
 */
#ifndef WM_FIND_SPEAK_H
#define WM_FIND_SPEAK_H

#include "icon/icon.h"

struct wm_speak;

/* What was found in a text. */
struct wm_speak_hit {
    const char *words; /* as they stand in the text, `length` bytes */
    size_t length;
    const char *phrase; /* as it stands in the list */
    const char *plain;  /* what to say instead */
};

/* The words of a language and of English, ready to be looked for. Lives in the arena. */
struct wm_speak *wm_speak_create(struct wm_arena *arena, enum wm_language language);

/* What the text has of these, in its order, each phrase once: struct wm_speak_hit. The caller
 * unreferences it; NULL where there is nothing. */
GArray *wm_speak_find(const struct wm_speak *speak, const char *text);

#endif
