/* SPDX-License-Identifier: MIT
 *
 * Pass: paths. Each handoff is given a way through gaps and aisles that meets no picture by
 * construction. May assume the grid; promises ports, gaps and aisle of every handoff. Tried in this
 * order: straight down or up, straight to the right, by one gap, by a gap, an aisle and another
 * gap; what runs to the left goes by the aisle below its row.
 */
#include "layout/sheet.h"

static const struct wm_path_plan no_path = {
    .first_gap = -1, .aisle = -1, .last_gap = -1, .rider = WM_RIDER_EXIT};

/* Straight up or down, where nothing stands between and both sides are free. */
static bool plan_vertical(struct wm_sheet *sheet, const struct wm_handoff *handoff,
                          struct wm_path_plan *plan)
{
    struct wm_cell *from = &sheet->cells[handoff->from];
    struct wm_cell *to = &sheet->cells[handoff->to];
    if (from->column != to->column || from->row == to->row || handoff->is_thrown ||
        handoff->is_rework)
        return false;
    bool is_down = from->row < to->row;
    struct wm_cell *upper = is_down ? from : to;
    struct wm_cell *lower = is_down ? to : from;
    if (upper->bottom_taken || lower->top_taken)
        return false;
    for (int row = upper->row + 1; row < lower->row; row++)
        if (wm_sheet_step_at(sheet, row, from->column) >= 0)
            return false;
    upper->bottom_taken = lower->top_taken = true;
    *plan = no_path;
    plan->from = is_down ? WM_PORT_BOTTOM : WM_PORT_TOP;
    plan->to = is_down ? WM_PORT_TOP : WM_PORT_BOTTOM;
    plan->rider = WM_RIDER_DROP;
    return true;
}

/* To the right: straight, or by one gap between the two columns at which both rows are free. */
static bool plan_right(const struct wm_sheet *sheet, const struct wm_cell *from,
                       const struct wm_cell *to, struct wm_path_plan *plan)
{
    if (to->column <= from->column)
        return false;
    *plan = no_path;
    plan->from = WM_PORT_RIGHT;
    plan->to = WM_PORT_LEFT;
    int next = wm_sheet_next_taken(sheet, from->row, from->column);
    if (from->row == to->row)
        return next == to->column;
    int gap = MAX(from->column, wm_sheet_previous_taken(sheet, to->row, to->column)) + 1;
    plan->first_gap = gap;
    return gap <= MIN(to->column, next);
}

/* To the right or within a column, along the aisle below the upper one of the two rows. */
static struct wm_path_plan plan_by_aisle(const struct wm_cell *from, const struct wm_cell *to)
{
    struct wm_path_plan plan = no_path;
    plan.from = WM_PORT_RIGHT;
    plan.to = WM_PORT_LEFT;
    plan.first_gap = from->column + 1;
    plan.aisle = MIN(from->row, to->row);
    plan.last_gap = to->column;
    return plan;
}

/* Within a column, where the straight way is not free: out to the right and in again from there. */
static struct wm_path_plan plan_around(const struct wm_cell *from)
{
    struct wm_path_plan plan = no_path;
    plan.from = WM_PORT_RIGHT;
    plan.to = WM_PORT_RIGHT;
    plan.first_gap = from->column + 1;
    return plan;
}

/* To the left, or to itself: by the aisle below the row, out of the bottom and into the bottom
 * where those are free. */
static struct wm_path_plan plan_back(struct wm_cell *from, struct wm_cell *to)
{
    struct wm_path_plan plan = no_path;
    plan.aisle = from->row;
    if (from->bottom_taken || from == to) {
        plan.from = WM_PORT_RIGHT;
        plan.first_gap = from->column + 1;
    } else {
        plan.from = WM_PORT_BOTTOM;
        plan.rider = WM_RIDER_AISLE;
        from->bottom_ends++;
    }
    if (from->row == to->row && !to->bottom_taken) {
        plan.to = WM_PORT_BOTTOM;
        to->bottom_ends++;
    } else {
        plan.to = WM_PORT_LEFT;
        plan.last_gap = to->column;
    }
    return plan;
}

void wm_pass_paths(struct wm_sheet *sheet)
{
    const struct wm_model *model = sheet->model;
    bool *is_planned = g_new0(bool, (size_t)model->handoff_count);
    for (int h = 0; h < model->handoff_count; h++)
        is_planned[h] = plan_vertical(sheet, &model->handoffs[h], &sheet->paths[h]);
    for (int h = 0; h < model->handoff_count; h++) {
        struct wm_cell *from = &sheet->cells[model->handoffs[h].from];
        struct wm_cell *to = &sheet->cells[model->handoffs[h].to];
        if (is_planned[h] || plan_right(sheet, from, to, &sheet->paths[h]))
            continue;
        if (from->column < to->column)
            sheet->paths[h] = plan_by_aisle(from, to);
        else if (from->column == to->column && from->row != to->row)
            sheet->paths[h] = plan_around(from);
        else
            sheet->paths[h] = plan_back(from, to);
    }
    g_free(is_planned);
}
