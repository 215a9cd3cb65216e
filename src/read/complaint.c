/* SPDX-License-Identifier: MIT
 *
 * libxml2 stands behind what it has just read when it complains, and says it in its own words; here
 * each kind of fault is a row that knows where to look and what to say.
 */
#include "read/complaint.h"

#include "read/tag.h"

#include <string.h>

struct fault {
    struct wm_reader *reader;
    const struct wm_source *source;
    const xmlError *error;
    size_t offset;
    const GArray *open;
};

struct row {
    int code; /* libxml2's */
    struct wm_span (*find)(const struct fault *fault);
    const char *words, *hint; /* plain, no formats; hint may be NULL */
};

static struct wm_span span_of(const struct fault *fault, size_t start, size_t end)
{
    size_t length = fault->source->length;
    return (struct wm_span){fault->source, MIN(start, length), MIN(end, length)};
}

/* The character that libxml2 stands at. */
static struct wm_span find_here(const struct fault *fault)
{
    const char *text = fault->source->bytes + fault->offset;
    return span_of(fault, fault->offset, fault->offset + (size_t)(g_utf8_next_char(text) - text));
}

/* The nearest `c` at or before where libxml2 stands, on to that place. */
static struct wm_span find_back(const struct fault *fault, char c)
{
    size_t start = MIN(fault->offset, fault->source->length);
    while (start > 0 && fault->source->bytes[start] != c)
        start--;
    return span_of(fault, start, MAX(start + 1, fault->offset));
}

static struct wm_span find_ampersand(const struct fault *fault)
{
    return find_back(fault, '&');
}

/* Where the piece begins that is never closed: the first opening behind the last closing. */
static struct wm_span find_unclosed(const struct fault *fault, const char *open, const char *close)
{
    const char *text = fault->source->bytes;
    const char *last = g_strrstr(text, close);
    const char *start = strstr(last ? last : text, open);
    if (!start)
        return find_here(fault);
    return span_of(fault, (size_t)(start - text), (size_t)(start - text) + strlen(open));
}

static struct wm_span find_comment(const struct fault *fault)
{
    return find_unclosed(fault, "<!--", "-->");
}

static struct wm_span find_instruction(const struct fault *fault)
{
    return find_unclosed(fault, "<?", "?>");
}

static struct wm_span find_section(const struct fault *fault)
{
    return find_unclosed(fault, "<![CDATA[", "]]>");
}

/* libxml2 stands at the beginning of the text that holds it. */
static struct wm_span find_section_end(const struct fault *fault)
{
    const char *end = strstr(fault->source->bytes + fault->offset, "]]>");
    size_t start = end ? (size_t)(end - fault->source->bytes) : fault->offset;
    return span_of(fault, start, start + strlen("]]>"));
}

static struct wm_span find_declaration(const struct fault *fault)
{
    struct wm_span at = find_back(fault, '<');
    return span_of(fault, at.start, at.start + strlen("<?xml"));
}

static struct wm_span find_last_open(const struct fault *fault)
{
    if (fault->open->len == 0)
        return find_here(fault);
    size_t start = g_array_index(fault->open, size_t, fault->open->len - 1);
    struct wm_tag tag;
    wm_tag_init(&tag, fault->source, start);
    wm_tag_finish(&tag);
    return span_of(fault, tag.name_start, tag.name_end);
}

/* The name of the tag that libxml2 reads. */
static struct wm_span find_tag_name(const struct fault *fault)
{
    struct wm_tag tag;
    wm_tag_init(&tag, fault->source, wm_tag_find(fault->source, fault->offset));
    wm_tag_finish(&tag);
    return span_of(fault, tag.name_start, tag.name_end);
}

/* The quote that is never closed, or the value's first character: it begins the value of the last
 * attribute that the tag has. */
