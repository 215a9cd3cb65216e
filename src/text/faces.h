/* SPDX-License-Identifier: MIT
 *
 * The two faces that a map is set in, regular and bold. They are opened once in a process and kept
 * until it ends, so that documents and threads share them, and the words shaped in them. Private
 * to text/.
 */
#ifndef WM_TEXT_FACES_H
#define WM_TEXT_FACES_H

#include "text/masks.h"
#include "text/words.h"

#include <fontconfig/fontconfig.h>

/* One face with what was made of it so far. Words and masks lock themselves. */
struct wm_weight {
    const struct wm_face *face; /* NULL: only Pango can set it; then so are the others */
    struct wm_words *words;
    struct wm_masks *masks;
};

struct wm_faces {
    const char *family; /* the one really used; "" if the system has no font at all */
    FcConfig *config;   /* holds the two files and nothing else */
    FcCharSet *known;   /* characters that at least one of them has */
    struct wm_weight regular, bold;
};

/* The faces of `family`, or of what the system has instead. Any thread may ask. */
const struct wm_faces *wm_faces_open(const char *family);

/* Makes the faces of `family` the fontconfig configuration of the process, unless another family
 * already is or the process keeps its own. Only the first call changes anything. */
void wm_faces_make_current(const char *family);

/* From now on wm_faces_make_current() does nothing. */
void wm_faces_keep_current(void);

/* Whether `c` shows something and is not among `known`. Blanks, controls and joiners show nothing
 * by themselves. */
bool wm_faces_lack(const FcCharSet *known, gunichar c);

/* The first character of the text that `known` lacks, 0 if there is none. */
gunichar wm_faces_missing(const FcCharSet *known, const char *text);

#endif
