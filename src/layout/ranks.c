/* SPDX-License-Identifier: MIT
 *
 * Ranks of least total length: the network simplex of Gansner, Koutsofios, North and Vo ("A
 * technique for drawing directed graphs", 1993).
 *
 * Longest paths give a first rank to every node. Tight arcs (those that span no more than their
 * length) join nodes into trees; a tree moves as a whole until another arc is tight, so that in the
 * end one tight tree spans what hangs together. An arc of the tree parts it in two halves. Its cut
 * is the weight that leads from the half of its tail to that of its head, less what leads back; if
 * that is negative, the halves should part: the tightest arc that leads back takes its place. When
 * no cut is negative, the sum is least.
 *
 * Other than in the paper, there are no postorder numbers: every node knows its arc to its parent
 * and the size of its subtree, and only the smaller half is looked at, moved and hung up anew.
 *
 * What does not hang together is ranked each by itself, from 0. Only ranks that agree with all
 * lengths are ever held, so that the work can stop at any time; it does so at a limit that only
 * contrived graphs come to.
 */
#include "layout/digraph.h"

#include <assert.h>
#include <string.h>

enum {
    NONE = WM_ARCS_NONE,
    CANDIDATES = 10,     /* negative cuts of which the worst is taken */
    WORK_PER_NODE = 300, /* nodes that may be moved and cuts that may be read, for each node … */
    WORK = 1000000,      /* … and besides */
    FURTHEST = 1000      /* ranks that are tried where a node can go to several */
};

struct net {
    const struct wm_arcs *arcs;
    int *length;  /* by arc */
    gint64 *pull; /* by node: the weight that leaves it less the weight that enters it */
    int *rank;
    bool *in_tree;  /* by arc */
    gint64 *cut;    /* by arc of a tree */
    int *tree;      /* the arcs of all trees */
    int tree_count; /* of arcs */
    int *up, *size; /* by node: the arc to its parent, the nodes of its subtree */
    int *order;     /* nodes; those that hang together are neighbours */
    int *half;      /* the nodes of the smaller half of a tree */
    int half_count;
    int *seen, now; /* by node: in which half it was last */
};

static int slack(const struct net *net, int arc)
{
    return net->rank[net->arcs->head[arc]] - net->rank[net->arcs->tail[arc]] - net->length[arc];
}

/* Of parallel edges, the longest decides; all pull. */
static void measure_edges(struct net *net, const struct wm_digraph *graph, const int *lengths,
                          const int *weights)
{
    for (int e = 0; e < graph->edge_count; e++) {
        int a = net->arcs->arc_of[e];
        if (a == NONE)
            continue;
        net->length[a] = MAX(net->length[a], lengths[e]);
        net->pull[graph->from[e]] += weights[e];
        net->pull[graph->to[e]] -= weights[e];
    }
}

/* The lowest rank for every node. Also puts the nodes in an order in which no arc leads back. */
static void rank_by_longest_path(struct net *net, int *waiting_for)
{
    const struct wm_arcs *arcs = net->arcs;
    int count = 0;
    for (int v = 0; v < arcs->node_count; v++) {
        waiting_for[v] = arcs->first[v + 1] - arcs->first_in[v];
        if (waiting_for[v] == 0)
            net->order[count++] = v;
    }
    for (int i = 0; i < count; i++) {
        int v = net->order[i];
        for (int k = arcs->first[v]; k < arcs->first_in[v]; k++) {
            int a = arcs->around[k];
            int head = arcs->head[a];
            net->rank[head] = MAX(net->rank[head], net->rank[v] + net->length[a]);
            if (--waiting_for[head] == 0)
                net->order[count++] = head;
        }
    }
    assert(count == arcs->node_count);
}

/* Nodes that are pulled more to what follows them go there as far as they can. */
static void follow_the_pull(struct net *net)
{
    const struct wm_arcs *arcs = net->arcs;
    for (int i = arcs->node_count; i-- > 0;) {
        int v = net->order[i];
        if (net->pull[v] <= 0)
            continue;
        int room = G_MAXINT;
        for (int k = arcs->first[v]; k < arcs->first_in[v]; k++)
            room = MIN(room, slack(net, arcs->around[k]));
        net->rank[v] += room;
    }
}

/* Trees while they are joined: a ring of nodes each, known by one of them, the boss. */
struct forest {
    struct net *net;
    int *boss, *next;
    int *touched; /* by boss: in which round it was joined to another one last */
    gint64 *pull; /* by boss: of all nodes */
};

