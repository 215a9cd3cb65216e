/* SPDX-License-Identifier: MIT
 *
 * Rooms, and what each is measured by, on a board below its name: its goals, and with whom it
 * shares them.
 */
#include "model/seen.h"
#include "show/inside.h"

enum { MOST_GOALS = 3, MOST_NAMES = 2 };

/* The goals of a room as they grow. */
struct goals {
    struct wm_show_goal lines[MOST_GOALS];
    int count;
};

/* The room of an owner. */
static int room_of(const struct wm_model *model, struct wm_owner owner)
{
    return owner.room >= 0 ? owner.room : model->actors[owner.actor].room;
}

/* "Credit, Billing and 2 more", of the rooms of an array but one of them. */
static const char *name_rooms(const struct wm_showing *showing, const GArray *rooms, int but)
{
    GString *names = g_string_new(NULL);
    int named = 0;
    for (guint i = 0; i < rooms->len && named < MOST_NAMES; i++) {
        int room = g_array_index(rooms, int, i);
        if (room != but)
            g_string_append_printf(names, "%s%s", named++ ? ", " : "",
                                   showing->model->rooms[room].name);
    }
    const char *text = wm_arena_strdup(showing->arena, names->str);
    g_string_free(names, TRUE);
    int more = (int)rooms->len - 1 - named;
    return more > 0 ? wm_arena_printf(showing->arena, wm_say(&showing->tongue, "%s and %u more"),
                                      text, (unsigned)more)
                    : text;
}

/* A goal, in each of the rooms that have it. */
static void add_goal(const struct wm_showing *showing, const struct wm_goal *goal,
                     const GArray *rooms, struct goals *goals)
{
    for (guint i = 0; i < rooms->len; i++) {
        int room = g_array_index(rooms, int, i);
        if (goals[room].count == MOST_GOALS)
            continue;
        const char *text = goal->name;
        if (rooms->len > 1)
            text = wm_arena_printf(showing->arena, wm_say(&showing->tongue, "%s, with %s"), text,
                                   name_rooms(showing, rooms, room));
        goals[room].lines[goals[room].count++] = (struct wm_show_goal){
            .text = {wm_say_fill(showing->arena, wm_say(&showing->tongue, "goal: %s"), text),
                     WM_TONE_INK}};
    }
}

/* All goals as they are told. */
static void add_goals(const struct wm_showing *showing, struct goals *goals)
{
    const struct wm_model *model = showing->model;
    GArray *rooms = g_array_new(FALSE, FALSE, sizeof(int));
    int *last = g_new0(int, (size_t)model->room_count + 1); /* goal of a room so far, and 1 */
    for (int g = 0; g < model->goal_count; g++) {
        const struct wm_goal *goal = &model->goals[g];
        g_array_set_size(rooms, 0);
        for (int i = 0; i < goal->of_count; i++) {
            int room = room_of(model, goal->of[i]);
            if (last[room] <= g)
                g_array_append_val(rooms, room);
            last[room] = g + 1;
        }
        add_goal(showing, goal, rooms, goals);
    }
    g_free(last);
    g_array_free(rooms, TRUE);
}

const struct wm_show_room *wm_show_rooms(const struct wm_showing *showing)
{
    const struct wm_model *model = showing->model;
    size_t count = (size_t)model->room_count;
    struct wm_show_room *rooms = wm_arena_array(showing->arena, struct wm_show_room, count + 1);
    struct goals *goals = wm_arena_array(showing->arena, struct goals, count + 1);
    add_goals(showing, goals);
    for (int r = 0; r < model->room_count; r++)
        rooms[r] = (struct wm_show_room){
            .id = model->rooms[r].id,
            .name = model->rooms[r].name,
            .goals = goals[r].lines,
            .goal_count = goals[r].count,
            .is_theirs = wm_room_is_theirs(model, r, showing->options->seen_from),
        };
    return rooms;
}
