/* SPDX-License-Identifier: MIT
 *
 * The attributes of a start tag: which are known here, and where each stands. One that is only
 * misspelled is read as the one that was meant.
 */
#include "read/start.h"

#include <string.h>

/* libxml2's five pointers of one attribute. */
struct raw {
    const char *name, *prefix, *space, *value, *value_end;
};

static struct raw raw_at(const struct wm_start *start, int index)
{
    const char *const *it = start->attributes + 5 * (size_t)index;
    return (struct raw){it[0], it[1], it[2], it[3], it[4]};
}

static bool declares_space(const struct wm_source *source, const struct wm_tag_attribute *it)
{
    const char *name = source->bytes + it->name_start;
    size_t length = it->name_end - it->name_start;
    return (length == 5 && memcmp(name, "xmlns", 5) == 0) ||
           (length > 6 && memcmp(name, "xmlns:", 6) == 0);
}

/* The places of libxml2's attributes: those of the tag, in order, without declarations of
 * namespaces. In a tag that breaks XML's rules the two may disagree, before or after libxml2 has
 * complained of it: what it sees less is not used, and what it sees more has the place of the tag's
 * name. */
static struct wm_tag_attribute *list_places(const struct wm_parse *parse,
                                            const struct wm_start *start)
{
    const GArray *all = start->tag->attributes;
    size_t seen = (size_t)start->attribute_count;
    struct wm_tag_attribute *places = g_new0(struct wm_tag_attribute, all->len + seen + 1);
    size_t count = 0;
    for (guint i = 0; i < all->len; i++) {
        const struct wm_tag_attribute *it = &g_array_index(all, struct wm_tag_attribute, i);
        if (!declares_space(parse->source, it))
            places[count++] = *it;
    }
    const struct wm_tag *tag = start->tag;
    for (; count < seen; count++)
        places[count] = (struct wm_tag_attribute){tag->name_start, tag->name_end, tag->name_start,
                                                  tag->name_end};
    return places;
}

/* libxml2 leaves every & of a value as &#38; for a tree that it would make, whatever the author
 * wrote for it. */
static char *decode_value(struct wm_arena *arena, struct raw raw)
{
    static const char code[] = "&#38;";
    char *value = wm_arena_strndup(arena, raw.value, (size_t)(raw.value_end - raw.value));
    char *to = value;
    for (const char *from = value; *from; to++) {
        *to = *from;
        from += g_str_has_prefix(from, code) ? strlen(code) : 1;
    }
    *to = '\0';
    return value;
}

static void add_attribute(struct wm_parse *parse, const struct wm_attribute_row *row,
                          struct raw raw, const struct wm_tag_attribute *place)
{
    struct wm_element *element = parse->current;
    struct wm_attribute *attribute = &element->attributes[element->attribute_count++];
    attribute->row = row;
    attribute->name_at = (struct wm_span){parse->source, place->name_start, place->name_end};
    attribute->value_at = (struct wm_span){parse->source, place->value_start, place->value_end};
    attribute->value = decode_value(parse->reader->arena, raw);
    if (wm_attribute_is_text(row))
        attribute->value = wm_tree_text(parse->reader, attribute->value, attribute->value_at);
}

/* A tag of BCP 47 by its shape; "" takes an inherited language away. */
static bool is_language(const char *tag)
{
    for (size_t subtag = 0; *tag; subtag++) {
        size_t length = 0;
        while (subtag ? g_ascii_isalnum(tag[length]) : g_ascii_isalpha(tag[length]))
            length++;
        if (length < 1 || length > 8)
            return false;
        tag += length;
        if (*tag && (*tag != '-' || *++tag == '\0'))
            return false;
    }
    return true;
}

