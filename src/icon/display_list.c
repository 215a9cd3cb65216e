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

/* As light as the colour (luma of ITU-R BT.601); but what is not dark is lightened, so that it is
 * told from its outline on a print. */
static guint32 grey_of(guint32 color)
{
    enum { DARK = 70 };
    guint32 luma = (299 * (color >> 16) + 587 * (color >> 8 & 0xff) + 114 * (color & 0xff)) / 1000;
    if (luma >= DARK)
        luma = 255 - (255 - luma) * 6 / 10;
    return luma << 16 | luma << 8 | luma;
}

guint32 wm_icon_shape_fill(const struct wm_icon_shape *shape, const struct wm_look *look)
{
    const unsigned colors[WM_PARTS] = {
        [WM_PART_SKIN] = look->skin, [WM_PART_HAIR] = look->hair, [WM_PART_ACCENT] = look->accent};
    guint32 color = colors[shape->part] ? colors[shape->part] & 0xffffff : shape->fill;
    return look->is_grey && color != WM_NO_PAINT ? grey_of(color) : color;
}

guint32 wm_icon_shape_stroke(const struct wm_icon_shape *shape, const struct wm_look *look)
{
    return look->is_grey && shape->stroke != WM_NO_PAINT ? grey_of(shape->stroke) : shape->stroke;
}

const struct wm_look *wm_look_as_drawn(bool is_grey)
{
    static const struct wm_look looks[] = {{.is_grey = false}, {.is_grey = true}};
    return &looks[is_grey];
}
