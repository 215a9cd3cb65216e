/* SPDX-License-Identifier: MIT
 *
 * What every part of a map is drawn with, and the parts themselves. Private to draw/. A part adds
 * its items to the scene at the pen's end; the order in which the parts are called is the order of
 * painting, and is draw.c's alone.
 */
#ifndef WM_DRAW_PEN_H
#define WM_DRAW_PEN_H

#include "icon/icon.h"
#include "layout/places.h"
#include "scene/scene.h"
#include "show/show.h"

struct wm_pen {
    struct wm_arena *arena;
    struct wm_scene_builder *out;
    const struct wm_show *show;
    const struct wm_places *places;
    const struct wm_theme *theme;
};

/* How calm a thing is drawn: not at all where it is theirs from whom the map is seen. */
static inline double wm_pen_veil(const struct wm_pen *pen, bool is_theirs)
{
    return is_theirs ? 0 : pen->theme->calm;
}

/* Likewise of what is gone, where two maps are compared. */
static inline double wm_pen_ghost_veil(const struct wm_pen *pen, enum wm_shown shown,
                                       bool is_theirs)
{
    return shown == WM_SHOWN_GHOST ? pen->theme->calm : wm_pen_veil(pen, is_theirs);
}

/* Red for trouble, else ink. */
static inline struct wm_color wm_pen_color(const struct wm_pen *pen, bool is_trouble)
{
    return is_trouble ? pen->theme->trouble : pen->theme->ink;
}

/* Likewise where two maps may be compared: what is new there and no trouble has a colour of its
 * own. */
static inline struct wm_color wm_pen_color_of(const struct wm_pen *pen, bool is_trouble,
                                              enum wm_shown shown)
{
    return shown == WM_SHOWN_NEW && !is_trouble ? pen->theme->fresh : wm_pen_color(pen, is_trouble);
}

/* label.c: words. */
void wm_draw_label(const struct wm_pen *pen, const struct wm_label *label);
void wm_draw_labels(const struct wm_pen *pen, const struct wm_label *labels, int count);

/* One line of text with its middle at `centre`. */
struct wm_inscription {
    const char *text;
    struct wm_point centre;
    double width; /* as measured */
    struct wm_font font;
    struct wm_color color;
    bool is_upright; /* read from below */
};
void wm_draw_inscription(const struct wm_pen *pen, const struct wm_inscription *inscription);

/* Likewise in a style of the theme. */
void wm_draw_words_at(const struct wm_pen *pen, const char *words, double width,
                      struct wm_point centre, enum wm_style style, struct wm_color color);

/* A number on a disc, or on a longer plate where it has many digits, in the style of numbers. */
struct wm_number_look {
    struct wm_color ground, rim, ink;
    double rim_width;
};
void wm_draw_number(const struct wm_pen *pen, int number, double width, struct wm_point centre,
                    struct wm_number_look look);

/* Likewise any short text. */
void wm_draw_plate(const struct wm_pen *pen, const char *words, double width,
                   struct wm_point centre, struct wm_number_look look);

/* A picture, or the box with a name that stands for one that is not known. */
struct wm_painting {
    struct wm_show_picture picture;
    const struct wm_label *name; /* of one that is not known; NULL: it is known */
    struct wm_rect box;
    const struct wm_look *look; /* NULL: as drawn */
    double turn;                /* degrees */
};

/* picture.c */
void wm_draw_picture(const struct wm_pen *pen, const struct wm_painting *painting);

/* blank.c: a thing on which a name is lettered. */
void wm_draw_blank(const struct wm_pen *pen, enum wm_blank blank, struct wm_rect box);

/* vignette.c: one of the faces of an actor who has some. */
void wm_draw_face(const struct wm_pen *pen, const struct wm_show_actor *actor, enum wm_mood mood,
                  int face, struct wm_rect box);

/* mark.c */
void wm_draw_mark(const struct wm_pen *pen, const struct wm_mark *mark);
void wm_draw_signs(const struct wm_pen *pen, const struct wm_signs_place *signs);

/* worst.c */
void wm_draw_scene(const struct wm_pen *pen, const struct wm_show_scene *show,
                   struct wm_rect scene);
void wm_draw_pennant(const struct wm_pen *pen, const struct wm_pennant_place *place);

/* tell.c: sentences for tool tips and for those who hear the map instead of seeing it. */
const char *wm_tell_map(const struct wm_pen *pen);
const char *wm_tell_handoff(const struct wm_pen *pen, int index);

/* band.c: how calm the room of that index is drawn. */
double wm_draw_room_veil(const struct wm_pen *pen, int index);

/* crossing.c: where lines cross. */
struct wm_crossings;

/* `ranks` tells for each route when it is painted. */
struct wm_crossings *wm_crossings_find(const struct wm_pen *pen, const int *ranks);

/* Interrupts what was painted before the route of that index where it crosses that. */
void wm_draw_crossings(const struct wm_pen *pen, const struct wm_crossings *crossings, int index);

/* The parts. */
void wm_draw_bands(const struct wm_pen *pen);
void wm_draw_rooms(const struct wm_pen *pen);
void wm_draw_walls(const struct wm_pen *pen);
void wm_draw_lines(const struct wm_pen *pen);
void wm_draw_above_doors(const struct wm_pen *pen);
void wm_draw_step(const struct wm_pen *pen, const struct wm_step_place *place);
void wm_draw_handoff(const struct wm_pen *pen, const struct wm_route *route);
void wm_draw_title(const struct wm_pen *pen);
void wm_draw_strip(const struct wm_pen *pen);
void wm_draw_legend(const struct wm_pen *pen);

#endif
