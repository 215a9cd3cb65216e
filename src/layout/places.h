/* SPDX-License-Identifier: MIT
 *
 * Where everything on a map goes. Made by layout/, const from then on; draw/ turns it into a scene.
 * Map units (points), y down, the sheet's left upper corner is (0, 0). Indices are those of the
 * model. Everything lives in the arena that wm_layout was given.
 */
#ifndef WM_LAYOUT_PLACES_H
#define WM_LAYOUT_PLACES_H

#include "base/geom.h"
#include "show/show.h"
#include "theme/tone.h"

enum wm_align { WM_ALIGN_LEFT, WM_ALIGN_CENTRE, WM_ALIGN_RIGHT };

/* Lines of one style and tone. `box` holds them all: the first baseline is at box.y + 0.8 × the
 * font's size, the next ones follow by its line height. Lines stand at the left edge, in the middle
 * or at the right edge of the box. */
struct wm_label {
    struct wm_rect box;
    const char *const *lines;
    const double *widths; /* of the lines */
    int count;
    enum wm_style style;
    enum wm_tone tone;
    enum wm_align align;
    double size; /* the em; 0: that of the style */
};

/* Of a leaf: its width, as a share of the side of its picture. */
static const double WM_LEAF_WIDTH = 0.75;

/* Where a sign stands. */
struct wm_mark {
    struct wm_point centre;
    double radius; /* of a leaf, half its side */
    struct wm_sign sign;
    double text_size, text_width; /* of the text on it: the em, smaller if it would not fit */
};

/* The empty chair of a handoff without an owner, on a card that somebody signs. */
struct wm_chair_place {
    const struct wm_sign *sign; /* NULL: there is none */
    struct wm_rect seat;
    struct wm_rect card;   /* behind it; no height: the chair stands alone */
    struct wm_label door;  /* on the card: the letter of the door before it; or no lines */
    struct wm_label words; /* "owner:" */
    struct wm_rect blank;  /* the line to sign on: its width, at its lower edge */
};

/* What stands in a row at a step or on a line. */
struct wm_signs_place {
    const struct wm_mark *marks; /* `mark_count`: discs, then the leaves of a wait */
    int mark_count;
    struct wm_rect tray; /* below the leaves; no height: none */
    struct wm_chair_place chair;
};

/* The square around a disc; what is drawn of a leaf, which is not as wide as its square. */
static inline struct wm_rect wm_mark_box(const struct wm_mark *mark)
{
    double side = 2 * mark->radius;
    return wm_rect_around(mark->centre, side * (mark->sign.is_leaf ? WM_LEAF_WIDTH : 1), side);
}

struct wm_band_place {
    enum wm_side side;
    struct wm_rect box;
    const char *name; /* as written on its side, upper case by the theme's taste; stands upright,
                         read from below, or, where the map is read downwards, lies at its top;
                         "": there is no room for it */
    struct wm_point name_centre;
    double name_width;
};

struct wm_room_place {
    int room;
    enum wm_side side;
    struct wm_rect box;
    struct wm_rect floor;          /* its lower part; no height: none is shown */
    struct wm_rect sign;           /* behind its name; no height: a room without one */
    struct wm_rect board;          /* behind its goals; no height: none */
    struct wm_label plate;         /* its name */
    const struct wm_label *labels; /* its goals, `label_count` */
    int label_count;
    enum wm_shown shown;
};

/* An arch in the wall through which handoffs pass. */
struct wm_gate_place {
    struct wm_rect box; /* as high as the wall and its merlons */
    int number;         /* from 1, in reading order, as base/letter.h spells it; 0: none is shown */
    int out, in;        /* handoffs that pass it away from the front, and back */
    struct wm_rect sign; /* over the arch, its words in the middle; no height: none */
    const char *sign_words;
    double sign_width; /* of the words */
    enum wm_shown shown;
};

/* The wall in one line of the sheet. */
struct wm_wall_place {
    struct wm_rect box; /* bricks and, on top of them, merlons: the upper theme->merlon_height */
    const char *name;   /* NULL where it has none */
    struct wm_point name_centre;
    double name_width;
    const struct wm_gate_place *gates;
    int gate_count;
};

/* A flag on a pole that is planted at one of the worst places. */
struct wm_pennant_place {
    struct wm_rect flag; /* no height: none */
    struct wm_label words;
    double pole_foot; /* y */
    bool flies_left;  /* the pole is at the flag's right side */
};

struct wm_step_place {
    int step;
    int column, row;        /* its place in the order, which steps at one x share, and its shelf;
                               from 0 */
    int line;               /* row of the sheet, from 0 */
    struct wm_rect box;     /* everything that belongs to the step: pictures, badge, texts */
    struct wm_rect body;    /* arrows end at its sides */
    struct wm_rect picture; /* person and objects */
    struct wm_rect person;  /* or whatever acts */
    struct wm_rect objects[WM_PICTURES_A_STEP]; /* the first `object_count`, drawn in this order */
    int object_count;
    struct wm_label person_name,
        object_names[WM_PICTURES_A_STEP]; /* of pictures that are not known; else no lines */
    struct wm_point badge;
    double number_width; /* of the number on it */
    bool is_trouble;     /* red badge and sentence */
    struct wm_label role, caption;
    struct wm_pennant_place pennant;
    struct wm_rect scene; /* no height: none is shown */
    struct wm_signs_place signs;
    const struct wm_label *labels; /* their words */
    int label_count;
    enum wm_shown shown;
};

enum wm_route_kind {
    WM_ROUTE_FORWARD,
    WM_ROUTE_BACK,   /* rework or any handoff to the left */
    WM_ROUTE_THROWN, /* dotted, over the wall */
};

