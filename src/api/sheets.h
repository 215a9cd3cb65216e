/* SPDX-License-Identifier: MIT
 *
 * On how many sheets a map is laid out, and how large its words are there. Private to api/.
 */
#ifndef WM_API_SHEETS_H
#define WM_API_SHEETS_H

#include "api/document.h"
#include "find/find.h"

/* Lays the map out, on one sheet or on those that were asked for: sets what it shows and all that
 * is drawn but the scene. */
void wm_sheets_lay_out(struct wallmap_map *map);

/* The number of the gate that a handoff passes, on the sheet that numbers it; 0: none. */
int wm_sheets_gate(const struct wm_map *map, int handoff);

/* With how many sheets words of that size would be large enough, found by laying them out with
 * little effort, and how large they would be; 0: with no few. */
int wm_sheets_advise(const struct wallmap_map *map, double words, double *on_sheets);

/* The smallest words of a step or a handoff where the map is read: in points of paper or pixels of
 * a slide; 0: nobody says what it is read on. */
double wm_words_on_page(const struct wallmap_map *map, const struct wm_places *places);

/* Tells if they are smaller than they must be, and what would help: a larger paper, by scaling, or
 * more sheets. `places` are those of the map or, if two are compared, those that are drawn. */
void wm_small_text_tell(const struct wallmap_map *map, const struct wm_places *places,
                        struct wm_findings *findings);

#endif
