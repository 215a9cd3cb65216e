/* SPDX-License-Identifier: MIT
 *
 * Files that a document names, read only from below the folder it lies in.
 */
#ifndef WM_BASE_FOLDER_H
#define WM_BASE_FOLDER_H

#include <gio/gio.h>

/* Reads the regular file `path` below `folder`: never through "..", an absolute path or a symbolic
 * link, never more than `most` bytes. NULL with an error of G_IO_ERROR otherwise: NOT_FOUND,
 * INVALID_FILENAME (it leads out of the folder), NOT_REGULAR_FILE, MESSAGE_TOO_LARGE, or what the
 * system says. */
GBytes *wm_folder_read(const char *folder, const char *path, size_t most, GError **error);

#endif
