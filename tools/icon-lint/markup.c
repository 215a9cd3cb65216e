/* SPDX-License-Identifier: MIT
 *
 * The lint of a picture's text: what it is made of.
 */
#include "../compile-icons/classes.h"
#include "lint.h"

#include <string.h>

/* Bytes without line breaks and indentation, and shapes that show at once. */
enum { MOST_BYTES = 900, MOST_BYTES_OF_PERSON = 1500, MOST_SHAPES = 14 };
/* Widths: of the outline, of lines within, of the heaviest line that is drawn as a thing. */
static const double OUTLINE = 2.5, FINE = 2, HEAVIEST = 10;

static const char *const SHAPES[] = {"path", "circle",   "ellipse", "rect",
                                     "line", "polyline", "polygon"};
static const char *const ATTRIBUTES[] = {"fill",
                                         "stroke",
                                         "stroke-width",
                                         "stroke-dasharray",
                                         "d",
                                         "cx",
                                         "cy",
                                         "r",
                                         "rx",
                                         "ry",
                                         "x",
                                         "y",
                                         "x1",
                                         "y1",
                                         "x2",
                                         "y2",
                                         "width",
                                         "height",
                                         "points",
                                         "class",
                                         "display"};
static const char *const COLORS[] = {
    "none",    "#d9534f", "#4f86c6", "#5aa469", "#f6c445", "#f08a3c", "#c58b52", "#9c6838",
    "#b9c0cc", "#8a93a3", "#fbf3df", "#ffffff", "#c9694b", "#d7ecf7", "#2b2a33", "#f2c9a1"};
static const char HEAD[] =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\">\n  <title>";
static const char GROUP[] = "</title>\n  <g fill=\"none\" stroke=\"#2b2a33\" stroke-width=\"2.5\" "
                            "stroke-linecap=\"round\" stroke-linejoin=\"round\">\n";
static const char TAIL[] = "\n  </g>\n</svg>\n";

/* What is being read of one picture. Depth 0 is the svg, 1 its title and group, 2 what is drawn. */
struct reading {
    struct lint *lint;
    const struct lint_icon *icon;
    GHashTable *classes;
    int depth, children, shapes;
    int hidden_at; /* the depth of what is not displayed, or 0 */
};

static const char *value_of(const char **names, const char **values, const char *name)
{
    for (int i = 0; names[i]; i++)
        if (strcmp(names[i], name) == 0)
            return values[i];
    return NULL;
}

static void check_attribute(struct reading *reading, const char *name, const char *value)
{
    const char *icon = reading->icon->name;
    if (!LINT_IS_AMONG(name, ATTRIBUTES))
        lint_say(reading->lint, icon, "the attribute %s is not allowed", name);
    bool is_color = strcmp(name, "fill") == 0 || strcmp(name, "stroke") == 0;
    if (is_color && !LINT_IS_AMONG(value, COLORS))
        lint_say(reading->lint, icon, "%s is not one of the family's colours", value);
    bool may_be_red = lint_is_of(reading->icon, "pain") || lint_is_of(reading->icon, "marks");
    if (is_color && strcmp(value, "#d9534f") == 0 && !may_be_red)
        lint_say(reading->lint, icon, "red is only for trouble");
}

/* What is filled has the outline of the house; a line without fill may be a thing by itself. */
static void check_outline(struct reading *reading, const char *element, const char **names,
                          const char **values)
{
    const char *fill = value_of(names, values, "fill");
    const char *stroke = value_of(names, values, "stroke");
    const char *width = value_of(names, values, "stroke-width");
    const char *icon = reading->icon->name;
    bool is_group = strcmp(element, "g") == 0;
    bool is_filled = fill && strcmp(fill, "none") != 0;
    if (is_group && (fill || stroke))
        lint_say(reading->lint, icon, "a group within has a fill or a stroke");
    if (is_filled && stroke && strcmp(stroke, "none") != 0 && strcmp(stroke, "#2b2a33") != 0)
        lint_say(reading->lint, icon, "the outline of something filled is %s, not ink", stroke);
    if (!width)
        return;
    char *end;
    double wide = g_ascii_strtod(width, &end);
    bool is_outline = wide == OUTLINE || wide == FINE;
    if (end == width || *end)
        lint_say(reading->lint, icon, "the stroke-width \"%s\" is no number", width);
    else if ((is_group || is_filled) && !is_outline)
        lint_say(reading->lint, icon, "an outline is %s wide, neither 2.5 nor 2", width);
    else if (wide < FINE || wide > HEAVIEST)
        lint_say(reading->lint, icon, "a line is %s wide, not 2 to 10", width);
}

static void check_class(struct reading *reading, const char **names, const char **values)
{
    const char *class = value_of(names, values, "class");
    const struct person_class *known = class ? person_class_find(class) : NULL;
    const char *fill = value_of(names, values, "fill");
    const char *icon = reading->icon->name;
    bool is_hidden = g_strcmp0(value_of(names, values, "display"), "none") == 0;
    bool is_mood = known && known->mood != WM_MOOD_NONE;
    if (is_hidden != (is_mood && known->mood != WM_MOOD_CALM))
        lint_say(reading->lint, icon, "every mood but mood-calm is hidden, and nothing else: %s",
                 class ? class : "no class");
    if (!class)
        return;
    g_hash_table_add(reading->classes, g_strdup(class));
    if (!lint_is_of(reading->icon, "people") || !known)
        lint_say(reading->lint, icon, "the class \"%s\" is not for this picture", class);
    else if (!is_mood && !fill)
        lint_say(reading->lint, icon, "what has the class %s has no fill of its own", class);
}

