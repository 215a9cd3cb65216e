/* SPDX-License-Identifier: MIT
 *
 * Pass: gaps. Vertical runs in the gaps between columns get tracks. The order of the runs of a gap
 * is improved by moving one at a time to where it crosses least; runs that do not overlap may share
 * a track. May assume y of rows and lanes; promises that no two runs lie on each other, neither
 * vertically nor where they leave their track.
 */
#include "layout/sheet.h"

#include <math.h>
#include <stdlib.h>

enum {
    CONFLICT = 1000,     /* two horizontal ends at one height that would lie on each other */
    MOST_SEARCHED = 600, /* runs of a gap; above, the order they were sorted in stands */
    MOST_ROUNDS = 6,
    CLEAR = 14 /* between the ends of two runs that share a track */
};

struct run {
    int handoff;
    bool is_last;       /* the last_gap of its path, else the first */
    double y[2];        /* where it begins and ends */
    bool goes_right[2]; /* to which side it leaves the track there */
    double top, bottom;
    int track;
};

static double lane_y(const struct wm_sheet *sheet, int step, double offset)
{
    return sheet->rows[sheet->cells[step].row].centre + offset;
}

/* Where the aisle leads from a gap. */
static bool aisle_goes_right(const struct wm_sheet *sheet, int handoff, bool is_last)
{
    struct wm_half_columns ends = wm_sheet_aisle_ends(sheet, handoff);
    return is_last ? ends.begin > ends.end : ends.end > ends.begin;
}

static struct run make_run(const struct wm_sheet *sheet, int handoff, bool is_last)
{
    const struct wm_path_plan *path = &sheet->paths[handoff];
    const struct wm_handoff *it = &sheet->model->handoffs[handoff];
    struct run run = {.handoff = handoff, .is_last = is_last};
    bool begins_in_aisle = is_last;
    bool ends_in_aisle = !is_last && path->aisle >= 0;
    run.y[0] = begins_in_aisle ? wm_sheet_aisle_y(sheet, path)
                               : lane_y(sheet, it->from, path->from_offset);
    run.y[1] =
        ends_in_aisle ? wm_sheet_aisle_y(sheet, path) : lane_y(sheet, it->to, path->to_offset);
    run.goes_right[0] = begins_in_aisle && aisle_goes_right(sheet, handoff, true);
    run.goes_right[1] =
        ends_in_aisle ? aisle_goes_right(sheet, handoff, false) : path->to == WM_PORT_LEFT;
    run.top = fmin(run.y[0], run.y[1]);
    run.bottom = fmax(run.y[0], run.y[1]);
    return run;
}

/* What it costs that `a` stands left of `b`. */
static int cost(const struct run *a, const struct run *b)
{
    int sum = 0;
    for (int i = 0; i < 2; i++) {
        if (a->goes_right[i] && a->y[i] > b->top && a->y[i] < b->bottom)
            sum++;
        if (!b->goes_right[i] && b->y[i] > a->top && b->y[i] < a->bottom)
            sum++;
        for (int j = 0; j < 2; j++)
            if (a->goes_right[i] && !b->goes_right[j] && fabs(a->y[i] - b->y[j]) < CLEAR / 2.0)
                sum += CONFLICT;
    }
    return sum;
}

static int compare_runs(const void *a, const void *b)
{
    const struct run *x = a;
    const struct run *y = b;
    if (x->top < y->top || x->top > y->top)
        return x->top > y->top ? -1 : 1;
    return x->handoff != y->handoff ? (x->handoff < y->handoff ? -1 : 1) : x->is_last - y->is_last;
}

/* Moves one run to its best position among the others; whether it moved. */
static bool sift(struct run *runs, int count, int index)
{
    struct run moved = runs[index];
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
static int assign_tracks(struct run *runs, int count)
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
                              const struct run *runs, int count)
{
    double *x = g_new0(double, (size_t)gap->tracks + 1);
    bool *is_thrown = g_new0(bool, (size_t)gap->tracks + 1);
    for (int i = 0; i < count; i++)
        if (sheet->model->handoffs[runs[i].handoff].is_thrown)
            is_thrown[runs[i].track] = true;
    for (int t = 1; t < gap->tracks; t++)
        x[t] = x[t - 1] +
               (is_thrown[t] || is_thrown[t - 1] ? sheet->theme->gate_width : sheet->theme->track);
    gap->tracks_width = gap->tracks ? x[gap->tracks - 1] : 0;
    g_free(is_thrown);
    return x;
}

static void order_gap(struct wm_sheet *sheet, struct wm_gap *gap, struct run *runs, int count)
{
    qsort(runs, (size_t)count, sizeof *runs, compare_runs);
    bool has_moved = count <= MOST_SEARCHED;
    for (int round = 0; has_moved && round < MOST_ROUNDS; round++) {
        has_moved = false;
        for (int i = 0; i < count; i++)
            has_moved |= sift(runs, count, i);
    }
    gap->tracks = assign_tracks(runs, count);
    double *x = measure_tracks(sheet, gap, runs, count);
    for (int i = 0; i < count; i++) {
        struct wm_path_plan *path = &sheet->paths[runs[i].handoff];
        *(runs[i].is_last ? &path->last_x : &path->first_x) = x[runs[i].track];
    }
    g_free(x);
}

void wm_pass_gaps(struct wm_sheet *sheet)
{
    int handoffs = sheet->model->handoff_count;
    int gaps = sheet->column_count + 1;
    int *first = g_new0(int, (size_t)gaps + 2);
    struct run *runs = g_new(struct run, 2 * (size_t)handoffs + 1);
    sheet->gaps = wm_arena_array(sheet->arena, struct wm_gap, (size_t)gaps);
    for (int h = 0; h < handoffs; h++) {
        if (sheet->paths[h].first_gap >= 0)
            first[sheet->paths[h].first_gap + 2]++;
        if (sheet->paths[h].last_gap >= 0)
            first[sheet->paths[h].last_gap + 2]++;
    }
    for (int g = 0; g < gaps; g++)
        first[g + 1] += first[g];
    for (int h = 0; h < handoffs; h++) {
        if (sheet->paths[h].first_gap >= 0)
            runs[first[sheet->paths[h].first_gap + 1]++] = make_run(sheet, h, false);
        if (sheet->paths[h].last_gap >= 0)
            runs[first[sheet->paths[h].last_gap + 1]++] = make_run(sheet, h, true);
    }
    for (int g = 0; g < gaps; g++)
        order_gap(sheet, &sheet->gaps[g], runs + first[g], first[g + 1] - first[g]);
    g_free(first);
    g_free(runs);
}
