/* SPDX-License-Identifier: MIT
 *
 * The sheet as it grows from phase to phase. Private to layout/.
 *
 * Phases: words (every text broken into lines of a few widths), pieces (steps dealt out to rows of
 * the sheet, each a problem of shelf/), page (what is left over is given to gaps), places. Shelves
 * know two directions: along, in which the map is read, and across, in which bands follow each
 * other. On a map that is read downwards the two change places: turn.c alone knows.
 */
#ifndef WM_LAYOUT_SHEET_H
#define WM_LAYOUT_SHEET_H

#include "layout/layout.h"
#include "shelf/shelf.h"

#include <math.h>

/* Words and pictures of a handoff, or of a step below its sentence. */
struct wm_words {
    struct wm_lines ink, red, keeps, notes;
    struct wm_lines lettering; /* on the thing itself; none where its picture shows it */
    enum wm_style red_style;
    int fresh;                   /* so many of the last ink lines have a tone of their own */
    const struct wm_mark *marks; /* `mark_count`, centres not set yet; the leaves are the last */
    int mark_count, leaf_count;
    const struct wm_sign *chair; /* NULL: there is none */
    const char *owner;           /* on its card; NULL: it has none */
    bool is_trouble;
};

/* What stands below the name of a room. */
struct wm_goal_line {
    struct wm_lines lines;
    const struct wm_show_goal *goal;
};

struct wm_goals {
    struct wm_goal_line *lines; /* `count` */
    int count, rows;            /* lines of text in all */
    double width;               /* of the widest */
};

/* What does not fit where it belongs, for the end of the page. */
struct wm_rest {
    const char *letter; /* "A", on a mark there too */
    const char *text;
};

/* How far something reaches from its anchor. */
struct wm_reach {
    double left, right, up, down;
};

/* Words of a step. */
struct wm_step_words {
    struct wm_lines role, caption;
    struct wm_words words;
};

/* Texts are broken at up to so many widths, the narrowest first; those of large maps at one. Form f
 * has width f / 2. Captions stand below a step if it is even, else beside it; words to the right of
 * an upright line, or to its left. On a level line form f has width f. */
enum { WM_WIDTHS = 3, WM_FORMS = 2 * WM_WIDTHS };

/* A map with more steps is large: one arrangement is made and none is searched for. */
enum { WM_LARGE = 60 };

/* The anchor of a step lies so far below the middle of its person. */
enum { WM_DESK = 16 };

/* All that one map says, broken into lines. */
struct wm_lettering {
    struct wm_step_words *steps[WM_WIDTHS]; /* by step */
    struct wm_words *handoffs[WM_WIDTHS];   /* by handoff */
    struct wm_goals *goals;                 /* by room */
    const struct wm_rest *rests;            /* `rest_count`, in the order told */
    int rest_count;
};

/* A row of the sheet: some steps in the order told, with all handoffs that touch them. */
struct wm_piece {
    const int *steps;    /* of the model, by step of the problem */
    const int *handoffs; /* likewise */
    struct wm_shelf_problem problem;
    const struct wm_shelf_result *result;
    struct wm_shelf_state state;
    int place_count;   /* of the story: steps at one x share one */
    int places_before; /* in the rows above */
    double top;        /* across, from the top of the office */
    double spread;     /* everything along stands so many times as far apart */
    double more;       /* height added to each alley */
    double height;     /* with that */
};

/* A step or a handoff in a piece; -1: in none, on another sheet. */
struct wm_in_piece {
    int piece, index;
};

