/* SPDX-License-Identifier: MIT
 *
 * Branch and bound over the cycles of a digraph.
 *
 * Cycles that share no arc need a cut each. With costs: every cycle found, shortest first, uses up
 * what the cheapest of its arcs has left, and the sum of that is a bound. Arcs with nothing left
 * then break all cycles; those of them that are not needed are taken back, which gives cuts. If
 * these cost more than the bound, some cycle is cut twice. It is cut at its first arc, or kept
 * there and cut at its second, and so on; each case is bounded in the same way.
 */
#include "layout/cuts.h"

#include <string.h>

enum {
    NONE = WM_ARCS_NONE,
    STALE = 4 /* arcs looked at for each there is, before parts are searched for again */
};

enum state { FREE, KEPT, CUT };
enum found { CYCLE, NO_CYCLE, TOO_LONG };

/* A cycle that is branched on: its arcs in `choices`, and which of them comes next. */
struct branch {
    int begin, next, end;
};

struct wm_cut_proof {
    const struct wm_cuts *cuts;
    const struct wm_arcs *arcs;
    struct wm_component *component;
    enum state *state;   /* by arc: what is decided */
    gint64 *left;        /* by arc: its cost, less what cycles have used up */
    int *due, due_count; /* arcs that all cycles found from now on have one of */
    struct wm_parts parts;
    bool has_parts;  /* whether cycles are searched for within a part only */
    int *from, *to;  /* nodes met from either end of a search */
    int *met, now;   /* by node: in which search it was met */
    int *via;        /* by node: the arc it was met by */
    GArray *cycles;  /* free arcs of the cycles found, their number before them */
    GArray *choices; /* free arcs of the cycles branched on */
    struct branch *branches;
    int depth;
    int first_arc, end_arc; /* the arcs of the component: all that leave its nodes */
    gint64 enough;          /* cuts that cost this are of no use */
    gint64 work;
};

/* Where all cycles through an arc go through another one that costs no more, it need not be cut.
 * The other one is the only arc out of its head, or into its tail. */
static void keep_dominated(struct wm_arena *arena, struct wm_cut_proof *proof)
{
    const struct wm_arcs *arcs = proof->arcs;
    int *instead = wm_arena_array(arena, int, (size_t)arcs->arc_count);
    for (int a = 0; a < arcs->arc_count; a++)
        instead[a] = a;
    for (int i = 0; i < 2 * arcs->arc_count; i++) {
        int a = i / 2;
        int at = i % 2 ? arcs->head[a] : arcs->tail[a];
        int begin = i % 2 ? arcs->first[at] : arcs->first_in[at];
        int end = i % 2 ? arcs->first_in[at] : arcs->first[at + 1];
        if (proof->state[a] == KEPT || end - begin != 1)
            continue;
        int b = arcs->around[begin];
        while (instead[b] != b)
            b = instead[b] = instead[instead[b]];
        if (b == a || proof->cuts->cost[b] > proof->cuts->cost[a])
            continue;
        instead[a] = b;
        proof->state[a] = KEPT;
    }
}

static void free_array(void *array)
{
    g_array_free(array, TRUE);
}

struct wm_cut_proof *wm_cut_proof_create(struct wm_arena *arena, const struct wm_cuts *cuts)
{
    size_t nodes = (size_t)cuts->arcs->node_count;
    size_t arcs = (size_t)cuts->arcs->arc_count;
    struct wm_cut_proof *proof = wm_arena_new(arena, struct wm_cut_proof);
    *proof = (struct wm_cut_proof){
        .cuts = cuts,
        .arcs = cuts->arcs,
        .state = wm_arena_array(arena, enum state, arcs),
        .left = wm_arena_array(arena, gint64, arcs),
        .due = wm_arena_array(arena, int, arcs),
        .parts = wm_parts_create(arena, cuts->arcs),
        .from = wm_arena_array(arena, int, nodes),
        .to = wm_arena_array(arena, int, nodes),
        .met = wm_arena_array(arena, int, nodes),
        .via = wm_arena_array(arena, int, nodes),
        .cycles = wm_arena_own(arena, g_array_new(FALSE, FALSE, sizeof(int)), free_array),
        .choices = wm_arena_own(arena, g_array_new(FALSE, FALSE, sizeof(int)), free_array),
        .branches = wm_arena_array(arena, struct branch, arcs + 1),
    };
    keep_dominated(arena, proof);
    return proof;
}

/* One side of a search that begins at both ends. */
struct side {
    int *nodes;
    int done, count;
    int mark;
    bool forwards;
};

/* Goes one arc further from the nodes met last. Returns the arc between nodes of this side and the
 * other one, if it comes to one. */
