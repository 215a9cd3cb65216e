/* SPDX-License-Identifier: MIT
 *
 * What makes the worst places stand out: a flag on a pole, and at the worst of all its scene.
 */
#include "draw/pen.h"

/* ---- The scene ---- */

static struct wm_rect on_sheet(struct wm_rect scene, struct wm_rect part)
{
    double scale = scene.w / WM_STAGE_WIDTH;
    return (struct wm_rect){scene.x + part.x * scale, scene.y + part.y * scale, part.w * scale,
                            part.h * scale};
}

static void draw_part(const struct wm_pen *pen, const struct wm_show_part *part,
                      struct wm_rect scene)
{
    wm_draw_picture(pen, &(struct wm_painting){.picture = part->picture,
                                               .box = on_sheet(scene, part->box),
                                               .turn = part->turn});
}

/* From the left brink down its slope to the floor and up to the right one. */
static void add_pit(const struct wm_pen *pen, struct wm_rect pit)
{
    double right = wm_rect_right(pit), bottom = wm_rect_bottom(pit), slope = pit.w * 0.18;
    wm_scene_move(pen->out, pit.x, pit.y);
    wm_scene_curve(pen->out, (struct wm_point){pit.x + slope, pit.y + pit.h * 0.2},
                   (struct wm_point){pit.x + slope * 0.6, bottom},
                   (struct wm_point){pit.x + 2 * slope, bottom});
    wm_scene_line(pen->out, right - 2 * slope, bottom);
    wm_scene_curve(pen->out, (struct wm_point){right - slope * 0.6, bottom},
                   (struct wm_point){right - slope, pit.y + pit.h * 0.2},
                   (struct wm_point){right, pit.y});
}

/* Grass grows on the ground up to the brinks. */
static void draw_ground(const struct wm_pen *pen, struct wm_rect ground, struct wm_rect pit)
{
    const struct wm_theme *theme = pen->theme;
    struct wm_rect grass = {ground.x, ground.y, ground.w, ground.h * 0.14};
    wm_scene_path(pen->out, theme->earth, theme->ink, theme->outline);
    wm_scene_rect(pen->out, ground, theme->outline);
    wm_scene_path(pen->out, theme->grass, theme->ink, theme->outline);
    wm_scene_rect(pen->out, grass, theme->outline);
    wm_scene_path(pen->out, theme->mortar, theme->ink, theme->outline);
    add_pit(pen, pit);
}

/* A pit in the ground, which is cut open. All but the last part lie in the water; the last one
 * falls in. */
static void draw_pit(const struct wm_pen *pen, const struct wm_show_scene *show,
                     struct wm_rect scene)
{
    const struct wm_theme *theme = pen->theme;
    struct wm_rect ground = on_sheet(scene, (struct wm_rect){0, 58, WM_STAGE_WIDTH, 70});
    struct wm_rect pit = on_sheet(scene, (struct wm_rect){20, 57, WM_STAGE_WIDTH - 40, 64});
    struct wm_rect water = on_sheet(scene, (struct wm_rect){46, 98, WM_STAGE_WIDTH - 92, 22});
    draw_ground(pen, ground, pit);
    for (int i = 0; i + 1 < show->part_count; i++)
        draw_part(pen, &show->parts[i], scene);
    wm_scene_path(pen->out, theme->water, wm_no_color(), 0);
    wm_scene_rect(pen->out, water, theme->room_corner);
    draw_part(pen, &show->parts[show->part_count - 1], scene);
}

static void draw_cross(const struct wm_pen *pen, struct wm_rect scene)
{
    const struct wm_theme *theme = pen->theme;
    struct wm_rect box = on_sheet(scene, (struct wm_rect){44, 8, 104, 104});
    wm_scene_path(pen->out, wm_no_color(), theme->trouble, 2 * theme->dot);
    wm_scene_move(pen->out, box.x, box.y);
    wm_scene_line(pen->out, wm_rect_right(box), wm_rect_bottom(box));
    wm_scene_move(pen->out, wm_rect_right(box), box.y);
    wm_scene_line(pen->out, box.x, wm_rect_bottom(box));
}

void wm_draw_scene(const struct wm_pen *pen, const struct wm_show_scene *show, struct wm_rect scene)
{
    if (show->stage == WM_STAGE_PIT) {
        draw_pit(pen, show, scene);
        return;
    }
    for (int i = 0; i < show->part_count; i++)
        draw_part(pen, &show->parts[i], scene);
    if (show->stage == WM_STAGE_CROSSED)
        draw_cross(pen, scene);
}

/* ---- The flag ---- */

/* Its free end is cut like a swallow's tail. */
static void add_flag(const struct wm_pen *pen, const struct wm_pennant_place *place)
{
    struct wm_rect flag = place->flag;
    double pole = place->flies_left ? wm_rect_right(flag) : flag.x;
    double end = place->flies_left ? flag.x : wm_rect_right(flag);
    double notch = end + (place->flies_left ? 1 : -1) * pen->theme->pennant_notch;
    wm_scene_move(pen->out, pole, flag.y);
    wm_scene_line(pen->out, end, flag.y);
    wm_scene_line(pen->out, notch, wm_rect_centre(flag).y);
    wm_scene_line(pen->out, end, wm_rect_bottom(flag));
    wm_scene_line(pen->out, pole, wm_rect_bottom(flag));
    wm_scene_close(pen->out);
}

void wm_draw_pennant(const struct wm_pen *pen, const struct wm_pennant_place *place)
{
    const struct wm_theme *theme = pen->theme;
    double x = place->flies_left ? wm_rect_right(place->flag) : place->flag.x;
    double top = place->flag.y - theme->knob;
    wm_scene_path(pen->out, theme->wood, theme->ink, theme->outline);
    wm_scene_rect(pen->out,
                  (struct wm_rect){x - theme->pole / 2, top, theme->pole, place->pole_foot - top},
                  0);
    wm_scene_path(pen->out, theme->trouble, theme->ink, theme->outline);
    add_flag(pen, place);
    wm_scene_path(pen->out, theme->gold, theme->ink, theme->outline);
    wm_scene_circle(pen->out, (struct wm_point){x, top}, theme->knob);
    wm_draw_label(pen, &place->words);
}
