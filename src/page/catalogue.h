/* SPDX-License-Identifier: MIT
 *
 * A catalogue of pictures.
 */
#ifndef WM_PAGE_CATALOGUE_H
#define WM_PAGE_CATALOGUE_H

#include "icon/icon.h"
#include "page/page.h"
#include "scene/scene.h"
#include "text/ruler.h"

/* Many (const struct wm_icon), by category, in their order, with their other names in a language.
 * On pages of the size of `page` without its margins, of which the first is returned; NULL: on one
 * long sheet. */
struct wm_scene *wm_catalogue_scene(struct wm_arena *arena, const GPtrArray *icons,
                                    enum wm_language language, const struct wm_theme *theme,
                                    const struct wm_ruler *ruler, const struct wm_page *page);

#endif
