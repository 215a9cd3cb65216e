/* SPDX-License-Identifier: MIT
 *
 * Breaking cycles and ranking: against every possibility on small digraphs made at random, and
 * sturdy on large ones.
 */
#include "layout/digraph.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <string.h>

enum { MOST_NODES = 20000, MOST_EDGES = 60000 };

/* A digraph, and room for the answers. */
struct made {
    int node_count, edge_count;
    int from[MOST_EDGES], to[MOST_EDGES], lengths[MOST_EDGES], weights[MOST_EDGES];
    bool is_back[MOST_EDGES];
    int ranks[MOST_NODES];
    guint64 seed;
};

static int set_up(void **state)
{
    struct made *made = g_new0(struct made, 1);
    made->seed = 88172645463325252u;
    *state = made;
    return 0;
}

static int tear_down(void **state)
{
    g_free(*state);
    return 0;
}

/* xorshift64 (Marsaglia, 2003) */
static int below(struct made *made, int limit)
{
    made->seed ^= made->seed << 13;
    made->seed ^= made->seed >> 7;
    made->seed ^= made->seed << 17;
    return (int)(made->seed % (guint64)limit);
}

static void start(struct made *made, int node_count)
{
    made->node_count = node_count;
    made->edge_count = 0;
}

static void connect(struct made *made, int from, int to)
{
    int e = made->edge_count++;
    made->from[e] = from;
    made->to[e] = to;
    made->lengths[e] = 1;
    made->weights[e] = 1;
}

static void connect_at_random(struct made *made, int count)
{
    for (int i = 0; i < count; i++)
        connect(made, below(made, made->node_count), below(made, made->node_count));
}

/* Nothing leads further than `reach` nodes. */
static void connect_nearby(struct made *made, int count, int reach)
{
    for (int i = 0; i < count; i++) {
        int from = below(made, made->node_count - reach);
        int to = from + 1 + below(made, reach);
        if (below(made, 3) == 0)
            connect(made, to, from);
        else
            connect(made, from, to);
    }
}

static struct wm_digraph view(const struct made *made)
{
    return (struct wm_digraph){made->node_count, made->edge_count, made->from, made->to};
}

static bool break_cycles(struct made *made)
{
    struct wm_digraph graph = view(made);
    return wm_cycles_break(&graph, made->is_back);
}

static void rank(struct made *made)
{
    struct wm_digraph graph = view(made);
    wm_ranks_assign(&graph, made->lengths, made->weights, made->ranks);
}

static int count_back(const struct made *made)
{
    int count = 0;
    for (int e = 0; e < made->edge_count; e++)
        count += made->is_back[e] ? 1 : 0;
    return count;
}

static bool is_told_back(const struct made *made, int edge)
{
    return made->from[edge] >= made->to[edge];
}

/* Turns back edges around and takes self-edges out. */
static void turn_back_edges(struct made *made)
{
    int count = 0;
    for (int e = 0; e < made->edge_count; e++) {
        int from = made->from[e];
        int to = made->to[e];
        if (from == to)
            continue;
        made->from[count] = made->is_back[e] ? to : from;
        made->to[count] = made->is_back[e] ? from : to;
        made->lengths[count] = made->lengths[e];
        made->weights[count++] = made->weights[e];
    }
    made->edge_count = count;
}

static void assert_no_cycle(const struct made *made)
{
    int *entering = g_new0(int, made->node_count + 1);
    int *first = g_new0(int, made->node_count + 2);
    int *heads = g_new0(int, made->edge_count + 1);
    int *queue = g_new0(int, made->node_count + 1);
    int count = 0;
    for (int e = 0; e < made->edge_count; e++) {
        entering[made->to[e]]++;
        first[made->from[e] + 2]++;
    }
    for (int v = 0; v < made->node_count; v++)
        first[v + 2] += first[v + 1];
    for (int e = 0; e < made->edge_count; e++)
        heads[first[made->from[e] + 1]++] = made->to[e];
    for (int v = 0; v < made->node_count; v++)
        if (entering[v] == 0)
            queue[count++] = v;
    for (int i = 0; i < count; i++)
        for (int k = first[queue[i]]; k < first[queue[i] + 1]; k++)
            if (--entering[heads[k]] == 0)
                queue[count++] = heads[k];
    assert_int_equal(count, made->node_count);
    g_free(entering);
    g_free(first);
    g_free(heads);
    g_free(queue);
}

