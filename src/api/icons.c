/* SPDX-License-Identifier: MIT
 *
 * The built-in pictures: listed, looked up, searched and drawn without a document.
 */
#include "api/views.h"
#include "page/catalogue.h"
#include "page/picture.h"

#include <limits.h>
#include <string.h>

struct wallmap_icons {
    struct wm_arena *arena;
    struct wm_icons *icons;
    enum wm_language language;  /* of what is told */
    GPtrArray *sorted;          /* const struct wm_icon, by category, then by name */
    struct wallmap_icon *shown; /* the same as they are handed out */
};

static int compare_icons(const void *one, const void *other)
{
    const struct wm_icon *const *a = one, *const *b = other;
    int order = strcmp((*a)->category, (*b)->category);
    return order != 0 ? order : strcmp((*a)->name, (*b)->name);
}

static void sort_icons(GPtrArray *sorted, const struct wm_icons *icons)
{
    const struct wm_icon *icon;
    for (size_t i = 0; (icon = wm_icons_at(icons, i)); i++)
        g_ptr_array_add(sorted, (void *)icon);
    g_ptr_array_sort(sorted, compare_icons);
}

static const char *join_words(struct wm_arena *arena, const struct wm_icon_texts *texts)
{
    const char *comma = *texts->words && *texts->weak ? "," : "";
    char *words = wm_arena_printf(arena, "%s%s%s", texts->words, comma, texts->weak), *end = words;
    for (const char *p = words; *p; p++)
        if (*p != WM_WEAK)
            *end++ = *p;
    *end = '\0';
    return words;
}

struct wallmap_icons *wallmap_icons_create(const struct wallmap_icons_options *asked)
{
    struct wallmap_icons_options options;
    if (!wm_options_take(&options, sizeof options, asked) ||
        (options.language && !wm_language_is_known(options.language)))
        return NULL;
    struct wm_arena *arena = wm_arena_create();
    struct wallmap_icons *icons = wm_arena_new(arena, struct wallmap_icons);
    icons->arena = arena;
    icons->icons = wm_icons_create(arena);
    icons->language = wm_language_of(options.language);
    if (!wm_packs_take(icons->icons, &options.packs)) {
        wm_arena_destroy(arena);
        return NULL;
    }
    icons->sorted = wm_arena_own(arena, g_ptr_array_new(), (GDestroyNotify)g_ptr_array_unref);
    sort_icons(icons->sorted, icons->icons);
    icons->shown = wm_arena_array(arena, struct wallmap_icon, icons->sorted->len);
    for (size_t i = 0; i < icons->sorted->len; i++) {
        const struct wm_icon *icon = icons->sorted->pdata[i];
        const struct wm_icon_texts *texts = &icon->in[icons->language];
        icons->shown[i] = (struct wallmap_icon){icon->name, texts->title, icon->category,
                                                texts->names, join_words(arena, texts)};
    }
    return icons;
}

void wallmap_icons_destroy(struct wallmap_icons *icons)
{
    if (icons)
        wm_arena_destroy(icons->arena);
}

const struct wallmap_icon *wallmap_icons_at(const struct wallmap_icons *icons, size_t index)
{
    return index < icons->sorted->len ? &icons->shown[index] : NULL;
}

/* One of a pack is told of anew each time that it is asked for. */
static const struct wallmap_icon *show_icon(const struct wallmap_icons *icons,
                                            const struct wm_icon *icon)
{
    for (size_t i = 0; icon && i < icons->sorted->len; i++)
        if (icons->sorted->pdata[i] == icon)
            return &icons->shown[i];
    if (!icon)
        return NULL;
    struct wallmap_icon *shown = wm_arena_new(icons->arena, struct wallmap_icon);
    *shown = (struct wallmap_icon){icon->name, icon->title, icon->category, "", ""};
    return shown;
}

bool wallmap_icons_pack_at(const struct wallmap_icons *icons, size_t index, const char **name,
                           const char **place)
{
    *name = wm_icons_pack_at(icons->icons, index, place);
    return *name != NULL;
}

const char *const *wallmap_icons_pack_names(const struct wallmap_icons *icons, const char *pack,
                                            size_t *count)
{
    return wm_icons_pack_names(icons->icons, pack, count);
}

const struct wallmap_icon *wallmap_icons_find(const struct wallmap_icons *icons, const char *name)
{
    return show_icon(icons, wm_icons_find(icons->icons, name));
}

struct find {
    int miss;
    const struct wallmap_icon *icon;
};

