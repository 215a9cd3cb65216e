/* SPDX-License-Identifier: MIT
 *
 * Pass: heights. y of rows and bounds in every line, from the top of the first line: as close as
 * the extents of what stands in each column, lanes included, allow; rows keep clear of each other
 * over the whole line. May assume the order, rows and extents of everything, and the lines;
 * promises that between two entities with a row there is room for all lanes between them.
 */
#include "layout/previous.h"

#include <stdlib.h>

/* That row `lower` lies at least `need` below row `upper`, or, -1, below the top of the line. */
struct constraint {
    int upper, lower;
    double need;
};

static int compare_constraints(const void *a, const void *b)
{
    const struct constraint *x = a;
    const struct constraint *y = b;
    return x->lower != y->lower ? x->lower - y->lower : x->upper - y->upper;
}

static struct wm_row_place *row_place(const struct wm_sheet *sheet, int line, int row)
{
    return &sheet->row_places[line * sheet->row_count + row];
}

const struct wm_row_place *wm_sheet_row(const struct wm_sheet *sheet, int line, int row)
{
    return row_place(sheet, line, row);
}

bool wm_sheet_is_wall(const struct wm_sheet *sheet, int row)
{
    return sheet->rows[row].is_bound && sheet->rows[row].side <= WM_SIDE_FRONT &&
           sheet->rows[row + 1].side >= WM_SIDE_BACK;
}

/* Half the height of a bound: the wall with clear space on both sides, or the space between bands.
 */
static double bound_half(const struct wm_sheet *sheet, int row)
{
    const struct wm_theme *theme = sheet->theme;
    return wm_sheet_is_wall(sheet, row)
               ? (theme->wall_height + theme->merlon_height) / 2 + theme->gap
               : theme->gap;
}

static void set_extents(struct wm_sheet *sheet)
{
    for (int e = 0; e < sheet->entity_count; e++) {
        struct wm_entity *entity = &sheet->entities[e];
        entity->is_placed = false;
        if (entity->kind == WM_ENTITY_STEP) {
            const struct wm_cell *cell = &sheet->cells[entity->index];
            entity->up = cell->up + cell->plate_up;
            entity->down = MAX(cell->down, cell->plate_down);
        } else if (entity->kind == WM_ENTITY_BOUND) {
            entity->up = entity->down = bound_half(sheet, entity->row);
        }
    }
}

/* Which rows there are in a line: those of its steps, and the bounds between bands that are shown:
 * both sides of the wall always, the outside where something stands or runs there. */
static void find_rows(struct wm_sheet *sheet, int line)
{
    bool is_shown[WM_SIDE_COUNT] = {false, sheet->has_side[WM_SIDE_FRONT],
                                    sheet->has_side[WM_SIDE_BACK], false};
    int first_side = WM_SIDE_OUTSIDE_ABOVE;
    while (!sheet->has_side[first_side])
        first_side++;
    for (int c = sheet->lines[line].first; c < sheet->lines[line].last; c++) {
        int side = first_side;
        for (int i = sheet->first_entity[c]; i < sheet->first_entity[c + 1]; i++) {
            const struct wm_entity *entity = &sheet->entities[sheet->order[i]];
            if (entity->kind == WM_ENTITY_BOUND) {
                side = (int)sheet->rows[entity->row + 1].side;
                continue;
            }
            is_shown[side] = true;
            if (entity->kind == WM_ENTITY_STEP) {
                struct wm_row_place *place = row_place(sheet, line, entity->row);
                place->is_there = true;
                const struct wm_cell *cell = &sheet->cells[entity->index];
                place->up = MAX(place->up, entity->up);
                place->down = MAX(place->down, entity->down);
                place->core_up = MAX(place->core_up, cell->core.up + cell->plate_up);
                place->core_down = MAX(place->core_down, MAX(cell->core.down, cell->plate_down));
            }
        }
    }
    for (int r = 0; r < sheet->row_count; r++) {
        if (!sheet->rows[r].is_bound)
            continue;
        struct wm_row_place *place = row_place(sheet, line, r);
        bool has_above = false;
        bool has_below = false;
        for (int side = 0; side < WM_SIDE_COUNT; side++)
            *(side <= (int)sheet->rows[r].side ? &has_above : &has_below) |= is_shown[side];
        place->is_there = has_above && has_below;
        place->up = place->down = bound_half(sheet, r);
    }
}

