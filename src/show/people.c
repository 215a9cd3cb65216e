/* SPDX-License-Identifier: MIT
 *
 * How every actor looks. Faces follow from the actors' ids and clothes from the departments', so
 * that they are the same whatever the order of the steps; those who could be mistaken for each
 * other make way.
 */
#include "base/apart.h"
#include "show/inside.h"

/* Those who choose, and what wm_apart_choose() wants to know of them. */
struct crowd {
    GArray *of;    /* the actor, or the room */
    GArray *keys;  /* const char * */
    GArray *alike; /* int */
    GArray *groups;
    GArray *pairs; /* int[2] */
    int *first;    /* by actor or room: its first chooser, behind it that of the next */
};

static struct crowd crowd_create(int count)
{
    return (struct crowd){
        .of = g_array_new(FALSE, FALSE, sizeof(int)),
        .keys = g_array_new(FALSE, FALSE, sizeof(const char *)),
        .alike = g_array_new(FALSE, FALSE, sizeof(int)),
        .groups = g_array_new(FALSE, FALSE, sizeof(int)),
        .pairs = g_array_new(FALSE, FALSE, sizeof(int[2])),
        .first = g_new0(int, (size_t)count + 1),
    };
}

static void crowd_finish(struct crowd *crowd)
{
    g_array_unref(crowd->of);
    g_array_unref(crowd->keys);
    g_array_unref(crowd->alike);
    g_array_unref(crowd->groups);
    g_array_unref(crowd->pairs);
    g_free(crowd->first);
}

static void add_chooser(struct crowd *crowd, int of, const char *key, int alike, int group)
{
    g_array_append_val(crowd->of, of);
    g_array_append_val(crowd->keys, key);
    g_array_append_val(crowd->alike, alike);
    g_array_append_val(crowd->groups, group);
}

/* All choosers of one are neighbours of all of the other. */
static void add_neighbours(struct crowd *crowd, int one, int other)
{
    for (int a = crowd->first[one]; a < crowd->first[one + 1]; a++)
        for (int b = crowd->first[other]; b < crowd->first[other + 1]; b++) {
            int pair[2] = {a, b};
            g_array_append_val(crowd->pairs, pair);
        }
}

static int *choose(const struct crowd *crowd, int choice_count)
{
    struct wm_apart apart = {
        .count = (int)crowd->of->len,
        .keys = (const char *const *)crowd->keys->data,
        .alike = (const int *)crowd->alike->data,
        .groups = (const int *)crowd->groups->data,
        .pairs = (const int(*)[2])crowd->pairs->data,
        .pair_count = (int)crowd->pairs->len,
        .choice_count = choice_count,
    };
    return wm_apart_choose(&apart);
}

int *wm_show_first_actors(const struct wm_model *model)
{
    int *firsts = g_new(int, (size_t)model->room_count + 1);
    for (int r = 0; r < model->room_count; r++)
        firsts[r] = -1;
    for (int a = model->actor_count - 1; a >= 0; a--)
        firsts[model->actors[a].room] = a;
    return firsts;
}

int wm_show_who_owns(const struct wm_model *model, const struct wm_handoff *handoff,
                     const int *firsts)
{
    if (handoff->owner.actor >= 0)
        return handoff->owner.actor;
    if (handoff->owner.room >= 0)
        return firsts[handoff->owner.room];
    return model->steps[handoff->from].actor;
}

/* Those who do a step or own a handoff. */
static bool *find_shown(const struct wm_model *model, const int *firsts)
{
    bool *is_shown = g_new0(bool, (size_t)model->actor_count + 1);
    for (int s = 0; s < model->step_count; s++)
        is_shown[model->steps[s].actor] = true;
    for (int h = 0; h < model->handoff_count; h++) {
        int owner = wm_show_who_owns(model, &model->handoffs[h], firsts);
        if (owner >= 0)
            is_shown[owner] = true;
    }
    return is_shown;
}

static void show_actor(const struct wm_showing *showing, int index, struct wm_show_actor *show)
{
    struct wm_cast cast = showing->casting->actors[index];
    show->picture = wm_show_cast(cast);
    if (!cast.icon || !cast.icon->is_person)
        return;
    bool is_crowd = cast.icon == wm_icons_find(showing->icons, "crowd");
    show->face_count = show->kind == WM_ACTOR_TEAM && !is_crowd ? WM_TEAM : 1;
}

