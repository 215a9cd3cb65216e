/* SPDX-License-Identifier: MIT
 *
 * Which face a step shows: the author's mood, else one that fits what goes wrong there or arrives
 * there. Only outsiders get angry.
 */
#include "model/score.h"
#include "show/inside.h"

/* From so many points for what goes wrong (model/score.h). */
enum { WORRIES = 2, FRUSTRATES = 6 };

/* The worst places frustrate, whatever their points. */
static int trouble_of(const struct wm_showing *showing, enum wm_place_kind kind, int index,
                      struct wm_score score)
{
    return wm_worst_rank(&showing->worst, kind, index) ? FRUSTRATES : score.trouble;
}

/* By step, the most that goes wrong at it or at a handoff into it; the caller frees the array. */
static int *find_troubles(const struct wm_showing *showing)
{
    const struct wm_model *model = showing->model;
    struct wm_arena *arena = wm_arena_create();
    int *troubles = g_new(int, (size_t)model->step_count + 1);
    for (int s = 0; s < model->step_count; s++)
        troubles[s] = trouble_of(showing, WM_PLACE_STEP, s,
                                 wm_step_score(arena, model, s, showing->usual.end));
    for (int h = 0; h < model->handoff_count; h++) {
        int *to = &troubles[model->handoffs[h].to];
        enum wm_shown shown = wm_comparison_handoff(showing, h);
        if (shown == WM_SHOWN || shown == WM_SHOWN_NEW)
            *to = MAX(*to,
                      trouble_of(showing, WM_PLACE_HANDOFF, h, wm_handoff_score(arena, model, h)));
    }
    wm_arena_destroy(arena);
    return troubles;
}

static enum wm_mood mood_of(const struct wm_model *model, int step, int trouble)
{
    if (model->steps[step].mood != WM_MOOD_NONE)
        return model->steps[step].mood;
    if (trouble >= FRUSTRATES)
        return wm_side_is_inside(wm_step_side(model, step)) ? WM_MOOD_FRUSTRATED : WM_MOOD_ANGRY;
    return trouble >= WORRIES ? WM_MOOD_WORRIED : WM_MOOD_CALM;
}

enum wm_mood *wm_show_moods(const struct wm_showing *showing)
{
    const struct wm_model *model = showing->model;
    enum wm_mood *moods = g_new(enum wm_mood, (size_t)model->step_count + 1);
    int *troubles = find_troubles(showing);
    for (int s = 0; s < model->step_count; s++)
        moods[s] = mood_of(model, s, troubles[s]);
    g_free(troubles);
    return moods;
}
