/* SPDX-License-Identifier: MIT
 *
 * Which element this is and whether it may stand here. One that is only misspelled is read as the
 * one that was meant, so that what it holds raises no further complaint.
 */
#include "read/start.h"

#include <string.h>

static struct wm_span span_of(const struct wm_parse *parse, size_t start, size_t end)
{
    return (struct wm_span){parse->source, start, end};
}

static struct wm_span name_span(const struct wm_parse *parse, const struct wm_start *start)
{
    return span_of(parse, start->tag->name_start, start->tag->name_end);
}

/* Where the namespace of the element is declared on its own tag: the value, the name where the
 * value is empty; else the element's name. */
static struct wm_span space_span(const struct wm_parse *parse, const struct wm_start *start)
{
    char *wanted = start->prefix ? g_strconcat("xmlns:", start->prefix, NULL) : g_strdup("xmlns");
    struct wm_span at = name_span(parse, start);
    for (guint i = 0; i < start->tag->attributes->len; i++) {
        const struct wm_tag_attribute *it =
            &g_array_index(start->tag->attributes, struct wm_tag_attribute, i);
        size_t length = it->name_end - it->name_start;
        if (length != strlen(wanted) ||
            memcmp(parse->source->bytes + it->name_start, wanted, length) != 0)
            continue;
        at = it->value_end > it->value_start ? span_of(parse, it->value_start, it->value_end)
                                             : span_of(parse, it->name_start, it->name_end);
    }
    g_free(wanted);
    return at;
}

static void open_element(struct wm_parse *parse, const struct wm_start *start,
                         enum wm_element_kind kind, const char *name)
{
    struct wm_element *element = wm_tree_open(parse->reader, parse->current, kind, name);
    if (!parse->current) {
        parse->root = element;
        element->language = parse->expected.language;
    }
    element->at = span_of(parse, start->tag->start, start->tag->end);
    element->name_at = name_span(parse, start);
    parse->current = element;
    g_string_truncate(parse->text, 0);
    wm_start_attributes(parse, start);
}

static void pass_over(struct wm_parse *parse)
{
    parse->skipped = 1;
    if (parse->current)
        parse->current->has_mistakes = true;
}

/* The number of a later format, or NULL. */
static const char *later_format(const char *space)
{
    if (!g_str_has_prefix(space, WM_NAMESPACE_PREFIX))
        return NULL;
    const char *number = space + strlen(WM_NAMESPACE_PREFIX);
    bool is_number = *number >= '1' && *number <= '9' &&
                     strspn(number, "0123456789") == strlen(number) && strlen(number) < 9;
    return is_number && strcmp(number, "1") != 0 ? number : NULL;
}

static void check_root_space(struct wm_parse *parse, const struct wm_start *start)
{
    struct wm_findings *findings = parse->reader->findings;
    if (parse->expected.space && strcmp(start->space, parse->expected.space) != 0) {
        wm_findings_add(findings, WM_CODE_NAMESPACE, space_span(parse, start),
                        *parse->expected.space ? "the office is not in the namespace %s%s"
                                               : "the office is in a namespace%s%s",
                        parse->expected.space,
                        *parse->expected.space ? "" : ", the workflow in none");
        return;
    }
    if (!*start->space || strcmp(start->space, WM_NAMESPACE) == 0)
        return;
    struct wm_finding *finding =
        wm_findings_add(findings, WM_CODE_NAMESPACE, space_span(parse, start),
                        "the namespace \"%s\" is not that of a workflow",
                        wm_reader_shown(parse->reader, start->space));
    wm_finding_hint(findings, finding, "write xmlns=\"" WM_NAMESPACE "\"");
}

static void report_root(struct wm_parse *parse, const struct wm_start *start, const char *wanted)
{
    struct wm_finding *finding =
        wm_findings_add(parse->reader->findings, WM_CODE_UNKNOWN_ELEMENT, name_span(parse, start),
                        "the file begins with <%s>, not with <%s>",
                        wm_reader_shown(parse->reader, start->name), wanted);
    if (strcmp(start->name, "office") == 0)
        wm_finding_hint(parse->reader->findings, finding,
                        "an office in a file of its own is named by <office file=\"...\"/>");
}

static void start_root(struct wm_parse *parse, const struct wm_start *start)
{
    const char *wanted = wm_element_rows[parse->expected.kind].name;
    const char *later = later_format(start->space);
    parse->space = wm_arena_strdup(parse->reader->arena, start->space);
    if (later)
        wm_findings_add(parse->reader->findings, WM_CODE_LATER_FORMAT, space_span(parse, start),
                        "the file is of format %s, this wallmap reads 1", later);
    else if (strcmp(start->name, wanted) != 0)
        report_root(parse, start, wanted);
    if (later || strcmp(start->name, wanted) != 0) {
        pass_over(parse);
        return;
    }
    check_root_space(parse, start);
    open_element(parse, start, parse->expected.kind, wanted);
}

