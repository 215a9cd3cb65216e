/* SPDX-License-Identifier: MIT
 *
 * Lines of Latin letters in one face, set from words that are shaped once, in font units: any size
 * is a factor. Safe for threads. Private to text/.
 */
#ifndef WM_TEXT_WORDS_H
#define WM_TEXT_WORDS_H

#include "text/face.h"
#include "theme/theme.h"

#include <glib.h>
#include <stdbool.h>

/* The words of a face that were asked for, until they are too many. */
struct wm_words;

/* A line that is set: glyphs in map units from the origin on the baseline, and how many bytes of
 * the text and how many glyphs belong together. */
struct wm_run {
    GArray *glyphs;   /* cairo_glyph_t */
    GArray *clusters; /* cairo_text_cluster_t */
    double width;     /* from the origin to where another character would follow */
};

/* Kept until the process ends, as the face is. */
struct wm_words *wm_words_create(const struct wm_face *face);

/* How wide `length` bytes of text are, in map units; -1 if it takes more than this to set them:
 * another script, a combining mark, a character that the face lacks. */
double wm_words_width(struct wm_words *words, const char *text, size_t length,
                      const struct wm_font *font);

/* Sets the text. False if it takes more than this. Release the run with wm_run_clear(). */
bool wm_words_set(struct wm_words *words, const char *text, size_t length,
                  const struct wm_font *font, struct wm_run *run);
void wm_run_clear(struct wm_run *run);

/* Moves the glyphs along the line. */
void wm_run_move(struct wm_run *run, double by);

#endif
