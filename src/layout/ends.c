/* SPDX-License-Identifier: MIT
 *
 * Pass: ends. On which side of its two pictures every handoff ends. A forward one that changes rows
 * may run straight on into the column of its target and enter that by its top or bottom, or leave
 * its source so and run straight in, with one bend instead of two: where nothing stands between and
 * where it is the outermost of that side, so that it crosses no more than before. May assume rows
 * and order; promises ports, and a lane in the column where an end is short, next to its step.
 */
#include "layout/sheet.h"

#include <stdlib.h>
#include <string.h>

/* A lane that is added, directly below an entity of its column, or, -1, above all. */
struct added {
    int column, behind, entity;
};

struct ends {
    struct wm_sheet *sheet;
    GArray *added;     /* struct added */
    GArray *entities;  /* struct wm_entity, the new ones */
    GHashTable *used;  /* entities behind which the line to one runs; -1 - column: above all */
    int *new_lane;     /* by handoff, -1: none */
    bool *is_at_start; /* by handoff: the new lane is the first one, not the last */
    int *first_in, *last_in, *first_out, *last_out; /* by step, outermost handoffs of a side */
};

static int place_of(const struct wm_sheet *sheet, int entity)
{
    return sheet->entities[entity].place;
}

int wm_sheet_neighbour(const struct wm_sheet *sheet, int handoff, bool is_exit)
{
    const struct wm_path_plan *path = &sheet->paths[handoff];
    const struct wm_handoff *it = &sheet->model->handoffs[handoff];
    if (path->lane_count)
        return sheet->lanes[path->first_lane + (is_exit ? 0 : path->lane_count - 1)];
    return sheet->cells[is_exit ? it->to : it->from].entity;
}

static int place_before(const struct wm_sheet *sheet, int handoff)
{
    return place_of(sheet, wm_sheet_neighbour(sheet, handoff, false));
}

static int place_after(const struct wm_sheet *sheet, int handoff)
{
    return place_of(sheet, wm_sheet_neighbour(sheet, handoff, true));
}

static void find_outermost(struct ends *ends)
{
    const struct wm_sheet *sheet = ends->sheet;
    for (int i = 0; i < sheet->model->handoff_count; i++) {
        int h = sheet->told[i];
        const struct wm_handoff *it = &sheet->model->handoffs[h];
        if (sheet->paths[h].way != WM_WAY_FORWARD)
            continue;
        int before = place_before(sheet, h);
        int after = place_after(sheet, h);
        int *in[2] = {&ends->first_in[it->to], &ends->last_in[it->to]};
        int *out[2] = {&ends->first_out[it->from], &ends->last_out[it->from]};
        if (*in[0] < 0 || before < place_before(sheet, *in[0]))
            *in[0] = h;
        if (*in[1] < 0 || before > place_before(sheet, *in[1]))
            *in[1] = h;
        if (*out[0] < 0 || after < place_after(sheet, *out[0]))
            *out[0] = h;
        if (*out[1] < 0 || after > place_after(sheet, *out[1]))
            *out[1] = h;
    }
}

/* The row of the nearest step or bound above or below an entity; -1 or row_count where none is. */
static int fixed_row(const struct wm_sheet *sheet, int entity, int step)
{
    int column = sheet->entities[entity].column;
    for (int place = place_of(sheet, entity) + step;; place += step) {
        int i = sheet->first_entity[column] + place;
        if (place < 0)
            return -1;
        if (i >= sheet->first_entity[column + 1])
            return sheet->row_count;
        if (sheet->entities[sheet->order[i]].row >= 0)
            return sheet->entities[sheet->order[i]].row;
    }
}

/* Whether nothing stands in the way of a lane at the height of a row. */
static bool reaches(const struct wm_sheet *sheet, int lane, int row)
{
    return fixed_row(sheet, lane, -1) < row && fixed_row(sheet, lane, 1) > row;
}

