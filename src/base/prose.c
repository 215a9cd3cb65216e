/* SPDX-License-Identifier: MIT
 *
 * Prose on a terminal.
 */
#include "base/prose.h"

#include <stdbool.h>
#include <string.h>

void wm_prose_append(GString *out, const char *text, int used, int indent, int width)
{
    bool is_first = true;
    while (*text) {
        size_t length = strcspn(text, " ");
        int characters = (int)g_utf8_strlen(text, (gssize)length);
        if (!is_first && used + 1 + characters > width) {
            g_string_append_printf(out, "\n%*s", indent, "");
            used = indent;
        } else if (!is_first) {
            g_string_append_c(out, ' ');
            used++;
        }
        g_string_append_len(out, text, (gssize)length);
        used += characters;
        is_first = false;
        text += length;
        text += strspn(text, " ");
    }
    g_string_append_c(out, '\n');
}
