/* SPDX-License-Identifier: MIT
 *
 * A file as it was read, and places in it. A place is a span of bytes; the line and the column,
 * which only a message needs, are found when they are asked for.
 */
#ifndef WM_DIAG_SOURCE_H
#define WM_DIAG_SOURCE_H

#include <stddef.h>

struct wm_source {
    const char *name;  /* as the user called it; messages begin with it */
    const char *bytes; /* UTF-8 after decoding, `length` bytes, borrowed, with a NUL behind them */
    size_t length;
    unsigned first_line; /* 1, or where the block stands in the page it came from */
};

/* Half open; {NULL, 0, 0} is "nowhere in particular". */
struct wm_span {
    const struct wm_source *source;
    size_t start, end;
};

struct wm_line_column {
    unsigned line;     /* from 1, `first_line` added */
    unsigned column;   /* from 1, in code points */
    size_t line_start; /* first byte of the line */
    size_t line_end;   /* behind its last byte, the line ending not counted (LF, CRLF or CR) */
};

/* Where `offset` lies; one past the end is allowed. Linear in the length of the file. */
struct wm_line_column wm_source_locate(const struct wm_source *source, size_t offset);

#endif
