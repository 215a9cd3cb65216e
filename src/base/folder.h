/* SPDX-License-Identifier: MIT
 *
 * Files that a document names, read only from below the folder it lies in.
 */
#ifndef WM_BASE_FOLDER_H
#define WM_BASE_FOLDER_H

#include <glib.h>

/* Why a file is not read. */
enum wm_folder_error {
    WM_FOLDER_NO_FILE,
    WM_FOLDER_LEADS_OUT,
    WM_FOLDER_NOT_REGULAR,
    WM_FOLDER_TOO_LARGE,
    WM_FOLDER_FAILED, /* the message is the system's */
};

#define WM_FOLDER_ERROR wm_folder_error_quark()
GQuark wm_folder_error_quark(void);

/* Reads the regular file `path` below `folder`: never through "..", an absolute path or a symbolic
 * link, never more than `most` bytes. NULL with an error of WM_FOLDER_ERROR otherwise. */
GBytes *wm_folder_read(const char *folder, const char *path, size_t most, GError **error);

#endif
