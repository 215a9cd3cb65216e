/* SPDX-License-Identifier: MIT
 *
 * The builder of models: growing arrays that become the model's when it is asked for.
 */
#include "workflow.h"

#include <stdio.h>
#include <string.h>

struct workflow {
    struct wm_arena *arena;
    struct wm_model model;
    GArray *rooms, *actors, *steps, *goals;
    GPtrArray *handoffs; /* of struct wm_handoff in the arena, so that they stay where they are */
};

struct workflow *workflow_create(void)
{
    struct wm_arena *arena = wm_arena_create();
    struct workflow *flow = wm_arena_new(arena, struct workflow);
    flow->arena = arena;
    flow->model.title = "A workflow";
    flow->model.language = "";
    flow->model.owner = (struct wm_owner){-1, -1};
    flow->model.until = -1;
    flow->model.hours_per_day = 8;
    flow->model.days_per_week = 5;
    flow->rooms = g_array_new(FALSE, TRUE, sizeof(struct wm_room));
    flow->actors = g_array_new(FALSE, TRUE, sizeof(struct wm_actor));
    flow->steps = g_array_new(FALSE, TRUE, sizeof(struct wm_step));
    flow->goals = g_array_new(FALSE, TRUE, sizeof(struct wm_goal));
    flow->handoffs = g_ptr_array_new();
    return flow;
}

void workflow_destroy(struct workflow *flow)
{
    if (!flow)
        return;
    g_array_free(flow->rooms, TRUE);
    g_array_free(flow->actors, TRUE);
    g_array_free(flow->steps, TRUE);
    g_array_free(flow->goals, TRUE);
    g_ptr_array_free(flow->handoffs, TRUE);
    wm_arena_destroy(flow->arena);
}

struct wm_arena *workflow_arena(struct workflow *flow)
{
    return flow->arena;
}

int workflow_add_room(struct workflow *flow, enum wm_side side, const char *name)
{
    int index = (int)flow->rooms->len;
    struct wm_room room = {
        .id = wm_arena_printf(flow->arena, "r%d", index),
        .name = name,
        .side = side,
        .was_in_the_room = true,
    };
    g_array_append_val(flow->rooms, room);
    flow->model.bands[side].is_there = true;
    return index;
}

int workflow_add_actor(struct workflow *flow, int room, const char *name)
{
    int index = (int)flow->actors->len;
    struct wm_actor actor = {
        .id = wm_arena_printf(flow->arena, "a%d", index),
        .name = name,
        .room = room,
    };
    g_array_append_val(flow->actors, actor);
    return index;
}

int workflow_add_loner(struct workflow *flow, enum wm_side side, const char *name)
{
    int room = workflow_add_room(flow, side, name);
    workflow_room(flow, room)->id = NULL;
    return workflow_add_actor(flow, room, name);
}

int workflow_add_step(struct workflow *flow, int actor, const char *does)
{
    int index = (int)flow->steps->len;
    struct wm_step step = {
        .id = wm_arena_printf(flow->arena, "s%d", index),
        .actor = actor,
        .does = does,
        .beside = -1,
    };
    g_array_append_val(flow->steps, step);
    return index;
}

struct wm_handoff *workflow_hand_over(struct workflow *flow, int from, int to)
{
    struct wm_handoff *handoff = wm_arena_new(flow->arena, struct wm_handoff);
    handoff->from = from;
    handoff->to = to;
    handoff->owner = (struct wm_owner){-1, -1};
    g_ptr_array_add(flow->handoffs, handoff);
    return handoff;
}

void workflow_add_goal(struct workflow *flow, int room, const char *name)
{
    struct wm_owner *of = wm_arena_new(flow->arena, struct wm_owner);
    *of = owner_of_room(room);
    struct wm_goal goal = {.name = name, .of = of, .of_count = 1};
    g_array_append_val(flow->goals, goal);
}

/* The model's arrays are const, so a longer one takes the place of the one before. */
static void *grow(struct workflow *flow, const void *array, int count, size_t size)
{
    char *longer = wm_arena_alloc(flow->arena, (size_t)count + 1, size);
    if (count)
        memcpy(longer, array, (size_t)count * size);
    return longer;
}

static struct wm_trouble *add_trouble(struct workflow *flow, const struct wm_trouble **troubles,
                                      int *count)
{
    struct wm_trouble *longer = grow(flow, *troubles, *count, sizeof(struct wm_trouble));
    *troubles = longer;
    return &longer[(*count)++];
}

void workflow_trouble_step(struct workflow *flow, int step, enum wm_trouble_kind kind,
                           const char *says)
{
    struct wm_step *it = workflow_step(flow, step);
    *add_trouble(flow, &it->troubles, &it->trouble_count) =
        (struct wm_trouble){.kind = kind, .says = says};
}

