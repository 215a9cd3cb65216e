/* SPDX-License-Identifier: MIT
 *
 * A graph of elements and ids: an element draws its children and what it refers to, an id draws the
 * elements that bear it. Sizes are added up from those that need nothing else, so there is no
 * recursion, and what is left over refers to itself. Counts rather too much than too little: of
 * style sheets, links and inheritance it knows only what makes pictures large.
 */
#include "icon/expansion.h"

#include <stdbool.h>
#include <string.h>

#define BLANKS " \t\r\n\f"

enum { MOST_ELEMENTS = 10000 };

struct node {
    guint size;    /* elements drawn for it, without what paints them; at most one too many */
    guint paint;   /* elements drawn to paint any one of these: a pattern, a marker */
    guint pending; /* bonds to nodes not counted yet */
    guint users;   /* the last bond of those that draw this one, counted from 1 */
};

struct bond {
    guint user;
    guint next; /* of the same node, counted from 1 */
    bool is_paint;
};

struct wm_expansion {
    GArray *nodes;   /* struct node */
    GArray *bonds;   /* struct bond */
    GArray *open;    /* guint: the elements around */
    GHashTable *ids; /* id → its node, counted from 1 */
};

struct wm_expansion *wm_expansion_create(void)
{
    struct wm_expansion *expansion = g_new(struct wm_expansion, 1);
    expansion->nodes = g_array_new(FALSE, FALSE, sizeof(struct node));
    expansion->bonds = g_array_new(FALSE, FALSE, sizeof(struct bond));
    expansion->open = g_array_new(FALSE, FALSE, sizeof(guint));
    expansion->ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    return expansion;
}

void wm_expansion_destroy(struct wm_expansion *expansion)
{
    g_array_unref(expansion->nodes);
    g_array_unref(expansion->bonds);
    g_array_unref(expansion->open);
    g_hash_table_unref(expansion->ids);
    g_free(expansion);
}

static struct node *node_at(struct wm_expansion *expansion, guint index)
{
    return &g_array_index(expansion->nodes, struct node, index);
}

static guint add_node(struct wm_expansion *expansion, guint size)
{
    struct node node = {size, 0, 0, 0};
    g_array_append_val(expansion->nodes, node);
    return expansion->nodes->len - 1;
}

static void add_bond(struct wm_expansion *expansion, guint user, guint used, bool is_paint)
{
    struct bond bond = {user, node_at(expansion, used)->users, is_paint};
    g_array_append_val(expansion->bonds, bond);
    node_at(expansion, used)->users = expansion->bonds->len;
    node_at(expansion, user)->pending++;
}

/* The node of an id, which may be borne further down, by several elements, or by none. */
static guint node_of_id(struct wm_expansion *expansion, const char *id, gsize length)
{
    char *key = g_strndup(id, length);
    guint number = GPOINTER_TO_UINT(g_hash_table_lookup(expansion->ids, key));
    if (number) {
        g_free(key);
        return number - 1;
    }
    guint index = add_node(expansion, 0);
    g_hash_table_insert(expansion->ids, key, GUINT_TO_POINTER(index + 1));
    return index;
}

/* Drawn only where something refers to it. */
static bool is_shelved(const char *local)
{
    static const char *const list[] = {"defs",           "symbol",   "pattern", "mask",
                                       "marker",         "clipPath", "filter",  "linearGradient",
                                       "radialGradient", NULL};
    return g_strv_contains(list, local);
}

/* Draws what its href names; the href of others is a link to follow or something to move. */
static bool is_drawing_href(const char *local)
{
    static const char *const list[] = {
        "use", "pattern", "feImage", "linearGradient", "radialGradient", NULL};
    return g_strv_contains(list, local);
}

/* Whether the property is for the element as a whole; others pass on to everything inside it. */
static bool is_for_whole(const char *property)
{
    static const char *const list[] = {"mask", "clip-path", "filter"};
    for (size_t i = 0; i < G_N_ELEMENTS(list); i++)
        if (g_ascii_strncasecmp(property, list[i], strlen(list[i])) == 0)
            return true;
    return false;
}

/* CSS may write any letter of "url" and of an id as its number. */
static char *resolve_escapes(const char *text)
{
    GString *plain = g_string_new(NULL);
    while (*text) {
        if (*text != '\\' || !text[1]) {
            g_string_append_c(plain, *text++);
            continue;
        }
        gunichar letter = 0;
        int digits = 0;
        for (text++; digits < 6 && g_ascii_isxdigit(*text); digits++)
            letter = letter * 16 + (gunichar)g_ascii_xdigit_value(*text++);
        if (digits == 0)
            g_string_append_c(plain, *text++);
        else
            g_string_append_unichar(plain, letter ? letter : 0xfffd);
        if (digits > 0 && *text)
            text += strspn(text, BLANKS) > 0;
    }
    return g_string_free(plain, FALSE);
}

