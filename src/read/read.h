/* SPDX-License-Identifier: MIT
 *
 * The way in: bytes become a model, mistakes become findings.
 */
#ifndef WM_READ_READ_H
#define WM_READ_READ_H

#include "diag/finding.h"
#include "model/model.h"

/* What reading may cost. A document never raises a limit, only the caller does. */
struct wm_limits {
    size_t bytes;       /* 4 MiB */
    int depth;          /* 64 */
    int attributes;     /* 128 an element */
    int elements;       /* 200,000 */
    size_t text;        /* 64 KiB, one attribute or text element */
    size_t id;          /* 128 bytes */
    size_t label;       /* 1,000 code points, any text that is drawn */
    int steps;          /* 20,000 */
    int handoffs;       /* 60,000 */
    int departments;    /* 256 */
    size_t picture_svg; /* 256 KiB */
    size_t picture_png; /* 16 MiB */
};

extern const struct wm_limits wm_default_limits;

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
