/* SPDX-License-Identifier: MIT
 *
 * What an earlier layout of the same workflow decided, so that a small edit changes little. Columns
 * and orders of steps that were there are kept; where a new handoff needs a column more, everything
 * behind it moves on as one.
 */
#include "layout/previous.h"
#include "model/reads.h"

enum { MOST_DISTANCE = 20000 }; /* of two columns or rows; a larger one is no map's */

/* A place of the earlier sheet on the grid, as far as distances go; 0 and 0: not known. */
static struct wm_grid_place grid_place(const struct wm_sheet *sheet,
                                       const struct wm_previous_place *place)
{
    double x = wm_model_reads(sheet->model) == WM_READS_LEFT ? -place->x : place->x;
    return sheet->reads_down ? (struct wm_grid_place){place->column, place->row, place->y, x}
                             : (struct wm_grid_place){place->column, place->row, x, place->y};
}

void wm_previous_recall(struct wm_sheet *sheet)
{
    const struct wm_layout_options *options = sheet->options;
    int steps = sheet->model->step_count;
    sheet->was = wm_arena_array(sheet->arena, struct wm_grid_place, (size_t)steps);
    GHashTable *by_id = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (int i = 0; i < options->previous_count; i++)
        g_hash_table_insert(by_id, g_strdup(options->previous[i].step), GINT_TO_POINTER(i + 1));
    for (int s = 0; s < steps; s++) {
        int found = GPOINTER_TO_INT(g_hash_table_lookup(by_id, sheet->model->steps[s].id));
        const struct wm_previous_place *place = found ? &options->previous[found - 1] : NULL;
        sheet->was[s] = place ? grid_place(sheet, place) : (struct wm_grid_place){-1, -1, 0, 0};
        sheet->has_previous = sheet->has_previous || place;
    }
    g_hash_table_destroy(by_id);
}

void wm_previous_back(const struct wm_sheet *sheet, bool *is_back)
{
    const struct wm_model *model = sheet->model;
    GHashTable *were = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (int i = 0; i < sheet->options->previous_back_count; i++)
        g_hash_table_add(were, g_strdup(sheet->options->previous_back[i]));
    for (int h = 0; h < model->handoff_count; h++) {
        const struct wm_handoff *it = &model->handoffs[h];
        char *name = g_strdup_printf("%s>%s", model->steps[it->from].id, model->steps[it->to].id);
        const struct wm_grid_place *from = &sheet->was[it->from];
        const struct wm_grid_place *to = &sheet->was[it->to];
        bool is_new = from->column < 0 || to->column < 0;
        is_back[h] = it->from == it->to || g_hash_table_contains(were, name) ||
                     (!is_new && to->column < from->column);
        g_free(name);
    }
    g_hash_table_destroy(were);
}

/* Everything that was in `column` or behind it moves on; what is new there stays. */
static void insert_columns(const struct wm_sheet *sheet, int *columns, int column, int count)
{
    for (int s = 0; s < sheet->model->step_count; s++) {
        bool is_new = sheet->was[s].column < 0;
        if (columns[s] > column || (columns[s] == column && !is_new))
            columns[s] += count;
    }
}

void wm_previous_columns(const struct wm_sheet *sheet, const struct wm_previous_edges *edges,
                         const int *order, int *columns)
{
    int steps = sheet->model->step_count;
    for (int s = 0; s < steps; s++)
        columns[s] = sheet->was[s].column;
    for (int i = 0; i < steps; i++) {
        int step = order[i];
        int need = -1;
        bool is_pushed_by_new = false;
        for (int e = edges->into.first[step]; e < edges->into.first[step + 1]; e++) {
            int edge = edges->into.items[e];
            int least = columns[edges->from[edge]] + edges->lengths[edge];
            if (least > need)
                is_pushed_by_new = sheet->was[edges->from[edge]].column < 0;
            need = MAX(need, least);
        }
        if (columns[step] < 0)
            columns[step] = MAX(need, 0);
        else if (need > columns[step] && is_pushed_by_new)
            insert_columns(sheet, columns, columns[step], need - columns[step]);
        else
            columns[step] = MAX(columns[step], need);
    }
}

/* The places of the first told step of every column, or row, that is not new; NaN: there is none.
 */
static double *recall_places(const struct wm_sheet *sheet, bool is_column, int count)
{
    double *places = g_new(double, (size_t)count + 1);
    for (int i = 0; i < count; i++)
        places[i] = NAN;
    for (int s = sheet->model->step_count - 1; s >= 0; s--)
        if (sheet->was[s].x > 0 || sheet->was[s].y > 0)
            places[is_column ? sheet->cells[s].column : sheet->cells[s].row] =
                is_column ? sheet->was[s].x : sheet->was[s].y;
    return places;
}

double *wm_previous_rows(const struct wm_sheet *sheet)
{
    return recall_places(sheet, false, sheet->row_count);
}

double *wm_previous_centres(const struct wm_sheet *sheet)
{
    return recall_places(sheet, true, sheet->column_count);
}

double wm_previous_distance(const double *places, int from, int to)
{
    double distance = places[to] - places[from];
    return distance > 0 && distance < MOST_DISTANCE ? distance : 0;
}

double *wm_previous_heights(const struct wm_sheet *sheet)
{
    const struct wm_model *model = sheet->model;
    double *heights = g_new0(double, (size_t)model->step_count); /* of new steps: the sum */
    int *counts = g_new0(int, (size_t)model->step_count);
    for (int h = 0; h < model->handoff_count; h++) {
        int ends[2] = {model->handoffs[h].from, model->handoffs[h].to};
        for (int end = 0; end < 2; end++) {
            if (sheet->was[ends[1 - end]].row < 0)
                continue;
            heights[ends[end]] += sheet->was[ends[1 - end]].row;
            counts[ends[end]]++;
        }
    }
    for (int s = 0; s < model->step_count; s++)
        heights[s] = sheet->was[s].row >= 0 ? sheet->was[s].row : heights[s] / MAX(counts[s], 1);
    g_free(counts);
    return heights;
}
