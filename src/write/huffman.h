/* SPDX-License-Identifier: MIT
 *
 * Prefix codes as deflate spells them: the lengths by D. A. Huffman (A Method for the Construction
 * of Minimum-Redundancy Codes, 1952), the codes by RFC 1951, section 3.2.2. Private to write/.
 */
#ifndef WM_WRITE_HUFFMAN_H
#define WM_WRITE_HUFFMAN_H

#include <glib.h>

enum { WM_HUFFMAN_SYMBOLS = 288, WM_HUFFMAN_LONGEST = 15 };

struct wm_huffman_code {
    guint16 bits;  /* the first bit of the code is the lowest */
    guint8 length; /* 0: the symbol has no code */
};

/* A code for each of `count` symbols, 2 to WM_HUFFMAN_SYMBOLS, that occurs; none is longer than
 * `longest` bits, at most WM_HUFFMAN_LONGEST. The code is complete: if fewer than two symbols
 * occur, the first ones that do not get a code as well. The counts add up to less than 2^32. */
void wm_huffman_make(const guint32 *counts, int count, int longest, struct wm_huffman_code *codes);

#endif