void workflow_trouble_handoff(struct workflow *flow, struct wm_handoff *handoff,
                              enum wm_trouble_kind kind, const char *says)
{
    *add_trouble(flow, &handoff->troubles, &handoff->trouble_count) =
        (struct wm_trouble){.kind = kind, .says = says};
}

static struct wm_rule *add_rule(struct workflow *flow, const struct wm_rule **rules, int *count)
{
    struct wm_rule *longer = grow(flow, *rules, *count, sizeof(struct wm_rule));
    *rules = longer;
    return &longer[(*count)++];
}

void workflow_rule_step(struct workflow *flow, int step, const char *says)
{
    struct wm_step *it = workflow_step(flow, step);
    *add_rule(flow, &it->rules, &it->rule_count) =
        (struct wm_rule){.says = says, .owner = {-1, -1}};
}

void workflow_rule_handoff(struct workflow *flow, struct wm_handoff *handoff, const char *says)
{
    *add_rule(flow, &handoff->rules, &handoff->rule_count) =
        (struct wm_rule){.says = says, .owner = {-1, -1}};
}

struct wm_room *workflow_room(struct workflow *flow, int room)
{
    return &g_array_index(flow->rooms, struct wm_room, room);
}

struct wm_actor *workflow_actor(struct workflow *flow, int actor)
{
    return &g_array_index(flow->actors, struct wm_actor, actor);
}

struct wm_step *workflow_step(struct workflow *flow, int step)
{
    return &g_array_index(flow->steps, struct wm_step, step);
}

struct wm_model *workflow_whole(struct workflow *flow)
{
    return &flow->model;
}

struct wm_duration duration_of_days(double days)
{
    return (struct wm_duration){.is_given = true, .days = days};
}

struct wm_duration duration_of_minutes(double minutes)
{
    return (struct wm_duration){.is_given = true, .minutes = minutes};
}

struct wm_share share_of(double value, const char *words)
{
    struct wm_share share = {.is_given = true, .value = value, .words = words};
    if (sscanf(words, "%d in %d", &share.part, &share.whole) != 2)
        share.part = share.whole = 0;
    return share;
}

struct wm_owner owner_of_room(int room)
{
    return (struct wm_owner){.actor = -1, .room = room};
}

static const void *copy(struct workflow *flow, const GArray *array, size_t size)
{
    void *memory = wm_arena_alloc(flow->arena, array->len, size);
    if (array->len)
        memcpy(memory, array->data, array->len * size);
    return memory;
}

/* Each step's handoffs next to each other: count, then place. */
static void place_handoffs(struct workflow *flow, struct wm_step *steps)
{
    int count = (int)flow->handoffs->len;
    struct wm_handoff *placed = wm_arena_array(flow->arena, struct wm_handoff, (size_t)count);
    for (int i = 0; i < flow->model.step_count; i++)
        steps[i].handoff_count = 0;
    for (int i = 0; i < count; i++)
        steps[((struct wm_handoff *)flow->handoffs->pdata[i])->from].handoff_count++;
    for (int i = 0, first = 0; i < flow->model.step_count; i++) {
        steps[i].first_handoff = first;
        first += steps[i].handoff_count;
        steps[i].handoff_count = 0;
    }
    for (int i = 0; i < count; i++) {
        const struct wm_handoff *handoff = flow->handoffs->pdata[i];
        struct wm_step *from = &steps[handoff->from];
        placed[from->first_handoff + from->handoff_count++] = *handoff;
    }
    flow->model.handoffs = placed;
    flow->model.handoff_count = count;
}

const struct wm_model *workflow_model(struct workflow *flow)
{
    struct wm_model *model = &flow->model;
    model->rooms = copy(flow, flow->rooms, sizeof(struct wm_room));
    model->room_count = (int)flow->rooms->len;
    model->actors = copy(flow, flow->actors, sizeof(struct wm_actor));
    model->actor_count = (int)flow->actors->len;
    model->goals = copy(flow, flow->goals, sizeof(struct wm_goal));
    model->goal_count = (int)flow->goals->len;
    model->step_count = (int)flow->steps->len;
    place_handoffs(flow, (struct wm_step *)flow->steps->data);
    model->steps = copy(flow, flow->steps, sizeof(struct wm_step));
    return model;
}

struct workflow *workflow_of_five(void)
{
    struct workflow *flow = workflow_create();
    int actor = workflow_add_loner(flow, WM_SIDE_FRONT, "Clerk");
    for (int i = 0; i < 5; i++)
        workflow_add_step(flow, actor, "Works");
    return flow;
}

struct workflow *workflow_of_three_rooms(void)
{
    struct workflow *flow = workflow_create();
    workflow_add_actor(flow, workflow_add_room(flow, WM_SIDE_FRONT, "Sales"), "Rep");
    workflow_add_actor(flow, workflow_add_room(flow, WM_SIDE_BACK, "Entry"), "Clerk");
    workflow_add_actor(flow, workflow_add_room(flow, WM_SIDE_BACK, "Stock"), "Packer");
    return flow;
}
