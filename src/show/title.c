/* SPDX-License-Identifier: MIT
 *
 * What stands above the office: the title, the worst finding as a sentence, what the map shows and
 * who made it, and in red what the whole flow lacks.
 */
#include "model/seam.h"
#include "say/phrases.h"
#include "say/story.h"
#include "say/time_words.h"
#include "show/changes.h"
#include "show/inside.h"

/* "9 of 11 days are waiting, and nobody owns 3 of the 10 handoffs"; "": nothing is wrong. */
static const char *headline(const struct wm_showing *showing)
{
    struct wm_arena *arena = showing->arena;
    const struct wm_tongue *tongue = &showing->tongue;
    struct wm_times times = wm_model_times(showing->own);
    struct wm_counts counts = wm_model_counts(showing->own);
    bool is_waiting = times.waiting > times.touch;
    const char *waiting =
        is_waiting ? wm_times_waiting(arena, tongue, showing->own, &times).said : NULL;
    if (is_waiting && counts.unowned)
        return wm_say_capital(
            arena,
            wm_arena_printf(arena,
                            wm_say(tongue, "%s are waiting, and nobody owns %d of the %d handoffs"),
                            waiting, counts.unowned, counts.handoffs));
    if (is_waiting)
        return wm_say_capital(arena,
                              wm_arena_printf(arena, wm_say(tongue, "%s are waiting"), waiting));
    if (counts.unowned)
        return wm_arena_printf(arena, wm_say(tongue, "Nobody owns %d of the %d handoffs"),
                               counts.unowned, counts.handoffs);
    return "";
}

static struct wm_show_text choose_headline(const struct wm_showing *showing)
{
    const struct wm_show_options *options = showing->options;
    if (options->merge && options->which == WM_COMPARED_BOTH)
        return (struct wm_show_text){
            wm_compare_headline(showing->arena, &showing->tongue, options->merge->difference),
            WM_TONE_INK};
    return (struct wm_show_text){headline(showing), WM_TONE_TROUBLE};
}

/* Those who were in the room, or who were not, in the place of the "%s" of a pattern; NULL: none.
 */
static const char *room_names(const struct wm_showing *showing, const char *pattern, bool was_there)
{
    const char *names = wm_story_rooms(showing->arena, showing->own, was_there);
    return names ? wm_say_fill(showing->arena, pattern, names) : NULL;
}

static void add_part(GArray *parts, const char *text, enum wm_tone tone)
{
    struct wm_show_text part = {text, tone};
    if (text && *text)
        g_array_append_val(parts, part);
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

static void add_absences(const struct wm_showing *showing, GArray *parts)
{
    for (size_t i = 0; i < wm_findings_count(showing->findings); i++) {
        enum wm_code code = wm_findings_at(showing->findings, i)->code;
        if (code == WM_CODE_FLOW_WITHOUT_OWNER || code == WM_CODE_FLOW_WITHOUT_MEASURE)
            add_part(parts, wm_say(&showing->tongue, wm_code_info(code)->short_words),
                     WM_TONE_TROUBLE);
    }
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
    add_part(parts, model->scope, WM_TONE_QUIET);
    add_mapping(showing, parts);
    for (int i = 0; i < model->note_count; i++)
        add_part(parts, model->notes[i].says, WM_TONE_INK);
    add_absences(showing, parts);
    title->part_count = (int)parts->len;
    title->parts = wm_arena_take_array(showing->arena, parts);
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
        .headline = choose_headline(showing),
        .seen_from =
            wm_say_seen_from(showing->arena, &showing->tongue, showing->own, options->seen_from),
    };
    say_parts(showing, &title);
    return title;
}
