/* SPDX-License-Identifier: MIT
 *
 * Orders of layers: counted, improved and proved the same as by trying everything.
 */
#include "layout/layers.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <string.h>

enum { COLUMNS = 7, HEIGHT = 6, ENTITIES = COLUMNS * HEIGHT, LINKS = 80, SPANS = 8, ORDERS = 720 };

static const long EFFORT = 100000000;

struct sample {
    struct wm_layers layers;
    int first[COLUMNS + 1], key[ENTITIES], pass[ENTITIES], order[ENTITIES];
    struct wm_layer_link links[LINKS];
    struct wm_layer_span spans[SPANS];
};

/* xorshift64* */
static int draw(guint64 *seed, int below)
{
    *seed ^= *seed >> 12;
    *seed ^= *seed << 25;
    *seed ^= *seed >> 27;
    return (int)((*seed * G_GUINT64_CONSTANT(2685821657736338717) >> 33) % (guint64)below);
}

static void begin(struct sample *it)
{
    memset(it, 0, sizeof *it);
    it->layers.first = it->first;
    it->layers.key = it->key;
    it->layers.pass = it->pass;
    it->layers.links = it->links;
    it->layers.spans = it->spans;
    it->layers.order = it->order;
}

static int add_entity(struct sample *it, int key, int pass)
{
    int e = it->layers.entity_count++;
    it->key[e] = key;
    it->pass[e] = pass;
    it->order[e] = e;
    return e;
}

static void end_column(struct sample *it)
{
    it->first[++it->layers.column_count] = it->layers.entity_count;
}

static void add_link(struct sample *it, int from, int to, int weight)
{
    if (it->layers.link_count < LINKS)
        it->links[it->layers.link_count++] = (struct wm_layer_link){from, to, weight};
}

static void swap(int *a, int *b)
{
    int kept = *a;
    *a = *b;
    *b = kept;
}

/* Brings the present order in accordance with the keys: keyed entities first. */
static void keep_keys(struct sample *it)
{
    for (int c = 0; c < it->layers.column_count; c++)
        for (int i = it->first[c]; i < it->first[c + 1]; i++)
            for (int j = i; j > it->first[c]; j--)
                if ((unsigned)it->key[it->order[j]] < (unsigned)it->key[it->order[j - 1]])
                    swap(&it->order[j], &it->order[j - 1]);
}

static void shuffle(struct sample *it, guint64 *seed)
{
    for (int c = 0; c < it->layers.column_count; c++)
        for (int i = it->first[c + 1] - 1; i > it->first[c]; i--)
            swap(&it->order[i], &it->order[it->first[c] + draw(seed, i - it->first[c] + 1)]);
    keep_keys(it);
}

/* Steps of two bands, a wall between them in every second sample, free entities, links of all
 * kinds. */
static void make(struct sample *it, guint64 seed, int columns, int height)
{
    begin(it);
    seed = seed * 7919 + 88172645463325252u;
    bool has_wall = draw(&seed, 2);
    int span_share = draw(&seed, 3);
    int before = 0;
    for (int c = 0; c < columns; c++) {
        int begin_column = it->layers.entity_count;
        if (has_wall)
            add_entity(it, 1, 0);
        for (int n = 1 + draw(&seed, height - has_wall); n > 0; n--)
            add_entity(it, draw(&seed, 2) ? -1 : 2 * draw(&seed, 2), draw(&seed, 4));
        end_column(it);
        int size = it->layers.entity_count - begin_column;
        if (has_wall && c > 0)
            add_link(it, before, begin_column, WM_LAYERS_WALL);
        for (int n = c > 0 ? draw(&seed, 2 * size) : 0; n > 0; n--)
            add_link(it, before + draw(&seed, begin_column - before),
                     begin_column + draw(&seed, size), 1 + draw(&seed, 3) / 2);
        for (int n = span_share; n > 0 && size > 1; n--) {
            int upper = begin_column + draw(&seed, size);
            int lower = begin_column + draw(&seed, size);
            if (upper != lower && it->layers.span_count < SPANS)
                it->spans[it->layers.span_count++] = (struct wm_layer_span){upper, lower};
        }
        before = begin_column;
    }
    shuffle(it, &seed);
}

static int place(const struct sample *it, int entity)
{
    int i = 0;
    while (it->order[i] != entity)
        i++;
    return i;
}

