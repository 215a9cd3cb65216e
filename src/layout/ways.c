/* SPDX-License-Identifier: MIT
 *
 * Ways through the gaps of an order, and what they cross at least. To come between two links of a
 * gap costs as much as to come to the other side of one of them and to cross it; where two links
 * cross, the place between them is made anew. So a gap is passed in as many steps as it has links
 * and crossings, and links that are too dear to reach are only counted.
 */
#include "layout/order_inside.h"

static const long FAR = G_MAXLONG / 4;

/* Entities of a column, both ends included. */
struct window {
    int first, last;
};

/* What it costs to cross all links of an entity. */
static long toll(const struct wm_order_walk *walk, int entity)
{
    const struct wm_layer_arcs *arcs = walk->arcs;
    long sum = 0;
    for (int a = arcs->first[entity]; a < arcs->first[entity + 1]; a++)
        sum += arcs->arcs[a].weight;
    return sum * walk->weight;
}

/* The entities whose links can be crossed below the limit, and one more on either side. */
static struct window find_window(const struct wm_order *order, const struct wm_order_walk *walk)
{
    const int *column = wm_order_column(order, walk->column);
    const long *reach = wm_order_reach(order, walk->column);
    struct wm_order_slots known = order->known[walk->column];
    struct window window = {known.first, known.last - 1};
    long up = FAR;
    for (int i = known.last; i >= known.first; i--)
        up = MIN(reach[i], i == known.last ? FAR : up + toll(walk, column[i]));
    long down = FAR;
    for (int i = known.first; i <= known.last; i++)
        down = MIN(reach[i], i == known.first ? FAR : down + toll(walk, column[i - 1]));
    while (window.first > 0 && up < walk->limit)
        up += toll(walk, column[--window.first]);
    while (window.last + 1 < wm_order_size(order, walk->column) && down < walk->limit)
        down += toll(walk, column[++window.last]);
    return window;
}

/* The links of a window as they leave the column; `front` takes over the reach of its slots. */
static int gather(struct wm_order *order, const struct wm_order_walk *walk, struct window window)
{
    const struct wm_layer_arcs *arcs = walk->arcs;
    const int *column = wm_order_column(order, walk->column);
    const long *reach = wm_order_reach(order, walk->column);
    struct wm_order_slots known = order->known[walk->column];
    int count = 0;
    order->front[0] = FAR;
    for (int i = window.first; i <= window.last + 1; i++) {
        if (i >= known.first && i <= known.last)
            order->front[count] = MIN(order->front[count], reach[i]);
        if (i > window.last)
            break;
        int begin = count;
        for (int a = arcs->first[column[i]]; a < arcs->first[column[i] + 1]; a++) {
            struct wm_order_strand strand = {order->position[arcs->arcs[a].other],
                                             arcs->arcs[a].weight};
            int j = count++;
            order->front[count] = FAR;
            for (; j > begin && order->strands[j - 1].to > strand.to; j--)
                order->strands[j] = order->strands[j - 1];
            order->strands[j] = strand;
        }
    }
    order->effort -= 2L * count;
    return count;
}

/* Carries `front` through a gap: from where the links leave to where they arrive. */
static void carry(struct wm_order *order, int count, int weight)
{
    struct wm_order_strand *strands = order->strands;
    long *front = order->front;
    for (int i = 0; i < count; i++)
        front[i + 1] = MIN(front[i + 1], front[i] + (long)strands[i].weight * weight);
    for (int i = count; i > 0; i--)
        front[i - 1] = MIN(front[i - 1], front[i] + (long)strands[i - 1].weight * weight);
    for (int i = 1; i < count; i++) {
        struct wm_order_strand strand = strands[i];
        int j = i;
        for (; j > 0 && strands[j - 1].to > strand.to; j--) {
            strands[j] = strands[j - 1];
            front[j] = MIN(front[j - 1] + (long)strand.weight * weight,
                           front[j + 1] + (long)strands[j].weight * weight);
        }
        strands[j] = strand;
        order->effort -= i - j;
    }
}

/* Links outside the window, all above or all below it, are crossed by what ends on their other
 * side: `passing` is told what changes from slot to slot. Returns what they cost in the uppermost
 * slot. */
static long count_outside(struct wm_order *order, const struct wm_order_walk *walk,
                          struct window outside, bool is_above)
{
    const struct wm_layer_arcs *arcs = walk->arcs;
    const int *column = wm_order_column(order, walk->column);
    long top = 0;
    for (int i = outside.first; i <= outside.last; i++)
        for (int a = arcs->first[column[i]]; a < arcs->first[column[i] + 1]; a++) {
            int weight = is_above ? -arcs->arcs[a].weight : arcs->arcs[a].weight;
            order->passing[order->position[arcs->arcs[a].other]] += weight;
            top -= weight;
        }
    return is_above ? top : 0;
}

