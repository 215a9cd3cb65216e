/* SPDX-License-Identifier: MIT
 *
 * A catalogue has two tables of (length, offset), one of the messages, sorted by their bytes, one
 * of the translations. "context\4message" is a message in a context; the plural of a message
 * follows it behind a NUL, and so do the plural forms of a translation. The hash table that a
 * catalogue may have besides is passed over: messages are few.
 */
#include "say/catalogue.h"

#include <string.h>

enum {
    MAGIC_AT = 0,
    REVISION_AT = 4,
    COUNT_AT = 8,
    ORIGINALS_AT = 12,
    TRANSLATIONS_AT = 16,
    HEAD = 20,
    ROW = 8,
    CONTEXT_END = 4,
};

static const guint32 MAGIC = 0x950412de;

/* `at` and the four bytes from there lie inside. */
static guint32 read_number(const struct wm_catalogue *catalogue, size_t at)
{
    guint32 number;
    memcpy(&number, catalogue->bytes + at, sizeof number);
    return catalogue->is_big_endian ? GUINT32_FROM_BE(number) : GUINT32_FROM_LE(number);
}

static bool has_room(const struct wm_catalogue *catalogue, guint64 at, guint64 size)
{
    return at + size <= catalogue->length;
}

static bool read_head(struct wm_catalogue *catalogue)
{
    if (!has_room(catalogue, 0, HEAD))
        return false;
    catalogue->is_big_endian = read_number(catalogue, MAGIC_AT) != MAGIC;
    if (read_number(catalogue, MAGIC_AT) != MAGIC || read_number(catalogue, REVISION_AT) >> 16)
        return false;
    catalogue->count = read_number(catalogue, COUNT_AT);
    catalogue->originals = read_number(catalogue, ORIGINALS_AT);
    catalogue->translations = read_number(catalogue, TRANSLATIONS_AT);
    guint64 size = (guint64)catalogue->count * ROW;
    return has_room(catalogue, catalogue->originals, size) &&
           has_room(catalogue, catalogue->translations, size);
}

bool wm_catalogue_open(struct wm_catalogue *catalogue, const void *bytes, size_t length)
{
    *catalogue = (struct wm_catalogue){.bytes = bytes, .length = length};
    if (read_head(catalogue))
        return true;
    *catalogue = (struct wm_catalogue){0};
    return false;
}

/* The text of a row, `*length` bytes and a NUL behind them, all inside; NULL where they are not. */
static const char *text_at(const struct wm_catalogue *catalogue, guint32 table, guint32 row,
                           size_t *length)
{
    size_t at = table + (size_t)row * ROW;
    guint32 size = read_number(catalogue, at);
    guint32 start = read_number(catalogue, at + 4);
    if (!has_room(catalogue, start, (guint64)size + 1) || catalogue->bytes[start + size] != '\0')
        return NULL;
    *length = size;
    return (const char *)catalogue->bytes + start;
}

/* As strcmp() of "context\4message" and `text`. */
static int compare(const char *context, const char *message, const char *text)
{
    size_t length = context ? strlen(context) : 0;
    if (!context)
        return strcmp(message, text);
    int difference = strncmp(context, text, length);
    if (difference == 0)
        difference = CONTEXT_END - (unsigned char)text[length];
    return difference ? difference : strcmp(message, text + length + 1);
}

/* Form `form` of a translation; NULL where it has fewer. */
static const char *choose_form(const char *text, size_t length, unsigned form)
{
    const char *end = text + length;
    while (form-- > 0) {
        text += strlen(text) + 1;
        if (text > end)
            return NULL;
    }
    return text;
}

const char *wm_catalogue_find(const struct wm_catalogue *catalogue, const char *context,
                              const char *message, unsigned form)
{
    guint32 low = 0;
    guint32 high = catalogue->count;
    while (low < high) {
        guint32 middle = low + (high - low) / 2;
        size_t length;
        const char *text = text_at(catalogue, catalogue->originals, middle, &length);
        if (!text)
            return NULL;
        int difference = compare(context, message, text);
        if (difference == 0) {
            text = text_at(catalogue, catalogue->translations, middle, &length);
            return text ? choose_form(text, length, form) : NULL;
        }
        if (difference < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}
