/* SPDX-License-Identifier: MIT
 *
 * The `d` of a path, https://www.w3.org/TR/SVG11/paths.html: relative and short forms become
 * absolute operations, arcs become curves.
 */
#include "compile.h"

#include <math.h>
#include <string.h>

/* The most numbers that a command has: an arc's. */
enum { MOST_NUMBERS = 7, ARC_LARGE = 3, ARC_SWEEP = 4 };

struct pen {
    GArray *outlines;
    struct wm_point at, start; /* now, and after the last move */
    struct wm_point control;   /* the last one of the command before */
    char before;               /* the letter of that, in upper case */
};

static int count_numbers(char letter)
{
    static const struct {
        char letter;
        int count;
    } commands[] = {{'M', 2}, {'L', 2}, {'H', 1}, {'V', 1}, {'C', 6},
                    {'S', 4}, {'Q', 4}, {'T', 2}, {'A', 7}, {'Z', 0}};
    for (size_t i = 0; i < G_N_ELEMENTS(commands); i++)
        if (commands[i].letter == letter)
            return commands[i].count;
    return -1;
}

/* The control point on the other side of `at`, if the command before drew such a curve. */
static struct wm_point mirrored_control(const struct pen *pen, const char *letters)
{
    if (!strchr(letters, pen->before))
        return pen->at;
    return (struct wm_point){2 * pen->at.x - pen->control.x, 2 * pen->at.y - pen->control.y};
}

static gboolean draw_line(struct pen *pen, enum wm_outline_op op, double x, double y,
                          GError **error)
{
    pen->at = (struct wm_point){x, y};
    return append_op(pen->outlines, op, (double[]){x, y}, error);
}

static gboolean draw_quad(struct pen *pen, struct wm_point control, double x, double y,
                          GError **error)
{
    pen->control = control;
    pen->at = (struct wm_point){x, y};
    return append_op(pen->outlines, WM_OUTLINE_QUAD, (double[]){control.x, control.y, x, y}, error);
}

static gboolean draw_curve(struct pen *pen, struct wm_point first, const double *rest,
                           GError **error)
{
    pen->control = (struct wm_point){rest[0], rest[1]};
    pen->at = (struct wm_point){rest[2], rest[3]};
    return append_op(pen->outlines, WM_OUTLINE_CURVE,
                     (double[]){first.x, first.y, rest[0], rest[1], rest[2], rest[3]}, error);
}

/* An oval that is not turned; angles in its own units, in which it is a circle. */
struct arc {
    struct wm_point centre;
    double rx, ry, from, by;
};

/* From ends to centre as in appendix F.6.5, with radii made as large as the ends need. */
static struct arc arc_between(struct wm_point from, struct wm_point to, const double *v)
{
    double half = hypot((to.x - from.x) / v[0], (to.y - from.y) / v[1]) / 2, grown = MAX(half, 1);
    struct arc arc = {.rx = v[0] * grown, .ry = v[1] * grown};
    double x = (to.x - from.x) / arc.rx / 2, y = (to.y - from.y) / arc.ry / 2;
    double square = x * x + y * y, aside = sqrt(MAX(1 / square - 1, 0));
    if (v[ARC_LARGE] == v[ARC_SWEEP])
        aside = -aside;
    arc.centre.x = (from.x + to.x) / 2 - y * aside * arc.rx;
    arc.centre.y = (from.y + to.y) / 2 + x * aside * arc.ry;
    arc.from = atan2((from.y - arc.centre.y) / arc.ry, (from.x - arc.centre.x) / arc.rx);
    arc.by = atan2((to.y - arc.centre.y) / arc.ry, (to.x - arc.centre.x) / arc.rx) - arc.from;
    if (v[ARC_SWEEP] != 0 && arc.by < 0)
        arc.by += 2 * G_PI;
    if (v[ARC_SWEEP] == 0 && arc.by > 0)
        arc.by -= 2 * G_PI;
    return arc;
}

/* The point of the oval at that angle, and `along` of its radius further on the tangent. */
static struct wm_point point_on(const struct arc *arc, double angle, double along)
{
    return (struct wm_point){arc->centre.x + arc->rx * (cos(angle) - along * sin(angle)),
                             arc->centre.y + arc->ry * (sin(angle) + along * cos(angle))};
}

