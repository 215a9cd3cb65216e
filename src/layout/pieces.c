/* SPDX-License-Identifier: MIT
 *
 * Pieces: the steps are dealt out to rows of the sheet in the order told, and each row is packed on
 * its own. A handoff between two rows is cut: it leaves one and comes into the other.
 */
#include "layout/sheet.h"
#include "model/seam.h"

enum { SHELVES = 2 /* of a band */ };

/* Steps that a row of the sheet takes along for each that it takes across: a sheet of n steps and r
 * rows is as wide as n / r steps, and as high as r rows. */
static const double ROWS_OF_A_STEP = 0.088;

/* A share of the size of the map. */
static const double PRICE_OF_A_CUT = 0.02;
static const double PRICE_OF_A_HINT = 1e6; /* more than any map is large */

/* By effort. Fewer tries than worth it stay near the start. Maps of few steps and handoffs need
 * fewer tries. */
static const struct {
    int tries, restarts;
} efforts[] = {{1500, 1}, {25000, 2}, {80000, 6}, {200000, 10}};

enum { FULL = 24 /* steps and handoffs that are worth all tries */ };

/* What the widest end of a line that is cut takes: of any line, where the sheet may have rows. */
static int cut_width(const struct wm_sheet *sheet)
{
    double width = wm_sheet_badge_width(sheet, sheet->model->step_count);
    for (int i = 0; i < sheet->show_count; i++)
        for (int h = 0; h < sheet->model->handoff_count; h++) {
            const struct wm_show_handoff *show = &sheet->shows[i]->handoffs[h];
            if (show->leads_to)
                width = fmax(width, wm_sheet_cut_width(sheet, show->leads_to));
            if (show->comes_from)
                width = fmax(width, wm_sheet_cut_width(sheet, show->comes_from));
        }
    return (int)ceil(width);
}

static struct wm_shelf_measures measures_of(const struct wm_sheet *sheet)
{
    const struct wm_theme *theme = sheet->theme;
    int width = cut_width(sheet), height = (int)(2 * theme->badge_radius);
    return (struct wm_shelf_measures){
        .step_gap = 9,
        .line_gap = 10,
        .stub = 16,
        .head = (int)theme->arrow_head,
        .track = (int)theme->track,
        .badge = sheet->reads_down ? height : width,
        .badge_height = sheet->reads_down ? width : height,
        .wall = (int)theme->wall_height,
        .pad = 7,
        .room_gap = 16,
    };
}

static const struct wm_shelf_room *make_rooms(const struct wm_sheet *sheet)
{
    struct wm_shelf_room *rooms =
        wm_arena_array(sheet->arena, struct wm_shelf_room, (size_t)sheet->model->room_count + 1);
    for (int r = 0; r < sheet->model->room_count; r++) {
        rooms[r] = wm_room_sign(sheet, r);
        rooms[r].rank = sheet->model->rooms[r].order;
    }
    return rooms;
}

static const struct wm_shelf_step *make_steps(const struct wm_sheet *sheet)
{
    const struct wm_model *model = sheet->model;
    struct wm_shelf_step *steps =
        wm_arena_array(sheet->arena, struct wm_shelf_step, (size_t)model->step_count + 1);
    for (int s = 0; s < model->step_count; s++) {
        steps[s] = (struct wm_shelf_step){.band = sheet->bands[wm_step_side(model, s)],
                                          .room = wm_step_room(model, s),
                                          .beside = -1};
        steps[s].forms = wm_step_forms(sheet, s, &steps[s].form_count);
    }
    return steps;
}

static void set_rider_forms(const struct wm_sheet *sheet, int index, struct wm_shelf_handoff *to)
{
    to->level = wm_rider_forms(sheet, index, !sheet->reads_down, &to->level_count);
    to->upright = wm_rider_forms(sheet, index, sheet->reads_down, &to->upright_count);
}

static struct wm_shelf_handoff make_handoff(const struct wm_sheet *sheet, int index)
{
    const struct wm_handoff *handoff = &sheet->model->handoffs[index];
    int door = handoff->is_thrown ? (int)(sheet->theme->flying / 2) + 4
                                  : (int)(sheet->theme->gate_width / 2) - 12;
    struct wm_shelf_handoff to = {
        .is_back = handoff->is_rework || handoff->to <= handoff->from,
        .is_thrown = handoff->is_thrown,
        .door = {door, MAX(door, (int)ceil(wm_sheet_chair_reach(sheet, index))), 0, 0},
    };
    set_rider_forms(sheet, index, &to);
    return to;
}

