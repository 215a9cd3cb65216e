/* SPDX-License-Identifier: MIT
 *
 * From shelves to the sheet. Shelves know two directions: along, in which the map is read, and
 * across, in which the bands follow each other. On a map that is read downwards the two change
 * places. Here, and nowhere else, one becomes the other.
 */
#include "layout/sheet.h"

struct wm_point wm_sheet_point(const struct wm_sheet *sheet, double along, double across)
{
    if (!sheet->reads_down)
        return (struct wm_point){along, sheet->office_top + across};
    double margin = sheet->theme->margin;
    return (struct wm_point){margin + across, sheet->office_top + along - margin};
}

struct wm_rect wm_sheet_rect(const struct wm_sheet *sheet, double along, double across,
                             double length, double depth)
{
    struct wm_point corner = wm_sheet_point(sheet, along, across);
    return sheet->reads_down ? (struct wm_rect){corner.x, corner.y, depth, length}
                             : (struct wm_rect){corner.x, corner.y, length, depth};
}

double wm_sheet_along(const struct wm_sheet *sheet, struct wm_point point)
{
    return sheet->reads_down ? point.y - sheet->office_top + sheet->theme->margin : point.x;
}

double wm_sheet_across(const struct wm_sheet *sheet, struct wm_point point)
{
    return sheet->reads_down ? point.x - sheet->theme->margin : point.y - sheet->office_top;
}

struct wm_span4 wm_sheet_turn(const struct wm_sheet *sheet, struct wm_reach reach)
{
    struct wm_span4 span = {(int)ceil(reach.left), (int)ceil(reach.right), (int)ceil(reach.up),
                            (int)ceil(reach.down)};
    return sheet->reads_down ? (struct wm_span4){span.up, span.down, span.left, span.right} : span;
}

double wm_piece_along(const struct wm_sheet *sheet, const struct wm_piece *piece, int x)
{
    return sheet->theme->margin + sheet->theme->band_name_width + x * piece->spread;
}

/* The height that is added to an alley goes half above what is in it, half below. */
double wm_piece_across(const struct wm_piece *piece, int y)
{
    const struct wm_shelf_result *result = piece->result;
    int slots = wm_shelf_slots(&piece->problem);
    double added = 0;
    for (int z = 0; z < slots; z++) {
        bool grows = z % 2 == 0 && result->slot_heights[z] > 0;
        if (y < result->slot_tops[z] + result->slot_heights[z] || z + 1 == slots)
            return piece->top + y + added + (grows ? piece->more / 2 : 0);
        added += grows ? piece->more : 0;
    }
    return piece->top + y;
}

struct wm_point wm_piece_point(const struct wm_sheet *sheet, const struct wm_piece *piece, int x,
                               int y)
{
    return wm_sheet_point(sheet, wm_piece_along(sheet, piece, x), wm_piece_across(piece, y));
}

struct wm_point wm_sheet_step(const struct wm_sheet *sheet, int step)
{
    struct wm_in_piece at = sheet->step_at[step];
    const struct wm_piece *piece = &sheet->pieces[at.piece];
    struct wm_shelf_point point = piece->result->steps[at.index];
    return wm_piece_point(sheet, piece, point.x, point.y);
}
