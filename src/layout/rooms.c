/* SPDX-License-Identifier: MIT
 *
 * Rooms and storeys. A room is the interval of columns in which its people act; rooms that do not
 * overlap share a storey of their band, and people of a room whose intervals do not overlap share a
 * level (interval colouring, first fit in the order of the left ends, which needs the least number
 * of both). May assume columns; promises strata, numbered from above over all bands, bounds between
 * bands included, and that a room shares none of its strata with a room that it overlaps.
 */
#include "base/groups.h"
#include "layout/sheet.h"

#include <stdlib.h>

enum { MOST_TRIED_LEVELS = 16 };

/* Columns from first to last, both counted; empty if last < first. */
struct interval {
    int first, last, order, told, index;
};

static int compare_intervals(const void *a, const void *b)
{
    const struct interval *x = a;
    const struct interval *y = b;
    if (x->order != y->order)
        return x->order < y->order ? -1 : 1;
    if (x->first != y->first)
        return x->first < y->first ? -1 : 1;
    return x->told < y->told ? -1 : x->told > y->told;
}

/* Gives every interval the lowest level at which no earlier one of the same order hint overlaps it;
 * level_of[i] goes with intervals[i], which are sorted. What has a hint lies above what has a
 * larger one or none. Returns the number of levels. */
static int colour(struct interval *intervals, int count, int *level_of)
{
    qsort(intervals, (size_t)count, sizeof *intervals, compare_intervals);
    int *ends = g_new(int, (size_t)count + 1); /* by level, the last column taken */
    int levels = 0;
    int base = 0; /* first level of the present order hint */
    for (int i = 0; i < count; i++) {
        if (i > 0 && intervals[i].order != intervals[i - 1].order)
            base = levels;
        int level = base;
        while (level < levels && ends[level] >= intervals[i].first)
            level++;
        ends[level] = intervals[i].last;
        level_of[i] = level;
        levels = MAX(levels, level + 1);
    }
    g_free(ends);
    return levels;
}

/* Who is told of first stands first among equals, whatever the order in the file. */
static int *first_told(const struct wm_model *model, bool is_room)
{
    int count = is_room ? model->room_count : model->actor_count;
    int *first = g_new(int, (size_t)count + 1);
    for (int i = 0; i < count; i++)
        first[i] = G_MAXINT;
    for (int s = model->step_count - 1; s >= 0; s--)
        first[is_room ? wm_step_room(model, s) : model->steps[s].actor] = s;
    return first;
}

static struct interval *actor_intervals(const struct wm_sheet *sheet)
{
    const struct wm_model *model = sheet->model;
    struct interval *actors = g_new0(struct interval, (size_t)model->actor_count);
    int *told = first_told(model, false);
    for (int a = 0; a < model->actor_count; a++)
        actors[a] = (struct interval){
            G_MAXINT, -1, model->actors[a].order ? model->actors[a].order : G_MAXINT, told[a], a};
    g_free(told);
    for (int s = 0; s < model->step_count; s++) {
        struct interval *it = &actors[model->steps[s].actor];
        it->first = MIN(it->first, sheet->cells[s].column);
        it->last = MAX(it->last, sheet->cells[s].column);
    }
    return actors;
}

static struct wm_groups group_by_room(const struct wm_model *model)
{
    int *rooms = g_new(int, (size_t)model->actor_count + 1);
    for (int a = 0; a < model->actor_count; a++)
        rooms[a] = model->actors[a].room;
    struct wm_groups groups = wm_groups_make(rooms, model->actor_count, model->room_count);
    g_free(rooms);
    return groups;
}

/* Levels within every room. */
static void stack_actors(struct wm_sheet *sheet)
{
    const struct wm_model *model = sheet->model;
    struct interval *actors = actor_intervals(sheet);
    struct interval *mine = g_new(struct interval, (size_t)model->actor_count);
    int *levels = g_new(int, (size_t)model->actor_count);
    struct wm_groups by_room = group_by_room(model);
    for (int r = 0; r < model->room_count; r++) {
        struct wm_room_span *span = &sheet->spans[r];
        int count = 0;
        *span = (struct wm_room_span){.first_column = G_MAXINT, .last_column = -1};
        for (int i = by_room.first[r]; i < by_room.first[r + 1]; i++) {
            const struct interval *actor = &actors[by_room.items[i]];
            if (actor->last < 0)
                continue;
            mine[count++] = *actor;
            span->has_steps = true;
            span->first_column = MIN(span->first_column, actor->first);
            span->last_column = MAX(span->last_column, actor->last);
        }
        span->levels = colour(mine, count, levels);
        for (int i = 0; i < count; i++)
            sheet->actor_levels[mine[i].index] = levels[i];
    }
    g_free(actors);
    g_free(mine);
    g_free(levels);
    wm_groups_finish(&by_room);
}

/* Somebody outside who belongs to no department, and does something. */
static bool is_loner(const struct wm_sheet *sheet, int room)
{
    const struct wm_room *it = &sheet->model->rooms[room];
    return sheet->spans[room].has_steps && !it->id && !wm_side_is_inside(it->side);
}

