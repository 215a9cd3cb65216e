/* SPDX-License-Identifier: MIT
 *
 * The merged models, written down. Where indices of the model before stand in what is copied, they
 * become those of the merged models.
 */
#include "model/merge_inside.h"

static struct wm_owner move_owner(const struct wm_merging *merging, struct wm_owner owner)
{
    return (struct wm_owner){
        .actor = owner.actor >= 0 ? merging->actors[owner.actor] : -1,
        .room = owner.room >= 0 ? merging->rooms[owner.room] : -1,
    };
}

static const struct wm_rule *move_rules(const struct wm_merging *merging,
                                        const struct wm_rule *rules, int count)
{
    struct wm_rule *moved = wm_arena_array(merging->arena, struct wm_rule, (size_t)count);
    for (int i = 0; i < count; i++) {
        moved[i] = rules[i];
        moved[i].owner = move_owner(merging, rules[i].owner);
    }
    return moved;
}

/* An id that is taken already gets an ending. */
static const char *free_id(const struct wm_merging *merging, GHashTable *taken, const char *id)
{
    while (id && g_hash_table_contains(taken, id))
        id = wm_arena_printf(merging->arena, "%s-before", id);
    if (id)
        g_hash_table_add(taken, (void *)id);
    return id;
}

static const struct wm_room *fill_rooms(const struct wm_merging *merging)
{
    const struct wm_model *before = merging->before, *after = merging->after;
    GHashTable *taken = g_hash_table_new(g_str_hash, g_str_equal);
    struct wm_room *rooms =
        wm_arena_array(merging->arena, struct wm_room, (size_t)merging->room_count);
    for (int r = 0; r < after->room_count; r++) {
        rooms[r] = after->rooms[r];
        free_id(merging, taken, rooms[r].id);
    }
    for (int r = 0; r < before->room_count; r++) {
        int to = merging->rooms[r];
        if (to < after->room_count)
            continue;
        rooms[to] = before->rooms[r];
        rooms[to].id = free_id(merging, taken, rooms[to].id);
    }
    g_hash_table_unref(taken);
    return rooms;
}

static const struct wm_actor *fill_actors(const struct wm_merging *merging)
{
    const struct wm_model *before = merging->before, *after = merging->after;
    GHashTable *taken = g_hash_table_new(g_str_hash, g_str_equal);
    struct wm_actor *actors =
        wm_arena_array(merging->arena, struct wm_actor, (size_t)merging->actor_count);
    for (int a = 0; a < after->actor_count; a++) {
        actors[a] = after->actors[a];
        free_id(merging, taken, actors[a].id);
    }
    for (int a = 0; a < before->actor_count; a++) {
        int to = merging->actors[a];
        if (to < after->actor_count)
            continue;
        actors[to] = before->actors[a];
        actors[to].room = merging->rooms[before->actors[a].room];
        actors[to].id = free_id(merging, taken, actors[to].id);
    }
    g_hash_table_unref(taken);
    return actors;
}

/* Hints are about the sheet, and that is laid out as it is after. */
static struct wm_step step_before(const struct wm_merging *merging, int step)
{
    struct wm_step it = merging->before->steps[step];
    it.actor = merging->actors[it.actor];
    it.rules = move_rules(merging, it.rules, it.rule_count);
    it.column = 0;
    it.row_break = false;
    it.beside = -1;
    return it;
}

static struct wm_step step_after(const struct wm_merging *merging, int step)
{
    struct wm_step it = merging->after->steps[step];
    it.beside = it.beside >= 0 ? merging->steps_after[it.beside] : -1;
    return it;
}

static struct wm_step calm_step(struct wm_step it)
{
    it.waits = (struct wm_duration){0};
    it.is_moment_of_truth = false;
    it.trouble_count = it.rule_count = it.note_count = 0;
    return it;
}

static struct wm_handoff handoff_before(const struct wm_merging *merging, int handoff)
{
    struct wm_handoff it = merging->before->handoffs[handoff];
    it.from = merging->steps_before[it.from];
    it.to = merging->steps_before[it.to];
    it.owner = move_owner(merging, it.owner);
    it.rules = move_rules(merging, it.rules, it.rule_count);
    return it;
}

static struct wm_handoff handoff_after(const struct wm_merging *merging, int handoff)
{
    struct wm_handoff it = merging->after->handoffs[handoff];
    it.from = merging->steps_after[it.from];
    it.to = merging->steps_after[it.to];
    return it;
}

static struct wm_handoff calm_handoff(struct wm_handoff it)
{
    it.waits = (struct wm_duration){0};
    it.says = NULL;
    it.trouble_count = it.rule_count = it.note_count = 0;
    return it;
}

