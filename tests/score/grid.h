/* SPDX-License-Identifier: MIT
 *
 * Finds what is near without looking at everything: square cells, each knowing what touches it.
 * Filled first, then closed, then asked.
 */
#ifndef TESTS_SCORE_GRID_H
#define TESTS_SCORE_GRID_H

#include "drawing.h"

struct grid;

struct cell {
    struct box box;   /* without its right and lower side */
    const int *items; /* in rising order */
    int count;
};

struct grid *grid_new(double side);
void grid_free(struct grid *grid);

/* A line is in every cell that it comes within two units of. */
void grid_add_box(struct grid *grid, struct box box, int item);
void grid_add_line(struct grid *grid, struct point from, struct point to, int item);
void grid_close(struct grid *grid);

/* Items of all cells that the box touches, rising, each once; good until the next call. */
const GArray *grid_near(struct grid *grid, struct box box);

/* The cells that hold anything, one after the other; *cursor begins at 0. */
bool grid_next(const struct grid *grid, int *cursor, struct cell *cell);

#endif
