/* SPDX-License-Identifier: MIT
 *
 * Times in words.
 */
#include "say/time_words.h"

struct wm_portion wm_times_waiting(struct wm_arena *arena, const struct wm_tongue *tongue,
                                   const struct wm_model *model, const struct wm_times *times)
{
    return wm_say_portion(arena, tongue, model, times->waiting, wm_times_lead(times));
}

/* NULL where all is told. */
static const char *say_untold(struct wm_arena *arena, const struct wm_tongue *tongue,
                              const struct wm_times *times)
{
    bool are_steps_told = times->steps_told == times->steps;
    if (!are_steps_told && times->seams_told < times->seams)
        return wm_arena_printf(
            arena,
            wm_say(tongue, "%d of %d steps say how long they take, and %d of %d handoffs "
                           "between rooms, there or at the next step, how long they wait; "
                           "the rest is counted as nothing."),
            times->steps_told, times->steps, times->seams_told, times->seams);
    if (!are_steps_told)
        return wm_arena_printf(
            arena,
            wm_say(tongue,
                   "%d of %d steps say how long they take; the rest is counted as nothing."),
            times->steps_told, times->steps);
    if (times->seams_told < times->seams)
        return wm_arena_printf(
            arena,
            wm_say(tongue,
                   "%d of %d handoffs between rooms say, there or at the next step, how long "
                   "they wait; the rest is counted as nothing."),
            times->seams_told, times->seams);
    return NULL;
}

const char *wm_times_with_loops(struct wm_arena *arena, const struct wm_tongue *tongue,
                                const struct wm_model *model, const struct wm_times *times)
{
    const char *once = wm_times_waiting(arena, tongue, model, times).whole;
    const char *loops = wm_say_portion(arena, tongue, model, times->waiting_with_loops,
                                       times->touch_with_loops + times->waiting_with_loops)
                            .whole;
    return strcmp(once, loops) == 0 ? NULL : loops;
}

/* Returns how many there are. */
static int say_uncounted(struct wm_arena *arena, const struct wm_tongue *tongue,
                         const struct wm_times *times, const char *remarks[2])
{
    int count = 0;
    if (times->loops_without_share)
        remarks[count++] = wm_arena_printf(
            arena,
            wm_say_count(tongue, "%d loop without a share is not counted.",
                         "%d loops without a share are not counted.", times->loops_without_share),
            times->loops_without_share);
    if (times->loops_without_end)
        remarks[count++] = wm_arena_printf(
            arena,
            wm_say_count(tongue, "%d loop never ends by its shares and is not counted.",
                         "%d loops never end by their shares and are not counted.",
                         times->loops_without_end),
            times->loops_without_end);
    return count;
}

const char *wm_times_uncounted(struct wm_arena *arena, const struct wm_tongue *tongue,
                               const struct wm_times *times)
{
    const char *remarks[2] = {"", ""};
    int count = say_uncounted(arena, tongue, times, remarks);
    return wm_arena_printf(arena, "%s%s%s", remarks[0], count > 1 ? " " : "", remarks[1]);
}

int wm_times_remarks(struct wm_arena *arena, const struct wm_tongue *tongue,
                     const struct wm_model *model, const struct wm_times *times,
                     const char *remarks[WM_TIME_REMARKS])
{
    int count = 0;
    const char *untold = say_untold(arena, tongue, times);
    if (untold)
        remarks[count++] = untold;
    const char *loops = wm_times_with_loops(arena, tongue, model, times);
    if (loops)
        remarks[count++] = wm_arena_printf(
            arena, wm_say(tongue, "With what comes back it takes %s on average."), loops);
    return count + say_uncounted(arena, tongue, times, remarks + count);
}

const char *wm_times_words(struct wm_arena *arena, const struct wm_tongue *tongue,
                           const struct wm_model *model, const struct wm_times *times)
{
    const char *sentences[WM_TIME_REMARKS + 2] = {NULL};
    if (wm_times_lead(times) <= 0)
        return "";
    sentences[0] = wm_arena_printf(arena, wm_say(tongue, "On the usual way, %s are waiting."),
                                   wm_times_waiting(arena, tongue, model, times).said);
    wm_times_remarks(arena, tongue, model, times, sentences + 1);
    char *joined = g_strjoinv(" ", (char **)sentences);
    const char *words = wm_arena_strdup(arena, joined);
    g_free(joined);
    return words;
}
