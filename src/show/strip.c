/* SPDX-License-Identifier: MIT
 *
 * The strip below the office: its counts, and the bar of touch time against waiting, whose figures
 * are those of the headline. If two workflows are compared there are two bars: what becomes shorter
 * is seen without a number.
 */
#include "say/time_words.h"
#include "show/inside.h"

enum { MOST_RUNS_TOLD = 40 };

static const char *say_work(const struct wm_showing *showing, const struct wm_times *times,
                            const char *whole)
{
    if (times->touch <= 0)
        return wm_say(&showing->tongue, "nobody says how long the work takes");
    return wm_arena_printf(
        showing->arena, wm_say(&showing->tongue, "%s of work in %s"),
        wm_say_minutes(showing->arena, &showing->tongue, showing->own, times->touch), whole);
}

/* "1–4, 6" of the steps that are on the usual way, or that are not. */
static char *list_steps(const struct wm_showing *showing, bool is_usual)
{
    GString *list = g_string_new(NULL);
    int told = 0, count = showing->own->step_count;
    for (int first = 0, next; first < count; first = next) {
        next = first + 1;
        if (showing->usual.has_step[first] != is_usual)
            continue;
        while (next < count && showing->usual.has_step[next] == is_usual)
            next++;
        if (told++ == MOST_RUNS_TOLD) {
            g_string_append(list, " …");
            break;
        }
        g_string_append_printf(list, "%s%d", told > 1 ? ", " : "", first + 1);
        if (next > first + 1)
            g_string_append_printf(list, "%s%d", next > first + 2 ? "–" : ", ", next);
    }
    return g_string_free(list, FALSE);
}

/* "The usual way: steps 1, 2, 4.", so that its times can be added up again. */
static void tell_way(const struct wm_showing *showing, GString *text)
{
    const struct wm_tongue *tongue = &showing->tongue;
    char *steps = list_steps(showing, true);
    char *others = list_steps(showing, false);
    g_string_append_printf(text, wm_say(tongue, "The usual way: steps %s."), steps);
    if (*others) {
        g_string_append_c(text, ' ');
        g_string_append_printf(text, wm_say(tongue, "It leaves out: %s."), others);
    }
    g_free(steps);
    g_free(others);
}

/* "A day = 8 working hours.", by the calendar. */
static void tell_calendar(const struct wm_showing *showing, GString *text)
{
    char hours[G_ASCII_DTOSTR_BUF_SIZE];
    g_ascii_formatd(hours, sizeof hours, "%g", showing->own->hours_per_day);
    g_string_append_c(text, ' ');
    g_string_append_printf(text, wm_say(&showing->tongue, "A day = %s working hours."), hours);
}

/* The small print: what the times are of, what they leave out, what loops add. */
static const char *say_remarks(const struct wm_showing *showing, const struct wm_times *times)
{
    const char *remarks[WM_TIME_REMARKS];
    int count = wm_times_remarks(showing->arena, &showing->tongue, showing->own, times, remarks);
    GString *text = g_string_new(NULL);
    tell_way(showing, text);
    for (int i = 0; i < count; i++)
        g_string_append_printf(text, " %s", remarks[i]);
    tell_calendar(showing, text);
    const char *copy = wm_arena_strdup(showing->arena, text->str);
    g_string_free(text, TRUE);
    return copy;
}

static void add_bar(const struct wm_showing *showing, struct wm_show_strip *strip)
{
    struct wm_times times = wm_model_times(showing->own);
    if (wm_times_lead(&times) <= 0)
        return;
    struct wm_portion waiting =
        wm_times_waiting(showing->arena, &showing->tongue, showing->own, &times);
    struct wm_show_bar *bar = wm_arena_new(showing->arena, struct wm_show_bar);
    bar->begin = say_work(showing, &times, waiting.whole);
    bar->end =
        wm_arena_printf(showing->arena, wm_say(&showing->tongue, "%s of waiting"), waiting.part);
    bar->length = 1;
    bar->touch = times.touch / wm_times_lead(&times);
    strip->bars = bar;
    strip->bar_count = 1;
    strip->remarks = say_remarks(showing, &times);
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

static void add_both_bars(const struct wm_showing *showing, struct wm_show_strip *strip)
{
    const struct wm_difference *difference = showing->options->merge->difference;
    const struct wm_model *models[] = {difference->before, difference->after};
    struct wm_times times[2] = {wm_model_times(models[0]), wm_model_times(models[1])};
    double longest = MAX(wm_times_lead(&times[0]), wm_times_lead(&times[1]));
    if (longest <= 0)
        return;
    struct wm_show_bar *bars = wm_arena_array(showing->arena, struct wm_show_bar, 2);
    for (int i = 0; i < 2; i++) {
        double lead = wm_times_lead(&times[i]);
        bars[i].begin = say_times(showing, models[i], &times[i], i == 0);
        bars[i].length = MAX(0, lead) / longest;
        bars[i].touch = times[i].touch / MAX(lead, 1);
    }
    strip->bars = bars;
    strip->bar_count = 2;
}

struct wm_show_strip wm_show_strip(const struct wm_showing *showing)
{
    const struct wm_show_options *options = showing->options;
    struct wm_show_strip strip = {.remarks = ""};
    strip.counts = wm_show_counts(showing, &strip.count_count);
    if (options->merge && options->which == WM_COMPARED_BOTH)
        add_both_bars(showing, &strip);
    else
        add_bar(showing, &strip);
    return strip;
}
