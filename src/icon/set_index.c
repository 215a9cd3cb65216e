/* SPDX-License-Identifier: MIT
 *
 * The index is text, a line an entry: "icon NAME START LENGTH". What is read back was written by
 * this program or by anybody: places are checked, what stands there is parsed as if it were new.
 */
#include "icon/set_index.h"

#include <string.h>

#define HEAD "wallmap index of pictures 1"

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

GString *wm_set_index_spell(const struct wm_set_index *index, const char *stamp)
{
    char width[G_ASCII_DTOSTR_BUF_SIZE], height[G_ASCII_DTOSTR_BUF_SIZE];
    GString *text = g_string_new(HEAD "\n");
    g_string_append_printf(text, "%s\nsize %s %s\ninfo %u %u\n", stamp,
                           g_ascii_dtostr(width, sizeof width, index->width),
                           g_ascii_dtostr(height, sizeof height, index->height), index->info,
                           index->info_length);
    for (guint i = 0; i < index->entries->len; i++) {
        const struct wm_set_entry *entry = &g_array_index(index->entries, struct wm_set_entry, i);
        g_string_append_printf(text, "%s %s %u %u\n", entry->is_alias ? "alias" : "icon",
                               entry->name, entry->start, entry->length);
    }
    return text;
}

/* Steps over a line that has to read so. */
static bool skip_line(const char **text, const char *wanted)
{
    size_t length = strlen(wanted);
    if (strncmp(*text, wanted, length) != 0 || (*text)[length] != '\n')
        return false;
    *text += length + 1;
    return true;
}

/* A number and the character behind it. */
static bool read_number(const char **at, char behind, guint32 *number)
{
    char *end;
    guint64 value = g_ascii_strtoull(*at, &end, 10);
    if (end == *at || *end != behind || value > G_MAXUINT32)
        return false;
    *at = end + 1;
    *number = (guint32)value;
    return true;
}

static bool read_place(const char **at, size_t length, guint32 *start, guint32 *extent)
{
    return read_number(at, ' ', start) && read_number(at, '\n', extent) &&
           (size_t)*start + *extent <= length;
}

static bool read_entry(struct scan *scan, const char **at, size_t length)
{
    struct wm_set_entry entry = {.is_alias = g_str_has_prefix(*at, "alias ")};
    if (!entry.is_alias && !g_str_has_prefix(*at, "icon "))
        return false;
    *at += strlen(entry.is_alias ? "alias " : "icon ");
    size_t name = strcspn(*at, " \n");
    if ((*at)[name] != ' ')
        return false;
    entry.name = wm_arena_strndup(scan->arena, *at, name);
    *at += name + 1;
    if (!read_place(at, length, &entry.start, &entry.length))
        return false;
    g_array_append_val(scan->index->entries, entry);
    return true;
}

static bool read_sides(const char **at, struct wm_set_index *index)
{
    char *end;
    if (!g_str_has_prefix(*at, "size "))
        return false;
    index->width = g_ascii_strtod(*at + strlen("size "), &end);
    index->height = g_ascii_strtod(end, &end);
    *at = end + 1;
    return *end == '\n' && index->width >= 1 && index->width <= 1e6 && index->height >= 1 &&
           index->height <= 1e6;
}

struct wm_set_index *wm_set_index_read(struct wm_arena *arena, const char *text, const char *stamp,
                                       size_t length)
{
    struct scan scan = {arena, create_index(arena), NULL};
    if (!skip_line(&text, HEAD) || !skip_line(&text, stamp) || !read_sides(&text, scan.index) ||
        !g_str_has_prefix(text, "info "))
        return NULL;
    text += strlen("info ");
    if (!read_place(&text, length, &scan.index->info, &scan.index->info_length))
        return NULL;
    while (*text)
        if (scan.index->entries->len == MOST_ENTRIES || !read_entry(&scan, &text, length))
            return NULL;
    return scan.index;
}
