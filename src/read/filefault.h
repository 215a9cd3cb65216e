/* SPDX-License-Identifier: MIT
 *
 * Why a file that the document names cannot be used, in the author's words.
 */
#ifndef WM_READ_FILEFAULT_H
#define WM_READ_FILEFAULT_H

#include "read/values.h"

/* The finding `bad-file` at the value that names it; `limit` if it is larger than
 * `limit` allows. */
void wm_report_file(struct wm_reader *reader, struct wm_word file, const GError *error,
                    enum wm_limit limit);

#endif
