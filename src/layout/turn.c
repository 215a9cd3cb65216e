/* SPDX-License-Identifier: MIT
 *
 * From the grid to the sheet. The passes know two directions: along, in which the map is read (they
 * call it x, from left to right), and across, in which the bands follow each other (y, downwards).
 * On a map that is read downwards the two change places. Here, and nowhere else, one becomes the
 * other: what is measured is turned into the grid, what is placed is turned out of it.
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

struct wm_reach wm_sheet_turn(const struct wm_sheet *sheet, struct wm_reach reach)
{
    return sheet->reads_down ? (struct wm_reach){reach.up, reach.down, reach.left, reach.right}
                             : reach;
}
