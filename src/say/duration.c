/* SPDX-License-Identifier: MIT
 *
 * Durations in words: one table of units for all ways of saying them. Hours, minutes and seconds
 * are signs that all languages share.
 */
#include "say/duration.h"

#include "base/number.h"

#include <math.h>

enum unit { WEEKS, DAYS, HOURS, MINUTES, SECONDS, UNIT_COUNT };

static const struct {
    const char *one, *many;
} units[UNIT_COUNT] = {
    [WEEKS] = {WM_SAID_COUNT("%s week", "%s weeks")},
    [DAYS] = {WM_SAID_COUNT("%s day", "%s days")},
    [HOURS] = {"%s h", "%s h"},
    [MINUTES] = {"%s min", "%s min"},
    [SECONDS] = {"%s s", "%s s"},
};

/* Words that are collected, part by part. */
struct speaker {
    struct wm_arena *arena;
    const struct wm_tongue *tongue;
    const char *words;
};

static void add_part(struct speaker *speaker, double amount, enum unit unit)
{
    if (amount == 0)
        return;
    GString *number = g_string_new(NULL);
    wm_number_append(number, amount, 2);
    const char *pattern = wm_say_count(speaker->tongue, units[unit].one, units[unit].many, amount);
    const char *part = wm_say_fill(speaker->arena, pattern, number->str);
    g_string_free(number, TRUE);
    speaker->words =
        speaker->words ? wm_arena_printf(speaker->arena, "%s %s", speaker->words, part) : part;
}

const char *wm_say_duration(struct wm_arena *arena, const struct wm_tongue *tongue,
                            struct wm_duration duration)
{
    const double amounts[UNIT_COUNT] = {duration.weeks, duration.days, duration.hours,
                                        duration.minutes, duration.seconds};
    struct speaker speaker = {arena, tongue, NULL};
    for (enum unit unit = WEEKS; unit < UNIT_COUNT; unit++)
        add_part(&speaker, amounts[unit], unit);
    return speaker.words ? speaker.words : "0 min";
}

/* Rounded in the smaller unit before it is split, so that never "1 h 60 min" comes out. */
static void add_two(struct speaker *speaker, double amount, double size, enum unit large)
{
    double whole = floor(amount / size);
    add_part(speaker, whole, large);
    add_part(speaker, amount - whole * size, (enum unit)(large + 1));
}

static void add_days(struct speaker *speaker, const struct wm_model *model, double hours)
{
    double days = round(hours / model->hours_per_day);
    bool is_whole = fabs(hours - days * model->hours_per_day) < 0.5;
    double weeks = round(days / model->days_per_week);
    if (is_whole && weeks >= 1 && fabs(days - weeks * model->days_per_week) < 1e-6)
        add_part(speaker, weeks, WEEKS);
    else if (is_whole || days >= 10)
        add_part(speaker, days, DAYS);
    else
        add_two(speaker, hours, model->hours_per_day, DAYS);
}

const char *wm_say_minutes(struct wm_arena *arena, const struct wm_tongue *tongue,
                           const struct wm_model *model, double minutes)
{
    struct speaker speaker = {arena, tongue, NULL};
    if (minutes < 1)
        add_part(&speaker, round(minutes * 60), SECONDS);
    else if (round(minutes) < 60)
        add_part(&speaker, round(minutes), MINUTES);
    else if (round(minutes) < model->hours_per_day * 60)
        add_two(&speaker, round(minutes), 60, HOURS);
    else
        add_days(&speaker, model, round(minutes / 60));
    return speaker.words ? speaker.words : "0 min";
}
