/* SPDX-License-Identifier: MIT
 *
 * Which characters are unsafe, and what is shown instead of them.
 */
#include "base/escape.h"

#include <string.h>

static bool is_unsafe(gunichar c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x061C || c == 0x200E || c == 0x200F ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

struct wm_glyph wm_glyph_make(const char *text, size_t left)
{
    unsigned char first = (unsigned char)text[0];
    gunichar c = first < 0x80 ? first : g_utf8_get_char_validated(text, (gssize)MIN(left, 6));
    if (c == (gunichar)-1 || c == (gunichar)-2)
        return (struct wm_glyph){.character = first, .size = 1, .is_unsafe = true};
    return (struct wm_glyph){
        .character = c,
        .size = first < 0x80 ? 1 : (size_t)g_unichar_to_utf8(c, NULL),
        .is_unsafe = is_unsafe(c),
    };
}

void wm_glyph_append(GString *out, const char *text, struct wm_glyph glyph)
{
    if (glyph.is_unsafe)
        g_string_append_printf(out, "<U+%04X>", (unsigned)glyph.character);
    else
        g_string_append_len(out, text, (gssize)glyph.size);
}

void wm_escape_append(GString *out, const char *text)
{
    for (size_t left = strlen(text); left > 0;) {
        struct wm_glyph glyph = wm_glyph_make(text, left);
        wm_glyph_append(out, text, glyph);
        text += glyph.size;
        left -= glyph.size;
    }
}