/* One of the maps while its pictures and words are set down. */
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

    bool reads_down;
    int first_step, step_count;   /* the steps that are on it */
    int *told;                    /* handoffs in the order told */
    bool has_side[WM_SIDE_COUNT]; /* the bands in which there are steps */
    int bands[WM_SIDE_COUNT];     /* their numbers from above; -1: none */
    int band_count;
    int width_count;                               /* of the texts */
    struct wm_lettering *letterings;               /* by show */
    const struct wm_shelf_room *signs;             /* by room */
    const struct wm_shelf_step *shelf_steps;       /* by step: what is the same in any row */
    const struct wm_shelf_handoff *shelf_handoffs; /* likewise, by handoff */
    double frame;                                  /* what title and strip take in height, about */
    struct wm_piece *pieces;                       /* `piece_count` */
    int piece_count;
    const struct wm_previous_place **was; /* by step; NULL: it is new */
    struct wm_in_piece *step_at;          /* by step */
    struct wm_in_piece *out_at, *in_at;   /* by handoff: where it begins and where it ends */
    double length;                        /* of the sheet along, margins included */
    double office_height, office_top;     /* the height is that across */
    double width, height;                 /* on the sheet */
    struct wm_places *places;             /* by show */
    struct wm_setting *settings;          /* likewise */
    struct wm_layout_facts facts;
};

/* words.c */
void wm_sheet_letter(struct wm_sheet *sheet);

/* forms.c: every way to set a step or what rides on a line, as the largest of all maps needs it. */
const struct wm_shelf_form *wm_step_forms(const struct wm_sheet *sheet, int step, int *count);
const struct wm_span4 *wm_rider_forms(const struct wm_sheet *sheet, int handoff, bool is_level,
                                      int *count);
struct wm_shelf_room wm_room_sign(const struct wm_sheet *sheet, int room);

/* compose.c, riders.c: sets a step, or what rides on a line, around its anchor on the sheet. Boxes
 * are those of one map. */
void wm_compose_step(const struct wm_setting *setting, int step, int form, struct wm_point anchor,
                     struct wm_step_place *place);
struct wm_rect wm_step_number_box(const struct wm_sheet *sheet, const struct wm_step_place *place);
void wm_compose_rider(const struct wm_setting *setting, int handoff, int form, bool is_level,
                      struct wm_point anchor, struct wm_route *route);
struct wm_reach wm_rider_reach(const struct wm_sheet *sheet, const struct wm_route *route,
                               struct wm_point anchor);

/* How wide the sign of a room with its goals is, and how high. */
double wm_sign_width(const struct wm_setting *setting, int room);
double wm_sign_height(const struct wm_setting *setting, int room);

/* pieces.c: deals the steps out to rows of the sheet and packs each. */
void wm_sheet_pack(struct wm_sheet *sheet);

/* page.c: the size of the sheet; what is left over is given to gaps. */
void wm_sheet_fit(struct wm_sheet *sheet);

/* What the title and the strip take, in height, on a sheet of that width. */
double wm_sheet_frame(struct wm_sheet *sheet, double width);

/* steps.c, routes.c, office.c, walls.c: what sets down one map. */
void wm_set_title(struct wm_setting *setting);
void wm_set_steps(struct wm_setting *setting);
void wm_set_routes(struct wm_setting *setting);
void wm_set_office(struct wm_setting *setting);
void wm_set_walls(struct wm_setting *setting); /* part of the office */

/* Whether the line of a handoff is not cut. */
static inline bool wm_sheet_is_whole(const struct wm_sheet *sheet, int handoff)
{
    struct wm_in_piece out = sheet->out_at[handoff], in = sheet->in_at[handoff];
    return out.piece == in.piece && out.index == in.index;
}

/* Whether the chair of that handoff, if it has one, hangs on the wall: that of a line which is cut
 * and does not pass the wall stands on the line. And how far it reaches along
 * the wall from the line, 0 if there is none. */
bool wm_sheet_chair_hangs(const struct wm_sheet *sheet, int handoff);
double wm_sheet_chair_reach(const struct wm_sheet *sheet, int handoff);

void wm_set_strip(struct wm_setting *setting);

/* slip.c: sets the slip that asks for owners into the upper right corner; without height if there
 * is none. */
struct wm_slip_place wm_slip_set(const struct wm_setting *setting);

/* A text in runs, which is broken as one text into lines no wider than `width`. */
struct wm_run_lines {
    const struct wm_show_text *runs; /* `count` */
    int count;
    enum wm_style style;
    double size; /* the em; 0: that of the style */
    double width;
};

/* runs.c: adds to `labels` (struct wm_label) its pieces, each of one tone, lines from `at` down.
 * Returns what they cover. */
