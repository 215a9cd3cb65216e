/* SPDX-License-Identifier: MIT
 *
 * Pass: wrap. Deals the columns out to lines of the sheet, like words of a text, always in reading
 * direction, and runs the passes that depend on it. Without a page a map is one line, but where the
 * author breaks it. For a page every promising number of lines is laid out in full and the one
 * taken whose sheet, fitted to the page, shows the map largest, less a price for every handoff that
 * is cut (after Rüegg and von Hanxleden, 2018, and the system breaks of sheet music); for each
 * number the breaks are those with the narrowest widest line, and among nearly as narrow ones with
 * the fewest cuts, by dynamic programming. At last lines and bands are spread so that the sheet has
 * the shape of its page. May assume ports and order.
 */
#include "layout/sheet.h"

#include <stdlib.h>

enum { MOST_TRIED = 9, MOST_COLUMNS_TRIED = 4000, FILL_ROUNDS = 6 };

/* How much of the size a map may lose so that no handoff is cut, and how much wider than need be a
 * line may become for fewer cuts. */
static const double price_of_cuts = 0.35;
static const double slack = 1.12;

/* The natural widths of columns, each with the gap before it, and what a break before it would cut.
 */
struct blocks {
    struct wm_sheet *sheet;
    int count;
    double *ends; /* prefix sums, count + 1 */
    double overhead;
    int *cuts;
    bool *is_forced; /* the author breaks the line before this column */
    int forced;
};

static void set_lines(struct wm_sheet *sheet, const int *breaks, int count)
{
    sheet->lines = wm_arena_array(sheet->arena, struct wm_line, (size_t)count);
    sheet->line_count = count;
    for (int i = 0; i < count; i++) {
        sheet->lines[i].first = breaks[i];
        sheet->lines[i].last = i + 1 < count ? breaks[i + 1] : sheet->column_count;
        for (int c = sheet->lines[i].first; c < sheet->lines[i].last; c++)
            sheet->columns[c].line = i;
    }
}

static void find_breaks(struct blocks *blocks)
{
    struct wm_sheet *sheet = blocks->sheet;
    for (int s = 0; s < sheet->model->step_count; s++) {
        if (!sheet->model->steps[s].row_break)
            continue;
        int column = sheet->cells[s].column;
        if (column == 0)
            wm_sheet_fall_short(sheet, WM_SHORT_OF_ROW_BREAK, s);
        else
            blocks->is_forced[column] = true;
    }
    for (int c = 1; c < blocks->count; c++)
        blocks->forced += blocks->is_forced[c];
}

/* From the layout in one line. */
static void measure_blocks(struct blocks *blocks)
{
    const struct wm_sheet *sheet = blocks->sheet;
    const struct wm_theme *theme = sheet->theme;
    for (int c = 0; c < blocks->count; c++) {
        const struct wm_column *column = &sheet->columns[c];
        double tracks = sheet->gaps[c].tracks ? theme->column_pad + sheet->gaps[c].tracks_width : 0;
        blocks->ends[c + 1] =
            blocks->ends[c] + tracks + column->left + 2 * theme->column_pad + column->right;
    }
    for (int r = 0; r < sheet->run_count; r++)
        if (sheet->runs[r].goes_right[0] != sheet->runs[r].goes_right[1])
            blocks->cuts[sheet->runs[r].gap] +=
                sheet->model->handoffs[sheet->runs[r].handoff].is_thrown ? 4 : 1;
    blocks->overhead = 2 * theme->margin + theme->band_name_width + theme->column_pad +
                       4 * (theme->badge_radius + WM_STUB);
}

/* How many lines are needed if none may be wider than `width`. */
static int lines_needed(const struct blocks *blocks, double width)
{
    int lines = 1;
    double begin = 0;
    for (int c = 0; c < blocks->count; c++) {
        bool is_full = blocks->ends[c + 1] - begin > width && blocks->ends[c] > begin;
        if (!is_full && !(c > 0 && blocks->is_forced[c]))
            continue;
        lines++;
        begin = blocks->ends[c];
    }
    return lines;
}

static double least_width(const struct blocks *blocks, int lines)
{
    double low = 0;
    double high = blocks->ends[blocks->count];
    while (high - low > 1) {
        double middle = (low + high) / 2;
        if (lines_needed(blocks, middle) <= lines)
            high = middle;
        else
            low = middle;
    }
    return high;
}

/* What it costs that a line reaches from column `from` to before `to`: its cuts, and how far from
 * the middle width it is. */
static double line_cost(const struct blocks *blocks, int from, int to, double mean)
{
    double width = blocks->ends[to] - blocks->ends[from];
    double off = (width - mean) / mean;
    return (to < blocks->count ? blocks->cuts[to] : 0) + 4 * off * off;
}

/* Where the line that ends before column `to` begins best, if it is number `line` from 1; best[line
 * * (count + 1) + to] becomes the cost of all lines up to it. */
static int best_begin(const struct blocks *blocks, int line, int to, double width, double mean,
                      double *best)
{
    size_t row = (size_t)blocks->count + 1;
    double *least = &best[(size_t)line * row + (size_t)to];
    int found = 0;
    for (int begin = to - 1; begin >= line - 1; begin--) {
        if (blocks->ends[to] - blocks->ends[begin] > width && begin < to - 1)
            break;
        double cost =
            best[(size_t)(line - 1) * row + (size_t)begin] + line_cost(blocks, begin, to, mean);
        if (cost < *least) {
            *least = cost;
            found = begin;
        }
        if (blocks->is_forced[begin])
            break;
    }
    return found;
}

