/* SPDX-License-Identifier: MIT
 *
 * The functions behind views.def. Private to api/.
 */
#ifndef WM_API_VIEWS_H
#define WM_API_VIEWS_H

#include "api/document.h"

/* Sets the pages of a view, in `arena`, for a format, and what else of `shown` a writer looks at.
 * Formats of data need no page. False: the view does not have this format. */
#define WM_VIEW(name, summary)                                                                     \
    bool wm_view_##name(struct wm_arena *arena, const struct wallmap_map *map,                     \
                        const struct wm_format *format, struct wm_map *shown);
#include "api/views.def"
#undef WM_VIEW

/* Sets what a writer is to look at: the pages of the views that are named, "map+register" for two,
 * NULL for the first. */
enum wallmap_status wm_views_show(struct wm_arena *arena, const struct wallmap_map *map,
                                  const char *names, const struct wm_format *format,
                                  struct wm_map *shown);

#endif
