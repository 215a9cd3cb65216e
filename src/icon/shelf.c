/* SPDX-License-Identifier: MIT
 *
 * Pictures of packs, taken off the shelf when they are asked for as "PACK:NAME"; and the pack that
 * stands in for the family, by the table sets.tsv or, for a pack that is not in it, by like names.
 */
#include "base/resource.h"
#include "icon/family.h"
#include "icon/pack.h"

#include <string.h>

/* What became of a name that was asked for. */
struct taken {
    const struct wm_icon *icon; /* NULL: there is none, or it cannot be drawn */
    const char *fault;          /* why it cannot be drawn; NULL: there is none */
};

struct wm_shelf {
    GMutex lock; /* several threads may share a shelf: of by_name, and of what it is filled from */
    struct wm_icons *icons;
    struct wm_packs *packs;
    GHashTable *by_name;  /* "PACK:NAME" → struct taken */
    const char *set;      /* the pack that stands in for the family, or NULL */
    GHashTable *concepts; /* family's name → name in the set; NULL: like names */
};

static void clear_lock(gpointer lock)
{
    g_mutex_clear(lock);
}

struct wm_shelf *wm_shelf_create(struct wm_icons *icons, const struct wm_icon_path *path)
{
    struct wm_shelf *shelf = wm_arena_new(icons->arena, struct wm_shelf);
    g_mutex_init(&shelf->lock);
    wm_arena_own(icons->arena, &shelf->lock, clear_lock);
    shelf->icons = icons;
    shelf->packs = wm_packs_create(icons->arena, path);
    shelf->by_name = wm_arena_own(icons->arena, g_hash_table_new(g_str_hash, g_str_equal),
                                  (GDestroyNotify)g_hash_table_unref);
    return shelf;
}

/* "flat-shoe" as words. */
static const char *plain_title(struct wm_arena *arena, const char *name)
{
    char *title = wm_arena_strdup(arena, name);
    for (char *p = title; *p; p++)
        if (*p == '-' || *p == '_')
            *p = ' ';
    return title;
}

static void load(struct wm_shelf *shelf, struct taken *taken, const char *name)
{
    struct wm_arena *arena = shelf->icons->arena;
    const char *colon = strchr(name, ':');
    g_autofree char *pack_name = g_strndup(name, (size_t)(colon - name));
    struct wm_pack *pack = wm_packs_find(shelf->packs, pack_name);
    if (!pack)
        return;
    struct wm_pack_art found = wm_pack_load(pack, colon + 1);
    if (!found.bytes)
        return;
    struct wm_credit *credit = wm_arena_new(arena, struct wm_credit);
    *credit = found.credit;
    const struct wm_art art = {
        .name = name,
        .title = plain_title(arena, colon + 1),
        .category = pack->name,
        .bytes = found.bytes,
        .credit = credit,
    };
    taken->icon = wm_art_make(shelf->icons, &art, &taken->fault);
    if (taken->icon && !credit->licence)
        wm_credit_read(arena, taken->icon, credit);
    g_bytes_unref(found.bytes);
}

static const struct taken *take_anew(struct wm_shelf *shelf, const char *name)
{
    struct taken *taken = wm_arena_new(shelf->icons->arena, struct taken);
    const char *kept = wm_arena_strdup(shelf->icons->arena, name);
    g_hash_table_insert(shelf->by_name, (gpointer)kept, taken);
    load(shelf, taken, kept);
    return taken;
}

static const struct taken *take(struct wm_shelf *shelf, const char *name)
{
    if (!strchr(name, ':'))
        return NULL;
    g_mutex_lock(&shelf->lock);
    const struct taken *taken = g_hash_table_lookup(shelf->by_name, name);
    if (!taken)
        taken = take_anew(shelf, name);
    g_mutex_unlock(&shelf->lock);
    return taken;
}

const struct wm_icon *wm_shelf_find(struct wm_shelf *shelf, const char *name)
{
    const struct taken *taken = take(shelf, name);
    return taken ? taken->icon : NULL;
}

const char *wm_shelf_fault(struct wm_shelf *shelf, const char *name)
{
    const struct taken *taken = take(shelf, name);
    return taken ? taken->fault : NULL;
}

const char *wm_icons_fault(const struct wm_icons *icons, const char *name)
{
    return wm_shelf_fault(icons->shelf, name);
}

