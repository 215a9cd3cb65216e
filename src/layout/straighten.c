/* SPDX-License-Identifier: MIT
 *
 * Pass: straighten. An order that crosses least leaves many handoffs free to take another way that
 * crosses as little. Those that would change their height more than once are laid in the row of
 * their target, or of their source, all the way, where nothing stands there and nothing more is
 * crossed. May assume order and rows; promises an order that costs no more than before.
 */
#include "layout/layers.h"
#include "layout/sheet.h"

#include <string.h>

enum { MOST_ENTITIES = 3000 }; /* larger maps are not read line by line, and every try costs */

/* Lanes among those that have their place between the same two rows. */
enum side { UPPERMOST, LOWERMOST, SIDES };

/* Puts a lane where it can run in a row; false where a step stands there. */
static bool put_in_row(struct wm_sheet *sheet, int lane, int row, enum side side)
{
    int column = sheet->entities[lane].column;
    int *order = sheet->order + sheet->first_entity[column];
    int count = sheet->first_entity[column + 1] - sheet->first_entity[column];
    int kept = 0;
    int upper = 0; /* behind the last entity of a row above; before the first of one below */
    int lower = -1;
    for (int i = 0; i < count; i++) {
        if (order[i] == lane)
            continue;
        int there = sheet->entities[order[i]].row;
        if (there == row)
            return false;
        if (there >= 0 && there < row)
            upper = kept + 1;
        else if (there > row && lower < 0)
            lower = kept;
        kept++;
    }
    int target = side == UPPERMOST || lower < 0 ? upper : lower;
    int from = 0;
    while (order[from] != lane)
        from++;
    memmove(order + from, order + from + 1, (size_t)(count - 1 - from) * sizeof *order);
    memmove(order + target + 1, order + target, (size_t)(count - 1 - target) * sizeof *order);
    order[target] = lane;
    return true;
}

/* Tries a handoff's lanes in a row; keeps the order where that costs more than `cost`, and returns
 * what it costs then. `before` has room for the order. */
static bool lay_in_row(struct wm_sheet *sheet, int handoff, int row, enum side side, int *before,
                       long *cost)
{
    const struct wm_path_plan *path = &sheet->paths[handoff];
    size_t size = (size_t)sheet->entity_count * sizeof *before;
    memcpy(before, sheet->order, size);
    bool can = true;
    for (int i = 0; can && i < path->lane_count; i++)
        can = put_in_row(sheet, sheet->lanes[path->first_lane + i], row, side);
    long now = can ? wm_layers_cost(sheet->layers) : 0;
    if (can && now <= *cost) {
        *cost = now;
        return true;
    }
    memcpy(sheet->order, before, size);
    return false;
}

void wm_pass_straighten(struct wm_sheet *sheet)
{
    const struct wm_model *model = sheet->model;
    if (sheet->entity_count > MOST_ENTITIES)
        return;
    int *before = g_new(int, (size_t)sheet->entity_count + 1);
    long cost = wm_layers_cost(sheet->layers);
    for (int i = 0; i < model->handoff_count; i++) {
        int h = sheet->told[i];
        const struct wm_handoff *it = &model->handoffs[h];
        if (sheet->paths[h].way != WM_WAY_FORWARD || wm_sheet_changes_once(sheet, h))
            continue;
        int rows[] = {sheet->cells[it->to].row, sheet->cells[it->from].row};
        bool is_laid = false;
        for (int try = 0; try < 2 * SIDES && !is_laid; try++)
            is_laid =
                lay_in_row(sheet, h, rows[try / SIDES], (enum side)(try % SIDES), before, &cost);
        wm_sheet_number_places(sheet);
    }
    g_free(before);
}
