/* SPDX-License-Identifier: MIT
 *
 * What the files of src/icon share. Private to icon/.
 */
#ifndef WM_ICON_FAMILY_H
#define WM_ICON_FAMILY_H

#include "icon/icon.h"

#include <string.h>

struct wm_names;   /* names.c */
struct wm_phrases; /* guess.c */
struct wm_prints;  /* paint.c */
struct wm_shelf;   /* shelf.c */
struct wm_drawing; /* drawing.c */

struct wm_icons {
    struct wm_arena *arena;
    const GPtrArray *family; /* const struct wm_icon, in the order of names.tsv */
    GPtrArray *own;          /* likewise, of the document */
    guint32 foreign_pixels;  /* of PNGs, its own and of packs */
    struct wm_names *names;  /* of the family */
    GHashTable *own_by_name;
    struct wm_phrases *phrases;
    struct wm_prints *prints;
    struct wm_shelf *shelf;
};

/* The family as names.tsv has it: adds one struct wm_icon a row to `family`. */
void wm_table_read(struct wm_arena *arena, GPtrArray *family);

/* Every name of the family in every language. Lives in the arena, as does `family`; safe for
 * threads, though what it looks up is made when it is first needed. */
struct wm_names *wm_names_create(struct wm_arena *arena, const GPtrArray *family);

/* By any name; NULL if there is none. */
const struct wm_icon *wm_names_find(struct wm_names *names, const char *name);

/* The words of the family, to be found in sentences. Lives in the arena, as does `family`. */
struct wm_phrases *wm_phrases_create(struct wm_arena *arena, const GPtrArray *family);

/* What was painted already, empty at first. Lives in the arena. */
struct wm_prints *wm_prints_create(struct wm_arena *arena);

/* Foreign art that is to become a picture. */
struct wm_art {
    const char *name, *title, *category;
    GBytes *bytes;
    const struct wm_credit *credit;
};

/* The picture; texts are copied, bytes referenced. NULL where it cannot be drawn, `*fault` then
 * saying why in words that follow its name. */
const struct wm_icon *wm_art_make(struct wm_icons *icons, const struct wm_art *art,
                                  const char **fault);

/* The packs of a path. Lives in the arena of `icons`. */
struct wm_shelf *wm_shelf_create(struct wm_icons *icons, const struct wm_icon_path *path);

/* The picture "PACK:NAME", NULL where there is none or it cannot be drawn; and then why it cannot.
 */
const struct wm_icon *wm_shelf_find(struct wm_shelf *shelf, const char *name);
const char *wm_shelf_fault(struct wm_shelf *shelf, const char *name);

/* What the set that is used has for a picture of the family, else the picture itself. */
const struct wm_icon *wm_shelf_replace(struct wm_shelf *shelf, const struct wm_icon *family);

/* Finds what of a foreign picture is to be shown. False where it cannot be painted: all of it is
 * read, for the head of a picture says little. */
bool wm_icon_look_at(struct wm_icon *icon);

/* Whether SVGs of others can be drawn at all: what does it may not be installed. */
bool wm_drawing_can_open(void);

/* A foreign SVG as librsvg has parsed it. NULL if it cannot be parsed. */
struct wm_drawing *wm_drawing_open(const struct wm_icon *icon);
void wm_drawing_close(struct wm_drawing *drawing);

/* The whole of it, in its own units, and what of it is shown. */
struct wm_rect wm_drawing_page(const struct wm_drawing *drawing);
struct wm_rect wm_drawing_frame(const struct wm_drawing *drawing);

/* A part of it painted over all of `into`, clipped to that. */
void wm_drawing_paint(const struct wm_drawing *drawing, cairo_t *cairo, struct wm_rect part,
                      struct wm_rect into);

/* The smallest part of `page` outside of which nothing is painted; `page` where it is empty. */
struct wm_rect wm_ink_of_drawing(const struct wm_drawing *drawing, struct wm_rect page);
struct wm_rect wm_ink_of_image(cairo_surface_t *image);

/* Whether what is painted is neither turned, nor skewed, nor mirrored. */
static inline bool wm_cairo_is_upright(cairo_t *cairo)
{
    cairo_matrix_t matrix;
    cairo_get_matrix(cairo, &matrix);
    return matrix.xy == 0 && matrix.yx == 0 && matrix.xx > 0 && matrix.yy > 0;
}

/* Paints a picture of the family over all of `into`. False if the target is no PDF that keeps such
 * pictures. */
bool wm_icon_paint_kept(const struct wm_icon *icon, const struct wm_look *look, cairo_t *cairo,
                        struct wm_rect into);

/* A PNG as it is painted. The caller's; NULL if it is broken. */
cairo_surface_t *wm_photo_print(const struct wm_icon *icon);

/* The name of an element or attribute without its prefix. */
static inline const char *wm_local_name(const char *name)
{
    const char *colon = strrchr(name, ':');
    return colon ? colon + 1 : name;
}

/* Says why an SVG from a stranger must not reach librsvg, or NULL if it may. */
const char *wm_svg_fault(const char *bytes, gsize length);

#endif