bool wm_sheet_lanes_reach(const struct wm_sheet *sheet, int handoff, int row)
{
    const struct wm_path_plan *path = &sheet->paths[handoff];
    for (int i = 0; i < path->lane_count; i++) {
        int lane = sheet->lanes[path->first_lane + i];
        if (!reaches(sheet, lane, row))
            return false;
    }
    return true;
}

/* The place in a step's column behind which a lane at the height of `row` goes, so that nothing but
 * bounds stands between it and the step; -2 where there is none. */
static int find_place(const struct wm_sheet *sheet, int step, int row)
{
    const struct wm_entity *own = &sheet->entities[sheet->cells[step].entity];
    bool is_above = row < own->row;
    int first = sheet->first_entity[own->column];
    int count = sheet->first_entity[own->column + 1] - first;
    int place = own->place + (is_above ? -1 : 1);
    for (; place >= 0 && place < count; place += is_above ? -1 : 1) {
        const struct wm_entity *there = &sheet->entities[sheet->order[first + place]];
        if (there->row < 0 || there->row == row)
            return -2;
        if (is_above ? there->row < row : there->row > row)
            break;
        if (there->kind != WM_ENTITY_BOUND)
            return -2;
    }
    return is_above ? place : place - 1;
}

/* Takes the space between a step and its new lane, behind the entities at places `from` to `to`;
 * false where another short end has some of it. */
static bool take_space(struct ends *ends, int column, int from, int to)
{
    const struct wm_sheet *sheet = ends->sheet;
    for (int pass = 0; pass < 2; pass++) {
        for (int place = from; place <= to; place++) {
            int behind =
                place < 0 ? -1 - column : sheet->order[sheet->first_entity[column] + place];
            if (pass == 1)
                g_hash_table_add(ends->used, GINT_TO_POINTER(behind));
            else if (g_hash_table_contains(ends->used, GINT_TO_POINTER(behind)))
                return false;
        }
    }
    return true;
}

/* Gives a handoff a lane in the column of `step`, behind (below) the entity at `place`; -1: above
 * all. */
static bool add_lane(struct ends *ends, int handoff, int step, int place, bool is_at_start)
{
    struct wm_sheet *sheet = ends->sheet;
    int column = sheet->cells[step].column;
    int own = place_of(sheet, sheet->cells[step].entity);
    if (place < -1 || !take_space(ends, column, MIN(place, own), MAX(place, own - 1)))
        return false;
    int behind = place >= 0 ? sheet->order[sheet->first_entity[column] + place] : -1;
    struct wm_entity entity = {.kind = WM_ENTITY_LANE,
                               .index = handoff,
                               .column = column,
                               .stratum = sheet->entities[sheet->cells[step].entity].stratum,
                               .row = -1};
    struct added added = {column, behind, sheet->entity_count + (int)ends->entities->len};
    g_array_append_val(ends->entities, entity);
    g_array_append_val(ends->added, added);
    ends->new_lane[handoff] = added.entity;
    ends->is_at_start[handoff] = is_at_start;
    return true;
}

/* Likewise at the height of `row`, if nothing stands in the way all along. */
static bool add_level_lane(struct ends *ends, int handoff, int step, int row, bool is_at_start)
{
    return wm_sheet_lanes_reach(ends->sheet, handoff, row) &&
           add_lane(ends, handoff, step, find_place(ends->sheet, step, row), is_at_start);
}

bool wm_sheet_changes_once(const struct wm_sheet *sheet, int handoff)
{
    const struct wm_handoff *it = &sheet->model->handoffs[handoff];
    const struct wm_path_plan *path = &sheet->paths[handoff];
    int i = 0;
    while (i < path->lane_count &&
           reaches(sheet, sheet->lanes[path->first_lane + i], sheet->cells[it->from].row))
        i++;
    while (i < path->lane_count &&
           reaches(sheet, sheet->lanes[path->first_lane + i], sheet->cells[it->to].row))
        i++;
    return i == path->lane_count;
}

