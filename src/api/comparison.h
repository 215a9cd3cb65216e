/* SPDX-License-Identifier: MIT
 *
 * Inside of src/api: a comparison of two documents. Nobody else includes this.
 */
#ifndef WM_API_COMPARISON_H
#define WM_API_COMPARISON_H

#include "api/document.h"
#include "model/merge.h"

struct wallmap_comparison {
    struct wm_arena *arena;
    struct wallmap_document *before, *after; /* the caller's */
    struct wm_difference *difference;
    struct wm_merge *merge;
    const struct wallmap_change *changes; /* `change_count` */
    size_t change_count;
};

/* Sets the changes. */
void wm_changes_make(struct wallmap_comparison *comparison);

#endif
