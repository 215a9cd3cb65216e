/* SPDX-License-Identifier: MIT
 *
 * waits-longest: of the time that the usual way takes, most is waiting. The figure is that of
 * the strip.
 */
#include "find/search.h"
#include "model/duration.h"
#include "say/time_words.h"

/* "; the longest: 2 days before "Types it in" (step 3), ...", or nothing. */
static GString *list_longest(const struct wm_search *search, const int *longest)
{
    struct wm_arena *arena = wm_findings_arena(search->findings);
    GString *text = g_string_new(NULL);
    for (int i = 0; i < 3 && longest[i] >= 0; i++) {
        double wait = wm_handoff_wait(search->model, longest[i]);
        g_string_append_printf(text, "%s%s before %s", i == 0 ? "; the longest: " : ", ",
                               wm_minutes_words(arena, search->model, wait),
                               wm_name_step(search, search->model->handoffs[longest[i]].to));
    }
    return text;
}

/* What the figure leaves out, in brackets; or nothing. */
static const char *list_remarks(const struct wm_search *search, const struct wm_times *times)
{
    struct wm_arena *arena = wm_findings_arena(search->findings);
    const char *remarks[WM_TIME_REMARKS + 1] = {NULL};
    if (wm_times_remarks(arena, &wm_english, search->model, times, remarks) == 0)
        return "";
    char *joined = g_strjoinv(" ", (char **)remarks);
    const char *text = wm_arena_printf(arena, " (%s)", joined);
    g_free(joined);
    return text;
}

void wm_find_waits(const struct wm_search *search)
{
    struct wm_times times = wm_model_times(search->model);
    if (times.waiting <= times.touch)
        return;
    struct wm_arena *arena = wm_findings_arena(search->findings);
    const char *figure = wm_arena_printf(
        arena, "%s are waiting", wm_times_waiting(arena, &wm_english, search->model, &times).said);
    GString *longest = list_longest(search, times.longest_waits);
    struct wm_finding *finding =
        wm_findings_add(search->findings, WM_CODE_WAITS_LONGEST, search->model->at, "%s%s%s",
                        figure, longest->str, list_remarks(search, &times));
    finding->subject = wm_subject_make(WM_SUBJECT_WORKFLOW, 0);
    finding->words = figure;
    g_string_free(longest, TRUE);
}