/* Whether an edge runs back as told beside an earlier one. */
static bool is_repeated(const struct made *made, int edge)
{
    for (int e = 0; e < edge; e++)
        if (made->from[e] == made->from[edge] && made->to[e] == made->to[edge])
            return made->from[edge] > made->to[edge];
    return false;
}

/* What it costs to turn an edge: a thousand, and one more if it runs forwards as told. */
static int toll(const struct made *made, int edge)
{
    return is_repeated(made, edge) ? 0 : is_told_back(made, edge) ? 1000 : 1001;
}

/* The least cost of any order of the nodes, by the edges that run back in it: what costs least when
 * these nodes come first. */
static int least_cost(const struct made *made)
{
    static int least[1 << 9];
    for (int first = 1; first < 1 << made->node_count; first++) {
        least[first] = G_MAXINT;
        for (int last = 0; last < made->node_count; last++) {
            if (!(first >> last & 1))
                continue;
            int cost = least[first & ~(1 << last)];
            for (int e = 0; e < made->edge_count; e++)
                if (made->from[e] == last && first >> made->to[e] & 1)
                    cost += toll(made, e);
            least[first] = MIN(least[first], cost);
        }
    }
    return least[(1 << made->node_count) - 1];
}

static void as_few_edges_are_turned_as_can_be(void **state)
{
    struct made *made = *state;
    for (int i = 0; i < 3000; i++) {
        start(made, 1 + below(made, 9));
        connect_at_random(made, below(made, 4 * made->node_count));
        bool is_least = break_cycles(made);
        int cost = 0;
        int told = 0;
        bool has_repeated = false;
        for (int e = 0; e < made->edge_count; e++) {
            cost += made->is_back[e] ? toll(made, e) : 0;
            has_repeated = has_repeated || is_repeated(made, e);
            told += is_told_back(made, e) ? 1 : 0;
            assert_true(made->is_back[e] || made->from[e] != made->to[e]);
        }
        assert_true(is_least || has_repeated);
        assert_int_equal(cost, least_cost(made));
        if (told == count_back(made))
            for (int e = 0; e < made->edge_count; e++)
                assert_int_equal(made->is_back[e], is_told_back(made, e));
        turn_back_edges(made);
        assert_no_cycle(made);
    }
}

static void larger_digraphs_lose_their_cycles(void **state)
{
    struct made *made = *state;
    for (int i = 0; i < 300; i++) {
        int count = 10 + below(made, 100);
        start(made, count);
        connect_at_random(made, count + below(made, 2 * count));
        int told = 0;
        for (int e = 0; e < made->edge_count; e++)
            told += is_told_back(made, e) ? 1 : 0;
        break_cycles(made);
        assert_in_range(count_back(made), 0, told);
        turn_back_edges(made);
        assert_no_cycle(made);
    }
}

/* Puts the edges in another order; `was` tells where each was before. */
static void shuffle(struct made *made, const struct made *before, int *was)
{
    for (int e = 0; e < made->edge_count; e++)
        was[e] = e;
    for (int e = made->edge_count; e-- > 1;) {
        int other = below(made, e + 1);
        int kept = was[e];
        was[e] = was[other];
        was[other] = kept;
    }
    for (int e = 0; e < made->edge_count; e++) {
        made->from[e] = before->from[was[e]];
        made->to[e] = before->to[was[e]];
        made->lengths[e] = before->lengths[was[e]];
        made->weights[e] = before->weights[was[e]];
    }
}

