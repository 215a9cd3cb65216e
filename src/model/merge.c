/* SPDX-License-Identifier: MIT
 *
 * Which room, actor, step and handoff of two models is which, and the order of all.
 */
#include "model/merge.h"

#include "model/merge_inside.h"

enum { NOWHERE = -1 };

/* Of each room its first actor; -1: none. */
static int *first_actors(struct wm_arena *arena, const struct wm_model *model)
{
    int *first = wm_arena_indices(arena, model->room_count);
    for (int a = model->actor_count - 1; a >= 0; a--)
        first[model->actors[a].room] = a;
    return first;
}

/* By what rooms are known: their place in the office and their id. An actor without a department is
 * known by its own id, and so is the room that it has for itself. */
static const char **room_keys(struct wm_arena *arena, const struct wm_model *model)
{
    const char **keys = wm_arena_array(arena, const char *, (size_t)model->room_count);
    const int *first = first_actors(arena, model);
    for (int r = 0; r < model->room_count; r++) {
        const struct wm_room *room = &model->rooms[r];
        const char *id = room->id ? room->id : first[r] >= 0 ? model->actors[first[r]].id : "";
        keys[r] = wm_arena_printf(arena, "%d%c%s", room->side, room->id ? 'd' : 'a', id);
    }
    return keys;
}

static void merge_rooms(struct wm_merging *merging)
{
    const struct wm_model *before = merging->before, *after = merging->after;
    const char **keys_before = room_keys(merging->arena, before);
    const char **keys_after = room_keys(merging->arena, after);
    GHashTable *by_key = g_hash_table_new(g_str_hash, g_str_equal);
    for (int r = after->room_count - 1; r >= 0; r--)
        g_hash_table_insert(by_key, (void *)keys_after[r], GINT_TO_POINTER(r + 1));
    merging->rooms = wm_arena_indices(merging->arena, before->room_count);
    merging->room_count = after->room_count;
    for (int r = 0; r < before->room_count; r++) {
        int found = GPOINTER_TO_INT(g_hash_table_lookup(by_key, keys_before[r])) - 1;
        merging->rooms[r] = found >= 0 ? found : merging->room_count++;
    }
    g_hash_table_unref(by_key);
}

static void merge_actors(struct wm_merging *merging)
{
    const struct wm_model *before = merging->before, *after = merging->after;
    GHashTable *by_id = g_hash_table_new(g_str_hash, g_str_equal);
    for (int a = 0; a < after->actor_count; a++)
        g_hash_table_insert(by_id, (void *)after->actors[a].id, GINT_TO_POINTER(a + 1));
    merging->actors = wm_arena_indices(merging->arena, before->actor_count);
    merging->actor_count = after->actor_count;
    for (int a = 0; a < before->actor_count; a++) {
        const struct wm_actor *it = &before->actors[a];
        int found = GPOINTER_TO_INT(g_hash_table_lookup(by_id, it->id)) - 1;
        bool is_one = found >= 0 && after->actors[found].room == merging->rooms[it->room];
        merging->actors[a] = is_one ? found : merging->actor_count++;
    }
    g_hash_table_unref(by_id);
}

/* Whether a step that is in both models stands in the same room in both. */
static bool is_in_place(const struct wm_merging *merging, const struct wm_pair *pair)
{
    return pair->before >= 0 && pair->after >= 0 &&
           merging->rooms[wm_step_room(merging->before, pair->before)] ==
               wm_step_room(merging->after, pair->after);
}

/* ---- The order of the steps ---- */

/* Parts in a row while it grows, and of the model before what tells where a step that is gone
 * belongs. Behind the last part, and before the first one, stands the end. */
struct row {
    struct wm_merged_part *parts;
    int count, end;
    int *next, *last;     /* by part; the last one of those put behind it */
    int *previous;        /* by part */
    int *part_of;         /* by step of the model before; -1: not in the row yet */
    int *source, *target; /* the last that handed over to it; the first, of those that stay, that
                             it handed over to; -1: none */
};

static void put_behind(struct row *row, int anchor, int part)
{
    int behind = row->last[anchor] >= 0 ? row->last[anchor] : anchor;
    int next = row->next[behind];
    row->next[behind] = part;
    row->previous[part] = behind;
    row->next[part] = next;
    row->previous[next] = part;
    row->last[anchor] = part;
}

/* What came back tells nothing of the order. */
static void find_neighbours(const struct wm_merging *merging, struct row *row)
{
    for (int h = 0; h < merging->before->handoff_count; h++) {
        const struct wm_handoff *it = &merging->before->handoffs[h];
        if (it->is_rework || it->to <= it->from)
            continue;
        row->source[it->to] = MAX(row->source[it->to], it->from);
        if (row->part_of[it->to] >= 0 &&
            (row->target[it->from] < 0 || it->to < row->target[it->from]))
            row->target[it->from] = it->to;
    }
}

/* Behind which part a step that is gone stands. */
static int find_anchor(const struct row *row, int step)
{
    if (row->source[step] >= 0)
        return row->part_of[row->source[step]];
    if (row->target[step] >= 0)
        return row->previous[row->part_of[row->target[step]]];
    return step > 0 ? row->part_of[step - 1] : row->end;
}

