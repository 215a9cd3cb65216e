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

/* A column of at most HEIGHT entities has at most ORDERS orders. */
enum { COLUMNS = 7, HEIGHT = 6, ORDERS = 720 };

enum { ENTITIES = 400, LINKS = 500, SPANS = 60 };

/* A flow of work: steps of three bands, two walls, handoffs that take lanes. */
enum { FLOW = 9, BANDS = 3, STEPS = 4 * FLOW, HANDOFFS = 3 * STEPS };

static const long EFFORT = 100000000;

struct sample {
    struct wm_layers layers;
    int first[FLOW + 1], key[ENTITIES], pass[ENTITIES], order[ENTITIES];
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

struct flow {
    int steps, handoffs;
    int column[STEPS], band[STEPS], entity[STEPS];
    int from[HANDOFFS], to[HANDOFFS];
    int next[FLOW]; /* entity of a column */
};

static void draw_flow(struct flow *flow, guint64 *seed)
{
    memset(flow, 0, sizeof *flow);
    for (int c = 0; c < FLOW; c++) {
        for (int n = 1 + draw(seed, 4); n > 0; n--) {
            int step = flow->steps++;
            flow->column[step] = c;
            flow->band[step] = draw(seed, BANDS);
            for (int h = c > 0 ? 1 + draw(seed, 2) : 0; h > 0; h--) {
                int other = draw(seed, step);
                bool runs_back = draw(seed, 8) == 0;
                if (flow->column[other] == c || (c - flow->column[other] > 2 && draw(seed, 4) > 0))
                    continue;
                flow->from[flow->handoffs] = runs_back ? step : other;
                flow->to[flow->handoffs++] = runs_back ? other : step;
            }
        }
    }
}

/* Columns that a handoff has a lane in: of one that runs back also those of its ends. */
static bool has_lane(const struct flow *flow, int handoff, int column)
{
    int from = flow->column[flow->from[handoff]];
    int to = flow->column[flow->to[handoff]];
    return from < to ? column > from && column < to : column >= to && column <= from;
}

static void lay_handoff(struct sample *it, struct flow *flow, int handoff)
{
    int from = flow->from[handoff];
    int to = flow->to[handoff];
    bool runs_back = flow->column[to] < flow->column[from];
    int before = runs_back ? -1 : flow->entity[from];
    for (int c = 0; c < FLOW; c++) {
        if (!has_lane(flow, handoff, c))
            continue;
        int lane = flow->next[c]++;
        it->key[lane] = -1;
        it->pass[lane] = 1;
        if (before >= 0)
            add_link(it, before, lane, 1);
        if (runs_back && (c == flow->column[to] || c == flow->column[from]))
            it->spans[it->layers.span_count++] =
                (struct wm_layer_span){flow->entity[c == flow->column[to] ? to : from], lane};
        before = lane;
    }
    if (!runs_back)
        add_link(it, before, flow->entity[to], 1);
}

static void make_flow(struct sample *it, guint64 seed)
{
    struct flow flow;
    begin(it);
    draw_flow(&flow, &seed);
    for (int c = 0; c < FLOW; c++) {
        for (int wall = 0; wall + 1 < BANDS; wall++) {
            int e = add_entity(it, 2 * wall + 1, WM_LAYERS_WALL);
            if (c > 0)
                add_link(it, it->first[c - 1] + wall, e, WM_LAYERS_WALL);
        }
        for (int s = 0; s < flow.steps; s++)
            if (flow.column[s] == c)
                flow.entity[s] = add_entity(it, 2 * flow.band[s], WM_LAYERS_WALL);
        flow.next[c] = it->layers.entity_count;
        for (int h = 0; h < flow.handoffs; h++)
            it->layers.entity_count += has_lane(&flow, h, c);
        end_column(it);
    }
    for (int h = 0; h < flow.handoffs; h++)
        lay_handoff(it, &flow, h);
    for (int e = 0; e < it->layers.entity_count; e++)
        it->order[e] = e;
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

static void shuffle_links_and_spans(struct sample *it, guint64 seed)
{
    for (int i = it->layers.link_count - 1; i > 0; i--) {
        int j = draw(&seed, i + 1);
        struct wm_layer_link kept = it->links[i];
        it->links[i] = it->links[j];
        it->links[j] = kept;
    }
    for (int i = it->layers.span_count - 1; i > 0; i--) {
        int j = draw(&seed, i + 1);
        struct wm_layer_span kept = it->spans[i];
        it->spans[i] = it->spans[j];
        it->spans[j] = kept;
    }
}

static void the_order_of_links_and_spans_is_nothing(void **state)
{
    (void)state;
    for (guint64 seed = 1; seed <= 300; seed++) {
        struct sample one;
        struct sample other;
        if (seed % 3) {
            make(&one, seed, COLUMNS, HEIGHT);
            make(&other, seed, COLUMNS, HEIGHT);
        } else {
            make_flow(&one, seed);
            make_flow(&other, seed);
        }
        shuffle_links_and_spans(&other, seed);
        wm_layers_improve(&one.layers, EFFORT / 1000);
        wm_layers_improve(&other.layers, EFFORT / 1000);
        assert_memory_equal(one.order, other.order, sizeof one.order);
        wm_layers_prove(&one.layers, EFFORT / 1000);
        wm_layers_prove(&other.layers, EFFORT / 1000);
        assert_memory_equal(one.order, other.order, sizeof one.order);
    }
}

static void flows_are_proved_the_same_from_any_order(void **state)
{
    (void)state;
    int proved = 0;
    int least = 0;
    for (guint64 seed = 1; seed <= 150; seed++) {
        struct sample plain;
        make_flow(&plain, seed);
        struct sample improved;
        make_flow(&improved, seed);
        long before = wm_layers_cost(&improved.layers);
        long after = wm_layers_improve(&improved.layers, EFFORT / 2000);
        assert_true(after <= before && after == wm_layers_cost(&improved.layers));
        bool both = wm_layers_prove(&improved.layers, EFFORT / 50) &&
                    wm_layers_prove(&plain.layers, EFFORT / 50);
        assert_true(keys_hold(&plain) && keys_hold(&improved));
        if (!both)
            continue;
        proved++;
        least += after == wm_layers_cost(&improved.layers);
        assert_int_equal(wm_layers_cost(&plain.layers), wm_layers_cost(&improved.layers));
    }
    assert_in_range(proved, 135, 150);
    assert_in_range(least, 120, 150);
}

/* One step that hands over to a thousand: what is looked at is bounded by the effort. */
static void a_wide_column_ends_too(void **state)
{
    (void)state;
    enum { WIDE = 1000 };
    int *numbers = g_new0(int, 3 * WIDE + 10);
    struct wm_layer_link *links = g_new(struct wm_layer_link, WIDE);
    const int first[] = {0, 1, WIDE + 1};
    struct wm_layers layers = {
        .column_count = 2,
        .entity_count = WIDE + 1,
        .link_count = WIDE,
        .first = first,
        .key = numbers,
        .pass = numbers,
        .links = links,
        .order = numbers + WIDE + 5,
    };
    for (int e = 0; e <= WIDE; e++)
        layers.order[e] = e;
    for (int i = 0; i < WIDE; i++)
        links[i] = (struct wm_layer_link){0, WIDE - i, 1};
    assert_int_equal(wm_layers_improve(&layers, EFFORT / 1000), 0);
    assert_false(wm_layers_prove(&layers, EFFORT / 1000));
    g_free(numbers);
    g_free(links);
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
        cmocka_unit_test(flows_are_proved_the_same_from_any_order),
        cmocka_unit_test(a_wide_column_ends_too),
        cmocka_unit_test(a_lane_passes_the_wall_where_it_crosses_least),
        cmocka_unit_test(nothing_at_all_is_fine),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
