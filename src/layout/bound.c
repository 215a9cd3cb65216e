/* SPDX-License-Identifier: MIT
 *
 * What an order of layers costs at least. The cost is a sum over pairs of entities of one column,
 * which stand one way or the other; two pairs of neighbouring columns that are linked want to stand
 * alike. If pairs need not make an order, what the columns on one side cost at least is a sum over
 * the pairs of a column: what a pair wishes is handed on to the pairs it is linked to, no more than
 * the links weigh, and divided where there are several.
 */
#include "layout/proof_inside.h"

static int set_of(const struct wm_proof *p, int column, int x, int y)
{
    return p->set[p->corner[column] + x * wm_proof_size(p, column) + y];
}

static long *cell(const struct wm_proof *p, long *matrices, int column, int x, int y)
{
    return &matrices[p->corner[column] + x * wm_proof_size(p, column) + y];
}

/* Keys, and, if they are set, spans, with all that follows from both. Whether that is possible. */
static bool fill_set(struct wm_proof *p, int column)
{
    const struct wm_layer_arcs *below = &p->net.below;
    int first = p->layers->first[column];
    int size = wm_proof_size(p, column);
    const int *key = p->layers->key + first;
    signed char *set = p->set + p->corner[column];
    for (int x = 0; x < size; x++)
        for (int y = 0; y < size; y++)
            if (key[x] >= 0 && key[y] >= 0)
                set[x * size + y] = (signed char)((key[x] > key[y]) - (key[x] < key[y]));
    if (!p->are_spans_set || !p->net.has_spans[column])
        return true;
    for (int x = 0; x < size; x++)
        for (int a = below->first[first + x]; a < below->first[first + x + 1]; a++)
            set[x * size + below->arcs[a].other - first] = -1;
    for (int by = 0; by < size; by++)
        for (int x = 0; x < size; x++)
            for (int y = 0; y < size && set[x * size + by] < 0; y++)
                if (set[by * size + y] < 0)
                    set[x * size + y] = -1;
    for (int x = 0; x < size; x++)
        for (int y = 0; y < size; y++) {
            if (set[x * size + y] < 0 && set[y * size + x] < 0)
                return false;
            if (set[x * size + y] < 0)
                set[y * size + x] = 1;
        }
    return true;
}

/* A span from u to l is passed by v as often as u stands above v and v above l, less one. */
static void fill_spans(struct wm_proof *p, int column)
{
    const struct wm_layer_arcs *below = &p->net.below;
    int first = p->layers->first[column];
    const int *pass = p->layers->pass + first;
    int size = wm_proof_size(p, column);
    long all = 0;
    for (int v = 0; v < size; v++)
        all += pass[v];
    for (int u = 0; u < size; u++)
        for (int a = below->first[first + u]; a < below->first[first + u + 1]; a++) {
            int l = below->arcs[a].other - first;
            long weight = below->arcs[a].weight;
            p->spans_rest[column] -= weight * (all - pass[u] - pass[l]);
            *cell(p, p->spans, column, l, u) += weight * WM_LAYERS_NEVER;
            for (int v = 0; v < size; v++) {
                if (v == u || v == l)
                    continue;
                *cell(p, p->spans, column, u, v) += weight * pass[v];
                *cell(p, p->spans, column, v, l) += weight * pass[v];
            }
        }
}

/* How much is wished that x stands above y. */
static long wish(const struct wm_proof *p, int column, int x, int y, const long *const parts[3])
{
    int size = wm_proof_size(p, column);
    int set = set_of(p, column, x, y);
    long sum = set < 0 ? WM_PROOF_FAR : set > 0 ? -WM_PROOF_FAR : 0;
    for (int i = 0; i < 3; i++)
        sum += parts[i][y * size + x] - parts[i][x * size + y];
    return sum;
}

/* By pairs, a span that nothing passes would be counted less than nothing: v neither below the
 * upper end nor above the lower one. So it is counted only as far as v is wished to be between
 * them. */
