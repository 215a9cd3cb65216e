/* SPDX-License-Identifier: MIT
 *
 * The file is walked over, and no picture is read: what an entry points at is only stepped over.
 */
#include "icon/set_index.h"

enum { PLAIN_SIDE = 16, MOST_ENTRIES = 200000 };

static struct wm_set_index *create_index(struct wm_arena *arena)
{
    struct wm_set_index *index = wm_arena_new(arena, struct wm_set_index);
    index->width = index->height = PLAIN_SIDE;
    index->entries = wm_arena_own(arena, g_array_new(FALSE, FALSE, sizeof(struct wm_set_entry)),
                                  (GDestroyNotify)g_array_unref);
    return index;
}

/* Names are plain words with hyphens; one that is spelled with escapes cannot be asked for. */
static bool is_plain(struct wm_json_slice name)
{
    for (size_t i = 0; i < name.length; i++)
        if ((unsigned char)name.start[i] <= ' ' || name.start[i] == '\\')
            return false;
    return name.length > 0;
}

static void scan_entries(struct wm_arena *arena, struct wm_set_index *index,
                         struct wm_json_slice object, bool is_alias)
{
    struct wm_json_walk walk = wm_json_enter_object(object);
    struct wm_json_slice name, value;
    while (index->entries->len < MOST_ENTRIES && wm_json_next_member(&walk, &name, &value)) {
        if (!is_plain(name))
            continue;
        const struct wm_set_entry entry = {
            .name = wm_arena_strndup(arena, name.start, name.length),
            .object = value,
            .is_alias = is_alias,
        };
        g_array_append_val(index->entries, entry);
    }
}

static void scan_side(struct wm_json_slice value, double *side)
{
    double number;
    if (wm_json_read_number(value, &number) && number >= 1 && number <= 1e6)
        *side = number;
}

struct wm_set_index *wm_set_index_make(struct wm_arena *arena, struct wm_json_slice file)
{
    enum { ICONS, ALIASES, WIDTH, HEIGHT, INFO, COUNT };
    static const char *const names[COUNT] = {"icons", "aliases", "width", "height", "info"};
    struct wm_json_slice values[COUNT];
    struct wm_set_index *index = create_index(arena);
    wm_json_find_members(file, names, values, COUNT);
    scan_entries(arena, index, values[ICONS], false);
    scan_entries(arena, index, values[ALIASES], true);
    scan_side(values[WIDTH], &index->width);
    scan_side(values[HEIGHT], &index->height);
    index->info = values[INFO];
    return index;
}
