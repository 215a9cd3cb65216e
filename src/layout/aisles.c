/* SPDX-License-Identifier: MIT
 *
 * Pass: aisles. Horizontal runs below a row get tracks, the short ones next to the row, so that
 * nested runs do not cross. May assume paths and the sizes of riders; promises that runs on one
 * track do not touch, and aisle_y from the top of the aisle.
 */
#include "layout/sheet.h"

#include <stdlib.h>

struct run {
    int handoff, left, right; /* in half columns */
    int track;
};

static int compare_runs(const void *a, const void *b)
{
    const struct run *x = a;
    const struct run *y = b;
    int long_x = x->right - x->left;
    int long_y = y->right - y->left;
    return long_x != long_y ? (long_x < long_y ? -1 : 1) : x->handoff < y->handoff ? -1 : 1;
}

static struct run run_of(const struct wm_sheet *sheet, int handoff)
{
    struct wm_half_columns ends = wm_sheet_aisle_ends(sheet, handoff);
    return (struct run){handoff, MIN(ends.begin, ends.end), MAX(ends.begin, ends.end), 0};
}

/* First fit; returns the number of tracks. */
static int assign_tracks(struct run *runs, int count)
{
    int tracks = 0;
    for (int i = 0; i < count; i++) {
        int track = 0;
        for (int j = 0; j < i; j++) {
            bool touches = runs[j].left <= runs[i].right && runs[i].left <= runs[j].right;
            if (touches && runs[j].track >= track)
                track = runs[j].track + 1;
        }
        runs[i].track = track;
        tracks = MAX(tracks, track + 1);
    }
    return tracks;
}

/* y of the tracks from the top of the aisle, and the height of the whole. */
static double measure_tracks(struct wm_sheet *sheet, const struct run *runs, int count, int tracks)
{
    const struct wm_theme *theme = sheet->theme;
    double *up = g_new(double, (size_t)tracks + 1);
    double *down = g_new(double, (size_t)tracks + 1);
    for (int t = 0; t < tracks; t++)
        up[t] = down[t] = theme->track / 2;
    for (int i = 0; i < count; i++) {
        const struct wm_path_plan *path = &sheet->paths[runs[i].handoff];
        if (path->rider != WM_RIDER_AISLE)
            continue;
        up[runs[i].track] = MAX(up[runs[i].track], path->rider_up + theme->label_gap / 2);
        down[runs[i].track] = MAX(down[runs[i].track], path->rider_down + theme->label_gap / 2);
    }
    double bottom = 0;
    for (int t = 0; t < tracks; t++) {
        double y = bottom + up[t];
        bottom = y + down[t];
        up[t] = y; /* from here on where the track lies */
    }
    for (int i = 0; i < count; i++)
        sheet->paths[runs[i].handoff].aisle_y = up[runs[i].track];
    g_free(up);
    g_free(down);
    return bottom;
}

void wm_pass_aisles(struct wm_sheet *sheet)
{
    int handoffs = sheet->model->handoff_count;
    int *first = g_new0(int, (size_t)sheet->row_count + 2);
    struct run *runs = g_new(struct run, (size_t)handoffs + 1);
    for (int h = 0; h < handoffs; h++)
        if (sheet->paths[h].aisle >= 0)
            first[sheet->paths[h].aisle + 2]++;
    for (int row = 0; row < sheet->row_count; row++)
        first[row + 1] += first[row];
    for (int h = 0; h < handoffs; h++)
        if (sheet->paths[h].aisle >= 0)
            runs[first[sheet->paths[h].aisle + 1]++] = run_of(sheet, h);
    for (int row = 0; row < sheet->row_count; row++) {
        struct run *mine = runs + first[row];
        int count = first[row + 1] - first[row];
        qsort(mine, (size_t)count, sizeof *mine, compare_runs);
        int tracks = assign_tracks(mine, count);
        sheet->rows[row].aisle = measure_tracks(sheet, mine, count, tracks);
    }
    g_free(first);
    g_free(runs);
}
