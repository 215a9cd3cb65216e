/* SPDX-License-Identifier: MIT
 *
 * Pass: gaps. Where a handoff changes its height between two columns it has an upright run in the
 * gap's tracks. The order of the runs of a gap is improved by moving one at a time to where it
 * crosses least (the orders of the columns leave nothing else to cross: Sander, 2004); runs that do
 * not overlap may share a track. May assume heights of all lanes; promises that no two runs lie on
 * each other, neither upright nor where they leave their track. Gaps in which a line of the sheet
 * ends have no runs.
 */
#include "layout/sheet.h"

#include <math.h>
#include <stdlib.h>

enum {
    CONFLICT = 1000,     /* two horizontal ends at one height that would lie on each other */
    MOST_SEARCHED = 600, /* runs of a gap; above, the order they were sorted in stands */
    MOST_ROUNDS = 6,
    MOST_NUDGES = 4,
    JOG = 12,        /* a change of height that is smaller is none */
    MOST_RAISED = 4, /* by so much a rider may come nearer to the next one of its picture */
    CLEAR = 14       /* between the ends of two runs that share a track */
};

struct track_run {
    struct wm_run *run;
    int number; /* of the run, in the order told */
    double top, bottom;
    int track;
};

static struct track_run make_track_run(struct wm_run *run, int number)
{
    return (struct track_run){run, number, fmin(run->y[0], run->y[1]), fmax(run->y[0], run->y[1]),
                              0};
}

/* What it costs that `a` stands left of `b`. */
static int cost(const struct track_run *left, const struct track_run *right)
{
    const struct wm_run *a = left->run;
    const struct wm_run *b = right->run;
    int sum = 0;
    for (int i = 0; i < 2; i++) {
        if (a->goes_right[i] && a->y[i] > right->top && a->y[i] < right->bottom)
            sum++;
        if (!b->goes_right[i] && b->y[i] > left->top && b->y[i] < left->bottom)
            sum++;
        for (int j = 0; j < 2; j++)
            if (a->goes_right[i] && !b->goes_right[j] && fabs(a->y[i] - b->y[j]) < CLEAR / 2.0)
                sum += CONFLICT;
    }
    return sum;
}

static int compare_runs(const void *a, const void *b)
{
    const struct track_run *x = a;
    const struct track_run *y = b;
    if (x->top < y->top || x->top > y->top)
        return x->top > y->top ? -1 : 1;
    return x->number - y->number;
}

/* Moves one run to its best position among the others; whether it moved. */
static bool sift(struct track_run *runs, int count, int index)
{
    struct track_run moved = runs[index];
    int best = index;
    int best_change = 0;
    int change = 0;
    for (int i = index - 1; i >= 0; i--) {
        change += cost(&moved, &runs[i]) - cost(&runs[i], &moved);
        if (change < best_change) {
            best_change = change;
            best = i;
        }
    }
    change = 0;
    for (int i = index + 1; i < count; i++) {
        change += cost(&runs[i], &moved) - cost(&moved, &runs[i]);
        if (change < best_change) {
            best_change = change;
            best = i;
        }
    }
    for (int i = index; i > best; i--)
        runs[i] = runs[i - 1];
    for (int i = index; i < best; i++)
        runs[i] = runs[i + 1];
    runs[best] = moved;
    return best != index;
}

/* The leftmost track right of every earlier run that it overlaps. Returns the number of tracks. */
static int assign_tracks(struct track_run *runs, int count)
{
    int tracks = 0;
    for (int i = 0; i < count; i++) {
        runs[i].track = 0;
        for (int j = 0; j < i; j++) {
            bool overlaps =
                runs[j].top < runs[i].bottom + CLEAR && runs[i].top < runs[j].bottom + CLEAR;
            if (overlaps && runs[j].track >= runs[i].track)
                runs[i].track = runs[j].track + 1;
        }
        tracks = MAX(tracks, runs[i].track + 1);
    }
    return tracks;
}

/* x of each track from the first one, widths.c adds where that is; what is thrown over the wall
 * keeps away from gates. */
static double *measure_tracks(const struct wm_sheet *sheet, struct wm_gap *gap,
                              const struct track_run *runs, int count)
{
    double *x = g_new0(double, (size_t)gap->tracks + 1);
    bool *is_thrown = g_new0(bool, (size_t)gap->tracks + 1);
    for (int i = 0; i < count; i++)
        if (sheet->model->handoffs[runs[i].run->handoff].is_thrown)
            is_thrown[runs[i].track] = true;
    for (int t = 1; t < gap->tracks; t++)
        x[t] = x[t - 1] +
               (is_thrown[t] || is_thrown[t - 1] ? sheet->theme->gate_width : sheet->theme->track);
    gap->tracks_width = gap->tracks ? x[gap->tracks - 1] : 0;
    g_free(is_thrown);
    return x;
}

