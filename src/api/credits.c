/* SPDX-License-Identifier: MIT
 *
 * Packs, and what is owed for the pictures of a map.
 */
#include "api/document.h"

/* The family is part of this program, and its makers have waived all rights. */
static const struct wm_credit FAMILY = {
    .pack = "wallmap",
    .author = "the makers of wallmap",
    .licence = "CC0-1.0",
    .licence_url = "https://creativecommons.org/publicdomain/zero/1.0/",
};

bool wm_packs_take(struct wm_icons *icons, const struct wallmap_packs *packs)
{
    const struct wm_icon_path path = {packs->places, packs->place_count};
    if (packs->place_count > 0)
        wm_fonts_settle_process(); /* for the texts inside of pictures */
    wm_icons_use_path(icons, &path);
    return !packs->set || wm_icons_use_set(icons, packs->set);
}

const struct wallmap_credit *wm_credits_make(struct wm_arena *arena, const GPtrArray *icons,
                                             size_t *count)
{
    struct wallmap_credit *credits = wm_arena_array(arena, struct wallmap_credit, icons->len);
    for (guint i = 0; i < icons->len; i++) {
        const struct wm_icon *icon = icons->pdata[i];
        const struct wm_credit *credit = icon->credit ? icon->credit : &FAMILY;
        credits[i] = (struct wallmap_credit){
            .name = icon->name,
            .pack = credit->pack,
            .title = credit->title ? credit->title : icon->title,
            .author = credit->author,
            .source = credit->source,
            .licence = credit->licence,
            .licence_url = credit->licence_url,
        };
    }
    *count = icons->len;
    return credits;
}

const struct wallmap_credit *wallmap_map_credit_at(const struct wallmap_map *map, size_t index)
{
    return index < map->told.credit_count ? &map->told.credits[index] : NULL;
}
