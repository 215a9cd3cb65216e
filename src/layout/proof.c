/* SPDX-License-Identifier: MIT
 *
 * Proves orders of layers least: dynamic programming over the columns, whose states are orders of
 * one column. Only those are kept whose cost and bound stay within a target; it rises from the
 * bound of the whole until something is found or the present order is reached (after Korf's
 * iterative deepening, 1985). And only those that no other can be turned into within the next gap
 * for what it costs less: that one does as well for all columns behind.
 */
#include "layout/proof_inside.h"

#include <stdlib.h>
#include <string.h>

/* An order of a column that may be part of the best. */
struct state {
    long cost;  /* of all columns up to this one */
    int parent; /* state of the column before, or -1 */
    int order;  /* begins here in the pool, entities numbered in their column */
    int pairs;  /* begins here in the bits */
};

/* Two entities of a column that may cross in the next gap, and what that costs at most. */
struct pair {
    int x, y;
    long weight;
};

struct states {
    struct wm_proof *proof;
    GArray *states;     /* of all columns, one after the other */
    GArray *pool;       /* their orders */
    GArray *bits;       /* guint64: which of the pairs stand the other way round */
    int *first, *place; /* by column: its first state; by entity of a column */
    struct pair *pairs; /* of the column */
    int pair_count, pair_column;
};

/* Bits of a word; what it takes to fill a cell of the matrices, before anything is searched. */
enum { WORD = 64, CELL = 64 };

static struct state *state_at(const struct states *it, int state)
{
    return &g_array_index(it->states, struct state, state);
}

static const int *order_of(const struct states *it, const struct state *state)
{
    return &g_array_index(it->pool, int, state->order);
}

static void find_pairs(struct states *it)
{
    const struct wm_proof *proof = it->proof;
    it->pair_count = 0;
    it->pair_column = proof->column;
    for (int x = 0; x < proof->size; x++)
        for (int y = x + 1; y < proof->size; y++)
            if (proof->swaps[x * proof->size + y] > 0)
                it->pairs[it->pair_count++] =
                    (struct pair){x, y, proof->swaps[x * proof->size + y]};
}

static void add_bits(struct states *it)
{
    const struct wm_proof *proof = it->proof;
    for (int i = 0; i < proof->size; i++)
        it->place[proof->full[i]] = i;
    for (int begin = 0; begin < it->pair_count; begin += WORD) {
        guint64 word = 0;
        for (int i = 0; i < MIN(WORD, it->pair_count - begin); i++) {
            const struct pair *pair = &it->pairs[begin + i];
            word |= (guint64)(it->place[pair->x] > it->place[pair->y]) << i;
        }
        g_array_append_val(it->bits, word);
    }
}

/* Adds the states of a column that follow from one of the column before, or, for the first column,
 * from none (-1). */
static void extend(struct states *it, int column, int parent)
{
    struct wm_proof *proof = it->proof;
    long before = parent < 0 ? 0 : state_at(it, parent)->cost;
    wm_proof_begin(proof, column, parent < 0 ? NULL : order_of(it, state_at(it, parent)), before);
    if (it->pair_column != column)
        find_pairs(it);
    for (long cost = before; wm_proof_advance(proof, &cost); cost = before) {
        struct state state = {cost, parent, (int)it->pool->len, (int)it->bits->len};
        g_array_append_val(it->states, state);
        g_array_append_vals(it->pool, proof->full, (guint)proof->size);
        add_bits(it);
        proof->effort -= proof->size;
    }
}

static int by_cost(const void *a, const void *b)
{
    const struct state *one = a;
    const struct state *other = b;
    int order = (one->cost > other->cost) - (one->cost < other->cost);
    return order ? order : one->order - other->order;
}

/* Whether a state can be turned into another one in the next gap for what it costs less. */
static bool does_as_well(const struct states *it, const struct state *state,
                         const struct state *other)
{
    const guint64 *one = &g_array_index(it->bits, guint64, state->pairs);
    const guint64 *two = &g_array_index(it->bits, guint64, other->pairs);
    const struct pair *pair = it->pairs;
    long left = other->cost - state->cost;
    for (int begin = 0; begin < it->pair_count; begin += WORD, pair += WORD)
        for (guint64 differ = *one++ ^ *two++; differ && left >= 0; differ &= differ - 1)
            left -= pair[__builtin_ctzll(differ)].weight;
    it->proof->effort--;
    return left >= 0;
}

