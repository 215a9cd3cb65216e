/* SPDX-License-Identifier: MIT
 *
 * The sheet as it grows from pass to pass. Private to layout/.
 *
 * All bands share one grid. Columns are numbered from 0 in reading direction; gap g is the space
 * before column g, so a map of C columns has gaps 0 to C. What stands in a column from above
 * downwards are its entities: steps, lanes in which handoffs pass through it, riders of straight
 * upright handoffs, and the bounds between bands, of which the wall is one. A gap begins with the
 * label zone of the column before it, where only that column's own handoffs have their riders and
 * words, and ends with the tracks, where upright runs stand. No run can meet a picture: level ones
 * lie in lanes, upright ones in tracks, or in the middle of a column between an entity and the
 * next. All of this, and every "left" and "above" here, is on the grid; on a map that is read
 * downwards turn.c lays the grid on its side.
 *
 * Steps stand in rows, numbered from above over all bands; the bounds are rows too. A stratum is a
 * stack of rows for one level of a storey's rooms, or one bound; it is the key by which entities of
 * a column are ordered. Where the map is wrapped, the columns are dealt out to lines, and heights
 * are those of a line.
 */
#ifndef WM_LAYOUT_SHEET_H
#define WM_LAYOUT_SHEET_H

#include "layout/layout.h"

#include <math.h>

/* Discs stand first among marks, then leaves. */
struct wm_mark_counts {
    int discs, leaves;
};

/* Words and marks of a handoff, or of a step below its sentence. */
struct wm_words {
    struct wm_lines ink, red, notes;
    int fresh;                   /* so many of the last ink lines have a tone of their own */
    const struct wm_mark *marks; /* centres not set yet */
    struct wm_mark_counts mark_counts;
    bool is_trouble;
};

/* What stands below the name of a room. */
struct wm_goal_line {
    struct wm_lines lines; /* one */
    const struct wm_show_goal *goal;
};

struct wm_goals {
    struct wm_goal_line *lines; /* `count` */
    int count;
    double width; /* of the widest */
};

/* What does not fit where it belongs, for the end of the legend. */
struct wm_rest {
    const char *letter; /* "A", on a mark there too */
    const char *text;
};

/* How far something reaches from its centre. */
struct wm_reach {
    double left, right, up, down;
};

/* Words and pictures of a step. */
struct wm_step_words {
    struct wm_lines role, caption;
    struct wm_words words;
    int object_count;
};

/* All that one map says, broken into lines. */
struct wm_lettering {
    struct wm_step_words *steps; /* by step */
    struct wm_words *handoffs;   /* by handoff */
    struct wm_goals *goals;      /* by room */
    const struct wm_rest *rests; /* `rest_count`, in the order told */
    int rest_count;
    struct wm_reach *touches; /* by step: to where handoffs touch it, on this map */
    struct wm_reach *forms;   /* by handoff: as wm_path_plan.form, on this map */
};

/* A step in the grid. Extents are from its centre: the middle of the picture. */
struct wm_cell {
    int column, row, entity;
    struct wm_step_words said;    /* the most of what any map says */
    double picture_width;         /* as it is drawn */
    struct wm_reach core;         /* pictures and texts */
    struct wm_reach touch;        /* to where handoffs touch its sides */
    double breadth;               /* of the picture, along */
    double left, right;           /* what the column must hold on either side, riders included */
    double up, down;              /* what the row must hold above and below */
    double entries_down;          /* below it nothing enters by the left side */
    double plate_up, plate_left;  /* room for a name plate on that side; 0: none hangs there */
    double plate_down;            /* how far that reaches downwards */
    double fork_left, fork_right; /* from the centre to where lanes beyond the picture's height come
                                     together; 0: none */
    int top_ends, bottom_ends;    /* handoffs that end or begin there */
};

enum wm_port { WM_PORT_LEFT, WM_PORT_RIGHT, WM_PORT_TOP, WM_PORT_BOTTOM };

