/* SPDX-License-Identifier: MIT
 *
 * Pass: sizes. How much room pictures with their words take, and riders with theirs, marks
 * included. May assume words, lanes and sides; promises extents of cells but for their ports', of
 * riders, and of all lanes.
 */
#include "layout/marks.h"
#include "layout/sheet.h"
#include "layout/vignette.h"

/* Of what is written beside a rider. */
static double text_width(const struct wm_words *words)
{
    return MAX(words->ink.width, MAX(words->red.width, words->notes.width));
}

/* On a level line: marks stand before the rider, words beside it or above and below. */
static struct wm_reach level_form(const struct wm_sheet *sheet, int handoff, bool is_beside)
{
    const struct wm_theme *theme = sheet->theme;
    const struct wm_words *words = &sheet->words[handoff];
    double disc = theme->disc_radius;
    double ink = wm_sheet_text_height(sheet, words->ink.count, WM_STYLE_LABEL);
    double below =
        wm_sheet_text_height(sheet, words->red.count + words->notes.count, WM_STYLE_LABEL);
    double text = text_width(words);
    double marks = wm_marks_width(theme, words->mark_counts, WM_RIDER_ROWS);
    double via = sheet->model->handoffs[handoff].via != WM_VIA_NONE ? theme->via_radius : 0;
    double pair = wm_marks_reach(theme, words->mark_counts, WM_RIDER_ROWS);
    if (is_beside) {
        double half = (marks + 2 * disc + (text > 0 ? theme->label_gap + text : 0)) / 2;
        return (struct wm_reach){half, half, MAX(MAX(disc + via, pair), ink + theme->label_gap),
                                 MAX(MAX(disc, pair), below + theme->label_gap)};
    }
    double half = MAX(marks + 2 * disc, text) / 2;
    return (struct wm_reach){half, half,
                             MAX(disc + via, pair) + ink + (ink > 0 ? theme->label_gap / 2 : 0),
                             MAX(disc, pair) + below + (below > 0 ? theme->label_gap / 2 : 0)};
}

/* On an upright line: words to the right of the rider, marks to its left. */
static struct wm_reach upright_form(const struct wm_sheet *sheet, int handoff)
{
    const struct wm_theme *theme = sheet->theme;
    const struct wm_words *words = &sheet->words[handoff];
    double text = text_width(words);
    double lines = wm_sheet_text_height(
        sheet, words->ink.count + words->red.count + words->notes.count, WM_STYLE_LABEL);
    double via = sheet->model->handoffs[handoff].via != WM_VIA_NONE ? theme->via_radius * 0.7 : 0;
    double half = MAX(theme->disc_radius + via, lines / 2);
    double marks = wm_marks_width(theme, words->mark_counts, WM_RIDER_ROWS);
    return (struct wm_reach){theme->disc_radius + marks,
                             theme->disc_radius + theme->label_gap + text, half, half};
}

bool wm_sheet_rides_level(const struct wm_sheet *sheet, int handoff)
{
    return (sheet->paths[handoff].rider == WM_RIDER_DROP) == sheet->reads_down;
}

static struct wm_reach form_of(const struct wm_sheet *sheet, int handoff)
{
    return wm_sheet_rides_level(sheet, handoff)
               ? level_form(sheet, handoff, sheet->paths[handoff].is_beside)
               : upright_form(sheet, handoff);
}

void wm_sheet_form_handoff(struct wm_sheet *sheet, int handoff)
{
    struct wm_reach form = form_of(sheet, handoff);
    sheet->paths[handoff].form.up = form.up;
    sheet->paths[handoff].form.down = form.down;
}

/* Words beside an upright line keep away from what stands beside the next one. */
static bool is_apart(const struct wm_sheet *sheet, int handoff)
{
    return sheet->reads_down && !wm_sheet_rides_level(sheet, handoff);
}

/* `is_alone`: on its side of its step. */
static struct wm_reach measure_rider(struct wm_sheet *sheet, int handoff, bool is_alone)
{
    struct wm_path_plan *path = &sheet->paths[handoff];
    path->is_beside = !is_alone;
    path->form = form_of(sheet, handoff);
    path->marks_width =
        wm_marks_width(sheet->theme, sheet->words[handoff].mark_counts, WM_RIDER_ROWS);
    struct wm_reach reach = wm_sheet_turn(sheet, path->form);
    path->rider_up = reach.up;
    path->rider_down = reach.down + (is_apart(sheet, handoff) ? sheet->theme->label_gap : 0);
    path->rider_left = reach.left;
    path->rider_width = reach.right;
    return reach;
}

/* Straight upright handoffs: a tail of line above and below the rider. */
static void measure_drop(struct wm_sheet *sheet, int handoff)
{
    struct wm_reach reach = measure_rider(sheet, handoff, sheet->reads_down);
    struct wm_entity *drop = &sheet->entities[sheet->lanes[sheet->paths[handoff].first_lane]];
    drop->up = reach.up + sheet->theme->drop_tail;
    drop->down = reach.down + sheet->theme->drop_tail;
}

