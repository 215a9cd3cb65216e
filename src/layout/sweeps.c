/* SPDX-License-Identifier: MIT
 *
 * Sweeps over layers (Sugiyama, Tagawa and Toda 1981): from column to column, entities are sorted
 * by where their partners in the column before stand on average. Keyed entities whose averages
 * stand against their keys are levelled first (pool adjacent violators), so that a wall, which
 * weighs much, holds the steps of either band on its side, and lanes are merged in by their
 * averages.
 */
#include "layout/order_inside.h"

#include <string.h>

/* A column while it is sorted. */
struct sorting {
    struct wm_order *order;
    const struct wm_layer_arcs *arcs, *others; /* to the column before, to the next */
    double *value;                             /* by entity */
    double *pool_value, *pool_weight;
    int *pool_size;
    int *keyed, *lanes;
    bool *is_hanging; /* by entity: follows the upper end of its span */
};

/* Where the partners of an entity stand on average; its weight, 0: it has none. */
static double average(const struct wm_order *order, const struct wm_layer_arcs *arcs, int entity,
                      double *value)
{
    double sum = 0;
    double weight = 0;
    for (int a = arcs->first[entity]; a < arcs->first[entity + 1]; a++) {
        sum += (double)order->position[arcs->arcs[a].other] * arcs->arcs[a].weight;
        weight += arcs->arcs[a].weight;
    }
    if (weight > 0)
        *value = sum / weight;
    return weight;
}

static bool comes_before(const struct sorting *it, int a, int b)
{
    const int *key = it->order->layers->key;
    return key[a] != key[b] ? key[a] < key[b] : it->value[a] < it->value[b];
}

/* Stable insertion sort: but for the first sweep, nearly all stand right already. */
static void sort(const struct sorting *it, int *entities, int count)
{
    for (int i = 1; i < count; i++) {
        int entity = entities[i];
        if (!comes_before(it, entity, entities[i - 1]))
            continue;
        int low = 0;
        int high = i - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (comes_before(it, entity, entities[middle]))
                high = middle;
            else
                low = middle + 1;
        }
        memmove(entities + low + 1, entities + low, sizeof(int) * (size_t)(i - low));
        entities[low] = entity;
    }
}

static void level(const struct sorting *it, int count)
{
    double *value = it->pool_value;
    double *weight = it->pool_weight;
    int pools = 0;
    for (int i = 0; i < count; i++) {
        value[pools] = it->value[it->keyed[i]];
        weight[pools] = 1e-3 + average(it->order, it->arcs, it->keyed[i], &(double){0});
        it->pool_size[pools++] = 1;
        while (pools > 1 && value[pools - 2] > value[pools - 1]) {
            pools--;
            double sum = weight[pools - 1] + weight[pools];
            value[pools - 1] =
                (value[pools - 1] * weight[pools - 1] + value[pools] * weight[pools]) / sum;
            weight[pools - 1] = sum;
            it->pool_size[pools - 1] += it->pool_size[pools];
        }
    }
    for (int p = 0, i = 0; p < pools; p++)
        for (int n = 0; n < it->pool_size[p]; n++)
            it->value[it->keyed[i++]] = value[p];
}

/* Lanes with one span, from a keyed entity. */
static void find_hanging(const struct sorting *it)
{
    const struct wm_layer_net *net = &it->order->net;
    const int *key = it->order->layers->key;
    for (int e = 0; e < it->order->layers->entity_count; e++)
        for (int a = net->below.first[e]; key[e] >= 0 && a < net->below.first[e + 1]; a++) {
            int lower = net->below.arcs[a].other;
            it->is_hanging[lower] = key[lower] < 0 && net->balance[lower] == -1 &&
                                    net->below.first[lower] == net->below.first[lower + 1];
        }
}

/* Whether the next one from above is a lane. */
static bool comes_lane(const struct sorting *it, int lane, int keyed)
{
    const int *position = it->order->position;
    return it->value[lane] < it->value[keyed] ||
           (it->value[lane] == it->value[keyed] && position[lane] < position[keyed]);
}

static void sort_column(const struct sorting *it, int column)
{
    struct wm_order *order = it->order;
    int size = wm_order_size(order, column);
    int *mine = wm_order_column(order, column);
    int keyed_count = 0;
    int lane_count = 0;
    double last = 0;
    for (int i = 0; i < size; i++) {
        int e = mine[i];
        if (average(order, it->arcs, e, &last) == 0)
            average(order, it->others, e, &last);
        it->value[e] = last;
        if (order->layers->key[e] >= 0)
            it->keyed[keyed_count++] = e;
        else if (!it->is_hanging[e])
            it->lanes[lane_count++] = e;
    }
    sort(it, it->keyed, keyed_count);
    sort(it, it->lanes, lane_count);
    level(it, keyed_count);
    const struct wm_layer_arcs *below = &order->net.below;
    for (int i = 0, k = 0, l = 0; i < size;) {
        if (k == keyed_count || (l < lane_count && comes_lane(it, it->lanes[l], it->keyed[k]))) {
            mine[i++] = it->lanes[l++];
            continue;
        }
        int e = it->keyed[k++];
        mine[i++] = e;
        for (int a = below->first[e]; a < below->first[e + 1]; a++)
            if (it->is_hanging[below->arcs[a].other])
                mine[i++] = below->arcs[a].other;
    }
    for (int i = 0; i < size; i++)
        order->position[mine[i]] = i;
    order->effort -= 10L * size;
}

void wm_order_sweep(struct wm_order *order, bool from_left)
{
    size_t widest = (size_t)order->net.widest;
    struct sorting it = {order,
                         from_left ? &order->net.left : &order->net.right,
                         from_left ? &order->net.right : &order->net.left,
                         g_new(double, (size_t)order->layers->entity_count),
                         g_new(double, widest),
                         g_new(double, widest),
                         g_new(int, widest),
                         g_new0(int, widest),
                         g_new0(int, widest),
                         g_new0(bool, (size_t)order->layers->entity_count)};
    find_hanging(&it);
    int columns = order->layers->column_count;
    for (int c = 0; c < columns; c++)
        sort_column(&it, from_left ? c : columns - 1 - c);
    g_free(it.value);
    g_free(it.pool_value);
    g_free(it.pool_weight);
    g_free(it.pool_size);
    g_free(it.keyed);
    g_free(it.lanes);
    g_free(it.is_hanging);
}