static int compare_finds(const void *one, const void *other)
{
    const struct find *a = one, *b = other;
    return a->miss != b->miss ? (a->miss > b->miss) - (a->miss < b->miss)
                              : (a->icon > b->icon) - (a->icon < b->icon);
}

size_t wallmap_icons_search(const struct wallmap_icons *icons, const char *words,
                            const struct wallmap_icon **found, size_t most)
{
    g_autofree char *folded = wm_text_fold(words);
    g_auto(GStrv) parts = g_strsplit(folded, " ", -1);
    const struct wm_icon *called_so = wm_icons_find(icons->icons, words);
    g_autoptr(GArray) finds = g_array_new(FALSE, FALSE, sizeof(struct find));
    for (size_t i = 0; i < icons->sorted->len; i++) {
        const struct wm_icon *icon = icons->sorted->pdata[i];
        struct find find = {icon == called_so ? -1 : wm_icon_miss(icon, parts), &icons->shown[i]};
        if (find.miss < INT_MAX)
            g_array_append_val(finds, find);
    }
    g_array_sort(finds, compare_finds);
    size_t count = MIN(most, finds->len);
    for (size_t i = 0; i < count; i++)
        found[i] = g_array_index(finds, struct find, i).icon;
    return count;
}

/* Those that can be drawn. */
static size_t nearest_in_packs(const struct wallmap_icons *icons, const char *name,
                               const struct wallmap_icon **found, size_t most)
{
    g_autofree const char **names = g_new0(const char *, most + 1);
    size_t near = wm_icons_nearest_in_packs(icons->icons, name, names, most), count = 0;
    for (size_t i = 0; i < near; i++) {
        found[count] = show_icon(icons, wm_icons_find(icons->icons, names[i]));
        count += found[count] != NULL;
    }
    return count;
}

size_t wallmap_icons_nearest(const struct wallmap_icons *icons, const char *name,
                             const struct wallmap_icon **found, size_t most)
{
    if (strchr(name, ':'))
        return nearest_in_packs(icons, name, found, most);
    g_autofree const struct wm_icon **near = g_new0(const struct wm_icon *, most + 1);
    size_t count = wm_icons_nearest(icons->icons, name, near, most);
    for (size_t i = 0; i < count; i++)
        found[i] = show_icon(icons, near[i]);
    return count;
}

/* A PDF is printed: where no page is said, on the paper of most offices. */
static struct wm_scene *make_catalogue(struct wm_arena *arena, const struct wallmap_icons *icons,
                                       const struct wm_map *map, const struct wm_format *format,
                                       struct wm_write_options *how)
{
    bool has_pages = format->kind == WM_FORMAT_PAGES;
    if (has_pages && how->page_width == 0) {
        const struct wallmap_paper *paper = wallmap_paper_find("A4");
        how->page_width = paper->width;
        how->page_height = paper->height;
    }
    const struct wm_page page = {how->page_width, how->page_height, how->page_margin};
    return wm_catalogue_scene(arena, icons->sorted, icons->language, map->theme,
                              wm_fonts_ruler(map->fonts), has_pages ? &page : NULL);
}

static enum wallmap_status draw_scene(struct wallmap_icons *icons, struct wm_arena *arena,
                                      const char *name, const struct wm_format *format,
                                      const struct wallmap_map_options *options,
                                      struct wallmap_sink sink)
{
    struct wm_write_options how;
    const struct wm_theme *theme = wm_theme_take(options);
    const struct wm_icon *icon = name ? wm_icons_find(icons->icons, name) : NULL;
    if (!theme || (name && !icon) || !wm_write_options_take(arena, &how, options))
        return WALLMAP_BAD_OPTION;
    struct wm_map map = {
        .findings = wm_findings_create(arena),
        .icons = icons->icons,
        .fonts = wm_fonts_create(arena, theme),
        .theme = theme,
    };
    map.scene = icon ? wm_picture_scene(arena, icon, theme)
                     : make_catalogue(arena, icons, &map, format, &how);
    return wm_scenes_write(&map, format, &how, sink);
}

enum wallmap_status wallmap_icons_draw(struct wallmap_icons *icons, const char *name,
                                       const char *format, const struct wallmap_map_options *asked,
                                       struct wallmap_sink sink)
{
    struct wallmap_map_options options;
    struct wm_form form;
    if (!wm_options_take(&options, sizeof options, asked) ||
        !wm_form_find("catalogue", format, &form))
        return WALLMAP_BAD_OPTION;
    struct wm_arena *arena = wm_arena_create();
    enum wallmap_status status = draw_scene(icons, arena, name, form.drawn, &options, sink);
    wm_arena_destroy(arena);
    return status;
}
