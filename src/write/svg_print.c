/* SPDX-License-Identifier: MIT
 *
 * A tidied picture as text: numbers to two decimals, colours as #rrggbb, what is the default left
 * out, and the stroke that most shapes share written once on the group.
 */
#include "write/svg_inside.h"

#include "base/number.h"

#include <string.h>

/* The properties of a line that are inherited from the group where they are the same. */
static const char *const SHARED[] = {"stroke", "stroke-width", "stroke-linecap", "stroke-linejoin"};
enum { SHARED_COUNT = G_N_ELEMENTS(SHARED) };

/* Values that say nothing. */
static const struct wm_svg_attribute DEFAULTS[] = {
    {"fill-rule", "nonzero"}, {"fill-opacity", "1"},      {"stroke-opacity", "1"},
    {"stop-opacity", "1"},    {"stroke-miterlimit", "4"}, {"stroke-miterlimit", "10"},
    {"stroke", "none"},       {"stroke-linecap", "butt"}, {"stroke-linejoin", "miter"},
    {"stroke-width", "1"},
};

struct printer {
    GString *out;
    const char *id;                   /* of the picture; ids of definitions begin with it */
    GHashTable *ids;                  /* Cairo's id → number */
    const char *shared[SHARED_COUNT]; /* values on the painting group, NULL for none */
};

static bool is_default(const char *name, const char *value)
{
    for (size_t i = 0; i < G_N_ELEMENTS(DEFAULTS); i++)
        if (strcmp(DEFAULTS[i].name, name) == 0 && strcmp(DEFAULTS[i].value, value) == 0)
            return true;
    return false;
}

/* Numbers in a text, wherever they stand, shortened to `decimals`. */
static void append_numbers(GString *out, const char *text, int decimals)
{
    while (*text) {
        char *end = (char *)text;
        if (g_ascii_isdigit(*text) || *text == '.' || *text == '-')
            wm_number_append(out, g_ascii_strtod(text, &end), decimals);
        if (end == text)
            g_string_append_c(out, *end++);
        text = end;
    }
}

/* Path data: no blank behind a letter, and without the move that Cairo adds behind a "Z". */
static void append_path(GString *out, const char *data)
{
    GString *text = g_string_new(NULL);
    for (const char *p = data; *p; p++) {
        bool is_loose = *p == ' ' && (text->len == 0 || g_ascii_isalpha(text->str[text->len - 1]) ||
                                      g_ascii_isalpha(p[1]) || p[1] == '\0');
        if (*p == 'M' && text->len && text->str[text->len - 1] == 'Z' && !strpbrk(p + 1, "LCMZ"))
            break;
        if (!is_loose)
            g_string_append_c(text, *p);
    }
    append_numbers(out, text->str, 2);
    g_string_free(text, TRUE);
}

/* rgb(0%,50%,100%) as #0080ff; anything else as it is. */
static char *short_color(const char *value)
{
    double parts[3];
    if (!g_str_has_prefix(value, "rgb("))
        return g_strdup(value);
    char *p = (char *)value + strlen("rgb(");
    for (int i = 0; i < 3; i++) {
        parts[i] = g_ascii_strtod(p, &p);
        p += strspn(p, "%, ");
    }
    return g_strdup_printf("#%02x%02x%02x", (unsigned)(parts[0] * 2.55 + 0.5),
                           (unsigned)(parts[1] * 2.55 + 0.5), (unsigned)(parts[2] * 2.55 + 0.5));
}

/* What `name` is in a style, "" if it is not there. In memory of the caller's to free. */
static char *style_value(const char *style, const char *name)
{
    size_t length = strlen(name);
    for (const char *p = style ? style : ""; *p; p += strcspn(p, ";"), p += *p == ';') {
        p += strspn(p, " ");
        if (strncmp(p, name, length) == 0 && p[length] == ':')
            return g_strndup(p + length + 1, strcspn(p + length + 1, ";"));
    }
    return g_strdup("");
}

/* The new id of one of Cairo's. */
static void append_id(const struct printer *printer, const char *id, size_t length)
{
    char *key = g_strndup(id, length);
    int number = GPOINTER_TO_INT(g_hash_table_lookup(printer->ids, key));
    if (number == 0) {
        number = (int)g_hash_table_size(printer->ids) + 1;
        g_hash_table_insert(printer->ids, g_strdup(key), GINT_TO_POINTER(number));
    }
    g_free(key);
    g_string_append_printf(printer->out, "%s-%d", printer->id, number);
}

static void append_reference(const struct printer *printer, const char *value)
{
    size_t length;
    const char *id = wm_svg_reference(value, &length);
    g_string_append_len(printer->out, value, id - value);
    append_id(printer, id, length);
    g_string_append(printer->out, id + length);
}

