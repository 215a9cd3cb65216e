/* SPDX-License-Identifier: MIT
 *
 * What callers ask for, checked before a stage sees it.
 */
#include "api/document.h"

#include <math.h>
#include <string.h>

bool wm_options_take(void *to, size_t known, const void *from)
{
    memset(to, 0, known);
    if (!from)
        return true;
    size_t size;
    memcpy(&size, from, sizeof size);
    if (size < sizeof size || size > known)
        return false;
    memcpy(to, from, size);
    return true;
}

static const struct wallmap_limit limits[] = {
#define WM_LIMIT(id, name, value, least, greatest, unit, message, manual)                          \
    {name, value, unit " " manual, least, greatest},
#include "read/limits.def"
#undef WM_LIMIT
};

const struct wallmap_limit *wallmap_limit_at(size_t index)
{
    return index < G_N_ELEMENTS(limits) ? &limits[index] : NULL;
}

const struct wallmap_limit *wallmap_limit_find(const char *name)
{
    return wallmap_limit_at(wm_limit_find(name));
}

bool wm_limits_take(struct wm_limits *to, const struct wallmap_limit *changes, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        enum wm_limit limit = wm_limit_find(changes[i].name);
        if (limit == WM_LIMIT_COUNT || !wm_limits_set(to, limit, changes[i].value))
            return false;
    }
    return true;
}

static bool is_between(double value, double least, double most)
{
    return isfinite(value) && value >= least && value <= most;
}

/* It stands before ids of XML and in front of "#" in URLs. */
static bool is_prefix(const char *text)
{
    if (!*text)
        return true;
    if (!g_ascii_isalpha(*text) && *text != '_')
        return false;
    for (const char *p = text; *p; p++)
        if (!g_ascii_isalnum(*p) && !strchr("-_", *p))
            return false;
    return strlen(text) <= 128;
}

/* At least as much of it has to be left between the margins as lies on one of them. */
static bool is_page_good(const struct wallmap_map_options *options)
{
    double width = options->page_width, height = options->page_height;
    if (width == 0 && height == 0)
        return options->page_margin == 0;
    return is_between(width, 1, 14400) && is_between(height, 1, 14400) &&
           is_between(options->page_margin, 0, MIN(width, height) / 3);
}

bool wm_write_options_take(struct wm_arena *arena, struct wm_write_options *to,
                           const struct wallmap_map_options *from)
{
    if (!is_page_good(from) || !is_between(from->width_px, 0, 1e6) ||
        !is_between(from->height_px, 0, 1e6) ||
        (from->scale != 0 && !is_between(from->scale, 0.01, 100)) ||
        (from->dpi != 0 && !is_between(from->dpi, 1, 4800)) || from->sheets < WALLMAP_SHEETS_AUTO ||
        from->sheets > WALLMAP_MOST_SHEETS || (from->id_prefix && !is_prefix(from->id_prefix)) ||
        (from->has_date && from->date < 0))
        return false;
    *to = (struct wm_write_options){
        .page_width = from->page_width,
        .page_height = from->page_height,
        .page_margin = from->page_margin,
        .is_paper = from->is_paper,
        .width_px = from->width_px,
        .height_px = from->height_px,
        .scale = from->scale != 0 ? from->scale : 1,
        .dpi = from->dpi,
        .is_transparent = from->is_transparent,
        .has_xml_declaration = !from->has_no_xml_declaration,
        .id_prefix = wm_arena_strdup(arena, from->id_prefix),
        .source_date = from->has_date ? from->date : -1,
        .generator = "wallmap " WALLMAP_VERSION,
    };
    return true;
}
