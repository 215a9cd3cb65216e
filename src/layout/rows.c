/* SPDX-License-Identifier: MIT
 *
 * Pass: rows. A stratum has as many rows as one of its columns has steps; where there are more rows
 * than steps, a step takes the row in which most of its handoffs run straight on: for every column
 * the best assignment that keeps the order, by dynamic programming, in sweeps to and fro (the idea
 * of Brandes and Köpf's alignment, 2002, on a grid). May assume the order; promises a row for every
 * step and bound, rows ascending downwards in every column.
 */
#include "base/groups.h"
#include "layout/sheet.h"

#include <stdlib.h>

enum {
    SWEEPS = 4,
    BENT = 8,           /* what it costs that a handoff is not straight, against one row */
    MOST_RECALLED = 64, /* rows of a stratum */
    MOVED = 40          /* and that a step leaves the row it had in an earlier layout */
};

/* Ends of handoffs between steps of one stratum, by step: number 2h is where handoff h comes from,
 * 2h + 1 where it leads. */
static struct wm_groups find_mates(const struct wm_sheet *sheet)
{
    const struct wm_model *model = sheet->model;
    int *steps = g_new(int, 2 * (size_t)model->handoff_count + 1);
    for (int h = 0; h < model->handoff_count; h++) {
        const struct wm_handoff *it = &model->handoffs[h];
        bool is_one = sheet->paths[h].way == WM_WAY_FORWARD &&
                      sheet->entities[sheet->cells[it->from].entity].stratum ==
                          sheet->entities[sheet->cells[it->to].entity].stratum;
        int *ends = steps + 2 * (ptrdiff_t)h;
        ends[0] = is_one ? it->from : -1;
        ends[1] = is_one ? it->to : -1;
    }
    struct wm_groups mates = wm_groups_make(steps, 2 * model->handoff_count, model->step_count);
    g_free(steps);
    return mates;
}

/* The step at the other end. */
static int mate(const struct wm_sheet *sheet, int end)
{
    const struct wm_handoff *it = &sheet->model->handoffs[end / 2];
    return end % 2 == 0 ? it->to : it->from;
}

/* The rows of a stratum: count, the first one's number, and that in an earlier layout. */
struct stack {
    int rows, first, was_first;
};

static int cost_of(const struct wm_sheet *sheet, const struct wm_groups *mates, struct stack stack,
                   int step, int row)
{
    int cost = 0;
    for (int i = mates->first[step]; i < mates->first[step + 1]; i++) {
        int there = sheet->cells[mate(sheet, mates->items[i])].row;
        if (there >= 0 && there != row)
            cost += BENT + abs(there - row);
    }
    if (sheet->was[step].row >= 0 && row - stack.first != sheet->was[step].row - stack.was_first)
        cost += MOVED;
    return cost;
}

/* Rows for the steps of one stratum in one column: best[i][r] is the least cost of the first i
 * steps in rows before r. */
static void assign(struct wm_sheet *sheet, const struct wm_groups *mates, const int *steps,
                   int count, struct stack stack)
{
    int width = stack.rows + 1;
    int *best = g_new0(int, (size_t)(count + 1) * (size_t)width);
    bool *is_taken = g_new0(bool, (size_t)(count + 1) * (size_t)width);
    for (int i = 1; i <= count; i++) {
        best[i * width + i - 1] = G_MAXINT / 2;
        for (int r = i; r <= stack.rows - (count - i); r++) {
            int take = best[(i - 1) * width + r - 1] +
                       cost_of(sheet, mates, stack, steps[i - 1], stack.first + r - 1);
            int leave = r - 1 >= i ? best[i * width + r - 1] : G_MAXINT / 2;
            is_taken[i * width + r] = take < leave;
            best[i * width + r] = MIN(take, leave);
        }
    }
    int row = stack.rows;
    for (int i = count; i > 0; i--) {
        row = MIN(row, stack.rows - (count - i));
        while (!is_taken[i * width + row])
            row--;
        sheet->cells[steps[i - 1]].row = stack.first + --row;
    }
    g_free(best);
    g_free(is_taken);
}

