/* SPDX-License-Identifier: MIT
 *
 * A scan of one tag by bytes. It decides nothing: libxml2 has read the tag already, or refused it.
 */
#include "read/tag.h"

#include <string.h>

static size_t skip_blanks(const struct wm_source *source, size_t at)
{
    return at + strspn(source->bytes + at, " \t\r\n");
}

static size_t skip_name(const struct wm_source *source, size_t at)
{
    return at + strcspn(source->bytes + at, " \t\r\n=/>\"'<");
}

/* The end of a value whose quote is at `at`: behind its last byte. */
static size_t find_value_end(const struct wm_source *source, size_t at)
{
    const char *close = memchr(source->bytes + at + 1, source->bytes[at], source->length - at - 1);
    return close ? (size_t)(close - source->bytes) : source->length;
}

/* Reads the attribute at `at`, returns what is behind it; `at` itself where there is none. */
static size_t scan_attribute(const struct wm_source *source, size_t at,
                             struct wm_tag_attribute *attribute)
{
    size_t end = skip_name(source, at);
    if (end == at)
        return at;
    *attribute = (struct wm_tag_attribute){at, end, end, end};
    size_t value = skip_blanks(source, end);
    if (source->bytes[value] != '=')
        return end;
    value = skip_blanks(source, value + 1);
    if (source->bytes[value] != '"' && source->bytes[value] != '\'')
        return value;
    attribute->value_start = value + 1;
    attribute->value_end = find_value_end(source, value);
    return MIN(attribute->value_end + 1, source->length);
}

size_t wm_tag_find(const struct wm_source *source, size_t offset)
{
    while (offset > 0 && source->bytes[offset] != '<')
        offset--;
    return offset;
}

void wm_tag_init(struct wm_tag *tag, const struct wm_source *source, size_t start)
{
    tag->attributes = g_array_new(FALSE, FALSE, sizeof(struct wm_tag_attribute));
    tag->start = start;
    tag->name_start = start + (source->bytes[start] == '<');
    tag->name_end = skip_name(source, tag->name_start);
    size_t at = skip_blanks(source, tag->name_end), next;
    struct wm_tag_attribute attribute;
    while ((next = scan_attribute(source, at, &attribute)) > at) {
        g_array_append_val(tag->attributes, attribute);
        at = skip_blanks(source, next);
    }
    at += source->bytes[at] == '/';
    tag->end = at + (source->bytes[at] == '>');
}

void wm_tag_finish(struct wm_tag *tag)
{
    g_array_free(tag->attributes, TRUE);
}
