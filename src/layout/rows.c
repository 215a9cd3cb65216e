/* SPDX-License-Identifier: MIT
 *
 * Pass: rows. A stratum has as many rows as one of its columns has steps; where there are more rows
 * than steps, a step takes the row in which most of its handoffs run straight on: for every column
 * the best assignment that keeps the order, by dynamic programming, in sweeps to and fro (the idea
 * of Brandes and Köpf's alignment, 2002, on a grid). May assume the order; promises a row for every
 * step and bound, rows ascending downwards in every column.
 */
#include "layout/sheet.h"

#include <stdlib.h>

enum {
    SWEEPS = 4,
    BENT = 8,           /* what it costs that a handoff is not straight, against one row */
    MOST_RECALLED = 64, /* rows of a stratum */
    MOVED = 40          /* and that a step leaves the row it had in an earlier layout */
};

/* Handoffs of every step to and from steps of its own stratum, as the other step; step s has
 * list[first[s]] to list[first[s + 1] - 1]. */
struct mates {
    int *first, *list;
};

static struct mates find_mates(const struct wm_sheet *sheet)
{
    const struct wm_model *model = sheet->model;
    struct mates mates = {g_new0(int, (size_t)model->step_count + 2),
                          g_new(int, 2 * (size_t)model->handoff_count + 1)};
    for (int pass = 0; pass < 2; pass++) {
        for (int i = 0; i < model->handoff_count; i++) {
            int ends[2] = {model->handoffs[sheet->told[i]].from,
                           model->handoffs[sheet->told[i]].to};
            if (sheet->paths[sheet->told[i]].way != WM_WAY_FORWARD ||
                sheet->entities[sheet->cells[ends[0]].entity].stratum !=
                    sheet->entities[sheet->cells[ends[1]].entity].stratum)
                continue;
            for (int end = 0; end < 2; end++) {
                if (pass == 0)
                    mates.first[ends[end] + 2]++;
                else
                    mates.list[mates.first[ends[end] + 1]++] = ends[1 - end];
            }
        }
        for (int s = 0; pass == 0 && s <= model->step_count; s++)
            mates.first[s + 1] += mates.first[s];
    }
    return mates;
}

/* The rows of a stratum: count, the first one's number, and that in an earlier layout. */
struct stack {
    int rows, first, was_first;
};

static int cost_of(const struct wm_sheet *sheet, const struct mates *mates, struct stack stack,
                   int step, int row)
{
    int cost = 0;
    for (int i = mates->first[step]; i < mates->first[step + 1]; i++) {
        int there = sheet->cells[mates->list[i]].row;
        if (there >= 0 && there != row)
            cost += BENT + abs(there - row);
    }
    if (sheet->was[step].row >= 0 && row - stack.first != sheet->was[step].row - stack.was_first)
        cost += MOVED;
    return cost;
}

/* Rows for the steps of one stratum in one column: best[i][r] is the least cost of the first i
 * steps in rows before r. */
static void assign(struct wm_sheet *sheet, const struct mates *mates, const int *steps, int count,
                   struct stack stack)
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

static void assign_column(struct wm_sheet *sheet, const struct mates *mates,
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
                        sheet->storey_sides[storey + 1] != sheet->storey_sides[storey] &&
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
    struct mates mates = find_mates(sheet);
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
    g_free(mates.first);
    g_free(mates.list);
    g_free(steps);
    g_free(stacks);
}
