/* SPDX-License-Identifier: MIT
 *
 * The line a finding points at, with carets below. Everything is measured in cells of a terminal,
 * as it is shown: tabs become spaces, so that the carets stand right whatever the terminal thinks
 * of tabs, and long lines are cut around the span without being walked through as a whole.
 */
#include "base/escape.h"
#include "report/lines.h"

#include <string.h>

enum {
    WIDTH = 100, /* cells shown of a line */
    BYTES = 800, /* likewise; characters without a width may pile up */
    BEFORE = 40, /* characters kept before the span of a line that is cut */
    TAB = 4,
    GUTTER = 5,
};

static size_t step_back(const char *bytes, size_t from, size_t least, int characters)
{
    while (from > least && characters-- > 0) {
        from--;
        while (from > least && ((unsigned char)bytes[from] & 0xC0) == 0x80)
            from--;
    }
    return from;
}

static int measure_glyph(struct wm_glyph glyph, size_t shown)
{
    if (glyph.is_unsafe)
        return (int)shown;
    if (g_unichar_iszerowidth(glyph.character))
        return 0;
    return g_unichar_iswide(glyph.character) ? 2 : 1;
}

struct excerpt {
    GString *line;
    int cells;
    int first, last; /* cells of the span, half open */
};

static void append_glyph(struct excerpt *excerpt, const char *text, struct wm_glyph glyph)
{
    if (glyph.character == '\t') {
        int spaces = TAB - excerpt->cells % TAB;
        g_string_append_printf(excerpt->line, "%*s", spaces, "");
        excerpt->cells += spaces;
        return;
    }
    size_t before = excerpt->line->len;
    wm_glyph_append(excerpt->line, text, glyph);
    excerpt->cells += measure_glyph(glyph, excerpt->line->len - before);
}

static void append_ellipsis(struct excerpt *excerpt)
{
    g_string_append(excerpt->line, "…");
    excerpt->cells++;
}

/* Under a whole tag, carets for its name are enough to find it. */
static struct wm_span shorten_tag(struct wm_span span)
{
    const char *bytes = span.source->bytes;
    if (span.end <= span.start || bytes[span.start] != '<')
        return span;
    size_t end = span.start + 1;
    while (end < span.end && !strchr(" \t\r\n/>", bytes[end]))
        end++;
    span.end = end;
    return span;
}

/* The bytes of `span` lie on the line that begins at `line_start`, or go on behind its end. */
static struct excerpt cut_line(struct wm_span span, size_t line_start)
{
    const char *bytes = span.source->bytes;
    struct excerpt excerpt = {.line = g_string_new(NULL)};
    size_t from = step_back(bytes, span.start, line_start, WIDTH - 1);
    /* A span that begins far to the right, or a long line: not from its beginning. */
    if (from > line_start) {
        from = step_back(bytes, span.start, line_start, BEFORE);
        append_ellipsis(&excerpt);
    }
    excerpt.first = -1;
    size_t end = wm_source_line_end(span.source, from);
    size_t at = from;
    while (at < end && ((excerpt.cells < WIDTH && at - from < BYTES) || excerpt.first < 0)) {
        if (at >= span.start && excerpt.first < 0)
            excerpt.first = excerpt.cells;
        struct wm_glyph glyph = wm_glyph_make(bytes + at, end - at);
        append_glyph(&excerpt, bytes + at, glyph);
        at += glyph.size;
        if (at <= span.end)
            excerpt.last = excerpt.cells;
    }
    if (excerpt.first < 0)
        excerpt.first = excerpt.cells;
    if (at < end)
        append_ellipsis(&excerpt);
    return excerpt;
}

void wm_excerpt_append(GString *out, const struct wm_finding *finding, struct wm_place place,
                       const struct wm_report_options *options)
{
    struct excerpt excerpt = cut_line(shorten_tag(finding->at), place.line_start);
    int carets = MAX(excerpt.last - excerpt.first, 1);
    g_string_append_printf(out, "%*u | %s\n", GUTTER, place.line, excerpt.line->str);
    g_string_append_printf(out, "%*s | %*s%s", GUTTER, "", excerpt.first, "",
                           wm_report_colour(options, finding->severity));
    for (int i = 0; i < carets; i++)
        g_string_append_c(out, '^');
    g_string_append(out, wm_report_plain(options));
    if (finding->hint) {
        g_string_append_c(out, ' ');
        wm_escape_append(out, finding->hint);
    }
    g_string_append_c(out, '\n');
    g_string_free(excerpt.line, TRUE);
}
