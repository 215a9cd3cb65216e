/* SPDX-License-Identifier: MIT
 *
 * The order of painting: grounds first, then the wall, the lines below the pictures, and above all
 * of them what rides on the lines, so that no line ever runs over a picture or a word.
 */
#include "draw/draw.h"

#include "draw/pen.h"

static void draw_parts(const struct wm_pen *pen)
{
    const struct wm_places *places = pen->places;
    wm_draw_bands(pen);
    wm_draw_rooms(pen);
    wm_draw_walls(pen);
    wm_draw_lines(pen);
    wm_draw_above_doors(pen);
    for (int i = 0; i < places->step_count; i++)
        if (places->steps[i].shown != WM_SHOWN_NOT)
            wm_draw_step(pen, &places->steps[i]);
    for (int i = 0; i < places->route_count; i++)
        if (places->routes[i].shown != WM_SHOWN_NOT)
            wm_draw_handoff(pen, &places->routes[i]);
    wm_draw_title(pen);
    wm_draw_strip(pen);
    wm_draw_legend(pen);
}

struct wm_scene *wm_draw(struct wm_arena *arena, const struct wm_show *show,
                         const struct wm_places *places, const struct wm_theme *theme)
{
    struct wm_pen pen = {.arena = arena,
                         .out = wm_scene_begin(arena),
                         .show = show,
                         .places = places,
                         .theme = theme};
    draw_parts(&pen);
    struct wm_scene *scene = wm_scene_end(pen.out);
    scene->width = places->width;
    scene->height = places->height;
    wm_scene_take_theme(scene, arena, theme);
    scene->title = show->title;
    scene->description = wm_tell_map(&pen);
    scene->language = show->language;
    return scene;
}