static const struct wm_shelf_handoff *make_handoffs(const struct wm_sheet *sheet)
{
    int count = sheet->model->handoff_count;
    struct wm_shelf_handoff *handoffs =
        wm_arena_array(sheet->arena, struct wm_shelf_handoff, (size_t)count + 1);
    for (int h = 0; h < count; h++)
        handoffs[h] = make_handoff(sheet, h);
    return handoffs;
}

static void number_bands(struct wm_sheet *sheet)
{
    sheet->band_count = 0;
    for (int side = 0; side < WM_SIDE_COUNT; side++)
        sheet->bands[side] = sheet->has_side[side] ? sheet->band_count++ : -1;
}

/* The band above the wall; -1: the map has no wall. */
static int band_above_wall(const struct wm_sheet *sheet)
{
    bool is_above = sheet->has_side[WM_SIDE_OUTSIDE_ABOVE] || sheet->has_side[WM_SIDE_FRONT];
    bool is_below = sheet->has_side[WM_SIDE_BACK] || sheet->has_side[WM_SIDE_OUTSIDE_BELOW];
    if (!is_above || !is_below)
        return -1;
    return sheet->has_side[WM_SIDE_FRONT] ? sheet->bands[WM_SIDE_FRONT]
                                          : sheet->bands[WM_SIDE_OUTSIDE_ABOVE];
}

/* ---- One piece ---- */

static int local_step(const struct wm_sheet *sheet, int step, int piece)
{
    return sheet->step_at[step].piece == piece ? sheet->step_at[step].index : -1;
}

/* What the author asks for, and where the step stood before. */
static void wish(const struct wm_sheet *sheet, int step, struct wm_shelf_step *to)
{
    const struct wm_model *model = sheet->model;
    const struct wm_step *it = &model->steps[step];
    struct wm_in_piece at = sheet->step_at[step];
    const struct wm_previous_place *was = sheet->was[step];
    to->place = MAX(0, it->column - sheet->pieces[at.piece].places_before);
    if (it->beside >= 0 && sheet->step_at[it->beside].piece == at.piece)
        to->beside = sheet->step_at[it->beside].index;
    to->rank = model->actors[it->actor].order;
    int shelf = was ? was->row - to->band * SHELVES : -1;
    to->was_shelf = shelf < SHELVES ? MAX(shelf, -1) : -1;
    to->was_place = was ? was->column : -1;
}

static void put_steps(struct wm_sheet *sheet, struct wm_piece *piece)
{
    struct wm_shelf_step *steps =
        wm_arena_array(sheet->arena, struct wm_shelf_step, (size_t)piece->problem.step_count + 1);
    for (int i = 0; i < piece->problem.step_count; i++) {
        steps[i] = sheet->shelf_steps[piece->steps[i]];
        wish(sheet, piece->steps[i], &steps[i]);
    }
    piece->problem.steps = steps;
}

/* One that goes round the house, twice in a row: a line as long as the page is taken for its frame,
 * so it is cut too. */
static void find_handoffs(const struct wm_sheet *sheet, struct wm_piece *piece, int number)
{
    const struct wm_model *model = sheet->model;
    GArray *handoffs = g_array_new(FALSE, FALSE, sizeof(int));
    for (int i = 0; i < model->handoff_count; i++) {
        int h = sheet->told[i];
        bool begins = local_step(sheet, model->handoffs[h].from, number) >= 0;
        bool ends = local_step(sheet, model->handoffs[h].to, number) >= 0;
        if (begins || ends)
            g_array_append_val(handoffs, h);
        if (begins && ends && wm_handoff_goes_round(model, h))
            g_array_append_val(handoffs, h);
    }
    piece->problem.handoff_count = (int)handoffs->len;
    piece->handoffs = wm_arena_take_array(sheet->arena, handoffs);
}

