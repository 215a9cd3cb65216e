/* SPDX-License-Identifier: MIT
 *
 * Enumerates the orders of a column that cost little behind a given order of the column before, by
 * branch and bound: one entity after another is put between those that are placed, always the one
 * that has the fewest places to go, and those without links to the right at last. What the others
 * cost each in its best place is the bound.
 */
#include "layout/proof_inside.h"

#include <string.h>

/* What two links cost that leave the column before for x above y. */
static long crossings(const struct wm_proof *p, int x, int y)
{
    const struct wm_layer_arcs *left = &p->net.left;
    long sum = 0;
    for (int a = left->first[x]; a < left->first[x + 1]; a++)
        for (int b = left->first[y]; b < left->first[y + 1]; b++)
            if (p->position[left->arcs[a].other] > p->position[left->arcs[b].other])
                sum += (long)left->arcs[a].weight * left->arcs[b].weight;
    return sum;
}

/* What the links of two entities to the right cost more at most if these change places. */
static long swap_cost(const struct wm_proof *p, int x, int y)
{
    const struct wm_layer_arcs *right = &p->net.right;
    long sum = 0;
    for (int a = right->first[x]; a < right->first[x + 1]; a++)
        for (int b = right->first[y]; b < right->first[y + 1]; b++)
            if (right->arcs[a].other != right->arcs[b].other)
                sum += (long)right->arcs[a].weight * right->arcs[b].weight;
    return sum;
}

static void enter_column(struct wm_proof *p, int column)
{
    int first = p->layers->first[column];
    p->column = column;
    p->size = wm_proof_size(p, column);
    p->linked = 0;
    p->span_count = 0;
    for (int x = 0; x < p->size; x++) {
        p->is_linked[x] = p->net.right.first[first + x] < p->net.right.first[first + x + 1];
        p->linked += p->is_linked[x];
        const struct wm_layer_arcs *below = &p->net.below;
        for (int a = below->first[first + x]; p->are_spans_set && a < below->first[first + x + 1];
             a++)
            p->column_spans[p->span_count++] =
                (struct wm_proof_span){x, below->arcs[a].other - first};
        for (int y = 0; y < p->size; y++)
            p->swaps[x * p->size + y] = swap_cost(p, first + x, first + y);
    }
    p->effort -= (long)p->size * p->size;
}

/* Fills `own`, without and with spans. */
static void weigh(struct wm_proof *p)
{
    int first = p->layers->first[p->column];
    const long *spans = p->spans + p->corner[p->column];
    for (int x = 0; x < p->size; x++)
        for (int y = 0; y < p->size; y++) {
            int i = x * p->size + y;
            p->own[i] = p->column > 0 && x != y ? crossings(p, first + x, first + y) : 0;
        }
    p->own_rest = p->spans_rest[p->column];
    const long *const pairs[] = {p->own, p->future + p->corner[p->column]};
    p->base += wm_proof_ease(p, p->column, pairs, p->own_eased, p->uncounted);
    for (int i = 0; i < p->size * p->size; i++) {
        p->own_eased[i] += p->own[i];
        p->own[i] += spans[i];
    }
    p->effort -= (long)p->size * p->size;
}

/* Fills `excess`, and adds what all pairs cost in any case to the base. */
static void fill_excess(struct wm_proof *p)
{
    const signed char *set = p->set + p->corner[p->column];
    const long *future = p->future + p->corner[p->column];
    for (int x = 0; x < p->size; x++)
        for (int y = 0; y < x; y++) {
            int upright = x * p->size + y;
            int turned = y * p->size + x;
            long a = p->own_eased[upright] + future[upright];
            long b = p->own_eased[turned] + future[turned];
            long least = set[upright] < 0 ? a : set[upright] > 0 ? b : MIN(a, b);
            p->excess[upright] = set[upright] > 0 ? WM_PROOF_FAR : a - least;
            p->excess[turned] = set[upright] < 0 ? WM_PROOF_FAR : b - least;
            p->base += least;
        }
}

