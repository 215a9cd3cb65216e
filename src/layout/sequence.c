/* SPDX-License-Identifier: MIT
 *
 * Pass: order. From above downwards, what stands in every column. May assume entities and lanes;
 * promises an order of every column that keeps the strata and crosses as little as was found, or
 * proved (layers.h), and sheet->layers with it.
 */
#include "layout/layers.h"
#include "layout/previous.h"

enum {
    PASS_LANE = 1,
    PASS_DROP = 3,
    EFFORT_A_PART = 300, /* of ordering, for each step and handoff */
    EFFORT_ANYWAY = 20000,
    EFFORT_UNPROVED = 300000,
    PROOF_EFFORT = 500000
};

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

/* The keys of steps and bounds are even, those of upright riders, above a bound, odd. */
static void set_keys(const struct wm_sheet *sheet, int *key, int *pass)
{
    for (int e = 0; e < sheet->entity_count; e++) {
        const struct wm_entity *entity = &sheet->entities[e];
        key[e] = 2 * entity->stratum;
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

/* Links and spans of all handoffs and bounds, in the sheet's arena. */
static struct wm_layers *make_layers(struct wm_sheet *sheet, int *key)
{
    struct wm_arena *arena = sheet->arena;
    struct making making = {sheet, g_array_new(FALSE, FALSE, sizeof(struct wm_layer_link)),
                            g_array_new(FALSE, FALSE, sizeof(struct wm_layer_span))};
    for (int i = 0; i < sheet->model->handoff_count; i++)
        add_way(&making, sheet->told[i]);
    add_bounds(&making);
    int *pass = wm_arena_array(arena, int, (size_t)sheet->entity_count);
    set_keys(sheet, key, pass);
    struct wm_layers *layers = wm_arena_new(arena, struct wm_layers);
    *layers = (struct wm_layers){
        .column_count = sheet->column_count,
        .entity_count = sheet->entity_count,
        .link_count = (int)making.links->len,
        .span_count = (int)making.spans->len,
        .first = sheet->first_entity,
        .key = key,
        .pass = pass,
        .order = sheet->order,
    };
    layers->links = wm_arena_take_array(arena, making.links);
    layers->spans = wm_arena_take_array(arena, making.spans);
    return layers;
}

void wm_pass_order(struct wm_sheet *sheet)
{
    int *key = wm_arena_array(sheet->arena, int, (size_t)sheet->entity_count);
    sheet->order = wm_arena_array(sheet->arena, int, (size_t)sheet->entity_count);
    sort_by_strata(sheet);
    sheet->layers = make_layers(sheet, key);
    sheet->facts.crossings_are_least = find_order(sheet, sheet->layers);
    if (sheet->has_previous && !agrees(sheet)) {
        sort_by_strata(sheet);
        sort_as_before(sheet, key);
        find_order(sheet, sheet->layers);
        sheet->facts.crossings_are_least = false;
    }
    wm_sheet_number_places(sheet);
}