/* One url(#id), whose parenthesis is at `open`. Ids end so that none lies inside another of its
 * kind, however broken the text is: that keeps the work linear. */
static void note_url(struct wm_expansion *expansion, guint user, const char *open, bool is_paint)
{
    const char *id = open + 1 + strspn(open + 1, BLANKS);
    const char *ends = *id == '"' ? "\"" : *id == '\'' ? "'" : BLANKS "()\"'";
    if (*id == '"' || *id == '\'')
        id++;
    if (*id++ == '#')
        add_bond(expansion, user, node_of_id(expansion, id, strcspn(id, ends)), is_paint);
}

/* Every url(#id) of an attribute; a style attribute has several properties. */
static void note_urls(struct wm_expansion *expansion, guint user, const char *name,
                      const char *value)
{
    char *plain = resolve_escapes(value);
    bool is_style = strcmp(name, "style") == 0;
    const char *property = is_style ? plain + strspn(plain, BLANKS) : name;
    for (const char *at = plain; (at = strpbrk(at, "(;")); at++)
        if (*at == ';')
            property = is_style ? at + 1 + strspn(at + 1, BLANKS) : name;
        else if (at - plain >= 3 && g_ascii_strncasecmp(at - 3, "url", 3) == 0)
            note_url(expansion, user, at, !is_for_whole(property));
    g_free(plain);
}

static void note_attribute(struct wm_expansion *expansion, const char *local, const char *name,
                           const char *value)
{
    guint element = g_array_index(expansion->open, guint, expansion->open->len - 1);
    if (strcmp(name, "id") == 0 || strcmp(name, "xml:id") == 0)
        add_bond(expansion, node_of_id(expansion, value, strlen(value)), element, false);
    else if (strcmp(name, "href") != 0 && !g_str_has_suffix(name, ":href"))
        note_urls(expansion, element, name, value);
    else if (value[0] == '#' && is_drawing_href(local))
        add_bond(expansion, element, node_of_id(expansion, value + 1, strlen(value + 1)), false);
}

void wm_expansion_enter(struct wm_expansion *expansion, const char *local, const char **names,
                        const char **values)
{
    GArray *open = expansion->open;
    guint element = add_node(expansion, strcmp(local, "stop") != 0);
    if (open->len > 0 && !is_shelved(local))
        add_bond(expansion, g_array_index(open, guint, open->len - 1), element, false);
    g_array_append_val(open, element);
    for (int i = 0; names[i]; i++)
        note_attribute(expansion, local, names[i], values[i]);
}

void wm_expansion_leave(struct wm_expansion *expansion)
{
    g_array_set_size(expansion->open, expansion->open->len - 1);
}

static guint clamp(guint64 size)
{
    return (guint)MIN(size, MOST_ELEMENTS + 1);
}

/* Tells all users of a node that is counted; those that wait for nothing else join `counted`. */
static void pass_on(struct wm_expansion *expansion, struct node *used, GArray *counted)
{
    used->size = clamp((guint64)used->size * (1 + used->paint));
    for (guint number = used->users; number > 0;) {
        struct bond *bond = &g_array_index(expansion->bonds, struct bond, number - 1);
        struct node *user = node_at(expansion, bond->user);
        guint *sum = bond->is_paint ? &user->paint : &user->size;
        *sum = clamp((guint64)*sum + used->size);
        if (--user->pending == 0)
            g_array_append_val(counted, bond->user);
        number = bond->next;
    }
}

const char *wm_expansion_fault(struct wm_expansion *expansion)
{
    GArray *counted = g_array_new(FALSE, FALSE, sizeof(guint));
    guint largest = 0;
    for (guint i = 0; i < expansion->nodes->len; i++)
        if (node_at(expansion, i)->pending == 0)
            g_array_append_val(counted, i);
    for (guint i = 0; i < counted->len; i++) {
        struct node *node = node_at(expansion, g_array_index(counted, guint, i));
        pass_on(expansion, node, counted);
        largest = MAX(largest, node->size);
    }
    bool has_circle = counted->len < expansion->nodes->len;
    g_array_unref(counted);
    return has_circle                ? "is an SVG that contains itself"
           : largest > MOST_ELEMENTS ? "is an SVG that expands to more than 10,000 elements"
                                     : NULL;
}
