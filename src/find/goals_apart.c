/* SPDX-License-Identifier: MIT
 *
 * goals-apart: two rooms between which work passes, either way, both with goals, none of them
 * shared. A goal of an actor is one of the actor's room. The same name said twice is the same goal.
 */
#include "find/pairs.h"
#include "find/search.h"

/* For each room its goals, as sorted indices of the first goal of that name; NULL: none. */
static void add_goal(GArray **goals, int room, int goal)
{
    if (!goals[room])
        goals[room] = g_array_new(FALSE, FALSE, sizeof(int));
    g_array_append_val(goals[room], goal);
}

static int compare_ints(const void *left, const void *right)
{
    int a = *(const int *)left;
    int b = *(const int *)right;
    return (a > b) - (a < b);
}

static GArray **collect_goals(const struct wm_model *model)
{
    GArray **goals = g_new0(GArray *, (gsize)model->room_count);
    GHashTable *names = g_hash_table_new(g_str_hash, g_str_equal);
    for (int i = 0; i < model->goal_count; i++) {
        const struct wm_goal *goal = &model->goals[i];
        if (!g_hash_table_contains(names, goal->name))
            g_hash_table_insert(names, (gpointer)goal->name, GINT_TO_POINTER(i));
        int first = GPOINTER_TO_INT(g_hash_table_lookup(names, goal->name));
        for (int j = 0; j < goal->of_count; j++) {
            struct wm_owner of = goal->of[j];
            add_goal(goals, of.room >= 0 ? of.room : model->actors[of.actor].room, first);
        }
    }
    for (int i = 0; i < model->room_count; i++)
        if (goals[i])
            g_array_sort(goals[i], compare_ints);
    g_hash_table_destroy(names);
    return goals;
}

static bool shares_one(const GArray *a, const GArray *b)
{
    for (guint i = 0, j = 0; i < a->len && j < b->len;) {
        int left = g_array_index(a, int, i);
        int right = g_array_index(b, int, j);
        if (left == right)
            return true;
        if (left < right)
            i++;
        else
            j++;
    }
    return false;
}

static void add_apart(const struct wm_search *search, const struct wm_room_pair *pair,
                      GArray *const *goals)
{
    const struct wm_model *model = search->model;
    const struct wm_goal *one = &model->goals[g_array_index(goals[pair->first], int, 0)];
    const struct wm_goal *other = &model->goals[g_array_index(goals[pair->second], int, 0)];
    struct wm_finding *finding =
        wm_findings_add(search->findings, WM_CODE_GOALS_APART, one->at,
                        "work passes between %s and %s, which share no goal: %s here, %s there",
                        model->rooms[pair->first].name, model->rooms[pair->second].name,
                        wm_quote(search, one->name), wm_quote(search, other->name));
    finding->subject = wm_subject_make(WM_SUBJECT_ROOM, pair->first);
    finding->other = pair->second;
}

void wm_find_goals_apart(const struct wm_search *search)
{
    const struct wm_model *model = search->model;
    GArray **goals = collect_goals(model);
    GArray *pairs = wm_room_pairs(model);
    for (guint i = 0; i < pairs->len; i++) {
        const struct wm_room_pair *pair = &g_array_index(pairs, struct wm_room_pair, i);
        const GArray *one = goals[pair->first];
        const GArray *other = goals[pair->second];
        if (one && other && !shares_one(one, other))
            add_apart(search, pair, goals);
    }
    g_array_free(pairs, TRUE);
    for (int i = 0; i < model->room_count; i++)
        if (goals[i])
            g_array_free(goals[i], TRUE);
    g_free(goals);
}
