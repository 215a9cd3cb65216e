/* SPDX-License-Identifier: MIT
 *
 * The page: rows below each other, the size of the sheet, and what the page has left over: more
 * space along, or higher alleys.
 */
#include "layout/sheet.h"

enum { ROUNDS = 4 };

static int alleys_of(const struct wm_piece *piece)
{
    int alleys = 0;
    for (int z = 0; z < wm_shelf_slots(&piece->problem); z += 2)
        alleys += piece->result->slot_heights[z] > 0;
    return alleys;
}

/* Between two rows of the sheet. */
static double row_gap(const struct wm_sheet *sheet)
{
    return 2 * sheet->theme->gap;
}

static double widest(const struct wm_sheet *sheet)
{
    double width = 0;
    for (int p = 0; p < sheet->piece_count; p++)
        width = fmax(width, sheet->pieces[p].result->width);
    return width;
}

static double total_height(const struct wm_sheet *sheet)
{
    double height = (sheet->piece_count - 1) * row_gap(sheet);
    for (int p = 0; p < sheet->piece_count; p++)
        height += sheet->pieces[p].result->height;
    return height;
}

static void place_rows(struct wm_sheet *sheet)
{
    double top = 0;
    for (int p = 0; p < sheet->piece_count; p++) {
        struct wm_piece *piece = &sheet->pieces[p];
        piece->top = top;
        piece->height = piece->result->height + alleys_of(piece) * piece->more;
        top += piece->height + row_gap(sheet);
    }
    sheet->office_height = top - row_gap(sheet);
}

static void spread(struct wm_sheet *sheet, double along, double across)
{
    int alleys = 0;
    double height = total_height(sheet);
    for (int p = 0; p < sheet->piece_count; p++)
        alleys += alleys_of(&sheet->pieces[p]);
    for (int p = 0; p < sheet->piece_count; p++) {
        struct wm_piece *piece = &sheet->pieces[p];
        piece->spread = along / fmax(1, piece->result->width);
        piece->more = alleys > 0 ? fmax(0, across - height) / alleys : 0;
    }
}

/* The smallest sheet of the page's shape that holds the office: its width, in rounds, for the title
 * needs less height the wider the sheet is. */
static void choose_size(struct wm_sheet *sheet, double *along, double *across)
{
    const struct wm_theme *theme = sheet->theme;
    const struct wm_layout_options *options = sheet->options;
    bool has_page = options->page_width > 0 && options->page_height > 0;
    double aspect = has_page ? options->page_width / options->page_height : 16.0 / 9;
    double names = theme->band_name_width + 8, around = 2 * theme->margin;
    double least =
        sheet->reads_down ? total_height(sheet) + around : widest(sheet) + names + around;
    double body = sheet->reads_down ? widest(sheet) + names : total_height(sheet);
    double width = fmax(least, body * aspect), frame = wm_sheet_frame(sheet, width);
    for (int i = 0; i < ROUNDS; i++) {
        width = fmax(least, (body + frame) * aspect);
        frame = wm_sheet_frame(sheet, width);
    }
    width = fmax(width, (body + frame) * aspect);
    double height = width / aspect;
    sheet->width = width;
    *along = sheet->reads_down ? height - frame - names : width - names - around;
    *across = sheet->reads_down ? width - around : height - frame;
    sheet->length = sheet->reads_down ? height - frame + around : width;
}

/* An overview names no roles. */
static void measure_words(struct wm_sheet *sheet)
{
    const struct wm_font *fonts = sheet->theme->fonts;
    struct wm_layout_facts *facts = &sheet->facts;
    facts->caption = fmin(fonts[WM_STYLE_CAPTION].size, fonts[WM_STYLE_LABEL].size);
    if (!sheet->shows[0]->is_overview)
        facts->caption = fmin(facts->caption, fonts[WM_STYLE_ROLE].size);
    facts->page_scale = sheet->options->page_width / sheet->width;
}

void wm_sheet_fit(struct wm_sheet *sheet)
{
    double along, across;
    choose_size(sheet, &along, &across);
    spread(sheet, along, across);
    place_rows(sheet);
    measure_words(sheet);
}
