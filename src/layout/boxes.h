/* SPDX-License-Identifier: MIT
 *
 * All that stands on a map as a list of boxes, names and numbers too, which draw/ writes around a
 * point: for those who measure a map.
 */
#ifndef WM_LAYOUT_BOXES_H
#define WM_LAYOUT_BOXES_H

#include "layout/places.h"
#include "text/ruler.h"

enum wm_box_of {
    WM_BOX_OF_SHEET,
    WM_BOX_OF_STRIP,
    WM_BOX_OF_BAND, /* by place in wm_places, as are rooms' parts and walls */
    WM_BOX_OF_ROOM,
    WM_BOX_OF_WALL,
    WM_BOX_OF_STEP,
    WM_BOX_OF_HANDOFF,
};

enum wm_box_kind {
    WM_BOX_PICTURE,
    WM_BOX_WORDS,  /* with plates and goals */
    WM_BOX_DISC,   /* badges, marks, riders, how they travel */
    WM_BOX_NUMBER, /* of breaks and gates */
    WM_BOX_NAME,   /* of bands and walls */
    WM_BOX_STRIP,
    WM_BOX_WALL,
};

struct wm_box {
    enum wm_box_of of;
    int index;
    enum wm_box_kind kind;
    const char *what; /* "caption", "rider": English, for programs */
    struct wm_rect rect;
    bool is_round; /* the rect is the square around it */
};

/* The name of an owner in the JSON: "step". */
const char *wm_box_of_word(enum wm_box_of of);

/* `*count` boxes in the arena. Never fails. */
const struct wm_box *wm_places_boxes(struct wm_arena *arena, const struct wm_places *places,
                                     const struct wm_theme *theme, const struct wm_ruler *ruler,
                                     int *count);

#endif
