/* SPDX-License-Identifier: MIT
 *
 * Lays chains of lanes, and steps with all chains that end at them, anew as a whole, on the way
 * that crosses least while all else stays: single moves cannot find it, since halfway it costs
 * more. This is also how a chain finds the gap in which it changes band. While a way is looked for,
 * what is to be laid is hidden: its links weigh nothing.
 */
#include "layout/order_inside.h"

static const long FAR = G_MAXLONG / 4;

/* ---- hiding ---- */

static void hide_arc(struct wm_order *order, const struct wm_layer_arcs *arcs, int from, int to)
{
    int low = arcs->first[from];
    int high = arcs->first[from + 1] - 1;
    while (low < high) {
        int middle = (low + high) / 2;
        if (arcs->arcs[middle].other < to)
            low = middle + 1;
        else
            high = middle;
    }
    struct wm_layer_arc *arc = &arcs->arcs[low];
    order->hidden[order->hidden_count++] = (struct wm_order_hidden){arc, arc->weight};
    arc->weight = 0;
}

static void hide(struct wm_order *order, int entity)
{
    const struct wm_layer_arcs *sides[] = {&order->left, &order->right};
    for (int side = 0; side < 2; side++)
        for (int a = sides[side]->first[entity]; a < sides[side]->first[entity + 1]; a++) {
            int other = sides[side]->arcs[a].other;
            hide_arc(order, sides[side], entity, other);
            hide_arc(order, sides[!side], other, entity);
        }
}

static void hide_chain(struct wm_order *order, int chain)
{
    for (int i = order->chain_first[chain]; i < order->chain_first[chain + 1]; i++)
        hide(order, order->chain[i]);
}

/* Shows what was hidden last, until so many are left. */
static void show(struct wm_order *order, int count)
{
    while (order->hidden_count > count) {
        const struct wm_order_hidden *it = &order->hidden[--order->hidden_count];
        it->arc->weight = it->weight;
    }
}

/* Shows the chain that was hidden last. */
static void show_chain(struct wm_order *order, int chain)
{
    const struct wm_layer_arcs *sides[] = {&order->left, &order->right};
    int links = 0;
    for (int i = order->chain_first[chain]; i < order->chain_first[chain + 1]; i++)
        for (int side = 0; side < 2; side++)
            links += wm_order_partner(sides[side], order->chain[i]) >= 0;
    show(order, order->hidden_count - 2 * links);
}

/* ---- chains ---- */

/* Finds the best way of a hidden chain, and moves it there if it costs less than `limit`. Returns
 * what it costs, or the limit. */
static long lay(struct wm_order *order, int chain, long limit)
{
    const int *lanes = order->chain + order->chain_first[chain];
    int count = order->chain_first[chain + 1] - order->chain_first[chain];
    for (int i = 0; i < count; i++)
        if (!wm_order_enter(order, lanes[i], &order->left, limit))
            return limit;
    int last = wm_order_partner(&order->right, lanes[count - 1]);
    struct wm_order_end to = {0, 0};
    if (last >= 0)
        to = wm_order_end_at(order, last);
    long least = limit;
    for (int i = count - 1; i >= 0; i--) {
        bool goes_on = i + 1 < count || last >= 0;
        int weight = goes_on ? wm_order_weight(order, &order->right, lanes[i]) : 0;
        long cost = 0;
        order->chosen[i] = wm_order_leave(order, lanes[i], weight, to, &cost);
        if (i == count - 1)
            least = cost;
        if (least >= limit)
            return limit;
        to = (struct wm_order_end){order->chosen[i], order->chosen[i]};
    }
    for (int i = 0; i < count; i++) {
        int from = order->position[lanes[i]];
        int slot = order->chosen[i];
        wm_order_move(order, order->net.column[lanes[i]], from, slot > from ? slot - 1 : slot);
    }
    return least;
}

bool wm_order_relay(struct wm_order *order, int chain)
{
    hide_chain(order, chain);
    long before = wm_order_chain_cost(order, chain);
    long after = before > 0 ? lay(order, chain, before) : before;
    show(order, 0);
    order->cost += after - before;
    return after < before;
}

/* ---- entities with their chains ---- */

/* The chain that an arc leads to, or -1. */
static int chain_at(const struct wm_order *order, const struct wm_layer_arcs *arcs, int arc)
{
    return order->chain_of[arcs->arcs[arc].other];
}

/* Hides the chains that end at an entity, from the last to the first; returns what they cost. */
static long hide_all(struct wm_order *order, int entity)
{
    const struct wm_layer_arcs *sides[] = {&order->left, &order->right};
    long cost = 0;
    for (int side = 1; side >= 0; side--)
        for (int a = sides[side]->first[entity + 1] - 1; a >= sides[side]->first[entity]; a--) {
            int chain = chain_at(order, sides[side], a);
            if (chain < 0)
                continue;
            hide_chain(order, chain);
            cost += wm_order_chain_cost(order, chain);
        }
    return cost;
}

