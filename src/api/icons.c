/* SPDX-License-Identifier: MIT
 *
 * The built-in pictures: listed, looked up, searched and drawn without a document.
 */
#include "api/document.h"

#include <string.h>

struct wallmap_icons {
    struct wm_arena *arena;
    struct wm_icons *icons;
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

struct wallmap_icons *wallmap_icons_create(void)
{
    struct wm_arena *arena = wm_arena_create();
    struct wallmap_icons *icons = wm_arena_new(arena, struct wallmap_icons);
    icons->arena = arena;
    icons->icons = wm_icons_create(arena);
    icons->sorted = wm_arena_own(arena, g_ptr_array_new(), (GDestroyNotify)g_ptr_array_unref);
    sort_icons(icons->sorted, icons->icons);
    icons->shown = wm_arena_array(arena, struct wallmap_icon, icons->sorted->len);
    for (size_t i = 0; i < icons->sorted->len; i++) {
        const struct wm_icon *icon = icons->sorted->pdata[i];
        icons->shown[i] = (struct wallmap_icon){icon->name, icon->title, icon->category,
                                                icon->aliases, icon->words};
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

static const struct wallmap_icon *show_icon(const struct wallmap_icons *icons,
                                            const struct wm_icon *icon)
{
    for (size_t i = 0; icon && i < icons->sorted->len; i++)
        if (icons->sorted->pdata[i] == icon)
            return &icons->shown[i];
    return NULL;
}

const struct wallmap_icon *wallmap_icons_find(const struct wallmap_icons *icons, const char *name)
{
    return show_icon(icons, wm_icons_find(icons->icons, name));
}

/* Whether one of the words of `text`, parted by spaces, commas and hyphens, begins with `word`. */
static bool has_word(const char *text, const char *word)
{
    size_t length = strlen(word);
    for (const char *p = text; *p; p += strcspn(p, " ,-"), p += strspn(p, " ,-"))
        if (g_ascii_strncasecmp(p, word, length) == 0)
            return true;
    return false;
}

enum rank { RANK_NAME, RANK_OTHER, RANK_NONE };

static enum rank rank_icon(const struct wallmap_icon *icon, char *const *words)
{
    enum rank rank = RANK_NAME;
    for (; *words; words++) {
        if (!**words || has_word(icon->name, *words))
            continue;
        if (!has_word(icon->title, *words) && !has_word(icon->aliases, *words) &&
            !has_word(icon->words, *words) && !has_word(icon->category, *words))
            return RANK_NONE;
        rank = RANK_OTHER;
    }
    return rank;
}

size_t wallmap_icons_search(const struct wallmap_icons *icons, const char *words,
                            const struct wallmap_icon **found, size_t most)
{
    g_auto(GStrv) parts = g_strsplit(words, " ", -1);
    size_t count = 0;
    for (enum rank rank = RANK_NAME; rank < RANK_NONE; rank++)
        for (size_t i = 0; i < icons->sorted->len && count < most; i++)
            if (rank_icon(&icons->shown[i], parts) == rank)
                found[count++] = &icons->shown[i];
    return count;
}

size_t wallmap_icons_nearest(const struct wallmap_icons *icons, const char *name,
                             const struct wallmap_icon **found, size_t most)
{
    g_autofree const struct wm_icon **near = g_new0(const struct wm_icon *, most + 1);
    size_t count = wm_icons_nearest(icons->icons, name, near, most);
    for (size_t i = 0; i < count; i++)
        found[i] = show_icon(icons, near[i]);
    return count;
}

/* The other formats tell of a map and have nothing to say of a picture. */
static const struct wm_format *find_picture_format(const char *name)
{
    static const char *const names[] = {"svg", "png", "pdf"};
    const struct wm_format *format = wm_format_find(name ? name : names[0]);
    for (size_t i = 0; format && i < G_N_ELEMENTS(names); i++)
        if (strcmp(format->name, names[i]) == 0)
            return format;
    return NULL;
}

/* A PDF is printed: where no page is said, on the paper of most offices. */
static struct wm_scene *make_sheet(struct wm_arena *arena, const struct wallmap_icons *icons,
                                   const struct wm_theme *theme, const struct wm_ruler *ruler,
                                   const struct wm_format *format, struct wm_write_options *how)
{
    if (strcmp(format->name, "pdf") != 0)
        return wm_sheet_scene(arena, icons->sorted, theme, ruler, NULL);
    if (how->page_width == 0) {
        const struct wallmap_paper *paper = wallmap_paper_find("A4");
        how->page_width = paper->width;
        how->page_height = paper->height;
    }
    return wm_sheet_scene(arena, icons->sorted, theme, ruler, how);
}

static enum wallmap_status draw_scene(struct wallmap_icons *icons, struct wm_arena *arena,
                                      const struct wallmap_draw_options *options, const char *name,
                                      struct wallmap_sink sink)
{
    struct wm_write_options how;
    const struct wm_format *format = find_picture_format(options->format);
    const struct wm_theme *theme = options->theme ? wm_theme_find(options->theme) : wm_theme_at(0);
    const struct wm_icon *icon = name ? wm_icons_find(icons->icons, name) : NULL;
    if (!format || !theme || (name && !icon) || !wm_write_options_take(&how, options))
        return WALLMAP_BAD_OPTION;
    struct wm_fonts *fonts = wm_fonts_create(arena, theme);
    const struct wm_map map = {
        .scene = icon ? wm_picture_scene(arena, icon, theme)
                      : make_sheet(arena, icons, theme, wm_fonts_ruler(fonts), format, &how),
        .findings = wm_findings_create(arena),
        .icons = icons->icons,
        .fonts = fonts,
    };
    return wm_map_write(&map, format, &how, sink);
}

enum wallmap_status wallmap_icons_draw(struct wallmap_icons *icons, const char *name,
                                       const struct wallmap_draw_options *asked,
                                       struct wallmap_sink sink)
{
    struct wallmap_draw_options options;
    if (!wm_options_take(&options, sizeof options, asked))
        return WALLMAP_BAD_OPTION;
    struct wm_arena *arena = wm_arena_create();
    enum wallmap_status status = draw_scene(icons, arena, &options, name, sink);
    wm_arena_destroy(arena);
    return status;
}
