/* SPDX-License-Identifier: MIT
 *
 * How long two runs of pixels are the same: what packing does most. Private to write/.
 */
#ifndef WM_WRITE_SAME_H
#define WM_WRITE_SAME_H

#include <glib.h>
#include <string.h>

/* How many pixels, at most `most`, are the same at both places; these may overlap. */
static inline int wm_count_same(const guint32 *a, const guint32 *b, int most)
{
    enum { STEP = 8 };
    int count = 0;
    if (most == 0 || *a != *b)
        return 0;
    while (count + STEP <= most && memcmp(a + count, b + count, STEP * sizeof *a) == 0)
        count += STEP;
    while (count < most && a[count] == b[count])
        count++;
    return count;
}

#endif
