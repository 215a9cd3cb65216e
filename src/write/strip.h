/* SPDX-License-Identifier: MIT
 *
 * Rows of pixels become a piece of the compressed data of a PNG (RFC 2083, RFC 1950, RFC 1951),
 * in a way that is made for flat pictures. A strip knows nothing of the others: any thread may pack
 * any of them, and the bytes stay the same. Private to write/.
 */
#ifndef WM_WRITE_STRIP_H
#define WM_WRITE_STRIP_H

#include <glib.h>
#include <stdbool.h>

struct wm_strip {
    guint32 *pixels; /* Cairo's ARGB32, `width` a row, row after row; packing may change them */
    int width, rows;
    bool has_alpha; /* RGBA; else RGB, and the pixels are opaque */
    bool is_last;   /* of the picture */
};

/* A strip in a PNG. */
struct wm_packed {
    GByteArray *bytes; /* whole blocks of deflate that end at a byte */
    gsize raw_length;  /* of what they expand to */
    guint32 adler;     /* the Adler-32 of that, as of a stream of its own */
};

/* What packing needs to work with, for strips of this width. */
struct wm_packer *wm_packer_create(int width);
void wm_packer_destroy(struct wm_packer *packer);

/* The bytes belong to the packer, and hold until it packs again or is destroyed. */
struct wm_packed wm_strip_pack(struct wm_packer *packer, const struct wm_strip *strip);

#endif
