/* SPDX-License-Identifier: MIT
 *
 * Steps: who, with what, in which mood, and what is said there.
 */
#include "model/seen.h"
#include "say/duration.h"
#include "say/story.h"
#include "show/scenes.h"
#include "show/words.h"

static const char *role_of(const struct wm_showing *showing, const struct wm_step *step)
{
    const char *name = showing->model->actors[step->actor].name;
    return step->takes.is_given
               ? wm_arena_printf(showing->arena, "%s · %s", name,
                                 wm_say_duration(showing->arena, &showing->tongue, step->takes))
               : name;
}

/* Trouble that only a finding sees worries too. */
static enum wm_mood mood_of(const struct wm_step *step, enum wm_mood mood, bool is_trouble)
{
    bool is_calm = step->mood == WM_MOOD_NONE && mood == WM_MOOD_CALM;
    return is_calm && is_trouble ? WM_MOOD_WORRIED : mood;
}

static struct wm_show_words say_words(const struct wm_showing *showing, struct wm_about_parts about,
                                      int index, const struct wm_show_step *show)
{
    const struct wm_step *step = &showing->model->steps[index];
    const struct wm_tongue *tongue = &showing->tongue;
    struct wm_collector found = wm_collect(showing, about, index);
    if (step->is_moment_of_truth)
        g_string_append(found.notes, wm_say(tongue, "here the customer judges"));
    wm_collect_wait(&found, step->waits, show->has_longest_wait);
    wm_collect_worst(&found, show->rank, step->worst);
    wm_collect_notes(&found, step->notes, step->note_count);
    return wm_collect_end(&found, "",
                          wm_arena_printf(showing->arena, wm_say(tongue, "Step %d"), index + 1));
}

static void rank(const struct wm_showing *showing, int index, struct wm_show_step *show)
{
    show->has_longest_wait = wm_worst_is_longest_wait(&showing->worst, WM_PLACE_STEP, index);
    show->rank = wm_worst_rank(&showing->worst, WM_PLACE_STEP, index);
    show->pennant = wm_show_pennant(showing, show->rank);
    if (show->rank == 1)
        show->scene = wm_show_step_scene(showing, index);
}

static void show_step(const struct wm_showing *showing, struct wm_about_parts about, int index,
                      struct wm_show_step *show)
{
    const struct wm_model *model = showing->model;
    const struct wm_step *step = &model->steps[index];
    show->id = step->id;
    show->href = step->href;
    show->role = role_of(showing, step);
    show->does = step->does;
    rank(showing, index, show);
    show->words = say_words(showing, about, index, show);
    show->mood = mood_of(step, show->mood, show->words.is_trouble);
    const struct wm_step_cast *cast = &showing->casting->steps[index];
    show->object_count = cast->count;
    for (int i = 0; i < cast->count; i++)
        show->objects[i] = wm_show_cast(cast->objects[i]);
    show->told = wm_story_of_step(showing->arena, model, index);
    show->ending = step->handoff_count ? NULL : wm_story_ending(&showing->tongue);
    show->first_handoff = step->first_handoff;
    show->handoff_count = step->handoff_count;
    show->is_theirs = wm_step_is_theirs(model, index, showing->options->seen_from);
    show->is_usual = wm_comparison_step_is_usual(showing, index);
    show->shown = wm_comparison_step(showing, index);
    wm_comparison_remark_step(showing, index, &show->words);
}

const struct wm_show_step *wm_show_steps(const struct wm_showing *showing,
                                         const struct wm_show_actor *actors)
{
    int count = showing->model->step_count;
    struct wm_show_step *steps =
        wm_arena_array(showing->arena, struct wm_show_step, (size_t)count + 1);
    enum wm_mood *moods = wm_show_moods(showing);
    struct wm_about_parts about = wm_about_begin(showing->findings, WM_SUBJECT_STEP, count);
    for (int i = 0; i < count; i++) {
        steps[i].actor = &actors[showing->model->steps[i].actor];
        steps[i].mood = moods[i];
        show_step(showing, about, i, &steps[i]);
    }
    g_free(moods);
    wm_about_finish(about);
    return steps;
}
