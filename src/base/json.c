/* SPDX-License-Identifier: MIT
 *
 * Strings are stepped over by memchr from quote to quote, everything else byte by byte.
 */
#include "base/json.h"

#include <string.h>

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

/* A quote is part of the string where an odd number of backslashes stands before it. */
static bool is_escaped(const char *start, const char *quote)
{
    const char *p = quote;
    while (p > start && p[-1] == '\\')
        p--;
    return (quote - p) % 2 == 1;
}

/* From its first quote to behind its last. */
static bool skip_string(struct wm_json_walk *walk)
{
    const char *start = ++walk->at;
    for (const char *p = start; p < walk->end; p++) {
        p = memchr(p, '"', (size_t)(walk->end - p));
        if (!p)
            break;
        if (!is_escaped(start, p)) {
            walk->at = p + 1;
            return true;
        }
    }
    walk->at = walk->end;
    return false;
}

/* Objects and arrays, by counting what opens and what closes. */
static bool skip_nest(struct wm_json_walk *walk)
{
    size_t depth = 0;
    while (walk->at < walk->end) {
        char c = *walk->at;
        if (c == '"') {
            if (!skip_string(walk))
                return false;
            continue;
        }
        walk->at++;
        depth += c == '{' || c == '[';
        depth -= c == '}' || c == ']';
        if (depth == 0)
            return true;
    }
    return false;
}

static bool skip_value(struct wm_json_walk *walk)
{
    skip_space(walk);
    if (walk->at == walk->end)
        return false;
    if (*walk->at == '"')
        return skip_string(walk);
    if (*walk->at == '{' || *walk->at == '[')
        return skip_nest(walk);
    const char *start = walk->at;
    while (walk->at < walk->end && !is_space(*walk->at) && !strchr(",]}:", *walk->at))
        walk->at++;
    return walk->at > start;
}

bool wm_json_enter(struct wm_json_walk *walk)
{
    return skip_character(walk, '{');
}

bool wm_json_next(struct wm_json_walk *walk, struct wm_json_slice *name,
                  struct wm_json_slice *value)
{
    skip_character(walk, ',');
    if (skip_character(walk, '}'))
        return false;
    skip_space(walk);
    name->start = walk->at + 1;
    if (walk->at == walk->end || *walk->at != '"' || !skip_string(walk))
        return false;
    name->length = (size_t)(walk->at - 1 - name->start);
    if (!skip_character(walk, ':'))
        return false;
    skip_space(walk);
    value->start = walk->at;
    if (!skip_value(walk))
        return false;
    value->length = (size_t)(walk->at - value->start);
    return true;
}