static int boss_of(struct forest *forest, int node)
{
    int *boss = forest->boss;
    while (boss[node] != node)
        node = boss[node] = boss[boss[node]];
    return node;
}

static void join(struct forest *forest, int arc, int round)
{
    struct net *net = forest->net;
    int one = boss_of(forest, net->arcs->tail[arc]);
    int two = boss_of(forest, net->arcs->head[arc]);
    int boss = MIN(one, two);
    int next = forest->next[one];
    forest->next[one] = forest->next[two];
    forest->next[two] = next;
    forest->pull[boss] = forest->pull[one] + forest->pull[two];
    forest->boss[MAX(one, two)] = boss;
    forest->touched[boss] = round;
    net->in_tree[arc] = true;
    net->tree[net->tree_count++] = arc;
}

/* Moves a tree the way it is pulled until it meets another one. False: there is no other. */
static bool meet_another(struct forest *forest, int boss, int round)
{
    struct net *net = forest->net;
    const struct wm_arcs *arcs = net->arcs;
    int leaving = NONE;
    int entering = NONE;
    int v = boss;
    do {
        for (int k = arcs->first[v]; k < arcs->first[v + 1]; k++) {
            int a = arcs->around[k];
            int *best = k < arcs->first_in[v] ? &leaving : &entering;
            if (*best != NONE && slack(net, a) >= slack(net, *best))
                continue;
            if (boss_of(forest, wm_arcs_other_end(arcs, a, v)) != boss)
                *best = a;
        }
        v = forest->next[v];
    } while (v != boss);
    bool forwards = entering == NONE || (leaving != NONE && forest->pull[boss] > 0);
    int arc = forwards ? leaving : entering;
    if (arc == NONE)
        return false;
    int way = forwards ? slack(net, arc) : -slack(net, arc);
    do {
        net->rank[v] += way;
        v = forest->next[v];
    } while (v != boss);
    join(forest, arc, round);
    return true;
}

/* In each round every tree is joined to another one, so there are few rounds. */
static void join_trees(struct wm_arena *arena, struct net *net)
{
    const struct wm_arcs *arcs = net->arcs;
    size_t nodes = (size_t)arcs->node_count;
    struct forest forest = {
        .net = net,
        .boss = wm_arena_array(arena, int, nodes),
        .next = wm_arena_array(arena, int, nodes),
        .touched = wm_arena_array(arena, int, nodes),
        .pull = wm_arena_array(arena, gint64, nodes),
    };
    for (int v = 0; v < arcs->node_count; v++) {
        forest.boss[v] = forest.next[v] = v;
        forest.pull[v] = net->pull[v];
    }
    for (int a = 0; a < arcs->arc_count; a++)
        if (slack(net, a) == 0 &&
            boss_of(&forest, arcs->tail[a]) != boss_of(&forest, arcs->head[a]))
            join(&forest, a, 0);
    bool moved = true;
    for (int round = 1; moved; round++) {
        moved = false;
        for (int v = 0; v < arcs->node_count; v++)
            if (forest.boss[v] == v && forest.touched[v] != round)
                moved = meet_another(&forest, v, round) || moved;
    }
}

/* Hangs every tree up at its first node; parents come before their children in the order. */
static void hang_trees(struct net *net)
{
    const struct wm_arcs *arcs = net->arcs;
    int count = 0;
    for (int root = 0; root < arcs->node_count; root++) {
        if (net->size[root])
            continue;
        net->up[root] = NONE;
        net->size[root] = 1;
        net->order[count++] = root;
        for (int i = count - 1; i < count; i++) {
            int v = net->order[i];
            for (int k = arcs->first[v]; k < arcs->first[v + 1]; k++) {
                int a = arcs->around[k];
                int child = wm_arcs_other_end(arcs, a, v);
                if (!net->in_tree[a] || net->size[child])
                    continue;
                net->up[child] = a;
                net->size[child] = 1;
                net->order[count++] = child;
            }
        }
    }
}

static int parent_of(const struct net *net, int node)
{
    return wm_arcs_other_end(net->arcs, net->up[node], node);
}

/* A subtree is pulled by what pulls its nodes: arcs within it pull both ways. */
static void measure_trees(struct net *net, gint64 *pull)
{
    int count = net->arcs->node_count;
    memcpy(pull, net->pull, (size_t)count * sizeof *pull);
    for (int i = count; i-- > 0;) {
        int v = net->order[i];
        int a = net->up[v];
        if (a == NONE)
            continue;
        net->size[parent_of(net, v)] += net->size[v];
        pull[parent_of(net, v)] += pull[v];
        net->cut[a] = net->arcs->tail[a] == v ? pull[v] : -pull[v];
    }
}

