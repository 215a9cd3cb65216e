/* SPDX-License-Identifier: MIT
 *
 * Elements in the arena, linked to their children; and what the tables say of a whole element.
 */
#include "read/tree.h"

#include <string.h>

struct wm_element *wm_tree_open(struct wm_reader *reader, struct wm_element *parent,
                                enum wm_element_kind kind, const char *name)
{
    struct wm_element *element = wm_arena_new(reader->arena, struct wm_element);
    element->kind = kind;
    element->name = name;
    element->parent = parent;
    element->language = parent ? parent->language : "";
    if (parent && parent->last)
        parent->last->next = element;
    else if (parent)
        parent->first = element;
    if (parent)
        parent->last = element;
    return element;
}

/* Also blank: what only looks so, such as no-break spaces and marks of direction. */
static bool is_unseen(gunichar c)
{
    switch (g_unichar_type(c)) {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_SPACE_SEPARATOR:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
        return true;
    default:
        return false;
    }
}

static bool looks_blank(const char *text)
{
    for (; *text; text = g_utf8_next_char(text))
        if (!is_unseen(g_utf8_get_char(text)))
            return false;
    return true;
}

static char *collapse_blanks(struct wm_arena *arena, const char *text)
{
    char *copy = wm_arena_strdup(arena, text), *end = copy;
    for (; *text; text++) {
        if (!wm_is_blank(*text))
            *end++ = *text;
        else if (end > copy && end[-1] != ' ')
            *end++ = ' ';
    }
    if (end > copy && end[-1] == ' ')
        end--;
    *end = '\0';
    return copy;
}

const char *wm_tree_text(struct wm_reader *reader, const char *text, struct wm_span at)
{
    char *collapsed = collapse_blanks(reader->arena, text);
    if (looks_blank(collapsed)) {
        wm_findings_add(reader->findings, WM_CODE_BAD_VALUE, at, "the text is empty");
        return NULL;
    }
    if (g_utf8_strlen(collapsed, -1) > (glong)wm_reader_most(reader, WM_LIMIT_LABEL)) {
        wm_reader_limit(reader, at, WM_LIMIT_LABEL);
        return NULL;
    }
    return collapsed;
}

static bool has_text_child(const struct wm_element *element, const char *name)
{
    for (const struct wm_element *child = element->first; child; child = child->next)
        if (child->kind == WM_ELEMENT_TEXT && strcmp(child->name, name) == 0)
            return true;
    return false;
}

static void check_attributes(struct wm_reader *reader, const struct wm_element *element)
{
    const struct wm_attribute_row *row = wm_element_rows[element->kind].attributes;
    for (; row->name; row++) {
        if (!wm_attribute_is_required(row) || wm_tree_attribute(element, row->name) ||
            (wm_attribute_is_text(row) && has_text_child(element, row->name)))
            continue;
        wm_findings_add(reader->findings, WM_CODE_MISSING_ATTRIBUTE, element->name_at,
                        "<%s> has no %s", element->name, row->name);
    }
}

static void report_text_twice(struct wm_reader *reader, const struct wm_element *text,
                              const struct wm_attribute *attribute)
{
    if (attribute)
        wm_findings_add(reader->findings, WM_CODE_TEXT_TWICE, text->name_at,
                        "%s is given twice, as an attribute and as an element", text->name);
    else if (*text->language)
        wm_findings_add(reader->findings, WM_CODE_TEXT_TWICE, text->name_at,
                        "%s is given twice in the language %s", text->name, text->language);
    else
        wm_findings_add(reader->findings, WM_CODE_TEXT_TWICE, text->name_at,
                        "%s is given twice without a language", text->name);
}

static void check_texts(struct wm_reader *reader, const struct wm_element *element)
{
    GHashTable *seen = NULL;
    for (const struct wm_element *child = element->first; child; child = child->next) {
        if (child->kind != WM_ELEMENT_TEXT)
            continue;
        if (!seen)
            seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
        char *language = g_ascii_strdown(child->language, -1);
        char *key = g_strconcat(child->name, " ", language, NULL);
        g_free(language);
        const struct wm_attribute *attribute = wm_tree_attribute(element, child->name);
        if (!g_hash_table_add(seen, key) || attribute)
            report_text_twice(reader, child, attribute);
    }
    if (seen)
        g_hash_table_destroy(seen);
}

static void check_children(struct wm_reader *reader, const struct wm_element *element)
{
    const struct wm_element_row *row = &wm_element_rows[element->kind];
    for (const struct wm_child_row *child = row->children; child->kind; child++)
        if (child->is_required && !wm_tree_child(element, child->kind))
            wm_findings_add(reader->findings, WM_CODE_MISSING_ELEMENT, element->name_at,
                            "<%s> holds no <%s>", element->name, wm_element_rows[child->kind].name);
    if (row->needs_children && !wm_tree_child(element, row->children[0].kind) &&
        !wm_tree_child(element, row->children[1].kind))
        wm_findings_add(reader->findings, WM_CODE_MISSING_ELEMENT, element->name_at,
                        "<%s> holds no <%s> and no <%s>", element->name,
                        wm_element_rows[row->children[0].kind].name,
                        wm_element_rows[row->children[1].kind].name);
}

void wm_tree_close(struct wm_reader *reader, struct wm_element *element)
{
    check_attributes(reader, element);
    check_texts(reader, element);
    if (!element->has_mistakes)
        check_children(reader, element);
}

const struct wm_attribute *wm_tree_attribute(const struct wm_element *element, const char *name)
{
    for (int i = 0; i < element->attribute_count; i++)
        if (strcmp(element->attributes[i].row->name, name) == 0)
            return &element->attributes[i];
    return NULL;
}

static const struct wm_element *find_kind(const struct wm_element *from, enum wm_element_kind kind)
{
    while (from && from->kind != kind)
        from = from->next;
    return from;
}

const struct wm_element *wm_tree_child(const struct wm_element *element, enum wm_element_kind kind)
{
    return find_kind(element->first, kind);
}

const struct wm_element *wm_tree_next(const struct wm_element *element)
{
    return find_kind(element->next, element->kind);
}