enum wm_entity_kind {
    WM_ENTITY_STEP,
    WM_ENTITY_LANE,
    WM_ENTITY_DROP, /* the rider of a straight upright handoff */
    WM_ENTITY_BOUND /* between two bands */
};

/* What stands in a column. Entities are numbered column by column. */
struct wm_entity {
    enum wm_entity_kind kind;
    int index; /* the step, the handoff, or the bound's row */
    int column, stratum;
    int place;       /* among those of its column, from above */
    int row;         /* of steps and bounds */
    double up, down; /* extents */
    double y;        /* from the top of the first line */
    bool is_placed;  /* y is set */
};

/* How far right of a column's centre riders of lanes begin: behind everything that leaves a picture
 * by its bottom. */
enum { WM_LANE_RIDER_LEFT = 62 };

/* How much of its run a thrown handoff keeps for its arc, behind its rider. */
enum { WM_THROWN_RUN = 48 };

/* How far above the middle of a picture's left side an arrow may touch it: below its badge. */
enum { WM_BELOW_BADGE = 22 };

/* The least length of line that shows beside a picture, a disc or a track. */
enum { WM_STUB = 16 };

enum wm_rider_at { WM_RIDER_EXIT, WM_RIDER_DROP, WM_RIDER_LANE };

enum wm_way {
    WM_WAY_UPRIGHT, /* straight up or down within a column */
    WM_WAY_FORWARD, /* into a later column */
    WM_WAY_BACK,    /* into an earlier column, in lanes below the steps */
    WM_WAY_AROUND,  /* within a column, by the gap behind it */
    WM_WAY_SELF,    /* to the step it comes from */
    WM_WAY_CUT      /* too long for lanes: two ends with one number */
};

/* A handoff's way through the grid: out of a port, through lanes, into a port. From one to the next
 * it goes by a gap, at the run's x where the height changes, or, by the top or the bottom of a
 * step, upright in its column. */
struct wm_path_plan {
    enum wm_way way;
    enum wm_port from, to;
    int first_lane, lane_count;    /* in sheet->lanes */
    double from_offset, to_offset; /* from the middle of the side */
    enum wm_rider_at rider;
    bool is_beside;       /* words beside the rider, not above and below */
    struct wm_reach form; /* rider, marks and words as they are drawn, around their middle */
    double rider_up, rider_down, rider_width; /* what they take around the line, and along it */
    double rider_left;                        /* of that, of a drop: before the column's centre */
    double marks_width;                       /* of all marks before the rider */
    int first_run, run_count;                 /* in sheet->runs */
};

/* Where a handoff passes a gap. */
struct wm_run {
    int handoff, gap;
    double y[2];        /* where it begins and ends */
    double x;           /* where it changes height, if it does */
    bool goes_right[2]; /* to which side it leaves the track there */
    bool is_inner[2];   /* where a line of the sheet ends: its number stands further in */
};

/* A row of the grid, or a bound between two bands. */
struct wm_row {
    enum wm_side side; /* of a bound: the one above it */
    bool is_bound;
    int storey, stratum;
};

/* A row where it lies in a line. */
struct wm_row_place {
    bool is_there;
    double y, up, down;
    double core_up, core_down; /* of pictures and texts alone, riders left out */
};

/* Columns that follow each other on the sheet, from first to last - 1. */
struct wm_line {
    int first, last;
    double top, bottom;
    double width; /* natural */
};

struct wm_column {
    double centre, left, right;
    double before; /* from the centre to where handoffs enter its pictures */
    int line;
};

struct wm_gap {
    int first_run;
    double tracks_left; /* x where the tracks begin */
    int tracks;
    double tracks_width; /* from the first to the last */
    int cuts;            /* runs that a break between two lines cuts here */
};

/* Where a room stands in the grid; no steps: nowhere. */
struct wm_room_span {
    int first_column, last_column;
    int storey, levels;
    bool has_steps;
};

