/* SPDX-License-Identifier: MIT
 *
 * What the files of src/icon share. Private to icon/.
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
    guint32 own_pixels;  /* of its PNGs */
    GHashTable *by_name; /* names and aliases of the family → struct wm_icon */
    GHashTable *own_by_name;
    struct wm_phrases *phrases;
    struct wm_prints *prints;
};

/* The words of the family, made ready to be found in sentences. Lives in the arena. */
struct wm_phrases *wm_phrases_create(struct wm_arena *arena, const GPtrArray *family);

/* What was painted already, empty at first. Lives in the arena. */
struct wm_prints *wm_prints_create(struct wm_arena *arena);

/* Whether it can be painted: all of it is read, for the head of a picture says little. */
bool wm_icon_is_whole(const struct wm_icon *icon);

/* An SVG as librsvg has parsed it, in one look. NULL if it cannot be parsed. */
struct wm_drawing *wm_drawing_open(const struct wm_icon *icon, const struct wm_look *look);
void wm_drawing_close(struct wm_drawing *drawing);

/* Width over height. */
double wm_drawing_aspect(const struct wm_drawing *drawing);

/* Painted over all of `into`, clipped to it. */
void wm_drawing_paint(const struct wm_drawing *drawing, cairo_t *cairo, struct wm_rect into);

/* Says why an SVG from a stranger must not reach librsvg, or NULL if it may. */
const char *wm_svg_fault(const char *bytes, gsize length);

#endif
