/* SPDX-License-Identifier: MIT
 *
 * Finds orders of layers that cross little: sweeps first, then one entity after another is put to
 * its best place, and what its move may have opened for others is tried again, until nothing is
 * gained; then small disturbances, kept where they lead to something better.
 */
#include "layout/order_inside.h"

#include <string.h>

/* Sweeps at the beginning; how many disturbances an entity may be in vain, and what all may cost.
 */
enum { SWEEPS = 3, PATIENCE = 8, KICKS = 250000 };

struct search {
    struct wm_order *order;
    int *queue; /* a ring of entities to be tried */
    int queue_begin, queue_length;
    bool *is_queued;
    guint64 lots;
};

/* ---- what a pair costs ---- */

static long pair_links(const struct wm_order *order, const struct wm_layer_arcs *arcs, int u, int v)
{
    long gain = 0;
    for (int a = arcs->first[u]; a < arcs->first[u + 1]; a++) {
        int x = order->position[arcs->arcs[a].other];
        for (int b = arcs->first[v]; b < arcs->first[v + 1]; b++) {
            int y = order->position[arcs->arcs[b].other];
            long weight = (long)arcs->arcs[a].weight * arcs->arcs[b].weight;
            gain += y > x ? weight : y < x ? -weight : 0;
        }
    }
    return gain;
}

static int span_weight(const struct wm_order *order, int upper, int lower)
{
    const struct wm_layer_arcs *below = &order->net.below;
    for (int a = below->first[upper]; a < below->first[upper + 1]; a++)
        if (below->arcs[a].other == lower)
            return below->arcs[a].weight;
    return 0;
}

long wm_order_span_gain(const struct wm_order *order, int u, int v)
{
    const struct wm_layers *l = order->layers;
    const int *balance = order->net.balance;
    const int *first = order->net.below.first;
    if (!balance[u] && !balance[v] && first[u] == first[u + 1] && first[v] == first[v + 1])
        return 0;
    long both = (long)l->pass[u] + l->pass[v] + WM_LAYERS_NEVER;
    return (long)balance[v] * l->pass[u] - (long)balance[u] * l->pass[v] +
           both * (span_weight(order, u, v) - span_weight(order, v, u));
}

/* What it costs to have v above u less what it costs to have u above v. */
static long pair_gain(const struct wm_order *order, int u, int v)
{
    long spans = order->net.has_spans[order->net.column[u]] ? wm_order_span_gain(order, u, v) : 0;
    return spans + pair_links(order, &order->left, u, v) + pair_links(order, &order->right, u, v);
}

/* ---- moves ---- */

void wm_order_move(struct wm_order *order, int column, int from, int to)
{
    int *mine = wm_order_column(order, column);
    int entity = mine[from];
    if (from == to)
        return;
    for (int i = from; i < to; i++)
        order->position[mine[i] = mine[i + 1]] = i;
    for (int i = from; i > to; i--)
        order->position[mine[i] = mine[i - 1]] = i;
    mine[to] = entity;
    order->position[entity] = to;
    struct wm_order_step step = {column, from, to};
    g_array_append_val(order->journal, step);
}

void wm_order_undo(struct wm_order *order, guint length)
{
    for (guint i = order->journal->len; i > length; i--) {
        struct wm_order_step step = g_array_index(order->journal, struct wm_order_step, i - 1);
        wm_order_move(order, step.column, step.to, step.from);
    }
    g_array_set_size(order->journal, length);
}

void wm_order_shift(struct wm_order *order, int entity, int to)
{
    int column = order->net.column[entity];
    const int *others = wm_order_column(order, column);
    int from = order->position[entity];
    for (int i = from + 1; i <= to; i++)
        order->cost += pair_gain(order, entity, others[i]);
    for (int i = from - 1; i >= to; i--)
        order->cost -= pair_gain(order, entity, others[i]);
    wm_order_move(order, column, from, to);
}

struct wm_order_slots wm_order_allowed(const struct wm_order *order, int entity)
{
    int column = order->net.column[entity];
    const int *others = wm_order_column(order, column);
    const int *key = order->layers->key;
    int size = wm_order_size(order, column);
    if (key[entity] < 0)
        return (struct wm_order_slots){0, size};
    int first = order->position[entity];
    int last = first + 1;
    while (first > 0 && (key[others[first - 1]] < 0 || key[others[first - 1]] == key[entity]))
        first--;
    while (last < size && (key[others[last]] < 0 || key[others[last]] == key[entity]))
        last++;
    return (struct wm_order_slots){first, last};
}

