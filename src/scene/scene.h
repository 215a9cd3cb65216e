/* SPDX-License-Identifier: MIT
 *
 * The display list: what is painted, in order, in final coordinates (map units, y down, rounded
 * once here to 1/100). Writers know only this. Groups tell an interactive or accessible writer what
 * belongs together.
 */
#ifndef WM_SCENE_SCENE_H
#define WM_SCENE_SCENE_H

#include "base/arena.h"
#include "base/geom.h"
#include "theme/theme.h"

#include <stdbool.h>

struct wm_icon; /* icon/icon.h; only passed on here */
struct wm_look;

enum wm_path_op { WM_PATH_MOVE, WM_PATH_LINE, WM_PATH_CURVE, WM_PATH_CLOSE };

/* How an operation is spelled, and how many points it has. */
struct wm_path_spelling {
    char letter;
    int points;
};

extern const struct wm_path_spelling wm_path_spellings[]; /* by operation */

struct wm_path_segment {
    enum wm_path_op op;
    struct wm_point points[3]; /* as many of them as the operation has */
};

struct wm_path {
    const struct wm_path_segment *segments;
    int count;
    struct wm_color fill;   /* alpha 0: none */
    struct wm_color stroke; /* alpha 0: none; round joins and caps always */
    double stroke_width;
    double dash[2]; /* on and off; both 0: a solid line. {0, n} with round caps: dots */
};

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
        struct wm_group group;
        struct wm_path path;
        struct wm_icon_item icon;
        struct wm_text_item text;
    };
};

struct wm_scene {
    double width, height;
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

/* A path is begun with its paint, then drawn; the next item ends it. */
void wm_scene_path(struct wm_scene_builder *builder, struct wm_color fill, struct wm_color stroke,
                   double stroke_width);
void wm_scene_dash(struct wm_scene_builder *builder, double on, double off);
void wm_scene_move(struct wm_scene_builder *builder, double x, double y);
void wm_scene_line(struct wm_scene_builder *builder, double x, double y);
void wm_scene_curve(struct wm_scene_builder *builder, struct wm_point a, struct wm_point b,
                    struct wm_point end);
void wm_scene_close(struct wm_scene_builder *builder);
void wm_scene_rect(struct wm_scene_builder *builder, struct wm_rect rect, double corner);
void wm_scene_circle(struct wm_scene_builder *builder, struct wm_point centre, double radius);

/* Ends the builder: every group must be closed. The head (size, title ...) is the caller's to fill
 * in. */
struct wm_scene *wm_scene_end(struct wm_scene_builder *builder);

/* The pictures of a scene, each once, in the order in which they are first painted: const struct
 * wm_icon. Lives in the arena. */
const GPtrArray *wm_scene_icons(struct wm_arena *arena, const struct wm_scene *scene);

/* The scene as text, a line an item: the oracle of the golden tests, and `-T text`. */
void wm_scene_dump(const struct wm_scene *scene, GString *out);

#endif
