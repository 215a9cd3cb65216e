/* SPDX-License-Identifier: MIT
 *
 * How marks stand together: discs first, then leaves, which are waits counted out in pictures.
 * Before a rider all stand in pairs, above and below its line; above a head discs stand in one row.
 */
#include "layout/marks.h"

/* Columns of a group of `count` in so many rows. */
static int columns_of(int count, int rows)
{
    return (count + rows - 1) / rows;
}

double wm_marks_width(const struct wm_theme *theme, struct wm_mark_counts counts, int disc_rows)
{
    return columns_of(counts.discs, disc_rows) * 2 * theme->mark_radius +
           columns_of(counts.leaves, WM_LEAF_ROWS) * theme->leaf;
}

double wm_marks_reach(const struct wm_theme *theme, struct wm_mark_counts counts, int disc_rows)
{
    double discs = MIN(counts.discs, disc_rows) * theme->mark_radius;
    double leaves = MIN(counts.leaves, WM_LEAF_ROWS) * theme->leaf / 2;
    return MAX(discs, leaves);
}

/* The i-th of a group: column by column, from above; an odd one at the end stands in the middle. */
static struct wm_point place_in_group(int i, int count, int rows, double side)
{
    int column = i / rows;
    int in_column = MIN(rows, count - column * rows);
    double row = i % rows - (in_column - 1) / 2.0;
    return (struct wm_point){(column + 0.5) * side, row * side};
}

struct wm_mark *wm_marks_place(struct wm_arena *arena, const struct wm_theme *theme,
                               const struct wm_words *words, int disc_rows, struct wm_point at)
{
    struct wm_mark_counts counts = words->mark_counts;
    int count = counts.discs + counts.leaves;
    struct wm_mark *marks = wm_arena_array(arena, struct wm_mark, (size_t)count);
    double behind = columns_of(counts.discs, disc_rows) * 2 * theme->mark_radius;
    for (int i = 0; i < count; i++) {
        bool is_disc = i < counts.discs;
        struct wm_point place =
            is_disc ? place_in_group(i, counts.discs, disc_rows, 2 * theme->mark_radius)
                    : place_in_group(i - counts.discs, counts.leaves, WM_LEAF_ROWS, theme->leaf);
        marks[i] = words->marks[i];
        marks[i].centre =
            (struct wm_point){at.x + place.x + (is_disc ? 0 : behind), at.y + place.y};
    }
    return marks;
}
