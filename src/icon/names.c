/* SPDX-License-Identifier: MIT
 *
 * Pictures by name, in any of the languages, and the names nearest to one that does not exist. The
 * first picture to claim a name keeps it: the names in documents first, then the other English
 * ones, then those of the other languages.
 */
#include "icon/family.h"
#include "icon/words.h"

#include <string.h>

/* The names in documents are found without an index; it is made for the first other one. */
struct wm_names {
    struct wm_arena *arena;
    const GPtrArray *family;
    GOnce index; /* struct index */
};

struct index {
    GHashTable *by_key; /* key → const struct wm_icon */
    GPtrArray *keys;    /* the same keys, in the order in which they were claimed */
};

static void claim(struct index *index, const char *name, const struct wm_icon *icon)
{
    char *key = wm_name_key(name);
    if (!*key || g_hash_table_contains(index->by_key, key)) {
        g_free(key);
        return;
    }
    g_hash_table_insert(index->by_key, key, (gpointer)icon);
    g_ptr_array_add(index->keys, key);
}

static void claim_all(struct index *index, const char *list, const struct wm_icon *icon)
{
    g_auto(GStrv) parts = g_strsplit(list, ",", -1);
    for (char **part = parts; *part; part++)
        claim(index, *part, icon);
}

static gpointer make_index(gpointer data)
{
    const struct wm_names *names = data;
    const GPtrArray *family = names->family;
    struct index *index = wm_arena_new(names->arena, struct index);
    index->by_key =
        wm_arena_own(names->arena, g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
                     (GDestroyNotify)g_hash_table_unref);
    index->keys = wm_arena_own(names->arena, g_ptr_array_new(), (GDestroyNotify)g_ptr_array_unref);
    for (guint i = 0; i < family->len; i++)
        claim(index, ((const struct wm_icon *)family->pdata[i])->name, family->pdata[i]);
    for (int language = 0; language < WM_LANGUAGES; language++)
        for (guint i = 0; i < family->len; i++) {
            const struct wm_icon *icon = family->pdata[i];
            claim(index, icon->in[language].title, icon);
            claim_all(index, icon->in[language].names, icon);
        }
    return index;
}

static const struct index *find_index(struct wm_names *names)
{
    return g_once(&names->index, make_index, names);
}

struct wm_names *wm_names_create(struct wm_arena *arena, const GPtrArray *family)
{
    struct wm_names *names = wm_arena_new(arena, struct wm_names);
    *names = (struct wm_names){arena, family, G_ONCE_INIT};
    return names;
}

const struct wm_icon *wm_names_find(struct wm_names *names, const char *name)
{
    for (guint i = 0; i < names->family->len; i++) {
        const struct wm_icon *icon = names->family->pdata[i];
        if (strcmp(icon->name, name) == 0)
            return icon;
    }
    g_autofree char *key = wm_name_key(name);
    return g_hash_table_lookup(find_index(names)->by_key, key);
}

/* Names that somebody may have meant, NULL at the end, and whose they are. */
struct guesses {
    GPtrArray *keys, *icons;
};

static struct guesses list_names(const struct wm_icons *icons)
{
    struct guesses list = {g_ptr_array_new_with_free_func(g_free), g_ptr_array_new()};
    for (guint i = 0; i < icons->own->len; i++) {
        const struct wm_icon *icon = icons->own->pdata[i];
        g_ptr_array_add(list.keys, wm_name_key(icon->name));
        g_ptr_array_add(list.icons, (gpointer)icon);
    }
    const struct index *index = find_index(icons->names);
    for (guint i = 0; i < index->keys->len; i++) {
        char *key = index->keys->pdata[i];
        g_ptr_array_add(list.keys, g_strdup(key));
        g_ptr_array_add(list.icons, g_hash_table_lookup(index->by_key, key));
    }
    g_ptr_array_add(list.keys, NULL);
    return list;
}

/* Takes every name of `icon` off the list, and NULL stays at its end. */
static void strike_names(struct guesses list, const struct wm_icon *icon)
{
    for (guint i = list.icons->len; i-- > 0;)
        if (list.icons->pdata[i] == icon) {
            g_ptr_array_remove_index(list.keys, i);
            g_ptr_array_remove_index(list.icons, i);
        }
}

static const struct wm_icon *nearest_icon(struct guesses list, const char *key)
{
    const char *nearest = wm_nearest(key, (const char *const *)list.keys->pdata);
    guint index;
    return nearest && g_ptr_array_find(list.keys, nearest, &index) ? list.icons->pdata[index]
                                                                   : NULL;
}

size_t wm_icons_nearest(const struct wm_icons *icons, const char *name, const struct wm_icon **out,
                        size_t count)
{
    g_autofree char *key = wm_name_key(name);
    struct guesses list = list_names(icons);
    size_t found = 0;
    const struct wm_icon *icon;
    while (found < count && (icon = nearest_icon(list, key))) {
        out[found++] = icon;
        strike_names(list, icon);
    }
    g_ptr_array_unref(list.keys);
    g_ptr_array_unref(list.icons);
    return found;
}
