/* SPDX-License-Identifier: MIT
 *
 * Single values of JSON: strings without their escapes, numbers whatever the locale, true and
 * false.
 */
#include "base/json.h"

#include <math.h>
#include <string.h>

/* Steps over one of the characters. */
static bool skip_any(const char **at, const char *end, const char *characters)
{
    if (*at == end || !**at || !strchr(characters, **at))
        return false;
    ++*at;
    return true;
}

/* At least one. */
static bool skip_digits(const char **at, const char *end)
{
    const char *start = *at;
    while (*at < end && g_ascii_isdigit(**at))
        ++*at;
    return *at > start;
}

bool wm_json_equals(struct wm_json_slice slice, const char *word)
{
    return slice.length == strlen(word) &&
           (slice.length == 0 || memcmp(slice.start, word, slice.length) == 0);
}

bool wm_json_is_number(struct wm_json_slice value)
{
    if (value.length == 0)
        return false;
    const char *at = value.start, *end = value.start + value.length;
    skip_any(&at, end, "-");
    if (!skip_any(&at, end, "0") && !skip_digits(&at, end))
        return false;
    if (skip_any(&at, end, ".") && !skip_digits(&at, end))
        return false;
    if (skip_any(&at, end, "eE")) {
        skip_any(&at, end, "+-");
        if (!skip_digits(&at, end))
            return false;
    }
    return at == end;
}

/* The four hexadecimal digits behind "\u". */
static bool read_unit(const char **at, const char *end, gunichar *unit)
{
    if (end - *at < 4)
        return false;
    *unit = 0;
    for (int i = 0; i < 4; i++, ++*at) {
        if (!g_ascii_isxdigit(**at))
            return false;
        *unit = *unit << 4 | (gunichar)g_ascii_xdigit_value(**at);
    }
    return true;
}

/* One unit of UTF-16 or a surrogate pair; `*at` is behind the first "\u". */
static bool read_code_point(const char **at, const char *end, GString *text)
{
    gunichar code, low;
    if (!read_unit(at, end, &code) || code == 0 || (code >= 0xdc00 && code <= 0xdfff))
        return false;
    if (code >= 0xd800 && code <= 0xdbff) {
        if (end - *at < 2 || memcmp(*at, "\\u", 2) != 0)
            return false;
        *at += 2;
        if (!read_unit(at, end, &low) || low < 0xdc00 || low > 0xdfff)
            return false;
        code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
    }
    g_string_append_unichar(text, code);
    return true;
}

static bool read_escape(const char **at, const char *end, GString *text)
{
    static const char letters[] = {'"', '\\', '/', 'b', 'f', 'n', 'r', 't'};
    static const char meanings[] = {'"', '\\', '/', '\b', '\f', '\n', '\r', '\t'};
    if (end - *at < 2)
        return false;
    char letter = (*at)[1];
    *at += 2;
    if (letter == 'u')
        return read_code_point(at, end, text);
    const char *found = memchr(letters, letter, sizeof letters);
    if (!found)
        return false;
    g_string_append_c(text, meanings[found - letters]);
    return true;
}

bool wm_json_read_string(struct wm_json_slice value, GString *text)
{
    if (value.length < 2 || value.start[0] != '"' || value.start[value.length - 1] != '"' ||
        !g_utf8_validate_len(value.start, value.length, NULL))
        return false;
    const char *end = value.start + value.length - 1;
    for (const char *at = value.start + 1; at < end;) {
        if (*at == '\\') {
            if (!read_escape(&at, end, text))
                return false;
        } else if (*at == '"' || (unsigned char)*at < ' ') {
            return false;
        } else {
            g_string_append_c(text, *at++);
        }
    }
    return true;
}

bool wm_json_read_number(struct wm_json_slice value, double *number)
{
    if (!wm_json_is_number(value))
        return false;
    g_autofree char *text = g_strndup(value.start, value.length);
    double read = g_ascii_strtod(text, NULL);
    if (!isfinite(read))
        return false;
    *number = read;
    return true;
}

bool wm_json_read_bool(struct wm_json_slice value, bool *is_true)
{
    *is_true = wm_json_equals(value, "true");
    return *is_true || wm_json_equals(value, "false");
}
