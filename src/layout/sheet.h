/* SPDX-License-Identifier: MIT
 *
 * The sheet as it grows from pass to pass. Private to layout/.
 *
 * All bands share one grid. Columns are numbered from 0; gap g is the space left of column g, so a
 * map of C columns has gaps 0 to C. A gap begins with the label zone of the column before it, where
 * only that column's own handoffs have their riders and words, and ends with the tracks, where
 * vertical runs stand. Rows are numbered from 0 over all bands; below the pictures and words of a
 * row lie its drop zone, where riders of straight vertical handoffs hang, and its aisle, where
 * horizontal runs lie that find no free way between pictures. So no run can meet a picture.
 */
#ifndef WM_LAYOUT_SHEET_H
#define WM_LAYOUT_SHEET_H

#include "diag/finding.h"
#include "layout/layout.h"

#include <math.h>

/* Words and marks of a handoff, or of a step below its sentence. */
struct wm_words {
    struct wm_lines ink, red;
    const struct wm_mark *marks; /* centres not set yet */
    int mark_count;
    bool is_trouble;
};

/* A step in the grid. Extents are from its centre: the middle of the picture. */
struct wm_cell {
    int column, row;
    struct wm_lines role, caption;
    struct wm_words words;
    int object_count;
    double picture_width;
    double text_width;            /* the widest of role, caption and words */
    double left, right;           /* what the column must hold on either side, riders included */
    double up, down;              /* what the row must hold above and below, exits included */
    double text_down;             /* lower edge of the texts */
    bool top_taken, bottom_taken; /* by a straight vertical handoff */
    double fork_left, fork_right; /* from the centre to where lanes beyond the picture's height come
                                     together; 0: none */
    int bottom_ends;              /* other handoffs that end or begin at the bottom */
};

enum wm_port { WM_PORT_LEFT, WM_PORT_RIGHT, WM_PORT_TOP, WM_PORT_BOTTOM };

/* How far right of a column's centre the riders of its aisles begin: behind everything that leaves
 * a picture by its bottom. */
enum { WM_AISLE_RIDER_LEFT = 62 };

/* How much of its run a thrown handoff keeps for its arc, behind its rider. */
enum { WM_THROWN_RUN = 48 };

/* The least length of line that shows beside a picture, a disc or a track. */
enum { WM_STUB = 16 };

enum wm_rider_at { WM_RIDER_EXIT, WM_RIDER_DROP, WM_RIDER_AISLE };

/* A handoff's way through the grid: out of a port, down or up a gap, along an aisle, up or down
 * another gap, into a port; what it does not need is -1. Without gap and aisle it is one straight
 * run. */
struct wm_path_plan {
    enum wm_port from, to;
    int first_gap, aisle, last_gap;
    double from_offset, to_offset; /* from the middle of the side */
    enum wm_rider_at rider;
    bool is_beside; /* words beside the rider, not above and below */
    double rider_up, rider_down,
        rider_width; /* what rider, marks and words take around the line, and along it */
    double first_x, last_x, aisle_y;
    int aisle_track;
};

/* A row of the grid; y from the top of the office. */
struct wm_row {
    enum wm_side side;
    int storey; /* over all bands, from 0 */
    double top, centre, up, down, drop, aisle, bottom;
    double drop_top;
};

/* A place of the grid at which a step stands. */
struct wm_taken {
    int row, column, step;
};

struct wm_column {
    double centre, left, right;
};

struct wm_gap {
    double tracks_left; /* x where the tracks begin */
    int tracks;
    double tracks_width; /* from the first to the last */
};

/* Where a room stands in the grid; no rows: it has no steps. */
struct wm_room_span {
    int first_column, last_column, first_row, last_row;
    int storey, rows;
    bool has_steps;
};

struct wm_sheet {
    struct wm_arena *arena;
    const struct wm_model *model;
    const struct wm_theme *theme;
    const struct wm_ruler *ruler;
    const struct wm_layout_options *options;
    struct wm_findings *findings;

