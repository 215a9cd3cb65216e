/* SPDX-License-Identifier: MIT
 *
 * What becomes of the parts of two workflows on each of their three maps: shown as they are, as
 * new, pale, or not at all, with a remark on the map of both.
 */
#include "show/changes.h"
#include "show/inside.h"

const struct wm_model *wm_compared_model(const struct wm_merge *merge, enum wm_compared which)
{
    return which == WM_COMPARED_BEFORE ? merge->before : merge->both;
}

/* The title of the map of both is that of what will be, and below it stands that of what was. */
const struct wm_model *wm_comparison_own(const struct wm_showing *showing)
{
    const struct wm_merge *merge = showing->options->merge;
    if (!merge)
        return showing->model;
    const struct wm_difference *difference = merge->difference;
    struct wm_model *own = wm_arena_new(showing->arena, struct wm_model);
    *own = showing->options->which == WM_COMPARED_BEFORE ? *difference->before : *difference->after;
    own->language = merge->both->language;
    if (showing->options->which != WM_COMPARED_BOTH)
        return own;
    own->subtitle =
        wm_arena_printf(showing->arena, wm_say(&showing->tongue, "Before and after: %s → %s"),
                        difference->before->title, difference->after->title);
    own->mapped = (struct wm_mapped){0};
    own->note_count = 0;
    return own;
}

static enum wm_shown shown_of(const struct wm_merged_part *part, enum wm_compared which)
{
    if (which == WM_COMPARED_BEFORE)
        return part->before >= 0 ? WM_SHOWN : WM_SHOWN_NOT;
    if (which == WM_COMPARED_AFTER)
        return part->after >= 0 ? WM_SHOWN : WM_SHOWN_NOT;
    return part->after < 0 ? WM_SHOWN_GHOST : part->pair->fate == WM_NEW ? WM_SHOWN_NEW : WM_SHOWN;
}

/* Of a part, its index in the model that the map tells of; -1: it is not in there. */
static int own_index(const struct wm_merged_part *part, enum wm_compared which)
{
    return which == WM_COMPARED_BEFORE ? part->before : part->after;
}

bool wm_comparison_step_is_usual(const struct wm_showing *showing, int step)
{
    const struct wm_show_options *options = showing->options;
    int own = options->merge ? own_index(&options->merge->steps[step], options->which) : step;
    return own >= 0 && showing->usual.has_step[own];
}

int wm_comparison_own_handoff(const struct wm_showing *showing, int handoff)
{
    const struct wm_show_options *options = showing->options;
    return options->merge ? own_index(&options->merge->handoffs[handoff], options->which) : handoff;
}

bool wm_comparison_handoff_is_usual(const struct wm_showing *showing, int handoff)
{
    int own = wm_comparison_own_handoff(showing, handoff);
    return own >= 0 && showing->usual.has_handoff[own];
}

enum wm_shown wm_comparison_step(const struct wm_showing *showing, int step)
{
    const struct wm_show_options *options = showing->options;
    return options->merge ? shown_of(&options->merge->steps[step], options->which) : WM_SHOWN;
}

enum wm_shown wm_comparison_handoff(const struct wm_showing *showing, int handoff)
{
    const struct wm_show_options *options = showing->options;
    return options->merge ? shown_of(&options->merge->handoffs[handoff], options->which) : WM_SHOWN;
}

static void remark(const struct wm_showing *showing, const struct wm_merged_part *part,
                   struct wm_show_words *words)
{
    struct wm_remark it =
        wm_compare_remark(showing->arena, &showing->tongue, part->pair, part->after >= 0);
    if (it.words)
        words->remark = (struct wm_show_text){it.words, it.is_fresh ? WM_TONE_FRESH : WM_TONE_INK};
    if (!it.picture)
        return;
    struct wm_sign *sign = wm_arena_new(showing->arena, struct wm_sign);
    sign->picture = wm_show_named(showing, it.picture);
    sign->means = it.means;
    words->first = sign;
}

static bool has_remarks(const struct wm_showing *showing)
{
    return showing->options->merge && showing->options->which == WM_COMPARED_BOTH;
}

void wm_comparison_remark_step(const struct wm_showing *showing, int step,
                               struct wm_show_words *words)
{
    if (has_remarks(showing))
        remark(showing, &showing->options->merge->steps[step], words);
}

void wm_comparison_remark_handoff(const struct wm_showing *showing, int handoff,
                                  struct wm_show_words *words)
{
    if (has_remarks(showing))
        remark(showing, &showing->options->merge->handoffs[handoff], words);
}