static void check_place(struct reading *reading, const char *element)
{
    bool is_frame = strcmp(element, "svg") == 0;
    bool is_title = strcmp(element, "title") == 0;
    bool is_group = strcmp(element, "g") == 0;
    bool is_right = reading->depth == 0   ? is_frame
                    : reading->depth == 1 ? is_title || is_group
                                          : is_group || LINT_IS_AMONG(element, SHAPES);
    if (!is_right)
        lint_say(reading->lint, reading->icon->name, "the element %s is not allowed", element);
    if (reading->depth == 1 && ++reading->children == 3)
        lint_say(reading->lint, reading->icon->name, "has more than a title and one group");
}

static void check_start(GMarkupParseContext *context, const char *element, const char **names,
                        const char **values, gpointer data, GError **error)
{
    (void)context;
    (void)error;
    struct reading *reading = data;
    check_place(reading, element);
    if (reading->depth >= 2) {
        for (int i = 0; names[i]; i++)
            check_attribute(reading, names[i], values[i]);
        check_outline(reading, element, names, values);
        check_class(reading, names, values);
        if (!reading->hidden_at && g_strcmp0(value_of(names, values, "display"), "none") == 0)
            reading->hidden_at = reading->depth;
        reading->shapes += !reading->hidden_at && LINT_IS_AMONG(element, SHAPES);
    }
    reading->depth++;
}

static void check_end(GMarkupParseContext *context, const char *element, gpointer data,
                      GError **error)
{
    (void)context;
    (void)element;
    (void)error;
    struct reading *reading = data;
    reading->depth--;
    if (reading->depth == reading->hidden_at)
        reading->hidden_at = 0;
}

static void check_text(GMarkupParseContext *context, const char *text, gsize length, gpointer data,
                       GError **error)
{
    (void)error;
    struct reading *reading = data;
    bool is_blank = strspn(text, " \n\r\t") >= length;
    if (!is_blank && g_strcmp0(g_markup_parse_context_get_element(context), "title") != 0)
        lint_say(reading->lint, reading->icon->name, "has text outside its title");
}

static void check_person(struct reading *reading)
{
    for (size_t i = 0; i < G_N_ELEMENTS(person_classes); i++)
        if (!g_hash_table_contains(reading->classes, person_classes[i].name))
            lint_say(reading->lint, reading->icon->name, "nothing has the class %s",
                     person_classes[i].name);
}

static void check_form(struct lint *lint, const struct lint_icon *icon)
{
    const char *title = icon->text + strlen(HEAD);
    bool has_head = g_str_has_prefix(icon->text, HEAD);
    const char *end = has_head ? strchr(title, '<') : NULL;
    if (!end || !g_str_has_prefix(end, GROUP) || !g_str_has_suffix(icon->text, TAIL))
        lint_say(lint, icon->name, "does not begin and end as every picture does");
    else if (!g_ascii_isupper(*title))
        lint_say(lint, icon->name, "has no title that begins with a capital");
    if (strpbrk(icon->text, "\r\t") || strstr(icon->text, "<!") || strstr(icon->text, "<?"))
        lint_say(lint, icon->name, "has tabs, carriage returns, comments or declarations");
}

static void check_size(struct reading *reading)
{
    size_t bytes = 0, most = MOST_BYTES;
    for (const char *line = reading->icon->text; *line; line += strspn(line, "\n")) {
        line += strspn(line, " ");
        size_t length = strcspn(line, "\n");
        bytes += length;
        line += length;
    }
    if (lint_is_of(reading->icon, "people"))
        most = MOST_BYTES_OF_PERSON;
    if (bytes > most)
        lint_say(reading->lint, reading->icon->name, "has %zu bytes, more than %zu", bytes, most);
    if (reading->shapes > MOST_SHAPES)
        lint_say(reading->lint, reading->icon->name, "has %d shapes, more than %d", reading->shapes,
                 MOST_SHAPES);
}

void lint_markup(struct lint *lint, const struct lint_icon *icon)
{
    static const GMarkupParser parser = {
        .start_element = check_start, .end_element = check_end, .text = check_text};
    struct reading reading = {.lint = lint, .icon = icon};
    reading.classes = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    GMarkupParseContext *context = g_markup_parse_context_new(&parser, 0, &reading, NULL);
    if (!g_markup_parse_context_parse(context, icon->text, -1, NULL) ||
        !g_markup_parse_context_end_parse(context, NULL)) {
        int line;
        g_markup_parse_context_get_position(context, &line, NULL);
        lint_say(lint, icon->name, "is broken as XML at line %d", line);
    }
    check_form(lint, icon);
    check_size(&reading);
    if (lint_is_of(icon, "people"))
        check_person(&reading);
    g_markup_parse_context_free(context);
    g_hash_table_unref(reading.classes);
}
