/* SPDX-License-Identifier: MIT
 *
 * A theme of one's own: the values in which it differs from one that is built in. A text of lines
 * NAME = VALUE; empty lines and those that begin with # are left out.
 */
#ifndef WM_THEME_OWN_H
#define WM_THEME_OWN_H

#include "base/arena.h"
#include "theme/theme.h"

enum { WM_MOST_THEME = 1 << 16 /* bytes */ };

/* What is wrong with the text, and where: from 1, columns in bytes. */
struct wm_theme_fault {
    size_t line, column;
    const char *message; /* a sentence without a full stop; NULL: nothing is wrong */
    const char *hint;    /* how to mend it */
};

/* Reads `length` bytes. Theme and fault live in the arena; NULL where there is a fault. */
const struct wm_theme *wm_theme_read(struct wm_arena *arena, const char *text, size_t length,
                                     struct wm_theme_fault *fault);

#endif
