/* SPDX-License-Identifier: MIT
 *
 * Copies of a made workflow that lack something.
 */
#include "made_parts.h"

#include <string.h>

int made_room_count(const struct made_workflow *made)
{
    return (int)made->rooms->len;
}

int made_step_count(const struct made_workflow *made)
{
    return (int)made->steps->len;
}

int made_handoff_count(const struct made_workflow *made)
{
    return (int)made->handoffs->len;
}

static struct made_workflow *copy(const struct made_workflow *made)
{
    struct made_workflow *other = g_new(struct made_workflow, 1);
    *other = *made;
    other->rooms = g_array_copy(made->rooms);
    other->steps = g_array_copy(made->steps);
    other->handoffs = g_array_copy(made->handoffs);
    other->shares = true;
    return other;
}

static int moved_up(int index, int removed)
{
    return index > removed ? index - 1 : index;
}

struct made_workflow *made_without_step(const struct made_workflow *made, int step)
{
    if (made->steps->len < 2)
        return NULL;
    struct made_workflow *other = copy(made);
    g_array_remove_index(other->steps, (guint)step);
    for (guint i = 0; i < other->steps->len; i++) {
        struct step *kept = &g_array_index(other->steps, struct step, i);
        kept->beside = kept->beside == step ? -1 : moved_up(kept->beside, step);
    }
    g_array_set_size(other->handoffs, 0);
    for (guint i = 0; i < made->handoffs->len; i++) {
        struct handoff handoff = g_array_index(made->handoffs, struct handoff, i);
        if (handoff.from == step || handoff.to == step)
            continue;
        handoff.from = moved_up(handoff.from, step);
        handoff.to = moved_up(handoff.to, step);
        g_array_append_val(other->handoffs, handoff);
    }
    return other;
}

struct made_workflow *made_without_handoff(const struct made_workflow *made, int handoff)
{
    struct made_workflow *other = copy(made);
    g_array_remove_index(other->handoffs, (guint)handoff);
    return other;
}

/* Only a room in which nothing is done. Who was in the room is counted anew by plain_head. */
struct made_workflow *made_without_room(const struct made_workflow *made, int room)
{
    for (guint i = 0; i < made->steps->len; i++)
        if (g_array_index(made->steps, struct step, i).room == room)
            return NULL;
    if (made->in_the_room || made->owner == room)
        return NULL;
    struct made_workflow *other = copy(made);
    g_array_remove_index(other->rooms, (guint)room);
    for (guint i = 0; i < other->steps->len; i++) {
        struct step *step = &g_array_index(other->steps, struct step, i);
        step->room = moved_up(step->room, room);
    }
    for (guint i = 0; i < other->handoffs->len; i++) {
        struct handoff *handoff = &g_array_index(other->handoffs, struct handoff, i);
        handoff->owner = handoff->owner == room ? -1 : moved_up(handoff->owner, room);
    }
    other->owner = moved_up(other->owner, room);
    return other;
}

struct made_workflow *made_plain_step(const struct made_workflow *made, int step)
{
    const struct step *old = &g_array_index(made->steps, struct step, step);
    if (!*old->rest && !*old->inside && old->beside < 0 && strlen(old->does) < 2)
        return NULL;
    struct made_workflow *other = copy(made);
    struct step *plain = &g_array_index(other->steps, struct step, step);
    plain->rest = plain->inside = "";
    plain->beside = -1;
    plain->does = "a";
    return other;
}

struct made_workflow *made_plain_handoff(const struct made_workflow *made, int handoff)
{
    const struct handoff *old = &g_array_index(made->handoffs, struct handoff, handoff);
    if (!*old->rest && !*old->inside && old->owner < 0)
        return NULL;
    struct made_workflow *other = copy(made);
    struct handoff *plain = &g_array_index(other->handoffs, struct handoff, handoff);
    plain->rest = plain->inside = "";
    plain->owner = -1;
    return other;
}

struct made_workflow *made_plain_head(const struct made_workflow *made)
{
    if (!*made->head && !*made->before_office && made->owner < 0 && !made->in_the_room)
        return NULL;
    struct made_workflow *other = copy(made);
    other->head = other->before_office = "";
    other->owner = -1;
    other->in_the_room = 0;
    return other;
}
