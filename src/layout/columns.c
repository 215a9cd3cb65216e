/* SPDX-License-Identifier: MIT
 *
 * Pass: columns. The story runs in reading direction: ranks of least total length by network
 * simplex (ranks.c) over the handoffs, of which as few as possible run back (cycles.c). A handoff
 * between neighbouring bands may stand straight up or down in one column where the two steps face
 * each other there; rooms.c tells. May assume the words; promises columns numbered without holes
 * from 0, rooms, is_back and is_upright, and that only handoffs that are back lead to an earlier
 * column. Hints of the author hold where they do not contradict the handoffs, else it falls short
 * of them.
 */
#include "base/groups.h"
#include "layout/digraph.h"
#include "layout/previous.h"
#include "model/words.h"

#include <stdlib.h>
#include <string.h>

enum {
    FORWARD = 4,
    BACK = 2,
    NEAR = 1,
    HINT = 1000
}; /* how much a handoff, or the order told, pulls */
enum { MOST_ROUNDS = 6, MANY_HANDOFFS = 20000, MOST_BESIDE = 200 };

/* The steps as nodes, several in one where they stand beside each other, and the edges that hold
 * them apart. One more node stands before all where the author asks for columns. */
struct columns {
    struct wm_sheet *sheet;
    int *node_of; /* by step */
    GArray *from, *to, *lengths, *weights;
    int *ranks; /* by node; nodes are named by their first step */
    bool has_hints;
};

static void find_back(struct wm_sheet *sheet)
{
    const struct wm_model *model = sheet->model;
    int count = model->handoff_count;
    int *from = g_new(int, (size_t)count + 1);
    int *to = g_new(int, (size_t)count + 1);
    for (int h = 0; h < count; h++) {
        from[h] = model->handoffs[h].from;
        to[h] = model->handoffs[h].to;
    }
    struct wm_digraph graph = {model->step_count, count, from, to};
    sheet->is_back = wm_arena_array(sheet->arena, bool, (size_t)count);
    sheet->facts.back_edges_are_least = wm_cycles_break(&graph, sheet->is_back);
    g_free(from);
    g_free(to);
}

/* How many bands a handoff goes down; bands that the map does not have are not counted. */
static int descent(const struct wm_sheet *sheet, const struct wm_handoff *handoff)
{
    int from = (int)wm_step_side(sheet->model, handoff->from);
    int to = (int)wm_step_side(sheet->model, handoff->to);
    int bands = 0;
    for (int side = MIN(from, to); side < MAX(from, to); side++)
        bands += sheet->has_side[side];
    return from < to ? bands : -bands;
}

/* Chooses the handoffs that may stand upright: between neighbouring bands, once above and once
 * below each step, a story that goes down going on downwards, if it may. */
static void choose_upright(struct wm_sheet *sheet, bool may_go_on)
{
    const struct wm_model *model = sheet->model;
    bool *has_above = g_new0(bool, (size_t)model->step_count);
    bool *has_below = g_new0(bool, (size_t)model->step_count);
    int *direction = g_new0(int, (size_t)model->step_count); /* in which the story came */
    sheet->is_upright = wm_arena_array(sheet->arena, bool, (size_t)model->handoff_count);
    for (int i = 0; i < model->handoff_count; i++) {
        int h = sheet->told[i];
        const struct wm_handoff *it = &model->handoffs[h];
        int down = descent(sheet, it);
        if (abs(down) != 1 || it->is_thrown || it->is_rework || sheet->is_back[h])
            continue;
        bool *leaves = down > 0 ? has_below : has_above;
        bool *enters = down > 0 ? has_above : has_below;
        if (leaves[it->from] || enters[it->to] || direction[it->from] == -down ||
            direction[it->to] == -down)
            continue;
        if (!may_go_on && (direction[it->from] || direction[it->to]))
            continue;
        sheet->is_upright[h] = leaves[it->from] = enters[it->to] = true;
        direction[it->to] = direction[it->from] = down;
    }
    g_free(has_above);
    g_free(has_below);
    g_free(direction);
}

static void add_edge(struct columns *columns, int a, int b, int length, int weight)
{
    if (a == b)
        return;
    g_array_append_val(columns->from, a);
    g_array_append_val(columns->to, b);
    g_array_append_val(columns->lengths, length);
    g_array_append_val(columns->weights, weight);
}

