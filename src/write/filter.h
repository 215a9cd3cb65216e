/* SPDX-License-Identifier: MIT
 *
 * The filters of PNG (RFC 2083, section 6), for whole pixels: a row less what its neighbours
 * foretell. Private to write/.
 */
#ifndef WM_WRITE_FILTER_H
#define WM_WRITE_FILTER_H

#include <glib.h>

/* Numbered as in a PNG. */
enum wm_filter { WM_FILTER_NONE = 0, WM_FILTER_UP = 2, WM_FILTER_PAETH = 4 };

/* Filters a row of `width` pixels by the one above it, once into `up` and once into `paeth`.
 * Returns the filter with fewer pixels that are costly to pack. Opaque pixels keep no alpha. */
enum wm_filter wm_filter_row(const guint32 *row, const guint32 *above, int width, guint32 *up,
                             guint32 *paeth);

#endif
