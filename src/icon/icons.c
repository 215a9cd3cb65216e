/* SPDX-License-Identifier: MIT
 *
 * The catalogue: the family from the program's resources, the document's own pictures, and names.
 * Nothing is parsed or painted here but the table names.tsv and the head of a picture.
 */
#include "icon/family.h"

#include <gio/gio.h>
#include <string.h>

#define FOLDER "/wallmap/icons/"

/* Text between <title> and </title>; the family's own files have it as first child. */
static const char *title_of(struct wm_arena *arena, GBytes *bytes, const char *name)
{
    gsize length;
    const char *text = g_bytes_get_data(bytes, &length);
    const char *start = g_strstr_len(text, (gssize)length, "<title>");
    if (!start)
        return name;
    start += strlen("<title>");
    const char *end = g_strstr_len(start, (gssize)length - (start - text), "</title>");
    return end ? wm_arena_strndup(arena, start, (size_t)(end - start)) : name;
}

/* The first picture to take a name keeps it. */
static void claim_name(struct wm_icons *icons, const char *name, const struct wm_icon *icon)
{
    if (*name && !g_hash_table_contains(icons->by_name, name))
        g_hash_table_insert(icons->by_name, g_strdup(name), (gpointer)icon);
}

/* One row of the table: name, category, aliases, words. Rows without a picture are passed over. */
static void add_row(struct wm_icons *icons, const char *row)
{
    char **cells = g_strsplit(row, "\t", 4);
    char *path = g_strconcat(FOLDER, cells[0] ? cells[0] : "", ".svg", NULL);
    GBytes *bytes = g_strv_length(cells) == 4
                        ? g_resources_lookup_data(path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL)
                        : NULL;
    if (bytes) {
        struct wm_icon *icon = wm_arena_new(icons->arena, struct wm_icon);
        wm_arena_own(icons->arena, bytes, (GDestroyNotify)g_bytes_unref);
        icon->name = wm_arena_strdup(icons->arena, cells[0]);
        icon->category = wm_arena_strdup(icons->arena, cells[1]);
        icon->aliases = wm_arena_strdup(icons->arena, cells[2]);
        icon->words = wm_arena_strdup(icons->arena, cells[3]);
        icon->title = title_of(icons->arena, bytes, icon->name);
        icon->bytes = bytes;
        icon->is_person = strcmp(icon->category, "people") == 0;
        g_ptr_array_add(icons->family, icon);
    }
    g_free(path);
    g_strfreev(cells);
}

static void read_table(struct wm_icons *icons)
{
    GBytes *table = g_resources_lookup_data(FOLDER "names.tsv", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
    if (!table)
        return;
    gsize length;
    const char *bytes = g_bytes_get_data(table, &length);
    char *text = g_strndup(bytes, length);
    char **rows = g_strsplit(text, "\n", -1);
    for (char **row = rows; *row; row++)
        if (**row)
            add_row(icons, *row);
    g_strfreev(rows);
    g_free(text);
    g_bytes_unref(table);
}

/* All names first, so that no alias takes the name of a picture further down. */
static void claim_names(struct wm_icons *icons)
{
    for (guint i = 0; i < icons->family->len; i++) {
        const struct wm_icon *icon = icons->family->pdata[i];
        claim_name(icons, icon->name, icon);
    }
    for (guint i = 0; i < icons->family->len; i++) {
        const struct wm_icon *icon = icons->family->pdata[i];
        char **aliases = g_strsplit(icon->aliases, ",", -1);
        for (char **alias = aliases; *alias; alias++)
            claim_name(icons, g_strstrip(*alias), icon);
        g_strfreev(aliases);
    }
}

static GHashTable *create_names(struct wm_arena *arena)
{
    GHashTable *names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    return wm_arena_own(arena, names, (GDestroyNotify)g_hash_table_unref);
}

static GPtrArray *create_list(struct wm_arena *arena)
{
    return wm_arena_own(arena, g_ptr_array_new(), (GDestroyNotify)g_ptr_array_unref);
}

struct wm_icons *wm_icons_create(struct wm_arena *arena)
{
    struct wm_icons *icons = wm_arena_new(arena, struct wm_icons);
    icons->arena = arena;
    icons->family = create_list(arena);
    icons->own = create_list(arena);
    icons->by_name = create_names(arena);
    icons->own_by_name = create_names(arena);
    read_table(icons);
    claim_names(icons);
    icons->phrases = wm_phrases_create(arena, icons->family);
    icons->prints = wm_prints_create(arena);
    icons->shelf = wm_shelf_create(icons, &(struct wm_icon_path){0});
    return icons;
}

void wm_icons_use_path(struct wm_icons *icons, const struct wm_icon_path *path)
{
    icons->shelf = wm_shelf_create(icons, path);
}

const struct wm_icon *wm_icons_find(const struct wm_icons *icons, const char *name)
{
    const struct wm_icon *own = g_hash_table_lookup(icons->own_by_name, name);
    if (own)
        return own;
    const struct wm_icon *family = g_hash_table_lookup(icons->by_name, name);
    return family ? wm_shelf_replace(icons->shelf, family) : wm_shelf_find(icons->shelf, name);
}

const struct wm_icon *wm_icons_at(const struct wm_icons *icons, size_t index)
{
    return index < icons->family->len ? icons->family->pdata[index] : NULL;
}

/* Every name somebody may have meant, NULL at the end: the document's, the family's, aliases. */
static GPtrArray *list_names(const struct wm_icons *icons)
{
    GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < icons->own->len; i++)
        g_ptr_array_add(names, g_strdup(((const struct wm_icon *)icons->own->pdata[i])->name));
    for (guint i = 0; i < icons->family->len; i++)
        g_ptr_array_add(names, g_strdup(((const struct wm_icon *)icons->family->pdata[i])->name));
    for (guint i = 0; i < icons->family->len; i++) {
        const struct wm_icon *icon = icons->family->pdata[i];
        char **aliases = g_strsplit(icon->aliases, ",", -1);
        for (char **alias = aliases; *alias; alias++)
            g_ptr_array_add(names, g_strdup(g_strstrip(*alias)));
        g_strfreev(aliases);
    }
    g_ptr_array_add(names, NULL);
    return names;
}

/* Takes every name of `icon` off the list. */
static void strike_names(const struct wm_icons *icons, GPtrArray *names, const struct wm_icon *icon)
{
    for (guint i = names->len - 1; i-- > 0;)
        if (wm_icons_find(icons, names->pdata[i]) == icon)
            g_ptr_array_remove_index(names, i);
}

size_t wm_icons_nearest(const struct wm_icons *icons, const char *name, const struct wm_icon **out,
                        size_t count)
{
    GPtrArray *names = list_names(icons);
    size_t found = 0;
    while (found < count) {
        const char *nearest = wm_nearest(name, (const char *const *)names->pdata);
        const struct wm_icon *icon = nearest ? wm_icons_find(icons, nearest) : NULL;
        if (!icon)
            break;
        out[found++] = icon;
        strike_names(icons, names, icon);
    }
    g_ptr_array_unref(names);
    return found;
}
