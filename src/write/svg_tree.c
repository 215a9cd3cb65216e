/* SPDX-License-Identifier: MIT
 *
 * What Cairo wrote, as a tree that can be rewritten.
 */
#include "write/svg_inside.h"

#include <string.h>

struct builder {
    struct wm_arena *arena;
    struct wm_svg_node *root;
    GPtrArray *open; /* struct wm_svg_node */
};

static void unref_array(gpointer array)
{
    g_array_unref(array);
}

static void unref_pointers(gpointer array)
{
    g_ptr_array_unref(array);
}

static struct wm_svg_node *create_node(struct wm_arena *arena, const char *name)
{
    struct wm_svg_node *node = wm_arena_new(arena, struct wm_svg_node);
    node->name = wm_arena_strdup(arena, name);
    node->attributes = wm_arena_own(
        arena, g_array_new(FALSE, FALSE, sizeof(struct wm_svg_attribute)), unref_array);
    node->children = wm_arena_own(arena, g_ptr_array_new(), unref_pointers);
    return node;
}

static void start_node(GMarkupParseContext *context G_GNUC_UNUSED, const char *name,
                       const char **names, const char **values, gpointer data,
                       GError **error G_GNUC_UNUSED)
{
    struct builder *builder = data;
    struct wm_svg_node *node = create_node(builder->arena, name);
    for (int i = 0; names[i]; i++)
        wm_svg_set_attribute(node, wm_arena_strdup(builder->arena, names[i]),
                             wm_arena_strdup(builder->arena, values[i]));
    if (builder->open->len) {
        struct wm_svg_node *parent = builder->open->pdata[builder->open->len - 1];
        g_ptr_array_add(parent->children, node);
    } else {
        builder->root = node;
    }
    g_ptr_array_add(builder->open, node);
}

static void end_node(GMarkupParseContext *context G_GNUC_UNUSED, const char *name G_GNUC_UNUSED,
                     gpointer data, GError **error G_GNUC_UNUSED)
{
    struct builder *builder = data;
    g_ptr_array_set_size(builder->open, (int)builder->open->len - 1);
}

struct wm_svg_node *wm_svg_parse(struct wm_arena *arena, const char *bytes, size_t length)
{
    static const GMarkupParser parser = {.start_element = start_node, .end_element = end_node};
    struct builder builder = {arena, NULL, g_ptr_array_new()};
    GMarkupParseContext *context =
        g_markup_parse_context_new(&parser, G_MARKUP_DEFAULT_FLAGS, &builder, NULL);
    bool is_whole = g_markup_parse_context_parse(context, bytes, (gssize)length, NULL) &&
                    g_markup_parse_context_end_parse(context, NULL);
    g_markup_parse_context_free(context);
    g_ptr_array_unref(builder.open);
    return is_whole ? builder.root : NULL;
}

static struct wm_svg_attribute *find_attribute(const struct wm_svg_node *node, const char *name)
{
    for (guint i = 0; i < node->attributes->len; i++) {
        struct wm_svg_attribute *it = &g_array_index(node->attributes, struct wm_svg_attribute, i);
        if (strcmp(it->name, name) == 0)
            return it;
    }
    return NULL;
}

const char *wm_svg_attribute(const struct wm_svg_node *node, const char *name)
{
    const struct wm_svg_attribute *it = find_attribute(node, name);
    return it ? it->value : NULL;
}

void wm_svg_set_attribute(struct wm_svg_node *node, const char *name, const char *value)
{
    struct wm_svg_attribute *it = find_attribute(node, name);
    struct wm_svg_attribute attribute = {name, value};
    if (it)
        *it = attribute;
    else
        g_array_append_val(node->attributes, attribute);
}

void wm_svg_drop_attribute(struct wm_svg_node *node, const char *name)
{
    const struct wm_svg_attribute *it = find_attribute(node, name);
    const struct wm_svg_attribute *first =
        (const struct wm_svg_attribute *)(const void *)node->attributes->data;
    if (it)
        g_array_remove_index(node->attributes, (guint)(it - first));
}

const char *wm_svg_reference(const char *value, size_t *length)
{
    const char *start = g_str_has_prefix(value, "url(#") ? value + 5
                        : *value == '#'                  ? value + 1
                                                         : NULL;
    if (start)
        *length = strcspn(start, ")");
    return start;
}
