/* SPDX-License-Identifier: MIT
 *
 * What the program finds by itself: the model is const, findings are added. One file a kind of
 * finding.
 */
#ifndef WM_FIND_FIND_H
#define WM_FIND_FIND_H

#include "diag/finding.h"
#include "icon/icon.h"
#include "model/model.h"

/* Adds every finding of the process and of the pictures. */
void wm_find(const struct wm_model *model, const struct wm_icons *icons,
             struct wm_findings *findings);

#endif
