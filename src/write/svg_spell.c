/* SPDX-License-Identifier: MIT
 *
 * How texts, numbers and colours are spelled in an SVG. The one escaper.
 */
#include "write/svg_inside.h"

#include "base/number.h"

void wm_svg_escape(GString *out, const char *text)
{
    for (const char *p = text; *p; p = g_utf8_next_char(p)) {
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

void wm_svg_number(GString *out, const char *name, double value)
{
    g_string_append_printf(out, " %s=\"", name);
    wm_number_append(out, value, 2);
    g_string_append_c(out, '"');
}

void wm_svg_color(GString *out, const char *name, struct wm_color color)
{
    g_string_append_printf(out, " %s=\"#%02x%02x%02x\"", name, color.red, color.green, color.blue);
    if (color.alpha < 255) {
        char *opacity = g_strconcat(name, "-opacity", NULL);
        wm_svg_number(out, opacity, wm_color_share(color.alpha));
        g_free(opacity);
    }
}

void wm_svg_function(GString *out, const char *function, const double *numbers, int count)
{
    g_string_append_printf(out, "%s(", function);
    for (int i = 0; i < count; i++) {
        if (i)
            g_string_append_c(out, ' ');
        wm_number_append(out, numbers[i], 5);
    }
    g_string_append_c(out, ')');
}