struct wm_rect wm_runs_set(const struct wm_sheet *sheet, struct wm_run_lines lines,
                           struct wm_point at, GArray *labels);

/* How wide it is on one line. */
double wm_runs_width(const struct wm_sheet *sheet, struct wm_run_lines lines);

/* groups.c: sets a group of the strip with its left upper corner at `at`, no wider than `width`, if
 * words can be broken. On level 0 its pictures are large, on each level up to WM_GROUP_LEVELS - 1
 * it is as wide or narrower; on the last one, one picture stands for each row. */
enum { WM_GROUP_LEVELS = 5 };
struct wm_group_place wm_group_set(const struct wm_setting *setting, int index, int level,
                                   struct wm_point at, double width);

/* facts.c: crossings and bends of what was set down. */
void wm_sheet_facts(struct wm_sheet *sheet);

/* mirror.c: turns maps round that are read to the left. */
void wm_sheet_mirror(struct wm_sheet *sheet);

/* turn.c. Along and across on the sheet, and back. */
struct wm_point wm_sheet_point(const struct wm_sheet *sheet, double along, double across);
struct wm_rect wm_sheet_rect(const struct wm_sheet *sheet, double along, double across,
                             double length, double depth);
double wm_sheet_along(const struct wm_sheet *sheet, struct wm_point point);
double wm_sheet_across(const struct wm_sheet *sheet, struct wm_point point);

/* What is measured on the sheet, for the shelves; whole units, rounded up. */
struct wm_span4 wm_sheet_turn(const struct wm_sheet *sheet, struct wm_reach reach);

/* Where x of a piece is along, and y of it across. */
double wm_piece_along(const struct wm_sheet *sheet, const struct wm_piece *piece, int x);
double wm_piece_across(const struct wm_piece *piece, int y);
struct wm_point wm_piece_point(const struct wm_sheet *sheet, const struct wm_piece *piece, int x,
                               int y);

/* The place of a step in the order of the story, from 0. */
static inline int wm_piece_place(const struct wm_piece *piece, int index)
{
    return piece->places_before + piece->result->compounds[index];
}

/* Where the middle of a step's picture is. */
struct wm_point wm_sheet_step(const struct wm_sheet *sheet, int step);

/* What a map writes on a band's side, where there is so much room, and on a room's sign: one line.
 */
struct wm_lines wm_sheet_band_name(const struct wm_sheet *sheet, const struct wm_show *show,
                                   enum wm_side side, double room);
struct wm_lines wm_sheet_plate(const struct wm_sheet *sheet, const struct wm_show *show, int room);

/* How wide a disc is on which words of that width stand: a plate, if they are long. */
double wm_sheet_plate_width(const struct wm_sheet *sheet, double words);

/* Of that with a step's number. */
double wm_sheet_badge_width(const struct wm_sheet *sheet, int step);

/* A room, or a gate, is as much there as that of its parts that is most there: as it is, pale, or
 * not at all. */
static inline void wm_note_shown(enum wm_shown *most, enum wm_shown shown)
{
    *most = MIN(*most, shown == WM_SHOWN_NEW ? WM_SHOWN : shown);
}

/* Whether a step is on this sheet. */
static inline bool wm_sheet_has(const struct wm_sheet *sheet, int step)
{
    return sheet->step_at[step].piece >= 0;
}

/* What the end of a cut line carries: "12", or "→ 12 on sheet 3"; 0 where it leads to, 1 where it
 * comes from. And how wide a disc, or a plate, with it is. */
const char *wm_sheet_cut_words(const struct wm_sheet *sheet, const struct wm_show *show,
                               int handoff, int end);
double wm_sheet_cut_width(const struct wm_sheet *sheet, const char *words);

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

/* Notes what cannot be done for a step. */
void wm_sheet_fall_short(struct wm_sheet *sheet, enum wm_shortfall_kind kind, int step);

/* Of the sheet as it is packed: how many hints to places are not kept; tells of these, and of rows
 * that cannot begin. */
int wm_hints_broken(const struct wm_sheet *sheet);
void wm_hints_tell(struct wm_sheet *sheet);

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
