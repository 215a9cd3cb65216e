/* SPDX-License-Identifier: MIT
 *
 * Casting all parts of a workflow.
 */
#include "show/casting.h"

#include "model/words.h"
#include "show/inside.h"

static struct wm_cast cast_actor(struct wm_caster caster, const struct wm_model *model,
                                 const struct wm_actor *actor)
{
    bool is_outside = !wm_side_is_inside(model->rooms[actor->room].side);
    return wm_cast_actor(caster, actor->picture.name, actor->name, wm_actor_kind_words[actor->kind],
                         is_outside);
}

static struct wm_step_cast cast_step(struct wm_caster caster, const struct wm_model *model,
                                     const struct wm_step *step)
{
    struct wm_step_cast cast = {.count = step->with_count};
    for (int i = 0; i < step->with_count; i++)
        cast.objects[i] = wm_cast_named(caster.icons, step->with[i].name);
    if (step->with_count > 0)
        return cast;
    const struct wm_handoff *handoff =
        step->handoff_count > 0 ? &model->handoffs[step->first_handoff] : NULL;
    cast.objects[0] = wm_cast_step(caster, step->does, handoff ? handoff->item : NULL,
                                   wm_via_words[handoff ? handoff->via : WM_VIA_NONE]);
    cast.count = cast.objects[0].icon != NULL;
    return cast;
}

const struct wm_casting *wm_casting_make(struct wm_arena *arena, const struct wm_model *model,
                                         const struct wm_icons *icons)
{
    struct wm_caster caster = wm_caster_make(icons, model->language);
    struct wm_casting *casting = wm_arena_new(arena, struct wm_casting);
    struct wm_cast *actors = wm_arena_array(arena, struct wm_cast, (size_t)model->actor_count);
    struct wm_step_cast *steps =
        wm_arena_array(arena, struct wm_step_cast, (size_t)model->step_count);
    struct wm_cast *handoffs = wm_arena_array(arena, struct wm_cast, (size_t)model->handoff_count);
    for (int i = 0; i < model->actor_count; i++)
        actors[i] = cast_actor(caster, model, &model->actors[i]);
    for (int i = 0; i < model->step_count; i++)
        steps[i] = cast_step(caster, model, &model->steps[i]);
    for (int i = 0; i < model->handoff_count; i++)
        handoffs[i] = wm_cast_item(caster, model->handoffs[i].picture.name, model->handoffs[i].item,
                                   wm_via_words[model->handoffs[i].via]);
    *casting = (struct wm_casting){actors, steps, handoffs};
    return casting;
}

struct wm_show_picture wm_show_named(const struct wm_showing *showing, const char *name)
{
    return wm_show_cast(wm_cast_named(showing->icons, name));
}

struct wm_show_picture wm_show_cast(struct wm_cast cast)
{
    return (struct wm_show_picture){cast.icon, cast.name};
}