/* Drops those states of the last column so far that another one does as well as. */
static void thin(struct states *it, int column)
{
    struct wm_proof *proof = it->proof;
    int begin = it->first[column];
    int count = (int)it->states->len - begin;
    if (count < 2)
        return;
    struct state *states = state_at(it, begin);
    qsort(states, (size_t)count, sizeof *states, by_cost);
    int kept = 0;
    int likely = 0; /* what dropped the last one may well drop the next */
    for (int i = 0; i < count && proof->effort > 0; i++) {
        struct state state = states[i];
        bool is_dropped = kept > 0 && does_as_well(it, &states[likely], &state);
        for (int k = 0; k < kept && !is_dropped; k++) {
            is_dropped = does_as_well(it, &states[k], &state);
            likely = is_dropped ? k : likely;
        }
        if (!is_dropped)
            states[kept++] = state;
    }
    g_array_set_size(it->states, (guint)(begin + kept));
}

/* Looks for an order that costs at most the target: the last state of the best one, or -1. */
static int search(struct states *it)
{
    struct wm_proof *proof = it->proof;
    g_array_set_size(it->states, 0);
    g_array_set_size(it->pool, 0);
    proof->next = WM_PROOF_FAR;
    int begin = -1;
    int end = 0;
    for (int c = 0; c < proof->layers->column_count && proof->effort > 0; c++) {
        it->first[c] = end;
        g_array_set_size(it->bits, 0);
        for (int i = begin; i < end && proof->effort > 0; i++)
            extend(it, c, i);
        thin(it, c);
        begin = end;
        end = (int)it->states->len;
    }
    return proof->effort > 0 && begin < end ? begin : -1;
}

static void take(const struct states *it, int last)
{
    struct wm_layers *layers = it->proof->layers;
    for (int c = layers->column_count - 1; c >= 0; c--) {
        const struct state *state = state_at(it, last);
        const int *order = order_of(it, state);
        for (int i = 0; i < wm_proof_size(it->proof, c); i++)
            layers->order[layers->first[c] + i] = layers->first[c] + order[i];
        last = state->parent;
    }
}

/* The matrices of all columns have so many cells. */
static size_t count_cells(const struct wm_proof *proof)
{
    size_t cells = 0;
    for (int c = 0; c < proof->layers->column_count; c++)
        cells += (size_t)wm_proof_size(proof, c) * (size_t)wm_proof_size(proof, c);
    return cells;
}

static void init_matrices(struct wm_proof *proof, size_t cells)
{
    struct wm_arena *arena = proof->arena;
    int columns = proof->layers->column_count;
    proof->corner = wm_arena_array(arena, int, (size_t)columns);
    for (int c = 1; c < columns; c++) {
        int size = wm_proof_size(proof, c - 1);
        proof->corner[c] = proof->corner[c - 1] + size * size;
    }
    proof->set = wm_arena_array(arena, signed char, cells);
    proof->spans = wm_arena_array(arena, long, cells);
    proof->eased = wm_arena_array(arena, long, cells);
    proof->past = wm_arena_array(arena, long, cells);
    proof->future = wm_arena_array(arena, long, cells);
    proof->spans_rest = wm_arena_array(arena, long, (size_t)columns);
    proof->future_rest = wm_arena_array(arena, long, (size_t)columns);
}

