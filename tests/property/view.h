/* SPDX-License-Identifier: MIT
 *
 * What the rules look at, and what they all need to compare and to say it. Inside of the rules.
 */
#ifndef TESTS_PROPERTY_VIEW_H
#define TESTS_PROPERTY_VIEW_H

#include "shapes.h"

/* Forgives rounding. */
static const double SLACK = 0.5;

struct view {
    const struct wm_model *model;
    const struct wm_theme *theme;
    const struct wm_places *places;
    struct shapes shapes;
};

const struct box_shape *box_at(const GArray *boxes, guint i);
const struct disc_shape *disc_at(const struct view *view, guint i);
const struct run_shape *run_at(const struct view *view, guint i);

/* The box less a border on each side. */
struct wm_rect inset(struct wm_rect box, double by);

bool is_within(struct wm_rect inner, struct wm_rect outer);
bool disc_meets_box(const struct disc_shape *disc, struct wm_rect box);
bool run_meets_box(const struct run_shape *run, struct wm_rect box);

/* Two things that should not meet, with their coordinates. Owned by the caller. */
char *say_boxes(const struct box_shape *a, const struct box_shape *b);
char *say_disc(const struct disc_shape *a, const struct box_shape *b);
char *say_run(const struct run_shape *run, const struct box_shape *b);

/* The rules about the sheet, in rules_sheet.c; each says what breaks it, or NULL. */
char *numbers_finite(const struct view *view);
char *all_on_sheet(const struct view *view);
char *steps_in_bands(const struct view *view);
char *steps_in_rooms(const struct view *view);
char *rooms_apart(const struct view *view);
char *wall_by_gates(const struct view *view);

#endif
