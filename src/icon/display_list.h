/* SPDX-License-Identifier: MIT
 *
 * The pictures of the family as display lists: shapes in the order in which they are painted. Made
 * from icons/NAME.svg when the program is built (tools/compile-icons). All of it is const data
 * without a pointer, so a program that starts has nothing to parse, copy or relocate.
 */
#ifndef WM_ICON_DISPLAY_LIST_H
#define WM_ICON_DISPLAY_LIST_H

#include "icon/icon.h"

/* Pictures fill the square from 0 to WM_LIST_SIDE; every number is WM_LIST_UNIT times as large. */
enum { WM_LIST_SIDE = 64, WM_LIST_UNIT = 100 };

/* An outline is a row of operations, each followed by its numbers. Points are absolute. A rectangle
 * or an oval is all of its outline, and neither needs a move nor a close. */
enum wm_outline_op {
    WM_OUTLINE_MOVE,  /* x y */
    WM_OUTLINE_LINE,  /* x y */
    WM_OUTLINE_QUAD,  /* x y of the control point, x y of the end */
    WM_OUTLINE_CURVE, /* x y of both control points, x y of the end */
    WM_OUTLINE_CLOSE, /* back to the last move */
    WM_OUTLINE_RECT,  /* x y width height, radius of the corners */
    WM_OUTLINE_OVAL,  /* x y of the centre, radius in x, radius in y */
    WM_OUTLINE_OPS,
};

/* How many numbers follow an operation. */
static inline int wm_outline_numbers(enum wm_outline_op op)
{
    switch (op) {
    case WM_OUTLINE_MOVE:
    case WM_OUTLINE_LINE:
        return 2;
    case WM_OUTLINE_QUAD:
    case WM_OUTLINE_OVAL:
        return 4;
    case WM_OUTLINE_RECT:
        return 5;
    case WM_OUTLINE_CURVE:
        return 6;
    case WM_OUTLINE_CLOSE:
    case WM_OUTLINE_OPS:
        break;
    }
    return 0;
}

/* What of a person has a colour that varies. */
enum wm_part { WM_PART_NONE, WM_PART_SKIN, WM_PART_HAIR, WM_PART_ACCENT, WM_PARTS };

/* No fill or no stroke; colours are 0xRRGGBB. */
#define WM_NO_PAINT G_MAXUINT32

/* Filled, then stroked with round caps and joins. */
struct wm_icon_shape {
    guint32 outline;      /* the place of its first operation in wm_outlines */
    guint32 fill, stroke; /* WM_NO_PAINT: none; the functions below know the look */
    guint16 length;       /* of the outline: operations and numbers */
    gint16 width;         /* of the stroke */
    gint16 dash[2];       /* on and off; both 0: a solid line */
    guint8 mood;          /* enum wm_mood: the only one that shows it; WM_MOOD_NONE: all do */
    guint8 part;          /* enum wm_part */
};

struct wm_display_list {
    guint32 name, title;  /* places in wm_display_list_texts */
    guint16 first, count; /* in wm_icon_shapes */
};

/* What tools/compile-icons makes. Lists are sorted by name, in the order of bytes. */
extern const gint16 wm_outlines[];
extern const struct wm_icon_shape wm_icon_shapes[];
extern const struct wm_display_list wm_display_lists[];
extern const guint32 wm_display_list_count;
extern const char wm_display_list_texts[];

/* The list of a picture of the family, NULL if there is none. */
const struct wm_display_list *wm_display_list_find(const char *name);

/* The picture in plain words. */
const char *wm_display_list_title(const struct wm_display_list *list);

/* The next shape that the look shows, from the index `*at` on, which is moved behind it; NULL after
 * the last. */
const struct wm_icon_shape *wm_display_list_next(const struct wm_display_list *list,
                                                 const struct wm_look *look, int *at);

/* The colour inside of a shape in that look, and that of its outline. */
guint32 wm_icon_shape_fill(const struct wm_icon_shape *shape, const struct wm_look *look);
guint32 wm_icon_shape_stroke(const struct wm_icon_shape *shape, const struct wm_look *look);

/* Paints the picture onto the square from 0 to WM_LIST_SIDE in user space. Line style, path and
 * source of the context are changed. */
void wm_display_list_paint(const struct wm_display_list *list, const struct wm_look *look,
                           cairo_t *cairo);

#endif
