/* SPDX-License-Identifier: MIT
 *
 * Display lists: found by name, and read in a look.
 */
#include "icon/display_list.h"

#include <stdlib.h>
#include <string.h>

static int compare_name(const void *name, const void *element)
{
    const struct wm_display_list *list = element;
    return strcmp(name, wm_display_list_texts + list->name);
}

const struct wm_display_list *wm_display_list_find(const char *name)
{
    return bsearch(name, wm_display_lists, wm_display_list_count, sizeof *wm_display_lists,
                   compare_name);
}

const char *wm_display_list_title(const struct wm_display_list *list)
{
    return wm_display_list_texts + list->title;
}

static bool is_shown(const struct wm_icon_shape *shape, const struct wm_look *look)
{
    enum wm_mood mood = look->mood == WM_MOOD_NONE ? WM_MOOD_CALM : look->mood;
    return shape->mood == WM_MOOD_NONE || shape->mood == mood;
}

const struct wm_icon_shape *wm_display_list_next(const struct wm_display_list *list,
                                                 const struct wm_look *look, int *at)
{
    while (*at < list->count) {
        const struct wm_icon_shape *shape = &wm_icon_shapes[list->first + (*at)++];
        if (is_shown(shape, look))
            return shape;
    }
    return NULL;
}

guint32 wm_icon_shape_fill(const struct wm_icon_shape *shape, const struct wm_look *look)
{
    const unsigned colors[WM_PARTS] = {
        [WM_PART_SKIN] = look->skin, [WM_PART_HAIR] = look->hair, [WM_PART_ACCENT] = look->accent};
    unsigned color = colors[shape->part];
    return color ? color & 0xffffff : shape->fill;
}