/* Smallest step of each part of the map that handoffs hold together. */
static int *find_parts(const struct wm_sheet *sheet)
{
    int steps = sheet->model->step_count;
    int *part = g_new(int, (size_t)steps);
    for (int s = 0; s < steps; s++)
        part[s] = s;
    for (int h = 0; h < sheet->model->handoff_count; h++) {
        int a = sheet->model->handoffs[h].from;
        int b = sheet->model->handoffs[h].to;
        while (part[a] != a)
            a = part[a] = part[part[a]];
        while (part[b] != b)
            b = part[b] = part[part[b]];
        part[MAX(a, b)] = MIN(a, b);
    }
    for (int s = 0; s < steps; s++)
        part[s] = part[part[s]];
    return part;
}

static void collect_edges(struct columns *columns)
{
    struct wm_sheet *sheet = columns->sheet;
    const struct wm_model *model = sheet->model;
    const int *node_of = columns->node_of;
    for (int h = 0; h < model->handoff_count; h++) {
        const struct wm_handoff *it = &model->handoffs[h];
        if (it->from == it->to)
            continue;
        if (sheet->is_back[h])
            add_edge(columns, node_of[it->to], node_of[it->from], 1, BACK);
        else
            add_edge(columns, node_of[it->from], node_of[it->to], sheet->is_upright[h] ? 0 : 1,
                     FORWARD);
    }
    for (int s = 0; columns->has_hints && s < model->step_count; s++) {
        int column = model->steps[s].column;
        bool is_held = column > 0 || s == 0; /* the story begins in the first column */
        add_edge(columns, model->step_count, node_of[s], MAX(column - 1, 0), is_held ? HINT : 0);
    }
    /* What nobody hands over to stands near what was told before it. */
    int *part = find_parts(sheet);
    for (int s = 1; s < model->step_count; s++)
        if (part[s] == s && node_of[s] == s && model->steps[s].column == 0)
            add_edge(columns, node_of[s - 1], node_of[s], 0, NEAR);
    g_free(part);
}

/* Steps in an order in which each stands behind all that lead to it, from above; returns how many
 * there are, fewer than nodes where there is a cycle. */
static int sort_nodes(const struct columns *columns, int *order)
{
    int nodes = columns->sheet->model->step_count + 1;
    int count = (int)columns->from->len;
    const int *to = (const int *)columns->to->data;
    int *left = g_new0(int, (size_t)nodes); /* edges into a node that are not passed yet */
    struct wm_groups edges = wm_groups_make((const int *)columns->from->data, count, nodes);
    for (int e = 0; e < count; e++)
        left[to[e]]++;
    int found = 0;
    for (int n = 0; n < nodes; n++)
        if (left[n] == 0)
            order[found++] = n;
    for (int i = 0; i < found; i++)
        for (int e = edges.first[order[i]]; e < edges.first[order[i] + 1]; e++)
            if (--left[to[edges.items[e]]] == 0)
                order[found++] = to[edges.items[e]];
    g_free(left);
    wm_groups_finish(&edges);
    return found;
}

static bool has_cycle(const struct columns *columns)
{
    int nodes = columns->sheet->model->step_count + 1;
    int *order = g_new(int, (size_t)nodes);
    int found = sort_nodes(columns, order);
    g_free(order);
    return found < nodes;
}

static void start_edges(struct columns *columns)
{
    g_array_set_size(columns->from, 0);
    g_array_set_size(columns->to, 0);
    g_array_set_size(columns->lengths, 0);
    g_array_set_size(columns->weights, 0);
    collect_edges(columns);
}

/* Makes one node of two; false, and nothing changed, where a handoff leads from one to the other.
 */
static bool join(struct columns *columns, int a, int b)
{
    int steps = columns->sheet->model->step_count;
    int *before = g_memdup2(columns->node_of, (size_t)steps * sizeof *before);
    int keep = MIN(before[a], before[b]);
    int gone = MAX(before[a], before[b]);
    for (int s = 0; s < steps; s++)
        if (columns->node_of[s] == gone)
            columns->node_of[s] = keep;
    start_edges(columns);
    bool can = !has_cycle(columns);
    if (!can)
        memcpy(columns->node_of, before, (size_t)steps * sizeof *before);
    g_free(before);
    return can;
}

