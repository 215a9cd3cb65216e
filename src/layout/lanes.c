/* SPDX-License-Identifier: MIT
 *
 * Passes: lanes and order. What stands in every column: its steps, the bounds between bands, a lane
 * for every handoff that passes, the rider of an upright one. A handoff that runs back has lanes
 * from below its source to below its target. Where all lanes would be more than a map can bear, the
 * longest handoffs are cut: two ends with one number. May assume columns and strata; promises
 * entities, ways and lanes of all handoffs, and an order of every column that keeps the strata and
 * crosses as little as was found, or proved (layers.h).
 */
#include "layout/layers.h"
#include "layout/previous.h"

#include <stdlib.h>

enum { LANES_A_PART = 2, LANES_ANYWAY = 4000 }; /* most lanes: so many for each step and handoff */
enum {
    PASS_LANE = 1,
    PASS_DROP = 3,
    EFFORT_A_PART = 300, /* of ordering, for each step and handoff */
    EFFORT_ANYWAY = 20000,
    EFFORT_UNPROVED = 300000,
    PROOF_EFFORT = 500000
};

/* The keys of steps and bounds are even, those of upright riders, above a bound, odd. */
static int stratum_key(int stratum)
{
    return 2 * stratum;
}

static int step_key(const struct wm_sheet *sheet, int step)
{
    return stratum_key(wm_sheet_stratum(sheet, sheet->model->steps[step].actor));
}

static enum wm_way way_of(const struct wm_sheet *sheet, int handoff)
{
    const struct wm_handoff *it = &sheet->model->handoffs[handoff];
    int from = sheet->cells[it->from].column;
    int to = sheet->cells[it->to].column;
    if (it->from == it->to)
        return WM_WAY_SELF;
    if (from == to)
        return sheet->is_upright[handoff] ? WM_WAY_UPRIGHT : WM_WAY_AROUND;
    return from < to ? WM_WAY_FORWARD : WM_WAY_BACK;
}

static int lanes_needed(const struct wm_sheet *sheet, int handoff)
{
    const struct wm_handoff *it = &sheet->model->handoffs[handoff];
    int distance = sheet->cells[it->to].column - sheet->cells[it->from].column;
    switch (sheet->paths[handoff].way) {
    case WM_WAY_FORWARD:
        return distance - 1;
    case WM_WAY_BACK:
        return 1 - distance;
    case WM_WAY_SELF:
    case WM_WAY_UPRIGHT:
        return 1;
    default:
        return 0;
    }
}

static int compare_lengths(const void *a, const void *b, void *data)
{
    const struct wm_sheet *sheet = data;
    int x = *(const int *)a;
    int y = *(const int *)b;
    int difference = sheet->paths[y].lane_count - sheet->paths[x].lane_count;
    return difference ? difference : x - y;
}

/* Chooses every handoff's way; the longest are cut where there would be too many lanes. Returns how
 * many lanes there are. */
static int choose_ways(struct wm_sheet *sheet)
{
    const struct wm_model *model = sheet->model;
    long total = 0;
    for (int h = 0; h < model->handoff_count; h++) {
        struct wm_path_plan *path = &sheet->paths[h];
        path->way = way_of(sheet, h);
        path->lane_count = lanes_needed(sheet, h);
        total += path->lane_count;
    }
    long most = LANES_A_PART * ((long)model->step_count + model->handoff_count) + LANES_ANYWAY;
    if (total <= most)
        return (int)total;
    int *longest = g_memdup2(sheet->told, (size_t)model->handoff_count * sizeof *longest);
    g_qsort_with_data(longest, model->handoff_count, sizeof *longest, compare_lengths, sheet);
    for (int i = 0; total > most; i++) {
        struct wm_path_plan *path = &sheet->paths[longest[i]];
        total -= path->lane_count;
        path->lane_count = 0;
        path->way = WM_WAY_CUT;
    }
    g_free(longest);
    return (int)total;
}

/* The column of a handoff's lane number `i`. */
static int lane_column(const struct wm_sheet *sheet, int handoff, int i)
{
    int from = sheet->cells[sheet->model->handoffs[handoff].from].column;
    switch (sheet->paths[handoff].way) {
    case WM_WAY_FORWARD:
        return from + 1 + i;
    case WM_WAY_BACK:
        return from - i;
    default:
        return from;
    }
}