static void sort_runs(struct track_run *runs, int count)
{
    qsort(runs, (size_t)count, sizeof *runs, compare_runs);
    bool has_moved = count <= MOST_SEARCHED;
    for (int round = 0; has_moved && round < MOST_ROUNDS; round++) {
        has_moved = false;
        for (int i = 0; i < count; i++)
            has_moved |= sift(runs, count, i);
    }
}

/* Whether a run ends at a picture behind its gap. */
static bool enters_step(const struct wm_sheet *sheet, const struct wm_run *run)
{
    const struct wm_path_plan *path = &sheet->paths[run->handoff];
    return run->goes_right[1] && !run->goes_right[0] && path->to == WM_PORT_LEFT &&
           run == &sheet->runs[path->first_run + path->run_count - 1];
}

/* Whether the height at which a run ends behind its gap may be `y`: no other run of the gap leaves
 * or enters near it. */
static bool is_free(const struct wm_sheet *sheet, const struct wm_run *run, double y)
{
    for (int i = sheet->gaps[run->gap].first_run; i < sheet->gaps[run->gap + 1].first_run; i++) {
        const struct wm_run *other = &sheet->runs[sheet->runs_by_gap[i]];
        for (int end = 0; end < 2; end++)
            if (other != run && fabs(other->y[end] - y) < CLEAR)
                return false;
    }
    return true;
}

/* Two runs that would lie on each other where they leave their tracks, in whatever order those are:
 * the one that enters a picture enters it a little higher or lower. */
static bool nudge(struct wm_sheet *sheet, struct track_run *it)
{
    struct wm_path_plan *path = &sheet->paths[it->run->handoff];
    double most = sheet->theme->person / 2 - CLEAR;
    for (int step = 1; step <= MOST_NUDGES && enters_step(sheet, it->run); step++) {
        for (int sign = -1; sign <= 1; sign += 2) {
            double by = sign * step * CLEAR / 2.0;
            if (fabs(path->to_offset + by) > most || !is_free(sheet, it->run, it->run->y[1] + by))
                continue;
            path->to_offset += by;
            it->run->y[1] += by;
            *it = make_track_run(it->run, it->number);
            return true;
        }
    }
    return false;
}

/* Whether a lane that is moved by `by` needs a fork, or none, as before. */
static bool keeps_fork(const struct wm_sheet *sheet, enum wm_port port, double offset, double by)
{
    return wm_lane_is_forked(sheet, port, offset) == wm_lane_is_forked(sheet, port, offset + by);
}

/* A very small change of height is taken out where the run enters or leaves a picture: it does so a
 * little higher or lower. */
static void straighten(struct wm_sheet *sheet, struct wm_run *run)
{
    struct wm_path_plan *path = &sheet->paths[run->handoff];
    double by = run->y[0] - run->y[1];
    if (wm_run_is_level(run) || fabs(by) >= JOG)
        return;
    bool is_first = run == &sheet->runs[path->first_run];
    if (enters_step(sheet, run) && is_free(sheet, run, run->y[0]) &&
        keeps_fork(sheet, WM_PORT_LEFT, path->to_offset, by)) {
        path->to_offset += by;
        run->y[1] = run->y[0];
    } else if (is_first && path->from == WM_PORT_RIGHT && path->way == WM_WAY_FORWARD &&
               fabs(by) <= MOST_RAISED &&
               keeps_fork(sheet, WM_PORT_RIGHT, path->from_offset, -by)) {
        path->from_offset -= by;
        run->y[0] = run->y[1];
    }
}

/* Moves what cannot be drawn apart otherwise. Returns whether anything was moved. */
static bool nudge_conflicts(struct wm_sheet *sheet, struct track_run *runs, int count)
{
    bool has_moved = false;
    for (int i = 0; i < count; i++)
        for (int j = i + 1; j < count; j++)
            if (cost(&runs[i], &runs[j]) >= CONFLICT)
                has_moved = nudge(sheet, &runs[i]) || has_moved;
    return has_moved;
}

static void order_gap(struct wm_sheet *sheet, struct wm_gap *gap, struct track_run *runs, int count)
{
    sort_runs(runs, count);
    if (count <= MOST_SEARCHED && nudge_conflicts(sheet, runs, count))
        sort_runs(runs, count);
    gap->tracks = assign_tracks(runs, count);
    double *x = measure_tracks(sheet, gap, runs, count);
    for (int i = 0; i < count; i++)
        runs[i].run->x = x[runs[i].track];
    g_free(x);
}

/* The height at which a handoff arrives at stop `i` of its way: the begin, its lanes, the end. */
static double stop_y(const struct wm_sheet *sheet, int handoff, int i)
{
    const struct wm_path_plan *path = &sheet->paths[handoff];
    const struct wm_handoff *it = &sheet->model->handoffs[handoff];
    if (i == 0)
        return sheet->entities[sheet->cells[it->from].entity].y + path->from_offset;
    if (i > path->lane_count)
        return sheet->entities[sheet->cells[it->to].entity].y + path->to_offset;
    return sheet->entities[sheet->lanes[path->first_lane + i - 1]].y;
}

