/* SPDX-License-Identifier: MIT
 *
 * A drawing of a graph as the scorer sees it: boxes, lines, bands, walls. Read from the geometry
 * that `wallmap -T json` writes, or from what bench/layout makes of another program's output. Units
 * are those of the file; x runs to the right, y down.
 */
#ifndef TESTS_SCORE_DRAWING_H
#define TESTS_SCORE_DRAWING_H

#include <glib.h>
#include <stdbool.h>

struct point {
    double x, y;
};

struct box {
    double x0, y0, x1, y1;
};

enum { NOWHERE = -1 };

struct node {
    const char *id;
    struct box box;
    int band; /* index into band_names, NOWHERE for none */
    bool has_label;
    struct box label;
};

/* An end that is no node is NOWHERE: where the map wraps, an edge is cut into pieces "e", "e.2",
   "e.3" that follow each other. */
struct edge {
    const char *id;
    int from, to;
    int whole; /* the first piece of the edge that this is a piece of; itself where it is whole */
    bool is_smooth; /* a curve, flattened: its bends are no bends */
    const struct point *points;
    int point_count; /* 0, or at least 2 */
    bool has_label;
    struct box label;
};

/* One stretch of a band: a wrapped drawing has several of each. */
struct band_box {
    int band; /* NOWHERE where no node lies in it */
    struct box box;
};

struct wall {
    double x0, x1, y;
    double order; /* of the band above it; NAN where not told */
};

struct row {
    double y, h;
    int direction; /* 1 to the right, -1 to the left */
};

struct drawing {
    struct node *nodes;
    int node_count;
    struct edge *edges;
    int edge_count;
    const char **band_names; /* in the order of the first node in each */
    int band_count;
    double *band_orders; /* a band; NAN where not told */
    struct band_box *band_boxes;
    int band_box_count;
    struct wall *walls;
    int wall_count;
    struct row *rows;
    int row_count;
    struct box *plates; /* name plates of rooms */
    int plate_count;
    bool has_canvas;
    struct box canvas;
    GStringChunk *strings;
    GPtrArray *memory;
};

/* NULL with the reason in error where the file is no such drawing. */
struct drawing *drawing_read(const char *file, GError **error);
void drawing_free(struct drawing *drawing);

#endif
