/* SPDX-License-Identifier: MIT
 *
 * What few maps need and what takes long to start: SVG pictures of others, by librsvg, and text in
 * scripts that need more than one glyph after the other, by Pango. Both live in a shared object of
 * their own, wallmap-extra.so, which is opened when it is first needed. This is its whole
 * interface; it knows nothing else of this program.
 */
#ifndef WM_EXTRA_EXTRA_H
#define WM_EXTRA_EXTRA_H

#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <stdbool.h>
#include <stddef.h>

/* Goes up with every change of this file: one of another number is not used. */
enum { WM_EXTRA_ABI = 1 };

/* The name of the function that the shared object has, and its type. */
#define WM_EXTRA_ENTRY "wm_extra_entry"

struct wm_extra_svg;
struct wm_extra_text;

struct wm_extra {
    int abi; /* WM_EXTRA_ABI */

    /* An SVG, parsed; NULL if it cannot be. Its page, from 0, 0, in its own units: that of the view
     * box, or of the size, or if there is neither what is painted. Bytes are borrowed. */
    struct wm_extra_svg *(*svg_open)(const void *bytes, size_t length, cairo_rectangle_t *page);
    void (*svg_close)(struct wm_extra_svg *svg);
    /* Paints the whole page. */
    void (*svg_paint)(const struct wm_extra_svg *svg, cairo_t *cairo);

    /* Sets text with the faces of `config`, `family` first; both are borrowed. One thread at a
     * time. */
    struct wm_extra_text *(*text_create)(FcConfig *config, const char *family);
    void (*text_destroy)(struct wm_extra_text *text);
    /* Faces were added to the configuration. */
    void (*text_reload)(struct wm_extra_text *text);
    /* Lays out one line. Its width, in the units of `size`. */
    double (*text_set)(struct wm_extra_text *text, const char *line, size_t length, double size,
                       bool is_bold, double letter_space);
    /* Shows the line that was set last, its baseline beginning at x, 0, in the current colour. */
    void (*text_show)(struct wm_extra_text *text, cairo_t *cairo, double x);
};

/* Opened with the first call, and then kept; NULL if it is not there or is of another version. Safe
 * for threads. It is looked for beside the shared object or program that this is part of, and in
 * the folder "wallmap" there; never by a path of the environment. */
const struct wm_extra *wm_extra_find(void);

#endif