static int stop_column(const struct wm_sheet *sheet, int handoff, int i)
{
    const struct wm_path_plan *path = &sheet->paths[handoff];
    const struct wm_handoff *it = &sheet->model->handoffs[handoff];
    if (i == 0)
        return sheet->cells[it->from].column;
    if (i > path->lane_count)
        return sheet->cells[it->to].column;
    return sheet->entities[sheet->lanes[path->first_lane + i - 1]].column;
}

/* Whether a handoff goes from stop `i` to the next one by a gap, not upright in its column. */
static bool passes_gap(const struct wm_sheet *sheet, int handoff, int i)
{
    const struct wm_path_plan *path = &sheet->paths[handoff];
    bool is_upright =
        path->way == WM_WAY_UPRIGHT || (i == 0 && path->from != WM_PORT_RIGHT) ||
        (i == path->lane_count && path->to != WM_PORT_LEFT && path->way != WM_WAY_AROUND);
    return !is_upright && path->way != WM_WAY_CUT;
}

/* All runs of a handoff into `runs`, if that is not NULL; returns how many. */
static int make_runs(const struct wm_sheet *sheet, int handoff, struct wm_run *runs)
{
    int count = 0;
    for (int i = 0; i <= sheet->paths[handoff].lane_count; i++) {
        if (!passes_gap(sheet, handoff, i))
            continue;
        int from = stop_column(sheet, handoff, i);
        int to = stop_column(sheet, handoff, i + 1);
        if (runs)
            runs[count] = (struct wm_run){
                .handoff = handoff,
                .gap = from == to ? from + 1 : MAX(from, to),
                .y = {stop_y(sheet, handoff, i), stop_y(sheet, handoff, i + 1)},
                .goes_right = {from > to, to > from},
            };
        count++;
    }
    return count;
}

static void collect_runs(struct wm_sheet *sheet)
{
    int handoffs = sheet->model->handoff_count;
    sheet->run_count = 0;
    for (int i = 0; i < handoffs; i++) {
        struct wm_path_plan *path = &sheet->paths[sheet->told[i]];
        path->first_run = sheet->run_count;
        path->run_count = make_runs(sheet, sheet->told[i], NULL);
        sheet->run_count += path->run_count;
    }
    sheet->runs = wm_arena_array(sheet->arena, struct wm_run, (size_t)sheet->run_count + 1);
    for (int i = 0; i < handoffs; i++)
        make_runs(sheet, sheet->told[i], sheet->runs + sheet->paths[sheet->told[i]].first_run);
}

bool wm_sheet_gap_is_cut(const struct wm_sheet *sheet, int gap)
{
    return gap > 0 && gap < sheet->column_count &&
           sheet->columns[gap].line != sheet->columns[gap - 1].line;
}

bool wm_run_is_level(const struct wm_run *run)
{
    return fabs(run->y[0] - run->y[1]) < 0.01;
}

/* Runs by the gap that they pass. */
static void index_runs(struct wm_sheet *sheet)
{
    int gaps = sheet->column_count + 1;
    int *next = g_new0(int, (size_t)gaps + 2);
    sheet->gaps = wm_arena_array(sheet->arena, struct wm_gap, (size_t)gaps + 1);
    sheet->runs_by_gap = wm_arena_array(sheet->arena, int, (size_t)sheet->run_count + 1);
    for (int r = 0; r < sheet->run_count; r++)
        next[sheet->runs[r].gap + 1]++;
    for (int g = 0; g <= gaps; g++) {
        next[g + 1] += next[g];
        sheet->gaps[g].first_run = next[g];
    }
    for (int r = 0; r < sheet->run_count; r++)
        sheet->runs_by_gap[next[sheet->runs[r].gap]++] = r;
    g_free(next);
}

void wm_pass_gaps(struct wm_sheet *sheet)
{
    collect_runs(sheet);
    index_runs(sheet);
    struct track_run *runs = g_new(struct track_run, (size_t)sheet->run_count + 1);
    for (int g = 0; g <= sheet->column_count; g++) {
        struct wm_gap *gap = &sheet->gaps[g];
        int count = 0;
        for (int i = gap->first_run; i < gap[1].first_run; i++) {
            struct wm_run *run = &sheet->runs[sheet->runs_by_gap[i]];
            bool turns = run->goes_right[0] == run->goes_right[1];
            bool is_cut = wm_sheet_gap_is_cut(sheet, g) && !turns;
            if (!is_cut && !turns)
                straighten(sheet, run);
            if (is_cut)
                gap->cuts++;
            else if (!wm_run_is_level(run))
                runs[count++] = make_track_run(run, sheet->runs_by_gap[i]);
        }
        order_gap(sheet, gap, runs, count);
    }
    g_free(runs);
}