/* Where in `tree` the worst of the next negative cuts is, from *at onwards. */
static int arc_to_leave(const struct net *net, int *at, gint64 *work)
{
    int worst = NONE;
    int found = 0;
    for (int i = 0; i < net->tree_count && found < CANDIDATES; i++) {
        gint64 cut = net->cut[net->tree[*at]];
        if (cut < 0) {
            found++;
            if (worst == NONE || cut < net->cut[net->tree[worst]])
                worst = *at;
        }
        *at = *at + 1 < net->tree_count ? *at + 1 : 0;
        --*work;
    }
    return worst;
}

/* Gathers what hangs together with `start` without an arc of the tree. */
static void gather_half(struct net *net, int start, int without)
{
    const struct wm_arcs *arcs = net->arcs;
    net->now++;
    net->half_count = 1;
    net->half[0] = start;
    net->seen[start] = net->now;
    for (int i = 0; i < net->half_count; i++) {
        int v = net->half[i];
        for (int k = arcs->first[v]; k < arcs->first[v + 1]; k++) {
            int a = arcs->around[k];
            if (!net->in_tree[a] || a == without)
                continue;
            int there = wm_arcs_other_end(arcs, a, v);
            if (net->seen[there] == net->now)
                continue;
            net->seen[there] = net->now;
            net->half[net->half_count++] = there;
        }
    }
}

/* The tightest arc that enters the gathered half, or leaves it. */
static int arc_to_enter(const struct net *net, bool enters)
{
    const struct wm_arcs *arcs = net->arcs;
    int best = NONE;
    int least = G_MAXINT;
    for (int i = 0; i < net->half_count && least > 0; i++) {
        int v = net->half[i];
        int k = enters ? arcs->first_in[v] : arcs->first[v];
        int end = enters ? arcs->first[v + 1] : arcs->first_in[v];
        for (; k < end; k++) {
            int a = arcs->around[k];
            if (slack(net, a) >= least || net->seen[wm_arcs_other_end(arcs, a, v)] == net->now)
                continue;
            least = slack(net, a);
            best = a;
        }
    }
    return best;
}

/* Cuts change along the circle that the entering arc closes. An ancestor's subtree is larger, so
 * from the smaller one upwards both sides meet. */
static void update_cuts(struct net *net, int entering, gint64 change)
{
    const struct wm_arcs *arcs = net->arcs;
    int tail = arcs->tail[entering];
    int head = arcs->head[entering];
    while (tail != head) {
        bool at_tail = net->size[tail] <= net->size[head];
        int v = at_tail ? tail : head;
        int a = net->up[v];
        bool is_along = at_tail ? arcs->head[a] == v : arcs->tail[a] == v;
        net->cut[a] += is_along ? change : -change;
        *(at_tail ? &tail : &head) = parent_of(net, v);
    }
    net->cut[entering] = change;
}

static void add_to_sizes(struct net *net, int node, int change)
{
    net->size[node] += change;
    while (net->up[node] != NONE) {
        node = parent_of(net, node);
        net->size[node] += change;
    }
}

/* Turns a tree of `total` nodes so that it hangs at `node`, by the arc `up`. */
static void hang_up(struct net *net, int node, int up, int total)
{
    int size = total;
    for (;;) {
        int old_up = net->up[node];
        int old_size = net->size[node];
        int next = old_up == NONE ? NONE : parent_of(net, node);
        net->up[node] = up;
        net->size[node] = size;
        if (next == NONE)
            return;
        size = total - old_size;
        up = old_up;
        node = next;
    }
}

/* Takes the arc at `place` out of its tree, and the tightest one the other way in. Returns how many
 * nodes were moved. */
