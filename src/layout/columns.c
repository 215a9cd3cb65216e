/* SPDX-License-Identifier: MIT
 *
 * Pass: columns. The story runs from left to right: a step stands right of every step that hands
 * over to it, or, once in a column and only between neighbouring bands, straight below or above it.
 * Promises: no two steps of one actor share a column, columns are numbered without holes from 0;
 * forward handoffs never run to the left.
 */
#include "layout/sheet.h"
#include "model/words.h"

#include <stdlib.h>
#include <string.h>

struct columns {
    struct wm_sheet *sheet;
    GHashTable *taken; /* (actor, column) as one number */
    int *direction;    /* by step: 1 where it stands straight below the step before it, -1 above, 0
                          neither */
    bool *is_left;     /* by step: another one stands straight above or below it already */
    int **incoming;    /* by step: handoffs, ended by -1 */
};

static bool is_taken(const struct columns *columns, int actor, int column)
{
    gint64 key = wm_grid_key(actor, column);
    return g_hash_table_contains(columns->taken, &key);
}

static void take(struct columns *columns, int actor, int column)
{
    gint64 key = wm_grid_key(actor, column);
    g_hash_table_add(columns->taken, g_memdup2(&key, sizeof key));
}

/* How many bands a handoff goes down. */
static int descent(const struct wm_model *model, int from, int to)
{
    return (int)wm_step_side(model, to) - (int)wm_step_side(model, from);
}

/* Straight up or down: into the neighbouring band, going on in one direction, from a step that does
 * so only once. */
static bool can_stack(const struct columns *columns, const struct wm_handoff *handoff)
{
    int down = descent(columns->sheet->model, handoff->from, handoff->to);
    int before = columns->direction[handoff->from];
    return abs(down) == 1 && !handoff->is_thrown && (before == 0 || before == down) &&
           !columns->is_left[handoff->from];
}

/* The least column for a step; *partner is the step that it may stand straight above or below
 * there, or -1. */
static int least_column(const struct columns *columns, int step, int *partner)
{
    const struct wm_sheet *sheet = columns->sheet;
    int apart = -1;
    int stacked = -1;
    *partner = -1;
    for (const int *h = columns->incoming[step]; *h >= 0; h++) {
        const struct wm_handoff *handoff = &sheet->model->handoffs[*h];
        if (handoff->from >= step)
            continue;
        int column = sheet->cells[handoff->from].column;
        if (can_stack(columns, handoff) && column > stacked) {
            if (*partner >= 0)
                apart = MAX(apart, stacked + 1);
            stacked = column;
            *partner = handoff->from;
        } else {
            apart = MAX(apart, column + 1);
        }
    }
    if (stacked < apart)
        *partner = -1;
    int least = MAX(apart, stacked);
    if (least < 0 && step > 0) /* told next, so it stands near what was told before */
        least = sheet->cells[step - 1].column;
    return MAX(least, 0);
}

/* The hints of the author; -1 where there are none. */
static int hinted_column(const struct wm_sheet *sheet, int step)
{
    const struct wm_step *it = &sheet->model->steps[step];
    if (it->column > 0)
        return it->column - 1;
    if (it->beside >= 0 && it->beside < step)
        return sheet->cells[it->beside].column;
    return -1;
}

static void place(struct columns *columns, int step)
{
    struct wm_sheet *sheet = columns->sheet;
    const struct wm_step *it = &sheet->model->steps[step];
    int partner;
    int least = least_column(columns, step, &partner);
    int column = hinted_column(sheet, step);
    if (column >= 0 && is_taken(columns, it->actor, column)) {
        wm_findings_add(sheet->findings, WM_CODE_HINT_IGNORED, it->at,
                        "\"%s\" cannot stand in column %d, its actor does something else there",
                        it->id, column + 1);
        column = -1;
    }
    if (column < 0)
        column = least;
    while (is_taken(columns, it->actor, column))
        column++;
    if (partner >= 0 && column == sheet->cells[partner].column) {
        columns->direction[step] = descent(sheet->model, partner, step);
        columns->is_left[partner] = true;
    }
    sheet->cells[step].column = column;
    take(columns, it->actor, column);
}

/* Handoffs by the step they lead to, as slices of one array. */
static int **index_incoming(const struct wm_model *model, int *slots)
{
    int **first = g_new0(int *, (size_t)model->step_count);
    int *counts = g_new0(int, (size_t)model->step_count);
    for (int h = 0; h < model->handoff_count; h++)
        counts[model->handoffs[h].to]++;
    for (int s = 0; s < model->step_count; s++) {
        first[s] = slots;
        slots += counts[s] + 1;
        first[s][counts[s]] = -1;
        counts[s] = 0;
    }
    for (int h = 0; h < model->handoff_count; h++) {
        int to = model->handoffs[h].to;
        first[to][counts[to]++] = h;
    }
    g_free(counts);
    return first;
}

/* Numbers the columns in use from 0. */
static void close_holes(struct wm_sheet *sheet)
{
    int steps = sheet->model->step_count;
    int widest = 0;
    for (int s = 0; s < steps; s++)
        widest = MAX(widest, sheet->cells[s].column);
    int *renumbered = g_new0(int, (size_t)widest + 1);
    for (int s = 0; s < steps; s++)
        renumbered[sheet->cells[s].column] = 1;
    for (int c = 0; c <= widest; c++) {
        int is_used = renumbered[c];
        renumbered[c] = sheet->column_count;
        sheet->column_count += is_used;
    }
    for (int s = 0; s < steps; s++)
        sheet->cells[s].column = renumbered[sheet->cells[s].column];
    g_free(renumbered);
}

/* Hints that cannot be followed: a map is one row so far, read from left to right, and steps are
 * placed in the order told. */
static void tell_ignored(struct wm_sheet *sheet)
{
    const struct wm_model *model = sheet->model;
    if (model->reads != WM_READS_RIGHT)
        wm_findings_add(sheet->findings, WM_CODE_HINT_IGNORED, model->at,
                        "the map is drawn from left to right, reads=\"%s\" changes nothing",
                        wm_reads_words[model->reads]);
    for (int s = 0; s < model->step_count; s++) {
        const struct wm_step *step = &model->steps[s];
        if (step->row_break)
            wm_findings_add(
                sheet->findings, WM_CODE_HINT_IGNORED, step->at,
                "the map is drawn in one row, row-break=\"yes\" of \"%s\" changes nothing",
                step->id);
        if (step->beside >= s)
            wm_findings_add(sheet->findings, WM_CODE_HINT_IGNORED, step->at,
                            "\"%s\" cannot stand beside \"%s\", which is told later", step->id,
                            model->steps[step->beside].id);
    }
}

void wm_pass_columns(struct wm_sheet *sheet)
{
    const struct wm_model *model = sheet->model;
    tell_ignored(sheet);
    int *slots = g_new(int, (size_t)(model->handoff_count + model->step_count));
    struct columns columns = {
        .sheet = sheet,
        .taken = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL),
        .direction = g_new0(int, (size_t)model->step_count),
        .is_left = g_new0(bool, (size_t)model->step_count),
        .incoming = index_incoming(model, slots),
    };
    for (int s = 0; s < model->step_count; s++)
        place(&columns, s);
    close_holes(sheet);
    g_hash_table_destroy(columns.taken);
    g_free(columns.direction);
    g_free(columns.is_left);
    g_free(columns.incoming);
    g_free(slots);
}