    struct wm_cell *cells;      /* by step */
    struct wm_words *words;     /* by handoff */
    struct wm_path_plan *paths; /* by handoff */
    struct wm_room_span *spans; /* by room */
    int *actor_rows;            /* by actor, the row within its room */
    struct wm_row *rows;
    struct wm_column *columns;
    struct wm_gap *gaps;    /* column_count + 1 */
    struct wm_taken *taken; /* by row, then by column; those of a row from first_taken[row] on */
    int *first_taken;       /* row_count + 1 */
    int row_count, column_count;
    double wall_top; /* from the top of the office; of the merlons */
    double office_height, office_top;
    struct wm_route *routes; /* places->routes */
    struct wm_places *places;
};

/* A pass improves the sheet; each says in its file what it may assume and what it promises. */
void wm_pass_words(struct wm_sheet *sheet);
void wm_pass_columns(struct wm_sheet *sheet);
void wm_pass_rows(struct wm_sheet *sheet);
void wm_pass_paths(struct wm_sheet *sheet);
void wm_pass_ports(struct wm_sheet *sheet);
void wm_pass_aisles(struct wm_sheet *sheet);
void wm_pass_heights(struct wm_sheet *sheet);
void wm_pass_gaps(struct wm_sheet *sheet);
void wm_pass_widths(struct wm_sheet *sheet);
void wm_pass_title(struct wm_sheet *sheet);
void wm_pass_steps(struct wm_sheet *sheet);
void wm_pass_routes(struct wm_sheet *sheet);
void wm_pass_office(struct wm_sheet *sheet);
void wm_pass_strip(struct wm_sheet *sheet);
void wm_pass_facts(struct wm_sheet *sheet);

/* A line and a column, below 2,097,169, as one key of a hash table: g_int64_hash folds its halves,
 * so they are mixed. */
static inline gint64 wm_grid_key(int line, int column)
{
    return (gint64)line * 2097169 + column;
}

/* Whether a lane lies too high or too low to touch the picture itself: it comes together with the
 * picture's other lanes at a fork beside it. */
static inline bool wm_lane_is_forked(const struct wm_sheet *sheet, double offset)
{
    return fabs(offset) > sheet->theme->person / 2 - 6;
}

/* Where on the picture's side such a lane touches it, from the middle; far enough from the lane for
 * two round corners. */
static inline double wm_lane_touch(const struct wm_sheet *sheet, double offset)
{
    if (!wm_lane_is_forked(sheet, offset))
        return offset;
    double touch = MIN(sheet->theme->person / 2 - 12, fabs(offset) - 14);
    return offset < 0 ? -touch : touch;
}

/* The step at a place of the grid, or -1. Logarithmic, like the next two. */
int wm_sheet_step_at(const struct wm_sheet *sheet, int row, int column);

/* The nearest column to the right of `column` that is taken in a row, or column_count. */
int wm_sheet_next_taken(const struct wm_sheet *sheet, int row, int column);

/* Likewise to the left, or -1. */
int wm_sheet_previous_taken(const struct wm_sheet *sheet, int row, int column);

/* The goal that a room is measured by: its first one. NULL where it has none. */
const struct wm_goal *wm_sheet_room_goal(const struct wm_sheet *sheet, int room);

/* Marks before a rider stand on its line, or, where it is alone on its side, in pairs above and
 * below the line. The width of all. */
double wm_sheet_marks_width(const struct wm_sheet *sheet, int count, bool is_in_row);

/* Where a handoff's run along its aisle begins and ends, in half columns: gap g is 2g, the middle
 * of column c is 2c + 1. */
struct wm_half_columns {
    int begin, end;
};

struct wm_half_columns wm_sheet_aisle_ends(const struct wm_sheet *sheet, int handoff);

/* y of that run, from the top of the office. */
double wm_sheet_aisle_y(const struct wm_sheet *sheet, const struct wm_path_plan *path);

/* How far a step's badge and marks reach above its picture. */
double wm_sheet_top_height(const struct wm_sheet *sheet, const struct wm_cell *cell);

/* The words on a room's name plate, one line. */
struct wm_lines wm_sheet_plate(const struct wm_sheet *sheet, int room);

/* The words of a goal below it, one line. */
struct wm_lines wm_sheet_goal(const struct wm_sheet *sheet, const struct wm_goal *goal);

/* How much of the time along the longest path is waiting: "9 of 11 days", "nearly all of 11 days".
 */
const char *wm_sheet_waiting_words(const struct wm_sheet *sheet);

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