struct wm_route {
    int handoff;
    enum wm_route_kind kind;
    bool is_trouble;               /* red */
    bool runs_back;                /* against the reading direction */
    const struct wm_point *points; /* the corners, source first, `point_count` ≥ 2, runs horizontal
                                      or vertical by turns */
    int point_count;
    const int *breaks; /* `break_count` indices of points with which a new piece of the line begins,
                          elsewhere on the sheet; 0 or `point_count`: the piece before or behind it
                          is on another sheet */
    const char *const *cut_words; /* at the two ends of each break, the number of the step where the
                                     line goes on and of that where it comes from, or also its
                                     sheet; 2 × `break_count` */
    const double *cut_widths;
    int break_count;
    struct wm_point rider;     /* where on the line its things stand */
    struct wm_rect thing;      /* what is handed over; no height: none is shown */
    struct wm_label lettering; /* the name on it; no lines: its picture shows it */
    struct wm_pennant_place pennant;
    struct wm_rect scene;  /* no height: none is shown */
    struct wm_rect flying; /* what is thrown, over the wall; no height: it passes none */
    struct wm_signs_place signs;
    const struct wm_label *labels;
    int label_count;
    int gate;                   /* number of the gate it passes, 0 where none */
    struct wm_label thing_name; /* of a picture that is not known; else no lines */
    enum wm_shown shown;
};

/* How many breaks lie between two pieces that are both on this sheet. */
static inline int wm_route_cuts(const struct wm_route *route)
{
    int count = 0;
    for (int b = 0; b < route->break_count; b++)
        count += route->breaks[b] > 0 && route->breaks[b] < route->point_count;
    return count;
}

/* Whether the line ends at point `i` and a new piece begins with the next one. */
static inline bool wm_route_breaks(const struct wm_route *route, int i)
{
    for (int b = 0; b < route->break_count; b++)
        if (route->breaks[b] == i + 1)
            return true;
    return false;
}

/* Where an end of a break lies, 0 that of the piece before it and 1 that of the piece behind it;
 * NULL: on another sheet. */
static inline const struct wm_point *wm_route_cut(const struct wm_route *route, int index, int end)
{
    int point = route->breaks[index] - 1 + end;
    return point >= 0 && point < route->point_count ? &route->points[point] : NULL;
}

/* A picture of the strip: one of a row, or the first of it, which stands for all. */
struct wm_tally_place {
    int row, tally; /* of the group */
    int stands_for; /* 1, or how many there are in the row */
    struct wm_rect box;
};

struct wm_group_place {
    int group; /* of the show's strip */
    struct wm_rect box;
    const struct wm_label *heading; /* pieces of lines, each of one tone */
    const struct wm_tally_place *tallies;
    const struct wm_label *words; /* below pictures and beside them, and the small print */
    int heading_count, tally_count, word_count;
};

/* What did not fit on the map, beside its letter. */
struct wm_legend_place {
    struct wm_mark mark;
    struct wm_label label;
};

/* The slip that asks for owners. */
struct wm_slip_place {
    struct wm_rect box; /* no height: none */
    struct wm_rect picture;
    struct wm_label asks, names, date;
    struct wm_rect lines[2]; /* to write on, for names and date: their lower sides */
};

struct wm_title_place {
    struct wm_label title;
    const struct wm_label *headline; /* pieces of lines, each of one tone, as they are read */
    const struct wm_label *under; /* subtitle and its parts: state, date, who was in the room, who
                                     not */
    struct wm_slip_place slip;
    int headline_count, under_count;
};

enum { WM_LAYOUT_PASSES = 40 };

/* What `info` and the JSON tell of a layout. */
struct wm_layout_facts {
    int columns, rows; /* places in the order; rows of the sheet, of which a map that is wrapped has
                          more than one */
    int crossings, bends, back_edges, gates;
    double caption;    /* the smallest words of a step or a handoff, the em in map units */
    double page_scale; /* how much of the page a map unit takes; 0: there is no page */
    struct {
        const char *name;
        double milliseconds;
    } passes[WM_LAYOUT_PASSES]; /* in their order; only where the options ask for times */
    int pass_count;
};

/* What the layout could not do. */
enum wm_shortfall_kind {
    WM_SHORT_OF_BESIDE,    /* a step cannot stand beside the one that the author asks for */
    WM_SHORT_OF_COLUMN,    /* nor have that place in the order */
    WM_SHORT_OF_ROW_BREAK, /* nothing stands before a step that is to begin a new row */
};

struct wm_shortfall {
    enum wm_shortfall_kind kind;
    int step;
};

struct wm_places {
    double width, height;
    bool reads_left;             /* mirrored */
    bool reads_down;             /* bands stand side by side, the wall upright */
    const struct wm_rect *lines; /* of the office, in reading order; more than one: it is wrapped */
    struct wm_title_place title;
    const struct wm_band_place *bands;
    const struct wm_room_place *rooms;
    const struct wm_wall_place *walls;   /* none: the map has only one side */
    const struct wm_step_place *steps;   /* by step: steps[i].step == i */
    const struct wm_route *routes;       /* by handoff */
    struct wm_rect strip;                /* no height: no strip */
    const struct wm_group_place *groups; /* of the strip */
    const struct wm_legend_place *legend;
    struct wm_label foot;
    int line_count, band_count, wall_count, room_count, step_count, route_count, group_count,
        legend_count;
    const struct wm_shortfall *shortfalls; /* `shortfall_count`, in the order in which they came */
    int shortfall_count;
    struct wm_layout_facts facts;
};

#endif