bool wm_order_walk(struct wm_order *order, const struct wm_order_walk *walk)
{
    int size = wm_order_size(order, walk->next);
    int last = wm_order_size(order, walk->column) - 1;
    struct window window = {0, 0};
    int count = 0;
    order->front[0] = 0;
    if (walk->source < 0) {
        window = find_window(order, walk);
        count = gather(order, walk, window);
        carry(order, count, walk->weight);
    } else {
        window.first = window.last = order->position[walk->source];
    }
    long outside = count_outside(order, walk, (struct window){0, window.first - 1}, true) +
                   count_outside(order, walk, (struct window){window.last + 1, last}, false);
    long *reach = wm_order_reach(order, walk->next);
    struct wm_order_slots *known = &order->known[walk->next];
    *known = (struct wm_order_slots){size + 1, -1};
    for (int i = 0, k = 0; i <= size; i++) {
        while (k < count && order->strands[k].to < i)
            k++;
        reach[i] = order->front[k] + outside * walk->weight;
        if (reach[i] < walk->limit) {
            known->first = MIN(known->first, i);
            known->last = i;
        }
        outside += order->passing[i];
        order->passing[i] = 0;
    }
    order->effort -= (size + last - window.last + window.first) / 2 + 20;
    return known->last >= 0;
}

/* What a span costs a lane in every slot of its column is added to the reach. */
static void pass_spans(const struct wm_order *order, int lane, long *reach)
{
    int column = order->net.column[lane];
    const int *others = wm_order_column(order, column);
    long open = 0;
    for (int i = 0; i < wm_order_size(order, column); i++) {
        reach[i] += open * order->layers->pass[lane];
        open += order->net.balance[others[i]];
    }
}

bool wm_order_enter(struct wm_order *order, int lane, const struct wm_layer_arcs *arcs, long limit)
{
    int column = order->net.column[lane];
    int source = wm_order_partner(arcs, lane);
    long *reach = wm_order_reach(order, column);
    if (source >= 0) {
        struct wm_order_walk walk = {
            .arcs = arcs == &order->left ? &order->right : &order->left,
            .column = order->net.column[source],
            .next = column,
            .weight = wm_order_weight(order, arcs, lane),
            .source = order->chain_of[source] < 0 ? source : -1,
            .limit = limit,
        };
        if (!wm_order_walk(order, &walk))
            return false;
    } else {
        order->known[column] = (struct wm_order_slots){0, wm_order_size(order, column)};
        for (int i = 0; i <= wm_order_size(order, column); i++)
            reach[i] = 0;
    }
    if (order->net.has_spans[column])
        pass_spans(order, lane, reach);
    return true;
}

/* What a link from a column to the next crosses. */
static long crossings(const struct wm_order *order, int column, struct wm_order_end from,
                      struct wm_order_end to)
{
    const struct wm_layer_arcs *right = &order->right;
    const int *others = wm_order_column(order, column);
    long cost = 0;
    for (int i = 0; i < from.low; i++)
        for (int a = right->first[others[i]]; a < right->first[others[i] + 1]; a++)
            if (order->position[right->arcs[a].other] >= to.high)
                cost += right->arcs[a].weight;
    for (int i = from.high; i < wm_order_size(order, column); i++)
        for (int a = right->first[others[i]]; a < right->first[others[i] + 1]; a++)
            if (order->position[right->arcs[a].other] < to.low)
                cost += right->arcs[a].weight;
    return cost;
}

int wm_order_leave(struct wm_order *order, int lane, int weight, struct wm_order_end to, long *cost)
{
    const struct wm_layer_arcs *right = &order->right;
    int column = order->net.column[lane];
    const int *others = wm_order_column(order, column);
    const long *reach = wm_order_reach(order, column);
    struct wm_order_slots known = order->known[column];
    int near = order->position[lane];
    int best = -1;
    long crossed = 0;
    if (weight && to.low < to.high)
        crossed =
            weight * crossings(order, column, (struct wm_order_end){known.first, known.first}, to);
    for (int i = known.first; i <= known.last; i++) {
        if (best < 0 || reach[i] + crossed < *cost ||
            (reach[i] + crossed == *cost && ABS(i - near) < ABS(best - near))) {
            best = i;
            *cost = reach[i] + crossed;
        }
        if (i == known.last || weight == 0)
            continue;
        for (int a = right->first[others[i]]; a < right->first[others[i] + 1]; a++) {
            int place = order->position[right->arcs[a].other];
            if (place < to.low)
                crossed -= (long)weight * right->arcs[a].weight;
            else if (place >= to.high)
                crossed += (long)weight * right->arcs[a].weight;
        }
    }
    order->effort -= 2 * (known.last - known.first) + 10;
    return best;
}

/* What a link crosses where it is. */
static long link_cost(struct wm_order *order, int from, int to, int weight)
{
    int column = order->net.column[from];
    order->effort -= wm_order_size(order, column);
    return weight *
           crossings(order, column, wm_order_end_at(order, from), wm_order_end_at(order, to));
}

static long passed_cost(const struct wm_order *order, int lane)
{
    const int *others = wm_order_column(order, order->net.column[lane]);
    long open = 0;
    for (int i = 0; others[i] != lane; i++)
        open += order->net.balance[others[i]];
    return open * order->layers->pass[lane];
}

long wm_order_chain_cost(struct wm_order *order, int chain)
{
    long cost = 0;
    for (int i = order->chain_first[chain]; i < order->chain_first[chain + 1]; i++) {
        int lane = order->chain[i];
        int before = wm_order_partner(&order->left, lane);
        int after = wm_order_partner(&order->right, lane);
        if (order->net.has_spans[order->net.column[lane]])
            cost += passed_cost(order, lane);
        if (before >= 0)
            cost += link_cost(order, before, lane, wm_order_weight(order, &order->left, lane));
        if (i + 1 == order->chain_first[chain + 1] && after >= 0)
            cost += link_cost(order, lane, after, wm_order_weight(order, &order->right, lane));
    }
    return cost;
}