static void append_value(const struct printer *printer, const char *name, const char *value)
{
    size_t length;
    bool is_picture = g_str_has_prefix(value, "data:image/png;base64,");
    if (strcmp(name, "id") == 0)
        append_id(printer, value, strlen(value));
    else if (strcmp(name, "d") == 0)
        append_path(printer->out, value);
    else if (!is_picture && (strcmp(name, "xlink:href") == 0 || g_str_has_prefix(value, "url(")) &&
             wm_svg_reference(value, &length))
        append_reference(printer, value);
    else if (g_str_has_suffix(name, "ransform"))
        append_numbers(printer->out, value, 5);
    else if (is_picture || g_ascii_isalpha(*value) || *value == '#')
        wm_svg_escape(printer->out, value);
    else
        append_numbers(printer->out, value, 2);
}

static void append_attribute(const struct printer *printer, const char *name, const char *value)
{
    g_string_append_printf(printer->out, " %s=\"", name);
    append_value(printer, name, value);
    g_string_append_c(printer->out, '"');
}

static int shared_index(const char *name)
{
    for (int i = 0; i < SHARED_COUNT; i++)
        if (strcmp(SHARED[i], name) == 0)
            return i;
    return -1;
}

/* The declarations of a style as attributes, those left out that the shape has without them. */
static void append_style(const struct printer *printer, const char *style)
{
    char **parts = g_strsplit(style, ";", -1);
    for (char **part = parts; *part; part++) {
        char *colon = strchr(g_strstrip(*part), ':');
        if (!colon)
            continue;
        *colon = '\0';
        const char *name = *part;
        char *value = short_color(colon + 1);
        int shared = shared_index(name);
        const char *inherited = shared >= 0 ? printer->shared[shared] : NULL;
        bool is_said = inherited ? strcmp(inherited, value) == 0 : is_default(name, value);
        if (!is_said)
            append_attribute(printer, name, value);
        g_free(value);
    }
    g_strfreev(parts);
}

static void append_node(const struct printer *printer, const struct wm_svg_node *node)
{
    g_string_append_printf(printer->out, "<%s", node->name);
    for (guint i = 0; i < node->attributes->len; i++) {
        const struct wm_svg_attribute *it =
            &g_array_index(node->attributes, struct wm_svg_attribute, i);
        if (strcmp(it->name, "style") == 0)
            append_style(printer, it->value);
        else
            append_attribute(printer, it->name, it->value);
    }
    if (node->children->len == 0) {
        g_string_append(printer->out, "/>\n");
        return;
    }
    g_string_append(printer->out, ">\n");
    for (guint i = 0; i < node->children->len; i++)
        append_node(printer, node->children->pdata[i]);
    g_string_append_printf(printer->out, "</%s>\n", node->name);
}

/* Values of the first shape that has a line become those of the group. */
static void find_shared(struct printer *printer, const struct wm_svg_node *body, char **values)
{
    for (guint i = 0; i < body->children->len; i++) {
        const char *style = wm_svg_attribute(body->children->pdata[i], "style");
        if (!style || !strstr(style, "stroke-width:"))
            continue;
        for (int j = 0; j < SHARED_COUNT; j++) {
            char *value = style_value(style, SHARED[j]);
            values[j] = short_color(value);
            g_free(value);
            if (*values[j] && !g_str_has_prefix(values[j], "url("))
                printer->shared[j] = values[j];
        }
        return;
    }
}

static void append_body(struct printer *printer, const struct wm_svg_node *body)
{
    char *values[SHARED_COUNT] = {NULL};
    find_shared(printer, body, values);
    g_string_append_printf(printer->out, "<g id=\"%s\"", printer->id);
    for (int i = 0; i < SHARED_COUNT; i++)
        if (printer->shared[i] && !is_default(SHARED[i], printer->shared[i]))
            append_attribute(printer, SHARED[i], printer->shared[i]);
    for (guint i = 0; i < body->attributes->len; i++) {
        const struct wm_svg_attribute *it =
            &g_array_index(body->attributes, struct wm_svg_attribute, i);
        append_attribute(printer, it->name, it->value);
    }
    g_string_append(printer->out, ">\n");
    for (guint i = 0; i < body->children->len; i++)
        append_node(printer, body->children->pdata[i]);
    g_string_append(printer->out, "</g>\n");
    for (int i = 0; i < SHARED_COUNT; i++)
        g_free(values[i]);
}

void wm_svg_print(GString *out, const struct wm_svg_node *root, const struct wm_svg_node *body,
                  const char *id)
{
    struct printer printer = {out, id, NULL, {NULL}};
    printer.ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < root->children->len; i++) {
        const struct wm_svg_node *defs = root->children->pdata[i];
        for (guint j = 0; strcmp(defs->name, "defs") == 0 && j < defs->children->len; j++)
            append_node(&printer, defs->children->pdata[j]);
    }
    append_body(&printer, body);
    g_hash_table_unref(printer.ids);
}
