/* SPDX-License-Identifier: MIT
 *
 * Strings and members of JSON. Whether a comma is needed, the last character written tells.
 */
#include "base/json_text.h"

#include "base/escape.h"

#include <string.h>

void wm_json_append(GString *out, const char *text)
{
    g_string_append_c(out, '"');
    for (size_t left = strlen(text); left > 0;) {
        struct wm_glyph glyph = wm_glyph_make(text, left);
        if (glyph.is_unsafe)
            g_string_append_printf(out, "\\u%04x", (unsigned)glyph.character);
        else if (glyph.character == '"' || glyph.character == '\\')
            g_string_append_printf(out, "\\%c", (char)glyph.character);
        else
            g_string_append_len(out, text, (gssize)glyph.size);
        text += glyph.size;
        left -= glyph.size;
    }
    g_string_append_c(out, '"');
}

void wm_json_append_key(GString *out, const char *key)
{
    if (out->len && out->str[out->len - 1] != '{')
        g_string_append_c(out, ',');
    g_string_append_printf(out, "\"%s\":", key);
}

void wm_json_append_text(GString *out, const char *key, const char *text)
{
    wm_json_append_key(out, key);
    if (text)
        wm_json_append(out, text);
    else
        g_string_append(out, "null");
}
