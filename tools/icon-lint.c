/* SPDX-License-Identifier: MIT
 *
 * icon-lint FOLDER: holds every SVG in FOLDER, and FOLDER/names.tsv, to the rules of the family:
 * its form, its few elements and colours, its size, what it paints and where, that no two look
 * alike, and that files and rows of the table belong to each other. Prints a line for each fault.
 */
#include <cairo.h>
#include <librsvg/rsvg.h>
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { LARGEST = 1000, LARGEST_PERSON = 2100, SIDE = 256, SMALL = 32 };

/* Of the frame of 64: what is painted begins and ends here, and is at least this long. */
static const double FIRST = 3.5, LAST = 60.5, SHORTEST = 44;
/* Mean difference of a channel at 32 pixels, of 255: below it two pictures are one. */
static const double ALIKE = 9;

static const char *const ELEMENTS[] = {"svg",     "title", "g",    "path",     "circle",
                                       "ellipse", "rect",  "line", "polyline", "polygon"};
static const char *const ATTRIBUTES[] = {"fill",
                                         "stroke",
                                         "stroke-width",
                                         "stroke-linecap",
                                         "stroke-linejoin",
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
static const char *const PERSON_CLASSES[] = {
    "skin",         "hair",         "accent",          "mood-calm",
    "mood-pleased", "mood-worried", "mood-frustrated", "mood-angry"};
static const char *const CATEGORIES[] = {"people", "talk",  "papers", "tools", "places",
                                         "money",  "goods", "pain",   "marks"};
static const char HEAD[] =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\">\n  <title>";
/* The heavier line is for what is drawn dashed because it is not there. */
static const char *const GROUPS[] = {
    "</title>\n  <g fill=\"none\" stroke=\"#2b2a33\" stroke-width=\"2.5\" "
    "stroke-linecap=\"round\" stroke-linejoin=\"round\">\n",
    "</title>\n  <g fill=\"none\" stroke=\"#2b2a33\" stroke-width=\"3\" "
    "stroke-linecap=\"round\" stroke-linejoin=\"round\">\n"};
static const char TAIL[] = "\n  </g>\n</svg>\n";

struct icon {
    char *name;
    char *text;
    const char *category; /* NULL: no row in the table */
    unsigned char small[SMALL * SMALL * 4];
};

struct lint {
    const char *folder;
    GPtrArray *icons; /* struct icon */
    GHashTable *by_name;
    int faults;
};

/* What is being read of one picture. */
struct reading {
    struct lint *lint;
    const struct icon *icon;
    GHashTable *classes;
    int depth;
};

static void say(struct lint *lint, const char *name, const char *format, ...) G_GNUC_PRINTF(3, 4);

static void say(struct lint *lint, const char *name, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    printf("%s/%s: ", lint->folder, name);
    vprintf(format, arguments);
    putchar('\n');
    va_end(arguments);
    lint->faults++;
}

static bool is_among(const char *word, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(words[i], word) == 0)
            return true;
    return false;
}

#define IS_AMONG(word, words) is_among((word), (words), G_N_ELEMENTS(words))

static bool is_of(const struct icon *icon, const char *category)
{
    return icon->category && strcmp(icon->category, category) == 0;
}

static void check_class(struct reading *reading, const char *name, const char **names,
                        const char **values)
{
    const char *display = NULL;
    for (int i = 0; names[i]; i++)
        if (strcmp(names[i], "display") == 0)
            display = values[i];
    g_hash_table_add(reading->classes, g_strdup(name));
    if (!is_of(reading->icon, "people") || !IS_AMONG(name, PERSON_CLASSES))
        say(reading->lint, reading->icon->name, "the class \"%s\" is not for this picture", name);
    bool is_hidden = g_strcmp0(display, "none") == 0;
    bool is_hidden_mood = g_str_has_prefix(name, "mood-") && strcmp(name, "mood-calm") != 0;
    if (is_hidden != is_hidden_mood)
        say(reading->lint, reading->icon->name, "of the moods only mood-calm is shown, not %s",
            name);
}

