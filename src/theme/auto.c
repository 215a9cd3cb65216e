/* SPDX-License-Identifier: MIT
 *
 * Theme "auto": as "paper", but an SVG looks as "dark" where its reader prefers dark pages.
 */
#include "theme/theme.h"

extern const struct wm_theme wm_theme_auto;
extern const struct wm_theme wm_theme_dark;

const struct wm_theme wm_theme_auto = {
    .name = "auto",
    .at_night = &wm_theme_dark,
#include "theme/measures.def"
#include "theme/paper.def"
};
