/* SPDX-License-Identifier: MIT
 *
 * The display list: what is painted, in order, in final coordinates (map units, y down, rounded
 * once here to 1/100). Writers know only this. Groups tell an interactive or accessible writer what
 * belongs together. A large map has hundreds of thousands of items, so paths, which are most of
 * them, are kept small: whole hundredths, and rectangles and circles by name.
 */
#ifndef WM_SCENE_SCENE_H
#define WM_SCENE_SCENE_H

#include "base/arena.h"
#include "base/geom.h"
#include "theme/theme.h"

#include <stdbool.h>
#include <stdint.h>

struct wm_icon; /* icon/icon.h; only passed on here */
struct wm_look;

enum wm_path_op { WM_PATH_MOVE, WM_PATH_LINE, WM_PATH_CURVE, WM_PATH_CLOSE };

/* How an operation is spelled, and how many points it has. */
struct wm_path_spelling {
    char letter;
    int points;
};

extern const struct wm_path_spelling wm_path_spellings[]; /* by operation */

/* A point in hundredths of a map unit. */
struct wm_scene_point {
    int32_t x, y;
};

static inline double wm_units(int32_t hundredths)
{
    return hundredths / 100.0;
}

enum wm_shape { WM_SHAPE_FREE, WM_SHAPE_RECT, WM_SHAPE_CIRCLE };

/* A shape and its paint; lengths in hundredths. */
struct wm_path {
    enum wm_shape shape;
    struct wm_color fill;   /* alpha 0: none */
    struct wm_color stroke; /* alpha 0: none; round joins always */
    int32_t stroke_width;
    int32_t dash[2]; /* on and off, in 1/WM_DASH of a unit, for their errors add up along a line;
                        both 0: a solid line. {0, n} with round ends: dots */
    union {
        struct {
            const unsigned char *ops;            /* `count` of enum wm_path_op */
            const struct wm_scene_point *points; /* as many as the operations have */
            int count;
            bool has_flat_ends; /* of lines and dashes; else round */
        } free;
        struct {
            struct wm_scene_point from, to; /* left upper and right lower corner */
            int32_t corner;                 /* radius of the corners, at most half a side */
        } rect;
        struct {
            struct wm_scene_point centre;
            int32_t radius;
        } circle;
    };
};

enum { WM_DASH = 100000 };

/* A piece of an outline, in map units. */
struct wm_path_segment {
    enum wm_path_op op;
    struct wm_point points[3]; /* as many of them as the operation has */
};

/* A walk along the outline of a path of any shape; it begins as {path}. */
struct wm_path_walk {
    const struct wm_path *path;
    int done;  /* segments */
    int point; /* the next one */
};

/* False behind the last segment. */
bool wm_path_next(struct wm_path_walk *walk, struct wm_path_segment *segment);

/* The smallest rectangle that holds all points, those that only steer a curve among them; without
 * the width of the stroke. */
struct wm_rect wm_path_bounds(const struct wm_path *path);

struct wm_icon_item {
    struct wm_rect box;
    const struct wm_icon *icon;
    const char *name;           /* for the dump */
    const struct wm_look *look; /* never NULL */
    double turn;                /* degrees clockwise about the centre of the box */
};

enum wm_anchor { WM_ANCHOR_START, WM_ANCHOR_MIDDLE, WM_ANCHOR_END };

/* One line of text. */
struct wm_text_item {
    const char *text;
    struct wm_point at; /* on the baseline */
    enum wm_anchor anchor;
    struct wm_font font;
    struct wm_color color;
    double width;    /* as measured */
    bool is_upright; /* turned by 90 degrees against the clock about `at`: read from below */
};

struct wm_group {
    const char *id;    /* unique in the scene, an XML NCName; NULL for none */
    const char *kind;  /* "step", "handoff", "room", "wall" ...: the class in SVG */
    const char *title; /* tool tip and alternative text, NULL for none */
    const char *href;  /* as the author gave it; writers let only harmless ones through */
    double veil; /* how much of it all is taken away, as one: 0 (as it is) to 1 (nothing left);
                    what lies in a veiled group of a veiled group is veiled twice */
};

enum wm_item_kind { WM_ITEM_GROUP, WM_ITEM_GROUP_END, WM_ITEM_PATH, WM_ITEM_ICON, WM_ITEM_TEXT };

struct wm_item {
    enum wm_item_kind kind;
    union {
        const struct wm_group *group; /* NULL at its end */
        const struct wm_path *path;
        const struct wm_icon_item *icon;
        const struct wm_text_item *text;
    };
};

struct wm_scene {
    double width, height;
    const struct wm_night_color *night; /* `night_count`, each `day` once; pictures are as by day */
    int night_count;
    struct wm_color ground; /* the whole sheet */
    const char *family;
    const char *title, *description, *language; /* of the document; language may be "" */
    const struct wm_item *items;
    int count;
    const struct wm_scene *next; /* what stands on the next page; a map has none */
};

/* Collects items. Coordinates are rounded as they are added. */
struct wm_scene_builder;

struct wm_scene_builder *wm_scene_begin(struct wm_arena *arena);
void wm_scene_group(struct wm_scene_builder *builder, struct wm_group group);
void wm_scene_group_end(struct wm_scene_builder *builder);
void wm_scene_icon(struct wm_scene_builder *builder, struct wm_icon_item icon);
void wm_scene_text(struct wm_scene_builder *builder, struct wm_text_item text);

/* A path is begun with its paint, then drawn; the next item ends it. It is either one rectangle, or
 * one circle, or free: pieces one after the other. */
void wm_scene_path(struct wm_scene_builder *builder, struct wm_color fill, struct wm_color stroke,
                   double stroke_width);
void wm_scene_dash(struct wm_scene_builder *builder, double on, double off);
void wm_scene_rect(struct wm_scene_builder *builder, struct wm_rect rect, double corner);
void wm_scene_circle(struct wm_scene_builder *builder, struct wm_point centre, double radius);
void wm_scene_move(struct wm_scene_builder *builder, double x, double y);
void wm_scene_line(struct wm_scene_builder *builder, double x, double y);
void wm_scene_curve(struct wm_scene_builder *builder, struct wm_point a, struct wm_point b,
                    struct wm_point end);
void wm_scene_close(struct wm_scene_builder *builder);
void wm_scene_flat_ends(struct wm_scene_builder *builder);

/* Ends the builder: every group must be closed. The head (size, title ...) is the caller's to fill
 * in. */
struct wm_scene *wm_scene_end(struct wm_scene_builder *builder);

/* Ground, family and night of a scene that lives in the arena. */
void wm_scene_take_theme(struct wm_scene *scene, struct wm_arena *arena,
                         const struct wm_theme *theme);

/* The pictures of a scene, each once, in the order in which they are first painted: const struct
 * wm_icon. Lives in the arena. */
const GPtrArray *wm_scene_icons(struct wm_arena *arena, const struct wm_scene *scene);

/* Stands for the scene: another one has nearly always another number, the same one has the same on
 * every machine. FNV-1a (Fowler, Noll, Vo), its halves folded. */
guint32 wm_scene_hash(const struct wm_scene *scene);

/* The scene as text, a line an item: the oracle of the golden tests, and `-T text`. */
void wm_scene_dump(const struct wm_scene *scene, GString *out);

#endif
