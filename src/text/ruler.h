/* SPDX-License-Identifier: MIT
 *
 * How wide is this text? The only thing that layout knows of fonts. text/fonts.h answers;
 * tests bring an answer without a font.
 */
#ifndef WM_TEXT_RULER_H
#define WM_TEXT_RULER_H

#include "base/arena.h"
#include "theme/theme.h"

struct wm_ruler {
    /* Advance width in map units of `length` bytes of UTF-8 on one line. */
    double (*width)(const struct wm_ruler *ruler, const char *text, size_t length,
                    const struct wm_font *font);
    void *data;
};

/* A ruler that knows no font: every character is 0.55 em wide (East Asian wide ones 1 em). For
 * tests and fuzzing. */
extern const struct wm_ruler wm_plain_ruler;

/* Lines of text, broken to fit a width. */
struct wm_lines {
    const char **lines; /* `count`, in the arena */
    double *widths;
    int count;
    double width; /* the widest */
};

/* Breaks `text` at spaces, hyphens, slashes and between ideographs into at most `most` lines of at
 * most `width`, as even as greedy filling of the least width that needs no more lines allows. A
 * word that is too long alone is broken anywhere; what does not fit on the last line is cut off
 * with an ellipsis. Blank text gives no lines. */
struct wm_lines wm_lines_break(struct wm_arena *arena, const struct wm_ruler *ruler,
                               const char *text, const struct wm_font *font, double width,
                               int most);

#endif