struct wm_layers;

/* Where a step stood in an earlier layout; -1: it is new. */
struct wm_grid_place {
    int column, row;
    double x, y; /* on that sheet */
};

/* One of the maps while its pictures and words are set down on the grid. */
struct wm_setting {
    const struct wm_sheet *sheet;
    const struct wm_show *show;
    const struct wm_lettering *said;
    struct wm_places *places;
    double title_bottom;
    struct wm_route *routes; /* places->routes */
    int gates;               /* of the whole wall, also those that this map does not show */
};

struct wm_sheet {
    struct wm_arena *arena;
    const struct wm_model *model;
    const struct wm_show *const *shows; /* `show_count` */
    int show_count;
    const struct wm_theme *theme;
    const struct wm_ruler *ruler;
    const struct wm_layout_options *options;
    GArray *shortfalls; /* struct wm_shortfall */

    bool reads_down;           /* along is downwards, see turn.c */
    int *told;                 /* handoffs in the order told, those of a step by where they lead */
    struct wm_grid_place *was; /* by step */
    bool has_previous;
    bool has_side[WM_SIDE_COUNT];    /* the bands in which there are steps */
    struct wm_cell *cells;           /* by step */
    struct wm_lettering *letterings; /* by show */
    struct wm_words *words;          /* by handoff: the most of what any map says */
    struct wm_goals *goals;          /* by room, likewise */
    bool *is_back;                   /* by handoff: against the reading direction */
    bool *is_upright;                /* by handoff: straight up or down in one column */
    struct wm_path_plan *paths;      /* by handoff */
    struct wm_room_span *spans;      /* by room */
    int *actor_levels;               /* by actor, the level within its room */
    int column_count, storey_count, stratum_count, row_count;
    struct wm_column *columns;
    enum wm_side *storey_sides; /* by storey */
    int *first_stratum;         /* by storey, that of its first level */
    struct wm_row *rows;
    struct wm_entity *entities; /* by column */
    int *first_entity;          /* column_count + 1 */
    int *order;                 /* entities of column c from above, from first_entity[c] on */
    int entity_count;
    struct wm_layers *layers; /* what the present order is judged by */
    int *lanes;               /* entities in the order in which their handoff passes them */
    struct wm_run *runs;
    int run_count;
    int *runs_by_gap;    /* those of gap g from gaps[g].first_run on */
    struct wm_gap *gaps; /* column_count + 1, and one behind them */
    struct wm_line *lines;
    int line_count;
    struct wm_row_place *row_places; /* by line, then by row */
    double wished_width, row_spread; /* least width of the sheet, and what is added between rows, so
                                        that it takes the shape of its page */
    double length;                   /* of the sheet along, margins included */
    double office_height, office_top; /* the height is that across */
    double width, height;             /* on the sheet */
    struct wm_places *places;         /* by show, of the lines tried last */
    struct wm_setting *settings;      /* likewise */
    struct wm_layout_facts facts;
};

/* A pass improves the sheet; each says in its file what it may assume and what it promises. */
void wm_pass_words(struct wm_sheet *sheet);
void wm_pass_columns(struct wm_sheet *sheet);
void wm_pass_lanes(struct wm_sheet *sheet);
void wm_pass_order(struct wm_sheet *sheet);
void wm_pass_rows(struct wm_sheet *sheet);
void wm_pass_straighten(struct wm_sheet *sheet);
void wm_pass_ends(struct wm_sheet *sheet);
void wm_pass_sizes(struct wm_sheet *sheet);
void wm_pass_ports(struct wm_sheet *sheet);
void wm_pass_wrap(struct wm_sheet *sheet);
void wm_pass_extents(struct wm_sheet *sheet);
void wm_pass_heights(struct wm_sheet *sheet);
void wm_pass_levels(struct wm_sheet *sheet);
void wm_pass_gaps(struct wm_sheet *sheet);
void wm_pass_widths(struct wm_sheet *sheet);
void wm_pass_facts(struct wm_sheet *sheet);
void wm_pass_mirror(struct wm_sheet *sheet);

