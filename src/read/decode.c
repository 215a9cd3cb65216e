/* SPDX-License-Identifier: MIT
 *
 * The byte order mark, the first bytes and the XML declaration say what the bytes are, and must
 * agree. libxml2 is not asked: it takes many more encodings than are safe, and its offsets are
 * those of the bytes before decoding.
 */
#include "read/decode.h"

#include <string.h>

struct signature {
    const char *bytes;
    size_t length, skip; /* `skip`: how much of it is a byte order mark */
    const char *charset;
    bool is_read;
};

/* In this order, for UTF-32's marks begin like UTF-16's. */
static const struct signature signatures[] = {
    {"\xef\xbb\xbf", 3, 3, "UTF-8", true},
    {"\xff\xfe\0\0", 4, 4, "UTF-32", false},
    {"\0\0\xfe\xff", 4, 4, "UTF-32", false},
    {"<\0\0\0", 4, 0, "UTF-32", false},
    {"\0\0\0<", 4, 0, "UTF-32", false},
    {"\xff\xfe", 2, 2, "UTF-16LE", true},
    {"\xfe\xff", 2, 2, "UTF-16BE", true},
    {"<\0", 2, 0, "UTF-16LE", true},
    {"\0<", 2, 0, "UTF-16BE", true},
    {"\x4c\x6f\xa7\x94", 4, 0, "EBCDIC", false},
    {"", 0, 0, NULL, true},
};

static const struct signature *find_signature(const char *bytes, size_t length)
{
    const struct signature *it = signatures;
    while (it->length > length || memcmp(it->bytes, bytes, it->length) != 0)
        it++;
    return it;
}

/* The value of `name` in the XML declaration; an empty span where there is none. */
static struct wm_span find_declared(const struct wm_source *source, const char *name)
{
    struct wm_span none = {source, 0, 0};
    const char *text = source->bytes;
    const char *end = g_strstr_len(text, (gssize)source->length, "?>");
    if (!end || strncmp(text, "<?xml", 5) != 0 || !wm_is_blank(text[5]))
        return none;
    const char *at = g_strstr_len(text, end - text, name);
    if (!at || !wm_is_blank(at[-1]))
        return none;
    at += strlen(name);
    while (wm_is_blank(*at) || *at == '=')
        at++;
    const char *close = *at == '"' || *at == '\'' ? memchr(at + 1, *at, (size_t)(end - at)) : NULL;
    if (!close || close > end)
        return none;
    return (struct wm_span){source, (size_t)(at + 1 - text), (size_t)(close - text)};
}

/* XML 1.1 allows and forbids other characters than 1.0, and libxml2 does not know them. */
static bool check_version(struct wm_reader *reader, const struct wm_source *source)
{
    struct wm_span at = find_declared(source, "version");
    size_t length = at.end - at.start;
    if (length == 0 || (length == 3 && memcmp(source->bytes + at.start, "1.0", 3) == 0))
        return true;
    struct wm_finding *finding =
        wm_findings_add(reader->findings, WM_CODE_XML, at, "only XML 1.0 is read");
    wm_finding_hint(reader->findings, finding, "write version=\"1.0\"");
    return false;
}

static void report_encoding(struct wm_reader *reader, struct wm_span at, const char *name)
{
    struct wm_finding *finding =
        wm_findings_add(reader->findings, WM_CODE_ENCODING, at,
                        "the encoding %s is not read; it must be UTF-8, UTF-16, ISO-8859-1 or "
                        "windows-1252",
                        wm_reader_shown(reader, name));
    wm_finding_hint(reader->findings, finding, "save the file as UTF-8");
}

static bool is_same_family(const char *charset, const char *declared)
{
    if (g_ascii_strcasecmp(charset, declared) == 0)
        return true;
    return g_str_has_prefix(charset, "UTF-16") && g_ascii_strcasecmp(declared, "UTF-16") == 0;
}

/* What the declaration makes of it; NULL after a finding. `charset` is what the first bytes say, or
 * NULL. */
