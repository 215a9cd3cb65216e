/* SPDX-License-Identifier: MIT
 *
 * The seam register as pages: a table in the language of the map.
 */
#ifndef WM_PAGE_REGISTER_H
#define WM_PAGE_REGISTER_H

#include "model/model.h"
#include "page/page.h"
#include "report/report.h"
#include "scene/scene.h"
#include "text/ruler.h"

/* The first of its pages, at least one, as large as the page without its margins, whose shape they
 * have. `told` has the seams and facts of the model. */
struct wm_scene *wm_register_pages(struct wm_arena *arena, const struct wm_told *told,
                                   const struct wm_model *model, const struct wm_theme *theme,
                                   const struct wm_ruler *ruler, struct wm_page page);

#endif
