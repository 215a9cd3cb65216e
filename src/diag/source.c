/* SPDX-License-Identifier: MIT
 *
 * From bytes to line and column.
 */
#include "diag/source.h"

#include "diag/place.h"

#include <string.h>

struct wm_cursor wm_cursor_make(const struct wm_source *source)
{
    return (struct wm_cursor){.source = source, .line = source->first_line, .column = 1};
}

static size_t size_of_line_ending(const char *bytes, size_t left)
{
    if (bytes[0] == '\r')
        return left > 1 && bytes[1] == '\n' ? 2 : 1;
    return bytes[0] == '\n' ? 1 : 0;
}

void wm_cursor_advance(struct wm_cursor *cursor, size_t offset)
{
    const struct wm_source *source = cursor->source;
    size_t end = offset < source->length ? offset : source->length;
    while (cursor->offset < end) {
        const char *here = source->bytes + cursor->offset;
        size_t ending = size_of_line_ending(here, source->length - cursor->offset);
        if (ending && cursor->offset + ending <= end) {
            cursor->offset += ending;
            cursor->line_start = cursor->offset;
            cursor->line++;
            cursor->column = 1;
            continue;
        }
        /* The middle of a CRLF, or of a character, is still the place where it begins. */
        if (ending)
            return;
        size_t next = cursor->offset + 1;
        while (next < source->length && ((unsigned char)source->bytes[next] & 0xC0) == 0x80)
            next++;
        if (next > end)
            return;
        cursor->offset = next;
        cursor->column++;
    }
}

size_t wm_source_line_end(const struct wm_source *source, size_t offset)
{
    while (offset < source->length && source->bytes[offset] != '\n' &&
           source->bytes[offset] != '\r')
        offset++;
    return offset;
}

struct wm_line_column wm_source_locate(const struct wm_source *source, size_t offset)
{
    struct wm_cursor cursor = wm_cursor_make(source);
    wm_cursor_advance(&cursor, offset);
    return (struct wm_line_column){
        .line = cursor.line,
        .column = cursor.column,
        .line_start = cursor.line_start,
        .line_end = wm_source_line_end(source, cursor.line_start),
    };
}

struct wm_place wm_place_find(struct wm_cursor *cursor, struct wm_span span)
{
    if (cursor->source != span.source || cursor->offset > span.start)
        *cursor = wm_cursor_make(span.source);
    wm_cursor_advance(cursor, span.start);
    struct wm_cursor end = *cursor;
    wm_cursor_advance(&end, span.end);
    return (struct wm_place){cursor->line, cursor->column, end.line, end.column,
                             cursor->line_start};
}
