/* SPDX-License-Identifier: MIT
 *
 * Cairo's SVG made smaller, and free of the masks that LibreOffice paints as black blobs.
 */
#include "write/svg_inside.h"

#include <string.h>

struct tidy {
    struct wm_arena *arena;
    GHashTable *by_id; /* id → struct wm_svg_node */
    GHashTable *uses;  /* id → how often it is referred to */
};

/* The node an attribute's value refers to, also inside a style. */
static const char *reference_in(const char *value, size_t *length)
{
    const char *at = strstr(value, "url(#");
    return wm_svg_reference(at ? at : value, length);
}

static char *id_in(const char *value)
{
    size_t length;
    const char *start = reference_in(value, &length);
    return start ? g_strndup(start, length) : NULL;
}

/* Whether the attribute can refer to something; a colour #rrggbb looks just like it. */
static bool can_refer(const struct wm_svg_attribute *it)
{
    return strcmp(it->name, "xlink:href") == 0 || strstr(it->value, "url(#");
}

static void count_node(struct tidy *tidy, struct wm_svg_node *node)
{
    for (guint i = 0; i < node->attributes->len; i++) {
        const struct wm_svg_attribute *it =
            &g_array_index(node->attributes, struct wm_svg_attribute, i);
        if (strcmp(it->name, "id") == 0)
            g_hash_table_insert(tidy->by_id, g_strdup(it->value), node);
        char *id = can_refer(it) ? id_in(it->value) : NULL;
        if (id) {
            int count = GPOINTER_TO_INT(g_hash_table_lookup(tidy->uses, id));
            g_hash_table_insert(tidy->uses, id, GINT_TO_POINTER(count + 1));
        }
    }
    for (guint i = 0; i < node->children->len; i++)
        count_node(tidy, node->children->pdata[i]);
}

static void count_all(struct tidy *tidy, struct wm_svg_node *root)
{
    g_hash_table_remove_all(tidy->by_id);
    g_hash_table_remove_all(tidy->uses);
    count_node(tidy, root);
}

static struct wm_svg_node *find_referred(const struct tidy *tidy, const char *value)
{
    char *id = value ? id_in(value) : NULL;
    struct wm_svg_node *node = id ? g_hash_table_lookup(tidy->by_id, id) : NULL;
    g_free(id);
    return node;
}

static struct wm_svg_node *only_child(const struct wm_svg_node *node, const char *name)
{
    struct wm_svg_node *child = node->children->len == 1 ? node->children->pdata[0] : NULL;
    return child && strcmp(child->name, name) == 0 ? child : NULL;
}

/* The opacity of a mask that is one rectangle of it, as Cairo writes for a group with an opacity;
 * NULL for any other mask. */
static const char *opacity_of_mask(struct tidy *tidy, const struct wm_svg_node *mask)
{
    const struct wm_svg_node *group = only_child(mask, "g");
    const struct wm_svg_node *rect = group ? only_child(group, "rect") : NULL;
    const char *style = rect ? wm_svg_attribute(rect, "style") : NULL;
    const char *opacity = style ? strstr(style, "fill-opacity:") : NULL;
    if (!opacity)
        return NULL;
    opacity += strlen("fill-opacity:");
    return wm_arena_strndup(tidy->arena, opacity, strcspn(opacity, ";"));
}

static void replace_mask(struct tidy *tidy, struct wm_svg_node *node)
{
    const struct wm_svg_node *mask = find_referred(tidy, wm_svg_attribute(node, "mask"));
    const char *opacity = mask ? opacity_of_mask(tidy, mask) : NULL;
    if (opacity) {
        wm_svg_drop_attribute(node, "mask");
        wm_svg_set_attribute(node, "opacity", opacity);
    }
}

/* A group that is used once takes the place of its use. */
static void inline_use(struct tidy *tidy, struct wm_svg_node *use)
{
    const char *href = strcmp(use->name, "use") == 0 ? wm_svg_attribute(use, "xlink:href") : NULL;
    struct wm_svg_node *group = find_referred(tidy, href);
    if (!group || strcmp(group->name, "g") != 0)
        return;
    const char *id = wm_svg_attribute(group, "id");
    if (!id || GPOINTER_TO_INT(g_hash_table_lookup(tidy->uses, id)) != 1)
        return;
    wm_svg_drop_attribute(group, "id");
    wm_svg_drop_attribute(use, "xlink:href");
    use->name = "g";
    g_ptr_array_add(use->children, group);
}

/* A group without attributes gives its children to its parent. */
static void lift_children(struct wm_svg_node *node)
{
    for (guint i = 0; i < node->children->len;) {
        struct wm_svg_node *child = node->children->pdata[i];
        if (strcmp(child->name, "g") != 0 || child->attributes->len) {
            i++;
            continue;
        }
        g_ptr_array_remove_index(node->children, i);
        for (guint j = 0; j < child->children->len; j++)
            g_ptr_array_insert(node->children, (int)(i + j), child->children->pdata[j]);
    }
}

static void tidy_node(struct tidy *tidy, struct wm_svg_node *node)
{
    replace_mask(tidy, node);
    inline_use(tidy, node);
    if (strcmp(node->name, "g") == 0)
        wm_svg_drop_attribute(node, "clip-rule");
    for (guint i = 0; i < node->children->len; i++)
        tidy_node(tidy, node->children->pdata[i]);
    lift_children(node);
}

/* True if one was dropped; what only that one used may then go as well. */
static bool drop_unused(const struct tidy *tidy, struct wm_svg_node *defs)
{
    guint before = defs->children->len;
    for (guint i = before; i-- > 0;) {
        const char *id = wm_svg_attribute(defs->children->pdata[i], "id");
        if (!id || !g_hash_table_contains(tidy->uses, id))
            g_ptr_array_remove_index(defs->children, i);
    }
    return defs->children->len < before;
}

static struct wm_svg_node *find_child(const struct wm_svg_node *node, const char *name)
{
    for (guint i = 0; i < node->children->len; i++) {
        struct wm_svg_node *child = node->children->pdata[i];
        if (strcmp(child->name, name) == 0)
            return child;
    }
    return NULL;
}

struct wm_svg_node *wm_svg_tidy(struct wm_arena *arena, struct wm_svg_node *root)
{
    struct tidy tidy = {
        arena,
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
    };
    struct wm_svg_node *defs = find_child(root, "defs"), *body = find_child(root, "g");
    if (body) {
        wm_svg_drop_attribute(body, "id");
        count_all(&tidy, root);
        for (guint i = 0; defs && i < defs->children->len; i++)
            tidy_node(&tidy, defs->children->pdata[i]);
        tidy_node(&tidy, body);
    }
    do
        count_all(&tidy, root);
    while (defs && drop_unused(&tidy, defs));
    g_hash_table_unref(tidy.by_id);
    g_hash_table_unref(tidy.uses);
    return body;
}
