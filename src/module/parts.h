/* SPDX-License-Identifier: MIT
 *
 * The two parts of the shared object. Private to module/.
 */
#ifndef WM_MODULE_PARTS_H
#define WM_MODULE_PARTS_H

#include "extra/extra.h"

/* svg.c */
struct wm_extra_svg *wm_svg_open(const void *bytes, size_t length, cairo_rectangle_t *page);
void wm_svg_close(struct wm_extra_svg *svg);
void wm_svg_paint(const struct wm_extra_svg *svg, cairo_t *cairo);

/* text.c */
struct wm_extra_text *wm_text_create(FcConfig *config, const char *family);
void wm_text_destroy(struct wm_extra_text *text);
void wm_text_reload(struct wm_extra_text *text);
double wm_text_set(struct wm_extra_text *text, const char *line, size_t length, double size,
                   bool is_bold, double letter_space);
void wm_text_show(struct wm_extra_text *text, cairo_t *cairo, double x);

#endif
