/* SPDX-License-Identifier: MIT
 *
 * The elements and attributes of a picture: a title, and groups and shapes, each with the style
 * that it inherits or has by itself.
 */
#include "classes.h"
#include "compile.h"

#include <string.h>

enum { MOST_GEOMETRY = 5 };

/* What is inherited; the mood, too. A part belongs to one fill. */
struct style {
    struct wm_icon_shape paint; /* without its outline */
    bool is_round_cap, is_round_join, is_hidden;
};

struct reading {
    struct tables *tables;
    GArray *styles; /* of every open element: struct style */
    char *title;
};

/* Attributes as GMarkup has them. */
struct attributes {
    const char **names, **values;
};

static const char *value_of(const struct attributes *attributes, const char *name)
{
    for (int i = 0; attributes->names[i]; i++)
        if (strcmp(attributes->names[i], name) == 0)
            return attributes->values[i];
    return NULL;
}

/* ---- Style ---- */

static gboolean read_color(const char *value, guint32 *color, GError **error)
{
    *color = WM_NO_PAINT;
    if (strcmp(value, "none") == 0)
        return TRUE;
    if (value[0] != '#' || strlen(value) != 7 || strspn(value + 1, "0123456789abcdef") != 6)
        return refuse(error, "\"%s\" is not a colour", value);
    *color = (guint32)g_ascii_strtoull(value + 1, NULL, 16);
    return TRUE;
}

static gboolean read_hundredths(const char *value, gint16 *numbers, int count, GError **error)
{
    double read[2];
    if (!read_numbers(value, read, count, error))
        return FALSE;
    for (int i = 0; i < count; i++)
        if (!hundredths_from(read[i], &numbers[i], error))
            return FALSE;
    return TRUE;
}

static gboolean read_word(const char *value, const char *word, bool *is_it, GError **error)
{
    *is_it = strcmp(value, word) == 0;
    return *is_it || refuse(error, "\"%s\" is not \"%s\"", value, word);
}

static gboolean read_class(const char *value, struct wm_icon_shape *paint, GError **error)
{
    const struct person_class *class = person_class_find(value);
    if (!class)
        return refuse(error, "there is no class \"%s\"", value);
    paint->part = (guint8) class->part;
    paint->mood = (guint8) class->mood;
    return TRUE;
}

/* Whether the attribute is one of style; if so it is read into `style`. */
static gboolean read_style(struct style *style, const char *name, const char *value, bool *is_style,
                           GError **error)
{
    struct wm_icon_shape *paint = &style->paint;
    *is_style = true;
    if (strcmp(name, "fill") == 0)
        return read_color(value, &paint->fill, error);
    if (strcmp(name, "stroke") == 0)
        return read_color(value, &paint->stroke, error);
    if (strcmp(name, "stroke-width") == 0)
        return read_hundredths(value, &paint->width, 1, error);
    if (strcmp(name, "stroke-dasharray") == 0)
        return read_hundredths(value, paint->dash, 2, error);
    if (strcmp(name, "stroke-linecap") == 0)
        return read_word(value, "round", &style->is_round_cap, error);
    if (strcmp(name, "stroke-linejoin") == 0)
        return read_word(value, "round", &style->is_round_join, error);
    if (strcmp(name, "display") == 0)
        return read_word(value, "none", &style->is_hidden, error);
    if (strcmp(name, "class") == 0)
        return read_class(value, paint, error);
    *is_style = false;
    return TRUE;
}

/* A look replaces the fill of a part, and shows another mood than the calm one. */
static gboolean check_style(const struct style *style, const struct attributes *attributes,
                            GError **error)
{
    const struct wm_icon_shape *paint = &style->paint;
    if (!style->is_round_cap || !style->is_round_join)
        return refuse(error, "caps and joins are not round");
    if (paint->part != WM_PART_NONE && !value_of(attributes, "fill"))
        return refuse(error, "a part has no fill of its own");
    if (style->is_hidden != (paint->mood != WM_MOOD_NONE && paint->mood != WM_MOOD_CALM))
        return refuse(error, "every mood but the calm one has display=\"none\", and nothing else");
    return TRUE;
}