/* Strings, NULL at the end: what stands before the colon of all packs, or what one pack has. */
static GPtrArray *list_near(const struct wm_shelf *shelf, struct wm_pack *pack)
{
    GPtrArray *names = g_ptr_array_new();
    if (pack)
        g_ptr_array_extend(names, wm_pack_open(pack)->names, NULL, NULL);
    for (size_t i = 0; !pack && wm_packs_at(shelf->packs, i); i++)
        g_ptr_array_add(names, (gpointer)wm_packs_at(shelf->packs, i)->name);
    g_ptr_array_add(names, NULL);
    return names;
}

size_t wm_icons_nearest_in_packs(const struct wm_icons *icons, const char *name, const char **out,
                                 size_t count)
{
    const char *colon = strchr(name, ':');
    if (!colon)
        return 0;
    g_autofree char *pack_name = g_strndup(name, (size_t)(colon - name));
    struct wm_pack *pack = wm_packs_find(icons->shelf->packs, pack_name);
    GPtrArray *names = list_near(icons->shelf, pack);
    size_t found = 0;
    while (found < count) {
        const char *nearest =
            wm_nearest(pack ? colon + 1 : pack_name, (const char *const *)names->pdata);
        if (!nearest)
            break;
        out[found++] = pack ? wm_arena_printf(icons->arena, "%s:%s", pack->name, nearest)
                            : wm_arena_printf(icons->arena, "%s:%s", nearest, colon + 1);
        g_ptr_array_remove(names, (gpointer)nearest);
    }
    g_ptr_array_unref(names);
    return found;
}

const char *wm_icons_pack_at(const struct wm_icons *icons, size_t index, const char **place)
{
    const struct wm_pack *pack = wm_packs_at(icons->shelf->packs, index);
    if (pack && place)
        *place = pack->place;
    return pack ? pack->name : NULL;
}

const char *const *wm_icons_pack_names(const struct wm_icons *icons, const char *pack_name,
                                       size_t *count)
{
    struct wm_pack *pack = wm_packs_find(icons->shelf->packs, pack_name);
    *count = pack ? wm_pack_open(pack)->names->len : 0;
    return pack ? (const char *const *)pack->names->pdata : NULL;
}

/* ---- A set in place of the family ---- */

/* The column of sets.tsv that is headed so; 0 where there is none. */
static guint find_column(char **cells, const char *set)
{
    for (guint i = 1; cells[0] && cells[i]; i++)
        if (strcmp(cells[i], set) == 0)
            return i;
    return 0;
}

static void read_concepts(struct wm_shelf *shelf, const char *text)
{
    g_auto(GStrv) rows = g_strsplit(text, "\n", -1);
    guint column = 0;
    for (char **row = rows; *row; row++) {
        g_auto(GStrv) cells = g_strsplit(*row, "\t", -1);
        if (row == rows) {
            column = find_column(cells, shelf->set);
            if (column == 0)
                return;
            shelf->concepts = wm_arena_own(
                shelf->icons->arena, g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free),
                (GDestroyNotify)g_hash_table_unref);
        } else if (g_strv_length(cells) > column && *cells[column]) {
            g_hash_table_insert(shelf->concepts, g_strdup(cells[0]), g_strdup(cells[column]));
        }
    }
}

bool wm_icons_use_set(struct wm_icons *icons, const char *set)
{
    struct wm_shelf *shelf = icons->shelf;
    if (!wm_packs_find(shelf->packs, set))
        return false;
    shelf->set = wm_arena_strdup(icons->arena, set);
    shelf->concepts = NULL;
    read_concepts(shelf, wm_resource_find("icons/sets.tsv")->bytes);
    return true;
}

const struct wm_icon *wm_shelf_replace(struct wm_shelf *shelf, const struct wm_icon *family)
{
    if (!shelf->set || !family)
        return family;
    const char *name =
        shelf->concepts ? g_hash_table_lookup(shelf->concepts, family->name) : family->name;
    if (!name)
        return family;
    g_autofree char *full = g_strconcat(shelf->set, ":", name, NULL);
    const struct wm_icon *icon = wm_shelf_find(shelf, full);
    return icon ? icon : family;
}

const char *wm_icons_set(const struct wm_icons *icons)
{
    return icons->shelf->set;
}