static void join_beside(struct columns *columns)
{
    struct wm_sheet *sheet = columns->sheet;
    int joined = 0;
    for (int s = 0; s < sheet->model->step_count; s++) {
        const struct wm_step *step = &sheet->model->steps[s];
        if (step->beside < 0)
            continue;
        if (joined++ >= MOST_BESIDE || !join(columns, s, step->beside))
            wm_sheet_fall_short(sheet, WM_SHORT_OF_BESIDE, s);
    }
}

static void assign_ranks(struct columns *columns)
{
    start_edges(columns);
    struct wm_digraph graph = {columns->sheet->model->step_count + 1, (int)columns->from->len,
                               (const int *)columns->from->data, (const int *)columns->to->data};
    wm_ranks_assign(&graph, (const int *)columns->lengths->data,
                    (const int *)columns->weights->data, columns->ranks);
    for (int s = 0; s < columns->sheet->model->step_count; s++)
        columns->sheet->cells[s].column = columns->ranks[columns->node_of[s]];
}

/* Told once, whatever is tried. */
static void tell_hints(const struct columns *columns)
{
    struct wm_sheet *sheet = columns->sheet;
    for (int s = 0; s < sheet->model->step_count; s++) {
        const struct wm_step *step = &sheet->model->steps[s];
        if (step->column > 0 && columns->ranks[columns->node_of[s]] != step->column - 1)
            wm_sheet_fall_short(sheet, WM_SHORT_OF_COLUMN, s);
    }
}

/* Numbers the columns in use from 0. */
static void close_holes(struct wm_sheet *sheet)
{
    int steps = sheet->model->step_count;
    int widest = 0;
    for (int s = 0; s < steps; s++)
        widest = MAX(widest, sheet->cells[s].column);
    int *renumbered = g_new0(int, (size_t)widest + 1);
    for (int s = 0; s < steps; s++)
        renumbered[sheet->cells[s].column] = 1;
    sheet->column_count = 0;
    for (int c = 0; c <= widest; c++) {
        int is_used = renumbered[c];
        renumbered[c] = sheet->column_count;
        sheet->column_count += is_used;
    }
    for (int s = 0; s < steps; s++)
        sheet->cells[s].column = renumbered[sheet->cells[s].column];
    g_free(renumbered);
}

/* Keeps the columns of an earlier layout; false where the handoffs that ran forward then now make a
 * cycle, or hints of the author want something else. */
static bool keep_columns(struct columns *columns)
{
    struct wm_sheet *sheet = columns->sheet;
    int steps = sheet->model->step_count;
    bool *is_back =
        g_memdup2(sheet->is_back, (size_t)sheet->model->handoff_count * sizeof *is_back);
    int *order = g_new(int, (size_t)steps + 1);
    wm_previous_back(sheet, sheet->is_back);
    start_edges(columns);
    bool can = !columns->has_hints && sort_nodes(columns, order) == steps + 1;
    if (can) {
        struct wm_previous_edges edges = {
            wm_groups_make((const int *)columns->to->data, (int)columns->from->len, steps + 1),
            (const int *)columns->from->data, (const int *)columns->lengths->data};
        int kept = 0;
        for (int i = 0; i <= steps; i++)
            if (order[i] < steps)
                order[kept++] = order[i];
        wm_previous_columns(sheet, &edges, order, columns->ranks);
        for (int s = 0; s < steps; s++)
            sheet->cells[s].column = columns->ranks[s];
        wm_groups_finish(&edges.into);
    } else {
        memcpy(sheet->is_back, is_back, (size_t)sheet->model->handoff_count * sizeof *is_back);
    }
    g_free(is_back);
    g_free(order);
    return can;
}

/* Whether the two steps of an upright handoff face each other: nothing of their bands stands
 * between them. `lowest` and `highest` are the outermost strata of each band in a column, and how
 * many steps stand there. */
struct edge_of_band {
    int stratum, count;
};

static void take(struct edge_of_band *edge, int stratum, bool is_further)
{
    if (edge->count == 0 || is_further)
        *edge = (struct edge_of_band){stratum, 1};
    else if (edge->stratum == stratum)
        edge->count++;
}

static int step_stratum(const struct wm_sheet *sheet, int step)
{
    return wm_sheet_stratum(sheet, sheet->model->steps[step].actor);
}

/* The upright handoffs whose steps stand in one column but do not face each other are upright no
 * longer. Returns whether there were any. */
