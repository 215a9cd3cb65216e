/* SPDX-License-Identifier: MIT
 *
 * Groups of the strip that have a file of their own. Private to show/.
 */
#ifndef WM_SHOW_STRIP_H
#define WM_SHOW_STRIP_H

#include "show/inside.h"

/* strip_days.c: how long the usual way takes, a picture for each day; where it is longer than eight
 * weeks, for each week, and for each hour or each ten minutes where it is short. False: nobody says
 * how long it takes. */
bool wm_strip_days(const struct wm_showing *showing, struct wm_show_group *group);

/* strip_compared.c: adds to `groups` (struct wm_show_group) what became of each count, as it was,
 * pale, and as it will be. */
void wm_strip_compare(const struct wm_showing *showing, GArray *groups);

#endif
