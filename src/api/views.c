/* SPDX-License-Identifier: MIT
 *
 * Views by name, and how their pages follow each other.
 */
#include "api/views.h"

#include <string.h>

struct view {
    struct wallmap_view shown;
    const struct wm_scene *(*pages)(struct wm_arena *arena, const struct wallmap_map *map,
                                    const struct wm_format *format, struct wm_map *shown);
};

static const struct view views[] = {
#define WM_VIEW(name, summary) {{#name, summary}, wm_view_##name},
#include "api/views.def"
#undef WM_VIEW
};

const struct wallmap_view *wallmap_view_at(size_t index)
{
    return index < G_N_ELEMENTS(views) ? &views[index].shown : NULL;
}

static const struct view *find_view(const char *name, size_t length)
{
    for (size_t i = 0; i < G_N_ELEMENTS(views); i++)
        if (strlen(views[i].shown.name) == length && memcmp(views[i].shown.name, name, length) == 0)
            return &views[i];
    return NULL;
}

/* Copies of the pages from `first` on, the first of them hung at `end`. Returns where to go on. */
static const struct wm_scene **hang_pages(struct wm_arena *arena, const struct wm_scene **end,
                                          const struct wm_scene *first)
{
    for (const struct wm_scene *page = first; page; page = page->next) {
        struct wm_scene *copy = wm_arena_new(arena, struct wm_scene);
        *copy = *page;
        copy->next = NULL;
        *end = copy;
        end = &copy->next;
    }
    return end;
}

enum wallmap_status wm_views_show(struct wm_arena *arena, const struct wallmap_map *map,
                                  const char *names, const struct wm_format *format,
                                  struct wm_map *shown)
{
    const char *name = names ? names : views[0].shown.name;
    const struct wm_scene **end = &shown->scene;
    for (;; name++) {
        size_t length = strcspn(name, "+");
        const struct view *view = find_view(name, length);
        if (!view || (end != &shown->scene && format->kind != WM_FORMAT_PAGES))
            return WALLMAP_BAD_OPTION;
        if (wallmap_map_has_errors(map))
            return WALLMAP_HAS_ERRORS;
        const struct wm_scene *first = view->pages(arena, map, format, shown);
        if (!first)
            return WALLMAP_BAD_OPTION;
        end = hang_pages(arena, end, first);
        name += length;
        if (!*name)
            return WALLMAP_OK;
    }
}

const struct wm_scene *wm_view_map(struct wm_arena *arena, const struct wallmap_map *map,
                                   const struct wm_format *format, struct wm_map *shown)
{
    return map->before ? wm_compared_scene(arena, map, format->kind == WM_FORMAT_PAGES, shown)
                       : map->drawn.scene;
}
