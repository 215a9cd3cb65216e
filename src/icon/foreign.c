/* SPDX-License-Identifier: MIT
 *
 * What of a stranger's SVG must not reach librsvg: it loops for ever on feTurbulence, takes
 * gigabytes for an image inside a data: URI, overflows its stack on deep nesting and draws for
 * minutes what multiplies itself. The bytes are read with GLib's own small parser, which resolves
 * character references and refuses entities, so that nothing hides in them.
 */
#include "icon/expansion.h"
#include "icon/family.h"

#include <string.h>

enum { DEEPEST = 64 };

struct scan {
    const char *fault;
    int depth;
    bool has_svg;
    struct wm_expansion *expansion;
};

static void stop(struct scan *scan, const char *fault, GError **error)
{
    scan->fault = fault;
    g_set_error_literal(error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, fault);
}

static bool is_data(const char *value)
{
    value += strspn(value, " \t\r\n");
    return g_ascii_strncasecmp(value, "data:", 5) == 0;
}

static void scan_start(GMarkupParseContext *context G_GNUC_UNUSED, const char *element,
                       const char **names, const char **values, gpointer data, GError **error)
{
    struct scan *scan = data;
    const char *local = wm_local_name(element);
    if (scan->depth++ == 0)
        scan->has_svg = strcmp(local, "svg") == 0;
    if (!scan->has_svg)
        stop(scan, "is no SVG and no PNG", error);
    else if (scan->depth > DEEPEST)
        stop(scan, "is an SVG nested too deeply", error);
    else if (g_ascii_strcasecmp(local, "feTurbulence") == 0)
        stop(scan, "is an SVG with feTurbulence, which is not drawn", error);
    for (int i = 0; names[i] && !scan->fault; i++)
        if (strcmp(wm_local_name(names[i]), "href") == 0 && is_data(values[i]))
            stop(scan, "is an SVG with an image inside, which is not drawn", error);
    wm_expansion_enter(scan->expansion, local, names, values);
}

static void scan_end(GMarkupParseContext *context G_GNUC_UNUSED, const char *element G_GNUC_UNUSED,
                     gpointer data, GError **error G_GNUC_UNUSED)
{
    struct scan *scan = data;
    scan->depth--;
    wm_expansion_leave(scan->expansion);
}

/* Declarations: an encoding other than UTF-8 would let librsvg read something else than was read
 * here; entities and style sheets of processing instructions are nothing a picture needs. */
static void scan_other(GMarkupParseContext *context G_GNUC_UNUSED, const char *text, gsize length,
                       gpointer data, GError **error)
{
    struct scan *scan = data;
    char *lower = g_ascii_strdown(text, (gssize)length);
    if (strstr(lower, "<!entity") || strstr(lower, "<?xml-stylesheet"))
        stop(scan, "is an SVG with entities or a style sheet of its own, which is not read", error);
    else if (g_str_has_prefix(lower, "<?xml") && strstr(lower, "encoding") &&
             !strstr(lower, "utf-8") && !strstr(lower, "us-ascii"))
        stop(scan, "is an SVG that is not in UTF-8", error);
    g_free(lower);
}

const char *wm_svg_fault(const char *bytes, gsize length)
{
    static const GMarkupParser parser = {
        .start_element = scan_start, .end_element = scan_end, .passthrough = scan_other};
    if (length == 0)
        return "is empty";
    if (length >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0) {
        bytes += 3;
        length -= 3;
    }
    struct scan scan = {NULL, 0, false, wm_expansion_create()};
    GMarkupParseContext *context =
        g_markup_parse_context_new(&parser, G_MARKUP_DEFAULT_FLAGS, &scan, NULL);
    if (!g_markup_parse_context_parse(context, bytes, (gssize)length, NULL) ||
        !g_markup_parse_context_end_parse(context, NULL))
        scan.fault = scan.fault     ? scan.fault
                     : scan.has_svg ? "is a broken SVG"
                                    : "is no SVG and no PNG";
    else
        scan.fault = wm_expansion_fault(scan.expansion);
    g_markup_parse_context_free(context);
    wm_expansion_destroy(scan.expansion);
    return scan.fault;
}
