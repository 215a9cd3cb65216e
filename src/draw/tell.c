/* SPDX-License-Identifier: MIT
 *
 * The map in sentences: titles of groups, which a pointer shows and a screen reader reads, and the
 * description of the whole. They are those of the story.
 */
#include "draw/pen.h"
#include "say/story.h"

const char *wm_tell_map(const struct wm_pen *pen)
{
    int *gates = wm_arena_array(pen->arena, int, (size_t)pen->model->handoff_count);
    for (int i = 0; i < pen->model->handoff_count; i++)
        gates[i] = pen->places->routes[i].gate;
    return wm_story_text(pen->arena, pen->model, gates);
}

const char *wm_tell_step(const struct wm_pen *pen, int index)
{
    return wm_story_of_step(pen->arena, pen->model, index);
}

const char *wm_tell_handoff(const struct wm_pen *pen, int index)
{
    return wm_story_of_handoff(pen->arena, pen->model, index, pen->places->routes[index].gate);
}
