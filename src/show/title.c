/* SPDX-License-Identifier: MIT
 *
 * What stands above the office: the title, how long it all takes and how much of that is work, what
 * the map shows and who made it, in red who was not there, and the slip that asks for owners.
 */
#include "say/duration.h"
#include "say/phrases.h"
#include "say/story.h"
#include "show/changes.h"
#include "show/inside.h"

static void add_part(GArray *parts, const char *text, enum wm_tone tone)
{
    struct wm_show_text part = {text, tone};
    if (text && *text)
        g_array_append_val(parts, part);
}

/* ---- The headline ---- */

/* Whether half of what takes time on the usual way says how long, or more. */
static bool are_times_told(const struct wm_times *times)
{
    return 2 * (times->steps_told + times->seams_told) >= times->steps + times->seams;
}

static void say_times(const struct wm_showing *showing, const struct wm_times *times, GArray *runs)
{
    const struct wm_tongue *tongue = &showing->tongue;
    const struct wm_show_text texts[] = {
        {wm_say_working_time(showing->arena, tongue, showing->own, wm_times_lead(times)),
         WM_TONE_TROUBLE},
        {wm_say_working_time(showing->arena, tongue, showing->own, times->touch), WM_TONE_GOOD}};
    wm_show_fill_runs(
        showing, runs,
        times->touch > 0
            ? wm_say(tongue, "It takes about %s. The work in it takes %s.")
            : wm_say(tongue, "It takes about %s. Nobody says how long the work in it takes."),
        texts);
}

static const char *say_unowned(const struct wm_showing *showing, const struct wm_counts *counts)
{
    const char *words = wm_arena_printf(
        showing->arena, wm_say(&showing->tongue, "Nobody owns %d of the %d handoffs"),
        counts->unowned, counts->handoffs);
    return wm_arena_printf(showing->arena, "%s.", words);
}

/* How long the usual way takes, if most of that is waiting; else how much nobody owns; nothing if
 * nothing is wrong. */
static void say_headline(const struct wm_showing *showing, GArray *runs)
{
    const struct wm_times *times = &showing->times;
    if (times->waiting > times->touch && are_times_told(times))
        say_times(showing, times, runs);
    else if (showing->counts.unowned)
        add_part(runs, say_unowned(showing, &showing->counts), WM_TONE_TROUBLE);
}

static void choose_headline(const struct wm_showing *showing, struct wm_show_title *title)
{
    const struct wm_show_options *options = showing->options;
    GArray *runs = g_array_new(FALSE, FALSE, sizeof(struct wm_show_text));
    if (options->merge && options->which == WM_COMPARED_BOTH)
        add_part(runs,
                 wm_compare_headline(showing->arena, &showing->tongue, options->merge->difference),
                 WM_TONE_INK);
    else
        say_headline(showing, runs);
    title->headline_count = (int)runs->len;
    title->headline = wm_arena_take_array(showing->arena, runs);
}

/* ---- Below it ---- */

/* Those who were in the room, or who were not, in the place of the "%s" of a pattern; NULL: none.
 */
static const char *room_names(const struct wm_showing *showing, const char *pattern, bool was_there)
{
    const char *names = wm_story_rooms(showing->arena, showing->own, was_there);
    return names ? wm_say_fill(showing->arena, pattern, names) : NULL;
}

static void add_mapping(const struct wm_showing *showing, GArray *parts)
{
    const struct wm_mapped *mapped = &showing->own->mapped;
    const struct wm_tongue *tongue = &showing->tongue;
    add_part(parts, mapped->on, WM_TONE_QUIET);
    if (mapped->with_count) {
        add_part(parts, room_names(showing, wm_say(tongue, "in the room: %s"), true),
                 WM_TONE_QUIET);
        add_part(parts, room_names(showing, wm_say(tongue, "not in the room: %s"), false),
                 WM_TONE_TROUBLE);
    }
    if (mapped->by)
        add_part(parts, wm_arena_printf(showing->arena, wm_say(tongue, "mapped by %s"), mapped->by),
                 WM_TONE_QUIET);
}

static void say_parts(const struct wm_showing *showing, struct wm_show_title *title)
{
    const struct wm_model *model = showing->own;
    const struct wm_tongue *tongue = &showing->tongue;
    GArray *parts = g_array_new(FALSE, FALSE, sizeof(struct wm_show_text));
    add_part(parts, model->subtitle, WM_TONE_QUIET);
    if (!model->subtitle)
        add_part(parts,
                 model->state == WM_STATE_AS_IS ? wm_say(tongue, "As it works today")
                                                : wm_say(tongue, "As it will work"),
                 WM_TONE_QUIET);
    add_mapping(showing, parts);
    add_part(parts, model->scope, WM_TONE_QUIET);
    for (int i = 0; i < model->note_count; i++)
        add_part(parts, model->notes[i].says, WM_TONE_QUIET);
    title->part_count = (int)parts->len;
    title->parts = wm_arena_take_array(showing->arena, parts);
}

/* Not beside what was: nobody can take a chair there any more. */
static struct wm_show_slip ask(const struct wm_showing *showing)
{
    const struct wm_show_options *options = showing->options;
    const struct wm_tongue *tongue = &showing->tongue;
    int chairs = showing->counts.unowned;
    bool is_past = options->merge && options->which == WM_COMPARED_BEFORE;
    if (chairs == 0 || is_past || options->asks_nothing)
        return (struct wm_show_slip){NULL, "", "", {NULL, NULL}};
    return (struct wm_show_slip){
        wm_arena_printf(showing->arena,
                        wm_say_count(tongue, "Who takes this %d chair, by when?",
                                     "Who takes these %d chairs, by when?", chairs),
                        chairs),
        wm_say(tongue, "names"), wm_say(tongue, "date"), wm_show_named(showing, "empty-chair")};
}

struct wm_show_title wm_show_title(const struct wm_showing *showing)
{
    static const char *const chapters[WM_COMPARED_COUNT] = {WM_SAID("Before and after"),
                                                            WM_SAID("Before"), WM_SAID("After")};
    const struct wm_show_options *options = showing->options;
    struct wm_show_title title = {
        .chapter =
            options->has_chapters ? wm_say(&showing->tongue, chapters[options->which]) : NULL,
        .title = showing->own->title,
        .seen_from =
            wm_say_seen_from(showing->arena, &showing->tongue, showing->own, options->seen_from),
        .slip = ask(showing),
    };
    choose_headline(showing, &title);
    say_parts(showing, &title);
    return title;
}
