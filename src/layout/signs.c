/* SPDX-License-Identifier: MIT
 *
 * What stands in a row at a step or on a line: the leaves of a wait, the chair of an owner who is
 * missing, discs. Leaves stand on a tray, a week to a row; those of many weeks are smaller, two
 * weeks to a row.
 */
#include "layout/wording.h"

#include <math.h>

/* Working days, the leaves of a row. */
static int a_week(const struct wm_sheet *sheet)
{
    return (int)CLAMP(round(sheet->model->days_per_week), 1, 7);
}

/* From one row of leaves to the next, and the space between two weeks in a row, as shares of the
 * side of a leaf's picture. */
static const double UP = 0.88, BETWEEN_WEEKS = 0.4;

static double leaf_side(const struct wm_words *words)
{
    return 2 * words->marks[words->mark_count - 1].radius;
}

static int leaves_in_row(const struct wm_sheet *sheet, const struct wm_words *words)
{
    bool is_small = leaf_side(words) < sheet->theme->leaf;
    return MIN(words->leaf_count, (is_small ? 2 : 1) * a_week(sheet));
}

static double leaves_width(const struct wm_sheet *sheet, const struct wm_words *words)
{
    if (words->leaf_count == 0)
        return 0;
    int count = leaves_in_row(sheet, words);
    double tray = words->leaf_count > 1 ? 2 * sheet->theme->tray_end : 0;
    return leaf_side(words) *
               (count * WM_LEAF_WIDTH + (count > a_week(sheet) ? BETWEEN_WEEKS : 0)) +
           tray;
}

static int leaf_rows(const struct wm_sheet *sheet, const struct wm_words *words)
{
    int count = leaves_in_row(sheet, words);
    return (words->leaf_count + count - 1) / count;
}

static double leaves_height(const struct wm_sheet *sheet, const struct wm_words *words)
{
    if (words->leaf_count == 0)
        return 0;
    double tray = words->leaf_count > 1 ? sheet->theme->tray_height : 0;
    return leaf_side(words) * (1 + (leaf_rows(sheet, words) - 1) * UP) + tray;
}

/* From the upper left on, as they are read. */
static void set_leaves(const struct wm_sheet *sheet, const struct wm_words *words, double x,
                       double floor, struct wm_mark *marks, struct wm_rect *tray)
{
    const struct wm_theme *theme = sheet->theme;
    int in_row = leaves_in_row(sheet, words);
    double side = leaf_side(words);
    double top = floor - leaves_height(sheet, words);
    double left = x;
    if (words->leaf_count > 1) {
        *tray = (struct wm_rect){x, floor - theme->tray_height, leaves_width(sheet, words),
                                 theme->tray_height};
        left += theme->tray_end;
    }
    for (int i = 0; i < words->leaf_count; i++) {
        int row = i / in_row, place = i % in_row;
        double along = place * WM_LEAF_WIDTH + (place >= a_week(sheet) ? BETWEEN_WEEKS : 0);
        marks[i].centre = (struct wm_point){left + side * (along + WM_LEAF_WIDTH / 2),
                                            top + side * (row * UP + 0.5)};
    }
}

/* ---- The chair ---- */

double wm_chair_width(const struct wm_sheet *sheet)
{
    return sheet->theme->card_width;
}

double wm_chair_height(const struct wm_sheet *sheet)
{
    const struct wm_theme *theme = sheet->theme;
    return theme->card_pad + theme->chair + 2 * theme->fonts[WM_STYLE_FOOT].line;
}

struct wm_chair_place wm_chair_set(const struct wm_sheet *sheet, const struct wm_sign *sign,
                                   const char *owner, struct wm_point corner)
{
    const struct wm_theme *theme = sheet->theme;
    double width = wm_chair_width(sheet), line = theme->fonts[WM_STYLE_FOOT].line;
    struct wm_lines lines =
        wm_sheet_break(sheet, owner, WM_STYLE_FOOT, width - 2 * theme->card_pad, 1);
    double middle = corner.x + width / 2, y = corner.y + theme->card_pad;
    struct wm_chair_place place = {
        .sign = sign,
        .seat = {middle - theme->chair / 2, y, theme->chair, theme->chair},
        .card = {corner.x, corner.y, width, wm_chair_height(sheet)},
        .blank = {corner.x + theme->card_pad, y + theme->chair + line, width - 2 * theme->card_pad,
                  line - 2 * theme->card_pad},
    };
    place.words = wm_sheet_label(sheet, &lines, (struct wm_point){middle, y + theme->chair},
                                 WM_ALIGN_CENTRE, WM_STYLE_FOOT, WM_TONE_INK);
    return place;
}