static bool give_up_blocked(struct wm_sheet *sheet)
{
    const struct wm_model *model = sheet->model;
    size_t size = (size_t)sheet->column_count * WM_SIDE_COUNT;
    struct edge_of_band *lowest = g_new0(struct edge_of_band, size);
    struct edge_of_band *highest = g_new0(struct edge_of_band, size);
    int *passed = g_new0(int, size); /* upright handoffs that leave the band downwards there */
    for (int s = 0; s < model->step_count; s++) {
        int at = sheet->cells[s].column * WM_SIDE_COUNT + (int)wm_step_side(model, s);
        int stratum = step_stratum(sheet, s);
        take(&lowest[at], stratum, stratum > lowest[at].stratum);
        take(&highest[at], stratum, stratum < highest[at].stratum);
    }
    bool has_given_up = false;
    for (int i = 0; i < model->handoff_count; i++) {
        int h = sheet->told[i];
        const struct wm_handoff *it = &model->handoffs[h];
        int column = sheet->cells[it->from].column;
        if (!sheet->is_upright[h] || sheet->cells[it->to].column != column)
            continue;
        bool is_down = wm_step_side(model, it->from) < wm_step_side(model, it->to);
        int upper = is_down ? it->from : it->to;
        int lower = is_down ? it->to : it->from;
        int above = column * WM_SIDE_COUNT + (int)wm_step_side(model, upper);
        int below = column * WM_SIDE_COUNT + (int)wm_step_side(model, lower);
        bool faces = lowest[above].stratum == step_stratum(sheet, upper) &&
                     highest[below].stratum == step_stratum(sheet, lower) &&
                     lowest[above].count == 1 && highest[below].count == 1 && !passed[above];
        passed[above] += faces;
        sheet->is_upright[h] = faces;
        has_given_up = has_given_up || !faces;
    }
    g_free(lowest);
    g_free(highest);
    g_free(passed);
    return has_given_up;
}

/* Handoffs that got more than their least length are not upright. */
static void keep_upright(struct wm_sheet *sheet)
{
    for (int h = 0; h < sheet->model->handoff_count; h++) {
        const struct wm_handoff *it = &sheet->model->handoffs[h];
        if (sheet->cells[it->from].column != sheet->cells[it->to].column)
            sheet->is_upright[h] = false;
    }
}

/* Ranks until every upright handoff that is left has two steps that face each other. */
static void find_columns(struct columns *columns)
{
    struct wm_sheet *sheet = columns->sheet;
    int most_rounds = sheet->model->handoff_count <= MANY_HANDOFFS ? MOST_ROUNDS : 0;
    bool is_settled = false;
    for (int round = 0; !is_settled; round++) {
        assign_ranks(columns);
        close_holes(sheet);
        wm_stack_rooms(sheet);
        bool has_given_up = give_up_blocked(sheet);
        is_settled = round == most_rounds || !has_given_up;
    }
}

void wm_pass_columns(struct wm_sheet *sheet)
{
    const struct wm_model *model = sheet->model;
    struct columns columns = {
        .sheet = sheet,
        .node_of = g_new(int, (size_t)model->step_count + 1),
        .from = g_array_new(FALSE, FALSE, sizeof(int)),
        .to = g_array_new(FALSE, FALSE, sizeof(int)),
        .lengths = g_array_new(FALSE, FALSE, sizeof(int)),
        .weights = g_array_new(FALSE, FALSE, sizeof(int)),
        .ranks = g_new0(int, (size_t)model->step_count + 1),
    };
    for (int s = 0; s < model->step_count; s++) {
        columns.node_of[s] = s;
        columns.has_hints = columns.has_hints || model->steps[s].column > 0;
    }
    find_back(sheet);
    choose_upright(sheet, true);
    join_beside(&columns);
    if (sheet->has_previous && keep_columns(&columns)) {
        close_holes(sheet);
        wm_stack_rooms(sheet);
        give_up_blocked(sheet);
    } else {
        find_columns(&columns);
        if (sheet->column_count == 1 && model->handoff_count > 1) { /* a map is read across */
            choose_upright(sheet, false);
            find_columns(&columns);
        }
    }
    if (columns.has_hints)
        tell_hints(&columns);
    keep_upright(sheet);
    g_free(columns.node_of);
    g_array_free(columns.from, TRUE);
    g_array_free(columns.to, TRUE);
    g_array_free(columns.lengths, TRUE);
    g_array_free(columns.weights, TRUE);
    g_free(columns.ranks);
}
