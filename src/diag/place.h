/* SPDX-License-Identifier: MIT
 *
 * Many places of one source in one pass: a cursor that walks forward and remembers where it is.
 */
#ifndef WM_DIAG_PLACE_H
#define WM_DIAG_PLACE_H

#include "diag/source.h"

struct wm_cursor {
    const struct wm_source *source; /* NULL before the first place */
    size_t offset, line_start;
    unsigned line, column;
};

/* Both ends of a span, columns from 1; the end is that of the first character behind it. */
struct wm_place {
    unsigned line, column, end_line, end_column;
    size_t line_start;
};

/* At the first byte. */
struct wm_cursor wm_cursor_make(const struct wm_source *source);

/* Walks on to `offset`, which must not lie before the cursor; the end of the source is the
 * furthest. */
void wm_cursor_advance(struct wm_cursor *cursor, size_t offset);

/* Where a span lies that has a source. The cursor walks to its start, from the first byte again
 * where the span lies behind it or in another source. */
struct wm_place wm_place_find(struct wm_cursor *cursor, struct wm_span span);

/* Behind the last byte of the line that `offset` lies in. */
size_t wm_source_line_end(const struct wm_source *source, size_t offset);

#endif