/* Moves an entity to its best place in its column; of equal ones the nearest. */
static bool sift(struct wm_order *order, int entity)
{
    int column = order->net.column[entity];
    const int *others = wm_order_column(order, column);
    struct wm_order_slots allowed = wm_order_allowed(order, entity);
    int from = order->position[entity];
    int to = from;
    long best = 0;
    long gain = 0;
    for (int i = from - 1; i >= allowed.first; i--) {
        gain -= pair_gain(order, entity, others[i]);
        if (gain < best) {
            best = gain;
            to = i;
        }
    }
    gain = 0;
    for (int i = from + 1; i < allowed.last; i++) {
        gain += pair_gain(order, entity, others[i]);
        if (gain < best) {
            best = gain;
            to = i;
        }
    }
    order->effort -= 2 * (allowed.last - allowed.first) + 20;
    wm_order_move(order, column, from, to);
    order->cost += best;
    return best < 0;
}

/* ---- one after another ---- */

/* Entities of a chain are tried together, in the name of the first. */
static void enqueue(struct search *search, int entity)
{
    const struct wm_order *order = search->order;
    if (order->chain_of[entity] >= 0)
        entity = order->chain[order->chain_first[order->chain_of[entity]]];
    if (search->is_queued[entity])
        return;
    search->is_queued[entity] = true;
    int count = order->layers->entity_count;
    int end = search->queue_begin + search->queue_length++;
    search->queue[end < count ? end : end - count] = entity;
}

static int dequeue(struct search *search)
{
    int entity = search->queue[search->queue_begin++];
    if (search->queue_begin == search->order->layers->entity_count)
        search->queue_begin = 0;
    search->queue_length--;
    search->is_queued[entity] = false;
    return entity;
}

static void enqueue_partners(struct search *search, const struct wm_layer_arcs *arcs, int entity)
{
    for (int a = arcs->first[entity]; a < arcs->first[entity + 1]; a++)
        enqueue(search, arcs->arcs[a].other);
}

/* All whose best places may be others now that the journal has grown from `length`. */
static void enqueue_moved(struct search *search, guint length)
{
    struct wm_order *order = search->order;
    for (guint n = length; n < order->journal->len; n++) {
        struct wm_order_step step = g_array_index(order->journal, struct wm_order_step, n);
        const int *mine = wm_order_column(order, step.column);
        for (int i = MIN(step.from, step.to); i <= MAX(step.from, step.to); i++) {
            enqueue(search, mine[i]);
            enqueue_partners(search, &order->left, mine[i]);
            enqueue_partners(search, &order->right, mine[i]);
        }
        order->effort -= ABS(step.to - step.from);
    }
}

/* Tries what is queued, and what follows from it, to the end; with the effort used up, the queue is
 * only emptied. */
static void settle(struct search *search)
{
    struct wm_order *order = search->order;
    while (search->queue_length > 0) {
        int entity = dequeue(search);
        guint length = order->journal->len;
        if (order->effort <= 0)
            continue;
        if (order->chain_of[entity] >= 0)
            wm_order_relay(order, order->chain_of[entity]);
        else
            sift(order, entity);
        enqueue_moved(search, length);
    }
}

static bool has_chain(const struct wm_order *order, int entity)
{
    const struct wm_layer_arcs *sides[] = {&order->left, &order->right};
    for (int side = 0; side < 2; side++)
        for (int a = sides[side]->first[entity]; a < sides[side]->first[entity + 1]; a++)
            if (order->chain_of[sides[side]->arcs[a].other] >= 0)
                return true;
    return false;
}

/* Entities with chains, which neither sifting nor relaying alone can move. */
static void replant_all(struct search *search)
{
    struct wm_order *order = search->order;
    for (int e = 0; e < order->layers->entity_count && order->effort > 0; e++) {
        guint length = order->journal->len;
        if (order->chain_of[e] >= 0 || !has_chain(order, e) || !wm_order_replant(order, e))
            continue;
        enqueue_moved(search, length);
        settle(search);
    }
}

static int draw(struct search *search, int below)
{
    search->lots ^= search->lots >> 12;
    search->lots ^= search->lots << 25;
    search->lots ^= search->lots >> 27;
    return (int)((search->lots * G_GUINT64_CONSTANT(2685821657736338717) >> 33) % (guint64)below);
}

/* Moves an entity at random, settles what follows from that, and takes all back where it has become
 * worse. Whether it has become better. */
static bool kick(struct search *search)
{
    struct wm_order *order = search->order;
    long cost = order->cost;
    g_array_set_size(order->journal, 0);
    int entity = draw(search, order->layers->entity_count);
    struct wm_order_slots allowed = wm_order_allowed(order, entity);
    order->effort -= allowed.last - allowed.first + 20;
    wm_order_shift(order, entity, allowed.first + draw(search, allowed.last - allowed.first));
    enqueue_moved(search, 0);
    settle(search);
    if (order->cost > cost) {
        wm_order_undo(order, 0);
        order->cost = cost;
    }
    return order->cost < cost;
}

/* ---- the whole ---- */

