/* SPDX-License-Identifier: MIT
 *
 * Layout: model and ruler become places. Arithmetic only: no file, no font, no library, no colour.
 */
#ifndef WM_LAYOUT_LAYOUT_H
#define WM_LAYOUT_LAYOUT_H

#include "diag/finding.h"
#include "layout/places.h"
#include "text/ruler.h"

/* What the sheet says of where it comes from: bottom right, small. NULL leaves a part out. */
struct wm_layout_options {
    const char *file;
};

/* Lays out a model that has at least one step. The findings of wm_find() become marks and words;
 * findings of the layout itself (a hint that cannot be followed) are added. Never fails. */
struct wm_places *wm_layout(struct wm_arena *arena, const struct wm_model *model,
                            const struct wm_theme *theme, const struct wm_ruler *ruler,
                            const struct wm_layout_options *options, struct wm_findings *findings);

#endif