/* Space between two rows that follow each other, or a row and the top of the line. */
static double space_between(const struct wm_sheet *sheet, int upper, int lower)
{
    const struct wm_theme *theme = sheet->theme;
    bool ends_room = upper >= 0 && !sheet->rows[upper].is_bound;
    bool begins_room = lower >= 0 && !sheet->rows[lower].is_bound;
    if (ends_room && begins_room && sheet->rows[upper].storey == sheet->rows[lower].storey)
        return theme->row_pad * 1.5;
    return (ends_room ? theme->row_pad / 2 + theme->gap : 0) +
           (begins_room ? theme->row_pad + theme->gap : 0);
}

static void add_constraint(GArray *constraints, int upper, int lower, double need)
{
    struct constraint constraint = {upper, lower, need};
    g_array_append_val(constraints, constraint);
}

/* What the lanes of the columns need. A last constraint on row_count is the bottom of the line. */
static void constrain_columns(const struct wm_sheet *sheet, int line, GArray *constraints)
{
    for (int c = sheet->lines[line].first; c < sheet->lines[line].last; c++) {
        int upper = -1;
        double need = 0;
        for (int i = sheet->first_entity[c]; i < sheet->first_entity[c + 1]; i++) {
            const struct wm_entity *entity = &sheet->entities[sheet->order[i]];
            if (entity->row < 0) {
                need += entity->up + entity->down;
            } else if (row_place(sheet, line, entity->row)->is_there) {
                add_constraint(constraints, upper, entity->row, need + entity->up);
                upper = entity->row;
                need = entity->down;
            }
        }
        add_constraint(constraints, upper, sheet->row_count, need);
    }
}

/* Rows of one storey keep their pictures and texts clear of each other; what else reaches out of a
 * row, riders and lanes, is kept clear column by column. */
static double row_distance(const struct wm_sheet *sheet, int line, int upper, int lower)
{
    const struct wm_row_place *below = wm_sheet_row(sheet, line, lower);
    double space = space_between(sheet, upper, lower) + sheet->row_spread;
    if (upper < 0)
        return space + below->up;
    const struct wm_row_place *above = wm_sheet_row(sheet, line, upper);
    bool is_same = !sheet->rows[upper].is_bound && !sheet->rows[lower].is_bound &&
                   sheet->rows[upper].storey == sheet->rows[lower].storey;
    return space + (is_same ? above->core_down + below->core_up : above->down + below->up);
}

static void constrain_rows(const struct wm_sheet *sheet, int line, GArray *constraints)
{
    int upper = -1;
    for (int r = 0; r < sheet->row_count; r++) {
        const struct wm_row_place *place = row_place(sheet, line, r);
        if (!place->is_there)
            continue;
        add_constraint(constraints, upper, r, row_distance(sheet, line, upper, r));
        upper = r;
    }
    add_constraint(
        constraints, upper, sheet->row_count,
        upper >= 0 ? row_place(sheet, line, upper)->down + space_between(sheet, upper, -1) : 0);
}

/* Of what any map writes there. */
static double band_name_width(const struct wm_sheet *sheet, enum wm_side side)
{
    double width = 0;
    for (int i = 0; i < sheet->show_count; i++)
        width = MAX(width, wm_sheet_band_name(sheet, sheet->shows[i], side).width);
    return width;
}

/* Every band is as high as its name is long. */
static void constrain_bands(const struct wm_sheet *sheet, int line, GArray *constraints)
{
    int bound = -1; /* above the band */
    for (int r = 0; r <= sheet->row_count; r++) {
        bool is_end = r == sheet->row_count;
        if (!is_end && (!sheet->rows[r].is_bound || !row_place(sheet, line, r)->is_there))
            continue;
        enum wm_side side = sheet->rows[is_end ? bound + 1 : r].side;
        double name = band_name_width(sheet, side) + 2 * sheet->theme->row_pad;
        double above = bound >= 0 ? row_place(sheet, line, bound)->down : 0;
        double below = is_end ? 0 : row_place(sheet, line, r)->up;
        add_constraint(constraints, bound, r, above + name + below);
        bound = r;
    }
}

