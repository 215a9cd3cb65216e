/* SPDX-License-Identifier: MIT
 *
 * The places of a map flattened to what can hide something else: things, which are boxes or discs,
 * and straight runs of lines; each with whose it is. Nothing is judged here.
 */
#ifndef TESTS_PROPERTY_SHAPES_H
#define TESTS_PROPERTY_SHAPES_H

#include "layout/boxes.h"

#include <glib.h>

enum owner_kind {
    OWNER_SHEET = WM_BOX_OF_SHEET,
    OWNER_STRIP = WM_BOX_OF_STRIP,
    OWNER_BAND = WM_BOX_OF_BAND,
    OWNER_ROOM = WM_BOX_OF_ROOM,
    OWNER_WALL = WM_BOX_OF_WALL,
    OWNER_STEP = WM_BOX_OF_STEP,
    OWNER_HANDOFF = WM_BOX_OF_HANDOFF
};

struct owner {
    enum owner_kind kind;
    int index;
};

enum thing_class {
    CLASS_PICTURE = WM_BOX_PICTURE,
    CLASS_WORDS = WM_BOX_WORDS,
    CLASS_DISC = WM_BOX_DISC,
    CLASS_NUMBER = WM_BOX_NUMBER,
    CLASS_NAME = WM_BOX_NAME,
    CLASS_STRIP = WM_BOX_STRIP,
    CLASS_WALL = WM_BOX_WALL,
    CLASS_COUNT
};

struct thing {
    struct owner owner;
    enum thing_class class;
    const char *what;
    struct wm_rect box;
    bool is_disc; /* the box is the square around it */
};

/* A straight part of a line. */
struct run_shape {
    int handoff;
    bool is_thrown;
    bool is_inner; /* neither the first nor the last one of its piece of the line */
    struct wm_point from, to;
};

struct shapes {
    GArray *things; /* struct thing */
    GArray *runs;   /* struct run_shape */
};

void shapes_init(struct shapes *shapes, struct wm_arena *arena, const struct wm_theme *theme,
                 const struct wm_places *places);
void shapes_finish(struct shapes *shapes);

static inline bool is_same_owner(struct owner a, struct owner b)
{
    return a.kind == b.kind && a.index == b.index;
}

#endif
