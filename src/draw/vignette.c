/* SPDX-License-Identifier: MIT
 *
 * A step: who does it, with what, its number, the role and the sentence.
 */
#include "draw/draw.h"
#include "draw/pen.h"

#include "model/seen.h"
#include "model/words.h"

static enum wm_mood mood_of(const struct wm_pen *pen, const struct wm_step_place *place)
{
    const struct wm_step *step = &pen->model->steps[place->step];
    if (step->mood != WM_MOOD_NONE)
        return step->mood;
    return place->is_trouble || step->trouble_count > 0 ? WM_MOOD_WORRIED : WM_MOOD_CALM;
}

static void draw_face(const struct wm_pen *pen, const struct wm_step_place *place, int face,
                      struct wm_rect box)
{
    const struct wm_person *person = &pen->people[pen->model->steps[place->step].actor];
    struct wm_look *look = wm_arena_new(pen->arena, struct wm_look);
    *look = person->looks[face];
    look->mood = mood_of(pen, place);
    wm_draw_picture(pen, person->cast, box, look, 0);
}

/* Two behind, smaller and higher, one in front of them. */
static void draw_team(const struct wm_pen *pen, const struct wm_step_place *place)
{
    const struct wm_theme *theme = pen->theme;
    struct wm_rect box = place->person;
    double front = theme->team_mate, behind = theme->team_behind;
    double y = wm_rect_bottom(box) - theme->team_rise - behind;
    wm_scene_group(pen->out, (struct wm_group){.kind = "team"});
    draw_face(pen, place, 1, (struct wm_rect){box.x - theme->team_out, y, behind, behind});
    draw_face(pen, place, 2,
              (struct wm_rect){wm_rect_right(box) + theme->team_out - behind, y, behind, behind});
    draw_face(pen, place, 0,
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

static bool is_team(const struct wm_pen *pen, const struct wm_step_place *place)
{
    return pen->model->actors[pen->model->steps[place->step].actor].kind == WM_ACTOR_TEAM;
}

static void draw_actor(const struct wm_pen *pen, const struct wm_step_place *place)
{
    const struct wm_person *person = &pen->people[pen->model->steps[place->step].actor];
    if (person->face_count == WM_TEAM)
        draw_team(pen, place);
    else if (person->face_count > 0)
        draw_face(pen, place, 0,
                  is_team(pen, place) ? crowd_box(pen->theme, place->person) : place->person);
    else
        wm_draw_picture(pen, person->cast, place->person, NULL, 0);
}

static struct wm_cast object_cast(const struct wm_model *model, const struct wm_icons *icons,
                                  int index, int object)
{
    const struct wm_step *step = &model->steps[index];
    if (object < step->with_count)
        return wm_cast_named(icons, step->with[object].name);
    const struct wm_handoff *handoff =
        step->handoff_count > 0 ? &model->handoffs[step->first_handoff] : NULL;
    return wm_cast_step(wm_caster_make(icons, model->language), step->does,
                        handoff ? handoff->item : NULL,
                        wm_via_words[handoff ? handoff->via : WM_VIA_NONE]);
}

const int *wm_draw_object_counts(struct wm_arena *arena, const struct wm_model *model,
                                 const struct wm_icons *icons)
{
    int *counts = wm_arena_array(arena, int, (size_t)model->step_count);
    for (int s = 0; s < model->step_count; s++) {
        int given = model->steps[s].with_count;
        counts[s] = given ? given : object_cast(model, icons, s, 0).icon != NULL;
    }
    return counts;
}

static void draw_badge(const struct wm_pen *pen, const struct wm_step_place *place)
{
    wm_draw_number(
        pen, place->step + 1, place->badge,
        (struct wm_number_look){.ground = wm_pen_color_of(pen, place->is_trouble, place->shown),
                                .rim = wm_no_color(),
                                .ink = pen->theme->paper});
}

void wm_draw_step(const struct wm_pen *pen, const struct wm_step_place *place)
{
    const struct wm_step *step = &pen->model->steps[place->step];
    wm_scene_group(pen->out,
                   (struct wm_group){
                       .id = wm_arena_printf(pen->arena, "step-%s", step->id),
                       .kind = "step",
                       .title = wm_tell_step(pen, place->step),
                       .href = step->href,
                       .veil = wm_pen_ghost_veil(
                           pen, place->shown,
                           wm_step_is_theirs(pen->model, place->step, pen->places->seen_from)),
                   });
    draw_actor(pen, place);
    for (int i = 0; i < place->object_count; i++)
        wm_draw_picture(pen, object_cast(pen->model, pen->icons, place->step, i), place->objects[i],
                        NULL, 0);
    draw_badge(pen, place);
    wm_draw_label(pen, &place->role);
    wm_draw_label(pen, &place->caption);
    wm_draw_marks(pen, place->marks, place->mark_count);
    wm_draw_labels(pen, place->labels, place->label_count);
    wm_scene_group_end(pen->out);
}
