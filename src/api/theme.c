/* SPDX-License-Identifier: MIT
 *
 * Themes: one that is built in, or one of the caller's own.
 */
#include "api/document.h"
#include "theme/own.h"

G_STATIC_ASSERT((int)WALLMAP_MOST_THEME == (int)WM_MOST_THEME);

struct wallmap_theme {
    struct wm_arena *arena;
    const struct wm_theme *theme; /* NULL where there is a fault */
    struct wallmap_theme_fault fault;
};

struct wallmap_theme *wallmap_theme_create(const void *text, size_t length)
{
    struct wm_arena *arena = wm_arena_create();
    struct wallmap_theme *own = wm_arena_new(arena, struct wallmap_theme);
    struct wm_theme_fault fault;
    own->arena = arena;
    own->theme = wm_theme_read(arena, text, length, &fault);
    own->fault = (struct wallmap_theme_fault){fault.line, fault.column, fault.message, fault.hint};
    return own;
}

const struct wallmap_theme_fault *wallmap_theme_fault(const struct wallmap_theme *theme)
{
    return theme->theme ? NULL : &theme->fault;
}

void wallmap_theme_destroy(struct wallmap_theme *theme)
{
    if (theme)
        wm_arena_destroy(theme->arena);
}

const struct wm_theme *wm_theme_take(const struct wallmap_map_options *options)
{
    if (options->own_theme)
        return options->own_theme->theme;
    return options->theme ? wm_theme_find(options->theme) : wm_theme_at(0);
}