static void put_handoffs(struct wm_sheet *sheet, struct wm_piece *piece, int number)
{
    find_handoffs(sheet, piece, number);
    struct wm_shelf_handoff *handoffs = wm_arena_array(sheet->arena, struct wm_shelf_handoff,
                                                       (size_t)piece->problem.handoff_count + 1);
    for (int i = 0; i < piece->problem.handoff_count; i++) {
        int h = piece->handoffs[i];
        const struct wm_handoff *it = &sheet->model->handoffs[h];
        handoffs[i] = sheet->shelf_handoffs[h];
        bool is_second = i > 0 && piece->handoffs[i - 1] == h;
        bool is_first = i + 1 < piece->problem.handoff_count && piece->handoffs[i + 1] == h;
        handoffs[i].from = is_second ? -1 : local_step(sheet, it->from, number);
        handoffs[i].to = is_first ? -1 : local_step(sheet, it->to, number);
        if (handoffs[i].from < 0 || handoffs[i].to < 0)
            set_rider_forms(sheet, h, &handoffs[i]);
        if (handoffs[i].from >= 0)
            sheet->out_at[h] = (struct wm_in_piece){number, i};
        if (handoffs[i].to >= 0)
            sheet->in_at[h] = (struct wm_in_piece){number, i};
    }
    piece->problem.handoffs = handoffs;
}

/* The page along and across, and what the sheet has around the office; a row has its share. */
static void set_page(const struct wm_sheet *sheet, struct wm_shelf_problem *problem, double frame,
                     int rows)
{
    const struct wm_theme *theme = sheet->theme;
    double width = sheet->options->page_width, height = sheet->options->page_height;
    if (width <= 0 || height <= 0) {
        width = 1920;
        height = 1080;
    }
    int around = (int)(2 * theme->margin);
    int names = (int)theme->band_name_width + 8;
    if (sheet->reads_down) {
        problem->page_width = (int)MAX(1, height / rows);
        problem->page_height = (int)MAX(1, width);
        problem->frame_width = (int)frame / rows + names;
        problem->frame_height = around;
        return;
    }
    problem->page_width = (int)MAX(1, width);
    problem->page_height = (int)MAX(1, height / rows);
    problem->frame_width = around + names;
    problem->frame_height = (int)frame / rows;
}

/* Without effort the start is all. */
static void pack(struct wm_sheet *sheet, struct wm_piece *piece, int number, int effort)
{
    struct wm_shelf_problem *problem = &piece->problem;
    problem->band_count = sheet->band_count;
    problem->wall_below = band_above_wall(sheet);
    problem->shelves = SHELVES;
    problem->room_count = sheet->model->room_count;
    problem->measures = measures_of(sheet);
    problem->rooms = sheet->signs;
    set_page(sheet, problem, sheet->frame, sheet->piece_count);
    piece->places_before =
        number == 0 ? sheet->first_step : piece[-1].places_before + piece[-1].place_count;
    put_steps(sheet, piece);
    put_handoffs(sheet, piece, number);
    int parts = MIN(problem->step_count + problem->handoff_count, FULL);
    int tries = effort < 0 ? 0 : efforts[effort].tries * parts / FULL;
    piece->result = wm_shelf_search(sheet->arena, problem, tries,
                                    effort < 0 ? 1 : efforts[effort].restarts, &piece->state);
    piece->spread = 1;
    for (int i = 0; i < problem->step_count; i++)
        piece->place_count = MAX(piece->place_count, piece->result->compounds[i] + 1);
}

/* ---- Pieces ---- */

/* Whether a row begins with a step: the author asks for it, or the rows are to be as long as each
 * other. */
static bool begins_row(const struct wm_sheet *sheet, int step, int rows)
{
    int64_t count = sheet->step_count, index = step - sheet->first_step;
    if (index == 0 || sheet->model->steps[step].row_break)
        return true;
    return index * rows / count != (index - 1) * rows / count;
}

static void deal_steps(struct wm_sheet *sheet, int rows)
{
    int first = sheet->first_step, end = first + sheet->step_count;
    int *steps = wm_arena_array(sheet->arena, int, (size_t)sheet->step_count + 1);
    sheet->piece_count = 0;
    for (int s = first; s < end; s++)
        sheet->piece_count += begins_row(sheet, s, rows);
    sheet->pieces = wm_arena_array(sheet->arena, struct wm_piece, (size_t)sheet->piece_count);
    int piece = -1;
    for (int s = first; s < end; s++) {
        steps[s - first] = s;
        if (begins_row(sheet, s, rows))
            sheet->pieces[++piece].steps = steps + (s - first);
        sheet->step_at[s] = (struct wm_in_piece){piece, sheet->pieces[piece].problem.step_count++};
    }
}