/* The steps of `both`, or, if `is_before`, of `before`. All of one place keep one id. */
static const struct wm_step *fill_steps(const struct wm_merging *merging, bool is_before)
{
    GHashTable *taken = g_hash_table_new(g_str_hash, g_str_equal);
    struct wm_step *steps =
        wm_arena_array(merging->arena, struct wm_step, (size_t)merging->step_count);
    for (int s = 0; s < merging->after->step_count; s++)
        g_hash_table_add(taken, (void *)merging->after->steps[s].id);
    for (int s = 0; s < merging->step_count; s++) {
        const struct wm_merged_part *part = &merging->steps[s];
        struct wm_step it = part->after >= 0 ? step_after(merging, part->after)
                                             : calm_step(step_before(merging, part->before));
        it.id = part->after >= 0 ? it.id : free_id(merging, taken, it.id);
        const char *id = it.id;
        int beside = it.beside;
        if (is_before && part->before >= 0)
            it = step_before(merging, part->before);
        it.id = id;
        it.beside = beside;
        it.first_handoff = merging->first_handoff[s];
        it.handoff_count = merging->first_handoff[s + 1] - merging->first_handoff[s];
        steps[s] = it;
    }
    g_hash_table_unref(taken);
    return steps;
}

static struct wm_handoff *fill_handoffs(const struct wm_merging *merging, bool is_before)
{
    struct wm_handoff *handoffs =
        wm_arena_array(merging->arena, struct wm_handoff, (size_t)merging->handoff_count);
    for (int h = 0; h < merging->handoff_count; h++) {
        const struct wm_merged_part *part = &merging->handoffs[h];
        if (is_before && part->before >= 0)
            handoffs[h] = handoff_before(merging, part->before);
        else if (part->after >= 0)
            handoffs[h] = handoff_after(merging, part->after);
        else
            handoffs[h] = calm_handoff(handoff_before(merging, part->before));
    }
    return handoffs;
}

static void fill_bands(const struct wm_merging *merging, struct wm_model *model)
{
    for (int side = 0; side < WM_SIDE_COUNT; side++) {
        model->bands[side].is_there |= merging->before->bands[side].is_there;
        if (!model->bands[side].name)
            model->bands[side].name = merging->before->bands[side].name;
    }
    if (!model->wall_name)
        model->wall_name = merging->before->wall_name;
}

/* Goals of the model before, in the merged rooms. */
static const struct wm_goal *move_goals(const struct wm_merging *merging)
{
    const struct wm_model *before = merging->before;
    struct wm_goal *goals =
        wm_arena_array(merging->arena, struct wm_goal, (size_t)before->goal_count);
    for (int g = 0; g < before->goal_count; g++) {
        goals[g] = before->goals[g];
        struct wm_owner *of =
            wm_arena_array(merging->arena, struct wm_owner, (size_t)goals[g].of_count);
        for (int i = 0; i < goals[g].of_count; i++)
            of[i] = move_owner(merging, goals[g].of[i]);
        goals[g].of = of;
    }
    return goals;
}

/* How it travels takes room, whichever of the two says so. */
static const struct wm_handoff *shape_handoffs(const struct wm_merging *merging,
                                               const struct wm_model *before)
{
    struct wm_handoff *handoffs = fill_handoffs(merging, false);
    for (int h = 0; h < merging->handoff_count; h++)
        if (handoffs[h].via == WM_VIA_NONE)
            handoffs[h].via = before->handoffs[h].via;
    return handoffs;
}

void wm_merge_fill(const struct wm_merging *merging, struct wm_merge *merge)
{
    struct wm_model *both = wm_arena_new(merging->arena, struct wm_model);
    struct wm_model *before = wm_arena_new(merging->arena, struct wm_model);
    struct wm_model *shape = wm_arena_new(merging->arena, struct wm_model);
    *both = *merging->after;
    both->until = both->until < 0 ? -1 : merging->steps_after[both->until];
    both->rooms = fill_rooms(merging);
    both->actors = fill_actors(merging);
    both->steps = fill_steps(merging, false);
    both->handoffs = fill_handoffs(merging, false);
    both->room_count = merging->room_count;
    both->actor_count = merging->actor_count;
    both->step_count = merging->step_count;
    both->handoff_count = merging->handoff_count;
    fill_bands(merging, both);
    *before = *both;
    before->until = merging->before->until < 0 ? -1 : merging->steps_before[merging->before->until];
    before->steps = fill_steps(merging, true);
    before->handoffs = fill_handoffs(merging, true);
    before->goals = move_goals(merging);
    before->goal_count = merging->before->goal_count;
    *shape = *both;
    shape->handoffs = shape_handoffs(merging, before);
    merge->both = both;
    merge->before = before;
    merge->shape = shape;
}
