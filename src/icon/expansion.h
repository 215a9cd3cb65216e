/* SPDX-License-Identifier: MIT
 *
 * How large an SVG becomes once everything in it that refers to something else is drawn out: a few
 * hundred bytes can ask for millions of elements. Private to icon/.
 */
#ifndef WM_ICON_EXPANSION_H
#define WM_ICON_EXPANSION_H

#include <glib.h>

struct wm_expansion;

struct wm_expansion *wm_expansion_create(void);
void wm_expansion_destroy(struct wm_expansion *expansion);

/* An element starts, called `local` without its prefix, with the attributes `names` and `values`,
 * both NULL-terminated; and the innermost open one ends. */
void wm_expansion_enter(struct wm_expansion *expansion, const char *local, const char **names,
                        const char **values);
void wm_expansion_leave(struct wm_expansion *expansion);

/* After the last element, once: says why the picture must not be drawn, or NULL if it may. */
const char *wm_expansion_fault(struct wm_expansion *expansion);

#endif
