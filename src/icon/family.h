/* SPDX-License-Identifier: MIT
 *
 * Inside of src/icon: what its files share. Nobody else includes this.
 */
#ifndef WM_ICON_FAMILY_H
#define WM_ICON_FAMILY_H

#include "icon/icon.h"

struct wm_phrases; /* guess.c */
struct wm_prints;  /* paint.c */

struct wm_icons {
    struct wm_arena *arena;
    GPtrArray *family;   /* const struct wm_icon, in the order of names.tsv */
    GPtrArray *own;      /* likewise, of the document */
    GHashTable *by_name; /* names and aliases of the family → struct wm_icon */
    GHashTable *own_by_name;
    struct wm_phrases *phrases;
    struct wm_prints *prints;
};

/* The words of the family, made ready to be found in sentences. Lives in the arena. */
struct wm_phrases *wm_phrases_create(struct wm_arena *arena, const GPtrArray *family);

/* What was painted already, empty at first. Lives in the arena. */
struct wm_prints *wm_prints_create(struct wm_arena *arena);

/* Says why an SVG from a stranger must not reach librsvg, or NULL if it may. */
const char *wm_svg_fault(const char *bytes, gsize length);

#endif
