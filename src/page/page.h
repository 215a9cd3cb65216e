/* SPDX-License-Identifier: MIT
 *
 * A page that scenes are made for.
 */
#ifndef WM_PAGE_PAGE_H
#define WM_PAGE_PAGE_H

/* In points; both sides 0: none is asked for. */
struct wm_page {
    double width, height;
    double margin; /* left free on each side by whoever writes the page */
};

#endif
