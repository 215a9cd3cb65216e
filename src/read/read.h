/* SPDX-License-Identifier: MIT
 *
 * The way in: bytes become a model, mistakes become findings.
 */
#ifndef WM_READ_READ_H
#define WM_READ_READ_H

#include "diag/finding.h"
#include "model/model.h"
#include "read/limits.h"

struct wm_read_options {
    const char *name;     /* as messages call the file */
    const char *folder;   /* where what it refers to lies; "." if NULL */
    const char *language; /* BCP 47 range wanted, or NULL */
    unsigned first_line;  /* 1, or that of the block in its page */
    const struct wm_limits *limits;
};

/* Reads a workflow. The model, its sources and the findings' texts live in `arena`; bytes are
 * copied. Always returns as much of a model as could be read, with everything in it valid (indices
 * in range, texts not NULL where they are required), or NULL when there is nothing that could be
 * drawn. One run tells all mistakes. */
struct wm_model *wm_read(struct wm_arena *arena, const void *bytes, size_t length,
                         const struct wm_read_options *options, struct wm_findings *findings);

#endif
