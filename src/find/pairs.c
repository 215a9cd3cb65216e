/* SPDX-License-Identifier: MIT
 *
 * Pairs of rooms by a hash table; what comes out is in the order told, never in that of the table.
 */
#include "find/pairs.h"

static gint64 make_key(int a, int b)
{
    return (gint64)MIN(a, b) << 32 | MAX(a, b);
}

static struct wm_room_pair *find_or_add(GHashTable *places, GArray *pairs, int from, int to)
{
    gint64 key = make_key(from, to);
    gpointer place;
    if (g_hash_table_lookup_extended(places, &key, NULL, &place))
        return &g_array_index(pairs, struct wm_room_pair, GPOINTER_TO_UINT(place));
    g_hash_table_insert(places, g_memdup2(&key, sizeof key), GUINT_TO_POINTER(pairs->len));
    struct wm_room_pair pair = {.first = from, .second = to, .ping_pong = -1};
    g_array_append_val(pairs, pair);
    return &g_array_index(pairs, struct wm_room_pair, pairs->len - 1);
}

GArray *wm_room_pairs(const struct wm_model *model)
{
    GHashTable *places = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    GArray *pairs = g_array_new(FALSE, FALSE, sizeof(struct wm_room_pair));
    for (int i = 0; i < model->handoff_count; i++) {
        int from = wm_step_room(model, model->handoffs[i].from);
        int to = wm_step_room(model, model->handoffs[i].to);
        if (from == to)
            continue;
        struct wm_room_pair *pair = find_or_add(places, pairs, from, to);
        if (from == pair->first)
            pair->forth++;
        else
            pair->back++;
        bool is_both = pair->forth > 0 && pair->back > 0;
        if (pair->ping_pong < 0 && is_both && pair->forth + pair->back >= WM_PING_PONG)
            pair->ping_pong = i;
    }
    g_hash_table_destroy(places);
    return pairs;
}
