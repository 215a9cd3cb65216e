/* SPDX-License-Identifier: MIT
 *
 * The path of packs. A place on it is "NAME=PLACE", or a place that is named by itself: the JSON
 * file of an Iconify set, the folder of one (with icons.json in it, as npm lays it), a folder with
 * pictures in it, or a folder that holds any of these. The first pack to take a name keeps it.
 */
#include "icon/pack.h"

#include <string.h>

enum { DEEPEST_PLACE = 2 };

struct wm_packs {
    struct wm_arena *arena;
    GPtrArray *list;     /* struct wm_pack */
    GHashTable *by_name; /* name → struct wm_pack */
};

static void add_pack(struct wm_packs *packs, const char *name, const char *place, bool is_set)
{
    if (!*name || g_hash_table_contains(packs->by_name, name))
        return;
    struct wm_pack *pack = wm_arena_new(packs->arena, struct wm_pack);
    pack->arena = packs->arena;
    pack->name = wm_arena_strdup(packs->arena, name);
    pack->place = wm_arena_strdup(packs->arena, place);
    pack->is_set = is_set;
    g_ptr_array_add(packs->list, pack);
    g_hash_table_insert(packs->by_name, (gpointer)pack->name, pack);
}

/* The names of what lies in a folder, sorted; NULL where it cannot be read. */
static GPtrArray *list_folder(const char *place)
{
    GDir *folder = g_dir_open(place, 0, NULL);
    if (!folder)
        return NULL;
    GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
    for (const char *name; (name = g_dir_read_name(folder));)
        if (*name != '.')
            g_ptr_array_add(names, g_strdup(name));
    g_dir_close(folder);
    g_ptr_array_sort(names, wm_pack_compare);
    return names;
}

static bool has_picture(const GPtrArray *names)
{
    for (guint i = 0; i < names->len; i++)
        if (wm_folder_is_picture(names->pdata[i]))
            return true;
    return false;
}

static void add_place(struct wm_packs *packs, const char *name, const char *place, int depth);

static void add_folder(struct wm_packs *packs, const char *name, const char *place, int depth)
{
    char *set = g_build_filename(place, "icons.json", NULL);
    GPtrArray *names = list_folder(place);
    if (g_file_test(set, G_FILE_TEST_IS_REGULAR))
        add_pack(packs, name, set, true);
    else if (names && has_picture(names))
        add_pack(packs, name, place, false);
    else
        for (guint i = 0; names && depth < DEEPEST_PLACE && i < names->len; i++) {
            char *child = g_build_filename(place, names->pdata[i], NULL);
            add_place(packs, names->pdata[i], child, depth + 1);
            g_free(child);
        }
    if (names)
        g_ptr_array_unref(names);
    g_free(set);
}

static void add_place(struct wm_packs *packs, const char *name, const char *place, int depth)
{
    if (g_file_test(place, G_FILE_TEST_IS_DIR)) {
        add_folder(packs, name, place, depth);
    } else if (g_str_has_suffix(name, ".json") && g_file_test(place, G_FILE_TEST_IS_REGULAR)) {
        char *stem = g_strndup(name, strlen(name) - strlen(".json"));
        add_pack(packs, stem, place, true);
        g_free(stem);
    }
}

/* A name that is given makes even a folder of folders one pack. */
static void add_named(struct wm_packs *packs, const char *name, const char *place)
{
    bool is_folder = g_file_test(place, G_FILE_TEST_IS_DIR);
    char *set = g_build_filename(place, "icons.json", NULL);
    if (is_folder && !g_file_test(set, G_FILE_TEST_IS_REGULAR))
        add_pack(packs, name, place, false);
    else if (is_folder || g_file_test(place, G_FILE_TEST_IS_REGULAR))
        add_pack(packs, name, is_folder ? set : place, true);
    g_free(set);
}

static void add_entry(struct wm_packs *packs, const char *entry)
{
    const char *sign = strchr(entry, '=');
    if (sign && !memchr(entry, '/', (size_t)(sign - entry))) {
        char *name = g_strndup(entry, (size_t)(sign - entry));
        add_named(packs, name, sign + 1);
        g_free(name);
        return;
    }
    char *place = g_canonicalize_filename(entry, NULL);
    char *leaf = g_path_get_basename(place);
    add_place(packs, leaf, place, 0);
    g_free(leaf);
    g_free(place);
}

struct wm_packs *wm_packs_create(struct wm_arena *arena, const struct wm_icon_path *path)
{
    struct wm_packs *packs = wm_arena_new(arena, struct wm_packs);
    packs->arena = arena;
    packs->list = wm_arena_own(arena, g_ptr_array_new(), (GDestroyNotify)g_ptr_array_unref);
    packs->by_name = wm_arena_own(arena, g_hash_table_new(g_str_hash, g_str_equal),
                                  (GDestroyNotify)g_hash_table_unref);
    for (size_t i = 0; i < path->place_count; i++)
        add_entry(packs, path->places[i]);
    return packs;
}

struct wm_pack *wm_packs_find(const struct wm_packs *packs, const char *name)
{
    return g_hash_table_lookup(packs->by_name, name);
}

struct wm_pack *wm_packs_at(const struct wm_packs *packs, size_t index)
{
    return index < packs->list->len ? packs->list->pdata[index] : NULL;
}

struct wm_pack *wm_pack_open(struct wm_pack *pack)
{
    if (pack->is_open)
        return pack;
    pack->is_open = true;
    pack->names = wm_arena_own(pack->arena, g_ptr_array_new(), (GDestroyNotify)g_ptr_array_unref);
    if (pack->is_set)
        wm_set_open(pack);
    else
        wm_folder_open(pack);
    g_ptr_array_sort(pack->names, wm_pack_compare);
    return pack;
}

struct wm_pack_art wm_pack_load(struct wm_pack *pack, const char *name)
{
    wm_pack_open(pack);
    return pack->is_set ? wm_set_load(pack, name) : wm_folder_load(pack, name);
}