/* Entities while they are filled in: where the next one of each column goes. */
struct filling {
    struct wm_sheet *sheet;
    int *next;
};

static int add_entity(struct filling *filling, enum wm_entity_kind kind, int index, int column,
                      int stratum)
{
    int entity = filling->next[column]++;
    filling->sheet->entities[entity] = (struct wm_entity){
        .kind = kind, .index = index, .column = column, .stratum = stratum, .row = -1};
    return entity;
}

/* The stratum of the bound below a step's band. */
static int bound_below(const struct wm_sheet *sheet, int step)
{
    int storey = sheet->spans[wm_step_room(sheet->model, step)].storey + 1;
    while (!wm_sheet_begins_band(sheet, storey))
        storey++;
    return sheet->first_stratum[storey] - 1;
}

int wm_sheet_upper_step(const struct wm_sheet *sheet, int handoff)
{
    const struct wm_handoff *it = &sheet->model->handoffs[handoff];
    return step_key(sheet, it->from) < step_key(sheet, it->to) ? it->from : it->to;
}

static void add_lanes(struct filling *filling, int handoff, int *lanes)
{
    struct wm_sheet *sheet = filling->sheet;
    const struct wm_path_plan *path = &sheet->paths[handoff];
    const struct wm_handoff *it = &sheet->model->handoffs[handoff];
    for (int i = 0; i < path->lane_count; i++) {
        bool is_last = path->way == WM_WAY_BACK && i + 1 == path->lane_count;
        int near = wm_sheet_stratum(sheet, sheet->model->steps[is_last ? it->to : it->from].actor);
        int column = lane_column(sheet, handoff, i);
        if (path->way == WM_WAY_UPRIGHT)
            lanes[i] = add_entity(filling, WM_ENTITY_DROP, handoff, column,
                                  bound_below(sheet, wm_sheet_upper_step(sheet, handoff)));
        else
            lanes[i] = add_entity(filling, WM_ENTITY_LANE, handoff, column, near);
    }
}

static void count_entities(struct wm_sheet *sheet, int bounds)
{
    const struct wm_model *model = sheet->model;
    int *first = wm_arena_array(sheet->arena, int, (size_t)sheet->column_count + 1);
    for (int s = 0; s < model->step_count; s++)
        first[sheet->cells[s].column + 1]++;
    for (int h = 0; h < model->handoff_count; h++)
        for (int i = 0; i < sheet->paths[h].lane_count; i++)
            first[lane_column(sheet, h, i) + 1]++;
    for (int c = 0; c < sheet->column_count; c++)
        first[c + 1] += first[c] + bounds;
    sheet->first_entity = first;
    sheet->entity_count = first[sheet->column_count];
}

void wm_pass_lanes(struct wm_sheet *sheet)
{
    const struct wm_model *model = sheet->model;
    int lanes = choose_ways(sheet);
    int bounds = 0;
    for (int s = 0; s < sheet->storey_count; s++)
        bounds += wm_sheet_begins_band(sheet, s);
    count_entities(sheet, bounds);
    sheet->lanes = wm_arena_array(sheet->arena, int, (size_t)lanes + 1);
    sheet->entities = wm_arena_array(sheet->arena, struct wm_entity, (size_t)sheet->entity_count);
    struct filling filling = {
        sheet, g_memdup2(sheet->first_entity, (size_t)sheet->column_count * sizeof(int))};
    for (int s = 0; s < model->step_count; s++)
        sheet->cells[s].entity = add_entity(&filling, WM_ENTITY_STEP, s, sheet->cells[s].column,
                                            wm_sheet_stratum(sheet, model->steps[s].actor));
    for (int c = 0; c < sheet->column_count; c++)
        for (int s = 0; s < sheet->storey_count; s++)
            if (wm_sheet_begins_band(sheet, s))
                add_entity(&filling, WM_ENTITY_BOUND, s, c, sheet->first_stratum[s] - 1);
    int used = 0;
    for (int i = 0; i < model->handoff_count; i++) {
        struct wm_path_plan *path = &sheet->paths[sheet->told[i]];
        path->first_lane = used;
        add_lanes(&filling, sheet->told[i], sheet->lanes + used);
        used += path->lane_count;
    }
    g_free(filling.next);
}