static struct wm_span find_last_value(const struct fault *fault)
{
    struct wm_tag tag;
    wm_tag_init(&tag, fault->source, wm_tag_find(fault->source, MAX(fault->offset, 1) - 1));
    struct wm_span at = find_here(fault);
    for (guint i = 0; i < tag.attributes->len; i++) {
        const struct wm_tag_attribute *it =
            &g_array_index(tag.attributes, struct wm_tag_attribute, i);
        if (it->value_start > it->name_end && it->value_start <= fault->offset)
            at = span_of(fault, it->value_start - 1, it->value_start);
    }
    wm_tag_finish(&tag);
    return at;
}

static bool is_same_name(const struct wm_source *source, const struct wm_tag_attribute *a,
                         const struct wm_tag_attribute *b)
{
    size_t length = a->name_end - a->name_start;
    return length == b->name_end - b->name_start &&
           memcmp(source->bytes + a->name_start, source->bytes + b->name_start, length) == 0;
}

/* The second attribute of a name on the tag. */
static struct wm_span find_repeated(const struct fault *fault)
{
    struct wm_tag tag;
    wm_tag_init(&tag, fault->source, wm_tag_find(fault->source, fault->offset));
    struct wm_span at = span_of(fault, tag.name_start, tag.name_end);
    const struct wm_tag_attribute *all = (const struct wm_tag_attribute *)tag.attributes->data;
    bool is_found = false;
    for (guint i = 1; i < tag.attributes->len && !is_found; i++)
        for (guint j = 0; j < i && !is_found; j++)
            if (is_same_name(fault->source, &all[i], &all[j])) {
                at = span_of(fault, all[i].name_start, all[i].name_end);
                is_found = true;
            }
    wm_tag_finish(&tag);
    return at;
}

/* The first name on the tag with the prefix that libxml2 tells of. */
static struct wm_span find_prefix(const struct fault *fault)
{
    struct wm_tag tag;
    wm_tag_init(&tag, fault->source, wm_tag_find(fault->source, fault->offset));
    char *prefix = g_strconcat(fault->error->str1 ? fault->error->str1 : "", ":", NULL);
    struct wm_span at = span_of(fault, tag.name_start, tag.name_end);
    const char *text = fault->source->bytes;
    bool is_found = g_str_has_prefix(text + tag.name_start, prefix);
    for (guint i = 0; i < tag.attributes->len && !is_found; i++) {
        const struct wm_tag_attribute *it =
            &g_array_index(tag.attributes, struct wm_tag_attribute, i);
        is_found = g_str_has_prefix(text + it->name_start, prefix);
        if (is_found)
            at = span_of(fault, it->name_start, it->name_end);
    }
    g_free(prefix);
    wm_tag_finish(&tag);
    return at;
}

