/* SPDX-License-Identifier: MIT
 *
 * How light colours are, as in WCAG 2.1.
 */
#ifndef WM_TESTS_CONTRAST_H
#define WM_TESTS_CONTRAST_H

#include "theme/theme.h"

/* A part of an sRGB colour, 0 to 1, as an amount of light. */
double color_linear(double part);

/* 1 (the same) to 21 (black on white). */
double color_contrast(struct wm_color a, struct wm_color b);

#endif