/* What runs in a row of its own most of the way enters its target from there. */
static void enter_across(struct ends *ends, int handoff)
{
    struct wm_sheet *sheet = ends->sheet;
    int step = sheet->model->handoffs[handoff].to;
    struct wm_cell *to = &sheet->cells[step];
    int place = place_of(sheet, to->entity);
    if (!to->top_ends && ends->first_in[step] == handoff &&
        add_lane(ends, handoff, step, place - 1, false)) {
        sheet->paths[handoff].to = WM_PORT_TOP;
        to->top_ends++;
    } else if (!to->bottom_ends && ends->last_in[step] == handoff &&
               add_lane(ends, handoff, step, place, false)) {
        sheet->paths[handoff].to = WM_PORT_BOTTOM;
        to->bottom_ends++;
    }
}

static void shorten(struct ends *ends, int handoff)
{
    struct wm_sheet *sheet = ends->sheet;
    const struct wm_handoff *it = &sheet->model->handoffs[handoff];
    struct wm_path_plan *path = &sheet->paths[handoff];
    struct wm_cell *from = &sheet->cells[it->from];
    struct wm_cell *to = &sheet->cells[it->to];
    if (path->way != WM_WAY_FORWARD || it->is_thrown)
        return;
    bool goes_down = from->row < to->row;
    int *enters = goes_down ? &to->top_ends : &to->bottom_ends;
    int *leaves = goes_down ? &from->bottom_ends : &from->top_ends;
    bool is_outer_in = (goes_down ? ends->first_in : ends->last_in)[it->to] == handoff;
    bool is_outer_out = (goes_down ? ends->last_out : ends->first_out)[it->from] == handoff;
    bool turns = from->row != to->row;
    if (turns && !*enters && is_outer_in &&
        add_level_lane(ends, handoff, it->to, from->row, false)) {
        path->to = goes_down ? WM_PORT_TOP : WM_PORT_BOTTOM;
        ++*enters;
    } else if (turns && !*leaves && is_outer_out &&
               add_level_lane(ends, handoff, it->from, to->row, true)) {
        path->from = goes_down ? WM_PORT_BOTTOM : WM_PORT_TOP;
        path->rider = WM_RIDER_LANE;
        ++*leaves;
    } else if (!wm_sheet_changes_once(sheet, handoff)) {
        enter_across(ends, handoff);
    }
}

static void choose_ports(struct wm_sheet *sheet, int handoff)
{
    const struct wm_handoff *it = &sheet->model->handoffs[handoff];
    struct wm_path_plan *path = &sheet->paths[handoff];
    struct wm_cell *from = &sheet->cells[it->from];
    struct wm_cell *to = &sheet->cells[it->to];
    path->from = WM_PORT_RIGHT;
    path->to = WM_PORT_LEFT;
    path->rider = WM_RIDER_EXIT;
    if (path->way == WM_WAY_UPRIGHT) {
        bool is_down = from->row < to->row;
        path->from = is_down ? WM_PORT_BOTTOM : WM_PORT_TOP;
        path->to = is_down ? WM_PORT_TOP : WM_PORT_BOTTOM;
        path->rider = WM_RIDER_DROP;
        (is_down ? from : to)->bottom_ends++;
        (is_down ? to : from)->top_ends++;
    } else if (path->way == WM_WAY_BACK) {
        path->from = path->to = WM_PORT_BOTTOM;
        path->rider = WM_RIDER_LANE;
        from->bottom_ends++;
        to->bottom_ends++;
    } else if (path->way == WM_WAY_SELF) {
        path->to = WM_PORT_BOTTOM;
        to->bottom_ends++;
    } else if (path->way == WM_WAY_AROUND) {
        path->to = WM_PORT_RIGHT;
    }
}