static void assign_column(struct wm_sheet *sheet, const struct wm_groups *mates,
                          const struct stack *stacks, int column, int *steps)
{
    int count = 0;
    int end = sheet->first_entity[column + 1];
    for (int i = sheet->first_entity[column]; i <= end; i++) {
        const struct wm_entity *entity = i < end ? &sheet->entities[sheet->order[i]] : NULL;
        bool is_step = entity && entity->kind == WM_ENTITY_STEP;
        if (entity && !is_step && entity->kind != WM_ENTITY_BOUND)
            continue;
        int stratum = count ? sheet->entities[sheet->cells[steps[0]].entity].stratum : -1;
        if (count && (!is_step || entity->stratum != stratum)) {
            assign(sheet, mates, steps, count, stacks[stratum]);
            count = 0;
        }
        if (is_step)
            steps[count++] = entity->index;
    }
}

/* As many rows as steps of a stratum had in an earlier layout. */
static void recall_stacks(const struct wm_sheet *sheet, struct stack *stacks)
{
    for (int s = 0; s < sheet->stratum_count; s++)
        stacks[s].was_first = G_MAXINT;
    for (int pass = 0; pass < 2; pass++) {
        for (int s = 0; s < sheet->model->step_count; s++) {
            struct stack *stack = &stacks[sheet->entities[sheet->cells[s].entity].stratum];
            int row = sheet->was[s].row;
            if (row >= 0 && pass == 0)
                stack->was_first = MIN(stack->was_first, row);
            else if (row >= 0)
                stack->rows = MAX(stack->rows, MIN(row - stack->was_first + 1, MOST_RECALLED));
        }
    }
}

static struct stack *measure_stacks(const struct wm_sheet *sheet)
{
    struct stack *stacks = g_new0(struct stack, (size_t)sheet->stratum_count + 1);
    int *here = g_new0(int, (size_t)sheet->stratum_count + 1);
    for (int c = 0; c < sheet->column_count; c++) {
        for (int i = sheet->first_entity[c]; i < sheet->first_entity[c + 1]; i++) {
            const struct wm_entity *entity = &sheet->entities[sheet->order[i]];
            if (entity->kind != WM_ENTITY_STEP && entity->kind != WM_ENTITY_BOUND)
                continue;
            here[entity->stratum]++;
            stacks[entity->stratum].rows = MAX(stacks[entity->stratum].rows, here[entity->stratum]);
        }
        for (int i = sheet->first_entity[c]; i < sheet->first_entity[c + 1]; i++)
            here[sheet->entities[sheet->order[i]].stratum] = 0;
    }
    if (sheet->has_previous)
        recall_stacks(sheet, stacks);
    for (int s = 0; s < sheet->stratum_count; s++)
        stacks[s + 1].first = stacks[s].first + stacks[s].rows;
    g_free(here);
    return stacks;
}

static void make_rows(struct wm_sheet *sheet, const struct stack *stacks)
{
    sheet->row_count = stacks[sheet->stratum_count].first;
    sheet->rows = wm_arena_array(sheet->arena, struct wm_row, (size_t)sheet->row_count);
    int storey = 0;
    for (int s = 0; s < sheet->stratum_count; s++) {
        while (storey + 1 < sheet->storey_count && sheet->first_stratum[storey + 1] <= s)
            storey++;
        bool is_bound = storey + 1 < sheet->storey_count &&
                        wm_sheet_begins_band(sheet, storey + 1) &&
                        sheet->first_stratum[storey + 1] - 1 == s;
        for (int r = 0; r < stacks[s].rows; r++)
            sheet->rows[stacks[s].first + r] =
                (struct wm_row){sheet->storey_sides[storey], is_bound, storey, s};
    }
}

void wm_pass_rows(struct wm_sheet *sheet)
{
    const struct wm_model *model = sheet->model;
    struct stack *stacks = measure_stacks(sheet);
    struct wm_groups mates = find_mates(sheet);
    int *steps = g_new(int, (size_t)model->step_count + 1);
    make_rows(sheet, stacks);
    for (int s = 0; s < model->step_count; s++)
        sheet->cells[s].row = -1;
    for (int sweep = 0; sweep < SWEEPS; sweep++)
        for (int c = 0; c < sheet->column_count; c++)
            assign_column(sheet, &mates, stacks, sweep % 2 == 0 ? c : sheet->column_count - 1 - c,
                          steps);
    for (int e = 0; e < sheet->entity_count; e++) {
        struct wm_entity *entity = &sheet->entities[e];
        if (entity->kind == WM_ENTITY_STEP)
            entity->row = sheet->cells[entity->index].row;
        else if (entity->kind == WM_ENTITY_BOUND)
            entity->row = stacks[entity->stratum].first;
    }
    wm_groups_finish(&mates);
    g_free(steps);
    g_free(stacks);
}