static void the_order_of_the_edges_says_nothing(void **state)
{
    struct made *made = *state;
    struct made *before = g_new0(struct made, 1);
    int *was = g_new0(int, MOST_EDGES);
    for (int i = 0; i < 60; i++) {
        int count = 5 + below(made, 60);
        start(made, count);
        connect_at_random(made, 2 * count);
        for (int e = 0; e < made->edge_count; e++) {
            made->lengths[e] = below(made, 4);
            made->weights[e] = below(made, 4);
        }
        bool is_least = break_cycles(made);
        *before = *made;
        shuffle(made, before, was);
        assert_int_equal(break_cycles(made), is_least);
        for (int e = 0; e < made->edge_count; e++)
            assert_int_equal(made->is_back[e], before->is_back[was[e]]);
        turn_back_edges(made);
        rank(made);
        turn_back_edges(before);
        rank(before);
        assert_memory_equal(made->ranks, before->ranks, (size_t)count * sizeof(int));
    }
    g_free(was);
    g_free(before);
}

static long total_length(const struct made *made)
{
    long sum = 0;
    for (int e = 0; e < made->edge_count; e++) {
        int span = made->ranks[made->to[e]] - made->ranks[made->from[e]];
        assert_true(span >= made->lengths[e]);
        sum += (long)made->weights[e] * span;
    }
    return sum;
}

/* Whether some nodes could go one rank up together, and the sum would be less. If any ranks are
 * better than these, some are better that differ by so much. */
static bool could_be_shorter(const struct made *made)
{
    for (int moved = 1; moved < 1 << made->node_count; moved++) {
        int gain = 0;
        bool is_allowed = true;
        for (int e = 0; e < made->edge_count && is_allowed; e++) {
            int tail_moves = moved >> made->from[e] & 1;
            int head_moves = moved >> made->to[e] & 1;
            int span = made->ranks[made->to[e]] - made->ranks[made->from[e]];
            is_allowed = span + head_moves - tail_moves >= made->lengths[e];
            gain += made->weights[e] * (tail_moves - head_moves);
        }
        if (is_allowed && gain > 0)
            return true;
    }
    return false;
}

static void edges_are_as_short_as_can_be(void **state)
{
    struct made *made = *state;
    for (int i = 0; i < 1500; i++) {
        int count = 1 + below(made, 11);
        start(made, count);
        connect_at_random(made, below(made, 3 * count));
        for (int e = 0; e < made->edge_count; e++) {
            made->lengths[e] = below(made, 4);
            made->weights[e] = below(made, 5);
        }
        break_cycles(made);
        turn_back_edges(made);
        rank(made);
        total_length(made);
        assert_false(could_be_shorter(made));
    }
}

static void what_hangs_together_begins_at_0(void **state)
{
    struct made *made = *state;
    start(made, 7);
    connect(made, 4, 2);
    connect(made, 2, 5);
    connect(made, 6, 3);
    made->lengths[2] = 3;
    rank(made);
    const int want[] = {0, 0, 1, 3, 0, 2, 0};
    assert_memory_equal(made->ranks, want, sizeof want);
}

static void of_parallel_edges_the_longest_decides_and_all_pull(void **state)
{
    struct made *made = *state;
    start(made, 4);
    connect(made, 0, 1);
    connect(made, 1, 3);
    connect(made, 0, 2);
    connect(made, 2, 3);
    made->lengths[0] = 4;
    for (int i = 0; i < 3; i++)
        connect(made, 2, 3);
    made->lengths[5] = 2;
    rank(made);
    const int want[] = {0, 4, 3, 5};
    assert_memory_equal(made->ranks, want, sizeof want);
}

static void a_node_between_goes_where_few_are(void **state)
{
    struct made *made = *state;
    start(made, 8);
    for (int v = 0; v < 4; v++)
        connect(made, v, v + 1);
    connect(made, 0, 5);
    connect(made, 5, 4);
    connect(made, 0, 6);
    connect(made, 6, 4);
    connect(made, 0, 7);
    connect(made, 7, 4);
    rank(made);
    const int want[] = {0, 1, 2, 3, 4, 2, 3, 1};
    assert_memory_equal(made->ranks, want, sizeof want);
}