/* ---- Geometry ---- */

static gboolean append_rect(GArray *outlines, const double *v, GError **error)
{
    if (v[4] > MIN(v[2], v[3]) / 2)
        return refuse(error, "the corners of a rect are larger than the rect");
    return append_op(outlines, WM_OUTLINE_RECT, v, error);
}

static gboolean append_circle(GArray *outlines, const double *v, GError **error)
{
    return append_op(outlines, WM_OUTLINE_OVAL, (double[]){v[0], v[1], v[2], v[2]}, error);
}

static gboolean append_ellipse(GArray *outlines, const double *v, GError **error)
{
    return append_op(outlines, WM_OUTLINE_OVAL, v, error);
}

static gboolean append_line(GArray *outlines, const double *v, GError **error)
{
    return append_op(outlines, WM_OUTLINE_MOVE, v, error) &&
           append_op(outlines, WM_OUTLINE_LINE, v + 2, error);
}

static gboolean append_polyline(GArray *outlines, const char *points, GError **error)
{
    enum wm_outline_op op = WM_OUTLINE_MOVE;
    do {
        double point[2];
        if (!read_number(&points, &point[0], error) || !read_number(&points, &point[1], error) ||
            !append_op(outlines, op, point, error))
            return FALSE;
        op = WM_OUTLINE_LINE;
    } while (*points);
    return TRUE;
}

static gboolean append_polygon(GArray *outlines, const char *points, GError **error)
{
    return append_polyline(outlines, points, error) &&
           append_op(outlines, WM_OUTLINE_CLOSE, NULL, error);
}

/* A shape's outline comes from numbers, each in an attribute of its own, or from one text. */
static const struct element {
    const char *name;
    const char *geometry[MOST_GEOMETRY];
    gboolean (*from_numbers)(GArray *outlines, const double *numbers, GError **error);
    gboolean (*from_text)(GArray *outlines, const char *text, GError **error);
} elements[] = {
    {"path", {"d"}, NULL, append_path},
    {"polygon", {"points"}, NULL, append_polygon},
    {"polyline", {"points"}, NULL, append_polyline},
    {"rect", {"x", "y", "width", "height", "rx"}, append_rect, NULL},
    {"circle", {"cx", "cy", "r"}, append_circle, NULL},
    {"ellipse", {"cx", "cy", "rx", "ry"}, append_ellipse, NULL},
    {"line", {"x1", "y1", "x2", "y2"}, append_line, NULL},
    {"g", {NULL}, NULL, NULL},
};

static const struct element *find_element(const char *name)
{
    for (size_t i = 0; i < G_N_ELEMENTS(elements); i++)
        if (strcmp(elements[i].name, name) == 0)
            return &elements[i];
    return NULL;
}

/* Corners are sharp if nothing is said; every other number must be there. */
static gboolean append_outline(GArray *outlines, const struct element *element,
                               const struct attributes *attributes, GError **error)
{
    double numbers[MOST_GEOMETRY] = {0};
    for (int i = 0; i < MOST_GEOMETRY && element->geometry[i]; i++) {
        const char *name = element->geometry[i], *value = value_of(attributes, name);
        if (!value && i == 4)
            break;
        if (!value)
            return refuse(error, "the attribute %s of %s is missing", name, element->name);
        if (element->from_text)
            return element->from_text(outlines, value, error);
        if (!read_numbers(value, &numbers[i], 1, error))
            return FALSE;
    }
    return element->from_numbers(outlines, numbers, error);
}

static gboolean append_shape(const struct tables *tables, const struct element *element,
                             const struct attributes *attributes, const struct style *style,
                             GError **error)
{
    struct wm_icon_shape shape = style->paint;
    shape.outline = tables->outlines->len;
    if (!check_style(style, attributes, error) ||
        !append_outline(tables->outlines, element, attributes, error))
        return FALSE;
    guint length = tables->outlines->len - shape.outline;
    if (length > G_MAXUINT16)
        return refuse(error, "a shape has more than %d numbers", G_MAXUINT16);
    shape.length = (guint16)length;
    g_array_append_val(tables->shapes, shape);
    return TRUE;
}

