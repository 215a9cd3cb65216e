/* SPDX-License-Identifier: MIT
 *
 * The corners of every line, and where lines cross.
 */
#include "shelf/inside.h"

static void add_point(struct wm_shelf_line *line, int x, int y)
{
    if (line->point_count > 0) {
        struct wm_shelf_point last = line->points[line->point_count - 1];
        if (last.x == x && last.y == y)
            return;
    }
    line->points[line->point_count++] = (struct wm_shelf_point){x, y};
}

static void add_touch(const struct work *work, struct wm_shelf_line *line, int step,
                      enum wm_shelf_touch side)
{
    const struct wm_shelf_form *form = work_form(work, step);
    int x = work->x[step], y = work->shelf_y[work->slot[step] / 2];
    switch (side) {
    case WM_TOUCH_RIGHT:
        add_point(line, x + form->touch.right, y);
        break;
    case WM_TOUCH_LEFT:
        add_point(line, x - form->touch.left, y);
        break;
    case WM_TOUCH_TOP:
        add_point(line, x, y - form->touch.up);
        break;
    case WM_TOUCH_BOTTOM:
        add_point(line, x, y + form->touch.down);
    }
}

/* The corners between the two ends. */
static void trace_corners(const struct work *work, int index, struct wm_shelf_line *line)
{
    const struct plan *plan = &work->plans[index];
    const struct wm_shelf_handoff *handoff = &work->problem->handoffs[index];
    const struct upright *first = &plan->uprights[FIRST], *second = &plan->uprights[SECOND];
    int from_y = handoff->from >= 0 ? work->shelf_y[plan->from_slot / 2] : plan->track_y;
    int to_y = handoff->to >= 0 ? work->shelf_y[plan->to_slot / 2] : plan->track_y;
    if (plan->way == WM_WAY_LEVEL || plan->way == WM_WAY_UPRIGHT)
        return;
    if (plan->alley < 0) {
        int x = first->low <= first->high ? first->x : second->x;
        if (work_is_level(plan->out))
            add_point(line, x, from_y);
        if (work_is_level(plan->in))
            add_point(line, x, to_y);
        return;
    }
    if (handoff->from >= 0) {
        if (work_is_level(plan->out))
            add_point(line, first->x, from_y);
        add_point(line, first->x, plan->track_y);
    }
    if (handoff->to >= 0) {
        add_point(line, second->x, plan->track_y);
        if (work_is_level(plan->in))
            add_point(line, second->x, to_y);
    }
}

/* A cut end lies on the track, beyond the rider. */
static void add_cut_end(const struct work *work, int index, struct wm_shelf_line *line)
{
    const struct plan *plan = &work->plans[index];
    for (int i = work->piece_first[plan->alley]; i >= 0; i = work->piece_next[i]) {
        const struct piece *piece = &work->pieces[i];
        if (piece->handoff == index) {
            bool begins_there = work->problem->handoffs[index].from < 0;
            add_point(line, begins_there ? piece->from : piece->to, plan->track_y);
            return;
        }
    }
}

static void trace_line(struct work *work, int index)
{
    const struct plan *plan = &work->plans[index];
    const struct wm_shelf_handoff *handoff = &work->problem->handoffs[index];
    struct wm_shelf_line *line = &work->lines[index];
    *line = (struct wm_shelf_line){.rider = {plan->ride_x, plan->ride_y},
                                   .rides_upright = plan->rides == RIDES_UPRIGHT,
                                   .runs_back = plan->direction < 0,
                                   .is_cut_at_start = handoff->from < 0,
                                   .is_cut_at_end = handoff->to < 0};
    if (handoff->from < 0 && handoff->to < 0)
        return;
    if (handoff->from >= 0)
        add_touch(work, line, handoff->from, plan->out);
    else
        add_cut_end(work, index, line);
    trace_corners(work, index, line);
    if (handoff->to >= 0)
        add_touch(work, line, handoff->to, plan->in);
    else
        add_cut_end(work, index, line);
    for (int i = 1; i < line->point_count; i++)
        work->length += ABS(line->points[i].x - line->points[i - 1].x) +
                        ABS(line->points[i].y - line->points[i - 1].y);
}

/* ---- Crossings ---- */

/* Runs of lines by direction: of level ones `at` is y, of upright ones x. */
static void collect_runs(struct work *work)
{
    work->run_counts[0] = work->run_counts[1] = 0;
    for (int h = 0; h < work->problem->handoff_count; h++) {
        const struct wm_shelf_line *line = &work->lines[h];
        for (int i = 1; i < line->point_count; i++) {
            struct wm_shelf_point a = line->points[i - 1], b = line->points[i];
            bool is_upright = a.x == b.x;
            struct run *run = &work->runs[is_upright][work->run_counts[is_upright]++];
            *run = is_upright ? (struct run){h, a.x, MIN(a.y, b.y), MAX(a.y, b.y)}
                              : (struct run){h, a.y, MIN(a.x, b.x), MAX(a.x, b.x)};
        }
    }
}

static void count_crossings(struct work *work)
{
    collect_runs(work);
    for (int i = 0; i < work->run_counts[0]; i++) {
        struct run level = work->runs[0][i];
        for (int k = 0; k < work->run_counts[1]; k++) {
            struct run upright = work->runs[1][k];
            work->crossings += level.handoff != upright.handoff && upright.at > level.low &&
                               upright.at < level.high && level.at > upright.low &&
                               level.at < upright.high;
        }
    }
}

void wm_shelf_trace(struct work *work)
{
    for (int h = 0; h < work->problem->handoff_count; h++)
        trace_line(work, h);
    count_crossings(work);
}
