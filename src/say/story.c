/* SPDX-License-Identifier: MIT
 *
 * The story of steps and handoffs. Names stand as the map has them, without an article, because
 * nobody knows their gender, case or number; what is handed over stands in quotation marks.
 */
#include "say/story.h"

#include "base/letter.h"
#include "model/seam.h"
#include "say/teller.h"

#include <string.h>

static struct wm_teller begin(struct wm_arena *arena, const struct wm_model *model)
{
    return (struct wm_teller){arena, model, wm_tongue_of(model->language), g_string_new(NULL)};
}

static void finish(const struct wm_teller *teller)
{
    g_string_free(teller->out, TRUE);
}

static const char *actor_of(const struct wm_model *model, int step)
{
    return model->actors[model->steps[step].actor].name;
}

static void tell_step(const struct wm_teller *teller, int index)
{
    const struct wm_step *step = &teller->model->steps[index];
    const struct wm_tongue *tongue = &teller->tongue;
    wm_tell_of(teller, wm_say(tongue, "%s: %s"), actor_of(teller->model, index), step->does);
    if (step->is_moment_of_truth)
        wm_tell(teller, wm_say(tongue, "This is a moment of truth."));
    if (step->waits.is_given)
        wm_tell_of(teller, wm_say(tongue, "Before that it waits %s."),
                   wm_say_duration(teller->arena, tongue, step->waits));
    if (step->takes.is_given)
        wm_tell_of(teller, wm_say(tongue, "It takes %s."),
                   wm_say_duration(teller->arena, tongue, step->takes));
    if (step->mood != WM_MOOD_NONE)
        wm_tell_of(teller, wm_say(tongue, "Mood: %s."), wm_say_mood(tongue, step->mood));
    wm_tell_troubles(teller, step->troubles, step->trouble_count);
    wm_tell_rules(teller, step->rules, step->rule_count);
    wm_tell_notes(teller, step->notes, step->note_count);
}

/* Where what is handed over has no name. */
static void tell_way_of_work(const struct wm_teller *teller, const struct wm_handoff *handoff,
                             const char *from, const char *to)
{
    const struct wm_tongue *tongue = &teller->tongue;
    const char *via = wm_say_via(tongue, handoff->via);
    if (handoff->is_thrown && *via)
        wm_tell_of(teller, wm_say(tongue, "%s throws the work over the wall to %s, %s."), from, to,
                   via);
    else if (handoff->is_thrown)
        wm_tell_of(teller, wm_say(tongue, "%s throws the work over the wall to %s."), from, to);
    else if (*via)
        wm_tell_of(teller, wm_say(tongue, "%s hands over to %s, %s."), from, to, via);
    else
        wm_tell_of(teller, wm_say(tongue, "%s hands over to %s."), from, to);
}

static void tell_way_of_item(const struct wm_teller *teller, const struct wm_handoff *handoff,
                             const char *from, const char *to)
{
    const struct wm_tongue *tongue = &teller->tongue;
    const char *via = wm_say_via(tongue, handoff->via);
    const char *item = wm_say_quoted(teller->arena, tongue, handoff->item);
    if (handoff->is_thrown && *via)
        wm_tell_of(teller, wm_say(tongue, "%s throws %s over the wall to %s, %s."), from, item, to,
                   via);
    else if (handoff->is_thrown)
        wm_tell_of(teller, wm_say(tongue, "%s throws %s over the wall to %s."), from, item, to);
    else if (*via)
        wm_tell_of(teller, wm_say(tongue, "%s hands %s over to %s, %s."), from, item, to, via);
    else
        wm_tell_of(teller, wm_say(tongue, "%s hands %s over to %s."), from, item, to);
}

/* From whom to whom; somebody who hands over to no one else goes on with it. */
static void tell_way(const struct wm_teller *teller, const struct wm_handoff *handoff)
{
    const struct wm_model *model = teller->model;
    const struct wm_tongue *tongue = &teller->tongue;
    const char *from = actor_of(model, handoff->from);
    const char *to = actor_of(model, handoff->to);
    bool stays = model->steps[handoff->from].actor == model->steps[handoff->to].actor &&
                 handoff->via == WM_VIA_NONE && !handoff->is_thrown;
    if (stays && handoff->item)
        wm_tell_of(teller, wm_say(tongue, "%s goes on with %s."), from,
                   wm_say_quoted(teller->arena, tongue, handoff->item));
    else if (stays)
        wm_tell_of(teller, wm_say(tongue, "%s goes on."), from);
    else if (handoff->item)
        tell_way_of_item(teller, handoff, from, to);
    else
        tell_way_of_work(teller, handoff, from, to);
}

/* Which step is next, where it is not simply the one told next. */
static void tell_target(const struct wm_teller *teller, int index)
{
    const struct wm_handoff *handoff = &teller->model->handoffs[index];
    const struct wm_tongue *tongue = &teller->tongue;
    if (handoff->from == handoff->to)
        wm_tell(teller, wm_say(tongue, "It comes back to the same step."));
    else if (wm_handoff_comes_back(teller->model, index))
        wm_tell_of(teller, wm_say(tongue, "It comes back to step %d."), handoff->to + 1);
    else if (handoff->to != handoff->from + 1 ||
             teller->model->steps[handoff->from].handoff_count > 1)
        wm_tell_of(teller, wm_say(tongue, "It goes on at step %d."), handoff->to + 1);
}