/* ---- Elements ---- */

static bool has_geometry(const struct element *element, const char *attribute)
{
    for (int i = 0; i < MOST_GEOMETRY && element->geometry[i]; i++)
        if (strcmp(element->geometry[i], attribute) == 0)
            return true;
    return false;
}

static gboolean read_attributes(struct style *style, const struct element *element,
                                const struct attributes *attributes, GError **error)
{
    style->paint.part = WM_PART_NONE;
    for (int i = 0; attributes->names[i]; i++) {
        bool is_style;
        const char *name = attributes->names[i];
        if (!read_style(style, name, attributes->values[i], &is_style, error))
            return FALSE;
        if (!is_style && !has_geometry(element, name))
            return refuse(error, "%s has the attribute %s", element->name, name);
    }
    return TRUE;
}

static gboolean read_frame(const char *name, const struct attributes *attributes, GError **error)
{
    const char *box = value_of(attributes, "viewBox");
    if (strcmp(name, "svg") != 0 || g_strcmp0(box, "0 0 64 64") != 0)
        return refuse(error, "is not an SVG with the viewBox \"0 0 64 64\"");
    return TRUE;
}

static void start(GMarkupParseContext *context G_GNUC_UNUSED, const char *name, const char **names,
                  const char **values, gpointer data, GError **error)
{
    struct reading *reading = data;
    const struct attributes attributes = {names, values};
    struct style style = {.paint = {.fill = 0, .stroke = WM_NO_PAINT}};
    if (reading->styles->len)
        style = g_array_index(reading->styles, struct style, reading->styles->len - 1);
    const struct element *element = find_element(name);
    bool is_title = reading->styles->len == 1 && strcmp(name, "title") == 0 && !*names;
    if (reading->styles->len == 0)
        read_frame(name, &attributes, error);
    else if (!is_title && !element)
        refuse(error, "has the element %s", name);
    else if (!is_title && read_attributes(&style, element, &attributes, error) &&
             (element->from_text || element->from_numbers))
        append_shape(reading->tables, element, &attributes, &style, error);
    g_array_append_val(reading->styles, style);
}

static void end(GMarkupParseContext *context G_GNUC_UNUSED, const char *name G_GNUC_UNUSED,
                gpointer data, GError **error G_GNUC_UNUSED)
{
    struct reading *reading = data;
    g_array_set_size(reading->styles, reading->styles->len - 1);
}

static void read_text(GMarkupParseContext *context, const char *text, gsize length, gpointer data,
                      GError **error)
{
    struct reading *reading = data;
    const char *inside = g_markup_parse_context_get_element(context);
    if (strcmp(inside, "title") == 0) {
        g_free(reading->title);
        reading->title = g_strndup(text, length);
    } else if (strspn(text, " \n") < length) {
        refuse(error, "has text outside of its title");
    }
}

char *compile_picture(struct tables *tables, const char *text, gsize length, GError **error)
{
    static const GMarkupParser parser = {
        .start_element = start, .end_element = end, .text = read_text};
    guint before = tables->shapes->len;
    struct reading reading = {tables, g_array_new(FALSE, FALSE, sizeof(struct style)), NULL};
    GMarkupParseContext *context = g_markup_parse_context_new(&parser, 0, &reading, NULL);
    gboolean is_read = g_markup_parse_context_parse(context, text, (gssize)length, error) &&
                       g_markup_parse_context_end_parse(context, error);
    if (is_read && !reading.title)
        is_read = refuse(error, "has no title");
    if (is_read && tables->shapes->len == before)
        is_read = refuse(error, "has no shape");
    g_markup_parse_context_free(context);
    g_array_unref(reading.styles);
    if (is_read)
        return reading.title;
    g_free(reading.title);
    return NULL;
}