/* Puts the new lanes where they belong. */
static void merge(struct ends *ends)
{
    struct wm_sheet *sheet = ends->sheet;
    int count = sheet->entity_count + (int)ends->entities->len;
    int *behind = g_new(int, (size_t)count + 1); /* by entity, the lane added behind it, or -1 */
    int *head = g_new(int, (size_t)sheet->column_count + 1);
    for (int e = 0; e < count; e++)
        behind[e] = -1;
    for (int c = 0; c < sheet->column_count; c++)
        head[c] = -1;
    for (guint i = 0; i < ends->added->len; i++) {
        const struct added *it = &g_array_index(ends->added, struct added, i);
        *(it->behind >= 0 ? &behind[it->behind] : &head[it->column]) = it->entity;
    }
    struct wm_entity *entities = wm_arena_array(sheet->arena, struct wm_entity, (size_t)count);
    int *order = wm_arena_array(sheet->arena, int, (size_t)count);
    int *first = wm_arena_array(sheet->arena, int, (size_t)sheet->column_count + 1);
    for (int e = 0; e < count; e++)
        entities[e] = e < sheet->entity_count ? sheet->entities[e]
                                              : g_array_index(ends->entities, struct wm_entity,
                                                              e - sheet->entity_count);
    int used = 0;
    for (int c = 0; c < sheet->column_count; c++) {
        first[c] = used;
        if (head[c] >= 0)
            order[used++] = head[c];
        for (int i = sheet->first_entity[c]; i < sheet->first_entity[c + 1]; i++) {
            order[used++] = sheet->order[i];
            if (behind[sheet->order[i]] >= 0)
                order[used++] = behind[sheet->order[i]];
        }
    }
    first[sheet->column_count] = used;
    sheet->entities = entities;
    sheet->order = order;
    sheet->first_entity = first;
    sheet->entity_count = count;
    wm_sheet_number_places(sheet);
    g_free(behind);
    g_free(head);
}

static void list_lanes(struct ends *ends)
{
    struct wm_sheet *sheet = ends->sheet;
    int count = 0;
    for (int h = 0; h < sheet->model->handoff_count; h++)
        count += sheet->paths[h].lane_count + 1;
    int *lanes = wm_arena_array(sheet->arena, int, (size_t)count + 1);
    int used = 0;
    for (int h = 0; h < sheet->model->handoff_count; h++) {
        struct wm_path_plan *path = &sheet->paths[h];
        const int *old = sheet->lanes + path->first_lane;
        path->first_lane = used;
        bool is_new = ends->new_lane[h] >= 0;
        if (is_new && ends->is_at_start[h])
            lanes[used++] = ends->new_lane[h];
        for (int i = 0; i < path->lane_count; i++)
            lanes[used++] = old[i];
        if (is_new && !ends->is_at_start[h])
            lanes[used++] = ends->new_lane[h];
        path->lane_count = used - path->first_lane;
    }
    sheet->lanes = lanes;
}

static int *no_handoffs(int count)
{
    size_t size = ((size_t)count + 1) * sizeof(int);
    return memset(g_malloc(size), 0xff, size); /* all -1 */
}

void wm_pass_ends(struct wm_sheet *sheet)
{
    const struct wm_model *model = sheet->model;
    struct ends ends = {
        .sheet = sheet,
        .added = g_array_new(FALSE, FALSE, sizeof(struct added)),
        .entities = g_array_new(FALSE, FALSE, sizeof(struct wm_entity)),
        .used = g_hash_table_new(NULL, NULL),
        .new_lane = no_handoffs(model->handoff_count),
        .is_at_start = g_new0(bool, (size_t)model->handoff_count + 1),
        .first_in = no_handoffs(model->step_count),
        .last_in = no_handoffs(model->step_count),
        .first_out = no_handoffs(model->step_count),
        .last_out = no_handoffs(model->step_count),
    };
    for (int h = 0; h < model->handoff_count; h++)
        choose_ports(sheet, h);
    find_outermost(&ends);
    for (int i = 0; i < model->handoff_count; i++)
        shorten(&ends, sheet->told[i]);
    merge(&ends);
    list_lanes(&ends);
    g_array_free(ends.added, TRUE);
    g_array_free(ends.entities, TRUE);
    g_hash_table_destroy(ends.used);
    g_free(ends.new_lane);
    g_free(ends.is_at_start);
    g_free(ends.first_in);
    g_free(ends.last_in);
    g_free(ends.first_out);
    g_free(ends.last_out);
}
