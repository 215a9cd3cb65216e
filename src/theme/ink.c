/* SPDX-License-Identifier: MIT
 *
 * Theme "ink": black and greys, for printers and copiers without colour. Arrows of trouble are
 * as wide as nothing else, for they are not red.
 */
#include "theme/theme.h"

extern const struct wm_theme wm_theme_ink;

const struct wm_theme wm_theme_ink = {
    .name = "ink",
    .is_grey = true,
    .paper = WM_COLOR(0xFFFFFF),
    .ink = WM_COLOR(0x000000),
    .quiet = WM_COLOR(0x3D3D3D),
    .trouble = WM_COLOR(0x000000),
    .trouble_words = WM_COLOR(0x000000),
    .good = WM_COLOR(0x000000),
    .sides = {WM_COLOR(0xF1F1F1), WM_COLOR(0xF8F8F8), WM_COLOR(0xECECEC), WM_COLOR(0xF1F1F1)},
    .rooms = {WM_COLOR(0xFFFFFF), WM_COLOR(0xFFFFFF), WM_COLOR(0xFFFFFF), WM_COLOR(0xFFFFFF)},
    .floors = {WM_COLOR(0xE3E3E3), WM_COLOR(0xEBEBEB), WM_COLOR(0xDEDEDE), WM_COLOR(0xE3E3E3)},
    .brick = WM_COLOR(0xB4B4B4),
    .mortar = WM_COLOR(0xFFFFFF),
    .strip = WM_COLOR(0xFFFFFF),
    .strip_line = WM_COLOR(0xB0B0B0),
    .on_ink = WM_COLOR(0xFFFFFF),
    .sliver = WM_COLOR(0x5A5A5A),
    .disc = WM_COLOR(0xFFFFFF),
    .brick_dark = WM_COLOR(0x8A8A8A),
    .gate = WM_COLOR(0xFFFFFF),
    .arc_ground = WM_COLOR_ALPHA(0xFFFFFF, 90),
    .earth = WM_COLOR(0x6A6A6A),
    .grass = WM_COLOR(0xA5A5A5),
    .water = WM_COLOR_ALPHA(0x9C9C9C, 80),
    .wood = WM_COLOR(0xA0A0A0),
    .gold = WM_COLOR(0xFFFFFF),
    .fresh = WM_COLOR(0x000000),
    .trouble_width = 9,
#include "theme/measures.def"
};