static void set_language(struct wm_parse *parse, struct raw raw,
                         const struct wm_tag_attribute *place)
{
    struct wm_reader *reader = parse->reader;
    struct wm_span at = {parse->source, place->value_start, place->value_end};
    char *tag = g_strstrip(decode_value(reader->arena, raw));
    size_t most = wm_reader_most(reader, WM_LIMIT_ID);
    if (strlen(tag) > most) {
        wm_reader_limit_where(reader, at, WM_LIMIT_ID, most, "in a language");
    } else if (!is_language(tag)) {
        struct wm_finding *finding =
            wm_findings_add(reader->findings, WM_CODE_BAD_VALUE, at, "\"%s\" is not a language",
                            wm_reader_shown(reader, tag));
        wm_finding_hint(reader->findings, finding, "write a tag such as en, de or pt-BR");
    } else {
        parse->current->language = tag;
    }
}

/* Attributes with a prefix; true where nothing more is to be said of it. */
static bool take_prefixed(struct wm_parse *parse, struct raw raw,
                          const struct wm_tag_attribute *place)
{
    static const char *const allowed[] = {"space", "base", "id", NULL};
    if (!raw.prefix)
        return false;
    if (!raw.space) /* the prefix is declared nowhere, which libxml2 has told */
        return true;
    if (strcmp(raw.prefix, "xml") != 0)
        return strcmp(raw.space, WM_NAMESPACE) != 0 && strcmp(raw.space, parse->space) != 0;
    if (strcmp(raw.name, "lang") != 0)
        return g_strv_contains(allowed, raw.name);
    set_language(parse, raw, place);
    return true;
}

/* Names of attributes that are not there yet; ends with NULL. */
static GPtrArray *list_free_names(const struct wm_element *element)
{
    GPtrArray *names = g_ptr_array_new();
    for (const struct wm_attribute_row *row = wm_element_rows[element->kind].attributes; row->name;
         row++)
        if (!wm_tree_attribute(element, row->name))
            g_ptr_array_add(names, (gpointer)row->name);
    g_ptr_array_add(names, NULL);
    return names;
}

static void take_unknown(struct wm_parse *parse, struct raw raw,
                         const struct wm_tag_attribute *place)
{
    struct wm_reader *reader = parse->reader;
    struct wm_span at = {parse->source, place->name_start, place->name_end};
    char *name =
        wm_arena_strndup(reader->arena, parse->source->bytes + at.start, at.end - at.start);
    struct wm_finding *finding =
        wm_findings_add(reader->findings, WM_CODE_UNKNOWN_ATTRIBUTE, at, "<%s> has no attribute %s",
                        parse->current->name, wm_reader_shown(reader, name));
    if (strcmp(name, "lang") == 0) {
        wm_reader_suggest(reader, finding, "xml:lang");
        return;
    }
    GPtrArray *names = list_free_names(parse->current);
    const char *near = raw.prefix && strcmp(raw.prefix, "xml") == 0
                           ? NULL
                           : wm_reader_nearest(reader, raw.name, (const char *const *)names->pdata);
    wm_reader_suggest(reader, finding, near);
    g_ptr_array_free(names, TRUE);
    if (near)
        add_attribute(parse, wm_element_attribute(parse->current->kind, near), raw, place);
}

static const struct wm_attribute_row *known_row(const struct wm_element *element, struct raw raw)
{
    bool is_ours = !raw.prefix || !raw.space;
    return is_ours ? wm_element_attribute(element->kind, raw.name) : NULL;
}

void wm_start_attributes(struct wm_parse *parse, const struct wm_start *start)
{
    struct wm_element *element = parse->current;
    struct wm_tag_attribute *places = list_places(parse, start);
    element->attributes =
        wm_arena_array(parse->reader->arena, struct wm_attribute, (size_t)start->attribute_count);
    for (int i = 0; i < start->attribute_count; i++) {
        struct raw raw = raw_at(start, i);
        if (known_row(element, raw))
            add_attribute(parse, known_row(element, raw), raw, &places[i]);
    }
    /* What is not known comes second, when it is clear which names are still free. */
    for (int i = 0; i < start->attribute_count; i++) {
        struct raw raw = raw_at(start, i);
        if (!known_row(element, raw) && !take_prefixed(parse, raw, &places[i]))
            take_unknown(parse, raw, &places[i]);
    }
    g_free(places);
}
