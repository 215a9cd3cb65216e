/* SPDX-License-Identifier: MIT
 *
 * What passes promise each other, held after every pass in builds with WM_CHECK_PROMISES (those of
 * the sanitizers and fuzzers): a promise that is broken ends the program where it was broken, not
 * where it is noticed.
 */
#include "layout/promises.h"

#include <string.h>

#define PROMISE(is_kept) g_assert(is_kept)

/* No handoff runs to an earlier column but those that are back; upright ones stay in theirs. */
static void check_columns(const struct wm_sheet *sheet)
{
    const struct wm_model *model = sheet->model;
    for (int s = 0; s < model->step_count; s++)
        PROMISE(sheet->cells[s].column >= 0 && sheet->cells[s].column < sheet->column_count);
    for (int h = 0; h < model->handoff_count; h++) {
        int from = sheet->cells[model->handoffs[h].from].column;
        int to = sheet->cells[model->handoffs[h].to].column;
        PROMISE(sheet->is_back[h] || from <= to);
        PROMISE(!sheet->is_upright[h] || from == to);
    }
}

/* Every entity is in its column, once. */
static void check_order(const struct wm_sheet *sheet)
{
    for (int c = 0; c < sheet->column_count; c++) {
        int stratum = 0;
        for (int i = sheet->first_entity[c]; i < sheet->first_entity[c + 1]; i++) {
            const struct wm_entity *entity = &sheet->entities[sheet->order[i]];
            PROMISE(entity->column == c && entity->place == i - sheet->first_entity[c]);
            if (entity->kind == WM_ENTITY_LANE || entity->kind == WM_ENTITY_DROP)
                continue;
            PROMISE(entity->stratum >= stratum);
            stratum = entity->stratum;
        }
    }
}

/* A handoff's lanes follow each other from column to column. */
static void check_lanes(const struct wm_sheet *sheet)
{
    for (int h = 0; h < sheet->model->handoff_count; h++) {
        const struct wm_path_plan *path = &sheet->paths[h];
        int step = path->way == WM_WAY_BACK ? -1 : 1;
        for (int i = 0; i < path->lane_count; i++) {
            const struct wm_entity *lane = &sheet->entities[sheet->lanes[path->first_lane + i]];
            PROMISE(lane->index == h);
            if (i > 0)
                PROMISE(lane->column ==
                        sheet->entities[sheet->lanes[path->first_lane + i - 1]].column + step);
        }
    }
}

/* Rows ascend downwards in every column. */
static void check_rows(const struct wm_sheet *sheet)
{
    check_order(sheet);
    for (int c = 0; c < sheet->column_count; c++) {
        int row = -1;
        for (int i = sheet->first_entity[c]; i < sheet->first_entity[c + 1]; i++) {
            const struct wm_entity *entity = &sheet->entities[sheet->order[i]];
            PROMISE(entity->row < 0 || entity->row > row);
            row = MAX(row, entity->row);
        }
    }
}

static void check_ends(const struct wm_sheet *sheet)
{
    check_rows(sheet);
    check_lanes(sheet);
}

/* Where the room below an entity begins, if all above it reaches down to `room`. */
static double room_below(const struct wm_entity *entity, double room)
{
    if (entity->row < 0)
        return room + entity->up + entity->down;
    if (!entity->is_placed)
        return room;
    PROMISE(entity->y - entity->up >= room - 0.01);
    return entity->y + entity->down;
}

/* What stands in a column stands in its order; between what has a row there is room for all lanes.
 */
static void check_heights(const struct wm_sheet *sheet)
{
    for (int c = 0; c < sheet->column_count; c++) {
        double room = sheet->lines[sheet->columns[c].line].top;
        for (int i = sheet->first_entity[c]; i < sheet->first_entity[c + 1]; i++)
            room = room_below(&sheet->entities[sheet->order[i]], room);
        PROMISE(room <= sheet->lines[sheet->columns[c].line].bottom + 0.01);
    }
}

static void check_levels(const struct wm_sheet *sheet)
{
    for (int c = 0; c < sheet->column_count; c++) {
        double y = -1;
        for (int i = sheet->first_entity[c]; i < sheet->first_entity[c + 1]; i++) {
            const struct wm_entity *entity = &sheet->entities[sheet->order[i]];
            if (!entity->is_placed) /* a bound that the line does not show */
                continue;
            PROMISE(entity->y > y);
            y = entity->y;
        }
    }
}

/* Columns and their gaps follow each other without touching, each in its line. */
static void check_widths(const struct wm_sheet *sheet)
{
    for (int c = 1; c < sheet->column_count; c++) {
        const struct wm_column *column = &sheet->columns[c];
        PROMISE(column->line >= column[-1].line && column->line < sheet->line_count);
        if (column->line == column[-1].line)
            PROMISE(column->centre - column->left >= column[-1].centre + column[-1].right - 0.01);
    }
    for (int r = 0; r < sheet->run_count; r++) {
        const struct wm_run *run = &sheet->runs[r];
        bool is_drawn = !wm_run_is_level(run) && (run->goes_right[0] == run->goes_right[1] ||
                                                  !wm_sheet_gap_is_cut(sheet, run->gap));
        bool is_first = run->gap == 0;
        PROMISE(!is_drawn || is_first ||
                run->x >= sheet->columns[run->gap - 1].centre + sheet->columns[run->gap - 1].right);
    }
}

void wm_check_promises(const struct wm_sheet *sheet, const char *pass)
{
    static const struct {
        const char *pass;
        void (*check)(const struct wm_sheet *sheet);
    } checks[] = {
        {"columns", check_columns}, {"lanes", check_lanes},     {"order", check_order},
        {"rows", check_rows},       {"straighten", check_rows}, {"ends", check_ends},
        {"heights", check_heights}, {"levels", check_levels},   {"widths", check_widths},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(checks); i++)
        if (strcmp(checks[i].pass, pass) == 0)
            checks[i].check(sheet);
}
