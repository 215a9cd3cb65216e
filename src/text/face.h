/* SPDX-License-Identifier: MIT
 *
 * One font file, opened for shaping and for painting. Read-only, so that threads may share it;
 * never closed. Private to text/.
 */
#ifndef WM_TEXT_FACE_H
#define WM_TEXT_FACE_H

#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <hb.h>

struct wm_face {
    hb_font_t *font; /* measures in font units */
    double units;    /* font units in an em */
    cairo_font_face_t *painted;
    const char *file; /* of the pattern, as is the number of the face in it */
    int index;
};

/* NULL if it takes more than the outlines of a file to show the face: a named style of a variable
 * font, a bitmap font. The pattern must stay as long as the face. */
const struct wm_face *wm_face_open(const FcPattern *pattern);

#endif