/* When it goes this way, and how often. */
static void tell_case(const struct wm_teller *teller, const struct wm_handoff *handoff)
{
    const struct wm_tongue *tongue = &teller->tongue;
    if (handoff->when)
        wm_tell_of(teller, wm_say(tongue, "Only in this case: %s"), handoff->when);
    if (!handoff->share.is_given)
        return;
    wm_tell(teller, wm_say_of_share(teller->arena, tongue, "%s goes this way", "%s go this way",
                                    handoff->share));
}

/* Who answers for it and how it is measured; that nobody does is said of seams alone. */
static void tell_care(const struct wm_teller *teller, int index)
{
    const struct wm_handoff *handoff = &teller->model->handoffs[index];
    const struct wm_tongue *tongue = &teller->tongue;
    const char *owner = wm_owner_name(teller->model, handoff->owner);
    bool is_seam = wm_handoff_is_seam(teller->model, index);
    if (owner)
        wm_tell_of(teller, wm_say(tongue, "%s owns this handoff."), owner);
    else if (is_seam)
        wm_tell(teller, wm_say(tongue, "Nobody owns this handoff."));
    if (handoff->measure)
        wm_tell_of(teller, wm_say(tongue, "It is measured: %s"), handoff->measure);
    else if (is_seam)
        wm_tell(teller, wm_say(tongue, "Nobody measures it."));
}

static void tell_until_gate(const struct wm_teller *teller, int index)
{
    const struct wm_handoff *handoff = &teller->model->handoffs[index];
    tell_way(teller, handoff);
    wm_tell_words(teller, handoff->says);
    tell_case(teller, handoff);
    tell_target(teller, index);
}

static void tell_from_gate(const struct wm_teller *teller, int index)
{
    const struct wm_handoff *handoff = &teller->model->handoffs[index];
    const struct wm_tongue *tongue = &teller->tongue;
    tell_care(teller, index);
    if (handoff->waits.is_given)
        wm_tell_of(teller, wm_say(tongue, "It waits %s."),
                   wm_say_duration(teller->arena, tongue, handoff->waits));
    wm_tell_troubles(teller, handoff->troubles, handoff->trouble_count);
    wm_tell_rules(teller, handoff->rules, handoff->rule_count);
    wm_tell_notes(teller, handoff->notes, handoff->note_count);
}

static void tell_handoff(const struct wm_teller *teller, int index, int gate)
{
    tell_until_gate(teller, index);
    if (gate)
        wm_tell_of(teller, wm_say(&teller->tongue, "It goes through door %s."),
                   wm_letter_of(teller->arena, gate));
    tell_from_gate(teller, index);
}

const char *wm_story_ending(const struct wm_tongue *tongue)
{
    return wm_say(tongue, "This is where it ends.");
}

static void tell_paragraph(const struct wm_teller *teller, int index, const int *gates)
{
    const struct wm_step *step = &teller->model->steps[index];
    tell_step(teller, index);
    for (int i = step->first_handoff; i < step->first_handoff + step->handoff_count; i++)
        tell_handoff(teller, i, gates ? gates[i] : 0);
    if (step->handoff_count == 0)
        wm_tell(teller, wm_story_ending(&teller->tongue));
}

const struct wm_paragraph *wm_story(struct wm_arena *arena, const struct wm_model *model,
                                    const int *gates, int *count)
{
    struct wm_teller teller = begin(arena, model);
    GArray *paragraphs = g_array_new(FALSE, FALSE, sizeof(struct wm_paragraph));
    wm_tell_whole(&teller, paragraphs);
    for (int i = 0; i < model->step_count; i++) {
        tell_paragraph(&teller, i, gates);
        struct wm_paragraph paragraph = {i + 1, wm_teller_take(&teller)};
        g_array_append_val(paragraphs, paragraph);
    }
    finish(&teller);
    *count = (int)paragraphs->len;
    return wm_arena_take_array(arena, paragraphs);
}

const char *wm_story_of_step(struct wm_arena *arena, const struct wm_model *model, int step)
{
    struct wm_teller teller = begin(arena, model);
    tell_step(&teller, step);
    const char *text = wm_arena_printf(arena, "%d. %s", step + 1, teller.out->str);
    finish(&teller);
    return text;
}

const char *wm_story_of_whole(struct wm_arena *arena, const struct wm_model *model)
{
    struct wm_teller teller = begin(arena, model);
    GArray *paragraphs = g_array_new(FALSE, FALSE, sizeof(struct wm_paragraph));
    wm_tell_whole(&teller, paragraphs);
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < paragraphs->len; i++)
        g_string_append_printf(text, "%s%s", i ? "\n" : "",
                               g_array_index(paragraphs, struct wm_paragraph, i).text);
    const char *copy = wm_arena_strndup(arena, text->str, text->len);
    g_string_free(text, TRUE);
    g_array_free(paragraphs, TRUE);
    finish(&teller);
    return copy;
}

void wm_story_around_gate(struct wm_arena *arena, const struct wm_model *model, int handoff,
                          const char **before, const char **behind)
{
    struct wm_teller teller = begin(arena, model);
    tell_until_gate(&teller, handoff);
    *before = wm_teller_take(&teller);
    tell_from_gate(&teller, handoff);
    *behind = wm_teller_take(&teller);
    finish(&teller);
}

void wm_story_gate(struct wm_arena *arena, const struct wm_tongue *tongue, const char **before,
                   const char **behind)
{
    const char *pattern = wm_say(tongue, "It goes through door %s.");
    const char *at = strstr(pattern, "%s");
    g_assert(at);
    *before = wm_arena_strndup(arena, pattern, (size_t)(at - pattern));
    *behind = at + strlen("%s");
}
