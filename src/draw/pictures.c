/* SPDX-License-Identifier: MIT
 *
 * Which pictures a map paints, without painting it: what wm_draw() does, in the same order.
 */
#include "draw/draw.h"

#include "icon/icon.h"

struct listing {
    GPtrArray *icons;  /* const struct wm_icon */
    GHashTable *known; /* of them */
};

static void list_picture(const struct listing *listing, struct wm_show_picture picture)
{
    if (picture.icon && g_hash_table_add(listing->known, (gpointer)picture.icon))
        g_ptr_array_add(listing->icons, (gpointer)picture.icon);
}

static void list_marks(const struct listing *listing, const struct wm_mark *marks, int count)
{
    for (int i = 0; i < count; i++)
        list_picture(listing, marks[i].sign.picture);
}

static void list_signs(const struct listing *listing, const struct wm_signs_place *signs)
{
    list_marks(listing, signs->marks, signs->mark_count);
    if (signs->chair.sign)
        list_picture(listing, signs->chair.sign->picture);
}

static void list_step(const struct listing *listing, const struct wm_show_step *show,
                      const struct wm_step_place *place)
{
    if (place->shown == WM_SHOWN_NOT)
        return;
    list_picture(listing, show->actor->picture);
    for (int i = 0; i < place->object_count; i++)
        list_picture(listing, show->objects[i]);
    list_signs(listing, &place->signs);
}

static void list_handoff(const struct listing *listing, const struct wm_show_handoff *show,
                         const struct wm_route *route)
{
    if (route->shown == WM_SHOWN_NOT)
        return;
    if (route->thing.h > 0)
        list_picture(listing, show->thing);
    for (int i = 0; route->scene.h > 0 && i < show->scene->part_count; i++)
        list_picture(listing, show->scene->parts[i].picture);
    list_signs(listing, &route->signs);
}

static void list_group(const struct listing *listing, const struct wm_show_group *show,
                       const struct wm_group_place *group)
{
    for (int i = 0; i < group->tally_count; i++) {
        const struct wm_tally_place *place = &group->tallies[i];
        const struct wm_show_tally *tally = &show->rows[place->row].tallies[place->tally];
        list_picture(listing, tally->picture);
        if (tally->actor)
            list_picture(listing, tally->actor->picture);
    }
}

static void list_all(const struct listing *listing, const struct wm_show *show,
                     const struct wm_places *places)
{
    for (int i = 0; i < places->step_count; i++)
        list_step(listing, &show->steps[i], &places->steps[i]);
    for (int i = 0; i < places->route_count; i++)
        list_handoff(listing, &show->handoffs[i], &places->routes[i]);
    if (places->title.slip.box.h > 0)
        list_picture(listing, show->head.slip.picture);
    for (int i = 0; places->strip.h > 0 && i < places->group_count; i++)
        list_group(listing, &show->strip.groups[places->groups[i].group], &places->groups[i]);
    for (int i = 0; i < places->legend_count; i++)
        list_marks(listing, &places->legend[i].mark, 1);
}

const GPtrArray *wm_draw_pictures(struct wm_arena *arena, const struct wm_show *show,
                                  const struct wm_places *places)
{
    struct listing listing = {
        .icons = wm_arena_own(arena, g_ptr_array_new(), (GDestroyNotify)g_ptr_array_unref),
        .known = g_hash_table_new(NULL, NULL)};
    list_all(&listing, show, places);
    g_hash_table_destroy(listing.known);
    return listing.icons;
}