static const char *choose_charset(struct wm_reader *reader, const struct wm_source *source,
                                  const char *charset)
{
    static const char *const known[] = {
        "UTF-8", "ISO-8859-1", "windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE", NULL};
    struct wm_span at = find_declared(source, "encoding");
    if (at.start == at.end)
        return charset ? charset : "UTF-8";
    char *name = wm_arena_strndup(reader->arena, source->bytes + at.start, at.end - at.start);
    for (int i = 0; known[i]; i++) {
        if (g_ascii_strcasecmp(known[i], name) != 0)
            continue;
        if (charset ? is_same_family(charset, name) : i < 3)
            return charset ? charset : known[i];
        wm_findings_add(reader->findings, WM_CODE_ENCODING, at,
                        "the file says that it is in %s, but its bytes are %s", name,
                        charset ? charset : "not");
        return NULL;
    }
    report_encoding(reader, at, name);
    return NULL;
}

static void keep_text(struct wm_reader *reader, struct wm_source *source, const char *bytes,
                      size_t length)
{
    source->bytes = wm_arena_strndup(reader->arena, bytes, length);
    source->length = length;
}

/* Makes the text valid so that it can be shown, and tells where it was not. */
static bool check_utf8(struct wm_reader *reader, struct wm_source *source)
{
    const char *end;
    if (g_utf8_validate_len(source->bytes, source->length, &end))
        return true;
    size_t at = (size_t)(end - source->bytes);
    struct wm_span span = {source, at, at + 1};
    if (*end == '\0') {
        wm_findings_add(reader->findings, WM_CODE_XML, span, "a NUL character stands in the file");
    } else {
        struct wm_finding *finding = wm_findings_add(reader->findings, WM_CODE_ENCODING, span,
                                                     "the byte 0x%02X does not belong in UTF-8",
                                                     (unsigned)(unsigned char)*end);
        wm_finding_hint(reader->findings, finding,
                        "save the file as UTF-8, or begin it with <?xml version=\"1.0\" "
                        "encoding=\"windows-1252\"?> if that is what it is in");
    }
    char *shown = g_utf8_make_valid(source->bytes, (gssize)source->length);
    keep_text(reader, source, shown, strlen(shown));
    g_free(shown);
    return false;
}

/* Replaces the text by its UTF-8; after a finding it holds what stands before the fault. */
static bool convert(struct wm_reader *reader, struct wm_source *source, const char *charset)
{
    gsize read = 0, written = 0;
    char *text =
        g_convert(source->bytes, (gssize)source->length, "UTF-8", charset, &read, &written, NULL);
    bool is_whole = text && read == source->length;
    if (!text)
        text = g_convert(source->bytes, (gssize)read, "UTF-8", charset, NULL, &written, NULL);
    keep_text(reader, source, text ? text : "", text ? written : 0);
    g_free(text);
    if (!is_whole) {
        struct wm_span at = {source, source->length, source->length};
        wm_findings_add(reader->findings, WM_CODE_ENCODING, at,
                        "what stands here is not text in %s", charset);
    }
    return is_whole;
}

static bool decode(struct wm_reader *reader, struct wm_source *source, const char *bytes,
                   size_t length)
{
    const struct signature *signature = find_signature(bytes, length);
    if (!signature->is_read) {
        report_encoding(reader, (struct wm_span){source, 0, 0}, signature->charset);
        return false;
    }
    keep_text(reader, source, bytes + signature->skip, length - signature->skip);
    bool is_wide = signature->charset && strcmp(signature->charset, "UTF-8") != 0;
    if (is_wide && !convert(reader, source, signature->charset))
        return false;
    const char *charset = choose_charset(reader, source, signature->charset);
    bool is_narrow = charset && !is_wide && strcmp(charset, "UTF-8") != 0;
    if (is_narrow && !convert(reader, source, charset))
        return false;
    bool is_valid = check_utf8(reader, source);
    return charset && is_valid && check_version(reader, source);
}

struct wm_source *wm_decode(struct wm_reader *reader, const char *name, GBytes *bytes,
                            bool *is_good)
{
    struct wm_source *source = wm_arena_new(reader->arena, struct wm_source);
    source->name = wm_arena_strdup(reader->arena, name);
    source->bytes = "";
    source->first_line = 1;
    gsize length;
    const char *data = g_bytes_get_data(bytes, &length);
    *is_good = length <= wm_reader_most(reader, WM_LIMIT_BYTES);
    if (*is_good)
        *is_good = decode(reader, source, data ? data : "", length);
    else
        wm_reader_limit(reader, (struct wm_span){source, 0, 0}, WM_LIMIT_BYTES);
    return source;
}
