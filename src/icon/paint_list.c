/* SPDX-License-Identifier: MIT
 *
 * Display lists onto Cairo.
 */
#include "icon/display_list.h"

static const double UNIT = WM_LIST_UNIT;

static void trace_quad(cairo_t *cairo, const gint16 *p)
{
    double x, y, control_x = p[0] / UNIT, control_y = p[1] / UNIT;
    double end_x = p[2] / UNIT, end_y = p[3] / UNIT;
    cairo_get_current_point(cairo, &x, &y);
    cairo_curve_to(cairo, x + (control_x - x) * 2 / 3, y + (control_y - y) * 2 / 3,
                   end_x + (control_x - end_x) * 2 / 3, end_y + (control_y - end_y) * 2 / 3, end_x,
                   end_y);
}

/* A quarter of an oval, from the current point to `end`; `corner` is where the tangents meet. */
static void trace_quarter(cairo_t *cairo, struct wm_point corner, struct wm_point end)
{
    double x, y;
    cairo_get_current_point(cairo, &x, &y);
    cairo_curve_to(cairo, x + (corner.x - x) * WM_QUARTER, y + (corner.y - y) * WM_QUARTER,
                   end.x + (corner.x - end.x) * WM_QUARTER, end.y + (corner.y - end.y) * WM_QUARTER,
                   end.x, end.y);
}

static void trace_rect(cairo_t *cairo, const gint16 *p)
{
    double left = p[0] / UNIT, top = p[1] / UNIT;
    double right = left + p[2] / UNIT, bottom = top + p[3] / UNIT, radius = p[4] / UNIT;
    if (radius == 0) {
        cairo_rectangle(cairo, left, top, right - left, bottom - top);
        return;
    }
    cairo_move_to(cairo, left + radius, top);
    cairo_line_to(cairo, right - radius, top);
    trace_quarter(cairo, (struct wm_point){right, top}, (struct wm_point){right, top + radius});
    cairo_line_to(cairo, right, bottom - radius);
    trace_quarter(cairo, (struct wm_point){right, bottom},
                  (struct wm_point){right - radius, bottom});
    cairo_line_to(cairo, left + radius, bottom);
    trace_quarter(cairo, (struct wm_point){left, bottom}, (struct wm_point){left, bottom - radius});
    cairo_line_to(cairo, left, top + radius);
    trace_quarter(cairo, (struct wm_point){left, top}, (struct wm_point){left + radius, top});
    cairo_close_path(cairo);
}

static void trace_oval(cairo_t *cairo, const gint16 *p)
{
    double x = p[0] / UNIT, y = p[1] / UNIT, a = p[2] / UNIT, b = p[3] / UNIT;
    cairo_move_to(cairo, x + a, y);
    trace_quarter(cairo, (struct wm_point){x + a, y + b}, (struct wm_point){x, y + b});
    trace_quarter(cairo, (struct wm_point){x - a, y + b}, (struct wm_point){x - a, y});
    trace_quarter(cairo, (struct wm_point){x - a, y - b}, (struct wm_point){x, y - b});
    trace_quarter(cairo, (struct wm_point){x + a, y - b}, (struct wm_point){x + a, y});
    cairo_close_path(cairo);
}

static void trace_op(cairo_t *cairo, enum wm_outline_op op, const gint16 *p)
{
    switch (op) {
    case WM_OUTLINE_MOVE:
        cairo_move_to(cairo, p[0] / UNIT, p[1] / UNIT);
        break;
    case WM_OUTLINE_LINE:
        cairo_line_to(cairo, p[0] / UNIT, p[1] / UNIT);
        break;
    case WM_OUTLINE_QUAD:
        trace_quad(cairo, p);
        break;
    case WM_OUTLINE_CURVE:
        cairo_curve_to(cairo, p[0] / UNIT, p[1] / UNIT, p[2] / UNIT, p[3] / UNIT, p[4] / UNIT,
                       p[5] / UNIT);
        break;
    case WM_OUTLINE_CLOSE:
        cairo_close_path(cairo);
        break;
    case WM_OUTLINE_RECT:
        trace_rect(cairo, p);
        break;
    case WM_OUTLINE_OVAL:
        trace_oval(cairo, p);
        break;
    case WM_OUTLINE_OPS:
        break;
    }
}

static void trace(cairo_t *cairo, const struct wm_icon_shape *shape)
{
    const gint16 *op = wm_outlines + shape->outline, *end = op + shape->length;
    cairo_new_path(cairo);
    for (; op < end; op += 1 + wm_outline_numbers((enum wm_outline_op) * op))
        trace_op(cairo, (enum wm_outline_op) * op, op + 1);
}

static void set_color(cairo_t *cairo, guint32 color)
{
    cairo_set_source_rgb(cairo, (color >> 16) / 255.0, (color >> 8 & 0xff) / 255.0,
                         (color & 0xff) / 255.0);
}

static void set_line(cairo_t *cairo, const struct wm_icon_shape *shape)
{
    const double dash[] = {shape->dash[0] / UNIT, shape->dash[1] / UNIT};
    cairo_set_line_width(cairo, shape->width / UNIT);
    cairo_set_dash(cairo, dash, dash[1] > 0 ? 2 : 0, 0);
}

void wm_display_list_paint(const struct wm_display_list *list, const struct wm_look *look,
                           cairo_t *cairo)
{
    int at = 0;
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
    for (const struct wm_icon_shape *shape; (shape = wm_display_list_next(list, look, &at));) {
        guint32 fill = wm_icon_shape_fill(shape, look);
        trace(cairo, shape);
        if (fill != WM_NO_PAINT) {
            set_color(cairo, fill);
            cairo_fill_preserve(cairo);
        }
        if (shape->stroke != WM_NO_PAINT) {
            set_color(cairo, wm_icon_shape_stroke(shape, look));
            set_line(cairo, shape);
            cairo_stroke_preserve(cairo);
        }
    }
    cairo_new_path(cairo);
}