/* Adds to a row what eased spans leave out if an entity is put in a slot. */
static void pass_spans(const struct wm_proof *p, int entity, long *costs)
{
    for (int n = 0; n < p->span_count; n++) {
        const struct wm_proof_span *span = &p->column_spans[n];
        const long *uncounted = p->uncounted + (long)n * p->size;
        bool is_upper = span->upper == entity;
        bool is_lower = span->lower == entity;
        if ((!is_upper && !p->is_placed[span->upper]) || (!is_lower && !p->is_placed[span->lower]))
            continue;
        long sum = 0;
        bool is_open = false;
        if (is_upper)
            for (int i = p->count; i-- > 0;) {
                is_open |= p->placed[i] == span->lower;
                sum += is_open ? uncounted[p->placed[i]] : 0;
                costs[i] += sum;
            }
        for (int i = 0; i <= p->count && !is_upper; i++) {
            costs[i] += is_lower ? sum : is_open ? uncounted[entity] : 0;
            if (i == p->count)
                break;
            sum += is_open ? uncounted[p->placed[i]] : 0;
            is_open |= p->placed[i] == span->upper;
            is_open &= p->placed[i] != span->lower;
        }
    }
}

/* Fills a row with the excess of an entity in every slot between those placed. Returns the least.
 */
static long try_slots(const struct wm_proof *p, int entity, long *costs)
{
    int size = p->size;
    const long *excess = p->excess;
    long cost = 0;
    for (int i = 0; i < p->count; i++)
        cost += excess[entity * size + p->placed[i]];
    costs[0] = cost;
    for (int i = 0; i < p->count; i++) {
        int other = p->placed[i];
        cost += excess[other * size + entity] - excess[entity * size + other];
        costs[i + 1] = cost;
    }
    pass_spans(p, entity, costs);
    long least = costs[0];
    for (int i = 1; i <= p->count; i++)
        least = MIN(least, costs[i]);
    return least;
}

/* Decides which entity is placed next. */
static void choose(struct wm_proof *p)
{
    struct wm_proof_choice *choice = &p->choices[p->count];
    long row = p->size + 1;
    long limit = p->target - p->base;
    long sum = choice->spent;
    for (int x = 0; x < p->size; x++)
        if (!p->is_placed[x])
            sum += p->least[x] = try_slots(p, x, p->trial + x * row);
    int fewest = G_MAXINT;
    for (int x = 0; x < p->size; x++) {
        if (p->is_placed[x] || (p->count < p->linked && !p->is_linked[x]))
            continue;
        int open = 0;
        for (int i = 0; i <= p->count; i++)
            open += sum + p->trial[x * row + i] - p->least[x] <= limit;
        if (open >= fewest)
            continue;
        fewest = open;
        choice->entity = x;
        choice->rest = sum - choice->spent - p->least[x];
    }
    choice->slot = -1;
    memcpy(p->costs + p->count * row, p->trial + choice->entity * row,
           sizeof(long) * ((size_t)p->count + 1));
    p->effort -= (p->size - p->count) * row;
}

static void put(struct wm_proof *p, int entity, int slot)
{
    memmove(p->placed + slot + 1, p->placed + slot, sizeof(int) * (size_t)(p->count - slot));
    p->placed[slot] = entity;
    p->is_placed[entity] = true;
    p->count++;
}

static void take_back(struct wm_proof *p)
{
    const struct wm_proof_choice *choice = &p->choices[--p->count];
    memmove(p->placed + choice->slot, p->placed + choice->slot + 1,
            sizeof(int) * (size_t)(p->count - choice->slot));
    p->is_placed[choice->entity] = false;
}

/* One entity of every key has no choice among those of its kind. */
static void place_set(struct wm_proof *p)
{
    const int *key = p->layers->key + p->layers->first[p->column];
    long spent = 0;
    p->count = 0;
    for (int x = 0; x < p->size; x++)
        p->is_placed[x] = false;
    for (int x = 0; x < p->size; x++) {
        if (key[x] < 0 || !p->is_linked[x])
            continue;
        int slot = p->count;
        while (slot > 0 && key[p->placed[slot - 1]] > key[x])
            slot--;
        if (slot > 0 && key[p->placed[slot - 1]] == key[x])
            continue;
        memset(p->trial, 0, sizeof(long) * ((size_t)p->size + 1));
        pass_spans(p, x, p->trial);
        spent += p->trial[slot];
        put(p, x, slot);
    }
    p->set_count = p->count;
    p->choices[p->count].spent = spent;
}