static void init_column(struct wm_proof *proof)
{
    struct wm_arena *arena = proof->arena;
    size_t widest = (size_t)proof->net.widest;
    proof->column = -1;
    proof->is_linked = wm_arena_array(arena, bool, widest);
    proof->position = wm_arena_array(arena, int, (size_t)proof->layers->entity_count);
    proof->own = wm_arena_array(arena, long, widest *widest);
    proof->own_eased = wm_arena_array(arena, long, widest *widest);
    size_t most_spans = 0;
    for (int c = 0; c < proof->layers->column_count; c++) {
        const int *ends = proof->layers->first + c;
        most_spans = MAX(most_spans, (size_t)(proof->net.below.first[ends[1]] -
                                              proof->net.below.first[ends[0]]));
    }
    proof->column_spans = wm_arena_array(arena, struct wm_proof_span, most_spans);
    proof->uncounted = wm_arena_array(arena, long, most_spans *widest);
    proof->excess = wm_arena_array(arena, long, widest *widest);
    proof->swaps = wm_arena_array(arena, long, widest *widest);
    proof->placed = wm_arena_array(arena, int, widest);
    proof->is_placed = wm_arena_array(arena, bool, widest);
    proof->choices = wm_arena_array(arena, struct wm_proof_choice, widest + 1);
    proof->costs = wm_arena_array(arena, long, widest *(widest + 1));
    proof->trial = wm_arena_array(arena, long, widest *(widest + 1));
    proof->least = wm_arena_array(arena, long, widest);
    proof->full = wm_arena_array(arena, int, widest);
}

/* What an order with a span on its head costs at least: no more is saved than what it passes. */
static long least_turned(const struct wm_layers *layers)
{
    long most = 0;
    for (int c = 0; c < layers->column_count; c++) {
        long sum = 0;
        for (int e = layers->first[c]; e < layers->first[c + 1]; e++)
            sum += layers->pass[e];
        most = MAX(most, sum);
    }
    return WM_LAYERS_NEVER - most;
}

/* Looks for the best order that costs less than `limit`, and takes it. Between targets, what is
 * beyond the bound is doubled. */
static bool search_below(struct states *states, long limit)
{
    struct wm_proof *proof = states->proof;
    long least = wm_proof_bound(proof);
    proof->target = least;
    while (proof->target < limit && proof->effort > 0) {
        int last = search(states);
        if (last >= 0) {
            take(states, last);
            return true;
        }
        long wider = least + 2 * (proof->target - least) + 1;
        proof->target = MAX(proof->next, MIN(wider, limit - 1));
    }
    return false;
}

/* First among orders with all spans upright, which can be searched much faster. */
static bool prove(struct states *states, size_t cells)
{
    struct wm_proof *proof = states->proof;
    long present = wm_layers_cost(proof->layers);
    long turned = least_turned(proof->layers);
    proof->are_spans_set = true;
    init_matrices(proof, cells);
    if (search_below(states, MIN(present, turned + 1)))
        return true;
    if (present > turned && proof->effort > 0) {
        proof->are_spans_set = false;
        proof->column = -1;
        init_matrices(proof, cells);
        if (search_below(states, present))
            return true;
    }
    return proof->effort > 0;
}

bool wm_layers_prove(struct wm_layers *layers, long effort)
{
    if (layers->entity_count == 0)
        return true;
    struct wm_proof proof = {.layers = layers, .effort = effort, .arena = wm_arena_create()};
    wm_layer_net_init(&proof.net, layers, proof.arena);
    size_t cells = count_cells(&proof);
    bool is_proved = false;
    if (cells < (size_t)MAX(effort, 0) / CELL) {
        init_column(&proof);
        size_t widest = (size_t)proof.net.widest;
        struct states states = {
            .proof = &proof,
            .states = g_array_new(FALSE, FALSE, sizeof(struct state)),
            .pool = g_array_new(FALSE, FALSE, sizeof(int)),
            .bits = g_array_new(FALSE, FALSE, sizeof(guint64)),
            .first = wm_arena_array(proof.arena, int, (size_t)layers->column_count),
            .place = wm_arena_array(proof.arena, int, widest),
            .pairs = wm_arena_array(proof.arena, struct pair, widest * widest),
            .pair_column = -1,
        };
        is_proved = prove(&states, cells);
        g_array_unref(states.states);
        g_array_unref(states.pool);
        g_array_unref(states.bits);
    }
    wm_arena_destroy(proof.arena);
    return is_proved;
}