/* One chooser a face. Members of a team look like others of their picture, so they differ too. */
static void choose_heads(struct wm_arena *arena, const struct wm_model *model,
                         struct wm_show_actor *people)
{
    struct crowd faces = crowd_create(model->actor_count);
    GHashTable *numbers = g_hash_table_new(NULL, NULL); /* of pictures, by who has them first */
    for (int a = 0; a < model->actor_count; a++) {
        gpointer icon = (gpointer)people[a].picture.icon;
        if (people[a].face_count > 0 && !g_hash_table_contains(numbers, icon))
            g_hash_table_insert(numbers, icon, GINT_TO_POINTER((int)faces.of->len));
        int alike = GPOINTER_TO_INT(g_hash_table_lookup(numbers, icon));
        faces.first[a] = (int)faces.of->len;
        for (int f = 0; f < people[a].face_count; f++)
            add_chooser(&faces, a, wm_arena_printf(arena, "%s %d", model->actors[a].id, f), alike,
                        model->actors[a].room);
    }
    faces.first[model->actor_count] = (int)faces.of->len;
    for (int h = 0; h < model->handoff_count; h++)
        add_neighbours(&faces, model->steps[model->handoffs[h].from].actor,
                       model->steps[model->handoffs[h].to].actor);
    int *heads = choose(&faces, WM_SHOWN_HEADS);
    for (int i = 0; i < (int)faces.of->len; i++) {
        int actor = g_array_index(faces.of, int, i);
        people[actor].heads[i - faces.first[actor]] = heads[i];
    }
    g_free(heads);
    g_hash_table_unref(numbers);
    crowd_finish(&faces);
}

/* The id of a room; of one that an actor has for itself, the actor's. */
static const char **find_room_keys(const struct wm_model *model, const struct wm_show_actor *people)
{
    const char **keys = g_new0(const char *, (size_t)model->room_count + 1);
    for (int a = 0; a < model->actor_count; a++) {
        int room = model->actors[a].room;
        if (people[a].face_count > 0)
            keys[room] = model->rooms[room].id ? model->rooms[room].id : model->actors[a].id;
    }
    return keys;
}

/* Departments whose people are seen are neighbours in the order of the office, and where they hand
 * over to each other. */
static int *choose_accents(const struct wm_model *model, const struct wm_show_actor *people)
{
    struct crowd rooms = crowd_create(model->room_count);
    const char **keys = find_room_keys(model, people);
    for (int r = 0; r < model->room_count; r++) {
        rooms.first[r] = (int)rooms.of->len;
        if (keys[r])
            add_chooser(&rooms, r, keys[r], 0, -1);
    }
    rooms.first[model->room_count] = (int)rooms.of->len;
    for (int i = 1; i < (int)rooms.of->len; i++)
        add_neighbours(&rooms, g_array_index(rooms.of, int, i - 1),
                       g_array_index(rooms.of, int, i));
    for (int h = 0; h < model->handoff_count; h++)
        add_neighbours(&rooms, wm_step_room(model, model->handoffs[h].from),
                       wm_step_room(model, model->handoffs[h].to));
    int *chosen = choose(&rooms, WM_SHOWN_ACCENTS);
    int *accents = g_new0(int, (size_t)model->room_count + 1);
    for (int i = 0; i < (int)rooms.of->len; i++)
        accents[g_array_index(rooms.of, int, i)] = chosen[i];
    g_free(chosen);
    g_free(keys);
    crowd_finish(&rooms);
    return accents;
}

const struct wm_show_actor *wm_show_actors(const struct wm_showing *showing)
{
    const struct wm_model *model = showing->model;
    struct wm_show_actor *people =
        wm_arena_array(showing->arena, struct wm_show_actor, (size_t)model->actor_count + 1);
    int *firsts = wm_show_first_actors(model);
    bool *is_shown = find_shown(model, firsts);
    for (int a = 0; a < model->actor_count; a++) {
        people[a].kind = model->actors[a].kind;
        if (is_shown[a])
            show_actor(showing, a, &people[a]);
    }
    choose_heads(showing->arena, model, people);
    int *accents = choose_accents(model, people);
    for (int a = 0; a < model->actor_count; a++)
        people[a].accent = accents[model->actors[a].room];
    g_free(accents);
    g_free(is_shown);
    g_free(firsts);
    return people;
}
