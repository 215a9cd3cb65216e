/* SPDX-License-Identifier: MIT
 *
 * The tone in which something is said. Themes give each a colour and a weight.
 */
#ifndef WM_SAY_TONE_H
#define WM_SAY_TONE_H

enum wm_tone {
    WM_TONE_INK,
    WM_TONE_STRONG,  /* bold */
    WM_TONE_QUIET,   /* second rank */
    WM_TONE_TROUBLE, /* something goes wrong */
    WM_TONE_GOOD,    /* something works well */
    WM_TONE_ON_INK,
    WM_TONE_FRESH, /* new, if two maps are compared */
};

#endif