static void recall(struct wm_sheet *sheet)
{
    const struct wm_layout_options *options = sheet->options;
    GHashTable *by_id = g_hash_table_new(g_str_hash, g_str_equal);
    sheet->was = wm_arena_array(sheet->arena, const struct wm_previous_place *,
                                (size_t)sheet->model->step_count + 1);
    for (int i = 0; i < options->previous_count; i++)
        g_hash_table_insert(by_id, (gpointer)options->previous[i].step,
                            (gpointer)&options->previous[i]);
    for (int s = 0; s < sheet->model->step_count; s++)
        sheet->was[s] = g_hash_table_lookup(by_id, sheet->model->steps[s].id);
    g_hash_table_destroy(by_id);
}

/* Packs the steps in so many rows. */
static void pack_rows(struct wm_sheet *sheet, int rows, int effort)
{
    deal_steps(sheet, rows);
    for (int p = 0; p < sheet->piece_count; p++)
        pack(sheet, &sheet->pieces[p], p, effort);
}

/* How large the map shows on its page, less a price for each handoff that is cut, and one above all
 * others for each hint that is not kept. */
static double merit(const struct wm_sheet *sheet)
{
    const struct wm_shelf_problem *first = &sheet->pieces[0].problem;
    double along = 0, across = 0, cuts = 0;
    for (int p = 0; p < sheet->piece_count; p++) {
        const struct wm_piece *piece = &sheet->pieces[p];
        along = fmax(along, piece->result->width + piece->problem.frame_width);
        across += piece->result->height + piece->problem.frame_height;
    }
    for (int h = 0; h < sheet->model->handoff_count; h++)
        cuts += !wm_sheet_is_whole(sheet, h);
    double scale =
        fmin(first->page_width / along, first->page_height * (double)sheet->piece_count / across);
    return scale * (1 - PRICE_OF_A_CUT * cuts) - PRICE_OF_A_HINT * wm_hints_broken(sheet);
}

/* Rows are tried for pages on which one would be small: narrow ones, and maps of many steps. */
static int choose_rows(struct wm_sheet *sheet)
{
    enum { MOST_ROWS = 4, MANY_STEPS = 26 };
    int steps = sheet->step_count, best = 1;
    double along = sheet->options->page_width, across = sheet->options->page_height;
    if (steps > WM_LARGE)
        return MAX(2, (int)round(sqrt(steps * ROWS_OF_A_STEP)));
    double aspect = along <= 0 || across <= 0 ? 2
                    : sheet->reads_down       ? across / along
                                              : along / across;
    if (steps < MANY_STEPS && aspect * steps > MANY_STEPS / 2.)
        return 1;
    double most = -INFINITY;
    for (int rows = 1; rows <= MIN(MOST_ROWS, steps); rows++) {
        pack_rows(sheet, rows, 0);
        double its = merit(sheet);
        if (its > most) {
            most = its;
            best = rows;
        }
    }
    return best;
}

void wm_sheet_pack(struct wm_sheet *sheet)
{
    enum { FRAME_AT = 2300 }; /* a width that most sheets are near to */
    const struct wm_model *model = sheet->model;
    size_t handoffs = (size_t)model->handoff_count + 1;
    sheet->step_at =
        wm_arena_array(sheet->arena, struct wm_in_piece, (size_t)model->step_count + 1);
    sheet->out_at = wm_arena_array(sheet->arena, struct wm_in_piece, handoffs);
    sheet->in_at = wm_arena_array(sheet->arena, struct wm_in_piece, handoffs);
    for (int s = 0; s < model->step_count; s++)
        sheet->step_at[s] = (struct wm_in_piece){-1, -1};
    for (int h = 0; h < model->handoff_count; h++)
        sheet->out_at[h] = sheet->in_at[h] = (struct wm_in_piece){-1, -1};
    recall(sheet);
    number_bands(sheet);
    sheet->signs = make_rooms(sheet);
    sheet->shelf_steps = make_steps(sheet);
    sheet->shelf_handoffs = make_handoffs(sheet);
    sheet->frame = wm_sheet_frame(sheet, FRAME_AT);
    pack_rows(sheet, choose_rows(sheet),
              sheet->step_count > WM_LARGE ? -1 : sheet->options->effort);
    wm_hints_tell(sheet);
}
