/* SPDX-License-Identifier: MIT
 *
 * Two workflows side by side. Everything is found by its id in a hash table and listed in the order
 * of the models, so the order of the table tells nothing.
 */
#include "model/difference.h"

#include "model/duration.h"
#include "model/words.h"

#include <string.h>

enum { NOWHERE = -1 };

/* ---- Pairs ---- */

static struct wm_pairs take_pairs(struct wm_arena *arena, GArray *pairs)
{
    int count = (int)pairs->len;
    return (struct wm_pairs){wm_arena_take_array(arena, pairs), count};
}

/* Those that take part, by their ids; NULL: it does not. */
static struct wm_pairs match_ids(struct wm_arena *arena, const char *const *before,
                                 int before_count, const char *const *after, int after_count)
{
    GArray *pairs = g_array_new(FALSE, FALSE, sizeof(struct wm_pair));
    GHashTable *by_id = g_hash_table_new(g_str_hash, g_str_equal);
    for (int i = before_count - 1; i >= 0; i--)
        if (before[i])
            g_hash_table_insert(by_id, (void *)before[i], GINT_TO_POINTER(i + 1));
    for (int i = 0; i < after_count; i++) {
        if (!after[i])
            continue;
        struct wm_pair pair = {NOWHERE, i, WM_NEW, NULL, 0};
        pair.before = GPOINTER_TO_INT(g_hash_table_lookup(by_id, after[i])) - 1;
        if (pair.before >= 0) {
            pair.fate = WM_STAYS;
            g_hash_table_remove(by_id, after[i]);
        }
        g_array_append_val(pairs, pair);
    }
    for (int i = 0; i < before_count; i++) {
        struct wm_pair pair = {i, NOWHERE, WM_GONE, NULL, 0};
        if (before[i] && g_hash_table_contains(by_id, before[i]))
            g_array_append_val(pairs, pair);
    }
    g_hash_table_unref(by_id);
    return take_pairs(arena, pairs);
}

static const char **room_ids(struct wm_arena *arena, const struct wm_model *model)
{
    const char **ids = wm_arena_array(arena, const char *, (size_t)model->room_count);
    for (int s = 0; s < model->step_count; s++)
        ids[wm_step_room(model, s)] = model->rooms[wm_step_room(model, s)].id;
    return ids;
}

static const char **actor_ids(struct wm_arena *arena, const struct wm_model *model)
{
    const char **ids = wm_arena_array(arena, const char *, (size_t)model->actor_count);
    for (int s = 0; s < model->step_count; s++)
        ids[model->steps[s].actor] = model->actors[model->steps[s].actor].id;
    return ids;
}

static const char **step_ids(struct wm_arena *arena, const struct wm_model *model)
{
    const char **ids = wm_arena_array(arena, const char *, (size_t)model->step_count);
    for (int s = 0; s < model->step_count; s++)
        ids[s] = model->steps[s].id;
    return ids;
}

/* The steps of a handoff and, if `has_item`, its thing, as one text. */
static const char *handoff_key(struct wm_arena *arena, const struct wm_model *model, int handoff,
                               bool has_item)
{
    const struct wm_handoff *it = &model->handoffs[handoff];
    return wm_arena_printf(arena, "%s\n%s\n%s", model->steps[it->from].id, model->steps[it->to].id,
                           has_item && it->item ? it->item : "");
}

/* Handoffs of the second model that have no fellow yet find the first one of the first model with
 * the same key that has none either. */
static void match_handoffs(struct wm_arena *arena, const struct wm_difference *difference,
                           bool has_item, int *fellow_before, int *fellow_after)
{
    GHashTable *by_key =
        g_hash_table_new_full(g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_queue_free);
    for (int h = 0; h < difference->before->handoff_count; h++) {
        if (fellow_before[h] >= 0)
            continue;
        const char *key = handoff_key(arena, difference->before, h, has_item);
        GQueue *queue = g_hash_table_lookup(by_key, key);
        if (!queue)
            g_hash_table_insert(by_key, (void *)key, queue = g_queue_new());
        g_queue_push_tail(queue, GINT_TO_POINTER(h + 1));
    }
    for (int h = 0; h < difference->after->handoff_count; h++) {
        if (fellow_after[h] >= 0)
            continue;
        const char *key = handoff_key(arena, difference->after, h, has_item);
        GQueue *queue = g_hash_table_lookup(by_key, key);
        if (!queue || g_queue_is_empty(queue))
            continue;
        fellow_after[h] = GPOINTER_TO_INT(g_queue_pop_head(queue)) - 1;
        fellow_before[fellow_after[h]] = h;
    }
    g_hash_table_unref(by_key);
}

