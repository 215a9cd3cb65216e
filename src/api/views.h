/* SPDX-License-Identifier: MIT
 *
 * Views and their formats. Private to api/.
 */
#ifndef WM_API_VIEWS_H
#define WM_API_VIEWS_H

#include "api/document.h"

/* Sets the pages of a view, in `arena`, for a format, and what else of `shown` a writer looks at.
 * Formats of data need no page. */
typedef void wm_view_drawer(struct wm_arena *arena, const struct wallmap_map *map,
                            const struct wm_format *format, struct wm_map *shown);

wm_view_drawer wm_view_map, wm_view_register;

/* A view in a format: one of the two is there. */
struct wm_form {
    const struct wallmap_format *shown;
    const struct wm_format *drawn;
    wm_report_maker *told;
};

/* False where the view does not have that format, or there is no such view; NULL for each stands
 * for the first. */
bool wm_form_find(const char *view, const char *format, struct wm_form *form);

/* Sets what a writer is to look at: the pages of the views that are named, "map+register" for two,
 * NULL for the first. */
enum wallmap_status wm_views_show(struct wm_arena *arena, const struct wallmap_map *map,
                                  const char *names, const struct wm_format *format,
                                  struct wm_map *shown);

#endif