static void check_attribute(struct reading *reading, const char *name, const char *value)
{
    const char *icon = reading->icon->name;
    if (!IS_AMONG(name, ATTRIBUTES))
        say(reading->lint, icon, "the attribute %s is not allowed", name);
    bool is_color = strcmp(name, "fill") == 0 || strcmp(name, "stroke") == 0;
    if (is_color && !IS_AMONG(value, COLORS))
        say(reading->lint, icon, "%s is not one of the family's colours", value);
    bool may_be_red = is_of(reading->icon, "pain") || is_of(reading->icon, "marks");
    if (is_color && strcmp(value, "#d9534f") == 0 && !may_be_red)
        say(reading->lint, icon, "red is only for trouble");
}

static void check_start(GMarkupParseContext *context, const char *element, const char **names,
                        const char **values, gpointer data, GError **error)
{
    (void)context;
    (void)error;
    struct reading *reading = data;
    if (!IS_AMONG(element, ELEMENTS))
        say(reading->lint, reading->icon->name, "the element %s is not allowed", element);
    for (int i = 0; names[i] && reading->depth > 0; i++) {
        check_attribute(reading, names[i], values[i]);
        if (strcmp(names[i], "class") == 0)
            check_class(reading, values[i], names, values);
    }
    reading->depth++;
}

static void check_end(GMarkupParseContext *context, const char *element, gpointer data,
                      GError **error)
{
    (void)context;
    (void)element;
    (void)error;
    ((struct reading *)data)->depth--;
}

static void check_markup(struct lint *lint, const struct icon *icon)
{
    static const GMarkupParser parser = {.start_element = check_start, .end_element = check_end};
    struct reading reading = {lint, icon,
                              g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL), 0};
    GMarkupParseContext *context = g_markup_parse_context_new(&parser, 0, &reading, NULL);
    GError *error = NULL;
    if (!g_markup_parse_context_parse(context, icon->text, -1, &error) ||
        !g_markup_parse_context_end_parse(context, &error)) {
        say(lint, icon->name, "%s", error->message);
        g_error_free(error);
    }
    for (size_t i = 0; is_of(icon, "people") && i < G_N_ELEMENTS(PERSON_CLASSES); i++)
        if (!g_hash_table_contains(reading.classes, PERSON_CLASSES[i]))
            say(lint, icon->name, "nothing has the class %s", PERSON_CLASSES[i]);
    g_markup_parse_context_free(context);
    g_hash_table_unref(reading.classes);
}

static void check_form(struct lint *lint, const struct icon *icon)
{
    const char *title = icon->text + strlen(HEAD);
    bool has_head = g_str_has_prefix(icon->text, HEAD) && g_ascii_isupper(*title);
    const char *end = has_head ? strchr(title, '<') : NULL;
    bool has_group = end && (g_str_has_prefix(end, GROUPS[0]) || g_str_has_prefix(end, GROUPS[1]));
    if (!has_group || !g_str_has_suffix(icon->text, TAIL))
        say(lint, icon->name, "does not begin and end as every picture does");
    if (strpbrk(icon->text, "\r\t") || strstr(icon->text, "<!") || strstr(icon->text, "<?"))
        say(lint, icon->name, "has tabs, carriage returns, comments or declarations");
    size_t most = is_of(icon, "people") ? LARGEST_PERSON : LARGEST;
    if (strlen(icon->text) > most)
        say(lint, icon->name, "has %zu bytes, more than %zu", strlen(icon->text), most);
}

static cairo_surface_t *render(const struct icon *icon, int side)
{
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, side, side);
    cairo_t *cairo = cairo_create(surface);
    RsvgHandle *handle =
        rsvg_handle_new_from_data((const guint8 *)icon->text, strlen(icon->text), NULL);
    RsvgRectangle port = {0, 0, side, side};
    if (handle) {
        rsvg_handle_render_document(handle, cairo, &port, NULL);
        g_object_unref(handle);
    }
    cairo_destroy(cairo);
    cairo_surface_flush(surface);
    return surface;
}

