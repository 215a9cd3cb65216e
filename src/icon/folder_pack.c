/* SPDX-License-Identifier: MIT
 *
 * A folder of pictures as a pack. A picture is called as its file is, without the ending; where
 * several files in folders below are called the same, the first in the order of their paths is
 * meant, and each can be had by its path ("office/telephone").
 */
#include "icon/pack.h"

#include <string.h>

/* Of a picture in bytes; folders in folders; files in all. */
enum { LARGEST_FILE = 16 << 20, DEEPEST_FOLDER = 8, MOST_FILES = 200000 };

int wm_pack_compare(const void *one, const void *other)
{
    return strcmp(*(const char *const *)one, *(const char *const *)other);
}

bool wm_folder_is_picture(const char *file)
{
    static const char *const endings[] = {".svg", ".SVG", ".png", ".PNG"};
    for (size_t i = 0; i < G_N_ELEMENTS(endings); i++)
        if (g_str_has_suffix(file, endings[i]))
            return true;
    return false;
}

/* The path of what is called `name` in `folder`, both below the pack's place; "" is the place. */
static char *join_paths(const char *folder, const char *name)
{
    return *folder ? g_strconcat(folder, "/", name, NULL) : g_strdup(name);
}

/* Goes through one folder: pictures to `paths`, folders below it to `folders`. */
static void walk_folder(const struct wm_pack *pack, const char *below, GPtrArray *paths,
                        GPtrArray *folders)
{
    char *place = g_build_filename(pack->place, below, NULL);
    GDir *folder = g_dir_open(place, 0, NULL);
    for (const char *name; folder && paths->len < MOST_FILES && (name = g_dir_read_name(folder));) {
        char *path = join_paths(below, name);
        char *full = g_build_filename(pack->place, path, NULL);
        if (wm_folder_is_picture(name))
            g_ptr_array_add(paths, g_steal_pointer(&path));
        else if (*name != '.' && g_file_test(full, G_FILE_TEST_IS_DIR) &&
                 !g_file_test(full, G_FILE_TEST_IS_SYMLINK))
            g_ptr_array_add(folders, g_steal_pointer(&path));
        g_free(full);
        g_free(path);
    }
    if (folder)
        g_dir_close(folder);
    g_free(place);
}

static GPtrArray *list_paths(const struct wm_pack *pack)
{
    GPtrArray *paths = g_ptr_array_new_with_free_func(g_free);
    GPtrArray *level = g_ptr_array_new_with_free_func(g_free);
    g_ptr_array_add(level, g_strdup(""));
    for (int depth = 0; depth < DEEPEST_FOLDER && level->len > 0; depth++) {
        GPtrArray *next = g_ptr_array_new_with_free_func(g_free);
        for (guint i = 0; i < level->len; i++)
            walk_folder(pack, level->pdata[i], paths, next);
        g_ptr_array_unref(level);
        level = next;
    }
    g_ptr_array_unref(level);
    return paths;
}

/* `name` stands for the file; the first one to take it keeps it. */
static void claim(struct wm_pack *pack, const char *name, const char *path)
{
    if (g_hash_table_contains(pack->files, name))
        return;
    const char *kept = wm_arena_strdup(pack->arena, name);
    g_hash_table_insert(pack->files, (gpointer)kept, (gpointer)path);
}

void wm_folder_open(struct wm_pack *pack)
{
    pack->files = wm_arena_own(pack->arena, g_hash_table_new(g_str_hash, g_str_equal),
                               (GDestroyNotify)g_hash_table_unref);
    GPtrArray *paths = list_paths(pack);
    g_ptr_array_sort(paths, wm_pack_compare);
    for (guint i = 0; i < paths->len; i++) {
        const char *path = wm_arena_strdup(pack->arena, paths->pdata[i]);
        char *name = g_strndup(path, strlen(path) - strlen(".svg"));
        const char *slash = strrchr(name, '/');
        bool is_first = !g_hash_table_contains(pack->files, slash ? slash + 1 : name);
        claim(pack, slash ? slash + 1 : name, path);
        claim(pack, name, path);
        const char *listed = slash && is_first ? slash + 1 : name;
        g_ptr_array_add(pack->names, wm_arena_strdup(pack->arena, listed));
        g_free(name);
    }
    g_ptr_array_unref(paths);
}

static GBytes *read_file(const char *path)
{
    GMappedFile *file =
        g_file_test(path, G_FILE_TEST_IS_REGULAR) ? g_mapped_file_new(path, FALSE, NULL) : NULL;
    if (!file)
        return NULL;
    gsize length = g_mapped_file_get_length(file);
    GBytes *bytes =
        length <= LARGEST_FILE ? g_bytes_new(g_mapped_file_get_contents(file), length) : NULL;
    g_mapped_file_unref(file);
    return bytes;
}

struct wm_pack_art wm_folder_load(struct wm_pack *pack, const char *name)
{
    struct wm_pack_art art = {.credit = {.pack = pack->name}};
    const char *path = g_hash_table_lookup(pack->files, name);
    if (!path)
        return art;
    char *full = g_build_filename(pack->place, path, NULL);
    art.bytes = read_file(full);
    art.credit.source = path;
    g_free(full);
    return art;
}
