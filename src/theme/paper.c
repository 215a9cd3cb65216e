/* SPDX-License-Identifier: MIT
 *
 * Theme "paper": ink on warm paper.
 */
#include "theme/theme.h"

extern const struct wm_theme wm_theme_paper;

const struct wm_theme wm_theme_paper = {
    .name = "paper",
#include "theme/measures.def"
#include "theme/paper.def"
};
