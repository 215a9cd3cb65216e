/* SPDX-License-Identifier: MIT
 *
 * Builds models in C, for tests that want no file and no reader:
 *
 *     struct workflow *flow = workflow_create();
 *     int sales = workflow_add_room(flow, WM_SIDE_FRONT, "Sales");
 *     int rep = workflow_add_actor(flow, sales, "Sales rep");
 *     int write = workflow_add_step(flow, rep, "Writes it down");
 *     workflow_step(flow, write)->mood = WM_MOOD_ANGRY;
 *     workflow_hand_over(flow, write, write)->item = "form";
 *     const struct wm_model *model = workflow_model(flow);
 *     workflow_destroy(flow);
 *
 * Texts are borrowed. What the functions give back may be changed until the model is made; nothing
 * checks it.
 */
#ifndef TESTS_SUPPORT_WORKFLOW_H
#define TESTS_SUPPORT_WORKFLOW_H

#include "base/arena.h"
#include "model/model.h"

struct workflow;

/* Titled "A workflow", without owner and measure, eight hours a day, five days a week. */
struct workflow *workflow_create(void);

/* Also ends the model and everything else in the arena. */
void workflow_destroy(struct workflow *flow);

/* For what a test wants to live as long as the model. */
struct wm_arena *workflow_arena(struct workflow *flow);

/* A department; its band is there from now on. Ids of rooms, actors and steps are made from their
 * numbers: r0, a0, s0. */
int workflow_add_room(struct workflow *flow, enum wm_side side, const char *name);

/* An actor in a room. */
int workflow_add_actor(struct workflow *flow, int room, const char *name);

/* An actor without a department: a room of its own. Returns the actor. */
int workflow_add_loner(struct workflow *flow, enum wm_side side, const char *name);

int workflow_add_step(struct workflow *flow, int actor, const char *does);

/* In the model, handoffs stand in the order of the steps they leave, then in the order in which
 * they were added here. */
struct wm_handoff *workflow_hand_over(struct workflow *flow, int from, int to);

void workflow_add_goal(struct workflow *flow, int room, const char *name);
void workflow_trouble_step(struct workflow *flow, int step, enum wm_trouble_kind kind,
                           const char *says);
void workflow_trouble_handoff(struct workflow *flow, struct wm_handoff *handoff,
                              enum wm_trouble_kind kind, const char *says);
void workflow_rule_step(struct workflow *flow, int step, const char *says);
void workflow_rule_handoff(struct workflow *flow, struct wm_handoff *handoff, const char *says);

/* To set what has no function of its own; valid until another of its kind is added. */
struct wm_room *workflow_room(struct workflow *flow, int room);
struct wm_actor *workflow_actor(struct workflow *flow, int actor);
struct wm_step *workflow_step(struct workflow *flow, int step);
struct wm_model *workflow_whole(struct workflow *flow);

struct wm_duration duration_of_days(double days);
struct wm_duration duration_of_minutes(double minutes);
struct wm_share share_of(double value, const char *words);
struct wm_owner owner_of_room(int room);

/* Puts everything together; may be called again after more was added. */
const struct wm_model *workflow_model(struct workflow *flow);

/* Five steps of one actor, told in this order, without handoffs. */
struct workflow *workflow_of_five(void);

/* A rep in sales (front), a clerk in entry and a packer in stock (both back): rooms and actors 0,
 * 1, 2, without steps. */
struct workflow *workflow_of_three_rooms(void);

#endif