static const struct row rows[] = {
    {XML_ERR_ATTRIBUTE_NOT_STARTED, find_here, "a value has no quotes around it", NULL},
    {XML_ERR_ATTRIBUTE_NOT_FINISHED, find_last_value, "the quote that opens here is never closed",
     NULL},
    {XML_ERR_ATTRIBUTE_WITHOUT_VALUE, find_here, "an attribute has no value",
     "write name=\"value\""},
    {XML_ERR_ATTRIBUTE_REDEFINED, find_repeated, "an attribute stands twice on this element", NULL},
    {XML_NS_ERR_ATTRIBUTE_REDEFINED, find_repeated, "an attribute stands twice on this element",
     NULL},
    {XML_ERR_ENTITYREF_SEMICOL_MISSING, find_ampersand, "a & stands by itself", "write &amp;"},
    {XML_ERR_UNDECLARED_ENTITY, find_ampersand, "an entity that XML does not have",
     "write the character itself, or its number, such as &#160;"},
    {XML_ERR_INVALID_CHARREF, find_ampersand, "a number that stands for no character", NULL},
    {XML_ERR_INVALID_CHAR, find_here, "a character that XML does not allow", NULL},
    {XML_ERR_INVALID_DEC_CHARREF, find_ampersand, "a number that stands for no character",
     "write &amp; where only a & is meant"},
    {XML_ERR_INVALID_HEX_CHARREF, find_ampersand, "a number that stands for no character",
     "write &amp; where only a & is meant"},
    {XML_ERR_GT_REQUIRED, find_tag_name, "this tag is not closed with >", NULL},
    {XML_ERR_SPACE_REQUIRED, find_here, "a space is missing here",
     "or a quote is missing before it"},
    {XML_ERR_TAG_NOT_FINISHED, find_last_open, "this element is never closed", NULL},
    {XML_ERR_DOCUMENT_EMPTY, find_here, "no element stands in the file", NULL},
    {XML_ERR_DOCUMENT_END, find_here, "the file goes on behind the end of its first element", NULL},
    {XML_ERR_HYPHEN_IN_COMMENT, find_here, "-- stands inside a comment", NULL},
    {XML_ERR_COMMENT_NOT_FINISHED, find_comment, "this comment is never closed",
     "close it with -->"},
    {XML_ERR_PI_NOT_FINISHED, find_instruction, "this instruction is never closed",
     "close it with ?>"},
    {XML_ERR_CDATA_NOT_FINISHED, find_section, "this CDATA section is never closed",
     "close it with ]]>"},
    {XML_ERR_MISPLACED_CDATA_END, find_section_end, "]]> stands in the text", "write ]]&gt;"},
    {XML_ERR_RESERVED_XML_NAME, find_declaration,
     "<?xml may stand only at the very beginning of the file", NULL},
    {XML_ERR_VERSION_MISSING, find_declaration, "the first line does not say version=\"1.0\"",
     "write <?xml version=\"1.0\" encoding=\"UTF-8\"?>"},
    {XML_ERR_XMLDECL_NOT_FINISHED, find_declaration, "the <?xml line is not as it must be",
     "write <?xml version=\"1.0\" encoding=\"UTF-8\"?>"},
    {XML_ERR_STANDALONE_VALUE, find_here, "standalone is yes or no", NULL},
    {XML_ERR_NAME_TOO_LONG, find_here, "a name is too long", NULL},
    {XML_NS_ERR_XML_NAMESPACE, find_tag_name, "a namespace cannot be declared like that", NULL},
    {XML_NS_ERR_QNAME, find_tag_name, "a name has a colon too many", NULL},
    {XML_NS_ERR_UNDEFINED_NAMESPACE, find_prefix, "this prefix is declared nowhere",
     "declare it with xmlns:prefix=\"...\", or leave it out"},
};

static void add(const struct fault *fault, struct wm_span at, const char *words, const char *hint)
{
    struct wm_finding *finding =
        wm_findings_add(fault->reader->findings, WM_CODE_XML, at, "%s", words);
    if (hint)
        wm_finding_hint(fault->reader->findings, finding, "%s", hint);
}

/* "</step> stands where <handoff> of line 12 must be closed first". */
static void complain_of_mismatch(const struct fault *fault)
{
    size_t close = wm_tag_find(fault->source, MAX(fault->offset, 1) - 1);
    struct wm_span open = find_last_open(fault);
    const char *text = fault->source->bytes;
    size_t end = close + 2 + strcspn(text + MIN(close + 2, fault->source->length), " \t\r\n><");
    char *found = wm_arena_strndup(fault->reader->arena, text + close, end - close);
    char *name = wm_arena_strndup(fault->reader->arena, text + open.start, open.end - open.start);
    struct wm_finding *finding = wm_findings_add(
        fault->reader->findings, WM_CODE_XML, span_of(fault, close + 2, end),
        "%s> stands where <%s> of line %u is still open", wm_reader_shown(fault->reader, found),
        wm_reader_shown(fault->reader, name), wm_source_locate(fault->source, open.start).line);
    wm_finding_hint(fault->reader->findings, finding, "close it with </%s>",
                    wm_reader_shown(fault->reader, name));
}

