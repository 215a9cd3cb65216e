/* SPDX-License-Identifier: MIT
 *
 * Texts in runs: a pattern whose words are ink, and what is put into it, in tones of its own.
 */
#include "show/inside.h"

#include <string.h>

static void add_run(GArray *runs, const char *text, enum wm_tone tone)
{
    struct wm_show_text run = {text, tone};
    if (*text)
        g_array_append_val(runs, run);
}

void wm_show_fill_runs(const struct wm_showing *showing, GArray *runs, const char *pattern,
                       const struct wm_show_text texts[2])
{
    for (int i = 0; i < 2; i++) {
        const char *place = strstr(pattern, "%s");
        if (!place)
            break;
        size_t length = (size_t)(place - pattern);
        add_run(runs, wm_arena_strndup(showing->arena, pattern, length), WM_TONE_INK);
        add_run(runs, texts[i].text, texts[i].tone);
        pattern = place + strlen("%s");
    }
    add_run(runs, pattern, WM_TONE_INK);
}

void wm_show_head(const struct wm_showing *showing, struct wm_show_group *group,
                  const char *pattern, struct wm_show_text text)
{
    const struct wm_show_text texts[2] = {text, {"", WM_TONE_INK}};
    GArray *runs = g_array_new(FALSE, FALSE, sizeof(struct wm_show_text));
    wm_show_fill_runs(showing, runs, pattern, texts);
    group->heading_count = (int)runs->len;
    group->heading = wm_arena_take_array(showing->arena, runs);
}