static struct wm_pairs pair_handoffs(struct wm_arena *arena, const struct wm_difference *difference)
{
    int *fellow_before = wm_arena_indices(arena, difference->before->handoff_count);
    int *fellow_after = wm_arena_indices(arena, difference->after->handoff_count);
    match_handoffs(arena, difference, true, fellow_before, fellow_after);
    match_handoffs(arena, difference, false, fellow_before, fellow_after);
    GArray *pairs = g_array_new(FALSE, FALSE, sizeof(struct wm_pair));
    for (int h = 0; h < difference->after->handoff_count; h++) {
        struct wm_pair pair = {fellow_after[h], h, fellow_after[h] < 0 ? WM_NEW : WM_STAYS, NULL,
                               0};
        g_array_append_val(pairs, pair);
    }
    for (int h = 0; h < difference->before->handoff_count; h++) {
        struct wm_pair pair = {h, NOWHERE, WM_GONE, NULL, 0};
        if (fellow_before[h] < 0)
            g_array_append_val(pairs, pair);
    }
    return take_pairs(arena, pairs);
}

/* ---- What changed ---- */

/* Aspects of one pair as they are found. */
struct aspects {
    struct wm_arena *arena;
    GArray *found; /* struct wm_aspect */
};

static void add_aspect(struct aspects *to, enum wm_aspect_kind kind, const char *before,
                       const char *after)
{
    struct wm_aspect aspect = {kind, before, after, NULL};
    if (g_strcmp0(before, after) != 0)
        g_array_append_val(to->found, aspect);
}

static void add_truth(struct aspects *to, enum wm_aspect_kind kind, bool before, bool after)
{
    add_aspect(to, kind, before ? "yes" : NULL, after ? "yes" : NULL);
}

/* As long in another unit is no other time. */
static void add_time(struct aspects *to, enum wm_aspect_kind kind,
                     const struct wm_difference *models, struct wm_duration before,
                     struct wm_duration after)
{
    double minutes[2] = {wm_duration_minutes(models->before, before),
                         wm_duration_minutes(models->after, after)};
    if (minutes[0] < minutes[1] || minutes[0] > minutes[1])
        add_aspect(to, kind, minutes[0] > 0 ? wm_duration_words(to->arena, before) : NULL,
                   minutes[1] > 0 ? wm_duration_words(to->arena, after) : NULL);
}

static const char *trouble_words(struct wm_arena *arena, const struct wm_trouble *trouble)
{
    const char *kind = wm_trouble_words[trouble->kind];
    if (trouble->share.is_given && trouble->says)
        return wm_arena_printf(arena, "%s, %s (%s)", kind, trouble->share.words, trouble->says);
    if (trouble->share.is_given)
        return wm_arena_printf(arena, "%s, %s", kind, trouble->share.words);
    return trouble->says ? wm_arena_printf(arena, "%s (%s)", kind, trouble->says) : kind;
}

/* One of the two may be missing. */
static void add_trouble(struct aspects *to, enum wm_trouble_kind kind,
                        const struct wm_trouble *before, const struct wm_trouble *after)
{
    struct wm_aspect aspect = {
        .kind = WM_ASPECT_TROUBLE,
        .before = before ? trouble_words(to->arena, before) : NULL,
        .after = after ? trouble_words(to->arena, after) : NULL,
        .trouble = wm_trouble_words[kind],
    };
    if (g_strcmp0(aspect.before, aspect.after) != 0)
        g_array_append_val(to->found, aspect);
}

/* Of one kind the first of the one side goes with the first of the other. */
static void add_troubles(struct aspects *to, const struct wm_trouble *before, int before_count,
                         const struct wm_trouble *after, int after_count)
{
    bool *is_met = wm_arena_array(to->arena, bool, (size_t)before_count);
    for (int a = 0; a < after_count; a++) {
        int b = 0;
        while (b < before_count && (is_met[b] || before[b].kind != after[a].kind))
            b++;
        if (b < before_count)
            is_met[b] = true;
        add_trouble(to, after[a].kind, b < before_count ? &before[b] : NULL, &after[a]);
    }
    for (int b = 0; b < before_count; b++)
        if (!is_met[b])
            add_trouble(to, before[b].kind, &before[b], NULL);
}

static bool has_rule(const struct wm_rule *rules, int count, const char *says)
{
    for (int i = 0; i < count; i++)
        if (g_strcmp0(rules[i].says, says) == 0)
            return true;
    return false;
}

static void add_rules(struct aspects *to, const struct wm_rule *before, int before_count,
                      const struct wm_rule *after, int after_count)
{
    for (int i = 0; i < after_count; i++)
        if (!has_rule(before, before_count, after[i].says))
            add_aspect(to, WM_ASPECT_RULE, NULL, after[i].says);
    for (int i = 0; i < before_count; i++)
        if (!has_rule(after, after_count, before[i].says))
            add_aspect(to, WM_ASPECT_RULE, before[i].says, NULL);
}

static const char *actor_name(const struct wm_model *model, int step)
{
    return model->actors[model->steps[step].actor].name;
}

