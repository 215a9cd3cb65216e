/* SPDX-License-Identifier: MIT
 *
 * What a thing is drawn as that no picture clearly shows: its name is lettered on it.
 */
#ifndef WM_ICON_BLANK_H
#define WM_ICON_BLANK_H

enum wm_blank {
    WM_BLANK_NONE,
    WM_BLANK_SHEET,
    WM_BLANK_NOTE, /* a sticky one */
    WM_BLANK_BOX,
    WM_BLANK_BUBBLE, /* of speech */
};

#endif
