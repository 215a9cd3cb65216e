/* SPDX-License-Identifier: MIT
 *
 * The composition of a vignette: the actor at the left, all on one ground line.
 */
#include "layout/vignette.h"

static bool is_thing(enum wm_actor_kind kind)
{
    return kind == WM_ACTOR_SYSTEM || kind == WM_ACTOR_PLACE;
}

static struct wm_rect actor_box(const struct wm_theme *theme, enum wm_actor_kind kind)
{
    if (is_thing(kind))
        return (struct wm_rect){0, theme->person - theme->thing, theme->thing, theme->thing};
    return (struct wm_rect){0, 0, kind == WM_ACTOR_TEAM ? theme->team : theme->person,
                            theme->person};
}

struct wm_vignette wm_vignette_compose(const struct wm_theme *theme, enum wm_actor_kind kind,
                                       int object_count)
{
    struct wm_vignette vignette = {.person = actor_box(theme, kind)};
    double side = object_count == WM_PICTURES_A_STEP ? theme->object_of_three : theme->object;
    double overlap = kind == WM_ACTOR_PERSON ? theme->object_overlap : theme->side_overlap;
    double x = vignette.person.w - overlap;
    vignette.width = vignette.person.w;
    for (int i = 0; i < object_count; i++) {
        vignette.objects[i] = (struct wm_rect){x, theme->person - side, side, side};
        vignette.width = x + side;
        x += side * theme->object_pitch;
    }
    return vignette;
}
