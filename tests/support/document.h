/* SPDX-License-Identifier: MIT
 *
 * A document from a file, as the program reads it.
 */
#ifndef WM_TESTS_SUPPORT_DOCUMENT_H
#define WM_TESTS_SUPPORT_DOCUMENT_H

#include "wallmap.h"

/* Named by the last part of `path`; what it refers to lies beside it. The caller destroys it. NULL
 * if the file cannot be read. */
struct wallmap_document *document_read(const char *path);

#endif
