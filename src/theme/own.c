/* SPDX-License-Identifier: MIT
 *
 * Reading a theme of one's own.
 */
#include "theme/own.h"

#include <glib.h>
#include <string.h>

enum { MOST_FAMILY = 100 /* bytes */ };

enum { KEY_BASE = WM_THEME_COLORS, KEY_FONT, KEYS };

struct reader {
    struct wm_arena *arena;
    struct wm_theme *theme;
    struct wm_theme_fault *fault;
    const char *start; /* of the line */
    size_t line;
    bool is_said[KEYS];
    int said; /* how many */
};

/* A piece of a line, without spaces around it. */
struct word {
    const char *start;
    size_t length;
};

static struct word trim(const char *start, const char *end)
{
    while (start < end && g_ascii_isspace(*start))
        start++;
    while (end > start && g_ascii_isspace(end[-1]))
        end--;
    return (struct word){start, (size_t)(end - start)};
}

static bool is_word(struct word word, const char *text)
{
    return strlen(text) == word.length && memcmp(word.start, text, word.length) == 0;
}

static const char *copy(const struct reader *reader, struct word word)
{
    return wm_arena_strndup(reader->arena, word.start, word.length);
}

/* Tells the fault; always false. */
static bool tell_wrong(struct reader *reader, const char *at, const char *message, const char *hint)
{
    *reader->fault = (struct wm_theme_fault){.line = reader->line,
                                             .column = (size_t)(at - reader->start) + 1,
                                             .message = message,
                                             .hint = hint};
    return false;
}

static const char *key_name(int key)
{
    if (key < WM_THEME_COLORS)
        return wm_theme_color_at(key)->name;
    return key == KEY_BASE ? "base" : "font";
}

static bool find_key(struct reader *reader, struct word word, int *key)
{
    for (*key = 0; *key < KEYS; ++*key)
        if (is_word(word, key_name(*key)))
            return true;
    GString *names = g_string_new("there are ");
    for (int i = 0; i < KEYS; i++)
        g_string_append_printf(names,
                               i == 0          ? "%s"
                               : i == KEYS - 1 ? " and %s"
                                               : ", %s",
                               key_name(i));
    const char *hint = wm_arena_strndup(reader->arena, names->str, names->len);
    g_string_free(names, TRUE);
    return tell_wrong(reader, word.start,
                      wm_arena_printf(reader->arena, "a theme has no \"%s\"", copy(reader, word)),
                      hint);
}

static bool take_color(struct reader *reader, int key, struct word value)
{
    unsigned char parts[3] = {0};
    bool is_color = value.length == 7 && *value.start == '#';
    for (size_t i = 0; is_color && i < 6; i++) {
        int digit = g_ascii_xdigit_value(value.start[1 + i]);
        is_color = digit >= 0;
        parts[i / 2] = (unsigned char)(parts[i / 2] * 16 + digit);
    }
    if (!is_color)
        return tell_wrong(
            reader, value.start,
            wm_arena_printf(reader->arena, "\"%s\" is no colour", copy(reader, value)),
            "write # and six digits from 0 to F, two each for red, green and blue: #2B2A33");
    size_t offset = wm_theme_color_at(key)->offset;
    struct wm_color *color = (struct wm_color *)(void *)((char *)reader->theme + offset);
    *color = (struct wm_color){parts[0], parts[1], parts[2], color->alpha};
    return true;
}

static bool take_base(struct reader *reader, struct word value)
{
    if (reader->said > 0)
        return tell_wrong(reader, value.start, "\"base\" comes after another value",
                          "make it the first line, for the others change what it gives");
    const struct wm_theme *base = wm_theme_find(copy(reader, value));
    if (!base)
        return tell_wrong(
            reader, value.start,
            wm_arena_printf(reader->arena, "there is no theme \"%s\"", copy(reader, value)),
            "`wallmap info` lists the themes");
    *reader->theme = *base;
    return true;
}

static bool take_font(struct reader *reader, struct word value)
{
    if (value.length > MOST_FAMILY || !g_utf8_validate(value.start, (gssize)value.length, NULL))
        return tell_wrong(reader, value.start, "that is no name of a font",
                          "write it as in \"Lato\"");
    reader->theme->family = copy(reader, value);
    return true;
}

static bool take_line(struct reader *reader, const char *end)
{
    struct word all = trim(reader->start, end);
    if (all.length == 0 || *all.start == '#')
        return true;
    const char *sign = memchr(all.start, '=', all.length);
    struct word name = trim(all.start, sign ? sign : end);
    struct word value = trim(sign ? sign + 1 : end, end);
    int key;
    if (!sign || name.length == 0 || value.length == 0)
        return tell_wrong(reader, all.start, "a line of a theme is NAME = VALUE",
                          "for example: trouble = #C8402F");
    if (!find_key(reader, name, &key))
        return false;
    if (reader->is_said[key])
        return tell_wrong(reader, name.start,
                          wm_arena_printf(reader->arena, "\"%s\" stands twice", key_name(key)),
                          "leave one of them out");
    bool is_fine = key == KEY_BASE   ? take_base(reader, value)
                   : key == KEY_FONT ? take_font(reader, value)
                                     : take_color(reader, key, value);
    reader->is_said[key] = true;
    reader->said++;
    return is_fine;
}

const struct wm_theme *wm_theme_read(struct wm_arena *arena, const char *text, size_t length,
                                     struct wm_theme_fault *fault)
{
    struct reader reader = {.arena = arena,
                            .theme = wm_arena_new(arena, struct wm_theme),
                            .fault = fault,
                            .start = text,
                            .line = 1};
    *reader.theme = *wm_theme_at(0);
    *fault = (struct wm_theme_fault){0};
    if (length == 0)
        return reader.theme;
    if (length > WM_MOST_THEME || memchr(text, 0, length)) {
        tell_wrong(&reader, text, "that is no theme", "a theme is a text of at most 64 kB");
        return NULL;
    }
    const char *end = text + length;
    for (const char *next; reader.start < end; reader.start = next, reader.line++) {
        const char *line_end = memchr(reader.start, '\n', (size_t)(end - reader.start));
        next = line_end ? line_end + 1 : end;
        if (!take_line(&reader, line_end ? line_end : end))
            return NULL;
    }
    return reader.theme;
}