/* The first columns of `lines` lines, none wider than `width` unless it is one column. */
static int *choose_breaks(const struct blocks *blocks, int lines, double width)
{
    int count = blocks->count;
    size_t size = (size_t)(lines + 1) * (size_t)(count + 1);
    double *best = g_new(double, size);
    int *from = g_new0(int, size);
    double mean = blocks->ends[count] / lines;
    for (size_t i = 0; i < size; i++)
        best[i] = INFINITY;
    best[0] = 0;
    for (int line = 1; line <= lines; line++) {
        for (int to = line; to <= count; to++) {
            size_t at = (size_t)line * (size_t)(count + 1) + (size_t)to;
            from[at] = best_begin(blocks, line, to, width, mean, best);
        }
    }
    int *breaks = g_new(int, (size_t)lines + 1);
    int to = count;
    bool is_possible = best[(size_t)lines * (size_t)(count + 1) + (size_t)count] < INFINITY;
    for (int line = lines; line > 0 && is_possible; line--) {
        to = from[(size_t)line * (size_t)(count + 1) + (size_t)to];
        breaks[line - 1] = to;
    }
    g_free(best);
    g_free(from);
    if (!is_possible)
        g_clear_pointer(&breaks, g_free);
    return breaks;
}

/* Lays out in so many lines; false where that cannot be. */
static bool lay_out(struct blocks *blocks, int lines)
{
    int *breaks = choose_breaks(blocks, lines, least_width(blocks, lines) * slack);
    if (!breaks)
        return false;
    set_lines(blocks->sheet, breaks, lines);
    wm_run_line_passes(blocks->sheet);
    g_free(breaks);
    return true;
}

static double page_scale(const struct wm_sheet *sheet)
{
    return MIN(sheet->options->page_width / sheet->width,
               sheet->options->page_height / sheet->height);
}

/* How large the map is shown on its page, less the price of what is cut. */
static double merit(const struct wm_sheet *sheet)
{
    int cuts = 0;
    for (int g = 0; g <= sheet->column_count; g++)
        cuts += sheet->gaps[g].cuts;
    return page_scale(sheet) * (1 - price_of_cuts * cuts / MAX(sheet->model->handoff_count, 1));
}

/* How long the page is along against across. */
static double along_page(const struct wm_sheet *sheet)
{
    double aspect = sheet->options->page_width / sheet->options->page_height;
    return sheet->reads_down ? 1 / aspect : aspect;
}

/* How much more room across the lines the sheet has to take for the shape of its page. */
static double missing_across(const struct wm_sheet *sheet)
{
    double along = sheet->reads_down ? sheet->height : sheet->width;
    double across = sheet->reads_down ? sheet->width : sheet->height;
    return along / along_page(sheet) - across;
}

/* Spreads columns or rows so that the sheet takes the shape of its page. How much room a spread of
 * one unit makes is seen by trying: lanes may have made some of it already. */
static void fill_page(struct wm_sheet *sheet)
{
    double missing = missing_across(sheet);
    if (missing <= 0) {
        sheet->wished_width = sheet->length - missing * along_page(sheet);
        wm_run_line_passes(sheet);
        return;
    }
    for (int round = 0; round < FILL_ROUNDS && missing > 1; round++) {
        double before = sheet->row_spread;
        sheet->row_spread =
            MIN(before + missing / (sheet->line_count * sheet->row_count), sheet->theme->person);
        wm_run_line_passes(sheet);
        missing = missing_across(sheet);
    }
}

static int estimate_lines(const struct wm_sheet *sheet)
{
    double shape = sheet->length / MAX(sheet->office_height, 1);
    return (int)MAX(1, round(sqrt(shape / along_page(sheet))));
}

/* Says so where the smallest words of the story cannot be read on the paper. */
static void tell_small(struct wm_sheet *sheet)
{
    double size = page_scale(sheet) * sheet->theme->fonts[WM_STYLE_ROLE].size;
    if (sheet->options->is_paper && size < sheet->theme->least_text)
        wm_sheet_fall_short(sheet, WM_SHORT_OF_LARGE_TEXT, -1);
}

static void fit(struct blocks *blocks)
{
    struct wm_sheet *sheet = blocks->sheet;
    int estimate = MAX(estimate_lines(sheet), blocks->forced + 1);
    int first = MAX(blocks->forced + 1, estimate - MOST_TRIED / 2);
    int last = MIN(blocks->count, first + MOST_TRIED - 1);
    int best = 0;
    double best_merit = 0;
    for (int lines = first; lines <= last && blocks->count <= MOST_COLUMNS_TRIED; lines++) {
        if (!lay_out(blocks, lines))
            continue;
        double its = merit(sheet);
        if (its > best_merit) {
            best_merit = its;
            best = lines;
        }
    }
    if (best)
        lay_out(blocks, best);
    fill_page(sheet);
    tell_small(sheet);
}

void wm_pass_wrap(struct wm_sheet *sheet)
{
    int count = sheet->column_count;
    struct blocks blocks = {
        .sheet = sheet,
        .count = count,
        .ends = g_new0(double, (size_t)count + 1),
        .cuts = g_new0(int, (size_t)count + 1),
        .is_forced = g_new0(bool, (size_t)count + 1),
    };
    sheet->columns = wm_arena_array(sheet->arena, struct wm_column, (size_t)count);
    set_lines(sheet, &(int){0}, 1);
    wm_run_line_passes(sheet);
    find_breaks(&blocks);
    measure_blocks(&blocks);
    if (sheet->options->page_width > 0 && sheet->options->page_height > 0)
        fit(&blocks);
    else if (blocks.forced)
        lay_out(&blocks, blocks.forced + 1);
    g_free(blocks.ends);
    g_free(blocks.cuts);
    g_free(blocks.is_forced);
}