/* ---- Order ---- */

/* From above: strata, within one what has a key before the lanes that begin there. */
static int compare_entities(const void *a, const void *b, void *data)
{
    const struct wm_sheet *sheet = data;
    const struct wm_entity *x = &sheet->entities[*(const int *)a];
    const struct wm_entity *y = &sheet->entities[*(const int *)b];
    if (x->stratum != y->stratum)
        return x->stratum < y->stratum ? -1 : 1;
    bool x_first = x->kind == WM_ENTITY_DROP;
    bool y_first = y->kind == WM_ENTITY_DROP;
    if (x_first != y_first)
        return x_first ? -1 : 1;
    bool x_last = x->kind == WM_ENTITY_LANE;
    bool y_last = y->kind == WM_ENTITY_LANE;
    if (x_last != y_last)
        return x_last ? 1 : -1;
    return *(const int *)a - *(const int *)b;
}

/* The arrays of a wm_layers while they are made. */
struct making {
    struct wm_sheet *sheet;
    GArray *links, *spans;
};

static void add_link(struct making *making, int from, int to, int weight)
{
    struct wm_layer_link link = {from, to, weight};
    g_array_append_val(making->links, link);
}

static void add_span(struct making *making, int upper, int lower)
{
    struct wm_layer_span span = {upper, lower};
    g_array_append_val(making->spans, span);
}

static void add_way(struct making *making, int handoff)
{
    const struct wm_sheet *sheet = making->sheet;
    const struct wm_handoff *it = &sheet->model->handoffs[handoff];
    const struct wm_path_plan *path = &sheet->paths[handoff];
    const int *lanes = sheet->lanes + path->first_lane;
    int from = sheet->cells[it->from].entity;
    int to = sheet->cells[it->to].entity;
    switch (path->way) {
    case WM_WAY_FORWARD:
        for (int i = 0; i <= path->lane_count; i++)
            add_link(making, i ? lanes[i - 1] : from, i < path->lane_count ? lanes[i] : to, 1);
        break;
    case WM_WAY_BACK:
        add_span(making, from, lanes[0]);
        add_span(making, to, lanes[path->lane_count - 1]);
        for (int i = 0; i + 1 < path->lane_count; i++)
            add_link(making, lanes[i + 1], lanes[i], 1);
        break;
    case WM_WAY_SELF:
        add_span(making, from, lanes[0]);
        break;
    case WM_WAY_UPRIGHT: {
        int upper = wm_sheet_upper_step(sheet, handoff);
        add_span(making, sheet->cells[upper].entity, lanes[0]);
        add_span(making, lanes[0], upper == it->from ? to : from);
        break;
    }
    default:
        break;
    }
}

static void add_bounds(struct making *making)
{
    const struct wm_sheet *sheet = making->sheet;
    for (int c = 0; c + 1 < sheet->column_count; c++) {
        int next = sheet->first_entity[c + 1];
        for (int e = sheet->first_entity[c]; e < sheet->first_entity[c + 1]; e++) {
            if (sheet->entities[e].kind != WM_ENTITY_BOUND)
                continue;
            while (sheet->entities[next].kind != WM_ENTITY_BOUND)
                next++;
            add_link(making, e, next++, WM_LAYERS_WALL);
        }
    }
}

/* Whether steps that were in an earlier layout stand above each other as they did there. */
static bool agrees(const struct wm_sheet *sheet)
{
    for (int c = 0; c < sheet->column_count; c++) {
        int row = -1;
        for (int i = sheet->first_entity[c]; i < sheet->first_entity[c + 1]; i++) {
            const struct wm_entity *entity = &sheet->entities[sheet->order[i]];
            if (entity->kind != WM_ENTITY_STEP || sheet->was[entity->index].row < 0)
                continue;
            if (sheet->was[entity->index].row < row)
                return false;
            row = sheet->was[entity->index].row;
        }
    }
    return true;
}

/* Looks for the order that crosses least; whether that is proved. */
static bool find_order(const struct wm_sheet *sheet, struct wm_layers *layers)
{
    long parts = (long)sheet->model->step_count + sheet->model->handoff_count;
    wm_layers_improve(layers, EFFORT_ANYWAY + EFFORT_A_PART * parts);
    if (wm_layers_prove(layers, PROOF_EFFORT))
        return true;
    wm_layers_improve(layers, EFFORT_UNPROVED);
    return false;
}

