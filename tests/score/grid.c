/* SPDX-License-Identifier: MIT
 *
 * The cells are one sorted list of (column, row, item).
 */
#include "grid.h"

#include <math.h>
#include <stdlib.h>

enum { MARGIN = 2 };

struct entry {
    int column, row, item;
};

struct grid {
    double side;
    GArray *entries; /* struct entry */
    int *items;      /* the items of the entries, for cells */
    GArray *found;   /* int */
};

struct grid *grid_new(double side)
{
    struct grid *grid = g_new0(struct grid, 1);
    grid->side = side;
    grid->entries = g_array_new(FALSE, FALSE, sizeof(struct entry));
    grid->found = g_array_new(FALSE, FALSE, sizeof(int));
    return grid;
}

void grid_free(struct grid *grid)
{
    g_array_free(grid->entries, TRUE);
    g_array_free(grid->found, TRUE);
    g_free(grid->items);
    g_free(grid);
}

static int index_of(const struct grid *grid, double coordinate)
{
    return (int)floor(coordinate / grid->side);
}

void grid_add_box(struct grid *grid, struct box box, int item)
{
    for (int column = index_of(grid, box.x0); column <= index_of(grid, box.x1); column++)
        for (int row = index_of(grid, box.y0); row <= index_of(grid, box.y1); row++)
            g_array_append_vals(grid->entries, &(struct entry){column, row, item}, 1);
}

/* Column by column: the stretch of the line over a column tells the rows. */
void grid_add_line(struct grid *grid, struct point from, struct point to, int item)
{
    struct point left = from.x <= to.x ? from : to;
    struct point right = from.x <= to.x ? to : from;
    double slope = right.x > left.x ? (right.y - left.y) / (right.x - left.x) : 0;
    int last = index_of(grid, right.x + MARGIN);
    for (int column = index_of(grid, left.x - MARGIN); column <= last; column++) {
        double x0 = CLAMP(column * grid->side - MARGIN, left.x, right.x);
        double x1 = CLAMP((column + 1) * grid->side + MARGIN, left.x, right.x);
        double y0 = left.y + (x0 - left.x) * slope;
        double y1 = x1 >= right.x ? right.y : left.y + (x1 - left.x) * slope;
        struct box box = {column * grid->side, MIN(y0, y1) - MARGIN, column * grid->side,
                          MAX(y0, y1) + MARGIN};
        for (int row = index_of(grid, box.y0); row <= index_of(grid, box.y1); row++)
            g_array_append_vals(grid->entries, &(struct entry){column, row, item}, 1);
    }
}

static int compare_entries(const void *a, const void *b)
{
    const struct entry *p = a, *q = b;
    if (p->column != q->column)
        return p->column < q->column ? -1 : 1;
    if (p->row != q->row)
        return p->row < q->row ? -1 : 1;
    return (p->item > q->item) - (p->item < q->item);
}

static const struct entry *entry_at(const struct grid *grid, int index)
{
    return &g_array_index(grid->entries, struct entry, index);
}

void grid_close(struct grid *grid)
{
    int count = (int)grid->entries->len;
    if (count > 0)
        qsort(grid->entries->data, (size_t)count, sizeof(struct entry), compare_entries);
    grid->items = g_new(int, count + 1);
    for (int i = 0; i < count; i++)
        grid->items[i] = entry_at(grid, i)->item;
}

static int first_from(const struct grid *grid, struct entry key)
{
    int low = 0, high = (int)grid->entries->len;
    while (low < high) {
        int middle = low + (high - low) / 2;
        if (compare_entries(entry_at(grid, middle), &key) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static int compare_ints(const void *a, const void *b)
{
    int p = *(const int *)a, q = *(const int *)b;
    return (p > q) - (p < q);
}

const GArray *grid_near(struct grid *grid, struct box box)
{
    GArray *found = grid->found;
    g_array_set_size(found, 0);
    int bottom = index_of(grid, box.y1);
    for (int column = index_of(grid, box.x0); column <= index_of(grid, box.x1); column++) {
        int i = first_from(grid, (struct entry){column, index_of(grid, box.y0), -1});
        for (; i < (int)grid->entries->len; i++) {
            const struct entry *entry = entry_at(grid, i);
            if (entry->column != column || entry->row > bottom)
                break;
            g_array_append_val(found, entry->item);
        }
    }
    if (found->len > 1)
        qsort(found->data, found->len, sizeof(int), compare_ints);
    guint kept = 0;
    for (guint i = 0; i < found->len; i++) {
        int item = g_array_index(found, int, i);
        if (i == 0 || item != g_array_index(found, int, kept - 1))
            g_array_index(found, int, kept++) = item;
    }
    return g_array_set_size(found, kept);
}

bool grid_next(const struct grid *grid, int *cursor, struct cell *cell)
{
    int count = (int)grid->entries->len, first = *cursor, end = first;
    if (first >= count)
        return false;
    const struct entry *entry = entry_at(grid, first);
    while (end < count && entry_at(grid, end)->column == entry->column &&
           entry_at(grid, end)->row == entry->row)
        end++;
    double side = grid->side;
    cell->box = (struct box){entry->column * side, entry->row * side, (entry->column + 1) * side,
                             (entry->row + 1) * side};
    cell->items = grid->items + first;
    cell->count = end - first;
    *cursor = end;
    return true;
}
