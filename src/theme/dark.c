/* SPDX-License-Identifier: MIT
 *
 * Theme "dark": light ink on a dark ground, for dark slides and pages.
 */
#include "theme/theme.h"

extern const struct wm_theme wm_theme_dark;

const struct wm_theme wm_theme_dark = {
    .name = "dark",
    .paper = WM_COLOR(0x1E2028),
    .ink = WM_COLOR(0xEFEBE2),
    .quiet = WM_COLOR(0xBBB8B0),
    .trouble = WM_COLOR(0xE8604C),
    .trouble_words = WM_COLOR(0xFF9A88),
    .good = WM_COLOR(0x8FD9A0),
    .sides = {WM_COLOR(0x26332A), WM_COLOR(0x372E22), WM_COLOR(0x24303C), WM_COLOR(0x26332A)},
    .rooms = {WM_COLOR(0x34463A), WM_COLOR(0x4A3F30), WM_COLOR(0x33424F), WM_COLOR(0x34463A)},
    .floors = {WM_COLOR(0x2B3A30), WM_COLOR(0x3F3527), WM_COLOR(0x2B3844), WM_COLOR(0x2B3A30)},
    .brick = WM_COLOR(0x75604F),
    .mortar = WM_COLOR(0x4F433A),
    .strip = WM_COLOR(0x1E2028),
    .strip_line = WM_COLOR(0x4A4D58),
    .on_ink = WM_COLOR(0x1E2028),
    .sliver = WM_COLOR(0x5AA469),
    .disc = WM_COLOR(0x3A3E4C),
    .brick_dark = WM_COLOR(0x5C4B3F),
    .gate = WM_COLOR(0x2B251D),
    .arc_ground = WM_COLOR_ALPHA(0x1E2028, 90),
    .earth = WM_COLOR(0x6A5140),
    .grass = WM_COLOR(0x5E8550),
    .water = WM_COLOR_ALPHA(0x5F8CA8, 80),
    .wood = WM_COLOR(0xB07C49),
    .gold = WM_COLOR(0xF6C445),
    .fresh = WM_COLOR(0x8FD9A8),
    .trouble_width = 5.5,
#include "theme/measures.def"
};
