/* SPDX-License-Identifier: MIT
 *
 * Views by name, and how their pages follow each other.
 */
#include "api/views.h"
#include "draw/draw.h"

#include <string.h>

struct view {
    struct wallmap_view shown;
    bool (*show)(struct wm_arena *arena, const struct wallmap_map *map,
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
    const struct wm_scene *pages = NULL, **end = &pages;
    for (bool is_first = true;; is_first = false, name++) {
        size_t length = strcspn(name, "+");
        const struct view *view = find_view(name, length);
        if (!view || (!is_first && format->kind != WM_FORMAT_PAGES))
            return WALLMAP_BAD_OPTION;
        if (wallmap_map_has_errors(map))
            return WALLMAP_HAS_ERRORS;
        if (!view->show(arena, map, format, shown))
            return WALLMAP_BAD_OPTION;
        end = hang_pages(arena, end, shown->scene);
        name += length;
        if (!*name)
            break;
    }
    shown->scene = pages;
    return WALLMAP_OK;
}

bool wm_view_map(struct wm_arena *arena, const struct wallmap_map *map,
                 const struct wm_format *format, struct wm_map *shown)
{
    if (map->before)
        wm_compared_show(arena, map, format->kind, shown);
    else if (format->kind != WM_FORMAT_DATA)
        shown->scene = wm_draw(arena, map->show, shown->places, shown->theme);
    return true;
}
