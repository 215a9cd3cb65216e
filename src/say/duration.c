/* SPDX-License-Identifier: MIT
 *
 * Durations in words. Hours, minutes and seconds are signs that all languages share.
 */
#include "say/duration.h"

#include "model/duration.h"

#include <limits.h>
#include <math.h>

static struct wm_unit_words units_of(const struct wm_tongue *tongue)
{
    return (struct wm_unit_words){
        .one = {wm_say_count(tongue, "%s week", "%s weeks", 1),
                wm_say_count(tongue, "%s day", "%s days", 1), "%s h", "%s min", "%s s"},
        .many = {wm_say_count(tongue, "%s week", "%s weeks", 2),
                 wm_say_count(tongue, "%s day", "%s days", 2), "%s h", "%s min", "%s s"},
        .is_one_below_two = tongue->language == WM_FRENCH,
    };
}

const char *wm_say_duration(struct wm_arena *arena, const struct wm_tongue *tongue,
                            struct wm_duration duration)
{
    struct wm_unit_words units = units_of(tongue);
    return wm_duration_words_in(arena, &units, duration);
}

const char *wm_say_minutes(struct wm_arena *arena, const struct wm_tongue *tongue,
                           const struct wm_model *model, double minutes)
{
    struct wm_unit_words units = units_of(tongue);
    return wm_minutes_words_in(arena, &units, model, minutes);
}

const char *wm_say_working_time(struct wm_arena *arena, const struct wm_tongue *tongue,
                                const struct wm_model *model, double minutes)
{
    double days = minutes / (model->hours_per_day * 60);
    return days < 2 ? wm_say_minutes(arena, tongue, model, minutes)
                    : wm_arena_printf(arena, wm_say(tongue, "%.0f working days"), round(days));
}

/* Whether whole days say both well: neither is nothing then, or far from what it is, nor hidden
 * what is between. */
static bool are_days_enough(double part, double whole)
{
    bool is_same = round(part) == round(whole);
    bool is_near = fabs(round(whole) - whole) <= 0.15 * whole;
    return whole >= 2 && is_near && round(part) > 0 && (!is_same || part >= 0.95 * whole);
}

static const char *say_days(struct wm_arena *arena, const struct wm_tongue *tongue, int days)
{
    struct wm_duration duration = {.is_given = true, .days = days};
    return wm_say_duration(arena, tongue, duration);
}

struct wm_portion wm_say_portion(struct wm_arena *arena, const struct wm_tongue *tongue,
                                 const struct wm_model *model, double part, double whole)
{
    double day = model->hours_per_day * 60;
    struct wm_portion portion = {.part = wm_say_minutes(arena, tongue, model, part),
                                 .whole = wm_say_minutes(arena, tongue, model, whole)};
    int parts = (int)fmin(round(part / day), INT_MAX);
    int days = (int)fmin(round(whole / day), INT_MAX);
    bool is_in_days = are_days_enough(part / day, whole / day);
    if (is_in_days)
        portion.whole = say_days(arena, tongue, days);
    /* Of whole days too, which would else be told in weeks. */
    if (is_in_days && (parts < days || fabs(part - parts * day) < 1))
        portion.part = say_days(arena, tongue, parts);
    if (is_in_days && parts < days) {
        portion.said = wm_arena_printf(arena, wm_say(tongue, "%d of %d days"), parts, days);
    } else if (part >= whole) {
        portion.part = portion.whole;
        portion.said = wm_arena_printf(arena, wm_say(tongue, "all of %s"), portion.whole);
    } else if (part >= 0.95 * whole) {
        portion.said = wm_arena_printf(arena, wm_say(tongue, "nearly all of %s"), portion.whole);
    } else {
        portion.said =
            wm_arena_printf(arena, wm_say(tongue, "%s of %s"), portion.part, portion.whole);
    }
    return portion;
}
