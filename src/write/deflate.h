/* SPDX-License-Identifier: MIT
 *
 * The bits of deflate (RFC 1951): tokens become blocks with codes of their own. What to copy from
 * where is decided elsewhere. Private to write/.
 */
#ifndef WM_WRITE_DEFLATE_H
#define WM_WRITE_DEFLATE_H

#include <glib.h>
#include <stdbool.h>

enum {
    WM_DEFLATE_WINDOW = 32768, /* how far back a copy may begin, in bytes */
    WM_DEFLATE_SHORTEST = 3,   /* of a copy, in bytes */
    WM_DEFLATE_LONGEST = 258,
};

/* A byte, or so many bytes as they were so far back; both within the bounds above. */
static inline guint32 wm_deflate_byte(guint8 byte)
{
    return byte;
}

static inline guint32 wm_deflate_copy(guint32 length, guint32 distance)
{
    return distance << 9 | length;
}

/* Bytes, and the bits that do not fill one yet. */
struct wm_deflate {
    GByteArray *bytes; /* borrowed; what is written is added to it */
    guint64 bits;
    unsigned bit_count;
};

/* Adds a block of the tokens. The last one of a stream ends it and fills the last byte. */
void wm_deflate_block(struct wm_deflate *deflate, const guint32 *tokens, size_t count,
                      bool is_last);

/* Fills the byte by an empty block, so that bytes made elsewhere can follow. */
void wm_deflate_align(struct wm_deflate *deflate);

#endif
