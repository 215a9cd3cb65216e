/* SPDX-License-Identifier: MIT
 *
 * What the story tells of the whole, before it begins.
 */
#include "say/story.h"

#include "model/seam.h"
#include "say/teller.h"
#include "say/time_words.h"

static void end_paragraph(const struct wm_teller *teller, GArray *paragraphs)
{
    struct wm_paragraph paragraph = {0, wm_teller_take(teller)};
    if (*paragraph.text)
        g_array_append_val(paragraphs, paragraph);
}

static void tell_title(const struct wm_teller *teller)
{
    const struct wm_model *model = teller->model;
    const struct wm_tongue *tongue = &teller->tongue;
    wm_tell(teller, model->title);
    if (model->subtitle)
        wm_tell(teller, model->subtitle);
    else
        wm_tell(teller, model->state == WM_STATE_AS_IS ? wm_say(tongue, "As it works today")
                                                       : wm_say(tongue, "As it will work"));
    wm_tell_words(teller, model->scope);
}

static void tell_counts(const struct wm_teller *teller)
{
    const struct wm_tongue *tongue = &teller->tongue;
    struct wm_counts counts = wm_model_counts(teller->model);
    int steps = teller->model->step_count;
    wm_tell_of(teller, wm_say_count(tongue, "It takes %d step.", "It takes %d steps.", steps),
               steps);
    wm_tell_of(teller,
               wm_say_count(tongue, "The work is handed over once.",
                            "The work is handed over %d times.", counts.handoffs),
               counts.handoffs);
    if (counts.crossings)
        wm_tell_of(teller,
                   wm_say_count(tongue, "It crosses the wall once.",
                                "It crosses the wall %d times.", counts.crossings),
                   counts.crossings);
}

/* The times of the usual way. */
static void tell_times(const struct wm_teller *teller)
{
    const struct wm_tongue *tongue = &teller->tongue;
    struct wm_times times = wm_model_times(teller->model);
    wm_tell(teller, wm_times_words(teller->arena, tongue, teller->model, &times));
    if (times.touch > 0)
        wm_tell_of(teller, wm_say(tongue, "The work on it takes %s."),
                   wm_say_minutes(teller->arena, tongue, teller->model, times.touch));
}

static void tell_care(const struct wm_teller *teller)
{
    const struct wm_model *model = teller->model;
    const struct wm_tongue *tongue = &teller->tongue;
    struct wm_counts counts = wm_model_counts(model);
    const char *owner = wm_owner_name(model, model->owner);
    if (owner)
        wm_tell_of(teller, wm_say(tongue, "%s owns the whole flow."), owner);
    else
        wm_tell(teller, wm_say(tongue, "Nobody owns the whole flow"));
    if (model->measure)
        wm_tell_of(teller, wm_say(tongue, "The whole flow is measured: %s"), model->measure);
    else
        wm_tell(teller, wm_say(tongue, "Nobody measures the whole flow"));
    if (counts.unowned)
        wm_tell_of(teller, wm_say(tongue, "Nobody owns %d of the %d handoffs"), counts.unowned,
                   counts.handoffs);
}

const char *wm_story_rooms(struct wm_arena *arena, const struct wm_model *model, bool was_there)
{
    bool *has_steps = g_new0(bool, (gsize)model->room_count + 1);
    for (int s = 0; s < model->step_count; s++)
        has_steps[wm_step_room(model, s)] = true;
    GString *names = g_string_new(NULL);
    for (int r = 0; r < model->room_count; r++) {
        const struct wm_room *room = &model->rooms[r];
        if (room->id && room->was_in_the_room == was_there && (was_there || has_steps[r]) &&
            wm_side_is_inside(room->side))
            g_string_append_printf(names, "%s%s", names->len ? ", " : "", room->name);
    }
    const char *copy = names->len ? wm_arena_strdup(arena, names->str) : NULL;
    g_string_free(names, TRUE);
    g_free(has_steps);
    return copy;
}

static void tell_mapping(const struct wm_teller *teller)
{
    const struct wm_mapped *mapped = &teller->model->mapped;
    const struct wm_tongue *tongue = &teller->tongue;
    const char *there =
        mapped->with_count ? wm_story_rooms(teller->arena, teller->model, true) : NULL;
    const char *missing =
        mapped->with_count ? wm_story_rooms(teller->arena, teller->model, false) : NULL;
    if (mapped->on)
        wm_tell_of(teller, wm_say(tongue, "Mapped on %s."), mapped->on);
    if (mapped->by)
        wm_tell_of(teller, wm_say(tongue, "Mapped by %s."), mapped->by);
    if (there)
        wm_tell_of(teller, wm_say(tongue, "In the room: %s."), there);
    if (missing)
        wm_tell_of(teller, wm_say(tongue, "Not in the room: %s."), missing);
}

static void tell_goal(const struct wm_teller *teller, const struct wm_goal *goal)
{
    const struct wm_tongue *tongue = &teller->tongue;
    GString *names = g_string_new(NULL);
    for (int i = 0; i < goal->of_count; i++)
        g_string_append_printf(names, "%s%s", i ? ", " : "",
                               wm_owner_name(teller->model, goal->of[i]));
    wm_tell_of(teller,
               goal->of_count > 1 ? wm_say(tongue, "Goal that %s share: %s")
                                  : wm_say(tongue, "Goal of %s alone: %s"),
               names->str, goal->name);
    g_string_free(names, TRUE);
}

void wm_tell_whole(const struct wm_teller *teller, GArray *paragraphs)
{
    const struct wm_model *model = teller->model;
    tell_title(teller);
    tell_counts(teller);
    end_paragraph(teller, paragraphs);
    tell_times(teller);
    tell_care(teller);
    end_paragraph(teller, paragraphs);
    tell_mapping(teller);
    end_paragraph(teller, paragraphs);
    for (int i = 0; i < model->goal_count; i++)
        tell_goal(teller, &model->goals[i]);
    end_paragraph(teller, paragraphs);
    wm_tell_notes(teller, model->notes, model->note_count);
    end_paragraph(teller, paragraphs);
}