/* In the row it stands alone on crowded maps. */
static struct wm_chair_place set_chair(const struct wm_sheet *sheet, const struct wm_words *words,
                                       double x, double floor)
{
    double side = sheet->theme->chair;
    if (words->owner)
        return wm_chair_set(sheet, words->chair, words->owner,
                            (struct wm_point){x, floor - wm_chair_height(sheet)});
    return (struct wm_chair_place){.sign = words->chair, .seat = {x, floor - side, side, side}};
}

/* ---- The row ---- */

enum { GROUPS = 3 /* leaves, the chair, discs */ };

static double discs_width(const struct wm_words *words)
{
    double width = 0;
    for (int i = 0; i < words->mark_count - words->leaf_count; i++)
        width += 2 * words->marks[i].radius;
    return width;
}

static double chair_width(const struct wm_sheet *sheet, const struct wm_words *words)
{
    if (!words->chair)
        return 0;
    return words->owner ? wm_chair_width(sheet) : sheet->theme->chair;
}

/* Before what stands behind something. */
static double space(double before, double behind)
{
    return before > 0 && behind > 0 ? WM_CLEAR : 0;
}

/* The x of the groups of a row: from `x` to the right, or from there to the left. */
static void set_apart(const double widths[GROUPS], double x, bool to_left, double at[GROUPS])
{
    double far = 0;
    for (int g = 0; g < GROUPS; g++) {
        far += space(far, widths[g]);
        at[g] = to_left ? x - far - widths[g] : x + far;
        far += widths[g];
    }
}

static void set_discs(const struct wm_words *words, double x, double floor, struct wm_mark *marks)
{
    for (int i = 0; i < words->mark_count - words->leaf_count; i++) {
        marks[i].centre = (struct wm_point){x + marks[i].radius, floor - marks[i].radius};
        x += 2 * marks[i].radius;
    }
}

struct wm_signs_place wm_signs_set(const struct wm_sheet *sheet, const struct wm_words *words,
                                   double x, double floor, bool to_left)
{
    const double widths[GROUPS] = {leaves_width(sheet, words), chair_width(sheet, words),
                                   discs_width(words)};
    double at[GROUPS];
    set_apart(widths, x, to_left, at);
    struct wm_mark *marks =
        wm_arena_array(sheet->arena, struct wm_mark, (size_t)words->mark_count + 1);
    struct wm_signs_place signs = {.marks = marks, .mark_count = words->mark_count};
    for (int i = 0; i < words->mark_count; i++)
        marks[i] = words->marks[i];
    set_discs(words, at[2], floor, marks);
    if (words->leaf_count > 0)
        set_leaves(sheet, words, at[0], floor, marks + words->mark_count - words->leaf_count,
                   &signs.tray);
    if (words->chair)
        signs.chair = set_chair(sheet, words, at[1], floor);
    return signs;
}

double wm_signs_width(const struct wm_sheet *sheet, const struct wm_words *words)
{
    double discs = discs_width(words), leaves = leaves_width(sheet, words);
    double chair = chair_width(sheet, words);
    return discs + space(discs, leaves) + leaves + space(discs + leaves, chair) + chair;
}

double wm_signs_height(const struct wm_sheet *sheet, const struct wm_words *words)
{
    double height = leaves_height(sheet, words);
    for (int i = 0; i < words->mark_count - words->leaf_count; i++)
        height = MAX(height, 2 * words->marks[i].radius);
    if (words->chair)
        height = MAX(height, words->owner ? wm_chair_height(sheet) : sheet->theme->chair);
    return height;
}

struct wm_rect wm_signs_cover(const struct wm_signs_place *signs, struct wm_rect box)
{
    for (int i = 0; i < signs->mark_count; i++)
        box = wm_rect_union(box, wm_mark_box(&signs->marks[i]));
    box = wm_rect_union(box, signs->tray);
    return wm_rect_union(wm_rect_union(box, signs->chair.seat), signs->chair.card);
}
