/* SPDX-License-Identifier: MIT
 *
 * The file of an Iconify set: whatever it holds, its index points inside it.
 */
#include "icon/set_index.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    struct wm_arena *arena = wm_arena_create();
    const char *text = wm_arena_strndup(arena, (const char *)bytes, length);
    struct wm_set_index *index = wm_set_index_make(arena, text, length);
    g_assert((size_t)index->info + index->info_length <= length);
    for (guint i = 0; i < index->entries->len; i++) {
        const struct wm_set_entry *entry = &g_array_index(index->entries, struct wm_set_entry, i);
        g_assert((size_t)entry->start + entry->length <= length);
    }
    wm_arena_destroy(arena);
    return 0;
}