static struct wm_span find_tag_name_before(const struct fault *fault, size_t offset)
{
    struct fault before = *fault;
    before.offset = offset - 1;
    return find_tag_name(&before);
}

/* Whether a start tag runs on to `offset` without its ">". */
static bool is_in_tag(const struct fault *fault, size_t offset)
{
    const char *text = fault->source->bytes;
    size_t start = wm_tag_find(fault->source, MAX(offset, 1) - 1);
    if (start == offset || text[start] != '<' || strchr("/!?", text[start + 1]))
        return false;
    struct wm_tag tag;
    wm_tag_init(&tag, fault->source, start);
    wm_tag_finish(&tag);
    return tag.end == offset && text[offset - 1] != '>';
}

/* On one line with the quote it is meant; on a later one the quote was forgotten. */
static void complain_of_less(const struct fault *fault)
{
    struct wm_span quote = find_last_value(fault);
    const char *text = fault->source->bytes;
    bool is_far = memchr(text + quote.start, '\n', fault->offset - quote.start) != NULL;
    if (is_far)
        add(fault, quote, "the quote that opens here is never closed", NULL);
    else
        add(fault, find_here(fault), "a < stands inside a value",
            "write &lt;, or close the value with a quote before it");
}

/* One code of libxml2's for every name that does not begin as one; it stands at the character
 * before the name, or behind it. */
static void complain_of_name(const struct fault *fault)
{
    const char *text = fault->source->bytes;
    size_t at = fault->offset;
    if (!strchr("&<", text[at]) && at > 0 && strchr("&<", text[at - 1]))
        at--;
    struct wm_span span = span_of(fault, at, at + 1);
    if (text[at] == '<' && is_in_tag(fault, at))
        add(fault, find_tag_name_before(fault, at), "this tag is not closed with >", NULL);
    else if (text[at] == '&')
        add(fault, span, "a & stands by itself", "write &amp;");
    else if (text[at] == '<')
        add(fault, span, "a < stands by itself", "write &lt;");
    else
        add(fault, span, "a name is expected here", NULL);
}

/* libxml2's own sentence, as plain as it can be made: one line, no capital. */
static void complain_in_its_words(const struct fault *fault)
{
    const char *message = fault->error->message ? fault->error->message : "not well-formed";
    char *valid = g_utf8_make_valid(message, -1);
    g_strdelimit(g_strstrip(valid), "\r\n", ' ');
    struct wm_finding *finding = wm_findings_add(fault->reader->findings, WM_CODE_XML,
                                                 find_here(fault), "not well-formed XML");
    wm_finding_hint(fault->reader->findings, finding, "the XML parser says: %s",
                    wm_reader_shown(fault->reader, valid));
    g_free(valid);
}

static void complain_of_number(const struct fault *fault)
{
    add(fault, find_ampersand(fault), "a number that stands for no character", NULL);
}

/* Faults that need more than a row. */
static void (*find_special(const xmlError *error))(const struct fault *)
{
    const char *message = error->message ? error->message : "";
    switch (error->code) {
    case XML_ERR_TAG_NAME_MISMATCH:
        return complain_of_mismatch;
    case XML_ERR_NAME_REQUIRED:
        return complain_of_name;
    case XML_ERR_LT_IN_ATTRIBUTE:
        return complain_of_less;
    case XML_ERR_INVALID_CHAR:
        return g_str_has_prefix(message, "xmlParseCharRef") ? complain_of_number : NULL;
    default:
        return NULL;
    }
}

void wm_complain(struct wm_reader *reader, const struct wm_source *source, const xmlError *error,
                 size_t offset, const GArray *open)
{
    struct fault fault = {reader, source, error, offset, open};
    void (*const special)(const struct fault *) = find_special(error);
    if (special) {
        special(&fault);
        return;
    }
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        if (rows[i].code == error->code) {
            add(&fault, rows[i].find(&fault), rows[i].words, rows[i].hint);
            return;
        }
    }
    complain_in_its_words(&fault);
}
