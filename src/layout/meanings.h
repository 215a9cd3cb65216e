/* SPDX-License-Identifier: MIT
 *
 * What pictures and findings mean, in the words of the map. Private to layout/.
 */
#ifndef WM_LAYOUT_MEANINGS_H
#define WM_LAYOUT_MEANINGS_H

#include "layout/sheet.h"

/* What a picture means on a mark, as the legend says it; NULL where the map always says it in words
 * beside the picture. */
const char *wm_sheet_meaning(const struct wm_sheet *sheet, const char *picture, bool is_trouble);

/* The alternative text of a finding's mark: its sentence, which is English; in another language
 * what the map says of it, or means by its picture. */
const char *wm_sheet_means(const struct wm_sheet *sheet, const struct wm_finding *finding);

/* Whether the author gives a finding no words, so that the catalogue's stand for it. */
bool wm_finding_has_short_words(const struct wm_finding *finding);

/* What the map says of a finding; NULL or "": nothing. */
const char *wm_sheet_words_of(const struct wm_sheet *sheet, const struct wm_finding *finding);

#endif
