/* SPDX-License-Identifier: MIT
 *
 * The file of an Iconify set, and an index of one that somebody else may have written.
 */
#include "icon/set_index.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    struct wm_arena *arena = wm_arena_create();
    const char *text = wm_arena_strndup(arena, (const char *)bytes, length);
    struct wm_set_index *index = wm_set_index_make(arena, text, length);
    GString *spelled = wm_set_index_spell(index, "stamp");
    g_assert(wm_set_index_read(arena, spelled->str, "stamp", length));
    wm_set_index_read(arena, text, "stamp", length);
    g_string_free(spelled, TRUE);
    wm_arena_destroy(arena);
    return 0;
}
