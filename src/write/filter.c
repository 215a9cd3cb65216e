/* SPDX-License-Identifier: MIT
 *
 * Rows of flat pictures differ from the one above in few places. Only these are looked at: where a
 * pixel and the one to its left are as above, both filters foretell it.
 */
#include "write/filter.h"

#include "write/same.h"

#include <stdlib.h>
#include <string.h>

/* Every byte of `pixel` less that of `foretold`; none borrows from the next. */
static guint32 subtract(guint32 pixel, guint32 foretold)
{
    const guint32 tops = 0x80808080;
    return ((pixel | tops) - (foretold & ~tops)) ^ ((pixel ^ ~foretold) & tops);
}

/* Of three bytes the one that is nearest to left + above - corner (section 6.6). */
static guint32 foretell_byte(int left, int above, int corner)
{
    int from_left = abs(above - corner), from_above = abs(left - corner);
    int from_corner = abs(left + above - 2 * corner);
    if (from_left <= from_above && from_left <= from_corner)
        return (guint32)left;
    return (guint32)(from_above <= from_corner ? above : corner);
}

static guint32 foretell(guint32 left, guint32 above, guint32 corner)
{
    guint32 pixel = 0;
    for (int shift = 0; shift < 32; shift += 8)
        pixel |= foretell_byte(left >> shift & 0xff, above >> shift & 0xff, corner >> shift & 0xff)
                 << shift;
    return pixel;
}

/* A pixel that is neither zero nor like the last one has to be spelled or copied from afar. */
static int is_costly(const guint32 *line, int x)
{
    return line[x] != 0 && (x == 0 || line[x] != line[x - 1]);
}

enum wm_filter wm_filter_row(const guint32 *row, const guint32 *above, int width, guint32 *up,
                             guint32 *paeth)
{
    int costly_up = 0, costly_paeth = 0;
    for (int x = 0; x < width; x++) {
        int same = wm_count_same(row + x, above + x, width - x);
        memset(up + x, 0, (size_t)same * sizeof *up);
        memset(paeth + x, 0, (size_t)same * sizeof *paeth);
        for (x += same; x < width; x++) {
            guint32 left = x > 0 ? row[x - 1] : 0, corner = x > 0 ? above[x - 1] : 0;
            up[x] = subtract(row[x], above[x]);
            paeth[x] = subtract(row[x], foretell(left, above[x], corner));
            costly_up += is_costly(up, x);
            costly_paeth += is_costly(paeth, x);
            if (up[x] == 0)
                break;
        }
    }
    return costly_paeth < costly_up ? WM_FILTER_PAETH : WM_FILTER_UP;
}
