/* SPDX-License-Identifier: MIT
 *
 * JSON of others: the index of an Iconify set points inside its file, and an earlier map is read.
 */
#include "icon/set_index.h"
#include "wallmap.h"

#include <stdint.h>

static bool is_inside(struct wm_json_slice part, struct wm_json_slice whole)
{
    return part.length == 0 ||
           (part.start >= whole.start && part.start + part.length <= whole.start + whole.length);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    struct wm_arena *arena = wm_arena_create();
    const char *text = wm_arena_strndup(arena, (const char *)bytes, length);
    const struct wm_json_slice file = {text, length};
    const struct wm_set_index *index = wm_set_index_make(arena, file);
    g_assert(is_inside(index->info, file));
    for (guint i = 0; i < index->entries->len; i++)
        g_assert(is_inside(g_array_index(index->entries, struct wm_set_entry, i).object, file));
    wm_arena_destroy(arena);
    wallmap_previous_destroy(wallmap_previous_create(bytes, length));
    return 0;
}