static void check_ink(struct lint *lint, const struct icon *icon)
{
    cairo_surface_t *surface = render(icon, SIDE);
    const unsigned char *pixels = cairo_image_surface_get_data(surface);
    int left = SIDE, top = SIDE, right = -1, bottom = -1;
    for (int y = 0; y < SIDE; y++)
        for (int x = 0; x < SIDE; x++)
            if (pixels[(y * SIDE + x) * 4 + 3] > 16) {
                left = MIN(left, x);
                right = MAX(right, x);
                top = MIN(top, y);
                bottom = MAX(bottom, y);
            }
    cairo_surface_destroy(surface);
    double unit = SIDE / 64.0;
    double edges[] = {left / unit, top / unit, (right + 1) / unit, (bottom + 1) / unit};
    if (right < 0)
        say(lint, icon->name, "paints nothing");
    else if (edges[0] < FIRST || edges[1] < FIRST || edges[2] > LAST || edges[3] > LAST)
        say(lint, icon->name, "paints from %.2f,%.2f to %.2f,%.2f, beyond %.1f to %.1f", edges[0],
            edges[1], edges[2], edges[3], FIRST, LAST);
    else if (MAX(edges[2] - edges[0], edges[3] - edges[1]) < SHORTEST)
        say(lint, icon->name, "is small: its longest side has less than %.0f", SHORTEST);
}

static void keep_small(struct icon *icon)
{
    cairo_surface_t *surface = render(icon, SMALL);
    memcpy(icon->small, cairo_image_surface_get_data(surface), sizeof icon->small);
    cairo_surface_destroy(surface);
}

static double difference(const struct icon *a, const struct icon *b)
{
    long sum = 0;
    for (size_t i = 0; i < sizeof a->small; i++)
        sum += labs((long)a->small[i] - b->small[i]);
    return (double)sum / sizeof a->small;
}

static void check_alike(struct lint *lint)
{
    for (guint i = 0; i < lint->icons->len; i++)
        for (guint j = 0; j < i; j++) {
            const struct icon *a = lint->icons->pdata[i], *b = lint->icons->pdata[j];
            double apart = difference(a, b);
            if (apart < ALIKE)
                say(lint, a->name, "looks like %s (%.1f)", b->name, apart);
        }
}

/* A name, an alias or a word is found only where it stands first. Words of people are looked for
 * among people only. */
static void claim(struct lint *lint, GHashTable *owners, const char *word, const char *name)
{
    const char *owner = g_hash_table_lookup(owners, word);
    if (*word == '\0')
        say(lint, "names.tsv", "%s has an empty word", name);
    else if (owner)
        say(lint, "names.tsv", "\"%s\" of %s belongs to %s already", word, name, owner);
    else
        g_hash_table_insert(owners, g_strdup(word), (gpointer)name);
}

static void claim_all(struct lint *lint, GHashTable *owners, const char *words, const char *name)
{
    char **parts = g_strsplit(words, ",", -1);
    for (char **part = parts; *part && *words; part++)
        claim(lint, owners, *part, name);
    g_strfreev(parts);
}

static void check_row(struct lint *lint, char **cells, const char *before)
{
    struct icon *icon = g_hash_table_lookup(lint->by_name, cells[0]);
    if (g_strv_length(cells) != 4) {
        say(lint, "names.tsv", "the row of %s has not four cells", cells[0]);
        return;
    }
    if (strcmp(before, cells[0]) >= 0)
        say(lint, "names.tsv", "%s does not come behind %s", cells[0], before);
    if (!IS_AMONG(cells[1], CATEGORIES))
        say(lint, "names.tsv", "%s is no category", cells[1]);
    if (!icon)
        say(lint, "names.tsv", "there is no picture %s", cells[0]);
    for (size_t i = 0; icon && i < G_N_ELEMENTS(CATEGORIES); i++)
        if (strcmp(CATEGORIES[i], cells[1]) == 0)
            icon->category = CATEGORIES[i];
}

