/* SPDX-License-Identifier: MIT
 *
 * Bytes of a file become UTF-8, whatever of the four encodings they are in.
 */
#ifndef WM_READ_DECODE_H
#define WM_READ_DECODE_H

#include "read/reader.h"

/* The text of the file without its byte order mark, in the arena; offsets into it are the places of
 * all findings. What is too large, of another encoding or broken is a finding, and *is_good false;
 * the source then holds as much as can be shown, at least "". */
struct wm_source *wm_decode(struct wm_reader *reader, const char *name, GBytes *bytes,
                            bool *is_good);

#endif