/* At either end of a break between two lines every second number stands further in. */
void wm_sheet_stagger(struct wm_sheet *sheet);

/* What sets down one map; the grid is finished. */
void wm_set_title(struct wm_setting *setting);
void wm_set_steps(struct wm_setting *setting);
void wm_set_routes(struct wm_setting *setting);
void wm_set_office(struct wm_setting *setting);
void wm_set_walls(struct wm_setting *setting); /* part of the office */
void wm_set_strip(struct wm_setting *setting);

/* Everything from the widths of columns to places, for the present lines. */
void wm_run_line_passes(struct wm_sheet *sheet);

/* Rooms, storeys and strata for the present columns. */
void wm_stack_rooms(struct wm_sheet *sheet);

/* A place and a box of the grid on the sheet, and where on the grid a point of the sheet is. */
struct wm_point wm_sheet_point(const struct wm_sheet *sheet, double along, double across);
struct wm_rect wm_sheet_rect(const struct wm_sheet *sheet, double along, double across,
                             double length, double depth);
double wm_sheet_along(const struct wm_sheet *sheet, struct wm_point point);
double wm_sheet_across(const struct wm_sheet *sheet, struct wm_point point);

/* What is measured on the sheet, for the grid. */
struct wm_reach wm_sheet_turn(const struct wm_sheet *sheet, struct wm_reach reach);

/* The upper one of the two steps of an upright handoff. */
int wm_sheet_upper_step(const struct wm_sheet *sheet, int handoff);

/* Whether a handoff's rider stands on a line that is level on the sheet, not on an upright one. */
bool wm_sheet_rides_level(const struct wm_sheet *sheet, int handoff);

/* The lane in which a handoff's rider or drop stands. */
int wm_sheet_rider_lane(const struct wm_sheet *sheet, int handoff);

/* What a forward handoff passes or reaches next to its source, or, if not `is_exit`, comes from
 * before its target: a lane or the other step. */
int wm_sheet_neighbour(const struct wm_sheet *sheet, int handoff, bool is_exit);

/* Whether a storey is the first one of a band that has another one above it. */
bool wm_sheet_begins_band(const struct wm_sheet *sheet, int storey);

/* Whether nothing stands in the way of a handoff's lanes at the height of a row. */
bool wm_sheet_lanes_reach(const struct wm_sheet *sheet, int handoff, int row);

/* Whether a handoff can go in the row of its source and then in that of its target all the way. */
bool wm_sheet_changes_once(const struct wm_sheet *sheet, int handoff);

/* From a step's centre to that of the number of a cut handoff that enters it. */
double wm_sheet_cut_distance(const struct wm_sheet *sheet, const struct wm_cell *cell);

/* Whether a line of the sheet ends at a gap. */
bool wm_sheet_gap_is_cut(const struct wm_sheet *sheet, int gap);

/* Whether a handoff passes a gap without changing its height. */
bool wm_run_is_level(const struct wm_run *run);

/* Steps sorted by room, then by line of the sheet, then as told; the caller frees the array. Those
 * of one room in one line are a part of it. */
int *wm_sheet_steps_by_room(const struct wm_sheet *sheet);

/* Whether steps[i] is in the part of a room that begins with steps[first]. */
bool wm_sheet_is_room_part(const struct wm_sheet *sheet, const int *steps, int first, int i);

/* Whether a bound is the wall. */
bool wm_sheet_is_wall(const struct wm_sheet *sheet, int row);

/* Where a row lies in a line. */
const struct wm_row_place *wm_sheet_row(const struct wm_sheet *sheet, int line, int row);

/* Sets the places of all entities by the order of their columns. */
void wm_sheet_number_places(struct wm_sheet *sheet);

/* The stratum of an actor's steps. */
int wm_sheet_stratum(const struct wm_sheet *sheet, int actor);