/* Whether a loner's steps find their columns free on a level; takes them if so. */
static bool take_level(GHashTable *taken, const struct wm_sheet *sheet, const GArray *steps,
                       int level)
{
    for (guint i = 0; i < steps->len; i++) {
        int column = sheet->cells[g_array_index(steps, int, i)].column;
        gint64 key = wm_grid_key(level, column);
        if (g_hash_table_contains(taken, &key))
            return false;
    }
    for (guint i = 0; i < steps->len; i++) {
        gint64 key = wm_grid_key(level, sheet->cells[g_array_index(steps, int, i)].column);
        g_hash_table_add(taken, g_memdup2(&key, sizeof key));
    }
    return true;
}

/* The loners of a side, as intervals whose `first` is the index of their list of steps in what is
 * returned. */
static GPtrArray *collect_loners(const struct wm_sheet *sheet, enum wm_side side, GArray *loners)
{
    const struct wm_model *model = sheet->model;
    GPtrArray *lists = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
    int *list_of = g_new0(int, (size_t)model->room_count); /* from 1 */
    for (int s = 0; s < model->step_count; s++) {
        int room = wm_step_room(model, s);
        if (!is_loner(sheet, room) || model->rooms[room].side != side)
            continue;
        if (!list_of[room]) {
            int order = model->actors[model->steps[s].actor].order;
            g_ptr_array_add(lists, g_array_new(FALSE, FALSE, sizeof(int)));
            list_of[room] = (int)lists->len;
            struct interval loner = {(int)lists->len - 1, 0, order ? order : G_MAXINT, s, room};
            g_array_append_val(loners, loner);
        }
        g_array_append_val(g_ptr_array_index(lists, list_of[room] - 1), s);
    }
    g_free(list_of);
    return lists;
}

/* People outside without a department have no room that would have to be one interval: they share a
 * row where no two of their steps share a column. Who has an order hint stands above who has a
 * larger one or none. Returns the number of levels. */
static int stack_loners(struct wm_sheet *sheet, enum wm_side side, int first_storey)
{
    GArray *loners = g_array_new(FALSE, FALSE, sizeof(struct interval));
    GPtrArray *lists = collect_loners(sheet, side, loners);
    GHashTable *taken = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    g_array_sort(loners, compare_intervals);
    int levels = 0;
    int base = 0;
    for (guint i = 0; i < loners->len; i++) {
        const struct interval *it = &g_array_index(loners, struct interval, i);
        if (i > 0 && it->order != it[-1].order)
            base = levels;
        int level = MAX(base, levels - MOST_TRIED_LEVELS);
        while (!take_level(taken, sheet, g_ptr_array_index(lists, (guint)it->first), level))
            level++;
        sheet->spans[it->index].storey = first_storey + level;
        levels = MAX(levels, level + 1);
    }
    g_hash_table_destroy(taken);
    g_ptr_array_free(lists, TRUE);
    g_array_free(loners, TRUE);
    return levels;
}

/* Storeys of one band; returns how many. */
static int stack_rooms(struct wm_sheet *sheet, enum wm_side side, int first_storey)
{
    const struct wm_model *model = sheet->model;
    struct interval *rooms = g_new(struct interval, (size_t)model->room_count);
    int *levels = g_new(int, (size_t)model->room_count);
    int *told = first_told(model, true);
    int loners = stack_loners(sheet, side, first_storey);
    int count = 0;
    for (int r = 0; r < model->room_count; r++) {
        const struct wm_room_span *span = &sheet->spans[r];
        int order = model->rooms[r].order ? model->rooms[r].order : G_MAXINT;
        if (model->rooms[r].side == side && span->has_steps && !is_loner(sheet, r))
            rooms[count++] =
                (struct interval){span->first_column, span->last_column, order, told[r], r};
    }
    int storeys = colour(rooms, count, levels);
    for (int i = 0; i < count; i++)
        sheet->spans[rooms[i].index].storey = first_storey + loners + levels[i];
    g_free(rooms);
    g_free(levels);
    g_free(told);
    return loners + storeys;
}

bool wm_sheet_begins_band(const struct wm_sheet *sheet, int storey)
{
    return storey > 0 && sheet->storey_sides[storey] != sheet->storey_sides[storey - 1];
}

/* Strata: as many for a storey as its highest room has levels, and one for every bound. */
static void number_strata(struct wm_sheet *sheet)
{
    const struct wm_model *model = sheet->model;
    int *heights = g_new0(int, (size_t)sheet->storey_count + 1);
    for (int r = 0; r < model->room_count; r++)
        if (sheet->spans[r].has_steps)
            heights[sheet->spans[r].storey] =
                MAX(heights[sheet->spans[r].storey], sheet->spans[r].levels);
    int strata = 0;
    for (int s = 0; s < sheet->storey_count; s++) {
        strata += wm_sheet_begins_band(sheet, s);
        sheet->first_stratum[s] = strata;
        strata += heights[s];
    }
    sheet->stratum_count = strata;
    g_free(heights);
}

void wm_stack_rooms(struct wm_sheet *sheet)
{
    stack_actors(sheet);
    int storeys = 0;
    for (int side = 0; side < WM_SIDE_COUNT; side++) {
        int more = stack_rooms(sheet, (enum wm_side)side, storeys);
        for (int s = 0; s < more; s++)
            sheet->storey_sides[storeys++] = (enum wm_side)side;
    }
    sheet->storey_count = storeys;
    number_strata(sheet);
}

int wm_sheet_stratum(const struct wm_sheet *sheet, int actor)
{
    return sheet->first_stratum[sheet->spans[sheet->model->actors[actor].room].storey] +
           sheet->actor_levels[actor];
}