/* Steps of a stratum keep the order of an earlier layout: each has a key of its own. */
static void sort_as_before(const struct wm_sheet *sheet, int *key)
{
    double *heights = wm_previous_heights(sheet); /* by step */
    double *height = g_new0(double, (size_t)sheet->entity_count + 1);
    for (int e = 0; e < sheet->entity_count; e++)
        if (sheet->entities[e].kind == WM_ENTITY_STEP)
            height[e] = heights[sheet->entities[e].index];
    g_free(heights);
    for (int c = 0; c < sheet->column_count; c++) {
        int *order = sheet->order + sheet->first_entity[c];
        int count = sheet->first_entity[c + 1] - sheet->first_entity[c];
        for (int i = 1; i < count; i++)
            for (int j = i; j > 0 && key[order[j]] >= 0 && key[order[j]] == key[order[j - 1]] &&
                            height[order[j]] < height[order[j - 1]];
                 j--) {
                int swapped = order[j];
                order[j] = order[j - 1];
                order[j - 1] = swapped;
            }
        for (int i = 0; i < count; i++)
            if (key[order[i]] >= 0)
                key[order[i]] = key[order[i]] * count + i;
    }
    g_free(height);
}

static void set_keys(const struct wm_sheet *sheet, int *key, int *pass)
{
    for (int e = 0; e < sheet->entity_count; e++) {
        const struct wm_entity *entity = &sheet->entities[e];
        key[e] = stratum_key(entity->stratum);
        pass[e] = WM_LAYERS_WALL;
        if (entity->kind == WM_ENTITY_LANE) {
            key[e] = -1;
            pass[e] = PASS_LANE;
        } else if (entity->kind == WM_ENTITY_DROP) {
            key[e]--;
            pass[e] = PASS_DROP;
        }
    }
}

void wm_sheet_number_places(struct wm_sheet *sheet)
{
    for (int c = 0; c < sheet->column_count; c++)
        for (int i = sheet->first_entity[c]; i < sheet->first_entity[c + 1]; i++)
            sheet->entities[sheet->order[i]].place = i - sheet->first_entity[c];
}

static void sort_by_strata(struct wm_sheet *sheet)
{
    for (int e = 0; e < sheet->entity_count; e++)
        sheet->order[e] = e;
    for (int c = 0; c < sheet->column_count; c++)
        g_qsort_with_data(sheet->order + sheet->first_entity[c],
                          sheet->first_entity[c + 1] - sheet->first_entity[c], sizeof *sheet->order,
                          compare_entities, sheet);
}

void wm_pass_order(struct wm_sheet *sheet)
{
    const struct wm_model *model = sheet->model;
    sheet->order = wm_arena_array(sheet->arena, int, (size_t)sheet->entity_count);
    sort_by_strata(sheet);
    struct making making = {sheet, g_array_new(FALSE, FALSE, sizeof(struct wm_layer_link)),
                            g_array_new(FALSE, FALSE, sizeof(struct wm_layer_span))};
    for (int i = 0; i < model->handoff_count; i++)
        add_way(&making, sheet->told[i]);
    add_bounds(&making);
    int *key = g_new(int, (size_t)sheet->entity_count + 1);
    int *pass = g_new(int, (size_t)sheet->entity_count + 1);
    set_keys(sheet, key, pass);
    struct wm_layers layers = {
        .column_count = sheet->column_count,
        .entity_count = sheet->entity_count,
        .link_count = (int)making.links->len,
        .span_count = (int)making.spans->len,
        .first = sheet->first_entity,
        .key = key,
        .pass = pass,
        .links = (const struct wm_layer_link *)making.links->data,
        .spans = (const struct wm_layer_span *)making.spans->data,
        .order = sheet->order,
    };
    sheet->facts.crossings_are_least = find_order(sheet, &layers);
    if (sheet->has_previous && !agrees(sheet)) {
        sort_by_strata(sheet);
        sort_as_before(sheet, key);
        find_order(sheet, &layers);
        sheet->facts.crossings_are_least = false;
    }
    wm_sheet_number_places(sheet);
    g_free(key);
    g_free(pass);
    g_array_free(making.links, TRUE);
    g_array_free(making.spans, TRUE);
}
