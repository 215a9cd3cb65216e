/* SPDX-License-Identifier: MIT
 *
 * Who takes part: actors and departments by the ids of the document, and the one from whom a map is
 * seen.
 */
#include "api/document.h"
#include "model/seen.h"

#include <string.h>

static struct wallmap_named name_one(const struct wm_model *model, struct wm_owner whose)
{
    struct wallmap_named it = {
        .id = whose.actor >= 0 ? model->actors[whose.actor].id : model->rooms[whose.room].id,
        .name = whose.actor >= 0 ? model->actors[whose.actor].name : model->rooms[whose.room].name,
    };
    for (int i = 0; i < model->step_count; i++)
        it.steps += wm_step_is_theirs(model, i, &whose);
    return it;
}

static const struct wallmap_named *list_actors(const struct wallmap_document *document)
{
    const struct wm_model *model = document->model;
    struct wallmap_named *list =
        wm_arena_array(document->arena, struct wallmap_named, (size_t)model->actor_count + 1);
    for (int i = 0; i < model->actor_count; i++)
        list[i] = name_one(model, (struct wm_owner){i, -1});
    return list;
}

/* Rooms that only belong to an actor have no id. */
static const struct wallmap_named *list_departments(const struct wallmap_document *document)
{
    const struct wm_model *model = document->model;
    struct wallmap_named *list =
        wm_arena_array(document->arena, struct wallmap_named, (size_t)model->room_count + 1);
    size_t count = 0;
    for (int i = 0; i < model->room_count; i++)
        if (model->rooms[i].id)
            list[count++] = name_one(model, (struct wm_owner){-1, i});
    return list;
}

static const struct wallmap_named *pick(const struct wallmap_named *list, size_t index)
{
    for (size_t i = 0; i < index; i++)
        if (!list[i].id)
            return NULL;
    return list[index].id ? &list[index] : NULL;
}

void wm_named_make(struct wallmap_document *document)
{
    document->actors = list_actors(document);
    document->departments = list_departments(document);
}

const struct wallmap_named *wallmap_document_actor_at(const struct wallmap_document *document,
                                                      size_t index)
{
    return document->model ? pick(document->actors, index) : NULL;
}

const struct wallmap_named *wallmap_document_department_at(const struct wallmap_document *document,
                                                           size_t index)
{
    return document->model ? pick(document->departments, index) : NULL;
}

static int find_actor(const struct wm_model *model, const char *id)
{
    for (int i = 0; id && i < model->actor_count; i++)
        if (strcmp(model->actors[i].id, id) == 0)
            return i;
    return -1;
}

static int find_department(const struct wm_model *model, const char *id)
{
    for (int i = 0; id && i < model->room_count; i++)
        if (model->rooms[i].id && strcmp(model->rooms[i].id, id) == 0)
            return i;
    return -1;
}

bool wm_seen_from_take(struct wm_arena *arena, const struct wm_owner **to,
                       const struct wallmap_document *document,
                       const struct wallmap_map_options *from)
{
    *to = NULL;
    if (from->actor && from->department)
        return false;
    if ((!from->actor && !from->department) || wallmap_document_has_errors(document))
        return true;
    struct wm_owner *owner = wm_arena_new(arena, struct wm_owner);
    owner->actor = find_actor(document->model, from->actor);
    owner->room = find_department(document->model, from->department);
    *to = owner;
    return wm_owner_is_given(*owner);
}
