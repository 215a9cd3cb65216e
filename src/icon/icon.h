/* SPDX-License-Identifier: MIT
 *
 * Pictures: the built-in family and those a document brings, found by name, alias or the words of a
 * sentence, and painted by librsvg. Knows nothing of maps.
 */
#ifndef WM_ICON_ICON_H
#define WM_ICON_ICON_H

#include "base/geom.h"
#include "diag/finding.h"

#include <cairo.h>
#include <glib.h>

struct wm_icons;

/* One picture. Immutable; the same pointer for the same picture. */
struct wm_icon {
    const char *name;     /* as it is found; unique within its origin */
    const char *title;    /* plain words, for alternative text */
    const char *category; /* "people", "papers" ...; "own" for a document's */
    const char *aliases;  /* comma separated, may be "" */
    const char *words;    /* comma separated, may be "" */
    GBytes *bytes;        /* the SVG or PNG file */
    bool is_png, is_own;  /* own: the document's; foreign art, only its aspect is known */
    bool is_person;       /* has moods, skin, hair, accent */
};

/* How a picture varies; all zero is as it was drawn. Colours are 0xRRGGBB, 0 as drawn. */
struct wm_look {
    const char *mood; /* "pleased" ... "angry", NULL as drawn */
    unsigned skin, hair, accent;
};

/* The family, found in the program's resources, nothing parsed yet. Lives in `arena`. */
struct wm_icons *wm_icons_create(struct wm_arena *arena);

/* Adds a picture of the document's own, found before the family. A file that is no SVG or PNG, or
 * whose PNG is larger than 4,096 pixels a side or one too many, is a finding (bad-file) at `at` and
 * false. The size of the file is not looked at. Bytes are referenced. */
bool wm_icons_add(struct wm_icons *icons, const char *name, const char *title, GBytes *bytes,
                  struct wm_span at, struct wm_findings *findings);

/* By name, then by alias, the document's own first. NULL if there is none. */
const struct wm_icon *wm_icons_find(const struct wm_icons *icons, const char *name);

/* By index in the order of names.tsv; NULL behind the last. */
const struct wm_icon *wm_icons_at(const struct wm_icons *icons, size_t index);

/* The picture whose words fit `sentence` best (longest phrase, then the phrase that stands first,
 * then a picture's name before its other words, then the table's order); of `category`, or of any
 * but people where that is NULL. NULL if none fits. */
const struct wm_icon *wm_icons_guess(const struct wm_icons *icons, const char *sentence,
                                     const char *category);

/* Names nearest to one that is not found, at most `count`; returns how many. */
size_t wm_icons_nearest(const struct wm_icons *icons, const char *name, const struct wm_icon **out,
                        size_t count);

/* Paints a picture into `box`, its aspect kept, clipped to the box. Vector pictures stay vectors.
 * Failures of a foreign picture paint nothing. What was parsed is kept in `icons`' cache by (icon,
 * look). */
void wm_icon_paint(struct wm_icons *icons, const struct wm_icon *icon, const struct wm_look *look,
                   cairo_t *cairo, struct wm_rect box);

#endif
