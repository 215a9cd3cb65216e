/* SPDX-License-Identifier: MIT
 *
 * Cuts a row of things into stretches that are about equally heavy, where what links them is cut at
 * the least price.
 */
#ifndef WM_BASE_STRETCHES_H
#define WM_BASE_STRETCHES_H

/* Between two things of the row, in any order; one that leads to itself is never cut. */
struct wm_link {
    int from, to;
    int price; /* of a cut, in thousandths, from 0 */
};

struct wm_row {
    int count;          /* of the things, at least 1 */
    const int *weights; /* of each, from 0 to a million */
    const struct wm_link *links;
    int link_count;
};

/* What it costs, in thousandths, that a stretch is heavier or lighter than the mean by as much as
 * the mean. */
enum { WM_STRETCH_UNEVEN = 20000 };

/* Sets ends[i] to where stretch i ends, one behind its last thing, for `stretches` of them, from 1
 * to `count`; none is empty. The sum of all prices is the least: those of the links that are cut,
 * each once, and for each stretch WM_STRETCH_UNEVEN times the square of how far it is from the mean
 * weight, as a share of that. Of equal sums the one whose last cuts are latest. A cut may be as far
 * from its even place as a mean stretch is long. By dynamic programming over the places of cuts (R.
 * Bellman, On the approximation of curves by line segments, 1961), in count²/stretches steps. */
void wm_stretches_cut(const struct wm_row *row, int stretches, int *ends);

#endif
