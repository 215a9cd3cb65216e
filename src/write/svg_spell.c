/* SPDX-License-Identifier: MIT
 *
 * How texts, numbers and colours are spelled in an SVG. The one escaper.
 */
#include "write/svg_inside.h"

#include "base/number.h"

static bool is_plain(char c)
{
    return c >= ' ' && c < 0x7f && c != '&' && c != '<' && c != '>' && c != '"';
}

void wm_svg_escape(GString *out, const char *text)
{
    for (const char *p = text; *p; p = g_utf8_next_char(p)) {
        const char *plain = p; /* most of a text needs no escape */
        while (is_plain(*p))
            p++;
        g_string_append_len(out, plain, p - plain);
        if (!*p)
            return;
        gunichar c = g_utf8_get_char(p);
        if (c == '&')
            g_string_append(out, "&amp;");
        else if (c == '<')
            g_string_append(out, "&lt;");
        else if (c == '>')
            g_string_append(out, "&gt;");
        else if (c == '"')
            g_string_append(out, "&quot;");
        else if ((c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7f && c < 0xa0) || c == 0xfffe ||
                 c == 0xffff)
            g_string_append_unichar(out, 0xfffd);
        else
            g_string_append_unichar(out, c);
    }
}

static void begin_attribute(GString *out, const char *name)
{
    g_string_append_c(out, ' ');
    g_string_append(out, name);
    g_string_append(out, "=\"");
}

void wm_svg_number(GString *out, const char *name, double value)
{
    begin_attribute(out, name);
    wm_number_append(out, value, 2);
    g_string_append_c(out, '"');
}

void wm_svg_fixed(GString *out, const char *name, int32_t hundredths)
{
    begin_attribute(out, name);
    wm_number_append_fixed(out, hundredths, 2);
    g_string_append_c(out, '"');
}

void wm_svg_color(GString *out, const char *name, struct wm_color color)
{
    static const char digits[] = "0123456789abcdef";
    const unsigned char parts[] = {color.red, color.green, color.blue};
    char hex[] = "#rrggbb\"";
    for (int i = 0; i < 3; i++) {
        hex[1 + 2 * i] = digits[parts[i] >> 4];
        hex[2 + 2 * i] = digits[parts[i] & 15];
    }
    begin_attribute(out, name);
    g_string_append(out, hex);
    if (color.alpha < 255) {
        char *opacity = g_strconcat(name, "-opacity", NULL);
        wm_svg_number(out, opacity, wm_color_share(color.alpha));
        g_free(opacity);
    }
}

void wm_svg_function(GString *out, const char *function, const double *numbers, int count)
{
    g_string_append(out, function);
    g_string_append_c(out, '(');
    for (int i = 0; i < count; i++) {
        if (i)
            g_string_append_c(out, ' ');
        wm_number_append(out, numbers[i], 5);
    }
    g_string_append_c(out, ')');
}