/* Rows stay as far apart as they were in an earlier layout. */
static void constrain_as_before(const struct wm_sheet *sheet, int line, GArray *constraints)
{
    double *were = wm_previous_rows(sheet);
    int upper = -1;
    for (int r = 0; r < sheet->row_count; r++) {
        if (!row_place(sheet, line, r)->is_there || isnan(were[r]))
            continue;
        if (upper >= 0)
            add_constraint(constraints, upper, r, wm_previous_distance(were, upper, r));
        upper = r;
    }
    g_free(were);
}

/* How far the rows of a storey reach down, riders included, and those of the one above it. */
struct storey_edge {
    int last; /* row that was passed last, -1: none */
    double above, bottom;
};

/* Keeps a row, riders included, below everything of the storey above its own. */
static void pass_row(const struct wm_sheet *sheet, int line, int row, struct storey_edge *edge)
{
    struct wm_row_place *place = row_place(sheet, line, row);
    bool is_new = edge->last < 0 || sheet->rows[row].is_bound || sheet->rows[edge->last].is_bound ||
                  sheet->rows[row].storey != sheet->rows[edge->last].storey;
    if (is_new)
        edge->above = edge->bottom + space_between(sheet, edge->last, row);
    place->y = MAX(place->y, ceil(edge->above + place->up));
    edge->bottom = is_new ? place->y + place->down : MAX(edge->bottom, place->y + place->down);
    edge->last = row;
}

static void place_rows(struct wm_sheet *sheet, int line, double top)
{
    GArray *constraints = g_array_new(FALSE, FALSE, sizeof(struct constraint));
    constrain_columns(sheet, line, constraints);
    constrain_rows(sheet, line, constraints);
    constrain_bands(sheet, line, constraints);
    if (sheet->has_previous)
        constrain_as_before(sheet, line, constraints);
    g_array_sort(constraints, compare_constraints);
    sheet->lines[line].top = sheet->lines[line].bottom = top;
    struct storey_edge edge = {.last = -1, .above = top, .bottom = top};
    guint next = 0;
    for (int r = 0; r <= sheet->row_count; r++) {
        bool is_row = r < sheet->row_count;
        double *y = is_row ? &row_place(sheet, line, r)->y : &sheet->lines[line].bottom;
        *y = top;
        for (; next < constraints->len; next++) {
            const struct constraint *it = &g_array_index(constraints, struct constraint, next);
            if (it->lower != r)
                break;
            double from = it->upper >= 0 ? row_place(sheet, line, it->upper)->y : top;
            *y = MAX(*y, ceil(from + it->need));
        }
        if (is_row && row_place(sheet, line, r)->is_there)
            pass_row(sheet, line, r, &edge);
        else if (!is_row)
            *y = MAX(*y, edge.bottom + (edge.last >= 0 ? space_between(sheet, edge.last, -1) : 0));
    }
    g_array_free(constraints, TRUE);
}

static void place_lines(struct wm_sheet *sheet)
{
    double y = 0;
    for (int line = 0; line < sheet->line_count; line++) {
        place_rows(sheet, line, y);
        y = sheet->lines[line].bottom + 3 * sheet->theme->gap;
    }
    sheet->office_height = sheet->lines[sheet->line_count - 1].bottom;
}

/* A sheet whose width is that of its bands may have to be drawn out for its title. */
static void draw_out(struct wm_sheet *sheet)
{
    double missing = sheet->theme->least_width - 2 * sheet->theme->margin - sheet->office_height;
    double spread = sheet->row_spread;
    int spaces = 0;
    if (!sheet->reads_down || missing <= 0)
        return;
    for (int i = 0; i < sheet->line_count * sheet->row_count; i++)
        spaces += sheet->row_places[i].is_there;
    sheet->row_spread += missing / spaces;
    place_lines(sheet);
    sheet->row_spread = spread;
}

void wm_pass_heights(struct wm_sheet *sheet)
{
    set_extents(sheet);
    sheet->row_places = wm_arena_array(sheet->arena, struct wm_row_place,
                                       (size_t)sheet->row_count * (size_t)sheet->line_count);
    for (int line = 0; line < sheet->line_count; line++)
        find_rows(sheet, line);
    place_lines(sheet);
    draw_out(sheet);
    for (int e = 0; e < sheet->entity_count; e++) {
        struct wm_entity *entity = &sheet->entities[e];
        if (entity->row < 0)
            continue;
        const struct wm_row_place *place =
            row_place(sheet, sheet->columns[entity->column].line, entity->row);
        entity->y = place->y;
        entity->is_placed = place->is_there;
    }
}