static void compare_steps(struct aspects *to, const struct wm_difference *models, int before,
                          int after)
{
    const struct wm_step *old = &models->before->steps[before];
    const struct wm_step *now = &models->after->steps[after];
    add_aspect(to, WM_ASPECT_DOES, old->does, now->does);
    if (g_strcmp0(models->before->actors[old->actor].id, models->after->actors[now->actor].id) != 0)
        add_aspect(to, WM_ASPECT_BY, actor_name(models->before, before),
                   actor_name(models->after, after));
    add_time(to, WM_ASPECT_TAKES, models, old->takes, now->takes);
    add_time(to, WM_ASPECT_WAITS, models, old->waits, now->waits);
    if (old->mood != WM_MOOD_NONE && now->mood != WM_MOOD_NONE)
        add_aspect(to, WM_ASPECT_MOOD, wm_mood_words[old->mood], wm_mood_words[now->mood]);
    add_truth(to, WM_ASPECT_TRUTH, old->is_moment_of_truth, now->is_moment_of_truth);
    add_troubles(to, old->troubles, old->trouble_count, now->troubles, now->trouble_count);
    add_rules(to, old->rules, old->rule_count, now->rules, now->rule_count);
}

/* Its own wait, not that of the step it leads to. */
static void compare_handoffs(struct aspects *to, const struct wm_difference *models, int before,
                             int after)
{
    const struct wm_handoff *old = &models->before->handoffs[before];
    const struct wm_handoff *now = &models->after->handoffs[after];
    add_aspect(to, WM_ASPECT_ITEM, old->item, now->item);
    add_aspect(to, WM_ASPECT_VIA, old->via == WM_VIA_NONE ? NULL : wm_via_words[old->via],
               now->via == WM_VIA_NONE ? NULL : wm_via_words[now->via]);
    add_aspect(to, WM_ASPECT_WHEN, old->when, now->when);
    if (old->share.is_given != now->share.is_given || old->share.value < now->share.value ||
        old->share.value > now->share.value)
        add_aspect(to, WM_ASPECT_SHARE, old->share.words, now->share.words);
    add_aspect(to, WM_ASPECT_OWNER, wm_owner_name(models->before, old->owner),
               wm_owner_name(models->after, now->owner));
    add_aspect(to, WM_ASPECT_MEASURE, old->measure, now->measure);
    add_truth(to, WM_ASPECT_THROWN, old->is_thrown, now->is_thrown);
    add_truth(to, WM_ASPECT_REWORK, old->is_rework, now->is_rework);
    add_time(to, WM_ASPECT_WAITS, models, old->waits, now->waits);
    add_troubles(to, old->troubles, old->trouble_count, now->troubles, now->trouble_count);
    add_rules(to, old->rules, old->rule_count, now->rules, now->rule_count);
}

typedef void compare_pair(struct aspects *to, const struct wm_difference *models, int before,
                          int after);

static void compare_all(struct wm_arena *arena, const struct wm_difference *models,
                        struct wm_pairs pairs, compare_pair *compare)
{
    for (int i = 0; i < pairs.count; i++) {
        struct wm_pair *pair = (struct wm_pair *)&pairs.pairs[i];
        if (pair->fate != WM_STAYS)
            continue;
        struct aspects aspects = {arena, g_array_new(FALSE, FALSE, sizeof(struct wm_aspect))};
        compare(&aspects, models, pair->before, pair->after);
        pair->aspect_count = (int)aspects.found->len;
        pair->aspects = wm_arena_take_array(arena, aspects.found);
        if (pair->aspect_count > 0)
            pair->fate = WM_CHANGED;
    }
}

struct wm_difference *wm_difference_make(struct wm_arena *arena, const struct wm_model *before,
                                         const struct wm_model *after)
{
    struct wm_difference *difference = wm_arena_new(arena, struct wm_difference);
    difference->before = before;
    difference->after = after;
    difference->rooms = match_ids(arena, room_ids(arena, before), before->room_count,
                                  room_ids(arena, after), after->room_count);
    difference->actors = match_ids(arena, actor_ids(arena, before), before->actor_count,
                                   actor_ids(arena, after), after->actor_count);
    difference->steps = match_ids(arena, step_ids(arena, before), before->step_count,
                                  step_ids(arena, after), after->step_count);
    difference->handoffs = pair_handoffs(arena, difference);
    compare_all(arena, difference, difference->steps, compare_steps);
    compare_all(arena, difference, difference->handoffs, compare_handoffs);
    return difference;
}

int wm_pairs_count(struct wm_pairs pairs, enum wm_fate fate)
{
    int count = 0;
    for (int i = 0; i < pairs.count; i++)
        count += pairs.pairs[i].fate == fate;
    return count;
}

static bool has_both(struct wm_pairs pairs)
{
    for (int i = 0; i < pairs.count; i++)
        if (pairs.pairs[i].before >= 0 && pairs.pairs[i].after >= 0)
            return true;
    return false;
}

bool wm_difference_is_shared(const struct wm_difference *difference)
{
    return has_both(difference->rooms) || has_both(difference->actors) ||
           has_both(difference->steps);
}
