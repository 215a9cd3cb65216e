/* SPDX-License-Identifier: MIT
 *
 * The catalogue: the family and the document's own pictures. Nothing is parsed or painted here but
 * the head of a picture.
 */
#include "icon/family.h"

#include <string.h>

static GPtrArray *create_list(struct wm_arena *arena)
{
    return wm_arena_own(arena, g_ptr_array_new(), (GDestroyNotify)g_ptr_array_unref);
}

static GHashTable *create_index(struct wm_arena *arena)
{
    return wm_arena_own(arena, g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
                        (GDestroyNotify)g_hash_table_unref);
}

/* Read once a process; it does not change, so that all documents can share it. */
struct family {
    GPtrArray *icons;
    struct wm_names *names;
};

static gpointer read_family(gpointer data G_GNUC_UNUSED)
{
    struct wm_arena *arena = wm_arena_create();
    struct family *family = wm_arena_new(arena, struct family);
    family->icons = create_list(arena);
    wm_table_read(arena, family->icons);
    family->names = wm_names_create(arena, family->icons);
    return family;
}

static const struct family *find_family(void)
{
    static GOnce once = G_ONCE_INIT;
    return g_once(&once, read_family, NULL);
}

struct wm_icons *wm_icons_create(struct wm_arena *arena)
{
    const struct family *family = find_family();
    struct wm_icons *icons = wm_arena_new(arena, struct wm_icons);
    icons->arena = arena;
    icons->family = family->icons;
    icons->names = family->names;
    icons->own = create_list(arena);
    icons->own_by_name = create_index(arena);
    icons->phrases = wm_phrases_create(arena, icons->family);
    icons->prints = wm_prints_create(arena);
    icons->shelf = wm_shelf_create(icons, &(struct wm_icon_path){0});
    return icons;
}

struct wm_icons *wm_icons_derive(struct wm_arena *arena, const struct wm_icons *from)
{
    struct wm_icons *icons = wm_arena_new(arena, struct wm_icons);
    *icons = *from;
    icons->arena = arena;
    icons->own = create_list(arena);
    icons->own_by_name = create_index(arena);
    for (guint i = 0; i < from->own->len; i++)
        g_ptr_array_add(icons->own, from->own->pdata[i]);
    GHashTableIter each;
    gpointer name, icon;
    g_hash_table_iter_init(&each, from->own_by_name);
    while (g_hash_table_iter_next(&each, &name, &icon))
        g_hash_table_insert(icons->own_by_name, g_strdup(name), icon);
    icons->phrases = wm_phrases_create(arena, icons->family);
    icons->prints = wm_prints_create(arena);
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
    const struct wm_icon *family = wm_names_find(icons->names, name);
    return family ? wm_shelf_replace(icons->shelf, family) : wm_shelf_find(icons->shelf, name);
}

const struct wm_icon *wm_icons_at(const struct wm_icons *icons, size_t index)
{
    return index < icons->family->len ? icons->family->pdata[index] : NULL;
}
