/* SPDX-License-Identifier: MIT
 *
 * Fonts and colours of tones.
 */
#include "theme/tone.h"

struct wm_font wm_tone_font(const struct wm_theme *theme, enum wm_style style, enum wm_tone tone)
{
    struct wm_font font = theme->fonts[style];
    font.is_bold =
        font.is_bold || tone == WM_TONE_STRONG || tone == WM_TONE_TROUBLE || tone == WM_TONE_FRESH;
    return font;
}

struct wm_color wm_tone_color(const struct wm_theme *theme, enum wm_tone tone)
{
    switch (tone) {
    case WM_TONE_QUIET:
        return theme->quiet;
    case WM_TONE_TROUBLE:
        return theme->trouble_words;
    case WM_TONE_GOOD:
        return theme->good;
    case WM_TONE_ON_INK:
        return theme->on_ink;
    case WM_TONE_FRESH:
        return theme->fresh;
    case WM_TONE_INK:
    case WM_TONE_STRONG:
        break;
    }
    return theme->ink;
}
