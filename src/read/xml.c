/* SPDX-License-Identifier: MIT
 *
 * libxml2's SAX2 side: it says what is well-formed, decodes entities and keeps namespaces; which
 * element belongs where is sorted out in start.c. Nothing is ever opened, and no entity is known
 * but XML's own five.
 */
#include "read/xml.h"

#include "read/complaint.h"
#include "read/start.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

static size_t find_offset(const struct wm_parse *parse)
{
    long offset = xmlByteConsumed(parse->context);
    return MIN(offset < 0 ? 0 : (size_t)offset, parse->source->length);
}

/* NOLINTNEXTLINE(readability-function-size): the parameters are libxml2's */
static void start_element(void *data, const xmlChar *name, const xmlChar *prefix,
                          const xmlChar *space, int space_count, const xmlChar **spaces,
                          int attribute_count, int default_count, const xmlChar **attributes)
{
    (void)space_count, (void)spaces, (void)default_count;
    struct wm_parse *parse = data;
    if (parse->is_broken)
        return;
    size_t start = wm_tag_find(parse->source, find_offset(parse));
    g_array_append_val(parse->open, start);
    struct wm_tag tag;
    wm_tag_init(&tag, parse->source, start);
    parse->cursor = tag.end;
    parse->is_loose_told = false;
    struct wm_start seen = {(const char *)name,
                            (const char *)prefix,
                            space ? (const char *)space : "",
                            (const char *const *)attributes,
                            attribute_count,
                            &tag};
    if (parse->skipped > 0)
        parse->skipped++;
    else
        wm_start_element(parse, &seen);
    wm_tag_finish(&tag);
}

static void finish_text(struct wm_parse *parse)
{
    struct wm_element *element = parse->current;
    if (element->kind != WM_ELEMENT_TEXT)
        return;
    if (parse->text->len > wm_reader_most(parse->reader, WM_LIMIT_TEXT))
        wm_reader_limit(parse->reader, element->name_at, WM_LIMIT_TEXT);
    else
        element->text = wm_tree_text(parse->reader, parse->text->str, element->name_at);
}

static void end_element(void *data, const xmlChar *name, const xmlChar *prefix,
                        const xmlChar *space)
{
    (void)name, (void)prefix, (void)space;
    struct wm_parse *parse = data;
    if (parse->is_broken)
        return;
    g_array_set_size(parse->open, parse->open->len - 1);
    parse->cursor = find_offset(parse);
    parse->is_loose_told = false;
    if (parse->skipped > 0) {
        parse->skipped--;
        return;
    }
    finish_text(parse);
    wm_tree_close(parse->reader, parse->current);
    parse->current = parse->current->parent;
}

/* The first character behind the last tag that is no blank, comment or instruction. */
static size_t find_loose_text(const struct wm_source *source, size_t at)
{
    static const char *const pairs[][2] = {{"<!--", "-->"}, {"<?", "?>"}};
    const char *text = source->bytes;
    for (;;) {
        at += strspn(text + at, " \t\r\n");
        size_t kind = 0;
        while (kind < G_N_ELEMENTS(pairs) && !g_str_has_prefix(text + at, pairs[kind][0]))
            kind++;
        const char *end = kind < G_N_ELEMENTS(pairs)
                              ? strstr(text + at + strlen(pairs[kind][0]), pairs[kind][1])
                              : NULL;
        if (!end)
            return at;
        at = (size_t)(end - text) + strlen(pairs[kind][1]);
    }
}

static void report_loose_text(struct wm_parse *parse)
{
    size_t start = find_loose_text(parse->source, parse->cursor);
    size_t end = start + 1 + strcspn(parse->source->bytes + start + 1, "<\r\n");
    while (end > start + 1 && wm_is_blank(parse->source->bytes[end - 1]))
        end--;
    struct wm_span at = {parse->source, start, end};
    wm_findings_add(parse->reader->findings, WM_CODE_TEXT_NOT_ALLOWED, at,
                    "text does not belong in <%s>", parse->current->name);
    parse->is_loose_told = true;
}

static bool is_all_blank(const xmlChar *text, int length)
{
    for (int i = 0; i < length; i++)
        if (!wm_is_blank((char)text[i]))
            return false;
    return true;
}

static void add_characters(void *data, const xmlChar *text, int length)
{
    struct wm_parse *parse = data;
    if (parse->is_broken || parse->skipped > 0 || !parse->current)
        return;
    if (parse->current->kind != WM_ELEMENT_TEXT) {
        if (!parse->is_loose_told && !is_all_blank(text, length))
            report_loose_text(parse);
    } else if (parse->text->len <= wm_reader_most(parse->reader, WM_LIMIT_TEXT)) {
        g_string_append_len(parse->text, (const char *)text, length);
    }
}

/* After the first fault of XML's rules libxml2 says no more that is worth hearing; faults of
 * namespaces are told one by one, as many as anybody reads. */
enum { MOST_SPACE_FAULTS = 100 };

static void add_complaint(void *data, xmlErrorPtr error)
{
    struct wm_parse *parse = data;
    if (error->level < XML_ERR_ERROR || parse->is_broken)
        return;
    parse->is_broken = error->level == XML_ERR_FATAL || ++parse->space_faults == MOST_SPACE_FAULTS;
    parse->is_wrong = true;
    wm_complain(parse->reader, parse->source, error, find_offset(parse), parse->open);
}

static void run_parser(struct wm_parse *parse)
{
    xmlParserCtxtPtr context = xmlNewParserCtxt();
    if (!context)
        g_error("out of memory");
    memset(context->sax, 0, sizeof *context->sax);
    context->sax->initialized = XML_SAX2_MAGIC;
    context->sax->startElementNs = start_element;
    context->sax->endElementNs = end_element;
    context->sax->characters = add_characters;
    context->sax->ignorableWhitespace = add_characters;
    context->sax->cdataBlock = add_characters;
    context->sax->serror = add_complaint;
    context->userData = parse;
    parse->context = context;
    /* The text is UTF-8 by now, whatever its declaration says. */
    xmlDocPtr none =
        xmlCtxtReadMemory(context, parse->source->bytes, (int)parse->source->length, NULL, NULL,
                          XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_IGNORE_ENC);
    xmlFreeDoc(none);
    if ((!context->wellFormed || !context->nsWellFormed) && !parse->is_wrong) {
        struct wm_span end = {parse->source, parse->source->length, parse->source->length};
        wm_findings_add(parse->reader->findings, WM_CODE_XML, end,
                        "the file is not well-formed XML");
        parse->is_wrong = true;
    }
    xmlFreeParserCtxt(context);
}

struct wm_element *wm_xml_read(struct wm_reader *reader, const struct wm_source *source,
                               struct wm_root root, const char **space)
{
    struct wm_parse parse = {.reader = reader, .source = source, .expected = root};
    parse.open = g_array_new(FALSE, FALSE, sizeof(size_t));
    parse.text = g_string_new(NULL);
    run_parser(&parse);
    g_array_free(parse.open, TRUE);
    g_string_free(parse.text, TRUE);
    if (space)
        *space = parse.space ? parse.space : "";
    return parse.is_wrong ? NULL : parse.root;
}
