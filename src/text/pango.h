/* SPDX-License-Identifier: MIT
 *
 * Lines in all scripts and in both directions, set by Pango. All that knows Pango stands behind
 * this header. One thread at a time. Private to text/.
 */
#ifndef WM_TEXT_PANGO_H
#define WM_TEXT_PANGO_H

#include "text/fallback.h"

struct wm_pango;

/* Starting Pango takes longer than a small map does, so this is called for the first text that
 * needs it. `family` is the first choice of the faces in `fallback`; both are borrowed. */
struct wm_pango *wm_pango_create(struct wm_fallback *fallback, const char *family);
void wm_pango_destroy(struct wm_pango *pango);

/* As wide as the text is in map units. */
double wm_pango_width(struct wm_pango *pango, const char *text, size_t length,
                      const struct wm_font *font);

/* Shows the text on the baseline through the origin, `share` of its width before the origin, in
 * the current colour. */
void wm_pango_show(struct wm_pango *pango, cairo_t *cairo, const char *text, size_t length,
                   const struct wm_font *font, double share);

#endif
