/* SPDX-License-Identifier: MIT
 *
 * Which room, actor, step and handoff of two models is which, and the order of all.
 */
#include "model/merge.h"

#include "model/merge_inside.h"

#include <string.h>

enum { NOWHERE = -1 };

static int *indices(struct wm_arena *arena, int count)
{
    int *made = wm_arena_array(arena, int, (size_t)count);
    for (int i = 0; i < count; i++)
        made[i] = NOWHERE;
    return made;
}

/* The first actor of a room; -1: none. */
static int first_actor(const struct wm_model *model, int room)
{
    for (int a = 0; a < model->actor_count; a++)
        if (model->actors[a].room == room)
            return a;
    return NOWHERE;
}

/* An actor without a department is known by its id, and so is the room that it has for itself. */
static const char *room_key(const struct wm_model *model, int room)
{
    int actor = model->rooms[room].id ? NOWHERE : first_actor(model, room);
    return actor >= 0 ? model->actors[actor].id : model->rooms[room].id;
}

static int find_room(const struct wm_model *after, const struct wm_model *before, int room)
{
    const struct wm_room *it = &before->rooms[room];
    for (int r = 0; r < after->room_count; r++)
        if (after->rooms[r].side == it->side && !after->rooms[r].id == !it->id &&
            g_strcmp0(room_key(after, r), room_key(before, room)) == 0)
            return r;
    return NOWHERE;
}

static int find_actor(const struct wm_merging *merging, int actor)
{
    const struct wm_model *after = merging->after;
    const struct wm_actor *it = &merging->before->actors[actor];
    for (int a = 0; a < after->actor_count; a++)
        if (after->actors[a].room == merging->rooms[it->room] &&
            strcmp(after->actors[a].id, it->id) == 0)
            return a;
    return NOWHERE;
}

static void merge_rooms(struct wm_merging *merging)
{
    const struct wm_model *before = merging->before;
    merging->rooms = indices(merging->arena, before->room_count);
    merging->room_count = merging->after->room_count;
    for (int r = 0; r < before->room_count; r++) {
        merging->rooms[r] = find_room(merging->after, before, r);
        if (merging->rooms[r] < 0)
            merging->rooms[r] = merging->room_count++;
    }
}

static void merge_actors(struct wm_merging *merging)
{
    const struct wm_model *before = merging->before;
    merging->actors = indices(merging->arena, before->actor_count);
    merging->actor_count = merging->after->actor_count;
    for (int a = 0; a < before->actor_count; a++) {
        merging->actors[a] = find_actor(merging, a);
        if (merging->actors[a] < 0)
            merging->actors[a] = merging->actor_count++;
    }
}

/* Whether a step that is in both models stands in the same room in both. */
static bool is_in_place(const struct wm_merging *merging, const struct wm_pair *pair)
{
    return pair->before >= 0 && pair->after >= 0 &&
           merging->rooms[wm_step_room(merging->before, pair->before)] ==
               wm_step_room(merging->after, pair->after);
}

/* ---- The order of the steps ---- */

/* While steps are put in order: where each stands in the list, which only grows. */
static int find_part(const GArray *parts, int before)
{
    for (guint i = 0; i < parts->len; i++)
        if (g_array_index(parts, struct wm_merged_part, i).before == before)
            return (int)i;
    return NOWHERE;
}

/* The place behind the last step that handed over to one that is gone, or before the first one that
 * it handed over to; what came back counts for neither. */
static int find_place(const struct wm_merging *merging, const GArray *parts, int step)
{
    int behind = NOWHERE, ahead = NOWHERE;
    for (int h = 0; h < merging->before->handoff_count; h++) {
        const struct wm_handoff *it = &merging->before->handoffs[h];
        if (it->is_rework || it->to <= it->from)
            continue;
        if (it->to == step)
            behind = MAX(behind, find_part(parts, it->from) + 1);
        int target = it->from == step ? find_part(parts, it->to) : NOWHERE;
        if (target >= 0 && (ahead < 0 || target < ahead))
            ahead = target;
    }
    if (behind > 0)
        return behind;
    return ahead >= 0 ? ahead : step > 0 ? find_part(parts, step - 1) + 1 : 0;
}

