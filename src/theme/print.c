/* SPDX-License-Identifier: MIT
 *
 * Theme "print": white paper, for printers that cannot print to its edge.
 */
#include "theme/theme.h"

extern const struct wm_theme wm_theme_print;

const struct wm_theme wm_theme_print = {
    .name = "print",
    .paper = WM_COLOR(0xFFFFFF),
    .ink = WM_COLOR(0x1F1E26),
    .quiet = WM_COLOR(0x50505A),
    .trouble = WM_COLOR(0xC8402F),
    .trouble_words = WM_COLOR(0xB32D1C),
    .good = WM_COLOR(0x256B3E),
    .sides = {WM_COLOR(0xEDF6EB), WM_COLOR(0xFFF5E6), WM_COLOR(0xECF3F9), WM_COLOR(0xEDF6EB)},
    .rooms = {WM_COLOR(0xFFFFFF), WM_COLOR(0xFFFFFF), WM_COLOR(0xFFFFFF), WM_COLOR(0xFFFFFF)},
    .floors = {WM_COLOR(0xDCEBD8), WM_COLOR(0xF9EAD0), WM_COLOR(0xE0EAF3), WM_COLOR(0xDCEBD8)},
    .brick = WM_COLOR(0xA98A72),
    .mortar = WM_COLOR(0xE7DACB),
    .strip = WM_COLOR(0xFFFFFF),
    .strip_line = WM_COLOR(0xCFCFCF),
    .on_ink = WM_COLOR(0xFFFFFF),
    .sliver = WM_COLOR(0x5AA469),
    .disc = WM_COLOR(0xFFFFFF),
    .brick_dark = WM_COLOR(0x8F7461),
    .gate = WM_COLOR(0xFFFFFF),
    .arc_ground = WM_COLOR_ALPHA(0xFFFFFF, 90),
    .earth = WM_COLOR(0x7A5E49),
    .grass = WM_COLOR(0x8DB57E),
    .water = WM_COLOR_ALPHA(0x5F8CA8, 80),
    .wood = WM_COLOR(0xC58B52),
    .gold = WM_COLOR(0xF6C445),
    .fresh = WM_COLOR(0x256B43),
    .trouble_width = 5.5,
#include "theme/measures.def"
};
