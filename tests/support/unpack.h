/* SPDX-License-Identifier: MIT
 *
 * Packed strips are expanded by zlib and compared with the pixels that went in.
 */
#ifndef WM_TESTS_UNPACK_H
#define WM_TESTS_UNPACK_H

#include "write/strip.h"

/* Packs a copy of the strip; NULL if what zlib makes of it is the strip, else what is wrong. */
const char *unpack_fault(const struct wm_strip *strip);

/* What these bytes of raw deflate expand to, at most `room` bytes into `to`; -1: they are damaged
 * or do not fit. `is_whole`: the last block is among them; otherwise they end at a byte. */
long unpack_bytes(const GByteArray *bytes, bool is_whole, guint8 *to, size_t room);

#endif