long wm_proof_ease(const struct wm_proof *p, int column, const long *const pairs[2], long *eased,
                   long *uncounted)
{
    const struct wm_layer_arcs *below = &p->net.below;
    const long *const parts[] = {pairs[0], pairs[1], eased};
    const long *spans = p->spans + p->corner[column];
    int first = p->layers->first[column];
    int size = wm_proof_size(p, column);
    bool eases = p->net.has_spans[column] && p->are_spans_set;
    long rest = eases ? 0 : p->spans_rest[column];
    for (int i = 0; i < size * size; i++)
        eased[i] = eases ? 0 : spans[i];
    for (int u = 0, n = 0; u < size && eases; u++)
        for (int a = below->first[first + u]; a < below->first[first + u + 1]; a++, n++) {
            int l = below->arcs[a].other - first;
            for (int v = 0; v < size; v++) {
                bool is_end = v == u || v == l;
                long pass = (long)below->arcs[a].weight * p->layers->pass[first + v];
                long between = MIN(wish(p, column, u, v, parts), wish(p, column, v, l, parts));
                long counted = is_end ? 0 : CLAMP(between, 0, pass);
                eased[u * size + v] += counted;
                eased[v * size + l] += counted;
                rest -= counted;
                if (uncounted)
                    uncounted[n * size + v] = is_end ? 0 : pass - counted;
            }
        }
    return rest;
}

/* What it costs at least, by one side and the spans, that x stands above y. */
static long price(const struct wm_proof *p, long *side, int column, int x, int y)
{
    return *cell(p, side, column, x, y) + *cell(p, p->eased, column, x, y);
}

/* Hands on what a pair of a column wishes by `side` to the pairs that it is linked to by `arcs`:
 * first to those that are set against it, then to those that the other side wants the opposite of,
 * as much as it does. Returns what the pair costs in any case. */
static long hand_on(struct wm_proof *p, const struct wm_layer_arcs *arcs, long *side,
                    long *opposite, int column, const int pair[2])
{
    long prices[2] = {price(p, side, column, pair[0], pair[1]),
                      price(p, side, column, pair[1], pair[0])};
    int set = set_of(p, column, pair[0], pair[1]);
    bool is_turned = set ? set > 0 : prices[1] < prices[0];
    int x = p->layers->first[column] + pair[is_turned];
    int y = p->layers->first[column] + pair[!is_turned];
    long left = set ? WM_PROOF_FAR : prices[!is_turned] - prices[is_turned];
    enum { SET, CONTESTED, OTHERS, PASSES };
    for (int pass = SET; pass < PASSES && left > 0; pass++)
        for (int a = arcs->first[x]; a < arcs->first[x + 1]; a++)
            for (int b = arcs->first[y]; b < arcs->first[y + 1]; b++) {
                int next = p->net.column[arcs->arcs[a].other];
                int u = arcs->arcs[a].other - p->layers->first[next];
                int v = arcs->arcs[b].other - p->layers->first[next];
                int against = u == v ? 1 : set_of(p, next, v, u);
                if (against > 0 || (against < 0) != (pass == SET))
                    continue;
                long weight = (long)arcs->arcs[a].weight * arcs->arcs[b].weight;
                long contested = price(p, opposite, next, u, v) - price(p, opposite, next, v, u);
                contested = pass == SET ? weight : CLAMP(contested, 0, weight);
                long share = MIN(left, pass == OTHERS ? weight - contested : contested);
                *cell(p, side, next, v, u) += share;
                left -= share;
            }
    return prices[is_turned];
}

/* Hands on the wishes of all pairs of a column; returns what it costs in any case. */
static long hand_on_column(struct wm_proof *p, const struct wm_layer_arcs *arcs, long *side,
                           long *opposite, int column)
{
    int corner = p->corner[column];
    int size = wm_proof_size(p, column);
    const long *const sides[] = {side + corner, opposite + corner};
    long sum = wm_proof_ease(p, column, sides, p->eased + corner, NULL);
    for (int x = 0; x < size; x++)
        for (int y = x + 1; y < size; y++)
            sum += hand_on(p, arcs, side, opposite, column, (const int[]){x, y});
    return sum;
}

/* The past is only to know what is contested. */
long wm_proof_bound(struct wm_proof *p)
{
    int last = p->layers->column_count - 1;
    for (int c = 0; c <= last; c++) {
        if (!fill_set(p, c))
            return WM_PROOF_FAR;
        fill_spans(p, c);
    }
    for (int c = 0; c < last; c++)
        hand_on_column(p, &p->net.right, p->past, p->future, c);
    long sum = 0;
    for (int c = last; c >= 0; c--) {
        p->future_rest[c] = sum;
        sum += hand_on_column(p, &p->net.left, p->future, p->past, c);
    }
    return sum;
}
