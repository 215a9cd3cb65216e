/* SPDX-License-Identifier: MIT
 *
 * A picture of the family inside an SVG, spelled from its display list. Paths are relative, for
 * these are the shortest, and stay exact because numbers are whole hundredths.
 */
#include "base/number.h"
#include "icon/display_list.h"
#include "write/svg_inside.h"

/* Where a path is, in hundredths. */
struct pen {
    GString *out;
    int x, y, start_x, start_y;
};

static void add_hundredths(GString *out, int number)
{
    wm_number_append(out, (double)number / WM_LIST_UNIT, 2);
}

static void add_attribute(GString *out, const char *name, int number)
{
    wm_svg_number(out, name, (double)number / WM_LIST_UNIT);
}

static void add_color(GString *out, const char *name, guint32 color)
{
    if (color == WM_NO_PAINT)
        g_string_append_printf(out, " %s=\"none\"", name);
    else
        g_string_append_printf(out, " %s=\"#%06x\"", name, color);
}

/* A minus sign parts two numbers as well as a blank. */
static void add_numbers(GString *out, char letter, const int *numbers, int count)
{
    g_string_append_c(out, letter);
    for (int i = 0; i < count; i++) {
        if (i > 0 && numbers[i] >= 0)
            g_string_append_c(out, ' ');
        add_hundredths(out, numbers[i]);
    }
}

static void add_line(const struct pen *pen, int x, int y)
{
    if (y == 0)
        add_numbers(pen->out, 'h', &x, 1);
    else if (x == 0)
        add_numbers(pen->out, 'v', &y, 1);
    else
        add_numbers(pen->out, 'l', (int[]){x, y}, 2);
}

/* An operation that draws to the last of its points, relative to where the pen is. */
static void add_step(const struct pen *pen, enum wm_outline_op op, const gint16 *points)
{
    int numbers[6], count = wm_outline_numbers(op);
    for (int i = 0; i < count; i++)
        numbers[i] = points[i] - (i % 2 ? pen->y : pen->x);
    if (op == WM_OUTLINE_LINE)
        add_line(pen, numbers[0], numbers[1]);
    else
        add_numbers(pen->out, op == WM_OUTLINE_QUAD ? 'q' : 'c', numbers, count);
}

static void add_op(struct pen *pen, enum wm_outline_op op, const gint16 *points)
{
    int count = wm_outline_numbers(op);
    if (op == WM_OUTLINE_CLOSE) {
        g_string_append_c(pen->out, 'z');
        pen->x = pen->start_x;
        pen->y = pen->start_y;
        return;
    }
    if (op == WM_OUTLINE_MOVE) {
        pen->start_x = points[0];
        pen->start_y = points[1];
        add_numbers(pen->out, 'M', (int[]){points[0], points[1]}, count);
    } else {
        add_step(pen, op, points);
    }
    pen->x = points[count - 2];
    pen->y = points[count - 1];
}

static void add_path(GString *out, const gint16 *op, int length)
{
    struct pen pen = {.out = out};
    g_string_append(out, "<path d=\"");
    for (const gint16 *end = op + length; op < end;
         op += 1 + wm_outline_numbers((enum wm_outline_op) * op))
        add_op(&pen, (enum wm_outline_op) * op, op + 1);
    g_string_append_c(out, '"');
}

static void add_rect(GString *out, const gint16 *numbers)
{
    static const char *const names[] = {"x", "y", "width", "height", "rx"};
    g_string_append(out, "<rect");
    for (int i = 0; i < 5; i++)
        if (numbers[i] != 0)
            add_attribute(out, names[i], numbers[i]);
}

static void add_oval(GString *out, const gint16 *numbers)
{
    bool is_circle = numbers[2] == numbers[3];
    g_string_append(out, is_circle ? "<circle" : "<ellipse");
    add_attribute(out, "cx", numbers[0]);
    add_attribute(out, "cy", numbers[1]);
    add_attribute(out, is_circle ? "r" : "rx", numbers[2]);
    if (!is_circle)
        add_attribute(out, "ry", numbers[3]);
}

static void add_outline(GString *out, const struct wm_icon_shape *shape)
{
    const gint16 *outline = wm_outlines + shape->outline;
    if (*outline == WM_OUTLINE_RECT)
        add_rect(out, outline + 1);
    else if (*outline == WM_OUTLINE_OVAL)
        add_oval(out, outline + 1);
    else
        add_path(out, outline, shape->length);
}

/* What differs from the stroke of the group around it, which has no fill. */
static void add_paint(GString *out, const struct wm_icon_shape *shape, const struct wm_look *look,
                      const struct wm_icon_shape *group)
{
    guint32 fill = wm_icon_shape_fill(shape, look);
    if (fill != WM_NO_PAINT)
        add_color(out, "fill", fill);
    if (shape->stroke != group->stroke)
        add_color(out, "stroke", wm_icon_shape_stroke(shape, look));
    if (shape->stroke == WM_NO_PAINT)
        return;
    if (shape->width != group->width)
        add_attribute(out, "stroke-width", shape->width);
    if (shape->dash[1] == 0)
        return;
    g_string_append(out, " stroke-dasharray=\"");
    add_hundredths(out, shape->dash[0]);
    g_string_append_c(out, ' ');
    add_hundredths(out, shape->dash[1]);
    g_string_append_c(out, '"');
}

/* In the middle of a place that is no square, and as large as fits. */
static void add_place(GString *out, struct wm_point size)
{
    double side = MIN(size.x, size.y), scale = side / WM_LIST_SIDE;
    if (size.x == WM_LIST_SIDE && size.y == WM_LIST_SIDE)
        return;
    const double corner[] = {(size.x - side) / 2, (size.y - side) / 2};
    g_string_append(out, " transform=\"");
    wm_svg_function(out, "translate", corner, 2);
    wm_svg_function(out, "scale", &scale, 1);
    g_string_append_c(out, '"');
}

/* The first stroke of a picture is that of its outlines. */
static void open_group(GString *out, const struct wm_icon_shape *first, const struct wm_look *look,
                       struct wm_point size, const char *id)
{
    g_string_append_printf(out, "<g id=\"%s\" fill=\"none\"", id);
    add_color(out, "stroke", wm_icon_shape_stroke(first, look));
    add_attribute(out, "stroke-width", first->width);
    g_string_append(out, " stroke-linecap=\"round\" stroke-linejoin=\"round\"");
    add_place(out, size);
    g_string_append_c(out, '>');
}

void wm_svg_family(GString *out, const struct wm_icon_item *item, struct wm_point size,
                   const char *id)
{
    const struct wm_display_list *list = item->icon->list;
    const struct wm_icon_shape *first = &wm_icon_shapes[list->first], *shape;
    int at = 0;
    open_group(out, first, item->look, size, id);
    while ((shape = wm_display_list_next(list, item->look, &at))) {
        add_outline(out, shape);
        add_paint(out, shape, item->look, first);
        g_string_append(out, "/>");
    }
    g_string_append(out, "</g>\n");
}