static struct row begin_row(struct wm_arena *arena, int steps_before, int steps_after)
{
    int most = steps_before + steps_after;
    struct row row = {
        .parts = wm_arena_array(arena, struct wm_merged_part, (size_t)most),
        .end = most,
        .next = wm_arena_indices(arena, most + 1),
        .last = wm_arena_indices(arena, most + 1),
        .previous = wm_arena_indices(arena, most + 1),
        .part_of = wm_arena_indices(arena, steps_before),
        .source = wm_arena_indices(arena, steps_before),
        .target = wm_arena_indices(arena, steps_before),
    };
    row.next[row.end] = row.previous[row.end] = row.end;
    return row;
}

/* What is after stands in its order; then what is gone finds its place, in the order told. */
static void fill_row(const struct wm_merging *merging, struct row *row)
{
    const struct wm_pairs pairs = merging->difference->steps;
    const struct wm_pair **gone =
        wm_arena_array(merging->arena, const struct wm_pair *, (size_t)merging->before->step_count);
    for (int i = 0; i < pairs.count; i++) {
        const struct wm_pair *pair = &pairs.pairs[i];
        bool is_one = is_in_place(merging, pair);
        if (pair->before >= 0 && !is_one)
            gone[pair->before] = pair;
        if (pair->after < 0)
            continue;
        row->parts[row->count] =
            (struct wm_merged_part){is_one ? pair->before : NOWHERE, pair->after, pair};
        if (is_one)
            row->part_of[pair->before] = row->count;
        put_behind(row, row->end, row->count++);
    }
    row->last[row->end] = NOWHERE;
    find_neighbours(merging, row);
    for (int s = 0; s < merging->before->step_count; s++) {
        if (!gone[s])
            continue;
        row->parts[row->count] = (struct wm_merged_part){s, NOWHERE, gone[s]};
        put_behind(row, find_anchor(row, s), row->count);
        row->part_of[s] = row->count++;
    }
}

static void merge_steps(struct wm_merging *merging)
{
    struct row row =
        begin_row(merging->arena, merging->before->step_count, merging->after->step_count);
    fill_row(merging, &row);
    struct wm_merged_part *steps =
        wm_arena_array(merging->arena, struct wm_merged_part, (size_t)row.count);
    for (int part = row.next[row.end]; part != row.end; part = row.next[part])
        steps[merging->step_count++] = row.parts[part];
    merging->steps = steps;
}

static void index_steps(struct wm_merging *merging)
{
    merging->steps_before = wm_arena_indices(merging->arena, merging->before->step_count);
    merging->steps_after = wm_arena_indices(merging->arena, merging->after->step_count);
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

/* A part and the step it begins at. */
struct begun {
    struct wm_merged_part part;
    int from;
};

static int compare_begun(const void *a, const void *b)
{
    const struct begun *x = a;
    const struct begun *y = b;
    if (x->from != y->from)
        return x->from - y->from;
    bool is_gone[2] = {x->part.after < 0, y->part.after < 0};
    if (is_gone[0] != is_gone[1])
        return is_gone[0] - is_gone[1];
    return is_gone[0] ? x->part.before - y->part.before : x->part.after - y->part.after;
}

static GArray *list_handoffs(const struct wm_merging *merging)
{
    const struct wm_pairs pairs = merging->difference->handoffs;
    GArray *list = g_array_new(FALSE, FALSE, sizeof(struct begun));
    for (int i = 0; i < pairs.count; i++) {
        const struct wm_pair *pair = &pairs.pairs[i];
        bool is_one = joins_the_same(merging, pair);
        struct begun now = {{is_one ? pair->before : NOWHERE, pair->after, pair}, 0};
        struct begun old = {{pair->before, NOWHERE, pair}, 0};
        if (pair->after >= 0) {
            now.from = merging->steps_after[merging->after->handoffs[pair->after].from];
            g_array_append_val(list, now);
        }
        if (pair->before >= 0 && !is_one) {
            old.from = merging->steps_before[merging->before->handoffs[pair->before].from];
            g_array_append_val(list, old);
        }
    }
    g_array_sort(list, compare_begun);
    return list;
}

/* Those of each step stand next to each other, first as after, then what is gone. */
static void merge_handoffs(struct wm_merging *merging)
{
    GArray *list = list_handoffs(merging);
    int count = (int)list->len;
    struct wm_merged_part *handoffs =
        wm_arena_array(merging->arena, struct wm_merged_part, (size_t)count);
    merging->first_handoff = wm_arena_indices(merging->arena, merging->step_count + 1);
    int next = 0;
    for (int s = 0; s <= merging->step_count; s++) {
        merging->first_handoff[s] = next;
        while (next < count && g_array_index(list, struct begun, next).from == s) {
            handoffs[next] = g_array_index(list, struct begun, next).part;
            next++;
        }
    }
    merging->handoffs = handoffs;
    merging->handoff_count = count;
    g_array_free(list, TRUE);
}

static void index_handoffs(struct wm_merging *merging)
{
    merging->handoffs_before = wm_arena_indices(merging->arena, merging->before->handoff_count);
    merging->handoffs_after = wm_arena_indices(merging->arena, merging->after->handoff_count);
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
