/* SPDX-License-Identifier: MIT
 *
 * A step: who does it, with what, its number, the role and the sentence.
 */
#include "draw/draw.h"
#include "draw/pen.h"

#include "model/words.h"

#include <math.h>

static void draw_person(const struct wm_pen *pen, const struct wm_step_place *place)
{
    const struct wm_actor *actor = &pen->model->actors[pen->model->steps[place->step].actor];
    bool is_outside = !wm_side_is_inside(pen->model->rooms[actor->room].side);
    struct wm_cast cast =
        wm_cast_actor(wm_caster_make(pen->icons, pen->model->language), actor->picture.name,
                      actor->name, wm_actor_kind_words[actor->kind], is_outside);
    bool has_face = cast.icon && cast.icon->is_person;
    wm_draw_picture(pen, cast, place->person, has_face ? wm_step_look(pen, place) : NULL, 0);
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

int wm_draw_object_count(const struct wm_model *model, const struct wm_icons *icons, int step)
{
    int given = model->steps[step].with_count;
    return given ? given : object_cast(model, icons, step, 0).icon != NULL;
}

static void draw_badge(const struct wm_pen *pen, const struct wm_step_place *place)
{
    wm_draw_number(pen, place->step + 1, place->badge,
                   (struct wm_number_look){.ground = wm_pen_color(pen, place->is_trouble),
                                           .rim = wm_no_color(),
                                           .ink = pen->theme->paper});
}

void wm_draw_step(const struct wm_pen *pen, const struct wm_step_place *place)
{
    const struct wm_step *step = &pen->model->steps[place->step];
    wm_scene_group(pen->out, (struct wm_group){
                                 .id = wm_arena_printf(pen->arena, "step-%s", step->id),
                                 .kind = "step",
                                 .title = wm_tell_step(pen, place->step),
                                 .href = step->href,
                             });
    draw_person(pen, place);
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