static void chains_of_any_length_are_safe(void **state)
{
    struct made *made = *state;
    for (int way = 0; way < 2; way++) {
        start(made, MOST_NODES);
        for (int v = 0; v + 1 < MOST_NODES; v++)
            connect(made, way ? v + 1 : v, way ? v : v + 1);
        assert_true(break_cycles(made));
        assert_int_equal(count_back(made), 0);
        rank(made);
        for (int v = 0; v < MOST_NODES; v++)
            assert_int_equal(made->ranks[v], way ? MOST_NODES - 1 - v : v);
    }
}

static void a_ring_is_opened_where_it_is_told_to_close(void **state)
{
    struct made *made = *state;
    start(made, MOST_NODES);
    for (int v = 0; v < MOST_NODES; v++)
        connect(made, v, (v + 1) % MOST_NODES);
    assert_true(break_cycles(made));
    assert_int_equal(count_back(made), 1);
    assert_true(made->is_back[MOST_NODES - 1]);
}

static void a_clique_keeps_its_told_order(void **state)
{
    struct made *made = *state;
    start(made, 150);
    for (int v = 0; v < 150 * 150; v++)
        connect(made, v / 150, v % 150);
    assert_true(break_cycles(made));
    for (int e = 0; e < made->edge_count; e++)
        assert_int_equal(made->is_back[e], is_told_back(made, e));
    turn_back_edges(made);
    rank(made);
    for (int v = 0; v < 150; v++)
        assert_int_equal(made->ranks[v], v);
}

static void a_star_has_its_arms_beside_it(void **state)
{
    struct made *made = *state;
    start(made, 501);
    for (int v = 1; v <= 500; v++)
        connect(made, v % 2 ? v : 0, v % 2 ? 0 : v);
    assert_true(break_cycles(made));
    assert_int_equal(count_back(made), 0);
    rank(made);
    for (int v = 0; v <= 500; v++)
        assert_int_equal(made->ranks[v], v == 0 ? 1 : v % 2 ? 0 : 2);
}

static void the_work_has_an_end(void **state)
{
    struct made *made = *state;
    static const struct {
        int nodes, edges, reach;
    } rows[] = {
        {10000, 57000, 0}, {10000, 57000, 8}, {1000, 57000, 0}, {3000, 9000, 0}, {5000, 15000, 30},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        start(made, rows[i].nodes);
        if (rows[i].reach)
            connect_nearby(made, rows[i].edges, rows[i].reach);
        else
            connect_at_random(made, rows[i].edges);
        assert_false(break_cycles(made));
        turn_back_edges(made);
        assert_no_cycle(made);
        rank(made);
        total_length(made);
    }
}

static void nothing_is_no_trouble(void **state)
{
    struct made *made = *state;
    start(made, 0);
    assert_true(break_cycles(made));
    rank(made);
    start(made, 1);
    connect(made, 0, 0);
    assert_true(break_cycles(made));
    assert_true(made->is_back[0]);
    rank(made);
    assert_int_equal(made->ranks[0], 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(as_few_edges_are_turned_as_can_be),
        cmocka_unit_test(larger_digraphs_lose_their_cycles),
        cmocka_unit_test(the_order_of_the_edges_says_nothing),
        cmocka_unit_test(edges_are_as_short_as_can_be),
        cmocka_unit_test(what_hangs_together_begins_at_0),
        cmocka_unit_test(of_parallel_edges_the_longest_decides_and_all_pull),
        cmocka_unit_test(a_node_between_goes_where_few_are),
        cmocka_unit_test(chains_of_any_length_are_safe),
        cmocka_unit_test(a_ring_is_opened_where_it_is_told_to_close),
        cmocka_unit_test(a_clique_keeps_its_told_order),
        cmocka_unit_test(a_star_has_its_arms_beside_it),
        cmocka_unit_test(the_work_has_an_end),
        cmocka_unit_test(nothing_is_no_trouble),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
