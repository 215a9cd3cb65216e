/* SPDX-License-Identifier: MIT
 *
 * What a drawing is measured by. Each file of measures adds its own to the list; what a name means
 * stands above the function that adds it. Counts are of the whole drawing, and less is better but
 * where it says otherwise.
 */
#ifndef TESTS_SCORE_MEASURES_H
#define TESTS_SCORE_MEASURES_H

#include "drawing.h"
#include "grid.h"

/* ---- the list */

struct measure {
    const char *name;
    double value;
    bool is_count;
};

void measure_count(GArray *measures, const char *name, int value);
void measure_number(GArray *measures, const char *name, double value);

/* Of one that has been added. */
double measure_of(const GArray *measures, const char *name);

/* ---- a drawing made ready to be measured */

struct segment {
    struct point a, b;
    int edge;
};

struct label {
    struct box box;
    bool is_of_edge;
    int owner;
};

struct scene {
    const struct drawing *drawing;
    GArray *segments; /* struct segment, edge after edge */
    GArray *labels;   /* struct label, those of the nodes first */
    struct grid *node_grid, *label_grid, *line_grid;
    struct box bounds;                /* of all that is drawn */
    struct box canvas;                /* the page: that of the file, or the bounds */
    double mean_width, median_height; /* of the nodes */
};

struct scene *scene_new(const struct drawing *drawing);
void scene_free(struct scene *scene);

static inline const struct segment *scene_segment(const struct scene *scene, int index)
{
    return &g_array_index(scene->segments, struct segment, index);
}

static inline const struct label *scene_label(const struct scene *scene, int index)
{
    return &g_array_index(scene->labels, struct label, index);
}

/* ---- geometry */

double length_of(const struct segment *segment);
struct box box_inset(struct box box, double by);
struct point box_centre(struct box box);
bool boxes_overlap(struct box a, struct box b); /* by more than half a unit in both directions */

/* The share of the segment from *t0 to *t1 lies inside the box; false where none does. */
bool segment_inside(const struct segment *segment, struct box box, double *t0, double *t1);
double point_to_box(struct point point, struct box box);
double segment_to_box(const struct segment *segment, struct box box);

/* Have the two edges an end in common? An end that is no node is like any other such end. */
bool edges_meet(const struct edge *a, const struct edge *b);

/* ---- a bag of pairs, for "how many different pairs ..." */

struct pair {
    int a, b;
};

GArray *pairs_new(void);
void pairs_add(GArray *pairs, int a, int b);
int pairs_count_and_free(GArray *pairs); /* the different ones */

/* ---- measures */

void measure_boxes(const struct scene *scene, GArray *measures);
void measure_lines(const struct scene *scene, GArray *measures);
void measure_meetings(const struct scene *scene, GArray *measures);
void measure_reading(const struct scene *scene, GArray *measures);
void measure_page(const struct scene *scene, GArray *measures, double width, double height);
void measure_bands(const struct scene *scene, GArray *measures);
void measure_stability(const struct drawing *before, const struct drawing *after, GArray *measures);

/* ---- whether they are what the file says in "want"; tells which are not */
bool check_wanted(const char *file, const GArray *measures);

#endif
