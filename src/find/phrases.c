/* SPDX-License-Identifier: MIT
 *
 * How sentences name the things of a workflow. The author's own words stand in quotes; rooms and
 * actors go by their names without.
 */
#include "say/phrases.h"
#include "find/search.h"

#include <string.h>

enum { LONGEST = 60 }; /* code points of a text that is quoted */

const char *wm_quote(const struct wm_search *search, const char *text)
{
    struct wm_arena *arena = wm_findings_arena(search->findings);
    if (g_utf8_strlen(text, -1) <= LONGEST)
        return wm_arena_printf(arena, "\"%s\"", text);
    int size = (int)(g_utf8_offset_to_pointer(text, LONGEST - 1) - text);
    return wm_arena_printf(arena, "\"%.*s…\"", size, text);
}

const char *wm_name_step(const struct wm_search *search, int step)
{
    return wm_arena_printf(wm_findings_arena(search->findings), "%s (step %d)",
                           wm_quote(search, search->model->steps[step].does), step + 1);
}

const char *wm_name_item(const struct wm_search *search, int handoff, const char *instead)
{
    const char *item = search->model->handoffs[handoff].item;
    return item ? wm_quote(search, item) : instead;
}

const char *wm_name_way(const struct wm_search *search, int handoff)
{
    const struct wm_model *model = search->model;
    const struct wm_handoff *it = &model->handoffs[handoff];
    struct wm_arena *arena = wm_findings_arena(search->findings);
    int from = wm_step_room(model, it->from);
    int to = wm_step_room(model, it->to);
    if (from == to)
        return wm_arena_printf(arena, "from %s to %s", wm_name_step(search, it->from),
                               wm_name_step(search, it->to));
    return wm_arena_printf(arena, "from %s to %s", model->rooms[from].name, model->rooms[to].name);
}

const char *wm_name_handoff(const struct wm_search *search, int handoff)
{
    const char *item = wm_name_item(search, handoff, NULL);
    return wm_arena_printf(wm_findings_arena(search->findings), "the handoff%s%s %s",
                           item ? " of " : "", item ? item : "", wm_name_way(search, handoff));
}

const char *wm_words_with_share(const struct wm_search *search, struct wm_share share,
                                const char *says)
{
    struct wm_arena *arena = wm_findings_arena(search->findings);
    if (!share.is_given)
        return says;
    const char *said = wm_say_share(arena, &search->tongue, share);
    /* Words that begin small go on with the sentence that the share begins. */
    if (g_unichar_islower(g_utf8_get_char(says)))
        return wm_arena_printf(arena, "%s %s", said, says);
    return wm_arena_printf(arena, wm_say(&search->tongue, "%s: %s"), said, says);
}
