/* SPDX-License-Identifier: MIT
 *
 * One walk over the file, which parses no picture: what an entry points at is only stepped over.
 */
#include "icon/set_index.h"

#include <string.h>

enum { PLAIN_SIDE = 16, MOST_ENTRIES = 200000 };

static struct wm_set_index *create_index(struct wm_arena *arena)
{
    struct wm_set_index *index = wm_arena_new(arena, struct wm_set_index);
    index->width = index->height = PLAIN_SIDE;
    index->entries = wm_arena_own(arena, g_array_new(FALSE, FALSE, sizeof(struct wm_set_entry)),
                                  (GDestroyNotify)g_array_unref);
    return index;
}

static bool is_called(struct wm_json_slice name, const char *wanted)
{
    return name.length == strlen(wanted) && memcmp(name.start, wanted, name.length) == 0;
}

/* Names are plain words with hyphens; one that is spelled with escapes cannot be asked for. */
static bool is_plain(struct wm_json_slice name)
{
    for (size_t i = 0; i < name.length; i++)
        if ((unsigned char)name.start[i] <= ' ' || name.start[i] == '\\')
            return false;
    return name.length > 0;
}

struct scan {
    struct wm_arena *arena;
    struct wm_set_index *index;
    const char *bytes;
};

static void scan_entries(struct scan *scan, struct wm_json_slice object, bool is_alias)
{
    struct wm_json_walk walk = {object.start, object.start + object.length};
    struct wm_json_slice name, value;
    if (!wm_json_enter(&walk))
        return;
    while (scan->index->entries->len < MOST_ENTRIES && wm_json_next(&walk, &name, &value)) {
        if (!is_plain(name))
            continue;
        const struct wm_set_entry entry = {
            .name = wm_arena_strndup(scan->arena, name.start, name.length),
            .start = (guint32)(value.start - scan->bytes),
            .length = (guint32)value.length,
            .is_alias = is_alias,
        };
        g_array_append_val(scan->index->entries, entry);
    }
}

static void scan_side(struct wm_json_slice value, double *side)
{
    char *text = g_strndup(value.start, MIN(value.length, 32));
    double number = g_ascii_strtod(text, NULL);
    if (number >= 1 && number <= 1e6)
        *side = number;
    g_free(text);
}

static void scan_member(struct scan *scan, struct wm_json_slice name, struct wm_json_slice value)
{
    struct wm_set_index *index = scan->index;
    if (is_called(name, "icons")) {
        scan_entries(scan, value, false);
    } else if (is_called(name, "aliases")) {
        scan_entries(scan, value, true);
    } else if (is_called(name, "width")) {
        scan_side(value, &index->width);
    } else if (is_called(name, "height")) {
        scan_side(value, &index->height);
    } else if (is_called(name, "info")) {
        index->info = (guint32)(value.start - scan->bytes);
        index->info_length = (guint32)value.length;
    }
}

struct wm_set_index *wm_set_index_make(struct wm_arena *arena, const char *bytes, size_t length)
{
    struct scan scan = {arena, create_index(arena), bytes};
    struct wm_json_walk walk = {bytes, bytes + length};
    struct wm_json_slice name, value;
    if (length < G_MAXUINT32 && wm_json_enter(&walk))
        while (wm_json_next(&walk, &name, &value))
            scan_member(&scan, name, value);
    return scan.index;
}