/* Lays them on their best ways again, from the first to the last, while the cost stays below the
 * limit. */
static void lay_all(struct wm_order *order, int entity, long limit)
{
    const struct wm_layer_arcs *sides[] = {&order->left, &order->right};
    for (int side = 0; side < 2; side++)
        for (int a = sides[side]->first[entity]; a < sides[side]->first[entity + 1]; a++) {
            int chain = chain_at(order, sides[side], a);
            if (chain < 0 || order->cost >= limit)
                continue;
            order->cost += lay(order, chain, limit - order->cost);
            show_chain(order, chain);
        }
    show(order, 0);
}

/* Adds the reach of the slots of an entity's column to what it costs there. */
static void add_reach(struct wm_order *order, int column)
{
    const long *reach = wm_order_reach(order, column);
    struct wm_order_slots known = order->known[column];
    for (int i = 0; i <= wm_order_size(order, column); i++)
        order->planted[i] = i < known.first || i > known.last ? FAR : order->planted[i] + reach[i];
}

/* Fills `planted` with what a hidden entity and its links, but for chains, cost in every slot. */
static void plant(struct wm_order *order, int entity)
{
    const struct wm_layer_arcs *sides[] = {&order->left, &order->right};
    const struct wm_layer_arcs *told[] = {&order->net.left, &order->net.right};
    int column = order->net.column[entity];
    const int *others = wm_order_column(order, column);
    bool has_spans = order->net.has_spans[column];
    order->planted[0] = 0;
    for (int i = 0; i < wm_order_size(order, column); i++)
        order->planted[i + 1] =
            order->planted[i] + (has_spans ? wm_order_span_gain(order, entity, others[i]) : 0);
    for (int side = 0; side < 2; side++)
        for (int a = sides[side]->first[entity]; a < sides[side]->first[entity + 1]; a++) {
            struct wm_layer_arc arc = told[side]->arcs[a];
            struct wm_order_walk walk = {
                sides[!side], order->net.column[arc.other], column, arc.weight, arc.other, FAR};
            if (order->chain_of[arc.other] >= 0)
                continue;
            wm_order_walk(order, &walk);
            add_reach(order, column);
        }
}

/* The best of the slots that are allowed to an entity, of equal ones the nearest to where it is. */
static int best_planted(const struct wm_order *order, int entity)
{
    struct wm_order_slots allowed = wm_order_allowed(order, entity);
    int near = order->position[entity];
    int best = near;
    for (int i = allowed.first; i <= allowed.last; i++)
        if (order->planted[i] < order->planted[best] ||
            (order->planted[i] == order->planted[best] && ABS(i - near) < ABS(best - near)))
            best = i;
    return best;
}

/* Adds what its chains cost at least in every slot, each on its best way for itself; false: nowhere
 * is it less than the limit. */
static bool plant_chains(struct wm_order *order, int entity, long limit)
{
    const struct wm_layer_arcs *sides[] = {&order->left, &order->right};
    const struct wm_layer_arcs *told[] = {&order->net.left, &order->net.right};
    int column = order->net.column[entity];
    for (int side = 0; side < 2; side++)
        for (int a = sides[side]->first[entity]; a < sides[side]->first[entity + 1]; a++) {
            struct wm_layer_arc arc = told[side]->arcs[a];
            int chain = order->chain_of[arc.other];
            if (chain < 0)
                continue;
            long room = limit - order->planted[best_planted(order, entity)];
            int first = order->chain_first[chain];
            int last = order->chain_first[chain + 1] - 1;
            for (int i = first; i <= last; i++) {
                int lane = order->chain[side ? first + last - i : i];
                if (room <= 0 || !wm_order_enter(order, lane, sides[side], room))
                    return false;
            }
            struct wm_order_walk walk = {
                sides[!side], order->net.column[arc.other], column, arc.weight, -1, room};
            if (!wm_order_walk(order, &walk))
                return false;
            add_reach(order, column);
        }
    return order->planted[best_planted(order, entity)] < limit;
}

bool wm_order_replant(struct wm_order *order, int entity)
{
    guint length = order->journal->len;
    long cost = order->cost;
    int from = order->position[entity];
    long chains = hide_all(order, entity);
    int hidden = order->hidden_count;
    hide(order, entity);
    plant(order, entity);
    bool is_better = plant_chains(order, entity, chains + order->planted[from]);
    show(order, is_better ? hidden : 0);
    if (!is_better)
        return false;
    int best = best_planted(order, entity);
    order->cost -= chains;
    wm_order_shift(order, entity, best > from ? best - 1 : best);
    lay_all(order, entity, cost);
    if (order->cost < cost)
        return true;
    wm_order_undo(order, length);
    order->cost = cost;
    return false;
}
