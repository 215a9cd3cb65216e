/* SPDX-License-Identifier: MIT
 *
 * Pango behind the ruler and behind the painters. The fonts are those of an own fontconfig
 * configuration, so that neither the machine's nor the user's settings reach a map.
 */
#ifndef WM_TEXT_FONTS_H
#define WM_TEXT_FONTS_H

#include "text/ruler.h"

#include <pango/pangocairo.h>

struct wm_fonts;

/* The font map for a theme's family. Reference face: Lato; other scripts: Noto where installed,
 * else whatever the system has. Released with the arena. */
struct wm_fonts *wm_fonts_create(struct wm_arena *arena, const struct wm_theme *theme);

const struct wm_ruler *wm_fonts_ruler(const struct wm_fonts *fonts);

/* The family really used where the theme's is not installed, else NULL. */
const char *wm_fonts_substitute(const struct wm_fonts *fonts);

/* The first character of `text` that no font has, 0 if there is none. */
gunichar wm_fonts_missing(const struct wm_fonts *fonts, const char *text);

/* A layout of one line for painting at scale 1: font hinting off, metrics unhinted, so that every
 * scale gives the same widths. Borrowed, until the next call. */
PangoLayout *wm_fonts_layout(const struct wm_fonts *fonts, const char *text,
                             const struct wm_font *font);

#endif
