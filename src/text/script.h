/* SPDX-License-Identifier: MIT
 *
 * Lines in all scripts and in both directions, set by what extra/extra.h opens. One thread at a
 * time. Private to text/.
 */
#ifndef WM_TEXT_SCRIPT_H
#define WM_TEXT_SCRIPT_H

#include "text/fallback.h"

struct wm_script;

/* To start this takes longer than a small map does, so it is called for the first text that needs
 * it. `family` is the first choice of the faces in `fallback`; both are borrowed. NULL if the
 * shared object is not there. */
struct wm_script *wm_script_create(struct wm_fallback *fallback, const char *family);
void wm_script_destroy(struct wm_script *script);

/* As wide as the text is in map units. */
double wm_script_width(struct wm_script *script, const char *text, size_t length,
                       const struct wm_font *font);

/* Shows the text on the baseline through the origin, `share` of its width before the origin, in
 * the current colour. */
void wm_script_show(struct wm_script *script, cairo_t *cairo, const char *text, size_t length,
                    const struct wm_font *font, double share);

#endif
