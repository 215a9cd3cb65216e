/* SPDX-License-Identifier: MIT
 *
 * How marks and words stand together: discs first, then leaves, which are waits counted out in
 * pictures. Before a rider all stand in pairs, above and below its line; above a head discs stand
 * in one row.
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

static void add_label(struct wm_label *labels, int *count, struct wm_label label)
{
    if (label.count > 0)
        labels[(*count)++] = label;
}

/* Both parts of a label keep its width. */
static void add_ink(const struct wm_sheet *sheet, const struct wm_words *words, struct wm_point at,
                    enum wm_align align, struct wm_label *labels, int *count)
{
    if (words->ink.count == 0)
        return;
    struct wm_label ink =
        wm_sheet_label(sheet, &words->ink, at, align, WM_STYLE_LABEL, WM_TONE_INK);
    struct wm_label fresh = ink;
    ink.count -= words->fresh;
    ink.box.h = wm_sheet_text_height(sheet, ink.count, WM_STYLE_LABEL);
    add_label(labels, count, ink);
    fresh.lines += ink.count;
    fresh.widths += ink.count;
    fresh.count = words->fresh;
    fresh.box.y += ink.box.h;
    fresh.box.h = wm_sheet_text_height(sheet, fresh.count, WM_STYLE_LABEL);
    fresh.tone = WM_TONE_FRESH;
    add_label(labels, count, fresh);
}

struct wm_label *wm_words_place(const struct wm_sheet *sheet, const struct wm_words *words,
                                struct wm_point ink, struct wm_point red, enum wm_align align,
                                int *count)
{
    enum { MOST_LABELS = 4 };
    struct wm_label *labels = wm_arena_array(sheet->arena, struct wm_label, MOST_LABELS);
    struct wm_point notes = {red.x,
                             red.y + wm_sheet_text_height(sheet, words->red.count, WM_STYLE_LABEL)};
    *count = 0;
    add_ink(sheet, words, ink, align, labels, count);
    add_label(labels, count,
              wm_sheet_label(sheet, &words->red, red, align, WM_STYLE_LABEL, WM_TONE_TROUBLE));
    add_label(labels, count,
              wm_sheet_label(sheet, &words->notes, notes, align, WM_STYLE_LABEL, WM_TONE_QUIET));
    return labels;
}