static void merge_steps(struct wm_merging *merging)
{
    const struct wm_pairs pairs = merging->difference->steps;
    const struct wm_pair **gone =
        wm_arena_array(merging->arena, const struct wm_pair *, (size_t)merging->before->step_count);
    GArray *parts = g_array_new(FALSE, FALSE, sizeof(struct wm_merged_part));
    for (int i = 0; i < pairs.count; i++) {
        const struct wm_pair *pair = &pairs.pairs[i];
        bool is_one = is_in_place(merging, pair);
        struct wm_merged_part part = {is_one ? pair->before : NOWHERE, pair->after, pair};
        if (pair->after >= 0)
            g_array_append_val(parts, part);
        if (pair->before >= 0 && !is_one)
            gone[pair->before] = pair;
    }
    for (int s = 0; s < merging->before->step_count; s++) {
        struct wm_merged_part part = {s, NOWHERE, gone[s]};
        if (gone[s])
            g_array_insert_val(parts, (guint)find_place(merging, parts, s), part);
    }
    merging->step_count = (int)parts->len;
    merging->steps = wm_arena_take_array(merging->arena, parts);
}

static void index_steps(struct wm_merging *merging)
{
    merging->steps_before = indices(merging->arena, merging->before->step_count);
    merging->steps_after = indices(merging->arena, merging->after->step_count);
    for (int s = 0; s < merging->step_count; s++) {
        if (merging->steps[s].before >= 0)
            merging->steps_before[merging->steps[s].before] = s;
        if (merging->steps[s].after >= 0)
            merging->steps_after[merging->steps[s].after] = s;
    }
}

/* ---- Handoffs ---- */

/* Whether a handoff that is in both models joins the same places in the same manner: one that is
 * thrown over the wall goes another way. */
static bool joins_the_same(const struct wm_merging *merging, const struct wm_pair *pair)
{
    if (pair->before < 0 || pair->after < 0)
        return false;
    const struct wm_handoff *old = &merging->before->handoffs[pair->before];
    const struct wm_handoff *now = &merging->after->handoffs[pair->after];
    return old->is_thrown == now->is_thrown &&
           merging->steps_before[old->from] == merging->steps_after[now->from] &&
           merging->steps_before[old->to] == merging->steps_after[now->to];
}

/* Those of each step stand next to each other, first as after, then what is gone. */
static void merge_handoffs(struct wm_merging *merging)
{
    const struct wm_pairs pairs = merging->difference->handoffs;
    GArray *parts = g_array_new(FALSE, FALSE, sizeof(struct wm_merged_part));
    merging->first_handoff = indices(merging->arena, merging->step_count + 1);
    for (int s = 0; s < merging->step_count; s++) {
        merging->first_handoff[s] = (int)parts->len;
        for (int i = 0; i < pairs.count; i++) {
            const struct wm_pair *pair = &pairs.pairs[i];
            bool is_one = joins_the_same(merging, pair);
            struct wm_merged_part now = {is_one ? pair->before : NOWHERE, pair->after, pair};
            struct wm_merged_part old = {pair->before, NOWHERE, pair};
            if (pair->after >= 0 &&
                merging->steps_after[merging->after->handoffs[pair->after].from] == s)
                g_array_append_val(parts, now);
            if (pair->before >= 0 && !is_one &&
                merging->steps_before[merging->before->handoffs[pair->before].from] == s)
                g_array_append_val(parts, old);
        }
    }
    merging->first_handoff[merging->step_count] = (int)parts->len;
    merging->handoff_count = (int)parts->len;
    merging->handoffs = wm_arena_take_array(merging->arena, parts);
}

static void index_handoffs(struct wm_merging *merging)
{
    merging->handoffs_before = indices(merging->arena, merging->before->handoff_count);
    merging->handoffs_after = indices(merging->arena, merging->after->handoff_count);
    for (int h = 0; h < merging->handoff_count; h++) {
        if (merging->handoffs[h].before >= 0)
            merging->handoffs_before[merging->handoffs[h].before] = h;
        if (merging->handoffs[h].after >= 0)
            merging->handoffs_after[merging->handoffs[h].after] = h;
    }
}

struct wm_merge *wm_merge_make(struct wm_arena *arena, const struct wm_difference *difference)
{
    struct wm_merging merging = {
        .arena = arena,
        .difference = difference,
        .before = difference->before,
        .after = difference->after,
    };
    merge_rooms(&merging);
    merge_actors(&merging);
    merge_steps(&merging);
    index_steps(&merging);
    merge_handoffs(&merging);
    index_handoffs(&merging);
    struct wm_merge *merge = wm_arena_new(arena, struct wm_merge);
    *merge = (struct wm_merge){
        .difference = difference,
        .steps = merging.steps,
        .handoffs = merging.handoffs,
        .rooms_before = merging.rooms,
        .actors_before = merging.actors,
        .steps_before = merging.steps_before,
        .handoffs_before = merging.handoffs_before,
        .steps_after = merging.steps_after,
        .handoffs_after = merging.handoffs_after,
    };
    wm_merge_fill(&merging, merge);
    return merge;
}