static bool is_lane(const struct wm_order *order, int entity)
{
    const struct wm_layer_net *net = &order->net;
    return order->layers->key[entity] < 0 &&
           net->left.first[entity + 1] - net->left.first[entity] <= 1 &&
           net->right.first[entity + 1] - net->right.first[entity] <= 1 &&
           net->below.first[entity] == net->below.first[entity + 1] && net->balance[entity] == 0;
}

static void find_chains(struct wm_order *order)
{
    const struct wm_layer_arcs *right = &order->net.right;
    int count = order->layers->entity_count;
    int used = 0;
    for (int e = 0; e < count; e++)
        order->chain_of[e] = -1;
    for (int e = 0; e < count; e++) {
        if (order->chain_of[e] >= 0 || !is_lane(order, e))
            continue;
        order->chain_first[order->chain_count] = used;
        for (int lane = e; is_lane(order, lane); lane = right->arcs[right->first[lane]].other) {
            order->chain_of[lane] = order->chain_count;
            order->chain[used++] = lane;
            if (right->first[lane] == right->first[lane + 1])
                break;
        }
        order->chain_first[++order->chain_count] = used;
    }
}

static struct wm_layer_arcs copy_arcs(const struct wm_layer_arcs *arcs, size_t entity_count,
                                      struct wm_arena *arena)
{
    size_t count = (size_t)arcs->first[entity_count];
    struct wm_layer_arcs copy = {arcs->first, wm_arena_array(arena, struct wm_layer_arc, count)};
    if (count > 0)
        memcpy(copy.arcs, arcs->arcs, count * sizeof(struct wm_layer_arc));
    return copy;
}

static void init(struct wm_order *order)
{
    const struct wm_layers *layers = order->layers;
    struct wm_arena *arena = order->arena;
    size_t count = (size_t)layers->entity_count;
    wm_layer_net_init(&order->net, layers, arena);
    order->position = wm_arena_array(arena, int, count);
    wm_layers_positions(layers, order->position);
    order->cost = wm_layer_net_cost(&order->net, layers, order->position);
    order->chain_first = wm_arena_array(arena, int, count + 1);
    order->chain = wm_arena_array(arena, int, count);
    order->chain_of = wm_arena_array(arena, int, count);
    order->left = copy_arcs(&order->net.left, count, arena);
    order->right = copy_arcs(&order->net.right, count, arena);
    order->hidden =
        wm_arena_array(arena, struct wm_order_hidden, 4 * (size_t)order->net.right.first[count]);
    order->known = wm_arena_array(arena, struct wm_order_slots, (size_t)layers->column_count);
    order->passing = wm_arena_array(arena, long, (size_t)order->net.widest + 1);
    order->journal = wm_arena_own(arena, g_array_new(FALSE, FALSE, sizeof(struct wm_order_step)),
                                  (GDestroyNotify)g_array_unref);
    order->reach = wm_arena_array(arena, long, count + (size_t)layers->column_count);
    order->front = wm_arena_array(arena, long, (size_t)order->net.most_links + 1);
    order->strands = wm_arena_array(arena, struct wm_order_strand, (size_t)order->net.most_links);
    order->chosen = wm_arena_array(arena, int, (size_t)layers->column_count);
    order->planted = wm_arena_array(arena, long, (size_t)order->net.widest + 1);
    find_chains(order);
}

/* Sweeps there and back and keeps the best order that comes by. */
static void sweep(struct wm_order *order)
{
    size_t size = sizeof(int) * (size_t)order->layers->entity_count;
    int *best = wm_arena_array(order->arena, int, (size_t)order->layers->entity_count);
    memcpy(best, order->layers->order, size);
    for (int i = 0; i < SWEEPS && order->effort > 0; i++) {
        wm_order_sweep(order, i % 2 == 0);
        long cost = wm_layer_net_cost(&order->net, order->layers, order->position);
        if (cost >= order->cost)
            continue;
        order->cost = cost;
        memcpy(best, order->layers->order, size);
    }
    memcpy(order->layers->order, best, size);
    wm_layers_positions(order->layers, order->position);
}

long wm_layers_improve(struct wm_layers *layers, long effort)
{
    size_t count = (size_t)layers->entity_count;
    struct wm_order order = {.layers = layers, .effort = effort, .arena = wm_arena_create()};
    init(&order);
    struct search search = {
        .order = &order,
        .queue = wm_arena_array(order.arena, int, count),
        .is_queued = wm_arena_array(order.arena, bool, count),
        .lots = G_GUINT64_CONSTANT(88172645463325252),
    };
    sweep(&order);
    for (int e = 0; e < layers->entity_count; e++)
        enqueue(&search, e);
    settle(&search);
    replant_all(&search);
    order.effort = MIN(order.effort, KICKS);
    for (long missed = 0; missed < PATIENCE * (long)count && order.effort > 0; missed++)
        if (kick(&search))
            missed = 0;
    wm_arena_destroy(order.arena);
    return order.cost;
}
