/* SPDX-License-Identifier: MIT
 *
 * How a theme writes what is said in a tone.
 */
#ifndef WM_THEME_TONE_H
#define WM_THEME_TONE_H

#include "say/tone.h"
#include "theme/theme.h"

/* Trouble is bold, and so is what is new if two maps are compared, so that a black-and-white print
 * shows it too. */
struct wm_font wm_tone_font(const struct wm_theme *theme, enum wm_style style, enum wm_tone tone);

/* The same in another size, lines as far apart in proportion. */
static inline struct wm_font wm_font_of_size(struct wm_font font, double size)
{
    font.line *= size / font.size;
    font.size = size;
    return font;
}

struct wm_color wm_tone_color(const struct wm_theme *theme, enum wm_tone tone);

#endif
