/* SPDX-License-Identifier: MIT
 *
 * A map on several sheets: an overview of the whole, then sheets with some of the steps each. Both
 * are made of the show of the whole map.
 */
#ifndef WM_SHOW_SHEETS_H
#define WM_SHOW_SHEETS_H

#include "show/show.h"

/* The sheets behind the overview: all steps, in their order. */
struct wm_sheeting {
    const struct wm_stretch *sheets; /* `count`, at least 1 */
    int count;
};

/* The sheet that a step is on, from 0. */
int wm_sheeting_find(struct wm_sheeting sheeting, int step);

/* The whole with its title, headline and strip, but in few words, so that they are large: of steps
 * number, person and what they do, of the worst handoffs what rides on them. Where a sheet
 * begins its number and its steps are told. */
const struct wm_show *wm_show_overview(struct wm_arena *arena, const struct wm_model *model,
                                       const struct wm_show *whole, struct wm_sheeting sheeting);

/* Sheet `index`, from 0: its steps with all words, below a short title. The other steps, and
 * handoffs that touch none of its own, are WM_SHOWN_NOT. */
const struct wm_show *wm_show_sheet(struct wm_arena *arena, const struct wm_model *model,
                                    const struct wm_show *whole, struct wm_sheeting sheeting,
                                    int index);

#endif