static void check_words(struct lint *lint, GPtrArray *rows)
{
    GHashTable *names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    GHashTable *words = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    GHashTable *people = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < rows->len; i++)
        claim(lint, names, ((char **)rows->pdata[i])[0], ((char **)rows->pdata[i])[0]);
    for (guint i = 0; i < rows->len; i++) {
        char **cells = rows->pdata[i];
        if (g_strv_length(cells) == 4) {
            claim_all(lint, names, cells[2], cells[0]);
            bool is_person = strcmp(cells[1], "people") == 0;
            claim_all(lint, is_person ? people : words, cells[3], cells[0]);
        }
    }
    g_hash_table_unref(names);
    g_hash_table_unref(words);
    g_hash_table_unref(people);
}

static void free_row(gpointer cells)
{
    g_strfreev(cells);
}

static void check_table(struct lint *lint)
{
    char *path = g_build_filename(lint->folder, "names.tsv", NULL), *text = NULL;
    GPtrArray *rows = g_ptr_array_new_with_free_func(free_row);
    if (!g_file_get_contents(path, &text, NULL, NULL))
        say(lint, "names.tsv", "cannot be read");
    char **lines = g_strsplit(text ? text : "", "\n", -1);
    const char *before = "";
    for (char **line = lines; *line; line++)
        if (**line) {
            char **cells = g_strsplit(*line, "\t", -1);
            check_row(lint, cells, before);
            g_ptr_array_add(rows, cells);
            before = cells[0];
        }
    check_words(lint, rows);
    g_strfreev(lines);
    g_ptr_array_unref(rows);
    g_free(text);
    g_free(path);
}

static int compare_names(gconstpointer a, gconstpointer b)
{
    return strcmp((*(struct icon *const *)a)->name, (*(struct icon *const *)b)->name);
}

static void free_icon(gpointer data)
{
    struct icon *icon = data;
    g_free(icon->name);
    g_free(icon->text);
    g_free(icon);
}

static void read_icons(struct lint *lint)
{
    GDir *dir = g_dir_open(lint->folder, 0, NULL);
    for (const char *file; dir && (file = g_dir_read_name(dir));) {
        if (!g_str_has_suffix(file, ".svg"))
            continue;
        struct icon *icon = g_new0(struct icon, 1);
        char *path = g_build_filename(lint->folder, file, NULL);
        icon->name = g_strndup(file, strlen(file) - strlen(".svg"));
        if (!g_file_get_contents(path, &icon->text, NULL, NULL))
            icon->text = g_strdup("");
        if (strspn(icon->name, "abcdefghijklmnopqrstuvwxyz0123456789-") != strlen(icon->name))
            say(lint, icon->name, "is not a plain name");
        keep_small(icon);
        g_ptr_array_add(lint->icons, icon);
        g_hash_table_insert(lint->by_name, icon->name, icon);
        g_free(path);
    }
    if (dir)
        g_dir_close(dir);
    g_ptr_array_sort(lint->icons, compare_names);
}

int main(int count, char **arguments)
{
    struct lint lint = {.folder = count == 2 ? arguments[1] : "icons"};
    lint.icons = g_ptr_array_new_with_free_func(free_icon);
    lint.by_name = g_hash_table_new(g_str_hash, g_str_equal);
    read_icons(&lint);
    check_table(&lint);
    for (guint i = 0; i < lint.icons->len; i++) {
        const struct icon *icon = lint.icons->pdata[i];
        if (!icon->category)
            say(&lint, icon->name, "has no row in names.tsv");
        check_form(&lint, icon);
        check_markup(&lint, icon);
        check_ink(&lint, icon);
    }
    check_alike(&lint);
    if (lint.icons->len == 0)
        say(&lint, "", "there are no pictures");
    printf("%u pictures, %d faults\n", lint.icons->len, lint.faults);
    g_hash_table_unref(lint.by_name);
    g_ptr_array_unref(lint.icons);
    return lint.faults > 0;
}
