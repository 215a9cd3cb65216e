/* SPDX-License-Identifier: MIT
 *
 * Handoffs: what rides on the line, how it travels, and what is said beside it.
 */
#include "model/seam.h"
#include "model/seen.h"
#include "model/words.h"
#include "say/phrases.h"
#include "say/story.h"
#include "show/scenes.h"
#include "show/words.h"

/* "refused, 1 in 6:" above "credit hold", unless that is lettered on the thing; of a handoff that
 * comes back the finding says how often. */
static const char *ink_of(const struct wm_showing *showing, const struct wm_handoff *handoff,
                          bool comes_back, bool is_lettered)
{
    struct wm_arena *arena = showing->arena;
    const struct wm_tongue *tongue = &showing->tongue;
    const char *share =
        handoff->share.is_given && !comes_back ? wm_say_share(arena, tongue, handoff->share) : "";
    const char *when = handoff->when ? handoff->when : "";
    const char *thing = handoff->item && !is_lettered ? handoff->item : "";
    if (!*thing && !*when && !*share && !is_lettered)
        return handoff->via == WM_VIA_NONE ? ""
                                           : wm_say_in(tongue, "way", wm_via_words[handoff->via]);
    const char *head = wm_arena_printf(arena, "%s%s%s", when, *when && *share ? ", " : "", share);
    if (*head && *thing)
        head = wm_arena_printf(arena, "%s\n", wm_say_fill(arena, wm_say(tongue, "%s:"), head));
    return wm_arena_printf(arena, "%s%s", head, thing);
}

static struct wm_show_words say_words(const struct wm_showing *showing, struct wm_about_parts about,
                                      int index, const struct wm_show_handoff *show)
{
    const struct wm_handoff *handoff = &showing->model->handoffs[index];
    struct wm_collector found = wm_collect(showing, about, index);
    wm_collect_wait(&found, handoff->waits, show->has_longest_wait);
    wm_collect_words(&found, handoff->says);
    wm_collect_worst(&found, show->rank, handoff->worst);
    wm_collect_notes(&found, handoff->notes, handoff->note_count);
    return wm_collect_end(
        &found, ink_of(showing, handoff, show->comes_back, show->lettering != NULL),
        wm_arena_printf(showing->arena, wm_say(&showing->tongue, "From step %d to step %d"),
                        handoff->from + 1, handoff->to + 1));
}

/* Where a line round the house is cut, it says where it goes on and what arrives there. */
static void say_ends(const struct wm_showing *showing, int index, struct wm_show_handoff *show)
{
    const struct wm_handoff *handoff = &showing->model->handoffs[index];
    if (!wm_handoff_goes_round(showing->model, index))
        return;
    show->leads_to = wm_arena_printf(showing->arena, "→ %d", handoff->to + 1);
    show->comes_from =
        wm_arena_printf(showing->arena, wm_say(&showing->tongue, "from %d"), handoff->from + 1);
}

/* Only the worst are drawn red. */
static void rank(const struct wm_showing *showing, int index, struct wm_show_handoff *show)
{
    show->has_longest_wait = wm_worst_is_longest_wait(&showing->worst, WM_PLACE_HANDOFF, index);
    show->rank = wm_worst_rank(&showing->worst, WM_PLACE_HANDOFF, index);
    show->pennant = wm_show_pennant(showing, show->rank);
    if (show->rank == 1)
        show->scene = wm_show_handoff_scene(showing, index);
}

/* What no picture clearly shows has its name on it; not where a scene stands in its place. */
static void letter_thing(const struct wm_showing *showing, int index, struct wm_show_handoff *show)
{
    const struct wm_handoff *handoff = &showing->model->handoffs[index];
    const struct wm_cast *cast = &showing->casting->handoffs[index];
    show->thing = wm_show_cast(*cast);
    if (!cast->blank || !handoff->item || !*handoff->item || show->scene)
        return;
    show->blank = cast->blank;
    show->lettering = handoff->item;
}

static void show_handoff(const struct wm_showing *showing, struct wm_about_parts about, int index,
                         struct wm_show_handoff *show)
{
    const struct wm_model *model = showing->model;
    const struct wm_handoff *handoff = &model->handoffs[index];
    rank(showing, index, show);
    letter_thing(showing, index, show);
    show->is_thrown = handoff->is_thrown;
    show->comes_back = wm_handoff_comes_back(model, index);
    show->words = say_words(showing, about, index, show);
    show->words.is_trouble = show->rank > 0 || (showing->options->merge && show->words.is_trouble);
    wm_story_around_gate(showing->arena, model, index, &show->told.before, &show->told.behind);
    show->is_theirs = wm_handoff_is_theirs(model, index, showing->options->seen_from);
    show->is_usual = wm_comparison_handoff_is_usual(showing, index);
    show->shown = wm_comparison_handoff(showing, index);
    wm_comparison_remark_handoff(showing, index, &show->words);
    say_ends(showing, index, show);
}

const struct wm_show_handoff *wm_show_handoffs(const struct wm_showing *showing)
{
    int count = showing->model->handoff_count;
    struct wm_show_handoff *handoffs =
        wm_arena_array(showing->arena, struct wm_show_handoff, (size_t)count + 1);
    struct wm_about_parts about = wm_about_begin(showing->findings, WM_SUBJECT_HANDOFF, count);
    for (int i = 0; i < count; i++)
        show_handoff(showing, about, i, &handoffs[i]);
    wm_about_finish(about);
    return handoffs;
}