/* Curves of a quarter of the oval at most. */
static gboolean draw_arc(struct pen *pen, const double *v, GError **error)
{
    struct wm_point to = {v[5], v[6]};
    if (v[2] != 0 || v[0] <= 0 || v[1] <= 0)
        return refuse(error, "an arc is turned, or has no radius");
    if (pen->at.x == to.x && pen->at.y == to.y)
        return refuse(error, "an arc ends where it begins");
    struct arc arc = arc_between(pen->at, to, v);
    int count = (int)ceil(fabs(arc.by) / (G_PI / 2 + 0.001));
    double step = arc.by / count, along = 4.0 / 3 * tan(step / 4);
    for (int i = 1; i <= count; i++) {
        double angle = arc.from + i * step;
        struct wm_point first = point_on(&arc, angle - step, along);
        struct wm_point second = point_on(&arc, angle, -along);
        struct wm_point end = i == count ? to : point_on(&arc, angle, 0);
        if (!draw_curve(pen, first, (double[]){second.x, second.y, end.x, end.y}, error))
            return FALSE;
    }
    return TRUE;
}

/* A command with absolute numbers. */
static gboolean draw(struct pen *pen, char letter, const double *v, GError **error)
{
    switch (letter) {
    case 'M':
        pen->start = (struct wm_point){v[0], v[1]};
        return draw_line(pen, WM_OUTLINE_MOVE, v[0], v[1], error);
    case 'L':
        return draw_line(pen, WM_OUTLINE_LINE, v[0], v[1], error);
    case 'H':
        return draw_line(pen, WM_OUTLINE_LINE, v[0], pen->at.y, error);
    case 'V':
        return draw_line(pen, WM_OUTLINE_LINE, pen->at.x, v[0], error);
    case 'C':
        return draw_curve(pen, (struct wm_point){v[0], v[1]}, v + 2, error);
    case 'S':
        return draw_curve(pen, mirrored_control(pen, "CS"), v, error);
    case 'Q':
        return draw_quad(pen, (struct wm_point){v[0], v[1]}, v[2], v[3], error);
    case 'T':
        return draw_quad(pen, mirrored_control(pen, "QT"), v[0], v[1], error);
    case 'A':
        return draw_arc(pen, v, error);
    default:
        pen->at = pen->start;
        return append_op(pen->outlines, WM_OUTLINE_CLOSE, NULL, error);
    }
}

/* Adds where the pen is to relative numbers. Of an arc only the end is a place. */
static void make_absolute(const struct pen *pen, char letter, double *v, int count)
{
    if (letter == 'V')
        v[0] += pen->at.y;
    for (int i = letter == 'A' ? count - 2 : 0; i < count && letter != 'V'; i++)
        v[i] += (count - i) % 2 == 0 || letter == 'H' ? pen->at.x : pen->at.y;
}

/* Flags need nothing between them. */
static gboolean read_flag(const char **text, double *flag, GError **error)
{
    const char *p = *text + strspn(*text, " ,");
    if (*p != '0' && *p != '1')
        return refuse(error, "\"%s\" does not begin with a flag of an arc", *text);
    *flag = *p - '0';
    *text = p + 1;
    return TRUE;
}

static gboolean read_command(struct pen *pen, char letter, const char **text, GError **error)
{
    double v[MOST_NUMBERS];
    char upper = g_ascii_toupper(letter);
    int count = count_numbers(upper);
    for (int i = 0; i < count; i++) {
        bool is_flag = upper == 'A' && (i == ARC_LARGE || i == ARC_SWEEP);
        if (!(is_flag ? read_flag : read_number)(text, &v[i], error))
            return FALSE;
    }
    if (letter != upper)
        make_absolute(pen, upper, v, count);
    if (!draw(pen, upper, v, error))
        return FALSE;
    pen->before = upper;
    return TRUE;
}

/* The letter of the next command; without one the last is meant, which draws on after a move. */
static gboolean read_letter(const char **text, char *letter, GError **error)
{
    if (g_ascii_isalpha(**text))
        *letter = *(*text)++;
    else if (*letter == 'M')
        *letter = 'L';
    else if (*letter == 'm')
        *letter = 'l';
    if (count_numbers(g_ascii_toupper(*letter)) < 0)
        return refuse(error, "a path has the command \"%c\"", *letter);
    return TRUE;
}

gboolean append_path(GArray *outlines, const char *d, GError **error)
{
    struct pen pen = {.outlines = outlines, .before = 'Z'};
    char letter = *d;
    if (letter != 'M')
        return refuse(error, "a path does not begin with M");
    for (const char *rest = d; *rest; rest += strspn(rest, " \n"))
        if (!read_letter(&rest, &letter, error) || !read_command(&pen, letter, &rest, error))
            return FALSE;
    return TRUE;
}
