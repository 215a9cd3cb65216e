/* SPDX-License-Identifier: MIT
 *
 * Most bytes of a large file are inside strings, so these are stepped over by memchr from quote to
 * quote. A value that is stepped over goes through the same steps as one that is entered; only the
 * brackets around are kept on a stack.
 */
#include "base/json.h"

#include <string.h>

enum { MOST_DEPTH = 64 };

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static void skip_space(struct wm_json_walk *walk)
{
    while (walk->at < walk->end && is_space(*walk->at))
        walk->at++;
}

static bool skip_character(struct wm_json_walk *walk, char wanted)
{
    skip_space(walk);
    if (walk->at == walk->end || *walk->at != wanted)
        return false;
    walk->at++;
    return true;
}

static bool fail(struct wm_json_walk *walk)
{
    walk->is_broken = true;
    return false;
}

/* A quote is part of the string if an odd number of backslashes precedes it. */
static bool is_escaped(const char *start, const char *quote)
{
    const char *p = quote;
    while (p > start && p[-1] == '\\')
        p--;
    return (quote - p) % 2 == 1;
}

/* From the first quote to behind the last. */
static bool skip_string(struct wm_json_walk *walk)
{
    const char *start = walk->at + 1;
    for (const char *p = start; p < walk->end; p++) {
        p = memchr(p, '"', (size_t)(walk->end - p));
        if (!p)
            break;
        if (!is_escaped(start, p)) {
            walk->at = p + 1;
            return true;
        }
    }
    return fail(walk);
}

static bool is_in_word(char c)
{
    return g_ascii_isalnum(c) || c == '+' || c == '-' || c == '.';
}

/* A number, true, false or null. */
static bool skip_word(struct wm_json_walk *walk)
{
    struct wm_json_slice word = {walk->at, 0};
    while (walk->at < walk->end && is_in_word(*walk->at))
        walk->at++;
    word.length = (size_t)(walk->at - word.start);
    return wm_json_is_number(word) || wm_json_equals(word, "true") ||
           wm_json_equals(word, "false") || wm_json_equals(word, "null") || fail(walk);
}

/* The bracket that ends what `open` begins; NUL if it is not a bracket. */
static char closing(char open)
{
    return open == '{' ? '}' : open == '[' ? ']' : '\0';
}

/* A member's name and its colon. */
static bool skip_name(struct wm_json_walk *walk, struct wm_json_slice *name)
{
    skip_space(walk);
    name->start = walk->at + 1;
    if (walk->at == walk->end || *walk->at != '"' || !skip_string(walk))
        return fail(walk);
    name->length = (size_t)(walk->at - 1 - name->start);
    return skip_character(walk, ':') || fail(walk);
}

/* Goes to the beginning of the next value, in an object past its name. False after the last one,
 * when the closing bracket is stepped over too. */
static bool find_value(struct wm_json_walk *walk, struct wm_json_slice *name)
{
    if (skip_character(walk, walk->close))
        return false;
    if (walk->has_value && !skip_character(walk, ','))
        return fail(walk);
    walk->has_value = true;
    if (walk->close == '}' && !skip_name(walk, name))
        return false;
    skip_space(walk);
    return walk->at < walk->end || fail(walk);
}

static bool skip_value(struct wm_json_walk *walk)
{
    char around[MOST_DEPTH]; /* the closing brackets of what is open, outermost first */
    size_t depth = 0;
    do {
        char close = closing(*walk->at);
        if (close && depth == MOST_DEPTH)
            return fail(walk);
        if (close) {
            around[depth++] = walk->close;
            walk->close = close;
            walk->has_value = false;
            walk->at++;
        } else if (!(*walk->at == '"' ? skip_string(walk) : skip_word(walk))) {
            return false;
        }
        struct wm_json_slice name;
        while (depth > 0 && !find_value(walk, &name)) {
            if (walk->is_broken)
                return false;
            walk->close = around[--depth];
            walk->has_value = true;
        }
    } while (depth > 0);
    return true;
}

static struct wm_json_walk enter(struct wm_json_slice text, char open)
{
    struct wm_json_walk walk = {.close = closing(open), .is_broken = text.length == 0};
    if (walk.is_broken)
        return walk;
    walk.at = text.start;
    walk.end = text.start + text.length;
    walk.is_broken = !skip_character(&walk, open);
    return walk;
}

struct wm_json_walk wm_json_enter_object(struct wm_json_slice text)
{
    return enter(text, '{');
}

struct wm_json_walk wm_json_enter_array(struct wm_json_slice text)
{
    return enter(text, '[');
}

bool wm_json_next_member(struct wm_json_walk *walk, struct wm_json_slice *name,
                         struct wm_json_slice *value)
{
    if (walk->is_broken || !walk->close)
        return false;
    if (!find_value(walk, name)) {
        walk->close = '\0';
        skip_space(walk);
        walk->is_broken = walk->is_broken || walk->at < walk->end;
        return false;
    }
    value->start = walk->at;
    if (!skip_value(walk))
        return false;
    value->length = (size_t)(walk->at - value->start);
    return true;
}

bool wm_json_next_element(struct wm_json_walk *walk, struct wm_json_slice *value)
{
    struct wm_json_slice no_name;
    return wm_json_next_member(walk, &no_name, value);
}

bool wm_json_find_members(struct wm_json_slice text, const char *const *names,
                          struct wm_json_slice *values, size_t count)
{
    memset(values, 0, count * sizeof *values);
    struct wm_json_walk walk = wm_json_enter_object(text);
    struct wm_json_slice name = {0}, value = {0};
    while (wm_json_next_member(&walk, &name, &value))
        for (size_t i = 0; i < count; i++)
            if (wm_json_equals(name, names[i]))
                values[i] = value;
    return !walk.is_broken;
}
