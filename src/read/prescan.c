/* SPDX-License-Identifier: MIT
 *
 * Sees tags, comments, processing instructions and CDATA as XML does as long as XML's rules are
 * kept; libxml2 stops at the first place where they are not, so what is seen wrongly behind that
 * place is never read.
 */
#include "read/prescan.h"

#include <string.h>

struct scan {
    struct wm_reader *reader;
    const struct wm_source *source;
    size_t at, elements;
    long long depth; /* below nothing if more is closed than was opened */
    bool is_stopped;
};

static bool looks_at(const struct scan *scan, const char *text)
{
    return g_ascii_strncasecmp(scan->source->bytes + scan->at, text, strlen(text)) == 0;
}

static size_t most(const struct scan *scan, enum wm_limit limit)
{
    return wm_reader_most(scan->reader, limit);
}

static void stop(struct scan *scan, size_t start, size_t end, enum wm_limit limit)
{
    wm_reader_limit(scan->reader, (struct wm_span){scan->source, start, end}, limit);
    scan->is_stopped = true;
}

static void stop_in_tag(struct scan *scan)
{
    struct wm_span at = {scan->source, scan->at, scan->at + 1};
    wm_reader_limit_where(scan->reader, at, WM_LIMIT_TEXT, most(scan, WM_LIMIT_TEXT), "in one tag");
    scan->is_stopped = true;
}

static void skip_behind(struct scan *scan, size_t from, const char *end)
{
    const char *text = scan->source->bytes;
    const char *found = from > scan->source->length
                            ? NULL
                            : g_strstr_len(text + from, (gssize)(scan->source->length - from), end);
    scan->at = found ? (size_t)(found - text) + strlen(end) : scan->source->length;
}

/* A value begins at the quote `at`; returns its end quote, or the end of the text. */
static size_t scan_value(struct scan *scan, size_t at, size_t *attributes)
{
    const char *text = scan->source->bytes;
    const char *close = memchr(text + at + 1, text[at], scan->source->length - at - 1);
    size_t end = close ? (size_t)(close - text) : scan->source->length;
    if (close && end - at - 1 > most(scan, WM_LIMIT_TEXT))
        stop(scan, at + 1, at + 2, WM_LIMIT_TEXT);
    else if (++*attributes > most(scan, WM_LIMIT_ATTRIBUTES))
        stop(scan, at, at + 1, WM_LIMIT_ATTRIBUTES);
    return end;
}

static void scan_start_tag(struct scan *scan)
{
    const char *text = scan->source->bytes;
    size_t at = scan->at + 1, outside = 0, attributes = 0;
    for (; at < scan->source->length && text[at] != '>' && text[at] != '<'; at++, outside++) {
        if (text[at] == '"' || text[at] == '\'')
            at = scan_value(scan, at, &attributes);
        if (scan->is_stopped)
            return;
    }
    size_t name_end = scan->at + 1 + strcspn(text + scan->at + 1, " \t\r\n/>");
    if (outside > most(scan, WM_LIMIT_TEXT))
        stop_in_tag(scan);
    else if (++scan->elements > most(scan, WM_LIMIT_ELEMENTS))
        stop(scan, scan->at + 1, name_end, WM_LIMIT_ELEMENTS);
    else if (++scan->depth > (long long)most(scan, WM_LIMIT_DEPTH))
        stop(scan, scan->at + 1, name_end, WM_LIMIT_DEPTH);
    scan->at = MIN(at, scan->source->length);
    if (text[scan->at - 1] == '/')
        scan->depth--;
}

static void scan_markup(struct scan *scan)
{
    if (looks_at(scan, "<!--")) {
        skip_behind(scan, scan->at + 4, "-->");
    } else if (looks_at(scan, "<![CDATA[")) {
        skip_behind(scan, scan->at + 9, "]]>");
    } else if (looks_at(scan, "<?")) {
        skip_behind(scan, scan->at + 2, "?>");
    } else if (looks_at(scan, "<!DOCTYPE")) {
        struct wm_span at = {scan->source, scan->at, scan->at + strlen("<!DOCTYPE")};
        struct wm_finding *finding = wm_findings_add(scan->reader->findings, WM_CODE_DOCTYPE, at,
                                                     "a DOCTYPE is not allowed");
        wm_finding_hint(scan->reader->findings, finding, "delete it, it is never needed here");
        scan->is_stopped = true;
    } else if (looks_at(scan, "</")) {
        scan->depth--;
        scan->at += 2;
    } else {
        scan_start_tag(scan);
    }
}

/* libxml2 would say nothing better than that it expects a "<". */
static void check_beginning(struct scan *scan)
{
    const char *text = scan->source->bytes;
    size_t first = strspn(text, " \t\r\n");
    if (text[first] == '<')
        return;
    bool is_empty = text[first] == '\0';
    struct wm_span at = {scan->source, is_empty ? 0 : first, is_empty ? 0 : first + 1};
    wm_findings_add(scan->reader->findings, WM_CODE_XML, at,
                    is_empty ? "the file is empty" : "text stands before the first tag");
    scan->is_stopped = true;
}

bool wm_prescan(struct wm_reader *reader, const struct wm_source *source)
{
    struct scan scan = {.reader = reader, .source = source};
    check_beginning(&scan);
    while (!scan.is_stopped) {
        const char *next = memchr(source->bytes + scan.at, '<', source->length - scan.at);
        if (!next)
            return true;
        scan.at = (size_t)(next - source->bytes);
        scan_markup(&scan);
    }
    return false;
}
