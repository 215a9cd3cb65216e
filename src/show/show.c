/* SPDX-License-Identifier: MIT
 *
 * The show as a whole: what is said of the sheet, and all parts put together.
 */
#include "show/show.h"

#include "say/phrases.h"
#include "say/story.h"
#include "show/inside.h"

/* The author's name for a band, or what every office calls it. */
static void name_bands(const struct wm_showing *showing, struct wm_show *show)
{
    static const char *const names[] = {WM_SAID("Outside"), WM_SAID("Front office"),
                                        WM_SAID("Back office"), WM_SAID("Outside")};
    for (int side = 0; side < WM_SIDE_COUNT; side++) {
        const char *given = showing->model->bands[side].name;
        show->bands[side] = given ? given : wm_say(&showing->tongue, names[side]);
    }
}

static const char *say_foot(const struct wm_showing *showing)
{
    const char *file = showing->options->file ? showing->options->file : "";
    const char *version = showing->own->version;
    if (!version)
        return file;
    return wm_arena_printf(
        showing->arena, "%s%s%s", file, *file ? " · " : "",
        wm_say_fill(showing->arena, wm_say(&showing->tongue, "version %s"), version));
}

/* "" where there is none. */
static const char *say_headline(const struct wm_showing *showing, const struct wm_show_title *head)
{
    GString *text = g_string_new(NULL);
    for (int i = 0; i < head->headline_count; i++)
        g_string_append(text, head->headline[i].text);
    if (text->len > 0 && text->str[text->len - 1] != '.')
        g_string_append_c(text, '.');
    const char *copy = wm_arena_strdup(showing->arena, text->str);
    g_string_free(text, TRUE);
    return copy;
}

/* Of a comparison the headline, not the story of a workflow that nobody works by. */
static void tell_whole(const struct wm_showing *showing, struct wm_show *show)
{
    show->tells_steps = !showing->options->merge;
    show->told = show->tells_steps ? wm_story_of_whole(showing->arena, showing->model)
                                   : say_headline(showing, &show->head);
    wm_story_gate(showing->arena, &showing->tongue, &show->gate.before, &show->gate.behind);
}

static const char *title_of(const struct wm_showing *showing, const struct wm_show_title *head)
{
    const char *title = showing->model->title;
    return head->seen_from ? wm_arena_printf(showing->arena, "%s (%s)", title, head->seen_from)
                           : title;
}

/* The words before and behind the letter on the sign of a door. */
static struct wm_around say_door(const struct wm_showing *showing)
{
    const char *pattern = wm_say(&showing->tongue, "door %s");
    const char *at = strstr(pattern, "%s");
    g_assert(at);
    return (struct wm_around){wm_arena_strndup(showing->arena, pattern, (size_t)(at - pattern)),
                              at + strlen("%s")};
}

const struct wm_show *wm_show_make(struct wm_arena *arena, const struct wm_model *model,
                                   const struct wm_findings *findings, const struct wm_icons *icons,
                                   const struct wm_show_options *options)
{
    static const struct wm_show_options plain = {0};
    struct wm_showing showing = {.arena = arena,
                                 .model = model,
                                 .tongue = wm_tongue_of(model->language),
                                 .findings = findings,
                                 .icons = icons,
                                 .options = options ? options : &plain};
    showing.casting =
        showing.options->casting ? showing.options->casting : wm_casting_make(arena, model, icons);
    showing.own = wm_comparison_own(&showing);
    showing.usual = wm_usual_of(showing.own);
    showing.times = wm_model_times(showing.own);
    showing.counts = wm_model_counts(showing.own);
    if (!showing.options->merge)
        showing.worst = wm_worst_find(model, &showing.usual);
    struct wm_show *show = wm_arena_new(arena, struct wm_show);
    show->head = wm_show_title(&showing);
    show->title = title_of(&showing, &show->head);
    show->language = model->language;
    show->is_crowded = wm_show_is_crowded(&showing);
    show->wall_name = model->wall_name;
    show->wall_told = wm_say(&showing.tongue, "The wall");
    show->owner = wm_say(&showing.tongue, "owner:");
    show->foot = say_foot(&showing);
    show->door = say_door(&showing);
    name_bands(&showing, show);
    tell_whole(&showing, show);
    show->actors = wm_show_actors(&showing);
    show->steps = wm_show_steps(&showing, show->actors);
    show->handoffs = wm_show_handoffs(&showing);
    show->rooms = wm_show_rooms(&showing);
    show->strip = wm_show_strip(&showing, show->actors);
    show->step_count = model->step_count;
    show->handoff_count = model->handoff_count;
    show->room_count = model->room_count;
    wm_usual_finish(&showing.usual);
    return show;
}
