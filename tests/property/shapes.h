/* SPDX-License-Identifier: MIT
 *
 * The places of a map flattened to what can hide something else: boxes of words, discs, straight
 * runs of arrows; each with whose it is. Shared by rules.c and shapes.c.
 */
#ifndef TESTS_PROPERTY_SHAPES_H
#define TESTS_PROPERTY_SHAPES_H

#include "layout/places.h"

#include <glib.h>

enum owner_kind { OWNER_SHEET, OWNER_ROOM, OWNER_STEP, OWNER_HANDOFF };

struct owner {
    enum owner_kind kind;
    int index;
};

struct box_shape {
    struct owner owner;
    const char *what;
    struct wm_rect box;
};

struct disc_shape {
    struct owner owner;
    const char *what;
    struct wm_point centre;
    double radius;
};

/* A straight part of an arrow; a thrown one is cut into short parts. */
struct run_shape {
    int handoff;
    bool is_thrown;
    struct wm_point from, to;
};

struct shapes {
    GArray *pictures, *labels; /* struct box_shape */
    GArray *discs;             /* struct disc_shape */
    GArray *runs;              /* struct run_shape */
};

void shapes_init(struct shapes *shapes, const struct wm_theme *theme,
                 const struct wm_places *places);
void shapes_finish(struct shapes *shapes);

static inline bool is_same_owner(struct owner a, struct owner b)
{
    return a.kind == b.kind && a.index == b.index;
}

#endif
