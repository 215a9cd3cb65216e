/* SPDX-License-Identifier: MIT
 *
 * A step: who does it, with what, its number, the role and the sentence.
 */
#include "draw/pen.h"

G_STATIC_ASSERT((int)WM_SHOWN_HEADS == (int)WM_HEADS);
G_STATIC_ASSERT((int)WM_SHOWN_ACCENTS == (int)WM_ACCENTS);

void wm_draw_face(const struct wm_pen *pen, const struct wm_show_actor *actor, enum wm_mood mood,
                  int face, struct wm_rect box)
{
    const struct wm_head *head = &pen->theme->heads[actor->heads[face]];
    struct wm_look *look = wm_arena_new(pen->arena, struct wm_look);
    *look = (struct wm_look){.mood = mood,
                             .skin = head->skin,
                             .hair = head->hair,
                             .accent = pen->theme->accents[actor->accent],
                             .is_grey = pen->theme->is_grey};
    wm_draw_picture(pen,
                    &(struct wm_painting){.picture = actor->picture, .box = box, .look = look});
}

/* Two behind, smaller and higher, one in front of them. */
static void draw_team(const struct wm_pen *pen, const struct wm_show_step *show, struct wm_rect box)
{
    const struct wm_theme *theme = pen->theme;
    double front = theme->team_mate, behind = theme->team_behind;
    double y = wm_rect_bottom(box) - theme->team_rise - behind;
    wm_scene_group(pen->out, (struct wm_group){.kind = "team"});
    wm_draw_face(pen, show->actor, show->mood, 1,
                 (struct wm_rect){box.x - theme->team_out, y, behind, behind});
    wm_draw_face(
        pen, show->actor, show->mood, 2,
        (struct wm_rect){wm_rect_right(box) + theme->team_out - behind, y, behind, behind});
    wm_draw_face(pen, show->actor, show->mood, 0,
                 (struct wm_rect){wm_rect_centre(box).x - front / 2, wm_rect_bottom(box) - front,
                                  front, front});
    wm_scene_group_end(pen->out);
}

/* A team in one picture: larger than a person, for its people are smaller. */
static struct wm_rect crowd_box(const struct wm_theme *theme, struct wm_rect team)
{
    double side = theme->crowd;
    return (struct wm_rect){wm_rect_centre(team).x - side / 2, wm_rect_bottom(team) - side, side,
                            side};
}

static void draw_actor(const struct wm_pen *pen, const struct wm_show_step *show,
                       const struct wm_step_place *place)
{
    const struct wm_show_actor *actor = show->actor;
    if (actor->face_count == WM_TEAM)
        draw_team(pen, show, place->person);
    else if (actor->face_count > 0)
        wm_draw_face(pen, actor, show->mood, 0,
                     actor->kind == WM_ACTOR_TEAM ? crowd_box(pen->theme, place->person)
                                                  : place->person);
    else
        wm_draw_picture(pen, &(struct wm_painting){.picture = actor->picture,
                                                   .name = &place->person_name,
                                                   .box = place->person});
}

/* Full on the usual way, else only a rim. */
static void draw_badge(const struct wm_pen *pen, const struct wm_step_place *place)
{
    const struct wm_theme *theme = pen->theme;
    struct wm_color color = wm_pen_color_of(pen, false, place->shown);
    struct wm_number_look full = {.ground = color, .rim = wm_no_color(), .ink = theme->paper};
    struct wm_number_look rimmed = {
        .ground = theme->disc, .rim = color, .ink = color, .rim_width = theme->rim};
    wm_draw_number(pen, place->step + 1, place->number_width, place->badge,
                   pen->show->steps[place->step].is_usual ? full : rimmed);
}

void wm_draw_step(const struct wm_pen *pen, const struct wm_step_place *place)
{
    const struct wm_show_step *show = &pen->show->steps[place->step];
    wm_scene_group(pen->out, (struct wm_group){
                                 .id = wm_arena_printf(pen->arena, "step-%s", show->id),
                                 .kind = "step",
                                 .title = show->told,
                                 .href = show->href,
                                 .veil = wm_pen_ghost_veil(pen, place->shown, show->is_theirs),
                             });
    draw_actor(pen, show, place);
    for (int i = 0; i < place->object_count; i++)
        wm_draw_picture(pen, &(struct wm_painting){.picture = show->objects[i],
                                                   .name = &place->object_names[i],
                                                   .box = place->objects[i]});
    draw_badge(pen, place);
    if (place->scene.h > 0)
        wm_draw_scene(pen, show->scene, place->scene);
    if (place->pennant.flag.h > 0)
        wm_draw_pennant(pen, &place->pennant);
    wm_draw_label(pen, &place->role);
    wm_draw_label(pen, &place->caption);
    wm_draw_signs(pen, &place->signs);
    wm_draw_labels(pen, place->labels, place->label_count);
    wm_scene_group_end(pen->out);
}