/* What the spans of a column and the links that end there cost, from the words of the contract. */
static long plain_cost(const struct sample *it, int column)
{
    const struct wm_layers *l = &it->layers;
    int end = it->first[column + 1];
    long cost = 0;
    for (int i = 0; i < l->link_count; i++)
        for (int j = 0; j < i; j++) {
            const struct wm_layer_link *a = &l->links[i];
            const struct wm_layer_link *b = &l->links[j];
            if (a->to < it->first[column] || a->to >= end || b->to < it->first[column] ||
                b->to >= end || a->from == b->from || a->to == b->to)
                continue;
            if ((place(it, a->from) < place(it, b->from)) != (place(it, a->to) < place(it, b->to)))
                cost += (long)a->weight * b->weight;
        }
    for (int i = 0; i < l->span_count; i++) {
        int upper = place(it, l->spans[i].upper);
        int lower = place(it, l->spans[i].lower);
        if (upper < it->first[column] || upper >= end)
            continue;
        for (int n = MIN(upper, lower) + 1; n < MAX(upper, lower); n++)
            cost += upper < lower ? it->pass[it->order[n]] : -it->pass[it->order[n]];
        cost += upper < lower ? 0 : WM_LAYERS_NEVER;
    }
    return cost;
}

static bool keys_hold(const struct sample *it)
{
    for (int c = 0; c < it->layers.column_count; c++) {
        int last = -1;
        for (int i = it->first[c]; i < it->first[c + 1]; i++) {
            int e = it->order[i];
            if (e < it->first[c] || e >= it->first[c + 1] || (it->key[e] >= 0 && it->key[e] < last))
                return false;
            last = MAX(last, it->key[e]);
        }
    }
    return true;
}

/* All orders of a column that keep the keys, one after the other; false: that was the last. */
static bool next_order(int *order, int count)
{
    int i = count - 2;
    while (i >= 0 && order[i] > order[i + 1])
        i--;
    if (i < 0)
        return false;
    int j = count - 1;
    while (order[j] < order[i])
        j--;
    swap(&order[i], &order[j]);
    for (int a = i + 1, b = count - 1; a < b; a++, b--)
        swap(&order[a], &order[b]);
    return true;
}

static int all_orders(const struct sample *it, int column, int (*orders)[HEIGHT])
{
    int size = it->first[column + 1] - it->first[column];
    int order[HEIGHT];
    int count = 0;
    for (int i = 0; i < size; i++)
        order[i] = it->first[column] + i;
    do {
        int last = -1;
        bool is_kept = true;
        for (int i = 0; i < size; i++) {
            is_kept &= it->key[order[i]] < 0 || it->key[order[i]] >= last;
            last = MAX(last, it->key[order[i]]);
        }
        if (is_kept)
            memcpy(orders[count++], order, sizeof order);
    } while (next_order(order, size));
    return count;
}

/* The least cost there is, by trying all orders of a column behind all of the one before. */
static long least_cost(struct sample it)
{
    static int orders[2][ORDERS][HEIGHT];
    long costs[2][ORDERS];
    int counts[2] = {0, 0};
    it.layers.order = it.order;
    for (int c = 0; c < it.layers.column_count; c++) {
        int now = c % 2;
        counts[now] = all_orders(&it, c, orders[now]);
        for (int i = 0; i < counts[now]; i++) {
            memcpy(it.order + it.first[c], orders[now][i],
                   sizeof(int) * (size_t)(it.first[c + 1] - it.first[c]));
            costs[now][i] = c == 0 ? plain_cost(&it, c) : G_MAXLONG;
            for (int j = 0; c > 0 && j < counts[!now]; j++) {
                memcpy(it.order + it.first[c - 1], orders[!now][j],
                       sizeof(int) * (size_t)(it.first[c] - it.first[c - 1]));
                costs[now][i] = MIN(costs[now][i], costs[!now][j] + plain_cost(&it, c));
            }
        }
    }
    int last = (it.layers.column_count - 1) % 2;
    long least = G_MAXLONG;
    for (int i = 0; i < counts[last]; i++)
        least = MIN(least, costs[last][i]);
    return least;
}

static void cost_is_counted_as_told(void **state)
{
    (void)state;
    for (guint64 seed = 1; seed <= 500; seed++) {
        struct sample it;
        make(&it, seed, COLUMNS, HEIGHT);
        long want = 0;
        for (int c = 0; c < it.layers.column_count; c++)
            want += plain_cost(&it, c);
        if (wm_layers_cost(&it.layers) != want)
            fail_msg("seed %d: %ld instead of %ld", (int)seed, wm_layers_cost(&it.layers), want);
    }
}

static void improving_never_worsens_and_keeps_the_keys(void **state)
{
    (void)state;
    static const long efforts[] = {0, 10, 100, 1000, 100000};
    for (guint64 seed = 1; seed <= 500; seed++) {
        struct sample it;
        make(&it, seed, COLUMNS, HEIGHT);
        long before = wm_layers_cost(&it.layers);
        long after = wm_layers_improve(&it.layers, efforts[seed % G_N_ELEMENTS(efforts)]);
        if (after > before || after != wm_layers_cost(&it.layers) || !keys_hold(&it))
            fail_msg("seed %d: %ld became %ld, told as %ld", (int)seed, before,
                     wm_layers_cost(&it.layers), after);
    }
}

