/* SPDX-License-Identifier: MIT
 *
 * Where the pictures stand in the file of an Iconify set, so that one of thousands is read without
 * the others. Private to icon/.
 */
#ifndef WM_ICON_SET_INDEX_H
#define WM_ICON_SET_INDEX_H

#include "base/arena.h"
#include "base/json.h"

#include <stdbool.h>

/* One picture. */
struct wm_set_entry {
    const char *name;
    struct wm_json_slice object; /* in the file */
    bool is_alias;
};

struct wm_set_index {
    double width, height;      /* of a picture that does not say it */
    struct wm_json_slice info; /* the object "info"; all zero if there is none */
    GArray *entries;           /* struct wm_set_entry: the icons, then the aliases */
};

/* Looks through a file; lives in the arena and points into it. Of a file that is broken it has what
 * comes before, of one that is no set it has no entries. */
struct wm_set_index *wm_set_index_make(struct wm_arena *arena, struct wm_json_slice file);

#endif
