/* SPDX-License-Identifier: MIT
 *
 * The strip of two workflows: each count as it was, pale, and as it will be. What becomes shorter
 * is seen without a number.
 */
#include "say/time_words.h"
#include "show/changes.h"
#include "show/strip.h"

static struct wm_show_row row_of(const struct wm_showing *showing, const char *picture, int count)
{
    struct wm_show_tally *tallies =
        wm_arena_array(showing->arena, struct wm_show_tally, (size_t)count);
    for (int i = 0; i < count; i++)
        tallies[i] = (struct wm_show_tally){.picture = wm_show_named(showing, picture), .says = ""};
    return (struct wm_show_row){.tallies = tallies, .count = count, .says = {"", WM_TONE_INK}};
}

static enum wm_tone tone_of(const struct wm_counted *counted)
{
    if (counted->is_better)
        return WM_TONE_GOOD;
    return counted->is_worse ? WM_TONE_TROUBLE : WM_TONE_INK;
}

static struct wm_show_group show_counted(const struct wm_showing *showing,
                                         const struct wm_counted *counted)
{
    struct wm_show_group group = {.kind = counted->picture, .row_count = 2};
    group.rows[0] = row_of(showing, counted->picture, counted->before);
    group.rows[0].is_past = true;
    group.rows[1] = row_of(showing, counted->picture, counted->after);
    group.may_go = counted->is_small;
    wm_show_head(showing, &group, wm_arena_printf(showing->arena, "%%s %s", counted->counted),
                 (struct wm_show_text){counted->figure, tone_of(counted)});
    return group;
}

/* In the units of the headline. */
static const char *say_times(const struct wm_showing *showing, const struct wm_model *model,
                             const struct wm_times *times, bool is_before)
{
    struct wm_arena *arena = showing->arena;
    const struct wm_tongue *tongue = &showing->tongue;
    const char *work = wm_say_minutes(arena, tongue, model, times->touch);
    const char *waiting = wm_times_waiting(arena, tongue, model, times).part;
    if (wm_times_lead(times) <= 0)
        return is_before ? wm_say(tongue, "before: nobody says how long it takes")
                         : wm_say(tongue, "after: nobody says how long it takes");
    if (times->waiting <= 0)
        return is_before ? wm_arena_printf(arena, wm_say(tongue, "before: %s of work"), work)
                         : wm_arena_printf(arena, wm_say(tongue, "after: %s of work"), work);
    if (times->touch <= 0)
        return is_before ? wm_arena_printf(arena, wm_say(tongue, "before: %s of waiting"), waiting)
                         : wm_arena_printf(arena, wm_say(tongue, "after: %s of waiting"), waiting);
    return is_before ? wm_arena_printf(arena, wm_say(tongue, "before: %s of work, %s of waiting"),
                                       work, waiting)
                     : wm_arena_printf(arena, wm_say(tongue, "after: %s of work, %s of waiting"),
                                       work, waiting);
}

void wm_strip_compare(const struct wm_showing *showing, GArray *groups)
{
    const struct wm_difference *difference = showing->options->merge->difference;
    const struct wm_model *models[] = {difference->before, difference->after};
    struct wm_counted rows[WM_COUNTED];
    int count = wm_compare_counts(showing->arena, &showing->tongue, difference, rows);
    for (int i = 0; i < count; i++) {
        struct wm_show_group group = show_counted(showing, &rows[i]);
        for (int m = 0; rows[i].is_time && m < 2; m++) {
            struct wm_times times = wm_model_times(models[m]);
            group.notes[group.note_count++] =
                (struct wm_show_text){say_times(showing, models[m], &times, m == 0),
                                      m == 0 ? WM_TONE_QUIET : WM_TONE_INK};
        }
        g_array_append_val(groups, group);
    }
}