void wm_proof_begin(struct wm_proof *p, int column, const int *before, long cost)
{
    if (p->column != column)
        enter_column(p, column);
    for (int i = 0; before && i < wm_proof_size(p, column - 1); i++)
        p->position[p->layers->first[column - 1] + before[i]] = i;
    p->base = cost + p->future_rest[column];
    weigh(p);
    fill_excess(p);
    place_set(p);
    if (p->count < p->size)
        choose(p);
    p->is_begun = true;
}

/* Goes on to the next order of `goal` entities within the excess `limit` that keeps the first
 * `floor` choices; false: there is none, or the effort is used up. */
static bool go_on(struct wm_proof *p, int floor, int goal, long limit, long *beyond)
{
    if (p->count == goal) {
        if (goal == floor)
            return false;
        take_back(p);
    }
    while (p->count < goal && p->effort > 0) {
        struct wm_proof_choice *choice = &p->choices[p->count];
        const long *costs = p->costs + p->count * (p->size + 1L);
        long spent = choice->spent;
        while (++choice->slot <= p->count) {
            spent = choice->spent + costs[choice->slot];
            if (spent + choice->rest <= limit)
                break;
            *beyond = MIN(*beyond, spent + choice->rest);
        }
        if (choice->slot <= p->count) {
            put(p, choice->entity, choice->slot);
            p->choices[p->count].spent = spent;
            if (p->count < p->size)
                choose(p);
        } else if (p->count == floor) {
            return false;
        } else {
            take_back(p);
        }
    }
    return p->effort > 0;
}

static long sum_of_pairs(const struct wm_proof *p, const long *matrix, const int *order)
{
    long sum = 0;
    for (int i = 0; i < p->size; i++)
        for (int j = i + 1; j < p->size; j++)
            sum += matrix[order[i] * p->size + order[j]];
    return sum;
}

/* Puts the entities without links to the right where they cost least. */
static bool complete(struct wm_proof *p)
{
    long limit = p->target - p->base;
    long beyond = WM_PROOF_FAR;
    bool is_found = false;
    bool is_left = p->linked == p->size || go_on(p, p->linked, p->size, limit, &beyond);
    while (is_left) {
        is_found = true;
        limit = p->choices[p->size].spent - 1;
        memcpy(p->full, p->placed, sizeof(int) * (size_t)p->size);
        is_left = go_on(p, p->linked, p->size, limit, &beyond);
    }
    if (!is_found)
        p->next = MIN(p->next, p->base + beyond);
    return is_found;
}

/* Whether two neighbours of the full order could as well stand the other way round, even if they
 * change places in the next gap. */
static bool is_crooked(const struct wm_proof *p)
{
    const signed char *set = p->set + p->corner[p->column];
    for (int i = 0; i + 1 < p->size; i++) {
        int x = p->full[i];
        int y = p->full[i + 1];
        if (!p->is_linked[x] || !p->is_linked[y] || set[x * p->size + y] < 0)
            continue;
        long swap = p->swaps[x * p->size + y];
        long gain = p->own[x * p->size + y] - p->own[y * p->size + x] - swap;
        if (gain > 0 || (gain == 0 && (swap > 0 || x > y)))
            return true;
    }
    return false;
}

bool wm_proof_advance(struct wm_proof *p, long *cost)
{
    long limit = p->target - p->base;
    long beyond = WM_PROOF_FAR;
    bool is_left = limit >= 0;
    if (limit < 0)
        beyond = 0;
    while (is_left) {
        bool is_first = p->is_begun && p->set_count == p->linked;
        is_left = is_first || go_on(p, p->set_count, p->linked, limit, &beyond);
        p->is_begun = false;
        if (!is_left || !complete(p) || is_crooked(p))
            continue;
        *cost += p->own_rest + sum_of_pairs(p, p->own, p->full);
        p->next = MIN(p->next, p->base + beyond);
        return true;
    }
    p->next = MIN(p->next, p->base + beyond);
    return false;
}
