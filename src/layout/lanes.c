/* SPDX-License-Identifier: MIT
 *
 * Pass: lanes. What stands in every column: its steps, the bounds between bands, a lane
 * for every handoff that passes, the rider of an upright one. A handoff that runs back has lanes
 * from below its source to below its target. Where all lanes would be more than a map can bear, the
 * longest handoffs are cut: two ends with one number. May assume columns and strata; promises
 * entities, ways and lanes of all handoffs.
 */
#include "layout/sheet.h"

#include <stdlib.h>

enum { LANES_A_PART = 2, LANES_ANYWAY = 4000 }; /* most lanes: so many for each step and handoff */

static int step_stratum(const struct wm_sheet *sheet, int step)
{
    return wm_sheet_stratum(sheet, sheet->model->steps[step].actor);
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
    return step_stratum(sheet, it->from) < step_stratum(sheet, it->to) ? it->from : it->to;
}

static void add_lanes(struct filling *filling, int handoff, int *lanes)
{
    struct wm_sheet *sheet = filling->sheet;
    const struct wm_path_plan *path = &sheet->paths[handoff];
    const struct wm_handoff *it = &sheet->model->handoffs[handoff];
    for (int i = 0; i < path->lane_count; i++) {
        bool is_last = path->way == WM_WAY_BACK && i + 1 == path->lane_count;
        int near = step_stratum(sheet, is_last ? it->to : it->from);
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
        sheet->cells[s].entity =
            add_entity(&filling, WM_ENTITY_STEP, s, sheet->cells[s].column, step_stratum(sheet, s));
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