static int exchange(struct net *net, int place)
{
    const struct wm_arcs *arcs = net->arcs;
    int leaving = net->tree[place];
    int tail = arcs->tail[leaving];
    int child = net->up[tail] == leaving ? tail : arcs->head[leaving];
    int parent = parent_of(net, child);
    int root = parent;
    while (net->up[root] != NONE)
        root = parent_of(net, root);
    gather_half(net, 2 * net->size[child] <= net->size[root] ? child : parent, leaving);
    bool has_tail = net->seen[tail] == net->now;
    int entering = arc_to_enter(net, has_tail);
    int way = has_tail ? -slack(net, entering) : slack(net, entering);
    for (int i = 0; i < net->half_count; i++)
        net->rank[net->half[i]] += way;
    update_cuts(net, entering, -net->cut[leaving]);
    add_to_sizes(net, parent, -net->size[child]);
    net->up[child] = NONE;
    bool is_tail_inside = net->seen[arcs->tail[entering]] == net->now;
    int inside = is_tail_inside ? arcs->tail[entering] : arcs->head[entering];
    hang_up(net, inside, entering, net->half_count);
    add_to_sizes(net, wm_arcs_other_end(arcs, entering, inside), net->half_count);
    net->in_tree[leaving] = false;
    net->in_tree[entering] = true;
    net->tree[place] = entering;
    return net->half_count;
}

static void shorten(struct net *net)
{
    gint64 work = (gint64)WORK_PER_NODE * net->arcs->node_count + WORK;
    int at = 0;
    while (work > 0) {
        int place = arc_to_leave(net, &at, &work);
        if (place == NONE)
            return;
        work -= exchange(net, place);
    }
}

static void begin_at_zero(struct net *net)
{
    for (int begin = 0, end; begin < net->arcs->node_count; begin = end) {
        int root = net->order[begin];
        while (net->up[root] != NONE)
            root = parent_of(net, root);
        end = begin + net->size[root];
        int lowest = G_MAXINT;
        for (int i = begin; i < end; i++)
            lowest = MIN(lowest, net->rank[net->order[i]]);
        for (int i = begin; i < end; i++)
            net->rank[net->order[i]] -= lowest;
    }
}

/* A node that is pulled alike both ways goes where the fewest are, to the lowest rank of several.
 */
static void even_out(struct net *net, int *crowd)
{
    const struct wm_arcs *arcs = net->arcs;
    for (int v = 0; v < arcs->node_count; v++)
        crowd[net->rank[v]]++;
    for (int v = 0; v < arcs->node_count; v++) {
        bool is_first = arcs->first[v + 1] == arcs->first_in[v];
        bool is_last = arcs->first[v] == arcs->first_in[v];
        if (net->pull[v] != 0 || is_first || is_last)
            continue;
        int low = 0;
        int high = G_MAXINT;
        for (int k = arcs->first[v]; k < arcs->first_in[v]; k++)
            high = MIN(high, net->rank[v] + slack(net, arcs->around[k]));
        for (int k = arcs->first_in[v]; k < arcs->first[v + 1]; k++)
            low = MAX(low, net->rank[v] - slack(net, arcs->around[k]));
        high = MIN(high, low + FURTHEST);
        crowd[net->rank[v]]--;
        int best = low;
        for (int r = low + 1; r <= high; r++)
            if (crowd[r] < crowd[best])
                best = r;
        net->rank[v] = best;
        crowd[best]++;
    }
}

void wm_ranks_assign(const struct wm_digraph *graph, const int *lengths, const int *weights,
                     int *ranks)
{
    struct wm_arena *arena = wm_arena_create();
    struct wm_arcs arcs = wm_arcs_take(arena, graph);
    size_t nodes = (size_t)arcs.node_count;
    struct net net = {
        .arcs = &arcs,
        .length = wm_arena_array(arena, int, (size_t)arcs.arc_count),
        .pull = wm_arena_array(arena, gint64, nodes),
        .rank = ranks,
        .in_tree = wm_arena_array(arena, bool, (size_t)arcs.arc_count),
        .cut = wm_arena_array(arena, gint64, (size_t)arcs.arc_count),
        .tree = wm_arena_array(arena, int, nodes),
        .up = wm_arena_array(arena, int, nodes),
        .size = wm_arena_array(arena, int, nodes),
        .order = wm_arena_array(arena, int, nodes),
        .half = wm_arena_array(arena, int, nodes),
        .seen = wm_arena_array(arena, int, nodes),
    };
    memset(ranks, 0, nodes * sizeof *ranks);
    measure_edges(&net, graph, lengths, weights);
    rank_by_longest_path(&net, net.half);
    follow_the_pull(&net);
    join_trees(arena, &net);
    hang_trees(&net);
    measure_trees(&net, wm_arena_array(arena, gint64, nodes));
    shorten(&net);
    begin_at_zero(&net);
    int highest = 0;
    for (int v = 0; v < arcs.node_count; v++)
        highest = MAX(highest, ranks[v]);
    even_out(&net, wm_arena_array(arena, int, (size_t)highest + 1));
    wm_arena_destroy(arena);
}