/* Names of what may stand in an element of that kind; ends with NULL. */
static GPtrArray *list_children(enum wm_element_kind kind)
{
    const struct wm_element_row *row = &wm_element_rows[kind];
    GPtrArray *names = g_ptr_array_new();
    for (const struct wm_child_row *child = row->children; child->kind; child++)
        g_ptr_array_add(names, (gpointer)wm_element_rows[child->kind].name);
    for (const struct wm_attribute_row *text = row->attributes; text->name; text++)
        if (wm_attribute_is_text(text))
            g_ptr_array_add(names, (gpointer)text->name);
    g_ptr_array_add(names, NULL);
    return names;
}

/* Where an element of that name would belong: "<step>, <handoff>"; "" where nowhere. */
static char *list_homes(const char *name)
{
    GString *homes = g_string_new(NULL);
    for (enum wm_element_kind kind = WM_ELEMENT_WORKFLOW; kind < WM_ELEMENT_TEXT; kind++)
        if (wm_element_child(kind, name))
            g_string_append_printf(homes, "%s<%s>", homes->len ? " or " : "",
                                   wm_element_rows[kind].name);
    return g_string_free(homes, FALSE);
}

/* Tells that the element may not stand here; returns the name that was meant, or NULL. */
static const char *report_unknown(struct wm_parse *parse, const struct wm_start *start)
{
    struct wm_reader *reader = parse->reader;
    bool is_text = parse->current->kind == WM_ELEMENT_TEXT;
    struct wm_finding *finding = wm_findings_add(
        reader->findings, WM_CODE_UNKNOWN_ELEMENT, name_span(parse, start),
        is_text ? "<%s> cannot stand in <%s>, which holds only text" : "<%s> cannot stand in <%s>",
        wm_reader_shown(reader, start->name), parse->current->name);
    if (is_text)
        return NULL;
    char *homes = list_homes(start->name);
    const char *near = NULL;
    if (*homes) {
        wm_finding_hint(reader->findings, finding, "it belongs in %s", homes);
    } else {
        GPtrArray *names = list_children(parse->current->kind);
        near = wm_reader_nearest(reader, start->name, (const char *const *)names->pdata);
        wm_reader_suggest(reader, finding, near);
        g_ptr_array_free(names, TRUE);
    }
    g_free(homes);
    return near;
}

static void report_repeated(struct wm_parse *parse, const struct wm_start *start,
                            const struct wm_element *first)
{
    wm_findings_add(parse->reader->findings, WM_CODE_REPEATED_ELEMENT, name_span(parse, start),
                    "<%s> stands more than once in <%s>%s", first->name, first->parent->name,
                    wm_reader_place(parse->reader, first->at, parse->source));
}

static void open_child(struct wm_parse *parse, const struct wm_start *start,
                       const struct wm_child_row *row)
{
    const char *name = wm_element_rows[row->kind].name;
    const struct wm_element **first = &parse->firsts[row->kind];
    bool is_first = !*first || (*first)->parent != parse->current;
    if (row->is_single && !is_first && strcmp(start->name, name) == 0)
        report_repeated(parse, start, *first);
    open_element(parse, start, row->kind, name);
    if (is_first)
        *first = parse->current;
}

static void start_child(struct wm_parse *parse, const struct wm_start *start)
{
    const char *name = start->name;
    const struct wm_element *parent = parse->current;
    const struct wm_child_row *child = wm_element_child(parent->kind, name);
    const struct wm_attribute_row *text = wm_element_attribute(parent->kind, name);
    if (!child && !(text && wm_attribute_is_text(text))) {
        name = report_unknown(parse, start);
        child = name ? wm_element_child(parent->kind, name) : NULL;
        text = name ? wm_element_attribute(parent->kind, name) : NULL;
    }
    if (child)
        open_child(parse, start, child);
    else if (text)
        open_element(parse, start, WM_ELEMENT_TEXT, text->name);
    else
        pass_over(parse);
}

/* An element of another namespace than the file's: other programs' business, unless it looks like
 * one of ours that lost its way. */
static void start_foreign(struct wm_parse *parse, const struct wm_start *start)
{
    struct wm_findings *findings = parse->reader->findings;
    const char *name = wm_reader_shown(parse->reader, start->name);
    struct wm_finding *finding;
    if (!*start->space) {
        finding = wm_findings_add(findings, WM_CODE_NAMESPACE, space_span(parse, start),
                                  "<%s> is in no namespace, unlike the file", name);
        wm_finding_hint(findings, finding, "leave xmlns=\"\" out");
        pass_over(parse);
    } else if (!*parse->space && strcmp(start->space, WM_NAMESPACE) == 0) {
        finding = wm_findings_add(findings, WM_CODE_NAMESPACE, space_span(parse, start),
                                  "<%s> is in a namespace, unlike the file", name);
        wm_finding_hint(findings, finding, "put xmlns on the first element of the file");
        pass_over(parse);
    } else if (parse->current->kind == WM_ELEMENT_TEXT) {
        report_unknown(parse, start);
        pass_over(parse);
    } else {
        parse->skipped = 1;
    }
}

void wm_start_element(struct wm_parse *parse, const struct wm_start *start)
{
    if (start->prefix && !*start->space) /* declared nowhere, which libxml2 has told */
        pass_over(parse);
    else if (!parse->current)
        start_root(parse, start);
    else if (strcmp(start->space, parse->space) == 0)
        start_child(parse, start);
    else
        start_foreign(parse, start);
}