static void what_is_proved_is_least(void **state)
{
    (void)state;
    for (guint64 seed = 1; seed <= 600; seed++) {
        struct sample it;
        make(&it, seed, 2 + (int)(seed % 4), seed % 8 == 0 ? 5 : 4);
        long want = least_cost(it);
        if (seed % 2)
            wm_layers_improve(&it.layers, EFFORT / 100);
        bool is_proved = wm_layers_prove(&it.layers, EFFORT);
        if (!is_proved || wm_layers_cost(&it.layers) != want || !keys_hold(&it))
            fail_msg("seed %d: %s %ld instead of %ld", (int)seed,
                     is_proved ? "proved" : "not proved", wm_layers_cost(&it.layers), want);
    }
}

static void without_effort_nothing_is_proved_nor_made_worse(void **state)
{
    (void)state;
    for (guint64 seed = 1; seed <= 300; seed++) {
        struct sample it;
        make(&it, seed, COLUMNS, HEIGHT);
        long before = wm_layers_cost(&it.layers);
        bool is_proved = wm_layers_prove(&it.layers, (long)(seed % 7) * 150);
        long after = wm_layers_cost(&it.layers);
        assert_true(after <= before && keys_hold(&it));
        if (is_proved) {
            assert_true(wm_layers_prove(&it.layers, EFFORT));
            assert_int_equal(wm_layers_cost(&it.layers), after);
        }
    }
}

static void the_order_of_links_and_spans_is_nothing(void **state)
{
    (void)state;
    for (guint64 seed = 1; seed <= 300; seed++) {
        struct sample one;
        make(&one, seed, COLUMNS, HEIGHT);
        struct sample other;
        make(&other, seed, COLUMNS, HEIGHT);
        guint64 lots = seed;
        for (int i = other.layers.link_count - 1; i > 0; i--) {
            int j = draw(&lots, i + 1);
            struct wm_layer_link kept = other.links[i];
            other.links[i] = other.links[j];
            other.links[j] = kept;
        }
        for (int i = other.layers.span_count - 1; i > 0; i--) {
            int j = draw(&lots, i + 1);
            struct wm_layer_span kept = other.spans[i];
            other.spans[i] = other.spans[j];
            other.spans[j] = kept;
        }
        wm_layers_improve(&one.layers, EFFORT / 1000);
        wm_layers_improve(&other.layers, EFFORT / 1000);
        assert_memory_equal(one.order, other.order, sizeof one.order);
        wm_layers_prove(&one.layers, EFFORT / 100);
        wm_layers_prove(&other.layers, EFFORT / 100);
        assert_memory_equal(one.order, other.order, sizeof one.order);
    }
}

/* From above the upper band to the lower one past a row of steps of either: the only gap where the
 * lower row is broken is the one to pass it in. */
static void a_lane_passes_the_wall_where_it_crosses_least(void **state)
{
    (void)state;
    struct sample it;
    begin(&it);
    int before[4] = {0};
    for (int c = 0; c < 5; c++) {
        int above = add_entity(&it, c == 0 || c == 4 ? 0 : -1, 1);
        int upper = add_entity(&it, 0, 1);
        int wall = add_entity(&it, 1, 0);
        int lower = add_entity(&it, 2, 1);
        end_column(&it);
        if (c == 4)
            it.key[above] = 2;
        if (c > 0) {
            add_link(&it, before[0], above, 1);
            add_link(&it, before[1], upper, 1);
            add_link(&it, before[2], wall, WM_LAYERS_WALL);
            if (c != 2)
                add_link(&it, before[3], lower, 1);
        }
        before[0] = above;
        before[1] = upper;
        before[2] = wall;
        before[3] = lower;
    }
    keep_keys(&it);
    assert_int_equal(wm_layers_improve(&it.layers, EFFORT / 1000), WM_LAYERS_WALL);
    assert_true(wm_layers_prove(&it.layers, EFFORT));
}

static void nothing_at_all_is_fine(void **state)
{
    (void)state;
    struct sample it;
    begin(&it);
    assert_int_equal(wm_layers_cost(&it.layers), 0);
    assert_int_equal(wm_layers_improve(&it.layers, EFFORT), 0);
    assert_true(wm_layers_prove(&it.layers, EFFORT));
    end_column(&it);
    add_entity(&it, -1, 0);
    end_column(&it);
    end_column(&it);
    assert_int_equal(wm_layers_improve(&it.layers, EFFORT), 0);
    assert_true(wm_layers_prove(&it.layers, EFFORT));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cost_is_counted_as_told),
        cmocka_unit_test(improving_never_worsens_and_keeps_the_keys),
        cmocka_unit_test(what_is_proved_is_least),
        cmocka_unit_test(without_effort_nothing_is_proved_nor_made_worse),
        cmocka_unit_test(the_order_of_links_and_spans_is_nothing),
        cmocka_unit_test(a_lane_passes_the_wall_where_it_crosses_least),
        cmocka_unit_test(nothing_at_all_is_fine),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