/* A line and a column, below 2,097,169, as one key of a hash table: g_int64_hash folds its halves,
 * so they are mixed. */
static inline gint64 wm_grid_key(int line, int column)
{
    return (gint64)line * 2097169 + column;
}

/* Whether a lane lies too high or too low to touch the picture itself: it comes together with the
 * picture's other lanes at a fork beside it. */
static inline bool wm_lane_is_forked(const struct wm_sheet *sheet, enum wm_port port, double offset)
{
    double most = sheet->theme->person / 2 - 6;
    return port == WM_PORT_LEFT && offset < 0 ? -offset > WM_BELOW_BADGE : fabs(offset) > most;
}

/* Where on the picture's side such a lane touches it, from the middle; far enough from the lane for
 * two round corners. */
static inline double wm_lane_touch(const struct wm_sheet *sheet, enum wm_port port, double offset)
{
    if (!wm_lane_is_forked(sheet, port, offset))
        return offset;
    double most =
        port == WM_PORT_LEFT && offset < 0 ? WM_BELOW_BADGE : sheet->theme->person / 2 - 12;
    double touch = MIN(most, fabs(offset) - 14);
    return offset < 0 ? -touch : touch;
}

/* How far a step's badge and marks reach above its picture. */
double wm_sheet_top_height(const struct wm_sheet *sheet, const struct wm_words *words);

/* What a map writes on a band's side, and on a room's name plate: one line. */
struct wm_lines wm_sheet_band_name(const struct wm_sheet *sheet, const struct wm_show *show,
                                   enum wm_side side);
struct wm_lines wm_sheet_plate(const struct wm_sheet *sheet, const struct wm_show *show, int room);

/* A step's number stands on a disc, or, where it is long, on a wider plate. */
double wm_sheet_badge_width(const struct wm_sheet *sheet, int step);

/* A room, or a gate, is as much there as that of its parts that is most there: as it is, pale, or
 * not at all. */
static inline void wm_note_shown(enum wm_shown *most, enum wm_shown shown)
{
    *most = MIN(*most, shown == WM_SHOWN_NEW ? WM_SHOWN : shown);
}

/* How wide a short text is on one line. */
double wm_sheet_text_width(const struct wm_sheet *sheet, const char *text, enum wm_style style);

/* Likewise a number. */
double wm_sheet_number_width(const struct wm_sheet *sheet, int number, enum wm_style style);

/* The name of a picture that is not known, for the dashed box; no lines if it is known. */
struct wm_label wm_sheet_picture_name(const struct wm_sheet *sheet, struct wm_show_picture picture,
                                      struct wm_rect box);

/* A sign of that radius; its text is made smaller if it would not fit. The centre is not set. */
struct wm_mark wm_sheet_mark(const struct wm_sheet *sheet, const struct wm_sign *sign,
                             double radius);

/* Notes what cannot be done; `step` -1: it is about the whole map. */
void wm_sheet_fall_short(struct wm_sheet *sheet, enum wm_shortfall_kind kind, int step);

/* Lines of a text in a style, broken at `width`. */
struct wm_lines wm_sheet_break(const struct wm_sheet *sheet, const char *text, enum wm_style style,
                               double width, int most);

/* Likewise in the font of a tone: trouble is bold and so wider. */
struct wm_lines wm_sheet_break_toned(const struct wm_sheet *sheet, const char *text,
                                     enum wm_style style, enum wm_tone tone, double width,
                                     int most);

/* Height of `count` lines of a style. */
double wm_sheet_text_height(const struct wm_sheet *sheet, int count, enum wm_style style);

/* A label of lines with its left upper corner (or the middle of its upper side, or the right upper
 * corner, by `align`) at `at`. */
struct wm_label wm_sheet_label(const struct wm_sheet *sheet, const struct wm_lines *lines,
                               struct wm_point at, enum wm_align align, enum wm_style style,
                               enum wm_tone tone);

#endif
