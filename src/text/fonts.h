/* SPDX-License-Identifier: MIT
 *
 * What a map is set in: how wide a text is, and the text as it is painted. Latin letters need no
 * more than the two files of the family; Pango is started for the first text that needs it. Neither
 * the machine's nor the user's settings reach a map.
 */
#ifndef WM_TEXT_FONTS_H
#define WM_TEXT_FONTS_H

#include "text/ruler.h"

#include <cairo.h>

struct wm_fonts;

/* The fonts for a theme's family. Reference face: Lato; other scripts: Noto where installed, else
 * whatever the system has. Released with the arena. Safe for threads. */
struct wm_fonts *wm_fonts_create(struct wm_arena *arena, const struct wm_theme *theme);

const struct wm_ruler *wm_fonts_ruler(const struct wm_fonts *fonts);

/* The family really used where the theme's is not installed, else NULL. */
const char *wm_fonts_substitute(const struct wm_fonts *fonts);

/* The first character of `text` that no font has, or that cannot be set for want of what
 * extra/extra.h opens; 0 if there is none. */
gunichar wm_fonts_missing(const struct wm_fonts *fonts, const char *text);

/* Shows a line of text in the current colour, on the baseline through the origin, `share` of its
 * width before the origin. The glyphs are those that were measured; hinting is off, so that every
 * scale gives the same widths. Leaves Cairo's font and current point changed. */
void wm_fonts_show(const struct wm_fonts *fonts, cairo_t *cairo, const char *text,
                   const struct wm_font *font, double share);

/* Text inside of foreign pictures is set by Pango with the fontconfig configuration of the process.
 * Makes it the reference family, so that it does not depend on the machine; to be called before the
 * first such picture is read. Only the first call in a process changes anything. */
void wm_fonts_settle_process(void);

/* From now on the configuration of the process is left alone. */
void wm_fonts_leave_process(void);

#endif
