/* SPDX-License-Identifier: MIT
 *
 * A skyline: how low what has been placed reaches at each x, as segments from left to right.
 */
#include "shelf/inside.h"

#include <limits.h>
#include <string.h>

void wm_skyline_level(struct skyline *skyline, int y)
{
    skyline->segments[0] = (struct segment){INT_MIN, y};
    skyline->count = 1;
}

/* The segment in which x lies. */
static int segment_at(const struct skyline *skyline, int x)
{
    int low = 0, high = skyline->count;
    while (high - low > 1) {
        int middle = (low + high) / 2;
        *(skyline->segments[middle].x <= x ? &low : &high) = middle;
    }
    return low;
}

int wm_skyline_lowest(const struct skyline *skyline, int from, int to)
{
    int i = segment_at(skyline, from), y = skyline->segments[i].y;
    for (i++; i < skyline->count && skyline->segments[i].x < to; i++)
        y = MAX(y, skyline->segments[i].y);
    return y;
}

/* Moves the segments from `at` on by so many places. */
static void shift(struct skyline *skyline, int at, int by)
{
    struct segment *first = skyline->segments + at;
    memmove(first + by, first, (size_t)(skyline->count - at) * sizeof *first);
    skyline->count += by;
}

/* The segment that begins at x, which lies in segment i. */
static int split(struct skyline *skyline, int i, int x)
{
    if (skyline->segments[i].x == x)
        return i;
    shift(skyline, i, 1);
    skyline->segments[i + 1].x = x;
    return i + 1;
}

/* What lies between the two becomes one segment if nothing there is lower. */
void wm_skyline_lower(struct skyline *skyline, int from, int to, int y)
{
    int first = split(skyline, segment_at(skyline, from), from), end = first + 1;
    bool is_level = skyline->segments[first].y <= y;
    to = MAX(to, from + 1);
    for (; end < skyline->count && skyline->segments[end].x < to; end++)
        is_level = is_level && skyline->segments[end].y <= y;
    if (end == skyline->count || skyline->segments[end].x > to)
        end = split(skyline, end - 1, to);
    for (int i = first; i < end; i++)
        skyline->segments[i].y = MAX(skyline->segments[i].y, y);
    if (is_level && end > first + 1)
        shift(skyline, end, first + 1 - end);
}
