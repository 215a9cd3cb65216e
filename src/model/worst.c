/* SPDX-License-Identifier: MIT
 *
 * What the author names takes its place first; then, down the list of all by points, whatever is
 * not too near to one that has a place already.
 */
#include "model/worst.h"

#include "model/duration.h"
#include "model/score.h"

enum { LEAST_TROUBLE = 2 };

struct candidate {
    struct wm_place place;
    struct wm_score score;
    int rank;     /* as the author says; 0: not said */
    int from, to; /* steps; of a step both are itself */
};

static GArray *list_candidates(struct wm_arena *arena, const struct wm_model *model, int end)
{
    GArray *list = g_array_new(FALSE, FALSE, sizeof(struct candidate));
    for (int s = 0; s < model->step_count; s++) {
        const struct wm_step *step = &model->steps[s];
        struct candidate it = {.place = {WM_PLACE_STEP, s},
                               .score = wm_step_score(arena, model, s, end),
                               .rank = step->worst,
                               .from = s,
                               .to = s};
        g_array_append_val(list, it);
    }
    for (int h = 0; h < model->handoff_count; h++) {
        const struct wm_handoff *handoff = &model->handoffs[h];
        struct candidate it = {.place = {WM_PLACE_HANDOFF, h},
                               .score = wm_handoff_score(arena, model, h),
                               .rank = handoff->worst,
                               .from = handoff->from,
                               .to = handoff->to};
        g_array_append_val(list, it);
    }
    return list;
}

/* Of equal ones, in which more goes wrong; then that of the step told first. */
static int compare_candidates(const void *one, const void *other)
{
    const struct candidate *a = one, *b = other;
    if (a->score.points != b->score.points)
        return b->score.points - a->score.points;
    if (a->score.trouble != b->score.trouble)
        return b->score.trouble - a->score.trouble;
    if (a->from != b->from)
        return a->from - b->from;
    if (a->place.kind != b->place.kind)
        return (int)a->place.kind - (int)b->place.kind;
    return a->to != b->to ? a->to - b->to : a->place.index - b->place.index;
}

static bool is_between_same_rooms(const struct wm_model *model, const struct candidate *one,
                                  const struct candidate *other)
{
    int a = wm_step_room(model, one->from), b = wm_step_room(model, one->to);
    int c = wm_step_room(model, other->from), d = wm_step_room(model, other->to);
    return (a == c && b == d) || (a == d && b == c);
}

static bool shares_reason(const struct wm_score *one, const struct wm_score *other)
{
    GHashTable *words = g_hash_table_new(g_str_hash, g_str_equal);
    bool has_common = false;
    for (int i = 0; i < one->reason_count; i++)
        g_hash_table_add(words, (gpointer)one->reasons[i].words);
    for (int i = 0; i < other->reason_count && !has_common; i++)
        has_common = g_hash_table_contains(words, other->reasons[i].words);
    g_hash_table_destroy(words);
    return has_common;
}

/* Whether one is a step, the other leads into or out of it, and both are bad for the same. */
static bool is_same_story(const struct candidate *one, const struct candidate *other)
{
    bool is_pair = one->place.kind != other->place.kind;
    bool touches = one->from == other->from || one->to == other->to;
    return is_pair && touches && shares_reason(&one->score, &other->score);
}

static bool is_near(const struct wm_model *model, const struct candidate *it,
                    const struct candidate *const chosen[WM_WORST])
{
    for (int i = 0; i < WM_WORST; i++)
        if (chosen[i] &&
            (is_between_same_rooms(model, it, chosen[i]) || is_same_story(it, chosen[i])))
            return true;
    return false;
}

/* Puts it at the first free rank. False: there is none. */
static bool take_place(const struct candidate *it, const struct candidate *chosen[WM_WORST])
{
    for (int i = 0; i < WM_WORST; i++)
        if (!chosen[i]) {
            chosen[i] = it;
            return true;
        }
    return false;
}

/* Of equal waits the first. */
static void lengthen(const struct wm_model *model, struct wm_duration waits, struct wm_place place,
                     double *longest, struct wm_place *of)
{
    double minutes = wm_duration_minutes(model, waits);
    if (waits.is_given && minutes > *longest) {
        *longest = minutes;
        *of = place;
    }
}

/* What has a rank is made enough of. */
static struct wm_place find_longest_wait(const struct wm_model *model, const struct wm_worst *worst)
{
    struct wm_place place = {WM_PLACE_NONE, 0}, none = place;
    double longest = model->hours_per_day * 60 - 1;
    for (int s = 0; s < model->step_count; s++)
        lengthen(model, model->steps[s].waits, (struct wm_place){WM_PLACE_STEP, s}, &longest,
                 &place);
    for (int h = 0; h < model->handoff_count; h++)
        lengthen(model, model->handoffs[h].waits, (struct wm_place){WM_PLACE_HANDOFF, h}, &longest,
                 &place);
    return wm_worst_rank(worst, place.kind, place.index) > 0 ? none : place;
}

struct wm_worst wm_worst_find(const struct wm_model *model, const struct wm_usual *usual)
{
    struct wm_arena *arena = wm_arena_create();
    GArray *list = list_candidates(arena, model, usual->end);
    const struct candidate *chosen[WM_WORST] = {NULL};
    g_array_sort(list, compare_candidates);
    for (guint i = 0; i < list->len; i++) {
        const struct candidate *it = &g_array_index(list, struct candidate, i);
        if (it->rank > 0)
            chosen[it->rank - 1] = it;
    }
    for (guint i = 0; i < list->len; i++) {
        const struct candidate *it = &g_array_index(list, struct candidate, i);
        if (it->score.trouble >= LEAST_TROUBLE && !is_near(model, it, chosen) &&
            !take_place(it, chosen))
            break;
    }
    struct wm_worst worst = {0};
    for (int i = 0; i < WM_WORST; i++)
        if (chosen[i])
            worst.places[i] = chosen[i]->place;
    worst.longest_wait = find_longest_wait(model, &worst);
    g_array_free(list, TRUE);
    wm_arena_destroy(arena);
    return worst;
}

int wm_worst_rank(const struct wm_worst *worst, enum wm_place_kind kind, int index)
{
    for (int i = 0; i < WM_WORST; i++)
        if (worst->places[i].kind == kind && worst->places[i].index == index)
            return i + 1;
    return 0;
}

bool wm_worst_is_longest_wait(const struct wm_worst *worst, enum wm_place_kind kind, int index)
{
    return worst->longest_wait.kind == kind && worst->longest_wait.index == index;
}
