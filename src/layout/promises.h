/* SPDX-License-Identifier: MIT
 *
 * The promises of passes. Private to layout/.
 */
#ifndef WM_LAYOUT_PROMISES_H
#define WM_LAYOUT_PROMISES_H

#include "layout/sheet.h"

/* Ends the program where a pass, by its name in layout.c, has broken a promise. */
void wm_check_promises(const struct wm_sheet *sheet, const char *pass);

#endif
