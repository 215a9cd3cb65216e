/* SPDX-License-Identifier: MIT
 *
 * What the program finds by itself, in the work and then in its layout: all of it is const,
 * findings are added. One file a kind of finding.
 */
#ifndef WM_FIND_FIND_H
#define WM_FIND_FIND_H

#include "diag/finding.h"
#include "icon/icon.h"
#include "layout/places.h"
#include "model/model.h"
#include "show/casting.h"
#include "text/fonts.h"

/* Adds every finding of the process and of the pictures that were chosen for it. */
void wm_find(const struct wm_model *model, const struct wm_icons *icons,
             const struct wm_casting *casting, struct wm_findings *findings);

/* What is to be told of pictures that are not the program's own, once a map shows them: those with
 * a licence that is not one of `licences` (identifiers parted by commas; NULL: all are fine), and,
 * where a pack stands in for the family, what it lacks. `shown`: const struct wm_icon. */
void wm_find_foreign(const struct wm_model *model, const struct wm_icons *icons,
                     const GPtrArray *shown, const char *licences, struct wm_findings *findings);

/* Words that are too small, and what would help. Sizes are points of paper, or pixels of a slide.
 */
struct wm_small_text {
    bool is_paper;
    double size, least;
    const char *paper; /* on which they are large enough; NULL: none */
    double on_paper;
    int sheets; /* so many make them large enough; 0: not known */
    double on_sheets;
};

/* Adds text-too-small. */
void wm_find_small_text(const struct wm_model *model, const struct wm_small_text *small,
                        struct wm_findings *findings);

/* Adds hint-ignored; the model is the shape of the layout. */
void wm_find_layout(const struct wm_model *model, const struct wm_places *places,
                    struct wm_findings *findings);

/* Adds font-missing and glyph-missing, with the places of the texts. */
void wm_find_fonts(const struct wm_model *model, const struct wm_fonts *fonts,
                   const struct wm_theme *theme, struct wm_findings *findings);

#endif