static int go_on(struct wm_cut_proof *proof, struct side *side, int other_mark)
{
    const struct wm_arcs *arcs = proof->arcs;
    for (int end = side->count; side->done < end; side->done++) {
        int v = side->nodes[side->done];
        int k = side->forwards ? arcs->first[v] : arcs->first_in[v];
        int last = side->forwards ? arcs->first_in[v] : arcs->first[v + 1];
        proof->work -= last - k;
        for (; k < last; k++) {
            int a = arcs->around[k];
            int there = side->forwards ? arcs->head[a] : arcs->tail[a];
            if (proof->left[a] == 0 || proof->met[there] == side->mark)
                continue;
            if (proof->has_parts && proof->parts.part[there] != proof->parts.part[v])
                continue;
            if (proof->met[there] == other_mark)
                return a;
            proof->met[there] = side->mark;
            proof->via[there] = a;
            side->nodes[side->count++] = there;
        }
    }
    return NONE;
}

/* Searches for a way of arcs with something left from the arc's head to its tail, which makes a
 * cycle of at most `longest` arcs. By `via`, it can be followed back from the tail. */
static enum found find_cycle(struct wm_cut_proof *proof, int arc, int longest)
{
    int tail = proof->arcs->tail[arc];
    int head = proof->arcs->head[arc];
    proof->now += 2;
    struct side from = {proof->from, 0, 1, proof->now, true};
    struct side to = {proof->to, 0, 1, proof->now + 1, false};
    from.nodes[0] = head;
    to.nodes[0] = tail;
    proof->met[head] = from.mark;
    proof->met[tail] = to.mark;
    int bridge = NONE;
    for (int length = 2; bridge == NONE; length++) {
        if (from.done == from.count || to.done == to.count)
            return NO_CYCLE;
        if (length > longest)
            return TOO_LONG;
        bool is_from_smaller = from.count - from.done <= to.count - to.done;
        bridge = is_from_smaller ? go_on(proof, &from, to.mark) : go_on(proof, &to, from.mark);
    }
    for (int v = proof->arcs->head[bridge];; v = proof->arcs->head[bridge]) {
        int next = proof->via[v];
        proof->via[v] = bridge;
        if (v == tail)
            return CYCLE;
        bridge = next;
    }
}

/* Takes the cycle just found. Returns what its arcs had left and is used up now; G_MAXINT64 if none
 * of them may be cut. */
static gint64 use_cycle(struct wm_cut_proof *proof, int arc)
{
    const struct wm_arcs *arcs = proof->arcs;
    guint begin = proof->cycles->len;
    int count = 0;
    g_array_append_val(proof->cycles, count);
    gint64 least = G_MAXINT64;
    for (int a = arc;; a = proof->via[arcs->tail[a]]) {
        if (proof->state[a] == FREE) {
            least = MIN(least, proof->left[a]);
            g_array_append_val(proof->cycles, a);
            count++;
        }
        if (arcs->tail[a] == arcs->head[arc])
            break;
    }
    int *cycle = &g_array_index(proof->cycles, int, begin);
    cycle[0] = count;
    for (int i = 1; i <= count; i++)
        proof->left[cycle[i]] -= least;
    return least;
}

/* Forgets all cycles. Returns what is cut by decision. */
static gint64 start_bound(struct wm_cut_proof *proof)
{
    const struct wm_cuts *cuts = proof->cuts;
    gint64 bound = 0;
    g_array_set_size(proof->cycles, 0);
    proof->due_count = 0;
    proof->has_parts = false;
    for (int a = proof->first_arc; a < proof->end_arc; a++) {
        enum state state = proof->state[a];
        proof->left[a] = state == FREE ? cuts->cost[a] : state == KEPT ? G_MAXINT64 : 0;
        bound += state == CUT ? cuts->cost[a] : 0;
        if (cuts->is_cut[a])
            proof->due[proof->due_count++] = a;
    }
    proof->work -= proof->end_arc - proof->first_arc;
    return bound;
}

/* Uses up all cycles of at most `longest` arcs through an arc. Returns whether there may be longer
 * ones. */
static bool use_cycles_through(struct wm_cut_proof *proof, int arc, int longest, gint64 *bound)
{
    const int *part = proof->parts.part;
    if (proof->has_parts && part[proof->arcs->tail[arc]] != part[proof->arcs->head[arc]])
        return false;
    enum found found = CYCLE;
    while (found == CYCLE && proof->left[arc] > 0 && *bound < proof->enough && proof->work > 0) {
        found = find_cycle(proof, arc, longest);
        if (found == CYCLE) {
            gint64 used = use_cycle(proof, arc);
            *bound = used == G_MAXINT64 ? used : *bound + used;
        }
    }
    return found == TOO_LONG;
}

/* What cuts cost at least, as decided so far. Every cycle has one of the arcs that are known as
 * cuts, so it is found from there. */
