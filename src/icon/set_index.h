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

/* Of one picture: the bytes of its object in the file. */
struct wm_set_entry {
    const char *name;
    guint32 start, length;
    bool is_alias;
};

struct wm_set_index {
    double width, height;      /* of a picture that does not say it */
    guint32 info, info_length; /* the object "info", 0, 0 where there is none */
    GArray *entries;           /* struct wm_set_entry, in the order of the file */
};

/* Looks through `length` bytes of a file; lives in the arena. What is no set gives no entries. */
struct wm_set_index *wm_set_index_make(struct wm_arena *arena, const char *bytes, size_t length);

#endif
