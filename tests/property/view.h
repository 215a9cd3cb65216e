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
    const struct wm_show *show;
    const struct wm_theme *theme;
    const struct wm_places *places;
    int gates_before; /* on other sheets */
    struct shapes shapes;
};

const struct thing *thing_at(const struct view *view, guint i);
const struct run_shape *run_at(const struct view *view, guint i);

/* A map that is read downwards, seen so that its walls lie; any other one as it is. */
struct wm_rect laid_box(const struct view *view, struct wm_rect box);
struct run_shape laid_run(const struct view *view, guint i);

/* The box less a border on each side. */
struct wm_rect inset(struct wm_rect box, double by);

bool is_within(struct wm_rect inner, struct wm_rect outer);
bool things_meet(const struct thing *a, const struct thing *b);
bool run_meets_box(const struct run_shape *run, struct wm_rect box);
bool run_meets_thing(const struct run_shape *run, const struct thing *thing);

/* Two things that should not meet, with their coordinates. Owned by the caller. */
char *say_things(const struct thing *a, const struct thing *b);
char *say_run(const struct run_shape *run, const struct thing *thing);

/* The rules about lines, in rules_lines.c, about the sheet, in rules_sheet.c, about the story, in
 * rules_story.c, about the strip, in rules_strip.c, and about waits and chairs, in rules_signs.c;
 * each says what breaks it, or NULL. */
char *lines_touch(const struct view *view);
char *lines_straight(const struct view *view);
char *lines_apart(const struct view *view);
char *lines_part(const struct view *view);
char *heads_have_room(const struct view *view);
char *blanks_are_lettered(const struct view *view);
char *riders_ride(const struct view *view);
char *breaks_numbered(const struct view *view);
char *breaks_only_between(const struct view *view);
char *numbers_finite(const struct view *view);
char *all_on_sheet(const struct view *view);
char *steps_in_bands(const struct view *view);
char *bands_apart(const struct view *view);
char *steps_in_rooms(const struct view *view);
char *rooms_apart(const struct view *view);
char *rooms_own(const struct view *view);
char *wall_by_gates(const struct view *view);
char *wall_as_needed(const struct view *view);
char *numbers_true(const struct view *view);
char *strip_counts_map(const struct view *view);
char *strip_shows_all(const struct view *view);
char *waits_stand_near(const struct view *view);
char *chairs_stand(const struct view *view);

#endif
