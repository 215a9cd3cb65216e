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
static struct wm_reach level_form(const struct wm_sheet *sheet, const struct wm_words *words,
                                  bool has_way, bool is_beside)
{
    const struct wm_theme *theme = sheet->theme;
    double disc = theme->disc_radius;
    double ink = wm_sheet_text_height(sheet, words->ink.count, WM_STYLE_LABEL);
    double below =
        wm_sheet_text_height(sheet, words->red.count + words->notes.count, WM_STYLE_LABEL);
    double text = text_width(words);
    double marks = wm_marks_width(theme, words->mark_counts, WM_RIDER_ROWS);
    double via = has_way ? theme->via_radius : 0;
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
static struct wm_reach upright_form(const struct wm_sheet *sheet, const struct wm_words *words,
                                    bool has_way)
{
    const struct wm_theme *theme = sheet->theme;
    double text = text_width(words);
    double lines = wm_sheet_text_height(
        sheet, words->ink.count + words->red.count + words->notes.count, WM_STYLE_LABEL);
    double via = has_way ? theme->via_radius * 0.7 : 0;
    double half = MAX(theme->disc_radius + via, lines / 2);
    double marks = wm_marks_width(theme, words->mark_counts, WM_RIDER_ROWS);
    return (struct wm_reach){theme->disc_radius + marks,
                             theme->disc_radius + theme->label_gap + text, half, half};
}

bool wm_sheet_rides_level(const struct wm_sheet *sheet, int handoff)
{
    return (sheet->paths[handoff].rider == WM_RIDER_DROP) == sheet->reads_down;
}

static struct wm_reach form_of(const struct wm_sheet *sheet, int handoff,
                               const struct wm_words *words, bool has_way)
{
    return wm_sheet_rides_level(sheet, handoff)
               ? level_form(sheet, words, has_way, sheet->paths[handoff].is_beside)
               : upright_form(sheet, words, has_way);
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
    path->form = form_of(sheet, handoff, &sheet->words[handoff],
                         sheet->model->handoffs[handoff].via != WM_VIA_NONE);
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
static double step_bottom(const struct wm_sheet *sheet, const struct wm_step_words *said)
{
    const struct wm_words *words = &said->words;
    int labels = words->ink.count + words->red.count + words->notes.count;
    return sheet->theme->person / 2 + sheet->theme->label_gap +
           wm_sheet_text_height(sheet, said->role.count, WM_STYLE_ROLE) +
           wm_sheet_text_height(sheet, said->caption.count, WM_STYLE_CAPTION) +
           wm_sheet_text_height(sheet, labels, WM_STYLE_LABEL);
}

static void measure_cell(struct wm_sheet *sheet, int step)
{
    struct wm_cell *cell = &sheet->cells[step];
    const struct wm_step_words *said = &cell->said;
    const struct wm_words *words = &said->words;
    const struct wm_theme *theme = sheet->theme;
    double marks = wm_marks_width(theme, words->mark_counts, WM_HEAD_ROWS);
    struct wm_vignette vignette = wm_vignette_compose(
        theme, sheet->model->actors[sheet->model->steps[step].actor].kind, said->object_count);
    cell->picture_width = MAX(vignette.width, theme->badge_right + marks);
    double text = MAX(MAX(said->role.width, said->caption.width), text_width(words));
    double top = theme->person / 2 + wm_sheet_top_height(sheet, words);
    double bottom = step_bottom(sheet, said);
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

/* On its own map a step ends where its words end, also if another map says more; on a map that is
 * read downwards handoffs touch its sides. */
static struct wm_reach touch_of(const struct wm_sheet *sheet, int step,
                                const struct wm_step_words *said)
{
    struct wm_reach touch = sheet->cells[step].touch;
    if (sheet->reads_down)
        return touch;
    touch.up = sheet->theme->person / 2 + wm_sheet_top_height(sheet, &said->words);
    touch.down = step_bottom(sheet, said);
    return touch;
}

static void measure_lettering(const struct wm_sheet *sheet, const struct wm_show *show,
                              struct wm_lettering *said)
{
    for (int s = 0; s < show->step_count; s++)
        said->touches[s] = touch_of(sheet, s, &said->steps[s]);
    for (int h = 0; h < show->handoff_count; h++) {
        struct wm_reach own = form_of(sheet, h, &said->handoffs[h], show->handoffs[h].way != NULL);
        said->forms[h] = sheet->paths[h].form;
        said->forms[h].up = own.up;
        said->forms[h].down = own.down;
    }
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
    for (int i = 0; i < sheet->show_count; i++)
        measure_lettering(sheet, sheet->shows[i], &sheet->letterings[i]);
    g_free(exits);
}