static gint64 find_bound(struct wm_cut_proof *proof)
{
    gint64 bound = start_bound(proof);
    gint64 fresh = proof->work;
    int arc_count = proof->end_arc - proof->first_arc;
    for (int longest = 2; proof->due_count > 0 && bound < proof->enough && proof->work > 0;
         longest += MAX(1, longest / 2)) {
        if (fresh - proof->work > (gint64)STALE * arc_count) {
            wm_parts_find(&proof->parts, proof->arcs, proof->left, proof->component->begin,
                          proof->component->end);
            proof->has_parts = true;
            proof->work -= arc_count;
            fresh = proof->work;
        }
        int kept = 0;
        for (int i = 0; i < proof->due_count; i++)
            if (use_cycles_through(proof, proof->due[i], longest, &bound))
                proof->due[kept++] = proof->due[i];
        proof->due_count = kept;
    }
    proof->has_parts = false;
    return bound;
}

/* Takes back cuts at which no cycle is found. */
static void search_cuts(struct wm_cut_proof *proof)
{
    for (int a = proof->first_arc; a < proof->end_arc && proof->work > 0; a++)
        if (proof->left[a] == 0 && find_cycle(proof, a, G_MAXINT) != CYCLE)
            proof->left[a] = G_MAXINT64;
}

/* Takes back cuts that do not run against an order of what is not cut. Parts come in such an order,
 * the last one first. */
static void order_cuts(struct wm_cut_proof *proof)
{
    const struct wm_arcs *arcs = proof->arcs;
    const int *part = proof->parts.part;
    wm_parts_find(&proof->parts, arcs, proof->left, proof->component->begin, proof->component->end);
    for (int a = proof->first_arc; a < proof->end_arc; a++)
        if (proof->left[a] == 0 && part[arcs->tail[a]] > part[arcs->head[a]])
            proof->left[a] = G_MAXINT64;
}

/* Cuts arcs with nothing left, but for those that need not be. Returns what that costs; it is kept
 * if it is the best so far. Turned around instead of cut, the arcs close no new cycle: each ran
 * against an order of the others. */
static gint64 take_cuts(struct wm_cut_proof *proof)
{
    struct wm_component *component = proof->component;
    search_cuts(proof);
    if (proof->work <= 0)
        order_cuts(proof);
    gint64 cost = 0;
    for (int a = proof->first_arc; a < proof->end_arc; a++)
        cost += proof->left[a] == 0 ? proof->cuts->cost[a] : 0;
    for (int a = proof->first_arc; a < proof->end_arc && cost < component->best; a++)
        proof->cuts->is_cut[a] = proof->left[a] == 0;
    component->best = MIN(cost, component->best);
    return cost;
}

/* Branches on the shortest cycle that is cut twice: there the bound falls short. */
static void branch(struct wm_cut_proof *proof)
{
    const int *cycles = &g_array_index(proof->cycles, int, 0);
    int best = NONE;
    for (int i = 0; i < (int)proof->cycles->len; i += 1 + cycles[i]) {
        int cuts = 0;
        for (int k = 1; k <= cycles[i]; k++)
            cuts += proof->left[cycles[i + k]] == 0 ? 1 : 0;
        if (cuts > 1 && (best == NONE || cycles[i] < cycles[best]))
            best = i;
    }
    int begin = (int)proof->choices->len;
    g_array_append_vals(proof->choices, cycles + best + 1, (guint)cycles[best]);
    proof->branches[proof->depth++] = (struct branch){begin, begin, begin + cycles[best]};
}

/* Bounds what is decided so far; branches if that may lead to better cuts than the best. */
static void decide(struct wm_cut_proof *proof, bool to_the_end)
{
    gint64 base = proof->cuts->base;
    gint64 fewer = proof->component->best / base - 1;
    proof->enough = to_the_end ? proof->component->best : fewer * (base + 1) + 1;
    gint64 bound = find_bound(proof);
    if (bound >= proof->enough || proof->work <= 0)
        return;
    if (take_cuts(proof) > bound && bound < proof->component->best)
        branch(proof);
}

gint64 wm_cut_proof_run(struct wm_cut_proof *proof, struct wm_component *component, bool to_the_end,
                        gint64 work)
{
    const struct wm_arcs *arcs = proof->arcs;
    proof->component = component;
    proof->first_arc = arcs->around[arcs->first[component->begin]];
    proof->end_arc = arcs->around[arcs->first_in[component->end - 1] - 1] + 1;
    proof->work = work;
    decide(proof, to_the_end);
    while (proof->depth > 0) {
        struct branch *top = &proof->branches[proof->depth - 1];
        const int *choices = &g_array_index(proof->choices, int, 0);
        if (top->next > top->begin)
            proof->state[choices[top->next - 1]] = KEPT;
        if (top->next < top->end && proof->work > 0) {
            proof->state[choices[top->next++]] = CUT;
            decide(proof, to_the_end);
            continue;
        }
        for (int i = top->begin; i < top->next; i++)
            proof->state[choices[i]] = FREE;
        g_array_set_size(proof->choices, (guint)top->begin);
        proof->depth--;
    }
    return MAX(proof->work, 0);
}