/* How far a step reaches below the middle of its picture, on the sheet. */
static double cell_bottom(const struct wm_sheet *sheet, const struct wm_cell *cell)
{
    const struct wm_words *words = &cell->words;
    int labels = words->ink.count + words->red.count + words->notes.count;
    return sheet->theme->person / 2 + sheet->theme->label_gap +
           wm_sheet_text_height(sheet, cell->role.count, WM_STYLE_ROLE) +
           wm_sheet_text_height(sheet, cell->caption.count, WM_STYLE_CAPTION) +
           wm_sheet_text_height(sheet, labels, WM_STYLE_LABEL);
}

void wm_sheet_touch_step(struct wm_sheet *sheet, int step)
{
    struct wm_cell *cell = &sheet->cells[step];
    if (sheet->reads_down)
        return;
    cell->touch.up = sheet->theme->person / 2 + wm_sheet_top_height(sheet, cell);
    cell->touch.down = cell_bottom(sheet, cell);
}

static void measure_cell(struct wm_sheet *sheet, int step)
{
    struct wm_cell *cell = &sheet->cells[step];
    const struct wm_theme *theme = sheet->theme;
    double marks = wm_marks_width(theme, cell->words.mark_counts, WM_HEAD_ROWS);
    struct wm_vignette vignette =
        wm_vignette_compose(theme, wm_sheet_actor_kind(sheet, step), cell->object_count);
    cell->picture_width = MAX(vignette.width, theme->badge_right + marks);
    double text =
        MAX(MAX(cell->role.width, cell->caption.width),
            MAX(MAX(cell->words.ink.width, cell->words.red.width), cell->words.notes.width));
    double top = theme->person / 2 + wm_sheet_top_height(sheet, cell);
    double bottom = cell_bottom(sheet, cell);
    double side = cell->picture_width / 2;
    double badge = side + wm_sheet_badge_width(sheet, step) - theme->badge_right;
    double widest = MAX(MAX(side, text / 2), badge);
    cell->core = wm_sheet_turn(sheet, (struct wm_reach){widest, widest, top, bottom});
    cell->touch = wm_sheet_turn(sheet, (struct wm_reach){side, side, top, bottom});
    cell->breadth = sheet->reads_down ? theme->person : cell->picture_width;
    cell->left = cell->core.left;
    cell->right = cell->core.right;
    cell->up = cell->core.up;
    cell->down = cell->core.down;
}

static void measure_handoff(struct wm_sheet *sheet, int handoff, const int *exits)
{
    struct wm_path_plan *path = &sheet->paths[handoff];
    for (int i = 0; i < path->lane_count; i++) {
        struct wm_entity *lane = &sheet->entities[sheet->lanes[path->first_lane + i]];
        lane->up = lane->down = sheet->theme->track / 2;
    }
    if (path->rider == WM_RIDER_DROP) {
        measure_drop(sheet, handoff);
        return;
    }
    bool is_alone =
        path->rider == WM_RIDER_EXIT && exits[sheet->model->handoffs[handoff].from] == 1;
    struct wm_reach reach = measure_rider(sheet, handoff, is_alone);
    path->rider_width = reach.left + reach.right;
    if (sheet->model->handoffs[handoff].is_thrown)
        path->rider_width += WM_THROWN_RUN;
    if (path->way == WM_WAY_CUT)
        path->rider_width += WM_STUB + 2 * sheet->theme->badge_radius;
    if (path->rider == WM_RIDER_LANE) {
        struct wm_entity *lane = &sheet->entities[wm_sheet_rider_lane(sheet, handoff)];
        lane->up = MAX(lane->up, path->rider_up + sheet->theme->label_gap / 2);
        lane->down = MAX(lane->down, path->rider_down + sheet->theme->label_gap / 2);
    }
}

int wm_sheet_rider_lane(const struct wm_sheet *sheet, int handoff)
{
    const struct wm_path_plan *path = &sheet->paths[handoff];
    return sheet->lanes[path->first_lane + (path->way == WM_WAY_BACK ? 1 : 0)];
}

void wm_pass_sizes(struct wm_sheet *sheet)
{
    const struct wm_model *model = sheet->model;
    int *exits = g_new0(int, (size_t)model->step_count);
    for (int h = 0; h < model->handoff_count; h++)
        if (sheet->paths[h].rider == WM_RIDER_EXIT)
            exits[model->handoffs[h].from]++;
    for (int s = 0; s < model->step_count; s++)
        measure_cell(sheet, s);
    for (int h = 0; h < model->handoff_count; h++)
        measure_handoff(sheet, h, exits);
    g_free(exits);
}
